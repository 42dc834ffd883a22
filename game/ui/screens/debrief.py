"""The debrief: how it ended, a private self-assessment, then the sections one by one."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Final

from typing_extensions import override

from game.debrief.document import CriterionScore, Debrief
from game.debrief.record import SelfAssessment
from game.model.errors import ServandaError
from game.ui.kit import (
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    TITLE,
    Action,
    Button,
    ButtonKind,
    Choice,
    Column,
    Flow,
    Heading,
    KeyPress,
    Label,
    Padded,
    Panel,
    Question,
    Row,
    ScrollArea,
    Select,
    Tone,
    UiEvent,
    Widget,
)
from game.ui.kit.events import Shortcut
from game.ui.screens.assessment import assessment_page
from game.ui.screens.blocks import FIGURE_DP, Blocks
from game.ui.screens.evidence import show_criterion, show_facts
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.keys import GLOBAL_KEYS, key_help
from game.ui.screens.live import Live
from game.ui.screens.reader import PAGE_KEYS, SectionLink, SectionList, Ways, score_card
from game.ui.screens.replays import SECTION, Replays, waiting_page
from game.ui.screens.shell import Shell
from game.ui.screens.spans import Sweep
from game.ui.viewmodels.closing import AssessmentForm, is_assessed
from game.ui.viewmodels.sections import Teller

SIDE_DP: Final = 264  # the list of sections
ROOMY_SIDE_DP: Final = 330
CARD_DP: Final = 330  # the score card at the side of a large window
ROOMY_DP: Final = 1560  # from here on the score card stands at the side
FAULTS: Final = (ServandaError, OSError, ValueError, LookupError, ArithmeticError)
"""What may go wrong in working a debrief out; the screen says so and offers to try again."""
SCORES: Final = frozenset({"debrief-scores-chart"})
"""Figures of the first section that the score card shows already."""


class DebriefScreen(SittingScreen):
    """The last phase."""

    phase = "debrief"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Begin with the self-assessment unless it is locked already."""
        super().__init__(shell, live)
        self.form = AssessmentForm.blank(live.lens.seen.others)
        self.debrief: Debrief | None = None
        self.opened = 0
        self.failed = ""
        self._teller: Teller | None = None
        self._pending: Future[Debrief] | None = None
        self._sweep = Sweep(shell.say("ui-debrief-working"))
        self._reader: ScrollArea | None = None
        self._list: ScrollArea | None = None
        self._frames = 0
        self._replays = Replays(live.course.sitting, live.course.seat, shell.worker)

    @property
    def is_assessed(self) -> bool:
        """Say whether the self-assessment is locked."""
        return is_assessed(self.live.course.sitting, self.live.course.seat)

    @override
    def on_show(self) -> None:
        first = f"wanted:{self.live.lens.seen.others[0]}:0" if self.is_wide else "send"
        self.first_focus = self._first_of_reader if self.is_assessed else first

    @override
    def tick(self, seconds: float) -> None:
        if not self.live.course.is_over:
            self._moved_on()
            return
        if self.debrief is not None:
            self._play_on(self.debrief)
            return
        if not self.is_assessed or self.failed:
            return
        if not self.app.ctx.look.reduced_motion:
            self._sweep.advance(seconds)
        self._frames += 1
        try:
            self._work()
        except FAULTS as error:
            self._pending, self.failed = None, str(error) or type(error).__name__
            self.app.invalidate()

    def _play_on(self, debrief: Debrief) -> None:
        """Have single moves played on while somebody reads, once their section was opened."""
        is_open = debrief.sections[self.opened].id == SECTION
        try:
            known = self._replays.advance(debrief, wanted=is_open)
        except FAULTS as error:
            self._replays = Replays(self.live.course.sitting, self.live.course.seat, None)
            self.app.toast(str(error) or type(error).__name__, Tone.BAD)
            return
        if known is not None:
            self.debrief = known
            if is_open:
                self.app.invalidate()

    def _work(self) -> None:
        """Work the debrief out on the worker; without one, once the screen says so."""
        sitting, seat = self.live.course.sitting, self.live.course.seat
        if self._pending is not None:
            if self._pending.done():
                self._open(self._pending.result())
        elif self.shell.worker is not None:
            self._pending = self.shell.worker.submit(sitting.debrief, seat)
        elif self._frames > 1:
            self._open(sitting.debrief(seat))

    def _open(self, debrief: Debrief) -> None:
        sitting = self.live.course.sitting
        self.debrief = debrief
        self._teller = Teller(
            self.shell.words, debrief, sitting.scenario, sitting.facts, sitting.setup.seed
        )
        self.app.invalidate()
        self.app.ui.set_root(self.build())
        self.app.ui.focus_key(self._first_of_reader)

    @override
    def body(self) -> Widget:
        if not self.is_assessed:
            return assessment_page(self.live, self.form, self.app.invalidate, is_wide=self.is_wide)
        if self.debrief is None or self._teller is None:
            return waiting_page(self.say, self.failed, self._sweep)
        return self._pages(self.debrief, self._teller)

    def _pages(self, debrief: Debrief, teller: Teller) -> Widget:
        say = self.say
        width = self.app.size_dp[0]
        is_roomy = width >= ROOMY_DP
        side_dp = ROOMY_SIDE_DP if is_roomy else SIDE_DP
        taken = (side_dp + SPACE_M if self.is_wide else 0) + (CARD_DP + SPACE_M if is_roomy else 0)
        room = width - taken - 2 * SPACE_M - 2 * SPACE_L - 2 * SPACE_L
        page = Panel(self._page(debrief, teller, room, is_roomy=is_roomy))
        if not self.is_wide:
            self._list = None
            return page
        listed = SectionList(
            say("ui-debrief-sections"), self.titles, self.opened, Ways(self.go, self.scroll)
        )
        self._list = ScrollArea(listed).keyed("section-list")
        side = Panel(self._list, say("ui-debrief-sections"), pad=SPACE_M)
        parts = [side.sized(min_w=side_dp, max_w=side_dp), page.sized(grow=1)]
        if is_roomy:
            card = score_card(teller, debrief.scores, self.show_criterion, upright=True)
            parts.append(
                Panel(ScrollArea(card).keyed("card"), say("ui-debrief-criteria")).sized(
                    min_w=CARD_DP, max_w=CARD_DP
                )
            )
        return Row(*parts, gap=SPACE_M)

    def _page(self, debrief: Debrief, teller: Teller, room: float, *, is_roomy: bool) -> Widget:
        section = debrief.sections[self.opened]
        blocks = Blocks(teller, self.colours, self.show_facts, room)
        rows: list[Widget] = [Heading(teller.text(section.title), TITLE)]
        leave_out: frozenset[str] = frozenset()
        if self.opened == 0:
            leave_out = SCORES
            verdict = section.model_copy(update={"blocks": section.blocks[:1]})
            section = section.model_copy(update={"blocks": section.blocks[1:]})
            rows.append(blocks.section(verdict))
            if not is_roomy:
                rows.append(score_card(teller, debrief.scores, self.show_criterion, upright=False))
        rows.append(blocks.section(section, leave_out))
        aside = max(SPACE_M, (room - FIGURE_DP) / 2)
        page = Padded(Column(*rows, gap=SPACE_L), aside, SPACE_S)
        self._reader = ScrollArea(page).keyed(f"page:{self.opened}")
        return self._reader.named(teller.text(section.title))

    @property
    def _first_of_reader(self) -> str:
        """Return the key of what has the focus first when one begins to read."""
        return f"section:{self.opened}" if self.is_wide else "section-box"

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the titles of the sections; none before the debrief is there."""
        if self.debrief is None or self._teller is None:
            return ()
        return tuple(self._teller.text(section.title) for section in self.debrief.sections)

    @property
    def colours(self) -> dict[str, str]:
        """Return the colour of each party, as on every other screen."""
        lens = self.live.lens
        return {party.id: lens.colour(party) for party in lens.seen.scenario.parties}

    def go(self, section: int) -> None:
        """Open a section, from 0."""
        count = len(self.debrief.sections) if self.debrief else 0
        if not 0 <= section < count or section == self.opened:
            return
        in_list = isinstance(self.app.ui.focused, SectionLink)
        self.opened = section
        self.app.ui.set_root(self.build())
        if in_list:
            self.app.ui.focus_key(f"section:{section}")
        elif self._list is not None:
            links = [w for w in self._list.walk() if isinstance(w, SectionLink)]
            self._list.reveal(links[section].rect, SPACE_M)

    def show_facts(self, evidence: Sequence[int]) -> None:
        """Show moments of the log."""
        assert self._teller is not None, "facts are shown from the debrief"
        show_facts(self.shell, self._teller, self.colours, evidence)

    def show_criterion(self, score: CriterionScore) -> None:
        """Show what stands behind a score."""
        assert self._teller is not None, "a score is shown from the debrief"
        show_criterion(self.shell, self._teller, self.colours, score)

    @override
    def bar(self) -> Widget:
        say = self.say
        if not self.is_assessed:
            skip = Button(say("ui-debrief-skip"), self.skip_assessment, icon="skip-forward")
            send = Button(
                say("ui-debrief-send"),
                self.lock,
                icon="lock",
                shortcut="F5",
                kind=ButtonKind.PRIMARY,
            ).keyed("send")
            lead = Label("", MUTED).sized(grow=1)
            return bar_panel(lead, skip.keyed("skip"), send)
        if self.debrief is None:
            return self._waiting_bar()
        tools = [
            self._leave(),
            self._button("ui-debrief-again", self.play_again, "rotate-ccw", "G").tipped(
                say("ui-debrief-again-tip")
            ),
            self._button("ui-log", self.open_log, "scroll-text", "F3"),
            self._button("ui-debrief-copy", self.copy, "copy", "C"),
        ]
        back = self._button("ui-debrief-previous-section", self.turn_back, "chevron-left", "P")
        onward = self._button("ui-debrief-next-section", self.turn_on, "chevron-right", "N")
        onward.kind = ButtonKind.PRIMARY
        if self.opened == 0:
            back.disabled(say("ui-debrief-first"))
        if self.opened >= len(self.titles) - 1:
            onward.disabled(say("ui-debrief-last"))
        turning = Row(back.keyed("previous"), onward.keyed("next"), gap=SPACE_S)
        if self.is_wide:
            left = Flow(*tools, gap=SPACE_S).sized(grow=1, align="centre")
            return bar_panel(left, turning)
        return bar_panel(Row(*tools, gap=0), self._picker().sized(grow=1), turning)

    def _waiting_bar(self) -> Widget:
        """Return the foot while there is nothing to read yet."""
        room = Label("", MUTED).sized(grow=1)
        if not self.failed:
            return bar_panel(room, self._leave())
        again = Button(self.say("ui-debrief-retry"), self.retry, kind=ButtonKind.PRIMARY)
        return bar_panel(room, self._leave(), again)

    def _leave(self) -> Button:
        return self._button("ui-debrief-to-title", self.to_title, "house", "T")

    def _button(self, message: str, press: Action, icon: str, shortcut: str) -> Button:
        """Return a button of the foot; in a narrow window it shows its icon alone."""
        name = self.say(message)
        if self.is_wide:
            return Button(name, press, icon=icon, shortcut=shortcut)
        quiet = Button("", press, icon=icon, kind=ButtonKind.QUIET).named(name).tipped(name)
        quiet.shortcut = Shortcut.parse(shortcut)
        return quiet

    def _picker(self) -> Widget:
        """Return the sections as a box that opens, for a narrow window."""
        choices = [
            Choice(n, self.say("ui-debrief-section-number", number=n + 1, title=title))
            for n, title in enumerate(self.titles)
        ]
        select = Select(self.say("ui-debrief-sections"), choices, self.opened, self.go)
        box = select.box
        select.replace_children(())
        return box.keyed("section-box")

    def turn_on(self) -> None:
        """Open the next section."""
        self.go(self.opened + 1)

    def turn_back(self) -> None:
        """Open the section before."""
        self.go(self.opened - 1)

    def lock(self) -> None:
        """Keep the self-assessment as it is; the debrief follows."""
        if self.form.is_empty:
            self.skip_assessment()
            return
        self._keep(self.form.finished())

    def _keep(self, assessment: SelfAssessment) -> None:
        course = self.live.course
        self.shell.guarded(lambda: course.sitting.assess(course.seat, assessment), None)
        self.app.invalidate()

    def skip_assessment(self) -> None:
        """Ask once more, then go on without an assessment."""
        say = self.say
        question = Question(
            say("ui-debrief-skip-title"),
            say("ui-debrief-skip-text"),
            say("ui-debrief-skip"),
            say("ui-debrief-skip-stay"),
        )
        self.app.confirm(question, lambda: self._keep(SelfAssessment()))

    def retry(self) -> None:
        """Work the debrief out again."""
        self.failed = ""
        self.app.invalidate()

    def copy(self) -> None:
        """Copy the section as text."""
        if self.debrief is None or self._teller is None:
            return
        self.app.ui.copy_text(self._teller.plain(self.debrief.sections[self.opened]))
        self.app.toast(self.say("ui-debrief-copied"), Tone.GOOD)

    def to_title(self) -> None:
        """Go back to the title; the sitting is saved."""
        self.keep_picture()
        del self.app.screens[1:-1]
        self.app.pop()

    def play_again(self) -> None:
        """Set up a new sitting of the same scenario."""
        self.keep_picture()
        scenario = self.live.lens.seen.scenario.id
        del self.app.screens[1:-1]
        self.app.replace(self.shell.door("picker", scenario))

    @override
    def on_event(self, event: UiEvent) -> bool:
        if self.debrief is not None and isinstance(event, KeyPress) and self._read(event):
            return True
        return super().on_event(event)

    def _read(self, event: KeyPress) -> bool:
        """Open sections by number and turn pages, wherever the focus is."""
        if event.ctrl or event.alt:
            return False
        if event.text.isascii() and event.text.isdigit():
            self.go((int(event.text) or 10) - 1)
            return True
        return event.key in PAGE_KEYS and self.scroll(event)

    def scroll(self, event: UiEvent) -> bool:
        """Scroll the section that is open; True, whether or not there was more to show."""
        if self._reader is not None:
            self._reader.handle(event)
        return True

    @override
    def open_help(self) -> None:
        own = (
            ("↑ ↓", "ui-debrief-key-sections"),
            ("1 - 9", "ui-debrief-key-numbers"),
            ("P  N", "ui-debrief-key-turn"),
            ("PgUp PgDn", "ui-debrief-key-read"),
            ("C", "ui-debrief-key-copy"),
        )
        keys = key_help(self.say, (*own, *GLOBAL_KEYS))
        self.shell.tell(self.say("ui-help"), self.say("ui-debrief-help"), keys)
