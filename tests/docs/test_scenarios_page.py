"""The page on the scenarios has a row for each, within the bounds or excused by name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from game.packs.study.notes import FEWEST, GOOD, HOPELESS, MOST
from tests.acceptance.all_games import folders
from tests.acceptance.exceptions import ANSWERS, EXCEPTIONS
from tests.acceptance.rates import HEAD, wilson

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "scenarios.md"
NAMES: Final = [folder.name for folder in folders()]


@cache
def rows() -> dict[str, dict[str, str]]:
    """Return the cells of each scenario by the name of their column."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {cells[0].strip("`"): dict(zip(HEAD, cells, strict=True)) for cells in table}


def test_every_scenario_has_a_row() -> None:
    """A scenario that nobody measured could be one that nobody can finish."""
    assert list(rows()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_scenario_is_within_the_bounds(name: str) -> None:
    """A sure thing, a riddle with one answer or a hopeless seat would reach a class unnoticed."""
    row, excused = rows()[name], EXCEPTIONS.get(name, {})
    agreed, games = map(int, re.findall(r"\d+", row["Agreed"])[:2])

    assert FEWEST <= agreed / games <= MOST or "agreement-rate" in excused
    assert int(row["Good agreements"]) >= GOOD
    assert float(row["Least room"].split(",")[0]) >= HOPELESS
    assert row["Historical text"].startswith(("feasible", "fictional"))


def test_exceptions_and_answers_are_of_scenarios_that_are_there() -> None:
    """An excuse for a scenario that was renamed would excuse nothing, and nobody would see it."""
    assert (EXCEPTIONS.keys() | ANSWERS.keys()) <= set(NAMES)


def test_the_interval_is_wilsons() -> None:
    """A rate of 20 games would look surer than it is; the example is of any textbook."""
    assert wilson(10, 20) == pytest.approx((0.299, 0.701), abs=5e-4)
    assert wilson(20, 20) == pytest.approx((0.839, 1.0), abs=5e-4)
