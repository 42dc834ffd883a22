"""Older packs are brought into the current format, and nothing else about them changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.cli.main import main
from game.model.errors import PackError
from game.packs.formats import CURRENT, OLDEST, STEPS, upgraded
from game.packs.load import check_pack, load_scenario
from game.packs.nodes import plain, read_nodes
from game.packs.problem import InvalidPackError
from tests.packs.builders import SHIPPED, TINY

OLD = [
    path
    for path in sorted(SHIPPED.rglob("scenario.yaml"))
    if f"\nformat: {CURRENT}\n" not in path.read_text("utf-8")
]


def content(text: str) -> dict[str, object]:
    """Return what a file says."""
    node, _ = read_nodes(text.encode(), "x.yaml")
    assert node is not None
    said = plain(node)
    assert isinstance(said, dict)
    return said


def test_every_older_format_has_a_step() -> None:
    """A pack that somebody wrote years ago could not be brought up."""
    assert set(STEPS) == set(range(OLDEST, CURRENT))


@pytest.mark.no_cover  # the same lines, once for each pack
@pytest.mark.parametrize("path", OLD, ids=lambda path: path.parent.name)
def test_only_the_number_changes(path: Path) -> None:
    """An author could not review a difference in which everything moves."""
    before = path.read_text(encoding="utf-8")

    after = upgraded(before, path.name)

    assert content(after) == content(before) | {"format": CURRENT}
    lines = zip(before.split("\n"), after.split("\n"), strict=True)
    assert [pair for pair in lines if pair[0] != pair[1]] == [("format: 1", "format: 2")]
    assert upgraded(after, path.name) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# head\nformat: 1   # old\nid: a\n", "# head\nformat: 2   # old\nid: a\n"),
        ("# head\r\nid: a\r\n# end\r\n", "# head\r\nid: a\r\nformat: 2\r\n# end\r\n"),
        ("list: [1]\nid: a\n", "format: 2\nlist: [1]\nid: a\n"),
        ("{format: 1, id: a}\n", "{format: 2, id: a}\n"),
    ],
    ids=["comment", "windows", "no-number", "flow"],
)
def test_comments_and_line_ends_stay(before: str, after: str) -> None:
    """An author's notes would be gone after one command."""
    assert upgraded(before, "x.yaml") == after


def test_what_cannot_be_upgraded_safely_is_left_alone() -> None:
    """A file would be written that says something else, or nothing."""
    with pytest.raises(PackError, match="pack fmt"):
        upgraded("{id: a}\n", "x.yaml")
    with pytest.raises(InvalidPackError):
        upgraded("a: [1\n", "x.yaml")
    with pytest.raises(InvalidPackError, match="newer-format"):
        upgraded(f"format: {CURRENT + 1}\n", "x.yaml")


def test_the_command_shows_before_it_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files would change before their author has seen what changes."""
    pack = tmp_path / "tiny"
    shutil.copytree(TINY, pack)
    command = ["pack", "upgrade", str(pack), "--saves", str(tmp_path / "home")]
    before = (pack / "scenario.yaml").read_text("utf-8")

    assert main(command) == 0
    shown = capsys.readouterr().out
    untouched = (pack / "scenario.yaml").read_text("utf-8")
    assert main([*command, "--write"]) == 0
    capsys.readouterr()
    assert main(command) == 0

    assert untouched == before
    assert "--- a/scenario.yaml\n+++ b/scenario.yaml\n" in shown
    assert "-format: 1\n+format: 2\n" in shown
    assert "Nothing is written yet" in shown
    assert "Nothing to upgrade" in capsys.readouterr().out
    assert check_pack(pack).pack is not None


def test_an_older_pack_plays_as_it_did(tmp_path: Path) -> None:
    """Bringing a pack up would change the game that its class plays."""
    pack = tmp_path / "tiny"
    shutil.copytree(TINY, pack)
    before = load_scenario(pack).scenario
    main(["pack", "upgrade", str(pack), "--write", "--saves", str(tmp_path / "home")])

    after = load_scenario(pack).scenario

    assert after == before.model_copy(update={"format": CURRENT})


def test_a_built_file_is_not_written_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The change would go into a copy that is thrown away, and be reported as done."""
    file = tmp_path / "tiny-1.0.0.servanda"
    file.write_bytes(b"")

    code = main(["pack", "upgrade", str(file), "--write"])

    assert code != 0
    assert "build anew" in capsys.readouterr().err
