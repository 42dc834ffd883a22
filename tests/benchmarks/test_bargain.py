"""How fast and how well the expert bargains (measured with --benchmark-enable)."""

from __future__ import annotations

from time import process_time
from typing import Any

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.counterpart.bargain.expert import Expert
from game.counterpart.bargain.preferences import Preferences, preferences
from game.counterpart.bargain.protocol import Settlement, negotiate
from game.interop.folder import read_domains
from game.interop.seats import OPPONENTS
from game.interop.tournament import tournament
from tests.benchmarks.bridge import domains as generator

ROUNDS = 100


def sides(sizes: tuple[int, ...]) -> list[Preferences]:
    """Return two sides of a generated domain."""
    drawn = generator.draw("speed", 7, sizes, 0.9)
    return [
        preferences(
            [
                [weight * value for value in row]
                for weight, row in zip(drawn.weights[k], drawn.evaluations[k], strict=True)
            ],
            0.0,
            0.0,
        )
        for k in (0, 1)
    ]


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize(
    "sizes",
    [
        pytest.param((10, 10, 10), id="1,000 outcomes (budget 50 ms)"),
        pytest.param((5,) * 8, id="390,625 outcomes (budget 200 ms)"),
        pytest.param((3,) * 11 + (2,), id="354,294 outcomes (budget 200 ms)"),
    ],
)
def test_a_negotiation_of_two_experts(benchmark: BenchmarkFixture, sizes: tuple[int, ...]) -> None:
    """If this failed, other platforms would wait for the agent."""
    first, second = sides(sizes)

    def talks() -> Settlement:
        return negotiate(Expert(first, ROUNDS), Expert(second, ROUNDS), ROUNDS)

    assert benchmark(talks).package is not None


@pytest.mark.slow
def test_the_expert_on_generated_domains(
    tmp_path_factory: pytest.TempPathFactory, benchmark: BenchmarkFixture
) -> None:
    """If this failed, the figures of docs/interop.md would no longer be true."""
    folder = tmp_path_factory.mktemp("domains")
    for drawn in generator.suite(5_000, 12):
        generator.write(drawn, folder)
    domains, _ = read_domains(folder)

    document: dict[str, Any] = benchmark.pedantic(  # type: ignore[no-untyped-call]
        tournament, (domains, OPPONENTS, lambda _: None), rounds=1
    )

    expert = document["agents"][0]
    assert expert["mean_utility"] >= 0.75
    assert expert["agreement_rate"] >= 0.98
    assert expert["nash_distance"] <= 0.18
    assert expert["welfare"] >= 0.93
    assert expert["mean_utility"] >= np.mean([row["mean_utility"] for row in document["agents"]])
