"""`replay`: plays a saved sitting again and checks it against its log."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Final

from game.cli.wiring import LocalDesk
from game.model.errors import ServandaError

OK: Final = 0
FAILED: Final = 1


def run(arguments: argparse.Namespace) -> int:
    """Replay a save: facts against state, rules against facts, seed against nature."""
    desk = LocalDesk(arguments.saves)
    try:
        sitting = desk.look(arguments.save)
        sitting.verify()
    except ServandaError as error:
        print(error, file=sys.stderr)
        return FAILED
    table = sitting.state.table
    report = {
        "moves": len(sitting.entries),
        "facts": len(sitting.facts),
        "phase": table.phase,
        "round": table.round,
        "over": sitting.is_over,
        "termination": table.termination,
        "result": "equal",
    }
    if arguments.json:
        print(json.dumps(report, sort_keys=True))
    else:
        print(
            f"{sitting.scenario.title}: {report['moves']} moves, {report['facts']} facts.\n"
            "Replaying the facts gives the same state; playing the moves again under today's "
            "rules gives the same facts; the seed gives the same chances."
        )
    return OK
