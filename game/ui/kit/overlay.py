"""What floats over a screen: dialogs, pop-up lists, toasts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.button import Button, ButtonKind
from game.ui.kit.context import BODY, TITLE, Style, UiContext
from game.ui.kit.label import Heading, Icon, Label
from game.ui.kit.layout import Column, Flow, Row, align_across
from game.ui.kit.painter import Painter
from game.ui.kit.scroll import ScrollArea
from game.ui.kit.tokens import RADIUS, SPACE_L, SPACE_M, SPACE_XL, TONE_ICON, Tone, TypeSize
from game.ui.kit.widget import Action, Extent, Role, Widget

TOAST_SECONDS: Final = 6.0  # long enough to read two lines; design choice
_DIALOG_DP: Final = 520


class Floating(Widget):
    """A framed box over the screen with one child."""

    def __init__(self, child: Widget, pad: float) -> None:
        """Frame a child with room around it, in dp."""
        super().__init__((child,))
        self.pad = pad
        self.fill = "panel"

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self.children[0].width_extent(ctx)
        around = 2 * ctx.px(self.pad)
        return Extent(least + around, natural + around)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        around = 2 * ctx.px(self.pad)
        least, natural = self.children[0].height_extent(ctx, width - around)
        return Extent(least + around, natural + around)

    @override
    def arrange(self, ctx: UiContext) -> None:
        around = 2 * ctx.px(self.pad)
        inner = self.rect.inflate(-around, -around)
        self.children[0].place(ctx, align_across(self.children[0], ctx, inner, upright=False))

    @override
    def draw(self, painter: Painter) -> None:
        painter.shadow(self.rect)
        painter.box(self.rect, self.fill, "line_strong", radius_dp=RADIUS)


class Dialog(Floating):
    """A modal box: title, content that scrolls if it must, and a row of buttons.

    Focus stays inside until it closes. Escape calls `on_cancel`, or does nothing if there is
    none. The first button gets the focus, so put the harmless one first.
    """

    role = Role.DIALOG

    def __init__(
        self,
        title: str,
        content: Widget,
        buttons: tuple[Button, ...],
        *,
        on_cancel: Action | None = None,
        width_dp: float = _DIALOG_DP,
    ) -> None:
        """Make a dialog; open it with `Ui.open_dialog`."""
        self.buttons = buttons
        column = Column(
            Heading(title, TITLE),
            ScrollArea(content, title),
            Flow(*buttons, end=True),
            gap=SPACE_L,
        )
        super().__init__(column, SPACE_XL)
        self.name = title
        self.on_cancel = on_cancel
        self.sized(min_w=width_dp, max_w=width_dp)


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a confirmation: what will happen, and the two answers."""

    title: str
    text: str
    yes: str
    no: str
    danger: bool = False


def confirm_dialog(question: Question, on_yes: Action, on_no: Action) -> Dialog:
    """Return a dialog that asks before something is done; the focus starts on "no"."""
    kind = ButtonKind.DANGER if question.danger else ButtonKind.PRIMARY
    buttons = (Button(question.no, on_no), Button(question.yes, on_yes, kind=kind))
    return Dialog(question.title, Label(question.text, BODY), buttons, on_cancel=on_no)


class Popup(Floating):
    """A list or menu beside its anchor; a click outside or Escape closes it."""

    role = Role.LIST_BOX

    def __init__(self, child: Widget, name: str) -> None:
        """Hold the list; it scrolls when it is taller than the window."""
        super().__init__(ScrollArea(child), 2)
        self.name = name
        self.fill = "control"


class Toast(Floating):
    """A passing message; it takes no focus and is kept in `Ui.announcements`."""

    role = Role.ALERT

    def __init__(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Show a message with the icon and colour of its tone."""
        colour = {Tone.NEUTRAL: "text_muted"}.get(tone, str(tone))
        row = Row(
            Icon(TONE_ICON[tone], 20, colour),
            Label(text, Style(TypeSize.BODY)).sized(grow=1, align="centre"),
            gap=SPACE_M,
        )
        super().__init__(row, SPACE_M)
        self.name = text
        self.colour = colour
        self.fill = "control"
        self.age = 0.0
        self.sized(max_w=420)

    @override
    def draw(self, painter: Painter) -> None:
        super().draw(painter)
        strip = pygame.Rect(self.rect.x, self.rect.y, painter.ctx.px(4), self.rect.h)
        strip.inflate_ip(0, -painter.ctx.px(2 * RADIUS))
        painter.fill(strip, self.colour)
