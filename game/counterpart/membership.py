"""In or out: what a text is worth to a member, and to a party that stays outside (model.md 4.5).

Where a rule lets some agree without the others, a party compares being bound with staying out:
what the others' agreement does to outsiders comes without duties. So a text that carries anyway
must be worth more inside than outside (free riding), and one that hurts outsiders draws them in.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.pivotality import tail
from game.counterpart.entry import enters
from game.counterpart.joining import beliefs
from game.counterpart.leading import followers
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.engine.parties import goes_on, members
from game.engine.value import outside_value
from game.model.base import PartyId
from game.model.draft import Package
from game.model.state import Proposal


def force_without(mind: Mind, bench: Bench, joins: Mapping[PartyId, Floats]) -> Floats:
    """Return the chance that packages enter into force without the seat, shape (n,).

    Args:
        mind: Whose view.
        bench: The packages.
        joins: Belief that each other party is a member, shape (n,); all are that are left out.
    """
    sure = np.ones(len(bench.packages))
    columns = [mind.ratifies(bench, party) * joins.get(party, sure) for party in mind.asked]
    return tail(np.column_stack(columns), mind.asked, enters(mind.seen.scenario))


def outside(mind: Mind, package: Package) -> float:
    """Return what staying outside is worth if the others agree on a package, points.

    The alternative, and what the text does to outsiders as far as it enters into force.
    """
    effect = outside_value(mind.seen.scenario, package, mind.seen.seat)
    if effect == 0.0:
        return mind.reserve_eff
    bench = mind.bench_of(package)
    chance = float(force_without(mind, bench, mind.joins(bench))[0])
    return round(mind.reserve_eff + chance * effect, 9)


def may_stay_out(mind: Mind) -> bool:
    """Tell whether the others can make an agreement of the text on the table without the seat."""
    rest = [p for p in members(mind.seen.scenario, mind.seen.table) if p != mind.seen.seat]
    return goes_on(mind.seen.scenario, rest)


def carried_without(mind: Mind, proposal: Proposal, package: Package) -> float:
    """Return the chance that a proposal carries without the seat, 0-1; 0 where it is needed."""
    if not mind.carries(frozenset(mind.asked) - mind.seen.table.left):
        return 0.0
    chances = beliefs(mind, mind.bench_of(package), None, followers(mind, proposal.by))
    columns = [
        np.zeros(1)
        if party in mind.seen.table.left
        else np.ones(1)
        if party in proposal.accepted
        else chances[party]
        for party in mind.asked
    ]
    return float(tail(np.column_stack(columns), mind.asked, mind.carries)[0])


def free_riding(mind: Mind, proposal: Proposal, package: Package, wanted: float) -> float:
    """Return what a proposal has to bring, points, when it may carry without the seat.

    As likely as it does, the seat chooses between inside and outside; otherwise it bargains on.
    Nothing changes where nothing carries without the seat.

    Args:
        mind: Who judges.
        proposal: What stands on the table.
        package: It, completed.
        wanted: What it has to bring if the seat is needed, points.
    """
    chance = carried_without(mind, proposal, package)
    if chance == 0.0:
        return wanted
    return round(chance * outside(mind, package) + (1.0 - chance) * wanted, 9)
