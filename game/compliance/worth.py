"""How the points of a package fall on its issues, so that they add up again (model.md 6.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.tables import Tables, as_array, contributions, utilities
from game.model.draft import Package

RESCALE_LIMIT = 0.9  # of an issue's gain or loss that linkages may take or add (design choice)


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """A package's points, split; N parties, K' issues to trade.

    Attributes:
        gains: What keeping each issue's terms brings each party, points; shape (N, K').
        base: What design clauses bring each party by themselves, points; shape (N,).
        status_quo: u(sq); shape (N,).
        promised: u(x); shape (N,).
    """

    gains: Floats
    base: Floats
    status_quo: Floats
    promised: Floats


def split_worth(parties: Sequence[Tables], package: Package, substance: Sequence[int]) -> Worth:
    """Split each party's u(x) - u(sq) over the issues to trade and the design clauses.

    Args:
        parties: Each party's tables.
        package: No open issues.
        substance: Places of the issues to trade.
    """
    signed = as_array([package])
    rows = []
    for tables in parties:
        bare = signed.copy()
        bare[:, substance] = tables.status_quo[substance]
        promised = float(utilities(tables, signed)[0])
        today = float(utilities(tables, tables.status_quo[None, :])[0])
        traded = promised - float(utilities(tables, bare)[0])
        gains = _spread(contributions(tables, signed)[0, substance], traded)
        rows.append((gains, promised - today - float(gains.sum()), today, promised))
    gains_, base, status_quo, promised_ = zip(*rows, strict=True)
    return Worth(np.array(gains_), np.array(base), np.array(status_quo), np.array(promised_))


def _spread(alone: Floats, together: float) -> Floats:
    """Scale gains and losses by issue so that they sum to what the issues bring together."""
    size = float(np.abs(alone).sum())
    if size == 0.0:
        return alone
    share = (together - float(alone.sum())) / size
    limited = min(RESCALE_LIMIT, max(-RESCALE_LIMIT, share))
    spread: Floats = alone + limited * np.abs(alone)
    return spread
