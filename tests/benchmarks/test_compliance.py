"""How fast thousands of futures are (measured with --benchmark-enable)."""

from __future__ import annotations

import resource
import sys
from itertools import count

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.played import PlayedFuture
from game.compliance.treaty import treaty_from
from tests.compliance.toys import wide_treaty
from tests.toys import BALANCED, toy_scenario

SCENARIO = toy_scenario()
TREATY = treaty_from(SCENARIO, BALANCED, starting_factors(SCENARIO))


def test_two_thousand_futures_of_a_bilateral_text(benchmark: BenchmarkFixture) -> None:
    """If this failed, a score could not be computed while the player waits."""
    futures = benchmark(simulate, TREATY, 1)

    assert futures.runs == 2_000


@pytest.mark.parametrize("runs", [2_500, 10_000])
def test_futures_of_six_parties_with_twelve_obligations(
    benchmark: BenchmarkFixture, runs: int
) -> None:
    """If this failed, a conference could not be simulated: 10,000 runs in a second, linear in runs.

    The seed changes from round to round, so that no chance is drawn beforehand.
    """
    treaty, seeds = wide_treaty(parties=6, obligations=12), count(1)
    futures = benchmark(lambda: simulate(treaty, next(seeds), runs))
    benchmark.extra_info["peak_mb"] = peak_megabytes()

    assert futures.runs == runs


def peak_megabytes() -> float:
    """Return the most memory this process has held."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)


def test_one_played_future(benchmark: BenchmarkFixture) -> None:
    """If this failed, the played years would stutter."""

    def live() -> int:
        future = PlayedFuture(TREATY, 1)
        for number in range(1, TREATY.horizon + 1):
            future.live(number)
            if future.settle(number, (), (), frozenset(TREATY.parties)).ended is not None:
                break
        return future.state.course.year

    assert benchmark(live) >= 1
