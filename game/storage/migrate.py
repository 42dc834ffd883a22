"""Save formats: the current one, and the steps from every older one.

A released format is read for ever. A step turns the header and the records of one format into
those of the next; reading an old save applies the steps in a row. Reading never changes the
file; opening it to play on first writes it anew in the current format and keeps the old file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game.storage.errors import NewerSaveError, UnreadableSaveError
from game.storage.lines import Body


@dataclass(frozen=True, slots=True)
class Step:
    """How one format becomes the next."""

    header: Callable[[Body], Body]
    record: Callable[[Body], Body]


@dataclass(frozen=True, slots=True)
class Formats:
    """The format that is written now, and a step from each older one to the one after it."""

    current: int
    steps: Mapping[int, Step] = field(default_factory=dict)

    def __post_init__(self) -> None:
        assert set(self.steps) == set(range(1, self.current)), "a released format has no step"

    def of(self, header: Body, path: Path) -> int:
        """Return the format that a header names.

        Raises:
            NewerSaveError: If a newer Servanda wrote it.
            UnreadableSaveError: If it names no format.
        """
        found = header.get("format")
        if not isinstance(found, int) or isinstance(found, bool) or found < 1:
            raise UnreadableSaveError(path, "its header names no save format")
        if found > self.current:
            raise NewerSaveError(path, found, self.current)
        return found

    def header(self, body: Body, found: int) -> Body:
        """Return a header of format `found` as one of the current format."""
        for number in range(found, self.current):
            body = {**self.steps[number].header(body), "format": number + 1}
        return body

    def record(self, body: Body, found: int) -> Body:
        """Return a record's body of format `found` as one of the current format."""
        for number in range(found, self.current):
            body = self.steps[number].record(body)
        return body


FORMATS: Final = Formats(current=1)
