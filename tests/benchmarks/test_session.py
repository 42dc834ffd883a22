"""How fast whole sittings are (measured with --benchmark-enable; docs/budgets.md has the figures)."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.cli.wiring import LocalDesk
from game.packs.load import load_scenario
from game.session.advice import Advice
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.benchmarks.timing import timed
from tests.session.play import SHIPPED, journal, setup, shipped, sit


def finished(seed: int) -> Sitting:
    """Return a game of computers that is over."""
    sitting = sit(Wish(seed=seed), shipped().scenario)
    sitting.advance()
    return sitting


@pytest.fixture
def desk(tmp_path: Path) -> LocalDesk:
    """Return a desk with one finished game of computers in its saves folder."""
    desk = LocalDesk(tmp_path)
    loaded = desk.packs.load("us-singapore-fta")
    made = setup(Wish(seed=7), loaded.scenario)
    header = made.header() | {
        "pack": loaded.id,
        "pack_version": loaded.version,
        "pack_hash": loaded.content_hash,
    }
    log = desk.store.new(header)
    Sitting(made, log).advance()
    log.close()
    return desk


def test_a_whole_game_of_computers(benchmark: BenchmarkFixture) -> None:
    """If this failed, `pack analyse` and tournaments would take days (budget 50 ms)."""
    seeds = count(1)
    shipped()

    sitting = timed(benchmark, finished, setup=lambda: next(seeds), rounds=20)

    assert sitting.is_over


def test_replaying_a_saved_sitting(benchmark: BenchmarkFixture, desk: LocalDesk) -> None:
    """If this failed, opening a save would be felt (budget 50 ms): file read, facts folded."""
    sitting = benchmark(desk.look, "latest")

    assert sitting.is_over


def test_resuming_a_saved_sitting(benchmark: BenchmarkFixture, desk: LocalDesk) -> None:
    """If this failed, going on with a sitting would be felt."""

    def resume() -> Sitting:
        sitting = desk.resume("latest")
        desk.close()
        return sitting

    assert benchmark(resume).is_over


def test_auditing_a_sitting(benchmark: BenchmarkFixture) -> None:
    """If this failed, `replay` could not be run over a class's saves."""
    sitting = finished(7)

    benchmark(sitting.verify)

    assert sitting.is_over


def test_looking_at_the_table(benchmark: BenchmarkFixture) -> None:
    """If this failed, screens would stutter whenever they ask what a seat may see."""
    sitting = sit(Wish(seats=frozenset({"singapore"}), seed=7), shipped().scenario)
    for _ in range(40):
        sitting.advance()
        seat = sitting.waiting_for
        if seat is None:
            break
        sitting.play(sitting.suggest(seat)[0])

    seen = benchmark(sitting.observe, "singapore")

    assert seen.seat == "singapore"


def test_asking_the_advisers(benchmark: BenchmarkFixture) -> None:
    """If this failed, a person's screen would wait for the standing of the talks."""
    made = setup(Wish(seats=frozenset({"singapore"}), seed=7), shipped().scenario)
    log = journal(made)
    sitting = Sitting(made, log)
    while sitting.state.table.phase != "rounds" or sitting.state.table.round < 3:
        sitting.advance()
        seat = sitting.waiting_for
        assert seat is not None, "the person is asked before the third round"
        sitting.play(sitting.suggest(seat)[0])
    sitting.advance()

    def ask(fresh: Sitting) -> Advice:
        return fresh.advise("singapore")

    advice = timed(benchmark, ask, setup=lambda: Sitting.resume(made, log), rounds=10)

    assert advice.seat == "singapore"


def test_loading_a_pack(benchmark: BenchmarkFixture) -> None:
    """If this failed, starting a sitting would wait for its scenario."""
    loaded = benchmark(load_scenario, SHIPPED)

    assert loaded.id == "us-singapore-fta"
