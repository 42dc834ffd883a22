"""What the other side seems to want, read from the offers it made."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.tables import Tables
from game.counterpart.bargain.preferences import additive
from game.model.draft import Package


@dataclass(slots=True)
class OfferBelief:
    own: Tables
    alpha: float = 0.3
    repeat: float = 0.1
    early: float = 0.05
    prior: float = 0.3
    counts: Floats = field(init=False)
    seen: dict[Package, int] = field(default_factory=dict)
    dirty: bool = True

    def __post_init__(self) -> None:
        self.counts = np.zeros(self.own.points.shape)

    def observe(self, package: Package) -> None:
        n = self.seen.get(package, 0)
        self.seen[package] = n + 1
        weight = 1.0 / (1.0 + self.early * (len(self.seen) - 1)) if n == 0 else self.repeat / (n + 1)
        self.counts[np.arange(len(package)), package] += weight
        self.dirty = True

    def tables(self) -> Tables:
        mask = np.arange(self.counts.shape[1]) < self.own.sizes[:, None]
        logs = np.where(mask, np.log(self.counts + self.alpha), np.inf)
        base = logs.min(axis=1, keepdims=True)
        top = np.where(mask, self.own.points, 0).max(axis=1, keepdims=True)
        est = np.where(mask, logs - base + self.prior * (top - self.own.points), 0.0)
        span = est.max(axis=1).sum()
        if span > 0:
            est = est / span
        self.dirty = False
        return additive(np.round(est, 9), self.own.sizes.tolist())
