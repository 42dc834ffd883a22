"""Sittings for session tests, on the toy scenario and on the shipped one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.model.scenario import Scenario
from game.packs.load import LoadedPack, load_scenario
from game.session.setup import Pack, Setup, Wish, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal
from tests.toys import toy_scenario

SHIPPED = Path(__file__).parents[2] / "scenarios" / "historical" / "us-singapore-fta"
PACK = Pack("toy-trade", "1.0.0", "0" * 64)
CREATED = "1970-01-01T00:00:00+00:00"


@cache
def shipped() -> LoadedPack:
    """Return the shipped scenario."""
    return load_scenario(SHIPPED)


def setup(wish: Wish, scenario: Scenario | None = None) -> Setup:
    """Return a setup on the toy scenario, or on another."""
    return set_up(scenario or toy_scenario(), PACK, wish, "servanda test", CREATED)


def journal(of: Setup) -> MemoryJournal:
    """Return an empty journal for a setup."""
    return MemoryJournal.create(of.header() | {"sitting": "test"})


def sit(wish: Wish, scenario: Scenario | None = None) -> Sitting:
    """Return a sitting that is kept in memory."""
    made = setup(wish, scenario)
    return Sitting(made, journal(made))


def copy_of(sitting: Sitting) -> Sitting:
    """Return a sitting of its own that goes on from where another one stands."""
    return sitting.fork(len(sitting.entries), sitting.setup, journal(sitting.setup))
