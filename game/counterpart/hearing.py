"""How well an offer is heard: the more hands and the fewer missions, the more is lost (M041)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.model.base import PartyId
from game.model.contacts import contact
from game.model.scenario import Channel, Scenario

EACH_THIRD: Final = 0.5  # points per party beyond two; model.md 4.5
IN_CHANNEL: Final[Mapping[Channel, float]] = MappingProxyType(
    {"plenary": 1.25, "small-table": 1.0, "mediated": 0.75, "specialists": 0.75}
)
"""How much of the noise a channel lets through; design choices."""
MISSION: Final[Mapping[str, float]] = MappingProxyType(
    {"none": 1.0, "section": 0.5, "embassy": 0.0}
)
"""Points added where two governments have no embassies to ask (M039); design choices."""


def hearing(scenario: Scenario, hearer: PartyId, speaker: PartyId, channel: Channel) -> float:
    """Return the standard deviation with which an offer is misread, points.

    Between two parties with embassies nothing is lost.
    """
    thirds = EACH_THIRD * max(0, len(scenario.parties) - 2)
    return IN_CHANNEL[channel] * (thirds + MISSION[contact(scenario, hearer, speaker)])
