"""What gestures and visits cost and bring: the scenario's own, and those that anybody can make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.model.base import PartyId, Slug
from game.model.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Terms:
    """What a gesture is made of; see `game.model.gesture.Gesture`."""

    to: PartyId | None = None
    is_visit: bool = False
    cost: float = 1.0
    capital: float = 0.0
    warmth: float = 0.06
    calm: float = 0.1
    gaffe: float = 0.0


COMMON: Final[Mapping[Slug, Terms]] = MappingProxyType({"goodwill": Terms()})
"""Steps that every party can take; model.md 4.5, confidence-building measure."""
VISITS: Final[Mapping[Slug, Terms]] = MappingProxyType(
    {
        "leader": Terms(is_visit=True, cost=0.0, capital=1.0, warmth=0.10, calm=0.05, gaffe=0.15),
        "mission": Terms(is_visit=True, cost=0.3, warmth=0.05, calm=0.05, gaffe=0.08),
    }
)
"""Visits that every party can arrange, by who travels; design choices."""


def gesture_terms(scenario: Scenario, by: PartyId, gesture: Slug) -> Terms | None:
    """Return what a gesture of a party is made of; None if the party has no such gesture."""
    for named in scenario.gestures:
        if named.id == gesture and named.by == by:
            visiting = named.kind == "visit"
            return Terms(
                to=named.target,
                is_visit=visiting,
                cost=named.cost,
                capital=named.capital,
                warmth=named.warmth,
                calm=named.calm,
                gaffe=named.gaffe if visiting else 0.0,
            )
    return COMMON.get(gesture)


def trip_terms(scenario: Scenario, by: PartyId, gesture: Slug) -> Terms:
    """Return what a planned visit is made of."""
    terms = gesture_terms(scenario, by, gesture) or VISITS.get(gesture)
    assert terms is not None, "only gestures that exist are planned"
    return terms
