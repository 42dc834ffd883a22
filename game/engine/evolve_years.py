"""How decisions of the years in force change the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.engine.changed import changed
from game.model import action as act
from game.model import event as ev
from game.model.event import Moved
from game.model.scenario import Scenario
from game.model.state import Reopening, State, Table

REQUEST_YEARS: Final = 1  # years after the one in which it was made that a request stands


def noted(table: Table, fact: Moved) -> Table:
    """Return the table with a move of this year kept, and with the matters it answers."""
    action = fact.action
    table = changed(table, answers=(*table.answers, action.plainly()))
    if not isinstance(action, act.Consult | act.Refer | act.Dispute | act.Suspend | act.Waive):
        return table
    matters = tuple(
        changed(m, answers={**m.answers, action.by: action.kind}) if m.id == action.matter else m
        for m in table.matters
    )
    return changed(table, matters=matters)


def _kept(_s: Scenario, state: State, fact: Moved) -> State:
    return changed(state, table=noted(state.table, fact))


def _reopen(_s: Scenario, state: State, fact: Moved) -> State:
    action, table = fact.action, noted(state.table, fact)
    assert isinstance(action, act.Reopen)
    asked = Reopening(action.issue, table.round, frozenset({action.by}))
    return changed(state, table=changed(table, reopenings=(*table.reopenings, asked)))


def _concur(_s: Scenario, state: State, fact: Moved) -> State:
    action, table = fact.action, noted(state.table, fact)
    assert isinstance(action, act.Concur)
    reopenings = tuple(
        changed(r, agreed=r.agreed | {action.by}) if r.issue == action.issue else r
        for r in table.reopenings
    )
    return changed(state, table=changed(table, reopenings=reopenings))


def _stay(_s: Scenario, state: State, fact: Moved) -> State:
    table = noted(state.table, fact)
    leaving = table.withdrawing - {fact.action.by}
    return changed(state, table=changed(table, withdrawing=leaving))


def issue_eased(_s: Scenario, state: State, fact: ev.IssueEased) -> State:
    """Take an answered request off the table; the year's end makes it true."""
    table = state.table
    left = tuple(r for r in table.reopenings if r.issue != fact.issue)
    return changed(state, table=changed(table, reopenings=left, eased=(*table.eased, fact.issue)))


def requests_closed(table: Table) -> Table:
    """Return the table at the end of a year: requests that nobody answered in time lapse."""
    open_ = tuple(r for r in table.reopenings if table.round - r.year < REQUEST_YEARS)
    return changed(table, reopenings=open_, eased=())


YEARS: Final[Mapping[str, Callable[[Scenario, State, Moved], State]]] = {
    **dict.fromkeys(("inspect", "refer", "action-plan", "fund", "renew"), _kept),
    "reopen": _reopen,
    "concur": _concur,
    "stay": _stay,
}
