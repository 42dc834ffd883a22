"""The commands that the README promises, run as a person runs them: each in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from game.cli.wiring import LocalDesk
from game.model.notation import write
from game.session.desk import Order
from game.session.entry import Entry
from game.session.sitting import Sitting
from tests.words.texts import book

ROOT = Path(__file__).parents[2]
SCENARIO = "us-singapore-fta"
SEAT = "singapore"
SEED = 7
AUTO = ("play", SCENARIO, "--auto", "--seed", str(SEED), "--json")
DOCUMENT = {
    "phases", "agreement", "ratification", "parties", "durability", "compliance", "scores", "moves",
    "seed", "version",
}  # fmt: skip

pytestmark = pytest.mark.slow


def command(*words: str, hash_seed: str = "random") -> subprocess.Popen[str]:
    """Start the game with some words, from another folder than its own."""
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *words],
        cwd=ROOT.parent,
        env=os.environ | {"PYTHONHASHSEED": hash_seed, "SDL_VIDEODRIVER": "dummy"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def answer(*words: str, typed: Iterable[str] = (), hash_seed: str = "random") -> str:
    """Return what the game prints, given some typed lines; it must end well."""
    with command(*words, hash_seed=hash_seed) as process:
        out, err = process.communicate("".join(f"{line}\n" for line in typed))
    assert process.returncode == 0, err
    assert err == ""
    return out


def by_hand(saves: Path) -> tuple[tuple[Entry, ...], list[str]]:
    """Play a person's seat through the session as its advisers suggest.

    Returns:
        The log, and the line that a person would have typed for each of its moves.
    """
    desk, lines = LocalDesk(saves), []
    sitting = desk.begin(Order(scenario=SCENARIO, seat=SEAT, seed=SEED))
    sitting.advance()
    while not sitting.is_over:
        action = sitting.suggest(SEAT)[0]
        lines.append(write(action, sitting.scenario))
        sitting.play(action)
        sitting.advance()
    desk.close()
    return sitting.entries, lines


def kept(saves: Path) -> Sitting:
    """Return the one sitting that a folder keeps."""
    return LocalDesk(saves).look("latest")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Entry, ...], list[str]]:
    """Return a whole game by hand, played once for all tests here."""
    return by_hand(tmp_path_factory.mktemp("by-hand"))


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return the folder of a game of computers that was saved, and the result it printed."""
    saves = tmp_path_factory.mktemp("watched")
    return saves, answer(*AUTO, "--saves", str(saves), hash_seed="1")


def test_the_same_seed_prints_the_same_result_in_every_process(watched: tuple[Path, str]) -> None:
    """If a result changed between two runs, no grade and no study could be checked."""
    first = watched[1]

    assert answer(*AUTO, hash_seed="4242") == first
    document = json.loads(first)
    assert set(document) >= DOCUMENT
    assert set(document["parties"]) == {SEAT, "united-states"}
    assert all({"value", "reservation"} <= set(p) for p in document["parties"].values())


def test_every_autosave_replays_to_the_state_that_was_live(tmp_path: Path) -> None:
    """If a save were another game than the one on the screen, going on would be a gamble."""
    desk = LocalDesk(tmp_path)
    sitting = desk.begin(Order(scenario=SCENARIO, seat=SEAT, seed=SEED))
    seen = 0

    while not sitting.is_over:
        if sitting.waiting_for is None:
            sitting.step()
        else:
            sitting.play(sitting.suggest(SEAT)[0])
        if len(sitting.entries) % 12 == 0 or sitting.is_over:
            saved = kept(tmp_path)
            saved.verify()
            assert saved.state == sitting.state
            assert saved.entries == sitting.entries
            seen += 1
    desk.close()

    assert seen > 5


def test_typed_lines_give_the_log_that_the_session_gives(
    tmp_path: Path, played: tuple[tuple[Entry, ...], list[str]]
) -> None:
    """If the terminal played another game than its reader meant, its debrief would be wrong."""
    entries, lines = played
    words = ("play", SCENARIO, "--seat", SEAT, "--seed", str(SEED), "--console")

    answer(*words, "--saves", str(tmp_path), typed=lines)

    assert kept(tmp_path).entries == entries


def test_a_game_that_was_killed_goes_on_to_the_same_end(
    tmp_path: Path, played: tuple[tuple[Entry, ...], list[str]]
) -> None:
    """If a power cut changed the rest of the game, nobody would dare an assessment."""
    entries, lines = played
    half = len(lines) // 2
    words = ("play", SCENARIO, "--seat", SEAT, "--seed", str(SEED), "--console")
    with command(*words, "--saves", str(tmp_path)) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("".join(f"{line}\n" for line in [*lines[:half], "save"]))
        process.stdin.flush()
        said = book().say("console-saved").split()[:4]
        assert any(" ".join(said) in line for line in process.stdout)
        process.kill()

    answer("play", "--resume", "latest", "--console", "--saves", str(tmp_path), typed=lines[half:])

    assert kept(tmp_path).entries == entries


def test_the_saves_commands_know_what_was_played(watched: tuple[Path, str]) -> None:
    """If a finished game could not be listed, checked and replayed, saving would be a promise."""
    saves, result = watched

    listed = answer("saves", "--saves", str(saves))
    answer("saves", "check", "--saves", str(saves))
    report = json.loads(answer("replay", "latest", "--json", "--saves", str(saves)))

    assert SCENARIO in listed
    assert report["result"] == "equal"
    assert report["termination"] == json.loads(result)["termination"]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a display")
def test_without_a_display_nothing_is_begun(tmp_path: Path) -> None:
    """If every try on a machine without a display left an empty save, the list would fill."""
    environ = {k: v for k, v in os.environ.items() if not k.endswith(("DISPLAY", "VIDEODRIVER"))}
    words = ("play", SCENARIO, "--seat", SEAT, "--saves", str(tmp_path))
    line = [sys.executable, str(ROOT / "main.py"), *words]

    done = subprocess.run(line, env=environ, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "--console" in done.stderr
    assert list(tmp_path.glob("*.jsonl")) == []
