"""What nobody would believe, and what need not be asked: lies that are seen through, old questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.counterpart.mind import Mind
from game.engine.illegality import current_proposal
from game.model import action as act
from game.model import event as ev
from game.model.action import Question
from game.model.base import PartyId
from game.model.draft import OPEN, Package

EVIDENT: Final = 1.5  # ratio of estimated weights that leaves no doubt; design choice


def seen_through(mind: Mind, question: Question, by: PartyId) -> bool:
    """Tell whether a false answer about what comes first would be believed by nobody.

    Because the party has said the opposite to the one who asks, or because the common estimate of
    its own wishes leaves no doubt.

    Args:
        mind: The view of the party that answers.
        question: What is asked.
        by: Who asks.
    """
    if not isinstance(question, act.PriorityQuestion):
        return False
    weights = mind.seen.mandate.valuation.weights
    pair = (question.first, question.second)
    higher, lower = sorted(pair, key=lambda issue: -weights.get(issue, 0.0))
    if act.PriorityClaim(higher=higher, lower=lower) in set(_told(mind, by)):
        return True
    known = mind.seen.me.profile.estimate.weights
    return known.get(higher, 0.0) >= EVIDENT * known.get(lower, 0.0) > 0.0


def _told(mind: Mind, to: PartyId) -> Iterator[act.Claim]:
    """Yield what the seat has stated before all, and in private to a party."""
    seat = mind.seen.seat
    yield from (claim.claim for claim in mind.seen.table.claims if claim.by == seat)
    for fact in mind.seen.log:
        if isinstance(fact, ev.Moved) and isinstance(fact.action, act.Reply):
            reply = fact.action
            if reply.by == seat and reply.to == to and reply.claim is not None:
                yield reply.claim


def alike(one: Question | None, other: Question) -> bool:
    """Tell whether two questions ask the same; which of two issues is named first is no matter.

    >>> one = act.PriorityQuestion(first="quotas", second="visas")
    >>> alike(one, act.PriorityQuestion(first="visas", second="quotas"))
    True
    >>> alike(one, act.LimitQuestion(issue="visas"))
    False
    """
    if isinstance(one, act.PriorityQuestion) and isinstance(other, act.PriorityQuestion):
        return {one.first, one.second} == {other.first, other.second}
    return one == other


def answers(claim: act.Claim, question: Question) -> bool:
    """Tell whether a statement answers a question.

    >>> answers(act.LimitClaim(issue="visas", option=1), act.LimitQuestion(issue="visas"))
    True
    >>> answers(act.ReserveClaim(points=50), act.LimitQuestion(issue="visas"))
    False
    """
    match claim:
        case act.PriorityClaim(higher=higher, lower=lower):
            return alike(act.PriorityQuestion(first=higher, second=lower), question)
        case act.LimitClaim(issue=issue):
            return question == act.LimitQuestion(issue=issue)
        case act.ReserveClaim():
            return isinstance(question, act.ReserveQuestion)


def wants_it_anyway(mind: Mind, party: PartyId, place: int, option: int) -> bool:
    """Tell whether a party's own proposal has an option, so that nobody need pay it for that."""
    offer = current_proposal(mind.seen.table, party)
    return offer is not None and offer.package[place] == option


def goes_against_deal(mind: Mind, package: Package) -> bool:
    """Tell whether a package goes against what the seat came to with another in this round."""
    return any(
        deal.broken_by is None
        and deal.round == mind.seen.table.round
        and any(
            OPEN not in {had, has} and had != has
            for had, has in zip(deal.package, package, strict=True)
        )
        for deal in mind.seen.private.deals
    )
