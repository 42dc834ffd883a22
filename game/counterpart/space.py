"""Packages as arrays: every option of every issue has one column.

What hypotheses say of every option is then a matrix, and a whole matrix of packages is valued
under all of them by one product. A single valuation is `game.analysis.tables.Tables`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.model.draft import OPEN, Package
from game.model.party import Linkage
from game.model.scenario import Scenario


@dataclass(frozen=True)
class Space:
    """The packages of a scenario.

    Attributes:
        issues: Issue ids in package order.
        counts: Options per issue.
        offsets: Column of each issue's first option.
        status_quo: Option in force per issue.
        scales: Options per issue that lie in order from one end to the other; one that was
            found in the course of the talks does not.
    """

    issues: tuple[str, ...]
    counts: tuple[int, ...]
    offsets: Ints
    status_quo: Ints
    scales: tuple[int, ...]

    @classmethod
    def of(cls, scenario: Scenario) -> Space:
        """Return the space of a scenario's packages."""
        counts = tuple(len(issue.options) for issue in scenario.issues)
        return cls(
            issues=tuple(issue.id for issue in scenario.issues),
            counts=counts,
            offsets=np.concatenate(([0], np.cumsum(counts)[:-1])).astype(np.int64),
            status_quo=np.array([issue.status_quo for issue in scenario.issues], dtype=np.int64),
            scales=tuple(issue.scale for issue in scenario.issues),
        )

    @cached_property
    def size(self) -> int:
        """Number of whole packages."""
        return int(np.prod([float(c) for c in self.counts]))

    @cached_property
    def width(self) -> int:
        """Number of columns: options of all issues together."""
        return sum(self.counts)

    @cached_property
    def issue_of(self) -> Ints:
        """Issue number of every column, shape (width,)."""
        return np.repeat(np.arange(len(self.counts)), self.counts).astype(np.int64)

    def index(self, issue: str) -> int:
        """Return an issue's position."""
        return self.issues.index(issue)

    def columns(self, issue: int) -> slice:
        """Return the columns of an issue's options."""
        start = int(self.offsets[issue])
        return slice(start, start + self.counts[issue])

    def array(self, packages: Sequence[Package]) -> Ints:
        """Return packages as a matrix, open issues at their status quo; shape (n, issues)."""
        if not packages:
            return np.zeros((0, len(self.counts)), dtype=np.int64)
        raw = np.array(packages, dtype=np.int64)
        return np.where(raw == OPEN, self.status_quo, raw)

    def one_hot(self, packages: Ints) -> Floats:
        """Return packages as rows of ones and zeros, shape (n, width)."""
        rows = np.zeros((len(packages), self.width))
        np.put_along_axis(rows, packages + self.offsets, 1.0, axis=1)
        return rows

    def flat(self, table: Floats) -> Floats:
        """Return a table of shape (issues, options) as columns, shape (width,)."""
        options = np.arange(self.width) - self.offsets[self.issue_of]
        columns: Floats = table[self.issue_of, options]
        return columns


def linked(linkages: Sequence[Linkage], space: Space) -> tuple[tuple[tuple[int, ...], float], ...]:
    """Return linkages with issue numbers in place of ids."""
    return tuple(
        (tuple(space.index(issue) for issue in linkage.issues), linkage.strength)
        for linkage in linkages
    )
