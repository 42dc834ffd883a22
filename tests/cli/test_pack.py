"""The `pack` command: what its tools print, and their exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.main import main
from tests.packs.builders import TINY, Fault, broken

MISSPELT = Fault("start_year: 2000", "start_yaer: 2000", "unknown-key")


def pack(*words: str | Path) -> int:
    """Run a tool of `pack`."""
    return main(["pack", *map(str, words)])


def test_a_sound_pack_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """A script that checks packs could not tell sound ones from others."""
    assert pack("check", TINY) == 0
    assert "the pack can be played" in capsys.readouterr().out


def test_a_broken_pack_fails_with_its_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An author would be left with an exit code."""
    folder = broken(tmp_path, [MISSPELT])

    codes = pack("check", folder), pack("check", folder, "--json")

    text, _, values = capsys.readouterr().out.partition("{")
    told = json.loads("{" + values)
    assert codes == (1, 1)
    assert "scenario.yaml:" in text
    assert told["packs"][0]["problems"][0]["code"] == "unknown-key"


def test_a_pack_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a name would look like a fault of the pack."""
    codes = pack("check", "inf-1978"), pack("check", "no/such/folder"), pack("analyse", "inf-1978")

    told = capsys.readouterr().err
    assert codes == (2, 2, 2)
    assert "Did you mean `inf-1987`?" in told
    assert "Traceback" not in told


def test_pack_alone_lists_its_tools(capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody who only knows the word would find nothing."""
    assert pack() == 2
    assert "analyse" in capsys.readouterr().err


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """The code in a report would be a riddle."""
    codes = pack("explain", "weight-sum"), pack("explain", "wait-sum"), pack("explain")

    told = capsys.readouterr()
    assert codes == (0, 2, 0)
    assert "100 points" in told.out
    assert "Did you mean `weight-sum`?" in told.err


@pytest.mark.slow
def test_an_analysis_with_games_is_the_same_twice(capsys: pytest.CaptureFixture[str]) -> None:
    """Results that change from run to run could not be compared after an edit."""
    codes = {pack("analyse", TINY, "--games", "2", "--json") for _ in range(2)}

    text = capsys.readouterr().out
    first, second = text[: len(text) // 2], text[len(text) // 2 :]
    assert codes <= {0, 1}
    assert json.loads(first) == json.loads(second)
    assert json.loads(first)["games"][0]["games"] == 2


def test_a_level_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt level would be played as another one."""
    assert pack("analyse", TINY, "--levels", "standart") == 2
    assert "Did you mean `standard`?" in capsys.readouterr().err


def test_a_broken_pack_is_not_analysed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers of a pack that cannot be played would mean nothing."""
    assert pack("analyse", broken(tmp_path, [MISSPELT])) == 1
    assert "unknown-key" in capsys.readouterr().err
