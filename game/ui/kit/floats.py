"""What shows over everything and takes no focus: the tooltip and the toasts."""

from __future__ import annotations

from typing import Final

import pygame

from game.ui.kit.context import UiContext
from game.ui.kit.overlay import TOAST_SECONDS, Toast
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import SPACE_S, SPACE_XL
from game.ui.kit.tooltip import TipView, beside
from game.ui.kit.why import Tip
from game.ui.kit.widget import Widget

_SHADOW_DP: Final = 30  # around a floating box


class Floats:
    """The present tooltip and toasts with their places."""

    def __init__(self) -> None:
        """Start with none."""
        self.toasts: list[Toast] = []
        self.tip_view: TipView | None = None
        self.tip_owner: Widget | None = None

    def show_tip(self, ctx: UiContext, owner: Widget, tip: Tip, room: pygame.Rect) -> pygame.Rect:
        """Show a tip beside a widget; return what has to be drawn."""
        self.tip_view, self.tip_owner = TipView(tip), owner
        self._place_tip(ctx, room)
        shadow = 2 * ctx.px(_SHADOW_DP)
        return self.tip_view.rect.inflate(shadow, shadow)

    def hide_tip(self) -> pygame.Rect | None:
        """Take the tip away; return what has to be drawn, if there was one."""
        view, self.tip_view, self.tip_owner = self.tip_view, None, None
        return view.rect.inflate(4 * _SHADOW_DP, 4 * _SHADOW_DP) if view is not None else None

    def age_toasts(self, seconds: float) -> bool:
        """Let time pass; True if a toast went."""
        for toast in self.toasts:
            toast.age += seconds
        staying = [toast for toast in self.toasts if toast.age < TOAST_SECONDS]
        went = len(staying) < len(self.toasts)
        self.toasts = staying
        return went

    def place(self, ctx: UiContext, room: pygame.Rect) -> None:
        """Place all in the window."""
        y, margin = ctx.px(SPACE_XL), 2 * ctx.px(SPACE_XL)
        for toast in self.toasts:
            width = min(toast.width_extent(ctx).natural, room.w - margin)
            height = toast.height_extent(ctx, width).natural
            toast.place(ctx, pygame.Rect(room.centerx - width // 2, y, width, height))
            y += height + ctx.px(SPACE_S)
        self._place_tip(ctx, room)

    def _place_tip(self, ctx: UiContext, room: pygame.Rect) -> None:
        if self.tip_view is None or self.tip_owner is None:
            return
        gap = ctx.px(SPACE_S)
        inside = room.inflate(-2 * gap, -2 * gap)
        width = min(self.tip_view.width_extent(ctx).natural, inside.w)
        height = min(self.tip_view.height_extent(ctx, width).natural, inside.h)
        self.tip_view.place(ctx, beside(self.tip_owner.rect, (width, height), inside, gap))

    def paint(self, painter: Painter) -> None:
        """Draw all."""
        for toast in self.toasts:
            toast.paint(painter)
        if self.tip_view is not None:
            self.tip_view.paint(painter)
