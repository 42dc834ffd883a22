"""Review, renegotiation, notice, exit and end (model.md 6.7, 6.8)."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats, Ints
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
from game.compliance.frame import frame_of
from game.compliance.parameters import Aftermath
from game.compliance.texts import Text
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


def pressure(text: Text, course: Course) -> Floats:
    """Return how hard each government is pressed to change the text, points, at least 0."""
    strain = text.parameters.aftermath.economic_pressure * course.economic
    return np.maximum(0.0, course.taste + course.hidden + strain - course.adjusted)


def review(text: Text, course: Course, answers: Answers, draws: YearDraws) -> tuple[Course, Talks]:
    """Hold the review that is due, or that somebody asks for (model.md 6.7)."""
    aftermath, frame = text.parameters.aftermath, frame_of(text)
    pressed = pressure(text, course)
    due = _is_due(frame.review_years, course.year)
    by_itself = (pressed > aftermath.request_pressure) & (
        draws["request"] < aftermath.request_chance
    )
    asked = np.where(answers.automatic[:, None], by_itself, answers.request)
    open_ = course.alive & (course.since_request >= frame.patience) & ~due
    asked = asked & course.member & open_[..., None, :]
    requested = asked.any(axis=-2)
    held = course.alive & (requested | due)
    helped = held & (draws["review"] < frame.success)
    eased = helped[..., None, :]
    relief = np.where(eased, aftermath.adjustment * pressed, 0.0)
    course = changed(
        course,
        adjusted=course.adjusted + relief,
        grievance=np.where(eased, 0.5 * course.grievance, course.grievance),
        since_request=np.where(requested, 1, course.since_request + 1),
    )
    return course, Talks(held, helped, np.where(asked, frame.price, 0.0))


def _is_due(every: Ints, year: int) -> Bools:
    """Tell which texts have something to do every so many years this year; 0 for never."""
    return np.asarray((every > 0) & (year % np.maximum(1, every) == 0))


def net_value(text: Text, course: Course, unrelieved: Floats) -> Floats:
    """Return what staying is worth to each party's present government, points (model.md 6.8)."""
    duties = duties_of(text, course.year)
    weight = text.parameters.aftermath.unrelieved
    burden = weight * unrelieved * np.minimum(duties.places.count, UNRELIEVED_DUTIES)
    leaning = course.taste + course.hidden * duties.ramp - course.adjusted
    outside = course.resentment + course.outside
    return course.value - leaning - course.grievance - outside - burden


def exit_chance(
    aftermath: Aftermath,
    net: Floats,
    exit_cost: Floats,
    year: int,
    *,
    bare: Bools | bool = False,
) -> Floats:
    """Return the chance that a government gives notice in a year (model.md 6.8).

    Args:
        aftermath: Numbers of the family.
        net: What staying is worth, points.
        exit_cost: X, points.
        year: Years lived; an agreement takes root in administrations and habits.
        bare: Whether it rests on leverage that a mediator has since taken away, and on nothing else.
    """
    faded = year > aftermath.borrowed_years
    borrowed = log(aftermath.borrowed_hazard) * np.asarray(bare) if faded else 0.0
    rooted = min(aftermath.rooting_limit, aftermath.rooting * year) - borrowed
    pull = -aftermath.exit_routine - rooted - net / aftermath.exit_value
    return logistic(pull - exit_cost / aftermath.exit_cost)


def close(
    text: Text,
    course: Course,
    year: Year,
    grave: Bools,
    answers: Answers,
    draws: YearDraws,
) -> Course:
    """Let notices be given and run out, and the agreement end or go on."""
    frame, ramp = frame_of(text), duties_of(text, course.year).ramp
    full = frame.base + (year.flow - frame.base) / ramp
    course = changed(course, value=0.5 * course.value + 0.5 * full)
    net = net_value(text, course, year.unrelieved)
    aftermath = text.parameters.aftermath
    chance = exit_chance(aftermath, net, frame.exit_cost, course.year, bare=frame.bare)
    wish = np.where(answers.automatic[:, None], draws["exit"] < chance, answers.leave)
    course = _notices(text, course, wish, answers, draws)
    cause = _cause(text, course, _lapses(text, course, net, answers, draws), grave, draws)
    return changed(course, cause=np.where(course.alive, cause, course.cause).astype(np.int8))


def _notices(
    text: Text, course: Course, wish: Bools, answers: Answers, draws: YearDraws
) -> Course:
    """Count notices down; who is due leaves, unless talks undo the notice."""
    years, alive = frame_of(text).notice_years, course.alive[..., None, :]
    running = course.notice > 0
    notice = course.notice - running
    due = running & (notice == 0)
    undone = answers.automatic[:, None] & (
        draws["cancel"] < text.parameters.aftermath.exit_cancelled
    )
    new = wish & (course.notice == NOBODY) & course.member & alive
    leaving = np.where(years == 0, new, due & ~undone & alive)
    notice = np.where(due & undone & (years > 0), NOBODY, notice)
    notice = np.where(new, years, notice)
    return changed(
        course,
        member=course.member & ~leaving,
        notice=np.where(leaving, NOBODY, notice).astype(np.int8),
    )


def _lapses(text: Text, course: Course, net: Floats, answers: Answers, draws: YearDraws) -> Bools:
    """Return where the text lapses this year, because a member does not renew it.

    A party that nobody plays renews with a chance; a played one if it says so, or, where the text
    goes on by itself, unless it has given notice.
    """
    aftermath, frame = text.parameters.aftermath, frame_of(text)
    due = _is_due(frame.sunset_years, course.year)
    if not due.any():
        return np.zeros(course.cause.shape, dtype=np.bool_)
    wish = net / aftermath.renewal_scale - aftermath.renewal_effort + frame.renewal
    willing = draws["renewal"] < logistic(wish)
    said = np.zeros_like(willing) if answers.steps is None else answers.steps.renew
    said = said | ((frame.renewal > 0.0) & ~answers.leave)
    renews = np.where(answers.automatic[:, None], willing, said)
    return np.asarray((course.member & ~renews).any(axis=-2) & due)


def _cause(text: Text, course: Course, lapses: Bools, grave: Bools, draws: YearDraws) -> Codes:
    """Return how the agreement ends this year, by order of weight; `ALIVE` if it does not."""
    frame, parties = frame_of(text), text.founders
    collapsed = grave.any(axis=-2) & (draws["collapse"] < frame.collapse)
    gone = parties - course.member.sum(axis=-2)
    loss = text.parameters.aftermath.quorum_loss
    quorum = 1 if parties == BILATERAL else max(2, ceil(loss * parties))
    cause = np.full(gone.shape, ALIVE, dtype=np.int8)
    cause[lapses] = EXPIRED
    cause[np.broadcast_to(draws["replaced"] < frame.replacement, cause.shape)] = REPLACED
    cause[gone >= quorum] = WITHDRAWAL
    cause[collapsed] = COLLAPSE
    return cause
