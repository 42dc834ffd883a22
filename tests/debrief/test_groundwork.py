"""A seat that was sent to lay the groundwork is scored for that, and not for a text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.debrief.document import ScoreCard
from game.debrief.groundwork import agenda, information, standing
from game.debrief.record import Record
from game.debrief.scores import relationship, score_card
from game.debrief.story import basis_of, scene_of
from game.engine.run import initial_state
from game.engine.view import observe
from game.model import action as act
from game.model.scenario import Scenario
from game.packs.load import load_scenario
from tests.debrief.sittings import record_of
from tests.engine.scripts import Script
from tests.session.play import SHIPPED
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SIX = Path(SHIPPED).parent / "six-party-talks"


def explorers() -> Scenario:
    """Return the toy scenario with Alba sent to lay the groundwork."""
    return toy_scenario().model_copy(update={"groundwork": (ALBA,)})


def left_after(*moves: act.PartyAction) -> Record:
    """Return a sitting that Alba leaves without a text after some moves in the talks."""
    script = Script(scenario=explorers()).go_to("rounds")
    for move in moves:
        while script.table.to_move != move.by:
            assert script.table.to_move is not None
            script.play(act.EndTurn(by=script.table.to_move))
        script.play(move)
    while script.table.to_move != ALBA:
        assert script.table.to_move is not None
        script.play(act.EndTurn(by=script.table.to_move))
    script.play(act.WalkOut(by=ALBA))
    return replace(
        record_of("walk-out"),
        scenario=script.scenario,
        facts=tuple(script.facts),
        state=script.state,
    )


def card_of(record: Record) -> ScoreCard:
    """Return the score of a sitting's seat."""
    return score_card(basis_of(record, scene_of(record)))


def test_the_first_three_criteria_are_others() -> None:
    """If this failed, a mission to explore would be scored for a text it was not to bring."""
    card = card_of(left_after())

    assert [c.criterion for c in card.criteria[:3]] == ["information", "agenda", "standing"]
    assert card.rule == "groundwork"
    assert sum(c.weight for c in card.criteria) == pytest.approx(1.0)


def test_no_deal_can_be_the_best_result() -> None:
    """If this failed, groundwork well laid would score as a failure (M004)."""
    priority = act.PriorityClaim(higher="visas", lower="quotas")
    explored = left_after(
        act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion()),
        act.Disclose(by=BOREA, claim=priority),
        act.Disclose(by=BOREA, claim=act.ReserveClaim(points=30)),
    )
    plain = replace(explored, scenario=toy_scenario())

    assert card_of(explored).total > card_of(plain).total + 10.0


def test_what_is_heard_counts_as_learned() -> None:
    """If this failed, asking would be worth no more than silence."""
    told = left_after(
        act.Disclose(by=BOREA, claim=act.ReserveClaim(points=30)),
        act.Offer(by=BOREA, package=BALANCED),
    )

    assert information(told)[0] > information(left_after())[0]


def test_positions_on_paper_count_as_an_agenda() -> None:
    """If this failed, an agreed agenda would be worth nothing without a text."""
    nothing = left_after()
    package = (1, 1, -1, -1, -1)
    settled = left_after(act.Offer(by=BOREA, package=package), act.Accept(by=ALBA, proposal=1))

    assert agenda(nothing)[0] == 0.0
    assert agenda(settled)[0] > 0.0


def test_a_better_no_deal_counts_as_standing() -> None:
    """If this failed, building a fallback would not count towards the groundwork."""
    record = left_after()
    basis = basis_of(record, scene_of(record))
    truth = basis.truth
    better = replace(truth, accounts=tuple(replace(a, end=a.start + 4.0) for a in truth.accounts))

    before = standing(record, truth, relationship(basis))[0]
    after = standing(record, better, relationship(basis))[0]

    assert after == 82.0 > before


def test_only_the_seat_itself_is_told() -> None:
    """If this failed, the others would know that nothing can be had from this delegation."""
    scenario = explorers()
    state = initial_state(scenario)

    own, other = (observe(scenario, state, (), seat).scenario for seat in (ALBA, BOREA))

    assert (own.groundwork, other.groundwork) == ((ALBA,), ())


def test_a_shipped_scenario_uses_it() -> None:
    """If this failed, the objective would be a word that no scenario speaks."""
    assert load_scenario(SIX).scenario.groundwork == ("japan",)
