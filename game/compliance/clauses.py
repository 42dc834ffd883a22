"""What the further clauses of a text do after signature: one row each (docs/model.md).

Verification, enforcement, clarity, escape, review, sunset, exit, phasing, capacity building,
committee and guarantor have their places in the kernel. The clauses here shift or scale a few of
its numbers. All figures are design choices; the reason for each direction stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.model.draft import EXTRAS


@dataclass(frozen=True, slots=True)
class Terms:
    """Shifts (added) and factors (multiplied) that a text's further clauses bring.

    Attributes:
        detection: Added to the chance to see a violation.
        clarity: Added to the clarity of every duty.
        remedy: Added to what a violator pays, share of the duty's cost.
        resolve: Added to the chance that a dispute is resolved.
        norm: Points added to what a violation costs at home.
        learning: Share of the gap in capacity that is closed each year, added.
        escape: Points that invoking an escape clause costs, added.
        renewal: Logits added to the wish to renew at the sunset.
        review: Added to the chance that a review helps.
        alarm: Factor on false alarms and interpretive disputes.
        grievance: Factor on the grievance that uncured failures leave.
        punishment: Factor on what a punitive suspension takes.
        replacement: Factor on the chance that the text is replaced by a new one.
        incapacity: Factor on failures for want of capacity.
    """

    detection: float = 0.0
    clarity: float = 0.0
    remedy: float = 0.0
    resolve: float = 0.0
    norm: float = 0.0
    learning: float = 0.0
    escape: float = 0.0
    renewal: float = 0.0
    review: float = 0.0
    alarm: float = 1.0
    grievance: float = 1.0
    punishment: float = 1.0
    replacement: float = 1.0
    incapacity: float = 1.0


CLAUSES: Final[Mapping[str, Terms]] = MappingProxyType(
    {
        # What is reported is seen sooner, and fewer accusations are mistaken (Mitchell 1994).
        "reporting": Terms(detection=0.06, alarm=0.5),
        # A ruled-out overreaction breeds no spiral (Articles on State Responsibility, art. 51).
        "proportional": Terms(punishment=0.5, grievance=0.9),
        # Who pays for an escape uses it for real hardship only (Rosendorff and Milner 2001).
        "escape_compensation": Terms(escape=1.5),
        # Going on is the default, stopping needs a decision (Koremenos 2016).
        "tacit_renewal": Terms(renewal=1.0),
        # Means arrive with the duty (Chayes and Chayes 1993).
        "technology_transfer": Terms(learning=0.10),
        # A payment that stops is a remedy nobody has to rule on.
        "tied_payments": Terms(remedy=0.3),
        # Questions are settled where they arise, before they become disputes.
        "joint_desk": Terms(resolve=0.08, alarm=0.7),
        # A text that can grow is joined rather than replaced.
        "docking": Terms(replacement=0.5),
        # A quarrel over one chapter stays there, and one chapter is easier to mend.
        "modular": Terms(grievance=0.7, review=0.1),
        # Officials whose interests are known are watched at home (Dai 2005).
        "disclosure": Terms(norm=0.5),
        # No duty contradicts another treaty's.
        "compatibility": Terms(clarity=0.05, alarm=0.8),
        # Those who apply the text make fewer mistakes.
        "guide": Terms(incapacity=0.8),
    }
)
"""What each clause of `EXTRAS` does."""

_NAMES: Final = tuple(field.name for field in fields(Terms))
_SHIFTS: Final = tuple(name for name in _NAMES if getattr(Terms(), name) == 0.0)
_TABLE: Final = {
    name: np.array([getattr(CLAUSES[extra], name) for extra in EXTRAS]) for name in _NAMES
}


def shifts(extras: Bools, name: str) -> Floats:
    """Return one figure of `Terms` for n texts, shape (n,).

    Args:
        extras: Which clauses each text has, shape (n, extras).
        name: A field of `Terms`.
    """
    if name in _SHIFTS:
        total: Floats = extras @ _TABLE[name]
        return total
    product: Floats = np.where(extras, _TABLE[name], 1.0).prod(axis=1)
    return product


def terms_of(extras: Bools) -> Terms:
    """Return all figures of one text, shape (1, extras)."""
    return Terms(**{name: round(float(shifts(extras, name)[0]), 9) for name in _NAMES})
