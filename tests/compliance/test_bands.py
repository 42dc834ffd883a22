"""The families of agreements against sourced figures (docs/model.md, bands).

Simulated with symmetric toy treaties (tests/compliance/toys.py), seeds fixed. The bands are those
of the design; where a simulated figure is allowed a margin beyond its band, it is Monte Carlo
error and the test says so.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.compliance.draws import BLOCK, draw_block
from game.compliance.futures import Futures, simulate
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.treaty import SHOCK_KINDS, Treaty
from tests.compliance.toys import changed, family_treaty

pytestmark = pytest.mark.facts

RUNS = 6_000
NOISE = 0.004  # two standard errors of a share of one in forty over 6,000 runs
SECURITY = SHOCK_KINDS.index("security")


@cache
def futures(name: str) -> Futures:
    """Return the futures of a family."""
    return simulate(family_treaty(name), 1, RUNS)


def broken(result: Futures, year: int) -> float:
    """Return the share of runs that ended badly by a year."""
    return 1.0 - float(result.durable[year - 1])


def test_c1_alliances_are_mostly_honoured_when_called_on() -> None:
    """If this failed, alliances would be scraps of paper, or unbreakable (Leeds et al. 2000)."""
    treaty = family_treaty("alliance")
    performed = owed = 0.0
    for block in range(6):
        draws = draw_block(treaty, 1, 15, block)
        course = begin(treaty, draws)
        for number in range(1, 16):
            chance = draws.year(number)
            course, year = conduct(treaty, course, chance)
            called = (year.struck[SECURITY] > 0.0)[treaty.duty_party] & year.bound
            performed += float((year.performance * called).sum())
            owed += float(called.sum())
            answers = default_answers(treaty, course, year, chance)
            course, _ = settle(treaty, course, year, answers, chance)

    assert 0.70 <= performed / owed <= 0.80


def test_c2_alliances_rarely_end_in_a_breach() -> None:
    """If this failed, alliances would end otherwise than the 745 of ATOP did."""
    alliance = futures("alliance")

    assert 0.01 - NOISE <= broken(alliance, 1) <= 0.03
    assert 0.05 <= broken(alliance, 5) <= 0.10
    assert 0.09 <= broken(alliance, 10) <= 0.16


def test_c3_alliances_are_replaced_or_live_on() -> None:
    """If this failed, old alliances would be too rare or too common."""
    alliance = futures("alliance")
    replaced = float(alliance.durable[9] - alliance.survival[9])

    assert 0.05 <= replaced <= 0.10
    assert 0.69 <= float(alliance.survival[9]) <= 0.82


def test_c4_adverse_rulings_are_mostly_followed() -> None:
    """If this failed, binding arbitration would work otherwise than in the WTO (Wilson 2007)."""
    assert 0.80 <= futures("trade").cure <= 0.90


def test_c5_settlements_break_early_or_last() -> None:
    """If this failed, peace would break otherwise than in the 374 agreements of UCDP."""
    peace = futures("settlement")

    assert 0.17 <= broken(peace, 1) <= 0.25
    assert 0.27 <= broken(peace, 5) <= 0.36
    assert 0.30 <= broken(peace, 10) <= 0.40


def test_c6_the_first_year_is_the_dangerous_one() -> None:
    """If this failed, the hazard after a war would be flat."""
    peace = futures("settlement")

    first = broken(peace, 1)
    later = (broken(peace, 10) - broken(peace, 5)) / 5.0 / (1.0 - broken(peace, 5))
    assert first / later >= 6.0


def test_c7_guarantors_halve_breakdown() -> None:
    """If this failed, peacekeeping would do nothing, or miracles (Fortna 2008)."""
    guaranteed = simulate(replace(family_treaty("settlement"), guarantor=True), 1, RUNS)

    change = broken(guaranteed, 10) / broken(futures("settlement"), 10) - 1.0
    assert -0.75 <= change <= -0.40


def test_c8_a_commission_lowers_the_hazard() -> None:
    """If this failed, joint bodies would matter otherwise than in UCDP's data."""
    committee = simulate(
        changed(family_treaty("settlement"), verification=4, clarity=0.8), 1, RUNS
    )

    ratio = np.log(committee.durable[9]) / np.log(futures("settlement").durable[9])
    assert 0.47 <= ratio <= 0.96


def test_c9_most_duties_are_kept_most_of_the_time() -> None:
    """If this failed, the model would contradict Henkin (1979)."""
    assert futures("trade").compliance_alive.mean >= 0.85
    assert futures("arms").compliance_alive.mean >= 0.85
    assert 0.70 <= futures("public-good").compliance_alive.mean <= 0.90


def exits(treaty: Treaty) -> float:
    """Return exits per party-year in force."""
    left = years = 0.0
    for block in range(3):
        draws = draw_block(treaty, 1, 15, block, BLOCK)
        course = begin(treaty, draws)
        for number in range(1, 16):
            chance = draws.year(number)
            years += float((course.member & course.alive).sum())
            course, year = conduct(treaty, course, chance)
            answers = default_answers(treaty, course, year, chance)
            course, settlement = settle(treaty, course, year, answers, chance)
            left += float(settlement.left.sum())
    return left / years


def test_c10_exits_from_large_agreements_are_rare() -> None:
    """If this failed, conventions would empty, or nobody could ever leave."""
    assert 0.0005 <= exits(family_treaty("public-good")) <= 0.01
