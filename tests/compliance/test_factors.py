from __future__ import annotations

from dataclasses import replace

import pytest

from game.analysis.tables import as_array, utilities
from game.compliance.factors import sitting_factors, starting_factors
from game.engine.start import initial_state
from game.model.event import Persuaded
from game.model.state import Letter, Record
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = toy_scenario()


def test_a_sitting_starts_from_the_scenario() -> None:
    """If this failed, talks would change the implementation before they begin."""
    before, start = starting_factors(SCENARIO), initial_state(SCENARIO)
    now = sitting_factors(SCENARIO, start.private)

    for party in (ALBA, BOREA):
        assert now[party].reserve == before[party].reserve
        assert now[party].capacity == pytest.approx(before[party].capacity)
        assert now[party].credibility == pytest.approx(before[party].credibility)
        assert now[party].credibility_weight == pytest.approx(before[party].credibility_weight)
        assert now[party].relationship == pytest.approx(before[party].relationship)
        assert now[party].resentment == 0.0
        assert now[party].clarified == frozenset()


def test_what_happened_in_the_talks_counts_afterwards() -> None:
    """If this failed, broken promises, readiness and letters would be forgotten at signature."""
    private = initial_state(SCENARIO).private
    alba, borea = private[ALBA], private[BOREA]
    seen = replace(borea.relations[ALBA], promise=Record(2.0, 6.0, 3.0, 1.0))
    disliked = replace(alba.relations[BOREA], resentment=2.0, relationship=-0.5)
    changed = {
        ALBA: replace(
            alba,
            capacity_shift=0.3,
            reservation_shift=-2.0,
            relations={BOREA: disliked},
            persuaded=(
                Persuaded(seen_by=(ALBA,), party=ALBA, issue="visas", option=1, shift=0.05),
            ),
            letters=(Letter(number=1, by=ALBA, to=BOREA, issue="visas", confidential=False),),
        ),
        BOREA: replace(borea, relations={ALBA: seen}),
    }

    before, after = starting_factors(SCENARIO)[ALBA], sitting_factors(SCENARIO, changed)[ALBA]

    assert after.capacity == 1.0
    assert after.reserve == pytest.approx(before.reserve - 2.0)
    assert after.credibility == pytest.approx(0.25)
    assert after.credibility_weight == pytest.approx(8.0)
    assert after.resentment == 2.0
    assert after.relationship == -0.5
    assert after.clarified == {"visas"}
    text = as_array([BALANCED])
    assert utilities(after.tables, text)[0] > utilities(before.tables, text)[0]
