"""When a coach speaks, and to whom."""

from __future__ import annotations

import pytest

from game.model import action as act
from game.model.coaching import Coaching
from game.model.scenario import Scenario
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.console.desk import begin, play
from tests.session.play import sit
from tests.toys import ALBA, BOREA, toy_scenario

HELLO = Coaching(phase="briefing", text="Read first.")
THEIRS = Coaching(phase="briefing", seat=BOREA, text="For Borea.")
PREPARE = Coaching(phase="preparation", until="prepare", text="Prepare something.")
PREPARED = Coaching(phase="preparation", after="prepare", text="Now look at it.")
LATER = Coaching(phase="rounds", round=2, text="The second round.")


def coached() -> Scenario:
    """Return the toy scenario with a coach."""
    notes = (HELLO, THEIRS, PREPARE, PREPARED, LATER)
    return toy_scenario().model_copy(update={"coaching": notes})


def seated(mode: str = "practice") -> Sitting:
    """Return a sitting with a coach in which a person speaks for Alba."""
    return sit(Wish(seats=frozenset({ALBA}), mode=mode, seed=3), coached())


def test_a_note_is_for_its_phase_and_seat() -> None:
    """A learner would read notes that are meant for somebody else, or for another moment."""
    sitting = seated()

    assert sitting.coaching(ALBA) == (HELLO,)
    assert sitting.coaching(BOREA) == (HELLO, THEIRS)


def test_a_note_follows_what_the_learner_did() -> None:
    """The coach would go on asking for what has been done."""
    sitting = seated()
    sitting.play(act.Ready(by=ALBA))
    sitting.advance()

    before = sitting.coaching(ALBA)
    sitting.play(act.Prepare(by=ALBA, task="build-fallback"))

    assert before == (PREPARE,)
    assert sitting.coaching(ALBA) == (PREPARED,)


def test_a_note_waits_for_its_round() -> None:
    """The coach would speak of the second round in the first."""
    sitting = seated()
    rounds = []
    while not sitting.is_over and sitting.state.table.phase != "text":
        sitting.advance()
        seat = sitting.waiting_for
        if seat is None:
            break
        table = sitting.state.table
        if table.phase == "rounds":
            rounds.append((table.round, LATER in sitting.coaching(ALBA)))
            sitting.play(act.EndTurn(by=ALBA))
        else:
            sitting.play(act.Ready(by=ALBA))

    assert (1, False) in rounds
    assert all(shown == (number >= 2) for number, shown in rounds)


def test_there_is_no_coach_in_an_assessment() -> None:
    """Those who are assessed would be helped."""
    assert seated("assessment").coaching(ALBA) == ()


@pytest.mark.parametrize("mode", ["practice", "assessment"])
def test_the_terminal_prints_each_note_once(mode: str) -> None:
    """A note would come again at every line, or be read out in an assessment."""
    sitting = begin(coached(), mode=mode)

    out = play(["menu", "menu", "quit"], sitting)

    assert out.count(HELLO.text) == (mode == "practice")
