"""The decision rule as a seat sees it: who has to agree, and who can make or break."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.analysis.pivotality import EXACT, Carries, shapley_shubik
from game.counterpart.streams import stream
from game.model.base import PartyId
from game.model.observation import Observation
from game.model.scenario import Scenario

LOOSE: Final = 0.4  # cohesion below which a coalition is held together; design choice


def carrying(scenario: Scenario) -> Carries:
    """Return the decision rule of a scenario's forum as a predicate on groups of parties."""
    rule, principals = scenario.forum.rule, scenario.principals
    return lambda members: rule.carries(members, principals)


def unanimous(scenario: Scenario) -> bool:
    """Tell whether nothing is agreed until all parties agree."""
    carries, everyone = carrying(scenario), frozenset(scenario.principals)
    return not any(carries(everyone - {party}) for party in everyone)


def pivotality(seen: Observation, seed: int) -> Mapping[PartyId, float]:
    """Return the Shapley-Shubik index of every party at the table; sums to 1.

    Those whose consent is not asked, such as mediators, have none.
    """
    principals = seen.scenario.principals
    orders = stream(seed, seen.seat, "pivots") if len(principals) > EXACT else None
    power = shapley_shubik(principals, carrying(seen.scenario), orders)
    return {party: power.get(party, 0.0) for party in seen.scenario.party_ids}


def least_groups(scenario: Scenario, seat: PartyId) -> tuple[tuple[PartyId, ...], ...]:
    """Return the smallest groups of others that carry together with the seat.

    With a seat whose consent is not asked, the smallest groups that carry by themselves.
    """
    carries = carrying(scenario)
    others = [party for party in scenario.principals if party != seat]
    found: list[frozenset[PartyId]] = []
    for size in range(len(others) + 1):
        for group in combinations(others, size):
            members = frozenset(group)
            known = any(smaller <= members for smaller in found)
            if not known and carries(members | {seat}):
                found.append(members)
    return tuple(tuple(p for p in others if p in members) for members in found)


def closed(
    groups: Sequence[Sequence[PartyId]], blocs: Sequence[frozenset[PartyId]]
) -> tuple[tuple[PartyId, ...], ...]:
    """Return groups with whole coalitions in place of single members; the smallest of them.

    >>> closed([("one",), ("two",)], [frozenset({"one", "two"})])
    (('one', 'two'),)
    """
    whole = []
    for group in groups:
        members = set(group).union(*(bloc for bloc in blocs if bloc & set(group)))
        whole.append(frozenset(members))
    least = [
        g for n, g in enumerate(whole) if not any(h < g for h in whole) and g not in whole[:n]
    ]
    return tuple(tuple(sorted(group)) for group in least)


def weakest_link(
    beliefs: Mapping[PartyId, Floats], groups: Sequence[Sequence[PartyId]], count: int
) -> Floats:
    """Return for each package the belief of its most doubtful needed supporter, shape (n,).

    Of all groups that carry, the one whose weakest member is surest counts.
    """
    best = np.zeros(count)
    for group in groups:
        weakest = np.ones(count)
        for party in group:
            weakest = np.minimum(weakest, beliefs[party])
        best = np.maximum(best, weakest)
    return best


def zone_of(scenario: Scenario) -> Callable[[Bools], Bools]:
    """Return the test of which packages are agreed by those who are content with them."""
    return lambda fine: carried(fine, scenario.party_ids, scenario)


def carried(fine: Bools, parties: Sequence[PartyId], scenario: Scenario) -> Bools:
    """Tell which packages those who are content with them carry, shape (n,).

    Args:
        fine: Whether each party is content with each package, shape (n, parties).
        parties: The parties, in column order.
        scenario: Its decision rule counts.
    """
    carries = carrying(scenario)
    patterns, which = np.unique(fine, axis=0, return_inverse=True)
    enough = [
        carries(frozenset(p for p, content in zip(parties, row, strict=True) if content))
        for row in patterns
    ]
    return np.array(enough, dtype=np.bool_)[which.reshape(-1)]
