"""What the storage tests are built from: a header, bodies, journals and a disk that fails."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from hypothesis import strategies as st
from pydantic import JsonValue
from typing_extensions import override

from game.storage.disk import Disk
from game.storage.journal import Journal
from game.storage.lines import FIRST_SUM, checksum, encode
from game.storage.scan import Record
from game.storage.store import SaveStore

Body = dict[str, JsonValue]

CREATED: Final = "2026-11-22T09:30:00+00:00"
PNG: Final = b"\x89PNG\r\n\x1a\n" + bytes(20)


def header(sitting: str = "a-sitting", **changes: JsonValue) -> Body:
    """Return the fields of a header that is right in every respect."""
    return {
        "app": "0.1.0",
        "sitting": sitting,
        "pack": "historical",
        "pack_version": "1.0.0",
        "pack_hash": "b2:00112233",
        "scenario": "us-singapore-fta",
        "seed": 7,
        "seats": {"singapore": "human", "united-states": "steady"},
        "mode": "practice",
        "created": CREATED,
        **changes,
    }


def body(number: int) -> Body:
    """Return a record as a session might write it."""
    return {
        "action": {"kind": "offer", "by": "singapore", "package": {"tariffs": number, "ip": None}},
        "events": [
            {"kind": "offered", "share": 0.25 * number},
            {"kind": "noted", "text": "é ✓ \n"},
        ],
        "index": {
            "phase": "rounds",
            "turn": f"Round {number}",
            "updated": f"2026-11-22T09:{number % 60:02d}:30+00:00",
        },
    }


def saved(path: Path, bodies: Sequence[Mapping[str, JsonValue]], **changes: JsonValue) -> Path:
    """Make a journal that holds the bodies, close it, and return its path."""
    with Journal.create(path, header(path.name.removesuffix(".jsonl"), **changes)) as journal:
        for each in bodies:
            journal.append(each)
    return path


def play(store: SaveStore, sitting: str, *cards: Body | None, created: str = "") -> Path:
    """Save a sitting whose records carry the cards; a record has none for None."""
    fields = {"created": created} if created else {}
    bodies: list[Body] = [{} if card is None else {"index": card} for card in cards]
    return saved(store.path_of(sitting), bodies, **fields)


def forged(bodies: Sequence[bytes]) -> bytes:
    """Return a journal whose checksums are right, whatever its bodies are: a hostile writer's."""
    lines, previous = [], FIRST_SUM
    for n, text in enumerate(bodies):
        previous = checksum(previous, n, text)
        lines.append(b'{"n":%d,"sum":"%s","body":%s}\n' % (n, previous.encode(), text))
    return b"".join(lines)


def header_text(**changes: JsonValue) -> bytes:
    """Return the body of a sound first line."""
    whole: Body = {"kind": "servanda-journal", "format": 1, **header(), **changes}
    line, _ = encode(0, whole, FIRST_SUM)
    return line[line.index(b'"body":') + 7 : -2]


def bodies_of(records: Sequence[Record]) -> list[Body]:
    """Return what records say, having checked that they are numbered from 1 without a gap."""
    assert [record.n for record in records] == list(range(1, len(records) + 1))
    return [record.body for record in records]


json_values: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
json_bodies: Final = st.dictionaries(st.text(), json_values, max_size=5)


class FailingDisk(Disk):
    """A disk on which the step number `fails_at` (from 1) and, if asked, all later ones fail."""

    def __init__(
        self, fails_at: int = 0, *, for_good: bool = False, room: int | None = None
    ) -> None:
        self.steps = 0
        self.fails_at = fails_at
        self.for_good = for_good
        self.room = room
        """Bytes that still fit on the disk."""

    def _step(self) -> None:
        self.steps += 1
        if self.steps == self.fails_at or (self.for_good and 0 < self.fails_at <= self.steps):
            raise OSError(errno.EIO, "made to fail")

    @override
    def write(self, descriptor: int, data: bytes) -> int:
        """Write, at most as much as there is room for."""
        self._step()
        if self.room is None:
            return super().write(descriptor, data)
        if self.room == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = super().write(descriptor, data[: self.room])
        self.room -= written
        return written

    @override
    def sync(self, descriptor: int) -> None:
        """Sync, or fail."""
        self._step()
        super().sync(descriptor)

    @override
    def truncate(self, descriptor: int, size: int) -> None:
        """Truncate, or fail."""
        self._step()
        super().truncate(descriptor, size)

    @override
    def replace(self, source: Path, target: Path) -> None:
        """Replace, or fail."""
        self._step()
        super().replace(source, target)

    @override
    def sync_folder(self, folder: Path) -> None:
        """Sync the folder, or fail."""
        self._step()
        super().sync_folder(folder)
