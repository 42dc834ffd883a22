"""The acceptance run of scorable games, small enough for every test run."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.model.scenario import Scenario
from tests.acceptance.scorable import good, play, report
from tests.counterpart.handmade import HANDMADE
from tests.counterpart.scorable import FEWEST, MOST, drawn, scores, suits_all


def test_the_games_are_what_they_claim_to_be() -> None:
    """The figures would be about games without room to agree, or with nothing but room."""
    games = [made() for made in HANDMADE] + [drawn(n, seed) for n in (4, 9) for seed in (1, 2)]

    for scenario in games:
        _, gains = scores(scenario)
        assert FEWEST <= int(suits_all(scenario).sum()) <= MOST
        assert (gains.max(axis=0) > 0.0).all()
        for party in scenario.parties:
            assert party.mandate is not None
            weights = party.mandate.valuation.weights.values()
            assert sum(weights) == pytest.approx(100.0)
    assert np.prod([len(issue.options) for issue in games[0].issues]) >= 720


@pytest.mark.slow
@pytest.mark.parametrize("parties", [4, 6])
def test_computers_find_one_of_the_few_packages_that_suit_all(parties: int) -> None:
    """Talks of many would stall, or somebody would sign below its least score."""
    figures = report(play(drawn(parties, seed), seed, "novice") for seed in (1,))

    assert good(figures), figures


@pytest.mark.slow
def test_nine_at_the_table_find_one_too() -> None:
    """The largest tables would be beyond the computers."""
    game = play(drawn(9, 3), 3, "novice")

    assert game.within, game


@pytest.mark.slow
@pytest.mark.parametrize("made", HANDMADE)
def test_games_made_by_hand_close_within_everybodys_least_score(
    made: Callable[[], Scenario],
) -> None:
    """Whoever brings a known exercise would see the computers fail at it."""
    game = play(made(), 1, "novice")

    assert game.within, game
