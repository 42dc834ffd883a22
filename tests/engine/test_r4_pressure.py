"""R4: talk and pressure."""

from __future__ import annotations

import pytest

from game.engine.legal import Illegality, why_illegal
from game.model import action as act
from game.model.draft import OPEN
from game.model.event import CredibilityMoved, Persuaded
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA

DEMAND = (3, OPEN, OPEN, OPEN, OPEN)


def threatened(*, public: bool = False) -> Script:
    """Return talks in which Alba has just threatened a tariff unless all quotas go."""
    script = Script().go_to("rounds")
    script.turn(act.Threaten(by=ALBA, instrument="tariff", demand=DEMAND, public=public))
    return script


def moved(script: Script, domain: str) -> list[tuple[str, float]]:
    """Return cause and outcome of each change of credibility in a domain."""
    return [
        (f.cause, f.outcome)
        for f in script.facts
        if isinstance(f, CredibilityMoved) and f.domain == domain
    ]


def test_r4_1_a_lie_is_legal_and_looks_like_the_truth() -> None:
    """If the rules marked lies, disclosure could never mislead and trust would be idle."""
    script = Script().go_to("rounds")
    claims = [act.ReserveClaim(points=p) for p in (10, 90)]

    facts = [script.play(act.Disclose(by=ALBA, claim=c))[0] for c in claims]

    first, second = (f.model_dump(exclude={"action"}) for f in facts)
    assert first == second


def test_r4_2_an_argument_is_heard_once_and_moves_little() -> None:
    """If arguments could be repeated, talking long enough would win everything."""
    script = Script().go_to("rounds")
    facts = script.play(act.Argue(by=ALBA, argument="precedent"))

    again = why_illegal(
        script.scenario, script.table, script.own(ALBA), act.Argue(by=ALBA, argument="precedent")
    )

    shifts = [f for f in facts if isinstance(f, Persuaded)]
    assert again is Illegality.ALREADY_DONE
    assert [f.party for f in shifts] == [BOREA]
    assert 0.0 < shifts[0].shift <= 0.05
    assert shifts[0].seen_by == (BOREA,)


def test_r4_3_a_threat_sours_the_room() -> None:
    """If threats cost nothing but their execution, coercion would be free."""
    script = threatened()

    assert script.table.tension > 0.0
    assert script.own(BOREA).relations[ALBA].resentment > 0.0
    assert script.own(BOREA).relations[ALBA].relationship < 0.1


def test_r4_4_a_threat_is_carried_out_from_the_next_round() -> None:
    """If punishment could follow at once, the target would have no chance to yield."""
    script = Script().go_to("rounds")
    script.play(act.Threaten(by=ALBA, instrument="tariff", demand=DEMAND))
    carry = act.CarryOut(by=ALBA, instrument="tariff")
    at_once = why_illegal(script.scenario, script.table, script.own(ALBA), carry)
    script.play(act.EndTurn(by=ALBA))
    script.turn()
    script.pass_floor_to(ALBA)
    before = script.own(BOREA).reservation_shift

    script.play(carry)

    assert at_once is Illegality.TOO_SOON
    assert script.own(BOREA).reservation_shift < before - 5.0
    assert moved(script, "threat") == [("threat-carried-out", 1.0)]


def test_r4_5_a_bluff_is_called_after_two_rounds() -> None:
    """If empty threats cost nothing, every threat would be empty."""
    script = threatened(public=True)
    for _ in range(6):
        script.turn()

    assert moved(script, "threat") == [("bluff-called", 0.0)]
    assert script.own(ALBA).home.legitimacy < 0.0
    assert script.table.pledges[0].status == "backed-down"


def test_r4_6_yielding_ends_a_threat_without_testing_it() -> None:
    """If yielding raised the threatener's credibility, resolve would be proved untested."""
    script = threatened()
    script.turn(act.Offer(by=BOREA, package=(3, 1, 1, 1, 1)))

    assert script.table.pledges[0].status == "yielded"
    assert moved(script, "threat") == []


def promised() -> Script:
    """Return a ratified agreement to which Borea tied the promise of a training centre."""
    script = Script().go_to("rounds")
    script.pass_floor_to(BOREA)
    script.play(act.Promise(by=BOREA, instrument="training", demand=(2, OPEN, OPEN, OPEN, OPEN)))
    script.turn(act.Offer(by=BOREA, package=BALANCED))
    script.pass_floor_to(ALBA)
    script.play(act.Accept(by=ALBA, proposal=1))
    return script.go_to("implementation")


def test_r4_7_a_promise_is_due_in_the_first_year() -> None:
    """If promises never fell due, they would be worth nothing to anybody."""
    kept, broken = promised(), promised()
    kept.pass_floor_to(BOREA)
    kept.play(act.CarryOut(by=BOREA, instrument="training"))
    while broken.table.round == 1:
        broken.turn()

    assert ("promise-kept", 1.0) in moved(kept, "promise")
    assert kept.own(ALBA).sunk < broken.own(ALBA).sunk
    assert ("promise-broken", 0.0) in moved(broken, "promise")


def test_r4_8_two_parties_have_nobody_to_caucus_with() -> None:
    """If two parties could caucus, one of them would be alone."""
    script = Script().go_to("rounds")

    caucus = act.Caucus(by=ALBA, members=(BOREA,))

    reason = why_illegal(script.scenario, script.table, script.own(ALBA), caucus)
    assert reason is Illegality.TWO_PARTIES_ONLY


def test_r4_9_adjourning_cools_and_gives_the_floor_on() -> None:
    """If a pause cooled nothing, tension could only rise."""
    script = threatened()
    before = script.table.tension

    script.play(act.Adjourn(by=BOREA))

    assert script.table.tension < before
    assert script.table.round == 2


def test_r4_10_a_question_that_is_declined_is_closed() -> None:
    """Nobody could decline to answer, or the same refusal could be repeated all day."""
    script = Script().go_to("rounds")
    script.turn(act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion()))
    number = script.table.questions[0].number
    decline = act.Decline(by=BOREA, question=number)

    facts = script.play(decline)

    again = why_illegal(script.scenario, script.table, script.own(BOREA), decline)
    assert script.table.questions[0].status == "declined"
    assert again is Illegality.ALREADY_ANSWERED
    assert [fact.time for fact in facts if fact.kind == "moved"] == [0]


def test_r4_11_a_warning_forecasts_once_and_costs_nothing() -> None:
    """A warning would be a threat by another name: with resentment, a price and a bluff."""
    script = Script().go_to("rounds")
    tension = script.table.tension
    warn = act.Warn(by=ALBA, instrument="election")

    facts = script.play(warn)

    assert {fact.kind for fact in facts} == {"moved"}
    assert script.table.tension == tension
    again = why_illegal(script.scenario, script.table, script.own(ALBA), warn)
    assert again is Illegality.ALREADY_LIVE


def test_r4_12_readiness_is_paid_for_believed_and_shown_twice_at_most() -> None:
    """Means that nobody paid for would be believed, or could be shown without end."""
    script = Script().go_to("rounds")
    capital = script.own(BOREA).home.capital
    show = act.ShowReadiness(by=BOREA)
    script.pass_floor_to(BOREA)

    facts = script.play(show)

    gained = next(fact for fact in facts if fact.kind == "capacity-moved")
    assert gained.change == 0.1  # from 0.85 to the most that there is, 0.95
    assert gained.seen_by == (BOREA,)
    assert script.own(BOREA).home.capital == capital - 1.0
    assert moved(script, "promise")[-1] == ("readiness", 1.0)
    script.play(show)
    again = why_illegal(script.scenario, script.table, script.own(BOREA), show)
    assert again is Illegality.ALREADY_DONE


def test_r4_13_a_threat_taken_back_in_time_costs_half_a_bluff() -> None:
    """To climb down would cost as much as to be caught bluffing, so nobody would."""
    early, late = threatened(), threatened()
    early.pass_floor_to(ALBA)
    hot = early.table.tension

    early.play(act.WithdrawThreat(by=ALBA, instrument="tariff"))
    while late.table.pledges[0].status == "live":
        late.turn()

    paid = [
        next(
            f.weight
            for f in script.facts
            if isinstance(f, CredibilityMoved) and f.domain == "threat"
        )
        for script in (early, late)
    ]
    assert paid[0] == 0.5 * paid[1]
    assert early.table.tension < hot
    assert early.table.pledges[0].status == "withdrawn"


def test_r4_14_a_stick_that_was_used_can_be_lifted_if_it_is_reversible() -> None:
    """Pressure could never be eased again, or easing it would undo all that it did."""
    script = threatened()
    script.pass_floor_to(ALBA)
    while why_illegal(
        script.scenario,
        script.table,
        script.own(ALBA),
        act.CarryOut(by=ALBA, instrument="tariff"),
    ):
        script.turn()
        script.pass_floor_to(ALBA)
    before = script.own(BOREA).reservation_shift
    script.play(act.CarryOut(by=ALBA, instrument="tariff"))
    struck = script.own(BOREA).reservation_shift
    lift = act.WithdrawThreat(by=ALBA, instrument="tariff")
    fixed = script.scenario.model_copy(
        update={
            "instruments": tuple(
                tool.model_copy(update={"reversible": False})
                for tool in script.scenario.instruments
            )
        }
    )

    final = why_illegal(fixed, script.table, script.own(ALBA), lift)
    told = len(script.facts)
    script.play(lift)

    assert final is Illegality.NOT_LIVE
    assert script.own(BOREA).reservation_shift == pytest.approx(struck + 0.8 * 8.0)
    assert struck < before
    assert script.table.pledges[0].status == "lifted"
    assert not any(isinstance(fact, CredibilityMoved) for fact in script.facts[told:])
