"""What the clauses of a treaty mean for each duty in a given year: constants of the kernel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.compliance.docking import NEWCOMER
from game.compliance.parameters import (
    BINDING,
    CURE,
    DETECTION,
    DISCOUNT,
    REMEDY,
    RESOLVE,
    Choice,
)
from game.compliance.places import Places, places_of
from game.compliance.texts import Text, Texts, one_by_one, stacked
from game.compliance.treaty import TOP_VERIFICATION, Treaty

CONSULTATION = 1  # enforcement level that mere consultations can reach
STAKES = (0.25, 2.0)  # least and greatest stake of a broken duty; model.md 3.1
STAKE_POINTS = 10.0  # points that make a stake of 1; model.md 3.1


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """How disputes come out, by duty; arrays (D, 1).

    Attributes:
        resolve: Chance that one is resolved.
        cure: Chance that a resolved failure is put right.
        remedy: What the violator pays, as a share of the duty's cost.
    """

    resolve: Floats
    cure: Floats
    remedy: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Duties:
    """Constants of a year; N parties, D duties, with a leading axis where there are several texts.

    Attributes:
        places: Which duty is whose.
        ramp: Share of the duties that has come into force, 0-1 (milestones); shape (1, 1).
        cost: Point-rate that keeping a duty costs; shape (D, 1). `due`: the part in force.
        detection: Chance to see a violation, before technology; shape (D, 1).
        clear: Years a penalty lasts, discounted, times the weight of clarity; shape (D, 1).
        clarity: Of each duty, 0-1; shape (D, 1).
        alarm: Chance of a false alarm or an interpretive dispute; shape (D, 1).
        crowd: How fully many parties answer together, 0-1; shape (D, 1).
        act: Chance that a victim acts on what it sees; shape (D, 1).
        sanction: Expected remedy if seen, points; shape (D, 1).
        escape: Whether there is an escape clause; shape (D, 1).
        gains: Share of a party's benefits that unravels with a violation, points; shape (N, 1).
        dispute: The ladder of the text; `consult`: the same for mere consultations.
        gain_matrix: Point-rate that each duty's performance brings each party; shape (N, D).
        offset: Point-rate of implementation that u(x) already counts; shape (N, 1).
        stake: What each of a party's own duties weighs in its record if it is broken; shape (N, D).
        victims: Whether a party is hurt by a failure of a duty; shape (N, D).
        growth: Share of the gap in capacity that is closed in the year; shape (1, 1).
    """

    places: Places
    ramp: Floats
    cost: Floats
    due: Floats
    detection: Floats
    clear: Floats
    clarity: Floats
    alarm: Floats
    crowd: Floats
    act: Floats
    sanction: Floats
    escape: Bools
    gains: Floats
    dispute: Ladder
    consult: Ladder
    gain_matrix: Floats
    offset: Floats
    stake: Floats
    victims: Floats
    growth: Floats


def act_chance(choice: Choice, parties: int, enforcement: int) -> float:
    """Return p_act: a chance that falls with the number of parties, unless a centre enforces."""
    if enforcement >= BINDING:
        return choice.act_chance
    return float(choice.act_chance * (parties - 1) ** -choice.act_crowd)


def crowd_share(parties: int, enforcement: int) -> float:
    """Return coll: how fully parties answer together (Olson 1965)."""
    return 1.0 if enforcement >= BINDING else 1.0 / sqrt(parties - 1)


def penalty_horizon(choice: Choice) -> float:
    """Return S_f, the discounted years a penalty lasts (model.md 6.4)."""
    yearly = DISCOUNT * choice.penalty_survival
    return sum(yearly**year for year in range(choice.penalty_years))


@lru_cache(maxsize=1_024)
def duties_of(text: Text, year: int) -> Duties:
    """Return the constants of a year, counted from 1."""
    last = 1 + max(treaty.phase_in_years for treaty in one_by_one(text))
    if year > last:
        return duties_of(text, last)
    if isinstance(text, Texts):
        return stacked([duties_of(treaty, year) for treaty in text.each])
    return _duties(text, year)


def _duties(treaty: Treaty, year: int) -> Duties:
    choice, aftermath = treaty.parameters.choice, treaty.parameters.aftermath
    which, parties = treaty.duty_obligation, treaty.founders
    phasing = year <= treaty.phase_in_years
    ramp = min(1.0, year / max(1, treaty.phase_in_years))
    level = treaty.enforcement[which]
    act = np.array([act_chance(choice, parties, int(e)) for e in level]).reshape(-1, 1)
    crowd = np.array([crowd_share(parties, int(e)) for e in level]).reshape(-1, 1)
    dispute = _ladder(treaty, level, phasing=phasing)
    detection = np.array(DETECTION)[treaty.verification[which]]
    detection += aftermath.guarantor_detection * treaty.guarantor
    detection += aftermath.milestone_detection * phasing + treaty.terms.detection
    clarity = treaty.clarity[which][:, None]
    alarm = aftermath.false_alarm * (1.0 - treaty.verification[which] / TOP_VERIFICATION)
    alarm = alarm[:, None] + aftermath.ambiguity * (1.0 - clarity)
    alarm *= treaty.terms.alarm
    sanction = choice.rule_chance * act * dispute.resolve * dispute.remedy
    growth = aftermath.learning + aftermath.building * treaty.capacity_building
    growth += aftermath.milestone_learning * phasing + treaty.terms.learning
    places, cost = places_of(treaty), treaty.cost[:, None]
    return Duties(
        places=places,
        ramp=np.full((1, 1), ramp),
        cost=cost,
        due=cost * ramp,
        detection=detection[:, None],
        clear=penalty_horizon(choice) * (0.4 + 0.6 * clarity),
        clarity=clarity,
        alarm=alarm,
        crowd=crowd,
        act=act,
        sanction=sanction * cost * ramp,
        escape=treaty.escape[which][:, None],
        gains=choice.retaliation * np.maximum(0.0, treaty.benefit).sum(axis=1, keepdims=True),
        dispute=dispute,
        consult=_ladder(treaty, np.minimum(level, CONSULTATION), phasing=phasing),
        gain_matrix=_gain_matrix(treaty, places.own),
        offset=choice.implementation * places.count,
        stake=places.own * np.clip(treaty.cost / STAKE_POINTS, *STAKES),
        victims=_victims(treaty, places.own),
        growth=np.full((1, 1), growth),
    )


def _ladder(treaty: Treaty, level: Ints, *, phasing: bool) -> Ladder:
    """Return what the enforcement levels of the duties bring."""
    aftermath = treaty.parameters.aftermath
    resolve = np.array(RESOLVE)[level] + aftermath.guarantor_resolve * treaty.guarantor
    remedy = np.array(REMEDY)[level] + aftermath.guarantor_remedy * treaty.guarantor
    resolve += treaty.terms.resolve
    remedy += aftermath.milestone_remedy * phasing + treaty.terms.remedy
    cure = np.array(CURE)[level]
    return Ladder(np.minimum(1.0, resolve)[:, None], cure[:, None], remedy[:, None])


def _gain_matrix(treaty: Treaty, own: Floats) -> Floats:
    """Return what the performance of each duty brings each party, point-rate, shape (N, D).

    The benefit of an obligation comes from the other obligors in equal parts; from all of them
    if it is a public good, or if there is no other. Who comes in later adds to it.
    """
    same = (treaty.duty_obligation[:, None] == np.arange(len(treaty.obligations))).astype(float)
    providers = np.broadcast_to(1.0, own.shape) if treaty.public_good else 1.0 - own
    founding = treaty.duty_party < treaty.founders
    first = providers * founding
    alone = (first @ same)[:, treaty.duty_obligation] == 0.0
    first = np.where(alone, founding, first)
    late = NEWCOMER * providers * ~founding
    share = (first + late) / np.maximum(1.0, (first @ same)[:, treaty.duty_obligation])
    matrix: Floats = treaty.benefit[:, treaty.duty_obligation] * share - own * treaty.cost
    return matrix


def _victims(treaty: Treaty, own: Floats) -> Floats:
    """Return 1 where a failure of a duty hurts a party: a beneficiary, else every other party."""
    hurt = (treaty.benefit[:, treaty.duty_obligation] > 0.0) * (1.0 - own)
    nobody = hurt.sum(axis=0) == 0.0
    victims: Floats = np.where(nobody, 1.0 - own, hurt)
    return victims
