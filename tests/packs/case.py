"""A shipped scenario with what its claims about itself are checked by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.frontier import bilateral, candidates, nash_score, pareto, values_of, zone_share
from game.analysis.ratification import HomeFront, text_terms, vote_chance
from game.analysis.sequence import lattice
from game.analysis.tables import Tables, acceptable, mandate_tables
from game.compliance.factors import starting_factors
from game.compliance.futures import Futures, simulate
from game.compliance.treaty import treaty_from
from game.engine.value import own_value
from game.model.draft import Package
from game.model.party import Mandate, Party
from game.model.scenario import Scenario
from game.packs.load import LoadedPack, load_scenario
from tests.packs.builders import SHIPPED

TWO: Final = 2
SAMPLE: Final = 65_536  # packages looked at where there are too many for all (design choice)


def mandate(party: Party) -> Mandate:
    """Return a party's mandate."""
    assert party.mandate is not None
    return party.mandate


@cache
def _loaded(pack_id: str) -> LoadedPack:
    return load_scenario(pack_id, [SHIPPED])


@cache
def _tables(pack_id: str) -> tuple[Tables, ...]:
    whole = _loaded(pack_id).scenario
    return tuple(mandate_tables(mandate(party), whole) for party in whole.parties)


@dataclass(frozen=True)
class Case:
    """A shipped scenario between any number of parties, by the id of its pack."""

    id: str

    def pack(self) -> LoadedPack:
        """Return the shipped pack."""
        return _loaded(self.id)

    def scenario(self) -> Scenario:
        """Return its scenario."""
        return self.pack().scenario

    def tables(self) -> tuple[Tables, ...]:
        """Return the arrays of all mandates."""
        return _tables(self.id)

    def reserves(self) -> Floats:
        """Return what each party has without an agreement."""
        mandates = [mandate(party) for party in self.scenario().parties]
        return np.array([max(m.impasse, m.outside_option) for m in mandates])

    def history(self, **changes: str) -> Package:
        """Return the historical agreement, with some issues settled otherwise."""
        told = self.scenario().history
        assert told is not None
        agreed = dict(told.agreed)
        for key, option in changes.items():
            issue = self.scenario().issues[self.scenario().issue_index(key.replace("_", "-"))]
            agreed[issue.id] = [o.id for o in issue.options].index(option)
        return tuple(agreed[issue.id] for issue in self.scenario().issues)

    def chances(self, packages: Ints) -> Floats:
        """Return the chance of ratification of packages in each party, shape (n, parties)."""
        columns = []
        for party, own in zip(self.scenario().parties, self.tables(), strict=True):
            home = HomeFront(party.id, mandate(party).actors, party.route)
            terms = text_terms(self.scenario(), packages, own)
            columns.append(vote_chance(home, self.scenario().issues, packages, terms))
        return np.column_stack(columns)

    def chance(self, package: Package) -> dict[str, float]:
        """Return the chance of ratification of one package by party."""
        found = self.chances(np.array([package]))[0]
        return dict(zip(self.scenario().party_ids, map(float, found), strict=True))

    def gains(self, package: Package) -> dict[str, float]:
        """Return what a package is worth to each party above what it has without one, points."""
        scenario = self.scenario()
        return {
            party.id: own_value(mandate(party), scenario, package) - float(reserve)
            for party, reserve in zip(scenario.parties, self.reserves(), strict=True)
        }

    def efficient(self, least: float = 0.0, odds: float = 0.0) -> Ints:
        """Return efficient agreements that cross no hard red line and that all can live with.

        With two parties these are all there are; with more they are the undominated ones among
        the packages near the Nash point, those one issue away from history, and a fixed lattice.

        Args:
            least: What each party must gain over its reservation value, points.
            odds: The least chance of ratification in each party, 0-1.
        """
        if len(self.scenario().parties) == TWO:
            front = bilateral(*self.tables())
            packages, values = front.packages, front.values
        else:
            packages = self._candidates()
            values = values_of(self.tables(), packages)
            kept = pareto(values)
            packages, values = packages[kept], values[kept]
        good = (values >= self.reserves() + least).all(axis=1)
        packages = packages[good]
        return (
            packages[(self.chances(packages) >= odds).all(axis=1)] if len(packages) else packages
        )

    def _candidates(self) -> Ints:
        tables = self.tables()
        sizes, floor = tables[0].sizes, self.reserves()
        score = partial(nash_score, disagreement=floor, floor=floor, powers=np.ones(len(floor)))
        near, _ = candidates(tables, score, np.random.Generator(np.random.PCG64(7)))
        points = lattice(SAMPLE, len(sizes))
        spread = np.minimum((points * sizes).astype(np.int64), sizes - 1)
        found = np.unique(np.concatenate([near, spread, self._around()]), axis=0)
        for own in tables:
            found = found[acceptable(own, found)]
        inside = (values_of(tables, found) >= floor).all(axis=1)
        return found[inside]

    def _around(self) -> Ints:
        settled = self.history()
        rows = [settled]
        for number, issue in enumerate(self.scenario().issues):
            rows.extend(
                (*settled[:number], option, *settled[number + 1 :])
                for option in range(len(issue.options))
            )
        return np.array(rows)

    def shortfall(self) -> float:
        """Return how many points an agreement no worse for either of two can add to history."""
        front = bilateral(*self.tables())
        [settled] = values_of(self.tables(), np.array([self.history()]))
        better = (front.values >= settled).all(axis=1)
        return float((front.values[better] - settled).sum(axis=1).max(initial=0.0))

    def zone(self) -> float:
        """Return the share of packages that both of two may have and would rather have."""
        return zone_share(self.tables(), self.reserves())

    def future(self, package: Package, runs: int = 400) -> Futures:
        """Return what becomes of a text once it is in force."""
        treaty = treaty_from(self.scenario(), package, starting_factors(self.scenario()))
        return simulate(treaty, 1, runs=runs)

    def open_options(self) -> dict[str, list[str]]:
        """Return for each issue the options that no hard red line of any party forbids."""
        found = {}
        for number, issue in enumerate(self.scenario().issues):
            closed = np.any([own.forbidden[number] for own in self.tables()], axis=0)
            found[issue.id] = [o.id for n, o in enumerate(issue.options) if not closed[n]]
        return found
