"""One sitting in the terminal: news, menu, one line typed, what comes of it."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from game.console.briefing import show_opening
from game.console.closing import close_sitting
from game.console.commands import WORDS
from game.console.guide import Guide
from game.console.terminal import Back, Terminal
from game.console.view import View
from game.console.views import where
from game.model.action import Accept, EndTurn, Offer, PartyAction
from game.model.base import PartyId
from game.model.coaching import Coaching
from game.model.draft import OPEN, Package
from game.model.errors import NotationError
from game.model.event import Event, FloorGiven, Moved
from game.model.notation import COMMANDS as MOVE_WORDS
from game.model.notation import FORMS, parse, write
from game.model.reading import Context
from game.model.state import Table
from game.session import MenuItem, speaking_order
from game.session.advice import Worth
from game.session.sitting import Sitting
from game.words import Entry, Transcript, Words

GRAVE: Final = frozenset({"walk-out", "withhold", "withdraw"})
"""Moves that cannot be mended; they are asked about once more."""
UNSIGNED: Final = ("ratification", 0)
"""The signing ceremony, which takes no floor time."""


class Play:
    """A sitting as one person plays it.

    Attributes:
        seat: Whose turn is shown; with several people at one terminal it changes.
        entries: The transcript so far, as the seat may read it.
    """

    def __init__(self, terminal: Terminal, words: Words, sitting: Sitting) -> None:
        self.terminal = terminal
        self.words = words
        self.sitting = sitting
        self.seat: PartyId = sitting.waiting_for or sitting.setup.humans[0]
        self.entries: list[Entry] = []
        self._told = 0
        self._banner: tuple[str, int, PartyId] | None = None
        self._transcript = self._new_transcript()
        self._menu: tuple[str, ...] = ()
        self._coached: set[Coaching] = set()

    @property
    def view(self) -> View:
        """What the seat sees now."""
        return View(self.sitting.observe(self.seat), self.words)

    def run(self) -> None:
        """Play until the sitting is over and debriefed.

        Raises:
            Leave: If the person leaves before that.
        """
        self._open()
        while not self.sitting.is_over:
            if self.sitting.waiting_for is None:
                self.sitting.advance()
            else:
                self._turn(self.sitting.waiting_for)
        self._tell_news()
        close_sitting(self)

    def _open(self) -> None:
        if self.view.seen.table.phase == "briefing":
            show_opening(self.terminal, self.view)
            return
        facts = self.sitting.observe(self.seat).log
        self._read(facts)
        self.terminal.say("console-resumed", title=self.sitting.scenario.title)
        for entry in self.entries[-6:]:
            self.print_entry(entry)

    def _turn(self, seat: PartyId) -> None:
        """Take one line from the person whose turn it is."""
        if seat != self.seat:
            self.seat = seat
            self.start_again()
        self._tell_news()
        table = self.view.seen.table
        here = (table.phase, table.round, seat)
        if here != self._banner:
            self._banner = here
            self.terminal.heading(self.words.say("console-your-turn", where=where(self.view)))
            self._say_order(table)
            if self._legal_kinds() == self._menu:
                self.terminal.say("console-menu-same")
            else:
                self.show_menu()
        self._coach(seat)
        self._handle(self.terminal.ask("console-prompt", left=self._left()))

    def _say_order(self, table: Table) -> None:
        """Say who speaks when in a round of talks: the first changes from round to round."""
        if table.phase == "rounds":
            order = speaking_order(self.view.seen.scenario, table)
            you = self.words.say("console-order-you")
            names = [you if p == self.seat else self.view.names.the(p) for p in order]
            who = self.view.names.join(names, limit=len(names))
            self.terminal.say("console-order", parties=who)

    def _coach(self, seat: PartyId) -> None:
        """Print what the coach has to say now, each note once."""
        for note in self.sitting.coaching(seat):
            if note not in self._coached:
                self._coached.add(note)
                self.terminal.item(self.words.say("console-coach"), note.text)

    def _left(self) -> str:
        """Return what time is left, for the prompt."""
        table = self.view.seen.table
        if table.phase == "preparation":
            return self.words.say("console-prompt-weeks", weeks=self.view.seen.private.staff_time)
        if table.phase not in {"briefing", "forum"} and (table.phase, table.round) != UNSIGNED:
            return self.words.say("console-prompt-time", time=table.floor_time)
        return self.words.say("console-prompt-free")

    def show_menu(self) -> None:
        """Show the moves that can be played now, by number."""
        self._menu = self._legal_kinds()
        number = 0
        self.terminal.say("console-menu-title")
        for group, items in groupby(self._legal(), lambda item: item.rule.group):
            lines = []
            for item in items:
                number += 1
                name = self.words.say(f"move-{item.kind}")
                costs = item.rule.time or item.rule.capital
                entry = "console-menu-item" if costs else "console-menu-free"
                said = self.words.say(entry, number=number, name=name, cost=self.cost(item))
                lines.append(said)
            self.terminal.item(self.words.say(f"group-{group}") + ":", "; ".join(lines) + ".")
        self.terminal.say("console-menu-hint")

    def _legal_kinds(self) -> tuple[str, ...]:
        return tuple(item.kind for item in self._legal())

    def _legal(self) -> list[MenuItem]:
        """Return the moves that can be played now, those of a group together."""
        legal = [item for item in self.sitting.menu(self.seat) if item.is_legal]
        groups = list(dict.fromkeys(item.rule.group for item in legal))
        return sorted(legal, key=lambda item: groups.index(item.rule.group))

    def cost(self, item: MenuItem) -> str:
        """Return what a move costs."""
        if item.kind == "prepare":
            return self.words.say("console-cost-task")
        rule = item.rule
        return self.words.say("console-cost", time=rule.time, capital=rule.capital)

    def _handle(self, typed: str) -> None:
        """Do what was typed: a number of the menu, a command, or a move."""
        word, _, rest = typed.partition(" ")
        word = word.lower()
        if not typed:
            self.show_menu()
        elif typed.isascii() and typed.isdigit():
            self._by_number(int(typed[:6]))
        elif word in WORDS:
            WORDS[word].run(self, rest.strip())
        elif word in MOVE_WORDS and not rest.strip() and FORMS[MOVE_WORDS[word]].slots:
            self._by_word(typed, MOVE_WORDS[word])
        else:
            self._typed(typed)

    def _by_number(self, number: int) -> None:
        if 1 <= number <= len(self._menu):
            self._guided(self._menu[number - 1])
        else:
            self.terminal.say("console-number-wrong", count=len(self._menu))

    def _by_word(self, typed: str, kind: str) -> None:
        """Play a bare command word if it says enough, or ask for the rest."""
        try:
            action = parse(typed, Context.of(self.view.seen))
        except NotationError:
            self._guided(kind)
        else:
            self._play(action)

    def _guided(self, kind: str) -> None:
        found = next((i for i in self.sitting.menu(self.seat) if i.kind == kind), None)
        if found is None or found.reason is not None:
            reason = "wrong-phase" if found is None else found.reason
            self.terminal.say(f"illegal-{reason}")
            return
        try:
            line = Guide(self.terminal, self.view, self._worth).line(kind)
        except Back:
            self.terminal.say("console-broken-off")
            return
        if FORMS[kind].slots:
            self.terminal.say("console-you-could-type", line=line)
        self._typed(line)

    def _worth(self, package: Package) -> Worth:
        return self.sitting.worth(self.seat, package)

    def _typed(self, line: str) -> None:
        try:
            action = parse(line, Context.of(self.view.seen))
        except NotationError as problem:
            self.terminal.text(self.words.slip(problem))
            return
        self._play(action)

    def _play(self, action: PartyAction) -> None:
        """Make a move, unless the rules or second thoughts are against it."""
        reason = self.sitting.why_illegal(action)
        if reason is not None:
            self.terminal.say(f"illegal-{reason}")
            return
        grave = action.kind in GRAVE and not getattr(action, "for_now", False)
        if grave and not self.terminal.confirm(self._grave_question(action)):
            self.terminal.say("console-broken-off")
            return
        crossed = self._crossed(action)
        self.sitting.play(action)
        self._tell_news()
        if crossed:
            self.terminal.say("console-crossed", items=crossed)
        self.sitting.advance()

    def _crossed(self, action: PartyAction) -> str:
        """Return what in a proposal that one makes or accepts one's instructions forbid."""
        view = self.view
        if isinstance(action, Offer):
            package = action.package
        elif isinstance(action, Accept) and not action.excepting:
            package = view.seen.table.proposals[action.proposal - 1].package
        else:
            return ""
        crossed = self._worth(package).hard
        told = [(place, option) for place, option in crossed if package[place] != OPEN]
        return view.names.join([view.names.item(place, option) for place, option in told])

    def _grave_question(self, action: PartyAction) -> str:
        """Return what is asked before a move that cannot be mended."""
        talking = action.kind == "walk-out" and self.view.seen.table.phase == "rounds"
        return "console-grave-walk-out-rounds" if talking else f"console-grave-{action.kind}"

    def _tell_news(self) -> None:
        """Print what happened since the last time."""
        log = self.sitting.observe(self.seat).log
        before = len(self.entries)
        self._read(log[self._told :])
        for entry in self.entries[before:]:
            self.print_entry(entry)

    def _read(self, facts: tuple[Event, ...]) -> None:
        self._transcript.look(self.view.seen.scenario)
        for entry in self._transcript.tell_all(facts):
            fact = facts[entry.position - self._told]
            if not (entry.by is None and self._is_obvious(fact)):
                self.entries.append(entry)
        self._told += len(facts)

    def _is_obvious(self, fact: Event) -> bool:
        """Tell whether what follows says as much: who has the floor, who gives it on."""
        return isinstance(fact, FloorGiven) or (
            isinstance(fact, Moved) and isinstance(fact.action, EndTurn)
        )

    def start_again(self) -> None:
        """Read the log afresh, after a move was taken back or another seat sat down."""
        self.entries.clear()
        self._told = 0
        self._banner = None
        self._transcript = self._new_transcript()
        self._read(self.sitting.observe(self.seat).log)

    def _new_transcript(self) -> Transcript:
        return Transcript(self.words, self.view.seen.scenario, self.sitting.setup.seed)

    def print_entry(self, entry: Entry) -> None:
        """Print one entry of the transcript."""
        if entry.kind == "heading":
            self.terminal.heading(entry.text)
            return
        if entry.by is None:
            self.terminal.item("-", entry.text)
            return
        name = self.view.names.party(entry.by)
        speaker = self.words.say("console-you", party=name) if entry.by == self.seat else name
        if entry.number:
            number, move = entry.number, entry.move
            speaker = self.words.say("console-speaker", party=speaker, number=number, move=move)
        self.terminal.item(f"{speaker}:", entry.text)

    def describe(self, action: PartyAction) -> str:
        """Return a move as notation."""
        return write(action, self.view.seen.scenario)
