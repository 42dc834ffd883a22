"""R6: ratification."""

from __future__ import annotations

from game.engine.legal import Illegality, why_illegal
from game.model import action as act
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA


def test_r6_1_the_campaign_begins_after_signature() -> None:
    """If a vote could come before signature, parliaments would vote on drafts."""
    script = Script().go_to("ratification")

    submit = act.Submit(by=ALBA)

    reason = why_illegal(script.scenario, script.table, script.own(ALBA), submit)
    assert reason is Illegality.SIGN_FIRST


def test_r6_2_work_at_home_raises_legitimacy_within_limits() -> None:
    """If the same step could be repeated for ever, every text could be talked through."""
    script = Script().signed()
    script.play(
        act.ConsultHome(by=ALBA, group="legislature"),
        act.BriefPublic(by=ALBA, emphasis="quotas"),
        act.Explain(by=ALBA),
    )

    again = why_illegal(
        script.scenario, script.table, script.own(ALBA),
        act.ConsultHome(by=ALBA, group="legislature"),
    )  # fmt: skip

    assert script.own(ALBA).home.legitimacy == 2.5
    assert again is Illegality.ALREADY_DONE


def test_r6_3_compensation_costs_capital_and_pork_costs_legitimacy() -> None:
    """If votes could be bought without limit or shame, ratification would be a shop."""
    script = Script().signed()
    mandate = script.scenario.party(ALBA).mandate
    assert mandate is not None
    actor = mandate.actors[0]
    before = script.own(ALBA).home.capital
    script.play(act.Compensate(by=ALBA, actor=actor.id, points=3.5))

    home = script.own(ALBA).home
    assert home.capital == before - 3.5 * actor.price
    assert home.compensation == {actor.id: 3.5}
    assert home.legitimacy == -0.25
    too_much = act.Compensate(by=ALBA, actor=actor.id, points=10.0)
    reason = why_illegal(script.scenario, script.table, script.own(ALBA), too_much)
    assert reason is Illegality.NO_CAPITAL_LEFT


def test_r6_4_the_agreement_enters_into_force_when_all_have_ratified() -> None:
    """If one ratification were enough, the other party would be bound without consent."""
    script = Script().signed()
    script.play(act.Submit(by=ALBA))
    assert script.phase == "ratification"

    script.play(act.Submit(by=BOREA))

    assert script.phase == "implementation"
    assert script.table.in_force


def test_r6_5_a_rejected_text_is_reopened_once() -> None:
    """If a lost vote ended everything, the lesson of the second try could not be learned."""
    script = Script().signed()
    script.failing.add(ALBA)
    script.play(act.Submit(by=ALBA))
    assert script.phase == "text"
    assert script.table.reopened

    script.signed()
    script.failing.add(ALBA)
    script.play(act.Submit(by=ALBA))

    assert script.table.termination == "rejected-at-home"


def test_r6_6_not_submitting_breaks_a_promise() -> None:
    """If a signature bound nobody to try, signing would mean nothing."""
    script = Script().signed()
    before = script.own(BOREA).relations[ALBA].promise.mean

    script.play(act.Withhold(by=ALBA))

    assert script.table.termination == "withheld"
    assert script.own(BOREA).relations[ALBA].promise.mean < before


def test_r6_7_an_unratified_text_lapses() -> None:
    """If a signed text waited for ever, ratification would have no deadline."""
    script = Script().signed()
    script.play(act.Submit(by=ALBA))
    while not script.state.is_over:
        script.turn()

    assert script.table.termination == "lapsed"
