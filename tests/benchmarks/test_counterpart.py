"""How fast a counterpart decides; measured with `--benchmark-enable`, run once otherwise."""

from __future__ import annotations

from functools import lru_cache

from pytest_benchmark.fixture import BenchmarkFixture

from game.counterpart import Counterpart
from game.counterpart.personas import PERSONAS
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from tests.counterpart.arena import play
from tests.counterpart.tables import many
from tests.toys import ALBA, BOREA, toy_scenario

LEVEL: Level = "standard"


@lru_cache
def crowded() -> Observation:
    """Return the moment of an offer among six parties over ten issues of five options."""
    scenario = many(6, 10, 5, seed=1)
    styles = list(PERSONAS)
    seats = {p: (styles[n % 5], LEVEL) for n, p in enumerate(scenario.party_ids)}
    played = play(scenario, seats, 5, until="text")
    return [seen for seen, d in played.decisions if d.action.kind == "offer"][-1]


def test_a_decision_among_six_parties(benchmark: BenchmarkFixture) -> None:
    """Budget 100 ms at p95: trainees would wait for the computer."""
    seen = crowded()
    counterpart = Counterpart("compromising", LEVEL, 5)
    counterpart.decide(seen)

    benchmark(counterpart.decide, seen)


def test_a_first_decision_among_six_parties(benchmark: BenchmarkFixture) -> None:
    """Nothing is remembered yet: beliefs are drawn and the whole log is read."""
    seen = crowded()

    benchmark(lambda: Counterpart("compromising", LEVEL, 5).decide(seen))


def test_a_whole_sitting_of_two(benchmark: BenchmarkFixture) -> None:
    """Playing many games to prepare a debrief would take minutes."""
    seats: dict[str, tuple[PersonaId, Level]] = {
        ALBA: ("competing", LEVEL),
        BOREA: ("collaborating", LEVEL),
    }

    benchmark(lambda: play(toy_scenario(), seats, 7))
