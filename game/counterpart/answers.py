"""Answers to questions: true with the persona's honesty, and never more than was asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.counterpart.accept import obstacle
from game.counterpart.mind import Mind
from game.counterpart.plausible import seen_through
from game.counterpart.rationale import Decision, Rationale
from game.model import action as act
from game.model.action import Claim
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.state import OpenQuestion

REFUSAL: Final = 0.2  # chance not to answer; model.md 4.5
HEARD: Final = 0.15  # added to honesty towards who has listened; design choice, as in 4.5
EXPLORING: Final = 0.10  # added in a round for exploring; design choice
HEARD_REFUSAL: Final = 0.5  # share of refusals left towards who has listened; design choice
PUFF: Final = 8.0  # points by which a false reservation value is raised; design choice
BEARABLE: Final = 0.5  # share of an issue's weight that a true limit may cost; design choice


def answered(mind: Mind, spare: int) -> Iterator[Decision]:
    """Yield answers to open questions while there is time; refusing costs none."""
    for question in mind.seen.table.questions:
        if question.to != mind.seen.seat or question.status != "open":
            continue
        frank = mind.config.style.honesty + candour(mind, question.by)
        honest = mind.chance(f"honest:{question.number}", 0) < frank
        honest = honest or seen_through(mind, question.question, question.by)
        claim = reply(mind, question, honest=honest)
        refusal = REFUSAL * (HEARD_REFUSAL if heard(mind, question.by) else 1.0)
        refuses = mind.chance(f"refuse:{question.number}", 0) < refusal
        number = question.number
        if claim is not None and not refuses and spare > 0:
            action = act.Disclose(by=mind.seen.seat, claim=claim, answers=number)
            yield Decision(
                action,
                Rationale(
                    headline="answer-true" if honest else "answer-false",
                    arguments={"question": number},
                ),
            )
        yield Decision(
            act.Decline(by=mind.seen.seat, question=number),
            Rationale(headline="decline-answer", arguments={"question": number}),
        )


def heard(mind: Mind, by: PartyId) -> bool:
    """Tell whether a party has listened to this seat lately."""
    since = mind.seen.table.round - 1
    return any(
        e.by == by and e.to == mind.seen.seat and e.round >= since
        for e in mind.seen.table.course.echoes
    )


def candour(mind: Mind, to: PartyId) -> float:
    """Return what being listened to, and a round for exploring, add to the chance of a true answer."""
    course = mind.seen.table.course
    exploring = course.purpose_of(mind.seen.table.round) == "explore"
    return HEARD * heard(mind, to) + EXPLORING * exploring


def reply(mind: Mind, question: OpenQuestion, *, honest: bool) -> Claim | None:
    """Return a true or a false claim in answer to a question, or `None` if there is none."""
    match question.question:
        case act.PriorityQuestion(first=first, second=second):
            return priority(mind, first, second, honest=honest)
        case act.LimitQuestion(issue=issue):
            return limit(mind, issue, honest=honest)
        case act.ReserveQuestion():
            return reserve(mind, honest=honest)
        case act.ReasonQuestion(proposal=number):
            return _reason(mind, number, honest=honest)


def priority(mind: Mind, first: str, second: str, *, honest: bool) -> act.PriorityClaim:
    """Claim which of two issues matters more, or the opposite."""
    weights = mind.seen.mandate.valuation.weights
    truly = weights.get(first, 0.0) >= weights.get(second, 0.0)
    higher, lower = (first, second) if truly == honest else (second, first)
    return act.PriorityClaim(higher=higher, lower=lower)


def limit(mind: Mind, issue: str, *, honest: bool) -> act.LimitClaim:
    """Claim the last option one could live with; a false claim stops a step short of it."""
    place = mind.seen.scenario.issue_index(issue)
    tables = mind.study.appraiser.tables
    size = mind.study.space.scales[place]
    worth = np.where(tables.forbidden[place, :size], -np.inf, tables.points[place, :size])
    best = int(np.argmax(np.round(worth, 9)))
    span = float(tables.points[place, :size].max() - tables.points[place, :size].min())
    fine = worth >= float(worth[best]) - BEARABLE * span - 1e-9
    last = max(np.flatnonzero(fine).tolist(), key=lambda option: abs(option - best))
    if not honest and last != best:
        last += 1 if best > last else -1
    return act.LimitClaim(issue=issue, option=int(last))


def reserve(mind: Mind, *, honest: bool) -> act.ReserveClaim:
    """Claim how good the alternative is; a false claim makes it better."""
    stated = mind.reserve_eff + (0.0 if honest else PUFF)
    return act.ReserveClaim(points=int(min(100, max(0, round(stated)))))


def _reason(mind: Mind, number: int, *, honest: bool) -> Claim | None:
    proposal = next((p for p in mind.seen.table.proposals if p.number == number), None)
    if proposal is None or OPEN in proposal.package:
        return None
    seat = mind.seen.seat
    if seat in proposal.accepted - set(proposal.excepted):
        return _still_wanted(mind, proposal.package, honest=honest)
    told = proposal.rejected.get(seat)
    left_out = proposal.excepted.get(seat)
    issue = told[1] if told else obstacle(mind, proposal.package, "level")
    issue = left_out[0] if left_out else issue
    return limit(mind, issue, honest=honest) if issue else None


def _still_wanted(mind: Mind, package: Package, *, honest: bool) -> Claim | None:
    """Say where a package that the seat has accepted falls short of what it asks for most.

    The limit given is never one that its own yes has passed; a false one says that there is no
    room left at all.
    """
    issue = obstacle(mind, package, "level")
    if issue is None:
        return None
    place = mind.seen.scenario.issue_index(issue)
    worth = mind.study.appraiser.tables.points[place]
    agreed, true = package[place], limit(mind, issue, honest=True)
    if honest and worth[true.option] <= worth[agreed]:
        return true
    return act.LimitClaim(issue=issue, option=agreed)
