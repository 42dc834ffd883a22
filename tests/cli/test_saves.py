"""The `saves` command: what it prints, and its exit codes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from game.cli.saves import add_arguments, run
from game.storage.catalogue_file import NAME
from game.storage.store import SaveStore
from tests.storage.builders import play


@pytest.fixture
def store(tmp_path: Path) -> SaveStore:
    """Return the store of an empty folder."""
    return SaveStore(tmp_path / "my saves")


def saves(store: SaveStore, *words: str) -> int:
    """Run the command on the folder of a store."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--saves", type=Path)
    add_arguments(parser)
    return run(parser.parse_args(["--saves", str(store.folder), *words]))


@pytest.fixture
def two(store: SaveStore) -> SaveStore:
    """Return a store with two sittings."""
    store.folder.mkdir()
    play(
        store,
        "one",
        {"phase": "rounds", "turn": "Round 3", "updated": "2026-11-22T12:00:00+02:00"},
    )
    play(
        store, "two", {"finished": True, "summary": "Agreement", "updated": "2026-11-22T11:00:00Z"}
    )
    return store


def test_an_empty_folder_says_how_to_begin(
    store: SaveStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new trainee would see an empty screen and not know where saves come from."""
    codes = [saves(store), saves(store, "check")]

    shown = capsys.readouterr()
    assert codes == [0, 0]
    assert shown.out.count("There are no saved sittings yet.") == 2
    assert str(store.folder) in shown.out
    assert "play us-singapore-fta" in shown.out


def test_the_list_is_a_plain_table(two: SaveStore, capsys: pytest.CaptureFixture[str]) -> None:
    """A screen reader, or a program at the other end of a pipe, could not read the list."""
    code = saves(two)

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[:3] == [
        "SITTING  SCENARIO          SEAT       STANDS AT        LAST PLAYED (UTC)  STATE",
        "two      us-singapore-fta  singapore  Agreement        2026-11-22 11:00   finished",
        "one      us-singapore-fta  singapore  rounds, Round 3  2026-11-22 10:00   in progress",
    ]
    assert "play --resume" in lines[-1]


def test_the_list_as_json_has_every_field(
    two: SaveStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """A teacher's script would have to take the table apart."""
    code = saves(two, "list", "--json")

    document = json.loads(capsys.readouterr().out)
    assert code == 0
    assert [entry["sitting"] for entry in document["sittings"]] == ["two", "one"]
    assert document["sittings"][1]["turn"] == "Round 3"


def test_what_stands_in_a_file_does_not_reach_the_terminal_raw(
    store: SaveStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stranger's save could clear the screen or worse."""
    store.folder.mkdir()
    play(store, "one", {"summary": "\x1b[2J gone"})

    saves(store)

    assert "\x1b" not in capsys.readouterr().out


def test_a_mended_catalogue_is_told_beside_the_list(
    two: SaveStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """A profile would be gone without a word."""
    two.list()
    (two.folder / NAME).write_bytes(b"x")

    code = saves(two)

    shown = capsys.readouterr()
    assert code == 0
    assert "made anew from 2 journals" in shown.err
    assert len(shown.out.splitlines()) == 5


def test_a_check_of_sound_saves_passes(two: SaveStore, capsys: pytest.CaptureFixture[str]) -> None:
    """A script could not tell sound saves from damaged ones."""
    codes = [saves(two, "check"), saves(two, "check", "one")]

    assert codes == [0, 0]
    assert "2 of 2 sound." in capsys.readouterr().out


def test_a_check_names_the_damage_and_fails(
    two: SaveStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """Damage would be noticed only when someone wants to play."""
    path = two.path_of("one")
    path.write_bytes(path.read_bytes().replace(b"Round 3", b"Round 4"))

    code = saves(two, "check")

    shown = capsys.readouterr().out
    assert code == 1
    assert "damaged  one  Damaged at line 2: its checksum" in shown
    assert "1 of 2 sound." in shown


def test_a_check_as_json_says_the_same(two: SaveStore, capsys: pytest.CaptureFixture[str]) -> None:
    """A script would read something else than a person."""
    path = two.path_of("one")
    path.write_bytes(path.read_bytes().replace(b"Round 3", b"Round 4"))

    codes = [saves(two, "check", "--json"), saves(two, "check", "two", "--json")]

    text = capsys.readouterr().out
    first, end = json.JSONDecoder().raw_decode(text)
    second = json.loads(text[end:])
    assert codes == [1, 0]
    assert (first["ok"], second["ok"]) == (False, True)
    assert [(r["sitting"], r["status"], r["line"]) for r in first["results"]] == [
        ("one", "damaged", 2),
        ("two", "ok", None),
    ]


def test_deleting_says_where_the_sitting_went(
    two: SaveStore, capsys: pytest.CaptureFixture[str]
) -> None:
    """A trainee who deletes the wrong one could not get it back."""
    codes = [saves(two, "delete", "one"), saves(two, "delete", "two", "--json")]

    shown = capsys.readouterr().out
    assert codes == [0, 0]
    assert f"Moved to {two.folder / 'trash' / 'one'}" in shown
    assert list(two.journals()) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("delete",), "saves delete SITTING"),
        (("list", "one"), "saves check SITTING"),
        (("check", "nothing-like-it"), "List the saved sittings"),
        (("delete", "onn"), "Did you mean one of these? one"),
    ],
    ids=" ".join,
)
def test_wrong_usage_says_what_to_type(
    two: SaveStore, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], hint: str
) -> None:
    """A mistyped command would do something else, or only say that it is wrong."""
    code = saves(two, *words)

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert hint in shown.err


def test_a_folder_that_cannot_be_used_fails_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong `--saves` would end in a traceback."""
    (tmp_path / "file").write_text("")

    code = saves(SaveStore(tmp_path / "file"))

    shown = capsys.readouterr()
    assert (code, shown.out) == (1, "")
    assert "--saves DIR" in shown.err
