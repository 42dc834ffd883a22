"""The journal of one sitting: an append-only file, on the disk before a move is acknowledged."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pydantic import JsonValue

from game.storage.disk import (
    BINARY,
    DISK,
    PRIVATE,
    Disk,
    free_name,
    keep_damaged_copy,
    write_all,
    write_atomically,
)
from game.storage.errors import (
    DamagedSaveError,
    FolderError,
    JournalClosedError,
    JournalFullError,
    SaveExistsError,
    WriteError,
    reason_of,
)
from game.storage.header import SaveHeader, new_header
from game.storage.lines import FIRST_SUM, encode
from game.storage.lock import FileLock
from game.storage.migrate import FORMATS, Formats
from game.storage.report import LoadReport, report_on
from game.storage.scan import (
    MAX_FILE_BYTES,
    MAX_RECORDS,
    Condition,
    Record,
    Scan,
    opened,
    records,
    scan,
)

SUFFIX: Final = ".jsonl"


class Journal:
    """One sitting's journal, open for writing and locked against other windows.

    Make one with `create` or `open`. `append` returns when the record is on the disk. Whatever
    interrupts it, the file holds whole records only: a half-written one is cut off again, and
    if even that fails the journal refuses further records until it is opened anew.
    """

    def __init__(
        self, state: Scan, lock: FileLock, descriptor: int, disk: Disk, formats: Formats = FORMATS
    ) -> None:
        self._path = state.path
        self._header = state.header
        self._count = state.records
        self._size = state.sound_bytes
        self._sum = state.last_sum
        self._lock = lock
        self._descriptor = descriptor
        self._disk = disk
        self._formats = formats
        self._is_sound = True
        self._is_open = True

    @classmethod
    def create(cls, path: Path, header: Mapping[str, JsonValue], disk: Disk = DISK) -> Self:
        """Begin a journal; the file appears complete with its header or not at all.

        Args:
            path: Where; its folder exists.
            header: The fields of `SaveHeader` but `kind` and `format`.
            disk: The operating system; tests pass one that fails.

        Raises:
            SaveExistsError: If there is such a file already.
            RecordError: If the header is wrong.
            LockedError, FolderError, WriteError: If the place cannot be used.
        """
        line, _ = encode(0, new_header(header, FORMATS.current).body(), FIRST_SUM)
        lock = FileLock(lock_path(path), wait=False)
        try:
            _begin(path, line, disk)
            return cls(scan(path), lock, _open_to_append(path), disk)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls, path: Path, disk: Disk = DISK, formats: Formats = FORMATS
    ) -> tuple[Self, LoadReport]:
        """Open a journal to play on.

        An unfinished last line is cut off. If a line in the middle is damaged, the file is
        copied to `<name>.damaged-<n>` and everything from that line on is cut off. A file in
        an older format is written anew, and kept as `<name>.format<n>-<m>`.

        Raises:
            UnreadableSaveError: If it is no save or its first line is damaged.
            LockedError: If another window has it open.
            FolderError, WriteError: If it cannot be written.
        """
        with opened(path):  # no lock file is made beside something that is no file
            pass
        lock = FileLock(lock_path(path), wait=False)
        try:
            found = scan(path, formats)
            try:
                state, report = _repaired(found, disk, formats)
            except OSError as error:
                raise WriteError(path, error) from error
            report = dataclasses.replace(report, after_crash=lock.was_left_behind)
            return cls(state, lock, _open_to_append(path), disk, formats), report
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The journal's file."""
        return self._path

    @property
    def header(self) -> SaveHeader:
        """What the first line says."""
        return self._header

    @property
    def count(self) -> int:
        """How many records it holds; also the number of the last one."""
        return self._count

    def append(self, body: Mapping[str, JsonValue]) -> int:
        """Save one record and return its number, from 1; it is on the disk by then.

        Raises:
            RecordError: If the body is not plain JSON of bearable size.
            JournalFullError: If the journal has reached its limit.
            WriteError: If the disk refuses; the journal is as it was before.
            JournalClosedError: If it was closed, or an earlier failure could not be undone.
        """
        self._require_usable()
        line, last_sum = encode(self._count + 1, body, self._sum)
        self._require_room(len(line))
        self._is_sound = False  # until the record is on the disk and counted
        try:
            write_all(self._disk, self._descriptor, line)
            self._disk.sync(self._descriptor)
        except OSError as error:
            self._take_back()
            raise WriteError(self._path, error) from error
        except BaseException:  # Ctrl-C between writing and counting
            self._take_back()
            raise
        self._count, self._size, self._sum = self._count + 1, self._size + len(line), last_sum
        self._is_sound = True
        return self._count

    def read(self) -> Iterator[Record]:
        """Yield every record, checked again as it is read.

        Raises:
            DamagedSaveError: If the file changed under us.
        """
        expected, seen = self._count, 0
        for record in records(self._path, self._formats, expected):
            seen = record.n
            yield record
        if seen < expected:
            reason = f"only {seen} of {expected} records are left"
            raise DamagedSaveError(self._path, seen + 2, reason)

    def close(self) -> None:
        """Close the file and give the lock back; a second call does nothing."""
        if not self._is_open:
            return
        self._is_open = False
        os.close(self._descriptor)
        self._lock.release()

    def _require_usable(self) -> None:
        if not (self._is_open and self._is_sound):
            raise JournalClosedError(self._path)
        if os.fstat(self._descriptor).st_size != self._size:
            raise DamagedSaveError(
                self._path, self._count + 2, "another program changed the file while it was open"
            )

    def _require_room(self, length: int) -> None:
        if self._size + length > MAX_FILE_BYTES:
            raise JournalFullError(self._path, f"{MAX_FILE_BYTES} bytes")
        if self._count >= MAX_RECORDS:
            raise JournalFullError(self._path, f"{MAX_RECORDS} records")

    def _take_back(self) -> None:
        """Cut off whatever of the last record was written; if that fails, stay unusable."""
        try:
            self._disk.truncate(self._descriptor, self._size)
            self._disk.sync(self._descriptor)
        except OSError:
            return
        self._is_sound = True


def _begin(path: Path, line: bytes, disk: Disk) -> None:
    """Make the file with its first line."""
    if path.exists():
        raise SaveExistsError(path)
    try:
        write_atomically(path, line, disk)
    except OSError as error:
        raise WriteError(path, error) from error


def lock_path(path: Path) -> Path:
    """Return the lock file of a journal."""
    return path.with_name(f"{path.name}.lock")


def _open_to_append(path: Path) -> int:
    """Open the file so that every write goes to its end."""
    try:
        return os.open(path, os.O_RDWR | os.O_APPEND | BINARY, PRIVATE)
    except OSError as error:
        raise FolderError(path.parent, reason_of(error)) from error


def _repaired(found: Scan, disk: Disk, formats: Formats) -> tuple[Scan, LoadReport]:
    """Make the file end with its last sound record, in the current format."""
    path, report = found.path, report_on(found)
    if found.condition is Condition.DAMAGED:
        report = dataclasses.replace(report, salvage=keep_damaged_copy(path, disk))
    if found.format != formats.current:
        old = free_name(path, f".format{found.format}")
        write_atomically(old, path.read_bytes(), disk)
        write_atomically(path, _in_current_format(found, formats), disk)
        return scan(path, formats), dataclasses.replace(report, upgraded_from=found.format)
    if found.damage is not None:
        _cut(path, found.sound_bytes, disk)
    return found, report


def _cut(path: Path, size: int, disk: Disk) -> None:
    descriptor = os.open(path, os.O_RDWR | BINARY)
    try:
        disk.truncate(descriptor, size)
        disk.sync(descriptor)
    finally:
        os.close(descriptor)


def _in_current_format(found: Scan, formats: Formats) -> bytes:
    """Return the sound part of an older journal as bytes of the current format."""
    line, last_sum = encode(0, found.header.body(), FIRST_SUM)
    lines = [line]
    for record in records(found.path, formats):
        line, last_sum = encode(record.n, record.body, last_sum)
        lines.append(line)
    return b"".join(lines)
