"""Bars of a debrief: a stretch between two values, with a band, over a common scale."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit import Extent, Face, Painter, Role, Style, TypeSize, UiContext, Widget
from game.ui.kit.tokens import rgb

_BAR_DP: Final = 14
_DIAL_DP: Final = 124
_SWEEP: Final = 0.28  # share of the track that moves while something is worked out
_SPEED: Final = 0.55  # of the track's length per second; design choice


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch from one value to another; `low` and `high` bound a band if both are given."""

    start: float
    end: float
    colour: str
    low: float | None = None
    high: float | None = None


class SpanBar(Widget):
    """One span over a scale that all bars of a figure share."""

    def __init__(self, span: Span, low: float, high: float) -> None:
        """Draw a span between the ends of the scale."""
        super().__init__()
        self.span, self.low, self.high = span, low, high
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(90), ctx.px(260))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(_BAR_DP + 8), ctx.px(_BAR_DP + 8))

    def _x(self, value: float) -> int:
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.rect.x + round(self.rect.w * min(max(share, 0.0), 1.0))

    @override
    def draw(self, painter: Painter) -> None:
        ctx, span = painter.ctx, self.span
        track = pygame.Rect(self.rect.x, 0, self.rect.w, ctx.px(_BAR_DP))
        track.centery = self.rect.centery
        painter.box(track, "well", radius_dp=3)
        left, right = sorted((self._x(span.start), self._x(span.end)))
        bar = pygame.Rect(left, track.y, max(right - left, ctx.px(3)), track.h)
        painter.box(bar, span.colour, radius_dp=3)
        if span.low is not None and span.high is not None:
            y = track.centery
            ends = (self._x(span.low), y), (self._x(span.high), y)
            painter.line(*ends, "text", 2)
            for x, _ in ends:
                painter.line((x, y - ctx.px(5)), (x, y + ctx.px(5)), "text", 2)
        zero = self._x(0.0)
        if self.low < 0.0:
            painter.line((zero, self.rect.y), (zero, self.rect.bottom), "line_strong")


class Dial(Widget):
    """A number in a ring that is filled as far as the number's share of the whole."""

    role = Role.METER

    def __init__(self, name: str, share: float, text: str, colour: str) -> None:
        """Fill a share (0-1) of the ring, clockwise from the top."""
        super().__init__(name=name)
        self.share, self.text, self.colour = min(max(share, 0.0), 1.0), text, colour
        self._picture: tuple[object, pygame.Surface] | None = None
        self.sized(align="centre")

    @property
    @override
    def value_text(self) -> str:
        return self.text

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(_DIAL_DP), ctx.px(_DIAL_DP))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(_DIAL_DP), ctx.px(_DIAL_DP))

    @override
    def draw(self, painter: Painter) -> None:
        ring = self._ring(painter.ctx)
        painter.surface.blit(ring, ring.get_rect(center=self.rect.center))
        style = Style(TypeSize.DISPLAY, Face.SERIF_STRONG, "text")
        painter.text(self.text, style, self.rect, align="centre", middle=True)

    def _ring(self, ctx: UiContext) -> pygame.Surface:
        """Return the ring, drawn at three times its size and scaled down."""
        palette, side = ctx.palette, ctx.px(_DIAL_DP)
        key = (side, palette.panel, palette.well, ctx.colour(self.colour))
        if self._picture is None or self._picture[0] != key:
            big = side * 3
            made = pygame.Surface((big, big), pygame.SRCALPHA)
            made.fill((*rgb(palette.panel), 0))
            _sector(made, 1.0, palette.well)
            _sector(made, self.share, ctx.colour(self.colour))
            pygame.draw.circle(made, palette.panel, (big / 2, big / 2), big * 0.39)
            self._picture = (key, pygame.transform.smoothscale(made, (side, side)))
        return self._picture[1]


def _sector(surface: pygame.Surface, share: float, colour: str) -> None:
    """Fill a share of a disc, clockwise from the top."""
    radius = surface.get_width() / 2
    steps = max(2, round(share * 120))
    angles = [2 * pi * share * step / steps for step in range(steps + 1)]
    edge = [(radius + radius * sin(a), radius - radius * cos(a)) for a in angles]
    pygame.draw.polygon(surface, colour, [(radius, radius), *edge])


class Sweep(Widget):
    """A track on which a stretch moves while something is worked out that has no end in sight."""

    role = Role.PROGRESS

    def __init__(self, name: str) -> None:
        """Start in the middle, where it stays if nothing may move."""
        super().__init__(name=name)
        self.share = 0.5

    def advance(self, seconds: float) -> None:
        """Move on; from the right end it comes in again at the left."""
        self.share = (self.share + _SPEED * seconds) % 1.0
        self.repaint()

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(160), ctx.px(420))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(8), ctx.px(8))

    @override
    def draw(self, painter: Painter) -> None:
        painter.box(self.rect, "well", "line", radius_dp=4)
        reach = self.rect.w * (1.0 + _SWEEP)
        left = self.rect.x + round(reach * self.share - self.rect.w * _SWEEP)
        piece = pygame.Rect(left, self.rect.y, round(self.rect.w * _SWEEP), self.rect.h)
        painter.box(piece.clip(self.rect), "accent", radius_dp=4)
