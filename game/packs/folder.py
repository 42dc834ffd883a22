"""A pack's folder: nothing outside it is read, nothing in it is followed elsewhere."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from game.packs.nodes import MAX_BYTES
from game.packs.problem import Place, Problem, error, shown

MAX_FILES: Final = 500
MAX_TOTAL_BYTES: Final = 64 << 20  # 64 MiB with pictures (design choice)
HASH_BYTES: Final = 32
_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
TEXT_ENDINGS: Final = frozenset({".yaml", ".md", ".ftl", ".txt"})
PICTURE_ENDINGS: Final = frozenset({".png", ".jpg", ".jpeg"})
MAX_PICTURE_BYTES: Final = 4 << 20  # 4 MiB a picture (design choice)
MAX_LOG_BYTES: Final = 8 << 20  # 8 MiB a recorded play (design choice: four times the longest)
_LIMITS: Final = {**dict.fromkeys(PICTURE_ENDINGS, MAX_PICTURE_BYTES), ".log": MAX_LOG_BYTES}
NOT_HASHED: Final = "playthroughs"  # recorded lines of play name the hash, so they are not in it


class RefusedFileError(Exception):
    """A file of the pack may not be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class PackFolder:
    """The files of one pack."""

    root: Path

    def read(self, name: str) -> bytes:
        """Return the bytes of a file given by its path within the pack.

        Raises:
            RefusedFileError: If the name leads elsewhere, or the file is missing, special,
                or over `MAX_BYTES`.
        """
        if not is_plain_name(name):
            raise _refusal("bad-file-name", "pack.yaml", shown(name), "a name inside the pack")
        path = self.root
        for part in PurePosixPath(name).parts:
            path /= part
            if path.is_symlink():
                raise _refusal("link", name, "a link", "the file itself")
        try:
            return _read_bounded(path, name)
        except OSError as failure:
            said = failure.strerror or "a file that cannot be read"
            raise _refusal("no-such-file", name, said.lower(), "a readable file") from failure

    def files(self) -> Iterator[tuple[str, Path]]:
        """Yield path within the pack and path on disk of every file, hidden ones left out.

        Raises:
            RefusedFileError: At a link, a name that is not plain, or too many files.
        """
        found: list[tuple[str, Path]] = []
        for folder, names, files in os.walk(self.root, followlinks=False):
            here = Path(folder)
            names[:] = [name for name in names if _counts(name)]
            for name in (*names, *(file for file in files if _counts(file))):
                relative = (here / name).relative_to(self.root).as_posix()
                _check_entry(here / name, relative)
                if name in files:
                    found.append((relative, here / name))
                if len(found) > MAX_FILES:
                    raise _refusal("too-many-files", relative, "more files", f"{MAX_FILES}")
        yield from sorted(found)

    def content_hash(self) -> str:
        """Return the pack's fingerprint: BLAKE2b over sorted paths and bytes, hexadecimal.

        Line ends of text files count as LF, so that a checkout on another system has the same
        fingerprint. Recorded playthroughs are left out.
        """
        digest = hashlib.blake2b(digest_size=HASH_BYTES)
        total = 0
        for relative, path in self.files():
            if PurePosixPath(relative).parts[0] == NOT_HASHED:
                continue
            total += path.stat().st_size
            if total > MAX_TOTAL_BYTES:
                raise _refusal("pack-too-big", relative, "more bytes", f"{MAX_TOTAL_BYTES:,}")
            data = path.read_bytes()
            if path.suffix in TEXT_ENDINGS:
                data = data.replace(b"\r\n", b"\n")
            for piece in (relative.encode(), data):
                digest.update(len(piece).to_bytes(8, "big"))
                digest.update(piece)
        return digest.hexdigest()


def is_plain_name(name: str) -> bool:
    """Tell whether a name stays inside the pack on every system.

    >>> is_plain_name("texts/us.md"), is_plain_name("../us.md"), is_plain_name("CON.md")
    (True, False, False)
    """
    parts = name.split("/")
    return (
        0 < len(name) <= 200  # noqa: PLR2004 - paths on Windows end at 260
        and all(_PART.fullmatch(part) and not _RESERVED.fullmatch(part) for part in parts)
    )


def limit_of(name: str) -> int:
    """Return how many bytes a file of a pack may have, by the ending of its name.

    >>> limit_of("map.png") > limit_of("general.md")
    True
    """
    return _LIMITS.get(PurePosixPath(name).suffix.lower(), MAX_BYTES)


def _counts(name: str) -> bool:
    return not name.startswith((".", "__pycache__"))


def _check_entry(path: Path, relative: str) -> None:
    mode = path.lstat().st_mode
    if not is_plain_name(relative):
        raise _refusal("bad-file-name", relative, shown(relative), "letters, digits, - _ and .")
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise _refusal("link", relative, "a link or a special file", "a plain file")


def _read_bounded(path: Path, name: str) -> bytes:
    if not stat.S_ISREG(path.lstat().st_mode):
        raise _refusal("link", name, "something that is not a plain file", "a plain file")
    limit = limit_of(name)
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise _refusal("file-too-big", name, "a longer file", f"at most {limit:,} bytes")
    return data


def _refusal(code: str, file: str, found: str, expected: str) -> RefusedFileError:
    return RefusedFileError(error(code, Place(file), "", found, expected))
