"""Setting a value: Slider, Stepper, Select."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import pygame
from typing_extensions import override

from game.ui.kit.button import Button
from game.ui.kit.choice import Choice, Option
from game.ui.kit.context import BODY, Style, UiContext
from game.ui.kit.events import LEFT_BUTTON, KeyPress, Pointer, PointerKind, UiEvent
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.markup import plain
from game.ui.kit.overlay import Popup
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import CONTROL_HEIGHT, SPACE_M, SPACE_S, SPACE_XS, TypeSize
from game.ui.kit.why import Tip, number
from game.ui.kit.widget import Action, Extent, Role, Widget

T = TypeVar("T")
_FIELD_NAME: Final = Style(TypeSize.SMALL, Face.STRONG, "text_muted")
_KNOB_DP: Final = 9  # radius


@dataclass(frozen=True, slots=True)
class Scale:
    """The values that a slider or stepper can take, from `low` to `high` in `step`s."""

    low: float
    high: float
    step: float = 1.0
    unit: str = ""

    def snap(self, value: float) -> float:
        """Return the nearest value on the scale."""
        steps = round((value - self.low) / self.step)
        return round(min(max(self.low + steps * self.step, self.low), self.high), 9)

    def share(self, value: float) -> float:
        """Return how far a value is along the scale (0-1)."""
        return (value - self.low) / (self.high - self.low) if self.high > self.low else 0.0

    def text(self, value: float) -> str:
        """Return a value with its unit."""
        return f"{number(value)} {self.unit}".strip()


class Track(Widget):
    """The line and knob of a slider."""

    role = Role.SLIDER

    def __init__(
        self, name: str, value: float, scale: Scale, on_change: Callable[[float], None]
    ) -> None:
        """Show a value on a scale."""
        super().__init__(name=name)
        self.value = scale.snap(value)
        self.scale = scale
        self.on_change = on_change

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def value_text(self) -> str:
        return self.scale.text(self.value)

    def set_value(self, value: float) -> None:
        """Take the nearest value on the scale and tell the listener."""
        value = self.scale.snap(value)
        if value != self.value:
            self.value = value
            self.repaint()
            self.on_change(value)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(120), ctx.px(240))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(28), ctx.px(28))

    def _line(self, ctx: UiContext) -> tuple[int, int]:
        knob = ctx.px(_KNOB_DP)
        return self.rect.x + knob, self.rect.w - 2 * knob

    @override
    def handle(self, event: UiEvent) -> bool:
        host = self.find_host()
        if isinstance(event, KeyPress):
            return self._key(event.key)
        if host is None or not isinstance(event, Pointer):
            return False
        pressed = event.kind is PointerKind.PRESS and event.button == LEFT_BUTTON
        if pressed:
            self._held = True
        if pressed or (event.kind is PointerKind.MOVE and self._held):
            left, length = self._line(host.ctx)
            along = (event.at[0] - left) / max(1, length)
            self.set_value(self.scale.low + along * (self.scale.high - self.scale.low))
            return True
        if event.kind is PointerKind.RELEASE:
            self._held = False
        return False

    _held = False

    def _key(self, key: int) -> bool:
        step, scale = self.scale.step, self.scale
        target = {
            pygame.K_LEFT: self.value - step,
            pygame.K_DOWN: self.value - step,
            pygame.K_RIGHT: self.value + step,
            pygame.K_UP: self.value + step,
            pygame.K_PAGEDOWN: self.value - 10 * step,
            pygame.K_PAGEUP: self.value + 10 * step,
            pygame.K_HOME: scale.low,
            pygame.K_END: scale.high,
        }.get(key)
        if target is None:
            return False
        self.set_value(target)
        return True

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        left, length = self._line(ctx)
        y = self.rect.centery
        x = left + round(length * self.scale.share(self.value))
        painter.box(pygame.Rect(left, y - ctx.px(3), length, ctx.px(6)), "well", "line_strong", 3)
        painter.box(pygame.Rect(left, y - ctx.px(3), x - left, ctx.px(6)), "accent", radius_dp=3)
        knob = "accent_strong" if self.hovered else "accent"
        painter.circle((x, y), ctx.px(_KNOB_DP), knob, "panel")


class Slider(Column):
    """A named value on a scale, set by dragging or by arrows."""

    def __init__(
        self, name: str, value: float, scale: Scale, on_change: Callable[[float], None]
    ) -> None:
        """Show a slider; `on_change` gets every new value."""
        self._shown = Label(scale.text(value), Style(TypeSize.BODY, Face.STRONG))

        def changed(new: float) -> None:
            self._shown.set_text(scale.text(new))
            on_change(new)

        self.track = Track(name, value, scale, changed)
        head = Row(
            Label(name, _FIELD_NAME).sized(grow=1, align="centre"), self._shown, gap=SPACE_S
        )
        super().__init__(head, self.track, gap=0)


class Stepper(Row):
    """A named value with buttons for less and more."""

    role = Role.GROUP
    roving = True

    def __init__(
        self, name: str, value: float, scale: Scale, on_change: Callable[[float], None]
    ) -> None:
        """Show a stepper; `on_change` gets every new value."""
        self.value = scale.snap(value)
        self.scale = scale
        self.on_change = on_change
        self._shown = Label(scale.text(self.value), BODY, align="centre").sized(
            min_w=64, align="centre"
        )
        less = Button("", lambda: self._step(-1), icon="minus").named(f"{name} −")
        more = Button("", lambda: self._step(1), icon="plus").named(f"{name} +")
        super().__init__(
            Label(name, BODY).sized(grow=1, align="centre"), less, self._shown, more, gap=SPACE_XS
        )
        self.name = name

    @property
    @override
    def value_text(self) -> str:
        return self.scale.text(self.value)

    def _step(self, by: int) -> None:
        value = self.scale.snap(self.value + by * self.scale.step)
        if value != self.value:
            self.value = value
            self._shown.set_text(self.scale.text(value))
            self.on_change(value)


class ListOption(Option):
    """One line of a `Select`'s list."""

    role = Role.OPTION

    def __init__(self, choice: Choice[T], on_press: Action, *, is_selected: bool) -> None:
        """Show a choice."""
        super().__init__(choice.label, choice.reason or choice.description)
        self._on_press = on_press
        self._is_selected = is_selected
        self.reason = choice.reason
        if choice.reason:
            self.tip = Tip(choice.reason)

    @property
    @override
    def states(self) -> tuple[str, ...]:
        chosen = ("selected",) if self._is_selected else ()
        return (*chosen, f"disabled: {self.reason}") if self.reason else chosen

    @override
    def press(self) -> None:
        if not self.reason:
            self._on_press()

    @override
    def draw(self, painter: Painter) -> None:
        super().draw(painter)
        if self._is_selected:
            painter.icon("check", self.mark_rect(painter.ctx), "accent")


class OptionList(Column):
    """The list that a `Select` opens; arrows move in it."""

    role = Role.LIST_BOX
    roving = True


class SelectBox(Widget):
    """The closed box of a `Select`, showing the present choice."""

    role = Role.COMBO_BOX

    def __init__(
        self, name: str, choices: Sequence[Choice[T]], selected: T, on_change: Callable[[T], None]
    ) -> None:
        """Show a choice; Enter, Space, Down or a click opens the list."""
        super().__init__(name=name)
        self._labels = [choice.label for choice in choices]
        self._index = next((i for i, c in enumerate(choices) if c.value == selected), 0)
        self._make_list: Callable[[], Widget] = lambda: self._options(choices, on_change)

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def value_text(self) -> str:
        return self._labels[self._index]

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        px = ctx.size_px(BODY.size)
        around = 2 * ctx.px(SPACE_M) + ctx.px(26)
        widest = max(ctx.text.measure(label, BODY.face, px) for label in self._labels)
        return Extent(min(widest, ctx.px(120)) + around, widest + around)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        inner = width - 2 * ctx.px(SPACE_M) - ctx.px(26)
        text = max(ctx.layout(plain(label), BODY, inner).height for label in self._labels)
        height = max(ctx.px(CONTROL_HEIGHT), text + ctx.px(SPACE_S))
        return Extent(height, height)

    @override
    def handle(self, event: UiEvent) -> bool:
        if isinstance(event, KeyPress) and event.key in {pygame.K_DOWN, pygame.K_UP}:
            self.press()
            return True
        return False

    @override
    def press(self) -> None:
        host = self.find_host()
        if host is not None:
            host.open_popup(Popup(self._make_list(), self.name), self)

    def _options(self, choices: Sequence[Choice[T]], on_change: Callable[[T], None]) -> Widget:
        def chooser(index: int) -> Action:
            def choose() -> None:
                host = self.find_host()
                if host is not None:
                    host.close_top()
                if index != self._index:
                    self._index = index
                    self.repaint()
                    on_change(choices[index].value)

            return choose

        options = (
            ListOption(choice, chooser(index), is_selected=index == self._index)
            for index, choice in enumerate(choices)
        )
        return OptionList(*options, gap=0)

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        painter.box(self.rect, "hover" if self.hovered else "control", "line_strong")
        inner = self.rect.inflate(-2 * ctx.px(SPACE_M), 0)
        side = ctx.px(18)
        arrow = pygame.Rect(inner.right - side, inner.centery - side // 2, side, side)
        painter.icon("chevrons-up-down", arrow, "text_muted")
        inner.w -= ctx.px(26)
        painter.text(self.value_text, BODY, inner, middle=True)


class Select(Column):
    """A labelled box that opens a list of choices."""

    def __init__(
        self, label: str, choices: Sequence[Choice[T]], selected: T, on_change: Callable[[T], None]
    ) -> None:
        """Show a select; `on_change` gets the value chosen."""
        self.box = SelectBox(label, choices, selected, on_change)
        super().__init__(Label(label, _FIELD_NAME), self.box, gap=SPACE_XS)
