"""Colours, spacing and type sizes of the desktop front-end, and the contrast arithmetic behind them.

All lengths are in dp (density-independent pixels: one pixel at 100 % scale) and are design
choices. Colours are chosen so that `contrast_ratio` meets the limits in `tests/ui/kit`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

MINIMUM_TEXT_DP: Final = 12  # nothing on screen is smaller; design/ui quality bar 5

SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 12
SPACE_L: Final = 16
SPACE_XL: Final = 24
SPACE_XXL: Final = 40
RADIUS: Final = 8  # panels and cards
RADIUS_SMALL: Final = 6  # buttons, cells, fields
CONTROL_HEIGHT: Final = 38  # the least height of anything that can be pressed in a row
RING_WIDTH: Final = 2  # focus ring
RING_GAP: Final = 2  # between the widget and its ring
LINE_HEIGHT: Final = 1.45  # of the type size; at least 1.4 (quality bar 5)


class TypeSize(StrEnum):
    """Named steps of the type scale."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"
    CELL = "cell"
    SMALL = "small"
    CAPTION = "caption"


SIZE_DP: Final[dict[TypeSize, int]] = {
    TypeSize.DISPLAY: 34,
    TypeSize.TITLE: 24,
    TypeSize.HEADING: 17,
    TypeSize.LEAD: 17,
    TypeSize.BODY: 15,
    TypeSize.CELL: 14,
    TypeSize.SMALL: 13,
    TypeSize.CAPTION: 12,
}


class Tone(StrEnum):
    """What a colour means; every tone also has an icon or a shape, so colour is never alone."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"


TONE_ICON: Final[dict[Tone, str]] = {
    Tone.NEUTRAL: "circle",
    Tone.ACCENT: "circle-dot",
    Tone.GOOD: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.BAD: "octagon-alert",
    Tone.INFO: "info",
}


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour that the kit uses, as `#rrggbb`.

    Surfaces from back to front: `ground` (window), `panel`, `control` (buttons, cells, fields),
    `hover`. `well` is a recessed track. `on_X` is text on a fill of colour X. `extra` are hues
    that mean nothing, for parties beyond those that the tones can tell apart.
    """

    ground: str
    panel: str
    control: str
    hover: str
    well: str
    line: str
    line_strong: str
    text: str
    text_muted: str
    accent: str
    accent_strong: str
    on_accent: str
    chosen: str
    on_chosen: str
    good: str
    warn: str
    bad: str
    info: str
    on_tone: str
    focus: str
    shadow: str
    series: tuple[str, ...]
    extra: tuple[str, ...]

    def tone(self, tone: Tone) -> str:
        """Return the colour that carries this meaning."""
        return {
            Tone.NEUTRAL: self.text_muted,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.good,
            Tone.WARN: self.warn,
            Tone.BAD: self.bad,
            Tone.INFO: self.info,
        }[tone]


DARK: Final = Palette(
    ground="#0e141b",
    panel="#161e28",
    control="#1d2835",
    hover="#263443",
    well="#0b1016",
    line="#2b3947",
    line_strong="#64788c",
    text="#edf2f7",
    text_muted="#a3b1bf",
    accent="#62ade8",
    accent_strong="#7fbff2",
    on_accent="#08131d",
    chosen="#173d5e",
    on_chosen="#f4f9fd",
    good="#63bf8d",
    warn="#e6b24e",
    bad="#f08a7e",
    info="#b7a1ea",
    on_tone="#0b1016",
    focus="#ffd166",
    shadow="#000000",
    series=("#62ade8", "#e6b24e", "#63bf8d", "#b7a1ea", "#f08a7e"),
    extra=("#ee8fd2", "#c9dc52", "#d6c9ba"),
)

LIGHT: Final = Palette(
    ground="#eef0f2",
    panel="#ffffff",
    control="#f4f6f8",
    hover="#e4eaef",
    well="#dde3e8",
    line="#ccd4db",
    line_strong="#74828f",
    text="#16202b",
    text_muted="#4a5866",
    accent="#1a64a5",
    accent_strong="#124e84",
    on_accent="#ffffff",
    chosen="#d3e6f7",
    on_chosen="#0c2a44",
    good="#1b6a41",
    warn="#7a5200",
    bad="#a8281c",
    info="#5a3fa0",
    on_tone="#ffffff",
    focus="#9c3d00",
    shadow="#1a2632",
    series=("#1a64a5", "#9a6700", "#1b6a41", "#5a3fa0", "#a8281c"),
    extra=("#9d1f78", "#4d5f00", "#4b4038"),
)

HIGH_CONTRAST: Final = Palette(
    ground="#000000",
    panel="#000000",
    control="#0d0d0d",
    hover="#2b2b2b",
    well="#1a1a1a",
    line="#9a9a9a",
    line_strong="#ffffff",
    text="#ffffff",
    text_muted="#e0e0e0",
    accent="#7cc8ff",
    accent_strong="#b5e1ff",
    on_accent="#000000",
    chosen="#003f6e",
    on_chosen="#ffffff",
    good="#66f0a0",
    warn="#ffd34d",
    bad="#ff9a8c",
    info="#d5c2ff",
    on_tone="#000000",
    focus="#ffee00",
    shadow="#000000",
    series=("#7cc8ff", "#ffd34d", "#66f0a0", "#d5c2ff", "#ff9a8c"),
    extra=("#ff9be0", "#dcf24d", "#ece0d0"),
)


class Vision(StrEnum):
    """Colour-vision variants; the three others swap the status and series colours."""

    STANDARD = "standard"
    DEUTAN = "deutan"
    PROTAN = "protan"
    TRITAN = "tritan"


# Hues follow Okabe and Ito (2008), "Color Universal Design", lightened or darkened until they
# meet 4.5:1 on every surface of their theme.
_STATUS_DARK: Final[dict[Vision, tuple[str, str, str, str]]] = {
    Vision.DEUTAN: ("#6cb8f0", "#e8d44d", "#f0924a", "#d79ac0"),
    Vision.PROTAN: ("#6cb8f0", "#e8d44d", "#e9a15a", "#c9a5d6"),
    Vision.TRITAN: ("#3fc4ae", "#d6cfd0", "#ff8296", "#a9b7c9"),
}
_STATUS_LIGHT: Final[dict[Vision, tuple[str, str, str, str]]] = {
    Vision.DEUTAN: ("#00598f", "#6a5c00", "#9c4300", "#80376a"),
    Vision.PROTAN: ("#00598f", "#6a5c00", "#8f4a00", "#6b3f7d"),
    Vision.TRITAN: ("#00695a", "#5a4b4e", "#a8102f", "#41566e"),
}


class ThemeName(StrEnum):
    """The base themes."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


_BASES: Final = {
    ThemeName.DARK: DARK,
    ThemeName.LIGHT: LIGHT,
    ThemeName.HIGH_CONTRAST: HIGH_CONTRAST,
}


def palette_for(theme: ThemeName, vision: Vision = Vision.STANDARD) -> Palette:
    """Return the palette of a base theme with its status colours fitted to a kind of vision."""
    base = _BASES[theme]
    if vision is Vision.STANDARD:
        return base
    table = _STATUS_LIGHT if theme is ThemeName.LIGHT else _STATUS_DARK
    good, warn, bad, info = table[vision]
    series = (base.accent, warn, bad, good, info)
    return replace(base, good=good, warn=warn, bad=bad, info=info, series=series)


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the channels (0-255) of a `#rrggbb` colour.

    >>> rgb("#0e141b")
    (14, 20, 27)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """Return `first` with `share` (0-1) of `second` in it, channel by channel.

    >>> mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


_SRGB_LINEAR_BELOW: Final = 0.04045  # 0-1; IEC 61966-2-1


def luminance(channels: tuple[int, int, int]) -> float:
    """Return the relative luminance (0-1) of an sRGB colour.

    Source:
        W3C, Web Content Accessibility Guidelines 2.2, "relative luminance".
    """
    linear = [
        value / 12.92 if value <= _SRGB_LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(first: str, second: str) -> float:
    """Return the contrast (1-21) between two colours.

    Source:
        W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio".

    >>> round(contrast_ratio("#000000", "#ffffff"), 1)
    21.0
    """
    high, low = sorted((luminance(rgb(first)), luminance(rgb(second))), reverse=True)
    return (high + 0.05) / (low + 0.05)
