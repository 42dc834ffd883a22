"""Packs are found, listed, loaded and told apart."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.model.errors import PackError
from game.model.scenario import Scenario
from game.packs.index import PackIndex
from game.packs.load import Library, check_pack, load_scenario
from tests.packs.builders import SHIPPED, TINY, Fault, broken


def test_every_shipped_pack_is_sound() -> None:
    """A player who picks a scenario of ours must be able to play it."""
    index = PackIndex((SHIPPED,))

    assert index.entries
    for entry in index.entries:
        assert check_pack(entry.folder).problems == (), entry.folder.name


def test_no_option_leans_on_the_text_of_another() -> None:
    """The treaty would say "as before" where nothing stands before."""
    leaning = [
        f"{entry.folder.name}: {issue.id}, {option.id}"
        for entry in PackIndex((SHIPPED,)).entries
        for issue in load_scenario(entry.folder).scenario.issues
        for option in issue.options
        if option.text.startswith(("As before", "The same;", "The same,"))
    ]

    assert not leaning


def test_a_scenario_survives_json() -> None:
    """A class server sends scenarios as JSON; what arrives must be what was loaded."""
    scenario = load_scenario(TINY).scenario

    assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario


def test_texts_and_named_options_are_put_in(tmp_path: Path) -> None:
    """Texts live beside the scenario and options have names, but the game needs both inline."""
    scenario = load_scenario(broken(tmp_path, [])).scenario

    assert scenario.general.startswith("## The well")
    assert scenario.history is not None
    assert scenario.history.agreed == {"water": 1, "fence": 0, "warden": 1}
    assert scenario.parties[1].mandate is not None
    assert scenario.parties[1].mandate.red_lines[0].forbidden == (2,)


def test_listing_reads_only_covers(tmp_path: Path) -> None:
    """The picker must open at once, whatever state the scenarios themselves are in."""
    pack = broken(tmp_path, [])
    (pack / "scenario.yaml").write_text("][", encoding="utf-8")

    manifest = PackIndex((tmp_path,)).find("tiny").manifest

    assert manifest is not None
    assert manifest.title == "Two villages and a well"


def test_a_broken_cover_is_listed_with_its_problems(tmp_path: Path) -> None:
    """An author whose pack vanished from the list without a word would look in the wrong place."""
    broken(tmp_path, [Fault("minutes: 10", "minutes: ten", "wrong-type", file="pack.yaml")])

    (entry,) = PackIndex((tmp_path,)).entries

    assert entry.manifest is None
    assert [problem.code for problem in entry.checked[1]] == ["wrong-type"]


def test_packs_are_found_in_subfolders_and_the_first_folder_wins(tmp_path: Path) -> None:
    """A user's pack must not silently replace a shipped one."""
    first, second = tmp_path / "shipped", tmp_path / "user"
    shutil.copytree(TINY, first / "historical" / "tiny")
    shutil.copytree(TINY, second / "tiny")

    index = PackIndex((first, second, tmp_path / "missing"))

    assert len(index.entries) == 2
    assert index.find("tiny").folder == first / "historical" / "tiny"
    assert load_scenario("tiny", [first, second]).folder == first / "historical" / "tiny"


def test_an_unknown_pack_is_named_with_the_nearest(tmp_path: Path) -> None:
    """A slip on the command line should cost one more try, not a search."""
    broken(tmp_path, [])

    with pytest.raises(PackError, match="Did you mean `tiny`"):
        load_scenario("tinny", [tmp_path])
    with pytest.raises(PackError, match="There are: tiny"):
        Library(PackIndex((tmp_path,))).load("zzz")


def test_a_pack_is_read_again_once_it_was_changed(tmp_path: Path) -> None:
    """An author who mends a scenario while the game is open must meet the mended one."""
    pack = broken(tmp_path, [])
    library = Library(PackIndex((tmp_path,)))
    first = library.load("tiny")

    assert library.load("tiny") is first
    file = pack / "scenario.yaml"
    file.write_text(file.read_text("utf-8") + "\n# mended\n", "utf-8")
    assert library.load("tiny").content_hash != first.content_hash
    file.write_text("][", "utf-8")
    with pytest.raises(PackError):
        library.load("tiny")


def test_the_content_hash_is_stable(tmp_path: Path) -> None:
    """A save bound to a hash that depends on the machine could not be opened elsewhere."""
    pack = broken(tmp_path / "a", [])
    other = broken(tmp_path / "b", [])
    for path in other.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (other / ".DS_Store").write_bytes(b"x")
    (other / "playthroughs").mkdir()
    (other / "playthroughs" / "first.log").write_text("x", encoding="utf-8")

    hashes = {load_scenario(folder).content_hash for folder in (pack, other)}

    assert hashes == {load_scenario(TINY).content_hash}
    assert all(len(value) == 64 for value in hashes)


def test_the_content_hash_sees_every_change(tmp_path: Path) -> None:
    """A sitting must not go on under another text than the one it began with."""
    changed = broken(tmp_path / "a", [Fault("Up the hill.", "Up the hill!", "")])
    reworded = broken(
        tmp_path / "b", [Fault("share a well.\n", "share it.\n", "", file="general.md")]
    )
    renamed = broken(tmp_path / "c", [])
    (renamed / "notes.md").write_text("", encoding="utf-8")

    hashes = {load_scenario(folder).content_hash for folder in (TINY, changed, reworded, renamed)}

    assert len(hashes) == 4
