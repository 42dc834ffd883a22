"""M03: what it costs to need the consent of many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.model.draft import OPEN
from game.model.scenario import Scenario
from tests.counterpart.arena import Played, play
from tests.counterpart.moments import in_rounds
from tests.counterpart.scorable import drawn, scores

pytestmark = [pytest.mark.facts, pytest.mark.slow]

GAMES = {2: 200, 3: 60, 5: 14, 8: 5}  # for each number of parties; talks of few cost little time
FIRST = 20_000  # seed; nothing was adjusted to these


@dataclass(frozen=True, slots=True)
class Talks:
    """What became of the talks of a number of parties. Arrays of shape (games,).

    Attributes:
        rounds: How many they took.
        nash: Product of gains, as a share of the largest there is; 0 without a text.
        above: Sum of gains above that of a text drawn at random from those that suit all, as a
            share of the largest such difference; 0 without a text.
    """

    rounds: Floats
    nash: Floats
    above: Floats


def talks(parties: int, seed: int) -> Scenario:
    """Return a scorable game over five issues; the more parties, the more rounds there are."""
    return in_rounds(drawn(parties, seed), 8 + 2 * parties)


def captured(played: Played) -> tuple[float, float]:
    """Return what talks made of what there was to gain: `nash` and `above`."""
    text = None if played.state.is_over else played.state.table.agreed
    if text is None or OPEN in text:
        return 0.0, 0.0
    packages, gains = scores(played.scenario)
    suits = (gains >= -1e-9).all(axis=1)
    reached = gains[(packages == np.array(text)).all(axis=1)][0]
    products = np.maximum(gains[suits], 0.0).prod(axis=1)
    sums = gains[suits].sum(axis=1)
    nash = np.maximum(reached, 0.0).prod() / products.max()
    above = (reached.sum() - sums.mean()) / (sums.max() - sums.mean())
    return float(nash), float(above)


@cache
def played(parties: int) -> Talks:
    """Return the talks of so many parties."""
    found = []
    for seed in range(FIRST, FIRST + GAMES[parties]):
        scenario = talks(parties, seed)
        seats = dict.fromkeys(scenario.party_ids, ("compromising", "novice"))
        end = play(scenario, seats, seed, "ratification")  # type: ignore[arg-type]
        rounds = max(s.table.round for s, _ in end.decisions if s.table.phase == "rounds")
        found.append((float(rounds), *captured(end)))
    return Talks(*np.array(found).T)


def test_m03_the_more_have_to_agree_the_longer_it_takes() -> None:
    """If this failed, talks of eight would be as quick as talks of two.

    200, 60, 14 and 5 games of two, three, five and eight parties: the same issues, 12 to 52
    packages that suit all.
    """
    medians = {parties: float(np.median(played(parties).rounds)) for parties in GAMES}
    slope, half = per_doubling(np.concatenate([played(n).rounds for n in GAMES]))

    assert medians[2] < medians[3] < max(medians[5], medians[8])
    assert min(medians[5], medians[8]) > medians[2]
    assert slope - half > 0.0


def test_m03_the_more_have_to_agree_the_less_of_the_joint_gain_they_reach() -> None:
    """If this failed, many would agree on as good a text as two do.

    The same games. The Nash ratio falls with numbers. As a product of more shares it would fall
    even if each party got as much of its own; so it is also asked by how much the sum of gains
    exceeds that of an arbitrary text that suits all. What does not fall is said in
    `docs/counterpart.md`.
    """
    for share in ("nash", "above"):
        slope, half = per_doubling(np.concatenate([getattr(played(n), share) for n in GAMES]))
        assert slope + half < 0.0


def per_doubling(found: Floats) -> tuple[float, float]:
    """Return the slope of a figure of all games per doubling of numbers, and half its interval.

    The interval, of 95 %, does without the same spread for all numbers (White 1980).
    """
    numbers = np.concatenate([np.full(GAMES[n], np.log2(n)) for n in GAMES])
    x = numbers - numbers.mean()
    slope = float((x * found).sum() / (x * x).sum())
    left = found - found.mean() - slope * x
    return slope, 1.96 * float(np.sqrt((x * x * left * left).sum()) / (x * x).sum())
