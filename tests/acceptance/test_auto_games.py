"""The acceptance run of whole games, small enough for every test run."""

from __future__ import annotations

from functools import cache

import pytest

from tests.acceptance.auto_games import (
    FIRST_SEED,
    LEAST_AGREEMENT,
    Game,
    failures,
    persona_rows,
    play,
    summary,
)
from tests.session.play import shipped

GAMES = 10
PAIRS = 12
OPPOSITES = ("competing", "accommodating")


@cache
def games() -> tuple[Game, ...]:
    """Return some games of computers, played once for all tests here."""
    return tuple(play(seed) for seed in range(FIRST_SEED, FIRST_SEED + GAMES))


@pytest.mark.slow
def test_most_games_end_in_agreement_and_not_all_on_the_same() -> None:
    """If computers never agreed, or always on one text, trainees would face a wall or a script."""
    report = summary(games())

    assert report["agreement_share"] >= LEAST_AGREEMENT  # type: ignore[operator]
    assert report["distinct_packages"] > 1  # type: ignore[operator]


@pytest.mark.slow
def test_nobody_agrees_below_its_reservation_value_at_its_own_beliefs() -> None:
    """If a computer agreed to less than no deal is worth to it, beating it would teach nothing."""
    assert sum(game.decided for game in games()) > 0
    assert [text for game in games() for text in game.below] == []


@pytest.mark.slow
def test_competing_gets_more_of_fewer_agreements_than_accommodating() -> None:
    """If styles did not differ as the model says, choosing a counterpart would mean nothing."""
    parties = shipped().scenario.party_ids
    found = {
        persona: [
            (party, play(seed, dict.fromkeys(parties, "compromising") | {party: persona}))
            for party in parties
            for seed in range(FIRST_SEED, FIRST_SEED + PAIRS)
        ]
        for persona in OPPOSITES
    }

    rows = persona_rows(found)

    assert set(rows) == set(OPPOSITES)
    assert failures(summary(games()), rows) == []
