"""One contract, two journals: the file and its twin in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given
from pydantic import JsonValue
from typing_extensions import override

from game.session.ports import LogStore
from game.storage.errors import RecordError
from game.storage.header import SaveHeader
from game.storage.journal import Journal
from game.storage.lines import MAX_DEPTH, MAX_LINE_BYTES
from game.storage.memory import MemoryJournal
from game.storage.scan import Record
from tests.storage.builders import Body, bodies_of, body, header, json_bodies


class AnyJournal(LogStore, Protocol):
    """What a session needs of a log, and what a list of saves shows of it."""

    @property
    def header(self) -> SaveHeader:
        """What the first line says."""
        ...

    @property
    def count(self) -> int:
        """How many records there are."""
        ...

    @override
    def read(self) -> Iterator[Record]:
        """Yield every record."""
        ...


Maker = Callable[[Body], AnyJournal]


@pytest.fixture(params=["file", "memory"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Maker:
    """Return what makes one of the two journals."""
    if request.param == "memory":
        return MemoryJournal.create
    return lambda fields: Journal.create(tmp_path / "a-sitting.jsonl", fields)


def test_an_empty_journal_has_its_header_and_no_records(make: Maker) -> None:
    """A sitting saved before its first move would not know what it is a sitting of."""
    journal = make(header(seed=11))

    found = list(journal.read())

    journal.close()
    assert (found, journal.count, journal.header.seed, journal.header.format) == ([], 0, 11, 1)


def test_records_come_back_as_they_were_appended(make: Maker) -> None:
    """A resumed sitting would differ from the one that was saved."""
    journal = make(header())

    numbers = [journal.append(body(i)) for i in range(5)]
    first, second = list(journal.read()), list(journal.read())

    journal.close()
    assert numbers == [1, 2, 3, 4, 5]
    assert bodies_of(first) == bodies_of(second) == [body(i) for i in range(5)]


def test_a_record_cannot_be_changed_after_it_was_appended(make: Maker) -> None:
    """A session that goes on using a dictionary would rewrite history."""
    journal = make(header())
    mutable: Body = {"moves": [1, 2]}

    journal.append(mutable)
    mutable["moves"] = []
    next(iter(journal.read())).body["moves"] = "gone"

    found = bodies_of(list(journal.read()))
    journal.close()
    assert found == [{"moves": [1, 2]}]


def test_records_may_be_appended_while_others_are_read(make: Maker) -> None:
    """A screen that lists the moves would stand in the way of the next one."""
    journal = make(header())
    journal.append(body(1))
    journal.append(body(2))

    reading = journal.read()
    next(reading)
    journal.append(body(3))
    rest = list(reading)

    journal.close()
    assert rest[0].n == 2
    assert journal.count == 3


class Color:
    """A value that is no JSON."""


def nested(depth: int) -> Body:
    """Return an object with `depth` brackets inside one another."""
    value: JsonValue = 1
    for _ in range(depth - 1):
        value = [value]
    return {"deep": value}


@pytest.mark.parametrize(
    "wrong",
    [
        {"x": float("nan")},
        {"x": [float("inf")]},
        {"x": Color()},
        {"x": {1: "a number as key"}},
        {"x": {"set"}},
        {"x": b"bytes"},
        {"x": "half a pair \ud800"},
        {"x": 10**5000},
        {"x": "a" * MAX_LINE_BYTES},
        nested(MAX_DEPTH + 1),
    ],
    ids=["nan", "inf", "object", "key", "set", "bytes", "surrogate", "huge", "long", "deep"],
)
def test_what_json_cannot_give_back_is_refused_and_nothing_is_kept(
    make: Maker, wrong: Mapping[str, JsonValue]
) -> None:
    """A record would be saved that no one can load again."""
    journal = make(header())

    with pytest.raises(RecordError):
        journal.append(wrong)

    number = journal.append(body(1))
    found = bodies_of(list(journal.read()))
    journal.close()
    assert (number, found) == (1, [body(1)])


def test_the_deepest_and_longest_allowed_record_is_kept(make: Maker) -> None:
    """The writer's limit and the reader's limit would differ."""
    journal = make(header())
    room = MAX_LINE_BYTES - len('{"n":2,"sum":"0123456789abcdef","body":{"x":""}}\n')

    journal.append(nested(MAX_DEPTH))
    journal.append({"x": "[" * room})

    found = bodies_of(list(journal.read()))
    journal.close()
    assert found == [nested(MAX_DEPTH), {"x": "[" * room}]


@pytest.mark.parametrize(
    "changes",
    [
        {"seed": -1},
        {"seed": 2**64},
        {"seed": 1.5},
        {"created": "yesterday"},
        {"created": "2026-11-22T09:30:00"},
        {"sitting": "CON"},
        {"sitting": "con"},
        {"sitting": "../up"},
        {"seats": {"singapore": 3}},
        {"kind": "something-else"},
        {"surprise": 1},
        {"app": ""},
    ],
    ids=str,
)
def test_a_wrong_header_is_refused(make: Maker, changes: Body) -> None:
    """A sitting would be begun that no one can find, sort or replay."""
    with pytest.raises(RecordError, match="header of a sitting is wrong"):
        make({**header(), **changes})


def test_a_wrong_header_is_told_every_problem(make: Maker) -> None:
    """Whoever writes a front-end would find the problems one at a time."""
    with pytest.raises(RecordError) as caught:
        make({**header(), "seed": -1, "created": "x", "more": 1})

    assert all(name in str(caught.value) for name in ("seed", "created", "more"))


@given(bodies=json_bodies)
def test_any_json_comes_back_equal(bodies: Body) -> None:
    """Some text, number or nesting would change on its way through the file."""
    journal = MemoryJournal.create(header())

    journal.append(bodies)

    assert bodies_of(list(journal.read())) == [bodies]
