"""Who is with whom: members, coalitions, contacts, and whose yes carries. Pure questions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from game.engine.illegality import current_proposal, is_due
from game.engine.value import has_docking
from game.model.base import PartyId
from game.model.blocs import Call, Coalition, PrivateApproach
from game.model.calendar import ACCESSION_YEARS
from game.model.scenario import Channel, Scenario
from game.model.state import Private, Proposal, Table

EXCEPT_WEIGHT: Final = 0.5  # model.md 4.5, an acceptance with exceptions


def members(scenario: Scenario, table: Table) -> tuple[PartyId, ...]:
    """Return the parties that the agreement is for, in speaking order."""
    away = table.outside | table.left
    return tuple(p for p in scenario.principals if p not in away)


def may_dock(scenario: Scenario, table: Table, party: PartyId) -> bool:
    """Tell whether a party is outside an agreement in force that it may ask to come into.

    Under a docking clause every party may, without one whoever has never been bound (R7.18).
    """
    away = party in table.unbound and party in scenario.principals
    if not away or table.phase != "implementation" or table.agreed is None:
        return False
    return has_docking(scenario, table.agreed) or party not in table.withdrawn


def refused_lately(table: Table, party: PartyId) -> bool:
    """Tell whether a party was refused too short a while ago to ask again, at home or by members."""
    year = table.refused.get(party)
    return year is not None and table.round - year < ACCESSION_YEARS


def mediator_for(scenario: Scenario, channel: Channel) -> PartyId | None:
    """Return who drafts the single text of a mediated channel; None for any other channel."""
    mediators = [party.id for party in scenario.parties if party.role == "mediator"]
    return mediators[0] if mediators and channel == "mediated" else None


def coalition_of(table: Table, party: PartyId) -> Coalition | None:
    """Return the coalition that a party belongs to, if any."""
    return next((c for c in table.coalitions if party in c.members), None)


def bloc(table: Table, party: PartyId) -> frozenset[PartyId]:
    """Return a party and those who bargain as one with it."""
    coalition = coalition_of(table, party)
    return frozenset(coalition.members) if coalition else frozenset({party})


def can_block(scenario: Scenario, table: Table, party: PartyId) -> bool:
    """Tell whether nothing carries without a party and its coalition."""
    rest = set(scenario.principals) - bloc(table, party) - table.left
    return not scenario.forum.rule.carries(rest, scenario.principals)


def standing(table: Table) -> tuple[Proposal, ...]:
    """Return the proposals that can be accepted: the last of each party that is still here."""
    makers = dict.fromkeys(p.by for p in table.proposals if p.by not in table.left)
    last = [current_proposal(table, maker) for maker in makers]
    return tuple(p for p in sorted((x for x in last if x), key=lambda x: x.number))


def accepted_weight(scenario: Scenario, table: Table, proposal: Proposal) -> float:
    """Return the votes behind a proposal; an acceptance with exceptions counts half."""
    rule = scenario.forum.rule
    behind = proposal.accepted & set(scenario.principals) - table.left
    return sum(
        rule.weight((party,)) * (EXCEPT_WEIGHT if party in proposal.excepted else 1.0)
        for party in sorted(behind)
    )


def chairs_text(scenario: Scenario, table: Table) -> Proposal | None:
    """Return the chair's text: the mediator's single text, or the proposal with most votes.

    Of proposals with equal support it is the latest; one that was blocked does not count.
    """
    usable = [p for p in standing(table) if not p.blocked_by]
    single = [p for p in usable if p.by == table.mediator]
    if single:
        return single[-1]
    return max(usable, key=lambda p: (accepted_weight(scenario, table, p), p.number), default=None)


def carries(scenario: Scenario, table: Table, yes: Collection[PartyId]) -> bool:
    """Tell whether those who say yes, and are still here, make an agreement."""
    return scenario.forum.rule.carries(set(yes) - table.left, scenario.principals)


def goes_on(scenario: Scenario, rest: Collection[PartyId]) -> bool:
    """Tell whether an adopted text can still enter into force among the rest."""
    rule, entry = scenario.forum.rule, scenario.forum.entry
    if entry is None:
        return rule.carries(rest, scenario.principals)
    return entry.met(rest, rule, scenario.principals)


def ratified(table: Table) -> frozenset[PartyId]:
    """Return the parties whose votes passed."""
    return frozenset(p for p, vote in table.votes.items() if vote.passed)


def enters(scenario: Scenario, table: Table) -> bool:
    """Tell whether every member has ratified, and they are enough."""
    now = members(scenario, table)
    return ratified(table) >= set(now) and goes_on(scenario, now)


def enters_late(scenario: Scenario, table: Table) -> bool:
    """Tell whether the text enters into force when time is over, without the slow ones."""
    able = ratified(table) & set(members(scenario, table))
    return scenario.forum.entry is not None and goes_on(scenario, able)


def approach_from(private: Private, by: PartyId, to: PartyId) -> PrivateApproach | None:
    """Return the open private approach of one party to another, if there is one."""
    return next(
        (a for a in private.approaches if (a.by, a.to, a.status) == (by, to, "open")), None
    )


def last_approach(private: Private, by: PartyId, to: PartyId) -> PrivateApproach | None:
    """Return the last private approach of one party to another, if there ever was one."""
    return next((a for a in reversed(private.approaches) if (a.by, a.to) == (by, to)), None)


def confidants(table: Table, private: Private, party: PartyId) -> frozenset[PartyId]:
    """Return those with whom a party shares a coalition, or withdrew in this round."""
    together = set(bloc(table, party))
    for held in private.caucuses:
        if held.round == table.round and party in held.members:
            together |= set(held.members)
    return frozenset(together - {party})


def open_calls(table: Table, to: PartyId) -> tuple[Call, ...]:
    """Return the calls for justification that a party has not answered."""
    return tuple(call for call in table.calls if call.to == to and call.status == "open")


def order_of_round(scenario: Scenario, table: Table) -> tuple[PartyId, ...]:
    """Return all at the table in the order of this round; the first rotates in talks."""
    everyone = scenario.party_ids
    if table.phase in {"rounds", "text"} and table.round > 0:
        first = (table.round - 1) % len(everyone)
        turned = everyone[first:] + everyone[:first]
        return tuple(sorted(turned, key=table.course.is_absent))
    return everyone


def speaking_order(scenario: Scenario, table: Table) -> tuple[PartyId, ...]:
    """Return who speaks in this round, in order."""
    return tuple(p for p in order_of_round(scenario, table) if speaks(scenario, table, p))


def speaks(scenario: Scenario, table: Table, party: PartyId) -> bool:
    """Tell whether a party takes turns in this part of the sitting.

    Mediators and observers have a voice in the talks; in the text mediators have. Later a mediator
    has the floor while a promise of its own is due.
    """
    role = scenario.party(party).role
    if may_dock(scenario, table, party):
        return True
    if party in table.left:
        return False
    if table.phase in {"briefing", "preparation", "rounds"}:
        return True
    if table.phase == "forum":
        return role == "party"
    if table.phase == "text":
        return role != "observer"
    if role != "party":
        return table.round > 0 and _owes(table, party)
    if table.phase == "ratification" and table.round > 0:
        return party not in table.votes and _has_business(table, party)
    return party not in table.outside | table.withdrawn


def _has_business(table: Table, party: PartyId) -> bool:
    """Tell whether a party can do more at home than wait for its vote.

    While there is time for the campaign it can; later only a vote put off gives it the floor.
    """
    return table.round <= table.rounds or table.put_off.get(party, -1) == table.round - 1


def voting(scenario: Scenario, table: Table) -> tuple[PartyId, ...]:
    """Return the members whose text was submitted and is not voted on, in speaking order."""
    return tuple(
        p for p in members(scenario, table) if p in table.submitted and p not in table.votes
    )


def _owes(table: Table, party: PartyId) -> bool:
    """Tell whether a promise of a party is due."""
    return any(
        pledge.by == party
        and pledge.kind == "promise"
        and pledge.status == "live"
        and is_due(table, pledge.demand)
        for pledge in table.pledges
    )
