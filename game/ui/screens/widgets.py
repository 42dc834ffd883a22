"""Widgets that only these screens need: the scale of values, floor time, small figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit import (
    CAPTION,
    Action,
    Column,
    Extent,
    Face,
    Flow,
    Icon,
    Label,
    Painter,
    Role,
    Row,
    Style,
    Tip,
    TypeSize,
    UiContext,
    Widget,
)
from game.ui.kit.choice import Option
from game.ui.kit.tokens import SPACE_L, SPACE_S, SPACE_XS, mix

FULL: Final = 100.0
HEAVY: Final = 20.0  # points of an issue that fill the bar of a weight; design choice
_TRACK_DP: Final = 10
_FIGURE: Final = Style(TypeSize.BODY, Face.STRONG)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on the scale: its sign is an icon, its colour a palette name."""

    label: str
    value: float
    icon: str
    colour: str


class ScaleTrack(Widget):
    """A track from 0 to 100 with a filled stretch between two values and marks over it."""

    def __init__(self, low: float, value: float, marks: Sequence[Mark]) -> None:
        """Fill from `low` (what one has anyway) to `value`."""
        super().__init__()
        self.low, self.value = low, value
        self.marks = tuple(marks)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(160), ctx.px(420))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(32), ctx.px(32))

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        height = ctx.px(_TRACK_DP)
        track = pygame.Rect(self.rect.x, self.rect.bottom - height, self.rect.w, height)
        painter.box(track, "well", "line", radius_dp=_TRACK_DP / 2)
        left, right = sorted((self._x(track, self.low), self._x(track, self.value)))
        gain = self.value >= self.low
        filled = pygame.Rect(left, track.y, max(right - left, ctx.px(2)), height)
        colour = ctx.palette.good if gain else ctx.palette.bad
        painter.box(filled, mix(ctx.palette.panel, colour, 0.7), radius_dp=_TRACK_DP / 2)
        for mark in self.marks:
            self._draw_mark(painter, track, mark)

    def _x(self, track: pygame.Rect, value: float) -> int:
        return track.x + round(track.w * min(max(value, 0.0), FULL) / FULL)

    def _draw_mark(self, painter: Painter, track: pygame.Rect, mark: Mark) -> None:
        ctx, x = painter.ctx, self._x(track, mark.value)
        side = ctx.px(16)
        place = pygame.Rect(x - side // 2, track.y - side - ctx.px(4), side, side)
        place.clamp_ip(self.rect)
        painter.icon(mark.icon, place, mark.colour)
        painter.fill(
            pygame.Rect(x - 1, track.y - ctx.px(3), ctx.px(2), track.h + ctx.px(3)), mark.colour
        )


class ValueScale(Column):
    """Values on one's own scale of 0 to 100, each named with its number below the track."""

    role = Role.METER

    def __init__(self, name: str, low: float, value: float, marks: Sequence[Mark]) -> None:
        """Show marks; the stretch from `low` to `value` is filled."""
        legend = [
            Row(
                Icon(mark.icon, 14, mark.colour),
                Label(mark.label, CAPTION),
                Label(f"{mark.value:.1f}", Style(TypeSize.CAPTION, Face.STRONG)),
                gap=SPACE_XS,
            )
            for mark in marks
        ]
        super().__init__(
            ScaleTrack(low, value, marks), Flow(*legend, gap=SPACE_L), gap=SPACE_XS + 2
        )
        self.name = name
        self._text = ", ".join(f"{mark.label} {mark.value:.1f}" for mark in marks)

    @property
    @override
    def value_text(self) -> str:
        return self._text

    @property
    @override
    def focusable(self) -> bool:
        return self.tip is not None

    @override
    def ring_rect(self) -> pygame.Rect:
        return self.rect.inflate(6, 6)


class Pips(Widget):
    """Units left of a small stock: filled and empty dots."""

    role = Role.METER

    def __init__(self, name: str, left: int, whole: int, colour: str = "accent") -> None:
        """Show `left` of `whole` units."""
        super().__init__(name=name)
        self.left, self.whole, self.colour = left, max(whole, left), colour
        self.sized(align="centre")

    @property
    @override
    def value_text(self) -> str:
        return f"{self.left}/{self.whole}"

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        width = self.whole * ctx.px(14)
        return Extent(width, width)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(14), ctx.px(14))

    @override
    def draw(self, painter: Painter) -> None:
        step = painter.ctx.px(14)
        for number in range(self.whole):
            centre = (self.rect.x + step * number + step // 2, self.rect.centery)
            full = number < self.left
            painter.circle(
                centre,
                painter.ctx.px(5),
                self.colour if full else "well",
                self.colour if full else "line_strong",
            )


class Figure(Column):
    """A number under its name; F1 or hovering says why it is so."""

    role = Role.METER

    def __init__(
        self, name: str, text: str, *, colour: str = "text", tip: Tip | None = None
    ) -> None:
        """Show a number as text."""
        super().__init__(
            Label(text, Style(TypeSize.HEADING, Face.STRONG, colour)), Label(name, CAPTION), gap=0
        )
        self.name = name
        self.tip = tip
        self._text = text

    @property
    @override
    def focusable(self) -> bool:
        return self.tip is not None

    @property
    @override
    def value_text(self) -> str:
        return self._text

    @override
    def ring_rect(self) -> pygame.Rect:
        return self.rect.inflate(6, 4)


class ShareBar(Widget):
    """A share from 0 to 1 as a bar with an optional threshold; the number stands beside it."""

    def __init__(self, share: float, *, colour: str = "accent", mark: float | None = None) -> None:
        """Fill a share of the bar."""
        super().__init__()
        self.share, self.colour, self.mark = min(max(share, 0.0), 1.0), colour, mark
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(70), ctx.px(160))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(18), ctx.px(18))

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        track = pygame.Rect(self.rect.x, 0, self.rect.w, ctx.px(12))
        track.centery = self.rect.centery
        painter.box(track, "well", "line", radius_dp=3)
        filled = round(track.w * self.share)
        if filled > 1:
            bar = pygame.Rect(track.x, track.y, filled, track.h)
            painter.box(bar, self.colour, radius_dp=3)
        if self.mark is not None:
            x = track.x + round(track.w * self.mark)
            painter.fill(pygame.Rect(x - 1, self.rect.y, ctx.px(2), self.rect.h), "text")


class Link(Option):
    """A line of a list that goes somewhere; no mark, left-aligned."""

    role = Role.BUTTON
    mark_width = 0.0

    def __init__(self, label: str, on_press: Action) -> None:
        """Show a label to press."""
        super().__init__(label)
        self._on_press = on_press

    @override
    def press(self) -> None:
        self._on_press()


class Stripe(Widget):
    """One child beside a strip of colour at its left: a party's word, a finding, a warning."""

    def __init__(self, child: Widget, colour: str = "accent") -> None:
        """Mark a child with a colour."""
        super().__init__((child,))
        self.colour = colour

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self.children[0].width_extent(ctx)
        return Extent(least + ctx.px(SPACE_S + 4), natural + ctx.px(SPACE_S + 4))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return self.children[0].height_extent(ctx, width - ctx.px(SPACE_S + 4))

    @override
    def arrange(self, ctx: UiContext) -> None:
        left = ctx.px(SPACE_S + 4)
        inner = pygame.Rect(self.rect.x + left, self.rect.y, self.rect.w - left, self.rect.h)
        self.children[0].place(ctx, inner)

    @override
    def draw(self, painter: Painter) -> None:
        width = painter.ctx.px(3)
        strip = pygame.Rect(self.rect.x, self.rect.y, width, self.rect.h)
        painter.box(strip, self.colour, radius_dp=1.5)


def weight_line(label: str, weight: float, colour: str = "accent") -> Widget:
    """Return an issue with its weight in points: name, bar, number."""
    style = Style(TypeSize.CELL)
    points = Label(f"{weight:.1f}", Style(TypeSize.CELL, Face.STRONG), align="right")
    return Row(
        Label(label, style).sized(grow=3, align="centre"),
        ShareBar(weight / HEAVY, colour=colour).sized(grow=2),
        points.sized(min_w=36, align="centre"),
        gap=SPACE_S,
    )
