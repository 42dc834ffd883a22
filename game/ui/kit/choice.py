"""Choosing among few things: Toggle, RadioGroup, Tabs, Toolbar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

import pygame
from typing_extensions import override

from game.ui.kit.context import BODY, MUTED, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Flow
from game.ui.kit.markup import plain
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import SPACE_M, SPACE_S, SPACE_XS, TypeSize
from game.ui.kit.why import Tip
from game.ui.kit.widget import Action, Extent, Role, Widget

T = TypeVar("T")
_MARK_DP: Final = 20  # radio ring
_SWITCH_DP: Final = (38, 22)


class Option(Widget):
    """A line to press with a mark before a label and an optional explanation below it."""

    mark_width: float = _MARK_DP

    def __init__(self, label: str, description: str = "") -> None:
        """Show a label; the description wraps under it."""
        super().__init__(name=label)
        self.description = description
        rows: list[Widget] = [Label(label, BODY)]
        if description:
            rows.append(Label(description, MUTED))
        self._text = Column(*rows, gap=2)
        self.add(self._text)

    @property
    @override
    def focusable(self) -> bool:
        return True

    def _mark_room(self, ctx: UiContext) -> int:
        return ctx.px(self.mark_width + SPACE_S)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self._text.width_extent(ctx)
        around = self._mark_room(ctx) + ctx.px(SPACE_S)
        return Extent(least + around, natural + around)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        inner = width - self._mark_room(ctx) - ctx.px(SPACE_S)
        height = self._text.height_extent(ctx, inner).natural + 2 * ctx.px(SPACE_XS + 1)
        return Extent(height, height)

    @override
    def arrange(self, ctx: UiContext) -> None:
        inner = self.rect.inflate(-ctx.px(SPACE_S), -2 * ctx.px(SPACE_XS + 1))
        room = self._mark_room(ctx)
        self._text.place(ctx, pygame.Rect(inner.x + room, inner.y, inner.w - room, inner.h))

    def mark_rect(self, ctx: UiContext) -> pygame.Rect:
        """Return where the mark lies: level with the first line."""
        line = round(ctx.size_px(TypeSize.BODY) * 1.45)
        side = ctx.px(_MARK_DP)
        x = self.rect.x + ctx.px(SPACE_S) // 2
        y = self.rect.y + ctx.px(SPACE_XS + 1) + (line - side) // 2
        return pygame.Rect(x, y, ctx.px(self.mark_width), side)

    @override
    def draw(self, painter: Painter) -> None:
        if self.hovered:
            painter.box(self.rect, "hover")


class Toggle(Option):
    """A switch that is on or off."""

    role = Role.SWITCH
    mark_width = _SWITCH_DP[0]

    def __init__(
        self,
        label: str,
        on_change: Callable[[bool], None],
        *,
        is_on: bool = False,
        description: str = "",
    ) -> None:
        """Show a switch; `on_change` gets the new state."""
        super().__init__(label, description)
        self.is_on = is_on
        self.on_change = on_change

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return ("on",) if self.is_on else ("off",)

    @override
    def press(self) -> None:
        self.is_on = not self.is_on
        self.repaint()
        self.on_change(self.is_on)

    @override
    def draw(self, painter: Painter) -> None:
        super().draw(painter)
        ctx = painter.ctx
        track = self.mark_rect(ctx)
        painter.box(
            track,
            "accent" if self.is_on else "well",
            "accent" if self.is_on else "line_strong",
            radius_dp=_MARK_DP / 2,
        )
        radius = track.h // 2 - ctx.px(4)
        x = track.right - track.h // 2 if self.is_on else track.x + track.h // 2
        painter.circle((x, track.centery), radius, "on_accent" if self.is_on else "line_strong")
        if self.is_on:
            side = track.h - 2 * ctx.px(5)
            tick = pygame.Rect(track.x + ctx.px(5), track.y + ctx.px(5), side, side)
            painter.icon("check", tick, "on_accent")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of several values to choose from.

    Attributes:
        value: What the callback gets.
        label: Its name.
        description: An explanation under it.
        reason: Why it cannot be chosen now; empty if it can.
    """

    value: T
    label: str
    description: str = ""
    reason: str = ""


class RadioButton(Option):
    """One choice of a `RadioGroup`."""

    role = Role.RADIO

    def __init__(self, group: RadioGroup[T], choice: Choice[T]) -> None:
        """Show a choice of a group."""
        super().__init__(choice.label, choice.reason or choice.description)
        self._is_chosen: Callable[[], bool] = lambda: group.selected == choice.value
        self._choose: Action = lambda: group.choose(choice.value)
        self.reason = choice.reason
        if choice.reason:
            self.tip = Tip(choice.reason)

    @property
    @override
    def states(self) -> tuple[str, ...]:
        chosen = ("checked",) if self._is_chosen() else ()
        return (*chosen, f"disabled: {self.reason}") if self.reason else chosen

    @override
    def press(self) -> None:
        if not self.reason:
            self._choose()

    @override
    def roved(self) -> None:
        self.press()

    @override
    def draw(self, painter: Painter) -> None:
        super().draw(painter)
        mark = self.mark_rect(painter.ctx)
        edge = "accent" if self._is_chosen() else "line_strong"
        painter.circle(mark.center, mark.h // 2, "panel" if self.reason else "well", edge)
        if self.reason:
            side = painter.ctx.px(12)
            lock = pygame.Rect(0, 0, side, side)
            lock.center = mark.center
            painter.icon("lock", lock, "text_muted")
        if self._is_chosen():
            painter.circle(mark.center, mark.h // 2 - painter.ctx.px(5), "accent")


class RadioGroup(Column, Generic[T]):
    """One of several choices, all visible; arrows move and choose."""

    role = Role.RADIO_GROUP
    roving = True

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice[T]],
        selected: T | None,
        on_change: Callable[[T], None],
    ) -> None:
        """Show choices, one of them selected; `on_change` gets the new value."""
        self.selected = selected
        self.on_change = on_change
        super().__init__(*(RadioButton(self, choice) for choice in choices), gap=2)
        self.name = name

    def choose(self, value: T) -> None:
        """Select a value and tell the listener."""
        if value != self.selected:
            self.selected = value
            self.repaint()
            self.on_change(value)


class Tab(Widget):
    """One tab of a `TabBar`."""

    role = Role.TAB

    def __init__(self, bar: TabBar, index: int, label: str) -> None:
        """Show a tab."""
        super().__init__(name=label)
        self._bar = bar
        self._index = index
        self._style = Style(TypeSize.BODY, Face.STRONG)

    @property
    def is_selected(self) -> bool:
        """Say whether its page is the one shown."""
        return self._bar.selected == self._index

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return ("selected",) if self.is_selected else ()

    @override
    def press(self) -> None:
        self._bar.select(self._index)

    @override
    def roved(self) -> None:
        self.press()

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        px = ctx.size_px(self._style.size)
        spans = plain(self.name, self._style.face)
        pad = 2 * ctx.px(SPACE_M)
        return Extent(
            ctx.text.longest_word(spans, px) + pad, ctx.text.layout(spans, px, 0).width + pad
        )

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        spans = plain(self.name, self._style.face)
        height = ctx.layout(spans, self._style, width - 2 * ctx.px(SPACE_M)).height
        return Extent(height + 2 * ctx.px(SPACE_S), height + 2 * ctx.px(SPACE_S))

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        if self.hovered:
            painter.box(self.rect, "hover")
        colour = "text" if self.is_selected else "text_muted"
        inner = self.rect.inflate(-2 * ctx.px(SPACE_M), 0)
        style = Style(self._style.size, self._style.face, colour)
        painter.text(self.name, style, inner, align="centre", middle=True)
        if self.is_selected:
            line = pygame.Rect(inner.x, self.rect.bottom - ctx.px(3), inner.w, ctx.px(3))
            painter.box(line, "accent", radius_dp=1.5)


class TabBar(Flow):
    """The row of tabs; left and right arrows move and select."""

    role = Role.TAB_LIST
    roving = True

    def __init__(
        self, name: str, labels: Sequence[str], selected: int, on_select: Callable[[int], None]
    ) -> None:
        """Show tabs by their labels."""
        self.selected = selected
        self.on_select = on_select
        super().__init__(*(Tab(self, i, label) for i, label in enumerate(labels)), gap=SPACE_XS)
        self.name = name

    def select(self, index: int) -> None:
        """Select a tab and tell the listener."""
        if index != self.selected:
            self.selected = index
            self.repaint()
            self.on_select(index)

    @override
    def draw(self, painter: Painter) -> None:
        y = self.rect.bottom - painter.ctx.px(1)
        painter.line((self.rect.x, y), (self.rect.right, y), "line")


class Tabs(Column):
    """Tabs over pages; only the selected page is in the tree."""

    def __init__(
        self,
        name: str,
        pages: Sequence[tuple[str, Widget]],
        selected: int = 0,
        on_select: Callable[[int], None] | None = None,
    ) -> None:
        """Show labelled pages."""
        self.bar = TabBar(name, [label for label, _ in pages], selected, self._show)
        self.pages = [page for _, page in pages]
        self._listener = on_select
        super().__init__(self.bar, *self.pages, gap=SPACE_M)
        for index, page in enumerate(self.pages):
            page.visible = index == selected
        self.sized(grow=1)

    def _show(self, index: int) -> None:
        for place, page in enumerate(self.pages):
            page.visible = place == index
        self.relayout()
        if self._listener:
            self._listener(index)

    @override
    def save_state(self) -> object:
        return self.bar.selected

    @override
    def restore_state(self, state: object) -> None:
        if isinstance(state, int) and state < len(self.pages) and not self._listener:
            self.bar.selected = state
            self._show(state)


class Toolbar(Flow):
    """A wrapping row of buttons that is one stop for Tab; arrows move inside."""

    role = Role.TOOLBAR
    roving = True

    def __init__(self, name: str, *buttons: Widget) -> None:
        """Hold buttons."""
        super().__init__(*buttons, gap=SPACE_S)
        self.name = name
