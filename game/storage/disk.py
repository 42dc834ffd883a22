"""The few things that storage asks of the operating system.

They stand behind one small class so that a test can let any single step fail.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

if sys.platform == "darwin":
    import fcntl

BINARY: Final = getattr(os, "O_BINARY", 0)  # Windows would translate line ends without it
PRIVATE: Final = 0o600  # saves are the trainee's own; confidential briefs may be quoted in them


class Disk:
    """Write, sync, cut and swap files."""

    def write(self, descriptor: int, data: bytes) -> int:
        """Write some of the bytes and return how many."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Return once the file's content is on the disk itself."""
        if sys.platform == "darwin":  # there fsync stops at the drive's own cache
            with contextlib.suppress(OSError):  # some network volumes know only fsync
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
                return
        os.fsync(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut the file to a size in bytes."""
        os.ftruncate(descriptor, size)

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in the place of another in a single step."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Return once the folder's list of names is on the disk; Windows does it by itself."""
        if sys.platform != "win32":
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


DISK: Final = Disk()


def write_all(disk: Disk, descriptor: int, data: bytes) -> None:
    """Write every byte, however many calls it takes."""
    rest = memoryview(data)
    while rest:
        rest = rest[disk.write(descriptor, bytes(rest)) :]


def write_atomically(path: Path, data: bytes, disk: Disk = DISK) -> None:
    """Make `path` hold `data`: after a crash it has the old content or the new, never a mixture.

    The caller holds the lock that guards `path`: the temporary file has a fixed name, so that
    one left behind by a crash is used again instead of piling up.

    Raises:
        OSError: If any step fails; `path` is then as it was.
    """
    temporary = path.with_name(f"{path.name}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | BINARY
    descriptor = os.open(temporary, flags, PRIVATE)
    try:
        write_all(disk, descriptor, data)
        disk.sync(descriptor)
    finally:
        os.close(descriptor)
    disk.replace(temporary, path)
    disk.sync_folder(path.parent)


def free_name(path: Path, suffix: str) -> Path:
    """Return the first of `path` + `suffix` + "-1", "-2" and so on that no file has."""
    number = 1
    while (candidate := path.with_name(f"{path.name}{suffix}-{number}")).exists():
        number += 1
    return candidate


def keep_damaged_copy(path: Path, disk: Disk = DISK) -> Path:
    """Copy a damaged file beside itself under a name that nothing here ever removes."""
    copy = free_name(path, ".damaged")
    write_atomically(copy, path.read_bytes(), disk)
    return copy
