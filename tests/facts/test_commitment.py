"""Stylised facts about public commitments: what backing down costs, and what lowers the price."""

from __future__ import annotations

import pytest

from game.model import action as act
from game.model import diplomacy as dip
from game.model.event import LegitimacyMoved, PayoffMoved
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA, toy_scenario

NO_VISAS = dip.CommitPublic(by=ALBA, issue="visas", option=0)
VISAS = (2, 2, 1, 1, 1)


def climbed_down(*, repeat: int = 1, reason: bool = False) -> tuple[float, float]:
    """Return points and standing at home that Alba loses by passing its public line."""
    script = Script(scenario=toy_scenario().model_copy(update={"deck": ()})).go_to("rounds")
    script.pass_floor_to(BOREA)
    script.turn(act.Argue(by=BOREA, argument="shortage"))
    for _ in range(repeat):
        script.pass_floor_to(ALBA)
        script.turn(NO_VISAS)
    script.pass_floor_to(ALBA)
    if reason:
        script.play(dip.Justify(by=ALBA, issue="visas", ground="shortage"))
    facts = script.play(act.Offer(by=ALBA, package=VISAS))
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
