"""R11: who must agree, who stays outside, and what the others can do without."""

from __future__ import annotations

import pytest

from game.compliance.factors import starting_factors
from game.compliance.treaty import treaty_from
from game.engine.illegality import Illegality
from game.engine.legal import why_illegal
from game.engine.parties import chairs_text, members
from game.engine.value import outside_value
from game.model import action as act
from game.model.action import PartyAction
from game.model.issue import Option
from game.model.rule import DecisionRule, Entry
from game.model.scenario import Scenario
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, toy_issues
from tests.toys_many import (
    CORDA,
    DELTA,
    EIRA,
    FARO,
    MEDIA,
    OBSERVA,
    RULES,
    four_parties,
    six_parties,
)

THREE = DecisionRule(kind="plurilateral", least=3)


def talks(scenario: Scenario) -> Script:
    """Return a sitting at the beginning of its first round."""
    return Script(scenario=scenario).go_to("rounds")


def why(script: Script, action: PartyAction) -> Illegality | None:
    """Return why a move is illegal now."""
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def agree(script: Script, *parties: str) -> Script:
    """Let Alba offer the balanced package and others accept it in the order of their turns."""
    script.pass_floor_to(ALBA)
    script.play(act.Offer(by=ALBA, package=BALANCED), act.EndTurn(by=ALBA))
    number = len(script.table.proposals)
    for party in parties:
        script.pass_floor_to(party)
        script.play(act.Accept(by=party, proposal=number))
    return script


def signed(script: Script) -> Script:
    """Close the text and let every member sign."""
    while script.table.phase == "text":
        script.play(closing(script))
    while script.table.round == 0:
        assert script.table.to_move is not None
        script.play(act.Sign(by=script.table.to_move))
    return script


def closing(script: Script) -> PartyAction:
    """Return the move by which the party with the floor closes its part of the text."""
    party = script.table.to_move
    assert party is not None
    member = party in members(script.scenario, script.table)
    return act.Ready(by=party) if member else act.EndTurn(by=party)


@pytest.mark.parametrize(
    ("rule", "accepting"),
    [
        ("unanimity", (BOREA, CORDA, DELTA, EIRA, FARO)),
        ("consensus-minus-one", (BOREA, CORDA, DELTA, EIRA)),
        ("weighted-majority", (BOREA, CORDA, DELTA)),  # 5 of 7 votes
        ("critical-mass", (BOREA, CORDA, DELTA)),  # 4 of 6, with the holder of the veto
        ("plurilateral", (BOREA, CORDA)),
    ],
)
def test_r11_1_a_proposal_closes_when_those_who_accept_carry(
    rule: str, accepting: tuple[str, ...]
) -> None:
    """An agreement would be made by too few, or wait for consent that nobody needs."""
    script = agree(talks(six_parties(RULES[rule])), *accepting[:-1])
    assert script.phase == "rounds"

    script.pass_floor_to(accepting[-1])
    script.play(act.Accept(by=accepting[-1], proposal=1))

    assert script.phase == "text"


def test_r11_2_exceptions_go_into_brackets() -> None:
    """A yes-but would be a plain no, or bind a party to what it has refused."""
    script = agree(talks(four_parties()), BOREA)
    script.pass_floor_to(CORDA)
    many = act.Accept(by=CORDA, proposal=1, excepting=("visas", "quotas"))
    assert why(script, many) == Illegality.TOO_MANY_EXCEPTIONS

    script.play(act.Accept(by=CORDA, proposal=1, excepting=("visas",)))

    place = script.scenario.issue_index("visas")
    assert script.phase == "text"
    assert script.table.draft[place].status == "bracketed"
    assert all(c.status == "agreed" for k, c in enumerate(script.table.draft) if k != place)


def test_r11_3_the_chairs_text_has_most_votes_behind_it() -> None:
    """The chair would hold up a text that fewer support, or one that cannot carry."""
    script = talks(six_parties())
    other = (3, *BALANCED[1:])
    script.turn(act.Offer(by=ALBA, package=BALANCED))
    script.play(act.Offer(by=BOREA, package=other), act.Accept(by=BOREA, proposal=1))
    chair = chairs_text(script.scenario, script.table)
    assert chair is not None
    assert chair.number == 1

    script.pass_floor_to(CORDA)
    script.play(act.Block(by=CORDA, proposal=1))

    chair = chairs_text(script.scenario, script.table)
    assert chair is not None
    assert chair.number == 2


def test_r11_4_who_has_not_accepted_stays_outside_and_may_accede() -> None:
    """A party would be bound without its consent, or shut out for good."""
    script = agree(talks(six_parties(THREE)), BOREA, CORDA)
    assert script.table.outside == {DELTA, EIRA, FARO}

    script.pass_floor_to(DELTA)
    assert why(script, act.Ready(by=DELTA)) == Illegality.OUTSIDE
    script.play(act.Accede(by=DELTA))

    assert script.table.outside == {EIRA, FARO}
    assert why(script, act.Accede(by=DELTA)) == Illegality.ALREADY_MEMBER


def test_r11_5_members_alone_sign_and_ratify() -> None:
    """An outsider's signature would be waited for, or counted."""
    script = signed(agree(talks(six_parties(THREE)), BOREA, CORDA))

    assert script.table.signed == {ALBA, BOREA, CORDA}
    for party in (ALBA, BOREA, CORDA):
        script.pass_floor_to(party)
        script.play(act.Submit(by=party))
    assert script.table.in_force
    assert members(script.scenario, script.table) == (ALBA, BOREA, CORDA)


def test_r11_6_the_others_go_on_if_they_are_enough() -> None:
    """One refusal would end what the others may do without that party, or too few would go on."""
    script = agree(talks(six_parties(THREE)), BOREA, CORDA)
    script.pass_floor_to(DELTA)
    script.play(act.Accede(by=DELTA))
    while script.table.phase == "text":
        script.play(closing(script))

    script.play(act.WalkOut(by=ALBA))
    assert script.phase == "ratification"
    while script.table.round == 0:
        assert script.table.to_move is not None
        script.play(act.Sign(by=script.table.to_move))
    script.failing.add(BOREA)
    script.pass_floor_to(BOREA)
    script.play(act.Submit(by=BOREA))

    assert ALBA in script.table.outside
    assert BOREA not in script.table.outside
    assert script.table.reopened


def test_r11_7_a_condition_lets_the_text_enter_without_the_slow() -> None:
    """A text that enough have ratified would lapse because one government hesitates."""
    rule = DecisionRule(kind="plurilateral", least=2)
    script = signed(agree(talks(six_parties(rule, Entry(least=2))), BOREA))
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        script.play(act.Submit(by=party))
    assert script.table.in_force

    slow = agree(talks(six_parties(THREE, Entry(least=2, share=0.3))), BOREA, CORDA)
    signed(slow)
    for party in (ALBA, BOREA):
        slow.pass_floor_to(party)
        slow.play(act.Submit(by=party))
    assert "entered-into-force" not in {fact.kind for fact in slow.facts}
    while slow.table.phase == "ratification":
        assert slow.table.to_move is not None
        slow.play(act.EndTurn(by=slow.table.to_move))

    assert slow.table.in_force
    assert slow.table.outside == {CORDA, DELTA, EIRA, FARO}


def test_r11_8_an_agreement_binds_its_members_and_touches_outsiders() -> None:
    """An outsider would carry duties, or feel nothing of what the others do."""
    scenario = four_parties(DecisionRule(kind="plurilateral"))
    factors = {p: f for p, f in starting_factors(scenario).items() if p != CORDA}
    treaty = treaty_from(scenario, BALANCED, factors)
    assert treaty.parties == (ALBA, BOREA)
    assert treaty.benefit.shape[0] == 2

    issues = toy_issues()
    first = issues[0].options[BALANCED[0]]
    felt = Option(id=first.id, label=first.label, text=first.text, outsiders={CORDA: -2.0})
    options = tuple(felt if o == first else o for o in issues[0].options)
    touched = (issues[0].model_copy(update={"options": options}), *issues[1:])
    changed = scenario.model_copy(update={"issues": touched})

    assert outside_value(changed, BALANCED, CORDA) == -2.0
    assert outside_value(changed, BALANCED, ALBA) == 0.0


def test_r11_9_a_mediator_offers_when_all_have_called_it() -> None:
    """A mediator would impose itself, or a single text would heat the room like any offer."""
    early = talks(four_parties())
    early.pass_floor_to(MEDIA)
    assert why(early, act.Offer(by=MEDIA, package=BALANCED)) == Illegality.NOT_CALLED
    script = talks(four_parties())
    for party in (ALBA, BOREA, CORDA):
        script.turn(act.CallMediator(by=party, mediator=MEDIA))
    assert script.table.mediator == MEDIA
    assert script.table.channel == "mediated"

    script.pass_floor_to(MEDIA)
    script.turn(act.Offer(by=MEDIA, package=BALANCED))
    number = len(script.table.proposals)
    assert script.table.proposals[-1].accepted == frozenset()
    script.pass_floor_to(ALBA)
    before = script.table.tension
    script.play(act.Reject(by=ALBA, proposal=number, reason="level"))
    assert script.table.tension == before
    for party in (BOREA, CORDA, ALBA):
        script.pass_floor_to(party)
        script.play(act.Accept(by=party, proposal=number))

    assert script.phase == "text"


def test_r11_10_an_observer_has_a_voice_only() -> None:
    """Somebody without a say would bargain, agree or block."""
    script = talks(six_parties())
    script.pass_floor_to(OBSERVA)
    offer = act.Offer(by=OBSERVA, package=BALANCED)
    question = act.Ask(by=OBSERVA, to=ALBA, question=act.ReserveQuestion())

    assert why(script, offer) == Illegality.NOT_YOUR_ROLE
    assert why(script, act.WalkOut(by=OBSERVA)) == Illegality.NOT_YOUR_ROLE
    assert why(script, question) is None
