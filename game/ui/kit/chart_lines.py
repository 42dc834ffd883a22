"""Line charts: survival with its band, concessions over rounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from typing_extensions import override

from game.ui.kit.charts import Chart, Guide, Plot, Swatch, legend_item
from game.ui.kit.sketch import SERIES_SHAPES, Axis, Point, Shape, Sketch
from game.ui.kit.tokens import mix


@dataclass(frozen=True, slots=True)
class Series:
    """A curve. An empty colour takes the palette's next, with the next shape.

    Attributes:
        label: In the legend.
        points: (x, y) in order.
        colour: Palette colour or `#rrggbb`.
        stepped: Level until the next point, as survival curves are.
        dashed: For what was not played or is only expected.
        marked: Whether points get the series' shape.
    """

    label: str
    points: tuple[Point, ...]
    colour: str = ""
    stepped: bool = False
    dashed: bool = False
    marked: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """A shaded range: (x, low, high) in order."""

    label: str
    points: tuple[tuple[float, float, float], ...]
    colour: str = "accent"


class LinePlot(Plot):
    """The plot of a `LineChart`."""

    def __init__(
        self,
        series: Sequence[Series],
        bands: Sequence[Band],
        axes: tuple[Axis, Axis],
        guides: tuple[Guide, ...],
    ) -> None:
        """Fit the axes to everything shown."""
        self.series = tuple(series)
        self.bands = tuple(bands)
        xs = [x for s in series for x, _ in s.points] + [x for b in bands for x, _, _ in b.points]
        ys = [y for s in series for _, y in s.points]
        ys += [y for b in bands for _, low, high in b.points for y in (low, high)]
        ys += [guide.value for guide in guides if not guide.upright]
        super().__init__(_tight(axes[0], xs), axes[1].fitted(ys), guides)

    @override
    def data_points(self) -> list[Point]:
        return [point for one in self.series for point in one.points]

    @override
    def sketch(self, sketch: Sketch) -> None:
        for band in self.bands:
            shade = mix(sketch.ctx.palette.panel, sketch.ctx.colour(band.colour), 0.22)
            upper = [(x, high) for x, _, high in band.points]
            lower = [(x, low) for x, low, _ in reversed(band.points)]
            sketch.area([*upper, *lower], shade)
        self.draw_grid(sketch)
        for index, one in enumerate(self.series):
            colour = one.colour or sketch.ctx.palette.series[index % 5]
            points = stepped(one.points) if one.stepped else one.points
            sketch.line(points, colour, 2.5, dashed=one.dashed)
            if one.marked:
                for point in one.points:
                    sketch.marker(_shape(one, index), point, colour)


def _tight(axis: Axis, values: Sequence[float]) -> Axis:
    """Return a level axis that ends where the data end."""
    if axis.low != axis.high or not values:
        return axis.fitted(values)
    return replace(axis, low=min(values), high=max(values))


def stepped(points: Sequence[Point]) -> list[Point]:
    """Return the corners of a curve that stays level until its next point.

    >>> stepped([(0, 1.0), (1, 0.5)])
    [(0, 1.0), (1, 1.0), (1, 0.5)]
    """
    corners = list(points[:1])
    for before, after in pairwise(points):
        corners += [(after[0], before[1]), after]
    return corners


class LineChart(Chart):
    """Curves over a common axis, with shaded bands and labelled guides."""

    def __init__(
        self,
        name: str,
        description: str,
        series: Sequence[Series],
        axes: tuple[Axis, Axis],
        *,
        bands: Sequence[Band] = (),
        guides: tuple[Guide, ...] = (),
    ) -> None:
        """Show curves.

        Args:
            name: What the chart is.
            description: What it shows, in words.
            series: At most seven, so that shapes tell them apart.
            axes: Level, upright.
            bands: Shaded ranges under the curves.
            guides: Lines across.
        """
        legend = [
            legend_item(Swatch(_shape(one, i), one.colour or f"series{i}"), one.label)
            for i, one in enumerate(series)
        ]
        legend += [legend_item(Swatch(Shape.NONE, b.colour, filled=True), b.label) for b in bands]
        super().__init__(name, description, legend, LinePlot(series, bands, axes, guides))


def _shape(one: Series, index: int) -> Shape:
    return SERIES_SHAPES[index % len(SERIES_SHAPES)] if one.marked else Shape.NONE
