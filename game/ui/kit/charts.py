"""What all charts share: a legend, guides, a plot area with its axes.

Curves are drawn at twice the size on the chart's own ground and scaled down once per layout;
text is drawn by the text engine like any other, so the layout check sees it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import CAPTION, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Flow, Row
from game.ui.kit.painter import Painter
from game.ui.kit.sketch import EDGE_DP, Axis, Point, Shape, Sketch, draw_marker
from game.ui.kit.tokens import LINE_HEIGHT, SPACE_L, SPACE_S, SPACE_XS, TypeSize, mix, rgb
from game.ui.kit.widget import Extent, Role, Widget

_LEAST_DP: Final = (240, 170)  # plot area
_NATURAL_DP: Final = (420, 260)


@dataclass(frozen=True, slots=True)
class Guide:
    """A labelled line across the plot, e.g. a reservation value."""

    value: float
    label: str
    upright: bool = False
    colour: str = "text_muted"


class Swatch(Widget):
    """The marker of a series in its legend."""

    def __init__(self, shape: Shape, colour: str, *, filled: bool = False) -> None:
        """Show a marker on a piece of line, or a filled box."""
        super().__init__()
        self.shape = shape
        self.colour = colour
        self.filled = filled
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(22), ctx.px(22))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(14), ctx.px(14))

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        if self.filled:
            painter.box(self.rect.inflate(-ctx.px(6), -ctx.px(2)), self.colour, radius_dp=3)
            return
        y = self.rect.centery
        painter.line((self.rect.x, y), (self.rect.right, y), self.colour, 2)
        big = pygame.Surface((ctx.px(14) * 3, ctx.px(14) * 3), pygame.SRCALPHA)
        big.fill((*rgb(ctx.colour(self.colour)), 0))
        middle = big.get_width() / 2
        draw_marker(big, self.shape, (middle, middle), ctx.px(4) * 3, ctx.colour(self.colour))
        small = pygame.transform.smoothscale(big, (ctx.px(14), ctx.px(14)))
        painter.surface.blit(small, small.get_rect(center=self.rect.center))


def legend_item(swatch: Swatch, label: str) -> Widget:
    """Return a swatch with its label."""
    return Row(swatch, Label(label, Style(TypeSize.SMALL)), gap=SPACE_XS)


class Plot(Widget):
    """The drawn part of a chart: sketch, axes, guides. Charts override `sketch`."""

    def __init__(self, x_axis: Axis, y_axis: Axis, guides: tuple[Guide, ...] = ()) -> None:
        """Hold fitted axes and guides."""
        super().__init__()
        self.x_axis = x_axis
        self.y_axis = y_axis
        self.guides = guides
        self._picture: pygame.Surface | None = None
        self._drawn_for: tuple[object, ...] = ()
        self.sized(grow=1)

    def sketch(self, sketch: Sketch) -> None:
        """Draw the data."""

    def annotate(self, painter: Painter, plot: pygame.Rect) -> None:
        """Write labels inside the plot area."""

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(_LEAST_DP[0]), ctx.px(_NATURAL_DP[0]))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(_LEAST_DP[1]), ctx.px(_NATURAL_DP[1]))

    def _line_px(self, ctx: UiContext) -> int:
        return round(ctx.size_px(CAPTION.size) * LINE_HEIGHT)

    def left_margin(self, ctx: UiContext) -> int:
        """Return the room for the labels left of the plot."""
        px = ctx.size_px(CAPTION.size)
        texts = (self.y_axis.text(tick) for tick in self.y_axis.ticks())
        return max(ctx.text.measure(t, CAPTION.face, px) for t in texts) + ctx.px(SPACE_S)

    def plot_rect(self, ctx: UiContext) -> pygame.Rect:
        """Return the area between the axes."""
        line = self._line_px(ctx)
        left, top = self.left_margin(ctx), line + ctx.px(SPACE_S)
        bottom = line * (2 if self.x_axis.label else 1) + ctx.px(SPACE_XS)
        return pygame.Rect(
            self.rect.x + left,
            self.rect.y + top,
            max(10, self.rect.w - left - ctx.px(SPACE_L)),
            max(10, self.rect.h - top - bottom),
        )

    def place_of(self, ctx: UiContext, point: Point) -> tuple[int, int]:
        """Return the window pixel of a data point."""
        plot = self.plot_rect(ctx)
        return (
            plot.x + round(self.x_axis.share(point[0]) * (plot.w - 1)),
            plot.y + round((1 - self.y_axis.share(point[1])) * (plot.h - 1)),
        )

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        plot = self.plot_rect(ctx)
        stamp = (plot.size, ctx.version, id(ctx))
        if stamp != self._drawn_for or self._picture is None:
            self._picture, self._drawn_for = self._make_picture(ctx, plot), stamp
        edge = ctx.px(EDGE_DP)
        painter.surface.blit(self._picture, (plot.x - edge, plot.y - edge))
        self._draw_axes(painter, plot)
        self._draw_guide_labels(painter, plot)
        self.annotate(painter, plot)

    def _make_picture(self, ctx: UiContext, plot: pygame.Rect) -> pygame.Surface:
        sketch = Sketch(ctx, plot.size, (self.x_axis, self.y_axis))
        self.draw_grid(sketch)
        self.sketch(sketch)
        for guide in self.guides:
            axis = self.y_axis if guide.upright else self.x_axis
            ends: list[Point] = [
                (guide.value, end) if guide.upright else (end, guide.value)
                for end in (axis.low, axis.high)
            ]
            sketch.line(ends, guide.colour, 1.5, dashed=True)
        return sketch.finished()

    def draw_grid(self, sketch: Sketch) -> None:
        """Draw faint lines at the ticks of the upright axis, and the base line."""
        for tick in self.y_axis.ticks():
            ends = [(self.x_axis.low, tick), (self.x_axis.high, tick)]
            sketch.line(ends, grid_colour(sketch.ctx), 1)

    def _draw_axes(self, painter: Painter, plot: pygame.Rect) -> None:
        ctx, line = painter.ctx, self._line_px(painter.ctx)
        painter.line((plot.x, plot.bottom), (plot.right, plot.bottom), "line_strong")
        for tick in self.y_axis.ticks():
            y = self.place_of(ctx, (self.x_axis.low, tick))[1]
            room = pygame.Rect(self.rect.x, y - line // 2, plot.x - self.rect.x - ctx.px(6), line)
            painter.text(self.y_axis.text(tick), CAPTION, room, align="right")
        self.draw_x_ticks(painter, plot)
        title = Style(CAPTION.size, Face.STRONG, "text_muted")
        painter.text(
            self.y_axis.label, title, pygame.Rect(self.rect.x, self.rect.y, self.rect.w, line)
        )
        if self.x_axis.label:
            foot = pygame.Rect(plot.x, self.rect.bottom - line, plot.w, line)
            painter.text(self.x_axis.label, title, foot, align="right")

    def draw_x_ticks(self, painter: Painter, plot: pygame.Rect) -> None:
        """Write the level axis, fewer ticks when they would touch."""
        ctx, line = painter.ctx, self._line_px(painter.ctx)
        px = ctx.size_px(CAPTION.size)
        ticks = self.x_axis.ticks(8)
        widest = max(
            (ctx.text.measure(self.x_axis.text(t), CAPTION.face, px) for t in ticks), default=0
        )
        every = max(1, ceil(len(ticks) * (widest + ctx.px(SPACE_S)) / max(1, plot.w)))
        for tick in ticks[::every]:
            x = self.place_of(ctx, (tick, self.y_axis.low))[0]
            painter.line((x, plot.bottom), (x, plot.bottom + ctx.px(4)), "line_strong")
            room = pygame.Rect(x - widest, plot.bottom + ctx.px(4), 2 * widest, line)
            painter.text(self.x_axis.text(tick), CAPTION, room, align="centre")

    def data_points(self) -> list[Point]:
        """Return the points that labels should keep clear of."""
        return []

    def _draw_guide_labels(self, painter: Painter, plot: pygame.Rect) -> None:
        """Write each guide's label as a tag on its line, where it hides least."""
        ctx, line = painter.ctx, self._line_px(painter.ctx)
        taken = self.obstacles(ctx)
        for guide in self.guides:
            width = ctx.text.measure(guide.label, CAPTION.face, ctx.size_px(CAPTION.size))
            tag = pygame.Rect(0, 0, width + 2 * ctx.px(5), line)
            choices = []
            for share in (0.97, 0.03, 0.5, 0.25, 0.75):
                if guide.upright:
                    x = self.place_of(ctx, (guide.value, self.y_axis.low))[0]
                    tag.center = (x, plot.bottom - round(plot.h * share))
                else:
                    y = self.place_of(ctx, (self.x_axis.low, guide.value))[1]
                    tag.center = (plot.x + round(plot.w * share), y)
                choices.append(tag.clamp(plot))
            place = least_hidden(choices, taken)
            taken.append(place)
            painter.box(place, "control", "line", radius_dp=4)
            style = Style(CAPTION.size, CAPTION.face, guide.colour)
            painter.text(guide.label, style, place, align="centre", middle=True)

    def obstacles(self, ctx: UiContext) -> list[pygame.Rect]:
        """Return small boxes around the data in window pixels."""
        side = ctx.px(14)
        boxes = []
        for point in self.data_points():
            box = pygame.Rect(0, 0, side, side)
            box.center = self.place_of(ctx, point)
            boxes.append(box)
        return boxes


def least_hidden(choices: Sequence[pygame.Rect], taken: Sequence[pygame.Rect]) -> pygame.Rect:
    """Return the first of the places that lie over the fewest boxes."""
    return min(choices, key=lambda place: len(place.collidelistall(list(taken))))


def grid_colour(ctx: UiContext) -> str:
    """Return the colour of grid lines: faint, so that a label may lie over them."""
    return mix(ctx.palette.panel, ctx.palette.line, 0.5)


class Chart(Column):
    """A legend over a plot, with a description in words for those who do not see it."""

    role = Role.IMAGE

    def __init__(
        self, name: str, description: str, legend: Sequence[Widget], plot: Widget
    ) -> None:
        """Put a legend over a plot."""
        parts = [Flow(*legend, gap=SPACE_L)] if legend else []
        super().__init__(*parts, plot, gap=SPACE_S)
        self.name = name
        self.description = description
        self.plot = plot
        self.sized(grow=1)
