from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from game.analysis.arrays import Floats
from game.analysis.frontier import (
    bilateral,
    candidates,
    kalai_smorodinsky_point,
    nash_point,
    nash_score,
    pareto,
    values_of,
    zone_share,
)
from game.analysis.tables import Tables, acceptable, all_packages
from tests.analysis.toys import games, tables


def brute_force(game: tuple[Tables, ...]) -> Floats:
    """Return the values of all packages that cross no hard line."""
    packages = all_packages(game[0].sizes)
    for party in game:
        packages = packages[acceptable(party, packages)]
    return np.round(values_of(game, packages), 9)


@settings(deadline=None)
@given(game=games())
def test_the_frontier_is_the_brute_force_one(game: tuple[Tables, ...]) -> None:
    """If this failed, the debrief would call a text efficient that both sides can improve on."""
    values = brute_force(game)
    expected = np.unique(values[pareto(values)], axis=0)

    frontier = bilateral(*game)

    assert np.allclose(np.unique(frontier.values, axis=0), expected, atol=1e-8)
    again = values_of(game, frontier.packages)
    assert np.allclose(again, frontier.values, atol=1e-8)


@given(game=games(parties=3))
def test_no_efficient_package_is_dominated(game: tuple[Tables, ...]) -> None:
    """If this failed, three parties would be told that a wasteful text is efficient."""
    values = brute_force(game)[:200]

    efficient = pareto(values)

    for row, kept in zip(values, efficient, strict=True):
        dominated = ((values >= row).all(axis=1) & (values > row).any(axis=1)).any()
        twin = (values[efficient] == row).all(axis=1).any()
        assert kept != dominated or (twin and not dominated)


@given(game=games())
def test_the_nash_point_is_on_the_frontier(game: tuple[Tables, ...]) -> None:
    """If this failed, the fair benchmark of the debrief would not be the best product."""
    values = brute_force(game)
    frontier = bilateral(*game)
    floor = np.array([20.0, 20.0])

    best = nash_point(frontier.values, floor)

    inside = values[(values >= floor).all(axis=1)]
    if best is None:
        assert not len(inside)
    else:
        product = (frontier.values[best] - floor).prod()
        assert product == pytest.approx((inside - floor).prod(axis=1).max(), abs=1e-6)


def test_an_outside_option_is_a_constraint_and_not_a_disagreement_point() -> None:
    """If this failed, an unattractive way out would give leverage (outside-option principle)."""
    values = np.array([[60.0, 40.0], [50.0, 50.0], [40.0, 60.0]])
    nothing = np.zeros(2)

    assert nash_point(values, nothing) == 1
    assert nash_point(values, nothing, floor=np.array([45.0, 0.0])) == 1
    assert nash_point(values, nothing, floor=np.array([55.0, 0.0])) == 0
    assert nash_point(values, nothing, floor=np.array([70.0, 0.0])) is None


def test_more_bargaining_power_never_brings_less() -> None:
    """If this failed, patience would hurt whoever has it."""
    values = np.array([[60.0 - n, 40.0 + n] for n in range(20)])
    nothing = np.zeros(2)

    weak = nash_point(values, nothing, powers=np.array([0.9, 1.1]))
    strong = nash_point(values, nothing, powers=np.array([1.2, 0.8]))

    assert weak is not None
    assert strong is not None
    assert values[strong, 0] >= values[weak, 0]


def test_kalai_smorodinsky_gives_equal_shares_of_the_ideal() -> None:
    """If this failed, the second benchmark would favour one side."""
    values = np.array([[100.0, 0.0], [80.0, 20.0], [50.0, 25.0], [0.0, 50.0]])

    best = kalai_smorodinsky_point(values, np.zeros(2))

    assert best == 2
    assert kalai_smorodinsky_point(values, np.array([90.0, 90.0])) is None


def test_the_zone_is_counted_exactly_when_it_can_be() -> None:
    """If this failed, the size of the zone of agreement would be wrong by itself."""
    game = tuple(tables(np.random.default_rng(n), (3, 3, 3, 2), closed=1) for n in (1, 2))
    floor = np.array([25.0, 25.0])
    packages = all_packages(game[0].sizes)
    good = np.ones(len(packages), dtype=np.bool_)
    for party in game:
        good &= acceptable(party, packages)
    good &= (np.round(values_of(game, packages), 9) >= floor).all(axis=1)

    assert zone_share(game, floor) == pytest.approx(good.mean(), abs=1e-9)


def test_a_large_zone_is_estimated_closely() -> None:
    """If this failed, big negotiations would show a zone of agreement far from the true one."""
    additive = tuple(tables(np.random.default_rng(n), (5,) * 8) for n in (1, 2))
    packages = all_packages(additive[0].sizes)
    floor = np.array([45.0, 45.0])
    truth = (values_of(additive, packages) >= floor).all(axis=1).mean()

    assert zone_share(additive, floor) == pytest.approx(truth, abs=0.01)


def test_hard_lines_that_leave_nothing_are_reported() -> None:
    """If this failed, an impossible mandate would look like an empty frontier."""
    game = tables(np.random.default_rng(1), (2, 2))
    game.forbidden[0, :] = True

    with pytest.raises(ValueError, match="no option"):
        bilateral(game, game)


def test_beam_search_finds_what_enumeration_finds() -> None:
    """If this failed, large negotiations would be led towards a poor benchmark."""
    game = tuple(tables(np.random.default_rng(n), (4,) * 8, links=2) for n in (1, 2, 3))
    floor = np.array([20.0, 20.0, 20.0])

    def score(values: Floats) -> Floats:
        return nash_score(values, floor, floor, np.ones(3))

    every = np.concatenate(
        [score(values_of(game, part)) for part in np.array_split(all_packages(game[0].sizes), 4)]
    )
    packages, values = candidates(game, score, np.random.default_rng(7))

    assert len(packages) <= 2_000
    assert score(values).max() == pytest.approx(every.max(), abs=0.05)


def test_the_same_generator_finds_the_same_candidates() -> None:
    """If this failed, two runs of one sitting could hear different advice."""
    game = tuple(tables(np.random.default_rng(n), (4,) * 8) for n in (1, 2, 3))

    def score(values: Floats) -> Floats:
        return np.asarray(values.min(axis=1))

    first, _ = candidates(game, score, np.random.default_rng(7))
    second, _ = candidates(game, score, np.random.default_rng(7))

    assert (first == second).all()
