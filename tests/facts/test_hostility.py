"""L14: how much parties depend on each other, and how roughly they treat each other."""

from __future__ import annotations

import numpy as np
import pytest

from game.counterpart import Counterpart
from game.model.party import InstrumentTerms
from game.model.scenario import Scenario
from tests.counterpart.scorable import Player, game
from tests.facts.lives import effect
from tests.facts.pairs import ONE, TWO, Result, equipped, pair, stick, talk, with_reserve

pytestmark = [pytest.mark.facts, pytest.mark.slow]

HOSTILE = frozenset({"threaten", "carry-out", "walk-out", "brief-public", "commit-public"})
TERMS = InstrumentTerms(cost=5.0, benefit=1.0)
GAMES = 14  # for each setting; the interval below says that they are enough
UNEVEN_GAMES = range(100, 172)  # seeds for each of three settings; nothing was tuned on them


def with_sticks(seed: int, least: float) -> Scenario:
    """Return talks of two, each with a threat to make and an alternative worth so much."""
    scenario = pair(seed, issues=4)
    for by, to in ((ONE, TWO), (TWO, ONE)):
        tool = stick(f"stick-{by}", by, to, 15.0)
        scenario = equipped(with_reserve(scenario, by, least), by, [tool], TERMS)
    return scenario


def uneven(seed: int, reserves: tuple[float, float]) -> Scenario:
    """Return talks of two, each with three threats to make, and with alternatives worth so much.

    What is in dispute is worth much to the first party and little to the second; the rest both
    want alike. So the text that suits both best is the same whatever the alternatives are, and
    each party's stake is what that text brings it above its own.
    """
    rng = np.random.Generator(np.random.Philox(key=seed))
    players = {}
    for name, common, least in ((ONE, 20.0, reserves[0]), (TWO, 90.0, reserves[1])):
        weights = (100.0 - common) * rng.dirichlet(np.full(3, 2.0))
        steps = np.linspace(0.0, 1.0, 4)[:: 1 if name == ONE else -1]
        sheet = {
            f"issue-{n}": np.round(weight * steps, 3).tolist()
            for n, weight in enumerate(weights.tolist())
        }
        sheet["common"] = [0.0, common / 2.0, common]
        players[name] = Player(sheet, least, guessed=least)
    scenario = game(f"uneven-{seed}", players, {})
    for by, to in ((ONE, TWO), (TWO, ONE)):
        tools = [stick(f"stick-{by}-{n:.0f}", by, to, n) for n in (8.0, 12.0, 16.0)]
        scenario = equipped(scenario, by, tools, TERMS)
    return scenario


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


def gap(result: Result) -> float:
    """Return by how much more one depends on the agreement than the other at the start, 0-1."""
    found = []
    for seat, other in ((ONE, TWO), (TWO, ONE)):
        start = next(
            s for s, _ in result.played.decisions if s.table.phase == "rounds" and s.seat == seat
        )
        standing = Counterpart("competing", "novice", 1).mind(start).leverage(other)
        found.append(standing.own_dependence - standing.their_dependence)
    return abs(found[0] - found[1]) / 2.0


def test_l14_where_one_needs_the_other_more_both_are_more_hostile() -> None:
    """If this failed, the strong would be no more tempted than equals (Lawler 1992).

    The sum of what both lose without a text is the same in all three settings; 72 scenarios each,
    in talks of two hard bargainers, so that there are hostile moves to count. What is compared is
    the mean of both unequal settings, whoever is the needy one.
    """
    equal, strong, weak = (
        [talk(uneven(seed, least), seed, ("competing", "competing")) for seed in UNEVEN_GAMES]
        for least in ((70.0, 60.0), (85.0, 45.0), (55.0, 75.0))
    )
    plain, one, two = (np.array([float(hostile(r)) for r in arm]) for arm in (equal, strong, weak))

    assert np.mean([gap(r) for r in equal]) < 0.1
    assert min(np.mean([gap(r) for r in arm]) for arm in (strong, weak)) > 0.2
    assert effect((one + two) / 2.0, plain).is_positive
