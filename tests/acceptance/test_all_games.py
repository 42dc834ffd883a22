"""A sample of the acceptance run: every scenario once, from a seat and on a seed of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.all_games import Case, Journal, folders, pack, play, resumed, tally

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


ALONE = [
    (name, level)
    for name in ("six-party-talks", "israel-egypt-peace-treaty")
    for level in ("novice", "standard", "hard", "expert")
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "level"), ALONE)
def test_computers_alone_bring_talks_of_many_to_their_end(name: str, level: str) -> None:
    """A table of computers would crash or stall at some level, and a class with it."""
    folder = next(f for f in FOLDERS if f.name == name)
    seed = 301 + ALONE.index((name, level))

    assert play(Case(folder, None, seed, level)).problem == ""


def test_a_run_goes_on_from_its_journal(tmp_path: Path) -> None:
    """A long run that was stopped would begin again, or count games that it never played."""
    journal = Journal(tmp_path / "played.jsonl")
    case = Case(next(f for f in FOLDERS if f.name == "first-steps"), None, 3, "novice")

    first = list(resumed([case], journal))
    again = list(resumed([case], journal))

    assert again == first
    assert len((tmp_path / "played.jsonl").read_text("utf-8").splitlines()) == 1
    assert next(tally(again)).split()[:3] == ["first-steps", "alone", "novice"]
