"""A formula for sharing costs: whom it ties, whom it excuses, and that both forms know it."""

from __future__ import annotations

import numpy as np
import pytest

from game.analysis.designs import FORMULAS, designs_of
from game.analysis.tables import as_array
from game.compliance.closed_form import Obligor, expected_compliance
from game.compliance.factors import starting_factors
from game.compliance.futures import simulate
from game.compliance.sharing import LIMIT, agreed_parts, shift
from game.compliance.treaty import treaty_from
from game.model.draft import CostSharing
from game.model.scenario import Scenario
from tests.toys_many import MEDIA, four_parties, six_parties

TEXT = (2, 1, 0, 1, 1)
COSTS = np.array([[6.0], [2.0], [2.0]])
GAINS = np.array([[9.0], [9.0], [0.0]])
MEANS = np.array([4.0, 1.0, 1.0])


def of(formula: CostSharing, costs: np.ndarray = COSTS) -> list[float]:
    """Return what a formula adds to the norm of each of three parties."""
    found: list[float] = shift(np.array([FORMULAS.index(formula)]), costs, GAINS, MEANS)[
        :, 0
    ].tolist()
    return found


def agreed(formula: CostSharing | None) -> Scenario:
    """Return the table of six under a formula, where Alba has most of all means."""
    scenario = six_parties()
    defaults = scenario.defaults.model_copy(update={"cost_sharing": formula})
    parties = tuple(
        p.model_copy(update={"means": 20.0}) if p.id == "alba" else p for p in scenario.parties
    )
    return scenario.model_copy(update={"defaults": defaults, "parties": parties})


def test_each_formula_has_its_own_key() -> None:
    """Equal parts, means and stake would be three words for one thing."""
    equal, means, stake = (of(name) for name in ("equal", "means", "stake"))

    assert equal[0] == pytest.approx(0.5 + 2.0 * (1.0 / 3.0 - 0.6))
    assert means[0] == pytest.approx(0.5 + 2.0 * (4.0 / 6.0 - 0.6))
    assert stake[2] == pytest.approx(0.5 + 2.0 * (0.0 - 0.2))
    assert of("none") == [0.0, 0.0, 0.0]


def test_the_shift_is_limited_and_nothing_without_costs() -> None:
    """One clause could undo a whole text, or work where nobody bears anything."""
    alone = of("means", np.array([[0.0], [10.0], [0.0]]))

    assert alone[1] == -LIMIT
    assert max(alone) <= LIMIT
    assert of("equal", np.zeros((3, 1))) == [0.0, 0.0, 0.0]


def test_who_signs_nothing_has_no_part_in_a_formula() -> None:
    """A mediator's means would change what the parties owe, in forecasts but not in the years."""
    scenario = four_parties()
    designs = designs_of(agreed("means"), as_array([TEXT]))
    gains = {p: np.array([[-4.0, 3.0, 1.0, 0.0, 0.0]]) for p in scenario.party_ids}
    bound = {p: np.array([[True] * 5]) for p in scenario.party_ids}

    parts = agreed_parts(scenario, designs, gains, bound)
    without = agreed_parts(scenario, designs, gains, {p: bound[p] for p in scenario.principals})

    assert parts[MEDIA].tolist() == [[0.0]]
    assert {p: parts[p].tolist() for p in without} == {p: without[p].tolist() for p in without}


def test_a_text_without_a_formula_is_kept_as_before() -> None:
    """Old packs and saves would come out otherwise."""
    for formula in (None, "none"):
        scenario = agreed(formula)
        treaty = treaty_from(scenario, TEXT, starting_factors(scenario))
        assert treaty.sharing is None


def test_whoever_bears_more_than_the_formula_says_keeps_less() -> None:
    """A formula would be words only, or work in one of the two forms alone."""
    plain, by_means = agreed(None), agreed("means")
    ties = treaty_from(by_means, TEXT, starting_factors(by_means))
    assert ties.sharing is not None
    beyond = int(np.argmin(ties.sharing))
    within = int(np.argmax(ties.sharing))
    assert ties.sharing[within] > 0.0 > ties.sharing[beyond]

    for party, better in ((ties.parties[within], True), (ties.parties[beyond], False)):
        before, after = (_expected(s, party) for s in (plain, by_means))
        assert (after > before) is better
    mean = [
        simulate(treaty_from(s, TEXT, starting_factors(s)), 5, 200).performance.mean
        for s in (plain, by_means)
    ]
    assert mean[0] != mean[1]


def _expected(scenario: Scenario, party: str) -> float:
    """Return how far a party is expected to keep its own duties in the first year."""
    obligors = {p: Obligor(f.tables) for p, f in starting_factors(scenario).items()}
    texts = np.array([TEXT])
    assert designs_of(scenario, texts).cost_sharing.shape == (1,)
    return float(expected_compliance(scenario, obligors, texts, party).own.mean())
