"""R10: words, ties and gestures."""

from __future__ import annotations

import pytest

from game.engine import chance
from game.engine.legal import Illegality, why_illegal
from game.engine.run import step
from game.engine.view import observe
from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.model.chance import CardsDrawn
from game.model.draft import OPEN
from game.model.event import (
    CommitmentBroken,
    CredibilityMoved,
    Event,
    GestureJudged,
    LegitimacyMoved,
    PayoffMoved,
)
from game.model.scenario import RelationStart
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

BEYOND = (0, 2, 1, 1, 1)  # far less of what Alba wants than it says it needs
LINE = act.LimitClaim(issue="quotas", option=2)


def talks() -> Script:
    """Return talks at their first turn, without event cards."""
    return Script(scenario=toy_scenario().model_copy(update={"deck": ()})).go_to("rounds")


def against(script: Script, action: PartyAction) -> Illegality | None:
    """Return the reason against a move of the party with the floor."""
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def sunk(facts: list[Event], party: str, cause: str) -> float:
    """Return the points that a party paid for a cause."""
    return sum(
        f.sunk
        for f in facts
        if isinstance(f, PayoffMoved) and (f.party, f.cause) == (party, cause)
    )


def weights(facts: list[Event], cause: str) -> list[tuple[str, float, float]]:
    """Return domain, outcome and weight of the changes of credibility for a cause."""
    return [
        (f.domain, f.outcome, f.weight)
        for f in facts
        if isinstance(f, CredibilityMoved) and f.cause == cause
    ]


def climb_down(script: Script, *before: PartyAction, repeat: int = 1) -> list[Event]:
    """Let Alba commit itself, once or more often, and then pass the line."""
    for _ in range(repeat):
        script.pass_floor_to(ALBA)
        script.turn(dip.CommitPublic(by=ALBA, issue="quotas", option=2))
    script.pass_floor_to(ALBA)
    return script.turn(*before, act.Offer(by=ALBA, package=BEYOND))


def test_r10_1_only_what_was_said_can_be_said_back_and_only_once() -> None:
    """If listening could be repeated, friendship would be a matter of patience."""
    script = talks()
    listen = dip.ListenBack(by=ALBA, to=BOREA, issue="quotas")
    silent = against(script, listen)
    script.pass_floor_to(BOREA)
    script.turn(act.Offer(by=BOREA, package=BALANCED))
    script.pass_floor_to(ALBA)
    before = script.own(BOREA).relations[ALBA].relationship

    script.play(listen)

    assert silent is Illegality.NOTHING_SAID
    assert script.own(BOREA).relations[ALBA].relationship > before
    assert against(script, listen) is Illegality.ALREADY_DONE


def test_r10_2_a_public_line_costs_more_the_oftener_it_was_drawn() -> None:
    """If backing down were free, or the same however loud the vow, nobody would believe one (K02)."""
    once, thrice = climb_down(talks()), climb_down(talks(), repeat=3)

    first, last = (sunk(facts, ALBA, "audience-cost") for facts in (once, thrice))
    assert [f.issue for f in once if isinstance(f, CommitmentBroken)] == ["quotas"]
    assert first == pytest.approx(4.0)
    assert last / first >= 1.5
    assert weights(once, "commitment-broken")[0][:2] == ("statement", 0.0)


def test_r10_2_only_the_party_itself_sees_what_its_climb_down_costs() -> None:
    """If the price at home were shown to all, private numbers would leak."""
    facts = climb_down(talks())

    costs = [f for f in facts if isinstance(f, PayoffMoved | LegitimacyMoved)]
    assert costs
    assert all(f.seen_by == (f.party,) for f in costs)


def test_r10_3_a_new_reason_halves_the_price_of_a_climb_down() -> None:
    """If reasons did not matter, no government could learn anything (K06)."""
    bare = climb_down(talks())
    script = talks()
    script.pass_floor_to(BOREA)
    script.turn(act.Argue(by=BOREA, argument="shortage"))
    visas = dip.Justify(by=ALBA, issue="visas", ground="shortage")
    script.pass_floor_to(ALBA)
    wrong = against(script, dip.Justify(by=ALBA, issue="quotas", ground="shortage"))
    script.turn(dip.CommitPublic(by=ALBA, issue="visas", option=0))
    script.pass_floor_to(ALBA)

    facts = script.turn(visas, act.Offer(by=ALBA, package=(2, 2, 1, 1, 1)))

    assert wrong is Illegality.NOT_NEW
    assert sunk(facts, ALBA, "audience-cost") == pytest.approx(
        0.5 * sunk(bare, ALBA, "audience-cost")
    )
    assert [f.justified for f in facts if isinstance(f, CommitmentBroken)] == [True]


def test_r10_4_means_paid_in_advance_are_believed() -> None:
    """If sunk costs moved no belief, mobilising would be waste."""
    script = talks()
    before = script.own(BOREA).relations[ALBA].threat.mean

    facts = script.play(dip.SinkCost(by=ALBA, instrument="tariff"))

    assert sunk(facts, ALBA, "means-paid") == 2.0
    assert script.own(BOREA).relations[ALBA].threat.mean > before
    again = against(script, dip.SinkCost(by=ALBA, instrument="tariff"))
    assert again is Illegality.ALREADY_DONE


def test_r10_5_a_promise_taken_back_costs_trust_and_a_gift_earns_it() -> None:
    """If promises could be withdrawn for nothing, they would be worth nothing."""
    taken, given = talks(), talks()
    for script in (taken, given):
        script.pass_floor_to(BOREA)
    before = taken.own(ALBA).relations[BOREA].promise.mean
    visas = (OPEN, 2, OPEN, OPEN, OPEN)
    promise = act.Promise(by=BOREA, instrument="training", demand=visas)
    taken.play(promise, dip.WithholdInstrument(by=BOREA, instrument="training"))
    facts = given.play(dip.OfferInstrument(by=BOREA, instrument="training"))

    assert taken.own(ALBA).relations[BOREA].promise.mean < before
    assert given.own(ALBA).relations[BOREA].promise.mean > before
    assert sunk(facts, ALBA, "promise-kept") == -4.0
    assert against(given, promise) is Illegality.ALREADY_DONE


def test_r10_6_what_is_linked_is_settled_together_or_not_at_all() -> None:
    """If links did not bind the settling of points, they would be talk."""
    settled = []
    for linked in (False, True):
        script = talks()
        link = dip.Link(by=ALBA, first="goods", second="services")
        moves = (link,) if linked else ()
        script.turn(*moves, act.Offer(by=ALBA, package=(2, OPEN, 1, OPEN, OPEN)))
        script.play(act.Accept(by=BOREA, proposal=1))
        settled.append([clause.status for clause in script.table.draft[:3]])

    assert settled == [["agreed", "open", "agreed"], ["open", "open", "open"]]


def test_r10_6_only_who_made_a_link_can_give_it_up() -> None:
    """If the other side could undo a link, it would be worth nothing."""
    script = talks()
    script.turn(dip.Link(by=ALBA, first="services", second="goods"))
    theirs = against(script, dip.Unlink(by=BOREA, first="goods", second="services"))
    script.pass_floor_to(ALBA)
    script.play(dip.Unlink(by=ALBA, first="goods", second="services"))

    assert theirs is Illegality.NOT_LIVE
    assert not script.table.course.ties


@pytest.mark.parametrize("pressed", [False, True])
def test_r10_7_a_gesture_is_judged_by_what_follows(pressed: bool) -> None:  # noqa: FBT001 - a case
    """If a gesture counted whatever came after it, it would be a way to deceive."""
    script = talks()
    before = script.own(BOREA).relations[ALBA].relationship
    script.play(dip.MakeGesture(by=ALBA, gesture="goodwill", to=BOREA))
    warmed = script.own(BOREA).relations[ALBA].relationship
    if pressed:
        script.play(act.Threaten(by=ALBA, instrument="tariff", demand=(3, *BALANCED[1:])))
    while script.table.round < 4:
        script.turn()

    judged = [f.kept for f in script.facts if isinstance(f, GestureJudged)]
    assert warmed == pytest.approx(before + 0.06)
    assert judged == [not pressed]


@pytest.mark.parametrize(
    ("answer", "better"),
    [(CardsDrawn(), True), (CardsDrawn(gaffes=(1,)), False), (CardsDrawn(quiet=(1,)), None)],
)
def test_r10_8_a_visit_goes_as_nature_has_it(answer: CardsDrawn, better: bool | None) -> None:  # noqa: FBT001 - a case
    """If visits could not go wrong, there would be nothing to weigh (M040)."""
    script = talks()
    script.turn(dip.Visit(by=ALBA, who="mission", to=BOREA))
    before = script.own(BOREA).relations[ALBA].relationship
    state, _ = step(script.scenario, script.state, act.EndTurn(by=BOREA))
    odds = chance.trip_odds(script.scenario, state)
    state, _ = step(script.scenario, state, act.Chance(outcome=answer))

    drift = 0.0
    change = state.private[BOREA].relations[ALBA].relationship - before - drift
    assert 0.0 < odds[1][0] < 0.2
    assert (change > 0.001, change < -0.001) == (better is True, better is False)
    assert state.table.course.trips[0].is_over


def test_r10_9_allies_help_twice() -> None:
    """If allies helped without end, standing at home could be bought by talking."""
    script = talks()
    brief = dip.BriefAllies(by=ALBA, emphasis="quotas")
    facts = script.play(brief, brief)

    gained = [f.change for f in facts if isinstance(f, LegitimacyMoved)]
    assert gained == [0.5, 0.25]
    assert against(script, brief) is Illegality.ALREADY_DONE
    assert all(f.seen_by == (ALBA,) for f in facts)


def test_r10_10_a_failure_that_was_foretold_costs_less() -> None:
    """If warning the others brought nothing, nobody would warn them in time."""
    lost = []
    for warned in (False, True):
        script = talks()
        if warned:
            script.play(dip.ReservePosition(by=ALBA))
        script.signed()
        script.failing.add(ALBA)
        script.pass_floor_to(ALBA)
        facts = script.play(act.Submit(by=ALBA))
        lost += weights(facts, "rejected-at-home")

    assert lost == [("promise", 0.0, 0.4), ("promise", 0.0, 0.15)]


def quiet_line(script: Script) -> Script:
    """Open a back channel between the two."""
    script.turn(dip.BackChannel(by=ALBA, to=BOREA))
    script.turn(dip.BackChannel(by=BOREA, to=ALBA))
    script.pass_floor_to(ALBA)
    return script


def test_r10_11_a_back_channel_needs_both_and_costs_less() -> None:
    """If one side could open it, it would be no shared secret."""
    script = talks()
    confide = dip.Confide(by=ALBA, to=BOREA, claim=LINE)
    alone = against(script, confide)
    quiet_line(script)
    told = script.play(confide)

    facts = script.turn(act.Offer(by=ALBA, package=BEYOND))

    assert alone is Illegality.NO_CHANNEL
    assert not script.table.claims
    assert all(not getattr(f, "public", False) for f in told)
    assert sunk(facts, ALBA, "audience-cost") == 0.0
    ((domain, outcome, weight),) = weights(facts, "limit-crossed")
    assert (domain, outcome) == ("statement", 0.0)
    assert 0.0 < weight <= 1.2


def test_r10_11_the_same_channel_is_in_both_observations() -> None:
    """If the two sides saw different channels, one of them would confide into the air."""
    script = quiet_line(talks())
    script.play(dip.Confide(by=ALBA, to=BOREA, claim=LINE))

    views = [observe(script.scenario, script.state, script.facts, p) for p in (ALBA, BOREA)]

    assert views[0].private.channels == views[1].private.channels
    assert views[0].private.channels[0].confided[0].claim == LINE


def test_r10_12_a_leak_makes_private_words_public_ones() -> None:
    """If leaks bound nobody, there would be nothing to fear from a back channel (M035)."""
    script = talks()
    script.play(act.Disclose(by=ALBA, claim=act.LimitClaim(issue="quotas", option=3)))
    quiet_line(script)
    script.turn(dip.Confide(by=ALBA, to=BOREA, claim=LINE))
    while script.table.question is None:
        assert script.table.to_move is not None
        script.state, _ = step(script.scenario, script.state, act.EndTurn(by=script.table.to_move))
    odds = chance.leak_odds(script.state)

    script.state, facts = step(
        script.scenario, script.state, act.Chance(outcome=CardsDrawn(leaked=(1,)))
    )

    commitment = script.table.course.commitment(ALBA, "quotas")
    assert odds == {1: 0.06}
    assert commitment is not None
    assert commitment.option == 2
    assert {f.party for f in facts if isinstance(f, LegitimacyMoved)} == {ALBA, BOREA}
    assert weights(list(facts), "contradicted") == [("statement", 0.0, 0.5)]


def test_r10_13_a_signed_text_confirms_a_stated_limit() -> None:
    """If honest words were never credited, only lies would be remembered."""
    script = talks()
    script.play(act.Disclose(by=ALBA, claim=LINE))
    before = script.own(BOREA).relations[ALBA].statement.mean
    script.signed()

    assert weights(script.facts, "word-confirmed") == [("statement", 1.0, 0.3)]
    assert script.own(BOREA).relations[ALBA].statement.mean > before


def test_r10_14_without_contact_there_is_no_visit_and_no_quiet_line() -> None:
    """If estranged governments could visit at will, go-betweens would have nothing to do (M039)."""
    start = RelationStart(observer=BOREA, subject=ALBA, contact="none")
    apart = toy_scenario().model_copy(update={"deck": (), "relations": (start,)})
    script = Script(scenario=apart).go_to("rounds")

    refused = {
        against(script, dip.Visit(by=ALBA, who="mission", to=BOREA)),
        against(script, dip.BackChannel(by=ALBA, to=BOREA)),
    }

    assert refused == {Illegality.NO_CONTACT}


def test_ties_drift_to_what_neighbours_share() -> None:
    """Culture, geography and trade would count for nothing once the talks begin."""
    plain = toy_scenario()
    near = RelationStart(observer=BOREA, subject=ALBA, relationship=0.0, affinity=0.6)
    scenario = plain.model_copy(update={"relations": (near,)})
    scripts = [Script(scenario), Script(plain.model_copy(update={"relations": ()}))]
    liking = []
    for script in scripts:
        script.go_to("rounds")
        while script.table.round < 4:
            script.turn()
        liking.append(script.own(BOREA).relations[ALBA].relationship)

    assert liking[0] > liking[1]
    assert 0.0 < liking[0] < 0.6
