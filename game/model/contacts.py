"""How two parties can talk alone."""

from __future__ import annotations

from typing import Final

from game.model.base import PartyId
from game.model.rule import Contact
from game.model.scenario import Scenario

_ORDER: Final[tuple[Contact, ...]] = ("none", "section", "embassy")


def contact(scenario: Scenario, one: PartyId, other: PartyId) -> Contact:
    """Return how two parties can talk alone: the stricter of what both directions say."""
    said = [r.contact for r in scenario.relations if {r.observer, r.subject} == {one, other}]
    return min(said, key=_ORDER.index, default="embassy")
