"""Stylised facts about public commitments: what backing down costs, and what lowers the price."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.ratification import SPREAD, HomeFront, approval, text_terms
from game.analysis.sequence import normal_cdfs
from game.analysis.standing import home_front
from game.analysis.tables import as_array
from game.model import action as act
from game.model import diplomacy as dip
from game.model.event import Event, LegitimacyMoved, PayoffMoved
from game.model.party import DomesticActor, Route, Valuation
from tests.engine.scripts import Script
from tests.facts.lives import Effect, effect
from tests.toys import ALBA, BOREA, toy_scenario

NO_VISAS = dip.CommitPublic(by=ALBA, issue="visas", option=0)
VISAS = (2, 2, 1, 1, 1)
TEXT = as_array([VISAS])
ACTORS = 200  # drawn for each group


def passed_line(*, repeat: int = 1, reason: bool = False) -> tuple[Script, tuple[Event, ...]]:
    """Return talks in which Alba passes its public line, and the facts of that move."""
    script = Script(scenario=toy_scenario().model_copy(update={"deck": ()})).go_to("rounds")
    script.pass_floor_to(BOREA)
    script.turn(act.Argue(by=BOREA, argument="shortage"))
    for _ in range(repeat):
        script.pass_floor_to(ALBA)
        script.turn(NO_VISAS)
    script.pass_floor_to(ALBA)
    if reason:
        script.play(dip.Justify(by=ALBA, issue="visas", ground="shortage"))
    return script, tuple(script.play(act.Offer(by=ALBA, package=VISAS)))


def climbed_down(*, repeat: int = 1, reason: bool = False) -> tuple[float, float]:
    """Return points and standing at home that Alba loses by passing its public line."""
    _, facts = passed_line(repeat=repeat, reason=reason)
    points = sum(
        f.sunk for f in facts if isinstance(f, PayoffMoved) and f.cause == "audience-cost"
    )
    standing = sum(f.change for f in facts if isinstance(f, LegitimacyMoved))
    return points, standing


@pytest.mark.facts
def test_backing_down_costs_more_after_escalation() -> None:
    """K02, Tomz 2007: step 2 of an escalation costs at least half as much again as step 0."""
    first, last = climbed_down(), climbed_down(repeat=3)

    assert last[0] / first[0] >= 1.5
    assert last[1] < first[1] < 0.0


@pytest.mark.facts
def test_a_new_reason_makes_backing_down_cheaper() -> None:
    """K06, Levendusky and Horowitz 2012: new information takes 30 to 70 % off the price."""
    bare, explained = climbed_down(), climbed_down(reason=True)

    assert 0.3 <= 1.0 - explained[0] / bare[0] <= 0.7
    assert 0.3 <= 1.0 - explained[1] / bare[1] <= 0.7


def punished(low: float, high: float) -> Effect:
    """Return how a broken public word changes the approval of actors with so much at stake.

    Args:
        low: Least points that the text moves an actor, up or down.
        high: Most points.
    """
    rng = np.random.Generator(np.random.Philox(key=7))
    scenario, state = passed_line()[0].scenario, passed_line()[0].state
    broken = home_front(scenario.party(ALBA), state.private[ALBA])
    kept = replace(broken, legitimacy=broken.legitimacy + broken.backdowns, backdowns=0.0)
    sides = rng.choice([-1.0, 1.0], ACTORS) * rng.uniform(low, high, ACTORS)
    actors = tuple(actor_moved(n, float(stake)) for n, stake in enumerate(sides))
    route = Route(kind="legislature", threshold=0.5, label="A vote")
    terms = text_terms(scenario, as_array([VISAS]))
    before, after = (
        approval(replace(home, actors=actors, route=route), scenario.issues, TEXT, terms)[:, 0]
        for home in (kept, broken)
    )
    return effect(normal_cdfs(after), normal_cdfs(before))


def actor_moved(number: int, stake: float) -> DomesticActor:
    """Return an actor to whom the test text is worth so many points more than today."""
    values = (0.5, 0.5, 0.5 + stake / 100.0)
    return DomesticActor(
        id=f"actor-{number}",
        label="Actor",
        group="legislature",
        weight=1.0,
        alignment="technical",
        cohesion=1.0,
        reserve=50.0 + stake,
        valuation=Valuation(weights={"visas": 100.0}, values={"visas": values}),
        note="Made for a test.",
    )


@pytest.mark.facts
def test_audiences_with_preferences_of_their_own_punish_inconsistency_less() -> None:
    """K07, Chaudoin 2014: only actors with little at stake hold a broken word against anybody."""
    indifferent, torn, partisan = punished(0.0, 2.0), punished(3.0, 9.0), punished(10.5, 30.0)

    assert indifferent.is_negative
    assert indifferent.mean <= -0.05
    assert not partisan.is_negative
    assert indifferent.mean < torn.mean < partisan.mean + 1e-9


@pytest.mark.facts
def test_texts_that_break_a_pledge_lose_only_the_votes_of_those_without_a_stake() -> None:
    """K07 for the vote: the audience cost of the text itself would fall on partisans too."""
    actors = (actor_moved(1, 1.0), actor_moved(2, 20.0), actor_moved(3, -20.0))
    scenario = passed_line()[0].scenario
    front = HomeFront(party=ALBA, actors=actors, route=scenario.party(ALBA).route)
    plain = text_terms(scenario, TEXT)
    broken = replace(plain, pledges=np.array([-4.0]))

    before, after = (approval(front, scenario.issues, TEXT, terms) for terms in (plain, broken))

    lost = (before - after)[:, 0] * SPREAD
    assert lost == pytest.approx([4.0, 0.0, 0.0])
