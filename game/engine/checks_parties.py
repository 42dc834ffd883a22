"""Rules for moves that need more than two at the table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.engine.illegality import (
    Check,
    Illegality,
    another_party,
    answerable,
    first_of,
    is_package,
    known_claim,
    known_issue,
    known_question,
)
from game.engine.parties import (
    approach_from,
    can_block,
    coalition_of,
    confidants,
    goes_on,
    may_dock,
    members,
    open_calls,
    refused_lately,
)
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.contacts import contact
from game.model.draft import OPEN, Package
from game.model.limits import EXCEPT_SHARE
from game.model.rule import PAIR
from game.model.scenario import Scenario
from game.model.state import Private, Table

HELPFUL: Final = -0.3  # liking below which nobody carries a message for another; design choice


def many(s: Scenario) -> Illegality | None:
    """Return a reason if only two sit at the table."""
    return Illegality.TWO_PARTIES_ONLY if len(s.parties) == PAIR else None


def a_principal(s: Scenario, party: PartyId) -> Illegality | None:
    """Return a reason if a party is not one whose consent is asked."""
    return None if party in s.principals else Illegality.NO_SAY


def here(table: Table, party: PartyId) -> Illegality | None:
    """Return a reason if a party has left."""
    return Illegality.HAS_LEFT if party in table.left else None


def in_touch(s: Scenario, by: PartyId, to: PartyId, *, closely: bool) -> Illegality | None:
    """Return a reason if two parties cannot talk alone; `closely` needs more than a section."""
    kind = contact(s, by, to)
    refused = kind == "none" or (closely and kind == "section")
    return Illegality.NO_CONTACT if refused else None


def package_with_demands(s: Scenario, package: Package) -> Illegality | None:
    """Return what is wrong with a platform or an offer: its shape, or that it says nothing."""
    if wrong := is_package(s, package):
        return wrong
    return Illegality.EMPTY_PACKAGE if all(o == OPEN for o in package) else None


def excepting(s: Scenario, package: Package, issues: tuple[str, ...]) -> Illegality | None:
    """Return what is wrong with the exceptions of an acceptance."""
    if not issues:
        return None
    if wrong := first_of(many(s), *(known_issue(s, issue) for issue in issues)):
        return wrong
    if len(set(issues)) < len(issues):
        return Illegality.SAME_ISSUE
    if any(package[s.issue_index(issue)] == OPEN for issue in issues):
        return Illegality.NO_DEMAND
    named = sum(option != OPEN for option in package)
    return Illegality.TOO_MANY_EXCEPTIONS if len(issues) > named // EXCEPT_SHARE else None


def _partner(s: Scenario, table: Table, by: PartyId, to: PartyId) -> Illegality | None:
    """Return a reason if a party cannot be invited into a coalition."""
    taken = coalition_of(table, to) is not None
    return first_of(
        another_party(s, by, to),
        a_principal(s, to),
        here(table, to),
        Illegality.IN_A_COALITION if taken else None,
        in_touch(s, by, to, closely=False),
    )


def _form(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.FormCoalition)
    if wrong := first_of(many(s), package_with_demands(s, action.platform)):
        return wrong
    if coalition_of(table, action.by) is not None:
        return Illegality.IN_A_COALITION
    if wrong := first_of(*(_partner(s, table, action.by, m) for m in action.members)):
        return wrong
    if len(set(action.members)) < len(action.members):
        return Illegality.TO_ONESELF
    return Illegality.NOBODY_LEFT if len(action.members) + 1 >= len(s.principals) else None


def _recruit(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Recruit)
    own = coalition_of(table, action.by)
    if own is None:
        return Illegality.NO_COALITION
    full = len(own.members) + 1 >= len(s.principals)
    return first_of(
        _partner(s, table, action.by, action.to), Illegality.NOBODY_LEFT if full else None
    )


def _join(_s: Scenario, table: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Join)
    if coalition_of(table, action.by) is not None:
        return Illegality.IN_A_COALITION
    asked = next((i for i in private.invitations if i.by == action.to and action.by in i.to), None)
    if asked is None or action.to in table.left:
        return Illegality.NOT_INVITED
    theirs = coalition_of(table, action.to)
    changed = theirs is not None and theirs.platform != asked.platform
    return Illegality.NOT_INVITED if changed else None


def _member(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    return None if coalition_of(table, action.by) else Illegality.NO_COALITION


def _hold(s: Scenario, table: Table, p: Private, action: PartyAction) -> Illegality | None:
    if wrong := _member(s, table, p, action):
        return wrong
    own = coalition_of(table, action.by)
    done = own is not None and (table.round, action.by, "held") in own.history
    return Illegality.ALREADY_DONE if done else None


def _block(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Block)
    if wrong := first_of(many(s), answerable(table, action.by, action.proposal)):
        return wrong
    proposal = next(p for p in table.proposals if p.number == action.proposal)
    if action.by in proposal.blocked_by or action.by in proposal.accepted - proposal.bound:
        return Illegality.ALREADY_ANSWERED
    return None if can_block(s, table, action.by) else Illegality.CANNOT_BLOCK


def _carried(
    s: Scenario, table: Table, private: Private, action: act.Approach | act.SeparateOffer
) -> Illegality | None:
    """Return a reason if a private message cannot reach its addressee."""
    closely = isinstance(action, act.SeparateOffer)
    if wrong := first_of(many(s), another_party(s, action.by, action.to), here(table, action.to)):
        return wrong
    if approach_from(private, action.by, action.to) is not None:
        return Illegality.ALREADY_LIVE
    if action.via is None:
        return in_touch(s, action.by, action.to, closely=closely)
    wrong = first_of(another_party(s, action.by, action.via), here(table, action.via))
    if wrong or action.via == action.to:
        return wrong or Illegality.TO_ONESELF
    unwilling = private.reputation[action.via].relationship < HELPFUL
    return first_of(
        in_touch(s, action.by, action.via, closely=closely),
        in_touch(s, action.via, action.to, closely=closely),
        Illegality.UNWILLING if unwilling else None,
    )


def _separate(s: Scenario, table: Table, p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.SeparateOffer)
    return first_of(
        package_with_demands(s, action.package),
        _carried(s, table, p, action),
        a_principal(s, action.to),
    )


def _approach(s: Scenario, table: Table, p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Approach)
    return first_of(
        known_question(s, table, action.by, action.question), _carried(s, table, p, action)
    )


def _reply(s: Scenario, table: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Reply)
    asked = approach_from(private, action.to, action.by)
    if asked is None:
        return Illegality.NOT_APPROACHED
    if asked.package is not None:
        if action.claim is not None:
            return Illegality.UNKNOWN_QUESTION
        return a_principal(s, action.by) if action.agree else None
    if action.agree != (action.claim is not None):
        return Illegality.NO_CLAIM
    return known_claim(s, action.claim) if action.claim else here(table, action.to)


def _share(s: Scenario, table: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.ShareInformation)
    trusted = confidants(table, private, action.by)
    outside = any(member not in trusted for member in action.members)
    said = any(
        c.by == action.by and c.claim == action.claim and set(action.members) <= set(c.to)
        for c in private.confidences
    )
    return first_of(
        many(s),
        known_claim(s, action.claim),
        Illegality.NOT_A_MEMBER if outside else None,
        Illegality.ALREADY_DONE if said else None,
    )


def _call_mediator(
    s: Scenario, table: Table, _p: Private, action: PartyAction
) -> Illegality | None:
    assert isinstance(action, act.CallMediator)
    if wrong := first_of(many(s), another_party(s, action.by, action.mediator)):
        return wrong
    if s.party(action.mediator).role != "mediator":
        return Illegality.NO_MEDIATOR
    if table.mediator is not None:
        return Illegality.ALREADY_LIVE
    asked = table.mediation_calls.get(action.by) == action.mediator
    return first_of(here(table, action.mediator), Illegality.ALREADY_DONE if asked else None)


def _call_upon(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.CallForJustification)
    if wrong := first_of(
        many(s),
        another_party(s, action.by, action.to),
        a_principal(s, action.to),
        here(table, action.to),
        known_issue(s, action.issue),
    ):
        return wrong
    if any(call.issue == action.issue for call in open_calls(table, action.to)):
        return Illegality.ALREADY_LIVE
    made = any(c.by == action.by and c.round == table.round for c in table.calls)
    stands = table.draft[s.issue_index(action.issue)].wording.get(action.to, OPEN) != OPEN
    return Illegality.ALREADY_DONE if made else None if stands else Illegality.NO_POSITION


def _dock(s: Scenario, table: Table, action: PartyAction) -> Illegality | None:
    """Return a reason against coming into an agreement in force."""
    if action.by not in table.unbound:
        return Illegality.ALREADY_MEMBER
    if not may_dock(s, table, action.by):
        return Illegality.NO_DOCKING
    if refused_lately(table, action.by):
        return Illegality.REFUSED_LATELY
    applied = any(asked.by == action.by for asked in table.applications)
    return Illegality.ALREADY_DONE if applied or action.plainly() in table.answers else None


def _accede(s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    if table.phase == "implementation":
        return _dock(s, table, action)
    unsigned = table.phase == "ratification" and table.round == 0
    if action.by not in table.outside or unsigned:
        return Illegality.ALREADY_MEMBER if action.by not in table.outside else Illegality.TOO_SOON
    if action.by in table.votes or action.by in table.submitted:
        return Illegality.ALREADY_DONE
    joined = {*members(s, table), action.by}
    return None if goes_on(s, joined) else Illegality.TOO_SOON


PARTIES: Final[Mapping[str, Check]] = {
    "form-coalition": _form,
    "recruit": _recruit,
    "join": _join,
    "leave": _member,
    "hold-together": _hold,
    "block": _block,
    "separate-offer": _separate,
    "approach": _approach,
    "reply": _reply,
    "share-information": _share,
    "call-mediator": _call_mediator,
    "call-for-justification": _call_upon,
    "accede": _accede,
}
