from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.tables import all_packages, as_array
from game.compliance.closed_form import Obligor, expected_compliance, forecast
from game.compliance.draws import draw_block
from game.compliance.factors import starting_factors
from game.compliance.kernel import begin, conduct
from game.compliance.treaty import treaty_from
from game.model.issue import Option
from game.model.scenario import Scenario
from tests.toys import ALBA, BOREA, STATUS_QUO, toy_scenario

SCENARIO = toy_scenario()
FACTORS = starting_factors(SCENARIO)
OBLIGORS = {
    party: Obligor(f.tables, capacity=f.capacity, credibility=f.credibility)
    for party, f in FACTORS.items()
}
PACKAGES = all_packages(np.array([len(issue.options) for issue in SCENARIO.issues]))


def first_year(
    package: tuple[int, ...], party: str, runs: int = 512, scenario: Scenario = SCENARIO
) -> dict[str, float]:
    """Return a party's simulated performance of its duties in the first year."""
    treaty = treaty_from(scenario, package, FACTORS)
    totals: dict[str, float] = {}
    blocks = 6
    for block in range(blocks):
        draws = draw_block(treaty, 1, 1, block, runs)
        _, year = conduct(treaty, begin(treaty, draws), draws.year(1))
        for duty, obligor in enumerate(treaty.duty_party):
            if treaty.parties[obligor] == party:
                issue = treaty.issues[treaty.duty_issue[duty]]
                share = float(year.performance[duty].mean()) / blocks
                totals[issue] = totals.get(issue, 0.0) + share
    return totals


def test_the_closed_form_is_close_to_the_first_year_of_the_simulation() -> None:
    """If this failed, the AI would bargain over expectations that do not come true."""
    errors = []
    for row in PACKAGES[5::27]:
        package = tuple(int(option) for option in row)
        own = expected_compliance(SCENARIO, OBLIGORS, as_array([package]), BOREA).own[0]
        for issue, simulated in first_year(package, BOREA).items():
            errors.append(abs(own[SCENARIO.issue_index(issue)] - simulated))

    assert np.mean(errors) < 0.012
    assert np.max(errors) < 0.035


def with_way_out() -> Scenario:
    """Return the toy scenario with economic duties and an escape clause whatever is chosen."""

    def silent(choice: Option) -> Option:
        design = choice.design and choice.design.model_copy(update={"escape": None})
        return choice.model_copy(update={"design": design})

    issues = tuple(
        issue.model_copy(
            update={"domain": "economic", "options": tuple(silent(o) for o in issue.options)}
        )
        for issue in SCENARIO.issues
    )
    design = SCENARIO.defaults.model_copy(update={"escape": "safeguard"})
    return SCENARIO.model_copy(update={"issues": issues, "defaults": design})


def test_the_closed_form_knows_lawful_escapes() -> None:
    """If this failed, computers would sign safeguards and never expect them to be used."""
    scenario = with_way_out()
    errors = []
    for row in PACKAGES[5::54]:
        package = tuple(int(option) for option in row)
        own = expected_compliance(scenario, OBLIGORS, as_array([package]), BOREA).own[0]
        for issue, simulated in first_year(package, BOREA, scenario=scenario).items():
            errors.append(own[scenario.issue_index(issue)] - simulated)

    assert abs(np.mean(errors)) < 0.012  # .024 if escapes are not counted
    assert np.max(np.abs(errors)) < 0.035


def test_forecasts_are_shares_and_speak_only_of_duties() -> None:
    """If this failed, a party would doubt what nobody has promised."""
    seen = expected_compliance(SCENARIO, OBLIGORS, PACKAGES, ALBA)

    assert ((seen.others >= 0.0) & (seen.others <= 1.0)).all()
    assert ((seen.own >= 0.0) & (seen.own <= 1.0)).all()
    today = expected_compliance(SCENARIO, OBLIGORS, as_array([STATUS_QUO]), ALBA)
    assert (today.others == 1.0).all()
    assert (today.own == 1.0).all()
    assert (seen.others[:, 3:] == 1.0).all()  # design clauses oblige nobody


@given(
    performance=st.floats(0.05, 0.95),
    low=st.floats(0.1, 0.9),
    more=st.floats(0.0, 0.09),
)
def test_trust_raises_a_forecast(performance: float, low: float, more: float) -> None:
    """If this failed, a better record would be worth nothing at the table."""
    expected = np.array([performance])

    doubted, trusted = forecast(expected, low), forecast(expected, low + more)

    assert trusted[0] >= doubted[0]
    assert forecast(expected, 0.75)[0] == pytest.approx(performance)


def test_design_substitutes_for_trust() -> None:
    """If this failed, verification would not help a partner with a poor record."""
    weak, strong = (2, 1, 1, 0, 0), (2, 1, 1, 2, 1)
    doubted = OBLIGORS | {BOREA: replace(OBLIGORS[BOREA], credibility=0.4)}

    gaps = []
    for package in (weak, strong):
        text = as_array([package])
        trusted = expected_compliance(SCENARIO, OBLIGORS, text, ALBA).others[0, 0]
        suspected = expected_compliance(SCENARIO, doubted, text, ALBA).others[0, 0]
        gaps.append(trusted - suspected)

    assert gaps[1] < gaps[0]
    assert gaps[1] > 0.0
