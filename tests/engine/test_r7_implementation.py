"""R7: the years after entry into force."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.legal import Illegality, why_illegal
from game.engine.view import visible
from game.model import action as act
from game.model.chance import Conduct, DutyRecord
from game.model.event import CredibilityMoved
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA

MATTER = "y2-borea-quotas"


def breach(*, detected: bool = True, conduct: Conduct = "violate") -> DutyRecord:
    """Return a failure of Borea's on quotas."""
    return DutyRecord(party=BOREA, issue="quotas", conduct=conduct, detected=detected)


def second_year(duty: DutyRecord) -> Script:
    """Return the second year in force, in which a duty failed."""
    script = Script().go_to("implementation")
    script.breaches = [duty]
    while script.table.round == 1:
        script.turn()
    return script


def test_r7_1_what_is_not_detected_is_not_seen() -> None:
    """If hidden breaches showed, verification would be worth nothing."""
    hidden, seen = second_year(breach(detected=False)), second_year(breach())

    def duties(script: Script, seat: str) -> list[DutyRecord]:
        log = visible(script.facts, seat)
        return [d for f in log if f.kind == "year-reported" for d in f.duties]

    assert duties(hidden, ALBA) == []
    assert hidden.table.matters == ()
    assert [d.issue for d in duties(seen, ALBA)] == ["quotas"]
    assert [m.id for m in seen.table.matters] == [MATTER]
    truth = [f for f in hidden.facts if f.kind == "true-compliance" and f.year == 2]
    assert truth[0].compliance[BOREA] == 0.0
    assert truth[0].seen_by == ()


def test_r7_1_others_cannot_tell_incapacity_from_cheating() -> None:
    """If motives were visible, there would be nothing to find out in consultations."""
    unable = second_year(breach(conduct="incapacity"))
    lazy = second_year(breach(conduct="shirk"))

    assert visible(unable.facts, ALBA) == visible(lazy.facts, ALBA)


def test_r7_2_a_matter_is_answered_once_and_not_by_the_accused() -> None:
    """If a matter could be answered again and again, one breach would pay for ten."""
    script = second_year(breach())
    script.pass_floor_to(BOREA)
    own = why_illegal(
        script.scenario, script.table, script.own(BOREA), act.Waive(by=BOREA, matter=MATTER)
    )
    script = second_year(breach())
    script.pass_floor_to(ALBA)
    script.play(act.Consult(by=ALBA, matter=MATTER))
    twice = why_illegal(
        script.scenario, script.table, script.own(ALBA), act.Waive(by=ALBA, matter=MATTER)
    )

    assert own is Illegality.OWN_MATTER
    assert twice is Illegality.ALREADY_ANSWERED


def trust_after(result: str | None) -> float:
    """Return Alba's trust in Borea's promises after a year with a matter that ended so."""
    script = second_year(breach()) if result else Script().go_to("implementation")
    if result:
        script.results = {MATTER: result}
    year = script.table.round
    while script.table.round == year:
        script.turn()
    return script.own(ALBA).relations[BOREA].promise.mean


def test_r7_3_credibility_follows_conduct() -> None:
    """If breaches left credibility as it was, keeping one's word would not pay."""
    assert trust_after("unresolved") < trust_after("cured") < trust_after(None)


def test_r7_4_over_retaliation_costs() -> None:
    """If any answer to a breach were free, every dispute would become a trade war."""
    script = second_year(breach())
    script.pass_floor_to(ALBA)
    before = script.own(ALBA).home.legitimacy

    script.play(act.Suspend(by=ALBA, matter=MATTER, severity="punitive"))

    assert script.own(ALBA).home.legitimacy == before - 1.0
    assert script.own(BOREA).relations[ALBA].resentment >= 3.0


def test_r7_5_an_agreement_can_outlive_the_simulation() -> None:
    """If every agreement failed, nobody would learn what holds one up."""
    script = Script().go_to("implementation")
    while not script.state.is_over:
        script.turn()

    assert script.table.termination == "in-force"
    assert script.table.round == 15


def lost_belief(script: Script) -> float:
    """Return the weight with which Alba counts the last failure against Borea's word."""
    found = [
        fact.weight
        for fact in script.facts
        if isinstance(fact, CredibilityMoved) and fact.cause == "breach-unresolved"
    ]
    return found[-1]


def test_r7_14_a_failure_that_was_told_costs_less_belief() -> None:
    """Candour about one's own difficulties would bring nothing."""
    silent, candid = second_year(breach()), second_year(breach())
    candid.pass_floor_to(BOREA)
    notice = act.Notify(by=BOREA, issue="quotas")
    candid.play(notice)
    again = why_illegal(candid.scenario, candid.table, candid.own(BOREA), notice)

    for script in (silent, candid):
        while script.table.round == 2:
            script.turn()

    assert again is Illegality.ALREADY_DONE
    assert lost_belief(candid) == pytest.approx(0.4 * lost_belief(silent))


def test_r7_15_a_dispute_takes_most_of_a_turn_and_goes_to_those_who_settle_it() -> None:
    """Every slip could be brought before a panel beside everything else."""
    script = second_year(breach())
    script.pass_floor_to(ALBA)
    left = script.table.floor_time

    script.play(act.Dispute(by=ALBA, matter=MATTER))

    assert script.table.floor_time == left - 2
    assert script.table.matters[0].answers == {ALBA: "dispute"}


def test_r7_16_help_costs_capital_warms_and_is_given_once_a_year() -> None:
    """Help would be free, forgotten or endless."""
    script = second_year(breach(conduct="incapacity"))
    script.pass_floor_to(ALBA)
    capital = script.own(ALBA).home.capital
    liking = script.own(BOREA).relations[ALBA].relationship
    help_them = act.Assist(by=ALBA, to=BOREA)

    script.play(help_them)

    again = why_illegal(script.scenario, script.table, script.own(ALBA), help_them)
    assert script.own(ALBA).home.capital == capital - 1.0
    assert script.own(BOREA).relations[ALBA].relationship > liking
    assert again is Illegality.ALREADY_DONE


def test_r7_16_help_and_inspectors_go_only_to_parties_with_duties() -> None:
    """Help for a mediator would stop the game as the year closes."""
    script = second_year(breach(conduct="incapacity"))
    script.pass_floor_to(ALBA)
    scenario = script.scenario
    chair = scenario.party(BOREA).model_copy(update={"id": "chair", "role": "mediator"})
    chaired = scenario.model_copy(update={"parties": (*scenario.parties, chair)})
    gone = replace(script.table, withdrawn=frozenset({BOREA}))

    for where, table, to, reason in (
        (chaired, script.table, "chair", Illegality.NO_SAY),
        (scenario, gone, BOREA, Illegality.NOT_A_MEMBER),
    ):
        for move in (act.Assist(by=ALBA, to=to), act.Inspect(by=ALBA, issue="quotas", to=to)):
            assert why_illegal(where, table, script.own(ALBA), move) is reason
