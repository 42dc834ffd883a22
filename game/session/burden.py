"""Who would bear what of a text, as one seat can tell: own score sheet, public estimates."""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.burden import SHARED, burdens
from game.analysis.tables import as_array, mandate_tables, valuation_tables
from game.model.base import PartyId
from game.model.draft import Package
from game.model.observation import Observation


@dataclass(frozen=True, slots=True)
class Bearing:
    """A party's part in what the duties of a text cost.

    Attributes:
        share: Of all costs, 0-1.
        due: What is due from it, half by means and half by what it gains, 0-1.
    """

    party: PartyId
    share: float
    due: float


def bearings(seen: Observation, package: Package) -> tuple[Bearing, ...]:
    """Return who would bear what, most first; nothing where fewer than three bear anything.

    A mediator has no part in it and sees the estimates of all.
    """
    scenario = seen.scenario
    if len(scenario.principals) < SHARED:
        return ()
    own = mandate_tables(seen.mandate, scenario, seen.private.persuaded).points
    points = {
        party: own
        if party == seen.seat
        else valuation_tables(scenario.party(party).profile.estimate, scenario.issues).points
        for party in scenario.principals
    }
    found = burdens(scenario, points, as_array([package]))
    if not found.shared[0]:
        return ()
    parts = [
        Bearing(party, round(float(share), 6), round(float(due), 6))
        for party, share, due in zip(
            found.parties, found.burden[:, 0], found.due[:, 0], strict=True
        )
    ]
    return tuple(sorted(parts, key=lambda part: -part.share))
