"""Checking saves without changing them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from game.storage.catalogue import Draft
from game.storage.catalogue_file import NAME
from game.storage.errors import UnreadableSaveError
from game.storage.index import SittingEntry
from game.storage.journal import SUFFIX
from game.storage.report import describe
from game.storage.scan import Condition, scan


class CheckStatus(StrEnum):
    """What a check found."""

    OK = "ok"
    TORN = "torn"
    """An unfinished last line, which was never acknowledged: no reason for concern."""
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    CATALOGUE = "catalogue"
    """The journal is sound, but the catalogue says something else of it."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check of one journal, or of the catalogue's own file, found."""

    sitting: str
    path: Path
    status: CheckStatus
    line: int | None
    """The first damaged line, from 1."""
    message: str

    @property
    def is_good(self) -> bool:
        """Whether nothing that was ever acknowledged is wrong."""
        return self.status in {CheckStatus.OK, CheckStatus.TORN}


def check_sitting(path: Path, entry: SittingEntry | None) -> CheckResult:
    """Read a journal to its end and compare it with the catalogue's entry, if there is one."""
    name = path.name.removesuffix(SUFFIX)
    try:
        found = scan(path)
    except UnreadableSaveError as error:
        return CheckResult(name, path, CheckStatus.UNREADABLE, 1, f"Unreadable: {error.reason}.")
    line = found.damage.line if found.damage is not None else None
    status = CheckStatus(found.condition.value)
    message = describe(found.condition, found.records, found.damage)
    if found.condition is not Condition.DAMAGED and entry is not None:
        if entry.records > found.records:
            status = CheckStatus.CATALOGUE
            message += f" But the catalogue knows of {entry.records}: the end of the file is lost."
        elif entry.scenario and entry.scenario != found.header.scenario:
            status = CheckStatus.CATALOGUE
            message += f" But the catalogue calls it a sitting of {entry.scenario}."
    return CheckResult(name, path, status, line, message)


def missing(path: Path) -> CheckResult:
    """Return the result for a sitting that only the catalogue knows."""
    message = "The catalogue lists it, but its file is not there. Listing the saves mends this."
    return CheckResult(path.name.removesuffix(SUFFIX), path, CheckStatus.CATALOGUE, None, message)


def check_catalogue(folder: Path, draft: Draft) -> tuple[CheckResult, ...]:
    """Return the result for the catalogue's own file if something is wrong with it."""
    if draft.problem is None:
        return ()
    message = f"Damaged: {draft.problem}. Listing the saves makes it anew from the journals."
    return (CheckResult(NAME, folder / NAME, CheckStatus.CATALOGUE, None, message),)
