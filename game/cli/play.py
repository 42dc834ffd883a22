"""`play`, and the title screens: begins or resumes a sitting on the desktop or in the terminal."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from game.cli.wiring import LocalDesk, read_locale
from game.model.errors import ServandaError
from game.session.desk import Order

if TYPE_CHECKING:  # the title screen needs no rules yet
    from game.session.sitting import Sitting

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2


def run(arguments: argparse.Namespace) -> int:
    """Play a scenario as the arguments say; see `servanda play --help`."""
    desk = LocalDesk(arguments.saves, language=arguments.language or "")
    try:
        if arguments.auto:
            from game.cli.auto import run_auto

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
    if not arguments.console and _lacks_display():
        return FAILED
    sitting = None
    if arguments.resume:
        sitting = desk.resume(arguments.resume)
    elif arguments.scenario and arguments.seat:
        sitting = desk.begin(_order(arguments))
    if arguments.console:
        return _console(desk, sitting, arguments)
    return _desktop(desk, sitting, arguments)


def _lacks_display() -> bool:
    """Tell whether no window can be opened here, and say so; nothing has been saved yet."""
    from game.cli.main import NO_DISPLAY, has_display_here

    if has_display_here():
        return False
    print(f"{NO_DISPLAY} Add --console.", file=sys.stderr)
    return True


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

    return run_console(
        desk,
        Words(read_locale()),
        sitting,
        scenario=arguments.scenario,
        saves=str(arguments.saves or ""),
    )


def _desktop(desk: LocalDesk, sitting: Sitting | None, arguments: argparse.Namespace) -> int:
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
