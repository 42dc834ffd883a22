"""A sample of the acceptance run: every scenario once, from a seat and on a seed of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.all_games import Case, folders, pack, play

FOLDERS = folders()


def case_of(number: int, folder: Path) -> Case:
    """Return one game of a scenario; seats and seeds go round over the scenarios."""
    seats = pack(folder).scenario.party_ids
    return Case(folder, seats[number % len(seats)], 101 + number)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "folder"), list(enumerate(FOLDERS)), ids=[f.name for f in FOLDERS]
)
def test_a_game_goes_to_its_end(number: int, folder: Path) -> None:
    """A trainee would meet a crash, a game that never ends, or a save that does not replay."""
    played = play(case_of(number, folder))

    assert played.problem == ""
