"""One file for a pack: written the same byte for byte everywhere, read as from a stranger.

A `.servanda` file is a ZIP file of plain files, stored without compression (compressors differ
between systems, so compressed bytes would not be reproducible), in name order, with fixed dates
and permissions. Archives of others may be compressed; their sizes are believed by nobody.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from game.packs.folder import (
    MAX_FILES,
    MAX_TOTAL_BYTES,
    TEXT_ENDINGS,
    PackFolder,
    RefusedFileError,
    is_plain_name,
    limit_of,
)
from game.packs.problem import Place, error, shown

ENDING: Final = ".servanda"
_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can hold
_PERMISSIONS: Final = (stat.S_IFREG | 0o644) << 16
_UNIX: Final = 3
_MAX_ARCHIVE: Final = MAX_TOTAL_BYTES + (1 << 20)  # files and their headers
_MAX_DIRECTORY: Final = 1 << 20  # bytes of the list of files; 500 names need a tenth of it
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_LARGE_MARK: Final = b"PK\x06\x07"
_LOCATOR: Final = 20  # bytes of a ZIP64 locator
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED: Final = 0x1


def pack_bytes(folder: Path) -> bytes:
    """Return the bytes of a pack's file.

    Raises:
        RefusedFileError: If a file in the folder may not be in a pack.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, path in PackFolder(folder).files():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = _UNIX
            entry.external_attr = _PERMISSIONS
            data = path.read_bytes()
            if path.suffix in TEXT_ENDINGS:
                data = data.replace(b"\r\n", b"\n")
            archive.writestr(entry, data)
    return stream.getvalue()


def unpack(file: Path, into: Path) -> None:
    """Unpack a pack's file into a new folder, in bounded time and space.

    Raises:
        RefusedFileError: If anything about the file is not as it should be; the folder then holds
            nothing that was not refused, and nothing outside it was touched.
        OSError: If the folder cannot be written.
    """
    data = _read(file)
    _check_end(data, file.name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _checked(archive.infolist(), file.name)
            into.mkdir(parents=True)
            total = 0
            for entry in entries:
                content = _content(archive, entry)
                total += len(content)
                if total > MAX_TOTAL_BYTES:
                    raise _refusal("pack-too-big", file.name, "more bytes", f"{MAX_TOTAL_BYTES:,}")
                target = into.joinpath(*PurePosixPath(entry.filename).parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        EOFError,
        struct.error,
        ValueError,
    ) as failure:
        said = str(failure)[:80] or "a damaged file"
        raise _refusal("bad-archive", file.name, shown(said), "a sound pack file") from failure


def _read(file: Path) -> bytes:
    """Return the bytes of an archive, if it is a plain file and not too big."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise _refusal("link", file.name, "something that is not a file", "a pack file")
        with file.open("rb") as stream:
            data = stream.read(_MAX_ARCHIVE + 1)
    except OSError as failure:
        said = (failure.strerror or "a file that cannot be read").lower()
        raise _refusal("no-such-file", file.name, said, "a readable file") from failure
    if len(data) > _MAX_ARCHIVE:
        raise _refusal("pack-too-big", file.name, "a longer file", f"{_MAX_ARCHIVE:,} bytes")
    return data


def _check_end(data: bytes, name: str) -> None:
    """Refuse a list of files that would take long to read, before it is read."""
    end = data[-_END.size :]
    if len(end) < _END.size or not end.startswith(_END_MARK):
        raise _refusal("bad-archive", name, "no list of files at its end", "a pack file")
    _, _, _, _, count, size, _, _ = _END.unpack(end)
    before = data[-_END.size - _LOCATOR : -_END.size]
    if before.startswith(_LARGE_MARK) or count > MAX_FILES or size > _MAX_DIRECTORY:
        raise _refusal("too-many-files", name, "more files", f"at most {MAX_FILES}")


def _checked(entries: list[zipfile.ZipInfo], name: str) -> list[zipfile.ZipInfo]:
    """Return the files of an archive, each of which may be unpacked."""
    if len(entries) > MAX_FILES:
        raise _refusal("too-many-files", name, f"{len(entries)} files", f"at most {MAX_FILES}")
    files = [entry for entry in entries if not entry.is_dir()]
    seen: set[str] = set()
    for entry in files:
        _check_entry(entry)
        for taken in _folders_and_name(entry.filename):
            if taken in seen:
                found = f"{shown(entry.filename)} again, or as a folder"
                raise _refusal("bad-file-name", entry.filename, found, "each name once")
        seen.add(entry.filename.lower())
    return files


def _folders_and_name(name: str) -> Iterator[str]:
    """Yield what a name would need to be free: itself and its folders, as any system sees them."""
    path = PurePosixPath(name.lower())
    yield str(path)
    for folder in path.parents:
        if folder.parts:
            yield str(folder)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    """Refuse a file by its name, kind and size, before anything of it is read."""
    name = entry.filename
    if not is_plain_name(name) or name != entry.orig_filename:
        raise _refusal("bad-file-name", "pack.yaml", shown(name), "letters, digits, - _ and .")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise _refusal("link", name, "a link or a special file", "a plain file")
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise _refusal("bad-archive", name, "an encrypted or unusual file", "a plain one")
    if entry.file_size > limit_of(name):
        found = f"{entry.file_size:,} bytes"
        raise _refusal("file-too-big", name, found, f"at most {limit_of(name):,} bytes")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return what is in a file, never more than its kind may have."""
    limit = limit_of(entry.filename)
    try:
        with archive.open(entry) as stream:
            data = stream.read(limit + 1)
    except Exception as failure:
        if isinstance(failure, RefusedFileError):
            raise
        found = shown(str(failure)[:80] or "damaged data")
        raise _refusal("bad-archive", entry.filename, found, "a sound file") from failure
    if len(data) > limit:
        raise _refusal("file-too-big", entry.filename, "a longer file", f"at most {limit:,} bytes")
    return data


def _refusal(code: str, file: str, found: str, expected: str) -> RefusedFileError:
    return RefusedFileError(error(code, Place(shown(file).strip("`")), "", found, expected))
