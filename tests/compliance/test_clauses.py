"""The further clauses of a text, each by its effect, and what gaps cost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.designs import designs_of
from game.analysis.tables import valuation_tables
from game.compliance.clauses import CLAUSES, Terms, shifts, terms_of
from game.compliance.closed_form import Obligor, expected_compliance
from game.compliance.factors import starting_factors
from game.compliance.futures import Futures, simulate
from game.compliance.gaps import completeness
from game.compliance.treaty import treaty_from
from game.model.draft import EXTRAS, Design
from game.model.scenario import Scenario
from tests.toys import ALBA, BALANCED, toy_scenario

RUNS = 1_500


def with_clause(name: str | None, **settings: float) -> Scenario:
    """Return the toy scenario whose defaults hold a clause."""
    toy = toy_scenario()
    chosen = {**settings, **({name: True} if name else {})}
    return toy.model_copy(update={"defaults": toy.defaults.model_copy(update=chosen)})


def futures(scenario: Scenario) -> Futures:
    """Return futures of the balanced text."""
    return simulate(treaty_from(scenario, BALANCED, starting_factors(scenario)), 5, RUNS)


def obligors(scenario: Scenario) -> dict[str, Obligor]:
    """Return the parties by their public estimates."""
    return {
        p.id: Obligor(valuation_tables(p.profile.estimate, scenario.issues))
        for p in scenario.parties
    }


def test_every_clause_does_something() -> None:
    """A clause could be bargained for that changes nothing after signature."""
    assert set(CLAUSES) == set(EXTRAS)
    assert all(terms != Terms() for terms in CLAUSES.values())


def test_a_text_without_further_clauses_is_as_before() -> None:
    """Old scenarios would play differently."""
    nothing = np.zeros((1, len(EXTRAS)), dtype=np.bool_)

    assert terms_of(nothing) == Terms()


def test_shifts_add_up_and_factors_multiply() -> None:
    """Two clauses together would do more or less than each."""
    both = np.array([[name in {"reporting", "joint_desk"} for name in EXTRAS]])

    assert shifts(both, "alarm")[0] == pytest.approx(0.5 * 0.7)
    assert shifts(both, "detection")[0] == pytest.approx(0.06)


@pytest.mark.parametrize("name", ["reporting", "tied_payments", "disclosure", "guide"])
def test_a_clause_that_keeps_duties_better_does_so_in_both_forms(name: str) -> None:
    """Counterparts would bargain for an effect that never comes, or miss one that does."""
    without, with_it = with_clause(None), with_clause(name)
    texts = np.array([BALANCED])

    expected = [
        expected_compliance(s, obligors(s), texts, ALBA).others.mean() for s in (without, with_it)
    ]
    lived = [futures(s).compliance_alive.mean for s in (without, with_it)]

    assert expected[1] > expected[0]
    assert lived[1] > lived[0]


def test_fewer_false_quarrels_with_reports_and_a_desk() -> None:
    """Reporting and a joint desk would not spare anybody a dispute."""
    plain = treaty_from(with_clause(None), BALANCED, starting_factors(toy_scenario()))
    joint = treaty_from(with_clause("joint_desk"), BALANCED, starting_factors(toy_scenario()))

    assert joint.terms.alarm < plain.terms.alarm
    assert joint.terms.resolve > plain.terms.resolve


@pytest.mark.parametrize(
    ("name", "cause"), [("docking", "replaced"), ("tacit_renewal", "expired")]
)
def test_a_clause_against_an_end_makes_that_end_rarer(name: str, cause: str) -> None:
    """A text that renews itself would lapse as often as one that does not."""
    settings = {"sunset_years": 4} if name == "tacit_renewal" else {}
    without = futures(with_clause(None, **settings))
    with_it = futures(with_clause(name, **settings))

    assert with_it.ends[cause] < without.ends[cause]


def test_an_escape_that_must_be_paid_for_is_used_less() -> None:
    """Compensation would not keep anybody from stepping out."""
    factors = starting_factors(toy_scenario())
    treaty = treaty_from(with_clause(None), BALANCED, factors)
    paid = replace(treaty, terms=Terms(escape=8.0))

    assert simulate(paid, 5, RUNS).performance.mean > simulate(treaty, 5, RUNS).performance.mean


def test_designs_read_the_clauses_of_options() -> None:
    """A clause on the agenda would not reach the arithmetic."""
    toy = toy_scenario()
    issue = toy.issues[4]
    option = issue.options[1].model_copy(update={"design": Design(reporting=True)})
    issue = issue.model_copy(update={"options": (issue.options[0], option, issue.options[2])})
    scenario = toy.model_copy(update={"issues": (*toy.issues[:4], issue)})

    found = designs_of(scenario, np.array([BALANCED, (*BALANCED[:4], 0)]))

    assert found.extras[:, EXTRAS.index("reporting")].tolist() == [True, False]


def test_the_cost_of_a_gap_is_what_closing_it_brings() -> None:
    """The worst gap would not stand first, or closing one would be said to do harm."""
    scenario = with_clause(None, verification=0, clarity=0.3)
    text = (*BALANCED[:3], 0, 0)

    found = completeness(scenario, text, obligors(scenario))

    gains = [cost.compliance for cost in found.costs if not cost.later]
    assert gains == sorted(gains, reverse=True)
    assert all(gain >= 0.0 for gain in gains)
    assert max(gains) > 0.0
    assert found.now.disputes > 0.0


def test_the_cost_of_no_review_is_told_in_years() -> None:
    """A text without reviews would be said to lose nothing by it, or nobody could say what."""
    scenario = with_clause(None, review_years=0)
    text = (*BALANCED[:4], 1)

    found = {
        cost.gap.code: cost for cost in completeness(scenario, text, obligors(scenario)).costs
    }

    assert found["change"].later
    assert found["change"].lasting > 0.0
    assert found["change"].points == round(100 * found["change"].lasting)
