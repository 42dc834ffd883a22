"""What may happen over a whole sitting, and how likely: what a scenario analysis brings.

The figures are the true ones of the deck. What the text says, and what the parties do, nobody
knows beforehand: where a card waits for that, its figure holds if it is so all the time. What
other cards a card waits for is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.model.base import CardId
from game.model.deck import DeckPhase, EventCard
from game.model.scenario import Scenario
from game.model.trigger import CardSeen

MOST_LINKED: Final = 6  # cards followed together; beyond that they count as turned (design choice)
Turned = frozenset[CardId]


@dataclass(frozen=True, slots=True)
class CardOutlook:
    """What is known of a card before the talks.

    Attributes:
        first: First round, quarter or year in which it may turn up.
        last: Last one; before `first` if it cannot turn up at all.
        each: Chance in each of them, 0-1.
        ever: Chance over the whole sitting, 0-1, if it comes to these rounds, quarters or years.
    """

    card: EventCard
    first: int
    last: int
    each: float
    ever: float


def outlooks(scenario: Scenario, rounds: int) -> tuple[CardOutlook, ...]:
    """Return the outlook of every card, in deck order; `rounds` is how long the talks last."""
    lengths: dict[DeckPhase, int] = {
        "rounds": rounds,
        "text": scenario.forum.text_rounds,
        "ratification": scenario.forum.quarters,
        "implementation": scenario.years,
    }
    return tuple(_outlook(scenario, card, lengths) for card in scenario.deck)


def _outlook(scenario: Scenario, card: EventCard, lengths: Mapping[DeckPhase, int]) -> CardOutlook:
    linked = {other.id: other for other in _linked(scenario, card)}
    worlds: dict[Turned, float] = {frozenset(): 1.0}
    for phase, length in lengths.items():
        for number in range(1, length + 1):
            worlds = _later(worlds, linked, phase, number)
    return CardOutlook(
        card=card,
        first=card.first,
        last=min(card.last, lengths[card.phase]),
        each=card.probability,
        ever=round(sum(odds for turned, odds in worlds.items() if card.id in turned), 9),
    )


def _linked(scenario: Scenario, card: EventCard) -> list[EventCard]:
    """Return a card and the cards it waits for, directly or through others, nearest first."""
    cards = {other.id: other for other in scenario.deck}
    found = [card]
    for other in found:
        for wanted in _awaited(other):
            known = cards.get(wanted.card)
            if known is not None and known not in found and len(found) < MOST_LINKED:
                found.append(known)
    return found


def _awaited(card: EventCard) -> Iterator[CardSeen]:
    return (wanted for wanted in card.when if isinstance(wanted, CardSeen))


def _later(
    worlds: Mapping[Turned, float], linked: Mapping[CardId, EventCard], phase: str, number: int
) -> dict[Turned, float]:
    """Return how likely it is which cards have turned up, a round, quarter or year later."""
    after: dict[Turned, float] = {}
    for turned, odds in worlds.items():
        for new, share in _drawn(turned, linked, phase, number).items():
            after[turned | new] = after.get(turned | new, 0.0) + odds * share
    return after


def _drawn(
    turned: Turned, linked: Mapping[CardId, EventCard], phase: str, number: int
) -> dict[Turned, float]:
    """Return which of the cards that are open turn up together, with their chances."""
    drawn: dict[Turned, float] = {frozenset(): 1.0}
    for card in linked.values():
        if card.phase != phase or not card.first <= number <= card.last or card.id in turned:
            continue
        ready = all(
            (wanted.card in turned) is wanted.turned
            for wanted in _awaited(card)
            if wanted.card in linked
        )
        if ready and card.probability:
            kept = {some: odds * (1.0 - card.probability) for some, odds in drawn.items()}
            more = {some | {card.id}: odds * card.probability for some, odds in drawn.items()}
            drawn = {**kept, **more}
    return drawn
