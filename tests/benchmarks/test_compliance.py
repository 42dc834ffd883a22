"""How fast thousands of futures are (measured with --benchmark-enable)."""

from __future__ import annotations

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


def test_futures_of_six_parties_with_twelve_obligations(benchmark: BenchmarkFixture) -> None:
    """If this failed, a conference could not be simulated.

    A tenth of the target of 10,000 runs within a second; the cost is linear in runs.
    """
    futures = benchmark(simulate, wide_treaty(parties=6, obligations=12), 1, 1_000)

    assert futures.runs == 1_000


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
