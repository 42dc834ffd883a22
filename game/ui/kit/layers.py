"""Trees over trees: a screen, the dialogs and pop-ups in front of it, the ring of the focus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pygame

from game.ui.kit import focus
from game.ui.kit.context import UiContext
from game.ui.kit.painter import Painter
from game.ui.kit.scroll import ScrollArea
from game.ui.kit.tokens import RADIUS_SMALL, RING_GAP, RING_WIDTH, SPACE_XL, SPACE_XS
from game.ui.kit.tooltip import beside
from game.ui.kit.widget import Widget

_SCRIM_ALPHA: Final = 150  # 0-255, over a screen behind a dialog; design choice


@dataclass(slots=True)
class Layer:
    """A tree in front of another, and who had the focus before it opened."""

    root: Widget
    anchor: Widget | None = None
    before: Widget | None = None

    def place(self, ctx: UiContext, window: pygame.Rect) -> None:
        """Place the tree beside its anchor, or in the middle of the window."""
        room = window.inflate(-2 * ctx.px(SPACE_XL), -2 * ctx.px(SPACE_XL))
        width = min(self.root.width_extent(ctx).natural, room.w)
        if self.anchor is not None:
            width = min(max(width, self.anchor.rect.w), room.w)
        height = min(self.root.height_extent(ctx, width).natural, room.h)
        if self.anchor is not None:
            place = beside(self.anchor.rect, (width, height), room, ctx.px(SPACE_XS))
        else:
            place = pygame.Rect(0, 0, width, height)
            place.center = room.center
        self.root.place(ctx, place)


def draw_scrim(painter: Painter, area: pygame.Rect) -> None:
    """Darken what lies behind a dialog."""
    veil = pygame.Surface(area.size)
    veil.fill(painter.ctx.palette.shadow)
    veil.set_alpha(_SCRIM_ALPHA)
    painter.surface.blit(veil, area)


def draw_ring(painter: Painter, focused: Widget | None) -> None:
    """Draw the ring around the widget that has the keyboard, cut where that is scrolled away."""
    if focused is None:
        return
    ctx = painter.ctx
    clip = painter.clip
    for above in focused.ancestors():
        if isinstance(above, ScrollArea):
            clip = clip.clip(above.viewport(ctx))
    around = 2 * (ctx.px(RING_GAP) + ctx.px(RING_WIDTH))
    ring = focused.ring_rect().inflate(around, around)
    radius = RADIUS_SMALL + RING_GAP + RING_WIDTH
    with painter.clipped(clip):
        painter.box(ring, "", "focus", radius_dp=radius, border_dp=RING_WIDTH)


def keyed_widgets(root: Widget, path: str = "") -> Iterator[tuple[str, Widget]]:
    """Yield every widget with the name under which it survives a rebuild."""
    key = root.key or f"{path}:{type(root).__name__}"
    yield key, root
    for index, child in enumerate(root.children):
        yield from keyed_widgets(child, f"{key}/{index}")


def carry_over(old: Widget, new: Widget, focused: Widget | None) -> Widget | None:
    """Give a new tree what the old one kept; return who takes the focus over.

    That is the widget with the same key or place; if it is gone, the Tab stop with the same
    number, or the last.
    """
    kept = dict(keyed_widgets(old))
    place = next((key for key, widget in kept.items() if widget is focused), "")
    order = focus.stops(old, focused)
    number = order.index(focused) if focused in order else 0
    fresh = dict(keyed_widgets(new))
    for key, widget in fresh.items():
        if key in kept and kept[key] is not widget:
            widget.restore_state(kept[key].save_state())
    again = fresh.get(place)
    if again is not None and again.focusable:
        return again
    stops = focus.stops(new)
    return stops[min(number, len(stops) - 1)] if stops else None
