"""Stated beliefs: what a worksheet forecasts, and how good the forecast was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.debrief.brier import brier, forecasts_of
from game.debrief.record import Record, SelfAssessment
from game.debrief.story import told
from game.debrief.truth import weights_by_rank
from game.model import action as act
from game.model.base import IssueId
from tests.debrief.sittings import record_of, study_for
from tests.debrief.test_endings import book, text_of
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA, toy_scenario


def stated(priorities: tuple[IssueId, ...], sure: int | None) -> Record:
    """Return a finished sitting in which Alba kept a worksheet."""
    script = Script().go_to("preparation")
    while script.table.to_move != ALBA:
        assert script.table.to_move is not None
        script.play(act.Ready(by=script.table.to_move))
    script.play(act.Worksheet(by=ALBA, about=BOREA, priorities=priorities, sure=sure))
    return replace(record_of("walk-out"), facts=(*script.facts, *record_of("walk-out").facts))


def ranked() -> tuple[IssueId, ...]:
    """Return what Borea truly wants, most first."""
    mandate = toy_scenario().party(BOREA).mandate
    assert mandate is not None
    return weights_by_rank(mandate.valuation, toy_scenario())


def test_certain_and_right_is_perfect() -> None:
    """If this failed, the best possible worksheet would have room to improve."""
    (found,) = forecasts_of(stated(ranked(), None))

    assert (found.right, found.score, found.said) == (3, 0.0, False)


def test_doubt_costs_where_one_is_right_and_saves_where_one_is_wrong() -> None:
    """If this failed, it would pay to state other odds than one believes (a proper score)."""
    right, wrong = ranked(), tuple(reversed(ranked()))

    scores = {
        (who, sure): forecasts_of(stated(order, sure))[0].score
        for who, order in (("right", right), ("wrong", wrong))
        for sure in (60, 90)
    }

    assert scores["right", 90] < scores["right", 60]
    assert scores["wrong", 60] < scores["wrong", 90]


@pytest.mark.parametrize("truth", [0.2, 0.5, 0.8])
def test_the_true_chance_is_the_best_to_state(truth: float) -> None:
    """If this failed, honest odds would not give the best expected score."""

    def expected(said: float) -> float:
        return truth * brier([said], [True]) + (1.0 - truth) * brier([said], [False])

    assert all(expected(truth) <= expected(n / 20.0) for n in range(21))


def test_both_statements_are_scored() -> None:
    """If this failed, a player could not see what the talks taught about the other side."""
    record = replace(
        stated(ranked(), 70), assessment=SelfAssessment(wanted={BOREA: ranked()[-2:]})
    )

    found = forecasts_of(record)

    assert [each.source for each in found] == ["worksheet", "assessment"]
    assert found[0].blank == found[1].blank == pytest.approx(0.24)


def test_the_score_stands_beside_the_trades() -> None:
    """If this failed, stated beliefs would be scored and not shown where they mattered."""
    found = replace(study_for("walk-out"), record=stated(ranked(), 70))
    words = book()

    section = told(found).section("value")
    shown = text_of(told(found), words)

    ids = [block.message.id for block in section.blocks if block.kind == "text"]
    assert "debrief-brier-worksheet" in ids
    assert "70% sure of each" in shown
