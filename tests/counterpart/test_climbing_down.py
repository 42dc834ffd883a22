"""What a way to back down is worth before a threat is made, and to whom it is made (R10.3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart.accept import judge
from game.counterpart.credibility import climb_down, execution_chance, threat_credibility
from game.counterpart.pressing import pressures
from game.counterpart.search import propose
from game.model import action as act
from game.model.observation import Observation
from game.model.party import InstrumentTerms
from game.model.scenario import Scenario
from tests.counterpart.moments import mind_of, quiet, seen_in
from tests.toys import ALBA, BOREA, toy_scenario

DEAR = 20.0  # points that it costs Alba to carry the threat out: it would be a bluff


def bluffing() -> Scenario:
    """Return the toy with a threat that Alba would not carry out."""
    scenario = quiet(toy_scenario())
    alba = scenario.party(ALBA)
    assert alba.mandate is not None
    terms = {**alba.mandate.instruments, "tariff": InstrumentTerms(cost=DEAR)}
    mandate = alba.mandate.model_copy(update={"instruments": terms})
    parties = (alba.model_copy(update={"mandate": mandate}), scenario.party(BOREA))
    return scenario.model_copy(update={"parties": parties})


SCENARIO = bluffing()
TARIFF = next(tool for tool in SCENARIO.instruments if tool.id == "tariff")


def excused(seen: Observation, *issues: str) -> Observation:
    """Return an observation in which Alba has given a new reason for some issues."""
    course = replace(seen.table.course, justified={ALBA: frozenset(issues)})
    return replace(seen, table=replace(seen.table, course=course))


def talks() -> Observation:
    """Return what Alba sees of an offer that it may threaten over."""
    offer = act.Offer(by=BOREA, package=(1, 2, 2, 1, 1))
    return seen_in(SCENARIO, ALBA, offer, act.EndTurn(by=BOREA))


def threat(seen: Observation) -> tuple[act.Threaten, float]:
    """Return the threat that a competing party weighs, and what it counts as its cost."""
    mind = mind_of(seen, "competing", "expert")
    own = propose(mind)
    verdict = judge(mind, mind.standing[0], own)
    weighed = [w for w in pressures(mind, own, verdict, 10.0) if w.action.kind == "threaten"]
    assert len(weighed) == 1
    action = weighed[0].action
    assert isinstance(action, act.Threaten)
    return action, weighed[0].cost


def test_a_bluff_that_can_be_explained_away_is_a_cheaper_one() -> None:
    """Computers would fear for a bluff the whole price of which the rules take half."""
    plain, dear = threat(talks())
    asked = [
        issue.id
        for issue, option in zip(SCENARIO.issues, plain.demand, strict=True)
        if option >= 0
    ]

    same, cheap = threat(excused(talks(), *asked))
    other, unmoved = threat(excused(talks(), "disputes"))

    assert plain == same == other
    assert cheap < dear == pytest.approx(unmoved)


def test_only_a_reason_on_what_was_demanded_counts() -> None:
    """Any word of explanation would excuse every climb-down, which the rules do not do."""
    seen = excused(talks(), "visas")
    visas, quotas = (-1, 1, -1, -1, -1), (1, -1, -1, -1, -1)

    assert climb_down(seen, ALBA, visas) == pytest.approx(0.5)
    assert climb_down(seen, ALBA, quotas) == pytest.approx(1.0)
    assert climb_down(seen, BOREA, visas) == pytest.approx(1.0)
    assert climb_down(seen, ALBA, ()) == pytest.approx(1.0)


def test_who_may_back_down_cheaply_is_feared_less() -> None:
    """A public threat would bind its maker as firmly after it has given a reason to drop it."""
    demand = (-1, 1, -1, -1, -1)
    bound, free = talks(), excused(talks(), "visas")

    for public, less in ((True, True), (False, False)):
        chances = [
            execution_chance(seen, TARIFF, public=public, demand=demand) for seen in (bound, free)
        ]
        beliefs = [
            threat_credibility(seen, TARIFF, public=public, demand=demand)
            for seen in (bound, free)
        ]
        assert (chances[1] < chances[0]) is less
        assert (beliefs[1] < beliefs[0]) is less
