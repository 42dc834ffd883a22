"""A desk that keeps everything in memory, and ways to drive the console by text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pydantic import JsonValue
from typing_extensions import override

from game.console.app import run_console
from game.model.errors import StorageError
from game.model.scenario import Scenario
from game.session.desk import Order, SaveCard, ScenarioCard, SeatCard
from game.session.setup import Pack, Wish, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal
from game.words import Words
from tests.toys import ALBA, toy_scenario
from tests.words.texts import book

CTRL_C = "^C"
"""A typed line that stands for Ctrl-C."""
PACK = Pack("toy-trade", "1.0.0", "0" * 64)


def begin(
    scenario: Scenario | None = None, seat: str = ALBA, mode: str = "practice", seed: int = 7
) -> Sitting:
    """Return a new sitting of the toy scenario, kept in memory."""
    wish = Wish(seats=frozenset({seat}), mode=mode, seed=seed)
    setup = set_up(scenario or toy_scenario(), PACK, wish, "test", "2026-01-01T00:00:00+00:00")
    return Sitting(setup, MemoryJournal.create(setup.header() | {"sitting": "toy-sitting"}))


def resumed(sitting: Sitting) -> Sitting:
    """Return a sitting as it is read again from its log."""
    journal = MemoryJournal.create(sitting.setup.header() | {"sitting": "toy-again"})
    for record in sitting._log.read():
        journal.append(record.body)
    return Sitting.resume(sitting.setup, journal)


@dataclass
class MemoryDesk:
    """A desk with one scenario, one that is broken, and no files."""

    begun: list[Sitting] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def scenarios(self) -> tuple[ScenarioCard, ...]:
        """Return a good scenario and a broken one."""
        toy = toy_scenario()
        seats = tuple(SeatCard(p.id, p.name, p.emblem) for p in toy.parties)
        good = ScenarioCard(
            toy.id, toy.title, toy.subtitle, toy.period, toy.summary, toy.minutes, seats
        )
        bad = ScenarioCard("bad", "Bad", "", "", "", 0, (), "Its pack.yaml cannot be read.")
        return good, bad

    def begin(self, order: Order) -> Sitting:
        """Begin a sitting."""
        self.orders.append(order)
        self.begun.append(begin(seat=order.seat, mode=order.mode, seed=order.seed or 7))
        return self.begun[-1]

    def saves(self) -> tuple[SaveCard, ...]:
        """Return a card for each sitting that was begun, and a broken one."""
        cards = [
            SaveCard(f"save-{n}", "Alba and Borea", ALBA, "practice", "rounds", "3/8",
                     "2026-01-02T03:04:05+00:00", finished=s.is_over, summary="")
            for n, s in enumerate(self.begun, start=1)
        ]  # fmt: skip
        broken = SaveCard(
            "broken", "?", "", "", "", "", "", finished=False, summary="", problem="It is torn."
        )
        return (*reversed(cards), broken)

    def resume(self, save: str) -> Sitting:
        """Go on with a sitting that was begun."""
        number = save.removeprefix("save-")
        if not number.isdigit():
            raise StorageError(f"There is no save {save}.")
        return self.begun[int(number) - 1]

    def delete(self, save: str) -> None:
        """Note what was deleted."""
        self.deleted.append(save)

    def keep_picture(self, sitting: Sitting, png: bytes) -> None:
        """Keep nothing: a terminal has no pictures."""

    def settings(self) -> Mapping[str, JsonValue]:
        """Return no settings."""
        return {}

    def set_setting(self, name: str, value: JsonValue) -> None:
        """Keep no settings."""


class Typist(io.StringIO):
    """Standard input from lines, or from a function that looks at the game first."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__()
        self._lines: Iterator[str] = iter(lines)

    @override
    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # typeshed: StringIO
        """Return the next line, or an empty text at the end of input."""
        del size
        line = next(self._lines, None)
        if line == CTRL_C:
            raise KeyboardInterrupt
        return "" if line is None else f"{line}\n"


@cache
def words() -> Words:
    """Return the sentences of all games in a terminal; none of the tests judges what is missing."""
    return book()


def play(
    lines: Iterable[str], sitting: Sitting | None = None, desk: MemoryDesk | None = None
) -> str:
    """Run the console over lines and return all it printed; the exit code must be 0."""
    out = io.StringIO()
    code = run_console(desk or MemoryDesk(), words(), sitting, None, (Typist(lines), out))
    assert code == 0
    return out.getvalue()


def until_over(sitting: Sitting, choose: Callable[[Sitting], str]) -> Iterator[str]:
    """Yield lines from a chooser while the sitting goes on, then empty lines for the debrief."""
    while not sitting.is_over:
        yield choose(sitting)
    while True:
        yield ""


def wide(text: str) -> list[str]:
    """Return the lines that do not fit into a terminal of 80 columns."""
    return [line for line in text.split("\n") if len(line) > 80]
