"""Not a test but an acceptance run: every scenario, from every seat, on many seeds, to its end.

    python -m tests.acceptance.all_games --seeds 20 --shard 1/4

In each game one seat is taken as a person would take it: its moves are asked for, checked against
the menu and played through the door of the front-ends; the computer plays the others. Exit code 0
if no game crashed, stalled or failed to replay. `tests/acceptance/test_all_games.py` plays a sample.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from game.model.base import PartyId
from game.packs.load import LoadedPack, load_scenario
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.session.play import sit

SCENARIOS: Final = Path(__file__).parents[2] / "scenarios"
MOST_MOVES: Final = 6_000  # of one seat; a longer game has stalled (design bound)


@dataclass(frozen=True, slots=True)
class Case:
    """One game to play: a pack's folder, the seat that a person takes, and the seed."""

    folder: Path
    seat: PartyId
    seed: int


@dataclass(frozen=True, slots=True)
class Played:
    """How a game went; `problem` says what went wrong."""

    case: Case
    moves: int
    termination: str
    seconds: float
    problem: str = ""


@cache
def pack(folder: Path) -> LoadedPack:
    """Return a shipped pack."""
    return load_scenario(folder)


def folders() -> list[Path]:
    """Return the folders of all shipped packs."""
    return sorted(path.parent for path in SCENARIOS.rglob("pack.yaml"))


def cases(seeds: Sequence[int]) -> Iterator[Case]:
    """Yield every scenario, from every seat, on every seed."""
    for folder in folders():
        for seat in pack(folder).scenario.party_ids:
            yield from (Case(folder, seat, seed) for seed in seeds)


def play(case: Case) -> Played:
    """Play one game to its end and look at what came of it."""
    began = time.process_time()
    sitting = sit(Wish(seats=frozenset({case.seat}), seed=case.seed), pack(case.folder).scenario)
    problem = ""
    try:
        problem = _played(sitting, case.seat)
    except Exception as failure:  # noqa: BLE001 - whatever it is, the run goes on and reports it
        problem = f"{type(failure).__name__}: {failure}"
    ended = str(sitting.state.table.termination)
    seconds = time.process_time() - began
    return Played(case, len(sitting.entries), ended, seconds, problem)


def _played(sitting: Sitting, seat: PartyId) -> str:
    """Play, and return what is wrong, if anything."""
    for _ in range(MOST_MOVES):
        sitting.advance()
        if sitting.is_over:
            sitting.verify()
            return "" if sitting.state.table.termination else "it is over without an ending"
        if sitting.waiting_for != seat:
            return f"nobody moves: it waits for {sitting.waiting_for}"
        action, _ = sitting.suggest(seat)
        reason = sitting.why_illegal(action)
        if reason is not None:
            return f"the adviser suggests {action.kind}, which is illegal: {reason}"
        sitting.play(action)
    return f"no end after {MOST_MOVES} moves of {seat}"


def parsed() -> argparse.Namespace:
    """Return the arguments."""
    parser = argparse.ArgumentParser(description="Play every scenario from every seat.")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--shard", default="1/1", help="this part of so many, e.g. 2/4")
    return parser.parse_args()


def main() -> int:
    """Play, print a line for each scenario and each problem, and return the exit code."""
    arguments = parsed()
    part, _, parts = arguments.shard.partition("/")
    seeds = range(arguments.first, arguments.first + arguments.seeds)
    chosen = list(cases(seeds))[int(part) - 1 :: int(parts or 1)]
    wrong = 0
    for folder in folders():
        results = [play(case) for case in chosen if case.folder == folder]
        bad = [result for result in results if result.problem]
        wrong += len(bad)
        ends = sorted({result.termination for result in results})
        seconds = sum(result.seconds for result in results)
        print(
            f"{folder.name:<30}{len(results):>5} games{seconds:>9.1f} s   {', '.join(ends)}",
            flush=True,
        )
        for result in bad:
            print(f"    {result.case.seat} seed {result.case.seed}: {result.problem}", flush=True)
    print(f"{len(chosen)} games, {wrong} with a problem")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
