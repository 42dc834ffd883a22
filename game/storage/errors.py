"""What can go wrong with saves.

    game.model.errors.StorageError
    ├── FolderError           the saves folder cannot be made, read or written
    ├── LockedError           another window has the sitting open
    ├── SaveExistsError       a sitting of this name is already there
    ├── SaveNotFoundError     no sitting, or more than one, fits what was asked for
    ├── UnreadableSaveError   the file is no save, or its first line is damaged
    │   └── NewerSaveError    a newer Servanda wrote it
    ├── DamagedSaveError      a line in the middle is damaged and the reader wanted every line
    ├── RecordError           a value cannot be kept: not plain JSON, too large, too deep
    ├── JournalFullError      the journal has reached its size limit
    ├── JournalClosedError    someone wrote to a journal after closing it
    └── WriteError            the disk refused: full, read-only, failing

Each message says what happened, where, and what to do.
"""

from __future__ import annotations

import errno
from pathlib import Path

from game.model.errors import StorageError


class FolderError(StorageError):
    """The saves folder cannot be used."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The saves folder cannot be used: {reason}.\n"
            f"Folder: {folder}\n"
            "Choose another folder with --saves DIR, or give yourself the right to write there."
        )
        self.folder = folder
        self.reason = reason


class LockedError(StorageError):
    """Another process holds the lock."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(
            f"{path.name} is open in another window of Servanda ({holder}).\n"
            f"File: {path}\n"
            "Close it there first; the lock goes away by itself when that window ends."
        )
        self.path = path
        self.holder = holder


class SaveExistsError(StorageError):
    """A journal of this name is already there; journals are never overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"A sitting is already saved as {path.name}.\nFile: {path}")
        self.path = path


class SaveNotFoundError(StorageError):
    """No single sitting fits what was asked for."""

    def __init__(self, asked: str, folder: Path, candidates: tuple[str, ...] = ()) -> None:
        if candidates:
            hint = f"Did you mean one of these? {', '.join(candidates)}"
        else:
            hint = "List the saved sittings with: saves"
        super().__init__(f"No single saved sitting fits {asked!r}.\nFolder: {folder}\n{hint}")
        self.asked = asked
        self.candidates = candidates


class UnreadableSaveError(StorageError):
    """A file is not a save, or nothing of it can be trusted; it is left as it is."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"This save cannot be read: {reason}.\n"
            f"File: {path}\n"
            "The file was left as it is. If you have a copy of it, put the copy in its place."
        )
        self.path = path
        self.reason = reason


class NewerSaveError(UnreadableSaveError):
    """A newer version of Servanda wrote the save."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            path,
            f"it has save format {found}, and this Servanda knows formats up to {known}; "
            "update Servanda to open it",
        )
        self.found = found
        self.known = known


class DamagedSaveError(StorageError):
    """A line of a journal is not what was written."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(
            f"Line {line} of this save is damaged: {reason}.\n"
            f"File: {path}\n"
            "Check it with: saves check. Opening it to play keeps everything before the damage "
            "and a copy of the damaged file."
        )
        self.path = path
        self.line = line
        self.reason = reason


class RecordError(StorageError):
    """A value cannot be written as one line of a journal."""


class JournalFullError(StorageError):
    """A journal has reached the size that a reader accepts."""

    def __init__(self, path: Path, limit: str) -> None:
        super().__init__(
            f"This sitting has reached the limit of {limit}.\n"
            f"File: {path}\n"
            "The last move was not saved. Start a new sitting to play on."
        )
        self.path = path


class JournalClosedError(StorageError):
    """A journal was used after it was closed, or after a failure that could not be undone."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"This save is closed for writing.\nFile: {path}\nOpen the sitting again to go on."
        )
        self.path = path


class WriteError(StorageError):
    """The operating system refused to write; what was being written is not saved."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"Not saved: {reason_of(error)}.\n"
            f"File: {path}\n"
            "Everything saved before is still there. "
            "Make room or choose another folder with --saves DIR, then try again."
        )
        self.path = path
        self.errno = error.errno


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.EIO: "the disk reports a fault",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EEXIST: "a file of that name is in the way",
    errno.ENOENT: "the folder is not there",
    errno.ENOLCK: "the file system does not support locks",
}


def reason_of(error: OSError) -> str:
    """Return why an operation failed, in a few plain words."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return known or (error.strerror or str(error) or type(error).__name__)
