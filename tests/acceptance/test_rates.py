"""What the measuring of all scenarios rests on; the measuring itself is a run of its own."""

from __future__ import annotations

import pytest

from tests.acceptance.all_games import folders
from tests.acceptance.exceptions import ANSWERS, EXCEPTIONS
from tests.acceptance.rates import wilson


def test_exceptions_and_answers_are_of_scenarios_that_are_there() -> None:
    """An excuse for a scenario that was renamed would excuse nothing, and nobody would see it."""
    assert (EXCEPTIONS.keys() | ANSWERS.keys()) <= {folder.name for folder in folders()}


def test_the_interval_is_wilsons() -> None:
    """A rate of 20 games would look surer than it is; the example is of any textbook."""
    assert wilson(10, 20) == pytest.approx((0.299, 0.701), abs=5e-4)
    assert wilson(20, 20) == pytest.approx((0.839, 1.0), abs=5e-4)
