"""What the other side seems to want, read from the offers it made.

A side that bargains offers from the outcomes it likes. If it draws them by Luce's rule, with odds
exp(b * u) for an additive u, each issue's options appear independently with odds exp(b * points),
so the logarithm of an option's frequency is its points up to a constant. Neither priorities nor
option values need a model of their own: an issue on which the offers vary matters little.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.tables import Tables
from game.counterpart.bargain.preferences import additive
from game.model.draft import Package

UNSEEN: Final = 0.1  # pseudo-count of every option: how rare is never (design choice)
AGAIN: Final = 0.1  # weight of the first repetition of an offer; the n-th weighs 1/n of it
FADING: Final = 0.05  # per new offer: early offers are the better liked (design choice)


class OfferBelief:
    """Counts how often each option was offered, and turns that into points.

    Source:
        Luce (1959), Individual choice behavior; the frequency models that Baarslag et al. (2016),
        Learning about the opponent in automated bilateral negotiation, compare.
    """

    def __init__(self, sizes: tuple[int, ...]) -> None:
        self._sizes = sizes
        self._rows = np.arange(len(sizes))
        self._present = np.arange(max(sizes)) < np.array(sizes)[:, None]
        self._counts = np.zeros((len(sizes), max(sizes)))
        self._seen: dict[Package, int] = {}

    @property
    def different(self) -> int:
        """How many different offers were seen."""
        return len(self._seen)

    def observe(self, package: Package) -> None:
        """Take in an offer of the other side; a new one tells more than a repeated one."""
        times = self._seen.get(package, 0)
        self._seen[package] = times + 1
        weight = AGAIN / (times + 1) if times else 1.0 / (1.0 + FADING * (self.different - 1))
        self._counts[self._rows, package] += weight

    def tables(self) -> Tables:
        """Return what the other side seems to make of each option: worst 0, best 1 together."""
        logs = np.log(self._counts + UNSEEN)
        lowest = np.where(self._present, logs, np.inf).min(axis=1, keepdims=True)
        points: Floats = np.where(self._present, logs - lowest, 0.0)
        span = float(points.max(axis=1).sum())
        scale = 1.0 / span if span > 0.0 else 0.0
        return additive(np.round(points * scale, 9), self._sizes)
