"""What a party may do now, and why not otherwise.

Reads the scenario's public side, the table and the mover's own private part; so it gives the same
answer for a `State` and for the mover's `Observation`.
"""

from __future__ import annotations

from typing import Final

from game.engine.catalogue import MOVES
from game.engine.checks_campaign import CAMPAIGN
from game.engine.checks_diplomacy import ABSENT_MAY, DIPLOMACY
from game.engine.checks_home import HOME
from game.engine.checks_parties import PARTIES
from game.engine.checks_talks import TALKS
from game.engine.checks_years import YEARS
from game.engine.costs import capital_of, time_of
from game.engine.discovery import unheard_of
from game.engine.illegality import Illegality
from game.engine.roles import OUTSIDE, may
from game.model.action import PartyAction
from game.model.scenario import Scenario
from game.model.state import Private, Table

__all__ = ["Illegality", "why_illegal"]

_SIGN_FIRST: Final = frozenset(
    {
        "consult-home", "brief-public", "show-readiness", "compensate", "explain", "submit",
        "withhold", "carry-out", "end-turn", "claim-win", "frame", "lobby", "ask-reopening",
    }
)  # fmt: skip
_CHECKS: Final = {**TALKS, **HOME, **CAMPAIGN, **PARTIES, **DIPLOMACY, **YEARS}


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
    if wrong := _out_of_place(scenario, table, action):
        return wrong
    if wrong := unheard_of(scenario, private, action):
        return wrong
    check = _CHECKS.get(action.kind)
    reason = check(scenario, table, private, action) if check else None
    return reason or _short_of_means(table, private, action)


def _out_of_place(scenario: Scenario, table: Table, action: PartyAction) -> Illegality | None:
    """Return a reason if a move is not for this role, not for outsiders, or too early."""
    if not may(scenario.party(action.by).role, action.kind):
        return Illegality.NOT_YOUR_ROLE
    closed = table.phase in {"text", "ratification", "implementation"}
    if closed and action.by in table.unbound and action.kind not in OUTSIDE:
        return Illegality.OUTSIDE
    unsigned = table.phase == "ratification" and table.round == 0
    return Illegality.SIGN_FIRST if unsigned and action.kind in _SIGN_FIRST else None


def _short_of_means(table: Table, private: Private, action: PartyAction) -> Illegality | None:
    means = private.staff_time if table.phase == "preparation" else table.floor_time
    staffed = table.phase in {"briefing", "forum"}
    unsigned = table.phase == "ratification" and table.round == 0
    if not staffed and not unsigned and time_of(action) > means:
        return Illegality.NO_TIME_LEFT
    if capital_of(action) > private.home.capital:
        return Illegality.NO_CAPITAL_LEFT
    return None
