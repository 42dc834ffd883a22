"""Buttons: with icon, shortcut, and a reason when they cannot be pressed."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Self

import pygame
from typing_extensions import override

from game.ui.kit.context import Style, UiContext
from game.ui.kit.events import Shortcut
from game.ui.kit.fonts import Face
from game.ui.kit.markup import plain
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import CONTROL_HEIGHT, SPACE_L, SPACE_S, TypeSize, mix
from game.ui.kit.why import Tip
from game.ui.kit.widget import Action, Extent, Role, Widget

_ICON_DP: Final = 18


class ButtonKind(StrEnum):
    """How much weight a button has. One PRIMARY per view; DANGER asks for confirmation."""

    NORMAL = "normal"
    PRIMARY = "primary"
    DANGER = "danger"
    QUIET = "quiet"


class Button(Widget):
    """Something to press. Its label wraps when there is no room on one line."""

    role = Role.BUTTON
    row_align = "centre"
    column_align = "start"

    def __init__(
        self,
        label: str,
        on_press: Action,
        *,
        icon: str = "",
        shortcut: str = "",
        kind: ButtonKind = ButtonKind.NORMAL,
    ) -> None:
        """Make a button.

        Args:
            label: What it does, a verb first.
            on_press: Called by click, Enter, Space or the shortcut.
            icon: Icon name; a button with an empty label needs `named(...)`.
            shortcut: As shown on the button: "P", "F5", "Ctrl+S".
            kind: Its weight.
        """
        super().__init__(name=label)
        self.label = label
        self.on_press = on_press
        self.icon = icon
        self.shortcut_text = shortcut
        self.shortcut = Shortcut.parse(shortcut) if shortcut else None
        self.kind = kind
        self.reason = ""
        self.is_disabled = False
        self._style = Style(TypeSize.BODY, Face.STRONG)
        self._hint = Style(TypeSize.CAPTION, Face.REGULAR)

    def disabled(self, reason: str) -> Self:
        """Make it unpressable, with the reason as tooltip; it can still be visited and read."""
        self.is_disabled = True
        self.reason = reason
        if reason:
            self.tip = Tip(reason)
        return self

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return (f"disabled: {self.reason}",) if self.is_disabled else ()

    @override
    def press(self) -> None:
        if not self.is_disabled:
            self.on_press()

    def _around(self, ctx: UiContext) -> int:
        """Return the pixels of everything on the line but the label."""
        pad = ctx.px(SPACE_L if self.label else 10)
        around = 2 * pad
        if self.icon:
            around += ctx.px(_ICON_DP) + (ctx.px(SPACE_S) if self.label else 0)
        if self.shortcut_text:
            around += self._hint_width(ctx) + ctx.px(SPACE_S)
        return around

    def _hint_width(self, ctx: UiContext) -> int:
        px = ctx.size_px(self._hint.size)
        return ctx.text.measure(self.shortcut_text, self._hint.face, px) + ctx.px(12)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        px = ctx.size_px(self._style.size)
        spans = plain(self.label, self._style.face)
        around = self._around(ctx)
        return Extent(
            ctx.text.longest_word(spans, px) + around,
            ctx.text.layout(spans, px, 0).width + around,
        )

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        spans = plain(self.label, self._style.face)
        text = ctx.layout(spans, self._style, width - self._around(ctx)).height
        height = max(text + ctx.px(SPACE_S), ctx.px(CONTROL_HEIGHT))
        return Extent(height, height)

    def colours(self, ctx: UiContext) -> tuple[str, str, str]:
        """Return fill, border and text colour for the present state."""
        p = ctx.palette
        if self.is_disabled:
            return (p.panel, p.line, p.text_muted)
        if self.kind is ButtonKind.PRIMARY:
            fill = p.accent_strong if self.hovered else p.accent
            return (fill, fill, p.on_accent)
        if self.kind is ButtonKind.DANGER:
            return (mix(p.panel, p.bad, 0.12) if self.hovered else p.panel, p.bad, p.bad)
        if self.kind is ButtonKind.QUIET:
            return (p.hover if self.hovered else "", "", p.text)
        return (p.hover if self.hovered else p.control, p.line, p.text)

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        fill, border, colour = self.colours(ctx)
        painter.box(self.rect, fill, border)
        inner = self._inner(ctx)
        icon = "lock" if self.is_disabled and self.icon else self.icon
        if icon:
            side = ctx.px(_ICON_DP)
            rect = pygame.Rect(inner.x, self.rect.centery - side // 2, side, side)
            painter.icon(icon, rect, colour)
            used = side + (ctx.px(SPACE_S) if self.label else 0)
            inner.x += used
            inner.w -= used
        if self.shortcut_text:
            self._draw_hint(painter, inner, colour)
        if self.label:
            style = Style(self._style.size, self._style.face, colour)
            align = "left" if self.icon or self.shortcut_text else "centre"
            painter.text(self.label, style, inner, align=align, middle=True)

    def _inner(self, ctx: UiContext) -> pygame.Rect:
        """Return where icon, label and hint lie: centred together in the button."""
        content = min(self.content_width(ctx).natural, self.rect.w)
        pad = ctx.px(SPACE_L if self.label else 10)
        inner = pygame.Rect(0, self.rect.y, content - 2 * pad, self.rect.h)
        inner.centerx = self.rect.centerx
        return inner

    def _draw_hint(self, painter: Painter, inner: pygame.Rect, colour: str) -> None:
        """Draw the shortcut as a small key cap at the right and take its room."""
        ctx = painter.ctx
        width = self._hint_width(ctx)
        cap = pygame.Rect(inner.right - width, 0, width, ctx.px(20))
        cap.centery = self.rect.centery
        painter.box(cap, "", mix(colour, ctx.palette.panel, 0.55), radius_dp=4)
        hint = Style(self._hint.size, self._hint.face, colour)
        painter.text(self.shortcut_text, hint, cap, align="centre", middle=True)
        inner.w -= width + ctx.px(SPACE_S)
