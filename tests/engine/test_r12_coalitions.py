"""R12: coalitions, separate offers, go-betweens, confidences, calls for justification."""

from __future__ import annotations

from game.engine.illegality import Illegality
from game.engine.legal import why_illegal
from game.engine.parties import coalition_of
from game.model import action as act
from game.model.action import PartyAction
from game.model.draft import OPEN, Package
from game.model.event import Event
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA
from tests.toys_many import CORDA, DELTA, EIRA, FARO, MEDIA, RULES, four_parties, six_parties

PLATFORM: Package = (2, OPEN, OPEN, OPEN, OPEN)
AGAINST: Package = (0, OPEN, OPEN, OPEN, OPEN)
CLAIM = act.PriorityClaim(higher="quotas", lower="visas")


def six(rule: str = "unanimity") -> Script:
    """Return six parties at the beginning of their first round."""
    return Script(scenario=six_parties(RULES[rule])).go_to("rounds")


def why(script: Script, action: PartyAction) -> Illegality | None:
    """Return why a move is illegal now."""
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def allied(script: Script) -> Script:
    """Let Borea and Corda join Alba for the platform."""
    script.pass_floor_to(ALBA)
    script.turn(act.FormCoalition(by=ALBA, members=(BOREA, CORDA), platform=PLATFORM))
    script.turn(act.Join(by=BOREA, to=ALBA))
    script.turn(act.Join(by=CORDA, to=ALBA))
    return script


def losers(facts: list[Event], cause: str) -> set[str]:
    """Return who believes less for a cause."""
    return {
        fact.observer
        for fact in facts
        if fact.kind == "credibility-moved" and fact.cause == cause and fact.outcome == 0.0
    }


def test_r12_1_a_coalition_stands_once_somebody_joins() -> None:
    """An invitation would bind those who have not answered, or be known to everybody."""
    script = six()
    script.pass_floor_to(ALBA)
    facts = script.play(act.FormCoalition(by=ALBA, members=(BOREA,), platform=PLATFORM))

    assert set(facts[0].seen_by) == {ALBA, BOREA}
    assert coalition_of(script.table, ALBA) is None
    assert not script.own(DELTA).invitations
    script.play(act.EndTurn(by=ALBA), act.Join(by=BOREA, to=ALBA))
    found = coalition_of(script.table, ALBA)
    assert found is not None
    assert found.members == (ALBA, BOREA)
    assert why(script, act.Recruit(by=BOREA, to=EIRA)) == Illegality.IN_A_COALITION
    script.play(
        act.Recruit(by=BOREA, to=CORDA), act.EndTurn(by=BOREA), act.Join(by=CORDA, to=BOREA)
    )
    assert coalition_of(script.table, CORDA) == coalition_of(script.table, ALBA)


def test_r12_2_the_speaker_s_offer_is_accepted_by_all_members() -> None:
    """A coalition would not bargain as one, or a member could not free itself from its speaker."""
    script = allied(six())
    script.pass_floor_to(ALBA)
    script.turn(act.Offer(by=ALBA, package=BALANCED))
    assert script.table.proposals[-1].accepted == {ALBA, BOREA, CORDA}

    script.pass_floor_to(BOREA)
    script.play(act.Reject(by=BOREA, proposal=1, reason="level"))

    assert script.table.proposals[-1].accepted == {ALBA, CORDA}


def test_r12_3_breaking_ranks_costs_belief_and_cohesion() -> None:
    """A member could sell its partners for nothing."""
    script = allied(six())
    found = coalition_of(script.table, BOREA)
    assert found is not None
    script.pass_floor_to(BOREA)

    facts = script.play(act.Offer(by=BOREA, package=AGAINST))

    now = coalition_of(script.table, BOREA)
    assert now is not None
    assert now.cohesion < found.cohesion
    assert losers(facts, "broke-ranks") == {ALBA, CORDA}
    for _ in range(2):
        script.play(act.EndTurn(by=BOREA))
        script.pass_floor_to(BOREA)
        script.play(act.Offer(by=BOREA, package=AGAINST))
    assert coalition_of(script.table, ALBA) is None


def test_r12_4_leaving_costs_belief_and_holding_together_costs_means() -> None:
    """A coalition would be a word that costs nothing to give, to keep or to break."""
    script = allied(six())
    script.pass_floor_to(BOREA)
    before = script.own(BOREA).home.capital
    held = coalition_of(script.table, BOREA)
    script.play(act.HoldTogether(by=BOREA))
    assert held is not None
    now = coalition_of(script.table, BOREA)
    assert now is not None
    assert now.cohesion > held.cohesion
    assert script.own(BOREA).home.capital == before - 0.5
    assert why(script, act.HoldTogether(by=BOREA)) == Illegality.ALREADY_DONE

    assert losers(script.play(act.Leave(by=BOREA)), "left-coalition") == {ALBA, CORDA}
    script.play(act.EndTurn(by=BOREA), act.Leave(by=CORDA))

    assert coalition_of(script.table, ALBA) is None


def test_r12_5_blocking_needs_that_nothing_carries_without_one() -> None:
    """A party that nobody needs would stop the others, or a blocking coalition could not."""
    script = six("weighted-majority")  # Alba has two votes of seven; five are needed
    script.turn(act.Offer(by=ALBA, package=BALANCED))
    script.pass_floor_to(DELTA)
    assert why(script, act.Block(by=DELTA, proposal=1)) == Illegality.CANNOT_BLOCK
    script.turn(act.FormCoalition(by=DELTA, members=(BOREA, CORDA), platform=AGAINST))
    for party in (BOREA, CORDA):
        script.pass_floor_to(party)
        script.play(act.Join(by=party, to=DELTA))

    script.pass_floor_to(DELTA)
    script.play(act.Block(by=DELTA, proposal=1))

    assert script.table.proposals[0].blocked_by == {BOREA, CORDA, DELTA}


def test_r12_6_a_separate_offer_is_between_two_and_binds_them() -> None:
    """A divided coalition would be divided in public, or a secret word would weigh nothing."""
    script = allied(six())
    script.pass_floor_to(EIRA)
    facts = script.play(act.SeparateOffer(by=EIRA, to=BOREA, package=AGAINST))
    assert set(facts[0].seen_by) == {EIRA, BOREA}
    script.pass_floor_to(BOREA)
    facts = script.play(act.Reply(by=BOREA, to=EIRA, agree=True))
    assert set(facts[0].seen_by) == {EIRA, BOREA}
    assert [len(script.own(p).deals) for p in (EIRA, BOREA, ALBA)] == [1, 1, 0]
    assert coalition_of(script.table, BOREA) is not None

    facts = script.play(act.Offer(by=BOREA, package=BALANCED))

    broken = [fact for fact in facts if fact.kind == "deal-broken"]
    assert [set(fact.seen_by) for fact in broken] == [{EIRA, BOREA}]
    assert losers(facts, "deal-broken") == {EIRA}
    assert script.own(EIRA).deals[0].broken_by == BOREA


def test_r12_7_without_contact_a_third_party_carries() -> None:
    """Hostile parties would talk as friends do, or a go-between would be free."""
    script = Script(scenario=four_parties()).go_to("rounds")
    script.pass_floor_to(BOREA)
    asked = act.ReserveQuestion()
    direct = act.Approach(by=BOREA, to=CORDA, question=asked)
    through = act.Approach(by=BOREA, to=CORDA, question=asked, via=MEDIA)
    assert why(script, direct) == Illegality.NO_CONTACT
    assert why(script, act.Ask(by=BOREA, to=CORDA, question=asked)) == Illegality.NO_CONTACT
    assert why(script, act.Caucus(by=BOREA, members=(CORDA,))) == Illegality.NO_CONTACT
    time, capital = script.table.floor_time, script.own(BOREA).home.capital

    facts = script.play(through)

    assert set(facts[0].seen_by) == {BOREA, CORDA, MEDIA}
    assert script.table.floor_time == time - 2
    assert script.own(BOREA).home.capital == capital - 0.5


def test_r12_8_a_private_question_is_answered_in_private() -> None:
    """An answer in confidence would be read out to the room, or could be any yes."""
    script = six()
    script.pass_floor_to(ALBA)
    script.turn(act.Approach(by=ALBA, to=BOREA, question=act.ReserveQuestion()))
    assert why(script, act.Reply(by=BOREA, to=ALBA, agree=True)) == Illegality.NO_CLAIM

    facts = script.play(
        act.Reply(by=BOREA, to=ALBA, agree=True, claim=act.ReserveClaim(points=50))
    )

    assert set(facts[0].seen_by) == {ALBA, BOREA}
    assert script.own(ALBA).confidences[0].claim == act.ReserveClaim(points=50)
    assert not script.own(CORDA).confidences
    assert not script.table.claims
    assert why(script, act.Reply(by=BOREA, to=ALBA, agree=False)) == Illegality.NOT_APPROACHED


def test_r12_9_partners_can_be_told_what_others_do_not_hear() -> None:
    """A caucus would be a name without use, or its words would carry to the whole room."""
    script = six()
    script.pass_floor_to(ALBA)
    share = act.ShareInformation(by=ALBA, claim=CLAIM, members=(CORDA,))
    assert why(script, share) == Illegality.NOT_A_MEMBER
    script.play(act.Caucus(by=ALBA, members=(CORDA,)))

    facts = script.play(share)

    assert set(facts[0].seen_by) == {ALBA, CORDA}
    assert script.own(CORDA).confidences[0].claim == CLAIM
    script.pass_floor_to(EIRA)
    assert why(script, act.ShareInformation(by=EIRA, claim=CLAIM, members=(FARO,))) is None


def test_r12_10_silence_when_called_upon_costs_support() -> None:
    """A party could hold out before all and never say why."""
    script = six()
    script.pass_floor_to(ALBA)
    call = act.CallForJustification(by=ALBA, to=BOREA, issue="quotas")
    assert why(script, call) == Illegality.NO_POSITION
    script.pass_floor_to(BOREA)
    script.turn(act.Offer(by=BOREA, package=BALANCED))
    script.pass_floor_to(ALBA)
    script.turn(call)
    script.pass_floor_to(BOREA)
    before = script.own(BOREA).home.legitimacy

    script.play(act.EndTurn(by=BOREA))

    assert script.own(BOREA).home.legitimacy < before
    assert script.table.calls[0].status == "silence"
    script.pass_floor_to(ALBA)
    script.turn(call)
    script.pass_floor_to(BOREA)
    script.turn(act.Disclose(by=BOREA, claim=act.LimitClaim(issue="quotas", option=2)))
    assert script.table.calls[1].status == "answered"
