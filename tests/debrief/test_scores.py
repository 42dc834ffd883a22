"""Scores: what raises them, what does not, and the ways to cheat that must not pay."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.debrief.benchmarks import joint_gain
from game.debrief.document import Criterion
from game.debrief.outcome import Outcome
from game.debrief.record import ReferenceScores
from game.debrief.scores import TIE, Basis, best_total, compliance, depth_of, score_card
from game.debrief.story import basis_of, scene_of, study
from game.engine.catalogue import FLOOR_TIME
from game.engine.checks_home import MAX_BRIEFINGS
from game.engine.legal import why_illegal
from game.model import action as act
from game.model.draft import Package
from tests.debrief.sittings import basis_for, random_record, record_of, scene_for, study_for
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, STATUS_QUO

LAST_ROUND = 8  # in which Alba leaves, whatever it did before
TEXT_ROWS: tuple[Criterion, ...] = ("national-value", "joint-value", "durability", "compliance")


def expecting(basis: Basis, points: float) -> Basis:
    """Return a basis in which the seat expects other points, all else the same."""
    outcome: Outcome = basis.outcome
    parties = tuple(
        replace(p, expected=points) if p.party == basis.record.seat else p for p in outcome.parties
    )
    return replace(basis, outcome=replace(outcome, parties=parties))


def signing(text: Package) -> Basis:
    """Return the basis of a sitting that signs a text and ratifies it."""
    script = Script().go_to("rounds")
    script.play(act.Offer(by=ALBA, package=text), act.EndTurn(by=ALBA))
    script.play(act.Accept(by=BOREA, proposal=1))
    script.go_to("implementation")
    while not script.state.is_over:
        assert script.table.to_move is not None
        script.play(act.EndTurn(by=script.table.to_move))
    record = replace(record_of("in-force"), facts=tuple(script.facts), state=script.state)
    found = study(record)
    return Basis(record, found.truth, found.outcome, found.benchmarks)


def test_the_score_rises_with_the_expected_value() -> None:
    """If this failed, it could pay to get less for one's country."""
    basis = basis_for("in-force")
    room = np.linspace(31.0, 60.0, 12)

    totals = [score_card(expecting(basis, float(points))).total for points in room]

    assert totals == sorted(totals)
    assert len(set(totals)) == len(totals)


def test_a_text_worse_than_no_deal_is_capped() -> None:
    """If this failed, signing anything at all could be called a success."""
    basis = expecting(basis_for("in-force"), 29.0)

    card = score_card(basis)

    assert card.rule == "capped"
    assert card.total == min(40.0, card.uncapped)


def test_leaving_scores_more_where_nothing_could_be_had() -> None:
    """If this failed, refusing a bad deal could never be right."""
    basis = basis_for("walk-out")
    hopeless = replace(basis, benchmarks=replace(basis.benchmarks, best=None, most=None))

    left_good, left_well = score_card(basis), score_card(hopeless)

    assert (left_good.rule, left_good.score_of("national-value")) == ("left-good", 25.0)
    assert (left_well.rule, left_well.score_of("national-value")) == ("left-well", 75.0)
    assert left_well.total > left_good.total


def test_luck_moves_no_row_that_is_about_the_text() -> None:
    """If this failed, players with the same text would get different scores for it."""
    lasting, broken = study_for("in-force").scores, study_for("collapse").scores

    for row in TEXT_ROWS:
        assert lasting.score_of(row) == broken.score_of(row)


def test_a_lost_vote_is_no_worse_than_a_won_one_in_expectation() -> None:
    """If this failed, the dice of the vote would be scored, not the decision to put the text."""
    won, lost = study_for("in-force").outcome, study_for("rejected-at-home").outcome

    assert lost.in_force_chance > 0.5
    assert lost.of(ALBA).expected == pytest.approx(won.of(ALBA).expected, abs=2.0)


def test_an_unratifiable_text_scores_below_a_ratifiable_one() -> None:
    """If this failed, players would sign maximal texts that no parliament passes."""
    moderate, maximal = signing(BALANCED), signing((2, 0, 0, 0, 0))

    assert maximal.outcome.in_force_chance < 0.5 < moderate.outcome.in_force_chance
    assert score_card(maximal).total < score_card(moderate).total


def test_a_shallow_text_scores_below_the_best_one() -> None:
    """If this failed, a text that ticks boxes would be the safest way to a good score."""
    shallow = signing((0, 0, 2, 2, 1))

    card, top = score_card(shallow), best_total(shallow)

    assert top is not None
    assert card.total < top
    assert compliance(shallow)[0] < 50.0


def test_depth_is_nothing_where_nothing_changes() -> None:
    """If this failed, an empty text would count as a deep one."""
    scene = scene_for("in-force")
    scenario = record_of("in-force").scenario

    assert depth_of(scene.truth, scenario, STATUS_QUO) == 0.0
    assert depth_of(scene.truth, scenario, BALANCED) > 0.0


def test_talking_on_without_moving_does_not_pay() -> None:
    """If this failed, spamming the talks would raise a score."""

    def stalling(rounds: int) -> float:
        script = Script().go_to("rounds")
        for _ in range(2 * rounds):
            assert script.table.to_move is not None
            script.play(act.EndTurn(by=script.table.to_move))
        script.go_to("implementation")
        while not script.state.is_over:
            assert script.table.to_move is not None
            script.play(act.EndTurn(by=script.table.to_move))
        record = replace(record_of("in-force"), facts=tuple(script.facts), state=script.state)
        return study(record).scores.total

    assert stalling(4) <= stalling(0)


def test_threats_without_need_do_not_pay() -> None:
    """If this failed, coercion would be free."""

    def after(*moves: act.PartyAction) -> float:
        script = Script().go_to("rounds")
        script.play(*moves)
        script.go_to("implementation")
        while not script.state.is_over:
            assert script.table.to_move is not None
            script.play(act.EndTurn(by=script.table.to_move))
        record = replace(record_of("in-force"), facts=tuple(script.facts), state=script.state)
        return study(record).scores.total

    threat = act.Threaten(by=ALBA, instrument="tariff", demand=BALANCED)

    assert after(threat) < after()


def wait(script: Script) -> None:
    """Let time pass until Alba has the whole floor."""
    while script.table.to_move != ALBA or script.table.floor_time < FLOOR_TIME["rounds"]:
        script.play(act.EndTurn(by=str(script.table.to_move)))


def total_after(*moves: act.PartyAction) -> float:
    """Return Alba's total in a sitting in which it makes some moves and nobody agrees."""
    script = Script().go_to("rounds")
    for move in moves:
        wait(script)
        script.play(move)
    while script.table.round < LAST_ROUND:
        script.play(act.EndTurn(by=str(script.table.to_move)))
    wait(script)
    script.play(act.WalkOut(by=ALBA))
    record = replace(record_of("walk-out"), facts=tuple(script.facts), state=script.state)
    return score_card(basis_of(record, scene_of(record))).total


def test_talk_without_substance_does_not_pay() -> None:
    """If this failed, asking and hinting on and on would raise a score."""
    ask = act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion())
    hint = act.Signal(by=ALBA, issue="quotas", flexible=False)

    assert total_after(ask, hint, ask, hint) <= total_after()


def test_briefings_beyond_the_cap_do_not_pay() -> None:
    """If this failed, legitimacy could be had by briefing the public again and again."""
    brief = act.BriefPublic(by=ALBA, emphasis="quotas")
    totals = [total_after(*[brief] * count) for count in (0, MAX_BRIEFINGS)]
    script = Script().go_to("rounds")
    for _ in range(MAX_BRIEFINGS):
        wait(script)
        script.play(brief)
    wait(script)
    problem = why_illegal(script.scenario, script.table, script.own(ALBA), brief)

    assert totals[0] <= totals[1]
    assert problem is not None


def test_relabelling_the_parties_changes_nothing() -> None:
    """If this failed, a score would depend on who is listed first."""
    record = record_of("in-force")
    parties = tuple(reversed(record.scenario.parties))
    turned = replace(record, scenario=record.scenario.model_copy(update={"parties": parties}))

    one, other = scene_for("in-force"), scene_of(turned)

    assert other.outcome.of(ALBA).promised == one.outcome.of(ALBA).promised
    assert other.outcome.of(ALBA).expected == pytest.approx(one.outcome.of(ALBA).expected, abs=1.0)
    assert {tuple(row) for row in other.survey.packages.tolist()} == {
        tuple(row) for row in one.survey.packages.tolist()
    }
    assert one.survey.best is not None
    assert other.survey.best is not None
    gains = [
        joint_gain(scene.survey.best.expected, scene.truth.start)
        for scene in (one, other)
        if scene.survey.best is not None
    ]
    assert gains[0] == pytest.approx(gains[1], abs=0.5)
    totals = [
        score_card(basis_of(kept, scene)).total for kept, scene in ((record, one), (turned, other))
    ]
    assert totals[0] == pytest.approx(totals[1], abs=TIE)


def test_every_row_shows_its_evidence() -> None:
    """If this failed, a player could not see where a score comes from."""
    record = random_record(3, ALBA)
    card = study(record).scores

    positions = [e.fact for c in card.criteria for e in c.evidence if e.fact is not None]

    assert all(0 <= position < len(record.facts) for position in positions)
    assert all(c.evidence for c in card.criteria)


def test_the_skill_index_needs_a_reference() -> None:
    """If this failed, an index would be shown that is measured against nothing."""
    basis = basis_for("in-force")
    reference = ReferenceScores(median=60.0, games=100)
    informed = replace(basis, record=replace(basis.record, reference=reference))

    assert score_card(basis).skill is None
    skill = score_card(informed).skill
    assert skill is not None
    assert -50.0 <= skill <= 120.0
