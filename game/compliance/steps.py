"""Decisions that are only ever made by somebody: inspecting, planning, easing, funding, staying.

Futures that nobody plays know none of them: there, parties complain, ask for reviews and leave
(docs/model.md, Decisions of a year).
"""

from __future__ import annotations

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.compliance.course import NOBODY, REFER, Answers, Course, Special, Steps
from game.compliance.disputes import Disputes
from game.compliance.texts import Text
from game.engine.changed import changed

HELP_LIMIT = 0.95  # capacity that help can reach; model.md 3.2


def no_steps(text: Text, runs: int) -> Steps:
    """Return steps that nobody takes, to be filled in."""
    duties, parties = text.duties, len(text.parties)

    def nobody(rows: int) -> Bools:
        return np.zeros((rows, runs), dtype=np.bool_)

    return Steps(
        watch=nobody(duties),
        plan=nobody(duties),
        ease=nobody(duties),
        fund=nobody(parties),
        stay=nobody(parties),
        renew=nobody(parties),
    )


def adapted(text: Text, course: Course, answers: Answers, disputes: Disputes) -> Disputes:
    """Return disputes with plans and reopened issues in.

    A plan announced this year soothes; a failure under last year's plan is held against its
    author the more. What is left of an eased duty is all that a remedy can take.
    """
    aftermath = text.parameters.aftermath
    if answers.steps is not None:
        soothed = np.where(answers.steps.plan, aftermath.plan_relief, 1.0)
        disputes = changed(disputes, harm=disputes.harm * soothed)
    if course.special is None:
        return disputes
    weight = np.where(course.special.planned, aftermath.plan_blame, 1.0)
    return changed(
        disputes,
        blame=disputes.blame * weight,
        remedy=disputes.remedy * course.special.eased,
        suspended=disputes.suspended * course.special.eased,
    )


def take_steps(text: Text, course: Course, answers: Answers, disputes: Disputes) -> Course:
    """Let the year's decisions take effect."""
    if answers.is_plain and answers.steps is None and course.special is None:
        return course
    aftermath, steps = text.parameters.aftermath, answers.steps
    referred = (answers.response == REFER) & disputes.resolved
    if steps is None and course.special is None and not referred.any():
        return course
    made = steps or no_steps(text, course.taste.shape[1])
    old = course.special or _untouched(made)
    eased = np.where(made.ease, aftermath.easing * old.eased, old.eased)
    special = Special(
        watched=made.watch,
        planned=made.plan,
        clearer=old.clearer + aftermath.committee_clarity * referred,
        eased=np.maximum(aftermath.eased_least, eased),
    )
    return changed(
        course,
        special=special,
        capacity=_funded(course.capacity, np.where(made.fund, aftermath.funding, 0.0)),
        notice=np.where(made.stay, NOBODY, course.notice).astype(np.int8),
    )


def _untouched(steps: Steps) -> Special:
    """Return the state before anybody has decided anything."""
    return Special(
        watched=np.zeros_like(steps.watch),
        planned=np.zeros_like(steps.plan),
        clearer=np.zeros(steps.watch.shape),
        eased=np.ones(steps.watch.shape),
    )


def _funded(capacity: Floats, gain: Floats) -> Floats:
    limit = np.maximum(capacity, HELP_LIMIT)
    raised: Floats = np.minimum(limit, capacity + gain)
    return raised


def outlay(text: Text, answers: Answers) -> Floats | float:
    """Return what funding costs its authors, point-rate, shape (N, R)."""
    if answers.steps is None:
        return 0.0
    return np.asarray(text.parameters.aftermath.funding_cost * answers.steps.fund)
