"""Before the reveal: how the sitting ended, and a private self-assessment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.model.base import PartyId
from game.ui.kit import (
    BODY,
    CAPTION,
    LEAD,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    Choice,
    Column,
    Face,
    Flag,
    Heading,
    Icon,
    Label,
    Padded,
    Panel,
    Row,
    Rule,
    Scale,
    ScrollArea,
    Select,
    Slider,
    Style,
    TextField,
    Toggle,
    TypeSize,
    Widget,
    signed,
)
from game.ui.screens.live import Live
from game.ui.screens.widgets import Figure, Stripe
from game.ui.viewmodels.closing import GUESS, RANKS, AssessmentForm, EndingView, ending_view

SIGNS: Final = {
    "in-force": ("shield-check", "good"),
    "after": ("unlink", "bad"),
    "none": ("door-open", "warn"),
}
FORM_DP: Final = 960
TEXT_LIMIT: Final = 2000  # characters of an answer; design choice
ENDING: Final = Style(TypeSize.TITLE, Face.SERIF_STRONG)
QUESTION: Final = Style(TypeSize.LEAD, Face.STRONG)


def assessment_page(
    live: Live, form: AssessmentForm, changed: Callable[[], None], *, is_wide: bool
) -> Widget:
    """Return the page; `changed` is called when other questions must be shown."""
    ending = Panel(
        ScrollArea(Padded(_ending(live, ending_view(live.lens)), SPACE_S)).keyed("ending"),
        live.shell.say("ui-debrief-ended"),
    )
    questions = _Questions(live, form, changed)
    asked = Panel(
        ScrollArea(Padded(questions.page(), SPACE_M, SPACE_S)).keyed("questions"),
        live.shell.say("ui-debrief-assess"),
    )
    if not is_wide:
        both = Column(
            _ending(live, ending_view(live.lens)), Rule(), questions.page(), gap=SPACE_XL
        )
        return Panel(ScrollArea(Padded(both, SPACE_M, SPACE_S)).keyed("questions"))
    return Row(ending.sized(grow=4, min_w=320), asked.sized(grow=7, min_w=520), gap=SPACE_M)


def _ending(live: Live, view: EndingView) -> Widget:
    say = live.shell.say
    icon, colour = SIGNS[view.outcome]
    head = Row(
        Icon(icon, 40, colour),
        Column(Heading(view.title, ENDING), Label(view.sentence, LEAD), gap=SPACE_XS).sized(
            grow=1
        ),
        gap=SPACE_L,
    )
    rows: list[Widget] = [head]
    if view.cause:
        rows.append(Stripe(Label(view.cause, BODY), SIGNS[view.outcome][1]))
    if view.points is not None:
        figures = Row(
            Figure(say("ui-debrief-ended-force"), str(view.years)).sized(grow=1),
            Figure(say("ui-debrief-ended-points"), signed(view.points)).sized(grow=1),
            gap=SPACE_L,
        )
        rows.append(figures)
    if view.turns:
        rows += [Rule(), Heading(say("ui-debrief-ended-course"))]
        rows += [
            Stripe(Column(Label(turn.head, CAPTION), Label(turn.text, BODY), gap=2), "line_strong")
            for turn in view.turns
        ]
    return Column(*rows, gap=SPACE_L)


class _Questions:
    """The questions, one after the other."""

    def __init__(self, live: Live, form: AssessmentForm, changed: Callable[[], None]) -> None:
        self.live = live
        self.form = form
        self.changed = changed
        self.say = live.shell.say

    def page(self) -> Widget:
        """Return all questions."""
        say, form = self.say, self.form
        rows: list[Widget] = [Label(say("ui-debrief-assess-lead"), MUTED).sized(max_w=640)]
        for party in self.live.lens.seen.others:
            rows += [Rule(), self._wanted(party)]
            if party in self.live.lens.seen.scenario.principals:  # a mediator has no walk-away
                rows.append(self._reserve(party))
        rows += [
            Rule(),
            self._written("well", form.went_well, self._well),
            self._written("differently", form.differently, self._differently),
        ]
        return Column(*rows, gap=SPACE_L).sized(max_w=FORM_DP)

    def _wanted(self, party: PartyId) -> Widget:
        """Return the three ranks of what a party wanted."""
        say, face = self.say, self.live.lens.face(party)
        title = Row(
            Flag(face.flag, 22, face.name) if face.flag else Icon("flag", 20, face.colour),
            Heading(say("ui-debrief-wanted", party=face.name), QUESTION).sized(grow=1),
            gap=SPACE_M,
        )
        ranks = [self._rank(party, rank).sized(grow=1, min_w=190) for rank in range(RANKS)]
        return Column(title, Row(*ranks, gap=SPACE_M, stack_below=600), gap=SPACE_M)

    def _rank(self, party: PartyId, rank: int) -> Widget:
        say, taken = self.say, self.form.wanted[party]
        choices = [Choice("", say("ui-debrief-wanted-none"))]
        choices += [
            Choice(issue.id, issue.label)
            for issue in self.live.lens.seen.scenario.issues
            if issue.id not in taken or taken[rank] == issue.id
        ]

        def chosen(issue: str) -> None:
            self.form.want(party, rank, issue)
            self.changed()

        label = say("ui-debrief-wanted-rank", rank=rank + 1)
        select = Select(label, choices, taken[rank], chosen)
        select.box.keyed(f"wanted:{party}:{rank}")
        select.box.name = (
            f"{say('ui-debrief-wanted', party=self.live.lens.face(party).name)} {label}"
        )
        return select

    def _reserve(self, party: PartyId) -> Widget:
        """Return the guess of what no deal was worth to a party."""
        say, guess = self.say, self.form.reserve[party]
        face = self.live.lens.face(party)

        def switched(on: bool) -> None:  # noqa: FBT001 - what a toggle gives
            self.form.reserve[party] = GUESS if on else None
            self.changed()

        def moved(points: float) -> None:
            self.form.reserve[party] = round(points)

        rows: list[Widget] = [
            Heading(say("ui-debrief-reserve", party=face.name), QUESTION),
            Label(say("ui-debrief-reserve-lead"), MUTED),
            Toggle(say("ui-debrief-reserve-on"), switched, is_on=guess is not None).keyed(
                f"guess:{party}"
            ),
        ]
        if guess is not None:
            scale = Scale(0, 100, 1)
            slider = Slider(say("ui-debrief-reserve-points"), guess, scale, moved)
            rows.append(slider.keyed(f"reserve:{party}").sized(max_w=420))
        return Column(*rows, gap=SPACE_S)

    def _written(self, name: str, text: str, changed: Callable[[str], None]) -> Widget:
        field = TextField(self.say(f"ui-debrief-{name}"), text, changed, lines=3)
        field.box.limit = TEXT_LIMIT
        field.box.placeholder = self.say("ui-debrief-well-hint")
        return field.keyed(f"text:{name}")

    def _well(self, text: str) -> None:
        self.form.went_well = text

    def _differently(self, text: str) -> None:
        self.form.differently = text
