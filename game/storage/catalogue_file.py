"""The catalogue's file: a tinydb storage that swaps whole files instead of overwriting one.

The file is one line in the form of `game.storage.lines`; its number counts the generations.
Before a new generation takes its place, the one before it is kept as `catalogue.json.bak`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from tinydb.storages import Storage
from typing_extensions import override

from game.storage.disk import DISK, Disk, keep_damaged_copy, write_atomically
from game.storage.errors import WriteError, reason_of
from game.storage.lines import FIRST_SUM, Body, LineError, decode, encode, number_of
from game.storage.scan import open_plainly

NAME: Final = "catalogue.json"
_ROW: Final = re.compile(r"[0-9]{1,9}")
MAX_BYTES: Final = 32 << 20  # design choice; about 30,000 sittings
Tables = dict[str, dict[str, Any]]  # tinydb's own shape: table, document number, document


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the catalogue's files hold."""

    tables: Body = field(default_factory=dict)
    generation: int = 0
    """How often it was written; 0 if never."""
    line: bytes | None = None
    """The sound line it came from."""
    problem: str | None = None
    """What was wrong with the newest file, if anything."""


def load(path: Path) -> Loaded:
    """Return the newest sound generation: the file's, or else its backup's, or else nothing."""
    current = _load_one(path)
    if current.problem is None and current.line is not None:
        return current
    backup = _load_one(_backup(path))
    if current.problem is None and backup.line is None and backup.problem is None:
        return current  # there was never one
    problem = current.problem or "it is missing"
    if backup.line is None:
        return Loaded(problem=problem)
    return Loaded(backup.tables, backup.generation, backup.line, problem)


class SwapStorage(Storage):
    """Holds the tables in memory between `load` and one `commit`, so that changes are a batch."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        super().__init__()
        self._path = path
        self._disk = disk
        self.loaded = load(path)
        self._tables = cast("Tables", self.loaded.tables)
        self._is_changed = self.loaded.problem is not None

    @override
    def read(self) -> Tables | None:
        """Return the tables as changed so far."""
        return self._tables

    @override
    def write(self, data: Tables) -> None:
        """Take changed tables; `commit` puts them on the disk."""
        self._tables = data
        self._is_changed = True

    def commit(self) -> None:
        """Write a new generation if anything changed; all of it is on the disk, or none.

        Raises:
            WriteError: If the disk refuses; the files are as they were.
            RecordError: If something that is not plain JSON was put in.
        """
        if not self._is_changed:
            return
        generation = self.loaded.generation + 1
        line, _ = encode(generation, cast("Body", self._tables), FIRST_SUM, MAX_BYTES)
        try:
            if self.loaded.problem is not None and self._path.is_file():
                keep_damaged_copy(self._path, self._disk)
            if self.loaded.line is not None:
                write_atomically(_backup(self._path), self.loaded.line, self._disk)
            write_atomically(self._path, line, self._disk)
        except OSError as error:
            raise WriteError(self._path, error) from error
        self.loaded = Loaded(cast("Body", self._tables), generation, line)
        self._is_changed = False


def _backup(path: Path) -> Path:
    return path.with_name(f"{path.name}.bak")


def _load_one(path: Path) -> Loaded:
    """Return what one file holds; an absent file holds nothing and is no problem."""
    try:
        with open_plainly(path) as handle:
            raw = handle.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Loaded()
    except OSError as error:
        return Loaded(problem=reason_of(error))
    if len(raw) > MAX_BYTES or not raw.endswith(b"\n"):
        return Loaded(problem="it was not written to its end, or is too large")
    try:
        line = decode(raw[:-1], number_of(raw), FIRST_SUM)
        _require_tables(line.body)
    except LineError as error:
        return Loaded(problem=str(error))
    return Loaded(line.body, line.n, raw)


def _require_tables(body: Body) -> None:
    """Refuse a body that tinydb could not work with."""
    for table in body.values():
        if not isinstance(table, dict):
            raise LineError("it does not hold tables")
        for number, document in table.items():
            if not (_ROW.fullmatch(number) and isinstance(document, dict)):
                raise LineError("it does not hold tables of documents")
