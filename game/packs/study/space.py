"""The packages of a scenario as arrays: the zone of possible agreement and who is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.frontier import (
    ZONE_LIMIT,
    ZONE_SAMPLE,
    bilateral,
    candidates,
    nash_score,
    pareto,
    values_of,
)
from game.analysis.sequence import lattice
from game.analysis.tables import Tables, acceptable, all_packages
from game.compliance.factors import starting_factors
from game.counterpart.streams import stream
from game.debrief.benchmarks import BILATERAL
from game.model.scenario import Scenario

_ROUNDING: Final = 1e-9  # points


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """Packages of a scenario and what they are worth; P packages, N parties.

    Attributes:
        tables: Of each party, in speaking order.
        floor: Reservation values, points; shape (N,).
        packages: All packages or, above a limit, a fixed sample; shape (P, issues).
        exact: Whether these are all.
        values: Points; shape (P, N).
        tempting: Whether nobody would rather have no deal; shape (P,).
        allowed: Whether each party's hard red lines allow it; shape (P, N).
    """

    scenario: Scenario
    tables: tuple[Tables, ...]
    floor: Floats
    packages: Ints
    exact: bool
    values: Floats
    tempting: Bools
    allowed: Bools

    @property
    def zone(self) -> Bools:
        """Whether a package is in the zone of possible agreement; shape (P,)."""
        inside: Bools = self.tempting & self.allowed.all(axis=1)
        return inside


def space_of(scenario: Scenario) -> Space:
    """Return the packages of a scenario by its parties' instructions."""
    factors = starting_factors(scenario)
    tables = tuple(factors[party].tables for party in scenario.party_ids)
    floor = np.array([factors[party].reserve for party in scenario.party_ids])
    first = tables[0]
    exact = first.count <= ZONE_LIMIT
    if exact:
        packages = all_packages(first.sizes)
    else:
        points = lattice(ZONE_SAMPLE, len(first.sizes))
        packages = np.minimum((points * first.sizes).astype(np.int64), first.sizes - 1)
    values = np.round(values_of(tables, packages), 9)
    return Space(
        scenario=scenario,
        tables=tables,
        floor=floor,
        packages=packages,
        exact=exact,
        values=values,
        tempting=np.asarray((values >= floor - _ROUNDING).all(axis=1)),
        allowed=np.column_stack([acceptable(table, packages) for table in tables]),
    )


def efficient(space: Space, tables: Sequence[Tables]) -> tuple[Ints, Floats]:
    """Return the efficient packages under some tables: exact for two parties, else searched."""
    count = len(space.scenario.issues)
    nothing = np.zeros((0, count), dtype=np.int64), np.zeros((0, len(tables)))
    if len(tables) == BILATERAL:
        try:
            exact = bilateral(tables[0], tables[1])
        except ValueError:
            return nothing
        return exact.packages, exact.values
    powers = np.ones(len(tables))
    found, values = candidates(
        tables,
        lambda v: nash_score(v, space.floor, space.floor, powers),
        stream(0, space.scenario.party_ids[0], "study"),
    )
    if not len(found):
        return nothing
    values = np.round(values, 9)
    keep = pareto(values)
    return found[keep], values[keep]


def with_only(tables: Sequence[Tables], issue: int, option: int) -> tuple[Tables, ...]:
    """Return tables in which the first party refuses every other option of an issue."""
    forbidden = tables[0].forbidden.copy()
    forbidden[issue, :] = True
    forbidden[issue, option] = tables[0].forbidden[issue, option]
    return (replace(tables[0], forbidden=forbidden), *tables[1:])


def is_reachable(space: Space, issue: int, option: int) -> bool:
    """Tell whether some package with an option is in the zone."""
    zone = space.zone & (space.packages[:, issue] == option)
    if zone.any() or space.exact:
        return bool(zone.any())
    _, values = efficient(space, with_only(space.tables, issue, option))
    return bool((values >= space.floor - _ROUNDING).all(axis=1).any()) if len(values) else False
