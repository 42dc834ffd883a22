"""Credibility and relations: where they were won and lost, move by move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.debrief.blocks import Line, Lines, Mark, Row, Section, Table, Text, message
from game.debrief.phrases import cause, column, mean, rounded, when
from game.debrief.record import Moment, Record
from game.model.base import PartyId
from game.model.event import (
    CredibilityMoved,
    Domain,
    RelationshipMoved,
    RoundBegan,
    SittingEnded,
)
from game.model.state import Relation, State

DOMAINS: Final[tuple[Domain, ...]] = ("promise", "threat", "statement")
QUIET: Final = "year-kept"  # the cause that comes round every year
SLIGHT: Final = 0.002  # smaller moves of a mean are left out of the table (design choice)
LONGEST: Final = 24  # rows of the table of steps (design choice)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of somebody's credibility or relations, all observers together.

    Attributes:
        change: Of the mean over observers: belief 0-1, or relationship -1 to 1.
    """

    facts: tuple[int, ...]
    moment: Moment
    subject: PartyId
    domain: str
    change: float
    resentment: float
    cause: str


def credibility_of(state: State, subject: PartyId, domain: Domain | None = None) -> float:
    """Return how far the others believe a party, 0-1: the mean over observers and domains."""
    domains = DOMAINS if domain is None else (domain,)
    return mean([getattr(r, d).mean for r in seen_as(state, subject) for d in domains])


def relationship_of(state: State, subject: PartyId) -> float:
    """Return how the others see a party, -1 to 1."""
    return mean([relation.relationship for relation in seen_as(state, subject)])


def resentment_of(state: State, subject: PartyId) -> float:
    """Return how far the others resent a party, points."""
    return mean([relation.resentment for relation in seen_as(state, subject)])


def seen_as(state: State, subject: PartyId) -> tuple[Relation, ...]:
    """Return how each other party sees a party."""
    return tuple(
        private.relations[subject]
        for observer, private in state.private.items()
        if observer != subject
    )


def steps_of(record: Record, subject: PartyId) -> tuple[Step, ...]:
    """Return the steps of a party's credibility and relations, in order.

    Facts that stand side by side, of one cause and domain, are one step.
    """
    steps: list[Step] = []
    for index, fact in enumerate(record.facts):
        if not isinstance(fact, CredibilityMoved | RelationshipMoved) or fact.subject != subject:
            continue
        domain = fact.domain if isinstance(fact, CredibilityMoved) else "relationship"
        step = Step(
            facts=(index,),
            moment=record.walk.moments[index],
            subject=subject,
            domain=domain,
            change=_change(record, index, subject, domain),
            resentment=fact.resentment if isinstance(fact, RelationshipMoved) else 0.0,
            cause=fact.cause,
        )
        if steps and _continues(steps[-1], step):
            step = Step(
                facts=(*steps[-1].facts, index),
                moment=step.moment,
                subject=subject,
                domain=domain,
                change=steps[-1].change + step.change,
                resentment=steps[-1].resentment + step.resentment,
                cause=step.cause,
            )
            steps.pop()
        steps.append(step)
    return tuple(steps)


def _continues(before: Step, step: Step) -> bool:
    same = (before.domain, before.cause) == (step.domain, step.cause)
    return same and step.facts[0] == before.facts[-1] + 1


def _change(record: Record, index: int, subject: PartyId, domain: str) -> float:
    before, after = record.walk.before(index), record.walk.after(index)
    match domain:
        case "promise" | "threat" | "statement":
            return credibility_of(after, subject, domain) - credibility_of(before, subject, domain)
        case _:
            return relationship_of(after, subject) - relationship_of(before, subject)


def turns(record: Record) -> tuple[int, ...]:
    """Return the facts that end a round, a quarter or a year: the ticks of a timeline."""
    ticks = [
        index
        for index, fact in enumerate(record.facts)
        if isinstance(fact, RoundBegan | SittingEnded)
        and record.walk.moments[index].phase not in {"briefing", "preparation", "forum"}
    ]
    return tuple(ticks)


def tick_at(ticks: Sequence[int], index: int) -> float:
    """Return the tick at or after a fact, as a number from 0."""
    return float(next((n for n, tick in enumerate(ticks) if tick >= index), len(ticks) - 1))


def section(record: Record) -> Section:
    """Return the section on credibility and relations."""
    steps = steps_of(record, record.seat)
    ticks = turns(record)
    start, end = record.walk.states[0], record.state
    before, after = credibility_of(start, record.seat), credibility_of(end, record.seat)
    return Section(
        id="credibility",
        title=message("debrief-credibility-title"),
        blocks=(
            Text(
                message=message(
                    f"debrief-credibility-{_direction(after - before)}",
                    before=round(100.0 * before),
                    after=round(100.0 * after),
                ),
                tone="lead",
            ),
            Text(message=message("debrief-credibility-intro"), tone="note"),
            *((_chart(record, ticks, steps),) if len(ticks) > 1 else ()),
            *((_table(record, steps),) if steps else ()),
        ),
    )


def _direction(change: float) -> str:
    if abs(change) < 0.01:  # noqa: PLR2004 - one point of a hundred
        return "same"
    return "up" if change > 0 else "down"


def _chart(record: Record, ticks: Sequence[int], steps: Sequence[Step]) -> Lines:
    states = [record.walk.before(tick) for tick in ticks]
    xs = tuple(float(n) for n in range(len(ticks)))
    lines = [
        Line(
            label=message(f"debrief-credibility-line-{domain}"),
            x=xs,
            y=tuple(rounded(credibility_of(state, record.seat, domain)) for state in states),
        )
        for domain in DOMAINS
    ]
    marks = tuple(
        Mark(
            x=tick_at(ticks, step.facts[0]),
            label=message(
                "debrief-mark-cause",
                cause=cause(record.scenario, step.cause),
                when=when(record, step.moment),
            ),
            fact=step.facts[0],
        )
        for step in _notable(steps)
    )
    return Lines(
        title=message("debrief-credibility-chart"),
        x_title=message("debrief-axis-time"),
        y_title=message("debrief-axis-belief"),
        unit="percent",
        lines=tuple(lines),
        marks=marks,
    )


def _notable(steps: Sequence[Step]) -> list[Step]:
    """Return the steps that matter most, in their order; quiet years are told together."""
    counted = [
        s for s in steps if s.cause != QUIET and (abs(s.change) > SLIGHT or s.resentment > 0.0)
    ]
    largest = sorted(counted, key=lambda s: -abs(s.change) - s.resentment)[:LONGEST]
    return sorted(largest, key=lambda s: s.facts[0])


def _table(record: Record, steps: Sequence[Step]) -> Table:
    rows = tuple(
        Row(
            cells=(
                when(record, step.moment),
                message(f"debrief-domain-{step.domain}"),
                cause(record.scenario, step.cause),
                rounded(100.0 * step.change),
                rounded(step.resentment) if step.resentment else None,
            ),
            strong=step.change < 0.0,
            evidence=step.facts,
        )
        for step in _notable(steps)
    )
    quiet = [step for step in steps if step.cause == QUIET]
    if quiet:
        rows = (*rows, _quiet_row(record, quiet))
    return Table(
        title=message("debrief-credibility-table"),
        columns=(
            column("debrief-column-when"),
            column("debrief-column-domain"),
            column("debrief-column-cause"),
            column("debrief-column-change", "signed"),
            column("debrief-column-resentment", "points"),
        ),
        rows=rows,
        note=message("debrief-credibility-note"),
    )


def _quiet_row(record: Record, steps: Sequence[Step]) -> Row:
    """Return the years without a known failure as one row."""
    return Row(
        cells=(
            when(record, steps[-1].moment),
            message(f"debrief-domain-{steps[-1].domain}"),
            message("debrief-credibility-years", count=len(steps)),
            rounded(100.0 * sum(step.change for step in steps)),
            None,
        ),
        evidence=tuple(fact for step in steps for fact in step.facts),
    )
