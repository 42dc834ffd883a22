"""What the gaps of a text are likely to cost, by the closed form of the first year (model.md 6.9).

Each gap is compared with the same text in which the least that closes it stands as well
(`game.analysis.completeness.FILLS`). Ways to leave and to adapt change how long a text lasts, not
its first year: for them a few hundred futures are lived, with the same luck for both texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.completeness import FILLS, Gap, GapCode, gaps
from game.analysis.designs import ESCAPES, Designs, designs_of
from game.analysis.tables import contributions
from game.compliance.clauses import shifts
from game.compliance.closed_form import Obligor, duty_masks, expected_performances
from game.compliance.futures import simulate
from game.compliance.parameters import DETECTION, DURABILITY_YEARS, PRESETS
from game.compliance.sharing import agreed_parts
from game.compliance.treaty import (
    COMMITTEE_CLARITY,
    ORDINARY_CLARITY,
    SELF_JUDGING,
    TOP_VERIFICATION,
    PartyFactors,
    Treaty,
    notice_years,
    treaty_from,
)
from game.model.base import PartyId
from game.model.draft import EXTRAS, Design, Package
from game.model.scenario import Scenario

LATER: Final[frozenset[GapCode]] = frozenset({"leaving", "change"})
"""Gaps that tell only in later years."""
SEED: Final = 1
LIVED: Final = 512  # futures for each text: a few hundredths of a chance; design choice


@dataclass(frozen=True, slots=True)
class Outlook:
    """The first year of a text, expected.

    Attributes:
        compliance: Mean performance of all duties, 0-1; 1 without duties.
        disputes: Disputes a year over all duties: failures that are seen, false alarms, and
            honest quarrels over unclear words.
    """

    compliance: float
    disputes: float


@dataclass(frozen=True, slots=True)
class GapCost:
    """A gap, and what closing it would change in the first year.

    Attributes:
        compliance: Gain in mean performance, 0-1.
        disputes: Disputes a year that it would save; negative if more failures would be seen.
        later: Whether the gap tells only in later years.
        lasting: If so, what closing it adds to the chance that the text stands after ten years, 0-1.
    """

    gap: Gap
    compliance: float
    disputes: float
    later: bool
    lasting: float = 0.0

    @property
    def points(self) -> int:
        """Return by how much in a hundred closing it makes the text likelier to stand."""
        return max(0, round(100.0 * self.lasting))


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete a text is, worst gap first."""

    now: Outlook
    costs: tuple[GapCost, ...]


def completeness(
    scenario: Scenario, package: Package, obligors: Mapping[PartyId, Obligor]
) -> Completeness:
    """Return what a text leaves unsaid and what that is likely to cost.

    Args:
        scenario: Mandates are not read.
        package: Open issues count as their status quo.
        obligors: Every party as the viewer believes it to be.
    """
    texts = np.array([package], dtype=np.int64)
    designs = designs_of(scenario, texts)
    now = outlook(scenario, texts, designs, obligors)
    costs = []
    stands = _Standing(scenario, package, obligors)
    for gap in gaps(scenario, package):
        then = outlook(scenario, texts, filled(designs, FILLS[gap.code]), obligors)
        costs.append(
            GapCost(
                gap=gap,
                compliance=round(then.compliance - now.compliance, 9),
                disputes=round(now.disputes - then.disputes, 9),
                later=gap.code in LATER,
                lasting=stands.gain(FILLS[gap.code]) if gap.code in LATER else 0.0,
            )
        )
    return Completeness(now, tuple(sorted(costs, key=lambda c: (c.later, -c.compliance))))


@dataclass(frozen=True)
class _Standing:
    """How long a text stands, as the viewer believes its parties to be."""

    scenario: Scenario
    package: Package
    obligors: Mapping[PartyId, Obligor]

    def gain(self, fill: Design) -> float:
        """Return what a clause adds to the chance that the text stands after ten years."""
        treaty, months = self._treaty, fill.exit_notice_months
        changed = replace(
            treaty,
            review_years=fill.review_years or treaty.review_years,
            notice_years=treaty.notice_years if months is None else notice_years(months),
        )
        return round(self._share(changed) - self._now, 9)

    @cached_property
    def _treaty(self) -> Treaty:
        bound = {
            party: PartyFactors(
                tables=self.obligors[party].tables,
                reserve=self.scenario.party(party).profile.reserve,
                capacity=self.obligors[party].capacity,
                credibility=self.obligors[party].credibility,
            )
            for party in self.scenario.principals
        }
        return treaty_from(self.scenario, self.package, bound)

    @cached_property
    def _now(self) -> float:
        return self._share(self._treaty)

    @staticmethod
    def _share(treaty: Treaty) -> float:
        """Return the share of futures in which a text stands, or ended as agreed."""
        return float(simulate(treaty, SEED, LIVED, DURABILITY_YEARS).durable[-1])


def outlook(
    scenario: Scenario, texts: Ints, designs: Designs, obligors: Mapping[PartyId, Obligor]
) -> Outlook:
    """Return the first year of one text under a design, arrays of length 1."""
    compliance, disputes = outlooks(scenario, texts, designs, obligors)
    return Outlook(round(float(compliance[0]), 9), round(float(disputes[0]), 9))


def outlooks(
    scenario: Scenario, texts: Ints, designs: Designs, obligors: Mapping[PartyId, Obligor]
) -> tuple[Floats, Floats]:
    """Return mean performance and disputes a year of n texts, shape (n,) each."""
    gains = {p: contributions(obligors[p].tables, texts) for p in scenario.party_ids}
    duties = duty_masks(scenario, gains)
    watch, quarrel = _watch(scenario, designs)
    count, kept, seen = np.zeros(len(texts)), np.zeros(len(texts)), np.zeros(len(texts))
    parts = agreed_parts(scenario, designs, gains, duties)
    whom = {party: obligors[party] for party in parts}
    for party, performed in expected_performances(scenario, designs, whom, gains, parts).items():
        bound = duties[party]
        count += bound.sum(axis=1)
        kept += (performed * bound).sum(axis=1)
        seen += ((watch[:, None] * (1.0 - performed) + quarrel) * bound).sum(axis=1)
    compliance = np.where(count > 0.0, kept / np.maximum(1.0, count), 1.0)
    return compliance.round(9), seen.round(9)


def _watch(scenario: Scenario, designs: Designs) -> tuple[Floats, Floats]:
    """Return the chance to see a failure, (n,), and of a false or honest quarrel, (n, issues)."""
    aftermath = PRESETS[scenario.preset].aftermath
    level = np.minimum(TOP_VERIFICATION, designs.verification + designs.committee)
    seen = np.array(DETECTION)[level] + shifts(designs.extras, "detection")
    seen = np.minimum(0.98, seen + aftermath.guarantor_detection * designs.guarantor)
    shift = designs.clarity - ORDINARY_CLARITY + COMMITTEE_CLARITY * designs.committee
    shift = shift - SELF_JUDGING * (designs.escape == ESCAPES.index("self-judging"))
    shift = shift + shifts(designs.extras, "clarity")
    nature = np.array([issue.clarity for issue in scenario.issues])
    clarity = np.clip(nature + shift[:, None], 0.0, 1.0)
    quarrel = aftermath.false_alarm * (1.0 - level / TOP_VERIFICATION)[:, None]
    quarrel = quarrel + aftermath.ambiguity * (1.0 - clarity)
    return seen, quarrel * shifts(designs.extras, "alarm")[:, None]


def filled(designs: Designs, fill: Design) -> Designs:
    """Return designs in which every clause of `fill` stands at least at its level."""
    changes: dict[str, Any] = {}
    for name in ("verification", "enforcement", "clarity"):
        wanted = getattr(fill, name)
        if wanted is not None:
            changes[name] = np.maximum(getattr(designs, name), wanted)
    named = [getattr(fill, name) is True for name in EXTRAS]
    changes["extras"] = designs.extras | np.array(named)
    return replace(designs, **changes)
