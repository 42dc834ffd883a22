"""The story of one year in force: figures, what came to light, answers, one's own conduct."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.ui.kit import (
    BODY,
    MUTED,
    SPACE_M,
    SPACE_S,
    Axis,
    Button,
    Column,
    Heading,
    Icon,
    Label,
    LineChart,
    Padded,
    Row,
    Rule,
    Series,
    Tip,
    Tone,
    Widget,
    number,
    signed,
)
from game.ui.screens.live import Live
from game.ui.screens.widgets import Figure
from game.ui.viewmodels.years import Mood, YearLine, YearStory, YearsView

TONES: Final[dict[Mood, Tone]] = {
    "good": Tone.GOOD,
    "neutral": Tone.NEUTRAL,
    "info": Tone.INFO,
    "warn": Tone.WARN,
    "bad": Tone.BAD,
}
INK: Final[dict[Mood, str]] = {
    "good": "good",
    "neutral": "text_muted",
    "info": "info",
    "warn": "warn",
    "bad": "bad",
}
SIGNS: Final[dict[Mood, str]] = {
    "good": "circle-check",
    "neutral": "",
    "info": "zap",
    "warn": "triangle-alert",
    "bad": "circle-x",
}
MARKED: Final = 15  # years of the chart that carry marks before they touch


class StoryPage:
    """One year as a column: the present one, or one that was opened."""

    def __init__(
        self, live: Live, years: YearsView, opened: int | None, on_open: Callable[[int], None]
    ) -> None:
        """Show a year; `on_open` gets the place of the present one, from 0, to go back."""
        self.live = live
        self.say = live.shell.say
        self.years = years
        self.on_open = on_open
        self.current = years.current
        self.story = next((s for s in years.stories if s.number == opened), years.current)

    @property
    def title(self) -> str:
        """Return the title of the page."""
        if self.story is None:
            return self.say("ui-years-strip")
        return self.say("ui-years-this", year=self.story.label)

    def widget(self) -> Widget:
        """Return the page."""
        say, story, current = self.say, self.story, self.current
        if story is None or current is None:
            return Label(say("ui-years-begins"), MUTED)
        rows: list[Widget] = [self._figures(self.years, story)]
        before = None
        if story is current:
            before = next((s for s in self.years.stories if s.number == story.number - 1), None)
        else:
            rows.append(self._way_back(current))
        rows += self._chapters(story, before)
        if len(self.years.stories) > 1:
            rows += [Rule(), Heading(say("ui-years-chart")), self._chart(self.years)]
        return Column(*rows, gap=SPACE_M)

    def _way_back(self, current: YearStory) -> Widget:
        back = self.say("ui-years-back", year=current.label)
        go = Button(back, lambda: self.on_open(current.number - 1), icon="arrow-right")
        note = Label(self.say("ui-years-past"), MUTED).sized(grow=1, align="centre")
        return Row(note, go, gap=SPACE_S)

    def _figures(self, years: YearsView, story: YearStory) -> Widget:
        say = self.say
        unknown = say("ui-years-unknown")
        points = unknown if story.points is None else signed(round(story.points, 1))
        duties = f"{story.kept} / {len(story.duties)}" if story.duties else unknown
        colour = "text" if story.points is None or story.points >= 0 else "bad"
        shy = "text" if story.kept == len(story.duties) else "warn"
        return Row(
            Figure(
                say("ui-years-points"),
                points,
                colour=colour,
                tip=Tip(say("ui-years-points-tip")),
            ).sized(grow=1),
            Figure(
                say("ui-years-duties"), duties, colour=shy, tip=Tip(say("ui-years-duties-tip"))
            ).sized(grow=1),
            Figure(
                say("ui-years-points-total"),
                signed(years.total),
                tip=Tip(say("ui-years-total-tip")),
            ).sized(grow=1),
            gap=SPACE_S,
        )

    def _chapters(self, story: YearStory, before: YearStory | None) -> list[Widget]:
        """Return the parts of a year; for the present year, how the last one came out first."""
        say = self.say
        rows: list[Widget] = []
        if before is not None and (before.outcome or before.answers):
            lines = (*before.answers, *before.outcome)
            rows += self._chapter(say("ui-years-section-before", year=before.label), lines)
        waiting = not story.events and story.points is None
        empty = say("ui-years-begins") if waiting else say("ui-years-quiet")
        rows += self._chapter(say("ui-years-section-events"), story.events, empty)
        if story.answers or story.is_closed:
            empty = say("ui-years-nothing-done")
            rows += self._chapter(say("ui-years-section-answers"), story.answers, empty)
        if story.outcome:
            rows += self._chapter(say("ui-years-section-outcome"), story.outcome)
        if story.points is not None:
            rows += self._own(story)
        return rows

    def _chapter(self, title: str, lines: Sequence[YearLine], empty: str = "") -> list[Widget]:
        shown: list[Widget] = [self._line(line) for line in lines]
        if not shown:
            shown = [Label(empty, MUTED)]
        return [Rule(), Heading(title), Column(*shown, gap=SPACE_S)]

    def _line(self, line: YearLine) -> Widget:
        colour = INK[line.mood]
        if line.mood == "neutral" and line.party is not None:
            colour = self.live.lens.face(line.party).colour
        sign = Padded(Icon(line.icon, 16, colour), 0, 3).sized(align="start")
        return Row(sign, Label(line.text, BODY).sized(grow=1), gap=SPACE_S)

    def _own(self, story: YearStory) -> list[Widget]:
        """Return what only the seat knows of its own conduct."""
        say = self.say
        count = len(story.duties)
        if not count:
            text = say("ui-years-no-duties")
        elif story.kept == count:
            text = say("ui-years-kept-all", count=count)
        else:
            text = say("ui-years-kept", kept=story.kept, count=count)
        rows: list[Widget] = [
            Row(Icon("lock", 16, "accent"), Label(text, BODY).sized(grow=1), gap=SPACE_S)
        ]
        for duty in story.duties:
            if duty.kept:
                continue
            unseen = "" if duty.seen else "-unseen"
            line = say(f"ui-years-duty{unseen}", issue=duty.issue, conduct=duty.conduct)
            rows.append(self._line(YearLine(line, "warn", "triangle-alert")))
        return [Rule(), Heading(say("ui-years-section-own")), Column(*rows, gap=SPACE_S)]

    def _chart(self, years: YearsView) -> Widget:
        say = self.say
        known = [s for s in years.stories if s.points is not None]
        points = tuple((float(s.label), round(s.points or 0.0, 1)) for s in known)
        values = ", ".join(f"{s.label}: {number(round(s.points or 0.0, 1))}" for s in known)
        words = say("ui-years-chart-words", values=values)
        axes = (Axis("", whole=True), Axis("").fitted([0.0, *(y for _, y in points)]))
        series = [Series(say("ui-years-points"), points, "accent", marked=len(points) <= MARKED)]
        return LineChart(say("ui-years-chart"), words, series, axes).sized(min_h=200, max_h=240)
