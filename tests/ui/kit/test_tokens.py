import pytest

from game.ui.kit.tokens import (
    LINE_HEIGHT,
    MINIMUM_TEXT_DP,
    RING_WIDTH,
    SIZE_DP,
    Palette,
    ThemeName,
    TypeSize,
    Vision,
    contrast_ratio,
    palette_for,
)

SURFACES = ("ground", "panel", "control", "hover", "chosen")
LOOKS = [(theme, vision) for theme in ThemeName for vision in Vision]


@pytest.mark.parametrize(("theme", "vision"), LOOKS)
@pytest.mark.parametrize("surface", SURFACES)
def test_text_can_be_read_on_every_surface(theme: ThemeName, vision: Vision, surface: str) -> None:
    """A reader with weak sight could not read body text at 7:1 or signals at 4.5:1."""
    palette = palette_for(theme, vision)
    ground = getattr(palette, surface)
    limits = {"text": 7.0, "focus": 3.0}
    names = ("text", "text_muted", "accent", "good", "warn", "bad", "info", "focus")

    faint = {
        name: round(contrast_ratio(getattr(palette, name), ground), 2)
        for name in names
        if contrast_ratio(getattr(palette, name), ground) < limits.get(name, 4.5)
    }

    assert faint == {}


@pytest.mark.parametrize(("theme", "vision"), LOOKS)
def test_text_can_be_read_on_coloured_fills(theme: ThemeName, vision: Vision) -> None:
    """The label of a primary button or of a picked option would be too faint."""
    p: Palette = palette_for(theme, vision)
    pairs = {
        "primary": (p.on_accent, p.accent),
        "primary hovered": (p.on_accent, p.accent_strong),
        "chosen": (p.on_chosen, p.chosen),
        **{tone: (p.on_tone, getattr(p, tone)) for tone in ("good", "warn", "bad", "info")},
    }

    faint = {name for name, pair in pairs.items() if contrast_ratio(*pair) < 4.5}

    assert faint == set()


@pytest.mark.parametrize(("theme", "vision"), LOOKS)
def test_edges_of_fields_and_series_stand_out(theme: ThemeName, vision: Vision) -> None:
    """A text field or a curve could not be told from the panel behind it."""
    palette = palette_for(theme, vision)

    ratios = [
        contrast_ratio(palette.line_strong, palette.panel),
        *(contrast_ratio(colour, palette.panel) for colour in palette.series),
    ]

    assert min(ratios) >= 3.0


def test_type_is_large_enough() -> None:
    """Body text would be under 14 dp, small print under 12, or lines under 1.4 apart."""
    assert SIZE_DP[TypeSize.BODY] >= 14
    assert min(SIZE_DP.values()) >= MINIMUM_TEXT_DP == 12
    assert LINE_HEIGHT >= 1.4
    assert RING_WIDTH >= 2
