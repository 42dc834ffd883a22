"""Where a sitting is: the tracker of its phases, and the strip of years after signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.layout import Flow
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import SPACE_XS, TONE_ICON, Tone, TypeSize, mix
from game.ui.kit.why import Tip
from game.ui.kit.widget import Extent, Role, Widget

_DOT_DP: Final = 22
_YEAR_DP: Final = 64  # least width of a year


class PhaseTracker(Widget):
    """Phases in order: done with a tick, the present one filled, the rest hollow.

    When the names do not fit side by side only the present one is written out.
    """

    role = Role.PROGRESS

    def __init__(self, name: str, phases: Sequence[str], current: int) -> None:
        """Show phases by name; `current` counts from 0."""
        super().__init__(name=name)
        self.phases = tuple(phases)
        self.current = current
        self.tip = Tip("\n".join(f"{i + 1}. {phase}" for i, phase in enumerate(self.phases)))

    @property
    @override
    def value_text(self) -> str:
        return f"{self.current + 1}/{len(self.phases)}: {self.phases[self.current]}"

    def _style(self, index: int) -> Style:
        if index == self.current:
            return Style(TypeSize.SMALL, Face.STRONG, "text")
        return Style(TypeSize.SMALL, Face.REGULAR, "text_muted")

    def _width_of(self, ctx: UiContext, index: int) -> int:
        style = self._style(index)
        return ctx.text.measure(self.phases[index], style.face, ctx.size_px(style.size))

    def _step_px(self, ctx: UiContext, index: int, *, named: bool) -> int:
        dot = ctx.px(_DOT_DP)
        return dot + (ctx.px(SPACE_XS + 2) + self._width_of(ctx, index) if named else 0)

    def _full_width(self, ctx: UiContext) -> int:
        steps = range(len(self.phases))
        gaps = ctx.px(18) * (len(self.phases) - 1)
        return sum(self._step_px(ctx, i, named=True) for i in steps) + gaps

    def _short_width(self, ctx: UiContext) -> int:
        steps = range(len(self.phases))
        gaps = ctx.px(14) * (len(self.phases) - 1)
        return sum(self._step_px(ctx, i, named=i == self.current) for i in steps) + gaps

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(self._short_width(ctx), self._full_width(ctx))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(_DOT_DP + 4), ctx.px(_DOT_DP + 4))

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        named = self._full_width(ctx) <= self.rect.w
        gap = ctx.px(18 if named else 14)
        used = self._full_width(ctx) if named else self._short_width(ctx)
        x = self.rect.x + max(0, (self.rect.w - used) // 2)
        for index, phase in enumerate(self.phases):
            self._draw_dot(painter, index, x)
            width = self._step_px(ctx, index, named=named or index == self.current)
            if named or index == self.current:
                left = x + ctx.px(_DOT_DP + SPACE_XS + 2)
                room = pygame.Rect(left, self.rect.y, x + width - left + 1, self.rect.h)
                painter.text(phase, self._style(index), room, middle=True)
            x += width
            if index + 1 < len(self.phases):
                y = self.rect.centery
                ends = ((x + ctx.px(3), y), (x + gap - ctx.px(3), y))
                painter.line(*ends, "accent" if index < self.current else "line_strong")
            x += gap

    def _draw_dot(self, painter: Painter, index: int, x: int) -> None:
        ctx = painter.ctx
        radius = ctx.px(_DOT_DP) // 2
        centre = (x + radius, self.rect.centery)
        if index < self.current:
            painter.circle(centre, radius, mix(ctx.palette.ground, ctx.palette.accent, 0.25))
            tick = pygame.Rect(0, 0, radius + ctx.px(2), radius + ctx.px(2))
            tick.center = centre
            painter.icon("check", tick, "accent")
            return
        is_now = index == self.current
        painter.circle(
            centre, radius, "accent" if is_now else "ground", "accent" if is_now else "line_strong"
        )
        cap = pygame.Rect(0, 0, 2 * radius, 2 * radius)
        cap.center = centre
        colour = "on_accent" if is_now else "text_muted"
        style = Style(TypeSize.CAPTION, Face.STRONG, colour)
        painter.text(str(index + 1), style, cap, align="centre", middle=True)


@dataclass(frozen=True, slots=True)
class Year:
    """One period of the implementation.

    Attributes:
        label: As written under the strip, e.g. "2009".
        tone: How it went.
        note: What happened, shown in the tooltip; empty for a quiet year.
        icon: The sign of what happened; empty takes the tone's.
        is_past: Whether it has been played.
    """

    label: str
    tone: Tone = Tone.NEUTRAL
    note: str = ""
    icon: str = ""
    is_past: bool = True


class YearMark(Widget):
    """One year of a `Timeline`."""

    role = Role.OPTION

    def __init__(self, year: Year, *, is_now: bool, on_open: Callable[[], None] | None) -> None:
        """Show a year."""
        super().__init__(name=year.label)
        self.year = year
        self.is_now = is_now
        self.description = year.note
        self._on_open = on_open
        if year.note:
            self.tip = Tip(year.note)

    @property
    @override
    def focusable(self) -> bool:
        return self.year.is_past or self.is_now

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return ("selected",) if self.is_now else ()

    @override
    def press(self) -> None:
        if self._on_open is not None:
            self._on_open()

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(_YEAR_DP - 16), ctx.px(_YEAR_DP))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(60), ctx.px(60))

    @override
    def draw(self, painter: Painter) -> None:
        ctx, p = painter.ctx, painter.ctx.palette
        colour = p.tone(self.year.tone)
        if self.is_now:
            painter.box(self.rect, "chosen", "accent", border_dp=2)
        elif self.hovered and self.focusable:
            painter.box(self.rect, "hover")
        y = self.rect.y + ctx.px(20)
        painter.line(
            (self.rect.x, y), (self.rect.right, y), colour if self.year.is_past else "line", 2
        )
        quiet = self.year.tone is Tone.NEUTRAL and not self.year.note
        radius = ctx.px(5 if quiet else 13)
        fill = (
            mix(p.panel, colour, 0.2) if not quiet else (colour if self.year.is_past else p.panel)
        )
        centre = (self.rect.centerx, y)
        painter.circle(centre, radius, fill, colour if self.year.is_past else "line_strong")
        if not quiet:
            sign = pygame.Rect(0, 0, ctx.px(16), ctx.px(16))
            sign.center = centre
            painter.icon(self.year.icon or TONE_ICON[self.year.tone], sign, colour)
        foot = pygame.Rect(self.rect.x, self.rect.bottom - ctx.px(24), self.rect.w, ctx.px(22))
        face = Face.STRONG if self.is_now else Face.REGULAR
        text = Style(
            TypeSize.SMALL, face, "text" if self.year.is_past or self.is_now else "text_muted"
        )
        painter.text(self.year.label, text, foot, align="centre", middle=True)


class Timeline(Flow):
    """A strip of years; arrows move along it, Enter opens a year."""

    role = Role.LIST_BOX
    roving = True

    def __init__(
        self,
        name: str,
        years: Sequence[Year],
        current: int,
        on_open: Callable[[int], None] | None = None,
    ) -> None:
        """Show years; `current` counts from 0, `on_open` gets the index pressed."""
        marks = (
            YearMark(year, is_now=index == current, on_open=_opener(on_open, index)).sized(grow=1)
            for index, year in enumerate(years)
        )
        super().__init__(*marks, gap=0)
        self.name = name

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        natural = super().content_width(ctx).natural
        return Extent(min(natural, ctx.px(5 * _YEAR_DP)), natural)

    @override
    def _lines(self, ctx: UiContext, width: int) -> list[list[tuple[Widget, int]]]:
        """Cut the years into rows of equal length, as long as fit."""
        shown = self.shown()
        fitting = max(1, width // ctx.px(_YEAR_DP - 12))
        rows = ceil(len(shown) / fitting)
        count = ceil(len(shown) / max(1, rows))
        cells = [(child, width // max(1, count)) for child in shown]
        return [cells[start : start + count] for start in range(0, len(cells), max(1, count))]


def _opener(on_open: Callable[[int], None] | None, index: int) -> Callable[[], None] | None:
    return (lambda: on_open(index)) if on_open is not None else None
