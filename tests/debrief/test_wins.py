"""What could be claimed at home as a win."""

from __future__ import annotations

from game.debrief.homefront import section
from game.debrief.outcome import outcome_of
from game.debrief.record import Record
from game.debrief.truth import truth_of
from game.debrief.years import years_of
from game.engine.checks_campaign import claimable
from game.model import action as act
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, STATUS_QUO, toy_scenario


def test_what_could_be_claimed_is_counted() -> None:
    """A player whose vote failed would not learn that there was something to show."""
    script = Script().signed()
    script.pass_floor_to(ALBA)
    wins = claimable(script.scenario, ALBA, BALANCED)
    script.play(act.ClaimWin(by=ALBA, issue=wins[0]))
    script.go_to("debrief")
    record = Record(script.scenario, tuple(script.facts), script.state, ALBA)
    outcome = outcome_of(record, truth_of(record), years_of(record))

    told = section(record, outcome.ballots)

    assert told is not None
    messages = [block.message for block in told.blocks if block.kind == "text"]
    counted = next(m for m in messages if m.id == "debrief-ratification-wins")
    assert counted.args["count"] == len(wins)
    assert counted.args["claimed"] == 1


def test_nothing_can_be_claimed_of_what_is_so_today() -> None:
    """A government would sell its public what it has already."""
    assert claimable(toy_scenario(), ALBA, STATUS_QUO) == ()
