"""Valuations as arrays: what thousands of packages are worth in one step.

`utilities(valuation_tables(...), packages)` equals `game.engine.value.utility` package by
package, and with `mandate_tables` it equals `own_value`, to 1e-9 points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.memory import Recent
from game.engine.value import SOFT_LINE_COST, persuasion
from game.model.draft import OPEN, Package
from game.model.event import Persuaded
from game.model.issue import Issue
from game.model.party import Mandate, Valuation
from game.model.scenario import Scenario


@dataclass(frozen=True, slots=True, eq=False)
class LinkTable:
    """A linkage: `strength` points times the product of the worths of its issues."""

    issues: tuple[int, ...]
    strength: float


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """What packages are worth to somebody, as arrays.

    Attributes:
        worth: Value of each option, 0-1; shape (issues, options), 0 beyond an issue's options.
        points: Weighted value less soft red lines, points; shape (issues, options).
        forbidden: Options beyond a hard red line; shape (issues, options).
        strain: Sum of the rigidities of the soft red lines that an option crosses; same shape.
        sizes: Number of options of each issue; shape (issues,).
        status_quo: Option in force today; shape (issues,).
        links: Complements and substitutes.
    """

    worth: Floats
    points: Floats
    forbidden: Bools
    strain: Floats
    sizes: Ints
    status_quo: Ints
    links: tuple[LinkTable, ...]

    @property
    def count(self) -> int:
        """How many packages there are."""
        return prod(int(size) for size in self.sizes)


def valuation_tables(
    valuation: Valuation, issues: Sequence[Issue], persuaded: Sequence[Persuaded] = ()
) -> Tables:
    """Compile a valuation: issues without a weight count nothing, as in `engine.value.utility`."""
    shape = (len(issues), max(len(issue.options) for issue in issues))
    worth = np.zeros(shape)
    points = np.zeros(shape)
    for k, issue in enumerate(issues):
        values = valuation.values.get(issue.id)
        if values is None:
            continue
        shifts = [p for p in persuaded if p.issue == issue.id]
        for option, value in enumerate(values[: len(issue.options)]):
            shift = sum(persuasion(p, issue, option) for p in shifts)
            worth[k, option] = min(1.0, value + shift)
        points[k] = valuation.weights.get(issue.id, 0.0) * worth[k]
    position = {issue.id: k for k, issue in enumerate(issues)}
    return Tables(
        worth=worth,
        points=points,
        forbidden=np.zeros(shape, dtype=np.bool_),
        strain=np.zeros(shape),
        sizes=np.array([len(issue.options) for issue in issues], dtype=np.int64),
        status_quo=np.array([issue.status_quo for issue in issues], dtype=np.int64),
        links=tuple(
            LinkTable(tuple(position[name] for name in link.issues), link.strength)
            for link in valuation.linkages
            if all(name in position for name in link.issues)
        ),
    )


_KEPT: Recent[Tables] = Recent(128)  # valuations in play at once; design choice


def tables_of(valuation: Valuation, issues: Sequence[Issue]) -> Tables:
    """Return a valuation compiled, the same object for the same agenda as long as it is in play."""
    return _KEPT.of(lambda: valuation_tables(valuation, issues), valuation, issues)


def mandate_tables(
    mandate: Mandate, scenario: Scenario, persuaded: Sequence[Persuaded] = ()
) -> Tables:
    """Compile a mandate: soft red lines are charged, hard ones marked as forbidden."""
    plain = valuation_tables(mandate.valuation, scenario.issues, persuaded)
    points, forbidden, strain = plain.points.copy(), plain.forbidden.copy(), plain.strain.copy()
    for line in mandate.red_lines:
        k = scenario.issue_index(line.issue)
        for option in line.forbidden:
            if option >= plain.sizes[k]:
                continue
            if line.rigidity >= 1.0:
                forbidden[k, option] = True
            else:
                points[k, option] -= SOFT_LINE_COST * line.rigidity
                strain[k, option] += line.rigidity
    return Tables(
        worth=plain.worth,
        points=points,
        forbidden=forbidden,
        strain=strain,
        sizes=plain.sizes,
        status_quo=plain.status_quo,
        links=plain.links,
    )


def as_array(packages: Sequence[Package]) -> Ints:
    """Return packages as an array, shape (packages, issues)."""
    return np.array(packages, dtype=np.int64).reshape(len(packages), -1)


def matching(packages: Ints, wanted: Package) -> Bools:
    """Tell which packages have every option that a partial one names, shape (n,).

    >>> matching(as_array([(0, 1), (2, 1)]), (2, OPEN)).tolist()
    [False, True]
    """
    named = [k for k, option in enumerate(wanted) if option != OPEN]
    options = np.array([wanted[k] for k in named], dtype=np.int64)
    hits: Bools = (packages[:, named] == options).all(axis=1)
    return hits


def settled(tables: Tables, packages: Ints) -> Ints:
    """Return the packages with every open issue at its status quo."""
    return np.where(packages == OPEN, tables.status_quo, packages)


def all_packages(sizes: Ints) -> Ints:
    """Return every package, first issue slowest; shape (packages, issues)."""
    grids = np.indices(tuple(int(size) for size in sizes))
    return grids.reshape(len(sizes), -1).T.astype(np.int64)


def utilities(tables: Tables, packages: Ints) -> Floats:
    """Return the points of packages, shape (packages,); open issues count as their status quo."""
    chosen = settled(tables, packages)
    rows = np.arange(len(tables.sizes))
    total: Floats = tables.points[rows, chosen].sum(axis=1)
    for link in tables.links:
        product = np.full(len(chosen), link.strength)
        for k in link.issues:
            product *= tables.worth[k, chosen[:, k]]
        total = total + product
    return total


def acceptable(tables: Tables, packages: Ints) -> Bools:
    """Tell which packages cross no hard red line, shape (packages,)."""
    chosen = settled(tables, packages)
    crossed = np.asarray(tables.forbidden[np.arange(len(tables.sizes)), chosen].any(axis=1))
    return ~crossed


def strains(tables: Tables, packages: Ints) -> Floats:
    """Return the summed rigidity of the soft red lines each package crosses, shape (packages,)."""
    chosen = settled(tables, packages)
    total: Floats = tables.strain[np.arange(len(tables.sizes)), chosen].sum(axis=1)
    return total


def contributions(tables: Tables, packages: Ints) -> Floats:
    """Return what each issue adds: u(x) less u(x with the issue at its status quo), points.

    With linkages the contributions of a package need not add up to its gain over the status quo.

    Returns:
        Shape (packages, issues).
    """
    chosen = settled(tables, packages)
    rows = np.arange(len(tables.sizes))
    base = tables.points[rows, tables.status_quo]
    gains: Floats = tables.points[rows, chosen] - base
    for link in tables.links:
        worths = [tables.worth[k, chosen[:, k]] for k in link.issues]
        for place, k in enumerate(link.issues):
            others = np.full(len(chosen), link.strength)
            for other, worth in enumerate(worths):
                if other != place:
                    others *= worth
            today = tables.worth[k, tables.status_quo[k]]
            gains[:, k] += others * (worths[place] - today)
    return gains
