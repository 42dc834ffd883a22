"""How far each duty of a package is expected to be kept (model.md 3.4 and 6.9).

Design substitutes for trust: under strong verification and remedies even a doubtful partner
keeps its word; under a weak text its record decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.designs import Designs
from game.counterpart.evidence import sigma
from game.model.party import RouteKind
from game.model.scenario import Scenario

DETECTION: Final = np.array([0.20, 0.32, 0.46, 0.60, 0.74, 0.85])  # model.md 6.1, by V
RESOLVED: Final = np.array([0.25, 0.40, 0.55, 0.70, 0.80])  # model.md 6.1, rho_E
REMEDY: Final = np.array([0.0, 0.2, 0.5, 1.0, 1.5])  # model.md 6.1, mu_E, in units of c
PENALTY_YEARS: Final = 2.72  # model.md 6.4, S_f
RULING: Final = 0.85  # model.md 6.4, p_rule
RETALIATION: Final = 0.15  # model.md 6.4, w_ret
AT_HOME: Final = 2.0  # points, model.md 6.4, D_dom
NORM: Final = 1.0  # points, model.md 6.4
PART: Final = 0.5  # model.md 6.5, phi
SCALE: Final = 4.0  # points, model.md 6.5, s
SHIRK_BAR: Final = 2.8  # model.md 6.5
VIOLATE_BAR: Final = 3.4  # model.md 6.5
BINDING: Final = 3  # enforcement level from which the collective discount is cured
PASS_THROUGH: Final[dict[RouteKind, float]] = {
    "statement": 1.0,
    "executive-agreement": 0.9,
    "legislature": 0.6,
    "special-majority": 0.5,
    "referendum": 0.4,
}
"""lambda, how far a new leader may depart from the text (model.md 5.2)."""


@dataclass(frozen=True, slots=True)
class Obligor:
    """Whose duties, and under what circumstances.

    Attributes:
        capacity: Share of its duties it can carry out, 0-1.
        promise: c^p, how far its promises are believed, 0-1.
        route: How it is bound at home.
        parties: How many parties there are.
    """

    capacity: float
    promise: float
    route: RouteKind
    parties: int


def expected_performance(
    designs: Designs, costs: Floats, gains: Floats, domains: Ints, who: Obligor
) -> Floats:
    """Return q-bar, the expected first-year performance of each duty, shape (n, K).

    Args:
        designs: Designs of n packages.
        costs: Points each duty costs the obligor, shape (n, K).
        gains: Points the obligor gains from the whole package, shape (n,).
        domains: 0 economic, 1 security, 2 other; per issue, shape (K,).
        who: The obligor.
    """
    binding = designs.enforcement >= BINDING
    others = max(1, who.parties - 1)
    acts = np.where(binding, 0.8, 0.8 * others**-0.3)
    together = np.where(binding, 1.0, others**-0.5)
    remedy = REMEDY[designs.enforcement] + 0.4 * designs.guarantor
    ruling = RULING * acts * np.minimum(1.0, RESOLVED[designs.enforcement]) * remedy
    reputation = 3.0 * (0.5 + who.promise / 1.5)
    penalty = ruling[:, None] * costs + (RETALIATION * gains * together + reputation)[:, None]
    seen = np.minimum(0.97, DETECTION[designs.verification] + 0.12 * designs.guarantor)
    deterrent = PENALTY_YEARS * seen * (0.4 + 0.6 * designs.clarity)
    home = AT_HOME * (1.5 - PASS_THROUGH[who.route]) + NORM
    violate = deterrent[:, None] * penalty + home
    shirk = 0.3 * deterrent[:, None] * penalty + 0.5 * home
    ramp = 1.0 / np.maximum(1, designs.phase_in_years)
    kept = np.zeros_like(costs)
    for chance, economic, security, anything in SHOCKS:
        struck = np.array([economic, security, anything])[domains]
        temptation = costs * ramp[:, None] + struck
        kept += chance * _performance(temptation, violate, shirk, who.capacity)
    rounded: Floats = kept.round(9)
    return rounded


SHOCKS: Final = (
    (0.84, 0.0, 0.0, 0.0),
    (0.10, 6.0, 1.8, 1.8),
    (0.04, 2.0, 10.0, 2.0),
    (0.02, 13.5, 13.5, 13.5),
)
"""Chance, and temptation on economic, security and other duties: none, economic, security,
spoiler (model.md 6.2)."""


def _performance(temptation: Floats, violate: Floats, shirk: Floats, capacity: float) -> Floats:
    cheats = np.exp((temptation - violate) / SCALE - VIOLATE_BAR)
    slips = np.exp((PART * temptation - shirk) / SCALE - SHIRK_BAR)
    whole = 1.0 + cheats + slips
    cheating, slipping = cheats / whole, slips / whole
    unable = (1.0 - capacity) * (1.0 - cheating - slipping)
    kept: Floats = 1.0 - cheating - PART * slipping - PART * unable
    return kept


def forecast(performance: Floats, promise: float) -> Floats:
    """Return q, the forecast that a duty is kept by somebody of this record (model.md 3.4).

    The closed form already counts capacity, so it is not charged twice.
    """
    record = min(0.99, max(0.01, promise))
    base = np.clip(performance, 0.01, 0.99)
    odds = np.log(base / (1.0 - base)) + np.log(record / (1.0 - record)) - np.log(3.0)
    believed: Floats = np.round(np.clip(sigma(odds), 0.05, 0.99), 9)
    return believed


def domains_of(scenario: Scenario) -> Ints:
    """Return each issue's domain as 0 economic, 1 security or 2 other, shape (K,)."""
    numbers = {"economic": 0, "security": 1}
    return np.array([numbers.get(issue.domain, 2) for issue in scenario.issues], dtype=np.int64)


def obligors(scenario: Scenario, party: str, changes: Floats) -> Bools:
    """Tell on which issues of which packages a party has a duty, shape (n, K).

    Args:
        scenario: Names obligors where the author did.
        party: Whose duties.
        changes: Its gain on each issue over today, points, shape (n, K).
    """
    bound = changes < 0.0
    for number, issue in enumerate(scenario.issues):
        if issue.obligors is not None:
            bound[:, number] = (party in issue.obligors) & (changes[:, number] != 0.0)
        if issue.kind == "design":
            bound[:, number] = False
    return bound
