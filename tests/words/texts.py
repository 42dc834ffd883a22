"""The English texts, read once for the tests of this folder and of the console."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.words import Words

LOCALE = Path(__file__).parents[2] / "assets" / "locale" / "en"
SCREENS = "ui"  # the screens have files and tests of their own


@cache
def texts() -> dict[str, str]:
    """Return the texts of this layer's Fluent files by file name."""
    paths = (path for path in LOCALE.glob("*.ftl") if not path.name.startswith(SCREENS))
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(paths)}


def book() -> Words:
    """Return a fresh book of English."""
    return Words(texts())
