"""Stylised facts on talks of many, each with its source's band.

Voting power (M04) is tested with the indices in `tests/analysis/test_pivotality.py`, public goods
(M01) and exits (M05) with the other facts of the years in force.
"""

from __future__ import annotations

import pytest

from game.model.rule import DecisionRule
from tests.counterpart.moments import mind_of
from tests.counterpart.test_forum import look, ruled

pytestmark = pytest.mark.facts

VOTES = {"party-0": 6.0, "party-1": 1.0, "party-2": 1.0}


def test_m04_under_unanimity_holding_out_does_not_depend_on_votes() -> None:
    """If this failed, a large state could overrule a small one where all must agree."""
    plain, weighted = (
        {seat: mind_of(look(ruled(rule), seat)) for seat in VOTES}
        for rule in (DecisionRule(), DecisionRule(votes=VOTES))
    )

    for seat, mind in weighted.items():
        assert mind.pivots == pytest.approx(dict.fromkeys(VOTES, 1 / 3))
        for other in mind.asked:
            assert mind.leverage(other).dial == plain[seat].leverage(other).dial
        assert mind.best == plain[seat].best
