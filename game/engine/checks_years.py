"""Rules for the years in force: inspecting, planning, funding, easing, renewing, staying."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.engine import parties
from game.engine.illegality import (
    Check,
    Illegality,
    another_party,
    bound_party,
    first_of,
    known_issue,
)
from game.engine.value import design_of, has_docking
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import IssueId, PartyId
from game.model.draft import Design
from game.model.scenario import Scenario
from game.model.state import Private, Reopening, Table

INSPECTORS: Final = 3  # verification level from which a text has inspectors; model.md 6.1


def members(scenario: Scenario, table: Table) -> tuple[PartyId, ...]:
    """Return the parties to the agreement in force: its members that have not left."""
    return tuple(p for p in parties.members(scenario, table) if p not in table.withdrawn)


def design_in_force(scenario: Scenario, table: Table) -> Design:
    """Return what the clauses of the text in force set up."""
    assert table.agreed is not None, "years are lived under an agreed text"
    return design_of(scenario, table.agreed)


def has_inspectors(design: Design) -> bool:
    """Tell whether a text lets the parties inspect; a joint committee adds one level."""
    return (design.verification or 0) + bool(design.committee) >= INSPECTORS


def reopening_of(table: Table, issue: IssueId) -> Reopening | None:
    """Return the open request to ease an issue, if there is one."""
    return next((r for r in table.reopenings if r.issue == issue), None)


def sunset_now(scenario: Scenario, table: Table) -> bool:
    """Tell whether the text lapses at the end of this year unless it is renewed."""
    years = design_in_force(scenario, table).sunset_years or 0
    return years > 0 and table.round % years == 0


def admitted(scenario: Scenario, table: Table) -> tuple[PartyId, ...]:
    """Return the parties outside whose coming in all members have agreed to."""
    inside = set(members(scenario, table))
    return tuple(asked.by for asked in table.applications if asked.agreed >= inside)


def year_moves(scenario: Scenario, table: Table) -> tuple[PartyAction, ...]:
    """Return the moves that count at the year's end.

    Without a docking clause a request to come in counts in the year in which the last member agrees.
    """
    assert table.agreed is not None, "years are lived under an agreed text"
    if has_docking(scenario, table.agreed):
        return table.answers
    others = tuple(a for a in table.answers if not isinstance(a, act.Accede))
    return (*others, *(act.Accede(by=party) for party in admitted(scenario, table)))


def _duty(s: Scenario, table: Table, issue_id: IssueId) -> Illegality | None:
    """Return a reason if the text in force sets no duty on an issue."""
    if wrong := known_issue(s, issue_id):
        return wrong
    place = s.issue_index(issue_id)
    issue = s.issues[place]
    if issue.kind == "design":
        return Illegality.NO_DUTY
    unchanged = table.agreed is None or table.agreed[place] in {-1, issue.status_quo}
    return Illegality.NOT_IN_TEXT if unchanged else None


def _once(table: Table, action: PartyAction) -> Illegality | None:
    return Illegality.ALREADY_DONE if action.plainly() in table.answers else None


def _inspect(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Inspect)
    return first_of(
        another_party(s, action.by, action.to),
        bound_party(s, table, action.to),
        _duty(s, table, action.issue),
        None if has_inspectors(design_in_force(s, table)) else Illegality.NO_INSPECTION,
        _once(table, action),
    )


def _refer(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Refer)
    matter = next((m for m in table.matters if m.id == action.matter), None)
    if matter is None:
        return Illegality.UNKNOWN_MATTER
    if not design_in_force(s, table).committee:
        return Illegality.NO_COMMITTEE
    if matter.party == action.by:
        return Illegality.OWN_MATTER
    return Illegality.ALREADY_ANSWERED if action.by in matter.answers else None


def _plan(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Plan)
    if wrong := known_issue(s, action.issue):
        return wrong
    own = any(
        m.party == action.by and m.issue == action.issue and m.year == table.round
        for m in table.matters
    )
    return _once(table, action) if own else Illegality.NO_OWN_MATTER


def _fund(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    return _once(table, action)


def _reopen(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Reopen)
    if wrong := _duty(s, table, action.issue):
        return wrong
    known = reopening_of(table, action.issue) is not None or action.issue in table.eased
    return Illegality.ALREADY_DONE if known else None


def _concur(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Concur)
    if wrong := known_issue(s, action.issue):
        return wrong
    asked = reopening_of(table, action.issue)
    if asked is None:
        return Illegality.NOT_REOPENED
    return Illegality.ALREADY_DONE if action.by in asked.agreed else None


def _admit(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Admit)
    if wrong := another_party(s, action.by, action.to):
        return wrong
    asked = next((a for a in table.applications if a.by == action.to), None)
    if asked is None:
        return Illegality.NO_APPLICATION
    return Illegality.ALREADY_DONE if action.by in asked.agreed else None


def _renew(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    return _once(table, action) if sunset_now(s, table) else Illegality.NO_SUNSET_NOW


def _stay(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    leaving = action.by in table.withdrawing
    return None if leaving else Illegality.NOT_WITHDRAWING


YEARS: Final[Mapping[str, Check]] = {
    "inspect": _inspect,
    "refer": _refer,
    "action-plan": _plan,
    "fund": _fund,
    "reopen": _reopen,
    "concur": _concur,
    "admit": _admit,
    "renew": _renew,
    "stay": _stay,
}
