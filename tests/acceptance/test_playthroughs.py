"""Every shipped scenario has been played from briefing to debrief, and the rules still say the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.packs.index import PackIndex
from game.packs.load import load_scenario
from tests.acceptance.playthrough import SCENARIOS, moves_in, told

PACKS = [entry.folder for entry in PackIndex((SCENARIOS,)).entries]
PLAYS = sorted(play for pack in PACKS for play in pack.glob("playthroughs/*.log"))


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_every_scenario_has_a_recorded_play(pack: Path) -> None:
    """If a scenario had never been played whole, its author could not know that it can be."""
    recipe = f"python -m tests.acceptance.playthrough {pack.name} 7 > playthroughs/seed-7.log"

    assert list(pack.glob("playthroughs/*.log")), f"record one: {recipe}"


@pytest.mark.parametrize("play", PLAYS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_the_rules_make_of_a_recorded_play_what_they_made_of_it(
    play: Path, golden: Callable[[Path, str], None]
) -> None:
    """If a rule changed without anybody meaning it, old sittings would fail their audit."""
    scenario = load_scenario(play.parents[1]).scenario
    moves = list(moves_in(play.read_text("utf-8"), scenario))

    golden(play, "".join(f"{line}\n" for line in told(scenario, moves)))

    assert moves
