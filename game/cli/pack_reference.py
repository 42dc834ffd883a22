"""`pack reference`: how a compromising computer does in each seat; the zero of the skill index."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Final

from game import __version__
from game.cli.auto import AUTO_CREATED
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.cli.references import write_references
from game.cli.wiring import pack_of
from game.model.base import PartyId
from game.packs.load import LoadedPack, load_scenario
from game.session.reference import reference_scores
from game.session.setup import Wish, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal

OK: Final = 0


def run(arguments: argparse.Namespace) -> int:
    """Play the games, say how they went and keep the medians beside the pack."""
    return guarded(lambda: _run(arguments))


def _run(arguments: argparse.Namespace) -> int:
    games, found = max(1, arguments.games), {}
    with folder_of(arguments.pack, arguments.saves) as folder:
        pack = load_scenario(folder)
        for seat in pack.scenario.party_ids:
            found[seat] = reference_scores(_games(pack, seat, games), seat)
            print(f"{seat}: median {found[seat].median:.1f} of {games} games")
        print(write_references(pack, found))
    return OK


def _games(pack: LoadedPack, seat: PartyId, games: int) -> Iterator[Sitting]:
    """Yield finished games of computers; the seat compromises, the others are drawn by the seed."""
    for seed in range(1, games + 1):
        wish = Wish(seed=seed, personas={seat: "compromising"})
        setup = set_up(pack.scenario, pack_of(pack), wish, f"servanda {__version__}", AUTO_CREATED)
        sitting = Sitting(setup, MemoryJournal.create(setup.header() | {"sitting": "reference"}))
        sitting.advance()
        print(f"\r{seat}: game {seed} of {games}", end="", file=sys.stderr, flush=True)
        yield sitting
    print(file=sys.stderr)
