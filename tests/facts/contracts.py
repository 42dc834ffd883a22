"""Two-party texts with duties, so that it matters whether a text settles disputes (M08)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from game.model.draft import Design
from game.model.scenario import Scenario
from tests.counterpart.moments import in_rounds
from tests.counterpart.scorable import Player, game
from tests.facts.pairs import ONE, SHORT, TWO, talk
from tests.toys import option

DUTIES = 4  # two that each party wants from the other
TEMPTED = (0.20, 0.30)  # share of a party's points that its own duties cost it: a dilemma
OURS, THEIRS = (0.0, 0.5, 1.0), (0.0, 1.0, 0.5)  # worth of two ways to act together
LIKED = 0.35  # chance that a party likes a clause for itself; to be bound costs sovereignty
TASTE = (0.5, 4.0)  # points that a party gives for or against being bound, whichever comes
DEPTH = (0.0, 0.1, 0.2, 0.35)  # share of a text that binds, by level of settlement
BINDING = 2  # level from which disputes are settled by others than the parties


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed text.

    Attributes:
        tempted: Whether keeping one's duties costs much.
        shaken: Whether economic shocks touch them.
        settles: Whether it contains dispute settlement, level 2 or more.
    """

    tempted: bool
    shaken: bool
    settles: bool


def contract(seed: int, *, tempted: bool, shaken: bool) -> Scenario:
    """Return talks over four duties and a clause on disputes.

    In a dilemma each side pays for what the other gains; otherwise both gain by every duty, and
    differ only over which way to go. About two parties in three dislike to be bound, the others like
    it, in both kinds of talks alike: how often there is a clause at all rests on that choice; by
    how much more often in a dilemma, on what the clause is expected to do for performance.
    """
    rng = np.random.Generator(np.random.Philox(key=seed))
    players = {}
    for side, name in enumerate((ONE, TWO)):
        taste = rng.uniform(*TASTE)
        sheet = (_dilemma if tempted else _coordination)(rng, 100.0 - taste, side)
        steps = np.linspace(0.0, 1.0, len(DEPTH))
        liked = bool(rng.random() < LIKED)
        sheet["disputes"] = np.round(taste * (steps if liked else steps[::-1]), 3).tolist()
        today = sum(row[0] for row in sheet.values())
        least = today + float(rng.uniform(1.0, 5.0))
        players[name] = Player(sheet, least, guessed=least)
    scenario = game(f"contract-{seed}", players, {})
    clause = tuple(
        option(level, design=Design(enforcement=level, depth=depth))
        for level, depth in enumerate(DEPTH)
    )
    issues = tuple(
        issue.model_copy(update={"kind": "design", "options": clause})
        if issue.id == "disputes"
        else issue.model_copy(
            update={"obligors": None, "domain": "economic" if shaken else "environment"}
        )
        for issue in scenario.issues
    )
    return in_rounds(scenario.model_copy(update={"issues": issues}), SHORT)


def _dilemma(rng: np.random.Generator, total: float, side: int) -> dict[str, list[float]]:
    """Return duties of which each costs one party and serves the other."""
    paid = rng.uniform(*TEMPTED)
    gains = total * (1.0 - paid) * rng.dirichlet(np.full(DUTIES // 2, 3.0))
    losses = total * paid * rng.dirichlet(np.full(DUTIES // 2, 3.0))
    up = np.linspace(0.0, 1.0, 3)
    rows = [
        gains[n // 2] * up if n % 2 == side else losses[n // 2] * up[::-1] for n in range(DUTIES)
    ]
    return {f"duty-{n}": np.round(row, 3).tolist() for n, row in enumerate(rows)}


def _coordination(rng: np.random.Generator, total: float, side: int) -> dict[str, list[float]]:
    """Return duties that serve both, done one way or the other."""
    weights = total * rng.dirichlet(np.full(DUTIES, 3.0))
    rows = [w * np.array(OURS if n % 2 == side else THEIRS) for n, w in enumerate(weights)]
    return {f"duty-{n}": np.round(row, 3).tolist() for n, row in enumerate(rows)}


@cache
def signed(games: range) -> tuple[Signed, ...]:
    """Return the signed texts of games, three in ten of them with much temptation."""
    found = []
    for seed in games:
        tempted, shaken = seed % 10 < 3, seed // 10 % 2 == 0
        result = talk(contract(seed, tempted=tempted, shaken=shaken), seed)
        if result.package is not None:
            found.append(Signed(tempted, shaken, result.package[-1] >= BINDING))
    return tuple(found)
