"""R6: ratification."""

from __future__ import annotations

import pytest

from game.analysis.standing import home_front
from game.engine.legal import Illegality, why_illegal
from game.engine.value import surplus
from game.model import action as act
from game.model.party import DomesticActor, Valuation
from game.model.scenario import Scenario
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA, toy_actor, toy_scenario


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
    actor = toy_actor("port-city", 0.0, 50.0, heavy="verification")
    script = Script(with_actor(actor)).signed()
    before = script.own(ALBA).home.capital
    script.play(act.Compensate(by=ALBA, actor=actor.id, points=3.5))

    home = script.own(ALBA).home
    assert home.capital == before - 3.5 * actor.price
    assert home.compensation == {actor.id: 3.5}
    assert home.legitimacy == -0.25
    too_much = act.Compensate(by=ALBA, actor=actor.id, points=10.0)
    reason = why_illegal(script.scenario, script.table, script.own(ALBA), too_much)
    assert reason is Illegality.NO_CAPITAL_LEFT


def with_actor(actor: DomesticActor) -> Scenario:
    """Return the toy scenario with one more actor in Alba, whom the text does not touch."""
    toy = toy_scenario()
    values: dict[str, tuple[float, ...]] = {"disputes": (0.0, 0.5, 1.0)}
    stranger = actor.model_copy(update={"valuation": Valuation(weights={}, values=values)})
    mandate = toy.parties[0].mandate
    assert mandate is not None
    richer = mandate.model_copy(update={"actors": (*mandate.actors, stranger)})
    alba = toy.parties[0].model_copy(update={"mandate": richer})
    return toy.model_copy(update={"parties": (alba, toy.parties[1])})


def test_r6_3_compensation_for_what_the_text_costs_is_no_pork() -> None:
    """Those who lose by an agreement could not be helped without shame."""
    script = Script().signed()

    script.play(act.Compensate(by=ALBA, actor="cabinet", points=3.5))

    assert script.own(ALBA).home.legitimacy == 0.0


def test_r6_8_three_wins_can_be_claimed_and_only_real_ones() -> None:
    """Every government would sell every text as a triumph."""
    script = Script().signed()
    win = act.ClaimWin(by=ALBA, issue="quotas")
    abroad = script.own(BOREA).home.legitimacy
    script.play(win)

    assert script.own(ALBA).home.legitimacy == 0.5
    assert script.own(BOREA).home.legitimacy < abroad
    loss = act.ClaimWin(by=ALBA, issue="visas")
    for action, expected in ((win, Illegality.ALREADY_DONE), (loss, Illegality.NO_WIN)):
        reason = why_illegal(script.scenario, script.table, script.own(ALBA), action)
        assert reason is expected


def test_r6_9_an_answer_helps_if_the_text_bears_it_out() -> None:
    """Fine words would calm every fear, whatever the text says, or none."""
    farmers = toy_actor("farmers", 0.0, 50.0)
    scenario = with_actor(farmers)
    mandate = scenario.parties[0].mandate
    assert mandate is not None
    values: dict[str, tuple[float, ...]] = {"quotas": (1.0, 0.5, 0.2, 0.0)}
    afraid = farmers.model_copy(
        update={"valuation": Valuation(weights={"quotas": 100.0}, values=values)}
    )
    home = mandate.model_copy(update={"actors": (*mandate.actors[:-1], afraid)})
    alba = scenario.parties[0].model_copy(update={"mandate": home})
    script = Script(scenario.model_copy(update={"parties": (alba, scenario.parties[1])})).signed()

    script.play(act.Frame(by=ALBA, issue="quotas"), act.Frame(by=ALBA))

    own = script.own(ALBA)
    assert own.home.moods == {"farmers": 1.5}
    assert own.home.framings == {"quotas", "final-say"}
    assert home_front(script.scenario.party(ALBA), own).framed


def test_r6_9_an_answer_that_the_text_does_not_bear_out_costs_support() -> None:
    """A government would lose nothing by promising what is not in the text."""
    toy = toy_scenario()
    bare = toy.model_copy(
        update={
            "defaults": toy.defaults.model_copy(update={"exit_notice_months": None}),
            "issues": tuple(
                issue.model_copy(
                    update={
                        "options": tuple(
                            option.model_copy(update={"design": None}) for option in issue.options
                        )
                    }
                )
                for issue in toy.issues
            ),
        }
    )
    script = Script(bare).signed()

    script.play(act.Frame(by=ALBA), act.Frame(by=ALBA, issue="visas"))

    assert script.own(ALBA).home.legitimacy == -1.0


def test_r6_10_an_ally_presses_and_the_losers_press_back() -> None:
    """Lobbying would be free of cost and of resistance."""
    script = Script().signed()
    before = script.own(ALBA).home.capital
    text = script.table.agreed
    assert text is not None
    mandate = script.scenario.parties[0].mandate
    assert mandate is not None
    gains = {a.id: surplus(script.scenario, a, text) for a in mandate.actors}
    ally = max(gains, key=lambda actor: gains[actor])
    target = next(actor for actor in gains if actor != ally)

    script.play(act.Lobby(by=ALBA, actor=ally, target=target))

    home = script.own(ALBA).home
    pressed = max(-2.0, min(2.0, 0.1 * gains[ally]))
    against = min(gain for actor, gain in gains.items() if actor != target)
    back = 0.5 * max(-2.0, 0.1 * against) if against < 0.0 else 0.0
    assert home.capital == before - 1.0
    assert home.moods[target] == pytest.approx(pressed + back)


def test_r6_11_a_text_is_opened_once_when_all_ask() -> None:
    """A doubtful text could only be voted down, or be opened for ever."""
    script = Script().signed()
    script.play(act.AskReopening(by=ALBA), act.EndTurn(by=ALBA))
    assert script.phase == "ratification"
    before = script.own(BOREA).relations[ALBA].promise.mean

    script.play(act.AskReopening(by=BOREA))

    assert script.phase == "text"
    assert script.table.reopened
    script.pass_floor_to(ALBA)
    script.play(act.Bracket(by=ALBA, issue="quotas"))
    assert script.own(BOREA).relations[ALBA].promise.mean == before


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
