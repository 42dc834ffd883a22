"""R7.13: coming into an agreement in force under its docking clause."""

from __future__ import annotations

from dataclasses import replace

from game.engine.evolve import evolve
from game.engine.legal import Illegality
from game.engine.parties import members
from game.model import action as act
from game.model.calendar import ACCESSION_YEARS
from game.model.chance import ShockRecord
from game.model.event_deck import GovernmentChanged
from tests.engine.scripts import Script
from tests.engine.test_r11_consent import THREE, agree, signed, talks, why
from tests.toys import ALBA, BOREA, DEFAULTS
from tests.toys_many import CORDA, DELTA, EIRA, six_parties


def in_force(*, docking: bool) -> Script:
    """Return the first year of a text of three, three others outside."""
    scenario = six_parties(THREE)
    design = DEFAULTS.model_copy(update={"docking": docking})
    script = signed(
        agree(talks(scenario.model_copy(update={"defaults": design, "years": 8})), BOREA, CORDA)
    )
    for party in (ALBA, BOREA, CORDA):
        script.pass_floor_to(party)
        script.play(act.Submit(by=party))
    assert script.table.in_force
    return script


def next_year(script: Script) -> None:
    """Play the rest of the year."""
    year = script.table.round
    while script.table.round == year:
        script.turn()


def test_r7_13_who_stayed_outside_accedes_under_the_clause() -> None:
    """A docking clause would open nothing, or bind a newcomer before the year is over."""
    script = in_force(docking=True)
    script.pass_floor_to(DELTA)
    assert why(script, act.Review(by=DELTA)) == Illegality.OUTSIDE
    script.play(act.Accede(by=DELTA))
    assert why(script, act.Accede(by=DELTA)) == Illegality.ALREADY_DONE
    assert DELTA in script.table.outside

    next_year(script)

    assert members(script.scenario, script.table) == (ALBA, BOREA, CORDA, DELTA)
    closed = [fact for fact in script.facts if fact.kind == "year-closed"]
    assert closed[-1].acceded == (DELTA,)
    script.pass_floor_to(DELTA)
    assert why(script, act.Accede(by=DELTA)) == Illegality.ALREADY_MEMBER
    assert why(script, act.Review(by=DELTA)) is None


def refused() -> Script:
    """Return the year after Eira's parliament refused its accession."""
    script = in_force(docking=True)
    script.failing = {EIRA}
    script.pass_floor_to(EIRA)
    script.play(act.Accede(by=EIRA))
    next_year(script)
    script.failing = set()
    return script


def test_r7_13_a_vote_lost_at_home_leaves_it_outside() -> None:
    """A government could bind itself to a text that its own parliament refused."""
    script = refused()

    assert EIRA in script.table.outside
    assert EIRA in script.table.refused


def test_r7_17_a_home_that_has_refused_is_not_asked_every_year() -> None:
    """A government would put the same text to the same parliament until it happens to pass."""
    script = refused()
    reasons = []
    for year in range(ACCESSION_YEARS):
        if year:
            next_year(script)
        script.pass_floor_to(EIRA)
        reasons.append(why(script, act.Accede(by=EIRA)))

    assert reasons == [Illegality.REFUSED_LATELY] * (ACCESSION_YEARS - 1) + [None]


def test_r7_17_another_government_may_ask_at_once() -> None:
    """What a parliament refused one government would bind it against the next one."""
    script = refused()
    for party, expected in ((ALBA, Illegality.REFUSED_LATELY), (EIRA, None)):
        script.shocks = (ShockRecord(shock="leadership", party=party, size=1.0),)
        next_year(script)
        script.pass_floor_to(EIRA)
        assert why(script, act.Accede(by=EIRA)) is expected


def test_r7_17_a_government_that_an_event_brings_counts_as_well() -> None:
    """A new government would be one or not by what the scenario calls its fall."""
    script = refused()
    change = GovernmentChanged(seen_by=(EIRA,), public=True, party=EIRA, cause="fall")

    state = evolve(script.scenario, script.state, change)

    assert script.table.refused
    assert not state.table.refused


def test_r7_13_who_left_may_come_back() -> None:
    """A party that left in a bad year would be shut out by a clause that lets strangers in."""
    script = in_force(docking=True)
    script.pass_floor_to(CORDA)
    script.play(act.Withdraw(by=CORDA))
    script.leaving = {CORDA}
    next_year(script)
    script.leaving = set()
    assert CORDA in script.table.withdrawn

    script.pass_floor_to(CORDA)
    script.play(act.Accede(by=CORDA))
    next_year(script)

    assert CORDA not in script.table.withdrawn
    script.pass_floor_to(CORDA)
    assert why(script, act.Accede(by=CORDA)) == Illegality.ALREADY_MEMBER


def applied(*agreeing: str) -> Script:
    """Return the second year of a text without the clause to which Delta has applied in the first."""
    script = in_force(docking=False)
    script.pass_floor_to(DELTA)
    script.play(act.Accede(by=DELTA))
    next_year(script)
    for party in agreeing:
        script.pass_floor_to(party)
        script.play(act.Admit(by=party, to=DELTA))
    return script


def test_r7_18_a_newcomer_needs_every_member_where_no_clause_lets_it_in() -> None:
    """A member would be bound to a party that it never accepted, or could never accept one."""
    script = applied(ALBA, BOREA)
    assert DELTA in script.table.outside
    script.pass_floor_to(CORDA)
    assert why(script, act.Admit(by=CORDA, to=EIRA)) == Illegality.NO_APPLICATION
    script.play(act.Admit(by=CORDA, to=DELTA))
    assert why(script, act.Admit(by=CORDA, to=DELTA)) == Illegality.ALREADY_DONE
    assert DELTA in script.table.outside

    next_year(script)

    assert members(script.scenario, script.table) == (ALBA, BOREA, CORDA, DELTA)
    assert not script.table.applications


def test_r7_18_a_request_that_one_member_leaves_unanswered_has_been_refused() -> None:
    """A request would stand for ever, or be made again every year until all are tired of it."""
    script = applied(ALBA, BOREA)
    script.pass_floor_to(DELTA)
    assert why(script, act.Accede(by=DELTA)) == Illegality.ALREADY_DONE

    next_year(script)

    assert DELTA in script.table.outside
    script.pass_floor_to(DELTA)
    assert why(script, act.Accede(by=DELTA)) == Illegality.REFUSED_LATELY
    script.pass_floor_to(ALBA)
    assert why(script, act.Admit(by=ALBA, to=DELTA)) == Illegality.NO_APPLICATION


def test_r7_18_members_may_agree_and_the_home_refuse() -> None:
    """The consent of others would stand in for the vote at home."""
    script = applied(ALBA, BOREA, CORDA)
    script.failing = {DELTA}

    next_year(script)

    assert DELTA in script.table.outside
    script.pass_floor_to(DELTA)
    assert why(script, act.Accede(by=DELTA)) == Illegality.REFUSED_LATELY


def test_r7_18_who_has_left_does_not_come_back_without_a_clause() -> None:
    """A docking clause would be worth nothing to those who leave."""
    script = in_force(docking=False)
    script.pass_floor_to(CORDA)
    script.play(act.Withdraw(by=CORDA))
    script.leaving = {CORDA}
    next_year(script)
    script.state = replace(script.state, table=replace(script.table, to_move=CORDA))

    assert why(script, act.Accede(by=CORDA)) == Illegality.NO_DOCKING
