"""R6.15 and R6.16: payments at home, in the open and out of sight, and what a briefing gives away."""

from __future__ import annotations

import pytest

from game.counterpart import Counterpart
from game.engine.chance import EXPOSURE, payment_odds
from game.engine.view import observe
from game.model import action as act
from tests.engine.scripts import Script
from tests.engine.test_r6_ratification import with_actor
from tests.toys import ALBA, BOREA, toy_actor


def test_r6_15_a_quiet_payment_costs_more_and_no_legitimacy_until_it_is_known() -> None:
    """Paying out of sight would be free, or of no use, and never found out."""
    actor = toy_actor("port-city", 0.0, 50.0, heavy="verification")
    script = Script(with_actor(actor)).signed()
    before = script.own(ALBA).home.capital
    script.play(act.Compensate(by=ALBA, actor=actor.id, points=3.2, quiet=True))

    home = script.own(ALBA).home
    moved = next(f for f in script.facts if f.kind == "moved" and f.action.kind == "compensate")
    assert moved.seen_by == (ALBA,)
    assert not moved.public
    assert home.capital == pytest.approx(before - 3.2 * actor.price * 1.25)
    assert home.legitimacy == 0.0
    assert payment_odds(script.state) == {ALBA: EXPOSURE["ratification"]}

    script.exposing.add(ALBA)
    script.play(act.EndTurn(by=ALBA), act.EndTurn(by=BOREA))

    known = script.own(ALBA).home
    assert known.legitimacy == pytest.approx(-1.5 - 0.1)
    assert known.compensation == {actor.id: 3.2}
    assert not payment_odds(script.state)


@pytest.mark.parametrize("more", [True, False])
def test_r6_16_a_briefing_points_a_way_and_tells_no_figure(*, more: bool) -> None:
    """Standing at home could be had for nothing abroad, or a briefing would lay all weights open."""
    script = Script().go_to("rounds")
    party = script.scenario.party(ALBA)
    assert party.mandate is not None
    worth, thought = party.mandate.valuation.weights, party.profile.estimate.weights
    issue = next(i for i in worth if worth[i] != thought[i] and (worth[i] > thought[i]) == more)
    watcher = Counterpart("compromising", "standard", 3)
    script.pass_floor_to(ALBA)

    def believed() -> float:
        seen = observe(script.scenario, script.state, script.facts, BOREA)
        held = watcher.mind(seen).reading.about[ALBA]
        return float(held.odds @ held.weights[:, script.scenario.issue_index(issue)])

    script.play(act.BriefPublic(by=ALBA, emphasis=issue))
    told = script.facts.index(next(f for f in script.facts if f.kind == "priorities-glimpsed"))
    after = believed()
    glimpse = script.facts.pop(told)
    before = believed()

    assert glimpse.model_dump(exclude={"kind", "seen_by", "public"}) == {
        "party": ALBA,
        "issue": issue,
        "more": more,
    }
    assert 0.0 < (after - before if more else before - after) < 1.0
