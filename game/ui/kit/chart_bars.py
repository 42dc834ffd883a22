"""Bars: signed contributions side by side, and histograms of many outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.charts import Chart, Guide, Plot
from game.ui.kit.context import Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.painter import Painter
from game.ui.kit.sketch import Axis, Sketch
from game.ui.kit.tokens import SPACE_S, SPACE_XS, TypeSize
from game.ui.kit.why import signed
from game.ui.kit.widget import Extent, Role, Widget

_BAR_DP: Final = 14


@dataclass(frozen=True, slots=True)
class BarItem:
    """One bar: label, signed value, an optional explanation, and a colour if not by sign."""

    label: str
    value: float
    note: str = ""
    colour: str = ""


class SignedBar(Widget):
    """A bar to the right of a common middle line for gains, to the left for losses."""

    def __init__(self, value: float, low: float, high: float, colour: str) -> None:
        """Show a value between common limits."""
        super().__init__()
        self.value, self.low, self.high = value, low, high
        self.colour = colour
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(80), ctx.px(240))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(_BAR_DP + 6), ctx.px(_BAR_DP + 6))

    @override
    def draw(self, painter: Painter) -> None:
        ctx, span = painter.ctx, (self.high - self.low) or 1.0
        zero = self.rect.x + round(self.rect.w * -self.low / span)
        length = round(self.rect.w * abs(self.value) / span)
        x = zero if self.value >= 0 else zero - length
        bar = pygame.Rect(x, 0, max(length, ctx.px(2)), ctx.px(_BAR_DP))
        bar.centery = self.rect.centery
        painter.box(bar, self.colour or ("good" if self.value >= 0 else "bad"), radius_dp=3)
        painter.line((zero, self.rect.y), (zero, self.rect.bottom), "line_strong")


class BarChart(Column):
    """Signed values, one line each, with the number written out."""

    role = Role.IMAGE

    def __init__(self, name: str, description: str, items: Sequence[BarItem]) -> None:
        """Show bars in the order given."""
        low = min([0.0, *(item.value for item in items)])
        high = max([0.0, *(item.value for item in items)])
        super().__init__(*(self._line(item, low, high) for item in items), gap=SPACE_XS)
        self.name = name
        self.description = description

    def _line(self, item: BarItem, low: float, high: float) -> Widget:
        text: list[Widget] = [Label(item.label, Style(TypeSize.CELL))]
        if item.note:
            text.append(Label(item.note, Style(TypeSize.CAPTION, Face.REGULAR, "text_muted")))
        colour = "good" if item.value > 0 else "bad" if item.value < 0 else "text"
        value = Label(signed(item.value), Style(TypeSize.CELL, Face.STRONG, colour), align="right")
        return Row(
            Column(*text, gap=0).sized(grow=2, align="centre"),
            SignedBar(item.value, low, high, item.colour).sized(grow=3),
            value.sized(min_w=52, align="centre"),
            gap=SPACE_S,
        )


class HistogramPlot(Plot):
    """The plot of a `Histogram`."""

    def __init__(
        self,
        counts: Sequence[float],
        axes: tuple[Axis, Axis],
        guides: tuple[Guide, ...],
        colour: str,
    ) -> None:
        """Hold counts of equal bins over the level axis."""
        self.counts = tuple(counts)
        self.colour = colour
        super().__init__(axes[0], axes[1].fitted([0.0, *counts]), guides)

    @override
    def sketch(self, sketch: Sketch) -> None:
        width = (self.x_axis.high - self.x_axis.low) / max(1, len(self.counts))
        inset = width * 0.06
        for index, count in enumerate(self.counts):
            left = self.x_axis.low + index * width + inset
            right = left + width - 2 * inset
            corners = [(left, 0.0), (right, 0.0), (right, count), (left, count)]
            sketch.area(corners, self.colour)


class Histogram(Chart):
    """How often each range of outcomes came out."""

    def __init__(
        self,
        name: str,
        description: str,
        counts: Sequence[float],
        axes: tuple[Axis, Axis],
        *,
        guides: tuple[Guide, ...] = (),
        colour: str = "accent",
    ) -> None:
        """Show counts.

        Args:
            name: What the chart is.
            description: What it shows, in words.
            counts: Of equal bins from the low to the high end of the level axis.
            axes: Level (with limits), upright.
            guides: Labelled lines, e.g. the outcome played.
            colour: Of the bars.
        """
        super().__init__(name, description, (), HistogramPlot(counts, axes, guides, colour))
