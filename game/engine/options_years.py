"""Decisions of the years in force beyond answers to a matter, enumerated."""

from __future__ import annotations

from collections.abc import Iterator

from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.scenario import Scenario
from game.model.state import Table


def deciding(s: Scenario, table: Table, by: PartyId) -> Iterator[PartyAction]:
    """Yield what a party could decide in a year; the rules say which of it is legal."""
    traded = [issue.id for issue in s.issues if issue.kind == "substance"]
    for matter in table.matters:
        yield act.Refer(by=by, matter=matter.id)
    for issue in traded:
        yield act.Plan(by=by, issue=issue)
        yield act.Reopen(by=by, issue=issue)
        yield act.Concur(by=by, issue=issue)
        for other in s.party_ids:
            if other != by:
                yield act.Inspect(by=by, issue=issue, to=other)
    for other in s.party_ids:
        if other != by:
            yield act.Admit(by=by, to=other)
    yield act.Fund(by=by)
    yield act.Renew(by=by)
    yield act.Stay(by=by)
