"""A text that waits for its votes is worth less, in expectation and as it came true."""

from __future__ import annotations

from functools import cache

import pytest

from game.debrief.homefront import ballots_of
from game.debrief.outcome import outcome_of
from game.debrief.phrases import when
from game.debrief.record import Record
from game.debrief.truth import truth_of
from game.debrief.worth import bridge
from game.debrief.years import years_of
from game.engine.value import status_quo
from game.model import action as act
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA

RUNS = 200
QUARTER = 10  # in which the text enters into force


@cache
def record(wait: int = QUARTER - 1, *, urgent: bool = False) -> Record:
    """Return a sitting whose text entered into force after some quarters."""
    script = Script().signed()
    script.waits = {ALBA: [None] * wait}
    script.play(act.Submit(by=ALBA, urgent=urgent), act.Submit(by=BOREA))
    while not script.state.is_over:
        script.turn()
    return Record(script.scenario, tuple(script.facts), script.state, ALBA)


def test_what_came_true_counts_from_signature() -> None:
    """It would make no difference how long a text had waited."""
    waited = record()
    outcome = outcome_of(waited, truth_of(waited), years_of(waited), RUNS).of(ALBA)

    today = truth_of(waited).value(ALBA, status_quo(waited.scenario))
    lived = today + sum(year.flows[ALBA] for year in years_of(waited))
    gain = lived - outcome.account.end
    assert gain != 0.0
    factor = 0.95 ** ((QUARTER - 1) / 4)
    assert outcome.realised == pytest.approx(outcome.account.end + factor * gain)


def test_the_wait_is_a_step_of_the_bridge() -> None:
    """A player could not see what the calendar at home took from the text."""
    waited = record()
    outcome = outcome_of(waited, truth_of(waited), years_of(waited), RUNS)
    steps = bridge(waited, outcome).steps

    waiting = next(s for s in steps if s.label.id == "debrief-bridge-waiting")
    assert waiting.value < 0.0
    total = sum(s.value for s in steps if not s.total)
    assert steps[0].value + total == pytest.approx(steps[-1].value, abs=0.1)


def test_pressing_for_a_vote_brings_the_text_into_force_sooner() -> None:
    """Two points of political capital would buy nothing in the scores."""
    found = []
    for urgent in (False, True):
        pressed = record(urgent=urgent)
        ballot = ballots_of(pressed, BALANCED)[0]
        assert (ballot.since, ballot.urgent) == (1, 1 if urgent else None)
        outcome = outcome_of(pressed, truth_of(pressed), (), RUNS)
        assert outcome.entry is not None
        found.append(float(outcome.entry.present[0]))

    assert found[0] < found[1] < 1.0


def test_moments_of_the_years_carry_the_date_that_the_wait_left() -> None:
    """The debrief would date what happened before the text was in force."""
    waited = record()
    began = [
        index
        for index, fact in enumerate(waited.facts)
        if fact.kind == "round-began" and waited.walk.moments[index].phase == "implementation"
    ]
    told = when(waited, waited.walk.moments[began[0]])

    assert told.args["year"] == waited.scenario.start_year + (QUARTER - 1) // 4
