"""Who bears what of common duties: shares, keys and how even a division is."""

from __future__ import annotations

import numpy as np
import pytest

from game.analysis.burden import Burdens, burdens, evenness, shares
from game.analysis.tables import as_array, mandate_tables
from game.model.scenario import Scenario
from tests.toys_many import six_parties

TEXT = (2, 1, 0, 1, 1)


def of(scenario: Scenario, package: tuple[int, ...] = TEXT) -> Burdens:
    """Return the burdens of a text by the true values of those who decide."""
    points = {
        p.id: mandate_tables(p.mandate, scenario).points
        for p in scenario.parties
        if p.mandate is not None and p.role == "party"
    }
    return burdens(scenario, points, as_array([package]))


def with_means(scenario: Scenario, party: str, means: float) -> Scenario:
    """Return the scenario with other means of one party."""
    parties = tuple(
        p.model_copy(update={"means": means}) if p.id == party else p for p in scenario.parties
    )
    return scenario.model_copy(update={"parties": parties})


def test_shares_add_up_and_today_asks_nothing_of_anybody() -> None:
    """A burden would be counted twice, or found where nothing changes."""
    scenario = six_parties()
    found = of(scenario)
    today = of(scenario, tuple(issue.status_quo for issue in scenario.issues))

    assert found.burden.sum() == pytest.approx(1.0)
    assert found.due.sum() == pytest.approx(1.0)
    assert found.shared.all()
    assert not today.costs.any()
    assert not today.shared.any()


def test_only_those_who_must_act_bear_a_burden() -> None:
    """A party would be pitied for what others do."""
    scenario = six_parties()
    issues = tuple(i.model_copy(update={"obligors": ("alba",)}) for i in scenario.issues)
    found = of(scenario.model_copy(update={"issues": issues}))

    assert found.costs[0, 0] > 0.0
    assert not found.costs[1:].any()
    assert not found.shared.any()


def test_whoever_has_more_means_owes_more() -> None:
    """Capacity to bear would make no difference to what is due."""
    scenario = six_parties()
    equal, rich = of(scenario), of(with_means(scenario, "alba", 5.0))

    assert rich.due[0, 0] == pytest.approx(equal.due[0, 0] + 0.5 * (0.5 - 1.0 / 6.0))
    assert (rich.due[1:, 0] < equal.due[1:, 0]).all()


def test_a_division_is_even_if_it_follows_the_key() -> None:
    """The index would praise a division that nobody finds fair."""
    key = np.array([0.5, 0.3, 0.2])

    assert evenness(key, key) == 1.0
    assert evenness(np.array([1.0, 0.0, 0.0]), key) == pytest.approx(0.5)
    assert evenness(shares(np.zeros((2, 1)))[:, 0], np.array([0.5, 0.5])) == 1.0
