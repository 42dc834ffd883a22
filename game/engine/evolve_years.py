"""How decisions of the years in force change the table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final

from game.engine.changed import changed
from game.engine.value import has_docking
from game.model import action as act
from game.model import event as ev
from game.model.base import PartyId
from game.model.blocs import Application
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


def accede(scenario: Scenario, state: State, fact: Moved) -> State:
    """Keep a request to come in for the year's end; without a docking clause for the members."""
    table = noted(state.table, fact)
    assert table.agreed is not None, "years are lived under an agreed text"
    if not has_docking(scenario, table.agreed):
        asked = Application(fact.action.by, table.round)
        table = changed(table, applications=(*table.applications, asked))
    return changed(state, table=table)


def _admit(_s: Scenario, state: State, fact: Moved) -> State:
    action, table = fact.action, noted(state.table, fact)
    assert isinstance(action, act.Admit)
    applications = tuple(
        changed(a, agreed=a.agreed | {action.by}) if a.by == action.to else a
        for a in table.applications
    )
    return changed(state, table=changed(table, applications=applications))


def _stay(_s: Scenario, state: State, fact: Moved) -> State:
    table = noted(state.table, fact)
    leaving = table.withdrawing - {fact.action.by}
    return changed(state, table=changed(table, withdrawing=leaving))


def issue_eased(_s: Scenario, state: State, fact: ev.IssueEased) -> State:
    """Take an answered request off the table; the year's end makes it true."""
    table = state.table
    left = tuple(r for r in table.reopenings if r.issue != fact.issue)
    return changed(state, table=changed(table, reopenings=left, eased=(*table.eased, fact.issue)))


def requests_closed(table: Table, fact: ev.YearClosed) -> Table:
    """Return the table at the end of a year: requests that nobody answered in time lapse.

    Whose request to come in was not agreed to in time has been refused, as by its own home.
    """
    open_ = tuple(r for r in table.reopenings if table.round - r.year < REQUEST_YEARS)
    decided = {*fact.acceded, *fact.refused}
    left = tuple(a for a in table.applications if a.by not in decided)
    waiting = tuple(a for a in left if table.round - a.year < REQUEST_YEARS)
    lapsed = [a.by for a in left if a not in waiting]
    refused = {**table.refused, **dict.fromkeys((*fact.refused, *lapsed), fact.year)}
    return changed(table, reopenings=open_, eased=(), applications=waiting, refused=refused)


def fresh_homes(state: State, parties: Collection[PartyId | None]) -> State:
    """Forget refusals: who has another government may ask its home for an accession again."""
    refused = {p: year for p, year in state.table.refused.items() if p not in parties}
    return changed(state, table=changed(state.table, refused=refused))


YEARS: Final[Mapping[str, Callable[[Scenario, State, Moved], State]]] = {
    **dict.fromkeys(("inspect", "refer", "action-plan", "fund", "renew"), _kept),
    "reopen": _reopen,
    "concur": _concur,
    "admit": _admit,
    "stay": _stay,
}
