"""Axes with readable ticks, marker shapes, and a sketch: a plot drawn at twice its size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from math import ceil, cos, floor, log10, pi, sin
from typing import Final

import pygame

from game.ui.kit.context import UiContext
from game.ui.kit.why import number

SUPERSAMPLE: Final = 2
EDGE_DP: Final = 10  # drawn around the plot, so that markers on its edge are whole
_TICKS: Final = 5  # about so many; design choice

Point = tuple[float, float]


class Shape(StrEnum):
    """Marker shapes, so that no series is told by colour alone."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    STAR = "star"
    FALLING = "falling"
    CROSS = "cross"
    NONE = "none"


SERIES_SHAPES: Final = (
    Shape.CIRCLE,
    Shape.SQUARE,
    Shape.TRIANGLE,
    Shape.DIAMOND,
    Shape.STAR,
    Shape.FALLING,
    Shape.CROSS,
)
CORNERS: Final = {
    Shape.SQUARE: (4, pi / 4),
    Shape.TRIANGLE: (3, -pi / 2),
    Shape.FALLING: (3, pi / 2),
    Shape.DIAMOND: (4, -pi / 2),
}
"""Of the plain shapes: how many corners, and the angle of the first."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale with its name; `low` equal to `high` fits the data; `whole` for years, rounds."""

    label: str
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    whole: bool = False

    def fitted(self, values: Sequence[float]) -> Axis:
        """Return the axis with limits that show all values, on round numbers."""
        if self.low != self.high or not values:
            return self if self.low != self.high else replace(self, low=0, high=1)
        low, high = min(values), max(values)
        step = nice_step((high - low) or 1.0)
        return replace(self, low=floor(low / step) * step, high=ceil(high / step) * step or 1)

    def ticks(self, count: int = _TICKS) -> tuple[float, ...]:
        """Return round values along the axis."""
        step = nice_step((self.high - self.low) or 1.0, count)
        step = max(1.0, step) if self.whole else step
        first = ceil(self.low / step - 1e-9)
        last = floor(self.high / step + 1e-9)
        return tuple(round(index * step, 9) for index in range(first, last + 1))

    def text(self, value: float) -> str:
        """Return a tick as written."""
        if abs(value) < 1 and value != round(value, 1):
            return f"{value:.2f}{self.unit}"
        return f"{number(value)}{self.unit}"

    def share(self, value: float) -> float:
        """Return how far a value is along the axis (0-1)."""
        return (value - self.low) / ((self.high - self.low) or 1.0)


def nice_step(span: float, count: int = _TICKS) -> float:
    """Return a step of 1, 2 or 5 times a power of ten that cuts a span in about `count`.

    >>> nice_step(100), nice_step(15), nice_step(0.8)
    (20.0, 5.0, 0.2)
    """
    raw = span / count
    power = 10.0 ** floor(log10(raw))
    return float(next(m for m in (1, 2, 5, 10) if m * power >= raw * 0.8) * power)


class Sketch:
    """The plot at twice its size; coordinates are data values."""

    def __init__(self, ctx: UiContext, size: tuple[int, int], axes: tuple[Axis, Axis]) -> None:
        """Start with the chart's ground colour."""
        self.ctx = ctx
        self.size = (size[0] * SUPERSAMPLE, size[1] * SUPERSAMPLE)
        self.x_axis, self.y_axis = axes
        self.edge = ctx.px(EDGE_DP) * SUPERSAMPLE
        around = (self.size[0] + 2 * self.edge, self.size[1] + 2 * self.edge)
        self.surface = pygame.Surface(around)
        self.surface.fill(ctx.palette.panel)

    def at(self, point: Point) -> Point:
        """Return where a data point lies on the sketch."""
        width, height = self.size
        return (
            self.edge + self.x_axis.share(point[0]) * (width - 1),
            self.edge + (1 - self.y_axis.share(point[1])) * (height - 1),
        )

    def dp(self, length: float) -> int:
        """Return sketch pixels for a length in dp."""
        return max(1, round(self.ctx.px(1000) * length / 1000 * SUPERSAMPLE))

    def line(
        self, points: Sequence[Point], colour: str, width_dp: float = 2, *, dashed: bool = False
    ) -> None:
        """Draw a curve through data points."""
        places = [self.at(point) for point in points]
        shade, width = self.ctx.colour(colour), self.dp(width_dp)
        for start, end in pairwise(places):
            for first, last in _dashes(start, end, self.dp(6)) if dashed else [(start, end)]:
                pygame.draw.line(self.surface, shade, first, last, width)
        if not dashed and width_dp > 1:
            for place in places:
                pygame.draw.circle(self.surface, shade, place, width / 2)

    def area(self, points: Sequence[Point], colour: str) -> None:
        """Fill a polygon of data points."""
        if len(points) > 2:  # noqa: PLR2004
            places = [self.at(point) for point in points]
            pygame.draw.polygon(self.surface, self.ctx.colour(colour), places)

    def marker(self, shape: Shape, point: Point, colour: str, radius_dp: float = 4.5) -> None:
        """Draw a marker with an edge in the ground colour, so that it stands off a line."""
        draw_marker(
            self.surface, shape, self.at(point), self.dp(radius_dp + 1.5), self.ctx.palette.panel
        )
        draw_marker(
            self.surface, shape, self.at(point), self.dp(radius_dp), self.ctx.colour(colour)
        )

    def finished(self) -> pygame.Surface:
        """Return the sketch at its final size."""
        width, height = self.surface.get_size()
        return pygame.transform.smoothscale(
            self.surface, (width // SUPERSAMPLE, height // SUPERSAMPLE)
        )


def draw_marker(
    surface: pygame.Surface, shape: Shape, at: Point, radius: float, colour: str
) -> None:
    """Draw a filled marker; lengths in pixels of the surface."""
    if shape is Shape.NONE:
        return
    if shape is Shape.CIRCLE:
        pygame.draw.circle(surface, colour, at, radius)
        return
    if shape is Shape.CROSS:
        arm = radius * 0.42
        for half in ((radius * 1.2, arm), (arm, radius * 1.2)):
            box = (at[0] - half[0], at[1] - half[1], 2 * half[0], 2 * half[1])
            pygame.draw.rect(surface, colour, box)
        return
    corners, turn = CORNERS.get(shape, (10, -pi / 2))
    points = []
    for index in range(corners):
        reach = radius * (1.25 if shape is not Shape.STAR else (1.6 if index % 2 == 0 else 0.7))
        angle = turn + 2 * pi * index / corners
        points.append((at[0] + reach * cos(angle), at[1] + reach * sin(angle)))
    pygame.draw.polygon(surface, colour, points)


def _dashes(start: Point, end: Point, dash: int) -> list[tuple[Point, Point]]:
    length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    count = max(1, int(length // (2 * dash)))
    pieces = []
    for index in range(count):
        first, last = index / count, (index + 0.55) / count
        pieces.append((_along(start, end, first), _along(start, end, last)))
    return pieces


def _along(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
