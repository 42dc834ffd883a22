"""A lock between processes that the operating system gives back when a process dies.

The lock is held on a small file beside the thing it guards. The file's text (process number
and machine) is only for the message; whether the lock is held is known to the system alone,
so a lock file left behind by a killed process stops nobody.
"""

from __future__ import annotations

import contextlib
import os
import platform
import re
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from game.storage.disk import BINARY, PRIVATE
from game.storage.errors import FolderError, LockedError, reason_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR: Final = 0x7FFF0000  # Windows locks bytes; one far behind the text leaves the text readable
_HOLDER: Final = re.compile(rb"([0-9]{1,10}) ([A-Za-z0-9._-]{1,64})\n")


class FileLock:
    """An exclusive lock, held from construction to `release`.

    Args:
        path: The lock file; made if absent, removed on release.
        wait: Whether to wait for another holder (whose work takes milliseconds) or to raise.

    Raises:
        LockedError: If another holder has it and `wait` is false.
        FolderError: If the lock file cannot be made.
    """

    def __init__(self, path: Path, *, wait: bool) -> None:
        self._path = path
        self._descriptor: int | None = None
        self.was_left_behind = False
        while self._descriptor is None:
            self._descriptor = self._attempt(wait=wait)
        self._sign(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        """Give the lock back and remove its file; a second call does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        with contextlib.suppress(OSError):  # Windows removes no open file: see below
            self._path.unlink()
        os.close(descriptor)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):  # someone else has it by now
                self._path.unlink()

    def _attempt(self, *, wait: bool) -> int | None:
        """Return a locked descriptor, or None if the file was removed while we waited for it."""
        try:
            flags = os.O_RDWR | os.O_CREAT | BINARY
            descriptor = os.open(self._path, flags, PRIVATE)
        except OSError as error:
            raise FolderError(self._path.parent, reason_of(error)) from error
        try:
            _lock(descriptor, wait=wait)
            current = _is_at(descriptor, self._path)
        except BlockingIOError:
            holder = _holder(descriptor)
            os.close(descriptor)
            raise LockedError(self._path.with_suffix(""), holder) from None
        except OSError as error:
            os.close(descriptor)
            raise FolderError(self._path.parent, reason_of(error)) from error
        except BaseException:
            os.close(descriptor)
            raise
        if current:
            return descriptor
        os.close(descriptor)
        return None

    def _sign(self, descriptor: int) -> None:
        """Write who holds the lock; a text already there is from a process that was killed."""
        self.was_left_behind = os.fstat(descriptor).st_size > 0
        name = re.sub(r"[^A-Za-z0-9._-]", "-", platform.node())[:64] or "this-machine"
        with contextlib.suppress(OSError):  # the text only makes the message better
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, f"{os.getpid()} {name}\n".encode("ascii"))


if sys.platform == "win32":

    def _lock(descriptor: int, *, wait: bool) -> None:
        """Lock one byte; with `wait` the system tries once a second, ten times."""
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, error.strerror) from error

    def _is_at(_descriptor: int, _path: Path) -> bool:
        """Return true: there nobody can remove a file that is open."""
        return True

else:

    def _lock(descriptor: int, *, wait: bool) -> None:
        """Lock the open file."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def _is_at(descriptor: int, path: Path) -> bool:
        """Return whether `path` still names the open file: its last holder removes it."""
        try:
            return os.path.samestat(os.fstat(descriptor), path.stat())
        except FileNotFoundError:
            return False


def _holder(descriptor: int) -> str:
    """Return who wrote the lock file, in words."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    match = _HOLDER.fullmatch(os.read(descriptor, 200))
    if match is None:
        return "process unknown"
    return f"process {match[1].decode()} on {match[2].decode()}"
