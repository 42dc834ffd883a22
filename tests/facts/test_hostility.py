"""L14: how much parties depend on each other, and how roughly they treat each other."""

from __future__ import annotations

import numpy as np
import pytest

from game.counterpart import Counterpart
from game.model.party import InstrumentTerms
from game.model.scenario import Instrument, Scenario
from tests.facts.lives import effect
from tests.facts.pairs import ONE, TWO, Result, pair, talk, with_mandate, with_reserve

pytestmark = [pytest.mark.facts, pytest.mark.slow]

HOSTILE = frozenset({"threaten", "carry-out", "walk-out", "brief-public", "commit-public"})
GAMES = 14  # for each setting; the interval below says that they are enough


def with_sticks(seed: int, least: float) -> Scenario:
    """Return talks of two, each with a threat to make and an alternative worth so much."""
    scenario, tools = pair(seed, issues=4), []
    for by, to in ((ONE, TWO), (TWO, ONE)):
        scenario = with_reserve(scenario, by, least)
        terms = {f"stick-{by}": InstrumentTerms(cost=5.0, benefit=1.0)}
        scenario = with_mandate(scenario, by, instruments=terms)
        tools.append(
            Instrument(
                id=f"stick-{by}",
                label="Stick",
                text="A measure that hurts.",
                kind="threat",
                wielder=by,
                target=to,
                impact=15.0,
                legitimacy=0.6,
            )
        )
    return scenario.model_copy(update={"instruments": tuple(tools)})


def hostile(result: Result) -> int:
    """Return the threats, walk-outs and public moves of a game."""
    return sum(d.action.kind in HOSTILE for _, d in result.played.decisions)


def mutual(result: Result) -> float:
    """Return how much the two depend on each other at the start, Tot, 0-1."""
    start = next(
        s for s, _ in result.played.decisions if s.table.phase == "rounds" and s.seat == ONE
    )
    return Counterpart("compromising", "novice", 1).mind(start).leverage(TWO).mutual


def test_l14_who_needs_each_other_more_is_less_hostile() -> None:
    """If this failed, the needy would threaten most (Bacharach & Lawler 1981; Lawler 1992)."""
    loose, close = (
        [talk(with_sticks(seed, least), seed) for seed in range(GAMES)] for least in (54.0, 18.0)
    )
    before, after = (np.array([float(hostile(r)) for r in arm]) for arm in (loose, close))

    assert np.mean([mutual(r) for r in loose]) == pytest.approx(0.3, abs=0.05)
    assert np.mean([mutual(r) for r in close]) == pytest.approx(0.7, abs=0.05)
    assert effect(after, before).is_negative
    assert after.mean() <= 0.7 * before.mean()
