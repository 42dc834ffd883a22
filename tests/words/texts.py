"""The English texts, read once for the tests of this folder and of the console."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.words import Words

LOCALE = Path("assets/locale/en")
OURS = ("console", "debrief", "events", "moves", "reasons", "terms")


@cache
def texts() -> dict[str, str]:
    """Return the texts of this layer's Fluent files by file name."""
    paths = (LOCALE / f"{name}.ftl" for name in OURS)
    return {path.name: path.read_text(encoding="utf-8") for path in paths if path.exists()}


def book() -> Words:
    """Return a fresh book of English."""
    return Words(texts())
