"""A live sitting on the desktop: the course of play with its transcript and draft package."""

from __future__ import annotations

from typing import Final

from game.model.base import PartyId
from game.model.coaching import Coaching
from game.model.draft import OPEN, Package
from game.model.event import Moved
from game.session import MOVES, Illegality, MenuItem
from game.session.advice import Advice
from game.ui.kit import Entry, EntryKind, Transcript
from game.ui.screens.shell import Shell
from game.ui.viewmodels.course import Course
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.moves import MoveView, move_views
from game.ui.viewmodels.talks import first_draft
from game.words import Entry as Told

_KINDS: Final = {
    "heading": EntryKind.HEADING,
    "speech": EntryKind.SPEECH,
    "note": EntryKind.NOTICE,
}


class Live:
    """What the screens of one sitting share."""

    def __init__(self, shell: Shell, course: Course) -> None:
        """Show a sitting from where it stands."""
        self.shell = shell
        self.course = course
        self.asks: set[str] = set()
        self.is_halted = False
        self.about: PartyId = course.seen.others[0]
        """The other party that one looks at more closely."""
        self.put_away: set[Coaching] = set()
        self._quiet = 0.0
        self._moves: tuple[object, dict[str, MoveView]] = (None, {})
        self.new_transcript()
        self.draft: list[int] = list(first_draft(self.lens))

    @property
    def lens(self) -> Lens:
        """Return the observation with its words."""
        return self.course.lens

    @property
    def package(self) -> Package:
        """Return the package being prepared; what is agreed ad referendum is part of it."""
        clauses = [self.lens.clause(n) for n in range(len(self.draft))]
        return tuple(
            clause.option if clause.status == "agreed" and own == OPEN else own
            for clause, own in zip(clauses, self.draft, strict=True)
        )

    @property
    def moves(self) -> dict[str, MoveView]:
        """Return all moves by kind; those of other phases with that as the reason against them."""
        if self._moves[0] is not self.course.menu:
            now = {item.kind: item for item in self.course.menu}
            items = [
                now.get(kind, MenuItem(rule, Illegality.WRONG_PHASE))
                for kind, rule in MOVES.items()
            ]
            self._moves = (self.course.menu, move_views(self.lens, items))
        return self._moves[1]

    @property
    def advice(self) -> Advice | None:
        """Return the advisers' advice; none while the computer thinks."""
        if self.course.is_thinking:
            return self._advice
        self._advice = self.course.sitting.advise(self.course.seat)
        return self._advice

    _advice: Advice | None = None

    @property
    def coaching(self) -> Coaching | None:
        """Return the coach's note to show now, if there is one that was not put away."""
        if not self.course.your_turn:
            return None
        notes = self.course.sitting.coaching(self.course.seat)
        return next((note for note in notes if note not in self.put_away), None)

    def new_transcript(self) -> None:
        """Write the transcript anew, after an undo for example."""
        entries = tuple(entry for told in self.course.told for entry in self._entries(told))
        self.transcript = Transcript(self.shell.say("ui-transcript"), entries).keyed("transcript")

    def _entries(self, told: Told) -> tuple[Entry, ...]:
        """Return an entry as shown; what a phase is for stands under its name."""
        for phase in self.lens.phases if told.kind == "heading" else ():
            if told.text.startswith(f"{phase}. "):
                intro = told.text.removeprefix(f"{phase}. ")
                return (Entry(phase, kind=EntryKind.HEADING), Entry(intro, kind=EntryKind.NOTICE))
        return (self._entry(told),)

    def _entry(self, told: Told) -> Entry:
        kind = _KINDS[told.kind]
        if told.by is None:
            return Entry(told.text, kind=kind)
        face = self.lens.face(told.by)
        speaker = face.name
        if face.is_you:
            speaker = self.shell.say("ui-you-speak", name=face.name)
        number = self._number(told)
        return Entry(told.text, speaker, number, face.colour, kind)

    def _number(self, told: Told) -> str:
        """Return what kind of number an entry has, in words; empty if none."""
        fact = self.course.seen.log[told.position]
        kind = fact.action.kind if isinstance(fact, Moved) else ""
        message = f"ui-entry-{kind}"
        if not told.number or not self.shell.words.has(message):
            return ""
        return self.shell.say(message, number=told.number)

    def tick(self, seconds: float) -> bool:
        """Let time pass: show the next entry, or let the others move; True if anything changed.

        Nothing moves while `is_halted`: a move of the others could not be kept.
        """
        if self.is_halted:
            return False
        if self.course.waiting:
            self._quiet += seconds
            return self._reveal(self.shell.settings.pace)
        return self.course.poll()

    def _reveal(self, pace: float) -> bool:
        shown = False
        while self.course.waiting and (pace <= 0 or self._quiet >= pace):
            told = self.course.reveal()
            assert told is not None
            for entry in self._entries(told):
                self.transcript.append(entry)
            self._quiet = 0.0
            shown = True
            if pace > 0 and told.kind == "speech":
                break
            self._quiet = pace
        return shown and not self.course.waiting

    def skip(self) -> bool:
        """Show everything that waits; False if nothing does."""
        return self._reveal(0.0)
