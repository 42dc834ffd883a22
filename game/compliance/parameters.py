"""Every number of the implementation model, with where it comes from (docs/model.md).

Most are design choices: the evidence is in the calibration bands of docs/model.md, not in the
single number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

DISCOUNT: Final = 0.95  # worth of a year one year later; model.md 1 (design choice)
DURABILITY_YEARS: Final = 10  # H of the durability score; model.md 6.10 (design choice)

# What the clause levels do. All design choices, ordered by strength; the cure rate of binding
# arbitration is set to the share of adverse rulings that are followed (band C4).
DETECTION: Final = (0.20, 0.32, 0.46, 0.60, 0.74, 0.85)  # chance per year to see a violation
RESOLVE: Final = (0.25, 0.40, 0.55, 0.70, 0.80)  # chance that a dispute is resolved
CURE: Final = (0.45, 0.55, 0.65, 0.85, 0.90)  # chance that a resolved failure is put right
REMEDY: Final = (0.0, 0.2, 0.5, 1.0, 1.5)  # share of the duty's cost that the violator pays
BINDING: Final = 3  # enforcement level from which a centre enforces (Olson 1965)
CREDIBLE: Final = 2  # enforcement level from which a collapse is half as likely


@dataclass(frozen=True, slots=True)
class Shocks:
    """Shocks of model.md 6.2; rates per party-year, sizes in points of temptation.

    All design choices; the rate of leadership change is a mean tenure of about 4.5 years.
    Half of each rate, but for leadership, strikes all parties at once.
    """

    economic_rate: float = 0.10
    economic_size: float = 6.0
    economic_persistence: float = 0.5
    economic_elsewhere: float = 0.3  # share felt on duties of another domain
    leadership_rate: float = 0.22
    leadership_spread: float = 7.0  # points, times the route's pass-through
    security_rate: float = 0.04
    security_size: float = 10.0
    security_persistence: float = 0.65
    security_elsewhere: float = 0.2
    technology_rate: float = 0.05
    technology_blindness: float = 0.10  # fall of the chance to see a violation
    technology_size: float = 1.5
    natural_rate: float = 0.05
    natural_size: float = 1.5
    natural_capacity: float = 0.25  # fall of capacity in the year
    natural_persistence: float = 0.2
    size_spread: float = 0.4  # standard deviation of a shock's relative size
    type_spread: float = 1.5  # points; hidden type of a party
    relationship_pull: float = 1.0  # points of hidden type per unit of relationship
    spoiler_chance: float = 0.02  # per party, once (Stedman 1997)
    spoiler_size: float = 15.0


@dataclass(frozen=True, slots=True)
class Choice:
    """How governments choose (model.md 6.3-6.5). All design choices but where said."""

    scale: float = 4.0  # points; how sharply they follow their interest
    shirk_gain: float = 0.5  # share of the gain, and of performance lost
    shirk_cost: float = 0.5  # share of the penalty
    shirk_seen: float = 0.6  # share of the chance to be seen
    appetite: float = 2.0  # points of gain from which a failure is weighed at all, in full
    shirk_routine: float = 2.8  # logits of routine compliance (Henkin 1979)
    violate_routine: float = 3.4  # logits (Chayes & Chayes 1993)
    escape_routine: float = 1.6  # logits
    escape_gain: float = 0.5
    escape_cost: float = 2.5  # points
    escape_threshold: float = 2.0  # points of shock from which the clause can be invoked
    consolidation: float = 0.15  # logits per quiet year
    consolidation_limit: float = 1.2
    continuation: float = 0.35  # chance that an uncured violation goes on
    reciprocity: float = 0.5  # tau, conditional cooperation
    penalty_years: int = 3  # years a penalty lasts
    penalty_survival: float = 0.95
    rule_chance: float = 0.85  # p_rule, that a true complaint is upheld
    act_chance: float = 0.8  # p_act, that a victim acts on what it sees
    act_crowd: float = 0.3  # exponent by which acting falls with the number of parties
    retaliation: float = 0.15  # share of own benefits that unravels
    reputation: float = 3.0  # points, times (0.5 + credibility / 1.5)
    constituency: float = 2.0  # points, times (1.5 - pass-through) (Dai 2005, Simmons 2009)
    norm: float = 1.0  # points
    implementation: float = 1.0  # points of cost that every duty has


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Detection, disputes, spill-over, review and end (model.md 6.6-6.8). Design choices."""

    false_alarm: float = 0.01
    ambiguity: float = 0.08  # interpretive disputes per duty-year at clarity 0
    involuntary: float = 0.4  # weight of a failure for lack of capacity
    disclosed: float = 0.15  # the same if it was notified in time; model.md 3.1
    interpretive: float = 0.25  # severity of an interpretive dispute left open
    grievance: float = 3.0  # points per severity, over the root of the number of obligations
    grievance_limit: float = 2.0
    grievance_decay: float = 0.5
    resentment_decay: float = 0.9
    credibility_memory: float = 0.9  # gamma per year; model.md 3.1
    broken_weight: float = 2.0  # L_p, bad news weighs more (Slovic 1993)
    kept_weight: float = 0.25  # W of a year of duties kept, the least stake of model.md 3.1
    suspension: float = 1.0  # remedy of a proportional suspension, share of the duty's cost
    punishment: float = 2.0  # the same of a punitive one
    punishment_resentment: float = 3.0  # points
    suspension_cost: float = 0.25  # share of the remedy that the suspending party loses itself
    waiver: float = 0.5  # share of the grievance that a waiver leaves
    waiver_norm: float = 0.3  # fall of the norm where failures are waived
    assistance: float = 0.15  # of the gap in capacity closed by help
    assistance_cost: float = 0.5  # points, to the helper
    learning: float = 0.03  # yearly growth of capacity, of the gap
    building: float = 0.15  # the same per unit of capacity building
    milestone_learning: float = 0.08
    milestone_detection: float = 0.10
    milestone_remedy: float = 0.4
    guarantor_detection: float = 0.12
    guarantor_remedy: float = 0.4
    guarantor_resolve: float = 0.10
    guarantor_spoiler: float = 0.6
    guarantor_collapse: float = 0.5  # (Walter 1997; Fortna 2003)
    review_success: float = 0.6
    request_success: float = 0.35
    request_years: int = 3  # years between requests without a review clause
    request_pressure: float = 3.0  # points from which a government asks for a review
    request_chance: float = 0.3
    request_cost: float = 1.0  # points
    adjustment: float = 0.6  # of the pressure that a review takes away
    economic_pressure: float = 0.3
    replacement: float = 0.008  # per year
    replacement_review: float = 1.3
    exit_routine: float = 2.1  # logits
    rooting: float = 0.12  # logits per year in force by which leaving becomes less usual
    rooting_limit: float = 0.6
    accession_routine: float = 1.0  # logits that coming in takes, for a gain of nothing
    exit_value: float = 6.0  # points per logit
    exit_cost: float = 3.0  # points per logit
    exit_cancelled: float = 0.25  # chance that talks undo a notice
    unrelieved: float = 0.5
    collapse: float = 0.30  # in a year with an open, disputed major violation
    renewal_scale: float = 4.0  # points per logit
    renewal_effort: float = 0.0  # logits that a renewal takes beyond not lapsing by itself
    quorum_loss: float = 0.35  # share of parties whose exit ends a multilateral agreement
    committee_resolve: float = 0.15  # added to consultations, in the joint committee
    committee_clarity: float = 0.1  # clarity of a duty gained by a settled reading
    inspection: float = 0.25  # added to the chance to see a violation
    plan_relief: float = 0.7  # share of the harm left where a plan to return is announced
    plan_bond: float = 2.0  # points of cost at home of failing again under a plan
    plan_blame: float = 1.5  # weight of a failure under a plan
    funding: float = 0.10  # capacity gained by a year of funding
    funding_cost: float = 0.5  # points, to itself
    easing: float = 0.7  # share of an obligation left after its issue is reopened
    eased_least: float = 0.3
    borrowed_years: int = 3  # years after which a mediator's leverage has faded
    borrowed_hazard: float = 1.3  # factor on the odds of a bad end then (Beardsley 2008)
    transition: float = 1.0  # points lost per year after a bad end


@dataclass(frozen=True, slots=True)
class Parameters:
    """All numbers of one family of agreements."""

    shocks: Shocks = Shocks()
    choice: Choice = Choice()
    aftermath: Aftermath = Aftermath()


_STANDARD = Parameters()
PRESETS: Final[Mapping[str, Parameters]] = MappingProxyType(
    {
        "trade": _STANDARD,
        "alliance": replace(
            _STANDARD,
            shocks=Shocks(security_rate=0.031, security_size=13.9, spoiler_chance=0.078),
            aftermath=Aftermath(collapse=0.335),
        ),
        "arms": _STANDARD,
        "public-good": _STANDARD,
        "settlement": replace(
            _STANDARD,
            shocks=Shocks(security_rate=0.017, spoiler_chance=0.187, spoiler_size=42.0),
            aftermath=Aftermath(collapse=1.0),
        ),
    }
)
"""Families of agreements (model.md 6.11). Design choices, set against the bands of C1-C10.

Three of them were moved from the first draft so that the bands are met: the rate of security
shocks and of spoilers in alliances (C2, C3), and of spoilers after wars (C5).
"""


def annuity(years: int) -> float:
    """Return the worth today of one point a year for some years (model.md 1, time scale).

    >>> round(annuity(10), 2)
    8.03
    """
    return sum(DISCOUNT**year for year in range(years))
