"""The author's guide is followed to the letter, by somebody who knows nothing else."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from game.cli.main import COMMANDS, build_parser, main
from game.cli.pack import TOOLS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
OPENS_A_WINDOW = ["preview", "night-port"]


def steps() -> list[tuple[str, str]]:
    """Return the guide's fences: commands, changes of the file, and what is printed."""
    return [(match[1], match[2]) for match in FENCE.finditer(GUIDE)]


def commands(text: str) -> list[list[str]]:
    """Return the words of the commands in a fence."""
    lines = [line for line in text.splitlines() if line.startswith("python main.py ")]
    return [shlex.split(line)[2:] for line in lines]


def changed(file: Path, change: str) -> None:
    """Apply a change of the guide to a file, wherever its old lines stand."""
    old = "\n".join(line[1:] for line in change.splitlines() if not line.startswith("+"))
    new = "\n".join(line[1:] for line in change.splitlines() if not line.startswith("-"))
    text = file.read_text(encoding="utf-8")
    assert old in text, change
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_worked_example_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new author would do as told and be told that it is wrong."""
    monkeypatch.chdir(tmp_path)
    home = ["--saves", str(tmp_path / "home")]
    file = tmp_path / "night-port" / "scenario.yaml"
    printed = ""

    for kind, text in steps():
        if kind == "diff":
            changed(file, text)
        elif kind == "text":
            for line in text.strip().splitlines():
                assert line in printed, line
        for words in commands(text):
            if words[1:] != OPENS_A_WINDOW:
                main([*words, *home])
                printed = "".join(capsys.readouterr())

    assert (
        "termination" in printed or (tmp_path / "night-port-handouts" / "outcome.html").is_file()
    )
    assert (tmp_path / "night-port-0.1.0.servanda").is_file()
    assert (tmp_path / "home" / "packs" / "night-port" / "pack.yaml").is_file()
    assert main(["pack", "check", "night-port", "--strict"]) == 0


def test_every_command_of_the_guide_is_understood() -> None:
    """A command that was renamed would stop an author in the middle."""
    for _, text in steps():
        for words in commands(text):
            build_parser(COMMANDS).parse_args(words)


@pytest.mark.parametrize("tool", [tool.name for tool in TOOLS])
def test_every_tool_is_documented(tool: str) -> None:
    """A tool that nobody can find does not exist."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    texts = GUIDE + readme + (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")

    assert re.search(rf"pack {tool}\b|`{tool}`", texts)
