"""The packages of a scenario as arrays: the zone of possible agreement and who is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
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
from game.model.base import PartyId
from game.model.scenario import Scenario

_ROUNDING: Final = 1e-9  # points


@dataclass(frozen=True, eq=False)
class Space:
    """Packages of a scenario and what they are worth; P packages, N parties.

    The N parties are the principals: mediators and observers sign nothing.

    Attributes:
        parties: Ids, in speaking order.
        tables: Of each party.
        floor: Reservation values, points; shape (N,).
        packages: All packages or, above a limit, a fixed sample; shape (P, issues).
        exact: Whether these are all.
        values: Points; shape (P, N).
        tempting: Whether nobody would rather have no deal; shape (P,).
        allowed: Whether each party's hard red lines allow it; shape (P, N).
    """

    scenario: Scenario
    parties: tuple[PartyId, ...]
    tables: tuple[Tables, ...]
    floor: Floats
    packages: Ints
    exact: bool
    values: Floats
    allowed: Bools

    @property
    def tempting(self) -> Bools:
        """Whether a party would rather have a package than no deal; shape (P, N)."""
        return np.asarray(self.values >= self.floor - _ROUNDING)

    @cached_property
    def zone(self) -> Bools:
        """Whether enough parties for the rule want and may have a package; shape (P,)."""
        return carried(self.scenario, self.tempting & self.allowed)

    @property
    def is_unanimous(self) -> bool:
        """Whether nothing is agreed without every party."""
        return self.scenario.forum.rule.kind == "unanimity"

    def in_zone(self, values: Floats) -> Bools:
        """Tell which efficient packages enough parties want; shape (rows,)."""
        return carried(self.scenario, np.asarray(values >= self.floor - _ROUNDING))


def carried(scenario: Scenario, consent: Bools) -> Bools:
    """Tell where those who consent, shape (P, N), are enough for the decision rule; shape (P,)."""
    parties = scenario.principals
    patterns, back = np.unique(consent, axis=0, return_inverse=True)
    verdicts = [
        scenario.forum.rule.carries(
            [party for party, yes in zip(parties, row, strict=True) if yes], parties
        )
        for row in patterns
    ]
    return np.array(verdicts, dtype=np.bool_)[back.reshape(-1)]


def space_of(scenario: Scenario) -> Space:
    """Return the packages of a scenario by its parties' instructions."""
    factors = starting_factors(scenario)
    parties = scenario.principals
    tables = tuple(factors[party].tables for party in parties)
    floor = np.array([factors[party].reserve for party in parties])
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
        parties=parties,
        tables=tables,
        floor=floor,
        packages=packages,
        exact=exact,
        values=values,
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
        stream(0, space.parties[0], "study"),
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
    return bool(space.in_zone(values).any()) if len(values) else False


def has_zone(scenario: Scenario) -> bool:
    """Tell whether any package is better than no deal for enough parties and allowed to them."""
    space = space_of(scenario)
    if space.zone.any() or space.exact:
        return bool(space.zone.any())
    _, values = efficient(space, space.tables)
    return bool(space.in_zone(values).any()) if len(values) else False
