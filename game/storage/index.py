"""The index of sittings: one entry for each journal, made from the journal alone.

A record's body may carry an `index` object, the sitting's card as of that record; the fields
of later cards replace those of earlier ones. That is all that storage knows of a record.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from game.storage.errors import UnreadableSaveError
from game.storage.header import Moment, SaveHeader
from game.storage.scan import Scan, records, scan

KEY: Final = "index"
HUMAN: Final = "human"
UNREADABLE: Final = "unreadable"
Line = Annotated[str, Field(max_length=400)]


class IndexCard(BaseModel):
    """What a list of sittings shows; a field left out keeps what earlier records said."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    seat: Line | None = None
    phase: Line | None = None
    turn: Line | None = None
    """Where the sitting stands, as a short label."""
    updated: Moment | None = None
    """When the record was made, ISO 8601 with offset; given by the caller."""
    finished: bool | None = None
    summary: Line | None = None
    result: dict[str, JsonValue] | None = None
    """Scores and outcome, once there are any."""


class SittingEntry(BaseModel):
    """One row of the index."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    condition: str
    """A `Condition`, or "unreadable"."""
    reason: str = ""
    """Why it cannot be read, if it cannot."""
    file_bytes: int
    file_time_ns: int
    """Size and time of change of the journal when it was read; if they differ, read it again."""
    records: int = 0
    scenario: str = ""
    pack: str = ""
    mode: str = ""
    seat: str = ""
    phase: str = ""
    turn: str = ""
    created: str = ""
    updated: str = ""
    finished: bool = False
    summary: str = ""
    result: dict[str, JsonValue] | None = None

    def fits(self, path: Path) -> bool:
        """Return whether the journal has not changed since this entry was made."""
        status = path.stat()
        return (self.file_bytes, self.file_time_ns) == (status.st_size, status.st_mtime_ns)

    @classmethod
    def of(cls, path: Path) -> Self:
        """Return the entry of a journal, read now."""
        status = path.stat()
        size, time_ns = status.st_size, status.st_mtime_ns
        try:
            found = scan(path)
        except UnreadableSaveError as error:
            return cls(
                condition=UNREADABLE, reason=error.reason, file_bytes=size, file_time_ns=time_ns
            )
        fields = _fields_of(found.header) | _latest_card(found)
        return cls.model_validate(
            {
                "condition": found.condition.value,
                "file_bytes": size,
                "file_time_ns": time_ns,
                "records": found.records,
                **fields,
            }
        )


def entry_from(value: JsonValue) -> SittingEntry | None:
    """Return a catalogue's value as an entry, or None if it is not one."""
    try:
        return SittingEntry.model_validate(value)
    except ValidationError:
        return None


def _fields_of(header: SaveHeader) -> dict[str, JsonValue]:
    """Return what a header says, for the time before any card."""
    people = [seat for seat, player in header.seats.items() if player == HUMAN]
    return {
        "scenario": header.scenario,
        "pack": header.pack,
        "mode": header.mode,
        "seat": ", ".join(people),
        "created": header.created,
        "updated": header.created,
    }


def _latest_card(found: Scan) -> dict[str, JsonValue]:
    """Return what the cards in a journal say, later ones over earlier ones."""
    latest: dict[str, JsonValue] = {}
    for record in records(found.path, upto=found.records):
        if KEY not in record.body:
            continue
        try:
            card = IndexCard.model_validate(record.body[KEY])
        except ValidationError:
            continue  # a card is a label: a wrong one never stands in the way of the sitting
        latest |= card.model_dump(exclude_none=True)
    return latest
