"""What follows from moves among some of the parties: coalitions, approaches, mediation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.engine import go_betweens
from game.engine.costs import capital_of
from game.engine.home import spend
from game.engine.parties import approach_from, coalition_of
from game.engine.scribe import DIGITS, Scribe
from game.engine.talks import crossing, without
from game.model import action as act
from game.model.action import PartyAction
from game.model.action_parties import PartiesMove
from game.model.base import PartyId
from game.model.blocs import Coalition, Deal
from game.model.draft import OPEN, Package
from game.model.event import (
    CoalitionChanged,
    CoalitionFormed,
    DealBroken,
    MediationBegan,
    MembershipChanged,
)
from game.model.event_parties import CoalitionChange
from game.model.scenario import Scenario
from game.model.state import Table

START_COHESION: Final = 0.5  # design choice
NEWCOMER: Final = -0.05  # cohesion, for each member more (model.md 2.5, adherence)
HELD: Final = 0.15  # cohesion; design choice
STRAIN: Final = -0.25  # cohesion; design choice: two open breaches break an ordinary coalition
BROKEN_BELOW: Final = 0.05  # cohesion; design choice
RANKS_WEIGHT: Final = 0.5  # as a minuted commitment backtracked, model.md 3.1
JOIN_LIKING: Final = 0.03  # design choice
RANKS_DISLIKE: Final = -0.05  # design choice
BLOCK_TENSION: Final = 0.10  # design choice, between a refusal and a threat
BLOCK_DISLIKE: Final = -0.03  # design choice
CARRIED_LIKING: Final = 0.02  # a favour asked is a tie; as a caucus
DEAL_LIKING: Final = 0.03  # as a side letter


def follow(scribe: Scribe, action: PartiesMove) -> None:
    """Write what follows from a move that needs more than two at the table."""
    if action.kind in _FOLLOW:
        _FOLLOW[action.kind](scribe, action)


def _acceded(scribe: Scribe, action: act.Accede) -> None:
    """Take a party in at once; under a docking clause its request is answered at the year's end."""
    if scribe.table.phase == "implementation":
        return
    scribe.write(
        MembershipChanged(
            seen_by=scribe.everyone, public=True, party=action.by, member=True, how="acceded"
        )
    )


def _joined(scribe: Scribe, action: act.Join) -> None:
    theirs = coalition_of(scribe.table, action.to)
    if theirs is None:
        asked = next(i for i in scribe.private(action.by).invitations if i.by == action.to)
        scribe.write(
            CoalitionFormed(
                seen_by=scribe.everyone,
                number=len(scribe.table.coalitions) + 1,
                members=(action.to, action.by),
                platform=asked.platform,
                cohesion=START_COHESION,
            )
        )
        partners: tuple[PartyId, ...] = (action.to,)
    else:
        _change(scribe, theirs, action.by, "joined", NEWCOMER)
        partners = theirs.members
    for partner in partners:
        scribe.relationship(partner, action.by, JOIN_LIKING, 0.0, "coalition")
        scribe.relationship(action.by, partner, JOIN_LIKING, 0.0, "coalition")


def _change(
    scribe: Scribe, coalition: Coalition, party: PartyId, change: CoalitionChange, by: float
) -> None:
    """Write what happened to a coalition; one that no longer holds breaks."""
    cohesion = round(min(1.0, max(0.0, coalition.cohesion + by)), DIGITS)
    scribe.write(
        CoalitionChanged(
            seen_by=scribe.everyone,
            number=coalition.number,
            party=party,
            change=change,
            cohesion=cohesion,
        )
    )
    now = scribe.table.coalitions[coalition.number - 1]
    if change != "broke" and (len(now.members) == 1 or now.cohesion < BROKEN_BELOW):
        _change(scribe, now, party, "broke", -1.0)


def _went(scribe: Scribe, action: act.Leave) -> None:
    """Take a party out of its coalition; those whom it leaves remember it."""
    coalition = coalition_of(scribe.table, action.by)
    assert coalition is not None, "legal: a member leaves its coalition"
    _charge(scribe, coalition, action.by, "left-coalition")
    _change(scribe, coalition, action.by, "left", STRAIN)


def _charge(scribe: Scribe, coalition: Coalition, party: PartyId, cause: str) -> None:
    others = tuple(m for m in coalition.members if m != party)
    scribe.credibility(party, "promise", 0.0, RANKS_WEIGHT, cause, among=others)
    for other in others:
        scribe.relationship(other, party, RANKS_DISLIKE, 0.0, cause)


def _held(scribe: Scribe, action: act.HoldTogether) -> None:
    coalition = coalition_of(scribe.table, action.by)
    assert coalition is not None, "legal: a member holds its coalition together"
    spend(scribe, action.by, capital_of(action), "coalition")
    _change(scribe, coalition, action.by, "held", HELD)


def _blocked(scribe: Scribe, action: act.Block) -> None:
    proposal = scribe.table.proposals[action.proposal - 1]
    scribe.tension(BLOCK_TENSION, "blocked")
    for supporter in scribe.everyone:
        if supporter in proposal.accepted | {proposal.by} and supporter != action.by:
            scribe.relationship(supporter, action.by, BLOCK_DISLIKE, 0.0, "blocked")


def _carried(scribe: Scribe, action: act.SeparateOffer | act.Approach) -> None:
    if action.via is not None:
        spend(scribe, action.by, capital_of(action), "go-between")
        scribe.relationship(action.via, action.by, CARRIED_LIKING, 0.0, "go-between")
    if isinstance(action, act.SeparateOffer):
        go_betweens.ask(scribe, action)


def _replied(scribe: Scribe, action: act.Reply) -> None:
    if action.agree and action.claim is None:
        scribe.relationship(action.to, action.by, DEAL_LIKING, 0.0, "separate-deal")
        scribe.relationship(action.by, action.to, DEAL_LIKING, 0.0, "separate-deal")
    go_betweens.ask(scribe, action)


def _called(scribe: Scribe, action: act.CallMediator) -> None:
    table = scribe.table
    asked = [p for p in scribe.scenario.principals if p not in table.left]
    if all(table.mediation_calls.get(p) == action.mediator for p in asked):
        scribe.write(MediationBegan(seen_by=scribe.everyone, mediator=action.mediator))


def betrayed(scenario: Scenario, table: Table, action: PartyAction) -> Coalition | None:
    """Return the coalition whose ranks a move breaks, before it is made; None if it breaks none.

    A member breaks ranks when it proposes or accepts something against the platform, or refuses
    what its own speaker proposed.
    """
    own = coalition_of(table, action.by)
    if own is None:
        return None
    match action:
        case act.Offer() | act.Accept():
            return None if own.allows(position(scenario, table, action)) else own
        case act.Reject(proposal=number) | act.Block(proposal=number):
            return own if action.by in table.proposals[number - 1].bound else None
        case _:
            return None


def position(scenario: Scenario, table: Table, action: act.Offer | act.Accept) -> Package:
    """Return what a party stands by when it offers or accepts."""
    if isinstance(action, act.Offer):
        return action.package
    return without(scenario, table.proposals[action.proposal - 1].package, action.excepting)


def break_ranks(scribe: Scribe, coalition: Coalition | None, party: PartyId) -> None:
    """Charge a member that broke ranks, with the members alone; everybody sees the strain."""
    if coalition is not None:
        _charge(scribe, coalition, party, "broke-ranks")
        _change(scribe, coalition, party, "strained", STRAIN)


def check_understandings(scribe: Scribe, action: act.Offer | act.Accept) -> None:
    """Charge a party whose position goes against a separate deal, or a limit told to a few."""
    by, now = action.by, position(scribe.scenario, scribe.table, action)
    for deal in scribe.private(by).deals:
        partner = next(p for p in deal.between if p != by)
        understood = _as_understood(scribe, deal, partner)
        against = any(
            OPEN not in {had, has} and had != has for had, has in zip(understood, now, strict=True)
        )
        if deal.broken_by is None and against:
            pair = tuple(p for p in scribe.everyone if p in deal.between)
            scribe.write(DealBroken(seen_by=pair, by=by, to=partner))
            scribe.credibility(by, "promise", 0.0, RANKS_WEIGHT, "deal-broken", among=(partner,))
    for said in scribe.private(by).confidences:
        if said.by == by and isinstance(said.claim, act.LimitClaim):
            weight = crossing(scribe, by, said.claim, now)
            if weight:
                heard = said.to if said.via is None else (*said.to, said.via)
                scribe.credibility(
                    by, "statement", 0.0, weight, "private-limit-crossed", among=heard
                )


def _as_understood(scribe: Scribe, deal: Deal, partner: PartyId) -> Package:
    """Return what a party's partner took their understanding to be: its belief is at stake."""
    theirs = [
        held
        for held in scribe.private(partner).deals
        if set(held.between) == set(deal.between) and held.round == deal.round
    ]
    return theirs[-1].package if theirs else deal.package


def part(scribe: Scribe, party: PartyId) -> None:
    """Take a party that left the talks out of its coalition; that breaks no word."""
    coalition = coalition_of(scribe.table, party)
    if coalition is not None:
        _change(scribe, coalition, party, "left", STRAIN)


def confidential(scribe: Scribe, action: PartiesMove) -> tuple[PartyId, ...]:
    """Return who sees a move among some of the parties."""
    own = coalition_of(scribe.table, action.by)
    match action:
        case act.FormCoalition(members=members) | act.ShareInformation(members=members):
            seeing = {action.by, *members}
        case act.Recruit(to=to):
            seeing = {action.by, to, *(own.members if own else ())}
        case act.HoldTogether():
            seeing = set(own.members) if own else {action.by}
        case act.SeparateOffer(to=to, via=via):
            seeing = {action.by, to if via is None else via}
        case act.Approach(to=to, via=via):
            seeing = {action.by, to} if via is None else {action.by, to, via}
        case act.Reply():
            seeing = _answered_before(scribe, action)
        case _:
            return scribe.everyone
    return tuple(p for p in scribe.everyone if p in seeing)


def _answered_before(scribe: Scribe, action: act.Reply) -> set[PartyId]:
    """Return who sees an answer itself; what a third carries is heard from that third."""
    asked = approach_from(scribe.private(action.by), action.to, action.by)
    if asked is None:
        return {action.by, action.to}
    if asked.via is not None and action.claim is not None:
        return {action.by, asked.via}
    return set(asked.knowing)


_FOLLOW: Final[Mapping[str, Callable[[Scribe, Any], None]]] = {
    "join": _joined,
    "leave": _went,
    "hold-together": _held,
    "block": _blocked,
    "separate-offer": _carried,
    "approach": _carried,
    "reply": _replied,
    "call-mediator": _called,
    "accede": _acceded,
}
