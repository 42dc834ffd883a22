"""`treaty`: prints the text of a saved sitting as a treaty, or writes it to a file."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from game.cli.wiring import LocalDesk, read_locale
from game.model.base import PartyId
from game.model.errors import ServandaError
from game.session.sitting import Sitting
from game.session.texts import treaty_of
from game.words import Words
from game.words.treaty_lines import treaty_file

OK: Final = 0
FAILED: Final = 1


def run(arguments: argparse.Namespace) -> int:
    """Print or write the text in hand: the draft, the agreed text, or the best standing offer."""
    try:
        sitting = LocalDesk(arguments.saves).look(arguments.save)
        text = treaty_of(sitting.observe(_seat(sitting, arguments.seat)))
        written = treaty_file(Words(read_locale()), text, plain=arguments.plain)
        if arguments.out is None:
            print(written, end="")
        else:
            arguments.out.write_text(written, encoding="utf-8")
    except (ServandaError, OSError) as error:
        print(error, file=sys.stderr)
        return FAILED
    return OK


def _seat(sitting: Sitting, wanted: str | None) -> PartyId:
    """Return the party as which the text is read; by default a person's seat.

    Raises:
        ServandaError: If there is no such party.
    """
    known = sitting.scenario.party_ids
    if wanted is None:
        return next(iter(sitting.setup.humans), known[0])
    if wanted not in known:
        raise ServandaError(f"No party {wanted!r} here. There are: {', '.join(known)}.")
    return wanted
