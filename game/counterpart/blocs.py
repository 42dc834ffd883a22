"""Parties that bargain as one: what joining brings, what holds, what tempts apart (model.md 2.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.pivotality import Carries, group_value, shapley_shubik
from game.analysis.tables import matching
from game.counterpart.insight import Insight
from game.counterpart.memo import Bench
from game.engine.parties import can_block, coalition_of
from game.model.base import PartyId
from game.model.blocs import Coalition
from game.model.draft import OPEN, Package

CROWD: Final = 0.05  # adherence lost for each member beyond two; model.md 2.5
LEAST_ADHERENCE: Final = 0.4  # below which a coalition is not worth offering; model.md 4.5
TEMPTATION: Final = (5.0, 10.0)  # points, and points per cohesion, to break ranks; model.md 2.5
POWER_WORTH: Final = 10.0  # points for the whole of pivotality; model.md 4.5
SHARED: Final = 0.75  # of an issue's span that an option must bring both to be shared; design
AGREED_WEIGHT: Final = 6.0  # points of weight from which an issue is worth a platform; design


def adherence(records: Sequence[float]) -> float:
    """Return how well a coalition is expected to hold, 0-1.

    Args:
        records: Each member's record in keeping promises, 0-1.

    >>> adherence([1.0, 1.0])
    1.0
    """
    held = float(np.prod([0.5 + 0.5 * record for record in records]))
    return round(held * max(0.0, 1.0 - CROWD * (len(records) - 2)), 9)


def price_of_defection(cohesion: float) -> float:
    """Return how much better an offer from outside must be to break ranks for, points."""
    fixed, per_cohesion = TEMPTATION
    return fixed + per_cohesion * cohesion


def as_one(parties: Sequence[PartyId], members: frozenset[PartyId], carries: Carries) -> float:
    """Return the pivotality of some parties that act as one, 0-1."""
    rest = [party for party in parties if party not in members]
    players = ["+", *rest]

    def together(group: frozenset[str]) -> bool:
        inside = members if "+" in group else frozenset()
        return carries((group - {"+"}) | inside)

    return shapley_shubik(players, together)["+"]


def power_gained(mind: Insight, members: frozenset[PartyId]) -> float:
    """Return what acting as one adds to the members' pivotality together, -1 to 1."""
    principals = mind.seen.scenario.principals
    alone = sum(mind.pivots[party] for party in members)
    return round(as_one(principals, members, mind.carries) - alone, 9)


def value_gained(mind: Insight, members: frozenset[PartyId]) -> float:
    """Return what the others would miss more if the members stayed out together, points.

    The marginal contribution of the members as one, less the sum of their own; under unanimity
    each is as indispensable alone, and nothing is gained.
    """
    principals = mind.seen.scenario.principals
    gains = gains_of(mind)
    columns = {party: mind.ledger.parties.index(party) for party in principals}
    whole = group_value(gains, list(columns.values()))

    def missed(left: frozenset[PartyId]) -> float:
        rest = frozenset(principals) - left
        able = mind.carries(rest)
        return whole - (group_value(gains, [columns[p] for p in rest]) if able else 0.0)

    together = missed(members)
    return round(together - sum(missed(frozenset({party})) for party in members), 9)


def gains_of(mind: Insight) -> Floats:
    """Return everybody's believed points above its alternative over the pool, shape (n, N)."""
    values, shifts = mind.balance.pledged
    gains: Floats = np.maximum(-50.0, values - mind.ledger.reserve - shifts)
    return gains


def worth_joining(mind: Insight, members: frozenset[PartyId]) -> float:
    """Return what bargaining as one brings each member, points: the better of value and votes."""
    by_value = value_gained(mind, members) / len(members)
    by_votes = POWER_WORTH * power_gained(mind, members)
    return round(max(by_value, by_votes), 9)


def expected_adherence(mind: Insight, members: frozenset[PartyId]) -> float:
    """Return how well the members are expected to hold, 0-1, one's own record as others see it."""
    relations, reputation = mind.seen.private.relations, mind.seen.private.reputation
    own = [r.promise.mean for p, r in reputation.items() if p in members]
    records = [relations[p].promise.mean for p in members if p != mind.seen.seat]
    return adherence([*records, float(np.mean(own)) if own else 1.0])


def platform(mind: Insight, partners: Sequence[PartyId], own: Floats) -> Package:
    """Return the options that the seat and its partners both like on issues they care about.

    Args:
        mind: Whose view.
        partners: The others in the coalition.
        own: Own points of every option, shape (issues, options).
    """
    space = mind.study.space
    beliefs = [mind.mean_points(party) for party in partners]
    wanted = []
    for place, count in enumerate(space.counts):
        mine = own[place, :count]
        theirs = [flat[space.columns(place)] for flat in beliefs]
        liked = [_liked(points) for points in (mine, *theirs)]
        shared = np.flatnonzero(np.all(liked, axis=0))
        heavy = np.mean([np.ptp(points) for points in (mine, *theirs)]) >= AGREED_WEIGHT
        if heavy and len(shared):
            total = np.round(mine + sum(theirs), 9)
            wanted.append(int(shared[np.argmax(total[shared])]))
        else:
            wanted.append(OPEN)
    return tuple(wanted)


def _liked(points: Floats) -> Bools:
    """Tell which options bring most of what an issue can bring, shape (options,)."""
    span = float(np.ptp(points))
    liked: Bools = points >= float(points.min()) + SHARED * span - 1e-9
    return liked


def own_coalition(mind: Insight) -> Coalition | None:
    """Return the coalition that the seat belongs to, if any."""
    return coalition_of(mind.seen.table, mind.seen.seat)


def fits(coalition: Coalition | None, packages: Ints) -> Bools:
    """Tell which packages leave a coalition's platform alone, shape (n,)."""
    if coalition is None:
        return np.ones(len(packages), dtype=np.bool_)
    return matching(packages, coalition.platform)


def blocks(mind: Insight, party: PartyId) -> bool:
    """Tell whether nothing carries without a party and its coalition."""
    return can_block(mind.seen.scenario, mind.seen.table, party)


def shares(mind: Insight, coalition: Coalition) -> Mapping[PartyId, float]:
    """Return the weight of each member's wishes in what the coalition asks for; sums to 1."""
    votes = {p: mind.seen.scenario.forum.rule.weight((p,)) for p in coalition.members}
    total = sum(votes.values())
    return {party: vote / total for party, vote in votes.items()}


def for_all(mind: Insight, bench: Bench, rows: Ints, values: Floats) -> Floats:
    """Return what packages bring to those for whom the seat speaks, points, shape (rows,).

    The speaker of a coalition weighs the members' gains by their votes, and what leaves a member
    below its alternative counts as nothing gained (model.md 2.5, w_C and d_C).
    """
    own = own_coalition(mind)
    if own is None or own.speaker != mind.seen.seat:
        return values
    weights = shares(mind, own)
    total = weights[mind.seen.seat] * (values - mind.reserve_eff)
    content = np.ones(len(rows), dtype=np.bool_)
    for member in own.members[1:]:
        gain = mind.expected(bench, member)[rows] - mind.believed_reserve(member)
        content &= gain >= 0.0
        total = total + weights[member] * gain
    brings: Floats = mind.reserve_eff + np.where(content, total, np.minimum(total, 0.0))
    return brings
