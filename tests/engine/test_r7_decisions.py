"""R7: decisions of the years in force beyond answers to a matter."""

from __future__ import annotations

from game.engine.legal import Illegality, why_illegal
from game.model import action as act
from game.model.action import PartyAction
from tests.engine.scripts import Script
from tests.engine.test_r7_implementation import MATTER, breach
from tests.toys import ALBA, BOREA, DEFAULTS, toy_scenario


def in_force(*, breached: bool = False, **clauses: object) -> Script:
    """Return the second year in force of a text with some clauses; perhaps quotas failed."""
    plain = toy_scenario()
    design = DEFAULTS.model_copy(update=clauses)
    script = Script(plain.model_copy(update={"defaults": design}))
    script.go_to("implementation")
    script.breaches = [breach()] if breached else []
    while script.table.round == 1:
        script.turn()
    return script


def reason(script: Script, action: PartyAction) -> Illegality | None:
    """Return why a move is illegal once its mover has the floor."""
    script.pass_floor_to(action.by)
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def next_year(script: Script) -> None:
    """Play the rest of the year."""
    year = script.table.round
    while script.table.round == year:
        script.turn()


def test_r7_6_inspectors_need_a_text_that_provides_for_them() -> None:
    """If any text let inspectors in, verification clauses would be worth nothing."""
    watch = act.Inspect(by=ALBA, issue="quotas", to=BOREA)

    assert reason(in_force(), watch) is Illegality.NO_INSPECTION
    watched = in_force(committee=True)
    assert reason(watched, watch) is None
    assert reason(watched, act.Inspect(by=ALBA, issue="quotas", to=ALBA)) is Illegality.TO_ONESELF
    assert (
        reason(watched, act.Inspect(by=ALBA, issue="verification", to=BOREA)) is Illegality.NO_DUTY
    )
    watched.play(watch)
    assert reason(watched, watch) is Illegality.ALREADY_DONE


def test_r7_7_a_committee_reads_the_text_if_there_is_one() -> None:
    """If a committee met that no text sets up, committee clauses would be worth nothing."""
    refer = act.Refer(by=ALBA, matter=MATTER)

    assert reason(in_force(breached=True), refer) is Illegality.NO_COMMITTEE
    script = in_force(breached=True, committee=True)
    assert reason(script, refer) is None
    script.play(refer)
    assert script.table.matters[0].answers == {ALBA: "refer"}
    assert reason(script, act.Waive(by=ALBA, matter=MATTER)) is Illegality.ALREADY_ANSWERED
    assert reason(script, act.Refer(by=BOREA, matter=MATTER)) is Illegality.OWN_MATTER


def test_r7_8_a_plan_is_for_ones_own_matter() -> None:
    """If anybody could announce plans, a plan would say nothing."""
    script = in_force(breached=True)

    assert reason(script, act.Plan(by=ALBA, issue="quotas")) is Illegality.NO_OWN_MATTER
    assert reason(script, act.Plan(by=BOREA, issue="visas")) is Illegality.NO_OWN_MATTER
    assert reason(script, act.Plan(by=BOREA, issue="quotas")) is None
    next_year(script)
    assert reason(script, act.Plan(by=BOREA, issue="quotas")) is Illegality.NO_OWN_MATTER


def test_r7_9_funding_costs_capital_and_is_done_once_a_year() -> None:
    """If money were free, nobody would lack capacity."""
    script = in_force()
    fund = act.Fund(by=ALBA)
    assert reason(script, fund) is None
    before = script.own(ALBA).home.capital

    script.play(fund)

    assert script.own(ALBA).home.capital == before - 1.0
    assert reason(script, fund) is Illegality.ALREADY_DONE


def test_r7_10_one_issue_is_eased_when_all_agree() -> None:
    """If one party could ease a text alone, no duty would bind."""
    script = in_force()
    assert reason(script, act.Concur(by=BOREA, issue="quotas")) is Illegality.NOT_REOPENED
    assert reason(script, act.Reopen(by=BOREA, issue="verification")) is Illegality.NO_DUTY

    script.play(act.Reopen(by=BOREA, issue="quotas"))
    assert not script.table.eased
    assert reason(script, act.Reopen(by=ALBA, issue="quotas")) is Illegality.ALREADY_DONE
    facts = script.play(act.Concur(by=ALBA, issue="quotas"))

    assert [f.issue for f in facts if f.kind == "issue-eased"] == ["quotas"]
    assert "quotas" in script.table.eased
    next_year(script)
    assert "quotas" not in script.table.eased
    assert not script.table.reopenings


def test_r7_10_a_request_stands_until_the_end_of_the_next_year() -> None:
    """If requests stood for ever, or a day, the other side could not weigh them."""
    script = in_force()
    script.pass_floor_to(BOREA)
    script.play(act.Reopen(by=BOREA, issue="quotas"))

    next_year(script)
    assert reason(script, act.Concur(by=ALBA, issue="quotas")) is None
    next_year(script)
    assert reason(script, act.Concur(by=ALBA, issue="quotas")) is Illegality.NOT_REOPENED


def test_r7_11_a_sunset_asks_for_a_decision() -> None:
    """If a text could be renewed at any time, its sunset would mean nothing."""
    assert reason(in_force(), act.Renew(by=ALBA)) is Illegality.NO_SUNSET_NOW
    assert reason(in_force(sunset_years=3), act.Renew(by=ALBA)) is Illegality.NO_SUNSET_NOW
    script = in_force(sunset_years=2)
    assert reason(script, act.Renew(by=ALBA)) is None
    script.play(act.Renew(by=ALBA))
    assert reason(script, act.Renew(by=ALBA)) is Illegality.ALREADY_DONE


def test_r7_12_a_notice_can_be_taken_back() -> None:
    """If a notice were final at once, it could not be used to ask for better terms."""
    script = in_force()
    assert reason(script, act.Stay(by=ALBA)) is Illegality.NOT_WITHDRAWING
    script.play(act.Withdraw(by=ALBA), act.Stay(by=ALBA))

    assert script.table.withdrawing == frozenset()
    assert reason(script, act.Withdraw(by=ALBA)) is None
