"""One text on the table is enough: whoever would table it accepts it, and stands by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart.accept import judge
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision
from game.counterpart.search import LEAST_KEPT, propose
from game.counterpart.tabled import parked
from game.counterpart.talks import talked
from game.engine.view import observe
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.event_regard import CredibilityMoved
from game.model.issue import Option
from game.model.observation import Observation
from game.model.scenario import Scenario
from tests.counterpart.moments import after, mind_of, quiet, with_relation
from tests.toys import ALBA, BOREA, toy_scenario


def without_escape(scenario: Scenario) -> Scenario:
    """Return a scenario in which no clause lets anybody escape: an easy reading of what is due."""

    def bound(choice: Option) -> Option:
        design = choice.design and choice.design.model_copy(update={"escape": None})
        return choice.model_copy(update={"design": design})

    issues = tuple(
        issue.model_copy(update={"options": tuple(bound(choice) for choice in issue.options)})
        for issue in scenario.issues
    )
    return scenario.model_copy(update={"issues": issues})


SCENARIO = without_escape(quiet(toy_scenario()))
PART: Package = (0, 2, 2, OPEN, OPEN)
"""What a Borea that doubts Alba's word would table on the framework track."""


def seen_by_borea(*moves: act.PartyAction, kept: float = 0.5) -> Observation:
    """Return what Borea sees after some moves on the framework track, doubting Alba's word.

    Args:
        moves: Moves of the talks.
        kept: Of a record that weighs 9 more, what was kept.
    """
    state, log = after(SCENARIO, *moves, act.EndTurn(by=ALBA))
    state = replace(state, table=replace(state.table, track="framework"))
    seen = observe(SCENARIO, state, log, BOREA)
    relation = seen.private.relations[ALBA]
    doubted = replace(relation.promise, kept=kept, broken=9.0)
    return with_relation(seen, ALBA, replace(relation, promise=doubted))


def choices(mind: Mind) -> list[Decision]:
    """Return all that a seat would do in its turn, best first."""
    return list(talked(mind))


def test_a_partial_text_that_one_would_table_is_accepted_not_tabled_again() -> None:
    """A party would refuse a text and put the very same one on the table as its own."""
    mind = mind_of(seen_by_borea(act.Offer(by=ALBA, package=PART)), "collaborating")
    own = propose(mind)

    decisions = choices(mind)

    assert own is not None
    assert parked(mind, own.package) == PART
    assert decisions[0].action == act.Accept(by=BOREA, proposal=1)
    assert not {d.action.kind for d in decisions} & {"reject", "offer"}
    assert decisions[0].rationale.offer == own.breakdown


@pytest.mark.parametrize("moved", [False, True])
def test_a_party_stands_by_what_it_tabled_itself_until_something_changes(*, moved: bool) -> None:
    """A party would refuse its own words the moment that the other side took them over."""
    text: Package = (0, 2, 1, OPEN, OPEN)
    tabled = (act.Offer(by=BOREA, package=text), act.Offer(by=ALBA, package=text))
    seen = seen_by_borea(*tabled, kept=0.7)
    if moved:
        news = CredibilityMoved(
            observer=BOREA,
            subject=ALBA,
            domain="promise",
            outcome=0.0,
            weight=1.0,
            cause="promise-broken",
            seen_by=(BOREA,),
        )
        seen = replace(seen, log=(*seen.log, news))
    mind = mind_of(seen, "competing")
    own = propose(mind)

    verdict = judge(mind, mind.standing[0], own)

    assert own is not None
    assert parked(mind, own.package) != text
    assert verdict.accepts is not moved
    assert verdict.breakdown.value >= mind.reserve_eff
    refused = [d.action for d in choices(mind) if isinstance(d.action, act.Reject)]
    assert bool(refused) is moved


def test_nobody_proposes_what_it_would_refuse_for_want_of_trust() -> None:
    """A party would ask for a text without safeguards from a partner whose word it doubts."""
    text: Package = (1, 2, 2, OPEN, OPEN)

    chosen = propose(mind_of(seen_by_borea(act.Offer(by=ALBA, package=text), kept=1.0)))

    assert chosen is not None
    assert chosen.breakdown.weakest >= LEAST_KEPT
