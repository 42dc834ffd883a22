"""A sample of the acceptance run: every scenario once, from a seat and on a seed that go round.

The shard says which: `SERVANDA_SHARD`, which `.ci/run` sets to the number of commits, so that
each scenario has been played from every seat on all of its twenty seeds after so many of them.
A failure names the game; the same shard plays the same games.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from game.model.base import PartyId
from tests.acceptance.all_games import Case, folders, pack, play

SEEDS: Final = 20  # of the whole run: `python -m tests.acceptance.all_games`
SHARD: Final = int(os.environ.get("SERVANDA_SHARD", "0"))


def case_of(folder: Path, seats: Sequence[PartyId], shard: int) -> Case:
    """Return a scenario's game in a shard: first every seat on one seed, then on the next."""
    return Case(folder, seats[shard % len(seats)], 1 + shard // len(seats) % SEEDS)


@pytest.mark.slow
@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_a_game_goes_to_its_end(folder: Path) -> None:
    """A trainee would meet a crash, a game that never ends, or a save that does not replay."""
    case = case_of(folder, pack(folder).scenario.party_ids, SHARD)

    played = play(case)

    assert played.problem == "", f"shard {SHARD}: {case.seat}, seed {case.seed}"


@pytest.mark.parametrize("seats", [("a", "b"), ("a", "b", "c"), tuple("abcdefg")])
def test_the_shards_go_round_all_seats_and_seeds(seats: tuple[PartyId, ...]) -> None:
    """A seat or a seed that no shard plays could stall for years and nobody would know."""
    folder = Path("a-pack")

    played = {case_of(folder, seats, shard) for shard in range(1000, 1000 + len(seats) * SEEDS)}

    assert played == {Case(folder, s, seed) for s in seats for seed in range(1, SEEDS + 1)}
