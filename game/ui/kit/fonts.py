"""Which font file draws which script in which face, and opened fonts by size.

SDL_ttf has no fallback chain and cannot thicken a font well, so each script names a real file per
face. Arabic and Chinese are added by one `register` call each when those languages ship.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

import pygame


class Script(StrEnum):
    """Writing systems that need a font of their own. LATIN also covers Greek and Cyrillic."""

    LATIN = "latin"
    ARABIC = "arabic"
    HAN = "han"


class Face(StrEnum):
    """Cuts of type: sans for the interface, serif for titles and treaty text."""

    REGULAR = "regular"
    STRONG = "strong"
    ITALIC = "italic"
    SERIF = "serif"
    SERIF_STRONG = "serif-strong"


_LATIN_FILES: Final = {
    Face.REGULAR: "NotoSans-Regular.ttf",
    Face.STRONG: "NotoSans-SemiBold.ttf",
    Face.ITALIC: "NotoSans-Italic.ttf",
    Face.SERIF: "SourceSerif4-Regular.ttf",
    Face.SERIF_STRONG: "SourceSerif4-SemiBold.ttf",
}

# first and last code point of the blocks that leave LATIN; from the Unicode block list
_BLOCKS: Final = (
    (0x0600, 0x06FF, Script.ARABIC),
    (0x0750, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0xFB50, 0xFDFF, Script.ARABIC),
    (0xFE70, 0xFEFC, Script.ARABIC),
    (0x2E80, 0x2FDF, Script.HAN),
    (0x3000, 0x303F, Script.HAN),
    (0x3400, 0x4DBF, Script.HAN),
    (0x4E00, 0x9FFF, Script.HAN),
    (0xF900, 0xFAFF, Script.HAN),
    (0xFF00, 0xFFEF, Script.HAN),
)


def script_of(char: str) -> Script:
    """Return the script whose font draws a character.

    >>> script_of("ж").value, script_of("停").value
    ('latin', 'han')
    """
    code = ord(char)
    if code < _BLOCKS[0][0]:
        return Script.LATIN
    for first, last, script in _BLOCKS:
        if first <= code <= last:
            return script
    return Script.LATIN


def split_scripts(text: str) -> list[tuple[Script, str]]:
    """Cut text where its script changes; spaces stay with what comes before them."""
    if text.isascii():
        return [(Script.LATIN, text)] if text else []
    parts: list[tuple[Script, str]] = []
    for char in text:
        script = script_of(char)
        if parts and (char == " " or parts[-1][0] is script):
            parts[-1] = (parts[-1][0], parts[-1][1] + char)
        else:
            parts.append((script, char))
    return parts


_ADVANCES_KEPT: Final = 40_000  # measured words
_ADVANCES: Final[dict[tuple[Path, int, str], int]] = {}
"""Widths by file, pixels and text: of all registries, since a font file always measures the same."""


class FontRegistry:
    """Font files per script and face, and the opened fonts, one per (file, pixels)."""

    def __init__(self, folder: Path) -> None:
        """Register the Latin faces found in a folder of TTF files."""
        self._files = {(Script.LATIN, face): folder / name for face, name in _LATIN_FILES.items()}
        self._open: dict[tuple[Path, int], pygame.font.Font] = {}

    def register(self, script: Script, face: Face, path: Path) -> None:
        """Say which file draws a script in a face; later faces fall back to REGULAR."""
        self._files[script, face] = path

    def font(self, script: Script, face: Face, px: int) -> pygame.font.Font:
        """Return the opened font for a script and face at an em size in pixels."""
        return self._opened(self._file(script, face), px)

    def advance(self, script: Script, face: Face, px: int, text: str) -> int:
        """Return the width in pixels of text in one script on one line."""
        path = self._file(script, face)
        found = _ADVANCES.get((path, px, text))
        if found is None:
            if len(_ADVANCES) >= _ADVANCES_KEPT:
                _ADVANCES.clear()
            found = _ADVANCES[path, px, text] = self._opened(path, px).size(text)[0]
        return found

    def _file(self, script: Script, face: Face) -> Path:
        return (
            self._files.get((script, face))
            or self._files.get((script, Face.REGULAR))
            or self._files[Script.LATIN, face]
        )

    def _opened(self, path: Path, px: int) -> pygame.font.Font:
        found = self._open.get((path, px))
        if found is None:
            found = self._open[path, px] = pygame.font.Font(str(path), px)
        return found

    def clear(self) -> None:
        """Forget opened fonts, after a change of scale."""
        self._open.clear()
