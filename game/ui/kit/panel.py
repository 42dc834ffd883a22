"""Surfaces that group other widgets: Panel and Card."""

from __future__ import annotations

import pygame
from typing_extensions import override

from game.ui.kit.context import UiContext
from game.ui.kit.label import Heading
from game.ui.kit.layout import Column, Row, align_across
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import RADIUS, SPACE_L, SPACE_M
from game.ui.kit.widget import Extent, Role, Widget


class Panel(Widget):
    """A framed surface with an optional title and something at the right of it."""

    role = Role.GROUP

    def __init__(
        self,
        child: Widget,
        title: str = "",
        *,
        aside: Widget | None = None,
        pad: float = SPACE_L,
        fill: str = "panel",
    ) -> None:
        """Frame a child.

        Args:
            child: The content; it fills the panel.
            title: Heading, also the group's name.
            aside: Stands at the right of the title: a legend, a badge, a small button.
            pad: Room inside the frame, in dp.
            fill: Palette colour of the surface.
        """
        super().__init__(name=title)
        self.pad = pad
        self.fill = fill
        self.border = "line"
        self.child = child
        self.add(self._content(title, aside))

    def _content(self, title: str, aside: Widget | None) -> Widget:
        if title and self.child.role is Role.SCROLL and not self.child.name:
            self.child.name = title  # it can take the focus when it has much to scroll
        if not title and aside is None:
            return self.child
        head = Heading(title)
        bar: Widget = head
        if aside is not None:
            bar = Row(head.sized(grow=1, align="centre"), aside.sized(align="centre"))
        if not self.child.sizing.grow:
            self.child.sized(grow=1)
        return Column(bar, self.child, gap=SPACE_M)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        around = 2 * ctx.px(self.pad)
        least, natural = self.children[0].width_extent(ctx)
        return Extent(least + around, natural + around)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        around = 2 * ctx.px(self.pad)
        least, natural = self.children[0].height_extent(ctx, width - around)
        return Extent(least + around, natural + around)

    @override
    def arrange(self, ctx: UiContext) -> None:
        pad = ctx.px(self.pad)
        inner = pygame.Rect(self.rect.inflate(-2 * pad, -2 * pad))
        content = self.children[0]
        content.place(ctx, align_across(content, ctx, inner, upright=False))

    @override
    def draw(self, painter: Painter) -> None:
        painter.box(self.rect, self.fill, self.border, radius_dp=RADIUS)


class Card(Panel):
    """A smaller raised surface for one item in a list or grid."""

    def __init__(self, child: Widget, title: str = "", *, pad: float = SPACE_M) -> None:
        """Frame one item."""
        super().__init__(child, title, pad=pad, fill="control")
