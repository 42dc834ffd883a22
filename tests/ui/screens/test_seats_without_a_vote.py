"""Mediators, observers and parties that stay outside see what becomes of a signed text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from typing_extensions import override

from game.model.draft import Package
from game.model.state import State
from game.session.setup import Wish
from game.session.sitting import Sitting
from game.ui.kit import lint_tree
from tests.session.play import journal, setup
from tests.toys import BALANCED
from tests.toys_many import CORDA, MEDIA, four_parties, six_parties
from tests.ui.screens.after import Room

pytestmark = pytest.mark.screen
TEXT: Package = BALANCED


class Later(Sitting):
    """A sitting that stands at a signed text, whatever was played."""

    outside: frozenset[str] = frozenset()

    @property
    @override
    def state(self) -> State:
        """The state, in a quarter of ratification."""
        state = super().state
        table = replace(
            state.table,
            phase="ratification",
            round=1,
            rounds=4,
            agreed=TEXT,
            outside=self.outside,
        )
        return replace(state, table=table)


@pytest.mark.parametrize("seat", [MEDIA, CORDA])
def test_a_seat_without_a_vote_sees_the_ratification_of_the_others(seat: str) -> None:
    """The window would close on a mediator, or on who stays outside, once the others have signed."""
    scenario = four_parties() if seat == MEDIA else six_parties()
    made = setup(Wish(seats=frozenset({seat}), seed=1), scenario)
    sitting = Later(made, journal(made))
    sitting.outside = frozenset({CORDA} if seat == CORDA else ())

    room = Room(sitting)

    assert room.live.course.room == "ratification"
    assert lint_tree(room.app.ui) == []
