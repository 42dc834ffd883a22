"""Games of computers on a pack, summed up for its author."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Final

from game import __version__
from game.cli.auto import AUTO_CREATED
from game.cli.wiring import pack_of
from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import EnteredIntoForce, PhaseBegan, RoundBegan, Signed
from game.packs.load import LoadedPack
from game.packs.study.study import gain
from game.packs.study.values import GamesRow
from game.session.setup import Wish, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal

WIDTH: Final = 30  # characters of a progress bar


@dataclass(frozen=True, slots=True)
class Played:
    """One finished game: what was signed, and what the end is worth to each party."""

    package: Package | None
    in_force: bool
    gains: Mapping[PartyId, float]
    rounds: int
    end: str


def play(pack: LoadedPack, level: str, seed: int) -> Played:
    """Let computers play one game to its end; personas are drawn from the seed."""
    scenario = pack.scenario
    wish = Wish(seed=seed, levels=dict.fromkeys(scenario.party_ids, level))
    setup = set_up(scenario, pack_of(pack), wish, f"servanda {__version__}", AUTO_CREATED)
    sitting = Sitting(setup, MemoryJournal.create(setup.header() | {"sitting": "analysis"}))
    sitting.advance()
    package = _signed(sitting)
    in_force = any(isinstance(fact, EnteredIntoForce) for fact in sitting.facts)
    gains = {p: gain(scenario, p, package if in_force else None) for p in scenario.party_ids}
    end = str(sitting.state.table.termination)
    return Played(package, in_force, gains, _rounds(sitting), end)


def _signed(sitting: Sitting) -> Package | None:
    if sitting.state.table.termination == "not-signed":
        return None
    signed = [fact.package for fact in sitting.facts if isinstance(fact, Signed)]
    return signed[-1] if signed else None


def _rounds(sitting: Sitting) -> int:
    phase, rounds = "", 0
    for fact in sitting.facts:
        if isinstance(fact, PhaseBegan):
            phase = fact.phase
        elif isinstance(fact, RoundBegan) and phase == "rounds":
            rounds = max(rounds, fact.number)
    return rounds


def games_row(
    pack: LoadedPack, level: str, seeds: Sequence[int], tell: Callable[[int], None]
) -> GamesRow:
    """Return what games of computers at one level come to; `tell` hears of each game."""
    played = []
    for number, seed in enumerate(seeds, start=1):
        played.append(play(pack, level, seed))
        tell(number)
    agreed = [game for game in played if game.package is not None]
    parties = pack.scenario.party_ids
    return GamesRow(
        level=level,
        games=len(played),
        agreed=round(len(agreed) / len(played), 4),
        in_force=round(fmean(game.in_force for game in played), 4),
        packages=len({game.package for game in agreed}),
        gains=_means(played, parties),
        agreed_gains=_means([game for game in agreed if game.in_force], parties),
        rounds=float(median(game.rounds for game in played)),
        ends=dict(Counter(game.end for game in played).most_common()),
    )


def _means(games: Sequence[Played], parties: Sequence[PartyId]) -> dict[PartyId, float]:
    return {p: round(fmean(g.gains[p] for g in games), 3) if games else 0.0 for p in parties}


def progress(label: str, games: int) -> Callable[[int], None]:
    """Return what draws a progress bar on standard error; without a terminal it is silent."""

    def tell(done: int) -> None:
        if not sys.stderr.isatty():
            return
        full = WIDTH * done // max(1, games)
        bar = "#" * full + "." * (WIDTH - full)
        end = "\n" if done == games else ""
        print(f"\r{label} [{bar}] {done}/{games}", end=end, file=sys.stderr, flush=True)

    return tell
