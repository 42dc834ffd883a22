"""Whether a seat does what a threat asks of it, and what it gives up by that (model.md 2.6).

A threat that is believed lowers what going without an agreement is worth, whatever the seat does
about the demand; on top of that it may give in to it. That is drawn once for each threat, and once
more when it is carried out, with the odds that the model gives. Whoever gives in gives up points:
it does what is asked, and does not ask for as much in return.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.counterpart.credibility import DEFIED, STILL_FELT, resistance, yields
from game.counterpart.insight import Insight
from game.engine.backing import joint_impact
from game.model import action as act
from game.model import event as ev
from game.model.draft import OPEN, Package
from game.model.state import Pledge

Pressing = Literal["threaten", "carry-out"]


def given_in(insight: Insight) -> tuple[Pledge, ...]:
    """Return the threats whose demands the seat has given in to, oldest first."""
    return tuple(
        pledge
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
    stood = stance(insight, pledge, "carry-out" if late else "threaten")
    price = price_of_yielding(insight, pledge.demand, stood)
    if late:
        return yields(STILL_FELT * _impact(insight, pledge), price, resists + DEFIED)
    force = sum(f.points for f in insight.pressure.forces if f.instrument == pledge.instrument)
    return yields(force, price, resists)


def _impact(insight: Insight, pledge: Pledge) -> float:
    seen = insight.seen
    tool = next(t for t in seen.scenario.instruments if t.id == pledge.instrument)
    return joint_impact(seen.scenario, seen.table, tool, pledge.demand)


def stance(insight: Insight, pledge: Pledge, since: Pressing = "threaten") -> Package:
    """Return where the seat stood when it was threatened, or when the threat was carried out.

    That is its last proposal before; all open where it had made none. What is yet to happen counts
    as happening now.
    """
    moves = [fact.action for fact in reversed(insight.seen.log) if isinstance(fact, ev.Moved)]
    pressed = (
        n
        for n, action in enumerate(moves)
        if action.kind == since and action.instrument == pledge.instrument
    )
    for action in moves[next(pressed, 0) :]:
        if isinstance(action, act.Offer) and action.by == insight.seen.seat:
            return action.package
    return (OPEN,) * len(pledge.demand)


def price_of_yielding(insight: Insight, demand: Package, stood: Package) -> float:
    """Return Y, own points between where the seat stood and what is demanded; at least 0.

    Where it had taken no position, it stood for what is best for it.
    """
    tables, price = insight.study.appraiser.tables, 0.0
    for place, (wanted, have) in enumerate(zip(demand, stood, strict=True)):
        if wanted == OPEN:
            continue
        own = tables.points[place, : tables.sizes[place]]
        price += float((own.max() if have == OPEN else own[have]) - own[wanted])
    return round(max(0.0, price), 9)


def given_up(insight: Insight, threats: Sequence[Pledge]) -> float:
    """Return what the seat gives up by doing what some threats ask, points.

    Of two demands on the same issue the later counts.
    """
    if not threats:
        return 0.0
    asked = threats[0].demand
    for pledge in threats[1:]:
        asked = tuple(
            o if o != OPEN else before for o, before in zip(pledge.demand, asked, strict=True)
        )
    return price_of_yielding(insight, asked, stance(insight, threats[0]))
