"""A journal that lives in memory: for sittings that nobody saves, and for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Self

from pydantic import JsonValue

from game.storage.header import SaveHeader, new_header
from game.storage.lines import FIRST_SUM, decode, encode
from game.storage.migrate import FORMATS
from game.storage.scan import Record


class MemoryJournal:
    """Keeps what `Journal` keeps, refuses what it refuses, and forgets it all at the end."""

    def __init__(self, header: SaveHeader) -> None:
        self._header = header
        self._lines: list[bytes] = []
        self._sums: list[str] = [FIRST_SUM]

    @classmethod
    def create(cls, header: Mapping[str, JsonValue]) -> Self:
        """Begin a journal.

        Raises:
            RecordError: If the header is wrong.
        """
        return cls(new_header(header, FORMATS.current))

    @property
    def header(self) -> SaveHeader:
        """What the first line of a file would say."""
        return self._header

    @property
    def count(self) -> int:
        """How many records it holds; also the number of the last one."""
        return len(self._lines)

    def append(self, body: Mapping[str, JsonValue]) -> int:
        """Keep one record and return its number, from 1.

        Raises:
            RecordError: If the body is not plain JSON of bearable size.
        """
        line, checksum = encode(self.count + 1, body, self._sums[-1])
        self._lines.append(line)
        self._sums.append(checksum)
        return self.count

    def read(self) -> Iterator[Record]:
        """Yield every record."""
        for n, line in enumerate(tuple(self._lines), start=1):
            yield Record(n, decode(line[:-1], n, self._sums[n - 1]).body)

    def close(self) -> None:
        """Do nothing; a file would be closed."""
