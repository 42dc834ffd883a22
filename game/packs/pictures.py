"""Pictures and other files of a pack: PNG and JPEG are measured by their headers, not decoded."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from game.packs.folder import (
    NOT_HASHED,
    PICTURE_ENDINGS,
    TEXT_ENDINGS,
    PackFolder,
    RefusedFileError,
)
from game.packs.problem import Place, Problem, error, shown

READ: Final = TEXT_ENDINGS | PICTURE_ENDINGS | {".log"}
MOST_PIXELS: Final = 16_000_000  # 64 MB once decoded (design choice)
MOST_WIDE: Final = 8_000  # pixels on a side (design choice)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_HEAD: Final = struct.Struct(">8sI4sII")
_JPEG: Final = b"\xff\xd8"
_FRAMES: Final = frozenset(
    {*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)}
)
_BARE: Final = frozenset({0x01, *range(0xD0, 0xDA)})  # markers without a length


def other_files(folder: PackFolder) -> Iterator[Problem]:
    """Check the files that are neither YAML nor texts."""
    for name, path in folder.files():
        ending = path.suffix.lower()
        if ending in PICTURE_ENDINGS:
            yield from _picture(folder, name)
        elif ending not in READ and not name.startswith(f"{NOT_HASHED}/"):
            found, expected = (
                f"a file of the kind {shown(ending)}",
                "texts, pictures, recorded plays",
            )
            yield Problem("warning", "odd-file", name, 1, 1, "", found, expected)


def _picture(folder: PackFolder, name: str) -> Iterator[Problem]:
    """Check one picture: readable, PNG or JPEG, and not too large."""
    try:
        size = size_of(folder.read(name))
    except RefusedFileError as refused:
        yield refused.problem
        return
    if size is None:
        yield error("bad-picture", Place(name), "", "something else", "a PNG or JPEG picture")
    elif max(size) > MOST_WIDE or size[0] * size[1] > MOST_PIXELS:
        found = f"{size[0]:,} x {size[1]:,} pixels"
        expected = f"at most {MOST_WIDE:,} on a side and {MOST_PIXELS:,} in all"
        yield error("picture-too-large", Place(name), "", found, expected)


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a picture in pixels; `None` if it is neither PNG nor JPEG.

    >>> size_of(b"GIF89a") is None
    True
    """
    size = _png(data) or _jpeg(data)
    return size if size and min(size) > 0 else None


def _png(data: bytes) -> tuple[int, int] | None:
    if len(data) < _PNG_HEAD.size or not data.startswith(_PNG):
        return None
    _, _, kind, width, height = _PNG_HEAD.unpack_from(data)
    return (width, height) if kind == b"IHDR" else None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Walk the segments of a JPEG to its frame header."""
    if not data.startswith(_JPEG):
        return None
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004 - a marker's first byte
        kind = data[place + 1]
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return width, height
        if kind in _BARE or kind == 0xFF:  # noqa: PLR2004 - a fill byte
            place += 1 if kind == 0xFF else 2  # noqa: PLR2004 - a fill byte
            continue
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
