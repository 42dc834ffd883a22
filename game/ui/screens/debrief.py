"""The debrief: how it ended, a private self-assessment, then the sections one by one."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Final

import pygame
from typing_extensions import override

from game.debrief.document import CriterionScore, Debrief
from game.debrief.record import SelfAssessment
from game.model.errors import ServandaError
from game.ui.kit import (
    CAPTION,
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    TITLE,
    Button,
    ButtonKind,
    Choice,
    Column,
    Face,
    Flow,
    Heading,
    Icon,
    KeyPress,
    Label,
    Padded,
    Panel,
    Question,
    Row,
    Rule,
    ScrollArea,
    Select,
    Style,
    Tone,
    TypeSize,
    UiEvent,
    Widget,
)
from game.ui.screens.assessment import assessment_page
from game.ui.screens.blocks import Blocks
from game.ui.screens.dialogs import key_help
from game.ui.screens.frame import GLOBAL_KEYS, SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.reader import SectionLink, SectionList, score_card
from game.ui.screens.shell import Shell
from game.ui.screens.spans import Sweep
from game.ui.viewmodels.closing import AssessmentForm, is_assessed
from game.ui.viewmodels.sections import Teller

SIDE_DP: Final = 264  # the list of sections
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

    @property
    def is_assessed(self) -> bool:
        """Say whether the self-assessment is locked."""
        return is_assessed(self.live.course.sitting, self.live.course.seat)

    @override
    def on_show(self) -> None:
        first = self.live.lens.seen.others[0]
        self.first_focus = f"wanted:{first}:0" if not self.is_assessed else f"section:{self.opened}"

    @override
    def tick(self, seconds: float) -> None:
        if not self.live.course.is_over:
            self._moved_on()
            return
        if not self.is_assessed or self.debrief is not None or self.failed:
            return
        if not self.app.ctx.look.reduced_motion:
            self._sweep.advance(seconds)
        self._frames += 1
        try:
            self._work()
        except FAULTS as error:
            self._pending, self.failed = None, str(error) or type(error).__name__
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
        self.first_focus = f"section:{self.opened}"
        self.app.ui.set_root(self.build())
        self.app.ui.focus_key(self.first_focus)

    @override
    def body(self) -> Widget:
        if not self.is_assessed:
            return assessment_page(self.live, self.form, self.app.invalidate, is_wide=self.is_wide)
        if self.debrief is None or self._teller is None:
            return self._waiting()
        return self._pages(self.debrief, self._teller)

    def _waiting(self) -> Widget:
        say = self.say
        if self.failed:
            rows: tuple[Widget, ...] = (
                Icon("octagon-alert", 40, "bad"),
                Label(say("ui-debrief-failed"), HEADING, align="centre"),
                Label(self.failed, MUTED, align="centre"),
            )
        else:
            rows = (
                Icon("hourglass", 40, "accent"),
                Label(say("ui-debrief-working"), HEADING, align="centre"),
                Label(say("ui-debrief-working-note"), MUTED, align="centre"),
                self._sweep,
            )
        panel = Panel(Padded(Column(*rows, gap=SPACE_L), SPACE_XL, SPACE_XL))
        return panel.sized(max_w=560, align="centre")

    def _pages(self, debrief: Debrief, teller: Teller) -> Widget:
        say = self.say
        width = self.app.size_dp[0]
        titles = [teller.text(section.title) for section in debrief.sections]
        is_roomy = width >= ROOMY_DP
        taken = (SIDE_DP + SPACE_M if self.is_wide else 0) + (CARD_DP + SPACE_M if is_roomy else 0)
        room = width - taken - 2 * SPACE_M - 2 * SPACE_L - 2 * SPACE_L
        page = Panel(self._page(debrief, teller, room, is_roomy=is_roomy))
        if not self.is_wide:
            choices = [
                Choice(n, say("ui-debrief-section-number", number=n + 1, title=title))
                for n, title in enumerate(titles)
            ]
            self._list = None
            picker = Select(say("ui-debrief-sections"), choices, self.opened, self.go)
            return Column(picker.keyed("sections"), page.sized(grow=1, min_h=240), gap=SPACE_M)
        listed = SectionList(say("ui-debrief-sections"), titles, self.opened, self.go)
        self._list = ScrollArea(listed).keyed("section-list")
        side = Panel(self._list, say("ui-debrief-sections"), pad=SPACE_M)
        parts = [side.sized(min_w=SIDE_DP, max_w=SIDE_DP), page.sized(grow=1)]
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
            if not is_roomy:
                rows.append(
                    score_card(teller, debrief.scores, self.show_criterion, upright=False)
                )
        rows.append(blocks.section(section, leave_out))
        column = Column(*rows, gap=SPACE_L)
        self._reader = ScrollArea(Padded(column, SPACE_M, SPACE_S)).keyed(f"page:{self.opened}")
        return self._reader.named(teller.text(section.title))

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
        blocks = Blocks(self._teller, self.colours, self.show_facts, 0)
        moments = [blocks.moment(moment) for moment in self._teller.moments(evidence)]
        if not moments:
            moments = [Label(self.say("ui-debrief-no-words"), MUTED)]
        self.shell.tell(self.say("ui-debrief-evidence-title"), "", Column(*moments, gap=SPACE_L))

    def show_criterion(self, score: CriterionScore) -> None:
        """Show what stands behind a score."""
        teller = self._teller
        assert teller is not None, "a score is shown from the debrief"
        strong = Style(TypeSize.CELL, Face.STRONG)
        rows: list[Widget] = [
            Row(
                Label(teller.text(item.label), Style(TypeSize.CELL)).sized(grow=1),
                Label(teller.number(item.amount, "points"), strong, align="right").sized(min_w=64),
                gap=SPACE_M,
            )
            for item in score.evidence
        ]
        facts = [item.fact for item in score.evidence if item.fact is not None]
        blocks = Blocks(teller, self.colours, self.show_facts, 0)
        moments = [blocks.moment(moment) for moment in teller.moments(facts)]
        if moments:
            rows += [Rule(), Label(self.say("ui-debrief-evidence-title"), CAPTION), *moments]
        if not rows:
            rows = [Label(self.say("ui-debrief-nothing-behind"), MUTED)]
        title = f"{teller.criterion(score)}: {teller.number(score.score, 'score')}"
        self.shell.tell(title, "", Column(*rows, gap=SPACE_S))

    @override
    def bar(self) -> Widget:
        say = self.say
        if not self.is_assessed:
            skip = Button(say("ui-debrief-skip"), self.skip_assessment, icon="skip-forward")
            send = Button(
                say("ui-debrief-send"), self.lock, icon="lock", shortcut="F5", kind=ButtonKind.PRIMARY
            ).keyed("send")
            lead = Label("", MUTED).sized(grow=1)
            return bar_panel(lead, skip.keyed("skip"), send)
        home = Button(say("ui-debrief-to-title"), self.to_title, icon="house", shortcut="T")
        if self.failed:
            again = Button(say("ui-debrief-retry"), self.retry, kind=ButtonKind.PRIMARY)
            return bar_panel(Label("", MUTED).sized(grow=1), home, again)
        again = Button(say("ui-debrief-again"), self.play_again, icon="rotate-ccw", shortcut="G")
        again.tipped(say("ui-debrief-again-tip"))
        log = Button(say("ui-log"), self.open_log, icon="scroll-text", shortcut="F3")
        copy = Button(say("ui-debrief-copy"), self.copy, icon="copy", shortcut="C")
        back = Button(
            say("ui-debrief-previous-section"),
            lambda: self.go(self.opened - 1),
            icon="chevron-left",
            shortcut="P",
        ).keyed("previous")
        onward = Button(
            say("ui-debrief-next-section"),
            lambda: self.go(self.opened + 1),
            icon="chevron-right",
            shortcut="N",
            kind=ButtonKind.PRIMARY,
        ).keyed("next")
        count = len(self.debrief.sections) if self.debrief else 0
        if self.opened == 0:
            back.disabled(say("ui-debrief-first"))
        if self.opened >= count - 1:
            onward.disabled(say("ui-debrief-last"))
        if self.debrief is None:
            copy.disabled(say("ui-debrief-working"))
        left = Flow(home, again, log, copy, gap=SPACE_S).sized(grow=1, align="centre")
        return bar_panel(left, Row(back, onward, gap=SPACE_S))

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
        from game.ui.screens.picker import PickerScreen, SetupScreen  # noqa: PLC0415 - begins a game

        self.keep_picture()
        scenario = self.live.lens.seen.scenario.id
        del self.app.screens[1:-1]
        picker = PickerScreen(self.shell)
        self.app.replace(picker)
        card = next((c for c in picker.cards if c.id == scenario and not c.problem), None)
        if card is not None:
            self.app.push(SetupScreen(self.shell, card))

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
        turned = event.key in {pygame.K_PAGEDOWN, pygame.K_PAGEUP}
        if turned and self._reader is not None:
            return self._reader.handle(event)
        return False

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
