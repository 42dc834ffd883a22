"""Examples of the moves that need more than two at the table, for menus and random play."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.rule import PAIR
from game.model.scenario import Scenario
from game.model.state import Table


def among_parties(
    s: Scenario, table: Table, by: PartyId, packages: tuple[Package, ...]
) -> Iterator[PartyAction]:
    """Yield examples of every such move of the phase; nothing where only two sit.

    Platforms and separate offers range over `packages`, private questions over one's alternative
    and every limit, statements to partners over priorities between neighbouring issues.
    """
    if len(s.parties) == PAIR:
        return
    yield act.Leave(by=by)
    yield act.Accede(by=by)
    if table.phase != "rounds":
        return
    others = [party for party in s.party_ids if party != by]
    yield act.HoldTogether(by=by)
    for other in others:
        yield from _towards(s, by, other, packages)
    for proposal in table.proposals:
        yield act.Block(by=by, proposal=proposal.number)
        for issue, option in zip(s.issues, proposal.package, strict=True):
            if option != OPEN:
                yield act.Accept(by=by, proposal=proposal.number, excepting=(issue.id,))


def _towards(
    s: Scenario, by: PartyId, other: PartyId, packages: tuple[Package, ...]
) -> Iterator[PartyAction]:
    ids = [issue.id for issue in s.issues]
    yield from (act.FormCoalition(by=by, members=(other,), platform=p) for p in packages)
    yield act.Recruit(by=by, to=other)
    yield act.Join(by=by, to=other)
    yield act.CallMediator(by=by, mediator=other)
    yield from (act.CallForJustification(by=by, to=other, issue=issue) for issue in ids)
    for first, second in pairwise(ids):
        claim = act.PriorityClaim(higher=first, lower=second)
        yield act.ShareInformation(by=by, claim=claim, members=(other,))
        yield act.Reply(by=by, to=other, agree=True, claim=claim)
    yield act.Reply(by=by, to=other, agree=True)
    yield act.Reply(by=by, to=other, agree=False)
    for via in (None, *(p for p in s.party_ids if p not in {by, other})):
        yield act.Approach(by=by, to=other, question=act.ReserveQuestion(), via=via)
        yield from (act.SeparateOffer(by=by, to=other, package=p, via=via) for p in packages)
    yield from (
        act.Approach(by=by, to=other, question=act.LimitQuestion(issue=issue)) for issue in ids
    )
