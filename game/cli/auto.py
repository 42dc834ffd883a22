"""`play --auto`: the computer takes every seat."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from game import __version__
from game.cli.wiring import LocalDesk, pack_of, read_locale
from game.debrief.render import render_text
from game.debrief.result import result_text
from game.session.setup import Setup, Wish, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal
from game.words import Words

OK: Final = 0
WRONG_USAGE: Final = 2
AUTO_CREATED: Final = "1970-01-01T00:00:00+00:00"  # a sitting nobody keeps has no date


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
    seat = sitting.scenario.party_ids[0]
    words = Words(read_locale())
    return render_text(
        sitting.debrief(seat), lambda message_id, arguments: words.say(message_id, **arguments)
    )
