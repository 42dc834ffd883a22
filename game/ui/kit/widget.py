"""The widget: a rectangle in a tree that measures, places, draws and answers for itself.

A widget measures widths first, then its height for a width; both as an `Extent` of the least and
the natural length. Measures are kept until `relayout` or a change of look. `repaint` asks for the
widget's rectangle to be drawn again; nothing is drawn otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, Protocol, Self

import pygame

from game.ui.kit.context import UiContext
from game.ui.kit.events import UiEvent
from game.ui.kit.painter import Painter
from game.ui.kit.why import Tip


class Role(StrEnum):
    """What a widget is, for people who do not see it; names follow WAI-ARIA."""

    NONE = "none"
    BUTTON = "button"
    SWITCH = "switch"
    RADIO = "radio"
    RADIO_GROUP = "radiogroup"
    SLIDER = "slider"
    COMBO_BOX = "combobox"
    OPTION = "option"
    LIST_BOX = "listbox"
    TEXT_BOX = "textbox"
    TAB = "tab"
    TAB_LIST = "tablist"
    TABLE = "table"
    ROW = "row"
    LOG = "log"
    METER = "meter"
    PROGRESS = "progressbar"
    DIALOG = "dialog"
    ALERT = "status"
    IMAGE = "img"
    TEXT = "text"
    HEADING = "heading"
    GROUP = "group"
    TOOLBAR = "toolbar"
    SCROLL = "scrollarea"


class Extent(NamedTuple):
    """The least and the natural length of a widget in pixels."""

    least: int
    natural: int


@dataclass(frozen=True, slots=True)
class Sizing:
    """How a widget behaves in its row or column. Lengths in dp, 0 for no limit.

    Attributes:
        grow: Share of spare room along the row or column; 0 keeps the natural length.
        min_w: Least width.
        max_w: Greatest width.
        min_h: Least height.
        max_h: Greatest natural height (a scroll area may be given less).
        align: Across the row or column: "stretch", "start", "centre", "end", or "auto" for
            what suits the kind of widget.
    """

    grow: float = 0.0
    min_w: float = 0
    max_w: float = 0
    min_h: float = 0
    max_h: float = 0
    align: str = "auto"


class Host(Protocol):
    """What the tree's owner offers its widgets."""

    @property
    def ctx(self) -> UiContext:
        """Return the context in force."""

    @property
    def focused(self) -> Widget | None:
        """Return the widget that has the keyboard."""

    def damage(self, rect: pygame.Rect) -> None:
        """Ask for a rectangle to be drawn again."""

    def damage_layout(self) -> None:
        """Ask for the tree to be placed and drawn again."""

    def focus_on(self, widget: Widget) -> None:
        """Give a widget the keyboard."""

    def open_popup(self, popup: Widget, anchor: Widget) -> None:
        """Show a widget above the tree beside another."""

    def close_top(self) -> None:
        """Close the topmost popup or dialog."""

    def copy_text(self, text: str) -> None:
        """Put a text on the clipboard."""

    def paste_text(self) -> str:
        """Return the text on the clipboard."""


class Widget:
    """Base of every widget; by itself an empty rectangle."""

    role: Role = Role.NONE
    roving = False  # arrows move among the focusable children, which are one stop for Tab
    row_align = "stretch"  # what "auto" means in a row
    column_align = "stretch"  # and in a column
    stacks = False  # children may lie over each other on purpose

    def __init__(self, children: tuple[Widget, ...] = (), name: str = "") -> None:
        """Hold children in reading order; `name` is what a screen reader says."""
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.children: list[Widget] = []
        self.parent: Widget | None = None
        self.host: Host | None = None
        self.name = name
        self.description = ""
        self.key = ""
        self.tip: Tip | None = None
        self.sizing = Sizing()
        self.visible = True
        self.hovered = False
        self._widths: Extent | None = None
        self._heights: dict[int, Extent] = {}
        self._measured_for = (-1, 0)
        for child in children:
            self.add(child)

    def add(self, child: Widget) -> Widget:
        """Append a child and return it."""
        child.parent = self
        self.children.append(child)
        self.relayout()
        return child

    def replace_children(self, children: tuple[Widget, ...]) -> None:
        """Swap all children for others."""
        self.children.clear()
        for child in children:
            self.add(child)
        self.relayout()

    def align_in(self, *, row: bool) -> str:
        """Return how it lies across a row or a column."""
        if self.sizing.align != "auto":
            return self.sizing.align
        return self.row_align if row else self.column_align

    def sized(self, **sizing: float | str) -> Self:
        """Set fields of `Sizing` and return the widget, for use while building a tree."""
        self.sizing = replace(self.sizing, **sizing)  # type: ignore[arg-type]
        return self

    def named(self, name: str, description: str = "") -> Self:
        """Set what a screen reader says and return the widget."""
        self.name = name
        self.description = description or self.description
        return self

    def keyed(self, key: str) -> Self:
        """Set the name under which focus and scroll place survive a rebuild."""
        self.key = key
        return self

    def tipped(self, tip: Tip | str) -> Self:
        """Set what hovering or F1 shows and return the widget."""
        self.tip = Tip(tip) if isinstance(tip, str) else tip
        return self

    @property
    def focusable(self) -> bool:
        """Say whether the keyboard can come here."""
        return False

    @property
    def value_text(self) -> str:
        """Return the current value in words, empty if it has none."""
        return ""

    @property
    def states(self) -> tuple[str, ...]:
        """Return what else is true of it: "disabled", "checked", "expanded"..."""
        return ()

    def walk(self) -> Iterator[Widget]:
        """Yield this widget and all visible ones below it, in reading order."""
        if not self.visible:
            return
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Widget]:
        """Yield the parent, its parent and so on."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def find_host(self) -> Host | None:
        """Return the owner of the tree this widget is in, if any."""
        top: Widget = self
        while top.parent is not None:
            top = top.parent
        return top.host

    @property
    def is_focused(self) -> bool:
        """Say whether this widget has the keyboard."""
        host = self.find_host()
        return host is not None and host.focused is self

    def widget_at(self, at: tuple[int, int]) -> Widget | None:
        """Return the deepest visible widget under a point."""
        if not self.visible or not self.rect.collidepoint(at):
            return None
        for child in reversed(self.children):
            found = child.widget_at(at)
            if found is not None:
                return found
        return self

    def _check_measures(self, ctx: UiContext) -> None:
        stamp = (ctx.version, id(ctx))
        if stamp != self._measured_for:
            self._widths = None
            self._heights.clear()
            self._measured_for = stamp

    def width_extent(self, ctx: UiContext) -> Extent:
        """Return the least and natural width, with the limits of `sizing` applied."""
        self._check_measures(ctx)
        if self._widths is None:
            least, natural = self.content_width(ctx)
            low, high = ctx.px(self.sizing.min_w), ctx.px(self.sizing.max_w)
            if high:
                least, natural = min(least, high), min(natural, high)
            self._widths = Extent(max(least, low), max(natural, least, low))
        return self._widths

    def height_extent(self, ctx: UiContext, width: int) -> Extent:
        """Return the least and natural height for a width, with limits applied."""
        self._check_measures(ctx)
        found = self._heights.get(width)
        if found is None:
            least, natural = self.content_height(ctx, width)
            low, high = ctx.px(self.sizing.min_h), ctx.px(self.sizing.max_h)
            if high:
                least, natural = min(least, high), min(natural, high)
            found = Extent(max(least, low), max(natural, least, low))
            self._heights[width] = found
        return found

    def content_width(self, ctx: UiContext) -> Extent:
        """Return the least and natural width of what is inside."""
        del ctx
        return Extent(0, 0)

    def content_height(self, ctx: UiContext, width: int) -> Extent:
        """Return the least and natural height of what is inside, for a width."""
        del ctx, width
        return Extent(0, 0)

    def place(self, ctx: UiContext, rect: pygame.Rect) -> None:
        """Take a rectangle and place the children in it."""
        self.rect = pygame.Rect(rect)
        self.arrange(ctx)

    def arrange(self, ctx: UiContext) -> None:
        """Place the children inside `self.rect`."""

    def shift(self, dx: int, dy: int) -> None:
        """Move this widget and all below it."""
        self.rect.move_ip(dx, dy)
        for child in self.children:
            child.shift(dx, dy)

    def relayout(self) -> None:
        """Forget measures from here up and ask for a new layout."""
        widget: Widget | None = self
        while widget is not None:
            widget._measured_for = (-1, 0)  # noqa: SLF001
            if widget.parent is None and widget.host is not None:
                widget.host.damage_layout()
            widget = widget.parent

    def repaint(self) -> None:
        """Ask for this widget's rectangle to be drawn again."""
        host = self.find_host()
        if host is not None:
            host.damage(self.rect)

    def draw(self, painter: Painter) -> None:
        """Draw what lies under the children."""

    def draw_over(self, painter: Painter) -> None:
        """Draw what lies over the children."""

    def paint(self, painter: Painter) -> None:
        """Draw this widget and everything below it that shows."""
        if not self.visible or not self.rect.inflate(8, 8).colliderect(painter.clip):
            return
        self.draw(painter)
        self.paint_children(painter)
        self.draw_over(painter)

    def paint_children(self, painter: Painter) -> None:
        """Draw the children."""
        for child in self.children:
            child.paint(painter)

    def handle(self, event: UiEvent) -> bool:
        """Answer an event meant for this widget or one below it; True if it was used."""
        del event
        return False

    def press(self) -> None:
        """Do what Enter, Space or a click does."""

    def roved(self) -> None:
        """Take note that an arrow key brought the focus here; radio buttons choose themselves."""

    def ring_rect(self) -> pygame.Rect:
        """Return the rectangle that the focus ring surrounds."""
        return self.rect

    def hover_changed(self) -> None:
        """Take note that the pointer came or went."""
        if self.focusable:
            self.repaint()

    def focus_changed(self, *, has_focus: bool) -> None:
        """Take note that the keyboard came or went."""
        del has_focus

    def save_state(self) -> object:
        """Return what should survive a rebuild of the tree (scroll place, caret), or None."""
        return None

    def restore_state(self, state: object) -> None:
        """Take back what `save_state` returned."""


def lineage(widget: Widget | None) -> list[Widget]:
    """Return a widget and all above it."""
    return [widget, *widget.ancestors()] if widget is not None else []


def tip_owner(widget: Widget) -> Widget | None:
    """Return the nearest widget upwards that has a tip."""
    return next((w for w in lineage(widget) if w.tip is not None), None)


Action = Callable[[], None]
