"""How failures spread and how habits form: spirals, reciprocity, unravelling, rooting."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.compliance.course import INCAPACITY, SHIRK, VIOLATE, Course
from game.compliance.draws import draw_block
from game.compliance.ending import exit_chance, net_value
from game.compliance.futures import lived_years
from game.compliance.kernel import begin, conduct
from game.compliance.treaty import Treaty
from tests.compliance.toys import changed, family_treaty, quiet

RUNS, SEED = 1_500, 4
TREATY = family_treaty("arms")


def failures(**standing: float) -> float:
    """Return the share of duties broken or shirked in a second year that begins as told."""
    treaty = TREATY
    draws = draw_block(treaty, SEED, 2, runs=RUNS)
    course, _ = conduct(treaty, begin(treaty, draws), draws.year(1))
    changes = {
        name: np.full_like(getattr(course, name), value) for name, value in standing.items()
    }
    _, year = conduct(treaty, replace(course, **changes), draws.year(2))
    return float(((year.conduct == VIOLATE) | (year.conduct == SHIRK)).mean())


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("grievance", 0.0, 6.0), ("resentment", 0.0, 6.0), ("quiet", 8.0, 0.0)],
)
def test_anger_breeds_failure_and_quiet_years_a_habit(name: str, low: float, high: float) -> None:
    """Retaliation would never spiral, or an agreement never take root."""
    assert failures(**{name: high}) > failures(**{name: low})


def test_who_is_let_down_keeps_its_own_word_less() -> None:
    """Cooperation would not depend on that of the others."""
    assert failures(performance=0.3) > failures(performance=1.0)


def test_a_failure_is_followed_by_more_of_the_others() -> None:
    """A breach would stay alone: no spiral of retaliation in any future."""
    treaty = changed(TREATY, verification=1, enforcement=0)
    draws = draw_block(treaty, SEED, 2, runs=RUNS)
    years = [year for _, year, _ in lived_years(treaty, draws, 2)]
    first = (years[0].conduct[treaty.duty_party == 0] == VIOLATE).any(axis=0)
    other = treaty.duty_party == 1
    owed = years[1].bound[other].all(axis=0)
    failed = ((years[1].conduct == VIOLATE) | (years[1].conduct == SHIRK))[other].any(axis=0)

    assert (first & owed).sum() >= 40
    assert failed[first & owed].mean() > failed[~first & owed].mean() + 0.05


def test_the_weak_fail_without_wanting_to() -> None:
    """Want of means and want of will would be the same thing."""
    shares = []
    for capacity in (0.6, 1.0):
        treaty = changed(TREATY, capacity=capacity)
        draws = draw_block(treaty, SEED, 1, runs=RUNS)
        _, year = conduct(treaty, begin(treaty, draws), draws.year(1))
        shares.append(float((year.conduct == INCAPACITY).mean()))

    assert shares[0] > shares[1] + 0.2


def test_unclear_words_and_blind_eyes_accuse_the_innocent() -> None:
    """Disputes over readings and false alarms would not follow from the text."""

    def accused(clarity: float, verification: int) -> int:
        treaty = changed(TREATY, clarity=clarity, verification=verification)
        draws = draw_block(treaty, SEED, 1, runs=RUNS)
        return int(conduct(treaty, begin(treaty, draws), draws.year(1))[1].alleged.sum())

    assert accused(0.2, 3) > accused(0.9, 3)
    assert accused(1.0, 0) > accused(1.0, 5)


def leaving(treaty: Treaty, course: Course) -> Floats:
    """Return the chance of each party to give notice, shape (N, R)."""
    net = net_value(treaty, course, np.zeros_like(course.taste))
    costs = treaty.exit_cost[:, None]
    return exit_chance(treaty.parameters.aftermath, net, costs, course.year)


def test_one_exit_brings_the_next_one_nearer() -> None:
    """A large agreement would never unravel: those who stay would not miss who left."""
    treaty = family_treaty("public-good", parties=6)
    chances = []
    for gone in (0, 2):
        draws = quiet(draw_block(treaty, SEED, 4, runs=1))
        course = begin(treaty, draws)
        member = course.member.copy()
        member[:gone] = False
        course = replace(course, member=member)
        for number in (1, 2, 3):
            course, year = conduct(treaty, course, draws.year(number))
            course = replace(course, value=0.5 * course.value + 0.5 * year.flow)
        chances.append(float(leaving(treaty, course)[5, 0]))

    assert chances[1] > chances[0]
