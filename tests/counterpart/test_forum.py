"""Decision rules in the counterpart's head: who is needed, and what carries."""

from __future__ import annotations

import numpy as np
import pytest

from game.counterpart import Adviser
from game.counterpart.entry import in_force_chance
from game.counterpart.forum import carried, least_groups, weakest_link
from game.engine.run import initial_state
from game.engine.view import observe
from game.model.observation import Observation
from game.model.rule import DecisionRule, Entry
from game.model.scenario import Scenario
from tests.counterpart.moments import mind_of
from tests.counterpart.tables import many

VOTES = {"party-0": 3.0, "party-1": 2.0, "party-2": 1.0}
MAJORITY = DecisionRule(kind="weighted-majority", threshold=0.6, votes=VOTES)


def ruled(rule: DecisionRule, parties: int = 3, entry: Entry | None = None) -> Scenario:
    """Return a made-up scenario under a decision rule."""
    scenario = many(parties, 5, 3, seed=2)
    forum = scenario.forum.model_copy(update={"rule": rule, "entry": entry})
    return scenario.model_copy(update={"forum": forum})


def look(scenario: Scenario, seat: str = "party-0") -> Observation:
    """Return what a seat sees before anything has happened."""
    return observe(scenario, initial_state(scenario), [], seat)


def test_only_the_smallest_groups_that_carry_are_looked_at() -> None:
    """A proposer would court parties whose consent it does not need."""
    assert least_groups(ruled(MAJORITY), "party-0") == (("party-1",), ("party-2",))
    assert least_groups(ruled(MAJORITY), "party-2") == (("party-0",),)
    assert least_groups(ruled(DecisionRule()), "party-0") == (("party-1", "party-2"),)


def test_of_the_groups_that_carry_the_surest_counts() -> None:
    """Hope for a text would hang on a party that can be done without."""
    beliefs = {"party-1": np.array([0.9, 0.1]), "party-2": np.array([0.2, 0.3])}

    found = weakest_link(beliefs, (("party-1",), ("party-2",)), 2)

    assert found.tolist() == [0.9, 0.3]


def test_a_package_carries_with_those_who_are_content() -> None:
    """The benchmark of leverage would be a text that nobody can adopt."""
    content = np.array([[True, False, True], [False, True, True], [True, True, True]])
    scenario = ruled(MAJORITY)

    assert carried(content, scenario.party_ids, scenario).tolist() == [True, False, True]


def test_votes_count_in_leverage_and_say_so() -> None:
    """Under weighted votes a small state would be shown as strong as a large one."""
    large, small = (
        Adviser("novice", 1).leverages(look(ruled(MAJORITY), seat))
        for seat in ("party-0", "party-2")
    )

    over_small = next(x for x in large if x.about == "party-2")
    over_large = next(x for x in small if x.about == "party-0")
    parts = {e.code: e.points for e in over_small.evidence}
    assert parts["pivotality"] > 0.0
    assert sum(parts.values()) == pytest.approx(over_small.dial - 50.0, abs=1e-6)
    assert {e.code: e.points for e in over_large.evidence}["pivotality"] < 0.0


def test_entry_into_force_asks_as_many_as_its_clause() -> None:
    """One doubtful parliament would seem able to stop a treaty that can do without it."""
    votes = {"party-1": np.array([0.9]), "party-2": np.array([0.5])}
    rule = DecisionRule(kind="plurilateral", least=2)

    all_members = in_force_chance(ruled(rule), "party-0", votes, {})
    enough = in_force_chance(ruled(rule, entry=Entry(least=2)), "party-0", votes, {})
    unsure = in_force_chance(ruled(rule), "party-0", votes, {"party-2": np.array([0.2])})

    assert all_members.tolist() == pytest.approx([0.45])
    assert enough.tolist() == pytest.approx([0.95])
    assert unsure.tolist() == pytest.approx(
        [
            0.9 * 0.9,
        ]
    )


def test_hope_under_a_majority_is_higher_than_under_unanimity() -> None:
    """Counterparts would bargain under every rule as if each could stop it."""
    one = mind_of(look(ruled(DecisionRule(), 5)))
    two = mind_of(look(ruled(DecisionRule(kind="plurilateral", least=3), 5)))

    assert (two.eventual >= one.eventual).all()
    assert two.eventual.mean() > one.eventual.mean()


def test_who_is_not_asked_does_not_count() -> None:
    """A mediator's taste would narrow the zone of agreement."""
    scenario = many(3, 5, 3, seed=2)
    third = scenario.parties[2].model_copy(update={"role": "mediator"})
    mediated = scenario.model_copy(update={"parties": (*scenario.parties[:2], third)})

    mind = mind_of(look(mediated))
    seat = mind_of(look(mediated, "party-2"))

    assert mind.asked == ("party-1",)
    assert not mind.many
    assert mind.pivots == {"party-0": 0.5, "party-1": 0.5, "party-2": 0.0}
    assert seat.needed == (("party-0", "party-1"),)
