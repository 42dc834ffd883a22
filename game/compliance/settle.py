"""The second half of a year: answers come in, disputes come out, and it spills over.

Model.md 6.6-6.8.
"""

from __future__ import annotations

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.compliance.accession import restrained, welcome
from game.compliance.course import ALIVE, NOBODY, PUNISH, WAIVE, Answers, Course, Settlement, Year
from game.compliance.disputes import Disputes, default_response, payments, take_up
from game.compliance.draws import YearDraws
from game.compliance.duties import Duties, duties_of
from game.compliance.ending import close, review
from game.compliance.steps import HELP_LIMIT, adapted, outlay, take_steps
from game.compliance.treaty import Treaty
from game.engine.changed import changed


def settle(
    treaty: Treaty, course: Course, year: Year, answers: Answers, draws: YearDraws
) -> tuple[Course, Settlement]:
    """Live the second half of a year.

    Args:
        treaty: The text in force.
        course: As `conduct` left it.
        year: What governments did.
        answers: What the parties do about it.
        draws: The year's chance.

    Returns:
        How things stand at the end of the year, and how it came out.
    """
    duties = duties_of(treaty, course.year)
    inside = course.member & course.alive
    before = course
    disputes = take_up(treaty, duties, year, answers, draws)
    disputes = adapted(treaty, course, answers, disputes)
    course = _spill_over(treaty, duties, course, year, disputes)
    course = _conscience(treaty, duties, course, answers)
    course = take_steps(treaty, course, answers, disputes)
    course, talks = review(treaty, course, answers, draws)
    paid = payments(treaty, duties, disputes, answers) + talks.cost + outlay(treaty, answers)
    paid = paid * inside
    year = changed(year, flow=year.flow - paid)
    arrivals = None
    if treaty.docking is not None:
        course = restrained(before, course, year.bound)
    course = close(treaty, course, year, disputes.grave, answers, draws)
    left = before.member & ~course.member
    if treaty.docking is not None:
        moments = (before, course)
        course, arrivals = welcome(treaty, treaty.docking, moments, answers, draws, year)
    return course, Settlement(
        disputed=disputes.taken,
        resolved=disputes.resolved,
        cured=disputes.cured,
        remedy=disputes.remedy,
        paid=paid,
        flow=year.flow,
        reviewed=talks.held,
        helped=talks.helped,
        left=left,
        cause=np.where(before.alive, course.cause, ALIVE).astype(np.int8),
        came=None if arrivals is None else arrivals.came,
        refused=None if arrivals is None else arrivals.refused,
    )


def default_answers(treaty: Treaty, course: Course, year: Year, draws: YearDraws) -> Answers:
    """Return what parties do when nobody plays them (model.md 6.6): the Monte Carlo policy."""
    duties = duties_of(treaty, course.year)
    shape = course.member.shape
    return Answers(
        response=default_response(duties, year, draws),
        notified=np.zeros(year.conduct.shape, dtype=np.bool_),
        suspender=np.full(year.conduct.shape, NOBODY, dtype=np.int8),
        helped=np.zeros(shape),
        helping=np.zeros(shape),
        request=np.zeros(shape, dtype=np.bool_),
        leave=np.zeros(shape, dtype=np.bool_),
        automatic=np.ones(len(treaty.parties), dtype=np.bool_),
    )


def _spill_over(
    treaty: Treaty, duties: Duties, course: Course, year: Year, disputes: Disputes
) -> Course:
    """Let failures feed grievance, records, habits and reciprocity; let capacity grow."""
    aftermath = treaty.parameters.aftermath
    crowd = (treaty.founders - 1) ** 0.5
    hurt = (duties.victims @ disputes.harm) / crowd
    performed = duties.mean(year.performance)
    scale = aftermath.grievance / max(1, len(treaty.obligations)) ** 0.5
    scale *= treaty.terms.grievance
    kept, broken = _records(treaty, duties, course, performed, disputes)
    phasing = course.year <= treaty.phase_in_years
    growth = aftermath.learning + aftermath.building * treaty.capacity_building
    growth += aftermath.milestone_learning * phasing + treaty.terms.learning
    quiet = course.quiet + 1.0
    quiet[disputes.open] = 0.0
    return changed(
        course,
        grievance=aftermath.grievance_decay * course.grievance
        + scale * np.minimum(aftermath.grievance_limit, hurt),
        resentment=aftermath.resentment_decay * course.resentment,
        kept=kept,
        broken=broken,
        capacity=course.capacity + growth * (1.0 - course.capacity),
        performance=np.where(duties.count > 0.0, performed, 1.0),
        quiet=quiet,
        open=disputes.open,
    )


def _records(
    treaty: Treaty, duties: Duties, course: Course, performed: Floats, disputes: Disputes
) -> tuple[Floats, Floats]:
    """Return alpha and beta of each party's record after the year (model.md 3.1)."""
    aftermath = treaty.parameters.aftermath
    prior = treaty.credibility * treaty.credibility_weight
    kept0, broken0 = prior[:, None], (treaty.credibility_weight - prior)[:, None]
    news = aftermath.kept_weight * performed
    bad = aftermath.broken_weight * (duties.stake @ disputes.blame)
    memory = aftermath.credibility_memory
    kept = kept0 + memory * (course.kept - kept0) + news
    return kept, broken0 + memory * (course.broken - broken0) + bad


def _conscience(treaty: Treaty, duties: Duties, course: Course, answers: Answers) -> Course:
    """Apply answers that change the obligor itself: punishment, waiver, help."""
    aftermath = treaty.parameters.aftermath
    if (answers.response == PUNISH).any():
        punished = _struck(duties, answers.response == PUNISH)
        anger = aftermath.punishment_resentment * punished
        course = changed(course, resentment=course.resentment + anger)
    if (answers.response == WAIVE).any():
        waived = _struck(duties, answers.response == WAIVE)
        norm = np.maximum(0.0, course.norm - aftermath.waiver_norm * waived)
        course = changed(course, norm=norm)
    if answers.helped.any():
        helped = course.capacity + aftermath.assistance * answers.helped
        limit = np.maximum(course.capacity, HELP_LIMIT)
        course = changed(course, capacity=np.minimum(limit, helped))
    return course


def _struck(duties: Duties, by_duty: Bools) -> Floats:
    """Return 1 where any of a party's own duties is struck, shape (N, R)."""
    return np.asarray((duties.own @ by_duty.astype(np.float64)) > 0.0, dtype=np.float64)
