"""Not a test but an acceptance run: scorable games of many parties, played by computers.

    python -m tests.acceptance.scorable --games 20 --parties 4,5,6,7,8,9 --json build/scorable.json
    python -m tests.acceptance.scorable --games 20 --first 1000  # on seeds that nobody has looked at

Plays games drawn from seeds (five issues, 12 to 52 packages that suit all) and the four made by
hand, personas drawn from the seed. Exit code 0 if for every number of parties at least 90 % close
on a package that gives everybody its least score, and none closes below. The small version is
`tests/acceptance/test_scorable.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean, median
from typing import Final

import numpy as np

from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import RoundBegan, Signed
from game.model.scenario import Scenario
from game.session.setup import Wish
from tests.counterpart.handmade import HANDMADE
from tests.counterpart.scorable import drawn, scores, suits_all
from tests.session.play import sit

LEAST_CLOSED: Final = 0.90  # share of games closed within everybody's least score
NORMAL: Final = 1.96  # standard deviations of a 95 % interval
LONGEST: Final = 5_000  # moves; far above any of these games


@dataclass(frozen=True, slots=True)
class Game:
    """One game, up to its signature.

    Attributes:
        suiting: Packages that give everybody its least score.
        package: What was signed; None without an agreement.
        slack: Smallest gain over the least scores, points; None without an agreement.
        share: Product of gains at the package over the largest there is, as a mean per party.
        rounds: Rounds of talks begun.
        seconds: Processor time.
    """

    name: str
    parties: int
    seed: int
    suiting: int
    package: Package | None
    slack: float | None
    share: float
    rounds: int
    moves: int
    seconds: float

    @property
    def within(self) -> bool:
        """Whether it closed with everybody at its least score or above."""
        return self.slack is not None and self.slack >= 0.0


def play(scenario: Scenario, seed: int, level: str = "standard") -> Game:
    """Play a game with personas drawn from its seed."""
    levels: Mapping[PartyId, str] = dict.fromkeys(scenario.party_ids, level)
    sitting = sit(Wish(seed=seed, levels=levels), scenario)
    began, signed = time.process_time(), None
    while signed is None and (facts := sitting.step()) is not None:
        signed = next((fact.package for fact in facts if isinstance(fact, Signed)), None)
        assert len(sitting.entries) < LONGEST, "a game must end"
    seconds = time.process_time() - began
    slack, share = _reached(scenario, signed)
    talks = [fact.number for fact in sitting.facts if isinstance(fact, RoundBegan)]
    return Game(
        name=scenario.id,
        parties=len(scenario.parties),
        seed=seed,
        suiting=int(suits_all(scenario).sum()),
        package=signed,
        slack=slack,
        share=share,
        rounds=max(talks, default=0),
        moves=len(sitting.entries),
        seconds=seconds,
    )


def _reached(scenario: Scenario, package: Package | None) -> tuple[float | None, float]:
    """Return the smallest gain and the share of the best product, per party."""
    packages, gains = scores(scenario)
    products = np.prod(np.maximum(gains, 0.0), axis=1)
    if package is None:
        return None, 0.0
    row = int(np.flatnonzero((packages == np.array(package)).all(axis=1))[0])
    share = (products[row] / products.max()) ** (1.0 / gains.shape[1])
    return round(float(gains[row].min()), 6), round(float(share), 6)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, 0-1 (Wilson 1927).

    >>> [round(end, 2) for end in wilson(95, 100)]
    [0.89, 0.98]
    """
    share, z2 = successes / trials, NORMAL**2
    middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    width = NORMAL * sqrt(share * (1 - share) / trials + z2 / (4 * trials**2)) / (1 + z2 / trials)
    return max(0.0, middle - width), min(1.0, middle + width)


def row_of(games: Sequence[Game]) -> dict[str, float]:
    """Return the figures of some games."""
    closed = [game for game in games if game.slack is not None]
    return {
        "games": len(games),
        "closed": len(closed),
        "closed_within_all": sum(game.within for game in games),
        "share_within": round(sum(game.within for game in games) / len(games), 3),
        "at_least": round(wilson(sum(game.within for game in games), len(games))[0], 3),
        "at_most": round(wilson(sum(game.within for game in games), len(games))[1], 3),
        "suiting_packages": median(game.suiting for game in games),
        "rounds": median(game.rounds for game in games),
        "nash_share": round(fmean(game.share for game in closed), 3) if closed else 0.0,
        "seconds": round(fmean(game.seconds for game in games), 2),
    }


def report(games: Iterable[Game]) -> dict[str, dict[str, float]]:
    """Return the figures for every number of parties, and for each game made by hand."""
    found: dict[str, list[Game]] = {}
    for game in games:
        drawn_one = game.name.startswith("scorable-")
        key = f"{game.parties} parties" if drawn_one else game.name
        found.setdefault(key, []).append(game)
    return {key: row_of(some) for key, some in found.items()}


def good(figures: Mapping[str, Mapping[str, float]]) -> bool:
    """Tell whether every row reaches the share, and no game closed below a least score."""
    return all(
        row["share_within"] >= LEAST_CLOSED and row["closed"] == row["closed_within_all"]
        for row in figures.values()
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the games and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--games", type=int, default=10)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--parties", default="4,5,6,7,8,9")
    parser.add_argument("--level", default="standard")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args(arguments)
    games: list[Game] = []
    seeds = range(asked.first, asked.first + asked.games)
    for count in (int(n) for n in asked.parties.split(",")):
        games += [play(drawn(count, seed), seed, asked.level) for seed in seeds]
        print(f"{count} parties", json.dumps(row_of(games[-asked.games :])), flush=True)
    for made in HANDMADE:
        games += [play(made(), seed, asked.level) for seed in seeds]
        print(made().id, json.dumps(row_of(games[-asked.games :])), flush=True)
    figures = report(games)
    if asked.json:
        everything = {"figures": figures, "games": [asdict(game) for game in games]}
        asked.json.parent.mkdir(parents=True, exist_ok=True)
        asked.json.write_text(json.dumps(everything, indent=1), encoding="utf-8")
    return 0 if good(figures) else 1


if __name__ == "__main__":
    sys.exit(main())
