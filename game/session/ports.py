"""What a sitting needs from outside, and gets from `game.cli`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from pydantic import JsonValue


class Entry(Protocol):
    """One record of a log."""

    @property
    def body(self) -> Mapping[str, JsonValue]:
        """What was recorded."""
        ...


class LogStore(Protocol):
    """An append-only log. `append` returns only when the record is safe."""

    def append(self, body: Mapping[str, JsonValue]) -> int:
        """Keep one record and return its number, from 1."""
        ...

    def read(self) -> Iterator[Entry]:
        """Yield every record, in order."""
        ...

    def close(self) -> None:
        """Let go of the log."""
        ...


class Clock(Protocol):
    """The wall clock, for labels in lists of saves; nothing in play depends on it."""

    def __call__(self) -> str:
        """Return the time now, ISO 8601 with offset."""
        ...
