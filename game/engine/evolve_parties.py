"""The bookkeeping of coalitions, membership, mediation and private approaches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from game.engine.changed import changed
from game.engine.evolve_years import accede
from game.engine.parties import approach_from, bloc, coalition_of
from game.model import action as act
from game.model import event as ev
from game.model.base import IssueId, PartyId
from game.model.blocs import (
    Call,
    CaucusHeld,
    Coalition,
    Confidence,
    Deal,
    Invitation,
    PrivateApproach,
)
from game.model.event import Moved
from game.model.scenario import Scenario
from game.model.speech import ReasonCode
from game.model.state import Pledge, Private, Proposal, State

Change = Callable[[Private], Private]


def _table(state: State, **changes: Any) -> State:
    return changed(state, table=changed(state.table, **changes))


def _for(state: State, parties: Iterable[PartyId], change: Change) -> State:
    """Return the state with the private parts of some parties changed alike."""
    private = dict(state.private)
    for party in dict.fromkeys(parties):
        private[party] = change(private[party])
    return changed(state, private=private)


def _added(state: State, parties: Iterable[PartyId], field: str, value: object) -> State:
    def change(own: Private) -> Private:
        fields: dict[str, Any] = {field: (*getattr(own, field), value)}
        return changed(own, **fields)

    return _for(state, parties, change)


def _invited(state: State, knowing: Iterable[PartyId], invitation: Invitation) -> State:
    def change(own: Private) -> Private:
        others = tuple(i for i in own.invitations if i.by != invitation.by)
        return changed(own, invitations=(*others, invitation))

    return _for(state, knowing, change)


def _form_coalition(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.FormCoalition)
    invitation = Invitation(by=action.by, to=action.members, platform=action.platform)
    return _invited(state, (action.by, *action.members), invitation)


def _recruit(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Recruit)
    own = coalition_of(state.table, action.by)
    if own is None:
        return state
    invitation = Invitation(by=action.by, to=(action.to,), platform=own.platform)
    return _invited(state, (*own.members, action.to), invitation)


def _block(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Block)
    against = bloc(state.table, action.by)
    reason: tuple[ReasonCode, None] = ("unspecified", None)
    refused = dict.fromkeys(sorted(against), reason)

    def change(proposal: Proposal) -> Proposal:
        return changed(
            proposal,
            accepted=proposal.accepted - against,
            bound=proposal.bound - against,
            blocked_by=proposal.blocked_by | against,
            rejected={**proposal.rejected, **refused},
        )

    proposals = tuple(
        change(p) if p.number == action.proposal else p for p in state.table.proposals
    )
    return _table(state, proposals=proposals)


def _approached(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Approach | act.SeparateOffer)
    made = PrivateApproach(
        by=action.by,
        to=action.to,
        round=state.table.round,
        via=action.via,
        package=action.package if isinstance(action, act.SeparateOffer) else None,
        question=action.question if isinstance(action, act.Approach) else None,
    )
    knowing = tuple(p for p in made.knowing if p in fact.seen_by)
    return _added(state, knowing, "approaches", made)


def _reply(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Reply)
    asked = approach_from(state.private[action.by], action.to, action.by)
    if asked is None:
        return state
    offered = asked.package is not None
    yes, no = ("accepted", "refused") if offered else ("answered", "declined")
    knowing = tuple(p for p in asked.knowing if p in fact.seen_by)
    understood = {
        p: approach_from(state.private[p], asked.by, asked.to) for p in (asked.by, asked.to)
    }
    state = _closed(state, knowing, asked, yes if action.agree else no)
    if offered and action.agree:
        for party, version in understood.items():
            if version is not None and version.package is not None:
                deal = Deal((asked.by, asked.to), version.package, state.table.round)
                state = _added(state, (party,), "deals", deal)
        return state
    if action.claim is None:
        return state
    said = Confidence(action.by, (action.to,), state.table.round, action.claim, asked.via)
    return _added(state, knowing, "confidences", said)


def _closed(
    state: State, knowing: Iterable[PartyId], asked: PrivateApproach, status: str
) -> State:
    """Return the state in which those who know of an open approach hold it to be answered."""

    def change(own: Private) -> Private:
        return changed(
            own,
            approaches=tuple(
                changed(a, status=status)  # type: ignore[arg-type]
                if (a.by, a.to, a.status) == (asked.by, asked.to, "open")
                else a
                for a in own.approaches
            ),
        )

    return _for(state, knowing, change)


def _heard(_s: Scenario, state: State, fact: ev.MessageHeard) -> State:
    """Note what a go-between brought, as it was heard; its sender goes on with its turn."""
    state = _table(state, to_move=fact.by)
    if fact.package is not None:
        offer = PrivateApproach(
            by=fact.by, to=fact.to, round=state.table.round, via=fact.via, package=fact.package
        )
        return _added(state, (fact.to,), "approaches", offer)
    asked = approach_from(state.private[fact.to], fact.to, fact.by)
    if fact.claim is None:
        return state
    if asked is not None:
        state = _closed(state, (fact.to,), asked, "answered")
    said = Confidence(fact.by, (fact.to,), state.table.round, fact.claim, fact.via)
    return _added(state, (fact.to,), "confidences", said)


def _shared(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.ShareInformation)
    said = Confidence(action.by, action.members, state.table.round, action.claim)
    return _added(state, (action.by, *action.members), "confidences", said)


def _caucus(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Caucus)
    held = CaucusHeld(state.table.round, (action.by, *action.members))
    return _added(state, held.members, "caucuses", held)


def _called(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.CallMediator)
    return _table(
        state, mediation_calls={**state.table.mediation_calls, action.by: action.mediator}
    )


def _called_upon(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.CallForJustification)
    call = Call(by=action.by, to=action.to, issue=action.issue, round=state.table.round)
    return _table(state, calls=(*state.table.calls, call))


def answered_calls(scenario: Scenario, state: State, action: act.PartyAction) -> State:
    """Return the state with the calls closed that a move answers: it speaks of their issue."""
    spoken = _spoken_of(scenario, action)
    calls = tuple(
        changed(c, status="answered")
        if c.to == action.by and c.status == "open" and c.issue in spoken
        else c
        for c in state.table.calls
    )
    return state if calls == state.table.calls else _table(state, calls=calls)


def _spoken_of(scenario: Scenario, action: act.PartyAction) -> frozenset[IssueId]:
    """Return the issues on which a move gives reasons or says where the party stands."""
    match action:
        case act.Argue(argument=name):
            return frozenset(a.issue for a in scenario.arguments if a.id == name)
        case act.Disclose(claim=act.LimitClaim(issue=issue)):
            return frozenset({issue})
        case act.Disclose(claim=act.PriorityClaim(higher=higher, lower=lower)):
            return frozenset({higher, lower})
        case _ if action.kind in JUSTIFYING:
            return frozenset({getattr(action, "issue", "")})
        case _:
            return frozenset()


JUSTIFYING: Final = frozenset({"justify"})
"""Other moves, with an `issue`, that answer a call for justification."""


def _accede(scenario: Scenario, state: State, fact: Moved) -> State:
    """Keep a request of the years; at other times membership is a fact of its own."""
    if state.table.phase != "implementation":
        return state
    return accede(scenario, state, fact)


MOVES: Final[Mapping[str, Callable[[Scenario, State, Moved], State]]] = {
    "accede": _accede,
    "form-coalition": _form_coalition,
    "recruit": _recruit,
    "block": _block,
    "separate-offer": _approached,
    "approach": _approached,
    "reply": _reply,
    "share-information": _shared,
    "caucus": _caucus,
    "call-mediator": _called,
    "call-for-justification": _called_upon,
}


def _formed(_s: Scenario, state: State, fact: ev.CoalitionFormed) -> State:
    coalition = Coalition(
        number=fact.number,
        members=fact.members,
        platform=fact.platform,
        cohesion=fact.cohesion,
        history=((state.table.round, fact.members[0], "formed"),),
    )
    return _table(state, coalitions=(*state.table.coalitions, coalition))


def _coalition_changed(_s: Scenario, state: State, fact: ev.CoalitionChanged) -> State:
    def change(coalition: Coalition) -> Coalition:
        members = coalition.members
        if fact.change == "joined":
            members = (*members, fact.party)
        elif fact.change == "left":
            members = tuple(m for m in members if m != fact.party)
        elif fact.change == "broke":
            members = ()
        history = (*coalition.history, (state.table.round, fact.party, fact.change))
        return changed(coalition, members=members, cohesion=fact.cohesion, history=history)

    coalitions = tuple(change(c) if c.number == fact.number else c for c in state.table.coalitions)
    return _table(state, coalitions=coalitions)


def _membership(_s: Scenario, state: State, fact: ev.MembershipChanged) -> State:
    table, party = state.table, frozenset({fact.party})
    if not fact.member:
        return _table(
            state,
            outside=table.outside | party,
            ready=table.ready - party,
            signed=table.signed - party,
            walked_out=None,
        )
    acceding = table.phase == "ratification" and table.round > 0
    signed = table.signed | party if acceding else table.signed
    return _table(state, outside=table.outside - party, signed=signed)


def _left(_s: Scenario, state: State, fact: ev.PartyLeft) -> State:
    table = state.table
    changes: dict[str, Any] = {"left": table.left | {fact.party}, "walked_out": None}
    if table.mediator == fact.party:
        changes |= {"mediator": None, "channel": "small-table"}
    return _table(state, **changes)


def _mediation(_s: Scenario, state: State, fact: ev.MediationBegan) -> State:
    return _table(state, mediator=fact.mediator, channel="mediated")


def _call_unanswered(_s: Scenario, state: State, fact: ev.CallUnanswered) -> State:
    calls = tuple(
        changed(c, status="silence")
        if (c.by, c.to, c.issue, c.status) == (fact.by, fact.to, fact.issue, "open")
        else c
        for c in state.table.calls
    )
    return _table(state, calls=calls)


def _deal_broken(_s: Scenario, state: State, fact: ev.DealBroken) -> State:
    def change(own: Private) -> Private:
        deals = tuple(
            changed(d, broken_by=fact.by)
            if set(d.between) == {fact.by, fact.to} and d.broken_by is None
            else d
            for d in own.deals
        )
        return changed(own, deals=deals)

    return _for(state, (fact.by, fact.to), change)


def _joined_in(scenario: Scenario, state: State, fact: ev.InstrumentJoined) -> State:
    """Note that a member's instrument is used up."""
    tool = next(q for q in scenario.instruments if q.id == fact.instrument)
    used = Pledge(
        instrument=tool.id,
        by=fact.by,
        to=tool.target,
        kind=tool.kind,
        round=state.table.round,
        demand=fact.demand,
        status="carried-out",
    )
    return _table(state, pledges=(*state.table.pledges, used))


FOLDS: Final[dict[str, Callable[[Scenario, State, Any], State]]] = {
    "coalition-formed": _formed,
    "coalition-changed": _coalition_changed,
    "membership-changed": _membership,
    "party-left": _left,
    "mediation-began": _mediation,
    "call-unanswered": _call_unanswered,
    "deal-broken": _deal_broken,
    "message-heard": _heard,
    "instrument-joined": _joined_in,
}
