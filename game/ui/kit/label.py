"""Widgets that only show text: Label, Icon, Flag, Rule, Badge."""

from __future__ import annotations

import pygame
from typing_extensions import override

from game.ui.kit.context import BODY, EYEBROW, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.markup import Span, parse, plain, text_of
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import SPACE_S, SPACE_XS, TONE_ICON, Tone, TypeSize, mix
from game.ui.kit.why import Tip
from game.ui.kit.widget import Extent, Role, Widget


class Label(Widget):
    """Text that wraps to its width.

    With `max_lines` the last line may end in an ellipsis; then the whole text is its tooltip and
    the layout check reports it, so use it only where content has no bound.
    """

    role = Role.TEXT

    def __init__(
        self,
        text: str,
        style: Style = BODY,
        *,
        rich: bool = False,
        align: str = "left",
        max_lines: int = 0,
    ) -> None:
        """Show a text; `rich` reads `**strong**`, `*italic*` and `[good]..[/]`."""
        super().__init__()
        self.style = style
        self.align = align
        self.rich = rich
        self.max_lines = max_lines
        self._spans: tuple[Span, ...] = ()
        self.set_text(text)

    @property
    def text(self) -> str:
        """Return the text without markup."""
        return text_of(self._spans)

    def set_text(self, text: str) -> None:
        """Show another text."""
        spans = parse(text, self.style.face) if self.rich else plain(text, self.style.face)
        if spans != self._spans:
            self._spans = spans
            self.name = text_of(spans)
            self.relayout()

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        px = ctx.size_px(self.style.size)
        natural = ctx.text.layout(self._spans, px, 0).width
        return Extent(min(natural, ctx.text.longest_word(self._spans, px)), natural)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        height = ctx.layout(self._spans, self.style, width, self.max_lines).height
        return Extent(height, height)

    @override
    def arrange(self, ctx: UiContext) -> None:
        if self.max_lines:
            layout = ctx.layout(self._spans, self.style, self.rect.w, self.max_lines)
            if layout.ellipsised and self.tip is None:
                self.tip = Tip(self.text)

    @override
    def draw(self, painter: Painter) -> None:
        layout = painter.ctx.layout(self._spans, self.style, self.rect.w, self.max_lines)
        painter.draw_text(
            layout, self.rect.topleft, self.style.colour, width=self.rect.w, align=self.align
        )


class Heading(Label):
    """A label that screen readers announce as a heading."""

    role = Role.HEADING

    def __init__(self, text: str, style: Style = EYEBROW) -> None:
        """Show a heading; the style sets its rank."""
        super().__init__(text, style)


class Icon(Widget):
    """A line icon; give it a name unless it only repeats a text beside it."""

    role = Role.IMAGE

    def __init__(
        self, icon: str, size_dp: float = 18, colour: str = "text", name: str = ""
    ) -> None:
        """Show an icon of `assets/icons` by its file name without ending."""
        super().__init__(name=name)
        self.icon = icon
        self.size_dp = size_dp
        self.colour = colour
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(self.size_dp), ctx.px(self.size_dp))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(self.size_dp), ctx.px(self.size_dp))

    @override
    def draw(self, painter: Painter) -> None:
        side = painter.ctx.px(self.size_dp)
        rect = pygame.Rect(0, 0, side, side)
        rect.center = self.rect.center
        painter.icon(self.icon, rect, self.colour)


class Flag(Widget):
    """A national flag, 4:3, with a thin edge; nothing is drawn for an unknown code."""

    role = Role.IMAGE

    def __init__(self, code: str, height_dp: float = 18, name: str = "") -> None:
        """Show the flag of a country code in lower case (ISO 3166-1 alpha-2)."""
        super().__init__(name=name)
        self.code = code
        self.height_dp = height_dp
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        width = ctx.px(self.height_dp * 4 / 3)
        return Extent(width, width)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(self.height_dp), ctx.px(self.height_dp))

    @override
    def draw(self, painter: Painter) -> None:
        picture = painter.ctx.art.flag(self.code, painter.ctx.px(self.height_dp))
        if picture is not None:
            place = picture.get_rect(center=self.rect.center)
            painter.surface.blit(picture, place)
            painter.box(place, "", "line_strong", radius_dp=0)


class Rule(Widget):
    """A thin line across a column."""

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(1), ctx.px(1))

    @override
    def draw(self, painter: Painter) -> None:
        painter.fill(self.rect, "line")


class Badge(Widget):
    """A small pill with an icon and a word: a state, never by colour alone."""

    role = Role.TEXT

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str | None = None) -> None:
        """Show a state; `icon` replaces the tone's own, empty for none."""
        super().__init__(name=text)
        self.tone = tone
        self.icon = TONE_ICON[tone] if icon is None else icon
        self._spans = plain(text, Face.STRONG)
        self._style = Style(TypeSize.CAPTION, Face.STRONG)
        self.sized(align="start")

    def _icon_room(self, ctx: UiContext) -> int:
        return ctx.px(13 + SPACE_XS) if self.icon else 0

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        px = ctx.size_px(self._style.size)
        around = 2 * ctx.px(SPACE_S) + self._icon_room(ctx)
        natural = ctx.text.layout(self._spans, px, 0).width + around
        return Extent(min(natural, ctx.text.longest_word(self._spans, px) + around), natural)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        inner = width - 2 * ctx.px(SPACE_S) - self._icon_room(ctx)
        height = ctx.layout(self._spans, self._style, inner).height + ctx.px(SPACE_XS)
        return Extent(height, height)

    @override
    def draw(self, painter: Painter) -> None:
        ctx = painter.ctx
        colour = ctx.palette.tone(self.tone)
        painter.box(
            self.rect,
            mix(ctx.palette.panel, colour, 0.12),
            mix(ctx.palette.panel, colour, 0.55),
            radius_dp=12,
        )
        inner = self.rect.inflate(-2 * ctx.px(SPACE_S), 0)
        if self.icon:
            side = ctx.px(13)
            painter.icon(
                self.icon, pygame.Rect(inner.x, inner.centery - side // 2, side, side), colour
            )
            inner.x += self._icon_room(ctx)
            inner.w -= self._icon_room(ctx)
        painter.text(self._spans, Style(TypeSize.CAPTION, Face.STRONG, colour), inner, middle=True)
