"""The debrief: a self-assessment first, then section by section what happened and why."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Final

from typing_extensions import override

from game.debrief.blocks import Quote
from game.debrief.document import Debrief
from game.model.errors import ServandaError
from game.ui.kit import (
    BODY,
    HEADING,
    LEAD,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    TITLE,
    Button,
    ButtonKind,
    Choice,
    Column,
    Face,
    Heading,
    Icon,
    Label,
    Padded,
    Panel,
    RadioGroup,
    Row,
    Rule,
    ScrollArea,
    Select,
    Style,
    TextField,
    Toolbar,
    TypeSize,
    Widget,
)
from game.ui.screens.figures import Figures
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.live import Live
from game.ui.screens.shell import Shell
from game.ui.screens.widgets import ShareBar
from game.words import Transcript

NOTE: Final = "self-assessment"
ANSWERS: Final = ("wanted", "well", "differently")
FULL: Final = 100.0


class DebriefScreen(SittingScreen):
    """The last phase."""

    phase = "debrief"
    first_focus = "sections"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Begin with the self-assessment unless it was made."""
        super().__init__(shell, live)
        self.answers: dict[str, str] = dict.fromkeys(ANSWERS, "")
        self.debrief: Debrief | None = None
        self.section = 0
        self._figures: Figures | None = None
        self._pending: Future[Debrief] | None = None
        self._quotes: dict[int, str] = {}

    @property
    def is_assessed(self) -> bool:
        """Say whether the self-assessment was locked."""
        return NOTE in self.live.course.sitting.notes

    @override
    def tick(self, seconds: float) -> None:
        if not self.is_assessed or self.debrief is not None:
            return
        try:
            self._compute()
        except (ServandaError, OSError) as error:
            self._pending = None
            self.shell.fail(error)

    def _compute(self) -> None:
        """Work the debrief out, on the worker if there is one."""
        sitting, seat = self.live.course.sitting, self.live.course.seat
        if self._pending is None and self.shell.worker is not None:
            self._pending = self.shell.worker.submit(sitting.debrief, seat)
            self.app.invalidate()
        elif self._pending is None:
            self._show(sitting.debrief(seat))
        elif self._pending.done():
            self._show(self._pending.result())

    def _show(self, debrief: Debrief) -> None:
        self.debrief = debrief
        sitting = self.live.course.sitting
        teller = Transcript(self.shell.words, sitting.scenario, sitting.setup.seed)
        told = teller.tell_all(sitting.facts)
        self._quotes = {entry.position: entry.text for entry in told}
        self._figures = Figures(self.shell.words, debrief, self._quote)
        self.app.invalidate()

    def _quote(self, quote: Quote) -> str:
        return self._quotes.get(quote.fact, "")

    @override
    def body(self) -> Widget:
        if not self.is_assessed:
            return self._assessment()
        if self.debrief is None or self._figures is None:
            return self._working()
        return self._sections(self.debrief, self._figures)

    def _assessment(self) -> Widget:
        say, lens = self.say, self.live.lens
        other = lens.names.party(lens.seen.others[0])
        issues = [Choice("", say("ui-not-sure"))]
        issues += [Choice(issue.id, issue.label) for issue in lens.seen.scenario.issues]
        fields = Column(
            Select(say("ui-assess-wanted", party=other), issues, self.answers["wanted"], lambda v: self._answer("wanted", v)).keyed("wanted").sized(max_w=420),
            TextField(say("ui-assess-well"), self.answers["well"], lambda v: self._answer("well", v), lines=3).keyed("well"),
            TextField(say("ui-assess-differently"), self.answers["differently"], lambda v: self._answer("differently", v), lines=3).keyed("differently"),
            gap=SPACE_L,
        )
        termination = lens.seen.table.termination
        content = Column(
            Heading(say(f"ended-{termination}"), TITLE),
            Label(say("ui-assess-lead"), LEAD),
            Rule(),
            fields,
            gap=SPACE_L,
        )
        panel = Panel(ScrollArea(Padded(content, SPACE_M, SPACE_XS)).keyed("assess"), say("ui-assess"), pad=SPACE_XL)
        return panel.sized(max_w=820, align="centre")

    def _answer(self, name: str, value: str) -> None:
        self.answers[name] = value

    def lock(self) -> None:
        """Keep the self-assessment; then the debrief is shown."""
        lens, say = self.live.lens, self.say
        wanted = self.answers["wanted"]
        texts = [
            f"{say('ui-assess-wanted', party=lens.names.party(lens.seen.others[0]))} {lens.names.issue(wanted) if wanted else say('ui-not-sure')}",
            f"{say('ui-assess-well')} {self.answers['well']}",
            f"{say('ui-assess-differently')} {self.answers['differently']}",
        ]
        self.shell.guarded(lambda: self.live.course.sitting.note(NOTE, "\n".join(texts)), None)
        self.app.invalidate()

    def _working(self) -> Widget:
        content = Column(
            Icon("hourglass", 40, "accent"),
            Label(self.say("ui-debrief-working"), HEADING, align="centre"),
            Label(self.say("ui-debrief-working.note"), MUTED, align="centre"),
            gap=SPACE_M,
        )
        return Panel(Padded(content, SPACE_XL, SPACE_XL)).sized(max_w=640, align="centre")

    def _sections(self, debrief: Debrief, figures: Figures) -> Widget:
        say = self.say
        choices = [
            Choice(n, figures.text_of(section.title)) for n, section in enumerate(debrief.sections)
        ]
        listed = RadioGroup(say("ui-sections"), choices, self.section, self._go).keyed("sections")
        shown = debrief.sections[self.section]
        rows: list[Widget] = [Heading(figures.text_of(shown.title), TITLE)]
        if self.section == 0:
            rows.append(self._scores(debrief))
        rows.append(figures.section(shown))
        page = ScrollArea(Padded(Column(*rows, gap=SPACE_L), SPACE_L, SPACE_S)).keyed(f"section:{self.section}")
        if not self.is_wide:
            picker = Select(say("ui-sections"), choices, self.section, self._go).keyed("sections")
            return Column(picker, Panel(page).sized(grow=1), gap=SPACE_M)
        side = Panel(ScrollArea(listed).keyed("section-list"), say("ui-sections")).sized(grow=25, min_w=240)
        return Row(side, Panel(page).sized(grow=75), gap=SPACE_M)

    def _go(self, section: int) -> None:
        self.section = section
        self.app.invalidate()

    def _scores(self, debrief: Debrief) -> Widget:
        """Return the score card: the total large, each criterion with its weight."""
        say, card = self.say, debrief.scores
        total = Column(
            Label(f"{card.total:.0f}", Style(TypeSize.DISPLAY, Face.SERIF_STRONG, "accent")),
            Label(say("ui-score-total"), MUTED),
            gap=0,
        ).sized(min_w=120, align="centre")
        rows = [
            Row(
                Label(say(f"ui-criterion-{c.criterion}"), BODY).sized(grow=3, align="centre"),
                ShareBar(c.score / FULL).sized(grow=4),
                Label(f"{c.score:.0f}", Style(TypeSize.BODY, Face.STRONG), align="right").sized(min_w=36, align="centre"),
                Label(say("ui-score-weight", percent=round(FULL * c.weight)), MUTED, align="right").sized(min_w=86, align="centre"),
                gap=SPACE_M,
            )
            for c in card.criteria
        ]
        inner = Row(total, Column(*rows, gap=SPACE_XS).sized(grow=1), gap=SPACE_XL, stack_below=520)
        return Panel(inner, say("ui-scores")).sized(max_w=860)

    @override
    def bar(self) -> Widget:
        say = self.say
        if not self.is_assessed:
            hint = Label(say("ui-assess-hint"), MUTED).sized(grow=1, align="centre")
            lock = Button(say("ui-assess-lock"), self.lock, icon="lock", shortcut="F5", kind=ButtonKind.PRIMARY).keyed("lock")
            return bar_panel(hint, lock)
        count = len(self.debrief.sections) if self.debrief else 0
        back = Button(say("ui-section-back"), lambda: self._go(self.section - 1), icon="chevron-left", shortcut="P")
        on = Button(say("ui-section-on"), lambda: self._go(self.section + 1), icon="chevron-right", shortcut="N", kind=ButtonKind.PRIMARY)
        if self.section == 0:
            back.disabled(say("ui-is-first"))
        if self.section >= count - 1:
            on.disabled(say("ui-is-last"))
        title = Button(say("ui-to-title"), self.to_title, icon="house", shortcut="T")
        hint = Label(say("ui-debrief-hint"), MUTED).sized(grow=1, align="centre")
        return bar_panel(hint, Toolbar(say("ui-moves"), back, on, title))

    def to_title(self) -> None:
        """Go back to the title."""
        self.keep_picture()
        del self.app.screens[1:-1]
        self.app.pop()
