"""`pack`: the author's tools. Declared here; each one's work is imported when it is asked for.

Exit codes: 0 done, 1 a check failed, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
BLUEPRINTS: Final = (
    "distributive", "integrative", "multi-issue", "multi-party", "mediated", "enforcement"
)  # fmt: skip
LEVELS: Final = ("novice", "standard", "hard", "expert")
_PACK_HELP: Final = "a pack's folder, a .servanda file, or the id of an installed pack"


class Tool(NamedTuple):
    """One word after `pack`."""

    name: str
    summary: str
    run: str
    add_arguments: Callable[[argparse.ArgumentParser], None]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the tools of `pack` and their arguments."""
    rows = parser.add_subparsers(title="tools", metavar="TOOL", dest="tool")
    parser.set_defaults(run=f"{__name__}:run")
    for tool in TOOLS:
        row = rows.add_parser(
            tool.name, help=tool.summary, description=tool.summary, allow_abbrev=False
        )
        row.set_defaults(run=tool.run)
        row.add_argument(
            "--saves",
            type=Path,
            metavar="DIR",
            default=argparse.SUPPRESS,
            help="keep saved sittings and installed packs in this folder",
        )
        tool.add_arguments(row)


def run(_arguments: argparse.Namespace) -> int:
    """Say which tools there are."""
    print("pack needs the name of a tool:", file=sys.stderr)
    for tool in TOOLS:
        print(f"  {tool.name:<10} {tool.summary}", file=sys.stderr)
    return WRONG_USAGE


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("packs", nargs="*", metavar="PACK", help=f"{_PACK_HELP}; none: all")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("--strict", action="store_true", help="let warnings fail too")


def _reference(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument(
        "--games", type=count, default=100, metavar="N", help="games for each seat (100)"
    )


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="a code, e.g. weight-sum")


def _analyse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument(
        "--games", type=count, default=0, metavar="N", help="let computers play N games a level"
    )
    parser.add_argument(
        "--levels",
        default="standard",
        metavar="NAMES",
        help=f"levels that play, separated by commas: {', '.join(LEVELS)}",
    )
    parser.add_argument(
        "--seed", type=count, default=1, metavar="N", help="seed of the first game"
    )
    parser.add_argument("--json", action="store_true", help="print the analysis as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with pictures")


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument(
        "--to", type=Path, default=Path(), metavar="DIR", help="the folder for the file"
    )


def _install(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a .servanda file, or a folder")
    parser.add_argument(
        "--replace", action="store_true", help="take the place of an installed pack of this name"
    )


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the list as JSON")


def _remove(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="ID", help="the id of an installed pack")


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the new pack's folder")
    parser.add_argument(
        "--blueprint",
        default="integrative",
        metavar="NAME",
        help=f"what to begin from: {', '.join(BLUEPRINTS)} (default: integrative)",
    )
    parser.add_argument("--title", metavar="TEXT", help="the scenario's title")


def _schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", type=Path, metavar="DIR", help="write the schemas there; left out: print them"
    )


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "source", type=Path, metavar="DOMAIN", help="the folder of a Genius or NegMAS domain"
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the new pack's folder")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder for the files")
    parser.add_argument("--form", choices=("negmas", "genius"), default="negmas", help="for whom")
    parser.add_argument(
        "--without-linkages", action="store_true", help="leave out what a linear domain cannot say"
    )


def _fmt(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument("--check", action="store_true", help="show what would change, and fail")


def _upgrade(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument("--write", action="store_true", help="change the files, comments kept")


def _preview(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument(
        "--seat", metavar="PARTY", help="begin in this seat, or print only its page"
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--text", action="store_true", help="print the briefings")
    where.add_argument("--console", action="store_true", help="open the game in the terminal")


def _handouts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help=_PACK_HELP)
    parser.add_argument(
        "--to", type=Path, default=Path("handouts"), metavar="DIR", help="the folder for the pages"
    )
    parser.add_argument("--pdf", action="store_true", help="write each page as a PDF as well")


def _translate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="FOLDER", help="the pack's folder")
    parser.add_argument("language", metavar="LANG", help="the language's tag, e.g. fr or pt-br")
    parser.add_argument(
        "--accept", action="store_true", help="say that older translations fit changed originals"
    )


def count(text: str) -> int:
    """Return a number of things, or raise the error that argparse reports."""
    if text.isdecimal() and text.isascii() and len(text) < 10:  # noqa: PLR2004 - no such many
        return int(text)
    raise argparse.ArgumentTypeError(f"a whole number from 0 up, not {text[:20]!r}")


TOOLS: Final = (
    Tool("new", "begin a pack from one of six blueprints", "game.cli.pack_new:run", _new),
    Tool("check", "find everything that is wrong with a pack", "game.cli.pack_check:run", _check),
    Tool("explain", "say what a code of a check means", "game.cli.pack_check:run_explain", _explain),
    Tool("analyse", "measure the negotiation: zone, frontier, seats, red lines, games", "game.cli.pack_analyse:run", _analyse),
    Tool("reference", "let a compromising computer play each seat: the zero of the skill index", "game.cli.pack_reference:run", _reference),
    Tool("preview", "open a pack in the game, or print its briefings", "game.cli.pack_preview:run", _preview),
    Tool("handouts", "write briefings, score sheets and teaching notes for print", "game.cli.pack_handouts:run", _handouts),
    Tool("translate", "write or renew a file of translations; none is lost", "game.cli.pack_translate:run", _translate),
    Tool("fmt", "bring a pack's YAML into its canonical form, comments kept", "game.cli.pack_fmt:run", _fmt),
    Tool("upgrade", "show what a newer format changes in a pack, and change it", "game.cli.pack_upgrade:run", _upgrade),
    Tool("import", "make a pack of a Genius or NegMAS domain", "game.cli.pack_domains:run_import", _import),
    Tool("export", "write two parties' score sheets as such a domain", "game.cli.pack_domains:run_export", _export),
    Tool("schema", "write JSON Schemas for editors", "game.cli.pack_new:run_schema", _schema),
    Tool("build", "make one file of a pack, the same byte for byte everywhere", "game.cli.pack_share:run_build", _build),
    Tool("install", "install a pack from a file, checked before anything is written", "game.cli.pack_share:run_install", _install),
    Tool("list", "list the packs that are there", "game.cli.pack_share:run_list", _list),
    Tool("remove", "remove an installed pack", "game.cli.pack_share:run_remove", _remove),
)  # fmt: skip
