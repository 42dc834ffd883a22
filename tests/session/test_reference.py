"""How a compromising computer does in a seat, and what becomes of it in the debrief."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli.references import read_references, write_references
from game.debrief.record import ReferenceScores
from game.debrief.scores import skill
from game.packs.load import load_scenario
from game.session.reference import reference_scores
from game.session.setup import Wish
from tests.debrief.sittings import basis_for
from tests.session.play import setup, sit
from tests.toys import ALBA

TINY = Path(__file__).parents[1] / "packs" / "tiny"


def test_the_reference_is_the_median_of_games() -> None:
    """Skill would be measured against one lucky game."""
    games = [sit(Wish(seed=seed, personas={ALBA: "compromising"})) for seed in (1, 2, 3)]
    for game in games:
        game.advance()

    found = reference_scores(games, ALBA)
    again = [reference_scores([game], ALBA).median for game in games]

    assert found.games == 3
    assert min(again) - 5.0 <= found.median <= max(again) + 5.0


def test_without_games_there_is_no_reference() -> None:
    """A median of nothing would be shown as a number."""
    with pytest.raises(ValueError, match="needs a game"):
        reference_scores([], ALBA)


def test_a_debrief_knows_the_reference_of_its_seat() -> None:
    """The skill index would never be shown."""
    basis = basis_for("in-force")
    known = replace(basis, record=replace(basis.record, reference=ReferenceScores(10.0, 3)))

    assert skill(basis, 50.0) is None
    better, worse = skill(known, 60.0), skill(known, 10.0)
    assert worse == 0.0
    assert better is not None
    assert better > 0.0
    made = replace(setup(Wish(seed=1)), references={ALBA: ReferenceScores(10.0, 3)})
    assert made.references[ALBA].games == 3


def test_references_are_used_only_for_the_pack_they_were_made_for(tmp_path: Path) -> None:
    """A pack that changed would be measured against games of another one."""
    folder = tmp_path / "pack"
    shutil.copytree(TINY, folder)
    pack = load_scenario(folder)
    found = {seat: ReferenceScores(50.0, 2) for seat in pack.scenario.party_ids}

    write_references(pack, found)

    assert read_references(pack) == found
    assert load_scenario(folder).content_hash == pack.content_hash
    assert read_references(replace(pack, content_hash="0" * 64)) == {}
    (folder / "playthroughs" / "reference.json").write_text("nonsense", encoding="utf-8")
    assert read_references(pack) == {}


SHIPPED = sorted((TINY.parents[2] / "scenarios").glob("*/*/playthroughs/reference.json"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parts[-3])
def test_a_shipped_reference_is_of_the_pack_as_it_is(file: Path) -> None:
    """A reference of an older pack is never used: the skill index would be missing, unnoticed."""
    pack = load_scenario(file.parents[1])

    assert read_references(pack).keys() == set(pack.scenario.party_ids)
