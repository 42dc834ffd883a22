"""Not a test but an acceptance run: every scenario, from every seat, on many seeds, to its end.

    python -m tests.acceptance.all_games --seeds 20 --shard 1/4
    python -m tests.acceptance.all_games --alone --scenarios six-party-talks,israel-egypt-peace-treaty \
        --levels novice,standard,hard,expert --seeds 200 --journal build/alone.jsonl

In each game one seat is taken as a person would take it: its moves are asked for, checked against
the menu and played through the door of the front-ends; the computer plays the others. With
`--alone` it plays all of them, at each level. A journal keeps every finished game, and a run with
the same journal goes on where the last one stopped. Exit code 0 if no game crashed, stalled or
failed to replay or to be debriefed. `tests/acceptance/test_all_games.py` plays a sample.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
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
    """One game to play.

    Attributes:
        folder: The pack's.
        seat: The seat that a person takes; None if computers play alone.
        seed: Of the sitting.
        level: Of all computers; None for the scenario's own.
    """

    folder: Path
    seat: PartyId | None
    seed: int
    level: str | None = None

    @property
    def key(self) -> str:
        """What it is called in a journal."""
        who = self.seat or "alone"
        return f"{self.folder.name}|{who}|{self.level or 'usual'}|{self.seed}"


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


def cases_alone(seeds: Sequence[int], levels: Sequence[str]) -> Iterator[Case]:
    """Yield every scenario by computers alone, at every level, on every seed."""
    for seed in seeds:
        for folder in folders():
            yield from (Case(folder, None, seed, level) for level in levels)


def play(case: Case) -> Played:
    """Play one game to its end and look at what came of it."""
    began = time.process_time()
    scenario = pack(case.folder).scenario
    levels = dict.fromkeys(scenario.party_ids, case.level) if case.level else {}
    seats = frozenset({case.seat}) if case.seat else frozenset()
    sitting = sit(Wish(seats=seats, seed=case.seed, levels=levels), scenario)
    problem = ""
    try:
        problem = _played(sitting, case.seat) if case.seat else _alone(sitting)
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
            return _over(sitting, seat)
        if sitting.waiting_for != seat:
            return f"nobody moves: it waits for {sitting.waiting_for}"
        action, _ = sitting.suggest(seat)
        reason = sitting.why_illegal(action)
        if reason is not None:
            return f"the adviser suggests {action.kind}, which is illegal: {reason}"
        sitting.play(action)
    return f"no end after {MOST_MOVES} moves of {seat}"


def _alone(sitting: Sitting) -> str:
    """Let the computers play, and return what is wrong, if anything."""
    most = MOST_MOVES * len(sitting.setup.seats)
    while sitting.step() is not None:
        if len(sitting.entries) > most:
            return f"no end after {most} moves"
    if not sitting.is_over:
        return "nobody moves"
    return _over(sitting, sitting.setup.scenario.principals[0])


def _over(sitting: Sitting, seat: PartyId) -> str:
    """Audit a finished game and make a seat's debrief; return what is wrong, if anything."""
    sitting.verify()
    sitting.debrief(seat)
    return "" if sitting.state.table.termination else "it is over without an ending"


@dataclass(frozen=True, slots=True)
class Journal:
    """Finished games, one JSON line each; None keeps nothing."""

    file: Path | None

    def known(self) -> dict[str, dict[str, str]]:
        """Return the games that were played before, by their key."""
        if self.file is None or not self.file.exists():
            return {}
        lines = self.file.read_text("utf-8").splitlines()
        return {row["game"]: row for row in map(json.loads, lines)}

    def keep(self, played: Played) -> dict[str, str]:
        """Keep a game."""
        row = {
            "game": played.case.key,
            "termination": played.termination,
            "problem": played.problem,
            "seconds": f"{played.seconds:.2f}",
        }
        if self.file is not None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(row) + "\n")
        return row


def resumed(chosen: Sequence[Case], journal: Journal) -> Iterator[dict[str, str]]:
    """Yield what became of each game, playing only those that the journal does not know."""
    known = journal.known()
    for case in chosen:
        row = known.get(case.key)
        yield row if row is not None else journal.keep(play(case))


def tally(rows: Sequence[dict[str, str]]) -> Iterator[str]:
    """Yield a line for each scenario and level: games, problems, and how they ended."""
    groups: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        name, who, level, _ = row["game"].split("|")
        groups.setdefault(f"{name} {who} {level}", []).append(row)
    for name, some in sorted(groups.items()):
        ends = Counter(row["termination"] for row in some)
        wrong = sum(bool(row["problem"]) for row in some)
        told = ", ".join(f"{end} {count}" for end, count in sorted(ends.items()))
        yield f"{name:<48}{len(some):>5} games{wrong:>4} with a problem   {told}"


def parsed() -> argparse.Namespace:
    """Return the arguments."""
    parser = argparse.ArgumentParser(description="Play every scenario from every seat.")
    parser.add_argument("--alone", action="store_true", help="computers play every seat")
    parser.add_argument("--levels", default="novice,standard,hard,expert")
    parser.add_argument("--scenarios", default="", help="names of folders; all by default")
    parser.add_argument("--journal", type=Path, help="keep finished games here, and go on from it")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--shard", default="1/1", help="this part of so many, e.g. 2/4")
    return parser.parse_args()


def main() -> int:
    """Play, print a line for each scenario and each problem, and return the exit code."""
    arguments = parsed()
    part, _, parts = arguments.shard.partition("/")
    seeds = range(arguments.first, arguments.first + arguments.seeds)
    levels = arguments.levels.split(",")
    every = cases_alone(seeds, levels) if arguments.alone else cases(seeds)
    names = set(filter(None, arguments.scenarios.split(",")))
    wanted = [case for case in every if not names or case.folder.name in names]
    rows = []
    for row in resumed(wanted[int(part) - 1 :: int(parts or 1)], Journal(arguments.journal)):
        rows.append(row)
        if row["problem"]:
            print(f"    {row['game']}: {row['problem']}", flush=True)
    for line in tally(rows):
        print(line, flush=True)
    wrong = sum(bool(row["problem"]) for row in rows)
    print(f"{len(rows)} games, {wrong} with a problem")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
