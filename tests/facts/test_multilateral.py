"""Stylised facts on talks of many, each with its source's band.

Voting power (M04) is tested with the indices in `tests/analysis/test_pivotality.py`, public goods
(M01) and exits (M05) with the other facts of the years in force.
"""

from __future__ import annotations

import pytest

from game.model.rule import DecisionRule
from tests.counterpart.moments import mind_of
from tests.counterpart.test_forum import look, ruled
from tests.facts.contracts import signed

pytestmark = pytest.mark.facts

GAMES = range(4000, 4300)  # seeds of the talks of M08; nothing was adjusted to them
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


@pytest.mark.slow
def test_m08_half_of_the_texts_settle_disputes_and_more_where_breach_tempts() -> None:
    """If this failed, courts would be written into texts by habit or not at all (Koremenos 2007).

    300 games, 30 % of them dilemmas, as the fact asks. The level rests on how many parties dislike
    to be bound, which is a choice of the test; the difference is what the parties make of it.
    """
    texts = signed(GAMES)
    tempted, calm = (
        [text.settles for text in texts if text.tempted is needed] for needed in (True, False)
    )

    assert len(texts) >= 0.8 * len(GAMES)
    assert 0.40 <= sum(t.settles for t in texts) / len(texts) <= 0.60
    assert sum(tempted) / len(tempted) >= sum(calm) / len(calm) + 0.15
