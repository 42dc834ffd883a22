"""The target of a threat: whether it does what is asked (model.md 2.6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart import Counterpart
from game.counterpart.credibility import yields
from game.counterpart.mind import Mind
from game.counterpart.search import propose
from game.counterpart.talks import talked
from game.counterpart.yielding import price_of_yielding, stance, yielding_chance
from game.engine.illegality import meets
from game.engine.view import observe
from game.model import action as act
from game.model.draft import OPEN
from game.model.scenario import Scenario
from game.model.state import PledgeStatus
from tests.counterpart.moments import after, quiet
from tests.toys import ALBA, BOREA, toy_scenario

STAND = (1, 2, 2, 1, 1)  # what Borea has proposed
DEMAND = (2, OPEN, OPEN, OPEN, OPEN)  # one step further on farm quotas
PRICE = 0.3 * 18.0  # what that step costs Borea, points
SEEDS = range(12)


def threatened(
    impact: float,
    *,
    seed: int = 1,
    status: PledgeStatus = "live",
    stand: tuple[int, ...] = STAND,
) -> Mind:
    """Return what Borea makes of a threat of some impact, after its own proposal."""
    scenario: Scenario = quiet(toy_scenario())
    tools = tuple(
        tool.model_copy(update={"impact": impact}) if tool.id == "tariff" else tool
        for tool in scenario.instruments
    )
    scenario = scenario.model_copy(update={"instruments": tools})
    state, log = after(
        scenario,
        act.Offer(by=BOREA, package=stand),
        act.EndTurn(by=BOREA),
        act.Threaten(by=ALBA, instrument="tariff", demand=DEMAND),
        act.EndTurn(by=ALBA),
    )
    seen = observe(scenario, state, log, BOREA)
    pledges = tuple(replace(p, status=status) for p in seen.table.pledges)
    seen = replace(seen, table=replace(seen.table, pledges=pledges, to_move=BOREA))
    return Counterpart("compromising", "standard", seed).mind(seen)


def test_a_demand_costs_what_lies_between_it_and_the_own_position() -> None:
    """Giving in a little would be as hard as giving in to everything."""
    mind = threatened(8.0)

    stood = stance(mind, mind.seen.table.pledges[0])

    assert stood == STAND
    assert price_of_yielding(mind, DEMAND, stood) == pytest.approx(PRICE)
    assert price_of_yielding(mind, (1, OPEN, OPEN, OPEN, OPEN), stood) == 0.0


def test_the_chance_to_give_in_is_that_of_the_model() -> None:
    """Threats would work in another way than those who make them expect."""
    mind = threatened(8.0)
    pledge = mind.seen.table.pledges[0]
    force = mind.pressure.forces[0].points
    liking = mind.seen.private.relations[ALBA].relationship
    again = 2.0 * (1.0 - liking)

    assert yielding_chance(mind, pledge) == pytest.approx(yields(force, PRICE, again))
    late = yielding_chance(mind, pledge, late=True)
    assert late == pytest.approx(yields(0.85 * 8.0, PRICE, again + 2.0))


def test_what_is_asked_is_done_as_often_as_that_and_then_proposed() -> None:
    """A target would give way somewhere else than where it was pressed, or never, or always."""
    minds = [threatened(18.0, seed=seed) for seed in SEEDS]
    gave = [mind for mind in minds if mind.given_in]
    held = [mind for mind in minds if not mind.given_in]

    assert gave
    assert held
    for mind in gave:
        own = propose(mind)
        assert own is not None
        assert meets(own.package, DEMAND)


def test_what_was_yielded_stays_so_and_a_threat_taken_back_leaves_no_trace() -> None:
    """A concession to a threat would last as long as the threat."""
    gave = [threatened(18.0, seed=s, status="yielded").given_in for s in SEEDS]

    assert all([pledge.demand for pledge in given] == [DEMAND] for given in gave)
    assert not any(threatened(18.0, seed=s, status="withdrawn").given_in for s in SEEDS)


def test_who_gives_in_does_not_ask_for_as_much_in_return() -> None:
    """What a threat won on one issue would be taken back on the others (model.md 2.6)."""
    gave = threatened(18.0, status="yielded")
    held = threatened(18.0, status="withdrawn")

    assert gave.given_up == pytest.approx(PRICE)
    assert held.given_up == 0.0
    assert gave.aspiration == pytest.approx(max(gave.least, held.aspiration - PRICE), abs=0.5)
    assert gave.aspiration < held.aspiration


def test_nobody_gives_in_to_what_leaves_nothing_worth_having() -> None:
    """A threat could press a party into a text worse than none."""
    mind = threatened(18.0, status="yielded")
    hard = replace(
        mind.seen.table.pledges[0], demand=(3, OPEN, OPEN, OPEN, OPEN), status="yielded"
    )
    seen = replace(mind.seen, table=replace(mind.seen.table, pledges=(hard,)))

    pressed = Counterpart("compromising", "standard", 1).mind(seen)
    own = propose(pressed)

    assert pressed.given_up == 0.0
    assert own is not None
    assert not meets(own.package, hard.demand)


def test_only_the_offer_that_gives_way_is_explained_by_the_threat() -> None:
    """The debrief would explain offers by a threat that had its way rounds ago."""
    explained = {
        stand: {
            decision.rationale.headline
            for seed in SEEDS
            for decision in talked(threatened(30.0, seed=seed, status="yielded", stand=stand))
            if isinstance(decision.action, act.Offer) and meets(decision.action.package, DEMAND)
        }
        for stand in (STAND, (2, 2, 2, 1, 1))
    }

    assert explained[STAND] == {"offer-yielding"}
    assert explained[2, 2, 2, 1, 1] == {"offer-next"}
