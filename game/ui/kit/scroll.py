"""A viewport on something taller, moved by wheel, scrollbar, keys and focus."""

from __future__ import annotations

from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import UiContext
from game.ui.kit.events import LEFT_BUTTON, KeyPress, Pointer, PointerKind, UiEvent
from game.ui.kit.painter import Painter
from game.ui.kit.widget import Extent, Role, Widget

BAR_DP: Final = 8  # width of the scrollbar
RING_ROOM_DP: Final = 6  # around the content, so that a focus ring at the edge is not cut
_LEAST_DP: Final = 140  # least height of a viewport
_THUMB_DP: Final = 28  # least length of the thumb
_WHEEL_DP: Final = 56  # per notch of the wheel
_LINE_DP: Final = 40  # per press of an arrow key


class Scrollbar:
    """Arithmetic and picture of a vertical scrollbar; its owner keeps the offset."""

    def __init__(self) -> None:
        """Start at the top with nothing to scroll."""
        self.offset = 0
        self.content = 0
        self.view = pygame.Rect(0, 0, 0, 0)
        self.grabbed_at: int | None = None

    @property
    def furthest(self) -> int:
        """Return the greatest offset in pixels."""
        return max(0, self.content - self.view.h)

    def fit(self, view: pygame.Rect, content: int) -> None:
        """Take a viewport and a content height in pixels."""
        self.view, self.content = view, content
        self.offset = min(self.offset, self.furthest)

    def track(self, ctx: UiContext) -> pygame.Rect:
        """Return the rectangle in which the thumb moves."""
        width = ctx.px(BAR_DP)
        return pygame.Rect(self.view.right - width, self.view.y, width, self.view.h)

    def thumb(self, ctx: UiContext) -> pygame.Rect:
        """Return the rectangle of the thumb."""
        track = self.track(ctx)
        length = max(ctx.px(_THUMB_DP), track.h * self.view.h // max(1, self.content))
        length = min(length, track.h)
        top = track.y + (track.h - length) * self.offset // max(1, self.furthest)
        return pygame.Rect(track.x, top, track.w, length)

    def draw(self, painter: Painter) -> None:
        """Draw the thumb if there is anything to scroll."""
        if self.furthest:
            thumb = self.thumb(painter.ctx).inflate(-painter.ctx.px(2), 0)
            painter.box(thumb, "line_strong", radius_dp=4)

    def drag(self, ctx: UiContext, event: Pointer) -> int | None:
        """Return the new offset if the event grabs, moves or pages the thumb, else None."""
        thumb, track = self.thumb(ctx), self.track(ctx)
        if event.kind is PointerKind.PRESS and self.furthest and track.collidepoint(event.at):
            if thumb.collidepoint(event.at):
                self.grabbed_at = event.at[1] - thumb.y
                return self.offset
            return self.offset + (self.view.h if event.at[1] > thumb.y else -self.view.h)
        if event.kind is PointerKind.RELEASE:
            self.grabbed_at = None
        if event.kind is PointerKind.MOVE and self.grabbed_at is not None:
            free = max(1, track.h - thumb.h)
            return (event.at[1] - self.grabbed_at - track.y) * self.furthest // free
        return None


def key_step(ctx: UiContext, key: int, view_px: int) -> int | None:
    """Return by how many pixels a key scrolls, or None if it does not."""
    page = view_px - ctx.px(_LINE_DP)
    return {
        pygame.K_PAGEDOWN: page,
        pygame.K_PAGEUP: -page,
        pygame.K_DOWN: ctx.px(_LINE_DP),
        pygame.K_UP: -ctx.px(_LINE_DP),
        pygame.K_HOME: -(10**9),
        pygame.K_END: 10**9,
    }.get(key)


def wheel_step(ctx: UiContext, event: Pointer) -> int:
    """Return by how many pixels a wheel event scrolls."""
    return round(-event.wheel * ctx.px(_WHEEL_DP))


class ScrollArea(Widget):
    """Shows one child at its natural height in whatever height there is."""

    role = Role.SCROLL

    def __init__(self, child: Widget, name: str = "") -> None:
        """Scroll a child; the area grows to fill its column or row."""
        super().__init__((child,), name)
        self.bar = Scrollbar()
        self.sized(grow=1)

    @property
    def child(self) -> Widget:
        """Return what is scrolled."""
        return self.children[0]

    @property
    @override
    def focusable(self) -> bool:
        inside = any(w.focusable for child in self.children for w in child.walk())
        return self.bar.furthest > 0 and not inside

    @staticmethod
    def bar_room(ctx: UiContext) -> int:
        """Return the pixels at the right that the scrollbar takes when there is one."""
        return ctx.px(BAR_DP + RING_ROOM_DP)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self.child.width_extent(ctx)
        return Extent(least + self.bar_room(ctx), natural + self.bar_room(ctx))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        natural = self.child.height_extent(ctx, width).natural
        return Extent(min(natural, ctx.px(_LEAST_DP)), natural)

    def _content_px(self, ctx: UiContext, width: int) -> int:
        """Return how high the content is made."""
        return self.child.height_extent(ctx, width).natural

    @override
    def arrange(self, ctx: UiContext) -> None:
        width = self.rect.w
        height = self._content_px(ctx, width)
        if height > self.rect.h:
            width -= self.bar_room(ctx)
            height = self._content_px(ctx, width)
        self.bar.fit(self.rect, height)
        top = self.rect.y - self.bar.offset
        self.child.place(ctx, pygame.Rect(self.rect.x, top, width, max(height, self.rect.h)))

    def viewport(self, ctx: UiContext) -> pygame.Rect:
        """Return what shows: a little more than the rectangle, for focus rings at its edge."""
        return self.rect.inflate(2 * ctx.px(RING_ROOM_DP), 2 * ctx.px(RING_ROOM_DP))

    def scroll_to(self, offset: int) -> None:
        """Show the content from an offset in pixels."""
        offset = min(max(0, offset), self.bar.furthest)
        if offset != self.bar.offset:
            self.child.shift(0, self.bar.offset - offset)
            self.bar.offset = offset
            self.repaint()

    def reveal(self, rect: pygame.Rect, margin: int) -> None:
        """Scroll as little as needed for a rectangle to show."""
        if rect.top - margin < self.rect.top:
            self.scroll_to(self.bar.offset - (self.rect.top - rect.top + margin))
        elif rect.bottom + margin > self.rect.bottom:
            over = rect.bottom + margin - self.rect.bottom
            self.scroll_to(self.bar.offset + min(over, max(0, rect.top - self.rect.top - margin)))

    @override
    def widget_at(self, at: tuple[int, int]) -> Widget | None:
        host = self.find_host()
        if host and self.bar.furthest and self.bar.track(host.ctx).collidepoint(at):
            return self
        return super().widget_at(at)

    @override
    def paint_children(self, painter: Painter) -> None:
        with painter.clipped(self.viewport(painter.ctx), scrolls=True):
            super().paint_children(painter)

    @override
    def draw_over(self, painter: Painter) -> None:
        self.bar.draw(painter)

    @override
    def handle(self, event: UiEvent) -> bool:
        host = self.find_host()
        if host is None or not self.bar.furthest:
            return False
        if isinstance(event, KeyPress):
            step = key_step(host.ctx, event.key, self.rect.h)
            if step is None or event.ctrl or event.alt:
                return False
            before = self.bar.offset
            self.scroll_to(before + step)
            return self.bar.offset != before
        if not isinstance(event, Pointer):
            return False
        if event.kind is PointerKind.WHEEL:
            before = self.bar.offset
            self.scroll_to(before + wheel_step(host.ctx, event))
            return self.bar.offset != before
        return self._dragged(host.ctx, event)

    def _dragged(self, ctx: UiContext, event: Pointer) -> bool:
        if event.kind is PointerKind.PRESS and event.button != LEFT_BUTTON:
            return False
        offset = self.bar.drag(ctx, event)
        if offset is None:
            return False
        self.scroll_to(offset)
        return True

    @override
    def save_state(self) -> object:
        return self.bar.offset

    @override
    def restore_state(self, state: object) -> None:
        if isinstance(state, int):
            self.bar.offset = state


class Page(ScrollArea):
    """A whole screen: as high as the window while its least height fits, else it scrolls."""

    role = Role.NONE

    @override
    def _content_px(self, ctx: UiContext, width: int) -> int:
        return self.child.height_extent(ctx, width).least
