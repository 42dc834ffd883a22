"""The `pack` command: what its tools print, and their exit codes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from game.cli.main import main
from game.cli.pack_exit import guarded
from game.cli.wiring import LocalDesk
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


CLOSED = (
    Fault("forbidden: [all], rigidity: 1", "forbidden: [half], rigidity: 1", ""),
    Fault("impasse: 42", "impasse: 51", ""),
)


def test_a_pack_without_a_zone_is_built_only_if_that_is_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A class would negotiate for an hour over what nobody can agree to."""
    folder = broken(tmp_path, CLOSED)

    refused = pack("build", folder, "--to", tmp_path)
    cover = folder / "pack.yaml"
    cover.write_text(cover.read_text(encoding="utf-8") + "impasse_intended: true\n", "utf-8")
    built = pack("build", folder, "--to", tmp_path)

    assert (refused, built) == (1, 0)
    assert "impasse_intended" in capsys.readouterr().err
    assert (tmp_path / "tiny-1.0.0.servanda").is_file()


def test_a_pack_goes_from_one_machine_to_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A scenario could be written and not shared."""
    home = ("--saves", tmp_path / "home")
    file = tmp_path / "tiny-1.0.0.servanda"

    codes = [
        pack("build", TINY, "--to", tmp_path),
        pack("check", file),
        pack("install", file, *home),
        pack("install", file, *home),
        pack("install", file, "--replace", *home),
        pack("list", *home, "--json"),
        pack("remove", "tiny", *home),
        pack("remove", "tiny", *home),
        pack("remove", "inf-1987", *home),
        pack("install", tmp_path / "nothing.servanda", *home),
    ]

    out = capsys.readouterr().out
    listed = json.loads(out[out.index("{") : out.rindex("}") + 1])
    assert codes == [0, 0, 0, 1, 0, 0, 0, 2, 1, 2]
    assert {row["id"]: row["from"] for row in listed["packs"]}["tiny"] == "installed"


def test_an_installed_pack_stands_in_the_picker(tmp_path: Path) -> None:
    """A trainee would look for the scenario that the instructor sent."""
    assert pack("install", TINY, "--saves", tmp_path) == 0

    assert "tiny" in {card.id for card in LocalDesk(tmp_path).scenarios()}
    assert main(["play", "tiny", "--auto", "--json", "--saves", str(tmp_path)]) == 0


def test_a_preview_shows_what_a_seat_will_read(capsys: pytest.CaptureFixture[str]) -> None:
    """An author would have to install a pack to read it as a player does."""
    codes = [
        pack("preview", TINY, "--text", "--seat", "hill"),
        pack("preview", TINY, "--text", "--seat", "hil"),
    ]

    told = capsys.readouterr()
    assert codes == [0, 2]
    assert "Get water." in told.out
    assert "Keep water." not in told.out
    assert "there are: hill, dale" in told.err


def test_formatting_can_be_asked_for_or_only_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check before a commit would change files behind one's back."""
    folder = broken(tmp_path, [Fault("years: 5", "years:   5", "")])

    codes = [pack("fmt", folder, "--check"), pack("fmt", folder), pack("fmt", folder, "--check")]

    assert codes == [1, 0, 0]
    assert "+years: 5" in capsys.readouterr().out


def test_schemas_and_handouts_are_written(tmp_path: Path) -> None:
    """The folder that an instructor takes to the printer would be empty."""
    codes = [
        pack("schema", "--to", tmp_path / "schema"),
        pack("handouts", TINY, "--to", tmp_path / "print"),
        pack("analyse", TINY, "--html", tmp_path / "page.html"),
    ]

    assert codes[:2] == [0, 0]
    assert len(list((tmp_path / "schema").glob("*.json"))) == 2
    assert len(list((tmp_path / "print").glob("*.html"))) == 7
    assert "<svg" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_who_stops_reading_early_is_not_told_of_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An author who looks at the first lines alone would be told that a file is broken."""

    def stopped() -> int:
        raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", sys.stdout)

    assert guarded(stopped) == 0
    assert capsys.readouterr().err == ""
