"""Numbers as bars: Meter (a standing with its reasons) and Progress."""

from __future__ import annotations

import pygame
from typing_extensions import override

from game.ui.kit.context import Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import SPACE_S, SPACE_XS, Tone, TypeSize
from game.ui.kit.why import Breakdown, Tip, number, signed
from game.ui.kit.widget import Extent, Role, Widget


class Bar(Widget):
    """A filled track with ticks and an optional threshold mark."""

    def __init__(self, share: float, *, ticks: int = 4, mark: float | None = None) -> None:
        """Fill a share (0-1) of the track; `mark` (0-1) is a threshold, `ticks` equal parts."""
        super().__init__()
        self.share = min(max(share, 0.0), 1.0)
        self.ticks = ticks
        self.mark = mark
        self.tone = Tone.ACCENT

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(60), ctx.px(160))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        height = ctx.px(14 if self.mark is not None else 8)
        return Extent(height, height)

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        track = pygame.Rect(self.rect.x, self.rect.bottom - ctx.px(8), self.rect.w, ctx.px(8))
        painter.box(track, "well", "line", radius_dp=4)
        filled = round(track.w * self.share)
        if filled >= ctx.px(4):
            bar = pygame.Rect(track.x, track.y, filled, track.h)
            painter.box(bar, ctx.palette.tone(self.tone), radius_dp=4)
        for tick in range(1, self.ticks):
            x = track.x + track.w * tick // self.ticks
            colour = "panel" if x < track.x + filled else "line_strong"
            painter.fill(pygame.Rect(x, track.y + 1, ctx.px(1), track.h - 2), colour)
        if self.mark is not None:
            x = track.x + round(track.w * self.mark)
            half = ctx.px(5)
            painter.polygon(
                [(x - half, self.rect.y), (x + half, self.rect.y), (x, track.y)], "text"
            )
            painter.fill(pygame.Rect(x, track.y, ctx.px(1), track.h), "text")


class Meter(Column):
    """A named value with its last change; F1 or hovering shows why it is what it is."""

    role = Role.METER

    def __init__(
        self,
        name: str,
        value: float,
        *,
        delta: float = 0.0,
        high: float = 100.0,
        why: Breakdown | None = None,
        mark: float | None = None,
    ) -> None:
        """Show a value.

        Args:
            name: What is measured.
            value: From 0 to `high`.
            delta: Change since the last round; 0 shows nothing.
            high: End of the scale.
            why: Signed contributions that add up to the value.
            mark: A threshold on the same scale.
        """
        self.value = value
        self.delta = delta
        small = Style(TypeSize.CELL)
        head: list[Widget] = [Label(name, small).sized(grow=1, align="centre")]
        if delta:
            head.append(
                Label(
                    signed(delta), Style(TypeSize.SMALL, Face.STRONG, _delta_colour(delta))
                ).sized(align="centre")
            )
        head.append(Label(number(value), Style(TypeSize.BODY, Face.STRONG)))
        share_mark = None if mark is None else mark / high
        super().__init__(Row(*head, gap=SPACE_S), Bar(value / high, mark=share_mark), gap=SPACE_XS)
        self.name = name
        if why is not None:
            self.tip = Tip(breakdown=why)

    @property
    @override
    def focusable(self) -> bool:
        return self.tip is not None

    @property
    @override
    def value_text(self) -> str:
        change = f" ({signed(self.delta)})" if self.delta else ""
        return number(self.value) + change

    @override
    def ring_rect(self) -> pygame.Rect:
        return self.rect.inflate(4, 4)

    @override
    def draw(self, painter: Painter) -> None:
        if self.hovered and self.tip:
            painter.box(self.rect.inflate(8, 8), "hover")


def _delta_colour(delta: float) -> str:
    return "good" if delta > 0 else "bad"


class Progress(Column):
    """How far something is that takes a while, with what it is doing now."""

    role = Role.PROGRESS

    def __init__(self, name: str, share: float, note: str = "") -> None:
        """Show a share (0-1) done."""
        self._bar = Bar(share, ticks=0)
        self._note = Label(note, Style(TypeSize.SMALL, Face.REGULAR, "text_muted"))
        percent = Style(TypeSize.SMALL, Face.STRONG)
        self._percent = Label(f"{share:.0%}", percent, align="right").sized(min_w=44)
        super().__init__(
            Row(Label(name, Style(TypeSize.CELL)).sized(grow=1), self._percent),
            self._bar,
            self._note,
            gap=SPACE_XS,
        )
        self.name = name
        self._note.visible = bool(note)

    @property
    @override
    def value_text(self) -> str:
        return self._percent.text

    def set_share(self, share: float, note: str = "") -> None:
        """Show how far it is now."""
        self._bar.share = min(max(share, 0.0), 1.0)
        self._percent.set_text(f"{share:.0%}")
        if note:
            self._note.visible = True
            self._note.set_text(note)
        self.repaint()
