"""Counting lines of play: a rule that changes by accident changes a count.

At first Alba can make one of two offers, end its turn, adjourn, walk out for good or for now: 6
lines. After an offer it has four moves (all but an offer), after ending the turn, adjourning or
leaving for now Borea has six, after walking out for good nobody has any: 2 x 4 + 3 x 6 + 1 = 27.
Counted as 1: a line that is over.
"""

from __future__ import annotations

import pytest

from game.engine.options import legal_actions
from game.engine.run import step
from game.model.scenario import Scenario
from game.model.state import State
from tests.engine.scripts import Script
from tests.toys import BALANCED

PACKAGES = (BALANCED, (3, 0, 0, 0, 0))


def count(scenario: Scenario, state: State, depth: int) -> int:
    """Return the number of lines of offers, answers and turns of a given length."""
    party = state.table.to_move
    if depth == 0 or party is None:
        return 1
    kinds = {"offer", "accept", "reject", "end-turn", "adjourn", "walk-out"}
    total = 0
    for action in legal_actions(scenario, state.table, state.private[party], party, PACKAGES):
        if action.kind in kinds:
            total += count(scenario, step(scenario, state, action)[0], depth - 1)
    return total


@pytest.mark.parametrize(("depth", "lines"), [(1, 6), (2, 27), (3, 150)])
def test_lines_of_play_from_the_first_round(depth: int, lines: int) -> None:
    """If a rule of offers or turns changed by accident, the number of lines would too."""
    script = Script(scenario=Script().scenario.model_copy(update={"deck": ()})).go_to("rounds")

    assert count(script.scenario, script.state, depth) == lines
