"""Each further clause where it works in the kernel: without its line a test here fails."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.compliance.clauses import CLAUSES, Terms
from game.compliance.course import NOTHING, PUNISH, VIOLATE, Year
from game.compliance.draws import draw_block
from game.compliance.duties import duties_of
from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.patchwork import COST, SPARED
from game.compliance.treaty import Treaty, treaty_from
from game.model.scenario import Scenario
from tests.compliance.test_kernel import answered, caught
from tests.compliance.toys import family_treaty
from tests.toys import BALANCED, DEFAULTS, toy_scenario

RUNS = 400


def under(clause: str) -> tuple[Treaty, Treaty]:
    """Return a trade agreement without and with a clause."""
    plain = family_treaty("trade")
    return plain, replace(plain, terms=CLAUSES[clause])


def year_of(treaty: Treaty) -> Year:
    """Return the first year of many runs."""
    draws = draw_block(treaty, 3, 1, runs=RUNS)
    _, year = conduct(treaty, begin(treaty, draws), draws.year(1))
    return year


@pytest.mark.parametrize("clause", ["reporting", "joint_desk", "compatibility"])
def test_fewer_innocents_are_accused(clause: str) -> None:
    """Reports, desks and clear relations to other treaties would spare nobody a false alarm."""
    plain, with_it = (
        replace(t, clarity=np.full_like(t.clarity, 0.2), verification=t.verification * 0)
        for t in under(clause)
    )
    before, after = (year_of(treaty).alleged for treaty in (plain, with_it))

    assert after.sum() < before.sum()
    assert not (after & ~before).any() or clause == "reporting"


def test_reports_bring_failures_to_light() -> None:
    """A duty to report would show nothing."""
    before, after = (duties_of(treaty, 1).detection for treaty in under("reporting"))

    assert np.allclose(after - before, 0.06)


def test_a_desk_resolves_more_disputes() -> None:
    """A joint desk would settle nothing."""
    before, after = (duties_of(treaty, 1).dispute.resolve for treaty in under("joint_desk"))

    assert np.allclose(after - before, 0.08)


def test_payments_that_stop_are_a_remedy() -> None:
    """Who breaks a duty would go on being paid for it."""
    before, after = (duties_of(treaty, 1).sanction for treaty in under("tied_payments"))

    assert (after > before).all()


def test_technology_closes_the_gap_in_capacity_faster() -> None:
    """Means that arrive with a duty would change nothing."""
    grown = []
    for treaty in under("technology_transfer"):
        course, year, draws = caught(replace(treaty, capacity=treaty.capacity * 0.5), VIOLATE)
        after, _ = settle(treaty, course, year, answered(treaty, course, year, NOTHING), draws)
        grown.append(float((after.capacity - course.capacity).min()))

    assert grown[1] == pytest.approx(grown[0] + 0.10 * (1.0 - 0.475), abs=1e-6)


@pytest.mark.parametrize(("clause", "left"), [("modular", 0.7), ("proportional", 0.9)])
def test_a_quarrel_leaves_less_grievance(clause: str, left: float) -> None:
    """A failure in one chapter would poison all the others as if nothing were said."""
    felt = []
    for treaty in under(clause):
        course, year, draws = caught(treaty, VIOLATE)
        after, _ = settle(treaty, course, year, answered(treaty, course, year, NOTHING), draws)
        felt.append(float(after.grievance.max()))

    assert felt[1] == pytest.approx(left * felt[0])


def test_chapters_that_stand_alone_are_easier_to_mend() -> None:
    """A review of one chapter would fail as often as that of a whole text."""
    helped = []
    for treaty in under("modular"):
        draws = draw_block(treaty, 3, 1, runs=RUNS)
        chance = dict(draws.year(1))
        course, year = conduct(treaty, begin(treaty, draws), chance)
        yearly = replace(treaty, review_years=1)
        answers = default_answers(yearly, course, year, chance)
        _, settlement = settle(yearly, course, year, answers, chance)
        helped.append(int(settlement.helped.sum()))

    assert helped[1] > helped[0]


def test_a_rule_on_proportion_takes_the_edge_off_a_punishment() -> None:
    """Over-retaliation would be as dear to its victim where the text forbids it."""
    paid = []
    for treaty in under("proportional"):
        course, year, draws = caught(treaty, VIOLATE)
        _, result = settle(treaty, course, year, answered(treaty, course, year, PUNISH), draws)
        paid.append(float(result.remedy[0, 0]))

    assert paid[1] == pytest.approx(0.5 * paid[0])


def test_interests_that_are_known_are_watched_at_home() -> None:
    """Disclosure would deter nobody."""
    before, after = (year_of(treaty).conduct for treaty in under("disclosure"))

    assert ((after == VIOLATE) <= (before == VIOLATE)).all()
    assert (after == VIOLATE).sum() < (before == VIOLATE).sum()


def test_every_field_of_the_terms_is_one_clauses_work() -> None:
    """A number would stand in the table that no clause sets, or none of the tests here look at."""
    used = {
        name
        for terms in CLAUSES.values()
        for name in Terms.__slots__
        if getattr(terms, name) != getattr(Terms(), name)
    }

    assert used == set(Terms.__slots__)


def overlapping(regimes: int, *, compatibility: bool = False) -> Scenario:
    """Return the toy scenario with other agreements on the same ground."""
    design = DEFAULTS.model_copy(update={"compatibility": compatibility})
    return toy_scenario().model_copy(update={"regimes": regimes, "defaults": design})


def test_other_agreements_on_the_same_ground_cost_what_a_clause_halves() -> None:
    """A patchwork of treaties would cost nobody anything, or a clause about it spare nothing."""
    alone, many, settled = (
        treaty_from(scenario, BALANCED, starting_factors(scenario))
        for scenario in (
            overlapping(0),
            overlapping(4),
            overlapping(4, compatibility=True),
        )
    )
    duties = np.bincount(alone.duty_party, minlength=2)

    assert alone.base - many.base == pytest.approx(4 * COST * duties)
    assert alone.base - settled.base == pytest.approx(4 * COST * SPARED * duties)
    first, last = simulate(alone, 2, RUNS), simulate(many, 2, RUNS)
    assert all(less < more for less, more in zip(last.value, first.value, strict=True))
