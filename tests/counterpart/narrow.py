"""Talks of two with little room between them, alone or with a third who mediates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.tables import all_packages
from game.model.party import InstrumentTerms
from game.model.scenario import Scenario
from tests.counterpart.moments import in_rounds
from tests.counterpart.scorable import Player, Sheet, game, guess_at, points_of
from tests.facts.pairs import ONE, OPTIONS, TWO, carrot, equipped, slope

THIRD: Final = "third"
ISSUES = 4
NARROW: Final = (2.0, 5.0)  # points over both alternatives that the best text for both leaves
WIDE: Final = (15.0, 20.0)
OFF: Final = 4.0  # points; how far outsiders' guesses of an alternative are off, as in scorable
ROUNDS: Final = 6
MEANS: Final = 6.0  # points; as the mediator's aid in the toys
CONTENT: Final = 60.0  # points that a mediator has without an agreement; 100 with any


def strangers(seed: int, room: tuple[float, float] = NARROW, *, third: bool = False) -> Scenario:
    """Return talks of two who want the opposite, in different measure, with so much room.

    They know of each other what outsiders do: priorities and alternatives a little off.

    Args:
        seed: Of the score sheets, and of what each believes of the other.
        room: Least and most points that the best text leaves to who gains less by it.
        third: Whether a mediator without means sits with them, who likes any agreement alike.
    """
    rng = np.random.Generator(np.random.Philox(key=seed))
    names = [f"issue-{n}" for n in range(ISSUES)]
    sheets = [_sheet(rng, names, up=up) for up in (True, False)]
    lean = rng.uniform(-4.0, 4.0, 2)
    low = lean + best_room(sheets, lean) - rng.uniform(*room)
    players = {
        name: Player(
            sheet=sheet,
            least=round(float(least), 6),
            guess=guess_at(rng, sheet),
            guessed=round(float(least + rng.normal(0.0, OFF)), 3),
        )
        for name, sheet, least in zip((ONE, TWO), sheets, low.tolist(), strict=True)
    }
    if third:
        flat = {name: [100.0 / ISSUES] * OPTIONS for name in names}
        players[THIRD] = Player(sheet=flat, least=CONTENT)
    scenario = in_rounds(game(f"strangers-{seed}", players, {}), ROUNDS)
    if third:
        mediator = scenario.parties[2].model_copy(update={"role": "mediator"})
        forum = scenario.forum.model_copy(update={"channel": "mediated"})
        parties = (*scenario.parties[:2], mediator)
        scenario = scenario.model_copy(update={"parties": parties, "forum": forum})
    return scenario


def best_room(sheets: Sequence[Sheet], least: Floats) -> float:
    """Return what the best text leaves to who gains less by it over its least score, points."""
    sizes: Ints = np.full(len(sheets[0]), OPTIONS, dtype=np.int64)
    packages = all_packages(sizes)
    worth = np.column_stack([points_of(sheet, packages) for sheet in sheets])
    return float((worth - least).min(axis=1).max())


def with_means(scenario: Scenario, impact: float = MEANS) -> Scenario:
    """Return mediated talks whose mediator can help each side with so many points of its own."""
    tools = [carrot(f"help-{party}", THIRD, party, impact) for party in (ONE, TWO)]
    return equipped(scenario, THIRD, tools, InstrumentTerms(cost=2.0))


def _sheet(rng: np.random.Generator, names: list[str], *, up: bool) -> dict[str, list[float]]:
    """Draw a score sheet whose options all rise or all fall."""
    sheet = {}
    for name, weight in zip(
        names, (100.0 * rng.dirichlet(np.full(len(names), 2.0))).tolist(), strict=True
    ):
        sheet[name] = [float(p) for p in np.round(slope(rng, weight, up=up), 3)]
    return sheet
