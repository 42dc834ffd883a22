"""What one side makes of the outcomes of a domain, as arrays on a scale from 0 to 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.tables import Tables
from game.model.draft import Package

STEP: Final = 1e-9  # utilities closer than this are the same
HOPELESS: Final = 2.0  # reserve of a side to whom every outcome is equal, and too little


@dataclass(frozen=True, slots=True, eq=False)
class Preferences:
    """Linear additive preferences: the worst outcome is worth 0, the best 1.

    Attributes:
        tables: Points of each option; shape (issues, options).
        reserve: Value of no agreement, same scale; may lie outside 0-1.
    """

    tables: Tables
    reserve: float

    def utility(self, package: Package) -> float:
        """Return the value of a package, 0-1, rounded to 9 decimals."""
        points = self.tables.points
        return round(float(sum(points[k, option] for k, option in enumerate(package))), 9)

    def utilities(self, packages: Ints) -> Floats:
        """Return the values of packages, shape (n, issues) to (n,), rounded to 9 decimals."""
        rows = np.arange(len(self.tables.sizes))
        found: Floats = np.round(self.tables.points[rows, packages].sum(axis=1), 9)
        return found


def preferences(points: Sequence[Sequence[float]], constant: float, reserve: float) -> Preferences:
    """Return preferences given as points per option, brought to the scale from 0 to 1.

    Args:
        points: One row per issue, one number per option, in any unit.
        constant: Added to every outcome, same unit.
        reserve: Value of no agreement, same unit.
    """
    sizes = [len(row) for row in points]
    table = np.zeros((len(sizes), max(sizes)))
    for k, row in enumerate(points):
        table[k, : sizes[k]] = np.array(row) - min(row)
    worst = constant + sum(min(row) for row in points)
    span = float(sum(max(row) - min(row) for row in points))
    scale = 1.0 / span if span > STEP else 0.0
    above = reserve - worst
    level = above * scale if scale else HOPELESS * float(above > STEP)
    return Preferences(additive(table * scale, sizes), round(level, 9))


def additive(table: Floats, sizes: Sequence[int]) -> Tables:
    """Return additive tables without limits, status quo or linkages.

    Args:
        table: Points of each option, 0 beyond an issue's options; shape (issues, options).
        sizes: Number of options of each issue.
    """
    return Tables(
        worth=table,
        points=table,
        forbidden=np.zeros(table.shape, dtype=np.bool_),
        strain=np.zeros(table.shape),
        sizes=np.array(sizes, dtype=np.int64),
        status_quo=np.zeros(len(sizes), dtype=np.int64),
        links=(),
    )


def all_utilities(tables: Tables) -> Floats:
    """Return the value of every package, first issue slowest; shape (packages,)."""
    total = np.zeros(1)
    for k, size in enumerate(tables.sizes.tolist()):
        total = (total[:, None] + tables.points[k, :size]).reshape(-1)
    return np.round(total, 9)


def package_at(tables: Tables, index: int) -> Package:
    """Return the package at a place in the order of `all_utilities`."""
    options: list[int] = []
    for size in reversed(tables.sizes.tolist()):
        index, option = divmod(index, size)
        options.append(option)
    return tuple(reversed(options))
