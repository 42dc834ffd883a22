"""What every widget needs to measure and draw itself: theme, scale, text engine, pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from game.ui.kit.art import ArtCache, assets_folder
from game.ui.kit.fonts import Face, FontRegistry
from game.ui.kit.markup import Span
from game.ui.kit.text import TextEngine, TextLayout
from game.ui.kit.tokens import SIZE_DP, Palette, ThemeName, TypeSize, Vision, palette_for

SCALES: Final = (100, 110, 125, 150, 175, 200)  # per cent; the steps of Ctrl + and Ctrl -


@dataclass(frozen=True, slots=True)
class Look:
    """The player's choices of appearance.

    Attributes:
        scale_pct: Size of everything, 100-200 per cent.
        theme: Base theme.
        vision: Which colour-vision variant of the status colours.
        reduced_motion: No sliding or fading when true.
    """

    scale_pct: int = 100
    theme: ThemeName = ThemeName.DARK
    vision: Vision = Vision.STANDARD
    reduced_motion: bool = False

    def zoomed(self, steps: int) -> Look:
        """Return the look some steps larger (or smaller) in `SCALES`; 0 returns to 100 %."""
        if steps == 0:
            return replace(self, scale_pct=100)
        nearest = min(SCALES, key=lambda pct: abs(pct - self.scale_pct))
        place = min(max(SCALES.index(nearest) + steps, 0), len(SCALES) - 1)
        return replace(self, scale_pct=SCALES[place])


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size, face, colour name or `#rrggbb`."""

    size: TypeSize = TypeSize.BODY
    face: Face = Face.REGULAR
    colour: str = "text"


BODY: Final = Style()
MUTED: Final = Style(TypeSize.SMALL, Face.REGULAR, "text_muted")
STRONG: Final = Style(TypeSize.BODY, Face.STRONG)
HEADING: Final = Style(TypeSize.HEADING, Face.STRONG)
EYEBROW: Final = Style(TypeSize.SMALL, Face.STRONG, "text_muted")
LEAD: Final = Style(TypeSize.LEAD, Face.REGULAR)
TITLE: Final = Style(TypeSize.TITLE, Face.SERIF_STRONG)
DISPLAY: Final = Style(TypeSize.DISPLAY, Face.SERIF_STRONG)
CAPTION: Final = Style(TypeSize.CAPTION, Face.REGULAR, "text_muted")


class UiContext:
    """The look now in force and the caches that depend on it."""

    def __init__(self, look: Look | None = None, folder: Path | None = None) -> None:
        """Start with a look (default: dark, 100 %) and an assets folder (default: the game's)."""
        self.folder = folder or assets_folder()
        self.text = TextEngine(FontRegistry(self.folder / "fonts"))
        self.art = ArtCache(self.folder)
        self.look = look or Look()
        self.palette: Palette = palette_for(self.look.theme, self.look.vision)
        self.version = 0

    def set_look(self, look: Look) -> None:
        """Change the look; every cached measure and picture is dropped."""
        self.look = look
        self.palette = palette_for(look.theme, look.vision)
        self.text.clear()
        self.art.clear()
        self.version += 1

    def px(self, dp: float) -> int:
        """Return whole pixels for a length in dp; never 0 for a length above 0."""
        pixels = round(dp * self.look.scale_pct / 100)
        return max(1, pixels) if dp > 0 else pixels

    def dp(self, px: float) -> float:
        """Return a length in dp for pixels."""
        return px * 100 / self.look.scale_pct

    def size_px(self, size: TypeSize) -> int:
        """Return the em size in pixels of a step of the type scale."""
        return self.px(SIZE_DP[size])

    def colour(self, name: str) -> str:
        """Return `#rrggbb` for a palette or span colour name; a `#rrggbb` passes through.

        `series0` to `series4` are the colours of charts, `extra0` to `extra2` those of parties
        beyond the tones.
        """
        if name.startswith("#"):
            return name
        if name.startswith("series"):
            return self.palette.series[int(name.removeprefix("series")) % len(self.palette.series)]
        if name.startswith("extra"):
            return self.palette.extra[int(name.removeprefix("extra")) % len(self.palette.extra)]
        found = getattr(self.palette, "text_muted" if name == "muted" else name)
        assert isinstance(found, str), f"{name} is not a colour of the palette"
        return found

    def layout(
        self, spans: tuple[Span, ...], style: Style, width: int, max_lines: int = 0
    ) -> TextLayout:
        """Return spans wrapped to a width in pixels (0 or less: one line)."""
        return self.text.layout(spans, self.size_px(style.size), width, max_lines)
