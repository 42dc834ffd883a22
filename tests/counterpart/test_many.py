"""Many at the table: coalitions, private offers, exceptions, mediators and observers."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.counterpart import Counterpart, Decision
from game.counterpart.blocs import (
    adherence,
    as_one,
    power_gained,
    price_of_defection,
    value_gained,
    worth_joining,
)
from game.counterpart.holding import ranks as price
from game.counterpart.inquiry import questions
from game.counterpart.joining import carrying_chance
from game.counterpart.leverage import as_blockers
from game.counterpart.mediating import single_text
from game.counterpart.search import propose
from game.engine.run import initial_state
from game.engine.view import observe
from game.model import action as act
from game.model.blocs import Coalition, Invitation, PrivateApproach
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from game.model.rule import DecisionRule
from game.model.scenario import Scenario
from tests.counterpart.arena import Played, play
from tests.counterpart.moments import after, mind_of, quiet, seen_in, with_floor
from tests.counterpart.tables import many

BIG, ONE, TWO, THREE = (f"party-{n}" for n in range(4))
SMALL_TOGETHER = DecisionRule(
    kind="weighted-majority", threshold=0.6, votes={BIG: 3.0, ONE: 1.0, TWO: 1.0, THREE: 1.0}
)
STYLES: tuple[PersonaId, ...] = ("compromising", "collaborating", "competing", "accommodating")


def table(rule: DecisionRule, roles: tuple[str, ...] = (), parties: int = 4) -> Scenario:
    """Return talks of some parties under a rule; the last ones have the given roles."""
    scenario = quiet(many(parties + len(roles), 5, 3, seed=6))
    changed = list(scenario.parties)
    for place, role in enumerate(roles, start=parties):
        changed[place] = changed[place].model_copy(update={"role": role})
    channel = "mediated" if "mediator" in roles else scenario.forum.channel
    forum = scenario.forum.model_copy(update={"rule": rule, "channel": channel})
    return scenario.model_copy(update={"parties": tuple(changed), "forum": forum})


def look(scenario: Scenario, seat: str) -> Observation:
    """Return what a seat sees at the first turn of the talks."""
    return with_floor(seen_in(scenario, seat))


@cache
def played(kind: str, roles: tuple[str, ...] = (), level: Level = "novice") -> Played:
    """Return a whole sitting of four parties, and perhaps others, under a rule."""
    rule = SMALL_TOGETHER if kind == "weighted-majority" else DecisionRule(kind=kind, least=3)  # type: ignore[arg-type]
    scenario = table(rule, roles)
    seats = {p: (STYLES[n % 4], level) for n, p in enumerate(scenario.party_ids)}
    return play(scenario, seats, 3)


def test_a_coalition_holds_as_well_as_its_members_words() -> None:
    """Unreliable or many partners would bargain as one for ever."""
    assert adherence([0.8, 0.8]) == pytest.approx(0.81)
    assert adherence([0.8, 0.8, 0.8]) == pytest.approx(0.729 * 0.95)
    assert adherence([0.2, 0.2]) < 0.4
    assert price_of_defection(0.5) == 10.0


def test_bargaining_as_one_pays_the_weak_where_together_they_can_stop_the_strong() -> None:
    """Coalitions would form where they bring nothing, or never."""
    mind = mind_of(look(table(SMALL_TOGETHER), ONE))
    pair, three = frozenset({ONE, TWO}), frozenset({ONE, TWO, THREE})
    unanimous = mind_of(look(table(DecisionRule()), ONE))

    assert power_gained(mind, three) > 0.0
    assert as_one((BIG, ONE, TWO, THREE), three, mind.carries) == 0.5
    assert value_gained(mind, three) > 0.0
    assert worth_joining(mind, three) > worth_joining(mind, pair)
    assert worth_joining(unanimous, three) <= 0.0


def test_a_coalition_that_blocks_has_leverage_over_who_needs_the_deal_more() -> None:
    """Holding together would not strengthen anybody."""
    mind = mind_of(look(table(SMALL_TOGETHER), ONE))
    alone = mind.leverage(BIG)
    weak = alone.model_copy(update={"dial": 40.0, "their_stake": 30.0})

    strong = as_blockers(weak, 10.0)

    assert strong.dial == 60.0
    assert strong.evidence[-1].code == "blocking"
    assert strong.evidence[-1].points == 20.0
    assert as_blockers(weak, 40.0).dial == 40.0


def joined(seen: Observation, platform: tuple[int, ...]) -> Decision:
    """Return what an accommodating party does when it is invited to a platform."""
    asked = Invitation(by=TWO, to=(seen.seat, THREE), platform=platform)
    private = replace(seen.private, invitations=(asked,))
    return Counterpart("accommodating", "novice", 1).decide(replace(seen, private=private))


def test_an_invitation_is_taken_up_if_it_strengthens_and_leaves_enough() -> None:
    """Counterparts would join anything, or nothing."""
    seen = look(table(SMALL_TOGETHER), ONE)
    assert seen.mandate is not None
    values = seen.mandate.valuation.values
    unbearable = tuple(int(np.argmin(values[issue.id])) for issue in seen.scenario.issues)

    assert joined(seen, (OPEN,) * 5).action.kind == "join"
    assert joined(seen, unbearable).action.kind != "join"
    assert joined(look(table(DecisionRule()), ONE), (OPEN,) * 5).action.kind != "join"


def test_a_private_offer_is_answered_and_a_bad_one_refused() -> None:
    """Divide and rule would always work, or leave the asked party silent."""
    seen = look(table(SMALL_TOGETHER), ONE)
    mind = mind_of(seen)
    best, worst = (
        tuple(int(o) for o in mind.study.pool.packages[row])
        for row in (int(mind.pool.value.argmax()), int(mind.study.pool.outlook.substance.argmin()))
    )
    answers = []
    for package in (best, worst):
        offer = PrivateApproach(by=BIG, to=ONE, round=1, package=package)
        told = replace(seen, private=replace(seen.private, approaches=(offer,)))
        answers.append(Counterpart("compromising", "novice", 1).decide(told).action)

    assert [a.agree for a in answers if isinstance(a, act.Reply)] == [True, False]


def test_breaking_ranks_has_its_price() -> None:
    """A coalition would fall apart at the first slightly better offer."""
    scenario = table(SMALL_TOGETHER)
    state, log = after(scenario, act.Offer(by=BIG, package=(1, 1, 1, 1, 1)))
    seen = observe(scenario, state, log, ONE)
    offer = seen.table.proposals[0]
    led = replace(offer, accepted=offer.accepted | {TWO})
    needs = []
    for platform, text in (
        ((OPEN,) * 5, led),
        ((OPEN,) * 5, offer),
        ((2, OPEN, OPEN, OPEN, OPEN), led),
    ):
        ranks = Coalition(number=1, members=(TWO, ONE), platform=platform, cohesion=0.5)
        inside = replace(seen, table=replace(seen.table, coalitions=(ranks,), to_move=ONE))
        needs.append(price(mind_of(inside), text, text.package))

    assert needs == [0.0, 10.0, 10.0]


def test_who_speaks_for_others_does_not_sell_them() -> None:
    """Divide and rule would only need to buy the speaker of the weak."""
    scenario = table(SMALL_TOGETHER)
    text = (1, 1, 1, 1, 1)
    state, log = after(scenario, act.Offer(by=BIG, package=text))
    seen = observe(scenario, state, log, TWO)
    ranks = Coalition(number=1, members=(TWO, ONE), platform=(OPEN,) * 5, cohesion=0.5)
    inside = replace(seen, table=replace(seen.table, coalitions=(ranks,), to_move=TWO))
    mind = mind_of(inside)
    bench = mind.bench_of(text)
    own = mind.offer_value(text) - mind.reserve_eff
    other = float(mind.expected(bench, ONE)[0]) - mind.believed_reserve(ONE)

    asked = price(mind, seen.table.proposals[0], text)

    both = (own + other) / 2.0 if other >= 0.0 else min((own + other) / 2.0, 0.0)
    assert asked == pytest.approx(max(0.0, own - both), abs=1e-6)


def test_a_coalition_that_holds_is_won_as_one() -> None:
    """The strong would believe that the cheapest member is enough, coalition or not."""
    seen = look(table(SMALL_TOGETHER), BIG)
    ranks = Coalition(number=1, members=(ONE, TWO, THREE), platform=(OPEN,) * 5, cohesion=0.8)
    together = mind_of(replace(seen, table=replace(seen.table, coalitions=(ranks,))))
    apart = mind_of(seen)
    yes = {ONE: np.array([0.9]), TWO: np.array([0.2]), THREE: np.array([0.5])}

    assert apart.needed == ((ONE,), (TWO,), (THREE,))
    assert together.needed == ((ONE, TWO, THREE),)
    assert carrying_chance(apart, yes)[0] == pytest.approx(0.96)
    assert carrying_chance(together, yes)[0] == pytest.approx(0.2)


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    ["unanimity", "consensus-minus-one", "weighted-majority", "critical-mass", "plurilateral"],
)
def test_talks_under_every_rule_come_to_an_end(kind: str) -> None:
    """A class could choose a rule under which the computers stall."""
    done = played(kind)

    assert done.state.is_over
    for _, decision in done.decisions:
        if decision.action.kind == "accept":
            why = decision.rationale
            assert why.offer is not None
            assert why.offer.value >= why.reservation


@pytest.mark.slow
def test_a_mediator_drafts_and_an_observer_speaks() -> None:
    """Seats without a vote would be empty chairs."""
    done = played("unanimity", ("mediator", "observer"))
    kinds = {
        role: {d.action.kind for s, d in done.decisions if s.scenario.party(s.seat).role == role}
        for role in ("mediator", "observer")
    }

    assert "offer" in kinds["mediator"]
    assert "offer" not in kinds["observer"]
    assert {d.rationale.headline for _, d in done.decisions} >= {"single-text"}


def test_only_those_who_must_agree_are_asked_what_they_want() -> None:
    """A delegation would ask the mediator for its limit."""
    scenario = table(DecisionRule(), ("mediator", "observer"))
    mind = mind_of(look(scenario, "party-0"))

    asked = {w.action.to for w in questions(mind, propose(mind)) if isinstance(w.action, act.Ask)}

    assert asked == set(mind.asked)


def test_the_single_text_serves_the_worst_placed_too() -> None:
    """A mediator would draft for one side."""
    scenario = table(DecisionRule(), ("mediator",))
    mind = mind_of(look(scenario, "party-4"))

    text = single_text(mind)

    assert text is not None
    bench = mind.bench_of(text)
    gains = [float(mind.expected(bench, p)[0]) - mind.believed_reserve(p) for p in mind.asked]
    assert min(gains) > -8.0


def test_the_state_at_the_start_has_natural_groups_that_speak_as_one() -> None:
    """Allies of the scenario would bargain as strangers."""
    scenario = table(SMALL_TOGETHER)
    state = initial_state(scenario)
    ranks = Coalition(number=1, members=(ONE, TWO), platform=(OPEN,) * 5, cohesion=0.8)
    seen = observe(scenario, state, [], ONE)
    inside = replace(seen, table=replace(seen.table, coalitions=(ranks,)))

    assert mind_of(inside).leverage(BIG).dial >= mind_of(seen).leverage(BIG).dial
