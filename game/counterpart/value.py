"""What packages are worth to a party that expects the future: EV of model.md 4.1.

Gains arrive only if the others perform, and only if everybody ratifies. Vectorised over packages;
for one package the terms are shown one by one and add up to the value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.designs import Designs, designs_of
from game.analysis.ratification import HomeFront, TextTerms, vote_chance
from game.analysis.tables import (
    Tables,
    acceptable,
    contributions,
    mandate_tables,
    matching,
    strains,
    tables_of,
    utilities,
    valuation_tables,
)
from game.compliance.closed_form import Obligor, duty_masks, expected_performances, forecast
from game.compliance.patchwork import patchwork
from game.compliance.sharing import agreed_parts
from game.counterpart.rationale import Breakdown, Term, points
from game.engine.value import SOFT_LINE_COST, pledge_balance, stood_for
from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import Persuaded
from game.model.party import Mandate
from game.model.scenario import Scenario
from game.model.state import Table

SETBACK: Final = 3.0  # points below the reservation value when a vote fails; model.md 4.1, 5.5
BELIEVED_CAPACITY: Final = 0.9  # of an administration nothing is known of; design choice
HEAVIEST: Final = 2  # gained issues that must be safe; model.md 4.4, gate 3


@dataclass(frozen=True, eq=False)
class Outlook:
    """What about packages does not change from move to move, worked out as it is needed.

    n packages, K issues.

    Attributes:
        appraiser: Who values them.
        packages: Shape (n, K).
    """

    appraiser: Appraiser
    packages: Ints

    @cached_property
    def substance(self) -> Floats:
        """Own points at full performance, soft red lines not charged, shape (n,)."""
        return utilities(self.appraiser.plain, self.packages)

    @cached_property
    def strain(self) -> Floats:
        """Sum of rigidities of the soft red lines crossed, shape (n,)."""
        return strains(self.appraiser.tables, self.packages)

    @cached_property
    def charged(self) -> Floats:
        """Own points at full performance, soft red lines charged, shape (n,)."""
        return self.substance - SOFT_LINE_COST * self.strain

    @cached_property
    def hard(self) -> Bools:
        """Whether a line is crossed that may never be, shape (n,)."""
        return ~acceptable(self.appraiser.tables, self.packages)

    @cached_property
    def changes(self) -> Floats:
        """Own gain on each issue over today, shape (n, K)."""
        return contributions(self.appraiser.plain, self.packages)

    @property
    def kept_by(self) -> Mapping[PartyId, tuple[Bools, Floats]]:
        """For each other party its duties and expected performance, both (n, K)."""
        return {party: self._kept[party] for party in self.appraiser.public}

    @cached_property
    def own_kept(self) -> Floats:
        """Own expected performance; 1 where there is no duty, shape (n, K)."""
        bound, kept = self._kept[self.appraiser.seat]
        return np.where(bound, kept, 1.0)

    @cached_property
    def _kept(self) -> Mapping[PartyId, tuple[Bools, Floats]]:
        """Every party's duties and expected performance, both (n, K)."""
        appraiser, scenario = self.appraiser, self.appraiser.scenario
        gains = {
            party: contributions(appraiser.public[party], self.packages)
            if party in appraiser.public
            else self.changes
            for party in scenario.party_ids
        }
        duties, designs = duty_masks(scenario, gains), self._designs
        parts = agreed_parts(scenario, designs, gains, duties)
        bound = {party: appraiser.obligor(party) for party, mask in duties.items() if mask.any()}
        performed = expected_performances(scenario, designs, bound, gains, parts)
        nothing_due = np.ones(self.packages.shape)
        return {p: (mask, performed.get(p, nothing_due)) for p, mask in duties.items()}

    @cached_property
    def patchwork(self) -> Floats:
        """What it takes from the seat that other agreements cover the same ground, shape (n,)."""
        if not self.appraiser.scenario.regimes:
            return np.zeros(len(self.packages))
        bound, _ = self._kept[self.appraiser.seat]
        each = patchwork(self.appraiser.scenario, self._designs.extras)
        cost: Floats = -each * bound.sum(axis=1)
        return cost

    @cached_property
    def _designs(self) -> Designs:
        return designs_of(self.appraiser.scenario, self.packages)

    @cached_property
    def terms(self) -> TextTerms:
        """What of the texts matters to a vote, but for what the seat has said in public."""
        return TextTerms(
            depth=self._designs.depth,
            flexible=self._designs.flexible,
            pledges=np.zeros(len(self.packages)),
            strain=self.strain,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Climate:
    """What changes from move to move.

    Attributes:
        reserve: r_eff, points without a deal.
        risk_aversion: ra, per point.
        promise: Each other party's record in keeping promises, 0-1.
        bonuses: (demand, points) of live promises that bear on the seat.
        home: The home front, for the vote.
    """

    reserve: float
    risk_aversion: float
    promise: Mapping[PartyId, float]
    bonuses: tuple[tuple[Package, float], ...]
    home: HomeFront


@dataclass(frozen=True, slots=True, eq=False)
class Prospect:
    """What packages promise before the vote at home; arrays of shape (n,), points.

    Attributes:
        utility: U-hat, points with performance as expected.
        trust: What doubtful performance takes from it (and one's own saves).
        patchwork: What it takes that other agreements cover the same ground.
        promises: What live promises add.
        doubt: Variance of the gains, squared points.
        weakest: Lowest forecast on the two heaviest gained issues, 0-1.
        abroad: Chance that all others ratify, 0-1.
    """

    utility: Floats
    trust: Floats
    patchwork: Floats
    promises: Floats
    doubt: Floats
    weakest: Floats
    abroad: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Appraisal:
    """Expected values and the terms they are made of; arrays of shape (n,), points."""

    packages: Ints
    substance: Floats
    red_line: Floats
    promises: Floats
    trust: Floats
    patchwork: Floats
    domestic: Floats
    abroad: Floats
    risk: Floats
    value: Floats
    ratification: Floats
    in_force: Floats
    weakest: Floats
    hard: Bools

    def breakdown(self, row: int) -> Breakdown:
        """Return one package term by term."""
        terms = tuple(
            Term(code=code, points=points(column[row]))
            for code, column in (
                ("substance", self.substance),
                ("red-line", self.red_line),
                ("promises", self.promises),
                ("trust", self.trust),
                ("patchwork", self.patchwork),
                ("domestic", self.domestic),
                ("abroad", self.abroad),
                ("risk", self.risk),
            )
        )
        return Breakdown(
            package=tuple(int(option) for option in self.packages[row]),
            terms=terms,
            value=points(self.value[row]),
            ratification=points(self.ratification[row]),
            in_force=points(self.in_force[row]),
            weakest=points(self.weakest[row]),
            hard_line=bool(self.hard[row]),
        )


class Appraiser:
    """Values packages for one seat.

    Args:
        scenario: As the seat sees it.
        seat: Whose points.
        mandate: The seat's instructions.
        persuaded: What arguments have shifted.
    """

    def __init__(
        self,
        scenario: Scenario,
        seat: PartyId,
        mandate: Mandate,
        persuaded: Sequence[Persuaded] = (),
    ) -> None:
        self.scenario = scenario
        self.seat = seat
        self.mandate = mandate
        self.tables = mandate_tables(mandate, scenario, persuaded)
        self.plain = valuation_tables(mandate.valuation, scenario.issues, persuaded)
        self.public: dict[PartyId, Tables] = {
            party.id: tables_of(party.profile.estimate, scenario.issues)
            for party in scenario.parties
            if party.id != seat
        }

    def outlook(self, packages: Ints) -> Outlook:
        """Return what does not change about packages, shape (n, issues)."""
        return Outlook(self, packages)

    def obligor(self, party: PartyId) -> Obligor:
        """Return a party as the closed form sees it, with an ordinary record.

        Its actual record is counted when packages are appraised, for it may change any time.
        """
        if party == self.seat:
            return Obligor(tables=self.plain, capacity=self.mandate.capacity)
        return Obligor(tables=self.public[party], capacity=BELIEVED_CAPACITY)

    def ratifies(self, outlook: Outlook, home: HomeFront, table: Table, rows: Ints) -> Floats:
        """Return the seat's own chance to ratify some of the packages, shape (rows,)."""
        terms = self.vote_terms(outlook, table, rows)
        return vote_chance(home, self.scenario.issues, outlook.packages[rows], terms)

    def vote_terms(self, outlook: Outlook, table: Table, rows: Ints) -> TextTerms:
        """Return what of some of the packages matters at home, public pledges included."""
        return TextTerms(
            depth=outlook.terms.depth[rows],
            flexible=outlook.terms.flexible[rows],
            pledges=self._pledges(table, outlook.packages[rows]),
            strain=outlook.terms.strain[rows],
        )

    def _pledges(self, table: Table, packages: Ints) -> Floats:
        """Return what public pledges bring or cost in the vote, points, shape (n,).

        Packages with equal options on the issues that were stood for are judged once.
        """
        said = stood_for(table, self.seat)
        places = [k for k, issue in enumerate(self.scenario.issues) if issue.id in said]
        if not places or not len(packages):
            return np.zeros(len(packages))
        _, first, which = np.unique(
            packages[:, places], axis=0, return_index=True, return_inverse=True
        )
        balances = [
            pledge_balance(self.scenario, table, self.seat, tuple(packages[row].tolist()))
            for row in first
        ]
        lost = self.scenario.party(self.seat).audience_cost
        worth: Floats = lost * np.array(balances)[which.reshape(-1)]
        return worth

    def prospect(
        self,
        outlook: Outlook,
        climate: Climate,
        abroad: Floats,
        joins: Mapping[PartyId, Floats],
    ) -> Prospect:
        """Return what packages promise before any vote at home.

        Args:
            outlook: The packages.
            climate: How things stand.
            abroad: Chance that the others ratify as far as needed, shape (n,).
            joins: Belief that each other party is bound, shape (n,); all are that are left out.
        """
        kept = self._kept_for_me(outlook, climate, joins)
        gains = np.maximum(outlook.changes, 0.0)
        costs = np.maximum(-outlook.changes, 0.0)
        trust = (costs * (1.0 - outlook.own_kept) - gains * (1.0 - kept)).sum(axis=1)
        promises = np.zeros(len(trust))
        for demand, worth in climate.bonuses:
            promises = promises + worth * matching(outlook.packages, demand)
        return Prospect(
            utility=outlook.charged + promises + trust + outlook.patchwork,
            trust=trust,
            patchwork=outlook.patchwork,
            promises=promises,
            doubt=(np.square(gains) * kept * (1.0 - kept)).sum(axis=1),
            weakest=_weakest(gains, kept),
            abroad=abroad,
        )

    @staticmethod
    def most(climate: Climate, prospect: Prospect) -> Floats:
        """Return what packages are worth at best, if the own vote is certain, points, (n,)."""
        loss = prospect.utility - (climate.reserve - SETBACK)
        doubt = 0.5 * climate.risk_aversion * prospect.doubt
        most: Floats = prospect.utility - (1.0 - prospect.abroad) * loss - doubt
        return most

    @staticmethod
    def appraise(
        outlook: Outlook, climate: Climate, prospect: Prospect, own_vote: Floats
    ) -> Appraisal:
        """Return expected values; `own_vote` is P_i, own chance to ratify, shape (n,)."""
        loss = prospect.utility - (climate.reserve - SETBACK)
        domestic = -(1.0 - own_vote) * loss
        foreign = -own_vote * (1.0 - prospect.abroad) * loss
        chance = own_vote * prospect.abroad
        spread = chance * (1.0 - chance) * np.square(prospect.utility - climate.reserve)
        risk = -0.5 * climate.risk_aversion * (spread + prospect.doubt)
        return Appraisal(
            packages=outlook.packages,
            substance=outlook.substance,
            red_line=-SOFT_LINE_COST * outlook.strain,
            promises=prospect.promises,
            trust=prospect.trust,
            patchwork=prospect.patchwork,
            domestic=domestic,
            abroad=foreign,
            risk=risk,
            value=np.round(prospect.utility + domestic + foreign + risk, 9),
            ratification=own_vote,
            in_force=np.round(chance, 9),
            weakest=prospect.weakest,
            hard=outlook.hard,
        )

    def _kept_for_me(
        self, outlook: Outlook, climate: Climate, joins: Mapping[PartyId, Floats]
    ) -> Floats:
        """Return how far each issue's gain is expected to arrive, shape (n, K).

        The mean over the other parties that have a duty there, as far as they are expected to
        be bound; 1 where nobody has a duty.
        """
        total = np.zeros_like(outlook.changes)
        count = np.zeros_like(outlook.changes)
        for party, (bound, performance) in outlook.kept_by.items():
            if not bound.any():
                continue
            believed = forecast(performance, climate.promise[party])
            if party in joins:
                believed = believed * joins[party][:, None]
            total += np.where(bound, believed, 0.0)
            count += bound
        kept: Floats = np.where(count > 0.0, total / np.maximum(count, 1.0), 1.0)
        return kept


def _weakest(gains: Floats, kept: Floats) -> Floats:
    """Return the lowest forecast on the two heaviest gained issues, shape (n,)."""
    heaviest = np.argsort(-gains.round(9), axis=1, kind="stable")[:, :HEAVIEST]
    gained = np.take_along_axis(gains, heaviest, axis=1) > 0.0
    chances = np.take_along_axis(kept, heaviest, axis=1)
    lowest: Floats = np.where(gained, chances, 1.0).min(axis=1)
    return lowest
