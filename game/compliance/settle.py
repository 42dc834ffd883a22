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
from game.compliance.frame import frame_of
from game.compliance.steps import HELP_LIMIT, adapted, outlay, take_steps
from game.compliance.texts import Text
from game.engine.changed import changed


def settle(
    text: Text, course: Course, year: Year, answers: Answers, draws: YearDraws
) -> tuple[Course, Settlement]:
    """Live the second half of a year.

    Args:
        text: The text in force, or several.
        course: As `conduct` left it.
        year: What governments did.
        answers: What the parties do about it.
        draws: The year's chance.

    Returns:
        How things stand at the end of the year, and how it came out.
    """
    duties, doors = duties_of(text, course.year), frame_of(text).doors
    inside = course.member & course.alive[..., None, :]
    before = course
    disputes = take_up(text, duties, year, answers, draws)
    disputes = adapted(text, course, answers, disputes)
    course = _spill_over(text, duties, course, year, disputes)
    course = _conscience(text, duties, course, answers)
    course = take_steps(text, course, answers, disputes)
    course, talks = review(text, course, answers, draws)
    paid = payments(text, duties, disputes, answers) + talks.cost + outlay(text, answers)
    paid = paid * inside
    year = changed(year, flow=year.flow - paid)
    arrivals = None
    if doors is not None:
        course = restrained(before, course, year.bound)
    course = close(text, course, year, disputes.grave, answers, draws)
    left = before.member & ~course.member
    if doors is not None:
        course, arrivals = welcome(text, doors, (before, course), answers, draws, year)
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


def default_answers(text: Text, course: Course, year: Year, draws: YearDraws) -> Answers:
    """Return what parties do when nobody plays them (model.md 6.6): the Monte Carlo policy."""
    duties = duties_of(text, course.year)
    shape = course.member.shape
    return Answers(
        response=default_response(duties, year, draws),
        notified=np.zeros(year.conduct.shape, dtype=np.bool_),
        suspender=np.full(year.conduct.shape, NOBODY, dtype=np.int8),
        helped=np.zeros(shape),
        helping=np.zeros(shape),
        request=np.zeros(shape, dtype=np.bool_),
        leave=np.zeros(shape, dtype=np.bool_),
        automatic=np.ones(len(text.parties), dtype=np.bool_),
    )


def _spill_over(
    text: Text, duties: Duties, course: Course, year: Year, disputes: Disputes
) -> Course:
    """Let failures feed grievance, records, habits and reciprocity; let capacity grow."""
    aftermath, places = text.parameters.aftermath, duties.places
    hurt = places.summed(duties.victims, disputes.harm) / (text.founders - 1) ** 0.5
    performed = places.mean(year.performance)
    kept, broken = _records(text, duties, course, performed, disputes)
    quiet = course.quiet + 1.0
    quiet[disputes.open] = 0.0
    return changed(
        course,
        grievance=aftermath.grievance_decay * course.grievance
        + frame_of(text).grievance * np.minimum(aftermath.grievance_limit, hurt),
        resentment=aftermath.resentment_decay * course.resentment,
        kept=kept,
        broken=broken,
        capacity=course.capacity + duties.growth * (1.0 - course.capacity),
        performance=np.where(places.count > 0.0, performed, 1.0),
        quiet=quiet,
        open=disputes.open,
    )


def _records(
    text: Text, duties: Duties, course: Course, performed: Floats, disputes: Disputes
) -> tuple[Floats, Floats]:
    """Return alpha and beta of each party's record after the year (model.md 3.1)."""
    aftermath, frame = text.parameters.aftermath, frame_of(text)
    kept0, broken0 = frame.kept, frame.weight - frame.kept
    news = aftermath.kept_weight * performed
    bad = aftermath.broken_weight * duties.places.summed(duties.stake, disputes.blame)
    memory = aftermath.credibility_memory
    kept = kept0 + memory * (course.kept - kept0) + news
    return kept, broken0 + memory * (course.broken - broken0) + bad


def _conscience(text: Text, duties: Duties, course: Course, answers: Answers) -> Course:
    """Apply answers that change the obligor itself: punishment, waiver, help."""
    aftermath = text.parameters.aftermath
    if not answers.is_plain and (answers.response == PUNISH).any():
        punished = _struck(duties, answers.response == PUNISH)
        anger = aftermath.punishment_resentment * punished
        course = changed(course, resentment=course.resentment + anger)
    if not answers.is_plain and (answers.response == WAIVE).any():
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
    struck = duties.places.summed(duties.places.own, by_duty.astype(np.float64))
    return np.asarray(struck > 0.0, dtype=np.float64)
