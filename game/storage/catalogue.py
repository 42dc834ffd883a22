"""The catalogue: profiles, the index of sittings, results and settings, in tinydb.

Nothing that was played is lost with it: the index is made anew from the journals. Every use
takes a lock and reads the file again, so two windows never undo each other's changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from pydantic import JsonValue
from tinydb import TinyDB, where

from game.storage.catalogue_file import NAME, SwapStorage
from game.storage.disk import DISK, Disk
from game.storage.lock import FileLock


class Table(StrEnum):
    """What the catalogue holds; each table maps a key to one JSON value."""

    PROFILES = "profiles"
    SITTINGS = "sittings"
    RESULTS = "results"
    SETTINGS = "settings"


class Draft:
    """The catalogue as it stands, while the lock is held; changes are written in one go."""

    def __init__(self, storage: SwapStorage) -> None:
        self._database = TinyDB(storage=lambda: storage)
        self.problem = storage.loaded.problem
        """What was wrong with the file, if anything was."""
        self.has_backup = storage.loaded.line is not None
        """Whether, if something was wrong, the generation before could be used."""

    def read(self, table: Table) -> dict[str, JsonValue]:
        """Return a whole table."""
        found: dict[str, JsonValue] = {}
        for document in self._database.table(table.value):
            key = document.get("key")
            if isinstance(key, str) and "value" in document:
                found[key] = document["value"]
        return found

    def put(self, table: Table, values: Mapping[str, JsonValue]) -> None:
        """Add or replace values."""
        if not values:
            return
        self.remove(table, values.keys())
        rows = [{"key": key, "value": value} for key, value in values.items()]
        self._database.table(table.value).insert_multiple(rows)

    def remove(self, table: Table, keys: Collection[str]) -> None:
        """Remove values; an absent key is no error."""
        present = set(keys) & self.read(table).keys()
        if present:
            self._database.table(table.value).remove(where("key").one_of(list(present)))


class Catalogue:
    """The catalogue of one saves folder."""

    def __init__(self, folder: Path, disk: Disk = DISK) -> None:
        self._path = folder / NAME
        self._disk = disk

    @contextmanager
    def change(self) -> Iterator[Draft]:
        """Hold the lock, give the catalogue as it stands, and write its changes at the end.

        If the block raises, nothing is written.

        Raises:
            FolderError: If the folder cannot be locked.
            WriteError: If the disk refuses; the catalogue is then as it was.
        """
        with self._locked():
            storage = SwapStorage(self._path, self._disk)
            yield Draft(storage)
            storage.commit()

    def look(self) -> Draft:
        """Return the catalogue as it stands; changes to it go nowhere.

        Raises:
            FolderError: If the folder cannot be locked.
        """
        with self._locked():
            return Draft(SwapStorage(self._path, self._disk))

    def _locked(self) -> FileLock:
        return FileLock(self._path.with_name(f"{self._path.name}.lock"), wait=True)
