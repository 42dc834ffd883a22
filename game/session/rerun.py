"""What single moves changed: play on from before each of them, with it and without it.

The computer takes every seat: the others as they were set up, the player's own as a compromising
player. Both branches of a pair have the same seed, and so the same chances (model.md 7.4). The
work comes in steps of one pair, so that whoever asks for it can show how far it is, or stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Final

from pydantic import JsonValue

from game.debrief.benchmarks import QUICK_RUNS
from game.debrief.blocks import Section
from game.debrief.crossroads import (
    SEEDS,
    Fork,
    MoveEffect,
    crossroads_of,
    effect_of,
    section,
)
from game.debrief.outcome import outcome_of
from game.debrief.truth import truth_of
from game.model.action import Action
from game.model.base import PartyId
from game.model.party import PersonaId
from game.session.ports import Entry
from game.session.sitting import Sitting

OWN: Final[PersonaId] = "compromising"  # who plays on in the player's seat (design choice)
SIGNED: Final = frozenset({"signed", "in-force"})


class Unkept:
    """A log that keeps nothing: what is played on is forgotten."""

    def append(self, body: Mapping[str, JsonValue]) -> int:
        """Let a record go."""
        del body
        return 0

    def read(self) -> Iterator[Entry]:
        """Return nothing."""
        return iter(())

    def close(self) -> None:
        """Do nothing."""


class Rerun:
    """The weightiest moves of a seat in a finished sitting, played on."""

    def __init__(self, sitting: Sitting, seat: PartyId, seeds: int = SEEDS) -> None:
        """Choose the moves; nothing is played yet."""
        self.seat = seat
        self.seeds = seeds
        self._sitting = sitting
        self._record = sitting.record(seat)
        self._roads = crossroads_of(self._record)
        self._forks: list[list[Fork]] = [[] for _ in self._roads]
        self._places = _places(sitting)

    @property
    def total(self) -> int:
        """How many steps there are in all."""
        return len(self._roads) * self.seeds

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(map(len, self._forks))

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self.done >= self.total

    def step(self) -> None:
        """Play one move on, once with it and once without; nothing if all is done."""
        for road, forks in zip(self._roads, self._forks, strict=True):
            if len(forks) < self.seeds:
                forks.append(self._fork(self._places[road.fact], len(forks)))
                return

    def effects(self) -> tuple[MoveEffect, ...]:
        """Return what the moves changed, those that are done."""
        return tuple(
            effect_of(road.fact, forks)
            for road, forks in zip(self._roads, self._forks, strict=True)
            if len(forks) >= self.seeds
        )

    def section(self) -> Section | None:
        """Return the debrief's section on single moves as far as it is known."""
        share = self.done / self.total if self.total else 1.0
        return section(self._record, self._roads, self.effects(), share)

    def _fork(self, place: int, number: int) -> Fork:
        """Play on from before a move, with it and without it."""
        move = self._sitting.entries[place].action
        seed = self._seed(place, number)
        kept, _ = self._play_on(place, seed, move)
        left, instead = self._play_on(place, seed, None)
        return Fork(kept=kept[0], left=left[0], same=instead == move, signed=(kept[1], left[1]))

    def _seed(self, place: int, number: int) -> int:
        """Return the seed of a pair: the sitting's, the move's and the pair's own."""
        name = f"{self._sitting.setup.seed}/{place}/{number}"
        return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")

    def _play_on(
        self, place: int, seed: int, move: Action | None
    ) -> tuple[tuple[float, bool], Action]:
        """Play on with a move, or with the computer's own; stop where only the years are left.

        Returns:
            The points that the seat can expect, whether a text was signed; and the first move.
        """
        setup = self._sitting.setup
        seats = {
            party: replace(seat, human=False, persona=OWN if party == self.seat else seat.persona)
            for party, seat in setup.seats.items()
        }
        game = self._sitting.fork(place, replace(setup, seats=seats, seed=seed), Unkept())
        if move is not None:
            game.repeat(move)
        else:
            game.step()
        first = game.entries[place].action
        while not game.is_over and not game.state.table.in_force:
            game.step()
        record = game.record(self.seat)
        outcome = outcome_of(record, truth_of(record), (), QUICK_RUNS)
        mine = outcome.of(self.seat)
        return (mine.expected - mine.account.process, outcome.stage in SIGNED), first


def _places(sitting: Sitting) -> dict[int, int]:
    """Return the number of each move by the position of its first fact in the log."""
    places, position = {}, 0
    for number, entry in enumerate(sitting.entries):
        places[position] = number
        position += len(entry.facts)
    return places
