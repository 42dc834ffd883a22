"""What a party may do now, and why not otherwise.

Reads the scenario's public side, the table and the mover's own private part; so it gives the same
answer for a `State` and for the mover's `Observation`.
"""

from __future__ import annotations

from typing import Final

from game.engine.catalogue import MOVES, time_cost
from game.engine.checks_diplomacy import ABSENT_MAY, DIPLOMACY
from game.engine.checks_home import HOME
from game.engine.checks_talks import TALKS
from game.engine.checks_years import YEARS
from game.engine.illegality import Illegality
from game.model import action as act
from game.model.action import PartyAction
from game.model.scenario import Scenario
from game.model.state import Private, Table

__all__ = ["Illegality", "why_illegal"]

_SIGN_FIRST: Final = frozenset(
    {
        "consult-home", "brief-public", "show-readiness", "compensate", "explain", "submit",
        "withhold", "carry-out", "end-turn",
    }
)  # fmt: skip
_CHECKS: Final = {**TALKS, **HOME, **DIPLOMACY, **YEARS}


def why_illegal(
    scenario: Scenario, table: Table, private: Private, action: PartyAction
) -> Illegality | None:
    """Return the first reason against a party's move, or None if it is legal.

    Args:
        scenario: The scenario; the mover's mandate is read, nobody else's.
        table: What everybody knows.
        private: The mover's own private part.
        action: The move.
    """
    if table.termination is not None:
        return Illegality.SITTING_OVER
    if action.by not in scenario.party_ids:
        return Illegality.UNKNOWN_PARTY
    if action.by != table.to_move:
        return Illegality.NOT_YOUR_TURN
    rule = MOVES[action.kind]
    if table.phase not in rule.phases:
        return Illegality.WRONG_PHASE
    if action.kind not in ABSENT_MAY and table.course.is_absent(action.by):
        return Illegality.ABSENT
    unsigned = table.phase == "ratification" and table.round == 0
    if unsigned and action.kind in _SIGN_FIRST:
        return Illegality.SIGN_FIRST
    check = _CHECKS.get(action.kind)
    reason = check(scenario, table, private, action) if check else None
    return reason or _short_of_means(table, private, action)


def _short_of_means(table: Table, private: Private, action: PartyAction) -> Illegality | None:
    task = action.task if isinstance(action, act.Prepare) else None
    means = private.staff_time if table.phase == "preparation" else table.floor_time
    staffed = table.phase in {"briefing", "forum"}
    unsigned = table.phase == "ratification" and table.round == 0
    if not staffed and not unsigned and time_cost(action.kind, task) > means:
        return Illegality.NO_TIME_LEFT
    if MOVES[action.kind].capital > private.home.capital:
        return Illegality.NO_CAPITAL_LEFT
    return None
