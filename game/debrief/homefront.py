"""The vote at home: who decided, what a vote cost, and what the campaign bought."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.ratification import (
    HomeFront,
    TextTerms,
    approval,
    pivots,
    price_of_a_vote,
    vote_chance,
)
from game.analysis.sequence import normal_cdf
from game.analysis.standing import home_front, terms_for
from game.analysis.tables import as_array
from game.compliance.waiting import Entry, entry, ratified_by
from game.debrief.blocks import Bar, Bars, Block, Listed, Row, Section, Table, Text, message
from game.debrief.phrases import actor_label, cause, column, percent, rounded
from game.debrief.record import Record, moves
from game.engine.checks_campaign import claimable
from game.engine.parties import members
from game.model.action import Submit
from game.model.base import ActorId, PartyId
from game.model.calendar import LAG_MONTHS, QUARTERS
from game.model.chance import VoteHeld
from game.model.draft import Package
from game.model.event import LegitimacyMoved, VoteReported
from game.model.scenario import Scenario
from game.model.state import State

SOON: Final = 8  # quarters of the two years by which waits are told; as in band R2


@dataclass(frozen=True, slots=True, eq=False)
class Ballot:
    """A party's vote on the text: how it stood when it was put, or at the end if it never was.

    Attributes:
        chance: P^rat, chance to pass a vote that is held, 0-1.
        counts: Whether the text was, or would have been, put to the vote at all.
        since: The quarter in which it was submitted, or could have been last, from 1.
        urgent: The quarter from which it was urgent, if it was.
        approval: Mean approval of the actors that vote, weighted by their votes, 0-1.
        vote: The vote that was held last, if any; `fact` is its position in the log.
    """

    party: PartyId
    home: HomeFront
    text: Ints
    terms: TextTerms
    chance: float
    counts: bool
    since: int
    urgent: int | None
    approval: float
    submitted: bool
    vote: VoteHeld | None
    fact: int | None
    at: State

    def ratified_by(self, chances: Floats) -> Floats:
        """Return the chance to have ratified texts by each quarter, shape (n, quarters)."""
        by = ratified_by(self.home.route.kind, chances, self.since, self.urgent)
        return by if self.counts else np.zeros_like(by)


def ballots_of(record: Record, package: Package) -> tuple[Ballot, ...]:
    """Return each member's ballot on a text, in speaking order."""
    bound = members(record.scenario, record.state.table)
    return tuple(_ballot(record, party, package) for party in bound)


def entry_of(scenario: Scenario, ballots: Sequence[Ballot], text: Package) -> Entry:
    """Return when all would have ratified a text, everything at home as it was."""
    array = as_array([text])
    return entry([ballot.ratified_by(_chance(scenario, ballot, array)) for ballot in ballots])


def _chance(scenario: Scenario, ballot: Ballot, texts: Ints) -> Floats:
    terms = terms_for(scenario, ballot.at.table, scenario.party(ballot.party), texts)
    return vote_chance(ballot.home, scenario.issues, texts, terms)


def _ballot(record: Record, party: PartyId, package: Package) -> Ballot:
    put = [index for index, fact in moves(record, "submit") if fact.action.by == party]
    submitted = bool(put)
    at = record.walk.before(put[-1]) if put else record.state
    votes = [
        (index, fact.vote)
        for index, fact in enumerate(record.facts)
        if isinstance(fact, VoteReported) and fact.vote.party == party
    ]
    home = home_front(record.scenario.party(party), at.private[party])
    text = as_array([package])
    terms = terms_for(record.scenario, at.table, record.scenario.party(party), text)
    chance = float(vote_chance(home, record.scenario.issues, text, terms)[0])
    return Ballot(
        party=party,
        home=home,
        text=text,
        terms=terms,
        chance=chance,
        counts=not _held_back(record, party),
        since=record.state.table.submitted_in.get(party, max(1, at.table.round)),
        urgent=_urgent_from(record, party),
        approval=_approval(record, home, text, terms),
        submitted=submitted,
        vote=votes[-1][1] if votes else None,
        fact=votes[-1][0] if votes else None,
        at=at,
    )


def _urgent_from(record: Record, party: PartyId) -> int | None:
    """Return the quarter from which a party's text was urgent, if it was."""
    if party not in record.state.table.urgent:
        return None
    pressed = [
        index
        for index, fact in moves(record, "submit")
        if isinstance(fact.action, Submit) and fact.action.by == party and fact.action.urgent
    ]
    return record.walk.moments[pressed[-1]].number


def _held_back(record: Record, party: PartyId) -> bool:
    """Tell whether a party kept the text from its vote; not so if it failed elsewhere first."""
    withheld = any(fact.action.by == party for _, fact in moves(record, "withhold"))
    table = record.state.table
    return withheld or (table.termination == "lapsed" and party not in table.submitted)


def actor_chances(
    record: Record, home: HomeFront, text: Ints, terms: TextTerms
) -> dict[ActorId, float]:
    """Return each voter's own chance to approve, 0-1."""
    index = approval(home, record.scenario.issues, text, terms)
    return {
        actor.id: round(normal_cdf(float(index[row, 0])), 9)
        for row, actor in enumerate(home.voters)
    }


def _approval(record: Record, home: HomeFront, text: Ints, terms: TextTerms) -> float:
    chances = actor_chances(record, home, text, terms)
    weights = {actor.id: actor.weight for actor in home.voters}
    total = sum(weights.values())
    if total <= 0.0:
        return round(sum(chances.values()) / len(chances), 9)
    return round(sum(weights[a] * chances[a] for a in chances) / total, 9)


@dataclass(frozen=True, slots=True)
class Bought:
    """What one kind of step at home was worth in the vote.

    Attributes:
        points: Legitimacy it brought, or compensation it paid.
        gain: How much it raised the chance to pass, 0-1.
    """

    cause: str
    points: float
    gain: float
    facts: tuple[int, ...]


def bought(record: Record, ballot: Ballot) -> tuple[Bought, ...]:
    """Return what each kind of step at home bought, largest gain first."""
    steps: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, fact in enumerate(record.facts[: ballot.at.length]):
        if isinstance(fact, LegitimacyMoved) and fact.party == ballot.party:
            steps[fact.cause].append((index, fact.change))
    found = [
        Bought(
            cause=code,
            points=rounded(sum(change for _, change in moved)),
            gain=_gain(
                record,
                ballot,
                replace(
                    ballot.home,
                    legitimacy=ballot.home.legitimacy - sum(change for _, change in moved),
                    backdowns=0.0 if code == "audience-cost" else ballot.home.backdowns,
                ),
            ),
            facts=tuple(index for index, _ in moved),
        )
        for code, moved in steps.items()
    ]
    paid = sum(ballot.home.compensation.values())
    if paid:
        facts = tuple(i for i, f in moves(record, "compensate") if f.action.by == ballot.party)
        unpaid = replace(ballot.home, compensation={})
        found.append(Bought("compensation", rounded(paid), _gain(record, ballot, unpaid), facts))
    return tuple(sorted(found, key=lambda b: (-b.gain, b.cause)))


def _gain(record: Record, ballot: Ballot, without: HomeFront) -> float:
    chance = vote_chance(without, record.scenario.issues, ballot.text, ballot.terms)
    return rounded(ballot.chance - float(chance[0]))


def section(record: Record, ballots: Sequence[Ballot]) -> Section | None:
    """Return the section on ratification; `None` if there was no text to ratify."""
    if not ballots:
        return None
    mine = next((ballot for ballot in ballots if ballot.party == record.seat), None)
    blocks: list[Block] = [_summary(record, ballot) for ballot in ballots]
    blocks += [_wait(record, b) for b in ballots if b.counts and LAG_MONTHS[b.home.route.kind]]
    if mine is not None:
        blocks.append(_wins(record, mine))
        blocks.append(_actors(record, mine))
        gains = bought(record, mine)
        if gains:
            blocks.append(_campaign(record, gains))
    blocks.extend(_actors(record, ballot) for ballot in ballots if ballot is not mine)
    return Section(
        id="ratification", title=message("debrief-ratification-title"), blocks=tuple(blocks)
    )


def _summary(record: Record, ballot: Ballot) -> Text:
    decisive = pivots(ballot.home, record.scenario.issues, ballot.text, ballot.terms)
    pivotal = max(decisive, key=lambda actor: decisive[actor])
    vote = ballot.vote
    code = "never" if vote is None else "passed" if vote.passed else "failed"
    return Text(
        message=message(
            f"debrief-ratification-{code}",
            party=record.begun(ballot.party),
            chance=percent(ballot.chance),
            share=percent(vote.yes_share) if vote else 0,
            actor=actor_label(record.scenario, ballot.party, pivotal),
            decisive=percent(decisive[pivotal]),
            route=record.scenario.party(ballot.party).route.label,
        ),
        tone="lead" if ballot.party == record.seat else "plain",
        evidence=() if ballot.fact is None else (ballot.fact,),
    )


def _wait(record: Record, ballot: Ballot) -> Text:
    """Return how long a text with this chance waits for its vote on this route."""
    by = ballot.ratified_by(np.array([ballot.chance]))[0]
    return Text(
        message=message(
            "debrief-ratification-wait",
            party=record.begun(ballot.party),
            soon=percent(float(by[SOON - 1])),
            years=SOON // QUARTERS,
            ever=percent(float(by[-1])),
            urgent="no" if ballot.urgent is None else "yes",
        )
    )


def _wins(record: Record, ballot: Ballot) -> Text:
    """Return how many points could be claimed at home as wins, and how many were."""
    package = tuple(int(option) for option in ballot.text[0])
    wins = claimable(record.scenario, ballot.party, package)
    labels = [record.scenario.issues[record.scenario.issue_index(i)].label for i in wins]
    claimed = [i for i, fact in moves(record, "claim-win") if fact.action.by == ballot.party]
    return Text(
        message=message(
            "debrief-ratification-wins" if wins else "debrief-ratification-no-wins",
            count=len(wins),
            issues=Listed(items=tuple(labels)),
            claimed=len(claimed),
        ),
        evidence=tuple(claimed),
    )


def _actors(record: Record, ballot: Ballot) -> Table:
    issues = record.scenario.issues
    decisive = pivots(ballot.home, issues, ballot.text, ballot.terms)
    prices = price_of_a_vote(ballot.home, issues, ballot.text, ballot.terms)
    chances = actor_chances(record, ballot.home, ballot.text, ballot.terms)
    votes = {vote.actor: vote for vote in ballot.vote.votes} if ballot.vote else {}
    rows = []
    for actor in ballot.home.voters:
        vote = votes.get(actor.id)
        rows.append(
            Row(
                cells=(
                    actor.label,
                    actor.weight,
                    message("debrief-yes") if actor.veto else None,
                    chances[actor.id],
                    vote.yes_share if vote else None,
                    decisive[actor.id],
                    rounded(prices[actor.id] / actor.price),
                ),
                strong=actor.veto,
                evidence=() if ballot.fact is None else (ballot.fact,),
            )
        )
    return Table(
        title=message("debrief-ratification-table", party=record.short(ballot.party)),
        columns=(
            column("debrief-column-actor"),
            column("debrief-column-votes", "percent"),
            column("debrief-column-veto"),
            column("debrief-column-approves", "percent"),
            column("debrief-column-yes", "percent"),
            column("debrief-column-decides", "percent"),
            column("debrief-column-price", "percent"),
        ),
        rows=tuple(rows),
        note=message("debrief-ratification-note"),
    )


def _campaign(record: Record, gains: Sequence[Bought]) -> Bars:
    return Bars(
        title=message("debrief-ratification-campaign"),
        unit="percent",
        bars=tuple(
            Bar(
                label=message(
                    "debrief-ratification-step",
                    cause=cause(record.scenario, gain.cause),
                    points=gain.points,
                ),
                value=gain.gain,
                party=record.seat,
                evidence=gain.facts,
            )
            for gain in gains
        ),
        note=message("debrief-ratification-campaign-note"),
    )
