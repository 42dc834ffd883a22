"""What the gaps of a text are likely to cost, by the closed form of the first year (model.md 6.9).

Each gap is compared with the same text in which the least that closes it stands as well
(`game.analysis.completeness.FILLS`). Ways to leave and to adapt change how long a text lasts, not
its first year; the closed form has nothing to say about them, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.completeness import FILLS, Gap, GapCode, gaps
from game.analysis.designs import ESCAPES, Designs, designs_of
from game.analysis.tables import contributions
from game.compliance.clauses import shifts
from game.compliance.closed_form import Obligor, duty_masks, expected_performance
from game.compliance.parameters import DETECTION, PRESETS
from game.compliance.treaty import (
    COMMITTEE_CLARITY,
    ORDINARY_CLARITY,
    SELF_JUDGING,
    TOP_VERIFICATION,
)
from game.model.base import PartyId
from game.model.draft import EXTRAS, Design, Package
from game.model.scenario import Scenario

LATER: Final[frozenset[GapCode]] = frozenset({"leaving", "change"})
"""Gaps that tell only in later years."""


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
        later: Whether the gap tells only in later years, which no figure here shows.
    """

    gap: Gap
    compliance: float
    disputes: float
    later: bool


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
    for gap in gaps(scenario, package):
        then = outlook(scenario, texts, filled(designs, FILLS[gap.code]), obligors)
        costs.append(
            GapCost(
                gap=gap,
                compliance=round(then.compliance - now.compliance, 9),
                disputes=round(now.disputes - then.disputes, 9),
                later=gap.code in LATER,
            )
        )
    return Completeness(now, tuple(sorted(costs, key=lambda c: (c.later, -c.compliance))))


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
    for party in scenario.party_ids:
        performed = expected_performance(scenario, designs, gains[party], party, obligors[party])
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
