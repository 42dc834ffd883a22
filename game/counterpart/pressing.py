"""Promises, threats and warnings: who would yield to what, and at what price (model.md 2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.counterpart.accept import Verdict
from game.counterpart.credibility import (
    STEP,
    audience_cost,
    believed,
    climb_down,
    logistic,
    price_of,
    resistance,
    terms_of,
    yields,
)
from game.counterpart.leverage import Leverage
from game.counterpart.mind import Mind
from game.counterpart.rationale import points
from game.counterpart.search import Choice
from game.counterpart.weighing import Weighed
from game.engine.backing import joint_impact
from game.engine.illegality import current_proposal
from game.model import action as act
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument

RESENTED: Final = 0.6  # resentment per ten points of impact at no legitimacy; model.md 2.6
BLUFF_COST: Final = 3.0  # points a called bluff costs beside the audience; model.md 4.5
HOSTILITY: Final = 1.5  # weight of total dependence against hostile moves; model.md 2.1
UNEVEN: Final = 3.0  # weight of unequal dependence for them, points; design choice


@dataclass(frozen=True, slots=True)
class Demand:
    """What an instrument is tied to.

    Attributes:
        package: One option demanded, the rest open.
        gain: Points the demand brings the seat.
        price: Y, points it is believed to cost the target.
    """

    package: Package
    gain: float
    price: float


def pressures(
    mind: Mind, own: Choice | None, best: Verdict | None, gap: float
) -> Iterator[Weighed]:
    """Yield the use of every instrument of the seat that is not on the table yet."""
    if own is None:
        return
    for tool in mind.seen.scenario.instruments:
        if tool.wielder != mind.seen.seat or _spent(mind, tool):
            continue
        if tool.kind == "warning":
            yield _warning(mind, tool, gap)
            continue
        base = best.package if best is not None else own.package
        asked = demands(mind, tool, position(mind, tool.target, base), own.package)
        if asked and best is not None:
            weigh = promise if tool.kind == "promise" else _threat
            options = [weighed for d in asked if (weighed := weigh(mind, tool, d)) is not None]
            if options:
                yield max(options, key=lambda w: round(w.score, 9))


def _spent(mind: Mind, tool: Instrument) -> bool:
    """Tell whether an instrument was used; a promise that was taken back can be made again."""
    used = [p.status for p in mind.seen.table.pledges if p.instrument == tool.id]
    return any(status != "withdrawn" or tool.kind != "promise" for status in used)


def _stake(mind: Mind) -> float:
    return max(0.0, mind.best - mind.reserve_eff)


def position(mind: Mind, party: PartyId, base: Package) -> Package:
    """Return where a party stands: its own proposal, filled from another package."""
    offer = current_proposal(mind.seen.table, party)
    if offer is None:
        return base
    return tuple(b if o == OPEN else o for o, b in zip(offer.package, base, strict=True))


def demands(mind: Mind, tool: Instrument, base: Package, wanted: Package) -> list[Demand]:
    """Return single options that the seat's own proposal has and the target's position does not.

    What is tied to nothing in particular is kept for what the seat still lacks most: a visit or
    an ultimatum over a small clause would be believed by nobody (design choice).
    """
    own = mind.study.appraiser.tables.points
    flat = mind.mean_points(tool.target)
    space = mind.study.space
    found = []
    for place, (have, want) in enumerate(zip(base, wanted, strict=True)):
        if want in {have, OPEN} or (tool.about and space.issues[place] not in tool.about):
            continue
        columns = flat[space.columns(place)]
        demand = Demand(
            package=tuple(want if k == place else OPEN for k in range(len(base))),
            gain=round(float(own[place, want] - own[place, have]), 9),
            price=float(columns[have] - columns[want]),
        )
        found.append(demand)
    return found if tool.about else sorted(found, key=lambda d: -d.gain)[:1]


def _warning(mind: Mind, tool: Instrument, gap: float) -> Weighed:
    trust = believed(mind.seen, tool, _stake(mind), public=False)
    return Weighed(
        action=act.Warn(by=mind.seen.seat, instrument=tool.id),
        headline="warn",
        benefit=trust * min(tool.impact, gap) * 0.5,
        cost=0.2,
        bias=0.3 * mind.config.style.threat,
        arguments={"instrument": tool.id, "credibility": points(trust)},
    )


def promise(mind: Mind, tool: Instrument, demand: Demand) -> Weighed | None:
    """Weigh a promise tied to a demand; None if the demand brings nothing."""
    if demand.gain <= 0.0:
        return None
    trust = believed(mind.seen, tool, _stake(mind), public=False, demand=demand.package)
    impact = joint_impact(mind.seen.scenario, mind.seen.table, tool, demand.package)
    agrees = logistic((trust * impact - demand.price) / STEP)
    terms = terms_of(mind.seen, tool.id)
    return Weighed(
        action=act.Promise(by=mind.seen.seat, instrument=tool.id, demand=demand.package),
        headline="promise",
        benefit=agrees * demand.gain,
        cost=max(0.0, terms.cost - terms.benefit) + 0.3,
        bias=0.3 * mind.config.style.openness,
        arguments={
            "instrument": tool.id,
            "credibility": points(trust),
            "chance": points(agrees),
            "gain": points(demand.gain),
        },
    )


def restraint(standing: Leverage) -> float:
    """Return what holds a party back from hostile moves against another, points; may be below 0.

    Who needs each other is careful; where one needs the other more, the strong are tempted and
    the weak resist (Bacharach & Lawler 1981; Lawler 1992).
    """
    gap = abs(standing.own_dependence - standing.their_dependence)
    return HOSTILITY * standing.mutual - UNEVEN * gap


def general_restraint(mind: Mind) -> float:
    """Return the same towards all whose consent is asked, points; 0 if nobody's is."""
    found = [restraint(mind.leverage(party)) for party in mind.asked]
    return sum(found) / max(1, len(found))


def _threat(mind: Mind, tool: Instrument, demand: Demand) -> Weighed | None:
    """Weigh a threat; without foresight the price of being refused is only half seen."""
    style = mind.config.style
    if demand.gain <= 0.0 or tool.legitimacy < style.legitimacy:
        return None
    public = style.publicity > 0.0
    seen = mind.seen
    trust = believed(seen, tool, _stake(mind), public=public, demand=demand.package)
    liking = seen.private.relations[tool.target].relationship
    resists = resistance(liking, public=public)
    impact = joint_impact(seen.scenario, seen.table, tool, demand.package)
    chance = yields(trust * impact, demand.price, resists)
    price = price_of(seen, tool, public=public, demand=demand.package)
    bluff = audience_cost(seen, seen.seat, public=public) + BLUFF_COST
    bluff *= climb_down(seen, seen.seat, demand.package)
    refused = max(0.0, price.carrying) if price.stands else bluff
    resented = RESENTED * (1.0 - tool.legitimacy) * impact / 10.0
    sight = 1.0 if mind.config.skill.foresight else 0.5
    return Weighed(
        action=act.Threaten(
            by=seen.seat, instrument=tool.id, demand=demand.package, public=public
        ),
        headline="threaten",
        benefit=chance * demand.gain,
        cost=sight * (1.0 - chance) * refused
        + 1.5 * resented
        + restraint(mind.leverage(tool.target)),
        bias=style.threat,
        arguments={
            "instrument": tool.id,
            "credibility": points(trust),
            "chance": points(chance),
            "gain": points(demand.gain),
        },
    )
