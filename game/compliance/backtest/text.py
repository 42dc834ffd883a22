"""From clauses to a treaty: what the rules of every family share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.parameters import Parameters
from game.compliance.treaty import Treaty, domains

STATUS_QUO = 30.0  # points; only gains over it matter (design choice)
MOST_PARTIES = 6  # simulated of a larger membership, to bound the time (design choice)


@dataclass(frozen=True, slots=True)
class Clause:
    """A duty that all parties, or those named, have towards each other.

    Attributes:
        name: For readers.
        domain: Which shocks it feels.
        cost: Point-rate.
        benefit: Point-rate to each party while the others perform.
        by: Parties that owe it; everybody unless said.
    """

    name: str
    domain: str
    cost: float
    benefit: float
    by: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """What one party brings."""

    pass_through: float
    exit_cost: float
    capacity: float = 0.95
    credibility: float = 0.75
    resentment: float = 0.0
    relationship: float = 0.0


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the text is kept: levels of model.md 6.1, years, and what third parties do."""

    verification: int = 1
    enforcement: int = 0
    clarity: float = 0.7
    escape: bool = False
    review_years: int = 0
    sunset_years: int = 0
    phase_in_years: int = 0
    capacity_building: float = 0.0
    guarantor: bool = False


@dataclass(frozen=True, slots=True)
class Coding:
    """A coded agreement as the simulator sees it."""

    parties: Sequence[Party]
    clauses: Sequence[Clause]
    keeping: Keeping
    parameters: Parameters = field(default_factory=Parameters)


def treaty_of(coding: Coding, years: int) -> Treaty:
    """Return the treaty of a coded agreement.

    Args:
        coding: Parties, clauses and how they are kept.
        years: Over which full performance realises what was promised.
    """
    parties, clauses, keeping = coding.parties, coding.clauses, coding.keeping
    n, m = len(parties), len(clauses)
    obliged = np.array([[c.by is None or p in c.by for c in clauses] for p in range(n)])
    party, obligation = np.nonzero(obliged)
    cost = np.array([c.cost for c in clauses])
    benefit = _benefits(clauses, n)
    implementation = coding.parameters.choice.implementation
    net = benefit.sum(axis=1) - ((cost - implementation) * obliged).sum(axis=1)
    return Treaty(
        parties=tuple(f"party{i}" for i in range(n)),
        issues=tuple(f"clause{i}" for i in range(m)),
        obligations=np.arange(m),
        duty_party=party,
        duty_obligation=obligation,
        cost=cost[obligation],
        benefit=benefit,
        base=np.zeros(n),
        domain=domains([clauses[int(k)].domain for k in obligation], coding.parameters),
        verification=np.full(m, keeping.verification),
        enforcement=np.full(m, keeping.enforcement),
        clarity=np.full(m, keeping.clarity),
        escape=np.full(m, keeping.escape),
        exit_cost=np.array([p.exit_cost for p in parties]),
        pass_through=np.array([p.pass_through for p in parties]),
        capacity=np.array([p.capacity for p in parties]),
        credibility=np.array([p.credibility for p in parties]),
        credibility_weight=np.full(n, 4.0),
        resentment=np.array([p.resentment for p in parties]),
        relationship=np.array([p.relationship for p in parties]),
        status_quo=np.full(n, STATUS_QUO),
        promised=STATUS_QUO + net,
        reserve=np.full(n, STATUS_QUO),
        horizon=years,
        review_years=keeping.review_years,
        sunset_years=keeping.sunset_years,
        phase_in_years=keeping.phase_in_years,
        capacity_building=keeping.capacity_building,
        guarantor=keeping.guarantor,
        parameters=coding.parameters,
    )


def _benefits(clauses: Sequence[Clause], parties: int) -> Floats:
    """Return what each clause brings each party, shape (N, M): nothing from oneself alone."""
    return np.array(
        [[0.0 if c.by == (p,) else c.benefit for c in clauses] for p in range(parties)]
    )
