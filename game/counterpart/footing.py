"""How a seat stands against the others: dials with evidence, and the one that bargaining goes by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.counterpart.aspiration import reciprocated
from game.counterpart.groups import Pledged, left_as_today
from game.counterpart.insight import Insight
from game.counterpart.leverage import (
    Leverage,
    as_blockers,
    bargaining_by_group,
    leverage,
    pledged_groups,
)
from game.counterpart.tying import bargaining_dial
from game.engine.parties import can_block, coalition_of
from game.model.base import PartyId

RECENT: Final = 3  # rounds over which concessions are compared; model.md 4.2


class Footing(Insight):
    """Insight, and how the seat stands by it."""

    def leverage(self, about: PartyId, *, groups: bool = False) -> Leverage:
        """Return how this seat stands against another, with the evidence."""
        order = self.seen.scenario.party_ids
        pair = (order.index(self.seen.seat), order.index(about))
        without = self._without_groups if groups else ()
        pledged = self._pledged_groups if groups else {}
        standing = self.memory.latest.of(
            ("leverage", about, groups),
            (self.balance, *(bare for _, bare in without)),
            self.linked if groups else None,
            lambda: leverage(self.balance, pair, without, self.linked, pledged),
        )
        return self._with_ranks(standing, about)

    def _with_ranks(self, standing: Leverage, about: PartyId) -> Leverage:
        """Count the coalition that stands behind the seat, if it can block."""
        table, seat = self.seen.table, self.seen.seat
        own = coalition_of(table, seat)
        if own is None or about in own.members or not can_block(self.seen.scenario, table, seat):
            return standing
        lost = [self.balance.stake_of(party) for party in own.members]
        return as_blockers(standing, float(np.mean(lost)))

    @property
    def linked(self) -> frozenset[str]:
        """Issue groups that somebody has linked to others."""
        return frozenset(g for tie in self.seen.table.course.ties for g in (tie.first, tie.second))

    @cached_property
    def _without_groups(self) -> tuple[tuple[str, Floats], ...]:
        """Return every party's points of the benchmark with each issue group left as today."""
        row = self.balance.row
        if row is None:
            return ()
        names, bare = left_as_today(self.ledger.packages[row], self.seen.scenario.issues)
        columns = self._columns(self.study.bench(bare))
        return self.memory.latest.of(
            "without-groups",
            columns,
            names,
            lambda: tuple(zip(names, np.column_stack(columns), strict=True)),
        )

    @cached_property
    def _pledged_groups(self) -> Mapping[str, Pledged]:
        """Return what live pledges add to what hangs on the issue groups that they are about."""
        return pledged_groups(self.balance, self.seen.scenario)

    @cached_property
    def mean_leverage(self) -> float:
        """Mean dial against the others as it counts in bargaining, 0-100."""
        return float(np.mean([self._bargaining_dial(other) for other in self.seen.others]))

    def _bargaining_dial(self, about: PartyId) -> float:
        """Return the dial against another as it counts in bargaining, 0-100."""
        order = self.seen.scenario.party_ids
        pair = (order.index(self.seen.seat), order.index(about))
        without = self._without_groups
        groups = self.memory.latest.of(
            ("bargaining", about),
            (self.balance, *(bare for _, bare in without)),
            self.linked,
            lambda: bargaining_by_group(
                self.balance, pair, without, self.linked, self._pledged_groups
            ),
        )
        dial = bargaining_dial(groups, self.seen)
        return self.leverage(about).dial if dial is None else dial

    @cached_property
    def reciprocity(self) -> float:
        """Return Rec: whether the others gave more in the last rounds than this seat did."""
        since = self.seen.table.round - RECENT
        received = max((self._given(other, since) for other in self.seen.others), default=0.0)
        return reciprocated(received, -self._given(self.seen.seat, since))

    def _given(self, party: PartyId, since: int) -> float:
        """Return by how much a party's offers rose in this seat's points since a round."""
        made = [p for p in self.seen.table.proposals if p.by == party]
        if not made:
            return 0.0
        before = [p for p in made if p.round < since] or made[:1]
        bench = self.bench_of(before[-1].package, made[-1].package)
        first, last = bench.outlook.substance.tolist()
        return float(last - first)
