"""The acceptance run of scorable games, small enough for every test run."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.model.scenario import Scenario
from tests.acceptance.scorable import LEAST_CLOSED, play, report, wilson
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


PLAYED = {4: range(1000, 1006), 5: range(1000, 1005), 6: range(1000, 1004), 9: range(1000, 1001)}
"""Seeds of the games that are played for each number of parties."""


@pytest.mark.slow
def test_nine_in_ten_games_close_within_everybodys_least_score() -> None:
    """Talks of many would stall, or somebody would sign below its least score."""
    games = [play(drawn(n, seed), seed) for n, seeds in PLAYED.items() for seed in seeds]
    closed = [game for game in games if game.slack is not None]

    assert all(game.within for game in closed), report(closed)
    assert len(closed) >= LEAST_CLOSED * len(games), report(games)


def test_the_interval_of_a_share_is_wide_for_few_games() -> None:
    """A figure from a dozen games would look as sure as one from hundreds."""
    few, many = wilson(11, 12), wilson(330, 360)

    assert few[0] < many[0] < 11 / 12 < many[1] < few[1] <= 1.0
    assert wilson(12, 12)[1] == 1.0


@pytest.mark.slow
@pytest.mark.parametrize("made", HANDMADE)
def test_games_made_by_hand_close_within_everybodys_least_score(
    made: Callable[[], Scenario],
) -> None:
    """Whoever brings a known exercise would see the computers fail at it."""
    game = play(made(), 1, "novice")

    assert game.within, game
