"""The space of outcomes: frontier, offers as paths, special points, reservation values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame
from typing_extensions import override

from game.ui.kit.charts import Chart, Guide, Plot, Swatch, grid_colour, least_hidden, legend_item
from game.ui.kit.context import CAPTION, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.painter import Painter
from game.ui.kit.sketch import SERIES_SHAPES, Axis, Point, Shape, Sketch
from game.ui.kit.tokens import mix


@dataclass(frozen=True, slots=True)
class PathSeries:
    """Points in order, joined if `joined`, numbered from 1 if `numbered`."""

    label: str
    points: tuple[Point, ...]
    colour: str = ""
    joined: bool = True
    numbered: bool = False
    marked: bool = True
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point with its name beside it, e.g. the Nash point."""

    at: Point
    label: str
    shape: Shape = Shape.STAR
    colour: str = "text"


class ScatterPlot(Plot):
    """The plot of a `ScatterChart`."""

    def __init__(
        self,
        paths: Sequence[PathSeries],
        points: Sequence[ChartPoint],
        axes: tuple[Axis, Axis],
        guides: tuple[Guide, ...],
    ) -> None:
        """Fit the axes to everything shown."""
        self.paths = tuple(paths)
        self.points = tuple(points)
        shown = [at for path in paths for at in path.points] + [point.at for point in points]
        xs = [x for x, _ in shown] + [g.value for g in guides if g.upright]
        ys = [y for _, y in shown] + [g.value for g in guides if not g.upright]
        super().__init__(axes[0].fitted(xs), axes[1].fitted(ys), guides)

    @override
    def data_points(self) -> list[Point]:
        places = [at for path in self.paths for at in path.points]
        return places + [special.at for special in self.points]

    @override
    def sketch(self, sketch: Sketch) -> None:
        self._shade_zone(sketch)
        for tick in self.x_axis.ticks():
            sketch.line(
                [(tick, self.y_axis.low), (tick, self.y_axis.high)], grid_colour(sketch.ctx), 1
            )
        self.draw_grid(sketch)
        for index, path in enumerate(self.paths):
            colour = path.colour or sketch.ctx.palette.series[index % 5]
            if path.joined:
                sketch.line(path.points, colour, 2, dashed=path.dashed)
            if path.marked:
                for point in path.points:
                    radius = 9.5 if path.numbered else 4
                    sketch.marker(_shape(path, index), point, colour, radius)
        for special in self.points:
            sketch.marker(special.shape, special.at, special.colour, 7)

    def _shade_zone(self, sketch: Sketch) -> None:
        """Shade what is better for both than their reservation values."""
        across = [g.value for g in self.guides if g.upright]
        up = [g.value for g in self.guides if not g.upright]
        if across and up:
            left, low = max(across), max(up)
            right, high = self.x_axis.high, self.y_axis.high
            zone = [(left, low), (right, low), (right, high), (left, high)]
            sketch.area(zone, mix(sketch.ctx.palette.panel, sketch.ctx.palette.good, 0.12))

    @override
    def annotate(self, painter: Painter, plot: pygame.Rect) -> None:
        ctx = painter.ctx
        line = round(ctx.size_px(CAPTION.size) * 1.45)
        for index, path in enumerate(self.paths):
            if path.numbered:
                self._number(painter, path, path.colour or ctx.palette.series[index % 5])
        taken = self.obstacles(ctx)
        for special in self.points:
            style = Style(CAPTION.size, Face.STRONG, "text")
            width = ctx.text.measure(special.label, style.face, ctx.size_px(style.size))
            place = self._beside(ctx, special.at, (width + 1, line), taken).clamp(plot)
            if special.label:
                painter.box(place.inflate(ctx.px(4), 0), "panel", radius_dp=4)
            painter.text(special.label, style, place)
            taken.append(place)

    def _beside(
        self, ctx: UiContext, at: Point, size: tuple[int, int], taken: list[pygame.Rect]
    ) -> pygame.Rect:
        """Return where a label lies beside a point, hiding least."""
        x, y = self.place_of(ctx, at)
        gap = ctx.px(11)
        slant = ctx.px(8)
        sides = [pygame.Rect((0, 0), size) for _ in range(8)]
        sides[0].midleft = (x + gap, y)
        sides[1].midright = (x - gap, y)
        sides[2].midbottom = (x, y - gap)
        sides[3].midtop = (x, y + gap)
        sides[4].bottomleft = (x + slant, y - slant)
        sides[5].topleft = (x + slant, y + slant)
        sides[6].bottomright = (x - slant, y - slant)
        sides[7].topright = (x - slant, y + slant)
        return least_hidden(sides, taken)

    def _number(self, painter: Painter, path: PathSeries, colour: str) -> None:
        """Write each point's place in its marker, the last of those that coincide."""
        ctx = painter.ctx
        side = ctx.px(18)
        places = {self.place_of(ctx, point): n for n, point in enumerate(path.points, start=1)}
        taken: list[pygame.Rect] = []
        for (x, y), place in sorted(places.items(), key=lambda item: -item[1]):
            box = pygame.Rect(x - side // 2, y - side // 2, side, side)
            if box.inflate(-side // 4, -side // 4).collidelist(taken) < 0:
                taken.append(box.inflate(-side // 4, -side // 4))
                ink = ctx.palette.on_tone if colour.startswith("#") else "on_tone"
                style = Style(CAPTION.size, Face.STRONG, ink)
                painter.text(str(place), style, box, align="centre", middle=True)


class ScatterChart(Chart):
    """Value to one party against value to the other."""

    def __init__(
        self,
        name: str,
        description: str,
        paths: Sequence[PathSeries],
        axes: tuple[Axis, Axis],
        *,
        points: Sequence[ChartPoint] = (),
        guides: tuple[Guide, ...] = (),
    ) -> None:
        """Show paths and points.

        Args:
            name: What the chart is.
            description: What it shows, in words.
            paths: Frontier and offers; at most seven.
            axes: Level, upright.
            points: Named single points.
            guides: Reservation values; what lies beyond both is shaded.
        """
        legend = [
            legend_item(Swatch(_shape(path, i), path.colour or f"series{i}"), path.label)
            for i, path in enumerate(paths)
        ]
        super().__init__(name, description, legend, ScatterPlot(paths, points, axes, guides))


def _shape(path: PathSeries, index: int) -> Shape:
    """Return the path's shape; numbered ones need a shape with room for a number."""
    if path.numbered:
        return (Shape.SQUARE, Shape.CIRCLE)[index % 2]
    return SERIES_SHAPES[index % len(SERIES_SHAPES)] if path.marked else Shape.NONE
