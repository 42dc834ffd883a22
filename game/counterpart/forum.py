"""The decision rule as a seat sees it: who has to agree, and who can make or break."""

from __future__ import annotations

from collections.abc import Mapping

from game.analysis.pivotality import EXACT, Carries, shapley_shubik
from game.counterpart.streams import stream
from game.model.base import PartyId
from game.model.observation import Observation


def carrying(seen: Observation) -> Carries:
    """Return the decision rule of the forum: nothing is agreed until all agree."""
    everyone = frozenset(seen.scenario.party_ids)
    return lambda members: members >= everyone


def pivotality(seen: Observation, seed: int) -> Mapping[PartyId, float]:
    """Return the Shapley-Shubik index of every party; sums to 1."""
    parties = seen.scenario.party_ids
    orders = stream(seed, seen.seat, "pivots") if len(parties) > EXACT else None
    return shapley_shubik(parties, carrying(seen), orders)
