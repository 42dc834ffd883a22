"""Coming into an agreement in force, and what outsiders feel till then.

Under a docking clause a vote at home is enough; without one every member has to agree as well, for
the text is amended. Nothing here is called for a text that binds everybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats
from game.compliance.course import NOBODY, Answers, Course, Year
from game.compliance.deck import SHOCK_KINDS
from game.compliance.draws import ACCEDE, APPROVAL, YearDraws
from game.compliance.duties import duties_of
from game.compliance.ending import logistic
from game.compliance.frame import Doors, Frame, frame_of
from game.compliance.parameters import Aftermath
from game.compliance.texts import Text, Texts, stacked
from game.engine.changed import changed
from game.model.calendar import ACCESSION_YEARS

LEADERSHIP: Final = SHOCK_KINDS.index("leadership")
NEVER: Final = -1  # in place of the years since a refusal: nobody that left may ask
AMENDING: Final = 0.5  # points that it costs a member to change the text at home; design choice
CONSENT_SCALE: Final = (
    1.0  # points; how sharply members weigh what a newcomer brings; design choice
)


@dataclass(frozen=True, slots=True, eq=False)
class Arrivals:
    """Accessions at the end of a year, shape (N, R).

    Attributes:
        came: Who becomes a party.
        refused: Who wanted to, and lost the vote at home.
    """

    came: Bools
    refused: Bools


def accession_chance(aftermath: Aftermath, net: Floats, exit_cost: Floats) -> Floats:
    """Return the chance that a government outside asks to come in this year.

    Nobody takes on a text that is worth more to it from outside; what is hard to leave is entered
    with the more thought.

    Args:
        aftermath: Numbers of the family.
        net: What being inside is worth above staying outside, points.
        exit_cost: X, points.
    """
    pull = net / aftermath.exit_value - exit_cost / aftermath.exit_cost
    chance: Floats = np.where(net > 0.0, logistic(pull - aftermath.accession_routine), 0.0)
    return chance


def inside_value(frame: Frame, doors: Doors, course: Course) -> Floats:
    """Return what being inside is worth above staying outside, points, shape (N, R).

    The text is judged by how its members kept it last year.
    """
    members = np.maximum(1, course.member.sum(axis=-2, keepdims=True))
    kept = (course.performance * course.member).sum(axis=-2, keepdims=True) / members
    promised = frame.promised * kept
    leaning = course.taste + course.hidden - course.adjusted
    net: Floats = (
        promised - (frame.alone + doors.apart) - leaning - course.resentment - course.outside
    )
    return net


def restrained(before: Course, course: Course, bound: Bools) -> Course:
    """Return the course with what a year does not do to those who are outside.

    Args:
        before: As the year's second half began.
        course: With everybody's year in.
        bound: Which duties were owed, shape (D, R).
    """
    inside = before.member
    return changed(
        course,
        grievance=np.where(inside, course.grievance, before.grievance),
        capacity=np.where(inside, course.capacity, before.capacity),
        kept=np.where(inside, course.kept, before.kept),
        broken=np.where(inside, course.broken, before.broken),
        quiet=course.quiet * bound,
    )


def welcome(
    text: Text,
    doors: Doors,
    courses: tuple[Course, Course],
    answers: Answers,
    draws: YearDraws,
    year: Year,
) -> tuple[Course, Arrivals]:
    """Let parties outside come in at the end of a year.

    A home that has refused is asked again only after a term of office, or by another government.

    Args:
        text: The text in force, or several.
        doors: What its clause opens.
        courses: As the year's second half began, and as it ended.
        answers: Who asked to come in.
        draws: The year's chance.
        year: What struck in it.

    Returns:
        How things stand with the newcomers in, and who they are.
    """
    (before, course), frame = courses, frame_of(text)
    automatic = answers.automatic[:, None]
    outside = ~before.member & course.alive[..., None, :]
    net = inside_value(frame, doors, course)
    chance = accession_chance(text.parameters.aftermath, net, frame.exit_cost)
    rested = _rested(before, year)
    wish = (draws[ACCEDE] < chance) & ~doors.barred & (rested == ACCESSION_YEARS)
    said = np.zeros_like(wish) if answers.join is None else answers.join
    asked = np.where(automatic, wish, said) & outside
    willing = np.where(automatic, consent(text), 1.0)  # played members have agreed
    passed = draws[APPROVAL] < doors.approval * willing
    came = asked & passed
    rested = np.where(_gone(doors, before, course), NEVER, rested)
    course = changed(
        course,
        member=course.member | came,
        notice=np.where(came, NOBODY, course.notice).astype(np.int8),
        value=np.where(came, frame.promised, course.value),
        performance=np.where(came, 1.0, course.performance),
        refused=np.where(asked & ~passed, 0, rested).astype(np.int8),
    )
    return course, Arrivals(came, asked & ~passed)


def consent_chance(brought: Floats) -> Floats:
    """Return the chance that a member agrees that a party comes in without a docking clause.

    Args:
        brought: What the newcomer's performance is worth to the member, points.
    """
    chance: Floats = logistic((brought - AMENDING) / CONSENT_SCALE)
    return chance


@lru_cache(maxsize=64)
def consent(text: Text) -> Floats:
    """Return the chance that all founders agree to each party's coming in, shape (N, 1)."""
    if isinstance(text, Texts):
        return stacked([consent(treaty) for treaty in text.each])
    docking = text.docking
    if docking is None or docking.open:
        return np.ones((len(text.parties), 1))
    each = duties_of(text, text.phase_in_years + 1)
    brought = each.gain_matrix[docking.founder] @ each.places.own.T
    agreed: Floats = consent_chance(brought).prod(axis=0)
    return np.where(docking.founder, 0.0, agreed).round(9)[:, None]


def _gone(doors: Doors, before: Course, course: Course) -> Bools:
    """Tell who has left a text without a docking clause: there is no way back, shape (N, R)."""
    assert before.refused is not None, "a text that can be acceded to counts them"
    left = before.member & ~course.member
    return np.asarray((left & doors.closed) | (before.refused == NEVER))


def _rested(before: Course, year: Year) -> Codes:
    """Return the years since each home refused, as many as are needed at most, shape (N, R)."""
    assert before.refused is not None, "a text that can be acceded to counts them"
    waited = np.minimum(before.refused + 1, ACCESSION_YEARS)
    fresh = (year.struck[..., LEADERSHIP, :, :] > 0.0) & (before.refused > NEVER)
    waited = np.where(before.refused > NEVER, waited, NEVER)
    return np.where(fresh, ACCESSION_YEARS, waited).astype(np.int8)


def outside_flow(frame: Frame, doors: Doors, course: Course, flow: Floats) -> Floats:
    """Return a year's point-rates with those of parties that have never been bound, (N, R).

    They have what they have without an agreement, and what this one does to outsiders.
    """
    alone = frame.alone + course.outside
    apart = alone + doors.apart * course.alive[..., None, :]
    return np.where(doors.founder | course.member, flow, apart)
