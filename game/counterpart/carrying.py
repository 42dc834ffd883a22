"""Through a third: asking and offering where two governments do not speak (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.counterpart.mind import Mind
from game.counterpart.reading import SECOND_HAND
from game.counterpart.weighing import Weighed
from game.engine.checks_parties import HELPFUL
from game.engine.costs import VIA_CAPITAL
from game.engine.go_betweens import odds
from game.engine.parties import approach_from
from game.model import action as act
from game.model.base import PartyId
from game.model.chance import MessageQuestion
from game.model.contacts import contact
from game.model.speech import Question

EFFORT: Final = 0.3  # points a question costs; model.md 4.5
FAVOUR: Final = 1.0  # points that a point of political capital is worth; design choice
OVERHEARD: Final = 0.2  # points that it costs that a third learns what one asks; design choice


def carrier(mind: Mind, party: PartyId, *, closely: bool) -> PartyId | None:
    """Return the third that would carry a message best, or None if nobody can.

    Args:
        mind: Who sends.
        party: Who is to hear it.
        closely: Whether it is an offer, for which an interests section will not do.
    """
    seen = mind.seen
    able = [
        other
        for other in seen.others
        if other != party
        and other not in seen.table.left
        and _reaches(mind, seen.seat, other, closely=closely)
        and _reaches(mind, other, party, closely=closely)
        and seen.private.reputation[other].relationship >= HELPFUL
    ]
    liking = seen.private.reputation
    return max(
        able,
        key=lambda p: (-lost(mind, party, p), round(liking[p].relationship, 9), p),
        default=None,
    )


def _reaches(mind: Mind, one: PartyId, other: PartyId, *, closely: bool) -> bool:
    kind = contact(mind.seen.scenario, one, other)
    return kind == "embassy" or (kind == "section" and not closely)


def lost(mind: Mind, party: PartyId, via: PartyId) -> float:
    """Return the chance that what a third brings from a party is misunderstood, 0-1."""
    answer = MessageQuestion(by=party, to=mind.seen.seat, via=via, about="answer")
    return odds(mind.seen.scenario, mind.seen.table.channel, answer)


def through_third(
    mind: Mind, party: PartyId, question: Question, benefit: float
) -> Iterator[Weighed]:
    """Yield a question that a third would carry, if it is worth the favour.

    Args:
        mind: Who asks.
        party: Who is asked; the two do not speak.
        question: What is asked.
        benefit: What a believed answer would be worth at first hand, points.
    """
    seen = mind.seen
    if party in seen.table.left or approach_from(seen.private, seen.seat, party) is not None:
        return
    via = carrier(mind, party, closely=False)
    if via is None:
        return
    clear = SECOND_HAND * (1.0 - lost(mind, party, via))
    weighed = Weighed(
        action=act.Approach(by=seen.seat, to=party, question=question, via=via),
        headline="approach",
        benefit=clear * benefit,
        cost=EFFORT + FAVOUR * VIA_CAPITAL + OVERHEARD,
        bias=mind.config.style.openness,
        arguments={"to": party, "via": via},
    )
    if weighed.benefit > weighed.cost:
        yield weighed
