"""What was found, and done, when a sitting was opened or checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.storage.header import SaveHeader
from game.storage.scan import Condition, Damage, Scan


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How opening a sitting went."""

    path: Path
    header: SaveHeader
    condition: Condition
    """The state in which the file was found."""
    records: int
    """Records kept."""
    dropped_bytes: int
    """Bytes behind the last sound record."""
    damage: Damage | None = None
    salvage: Path | None = None
    """Where the damaged file was copied, if it was."""
    upgraded_from: int | None = None
    """The older save format that the file had, if it had one."""
    after_crash: bool = False
    """Whether the last window that had the sitting open ended without closing it."""

    @property
    def sentence(self) -> str:
        """The report in plain words."""
        parts = [describe(self.condition, self.records, self.damage)]
        if self.salvage is not None:
            parts.append(f"The damaged file was kept as {self.salvage.name}.")
        if self.upgraded_from is not None:
            parts.append(f"It had the older save format {self.upgraded_from}.")
        return " ".join(parts)


def report_on(scan: Scan) -> LoadReport:
    """Return what a scan found as a report, nothing having been done yet."""
    dropped = scan.file_bytes - scan.sound_bytes if scan.damage else 0
    return LoadReport(scan.path, scan.header, scan.condition, scan.records, dropped, scan.damage)


def describe(condition: Condition, records: int, damage: Damage | None) -> str:
    """Return the state of a journal in plain words."""
    count = "1 record" if records == 1 else f"{records} records"
    match condition:
        case Condition.OK:
            return f"Sound: {count}."
        case Condition.TORN:
            return f"Sound: {count}. An unfinished last line, never acknowledged, does not count."
        case Condition.DAMAGED:
            assert damage is not None, "a damaged journal says where"
            return (
                f"Damaged at line {damage.line}: {damage.reason}. "
                f"Found there: {damage.found!r}. {count} before it can be used."
            )
