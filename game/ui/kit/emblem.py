"""Offices and delegations as abstract emblems: a colour, a sign, initials, perhaps a flag."""

from __future__ import annotations

from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import MUTED, STRONG, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Badge, Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import RADIUS, SPACE_M, SPACE_XS, TypeSize, mix
from game.ui.kit.widget import Extent, Role, Widget

_FLAG_DP: Final = 15  # height of the flag in the corner


class Emblem(Widget):
    """A tile with the sign of an office over its initials; it shows no person."""

    role = Role.IMAGE

    def __init__(
        self,
        initials: str,
        icon: str,
        colour: str = "accent",
        *,
        flag: str = "",
        size_dp: float = 60,
    ) -> None:
        """Show an office.

        Args:
            initials: Two to four letters, e.g. "USTR".
            icon: Icon name of the office's work.
            colour: Palette colour or `#rrggbb` of the delegation.
            flag: Country code, empty for none.
            size_dp: Side of the tile.
        """
        super().__init__(name=initials)
        self.initials = initials
        self.icon = icon
        self.colour = colour
        self.flag = flag
        self.size_dp = size_dp
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(self.size_dp), ctx.px(self.size_dp))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(self.size_dp), ctx.px(self.size_dp))

    @override
    def draw(self, painter: Painter) -> None:
        ctx, rect = painter.ctx, self.rect
        colour = ctx.colour(self.colour)
        ground = mix(ctx.palette.panel, colour, 0.22)
        painter.box(rect, ground, mix(ground, colour, 0.5), radius_dp=RADIUS)
        side = round(rect.h * 0.42)
        sign = pygame.Rect(0, 0, side, side)
        sign.center = (rect.centerx, rect.y + round(rect.h * 0.36))
        painter.icon(self.icon, sign, ctx.palette.text)
        line = pygame.Rect(rect.x, rect.bottom - ctx.px(22), rect.w, ctx.px(20))
        style = Style(TypeSize.CAPTION, Face.STRONG)
        painter.text(self.initials, style, line, align="centre", middle=True)
        picture = ctx.art.flag(self.flag, ctx.px(_FLAG_DP)) if self.flag else None
        if picture is not None:
            place = picture.get_rect(topright=(rect.right + ctx.px(4), rect.y - ctx.px(4)))
            painter.surface.blit(picture, place)
            painter.box(place, "", "line_strong", radius_dp=0)


class PartyCard(Row):
    """An emblem beside the name of a delegation, its office and its mood."""

    role = Role.GROUP

    def __init__(self, emblem: Emblem, name: str, office: str, badge: Badge | None = None) -> None:
        """Show a party at the table."""
        lines: list[Widget] = [Label(name, STRONG), Label(office, MUTED)]
        if badge is not None:
            lines.append(badge)
        text = Column(*lines, gap=SPACE_XS / 2).sized(grow=1, align="centre")
        super().__init__(emblem.sized(align="start"), text, gap=SPACE_M)
        self.name = name
        self.description = ", ".join([office, badge.name] if badge else [office])
