"""How far a promise, a threat or a warning is believed (model.md 3.2), and what it then weighs.

Liking is not reliability: the relationship is not read here. What is private to the wielder is
estimated from what is public; the wielder itself uses the same estimates when it asks how the
target will see it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, sqrt
from typing import Final

from game.engine.backing import backing, joint_impact
from game.engine.commitments import JUSTIFIED
from game.model.base import InstrumentId, PartyId
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import InstrumentTerms
from game.model.scenario import Instrument
from game.model.state import Pledge, Relation

BELIEVED_COST: Final = 0.4  # share of impact; middle of .2-.6 in model.md 2.6
BELIEVED_CAPACITY: Final = 0.9  # of an administration nothing is known of; design choice
FUTURE_SHARE: Final = 0.3  # share of a wielder's stake that a broken promise forfeits; design
RESOLVE: Final = 2.0  # points; stake in a reputation for resolve, model.md 2.6
EXECUTION_STEP: Final = 4.0  # points; scale of carrying out a threat, model.md 2.6
STEP: Final = 6.0  # points; scale of yielding and accepting; model.md 2.6
PUBLIC_RESISTANCE: Final = 3.0  # h, points; model.md 2.6
REPEATED: Final = 2.0  # points of rep per unit of dislike; model.md 2.6
DEFIED: Final = 2.0  # points a target that has held out loses by giving in; model.md 2.6
STILL_FELT: Final = 0.85  # share of impact that stays once a threat is carried out, model.md 2.6


@dataclass(frozen=True, slots=True)
class Force:
    """One pledge as it weighs now: E = credibility x impact x wear (model.md 2.2).

    Attributes:
        credibility: c_eff, 0-1.
        points: E, in the target's points.
        cost: Expected cost to the wielder, points, as far as the seat can tell.
    """

    instrument: InstrumentId
    kind: str
    by: PartyId
    to: PartyId
    demand: Package
    credibility: float
    points: float
    cost: float


@dataclass(frozen=True, slots=True)
class Pressure:
    """What the live pledges do to both sides of every party's ledger.

    Attributes:
        reserve: Change of each party's reservation value by threats and warnings, points.
        warned: The part of it that warnings make up, points.
        forces: Every live pledge with its weight.
    """

    reserve: Mapping[PartyId, float] = field(default_factory=dict)
    warned: Mapping[PartyId, float] = field(default_factory=dict)
    forces: tuple[Force, ...] = ()

    def bonuses(self, party: PartyId) -> tuple[tuple[Package, float], ...]:
        """Return (demand, points) of promises: what the party gains, or as wielder pays."""
        gains = [(f.demand, f.points) for f in self.forces if _promised(f) and f.to == party]
        costs = [(f.demand, -f.cost) for f in self.forces if _promised(f) and f.by == party]
        return (*gains, *costs)


def _promised(force: Force) -> bool:
    return force.kind == "promise"


def logistic(z: float) -> float:
    """Return 1/(1+e^-z) without overflow.

    >>> logistic(0.0)
    0.5
    """
    return 1.0 / (1.0 + exp(-z)) if z >= 0.0 else 1.0 - 1.0 / (1.0 + exp(z))


def record_of(seen: Observation, by: PartyId, to: PartyId) -> Relation:
    """Return how the target sees the wielder, as far as the observing seat can tell."""
    if to == seen.seat:
        return seen.private.relations[by]
    if by == seen.seat:
        return seen.private.reputation[to]
    return seen.private.relations[by]


def audience_cost(seen: Observation, by: PartyId, *, public: bool) -> float:
    """Return AC, the points a party would lose at home by backing down."""
    if not public:
        return 0.0
    return seen.scenario.party(by).audience_cost


def promise_credibility(
    seen: Observation,
    tool: Instrument,
    stake: float,
    *,
    public: bool = False,
    demand: Package = (),
) -> float:
    """Return c_eff of a promise, 0-1.

    Args:
        seen: The seat's observation.
        tool: The instrument.
        stake: Points the wielder stands to gain from the agreement.
        public: Whether the promise was made before an audience.
        demand: What it is tied to; the record on other issue groups counts in part.
    """
    areas = seen.scenario.groups_of(tool, demand)
    mean = record_of(seen, tool.wielder, tool.target).promise.mean_on(areas)
    capacity = BELIEVED_CAPACITY
    if tool.wielder == seen.seat:
        shown = seen.private.capacity_shift
        capacity = min(0.95, seen.mandate.capacity + shown)
    forfeits = FUTURE_SHARE * max(0.0, stake)
    audience = audience_cost(seen, tool.wielder, public=public)
    incentive = (-BELIEVED_COST * tool.impact + audience + forfeits + 4.0) / 4.0
    return mean * capacity * logistic(incentive)


@dataclass(frozen=True, slots=True)
class Price:
    """What the maker of a threat has to choose between once it is refused.

    Attributes:
        carrying: Net cost of carrying it out, points; below 0 it pays by itself.
        backing: Cost of backing down, points: at home, and to the name of a party that means
            what it says.
    """

    carrying: float
    backing: float

    @property
    def stands(self) -> bool:
        """Whether the threat is carried out; what costs as much is left undone."""
        return self.carrying < self.backing


def terms_of(seen: Observation, instrument: InstrumentId) -> InstrumentTerms:
    """Return what an own instrument costs and brings its wielder."""
    return seen.mandate.instruments.get(instrument) or InstrumentTerms(cost=0.0)


def price_of(seen: Observation, tool: Instrument, *, public: bool, demand: Package = ()) -> Price:
    """Return what a refused threat of the seat's own costs it either way (model.md 2.6).

    Args:
        seen: The seat's observation.
        tool: The threat.
        public: Whether it was made before an audience.
        demand: What it was tied to; a new reason on any of its issues halves what backing down
            costs, as the rules have it (model.md 3.3).
    """
    terms = terms_of(seen, tool.id)
    lost = audience_cost(seen, seen.seat, public=public) + RESOLVE
    return Price(
        carrying=round(terms.cost - terms.benefit, 9),
        backing=round(climb_down(seen, seen.seat, demand) * lost, 9),
    )


def climb_down(seen: Observation, by: PartyId, demand: Package) -> float:
    """Return the share of a climb-down's price that is due: half with a new reason (R10.3).

    Args:
        seen: Reasons are given at the table, so everybody can tell.
        by: Who would back down.
        demand: What the pledge is tied to; a reason on any of its issues counts, as in the rules.
    """
    justified = seen.table.course.justified.get(by, frozenset())
    asked = zip(seen.scenario.issues, demand, strict=bool(demand))
    excused = any(option != OPEN and issue.id in justified for issue, option in asked)
    return JUSTIFIED if excused else 1.0


def execution_chance(
    seen: Observation, tool: Instrument, *, public: bool, demand: Package = ()
) -> float:
    """Return how likely others think that a refused threat is carried out (model.md 2.6), 0-1.

    Args:
        seen: The seat's observation.
        tool: The instrument.
        public: Whether the threat was public.
        demand: What it was tied to; whoever has a reason to back down is held less by its audience.
    """
    cost = BELIEVED_COST * tool.impact
    audience = audience_cost(seen, tool.wielder, public=public)
    return executed(-cost, climb_down(seen, tool.wielder, demand) * audience)


def executed(net: float, audience: float) -> float:
    """Return the chance that a refused threat is carried out (model.md 2.6), 0-1.

    Args:
        net: What carrying it out brings its wielder, less what it costs, points.
        audience: Points it would lose at home by backing down.

    >>> executed(-2.0, 0.0)
    0.5
    """
    return logistic((net + audience + RESOLVE) / EXECUTION_STEP)


def yields(force: float, price: float, resistance: float) -> float:
    """Return the chance that the target of a threat does as is asked (model.md 2.6), 0-1.

    Args:
        force: E, the threat's points as the target believes it.
        price: Y, points that doing so costs the target.
        resistance: What it would lose before its own public, and by inviting more threats.

    >>> yields(10.0, 6.0, 4.0)
    0.5
    """
    return logistic((force - price - resistance) / STEP)


def threat_belief(record: float, execution: float) -> float:
    """Return c_eff of a threat: a record, and an interest in carrying it out, 0-1."""
    return sqrt(record) * sqrt(execution)


def resistance(liking: float, *, public: bool) -> float:
    """Return what resists a threat in its target, points: h and rep of model.md 2.6."""
    return (PUBLIC_RESISTANCE if public else 0.0) + REPEATED * (1.0 - liking)


def threat_credibility(
    seen: Observation, tool: Instrument, *, public: bool, demand: Package = ()
) -> float:
    """Return c_eff of a threat, 0-1: a record, and an interest in carrying it out."""
    areas = seen.scenario.groups_of(tool, demand)
    mean = record_of(seen, tool.wielder, tool.target).threat.mean_on(areas)
    return threat_belief(mean, execution_chance(seen, tool, public=public, demand=demand))


def believed(
    seen: Observation, tool: Instrument, stake: float, *, public: bool, demand: Package = ()
) -> float:
    """Return c_eff of whatever kind of instrument this is, 0-1."""
    match tool.kind:
        case "promise":
            return promise_credibility(seen, tool, stake, public=public, demand=demand)
        case "threat":
            return threat_credibility(seen, tool, public=public, demand=demand)
        case "warning":
            return record_of(seen, tool.wielder, tool.target).statement.mean


def pressure(seen: Observation, stakes: Mapping[PartyId, float]) -> Pressure:
    """Return what all pledges on the table weigh now (model.md 2.2).

    Args:
        seen: The seat's observation.
        stakes: Points that each party stands to gain from an agreement, as the seat sees it.
    """
    tools = {tool.id: tool for tool in seen.scenario.instruments}
    reserve: dict[PartyId, float] = {}
    warned: dict[PartyId, float] = {}
    forces: list[Force] = []
    for pledge in seen.table.pledges:
        tool = tools[pledge.instrument]
        if pledge.status == "carried-out" and pledge.kind == "threat":
            if pledge.to != seen.seat:
                _shift(reserve, pledge.to, -STILL_FELT * tool.impact)
            continue
        if pledge.status != "live":
            continue
        force = _force(seen, pledge, tool, stakes.get(pledge.by, 0.0))
        forces.append(force)
        if pledge.kind != "promise":
            _shift(reserve, pledge.to, -force.points)
        if pledge.kind == "warning":
            _shift(warned, pledge.to, -force.points)
        if pledge.kind == "threat":
            _shift(reserve, pledge.by, -force.cost)
            _shift(reserve, seen.seat, -_own_part(seen, pledge, tool))
    return Pressure(reserve=reserve, warned=warned, forces=tuple(forces))


def _force(seen: Observation, pledge: Pledge, tool: Instrument, stake: float) -> Force:
    trust = believed(seen, tool, stake, public=pledge.public, demand=pledge.demand)
    rounds = max(0, seen.table.round - pledge.round) if seen.table.phase == "rounds" else 0
    worn = exp(-tool.decay * rounds)
    impact = joint_impact(seen.scenario, seen.table, tool, pledge.demand)
    return Force(
        instrument=tool.id,
        kind=pledge.kind,
        by=pledge.by,
        to=pledge.to,
        demand=pledge.demand,
        credibility=round(trust, 9),
        points=round(trust * impact * worn, 9),
        cost=round(_cost(seen, pledge, tool, trust), 9),
    )


def _own_part(seen: Observation, pledge: Pledge, tool: Instrument) -> float:
    """Return what standing behind another's threat is expected to cost the seat, points."""
    mine = [
        (share, seen.mandate.instruments[other.id])
        for other, share in backing(seen.scenario, seen.table, tool, pledge.demand)
        if other.wielder == seen.seat and other.id in seen.mandate.instruments
    ]
    if not mine:
        return 0.0
    chance = execution_chance(seen, tool, public=pledge.public, demand=pledge.demand)
    return sum(share * chance * max(0.0, terms.cost - terms.benefit) for share, terms in mine)


def _cost(seen: Observation, pledge: Pledge, tool: Instrument, trust: float) -> float:
    """Return what the pledge is expected to cost its wielder, points."""
    own = pledge.by == seen.seat
    terms = seen.mandate.instruments.get(tool.id) if own else None
    cost = terms.cost if terms else BELIEVED_COST * tool.impact
    if pledge.kind == "warning":
        return 0.0
    if pledge.kind == "promise":
        return cost if own else trust * cost
    if own:
        price = price_of(seen, tool, public=pledge.public, demand=pledge.demand)
        return max(0.0, min(price.carrying, price.backing))
    return execution_chance(seen, tool, public=pledge.public, demand=pledge.demand) * cost


def _shift(reserve: dict[PartyId, float], party: PartyId, points: float) -> None:
    if points:
        reserve[party] = reserve.get(party, 0.0) + points
