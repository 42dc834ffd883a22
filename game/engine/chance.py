"""What may happen, and how likely. The engine lists it; the session's provider draws."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.engine.events import may_turn
from game.engine.gestures import trip_terms
from game.engine.illegality import instrument_of
from game.model.base import CardId, InstrumentId, PartyId
from game.model.deck import DeckPhase
from game.model.event import Phase
from game.model.scenario import Scenario
from game.model.state import Letter, State

EXPOSURE: Final[Mapping[Phase, float]] = MappingProxyType(
    {"text": 0.06, "ratification": 0.06, "implementation": 0.10}
)
"""Chance per round or year that a confidential letter is found out (model.md 3.1, M020)."""

LEAK: Final = 0.06  # chance per round that a back channel becomes known; model.md 3.3
QUIET_VISIT: Final = 0.25  # chance that a visit changes nothing; design choice


def _deck_phase(phase: Phase) -> DeckPhase | None:
    match phase:
        case "rounds" | "text" | "ratification" | "implementation":
            return phase
        case _:
            return None


def card_odds(scenario: Scenario, state: State) -> dict[CardId, float]:
    """Return each card that may turn up now with its probability, in deck order."""
    phase = _deck_phase(state.table.phase)
    return {
        card.id: card.probability
        for card in scenario.deck
        if card.phase == phase
        and card.id not in state.table.cards
        and card.first <= state.table.round <= card.last
        and may_turn(scenario, state, card)
    }


def hidden_letters(state: State) -> tuple[Letter, ...]:
    """Return the confidential letters that are still secret, by number."""
    letters = {
        letter.number: letter
        for own in state.private.values()
        for letter in own.letters
        if letter.confidential and not letter.exposed
    }
    return tuple(letters[number] for number in sorted(letters))


def exposure_odds(state: State) -> dict[int, float]:
    """Return the chance that each secret letter is found out now, by its number."""
    odds = EXPOSURE.get(state.table.phase, 0.0)
    return {letter.number: odds for letter in hidden_letters(state)} if odds else {}


def payment_odds(state: State) -> dict[PartyId, float]:
    """Return the chance that each party's quiet payments become known now."""
    odds = EXPOSURE.get(state.table.phase, 0.0)
    paying = (p for p, own in state.private.items() if any(own.home.quietly.values()))
    return dict.fromkeys(paying, odds) if odds else {}


def leak_odds(state: State) -> dict[int, float]:
    """Return the chance that each open back channel becomes known now, by its number."""
    if state.table.phase != "rounds":
        return {}
    numbers = {
        channel.number
        for own in state.private.values()
        for channel in own.channels
        if channel.status == "open"
    }
    return dict.fromkeys(sorted(numbers), LEAK)


def trip_odds(scenario: Scenario, state: State) -> dict[int, tuple[float, float]]:
    """Return for each planned visit the chances that it goes wrong and that it changes nothing.

    A heated room makes a gaffe likelier (design choice).
    """
    odds: dict[int, tuple[float, float]] = {}
    for trip in state.table.course.trips:
        if not trip.is_over:
            gaffe = trip_terms(scenario, trip.by, trip.gesture).gaffe
            odds[trip.number] = (min(1.0, gaffe * (1.0 + state.table.tension)), QUIET_VISIT)
    return odds


def cards_open(scenario: Scenario, state: State) -> bool:
    """Tell whether anything may turn up now."""
    return bool(
        card_odds(scenario, state)
        or exposure_odds(state)
        or payment_odds(state)
        or leak_odds(state)
        or trip_odds(scenario, state)
    )


def stake(scenario: Scenario, instrument: InstrumentId) -> float:
    """Return how much an instrument's fate weighs in credibility, 0.25-2 (model.md 3.1)."""
    tool = instrument_of(scenario, instrument)
    return min(2.0, max(0.25, tool.impact / 10.0)) if tool else 0.25
