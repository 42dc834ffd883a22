from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.tables import (
    acceptable,
    all_packages,
    as_array,
    contributions,
    mandate_tables,
    strains,
    utilities,
    valuation_tables,
)
from game.engine.value import lines_crossed, own_value, utility
from game.model.draft import OPEN
from game.model.event import Persuaded
from tests.toys import ALBA, BOREA, toy_scenario

SCENARIO = toy_scenario()
PARTIES = st.sampled_from([ALBA, BOREA])
PACKAGES = st.tuples(*(st.integers(OPEN, len(issue.options) - 1) for issue in SCENARIO.issues))
SHIFT = Persuaded(seen_by=(ALBA,), party=ALBA, issue="visas", option=2, shift=0.04)


@given(party=PARTIES, package=PACKAGES, shifts=st.sampled_from([(), (SHIFT,), (SHIFT, SHIFT)]))
def test_arrays_agree_with_the_rules(
    party: str, package: tuple[int, ...], shifts: tuple[Persuaded, ...]
) -> None:
    """If this failed, the AI and the score would value a text otherwise than the rules do."""
    mandate = SCENARIO.party(party).mandate
    assert mandate is not None

    plain = valuation_tables(mandate.valuation, SCENARIO.issues, shifts)
    own = mandate_tables(mandate, SCENARIO, shifts)
    row = as_array([package])

    assert utilities(plain, row)[0] == pytest.approx(
        utility(mandate.valuation, SCENARIO.issues, package, shifts), abs=1e-9
    )
    assert utilities(own, row)[0] == pytest.approx(
        own_value(mandate, SCENARIO, package, shifts), abs=1e-9
    )
    crossed = lines_crossed(mandate, SCENARIO, package)
    assert acceptable(own, row)[0] == (not any(line.rigidity >= 1.0 for line in crossed))


def test_every_package_is_listed_once() -> None:
    """If this failed, an enumeration would overlook texts or look at some twice."""
    sizes = np.array([len(issue.options) for issue in SCENARIO.issues])

    packages = all_packages(sizes)

    assert len(packages) == 324
    assert len(np.unique(packages, axis=0)) == 324
    assert packages.min() == 0
    assert (packages.max(axis=0) == sizes - 1).all()


@given(party=PARTIES, package=PACKAGES)
def test_a_contribution_is_what_the_issue_changes(party: str, package: tuple[int, ...]) -> None:
    """If this failed, a duty would cost its obligor something else than what it gives up."""
    mandate = SCENARIO.party(party).mandate
    assert mandate is not None
    own = mandate_tables(mandate, SCENARIO)

    gains = contributions(own, as_array([package]))[0]

    for k, issue in enumerate(SCENARIO.issues):
        without = (*package[:k], issue.status_quo, *package[k + 1 :])
        expected = own_value(mandate, SCENARIO, package) - own_value(mandate, SCENARIO, without)
        assert gains[k] == pytest.approx(expected, abs=1e-9)


def test_a_soft_line_strains_and_a_hard_one_forbids() -> None:
    """If this failed, a crossed red line would go unnoticed at home."""
    first, second = SCENARIO.party(ALBA).mandate, SCENARIO.party(BOREA).mandate
    assert first is not None
    assert second is not None
    alba, borea = mandate_tables(first, SCENARIO), mandate_tables(second, SCENARIO)
    packages = as_array([(0, 2, 2, 0, 0), (3, 0, 2, 0, 0)])

    assert strains(alba, packages).tolist() == [0.5, 0.0]
    assert acceptable(alba, packages).tolist() == [True, True]
    assert acceptable(borea, packages).tolist() == [True, False]
