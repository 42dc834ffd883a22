"""How fast the arithmetic of packages is (measured with --benchmark-enable)."""

from __future__ import annotations

import numpy as np
from pytest_benchmark.fixture import BenchmarkFixture

from game.analysis.frontier import bilateral
from game.analysis.ratification import HomeFront, text_terms, vote_chance
from game.analysis.tables import all_packages
from game.compliance.closed_form import Obligor, expected_compliance
from game.compliance.factors import starting_factors
from tests.analysis.toys import tables
from tests.toys import ALBA, toy_scenario

SCENARIO = toy_scenario()
PACKAGES = all_packages(np.array([len(issue.options) for issue in SCENARIO.issues]))


def test_the_frontier_of_ten_issues(benchmark: BenchmarkFixture) -> None:
    """If this failed, the debrief would wait for its frontier (budget 10 ms)."""
    game = [tables(np.random.default_rng(n), (5,) * 10) for n in (1, 2)]

    frontier = benchmark(bilateral, *game)

    assert len(frontier.packages) > 1


def test_the_frontier_of_linked_issues(benchmark: BenchmarkFixture) -> None:
    """If this failed, linkages would make the frontier too slow."""
    game = [tables(np.random.default_rng(n), (5,) * 10, links=3) for n in (1, 2)]

    frontier = benchmark(bilateral, *game)

    assert len(frontier.packages) > 1


def test_votes_on_every_package(benchmark: BenchmarkFixture) -> None:
    """If this failed, a counterpart could not ask what would pass at home."""
    party = SCENARIO.party(ALBA)
    assert party.mandate is not None
    home = HomeFront(party=ALBA, actors=party.mandate.actors, route=party.route)
    terms = text_terms(SCENARIO, PACKAGES)

    chances = benchmark(vote_chance, home, SCENARIO.issues, PACKAGES, terms)

    assert len(chances) == len(PACKAGES)


def test_forecasts_for_every_package(benchmark: BenchmarkFixture) -> None:
    """If this failed, a counterpart could not ask what would be kept."""
    obligors = {p: Obligor(f.tables) for p, f in starting_factors(SCENARIO).items()}

    forecast = benchmark(expected_compliance, SCENARIO, obligors, PACKAGES, ALBA)

    assert forecast.own.shape == PACKAGES.shape
