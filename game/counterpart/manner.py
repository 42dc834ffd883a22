"""In what tone a counterpart speaks: its style, its feelings for those it speaks to, the occasion.

A manner changes words and nothing else. It is open to see, as a tone of voice is: it hints at a
style and at a mood, and says no number.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.engine.catalogue import MOVES
from game.model.action import Manner, PartyAction
from game.model.observation import Observation
from game.model.party import PersonaId

WARMTH: Final[Mapping[PersonaId, float]] = MappingProxyType(
    {
        "competing": -0.1,
        "collaborating": 0.4,
        "compromising": 0.1,
        "avoiding": -0.1,
        "accommodating": 0.4,
    }
)
"""How friendly a style sounds before anybody is known; design choices, -1 to 1."""

FORCE: Final[Mapping[PersonaId, float]] = MappingProxyType(
    {
        "competing": 0.5,
        "collaborating": 0.0,
        "compromising": 0.15,
        "avoiding": -0.3,
        "accommodating": -0.4,
    }
)
"""How hard a style sounds in a calm room; design choices, -1 to 1."""

ENOUGH: Final = 0.4  # warmth or force from which it can be heard; design choice
HEAT: Final = 0.5  # share of the room's tension that turns into force; design choice
SOFT_BELOW: Final = 0.6  # an indirect delegation, or a third party, turns cold, not loud; design choice as in words
GRUDGE: Final = 0.1  # force per point of resentment; design choice
CEREMONY: Final = frozenset({"text", "ratification", "implementation"})
SILENT: Final = frozenset({"ready", "end-turn", "worksheet", "prepare"})


def manner_of(persona: PersonaId, seen: Observation, action: PartyAction) -> Manner:
    """Return in what tone a party of a style makes a move as things stand."""
    if action.kind in SILENT or MOVES[action.kind].seen_by == "own":
        return "plain"
    relations = tuple(seen.private.relations.values())
    liking = sum(r.relationship for r in relations) / len(relations)
    grudge = max(r.resentment for r in relations)
    heat = HEAT * seen.table.tension + GRUDGE * grudge
    force, warmth = FORCE[persona] + heat, WARMTH[persona] + liking - heat
    if force >= ENOUGH and force >= warmth:
        loud = seen.me.directness >= SOFT_BELOW and seen.me.role == "party"
        return "firm" if loud else "formal"
    if warmth >= ENOUGH:
        return "warm"
    distant = persona == "avoiding" or liking < 0.0
    return "formal" if distant or seen.table.phase in CEREMONY else "plain"
