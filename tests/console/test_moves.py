"""The debrief in a terminal: single moves are played on when somebody asks."""

from __future__ import annotations

from functools import partial

import pytest

from game.session.rerun import Rerun
from tests.console.desk import begin, play, wide
from tests.toys import ALBA


def test_moves_are_played_on_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this failed, what a move changed could be read on the desktop alone."""
    sitting = begin(seed=2)
    sitting.advance()
    while not sitting.is_over:
        sitting.play(sitting.suggest(ALBA)[0])
        sitting.advance()
    place = [section.id for section in sitting.debrief(ALBA).sections].index("moves") + 1
    monkeypatch.setattr("game.console.closing.Rerun", partial(Rerun, seeds=3))

    text = play([*[""] * 8, str(place), "moves", "quit"], sitting)

    assert "Type 'moves'" in text
    assert "% of the continuations are done." in text
    assert "A text was signed in" in text
    assert not wide(text)
