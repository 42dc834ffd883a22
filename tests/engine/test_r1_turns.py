"""R1: turns and phases."""

from __future__ import annotations

import pytest

from game.engine.catalogue import FLOOR_TIME
from game.engine.legal import Illegality, why_illegal
from game.engine.run import step
from game.model import action as act
from game.model.chance import CardsDrawn
from game.model.errors import IllegalActionError
from game.model.event import PHASES, QuestionUnanswered
from tests.engine.plays import play_at_random
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario


def test_r1_1_a_whole_sitting_passes_through_the_eight_phases_in_order() -> None:
    """If a phase were skipped, a trainee would miss a part of a diplomat's work."""
    script = Script().go_to("implementation")
    while not script.state.is_over:
        script.play(act.EndTurn(by=script.table.to_move or ""))

    began = [f.phase for f in script.facts if f.kind == "phase-began"]
    assert ("briefing", *began, script.phase) == PHASES


def test_r1_2_somebody_moves_or_nature_is_asked_or_it_is_over() -> None:
    """If nobody could act in a sitting that is not over, it would hang."""
    for state in play_at_random(toy_scenario(), 3).states:
        waiting = (state.table.to_move is not None) + (state.table.question is not None)
        assert waiting == (0 if state.is_over else 1)


def test_r1_3_only_the_party_with_the_floor_moves() -> None:
    """If others could move too, turns would mean nothing."""
    script = Script()

    reason = why_illegal(script.scenario, script.table, script.own(BOREA), act.Ready(by=BOREA))

    assert reason is Illegality.NOT_YOUR_TURN
    with pytest.raises(IllegalActionError):
        step(script.scenario, script.state, act.Chance(outcome=CardsDrawn()))


def test_r1_4_preparation_begins_when_all_have_read_their_brief() -> None:
    """If one party could start alone, the other would lose its preparation."""
    script = Script()

    script.play(act.Ready(by=ALBA))
    assert script.phase == "briefing"
    script.play(act.Ready(by=BOREA))

    assert script.phase == "preparation"


@pytest.mark.parametrize("phase", ["rounds", "text"])
def test_r1_5_a_turn_has_so_much_time(phase: str) -> None:
    """If time were not counted, a party could ask and argue without end."""
    script = Script().go_to(phase)  # type: ignore[arg-type]
    assert script.table.floor_time == FLOOR_TIME[phase]  # type: ignore[index]


def test_r1_5_time_is_used_up() -> None:
    """If a fifth unit could be spent, the limit would not be one."""
    script = Script().go_to("rounds")
    for issue in ("quotas", "visas", "subsidies", "verification"):
        script.play(act.Signal(by=ALBA, issue=issue, flexible=True))

    fifth = act.Signal(by=ALBA, issue="disputes", flexible=True)

    reason = why_illegal(script.scenario, script.table, script.own(ALBA), fifth)
    assert reason is Illegality.NO_TIME_LEFT


def test_r1_6_the_first_speaker_changes() -> None:
    """If one party always spoke first, the other could never set the agenda of a round."""
    script = Script().go_to("rounds")
    first = script.table.to_move
    script.turn()
    script.turn()

    assert first == ALBA
    assert script.table.to_move == BOREA


def test_r1_7_silence_is_noted() -> None:
    """If silence left no trace, nobody could learn from it."""
    script = Script().go_to("rounds")
    question = act.LimitQuestion(issue="quotas")
    script.turn(act.Ask(by=ALBA, to=BOREA, question=question))

    facts = script.turn()

    silence = [f for f in facts if isinstance(f, QuestionUnanswered)]
    assert [(f.by, f.number) for f in silence] == [(BOREA, 1)]
    assert script.table.questions[0].status == "silence"


def test_r1_7_a_question_left_open_by_an_agreement_is_no_silence() -> None:
    """If agreement turned open questions into silence, beliefs would move years later."""
    script = Script().go_to("rounds")
    question = act.LimitQuestion(issue="quotas")
    script.turn(
        act.Offer(by=ALBA, package=BALANCED), act.Ask(by=ALBA, to=BOREA, question=question)
    )
    script.play(act.Accept(by=BOREA, proposal=1))
    script.go_to("implementation")
    script.turn()
    script.turn()

    assert not any(isinstance(f, QuestionUnanswered) for f in script.facts)


def test_r1_8_talks_end_at_the_deadline() -> None:
    """If talks could go on for ever, patience would cost nothing."""
    script = Script().go_to("rounds")
    while not script.state.is_over:
        script.turn()

    assert script.table.termination == "deadline"
    assert script.table.round == script.scenario.forum.rounds
