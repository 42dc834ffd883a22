"""Thousands of threats made up at random, decided by the formulas of the game (model.md 2.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.counterpart.credibility import (
    BELIEVED_COST,
    DEFIED,
    RESOLVE,
    STILL_FELT,
    executed,
    resistance,
    threat_belief,
    yields,
)
from game.counterpart.pressing import BLUFF_COST, RESENTED

CASES = 20_000
KNOWN_WITHIN = 4.0  # points; how well the sender knows what it asks, model.md 2.6


@dataclass(frozen=True, slots=True)
class Rules:
    """What is held fixed.

    Attributes:
        audience: Points at stake in a public threat.
        certain: Whether the sender knows exactly what yielding costs the target.
    """

    audience: float = 4.0
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Cases:
    """Threats that were made, and how each ended. Arrays of shape (n,)."""

    impact: Floats
    price: Floats
    yielded: Bools
    imposed: Bools
    worked: Bools

    @property
    def bluffs(self) -> Bools:
        """Threats neither yielded to nor carried out."""
        return ~self.yielded & ~self.imposed


def cases(rules: Rules = Rules(), seed: int = 1) -> Cases:
    """Return the threats that senders choose to make, as they end."""
    rng = np.random.Generator(np.random.Philox(key=seed))
    rows = []
    for _ in range(CASES):
        impact, price = rng.uniform(4.0, 24.0), rng.uniform(4.0, 20.0)
        cost = impact * (rng.uniform(0.2, 0.6) - rng.uniform(0.0, 0.2))
        public = bool(rng.random() < 0.7)
        record = float(rng.beta(2.0, 2.0))
        liking = rng.uniform(-1.0, 1.0)
        gain = rng.uniform(6.0, 30.0)
        guess = price + (0.0 if rules.certain else rng.normal(0.0, KNOWN_WITHIN))
        audience = rules.audience if public else 0.0
        draws = rng.random(2)
        carries = cost < audience + RESOLVE
        believed = executed(-BELIEVED_COST * impact, audience)
        force = threat_belief(record, believed) * impact
        resists = resistance(liking, public=public)
        hoped = yields(force, guess, resists)
        refused = max(0.0, cost) if carries else audience + BLUFF_COST
        risk = (1.0 - hoped) * refused + 1.5 * RESENTED * 0.5 * impact / 10.0
        if hoped * gain <= risk:
            continue
        gave_in = draws[0] < yields(force, price, resists)
        hit = not gave_in and carries
        late = hit and draws[1] < yields(STILL_FELT * impact, price, resists + DEFIED)
        rows.append((impact, price, gave_in, hit, gave_in or late))
    table = np.array(rows)
    return Cases(
        impact=table[:, 0],
        price=table[:, 1],
        yielded=table[:, 2] > 0,
        imposed=table[:, 3] > 0,
        worked=table[:, 4] > 0,
    )
