"""The saves folder as a whole: journals, and the catalogue that lists them."""

from __future__ import annotations

import difflib
import glob
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from pydantic import JsonValue

from game.storage.catalogue import Catalogue, Table
from game.storage.check import CheckResult, check_catalogue, check_sitting, missing
from game.storage.disk import DISK, Disk, write_atomically
from game.storage.errors import (
    LockedError,
    RecordError,
    SaveExistsError,
    SaveNotFoundError,
    WriteError,
)
from game.storage.index import UNREADABLE, SittingEntry
from game.storage.journal import SUFFIX, Journal, lock_path
from game.storage.lock import FileLock
from game.storage.names import is_safe_name, propose_id
from game.storage.refresh import entries_in, mended, refresh
from game.storage.report import LoadReport, report_on
from game.storage.scan import Record, records, scan

LATEST: Final = "latest"
MAX_THUMBNAIL_BYTES: Final = 1 << 20  # design choice; a 320 x 180 picture takes about 50 kB
_PNG: Final = b"\x89PNG\r\n\x1a\n"  # source: PNG specification, 5.2


@dataclass(frozen=True, slots=True)
class SaveInfo:
    """One saved sitting, for a list."""

    id: str
    path: Path
    thumbnail: Path | None
    entry: SittingEntry


@dataclass(frozen=True, slots=True)
class LoadedSave:
    """A sitting read without opening it for writing."""

    report: LoadReport
    records: tuple[Record, ...]


class SaveStore:
    """Everything saved in one folder.

    The journals are the truth. The catalogue's index is made from them and mends itself: each
    listing reads again the journals that changed, and a lost or damaged catalogue is made anew.
    """

    def __init__(self, folder: Path, disk: Disk = DISK) -> None:
        self._folder = folder
        self._disk = disk
        self._catalogue = Catalogue(folder, disk)
        self.notices: list[str] = []
        """What had to be mended since the store was made, in plain words."""

    @property
    def folder(self) -> Path:
        """The saves folder."""
        return self._folder

    @property
    def catalogue(self) -> Catalogue:
        """Profiles, results and settings."""
        return self._catalogue

    def new(self, header: Mapping[str, JsonValue]) -> Journal:
        """Begin a sitting and return its journal.

        Args:
            header: The fields of `SaveHeader` but `kind` and `format`; without `sitting`, an id
                is made from the scenario and the time.

        Raises:
            SaveExistsError: If the header names a sitting that is already there.
            RecordError: If the header is wrong.
            FolderError, WriteError: If the folder cannot be written.
        """
        if "sitting" in header:
            name = str(header["sitting"])
            if not is_safe_name(name):
                raise RecordError(f"{name!r} is no name for a sitting: use a-z, 0-9 and hyphens.")
            return Journal.create(self.path_of(name), header, self._disk)
        taken = {path.name.removesuffix(SUFFIX) for path in self._folder.iterdir()}
        while True:
            name = propose_id(str(header.get("scenario")), str(header.get("created")), taken)
            try:
                return Journal.create(self.path_of(name), {**header, "sitting": name}, self._disk)
            except (SaveExistsError, LockedError):  # another window was quicker
                taken.add(name)

    def open(self, asked: str) -> tuple[Journal, LoadReport]:
        """Open a sitting to play on; see `find` for what may be asked and `Journal.open`."""
        return Journal.open(self.find(asked), self._disk)

    def read(self, asked: str) -> LoadedSave:
        """Read a sitting without changing or locking it; what is not sound is left out.

        Raises:
            SaveNotFoundError: If no single sitting fits.
            UnreadableSaveError: If nothing of it can be read.
        """
        path = self.find(asked)
        report = report_on(scan(path))
        return LoadedSave(report, tuple(records(path, upto=report.records)))

    def path_of(self, sitting: str) -> Path:
        """Return where the journal of a sitting is, whether it exists or not."""
        return self._folder / f"{sitting}{SUFFIX}"

    def journals(self) -> dict[str, Path]:
        """Return the journals in the folder by id, sorted."""
        found = sorted(self._folder.glob(f"*{SUFFIX}"))
        return {path.name.removesuffix(SUFFIX): path for path in found if path.is_file()}

    def find(self, asked: str) -> Path:
        """Return the journal meant by an id, a path, the beginning of one id, or "latest".

        Raises:
            SaveNotFoundError: If no single sitting fits.
        """
        present = self.journals()
        if asked in present:
            return present[asked]
        if asked == LATEST:
            return self._latest()
        if asked.endswith(SUFFIX) and Path(asked).expanduser().is_file():
            return Path(asked).expanduser().absolute()
        fitting = [name for name in present if asked and name.startswith(asked)]
        if len(fitting) == 1:
            return present[fitting[0]]
        near = fitting or difflib.get_close_matches(asked, present, n=3)
        raise SaveNotFoundError(asked, self._folder, tuple(near[:5]))

    def list(self) -> tuple[SaveInfo, ...]:
        """Return every sitting in the folder, the one played last first."""
        with self._catalogue.change() as draft:
            entries = refresh(draft, self.journals())
            if draft.problem is not None:
                self.notices.append(mended(draft, len(entries)))
        saves = [
            SaveInfo(name, self.path_of(name), self._thumbnail(name), entry)
            for name, entry in entries.items()
        ]
        return tuple(sorted(saves, key=_age, reverse=True))

    def rebuild_catalogue(self) -> tuple[SaveInfo, ...]:
        """Make the index of sittings anew from the journals, and return it."""
        with self._catalogue.change() as draft:
            draft.remove(Table.SITTINGS, draft.read(Table.SITTINGS).keys())
        return self.list()

    def check(self, asked: str | None = None) -> tuple[CheckResult, ...]:
        """Read one sitting, or all, to the end and say what is wrong; nothing is changed.

        Raises:
            SaveNotFoundError: If one was asked for and no single sitting fits.
        """
        draft = self._catalogue.look()
        index = entries_in(draft)
        if asked is not None:
            path = self.find(asked)
            name = path.name.removesuffix(SUFFIX)
            entry = index.get(name) if path == self.path_of(name) else None
            return (check_sitting(path, entry),)
        present = self.journals()
        results = [check_sitting(path, index.get(name)) for name, path in present.items()]
        gone = [missing(self.path_of(name)) for name in sorted(index.keys() - present.keys())]
        return (*results, *gone, *check_catalogue(self._folder, draft))

    def delete(self, asked: str) -> Path:
        """Move a sitting, its picture and its damaged or older copies to a folder in `trash`.

        Returns:
            That folder; moving the files back brings the sitting back.

        Raises:
            SaveNotFoundError: If no single sitting fits.
            LockedError: If it is open in a window.
            WriteError: If the disk refuses.
        """
        path = self.find(asked)
        name = path.name.removesuffix(SUFFIX)
        if path != self.path_of(name):  # a file elsewhere is not ours to move
            raise SaveNotFoundError(asked, self._folder)
        with FileLock(lock_path(path), wait=False):
            beside = sorted(path.parent.glob(f"{glob.escape(path.name)}.*"))
            files = [file for file in beside if file != lock_path(path)]
            picture = self._thumbnail(name)
            try:
                trash = _new_folder(self._folder / "trash", name)
                for file in (*files, *([picture] if picture else []), path):
                    self._disk.replace(file, trash / file.name)
                self._disk.sync_folder(path.parent)
                self._disk.sync_folder(trash)
            except OSError as error:
                raise WriteError(path, error) from error
        return trash

    def set_thumbnail(self, sitting: str, png: bytes) -> Path:
        """Keep a small picture of a sitting's screen, in place of any earlier one.

        Raises:
            RecordError: If it is not a PNG of bearable size, or there is no such sitting.
            WriteError: If the disk refuses.
        """
        if sitting not in self.journals():
            raise RecordError(f"There is no sitting {sitting!r} to keep a picture of.")
        if not png.startswith(_PNG) or len(png) > MAX_THUMBNAIL_BYTES:
            raise RecordError(f"A picture is a PNG of at most {MAX_THUMBNAIL_BYTES} bytes.")
        picture = self._picture_path(sitting)
        with self._catalogue.change():
            try:
                picture.parent.mkdir(exist_ok=True)
                write_atomically(picture, png, self._disk)
            except OSError as error:
                raise WriteError(picture, error) from error
        return picture

    def _latest(self) -> Path:
        for info in self.list():
            if info.entry.condition != UNREADABLE:
                return info.path
        raise SaveNotFoundError(LATEST, self._folder)

    def _picture_path(self, sitting: str) -> Path:
        return self._folder / "thumbs" / f"{sitting}.png"

    def _thumbnail(self, sitting: str) -> Path | None:
        picture = self._picture_path(sitting)
        return picture if picture.is_file() else None


def _age(info: SaveInfo) -> tuple[float, float, str]:
    """Return what sorts sittings by when they were last played."""
    return _seconds(info.entry.updated), _seconds(info.entry.created), info.id


def _seconds(moment: str) -> float:
    """Return a time as seconds since 1970, or 0 for a save that tells no time."""
    return datetime.fromisoformat(moment).timestamp() if moment else 0.0


def _new_folder(parent: Path, name: str) -> Path:
    """Make a folder that was not there: `name`, or `name-2` and so on."""
    candidate, number = parent / name, 1
    while candidate.exists():
        number += 1
        candidate = parent / f"{name}-{number}"
    candidate.mkdir(parents=True)
    return candidate
