"""The years in force: the strip of years, the year's story, matters and decisions, standing."""

from __future__ import annotations

from typing import Final

from typing_extensions import override

from game.model.errors import ServandaError
from game.ui.kit import (
    CAPTION,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Button,
    ButtonKind,
    Column,
    Face,
    Flow,
    Heading,
    Icon,
    KeyPress,
    Label,
    Meter,
    Panel,
    PartyCard,
    Question,
    Row,
    Rule,
    ScrollArea,
    Style,
    Tabs,
    Timeline,
    Tip,
    TypeSize,
    UiEvent,
    Widget,
    Year,
    number,
    signed,
)
from game.ui.screens.briefing import emblem
from game.ui.screens.figures import breakdown
from game.ui.screens.frame import SittingScreen, aside, bar_panel
from game.ui.screens.keys import GLOBAL_KEYS, key_help
from game.ui.screens.live import Live
from game.ui.screens.matters import decisions_column
from game.ui.screens.shell import Shell
from game.ui.screens.story import SIGNS, TONES, StoryPage
from game.ui.screens.widgets import Figure, Pips
from game.ui.viewmodels.answers import AnswersView, Decision, answers_view
from game.ui.viewmodels.standing import FigureView, StandingView, standing_views
from game.ui.viewmodels.years import YearsView, years_view
from game.words.phrasing import capital

SHOWN: Final = 4  # events written out behind each side's numbers; design choice
PACE: Final = 0.12  # seconds between the steps of a year; design choice
CELL: Final = Style(TypeSize.CELL)


class ImplementationScreen(SittingScreen):
    """The years of implementation."""

    phase = "implementation"
    first_focus = "next-year"

    def __init__(self, shell: Shell, live: Live) -> None:
        """Show the present year."""
        super().__init__(shell, live)
        self.opened: int | None = None
        self._quiet = 0.0

    def years(self) -> YearsView:
        """Return the years so far."""
        return years_view(self.live.lens)

    def answers(self) -> AnswersView:
        """Return what can be decided now."""
        return answers_view(self.live.lens, self.live.course.sitting.why_illegal)

    @override
    def body(self) -> Widget:
        say, years, answers = self.say, self.years(), self.answers()
        story = self._story_panel(years)
        your_turn = self.live.course.your_turn
        listed = decisions_column(self.live, answers, self.decide, your_turn)
        decisions = Panel(ScrollArea(listed).keyed("decisions"), say("ui-years-matters"))
        standing = Panel(ScrollArea(self._standing()).keyed("standing"), say("ui-standing"))
        if not self.is_wide:
            pages = (
                (say("ui-years-tab-year"), story),
                (say("ui-years-tab-matters", count=len(answers.matters)), decisions),
                (say("ui-years-tab-standing"), standing),
                (say("ui-years-tab-years"), self._strip(years)),
            )
            return Tabs(say("ui-views"), pages).keyed("views").sized(min_h=230)
        row = Row(
            story.sized(grow=9, min_w=300),
            decisions.sized(grow=15, min_w=420),
            standing.sized(grow=7, min_w=270),
            gap=SPACE_M,
        ).sized(grow=1, min_h=260)
        return Column(self._strip(years), row, gap=SPACE_M)

    def _strip(self, years: YearsView) -> Widget:
        """Return the timeline."""
        marks = []
        begun = {story.number: story for story in years.stories}
        current = years.current
        now = current.number if current else 0
        for place, label in enumerate(years.labels, start=1):
            story = begun.get(place)
            if story is None:
                marks.append(Year(label, is_past=False))
                continue
            marks.append(
                Year(label, TONES[story.mood], story.note, SIGNS[story.mood], is_past=place <= now)
            )
        shown = (self.opened or now) - 1
        strip = Timeline(self.say("ui-years-strip"), marks, shown, self.open_year).keyed("strip")
        where = self.say("ui-years-now", number=max(now, 1), count=len(years.labels))
        return Panel(strip, self.say("ui-years-strip"), aside=aside(where), pad=SPACE_M)

    def open_year(self, index: int) -> None:
        """Read the story of a year."""
        years = self.years()
        now = years.current.number if years.current else 0
        self.opened = None if index + 1 == now else index + 1
        self.app.invalidate()

    def _story_panel(self, years: YearsView) -> Widget:
        page = StoryPage(self.live, years, self.opened, self.open_year)
        content = ScrollArea(page.widget()).keyed("story")
        return Panel(content, page.title)

    def _standing(self) -> Widget:
        rows: list[Widget] = []
        for view in standing_views(self.live.lens):
            rows += self._with(view)
        return Column(*rows, gap=SPACE_M)

    def _with(self, view: StandingView) -> list[Widget]:
        say, face = self.say, self.live.lens.face(view.party)
        party = self.live.lens.names.the(view.party)
        rows: list[Widget] = [PartyCard(emblem(face, 48), face.name, face.office)]
        rows.append(self._meter(view.liking, say("ui-years-relation")))
        for title, figures in (
            (say("ui-years-ours", party=party), view.ours),
            (say("ui-years-theirs", party=party), view.theirs),
        ):
            cells = [self._figure(figure, title).sized(grow=1) for figure in figures]
            rows.append(Column(Label(title, CAPTION), Row(*cells, gap=SPACE_S), gap=SPACE_XS))
        moved = [*view.liking.reasons, *(r for f in (*view.ours, *view.theirs) for r in f.reasons)]
        if moved:
            rows += [Rule(), Heading(say("ui-years-moved")), self._events(view)]
        return rows

    def _events(self, view: StandingView) -> Widget:
        """Return the events behind the numbers, the last ones of each."""
        say, party = self.say, self.live.lens.names.the(view.party)
        groups: list[tuple[str, tuple[FigureView, ...]]] = []
        groups.append((say("ui-years-relation"), (view.liking,)))
        groups.append((say("ui-years-ours", party=party), view.ours))
        groups.append((say("ui-years-theirs", party=party), view.theirs))
        rows: list[Widget] = []
        for title, figures in groups:
            reasons = [reason for figure in figures for reason in figure.reasons][-SHOWN:]
            if not reasons:
                continue
            lines = [self._reason(reason.label, reason.points or 0.0) for reason in reasons]
            rows.append(Column(Label(title, CAPTION), *lines, gap=2))
        return Column(*rows, gap=SPACE_M)

    def _reason(self, label: str, points: float) -> Widget:
        colour = "good" if points > 0 else "bad" if points < 0 else "text_muted"
        shown = Label(
            signed(round(points, 1)), Style(TypeSize.SMALL, Face.STRONG, colour), align="right"
        )
        return Row(
            Label(capital(label), Style(TypeSize.SMALL)).sized(grow=1),
            shown.sized(min_w=40),
            gap=SPACE_S,
        )

    def _meter(self, figure: FigureView, name: str) -> Widget:
        why = breakdown(self.live, name, figure)
        delta = round(figure.value) - round(figure.start)
        return Meter(name, round(figure.value), delta=delta, why=why)

    def _figure(self, figure: FigureView, title: str) -> Widget:
        moved = figure.value - figure.start
        colour = "good" if moved >= 1 else "bad" if moved <= -1 else "text"
        name = f"{title}: {figure.name}"
        why = Tip(breakdown=breakdown(self.live, name, figure))
        shown = number(round(figure.value))
        return Figure(figure.name, shown, colour=colour, tip=why).named(name)

    @override
    def bar(self) -> Widget:
        say, course = self.say, self.live.course
        years = self.years()
        current = years.current
        last = current is not None and current.number >= len(years.labels)
        label = say("ui-years-last") if last else say("ui-years-next")
        following = Button(
            label, self.next_year, icon="arrow-right", shortcut="F5", kind=ButtonKind.PRIMARY
        ).keyed("next-year")
        if course.your_turn:
            following.tipped(say("ui-years-next-tip"))
        else:
            following.disabled(say("illegal-not-your-turn"))
        capital = self.live.lens.seen.private.home.capital
        whole = max(round(self.live.lens.seen.mandate.capital), round(capital))
        stock = Row(
            Label(say("ui-years-capital"), MUTED).sized(align="centre"),
            Pips(say("ui-years-capital"), round(capital), whole, "info"),
            Label(number(round(capital, 1)), Style(TypeSize.BODY, Face.STRONG)).sized(
                align="centre"
            ),
            gap=SPACE_S,
        ).sized(align="centre")
        state = Flow(self.floor(), stock, gap=SPACE_L).sized(grow=1, align="centre")
        waiting = sum(not m.is_own and not m.is_answered for m in self.answers().matters)
        if not waiting or not course.your_turn:
            return bar_panel(state, following)
        hint = Row(
            Icon("triangle-alert", 16, "warn"),
            Label(say("ui-years-unanswered", count=waiting), MUTED).sized(align="centre"),
            gap=SPACE_S,
        )
        return bar_panel(state, hint.sized(align="centre"), following)

    def next_year(self) -> None:
        """Go on to the next year."""
        self.opened = None
        self.app.ui.focus_key("next-year")
        self.choose("end-turn")

    def decide(self, decision: Decision) -> None:
        """Carry a decision out: at once, after a question, or after asking for its parts."""
        action = decision.action
        if action is None:
            self.choose(decision.kind)
            return
        if not decision.is_severe:
            self.play(action)
            return
        say = self.say
        question = Question(
            say(f"ui-years-confirm-{decision.code}"),
            say("ui-years-confirm-text", meaning=decision.meaning, effect=decision.effect),
            decision.label,
            say("ui-not-yet"),
            danger=True,
        )
        self.app.confirm(question, lambda: self.play(action))

    @override
    def tick(self, seconds: float) -> None:
        """Let the year go on step by step, slowly enough to be followed."""
        course = self.live.course
        self.live.skip()
        self._quiet += seconds
        pace = 0.0 if self.app.ctx.look.reduced_motion else PACE
        changed = False
        if course.is_thinking or self._quiet >= pace:
            try:
                changed = course.poll()
            except (ServandaError, OSError) as error:
                self.shell.fail(error)
                return
        if changed:
            self._quiet = 0.0
            self.live.skip()
            self.app.invalidate()
        self._moved_on()

    @override
    def on_event(self, event: UiEvent) -> bool:
        if isinstance(event, KeyPress) and event.text in {"[", "]"}:
            self._turn(-1 if event.text == "[" else 1)
            return True
        if isinstance(event, KeyPress) and event.text == "y" and self.live.course.your_turn:
            self.next_year()
            return True
        return super().on_event(event)

    def _turn(self, by: int) -> None:
        """Read the year before or after the one shown."""
        years = self.years()
        if years.current is None:
            return
        place = (self.opened or years.current.number) + by
        if 1 <= place <= years.current.number:
            self.open_year(place - 1)

    @override
    def open_help(self) -> None:
        own = (("F5", "ui-years-next"), ("[  ]", "ui-years-key-turn"))
        keys = key_help(self.say, (*own, *GLOBAL_KEYS))
        self.shell.tell(self.say("ui-help"), self.say("ui-years-help"), keys)
