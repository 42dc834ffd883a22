"""Pictures made once and kept: rounded boxes, shadows, icons, flags.

Boxes are drawn at three times the size and scaled down, then cut in nine, so one small picture
serves every size of box with smooth corners.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import pygame

_KEPT: Final = 1500  # pictures; most are a few hundred bytes
_SUPERSAMPLE: Final = 3
SMALL_BOX: Final = 30_000  # pixels; larger boxes are cut in nine at each drawing
_BOXES_KEPT: Final = 150  # whole small boxes: at most 18 MB


def assets_folder() -> Path:
    """Return the folder of fonts, icons and flags: in a checkout, an installed or a frozen game."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package.parent / "assets", package / "_data" / "assets"):
        if (folder / "fonts").is_dir():
            return folder
    raise FileNotFoundError(
        f"No assets folder beside {package} or in {package / '_data'}; reinstall the game."
    )


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """Look of a rounded box; lengths in pixels, colours as `#rrggbb`, empty for none."""

    fill: str
    border: str = ""
    radius: int = 0
    border_px: int = 1


class ArtCache:
    """Least-recently-used pictures, keyed by everything that they depend on."""

    def __init__(self, folder: Path) -> None:
        """Read pictures from an assets folder."""
        self._folder = folder
        self._kept: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()
        self._boxes: OrderedDict[tuple[BoxStyle, tuple[int, int]], pygame.Surface] = OrderedDict()
        self._sources: dict[str, str] = {}

    def clear(self) -> None:
        """Drop every picture, after a change of scale or theme."""
        self._boxes.clear()
        self._kept.clear()

    def _keep(self, key: tuple[object, ...], made: pygame.Surface) -> pygame.Surface:
        self._kept[key] = made
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def _find(self, key: tuple[object, ...]) -> pygame.Surface | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def icon(self, name: str, px: int, colour: str) -> pygame.Surface:
        """Return a line icon in a colour, `px` square."""
        key = ("icon", name, px, colour)
        found = self._find(key)
        if found is not None:
            return found
        source = self._sources.get(name)
        if source is None:
            source = (self._folder / "icons" / f"{name}.svg").read_text(encoding="utf-8")
            self._sources[name] = source
        drawing = BytesIO(source.replace("currentColor", colour).encode())
        return self._keep(key, pygame.image.load_sized_svg(drawing, (px, px)))

    def flag(self, code: str, height: int) -> pygame.Surface | None:
        """Return a national flag 4:3 of a height in pixels, or None if none is shipped."""
        key = ("flag", code, height)
        found = self._find(key)
        if found is not None:
            return found
        sizes = [self._folder / "flags" / f"{code}@{ratio}x.png" for ratio in (1, 2, 3)]
        if not sizes[0].is_file():
            return None
        pictures = [pygame.image.load(path) for path in sizes]
        best = next((p for p in pictures if p.get_height() >= height), pictures[-1])
        size = (round(height * 4 / 3), height)
        return self._keep(key, pygame.transform.smoothscale(best.convert_alpha(), size))

    def box(self, style: BoxStyle) -> pygame.Surface:
        """Return the smallest box of a style: its corners and one pixel between them."""
        key = ("box", style)
        found = self._find(key)
        if found is not None:
            return found
        side = 2 * max(style.radius, style.border_px) + 2
        big = pygame.Surface((side * _SUPERSAMPLE, side * _SUPERSAMPLE), pygame.SRCALPHA)
        rect, radius = big.get_rect(), style.radius * _SUPERSAMPLE
        inset = 0
        # clear pixels carry the edge's colour, so that scaling down leaves no dark fringe
        big.fill((*pygame.Color(style.border or style.fill)[:3], 0))
        if style.border:
            inset = style.border_px * _SUPERSAMPLE
            pygame.draw.rect(big, style.border, rect, border_radius=radius)
        if style.fill:
            inner = rect.inflate(-2 * inset, -2 * inset)
            pygame.draw.rect(big, style.fill, inner, border_radius=max(0, radius - inset))
        elif style.border:
            inner = rect.inflate(-2 * inset, -2 * inset)
            hole = (*pygame.Color(style.border)[:3], 0)
            pygame.draw.rect(big, hole, inner, border_radius=max(0, radius - inset))
        made = pygame.transform.smoothscale(big, (side, side))
        _restore_straight_parts(made, style)
        return self._keep(key, made)

    def small_box(self, style: BoxStyle, size: tuple[int, int]) -> pygame.Surface:
        """Return a whole box of at most `SMALL_BOX` pixels, put together once per size."""
        found = self._boxes.get((style, size))
        if found is not None:
            self._boxes.move_to_end((style, size))
            return found
        made = pygame.Surface(size, pygame.SRCALPHA)
        made.fill((*pygame.Color(style.border or style.fill)[:3], 0))
        blit_nine(made, self.box(style), made.get_rect())
        self._boxes[style, size] = made
        if len(self._boxes) > _BOXES_KEPT:
            self._boxes.popitem(last=False)
        return made

    def shadow(self, radius: int, blur: int, colour: str, alpha: int) -> pygame.Surface:
        """Return a soft shadow to cut in nine: `blur` pixels of fade around a rounded box."""
        key = ("shadow", radius, blur, colour, alpha)
        found = self._find(key)
        if found is not None:
            return found
        side = 2 * (radius + 2 * blur) + 2
        made = pygame.Surface((side, side), pygame.SRCALPHA)
        channels = pygame.Color(colour)[:3]
        made.fill((*channels, 0))
        core = made.get_rect().inflate(-2 * blur, -2 * blur)
        pygame.draw.rect(made, (*channels, alpha), core, border_radius=radius + blur // 2)
        return self._keep(key, pygame.transform.gaussian_blur(made, max(1, blur // 2)))


def _restore_straight_parts(made: pygame.Surface, style: BoxStyle) -> None:
    """Give the cross between the corners its exact colours, which scaling rounds off."""
    side, middle = made.get_width(), made.get_width() // 2 - 1
    edge = style.border_px if style.border else 0
    inner = pygame.Color(style.fill) if style.fill else pygame.Color(style.border)
    inner.a = 255 if style.fill else 0
    if style.border:
        made.fill(style.border, (middle, 0, 2, side))
        made.fill(style.border, (0, middle, side, 2))
    made.fill(inner, (middle, edge, 2, side - 2 * edge))
    made.fill(inner, (edge, middle, side - 2 * edge, 2))


def blit_nine(target: pygame.Surface, picture: pygame.Surface, rect: pygame.Rect) -> None:
    """Draw a picture cut in nine over a rectangle: corners as they are, the rest stretched."""
    side = picture.get_width()
    corner = (side - 1) // 2
    across = max(0, min(corner, rect.w // 2))
    down = max(0, min(corner, rect.h // 2))
    xs = (
        (0, across, rect.x, across),
        (corner, 1, rect.x + across, rect.w - 2 * across),
        (side - across, across, rect.right - across, across),
    )
    ys = (
        (0, down, rect.y, down),
        (corner, 1, rect.y + down, rect.h - 2 * down),
        (side - down, down, rect.bottom - down, down),
    )
    for source_y, source_h, y, h in ys:
        for source_x, source_w, x, w in xs:
            if w <= 0 or h <= 0:
                continue
            part = picture.subsurface((source_x, source_y, source_w, source_h))
            if part.get_size() == (w, h):
                target.blit(part, (x, y))
            elif part.get_size() == (1, 1):
                _fill_blended(target, part.get_at((0, 0)), pygame.Rect(x, y, w, h))
            else:
                target.blit(pygame.transform.scale(part, (w, h)), (x, y))


def _fill_blended(target: pygame.Surface, colour: pygame.Color, rect: pygame.Rect) -> None:
    """Fill a rectangle with a colour that may be clear or half clear."""
    if colour.a == 255:  # noqa: PLR2004
        target.fill(colour, rect)
    elif colour.a:
        shown = rect.clip(target.get_clip())
        veil = pygame.Surface(shown.size)
        veil.fill(colour)
        veil.set_alpha(colour.a)
        target.blit(veil, shown)
