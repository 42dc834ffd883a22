"""How fast saving is (measured with --benchmark-enable; docs/budgets.md has the figures)."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from game.session.setup import Wish
from game.storage.catalogue import Table
from game.storage.store import SaveStore
from tests.session.play import setup, shipped, sit

SITTINGS = 60  # a class


def test_keeping_a_move(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """If this failed, every move would be felt: it is synced to disk before it is acknowledged."""
    sitting = sit(Wish(seed=7), shipped().scenario)
    for _ in range(20):
        sitting.step()
    body = max((entry.body() for entry in sitting.entries), key=lambda each: len(str(each)))
    journal = SaveStore(tmp_path).new(setup(Wish(seed=7), shipped().scenario).header())

    number = benchmark(journal.append, body)

    assert number >= 1
    journal.close()


def test_keeping_a_setting(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """If this failed, the settings screen would stutter: the catalogue is written whole."""
    store, values = SaveStore(tmp_path), count()

    def keep() -> None:
        with store.catalogue.change() as draft:
            draft.put(Table.SETTINGS, {"scale": next(values)})

    benchmark(keep)

    assert "scale" in store.catalogue.look().read(Table.SETTINGS)


def test_listing_the_saves_of_a_class(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """If this failed, the list of saves, and the title screen with it, would open late."""
    store = SaveStore(tmp_path)
    for seed in range(SITTINGS):
        store.new(setup(Wish(seed=seed), shipped().scenario).header()).close()

    saves = benchmark(store.list)

    assert len(saves) == SITTINGS
