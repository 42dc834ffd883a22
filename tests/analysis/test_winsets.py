"""Win-sets: what of all that could be agreed would pass at home."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.ratification import text_terms, vote_chance
from game.analysis.standing import home_front
from game.analysis.tables import mandate_tables
from game.analysis.winsets import SAMPLE, sample, win_set_share
from game.engine.start import initial_state
from game.model.issue import Issue
from game.model.scenario import Scenario
from tests.toys import ALBA, toy_scenario

SCENARIO = toy_scenario()
PARTY = SCENARIO.party(ALBA)
assert PARTY.mandate is not None
OWN = mandate_tables(PARTY.mandate, SCENARIO)
HOME = home_front(PARTY, initial_state(SCENARIO).private[ALBA])


def test_the_win_set_is_counted_over_all_packages() -> None:
    """The adviser would name a share of something else."""
    sizes = [len(issue.options) for issue in SCENARIO.issues]
    packages = np.array(list(np.ndindex(*sizes)))
    terms = text_terms(SCENARIO, packages, OWN)
    passing = vote_chance(HOME, SCENARIO.issues, packages, terms) >= 0.5

    share = win_set_share(HOME, SCENARIO, OWN)
    assert share == pytest.approx(passing.mean())
    assert 0.0 < share < 1.0


def test_support_at_home_widens_the_win_set() -> None:
    """A campaign would change nothing about what can be brought home."""
    shares = [
        win_set_share(replace(HOME, legitimacy=level), SCENARIO, OWN) for level in (-3.0, 0.0, 3.0)
    ]

    assert shares == sorted(shares)
    assert shares[0] < shares[-1]


def large() -> Scenario:
    """Return a scenario with far more packages than are sampled."""
    first = SCENARIO.issues[0]
    more: tuple[Issue, ...] = tuple(first.model_copy(update={"id": f"more-{n}"}) for n in range(6))
    return SCENARIO.model_copy(update={"issues": (*SCENARIO.issues, *more)})


def test_a_large_space_is_sampled_evenly() -> None:
    """A share of the first packages would be a share of those that leave most as it is."""
    scenario = large()
    packages = sample(scenario)

    assert packages.shape == (SAMPLE, len(scenario.issues))
    assert len(np.unique(packages, axis=0)) == SAMPLE
    for place, issue in enumerate(scenario.issues):
        shares = np.bincount(packages[:, place], minlength=len(issue.options)) / SAMPLE
        assert shares == pytest.approx(1.0 / len(issue.options), abs=0.06)
