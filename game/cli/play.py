"""`play`, and the title screens: begins or resumes a sitting on the desktop or in the terminal."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from game import __version__
from game.cli.wiring import LocalDesk, pack_of, read_locale
from game.debrief.render import render_text
from game.debrief.result import result_text
from game.model.errors import ServandaError
from game.session.desk import Order
from game.session.setup import Wish, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal

if TYPE_CHECKING:
    from game.session.setup import Setup

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
AUTO_CREATED: Final = "1970-01-01T00:00:00+00:00"  # a sitting nobody keeps has no date


def run(arguments: argparse.Namespace) -> int:
    """Play a scenario as the arguments say; see `servanda play --help`."""
    desk = LocalDesk(arguments.saves)
    try:
        if arguments.auto:
            return run_auto(desk, arguments)
        if arguments.json:
            print("--json goes with --auto: it prints the result of a game.", file=sys.stderr)
            return WRONG_USAGE
        return _play(desk, arguments)
    except ServandaError as error:
        print(error, file=sys.stderr)
        return FAILED
    finally:
        desk.close()


def _play(desk: LocalDesk, arguments: argparse.Namespace) -> int:
    sitting = None
    if arguments.resume:
        sitting = desk.resume(arguments.resume)
    elif arguments.scenario and arguments.seat:
        sitting = desk.begin(_order(arguments))
    if arguments.console:
        return _console(desk, sitting, arguments)
    return _desktop(desk, sitting, arguments)


def _order(arguments: argparse.Namespace) -> Order:
    return Order(
        scenario=arguments.scenario,
        seat=arguments.seat,
        level=arguments.level or "standard",
        persona=arguments.persona,
        mode="assessment" if arguments.assessment else "practice",
        seed=arguments.seed,
    )


def _console(desk: LocalDesk, sitting: Sitting | None, arguments: argparse.Namespace) -> int:
    from game.console.app import run_console
    from game.words import Words

    return run_console(desk, Words(read_locale()), sitting, scenario=arguments.scenario)


def _desktop(desk: LocalDesk, sitting: Sitting | None, arguments: argparse.Namespace) -> int:
    from game.cli.main import NO_DISPLAY, has_display_here

    if not has_display_here():
        print(f"{NO_DISPLAY} Add --console.", file=sys.stderr)
        return FAILED
    from game.cli.wiring import data_root
    from game.ui.app import run_desktop
    from game.words import Words

    return run_desktop(
        desk, Words(read_locale()), data_root() / "assets", sitting, arguments.scenario
    )


def run_desktop_title(arguments: argparse.Namespace) -> int:
    """Open the desktop's title screen."""
    arguments.scenario = None
    desk = LocalDesk(arguments.saves)
    try:
        return _desktop(desk, None, arguments)
    finally:
        desk.close()


def run_console_title(arguments: argparse.Namespace) -> int:
    """Open the terminal's title menu."""
    arguments.scenario = None
    desk = LocalDesk(arguments.saves)
    try:
        return _console(desk, None, arguments)
    finally:
        desk.close()


def run_auto(desk: LocalDesk, arguments: argparse.Namespace) -> int:
    """Let the computer play every seat and print what came of it.

    The sitting is saved only if `--saves` names a folder.
    """
    if not arguments.scenario:
        print(
            "--auto needs a scenario, for example: play us-singapore-fta --auto", file=sys.stderr
        )
        return WRONG_USAGE
    setup = auto_setup(desk, arguments)
    if arguments.saves is None:
        sitting = Sitting(setup, MemoryJournal.create(setup.header() | {"sitting": "auto"}))
    else:
        sitting = desk.start(setup)
    while sitting.step() is not None:
        if arguments.progress:
            print(f"saved {len(sitting.entries)}", flush=True)
    if arguments.json:
        print(result_text(sitting.result()), end="")
    else:
        print(summary(sitting))
    return OK


def auto_setup(desk: LocalDesk, arguments: argparse.Namespace) -> Setup:
    """Return the setup of a sitting in which the computer takes every seat."""
    loaded = desk.packs.load(arguments.scenario)
    parties = loaded.scenario.party_ids
    wish = Wish(
        personas=dict.fromkeys(parties, arguments.persona) if arguments.persona else {},
        levels=dict.fromkeys(parties, arguments.level) if arguments.level else {},
        seed=arguments.seed or 0,
    )
    return set_up(loaded.scenario, pack_of(loaded), wish, f"servanda {__version__}", AUTO_CREATED)


def summary(sitting: Sitting) -> str:
    """Return the debrief of a finished sitting for its first party, as plain text."""
    from game.words import Words

    seat = sitting.scenario.party_ids[0]
    words = Words(read_locale())
    return render_text(
        sitting.debrief(seat), lambda message_id, arguments: words.say(message_id, **arguments)
    )
