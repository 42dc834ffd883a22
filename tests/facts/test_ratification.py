"""Stylised facts on ratification, and on the escape clauses that help it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.analysis.ratification import HomeFront, TextTerms, vote_chance
from game.analysis.tables import as_array
from game.compliance.waiting import ratified_by
from game.model import action as act
from game.model.calendar import HELD_THOUGH_SHORT, LAG_MONTHS
from game.model.party import DomesticActor, Route, Valuation
from game.model.state import State
from tests.acceptance.scorable import wilson
from tests.calibration.delay import in_force_by
from tests.compliance.toys import changed, family_treaty, with_shocks
from tests.engine.scripts import Script
from tests.facts.lives import effect, live
from tests.facts.signatures import fate
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

pytestmark = pytest.mark.facts

SCENARIO = toy_scenario()
TEXT = as_array([BALANCED])
DRAWS = 300  # actors drawn for each setting
GAMES = 500  # short games of counterparts, as the fact asks


def actor(name: str, margin: float, **changes: object) -> DomesticActor:
    """Return an actor to whom every text is worth so many points more than its reserve."""
    settings: dict[str, object] = {
        "id": name,
        "label": name,
        "group": "legislature",
        "weight": 1.0,
        "alignment": "technical",
        "cohesion": 1.0,
        "sovereignty": 1.0,
        "reserve": 50.0 - margin,
        "valuation": Valuation(weights={"quotas": 50.0}, values={"quotas": (1.0,) * 4}),
        "note": "Made for a test.",
    }
    return DomesticActor.model_validate(settings | changes)


def passes(
    actors: tuple[DomesticActor, ...], *, depth: float = 0.0, way_out: bool = False
) -> float:
    """Return the chance that the test text passes a legislature."""
    route = Route.model_validate({"kind": "legislature", "threshold": 0.5, "label": "A vote"})
    terms = TextTerms(np.array([depth]), np.array([way_out]), np.zeros(1), np.zeros(1))
    front = HomeFront(party=ALBA, actors=actors, route=route)
    return float(vote_chance(front, SCENARIO.issues, TEXT, terms)[0])


def margins(count: int) -> Floats:
    """Return what a text is worth to actors drawn from one distribution, points."""
    return np.random.Generator(np.random.Philox(key=7)).normal(6.0, 6.0, (count, 4))


def test_r01_more_veto_players_mean_fewer_agreements_in_force() -> None:
    """If this failed, checks at home would cost nothing abroad (Mansfield et al. 2007)."""
    rates = np.zeros((4, DRAWS))
    for number, row in enumerate(margins(DRAWS)):
        for vetoes in range(1, 5):
            actors = tuple(
                actor(f"a{n}", float(row[n]), veto=True, weight=1.0 / vetoes)
                for n in range(vetoes)
            )
            rates[vetoes - 1, number] = passes(actors)

    for fewer, more in pairwise(rates):
        assert effect(more, fewer).is_negative
    assert -0.25 <= rates[1].mean() - rates[0].mean() <= -0.05
    assert rates[3].mean() < rates[0].mean() - 0.05


@pytest.mark.slow
def test_r03_texts_that_would_fail_are_not_put_to_the_vote() -> None:
    """If this failed, governments would sign without counting votes (US Senate, 200 years).

    There 21 treaties were rejected, more than 1,500 approved and 85 at least withdrawn: 1 of 4 to 1
    of 7 that failed were voted down. So few are here, too, that only its interval can be compared.
    """
    fates = [fate(seed) for seed in range(GAMES)]
    votes, rejected = (sum(getattr(f, name) for f in fates) for name in ("votes", "rejected"))
    called_off = sum(f.called_off for f in fates)

    assert votes >= GAMES
    assert rejected / votes <= 0.03
    assert called_off > rejected
    low, high = wilson(rejected, rejected + called_off)
    assert low <= 1 / 4
    assert high >= 1 / 7
    assert np.mean([f.odds for f in fates]) < 0.75


def test_r03_texts_that_fail_are_mostly_never_voted_down() -> None:
    """If this failed, parliaments would say no as often as they say nothing (US Senate: 21 to 85).

    The calendar alone, without anything that governments do: texts with odds as governments sign
    them, from even to three in four. `python -m tests.facts.home_stage` adds what they do.
    """
    chances = np.random.Generator(np.random.Philox(key=13)).uniform(0.5, 0.75, 2_000)
    passed = ratified_by("legislature", chances)[:, -1]
    rejected = passed * HELD_THOUGH_SHORT * (1.0 - chances) / chances
    never = 1.0 - passed - rejected

    assert rejected.mean() <= 0.03
    assert 3.0 <= never.mean() / rejected.mean() <= 6.0


def test_r04_half_are_in_force_after_two_years_and_some_never() -> None:
    """If this failed, ratification would be a formality, or hopeless (Haftel & Thompson)."""
    chances = np.random.Generator(np.random.Philox(key=11)).uniform(0.5, 1.0, (2_000, 2))
    lag = LAG_MONTHS["legislature"]

    assert 0.40 <= in_force_by(chances, 24, lag).mean() <= 0.60
    assert 0.15 <= 1.0 - in_force_by(chances, 60, lag).mean() <= 0.25


def belief(state: State) -> float:
    """Return how far Alba believes Borea's promises."""
    return state.private[ALBA].relations[BOREA].promise.mean


def test_r07_losing_a_vote_costs_less_than_not_holding_it() -> None:
    """If this failed, it would not matter why a signature is not honoured (Putnam 1988)."""
    losses = []
    for lost in (True, False):
        script = Script().signed()
        start = belief(script.state)
        script.pass_floor_to(BOREA)
        if lost:
            script.failing.add(BOREA)
            script.play(act.Submit(by=BOREA))
        else:
            script.play(act.Withhold(by=BOREA))
        losses.append(start - belief(script.state))
    involuntary, voluntary = losses

    assert voluntary > 0.0
    assert 0.15 <= involuntary / voluntary <= 0.50


def test_c10_flexible_texts_are_joined_more_and_can_be_deeper() -> None:
    """If this failed, escape clauses would only weaken a text (Kucik & Reinhardt 2008).

    Governments sign what has even odds at home (docs/counterpart.md), so what they join, how deep
    it is and whether it comes into force follow from the vote; what they then keep from the years.
    """
    depths = np.linspace(0.0, 1.0, 5)
    joined, deepest, in_force = (np.zeros((2, DRAWS)) for _ in range(3))
    for number, row in enumerate(margins(DRAWS)):
        for way_out in (False, True):
            odds = np.array(
                [
                    min(
                        passes(
                            (actor(f"p{n}", float(row[n]) - 2.0),),
                            depth=float(depth),
                            way_out=way_out,
                        )
                        for n in range(2)
                    )
                    for depth in depths
                ]
            )
            signed = odds >= 0.5
            joined[int(way_out), number] = signed.mean()
            deepest[int(way_out), number] = depths[signed].max() if signed.any() else 0.0
            in_force[int(way_out), number] = (odds * signed).mean()

    assert effect(joined[1], joined[0]).is_positive
    assert effect(deepest[1], deepest[0]).is_positive
    assert effect(in_force[1], in_force[0]).is_positive


def test_c10_flexible_texts_survive_economic_storms() -> None:
    """If this failed, the way out would be a way to ruin (Kucik & Reinhardt 2008)."""
    stormy = with_shocks(family_treaty("trade"), economic_rate=0.25)
    bound, flexible = (live(changed(stormy, escape=way_out)) for way_out in (False, True))

    assert effect(flexible.violated[9], bound.violated[9]).is_negative
    assert not effect(flexible.alive[9], bound.alive[9]).is_negative
