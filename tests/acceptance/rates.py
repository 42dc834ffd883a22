"""Not a test but an acceptance run: what `pack analyse` says of every shipped scenario, as a page.

    python -m tests.acceptance.rates --games 20 --first 2001 > docs/scenarios.md

Analyses each scenario, computers play so many games of it, and the page says what came of it:
zone, good agreements, rate of agreement with its interval, history, the seat with the least room.
`--keep DIR` keeps each analysis and takes up those that are there, made for the same pack and the
same games, so that a long run can be broken off. Exit code 0 if every figure is within its bounds
and every remark of an analysis is answered, or the scenario is a named exception
(`tests/acceptance/exceptions.py`).
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from math import sqrt
from pathlib import Path
from typing import Any, Final

from game import __version__
from game.cli.main import main as servanda
from game.model.scenario import Scenario
from game.packs.load import LoadedPack
from game.packs.study.notes import FEWEST, GOOD, HOPELESS, MOST
from tests.acceptance.all_games import folders, pack
from tests.acceptance.exceptions import ANSWERS, EXCEPTIONS

ConfidenceInterval = tuple[float, float]
Analysis = Mapping[str, Any]  # the document of `pack analyse --json`
NORMAL: Final = 1.96  # standard deviations; 95 of 100
EVEN: Final = 0.5  # chance at home
FEW: Final = 3  # parties; games of more take several times as long, so half as many are played
HEAD: Final = (
    "Scenario", "Seats", "Issues", "Packages", "In the zone", "Good agreements",
    "Agreed", "95% interval", "In force", "Different texts", "Historical text",
    "Least room", "Least mean gain", "First seed", "Measured",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A scenario and what was measured of it, in games from a first seed on."""

    loaded: LoadedPack
    analysis: Analysis
    made: str
    first: int

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.loaded.id

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.loaded.scenario

    @property
    def games(self) -> Analysis:
        """What computers made of it."""
        row: Analysis = self.analysis["games"][0]
        return row

    @property
    def room(self) -> tuple[float, str]:
        """The least that a seat can gain at most over no deal, points, and whose seat it is."""
        return min((s["most"] - s["reserve"], s["party"]) for s in self.analysis["seats"])

    @property
    def remarks(self) -> set[str]:
        """Codes of what the analysis remarks, problems and the rate of agreement included."""
        return {note["code"] for note in self.analysis["notes"]}


def wilson(successes: int, of: int) -> ConfidenceInterval:
    """Return Wilson's interval of a share, 95 of 100 (Wilson 1927, JASA 22)."""
    share, square = successes / of, NORMAL**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = NORMAL * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def analysed(folder: Path, games: int, first: int) -> Analysis:
    """Return what `pack analyse` prints of a pack."""
    printed = io.StringIO()
    words = ["pack", "analyse", str(folder), "--json", "--games", str(games)]
    with redirect_stdout(printed):
        servanda([*words, "--seed", str(first)])
    found: Analysis = json.loads(printed.getvalue())
    return found


def row_of(folder: Path, games: int, first: int, keep: Path | None) -> Row:
    """Return a scenario's row: the one that was kept, if it is of this pack and these games."""
    loaded = pack(folder)
    games = games if len(loaded.scenario.party_ids) <= FEW else max(1, games // 2)
    wanted = {"games": games, "first": first, "version": __version__}
    place = None if keep is None else keep / f"{folder.name}.json"
    if place is not None and place.exists():
        kept = json.loads(place.read_text("utf-8"))
        same = kept["wanted"] == wanted
        if same and kept["analysis"]["content_hash"] == loaded.content_hash:
            return Row(loaded, kept["analysis"], kept["made"], first)
    analysis, made = analysed(folder, games, first), datetime.now(UTC).date().isoformat()
    if place is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"wanted": wanted, "made": made, "analysis": analysis})
        place.write_text(text, "utf-8")
    return Row(loaded, analysis, made, first)


def cells(row: Row) -> Iterator[str]:
    """Yield a row's cells, in the order of the head."""
    analysis, games = row.analysis, row.games
    agreed = round(games["agreed"] * games["games"])
    low, high = wilson(agreed, games["games"])
    room, who = row.room
    gains = games["agreed_gains"]
    poorest = min(gains, key=gains.__getitem__)
    yield f"`{row.id}`"
    yield str(len(row.scenario.party_ids))
    yield str(len(row.scenario.issues))
    yield f"{analysis['packages']:,}"
    yield f"{analysis['zone']:.2%}"
    yield str(len(analysis["good"]))
    yield f"{agreed} of {games['games']} ({games['agreed']:.0%})"
    yield f"{low:.0%} to {high:.0%}"
    yield f"{games['in_force']:.0%}"
    yield str(games["packages"])
    yield history(analysis)
    yield f"{room:.1f}, {who}"
    yield f"{gains[poorest]:+.1f}, {poorest}"
    yield str(row.first)
    yield row.made


def history(analysis: Analysis) -> str:
    """Return whether everybody could accept what was agreed in the world."""
    told = analysis["history"]
    if told is None:
        return "fictional"
    if told["crosses"] or told["below"]:
        return f"not feasible: {', '.join([*told['crosses'], *told['below']])}"
    weak = [f"{party} {odds:.0%} at home" for party, odds in told["passes"].items() if odds < EVEN]
    return ", ".join(["feasible", *weak])


def faults(row: Row) -> Iterator[str]:
    """Yield what is out of bounds and neither an exception nor answered."""
    excused = EXCEPTIONS.get(row.id, {})
    found = {
        "agreement-rate": not FEWEST <= row.games["agreed"] <= MOST,
        "one-answer": len(row.analysis["good"]) < GOOD,
        "hopeless-seat": row.room[0] < HOPELESS,
        "history": history(row.analysis).startswith("not"),
    }
    wrong = [code for code, bad in found.items() if bad and code not in excused]
    yield from (f"{row.id}: {code}" for code in wrong)
    unanswered = row.remarks - excused.keys() - ANSWERS.get(row.id, {}).keys() - found.keys()
    yield from (f"{row.id}: no answer to {code}" for code in sorted(unanswered))


def page(rows: list[Row], games: int, first: int) -> Iterator[str]:
    """Yield the lines of the page."""
    yield "# The scenarios, measured"
    yield ""
    yield (
        "Written by `python -m tests.acceptance.rates` from what `pack analyse --json` says of each\n"
        f"scenario; not by hand. Servanda {__version__}. Computers at level standard played {games} games of\n"
        "each, styles drawn from the seed, on as many seeds from the first one on; half as many where more than\n"
        "three sit at the table. To make it again:"
    )
    yield ""
    yield f"```\npython -m tests.acceptance.rates --games {games} --first {first} > docs/scenarios.md\n```"
    yield ""
    yield (
        f"Aimed at: {FEWEST:.0%} to {MOST:.0%} of the games end in agreement, at least {GOOD} good agreements that\n"
        "differ in two clauses (efficient and ratifiable; twelve are listed at most), the text of history\n"
        f"feasible for all, and no seat that can gain less than {HOPELESS:g} points. *Least room* is the seat that can gain\n"
        "least over no deal, at most; *least mean gain* the one that gained least in agreements in force.\n"
        "Both are points. What games end in is a property of the game and no evidence about the world."
    )
    yield ""
    yield f"| {' | '.join(HEAD)} |"
    yield f"|{'---|' * len(HEAD)}"
    yield from (f"| {' | '.join(cells(row))} |" for row in rows)
    yield from _told("Deliberate exceptions", EXCEPTIONS, "")
    yield from _told(
        "Remarks of the analysis, and why they stand",
        {row.id: _answers(row) for row in rows},
        "A remark is worth a thought; these were thought about.",
    )


def _answers(row: Row) -> dict[str, str]:
    answers = ANSWERS.get(row.id, {})
    return {code: text for code, text in answers.items() if code in row.remarks}


def _told(title: str, found: Mapping[str, Mapping[str, str]], lead: str) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    if lead:
        yield from (lead, "")
    for name, reasons in found.items():
        yield from (f"- `{name}`, {code}: {text}" for code, text in reasons.items())


def parsed() -> argparse.Namespace:
    """Return the arguments."""
    parser = argparse.ArgumentParser(description="Measure every shipped scenario.")
    parser.add_argument("--games", type=int, default=20)
    parser.add_argument("--first", type=int, default=2001, help="the first seed")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep analyses in this folder")
    return parser.parse_args()


def main() -> int:
    """Measure, print the page, tell standard error what is wrong, and return the exit code."""
    arguments, rows = parsed(), []
    for folder in folders():
        rows.append(row_of(folder, arguments.games, arguments.first, arguments.keep))
        print(folder.name, *faults(rows[-1]), sep="\n  ", file=sys.stderr, flush=True)
    print("\n".join(page(rows, arguments.games, arguments.first)))
    return 1 if any(True for row in rows for _ in faults(row)) else 0


if __name__ == "__main__":
    sys.exit(main())
