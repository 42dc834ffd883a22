"""Draws on a surface with the tokens of a context; the one place that touches pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.ui.kit.art import SMALL_BOX, BoxStyle, blit_nine
from game.ui.kit.context import Style, UiContext
from game.ui.kit.markup import Span, plain
from game.ui.kit.text import TextLayout
from game.ui.kit.tokens import RADIUS_SMALL

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DrawnText:
    """One line fragment as it was drawn, for the layout check."""

    text: str
    rect: pygame.Rect
    size_px: int
    colour: str
    ellipsised: bool


class TextWitness(Protocol):
    """Is told of every text just before it is drawn."""

    def saw(self, painter: Painter, drawn: DrawnText) -> None:
        """Take note of a text; the surface still shows what lies behind it."""


class Painter:
    """Draws boxes, text, icons and lines. All lengths are pixels unless named dp."""

    def __init__(
        self, surface: pygame.Surface, ctx: UiContext, witness: TextWitness | None = None
    ) -> None:
        """Draw on a surface; `witness` records texts for the layout check."""
        self.surface = surface
        self.ctx = ctx
        self.witness = witness
        self.scroll_clips = 0

    @property
    def clip(self) -> pygame.Rect:
        """Return the rectangle outside which nothing is drawn."""
        return self.surface.get_clip()

    @contextmanager
    def clipped(self, rect: pygame.Rect, *, scrolls: bool = False) -> Iterator[None]:
        """Draw only inside a rectangle; `scrolls` says that the rest can be scrolled to."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(rect))
        self.scroll_clips += scrolls
        try:
            yield
        finally:
            self.scroll_clips -= scrolls
            self.surface.set_clip(before)

    def fill(self, rect: pygame.Rect, colour: str) -> None:
        """Fill a rectangle with square corners."""
        self.surface.fill(self.ctx.colour(colour), rect)

    def box(
        self,
        rect: pygame.Rect,
        fill: str = "",
        border: str = "",
        radius_dp: float = RADIUS_SMALL,
        border_dp: float = 1,
    ) -> None:
        """Draw a rounded box with smooth corners; empty colour names leave a part out."""
        if not (fill or border) or rect.w <= 0 or rect.h <= 0 or not rect.colliderect(self.clip):
            return
        ctx = self.ctx
        radius = min(ctx.px(radius_dp), rect.w // 2, rect.h // 2)
        style = BoxStyle(
            ctx.colour(fill) if fill else "",
            ctx.colour(border) if border else "",
            radius,
            ctx.px(border_dp),
        )
        if rect.w * rect.h <= SMALL_BOX:
            self.surface.blit(ctx.art.small_box(style, rect.size), rect)
        else:
            blit_nine(self.surface, ctx.art.box(style), rect)

    def shadow(self, rect: pygame.Rect, radius_dp: float = 8, blur_dp: float = 14) -> None:
        """Draw the soft shadow of a floating box."""
        ctx = self.ctx
        blur = ctx.px(blur_dp)
        soft = ctx.art.shadow(ctx.px(radius_dp), blur, ctx.palette.shadow, 110)
        blit_nine(self.surface, soft, rect.inflate(2 * blur, 2 * blur).move(0, blur // 3))

    def draw_text(
        self,
        layout: TextLayout,
        at: tuple[int, int],
        colour: str,
        *,
        width: int = 0,
        align: str = "left",
    ) -> None:
        """Draw a layout with its top left corner at a point.

        Args:
            layout: Wrapped lines.
            at: Top left corner.
            colour: For fragments without a colour of their own.
            width: Of the column, needed for alignment.
            align: "left", "centre" or "right".
        """
        clip = self.clip
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        y = at[1]
        for index, line in enumerate(layout.lines):
            if y + layout.line_px > clip.top and y < clip.bottom:
                room = (width or layout.width) - layout.line_width(index)
                x = at[0] + round(room * share)
                for fragment in line:
                    name = fragment.colour or colour
                    rendered = self.ctx.text.render(
                        fragment.text, fragment.face, layout.size_px, self.ctx.colour(name)
                    )
                    place = (x + fragment.x, y + (layout.line_px - rendered.get_height()) // 2)
                    self._tell(fragment.text, rendered.get_rect(topleft=place), layout, name)
                    self.surface.blit(rendered, place)
            elif self.witness and line:
                room = (width or layout.width) - layout.line_width(index)
                outside = pygame.Rect(
                    at[0] + round(room * share), y, layout.line_width(index), layout.line_px
                )
                self._tell("".join(f.text for f in line), outside, layout, colour)
            y += layout.line_px

    def text(
        self,
        text: str | tuple[Span, ...],
        style: Style,
        rect: pygame.Rect,
        *,
        align: str = "left",
        middle: bool = False,
    ) -> None:
        """Wrap a text into a rectangle and draw it; `middle` centres it vertically."""
        spans = plain(text, style.face) if isinstance(text, str) else text
        layout = self.ctx.layout(spans, style, rect.w)
        y = rect.y + ((rect.h - layout.height) // 2 if middle else 0)
        self.draw_text(layout, (rect.x, y), style.colour, width=rect.w, align=align)

    def _tell(self, text: str, rect: pygame.Rect, layout: TextLayout, colour: str) -> None:
        if self.witness:
            hex_colour = self.ctx.colour(colour)
            drawn = DrawnText(text, rect, layout.size_px, hex_colour, layout.ellipsised)
            self.witness.saw(self, drawn)

    def icon(self, name: str, rect: pygame.Rect, colour: str) -> None:
        """Draw an icon centred in a rectangle, as large as its shorter side."""
        side = min(rect.w, rect.h)
        picture = self.ctx.art.icon(name, side, self.ctx.colour(colour))
        self.surface.blit(picture, picture.get_rect(center=rect.center))

    def line(self, start: Point, end: Point, colour: str, width_dp: float = 1) -> None:
        """Draw a straight line; level and upright lines are crisp, others smooth."""
        shade, width = self.ctx.colour(colour), self.ctx.px(width_dp)
        if start[0] == end[0] or start[1] == end[1]:
            left, top = min(start[0], end[0]), min(start[1], end[1])
            size = (abs(start[0] - end[0]) or width, abs(start[1] - end[1]) or width)
            self.surface.fill(shade, (left, top, *size))
        else:
            pygame.draw.aaline(self.surface, shade, start, end, width)

    def circle(self, centre: tuple[int, int], radius: int, fill: str, border: str = "") -> None:
        """Draw a smooth disc, with an optional edge."""
        rect = pygame.Rect(0, 0, 2 * radius, 2 * radius)
        rect.center = centre
        self.box(rect, fill, border, radius_dp=self.ctx.dp(radius))

    def polygon(self, points: Sequence[Point], colour: str) -> None:
        """Fill a polygon with smooth edges."""
        shade = self.ctx.colour(colour)
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        bounds = pygame.Rect(int(min(xs)), int(min(ys)), 0, 0)
        bounds.w, bounds.h = int(max(xs)) - bounds.x + 2, int(max(ys)) - bounds.y + 2
        big = pygame.Surface((bounds.w * 3, bounds.h * 3), pygame.SRCALPHA)
        big.fill((*pygame.Color(shade)[:3], 0))
        moved = [((x - bounds.x) * 3, (y - bounds.y) * 3) for x, y in points]
        pygame.draw.polygon(big, shade, moved)
        self.surface.blit(pygame.transform.smoothscale(big, bounds.size), bounds)
