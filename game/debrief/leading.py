"""Who led at a table of many, and who followed: conduct apart from the outcome (M046).

The mark is the mean of five parts, 0 to 100: example (the share of the others that conceded only
after the party did), support (the share of them that accepted a text of its own), participation
(the share of the rounds in which it proposed or answered), reliability (how far the others believed
its promises at the end) and order (what it left in peace).
All true figures, for the talks are over; it is told beside the score and not part of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.analysis.leadership import NOTICED, Conduct, conduct_of
from game.debrief.blocks import Block, Message, Row, Section, Table, Text, message
from game.debrief.concessions import OfferValue, steps_of
from game.debrief.phrases import column, mean, names, percent, rounded, when
from game.debrief.record import Moment, Record, moves
from game.debrief.standing import credibility_of
from game.model import action as act
from game.model.base import PartyId
from game.model.event import Moved
from game.model.rule import PAIR
from game.model.state import Table as Negotiation

TAKING_PART: Final = frozenset({"offer", "accept", "reject", "propose-clause"})
"""Moves by which a party works on a text."""
TOLD: Final = 0.05  # points of readiness to follow that are worth a line; design choice
LONGEST: Final = 12  # decisions told (design choice)


@dataclass(frozen=True, slots=True)
class Lead:
    """How a party behaved in the talks.

    Attributes:
        first: The fact of its first concession, by true values; `None` if it made none.
        conceded: What it gave up of its own proposals, in its true points.
        followers: Those who made their first concession after it, in that order.
        example: Share of the others that followed, 0-1.
        support: Share of the others that accepted a proposal of its own, 0-1.
        participation: Share of the rounds in which it proposed or answered, 0-1.
        reliability: How far the others believed its promises at the end, 0-1.
        order: 1 where it disturbed nothing, to 0.
    """

    party: PartyId
    first: int | None
    conceded: float
    followers: tuple[PartyId, ...]
    example: float
    support: float
    participation: float
    reliability: float
    order: float

    @property
    def mark(self) -> float:
        """The mark for conduct, 0-100."""
        parts = (
            self.example, self.support, self.participation, self.reliability, self.order
        )  # fmt: skip
        return rounded(100.0 * mean(parts))


def leads_of(record: Record, offers: Sequence[OfferValue]) -> tuple[Lead, ...]:
    """Return how each party that decides behaved, the best mark first."""
    parties = record.scenario.principals
    table = _talks(record)
    conduct = conduct_of(record.scenario, table)
    steps = [step for step in steps_of(offers, parties) if step.gave >= NOTICED]
    given = {party: [step for step in steps if step.by == party] for party in parties}
    firsts = {party: own[0].fact for party, own in given.items() if own}
    backers = _backers(record)
    found = [
        Lead(
            party=party,
            first=firsts.get(party),
            conceded=rounded(sum(step.gave for step in given[party])),
            followers=(followers := _after(firsts, party)),
            example=rounded(len(followers) / (len(parties) - 1)),
            support=rounded(len(backers[party]) / (len(parties) - 1)),
            participation=_participation(record, party),
            reliability=rounded(credibility_of(record.state, party, "promise")),
            order=_order(conduct[party]),
        )
        for party in parties
    ]
    return tuple(sorted(found, key=lambda lead: (-lead.mark, parties.index(lead.party))))


def _talks(record: Record) -> Negotiation:
    """Return the table as the rounds left it."""
    last = max(
        (n for n, moment in enumerate(record.walk.moments) if moment.phase == "rounds"),
        default=len(record.facts) - 1,
    )
    return record.walk.after(last).table


def _after(firsts: Mapping[PartyId, int], party: PartyId) -> tuple[PartyId, ...]:
    """Return those who moved first after a party did, in order."""
    if party not in firsts:
        return ()
    later = [other for other, fact in firsts.items() if fact > firsts[party]]
    return tuple(sorted(later, key=lambda other: firsts[other]))


def _participation(record: Record, party: PartyId) -> float:
    """Return the share of the rounds in which a party worked on a text, 0-1."""
    rounds = {m.number for m in record.walk.moments if m.phase == "rounds" and m.number}
    active = {
        record.walk.moments[index].number
        for index, fact in moves(record, *TAKING_PART)
        if fact.action.by == party and record.walk.moments[index].phase == "rounds"
    }
    return rounded(len(active & rounds) / max(1, len(rounds)))


def _order(conduct: Conduct) -> float:
    return rounded(1.0 - conduct.disorder)


def _backers(record: Record) -> Mapping[PartyId, frozenset[PartyId]]:
    """Return for each party that decides the others of them that accepted a text of its own."""
    parties = record.scenario.principals
    found: dict[PartyId, set[PartyId]] = {party: set() for party in parties}
    for index, fact in moves(record, "accept"):
        assert isinstance(fact.action, act.Accept), "asked for acceptances"
        tabled = record.walk.before(index).table.proposals
        makers = {proposal.number: proposal.by for proposal in tabled}
        maker = makers.get(fact.action.proposal, "")
        if maker in found and fact.action.by in found:
            found[maker].add(fact.action.by)
    return {party: frozenset(others - {party}) for party, others in found.items()}


@dataclass(frozen=True, slots=True)
class Followed:
    """A decision that hung together with who stood behind the text.

    Attributes:
        points: By how much less was asked of the text; below 0 for more.
    """

    fact: int
    moment: Moment
    by: PartyId
    leader: PartyId
    points: float
    accepted: bool


def followed_in(record: Record) -> tuple[Followed, ...]:
    """Return the computers' answers in which the sponsor of a text made a difference, in order."""
    found = []
    for index, why in sorted(record.rationales.items()):
        fact = record.facts[index] if index < len(record.facts) else None
        points = float(why.arguments.get("followed", 0.0))
        if not isinstance(fact, Moved) or abs(points) < TOLD:
            continue
        if isinstance(fact.action, act.Accept | act.Reject):
            leader, taken = str(why.arguments["leader"]), fact.action.kind == "accept"
            moment = record.walk.moments[index]
            found.append(Followed(index, moment, fact.action.by, leader, points, taken))
    return tuple(found)


def section(record: Record, offers: Sequence[OfferValue]) -> Section | None:
    """Return the section on leadership; None where two or fewer had to agree, or nobody moved."""
    if len(record.scenario.principals) <= PAIR or not offers:
        return None
    leads = leads_of(record, offers)
    blocks: list[Block] = [
        _lead_text(record, leads), *_gathered(record, leads), _table(record, leads)
    ]  # fmt: skip
    blocks.extend(_told(record))
    return Section(
        id="leadership", title=message("debrief-leadership-title"), blocks=tuple(blocks)
    )


def _lead_text(record: Record, leads: Sequence[Lead]) -> Text:
    """Return who gave the first example, and who followed it."""
    moved = [lead for lead in leads if lead.first is not None]
    first = min(moved, key=lambda lead: lead.first or 0, default=None)
    if first is None or first.first is None:
        return Text(message=message("debrief-leadership-none"), tone="lead")
    followers: Message | str = message("debrief-leadership-nobody")
    if first.followers:
        listed = names(record.scenario, first.followers)
        followers = message("debrief-leadership-followers", parties=listed)
    return Text(
        message=message(
            "debrief-leadership-first",
            party=record.begun(first.party),
            when=when(record, record.walk.moments[first.first]),
            followers=followers,
        ),
        tone="lead",
        evidence=(first.first,),
    )


def _gathered(record: Record, leads: Sequence[Lead]) -> list[Text]:
    """Return whose texts most of the others took up; nothing if nobody's or several parties'."""
    most = max(lead.support for lead in leads)
    found = [lead.party for lead in leads if lead.support == most]
    if most == 0.0 or len(found) > 1:
        return []
    text = message("debrief-leadership-gathered", party=record.the(found[0]), share=percent(most))
    return [Text(message=text)]


def _table(record: Record, leads: Sequence[Lead]) -> Table:
    return Table(
        title=message("debrief-leadership-table"),
        columns=(
            column("debrief-column-party"),
            column("debrief-leadership-moved"),
            column("debrief-leadership-given", "points"),
            column("debrief-leadership-example", "percent"),
            column("debrief-leadership-support", "percent"),
            column("debrief-leadership-participation", "percent"),
            column("debrief-leadership-reliability", "percent"),
            column("debrief-leadership-order", "percent"),
            column("debrief-leadership-mark", "score"),
        ),
        rows=tuple(_row(record, lead) for lead in leads),
        note=message("debrief-leadership-note"),
    )


def _row(record: Record, lead: Lead) -> Row:
    moved = None if lead.first is None else when(record, record.walk.moments[lead.first])
    return Row(
        cells=(
            record.short(lead.party),
            moved,
            lead.conceded,
            lead.example,
            lead.support,
            lead.participation,
            lead.reliability,
            lead.order,
            lead.mark,
        ),
        strong=lead.party == record.seat,
        evidence=() if lead.first is None else (lead.first,),
    )


def _told(record: Record) -> list[Text]:
    """Return the answers in which it mattered most who stood behind the text."""
    found = sorted(followed_in(record), key=lambda f: (-abs(f.points), f.fact))[:LONGEST]
    return [
        Text(
            message=message(
                f"debrief-leadership-{_code(one)}",
                when=when(record, one.moment),
                party=record.the(one.by),
                leader=record.the(one.leader),
                points=rounded(abs(one.points)),
            ),
            evidence=(one.fact,),
        )
        for one in sorted(found, key=lambda f: f.fact)
    ]


def _code(one: Followed) -> str:
    """Return how a sponsor mattered: for or against, and to what answer."""
    return f"{'drew' if one.points > 0.0 else 'cost'}-{'yes' if one.accepted else 'no'}"
