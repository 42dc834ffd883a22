"""What follows when somebody leaves: the rest goes on if it is enough."""

from __future__ import annotations

from game.engine import flow, many
from game.engine.parties import carries
from game.engine.scribe import Scribe
from game.model.base import PartyId
from game.model.draft import OPEN
from game.model.event import IssueSettled, PartyLeft


def walked_out(scribe: Scribe, by: PartyId) -> None:
    """Write what follows when a party leaves the talks, the text or the signing ceremony."""
    match scribe.table.phase:
        case "rounds":
            _left_the_talks(scribe, by)
        case "text":
            _left_the_text(scribe, by)
        case _:
            _refused_to_sign(scribe, by)


def _left_the_talks(scribe: Scribe, by: PartyId) -> None:
    rest = [p for p in scribe.members if p != by]
    if by in scribe.scenario.principals and not carries(scribe.scenario, scribe.table, rest):
        flow.end_sitting(scribe, "walk-out")
        return
    _gone(scribe, by)
    flow.next_turn(scribe, by)


def _gone(scribe: Scribe, by: PartyId) -> None:
    many.part(scribe, by)
    scribe.write(PartyLeft(seen_by=scribe.everyone, public=True, party=by))


def _left_the_text(scribe: Scribe, by: PartyId) -> None:
    if by in scribe.members:
        if not flow.drop_out(scribe, by, "left-the-text"):
            flow.end_sitting(scribe, "not-signed")
            return
        settle_shared(scribe)
    _gone(scribe, by)
    if scribe.table.ready >= frozenset(scribe.members):
        flow.clean_text(scribe)
    else:
        flow.next_turn(scribe, by)


def settle_shared(scribe: Scribe) -> None:
    """Settle the clauses on which all who are still members propose the same."""
    for issue, clause in zip(scribe.scenario.issues, scribe.table.draft, strict=True):
        said = {clause.wording.get(member, OPEN) for member in scribe.members}
        if clause.status == "bracketed" and len(said) == 1 and OPEN not in said:
            option = said.pop()
            scribe.write(IssueSettled(seen_by=scribe.everyone, issue=issue.id, option=option))


def _refused_to_sign(scribe: Scribe, by: PartyId) -> None:
    if flow.drop_out(scribe, by, "refused-to-sign"):
        flow.after_signature(scribe, by)
    else:
        flow.end_sitting(scribe, "not-signed")
