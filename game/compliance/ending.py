"""Review, renegotiation, notice, exit and end (model.md 6.7, 6.8)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, log

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats
from game.compliance.course import (
    ALIVE,
    COLLAPSE,
    EXPIRED,
    NOBODY,
    REPLACED,
    WITHDRAWAL,
    Answers,
    Course,
    Year,
)
from game.compliance.draws import YearDraws
from game.compliance.duties import duties_of
from game.compliance.parameters import CREDIBLE, Aftermath
from game.compliance.treaty import Treaty
from game.engine.changed import changed

UNRELIEVED_DUTIES = 3.0  # duties that weigh at most; model.md 6.8 (design choice)
BILATERAL = 2


def logistic(z: Floats) -> Floats:
    """Return 1 / (1 + exp(-z)), without overflow."""
    odds: Floats = 1.0 / (1.0 + np.exp(-np.clip(z, -60.0, 60.0)))
    return odds


@dataclass(frozen=True, slots=True, eq=False)
class Talks:
    """A review: where it was held and helped, shape (R,), and what asking cost, (N, R)."""

    held: Bools
    helped: Bools
    cost: Floats


def pressure(treaty: Treaty, course: Course) -> Floats:
    """Return how hard each government is pressed to change the text, points, at least 0."""
    strain = treaty.parameters.aftermath.economic_pressure * course.economic
    return np.maximum(0.0, course.taste + course.hidden + strain - course.adjusted)


def review(
    treaty: Treaty, course: Course, answers: Answers, draws: YearDraws
) -> tuple[Course, Talks]:
    """Hold the review that is due, or that somebody asks for (model.md 6.7)."""
    aftermath = treaty.parameters.aftermath
    pressed = pressure(treaty, course)
    clause = treaty.review_years > 0
    due = clause and course.year % treaty.review_years == 0
    by_itself = (pressed > aftermath.request_pressure) & (
        draws["request"] < aftermath.request_chance
    )
    asked = np.where(answers.automatic[:, None], by_itself, answers.request)
    patience = 1 if clause else aftermath.request_years
    open_ = course.alive & (course.since_request >= patience) & (not due)
    asked = asked & course.member & open_
    requested = asked.any(axis=0)
    held = course.alive & (requested | due)
    success = aftermath.review_success if clause else aftermath.request_success
    success += treaty.terms.review
    helped = held & (draws["review"] < success)
    relief = np.where(helped, aftermath.adjustment * pressed, 0.0)
    course = changed(
        course,
        adjusted=course.adjusted + relief,
        grievance=np.where(helped, 0.5 * course.grievance, course.grievance),
        since_request=np.where(requested, 1, course.since_request + 1),
    )
    price = 0.0 if clause else aftermath.request_cost
    return course, Talks(held, helped, np.where(asked, price, 0.0))


def net_value(treaty: Treaty, course: Course, unrelieved: Floats) -> Floats:
    """Return what staying is worth to each party's present government, points (model.md 6.8)."""
    duties = duties_of(treaty, course.year)
    weight = treaty.parameters.aftermath.unrelieved
    burden = weight * unrelieved * np.minimum(duties.count, UNRELIEVED_DUTIES)
    leaning = course.taste + course.hidden * duties.ramp - course.adjusted
    outside = course.resentment + course.outside
    return course.value - leaning - course.grievance - outside - burden


def exit_chance(
    aftermath: Aftermath, net: Floats, exit_cost: Floats, year: int, *, leaned: bool = False
) -> Floats:
    """Return the chance that a government gives notice in a year (model.md 6.8).

    Args:
        aftermath: Numbers of the family.
        net: What staying is worth, points.
        exit_cost: X, points.
        year: Years lived; an agreement takes root in administrations and habits.
        leaned: Whether it rests on leverage that a mediator has since taken away.
    """
    rooted = min(aftermath.rooting_limit, aftermath.rooting * year)
    if leaned:
        rooted -= log(aftermath.borrowed_hazard)
    pull = -aftermath.exit_routine - rooted - net / aftermath.exit_value
    return logistic(pull - exit_cost / aftermath.exit_cost)


def close(
    treaty: Treaty,
    course: Course,
    year: Year,
    grave: Bools,
    answers: Answers,
    draws: YearDraws,
) -> Course:
    """Let notices be given and run out, and the agreement end or go on."""
    ramp = duties_of(treaty, course.year).ramp
    base = treaty.base[:, None]
    full = base + (year.flow - base) / ramp
    course = changed(course, value=0.5 * course.value + 0.5 * full)
    net = net_value(treaty, course, year.unrelieved)
    chance = exit_chance(
        treaty.parameters.aftermath,
        net,
        treaty.exit_cost[:, None],
        course.year,
        leaned=treaty.is_bare(course.year),
    )
    wish = np.where(answers.automatic[:, None], draws["exit"] < chance, answers.leave)
    course = _notices(treaty, course, wish, answers, draws)
    cause = _cause(treaty, course, _lapses(treaty, course, net, answers, draws), grave, draws)
    return changed(course, cause=np.where(course.alive, cause, course.cause).astype(np.int8))


def _notices(
    treaty: Treaty, course: Course, wish: Bools, answers: Answers, draws: YearDraws
) -> Course:
    """Count notices down; who is due leaves, unless talks undo the notice."""
    running = course.notice > 0
    notice = course.notice - running
    due = running & (notice == 0)
    undone = answers.automatic[:, None] & (
        draws["cancel"] < treaty.parameters.aftermath.exit_cancelled
    )
    new = wish & (course.notice == NOBODY) & course.member & course.alive
    if treaty.notice_years == 0:
        leaving = new
    else:
        leaving = due & ~undone & course.alive
        notice = np.where(due & undone, NOBODY, notice)
        notice = np.where(new, treaty.notice_years, notice)
    return changed(
        course,
        member=course.member & ~leaving,
        notice=np.where(leaving, NOBODY, notice).astype(np.int8),
    )


def _lapses(
    treaty: Treaty, course: Course, net: Floats, answers: Answers, draws: YearDraws
) -> Bools:
    """Return where the text lapses this year, because a member does not renew it.

    A party that nobody plays renews with a chance; a played one if it says so, or, where the text
    goes on by itself, unless it has given notice.
    """
    aftermath = treaty.parameters.aftermath
    if treaty.sunset_years == 0 or course.year % treaty.sunset_years:
        return np.zeros(course.cause.shape, dtype=np.bool_)
    wish = net / aftermath.renewal_scale - aftermath.renewal_effort + treaty.terms.renewal
    willing = draws["renewal"] < logistic(wish)
    said = np.zeros_like(willing) if answers.steps is None else answers.steps.renew
    if treaty.terms.renewal > 0.0:
        said = said | ~answers.leave
    renews = np.where(answers.automatic[:, None], willing, said)
    return np.asarray((course.member & ~renews).any(axis=0))


@lru_cache(maxsize=64)
def _is_enforced(treaty: Treaty) -> bool:
    """Tell whether what the text threatens is believed, over all its obligations."""
    return len(treaty.enforcement) > 0 and bool(treaty.enforcement.mean() >= CREDIBLE)


def _cause(treaty: Treaty, course: Course, lapses: Bools, grave: Bools, draws: YearDraws) -> Codes:
    """Return how the agreement ends this year, by order of weight; `ALIVE` if it does not."""
    aftermath, parties = treaty.parameters.aftermath, treaty.founders
    hazard = aftermath.collapse * (parties - 1) ** -0.5
    if _is_enforced(treaty):
        hazard *= 0.5
    if treaty.guarantor:
        hazard *= aftermath.guarantor_collapse
    collapsed = grave.any(axis=0) & (draws["collapse"] < hazard)
    gone = parties - course.member.sum(axis=0)
    quorum = 1 if parties == BILATERAL else max(2, ceil(aftermath.quorum_loss * parties))
    renewal = aftermath.replacement
    renewal *= aftermath.replacement_review if treaty.review_years > 0 else 1.0
    renewal *= treaty.terms.replacement
    cause = np.full(gone.shape, ALIVE, dtype=np.int8)
    cause[lapses] = EXPIRED
    cause[draws["replaced"] < renewal] = REPLACED
    cause[gone >= quorum] = WITHDRAWAL
    cause[collapsed] = COLLAPSE
    return cause
