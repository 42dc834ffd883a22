from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.tables import all_packages, as_array, utilities
from game.compliance.factors import starting_factors
from game.compliance.played import Path
from game.compliance.treaty import EXIT_COST, Treaty, treaty_from
from game.model.draft import OPEN, Package
from tests.compliance.toys import quiet
from tests.toys import ALBA, BALANCED, BOREA, STATUS_QUO, toy_scenario

SCENARIO = toy_scenario()
FACTORS = starting_factors(SCENARIO)
PACKAGES = all_packages(np.array([len(issue.options) for issue in SCENARIO.issues]))


def signed(package: Package) -> Treaty:
    """Return the treaty of a package of the toy scenario."""
    return treaty_from(SCENARIO, package, FACTORS)


def perfect_points(treaty: Treaty) -> dict[str, float]:
    """Live the whole horizon with every duty kept; return u(sq) plus the points of all years."""
    future = Path.of(treaty, 1)
    future = replace(future, draws=quiet(future.draws))
    points = dict(zip(treaty.parties, treaty.status_quo, strict=True))
    state = future.begin()
    for number in range(1, treaty.horizon + 1):
        state, lived = future.live(state, number)
        state, settled = future.settle(state, (), (), frozenset(treaty.parties))
        assert settled.ended is None
        for party in treaty.parties:
            points[party] += lived.flows[party] + settled.flows[party]
    return points


@pytest.mark.parametrize("row", range(0, len(PACKAGES), 23))
def test_perfect_compliance_realises_the_package(row: int) -> None:
    """If this failed, a signed value and a realised one would not share a scale."""
    package = tuple(int(option) for option in PACKAGES[row])

    points = perfect_points(signed(package))

    for party in (ALBA, BOREA):
        expected = utilities(FACTORS[party].tables, as_array([package]))[0]
        assert points[party] == pytest.approx(expected, abs=1e-6)


def test_only_issues_to_trade_oblige() -> None:
    """If this failed, a verification clause would itself be violated."""
    treaty = signed(BALANCED)

    assert treaty.issues == ("quotas", "visas", "subsidies")
    assert [treaty.issues[k] for k in treaty.obligations] == ["quotas", "visas", "subsidies"]
    assert treaty.duty(BOREA, "quotas") is not None
    assert treaty.duty(ALBA, "quotas") is None
    assert treaty.duty(ALBA, "visas") is not None


def test_what_stays_as_it_is_obliges_nobody() -> None:
    """If this failed, governments could break duties that do not exist."""
    treaty = signed(STATUS_QUO)

    assert len(treaty.duty_party) == 0
    assert perfect_points(treaty)[ALBA] == pytest.approx(treaty.promised[0], abs=1e-6)


def test_open_issues_keep_their_status_quo() -> None:
    """If this failed, a bracketed clause would bind."""
    assert signed((2, OPEN, OPEN, OPEN, OPEN)).obligations.tolist() == [0]


def test_the_payer_is_the_obligor() -> None:
    """If this failed, the winner of an issue would be tempted to break it."""
    treaty = signed(BALANCED)

    for party, obligation, cost in zip(
        treaty.duty_party, treaty.duty_obligation, treaty.cost, strict=True
    ):
        assert treaty.benefit[party, obligation] == 0.0
        assert cost > treaty.parameters.choice.implementation


def test_an_author_can_name_the_obligors() -> None:
    """If this failed, a scenario could not say who must act."""
    issues = tuple(
        issue.model_copy(update={"obligors": (ALBA, BOREA)}) if issue.id == "quotas" else issue
        for issue in SCENARIO.issues
    )
    scenario = SCENARIO.model_copy(update={"issues": issues})

    treaty = treaty_from(scenario, BALANCED, starting_factors(scenario))

    assert treaty.duty(ALBA, "quotas") is not None
    assert treaty.duty(BOREA, "quotas") is not None
    assert perfect_points(treaty)[ALBA] == pytest.approx(treaty.promised[0], abs=1e-6)


def test_design_clauses_set_how_duties_are_kept() -> None:
    """If this failed, drafting would have no consequences."""
    weak, strong = signed((2, 1, 1, 0, 0)), signed((2, 1, 1, 2, 2))

    assert weak.verification.tolist() == [1, 1, 1]
    assert strong.verification.tolist() == [5, 5, 5]  # routine inspections and a joint committee
    assert strong.enforcement.tolist() == [4, 4, 4]
    assert strong.review_years == 5
    assert not strong.escape.any()
    assert signed((2, 1, 1, 0, 1)).escape.all()
    assert (strong.clarity > weak.clarity).all()
    assert strong.exit_cost.tolist() == [
        EXIT_COST["legislature"],
        EXIT_COST["executive-agreement"],
    ]


def test_a_self_judged_escape_blurs_the_duty() -> None:
    """If this failed, a clause that each side judges for itself would be free of cost."""
    defaults = SCENARIO.defaults.model_copy(update={"escape": "self-judging"})
    blurred = SCENARIO.model_copy(update={"defaults": defaults})

    treaty = treaty_from(blurred, (2, 1, 1, 1, 0), FACTORS)

    assert treaty.escape.all()
    assert (signed((2, 1, 1, 1, 0)).clarity - treaty.clarity).tolist() == pytest.approx([0.2] * 3)


def test_letters_clear_up_a_duty() -> None:
    """If this failed, a side letter would be paper."""
    factors = FACTORS | {ALBA: replace(FACTORS[ALBA], clarified=frozenset({"quotas"}))}

    clearer = treaty_from(SCENARIO, BALANCED, factors).clarity - signed(BALANCED).clarity

    assert clearer.tolist() == pytest.approx([0.1, 0.0, 0.0])


def test_the_deck_reaches_the_futures() -> None:
    """If this failed, scored futures would not know the scenario's own events."""
    treaty = signed(BALANCED)

    assert len(treaty.deck) == 1
    assert treaty.deck[0].sizes[0].tolist() == [0.0, 1.0]
