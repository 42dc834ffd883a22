"""Reading a journal without changing it: what is sound, and where it stops being sound."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from game.storage.errors import UnreadableSaveError, reason_of
from game.storage.header import SaveHeader, read_header
from game.storage.lines import FIRST_SUM, MAX_LINE_BYTES, Body, Line, LineError, decode
from game.storage.migrate import FORMATS, Formats

MAX_FILE_BYTES: Final = 32 << 20  # design choice; a long sitting takes about two megabytes
MAX_RECORDS: Final = 100_000  # design choice; a long sitting has about a thousand
_EXCERPT: Final = 60  # bytes of a damaged line that a message quotes


class Condition(StrEnum):
    """What state a journal is in."""

    OK = "ok"
    TORN = "torn"
    """The last line was not finished: it was never acknowledged, so nothing is lost."""
    DAMAGED = "damaged"
    """A line is not what was written; everything before it is sound."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Where a journal stops being sound."""

    condition: Condition
    line: int
    """Line number, from 1."""
    reason: str
    found: str
    """The beginning of the line, other characters than printable ASCII escaped."""


@dataclass(frozen=True, slots=True)
class Record:
    """One saved record, numbered from 1."""

    n: int
    body: Body


@dataclass(frozen=True, slots=True)
class Scan:
    """What reading a whole journal found."""

    path: Path
    header: SaveHeader
    format: int
    """The save format of the file; the header and records are given in the current one."""
    records: int
    """Sound records, the header not counted."""
    sound_bytes: int
    """Length of the sound part."""
    file_bytes: int
    last_sum: str
    damage: Damage | None

    @property
    def condition(self) -> Condition:
        """The state that the journal is in."""
        return self.damage.condition if self.damage else Condition.OK


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a journal for reading, having made sure that it is a file of bearable size.

    Raises:
        UnreadableSaveError: If it is not.
    """
    try:
        handle = open_plainly(path)
    except OSError as error:
        raise UnreadableSaveError(path, reason_of(error)) from error
    with handle:
        size = os.fstat(handle.fileno()).st_size
        if size > MAX_FILE_BYTES:
            raise UnreadableSaveError(path, f"it has {size} bytes; a save has {MAX_FILE_BYTES}")
        yield handle


def open_plainly(path: Path) -> BinaryIO:
    """Open a regular file for reading; a folder or a pipe of that name is refused."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError("it is not a file")
    return path.open("rb")


def walk(handle: BinaryIO) -> Iterator[Line | Damage]:
    """Yield the sound lines of a journal and then, if it is not sound to the end, the damage."""
    previous = FIRST_SUM
    for n in range(MAX_RECORDS + 1):
        raw = handle.readline(MAX_LINE_BYTES + 1)
        if not raw:
            return
        try:
            if not raw.endswith(b"\n"):
                raise _UnfinishedError(len(raw))
            line = decode(raw[:-1], n, previous)
        except LineError as error:
            torn = isinstance(error, _UnfinishedError) and len(raw) <= MAX_LINE_BYTES
            condition = Condition.TORN if torn else Condition.DAMAGED
            yield Damage(condition, n + 1, str(error), excerpt(raw))
            return
        yield line
        previous = line.checksum
    if handle.read(1):
        reason = f"a save has at most {MAX_RECORDS} records"
        yield Damage(Condition.DAMAGED, MAX_RECORDS + 2, reason, "")


class _UnfinishedError(LineError):
    """A line has no line feed at its end, or none within the allowed length."""

    def __init__(self, length: int) -> None:
        if length > MAX_LINE_BYTES:
            super().__init__(f"it is longer than {MAX_LINE_BYTES} bytes")
        else:
            super().__init__("it was not written to its end")


def excerpt(raw: bytes) -> str:
    """Return the beginning of a line, fit for any terminal."""
    text = raw[:_EXCERPT].decode("ascii", errors="backslashreplace")
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return shown + ("..." if len(raw) > _EXCERPT else "")


def scan(path: Path, formats: Formats = FORMATS) -> Scan:
    """Read a whole journal and return what was found; the file is not changed.

    Raises:
        UnreadableSaveError: If the first line cannot be used.
    """
    with opened(path) as handle:
        lines = walk(handle)
        first = _first(lines, path)
        found = formats.of(first.body, path)
        header = read_header(formats.header(first.body, found), path)
        last, sound_bytes, damage = first, handle.tell(), None
        for line in lines:
            if isinstance(line, Damage):
                damage = line
            else:
                last, sound_bytes = line, handle.tell()
        file_bytes = os.fstat(handle.fileno()).st_size
    return Scan(path, header, found, last.n, sound_bytes, file_bytes, last.checksum, damage)


def records(path: Path, formats: Formats = FORMATS, upto: int = MAX_RECORDS) -> Iterator[Record]:
    """Yield the sound records of a journal in the current format, at most `upto` of them.

    Raises:
        UnreadableSaveError: If the first line cannot be used.
    """
    with opened(path) as handle:
        lines = walk(handle)
        found = formats.of(_first(lines, path).body, path)
        for line in lines:
            if isinstance(line, Damage) or line.n > upto:
                return
            yield Record(line.n, formats.record(line.body, found))


def _first(lines: Iterator[Line | Damage], path: Path) -> Line:
    """Return a journal's first line."""
    first = next(lines, None)
    if first is None:
        raise UnreadableSaveError(path, "it is empty")
    if isinstance(first, Damage):
        raise UnreadableSaveError(path, f"its first line is damaged: {first.reason}")
    return first
