"""The command line as a table: each word reaches its function, each mistake its exit code."""

import argparse
import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest
from typing_extensions import override

from game import __version__, bootstrap
from game.cli import main as cli
from game.cli.main import Command


class Recorder(ModuleType):
    """A module whose functions note what they were called with, and return a chosen exit code."""

    def __init__(self, name: str, code: int = 0) -> None:
        super().__init__(name)
        self.code = code
        self.parsed: list[argparse.Namespace] = []
        self.words: list[list[str]] = []

    def run(self, arguments: argparse.Namespace) -> int:
        """Stand for a command that takes parsed arguments."""
        self.parsed.append(arguments)
        return self.code

    def run_words(self, words: Sequence[str]) -> int:
        """Stand for a command that takes its words as they are."""
        self.words.append(list(words))
        return self.code

    def interrupt(self, _arguments: argparse.Namespace) -> int:
        """Stand for a command during which somebody presses Ctrl+C."""
        raise KeyboardInterrupt

    run_desktop_title = run_console_title = run


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """A fake module that commands can name."""
    module = Recorder("fake_commands", code=5)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


@pytest.fixture
def table(recorder: Recorder) -> tuple[Command, ...]:
    """A table of the same kinds of rows as the real one."""
    return (
        Command("weigh", "weigh", f"{recorder.__name__}:run", cli.add_play_arguments),
        Command("raw", "raw", f"{recorder.__name__}:run_words", None),
        Command("stop", "stop", f"{recorder.__name__}:interrupt", cli.add_play_arguments),
        Command("absent", "absent", "no_such_module:run", cli.add_play_arguments),
    )


@pytest.fixture
def titles(recorder: Recorder, monkeypatch: pytest.MonkeyPatch) -> dict[str, Recorder]:
    """Fakes for the two title screens."""
    console = Recorder("fake_console", code=7)
    monkeypatch.setitem(sys.modules, console.__name__, console)
    monkeypatch.setattr(cli, "DESKTOP_TITLE", f"{recorder.__name__}:run_desktop_title")
    monkeypatch.setattr(cli, "CONSOLE_TITLE", f"{console.__name__}:run_console_title")
    return {"desktop": recorder, "console": console}


class Terminal(io.StringIO):
    """Somebody at a keyboard, who has typed something."""

    @override
    def isatty(self) -> bool:
        """Say that a person is there."""
        return True


def test_a_command_gets_its_arguments_and_gives_its_exit_code(
    table: tuple[Command, ...], recorder: Recorder
) -> None:
    """A command would run with somebody else's arguments, or hide that it failed."""
    code = cli.main(["weigh", "fta", "--seat", "singapore", "--seed", "7"], table)

    assert code == 5
    assert (recorder.parsed[0].scenario, recorder.parsed[0].seat) == ("fta", "singapore")
    assert recorder.parsed[0].seed == 7


def test_only_the_command_asked_for_is_imported(table: tuple[Command, ...]) -> None:
    """Listing saved sittings would load the whole desktop."""
    assert cli.main(["weigh"], table) == 5
    with pytest.raises(ModuleNotFoundError):
        cli.main(["absent"], table)


def test_words_for_pytest_are_handed_over_untouched(
    table: tuple[Command, ...], recorder: Recorder
) -> None:
    """`test -k name --help` would be read as our own options."""
    cli.main(["raw", "-k", "name", "--help", "--", "a b"], table)

    assert recorder.words == [["-k", "name", "--help", "--", "a b"]]


@pytest.mark.parametrize("argv", [["--saves", "d", "weigh"], ["weigh", "--saves", "d"]])
def test_the_folder_of_saves_can_stand_anywhere(
    argv: list[str], table: tuple[Command, ...], recorder: Recorder
) -> None:
    """A folder named before the command would be forgotten, and the sitting saved elsewhere."""
    cli.main(argv, table)

    assert str(recorder.parsed[0].saves) == "d"


@pytest.mark.parametrize(
    "argv",
    [["unheard-of"], ["weigh", "--sea", "x"], ["weigh", "--seed", "-1"], ["weigh", "--seed", "x"]],
)
def test_wrong_usage_is_exit_code_2(argv: list[str], table: tuple[Command, ...]) -> None:
    """A script could not tell a typing mistake from a failed check."""
    with pytest.raises(SystemExit) as left:
        cli.main(argv, table)

    assert left.value.code == cli.WRONG_USAGE


def test_console_and_auto_exclude_each_other(table: tuple[Command, ...]) -> None:
    """Nobody could say who plays."""
    with pytest.raises(SystemExit):
        cli.main(["weigh", "--console", "--auto"], table)


def test_an_interrupt_is_not_a_traceback(table: tuple[Command, ...]) -> None:
    """Ctrl+C is how people leave a terminal; it is not a fault of the game."""
    assert cli.main(["stop"], table) == cli.INTERRUPTED


def test_the_version_is_the_package_version(capsys: pytest.CaptureFixture[str]) -> None:
    """A report of a fault would name the wrong version."""
    with pytest.raises(SystemExit):
        cli.main(["--version"])

    assert capsys.readouterr().out == f"servanda {__version__}\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that help does not show does not exist for a newcomer."""
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    printed = capsys.readouterr().out
    assert all(command.name in printed and command.summary for command in cli.COMMANDS)


def test_without_a_command_the_desktop_opens(
    titles: dict[str, Recorder], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A double click would open nothing."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")

    assert cli.main([]) == 5
    assert len(titles["desktop"].parsed) == 1


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux server."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_display")
def test_without_display_or_person_it_names_the_command(
    titles: dict[str, Recorder], capsys: pytest.CaptureFixture[str]
) -> None:
    """A script on a server would hang at a question or see a crash."""
    assert cli.main([]) == cli.OK
    assert "There is no display here" in (said := capsys.readouterr().err)
    assert cli.CONSOLE_COMMAND in said
    assert not titles["console"].parsed


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize(
    ("typed", "code"), [("\n", 7), ("y\n", 7), ("Yes\n", 7), ("n\n", 0), ("", 0), ("what\n", 0)]
)
def test_without_display_a_person_is_asked(
    titles: dict[str, Recorder], monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    """Somebody connected from afar would have to look up how to play."""
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stderr", Terminal())

    assert cli.main([]) == code
    assert len(titles["console"].parsed) == (code == 7)


def test_upstream_pygame_stops_every_command(
    table: tuple[Command, ...], recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The game would fail later, on some screen, with a message nobody understands."""
    monkeypatch.setattr(bootstrap, "pygame_problem", lambda: "wrong pygame")

    assert cli.main(["weigh"], table) == cli.FAILED
    assert recorder.parsed == []


def test_a_reader_who_leaves_early_sees_no_error() -> None:
    """`servanda saves | head` would end in a traceback."""
    program = (
        "import sys, types; from game.cli.main import Command, main;"
        "talk = types.ModuleType('talk'); sys.modules['talk'] = talk;"
        "talk.run = lambda words: print('line\\n' * 100_000) or 0;"
        "sys.exit(main(['talk'], [Command('talk', 'talk', 'talk:run', None)]))"
    )

    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=Path(__file__).resolve().parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as talking:
        assert talking.stdout is not None
        assert talking.stderr is not None
        first = talking.stdout.readline()
        talking.stdout.close()
        said = talking.stderr.read()

    assert (first, said, talking.returncode) == ("line\n", "", cli.OK)
