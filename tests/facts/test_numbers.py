"""M03: what it costs to need the consent of many."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.model.scenario import Scenario
from tests.counterpart.arena import play
from tests.counterpart.moments import in_rounds
from tests.counterpart.scorable import drawn

pytestmark = [pytest.mark.facts, pytest.mark.slow]

GAMES = {2: 24, 3: 14, 5: 8, 8: 5}  # for each number of parties
FIRST = 700  # seed; nothing was adjusted to these


def talks(parties: int, seed: int) -> Scenario:
    """Return a scorable game over five issues; the more parties, the more rounds there are."""
    return in_rounds(drawn(parties, seed), 8 + 2 * parties)


@cache
def rounds_of(parties: int) -> tuple[float, ...]:
    """Return how many rounds talks of so many parties take."""
    found = []
    for seed in range(FIRST, FIRST + GAMES[parties]):
        scenario = talks(parties, seed)
        seats = dict.fromkeys(scenario.party_ids, ("compromising", "novice"))
        played = play(scenario, seats, seed, "ratification")  # type: ignore[arg-type]
        found.append(max(s.table.round for s, _ in played.decisions if s.table.phase == "rounds"))
    return tuple(float(rounds) for rounds in found)


def test_m03_the_more_have_to_agree_the_longer_it_takes() -> None:
    """If this failed, talks of eight would be as quick as talks of two.

    24, 14, 8 and 5 games of two, three, five and eight parties: the same issues, 12 to 52 packages
    that suit all. That many capture less of what there is to gain is not shown: see
    `docs/counterpart.md`.
    """
    medians = {parties: float(np.median(rounds_of(parties))) for parties in GAMES}
    few, many = (
        np.concatenate([rounds_of(parties) for parties in numbers]) for numbers in ((2, 3), (5, 8))
    )
    spread = sum(float(group.var(ddof=1)) / len(group) for group in (few, many))

    assert medians[2] < medians[3] < max(medians[5], medians[8])
    assert min(medians[5], medians[8]) > medians[2]
    assert many.mean() - few.mean() > 1.96 * spread**0.5
