"""Small treaties for tests: the families of agreements of model.md 6.11, symmetric by design."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.compliance.draws import EXTERNAL, Draws
from game.compliance.parameters import PRESETS, Shocks
from game.compliance.treaty import Treaty, domains


@dataclass(frozen=True, slots=True)
class Family:
    """A family of agreements (model.md 6.11, design choices)."""

    cost: float
    benefit: float
    verification: int
    enforcement: int
    clarity: float
    capacity: float
    exit_cost: float
    pass_through: float
    domain: str = "economic"
    parties: int = 2
    escape: bool = False
    review_years: int = 0
    public_good: bool = False
    obligations: int = 6


FAMILIES = {
    "trade": Family(6.0, 14.0, 2, 3, 0.8, 0.95, 3.0, 0.6, escape=True, review_years=5),
    "alliance": Family(4.0, 16.0, 1, 0, 0.7, 0.95, 5.5, 0.5, domain="security"),
    "arms": Family(8.0, 16.0, 4, 1, 0.85, 0.97, 4.5, 0.5, domain="security"),
    "public-good": Family(
        4.0,
        10.0,
        1,
        1,
        0.6,
        0.85,
        5.0,
        0.6,
        domain="environment",
        parties=10,
        public_good=True,
        obligations=2,
    ),
    "settlement": Family(4.5, 18.0, 3, 1, 0.7, 0.72, 6.5, 0.8, domain="security"),
}
RESERVE_BELOW = 0.0  # what the parties have without the text, against the status quo


def family_treaty(name: str, *, parties: int | None = None, shared: bool | None = None) -> Treaty:
    """Return a symmetric treaty of a family.

    Args:
        name: The family.
        parties: How many parties; the family's own number unless said.
        shared: Whether every party has a duty in every obligation; else they take turns.
    """
    return symmetric_treaty(name, FAMILIES[name], parties=parties, shared=shared)


def symmetric_treaty(
    name: str, family: Family, *, parties: int | None = None, shared: bool | None = None
) -> Treaty:
    """Return a treaty that treats all parties alike; see `family_treaty`."""
    n = parties or family.parties
    everybody = family.public_good if shared is None else shared
    m = family.obligations
    obliged = np.ones((n, m), dtype=bool)
    if not everybody:
        obliged = np.arange(n)[:, None] == np.arange(m)[None, :] % n
    duty_party, duty_obligation = np.nonzero(obliged)
    benefit = np.where(obliged & (not everybody), 0.0, family.benefit) * np.ones((n, m))
    cost = np.full(len(duty_party), family.cost)
    net = benefit.sum(axis=1) - (family.cost - 1.0) * obliged.sum(axis=1)
    parameters = PRESETS[name]
    return Treaty(
        parties=tuple(f"party{i}" for i in range(n)),
        issues=tuple(f"duty{i}" for i in range(m)),
        obligations=np.arange(m),
        duty_party=duty_party,
        duty_obligation=duty_obligation,
        cost=cost,
        benefit=benefit,
        base=np.zeros(n),
        domain=domains([family.domain] * len(duty_party), parameters),
        verification=np.full(m, family.verification),
        enforcement=np.full(m, family.enforcement),
        clarity=np.full(m, family.clarity),
        escape=np.full(m, family.escape),
        exit_cost=np.full(n, family.exit_cost),
        pass_through=np.full(n, family.pass_through),
        capacity=np.full(n, family.capacity),
        credibility=np.full(n, 0.75),
        credibility_weight=np.full(n, 4.0),
        resentment=np.zeros(n),
        relationship=np.zeros(n),
        status_quo=np.full(n, 30.0),
        promised=30.0 + net,
        reserve=np.full(n, 30.0 + RESERVE_BELOW),
        review_years=family.review_years,
        public_good=family.public_good,
        parameters=parameters,
    )


def wide_treaty(parties: int, obligations: int) -> Treaty:
    """Return a trade agreement in which every party has a duty in every obligation."""
    family = replace(FAMILIES["trade"], obligations=obligations)
    return symmetric_treaty("trade", family, parties=parties, shared=True)


def changed(treaty: Treaty, **changes: object) -> Treaty:
    """Return a treaty with some fields changed; a number for an array field fills it."""
    arrays = {}
    for name, value in changes.items():
        old = getattr(treaty, name)
        filled = isinstance(old, np.ndarray) and not isinstance(value, np.ndarray)
        arrays[name] = np.full(old.shape, value, dtype=old.dtype) if filled else value
    return replace(treaty, **arrays)  # type: ignore[arg-type]


def quiet(draws: Draws, luck: float = 1.0 - 1e-12) -> Draws:
    """Return draws in which nothing happens and everybody keeps its word."""
    still = ("-size", "-taste")
    yearly = {
        name: np.full_like(array, 0.0 if name.endswith(still) or name == EXTERNAL else luck)
        for name, array in draws.yearly.items()
    }
    once = {
        name: np.full_like(a, 0.0 if name == "type" else luck) for name, a in draws.once.items()
    }
    return Draws(once, yearly)


def with_shocks(treaty: Treaty, **rates: float) -> Treaty:
    """Return a treaty in a world with other shocks."""
    shocks: Shocks = replace(treaty.parameters.shocks, **rates)
    return replace(treaty, parameters=replace(treaty.parameters, shocks=shocks))
