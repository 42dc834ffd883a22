"""A quick look at thousands of texts: what each would be worth and whether it would pass.

Uses the one-year closed form of model.md 6.9 with every party's true values, so it may be shown
only after a sitting. What it singles out is simulated before it is called the best.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.designs import designs_of
from game.analysis.ratification import HomeFront, text_terms, vote_chance
from game.analysis.standing import home_front
from game.analysis.tables import acceptable, contributions, utilities
from game.compliance.closed_form import Obligor, duty_masks, expected_performances
from game.compliance.factors import starting_factors
from game.compliance.parameters import DISCOUNT
from game.compliance.sharing import agreed_parts
from game.compliance.treaty import PartyFactors
from game.compliance.waiting import Entry, entry, ratified_by
from game.debrief.record import Record
from game.debrief.truth import Truth
from game.engine.events import stands
from game.engine.start import initial_state
from game.model.base import PartyId
from game.model.scenario import Scenario

SETBACK: Final = 3.0  # points below no-deal when a signed text fails; model.md 5.5
EVEN: Final = 0.5  # least chance to pass of a ratifiable text; model.md 7.1
PREPARED: Final = (
    2.0  # legitimacy after two first consultations, assumed of a reference government
)


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """What a quick look says of n texts; N parties.

    Attributes:
        promised: u, points; shape (n, N).
        expected: First-year performance, the votes and the wait for them counted in, points;
            shape (n, N).
        in_force: Chance that all ratify before the text lapses; shape (n,).
        present: The same, later quarters counted less; shape (n,).
        passes: P^rat of each party; shape (n, N).
        feasible: Whether nobody's hard line is crossed and everybody ratifies at even odds or
            better; shape (n,).
    """

    packages: Ints
    promised: Floats
    expected: Floats
    passes: Floats
    in_force: Floats
    present: Floats
    feasible: Bools


def joined(one: Looks, other: Looks) -> Looks:
    """Return two looks as one, the first one's texts first."""
    return Looks(
        packages=np.concatenate([one.packages, other.packages]),
        promised=np.concatenate([one.promised, other.promised]),
        expected=np.concatenate([one.expected, other.expected]),
        passes=np.concatenate([one.passes, other.passes]),
        in_force=np.concatenate([one.in_force, other.in_force]),
        present=np.concatenate([one.present, other.present]),
        feasible=np.concatenate([one.feasible, other.feasible]),
    )


def sorted_looks(looks: Looks) -> Looks:
    """Return looks in the order of their texts, as `np.unique` sorts them."""
    order = np.lexsort(looks.packages.T[::-1])
    return Looks(
        packages=looks.packages[order],
        promised=looks.promised[order],
        expected=looks.expected[order],
        passes=looks.passes[order],
        in_force=looks.in_force[order],
        present=looks.present[order],
        feasible=looks.feasible[order],
    )


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """Looks at texts of one scenario, as well-prepared governments with a clean record.

    What happened in the sitting counts only where it changed values (arguments) or moods at
    home (events), so that neglect and coercion do not lower the benchmark.

    Attributes:
        key: What sittings of the scenario have in common whose texts have the same futures.
    """

    scenario: Scenario
    truth: Truth
    factors: dict[PartyId, PartyFactors]
    homes: tuple[HomeFront, ...]
    key: Hashable

    def look(self, packages: Ints) -> Looks:
        """Return a quick look at packages, shape (n, issues)."""
        tables = self.truth.tables
        promised = np.column_stack([utilities(t, packages) for t in tables])
        changes = [contributions(t, packages) for t in tables]
        bound, kept = self._kept(packages, changes)
        phased = self._phased(packages)
        kept = [performance * phased for performance in kept]
        delivered = promised + np.column_stack(
            [_lost(changes, bound, kept, place, phased) for place in range(len(tables))]
        )
        passes = self.passes(packages)
        enters, floor = self.entry(passes), self.truth.start
        allowed = np.all([acceptable(t, packages) for t in tables], axis=0)
        return Looks(
            packages=packages,
            promised=np.round(promised, 9),
            expected=np.round(enters.expected(delivered, floor, floor - SETBACK), 9),
            passes=passes,
            in_force=enters.chance,
            present=enters.present,
            feasible=allowed & (passes >= EVEN).all(axis=1),
        )

    def _kept(self, packages: Ints, changes: Sequence[Floats]) -> tuple[list[Bools], list[Floats]]:
        """Return each party's duties and how far it is expected to perform them."""
        gains = dict(zip(self.truth.parties, changes, strict=True))
        bound = {party: gains[party] for party in self.factors}
        designs, masks = designs_of(self.scenario, packages), duty_masks(self.scenario, bound)
        parts = agreed_parts(self.scenario, designs, bound, masks)
        whom = {
            party: Obligor(known.tables, known.capacity, known.credibility)
            for party, known in self.factors.items()
        }
        performed = expected_performances(self.scenario, designs, whom, bound, parts)
        free, whole = np.zeros(packages.shape, dtype=np.bool_), np.ones(packages.shape)
        parties = self.truth.parties
        return [masks.get(p, free) for p in parties], [performed.get(p, whole) for p in parties]

    def _phased(self, packages: Ints) -> Floats:
        """Return the share of full delivery over the years that phasing in leaves, (n, K)."""
        worth = DISCOUNT ** np.arange(self.scenario.years)
        years = np.arange(1, self.scenario.years + 1)
        phase = np.maximum(1, designs_of(self.scenario, packages).phase_in_years)
        share = np.minimum(1.0, years / phase[:, None]) @ worth / worth.sum()
        substance = np.array([issue.kind == "substance" for issue in self.scenario.issues])
        return np.where(substance, share[:, None], 1.0)

    def entry(self, passes: Floats) -> Entry:
        """Return when texts enter into force that all submit at once; `passes` (n, N)."""
        return entry(
            [
                ratified_by(home.route.kind, passes[:, place])
                for place, (party, home) in enumerate(
                    zip(self.truth.parties, self.homes, strict=True)
                )
                if party in self.factors
            ]
        )

    def passes(self, packages: Ints) -> Floats:
        """Return the chance of each party to ratify packages, shape (n, N)."""
        issues = self.scenario.issues
        return np.column_stack(
            [
                vote_chance(home, issues, packages, text_terms(self.scenario, packages, tables))
                if party in self.factors
                else np.ones(len(packages))
                for party, home, tables in zip(
                    self.truth.parties, self.homes, self.truth.tables, strict=True
                )
            ]
        )


def _lost(
    changes: Sequence[Floats],
    bound: Sequence[Bools],
    kept: Sequence[Floats],
    place: int,
    phased: Floats,
) -> Floats:
    """Return what imperfect and late performance takes from, and saves, a party; shape (n,)."""
    change = changes[place]
    others = [n for n in range(len(changes)) if n != place]
    total = sum(np.where(bound[n], kept[n], 0.0) for n in others)
    count = sum(bound[n].astype(np.float64) for n in others)
    performed = np.where(count > 0.0, total / np.maximum(count, 1.0), phased)
    own = np.where(bound[place], kept[place], phased)
    lost = np.maximum(change, 0.0) * (1.0 - performed)
    saved = np.maximum(-change, 0.0) * (1.0 - own)
    result: Floats = (saved - lost).sum(axis=1)
    return result


def screen_of(record: Record, truth: Truth) -> Screen:
    """Return the screen of a sitting's scenario."""
    start = starting_factors(record.scenario)
    factors = {
        party: replace(start[party], tables=tables)
        for party, tables in zip(truth.parties, truth.tables, strict=True)
        if party in start
    }
    moved = tuple(record.state.private[party].persuaded for party in truth.parties)
    deck = [card for card in record.scenario.deck if card.phase == "implementation"]
    known = tuple(stands(record.state, wanted) for card in deck for wanted in card.when)
    key = (truth.parties, moved, known)
    return Screen(record.scenario, truth, factors, _prepared(record), key)


def _prepared(record: Record) -> tuple[HomeFront, ...]:
    """Return each party's home front as a careful government would have left it."""
    initial = initial_state(record.scenario)
    homes = []
    for name in record.parties:
        now = record.state.private[name].home
        home = home_front(record.scenario.party(name), initial.private[name])
        legitimacy = max(PREPARED, now.legitimacy)
        homes.append(replace(home, legitimacy=legitimacy, moods=dict(now.moods)))
    return tuple(homes)
