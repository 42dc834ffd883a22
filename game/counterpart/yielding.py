"""Whether a seat does what a threat asks of it (model.md 2.6).

A threat that is believed lowers what going without an agreement is worth, whatever the seat does
about the demand; on top of that it may give in to it. That is drawn once for each threat, and once
more when it is carried out, with the odds that the model gives.
"""

from __future__ import annotations

from game.counterpart.credibility import DEFIED, STILL_FELT, resistance, yields
from game.counterpart.insight import Insight
from game.engine.backing import joint_impact
from game.model.draft import OPEN, Package
from game.model.state import Pledge


def given_in(insight: Insight) -> tuple[Package, ...]:
    """Return the demands that the seat has given in to, oldest threat first."""
    return tuple(
        pledge.demand
        for pledge in insight.seen.table.pledges
        if pledge.kind == "threat" and pledge.to == insight.seen.seat and _gives(insight, pledge)
    )


def _gives(insight: Insight, pledge: Pledge) -> bool:
    if pledge.status not in {"live", "carried-out", "lifted"}:
        return pledge.status == "yielded"
    drawn = insight.chance(f"yield:{pledge.instrument}", pledge.round)
    if drawn < yielding_chance(insight, pledge):
        return True
    if pledge.status == "live":
        return False
    again = insight.chance(f"yield-late:{pledge.instrument}", pledge.round)
    return again < yielding_chance(insight, pledge, late=True)


def yielding_chance(insight: Insight, pledge: Pledge, *, late: bool = False) -> float:
    """Return P(yield), the chance that the seat does what a threat asks, 0-1.

    Args:
        insight: What the target makes of things.
        pledge: The threat.
        late: Whether the threat has been carried out: then its force is felt, not believed, and
            who has held out so far does not like to give in.
    """
    seen = insight.seen
    liking = seen.private.relations[pledge.by].relationship
    resists = resistance(liking, public=pledge.public)
    price = price_of_yielding(insight, pledge.demand)
    if late:
        return yields(STILL_FELT * _impact(insight, pledge), price, resists + DEFIED)
    force = sum(f.points for f in insight.pressure.forces if f.instrument == pledge.instrument)
    return yields(force, price, resists)


def _impact(insight: Insight, pledge: Pledge) -> float:
    seen = insight.seen
    tool = next(t for t in seen.scenario.instruments if t.id == pledge.instrument)
    return joint_impact(seen.scenario, seen.table, tool, pledge.demand)


def price_of_yielding(insight: Insight, demand: Package) -> float:
    """Return Y, own points between where the seat stands and what is demanded; at least 0.

    Where it has taken no position yet, it stands for what is best for it.
    """
    tables, price = insight.study.appraiser.tables, 0.0
    for place, wanted in enumerate(demand):
        if wanted == OPEN:
            continue
        own = tables.points[place, : tables.sizes[place]]
        have = insight.seen.position(insight.seen.seat, place)
        price += float((own.max() if have == OPEN else own[have]) - own[wanted])
    return round(max(0.0, price), 9)
