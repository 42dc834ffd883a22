"""The command line: one table of commands, and the choice between desktop and terminal.

A command's work is named as text and imported only when it is asked for, so that help, mistakes and
short commands cost nothing; what is imported here needs the standard library only. Its sentences are plain
English in code, because they are needed before the files of words can be read (docs/adr/0004).
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from game import __version__, bootstrap
from game.cli.agent import add_arguments as add_agent_arguments
from game.cli.pack import add_arguments as add_pack_arguments
from game.cli.saves import add_arguments as add_saves_arguments
from game.cli.tournament import add_arguments as add_tournament_arguments

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130  # what shells report for Ctrl+C: 128 + SIGINT
DESKTOP_TITLE: Final = "game.cli.play:run_desktop_title"
CONSOLE_TITLE: Final = "game.cli.play:run_console_title"
CONSOLE_COMMAND: Final = "python main.py play --console"
NO_DISPLAY: Final = "There is no display here, so the desktop cannot open. The whole game can be played in the terminal."


@dataclass(frozen=True)
class Command:
    """One row of the table: how a command is called and who does its work.

    Attributes:
        name: The word typed.
        summary: One line of help.
        run: `module:function`; it takes the parsed arguments and returns the exit code.
        add_arguments: Declares the arguments; None hands all words after the name over as they are.
    """

    name: str
    summary: str
    run: str
    add_arguments: Callable[[argparse.ArgumentParser], None] | None


def add_play_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `play`."""
    parser.add_argument(
        "scenario", nargs="?", help="the scenario's id; left out: choose from a list"
    )
    parser.add_argument("--seat", metavar="PARTY", help="the party you speak for")
    parser.add_argument(
        "--seed", type=seed, metavar="N", help="the same seed gives the same chances"
    )
    parser.add_argument("--level", help="how strong the other side plays")
    parser.add_argument("--persona", metavar="NAME", help="how the other side negotiates")
    parser.add_argument(
        "--language", metavar="TAG", help="the scenario's words in a language that it has, e.g. fr"
    )
    parser.add_argument("--assessment", action="store_true", help="no move can be taken back")
    parser.add_argument("--resume", metavar="SITTING", help="go on with a saved sitting")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--console", action="store_true", help="play in the terminal")
    where.add_argument("--auto", action="store_true", help="let the game play every seat")
    parser.add_argument(
        "--json", action="store_true", help="with --auto: print the result as JSON"
    )
    parser.add_argument(
        "--progress",
        action="store_true",
        help="with --auto and --saves: a line for each move saved",
    )


def add_replay_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `replay`."""
    parser.add_argument(
        "save",
        metavar="SITTING",
        help="one sitting: its name, the beginning of it, a file, or: latest",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def add_backtest_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `backtest`."""
    parser.add_argument(
        "data", type=Path, metavar="DATA.csv", help="coded agreements (docs/backtest.md)"
    )
    parser.add_argument(
        "--outcome",
        required=True,
        choices=("V10", "V5", "D10", "P5", "R5", "H"),
        help="what to foretell",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument(
        "--predictions", type=Path, metavar="F", help="write the chance of every row: id,p"
    )
    parser.add_argument(
        "--picture", type=Path, metavar="F.svg", help="draw predicted against observed"
    )


def add_treaty_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `treaty`."""
    parser.add_argument(
        "save",
        metavar="SITTING",
        help="one sitting: its name, the beginning of it, a file, or: latest",
    )
    parser.add_argument("--seat", metavar="PARTY", help="as this party knows it")
    parser.add_argument("--plain", action="store_true", help="in plain words")
    parser.add_argument("--out", type=Path, metavar="F.txt", help="write it to a file")


COMMANDS: Final = (
    Command("play", "play a scenario, on the desktop or in the terminal", "game.cli.play:run", add_play_arguments),
    Command("saves", "list the saved sittings, check that they can be read, or delete one", "game.cli.saves:run", add_saves_arguments),
    Command("replay", "play a saved sitting again and compare every fact", "game.cli.replay:run", add_replay_arguments),
    Command("treaty", "print the text of a saved sitting as a treaty", "game.cli.treaty:run", add_treaty_arguments),
    Command("backtest", "let the simulator foretell what became of real agreements", "game.cli.backtest:run", add_backtest_arguments),
    Command("tournament", "let the expert bargain with reference opponents on Genius and NegMAS domains", "game.cli.tournament:run", add_tournament_arguments),
    Command("agent", "seat the expert in another negotiation platform", "game.cli.agent:run", add_agent_arguments),
    Command("pack", "make, check, analyse, share and install scenario packs", "game.cli.pack:run", add_pack_arguments),
    Command("test", "run the test suite; what follows goes to pytest", "game.bootstrap:run_tests", None),
)  # fmt: skip


def main(argv: Sequence[str] | None = None, commands: Sequence[Command] = COMMANDS) -> int:
    """Run one command line and return its exit code: 0 done, 1 a check failed, 2 wrong usage."""
    words = sys.argv[1:] if argv is None else list(argv)
    bootstrap.settle_sdl()
    try:
        code = dispatch(words, commands)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, say `head`, has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return code


def dispatch(words: Sequence[str], commands: Sequence[Command]) -> int:
    """Find the command and let it run."""
    raw = {row.name: row.run for row in commands if row.add_arguments is None}
    arguments: argparse.Namespace | Sequence[str]
    if words and words[0] in raw:
        run, arguments = raw[words[0]], words[1:]
    else:
        arguments = build_parser(commands).parse_args(words)
        run = arguments.run
    if problem := bootstrap.pygame_problem():
        print(problem, file=sys.stderr)
        return FAILED
    return int(load(run)(arguments))


def build_parser(commands: Sequence[Command] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of the whole command line.

    >>> build_parser().parse_args(["play", "us-singapore-fta", "--seed", "7"]).seed
    7
    """
    parser = argparse.ArgumentParser(
        prog="servanda",
        description="A training game for diplomats. Without a command it opens the title screen.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"servanda {__version__}")
    parser.set_defaults(run=f"{__name__}:run_title")
    _add_saves_option(parser, default=None)
    rows = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in commands:
        row = rows.add_parser(
            command.name, help=command.summary, description=command.summary, allow_abbrev=False
        )
        row.set_defaults(run=command.run)
        _add_saves_option(row, default=argparse.SUPPRESS)
        if command.add_arguments is not None:
            command.add_arguments(row)
    return parser


def _add_saves_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--saves",
        type=Path,
        metavar="DIR",
        default=default,
        help="keep saved sittings in this folder",
    )


def seed(text: str) -> int:
    """Return a seed, or raise the error that argparse reports."""
    if text.isdecimal() and text.isascii():
        return int(text)
    raise argparse.ArgumentTypeError(f"a seed is a whole number from 0 up, not {text!r}")


def load(path: str) -> Callable[..., Any]:
    """Return the function named `module:function`."""
    module, _, name = path.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Return whether a window can be opened. Windows and macOS always have a desktop.

    >>> has_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    True
    >>> has_display("linux", {})
    False
    """
    if platform in ("win32", "cygwin", "darwin"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))


def has_display_here() -> bool:
    """Return whether this machine can open a window."""
    return has_display(sys.platform, os.environ)


def run_title(arguments: argparse.Namespace) -> int:
    """Open the title screen; without a display, say so and offer the terminal."""
    if has_display_here():
        return int(load(DESKTOP_TITLE)(arguments))
    print(NO_DISPLAY, file=sys.stderr)
    if accepts_console():
        return int(load(CONSOLE_TITLE)(arguments))
    print(f"To play in the terminal: {CONSOLE_COMMAND}", file=sys.stderr)
    return OK


def accepts_console() -> bool:
    """Ask whether to play in the terminal; where nobody can answer, the answer is no."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print("Play in the terminal now? [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().lower() in ("\n", "y\n", "yes\n")  # "" is the end of input: nobody
