"""The owner of a widget tree: layout, damage, focus, layers above it, tooltips and toasts.

Nothing is drawn unless something was damaged. Events come in through `dispatch`, time through
`tick`; both are values, so tests drive a whole screen without a window.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.ui.kit import focus
from game.ui.kit.button import Button
from game.ui.kit.clipboard import Clipboard
from game.ui.kit.context import Look, UiContext
from game.ui.kit.events import LEFT_BUTTON, KeyPress, Pointer, PointerKind, UiEvent
from game.ui.kit.floats import Floats
from game.ui.kit.layers import Layer, carry_over, draw_ring, draw_scrim
from game.ui.kit.overlay import Dialog, Popup, Toast
from game.ui.kit.painter import Painter
from game.ui.kit.scroll import ScrollArea
from game.ui.kit.tokens import SPACE_L, Tone
from game.ui.kit.tooltip import TipView
from game.ui.kit.why import Tip
from game.ui.kit.widget import Widget, lineage, tip_owner

_HOVER_SECONDS: Final = 0.35  # before a tooltip shows; design choice
_MARGIN_DP: Final = 8  # damage around a widget, for its focus ring


class Ui:
    """A widget tree with everything that happens to it."""

    def __init__(self, ctx: UiContext, size: tuple[int, int]) -> None:
        """Start with an empty tree of a size in pixels."""
        self._ctx = ctx
        self.size = size
        self.layers: list[Layer] = [Layer(Widget())]
        self.layers[0].root.host = self
        self.floats = Floats()
        self.announcements: list[str] = []
        self.clipboard = Clipboard()
        self.redraws = 0
        self._focused: Widget | None = None
        self._hovered: Widget | None = None
        self._hover_seconds = 0.0
        self._armed: Widget | None = None
        self._captured: Widget | None = None
        self._damage: pygame.Rect | None = None
        self._needs_layout = True

    @property
    def ctx(self) -> UiContext:
        """Return the context in force."""
        return self._ctx

    @property
    def focused(self) -> Widget | None:
        """Return the widget that has the keyboard."""
        return self._focused

    @property
    def room(self) -> pygame.Rect:
        """Return the whole window."""
        return pygame.Rect((0, 0), self.size)

    @property
    def root(self) -> Widget:
        """Return the tree of the screen, under all layers."""
        return self.layers[0].root

    @property
    def top(self) -> Widget:
        """Return the tree that has the input: a dialog or pop-up, else the screen."""
        return self.layers[-1].root

    @property
    def is_dirty(self) -> bool:
        """Say whether the next `draw` will draw anything."""
        return self._needs_layout or self._damage is not None

    def set_root(self, root: Widget, *, keep: bool = True) -> None:
        """Show another tree; `keep` carries focus and scroll places over by key or position."""
        while isinstance(self.top, Popup):
            self.close_top()
        self.hide_tip()
        before = self.layers[1].before if len(self.layers) > 1 else self._focused
        again = carry_over(self.root, root, before) if keep else None
        self.root.host = None
        self.layers[0].root, root.host = root, self
        self._hovered = self._armed = self._captured = None
        self.damage_layout()
        self._settle()
        if again is None:
            again = next(iter(focus.stops(root)), None)
        if len(self.layers) > 1:
            self.layers[1].before = again
            return
        if before is not None and type(before) is not type(again):
            before.focus_changed(has_focus=False)
        self._focused = None
        if again is not None:
            self.focus_on(again)

    def set_look(self, look: Look) -> None:
        """Change scale, theme or palette at once."""
        self._ctx.set_look(look)
        self.damage_layout()

    def resize(self, size: tuple[int, int]) -> None:
        """Take another window size in pixels."""
        self.size = size
        self.damage_layout()

    def damage(self, rect: pygame.Rect) -> None:
        """Ask for a rectangle to be drawn again."""
        grown = rect.inflate(2 * self._ctx.px(_MARGIN_DP), 2 * self._ctx.px(_MARGIN_DP))
        self._damage = grown.union(self._damage) if self._damage else grown

    def damage_layout(self) -> None:
        """Ask for everything to be placed and drawn again."""
        self._needs_layout = True

    def focus_on(self, widget: Widget) -> None:
        """Give a widget the keyboard and scroll it into view."""
        if widget is self._focused:
            return
        self._settle()
        self.hide_tip()
        before, self._focused = self._focused, widget
        if before is not None:
            self.damage(before.rect)
            before.focus_changed(has_focus=False)
        for above in widget.ancestors():
            if isinstance(above, ScrollArea):
                above.reveal(widget.rect, self._ctx.px(SPACE_L))
        self.damage(widget.rect)
        widget.focus_changed(has_focus=True)

    def focus_key(self, key: str) -> bool:
        """Give the keyboard to the widget with a key; False if there is none to focus."""
        found = next((w for w in self.top.walk() if w.key == key and w.focusable), None)
        if found is not None:
            self.focus_on(found)
        return found is not None

    def open_dialog(self, dialog: Dialog) -> None:
        """Show a dialog over everything; it keeps the focus inside."""
        self._open(Layer(dialog, None, self._focused))
        first = next((b for b in dialog.buttons if not b.is_disabled), None)
        stops = focus.stops(dialog)
        target = stops[0] if stops and not isinstance(stops[0], (Button, ScrollArea)) else first
        if target:
            self.focus_on(target)

    def open_popup(self, popup: Widget, anchor: Widget) -> None:
        """Show a list or menu beside a widget."""
        self._open(Layer(popup, anchor, self._focused))
        for stop in focus.stops(popup)[:1]:
            self.focus_on(stop)

    def _open(self, layer: Layer) -> None:
        self.hide_tip()
        layer.root.host = self
        self.layers.append(layer)
        self.damage_layout()
        self._settle()

    def close_top(self) -> None:
        """Close the topmost dialog or pop-up and give the focus back."""
        if len(self.layers) == 1:
            return
        layer = self.layers.pop()
        layer.root.host = None
        self._focused = None
        self.damage_layout()
        back = layer.before
        if back is None or back.find_host() is not self:
            back = next(iter(focus.stops(self.top)), None)
        if back is not None:
            self.focus_on(back)

    def toast(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Show a passing message and keep it for screen readers."""
        self.floats.toasts.append(Toast(text, tone))
        self.announcements.append(text)
        self.damage_layout()

    def copy_text(self, text: str) -> None:
        """Put a text on the clipboard."""
        self.clipboard.put(text)

    def paste_text(self) -> str:
        """Return the text on the clipboard."""
        return self.clipboard.get()

    @property
    def tip_view(self) -> TipView | None:
        """Return the tooltip that shows, if any."""
        return self.floats.tip_view

    def show_tip(self, owner: Widget, tip: Tip) -> None:
        """Show a tip beside a widget until the pointer or focus leaves it."""
        self.hide_tip()
        self.damage(self.floats.show_tip(self._ctx, owner, tip, self.room))
        self.announcements.append(tip.as_text)

    def hide_tip(self) -> None:
        """Take the tip away."""
        area = self.floats.hide_tip()
        if area is not None:
            self.damage(area)

    def tick(self, seconds: float) -> None:
        """Let time pass: toasts go, a tooltip shows after resting on something."""
        if self.floats.age_toasts(seconds):
            self.damage_layout()
        if self._hovered is None or self.tip_view is not None:
            return
        self._hover_seconds += seconds
        owner = tip_owner(self._hovered)
        if owner is not None and self._hover_seconds >= _HOVER_SECONDS:
            assert owner.tip is not None
            self._hover_seconds = -1e9
            self.show_tip(owner, owner.tip)

    def dispatch(self, event: UiEvent) -> bool:
        """Give an event to the widget it is meant for; True if it was used."""
        self._settle()
        if isinstance(event, Pointer):
            return self._pointer(event)
        if self._focused is None:
            return isinstance(event, KeyPress) and self._key(event)
        if self._focused.handle(event):
            return True
        if isinstance(event, KeyPress) and self._rove(event):
            return True
        if any(above.handle(event) for above in self._focused.ancestors()):
            return True
        return isinstance(event, KeyPress) and self._key(event)

    def _offer(self, widget: Widget, event: UiEvent) -> bool:
        return any(candidate.handle(event) for candidate in (widget, *widget.ancestors()))

    def _key(self, event: KeyPress) -> bool:
        match event.key:
            case pygame.K_TAB:
                return self._go(focus.step(self.top, self._focused, -1 if event.shift else 1))
            case pygame.K_ESCAPE:
                return self._escape()
            case pygame.K_F1:
                return self._toggle_tip()
            case pygame.K_RETURN | pygame.K_KP_ENTER | pygame.K_SPACE if self._focused:
                self._focused.press()
                return True
            case _:
                return self._shortcut(event)

    def _go(self, target: Widget | None) -> bool:
        if target is not None:
            self.focus_on(target)
        return target is not None

    def _rove(self, event: KeyPress) -> bool:
        if self._focused is None or event.alt:
            return False
        target = focus.rove(self._focused, event.key, whole=event.ctrl)
        if target is None:
            return False
        self.focus_on(target)
        target.roved()
        return True

    def _escape(self) -> bool:
        if self.tip_view is not None:
            self.hide_tip()
            return True
        if isinstance(self.top, Dialog):
            if self.top.on_cancel:
                self.top.on_cancel()
            return True
        if len(self.layers) > 1:
            self.close_top()
            return True
        return False

    def _toggle_tip(self) -> bool:
        if self.tip_view is not None:
            self.hide_tip()
            return True
        owner = tip_owner(self._focused) if self._focused else None
        if owner is None or owner.tip is None:
            return False
        self.show_tip(owner, owner.tip)
        return True

    def _shortcut(self, event: KeyPress) -> bool:
        for widget in self.top.walk():
            if isinstance(widget, Button) and widget.shortcut and widget.shortcut.matches(event):
                if widget.is_disabled and widget.tip:
                    self.focus_on(widget)
                    self.show_tip(widget, widget.tip)
                else:
                    widget.press()
                return True
        return False

    def _pointer(self, event: Pointer) -> bool:
        if self._captured is not None:
            return self._drag(self._captured, event)
        hit = self.top.widget_at(event.at)
        match event.kind:
            case PointerKind.MOVE:
                self._hover(hit)
                return hit is not None and self._offer(hit, event)
            case PointerKind.WHEEL:
                self.hide_tip()
                return hit is not None and self._offer(hit, event)
            case PointerKind.PRESS:
                return self._press(hit, event)
            case PointerKind.RELEASE:
                return self._release(hit)

    def _drag(self, captured: Widget, event: Pointer) -> bool:
        captured.handle(event)
        if event.kind is PointerKind.RELEASE:
            self._captured = None
        return True

    def _hover(self, hit: Widget | None) -> None:
        target = next((w for w in lineage(hit) if w.focusable or w.tip), hit)
        if target is self._hovered:
            return
        for widget, over in ((self._hovered, False), (target, True)):
            if widget is not None:
                widget.hovered = over
                widget.hover_changed()
        self._hovered, self._hover_seconds = target, 0.0
        if self.floats.tip_owner not in {None, self._focused}:
            self.hide_tip()

    def _press(self, hit: Widget | None, event: Pointer) -> bool:
        self.hide_tip()
        if hit is None:
            if isinstance(self.top, Popup):
                self.close_top()
            return len(self.layers) > 1
        target = next((w for w in lineage(hit) if w.focusable), None)
        if target is not None:
            self.focus_on(target)
        for widget in lineage(hit):
            if widget.handle(event):
                self._captured = widget
                return True
        self._armed = target if event.button == LEFT_BUTTON else None
        return target is not None

    def _release(self, hit: Widget | None) -> bool:
        armed, self._armed = self._armed, None
        if armed is not None and armed in lineage(hit):
            armed.press()
            return True
        return False

    def _settle(self) -> None:
        """Place every layer if anything asked for it."""
        if not self._needs_layout:
            return
        self._needs_layout = False
        self._damage = self.room
        self.root.place(self._ctx, self.room)
        for layer in self.layers[1:]:
            layer.place(self._ctx, self.room)
        self.floats.place(self._ctx, self.room)

    def draw(self, surface: pygame.Surface, painter: Painter | None = None) -> bool:
        """Draw what was damaged; return False, having touched nothing, if nothing was."""
        self._settle()
        if self._damage is None:
            return False
        area, self._damage = self._damage.clip(self.room), None
        painter = painter or Painter(surface, self._ctx)
        surface.set_clip(area)
        painter.fill(area, "ground")
        for index, layer in enumerate(self.layers):
            if index and layer.anchor is None:
                draw_scrim(painter, area)
            layer.root.paint(painter)
        draw_ring(painter, self._focused)
        self.floats.paint(painter)
        surface.set_clip(None)
        self.redraws += 1
        return True
