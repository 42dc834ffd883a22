"""The scenario's deck after signature: which cards can turn up, and what they bring.

Cards that wait for nothing but the calendar and the text are drawn before the first year. Cards
that wait for what happens on the way (a shock, a quarrel, another card) are turned year by year,
by the rules of the engine: what they wait for was so at the end of last year. Of a card's choices
the first answer comes about, as for a party that says nothing, and strikes in the year after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.model import trigger
from game.model.base import CardId, PartyId
from game.model.deck import EventCard, ShiftReservation, Shock
from game.model.draft import Package
from game.model.scenario import Scenario
from game.model.trigger import Trigger

SHOCK_KINDS: Final = ("economic", "leadership", "security", "technology", "natural")
ANYBODY: Final = -1
NO_SHOCK: Final = -1

Holds = Callable[[Trigger], bool]
"""Tells whether something that only the sitting knows is so on the day of entry into force."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something that must have been so in the year before a card turns up.

    Attributes:
        shock: Kind of a shock that struck, a place in `SHOCK_KINDS`; `NO_SHOCK` for a quarrel over a
            duty, or for a card.
        party: Whom it struck or who was accused, a place; `ANYBODY` for anybody.
        card: Which card of the deck must have turned up, a place; nothing if none.
        turned: Whether it must have, or must not.
    """

    shock: int = NO_SHOCK
    party: int = ANYBODY
    card: int | None = None
    turned: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class DeckCard:
    """A card of the scenario's deck that matters in implementation.

    Attributes:
        sizes: Size of each kind of shock for each party; shape (kinds, parties).
        pulls: Points by which having no agreement becomes better for each party; shape (N,).
        later_sizes: The same of the first answers to its choices, a year later.
        later_pulls: The same.
        needs: What must have been so in the year before; all of them.
    """

    first: int
    last: int
    probability: float
    sizes: Floats
    pulls: Floats
    later_sizes: Floats | None = None
    later_pulls: Floats | None = None
    needs: tuple[Need, ...] = ()


def deck_of(
    scenario: Scenario, signed: Package, names: Sequence[PartyId], holds: Holds | None = None
) -> tuple[DeckCard, ...]:
    """Return the cards that can matter to these parties under this text.

    Args:
        scenario: With its deck.
        signed: The text in force.
        names: The members.
        holds: Tells what only the sitting knows; left out, nothing has happened before.
    """
    possible = [card for card in scenario.deck if _is_possible(scenario, signed, card)]
    standing = [card for card in possible if _stands(card, possible, holds or _nothing_yet)]
    asked = {want.card for card in standing for want in card.when if want.kind == "card-turned"}
    kept = [card for card in standing if card.id in asked or _acts(card, names)]
    places = {card.id: place for place, card in enumerate(kept)}
    return tuple(_card(card, names, places) for card in kept)


def _is_possible(scenario: Scenario, signed: Package, card: EventCard) -> bool:
    return card.phase == "implementation" and all(
        signed[scenario.issue_index(need.issue)] in need.options for need in card.requires
    )


def _nothing_yet(wanted: Trigger) -> bool:
    """Tell what holds on the first day, if nothing is known of the talks."""
    match wanted:
        case trigger.CardSeen(turned=turned):
            return not turned
        case trigger.LegitimacyBelow(level=level) | trigger.RelationshipBelow(level=level):
            return level > 0.0
        case _:
            return False


def _stands(card: EventCard, possible: Sequence[EventCard], holds: Holds) -> bool:
    """Tell whether what the years cannot change allows a card."""
    years = {other.id: other for other in possible}
    for wanted in card.when:
        match wanted:
            case trigger.ShockStruck() | trigger.MatterOpen():
                continue
            case trigger.CardSeen(card=name, answer=answer) if name in years:
                usual = {choice.answers[0].id for choice in years[name].choices}
                if wanted.turned and answer is not None and answer not in usual:
                    return False
            case _:
                if not holds(wanted):
                    return False
    return True


def _acts(card: EventCard, names: Sequence[PartyId]) -> bool:
    """Tell whether a card brings shocks or pulls, at once or by an answer."""
    parts = [*card.effects, *_usual(card)]
    return bool(
        any(isinstance(effect, Shock) for effect in parts) or outside_pulls(names, parts).any()
    )


def _usual(card: EventCard) -> list[object]:
    """Return what the first answers to a card's choices do."""
    return [effect for choice in card.choices for effect in choice.answers[0].effects]


def _card(card: EventCard, names: Sequence[PartyId], places: Mapping[CardId, int]) -> DeckCard:
    usual = _usual(card)
    made = DeckCard(
        first=card.first,
        last=card.last,
        probability=card.probability,
        sizes=_sizes(names, card.effects),
        pulls=outside_pulls(names, card.effects),
        needs=tuple(n for wanted in card.when if (n := _need(wanted, names, places))),
    )
    if not usual:
        return made
    later = _sizes(names, usual)
    return replace(made, later_sizes=later, later_pulls=outside_pulls(names, usual))


def _need(wanted: Trigger, names: Sequence[PartyId], places: Mapping[CardId, int]) -> Need | None:
    """Return a condition as the years can tell it; nothing if it has been settled before."""
    match wanted:
        case trigger.ShockStruck(shock=shock, party=party):
            return Need(shock=SHOCK_KINDS.index(shock), party=_place(party, names))
        case trigger.MatterOpen(party=party):
            return Need(party=_place(party, names))
        case trigger.CardSeen(card=card, turned=turned) if card in places:
            return Need(card=places[card], turned=turned)
        case _:
            return None


def _place(party: PartyId | None, names: Sequence[PartyId]) -> int:
    """Return a party's place; one that nobody has for a party outside."""
    if party is None:
        return ANYBODY
    return names.index(party) if party in names else len(names)


@dataclass(frozen=True, slots=True, eq=False)
class DeckLuck:
    """What the deck has done so far in R runs; several texts have an axis before those named here.

    Attributes:
        turned: Whether each card has turned up; shape (cards, R).
        struck: Last year's shocks; shape (kinds, N, R).
        accused: Whether each party was accused of a failure last year; shape (N, R).
        due: Shocks and pulls that last year's answers bring now; (kinds, N, R) and (N, R).
    """

    turned: Bools
    struck: Floats
    accused: Bools
    due: tuple[Floats, Floats]

    @classmethod
    def fresh(cls, cards: int, shape: tuple[int, ...]) -> DeckLuck:
        """Return the state on the day of entry into force; the shape is that of parties, (N, R)."""
        *stack, parties, runs = shape
        struck = np.zeros((*stack, len(SHOCK_KINDS), parties, runs))
        accused = np.zeros(shape, dtype=np.bool_)
        turned = np.zeros((*stack, cards, runs), dtype=np.bool_)
        return cls(turned, struck, accused, (struck, np.zeros(shape)))


def turn_cards(
    deck: Sequence[DeckCard], luck: DeckLuck, draws: Floats, year: int
) -> tuple[DeckLuck, Floats, Floats]:
    """Turn the year's cards.

    Args:
        deck: The cards.
        luck: How things stood at the end of last year.
        draws: Uniform; shape (cards, R).
        year: From 1.

    Returns:
        What the deck has done so far, and what it brings this year: sizes of shocks, shape
        (kinds, N, R), and points by which having no agreement becomes better, shape (N, R).
    """
    sizes, pulls = luck.due[0].copy(), luck.due[1].copy()
    later, later_pulls = np.zeros_like(sizes), np.zeros_like(pulls)
    turned = luck.turned.copy()
    for place, card in enumerate(deck):
        if not card.first <= year <= card.last:
            continue
        fresh = ~luck.turned[..., place, :] & _allowed(card, luck)
        hit = ((draws[place] < card.probability) & fresh)[..., None, :]
        turned[..., place, :] |= hit[..., 0, :]
        sizes += hit[..., None, :, :] * card.sizes[:, :, None]
        pulls += hit * card.pulls[:, None]
        if card.later_sizes is not None and card.later_pulls is not None:
            later += hit[..., None, :, :] * card.later_sizes[:, :, None]
            later_pulls += hit * card.later_pulls[:, None]
    return replace(luck, turned=turned, due=(later, later_pulls)), sizes, pulls


def _allowed(card: DeckCard, luck: DeckLuck) -> Bools:
    """Tell in which runs everything that a card waits for was so."""
    allowed = np.ones(luck.accused[..., 0, :].shape, dtype=np.bool_)
    for need in card.needs:
        if need.card is not None:
            allowed &= luck.turned[..., need.card, :] == need.turned
        elif need.shock == NO_SHOCK:
            allowed &= _of(luck.accused, need.party)
        elif SHOCK_KINDS[need.shock] == "technology" and need.party != ANYBODY:
            allowed &= False
        else:
            allowed &= _of(luck.struck[..., need.shock, :, :] > 0.0, need.party)
    return allowed


def _of(happened: Bools, party: int) -> Bools:
    """Return where something happened to a party, or to anybody; shape (R,)."""
    if party == ANYBODY:
        return np.asarray(happened.any(axis=-2))
    if party >= happened.shape[-2]:
        return np.zeros(happened[..., 0, :].shape, dtype=np.bool_)
    return np.asarray(happened[..., party, :])


def outside_pulls(parties: Sequence[PartyId], effects: Sequence[object]) -> Floats:
    """Return by how many points effects make having no agreement better, shape (N,).

    What befalls somebody else pulls nobody here.
    """
    pulls = np.zeros(len(parties))
    for effect in effects:
        if isinstance(effect, ShiftReservation) and effect.party in parties:
            pulls[parties.index(effect.party)] += effect.points
    return pulls


def _sizes(names: Sequence[PartyId], effects: Sequence[object]) -> Floats:
    shocks = [(e.shock, e.party, e.size) for e in effects if isinstance(e, Shock)]
    return shock_sizes(names, shocks)


def shock_sizes(
    parties: Sequence[PartyId], shocks: Sequence[tuple[str, PartyId | None, float]]
) -> Floats:
    """Return shocks (kind, party or everybody, size) as sizes, shape (kinds, parties).

    A shock to somebody else strikes nobody here.
    """
    sizes = np.zeros((len(SHOCK_KINDS), len(parties)))
    for kind, party, size in shocks:
        if party is not None and party not in parties:
            continue
        struck = slice(None) if party is None else parties.index(party)
        sizes[SHOCK_KINDS.index(kind), struck] += size
    return sizes
