"""A shipped scenario with what its claims about itself are checked by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.ratification import HomeFront, text_terms, vote_chance
from game.analysis.tables import Tables, mandate_tables
from game.model.draft import Package
from game.model.party import Mandate, Party
from game.model.scenario import Scenario
from game.packs.load import LoadedPack, load_scenario
from tests.packs.builders import SHIPPED


def mandate(party: Party) -> Mandate:
    """Return a party's mandate."""
    assert party.mandate is not None
    return party.mandate


@cache
def _loaded(pack_id: str) -> LoadedPack:
    return load_scenario(pack_id, [SHIPPED])


@cache
def _tables(pack_id: str) -> tuple[Tables, Tables]:
    whole = _loaded(pack_id).scenario
    first, second = (mandate_tables(mandate(party), whole) for party in whole.parties)
    return first, second


@dataclass(frozen=True)
class Case:
    """A shipped scenario between two parties, by the id of its pack."""

    id: str

    def pack(self) -> LoadedPack:
        """Return the shipped pack."""
        return _loaded(self.id)

    def scenario(self) -> Scenario:
        """Return its scenario."""
        return self.pack().scenario

    def tables(self) -> tuple[Tables, Tables]:
        """Return the arrays of both mandates."""
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
