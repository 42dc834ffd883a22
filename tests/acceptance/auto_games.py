"""Not a test but an acceptance run: many games of computers, and what may be said of them.

    python -m tests.acceptance.auto_games --games 200 --pairs 20 --json build/auto.json

Plays games of the shipped scenario in memory, one for each seed, personas drawn from the seed;
then, with the opponent held at `compromising`, every persona in each seat on the same seeds.
Exit code 0 if at least 70 % end in agreement, not all on one package, nobody accepted or signed
less than its own reservation value at its own beliefs, and styles differ as the model says: who
competes gets more of an agreement and leaves less than who accommodates, and agrees less often.
`tests/acceptance/test_auto_games.py` runs it small.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, median, stdev
from typing import Final

from game.engine.value import own_value
from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import EnteredIntoForce, PhaseBegan, RoundBegan, Signed
from game.model.scenario import Scenario
from game.session.setup import PERSONAS, Wish
from game.session.sitting import Sitting
from tests.session.play import shipped, sit

LEAST_AGREEMENT: Final = 0.70  # share of games; the acceptance criterion
OPPONENT: Final = "compromising"
FIRST_SEED: Final = 1
SLACK: Final = 1e-6  # points; both numbers are rounded to nine decimals


@dataclass(frozen=True, slots=True)
class Game:
    """One finished game.

    Attributes:
        package: What all signed last; None without an agreement.
        in_force: Whether it entered into force.
        values: What the end is worth to each party by its own instructions, points: the package
            that entered into force, or without one the party's reservation value.
        reservations: The better of impasse and outside option in the instructions, points.
        below: Acceptances and signatures below the mover's own reservation value.
        rounds: Rounds of talks begun.
        seconds: Processor time.
    """

    seed: int
    personas: Mapping[PartyId, str]
    package: Package | None
    in_force: bool
    termination: str
    values: Mapping[PartyId, float]
    reservations: Mapping[PartyId, float]
    below: tuple[str, ...]
    decided: int
    rounds: int
    moves: int
    seconds: float


def play(seed: int, personas: Mapping[PartyId, str] | None = None) -> Game:
    """Play one game of computers to its end."""
    scenario = shipped().scenario
    sitting = sit(Wish(seed=seed, personas=personas or {}), scenario)
    began = time.process_time()
    sitting.advance()
    seconds = time.process_time() - began
    package = signed_package(sitting)
    in_force = any(isinstance(fact, EnteredIntoForce) for fact in sitting.facts)
    decided = tuple(agreeing(sitting))
    reservations = {p: reservation(scenario, p) for p in scenario.party_ids}
    return Game(
        seed=seed,
        personas={party: seat.persona for party, seat in sitting.setup.seats.items()},
        package=package,
        termination=str(sitting.state.table.termination),
        in_force=in_force,
        values={p: worth(scenario, p, package if in_force else None) for p in scenario.party_ids},
        reservations=reservations,
        below=tuple(text for text, gain in decided if gain < -SLACK),
        decided=len(decided),
        rounds=rounds_of(sitting),
        moves=len(sitting.entries),
        seconds=seconds,
    )


def signed_package(sitting: Sitting) -> Package | None:
    """Return what all signed; None if nobody did, or one refused to sign it once reopened."""
    if sitting.state.table.termination == "not-signed":
        return None
    signed = [fact.package for fact in sitting.facts if isinstance(fact, Signed)]
    return signed[-1] if signed else None


def agreeing(sitting: Sitting) -> Iterator[tuple[str, float]]:
    """Yield every acceptance and signature: what it was, and its gain at the mover's beliefs."""
    for number, entry in enumerate(sitting.entries, start=1):
        why = entry.rationale
        if entry.action.kind not in {"accept", "sign"}:
            continue
        assert why is not None, "a computer says why it accepts"
        assert why.offer is not None, "an acceptance is of a package"
        gain = why.offer.value - why.reservation
        yield f"seed {sitting.setup.seed} move {number}: {entry.action} gains {gain:.3f}", gain


def rounds_of(sitting: Sitting) -> int:
    """Return how many rounds of talks were begun."""
    phase, rounds = "", 0
    for fact in sitting.facts:
        if isinstance(fact, PhaseBegan):
            phase = fact.phase
        elif isinstance(fact, RoundBegan) and phase == "rounds":
            rounds = max(rounds, fact.number)
    return rounds


def reservation(scenario: Scenario, party: PartyId) -> float:
    """Return a party's reservation value at the start, points."""
    mandate = scenario.party(party).mandate
    assert mandate is not None, "the scenario is whole"
    return max(mandate.impasse, mandate.outside_option)


def worth(scenario: Scenario, party: PartyId, package: Package | None) -> float:
    """Return what a game's end is worth to a party by its instructions, points."""
    mandate = scenario.party(party).mandate
    assert mandate is not None, "the scenario is whole"
    if package is None:
        return reservation(scenario, party)
    return round(own_value(mandate, scenario, package), 6)


def paired(seeds: Sequence[int]) -> dict[str, list[tuple[PartyId, Game]]]:
    """Play every persona in each seat against the same opponent on the same seeds."""
    parties = shipped().scenario.party_ids
    found: dict[str, list[tuple[PartyId, Game]]] = {persona: [] for persona in PERSONAS}
    for persona in PERSONAS:
        for party in parties:
            seats = dict.fromkeys(parties, OPPONENT) | {party: persona}
            found[persona] += [(party, play(seed, seats)) for seed in seeds]
    return found


def summary(games: Sequence[Game]) -> dict[str, object]:
    """Return what may be said of the games."""
    agreed = [game for game in games if game.package is not None]
    parties = list(games[0].values)
    return {
        "games": len(games),
        "agreement_share": round(len(agreed) / len(games), 4),
        "in_force_share": round(fmean(game.in_force for game in games), 4),
        "distinct_packages": len({game.package for game in agreed}),
        "most_common_package": Counter(game.package for game in agreed).most_common(1)[0][1]
        if agreed
        else 0,
        "terminations": dict(Counter(game.termination for game in games)),
        "acceptances_and_signatures": sum(game.decided for game in games),
        "below_reservation": [text for game in games for text in game.below],
        "truly_below_reservation": sum(
            any(game.values[p] < game.reservations[p] for p in parties) for game in games
        ),
        "mean_value": {p: round(fmean(game.values[p] for game in games), 2) for p in parties},
        "reservation": dict(games[0].reservations),
        "rounds": spread([game.rounds for game in games]),
        "moves": spread([game.moves for game in games]),
        "milliseconds": spread([1000 * game.seconds for game in games]),
    }


def spread(numbers: Sequence[float]) -> dict[str, float]:
    """Return the least, the middle, the 95th of a hundred and the greatest of some numbers."""
    ranked = sorted(numbers)
    late = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
    found = {"least": ranked[0], "median": median(ranked), "p95": late, "most": ranked[-1]}
    return {name: round(number, 1) for name, number in found.items()}


def persona_rows(found: Mapping[str, Sequence[tuple[PartyId, Game]]]) -> dict[str, object]:
    """Return what each persona reached for itself and for the other, both seats together."""
    return {persona: _persona_row(pairs) for persona, pairs in found.items()}


def _persona_row(pairs: Sequence[tuple[PartyId, Game]]) -> dict[str, float]:
    own = [game.values[party] - game.reservations[party] for party, game in pairs]
    others = [
        fmean(v - game.reservations[p] for p, v in game.values.items() if p != party)
        for party, game in pairs
    ]
    return {
        "games": len(pairs),
        "agreement_share": round(fmean(game.package is not None for _, game in pairs), 4),
        "own_gain": round(fmean(own), 3),
        "own_gain_if_agreed": round(own_gain_if_agreed(pairs), 3),
        "other_gain": round(fmean(others), 3),
        "rounds": round(fmean(game.rounds for _, game in pairs), 2),
    }


def paired_difference(
    found: Mapping[str, Sequence[tuple[PartyId, Game]]], one: str, two: str
) -> dict[str, float]:
    """Return how much more one persona gets for itself than another on the same seeds and seats.

    Returns:
        `mean` in points, `error` (its standard error) and the share of pairs that are `ahead`.
    """
    gaps = [
        first.values[party] - second.values[party]
        for (party, first), (_, second) in zip(found[one], found[two], strict=True)
    ]
    error = stdev(gaps) / len(gaps) ** 0.5 if len(gaps) > 1 else 0.0
    ahead = fmean((gap > 0.0) + 0.5 * (gap == 0.0) for gap in gaps)
    return {"mean": round(fmean(gaps), 3), "error": round(error, 3), "ahead": round(ahead, 3)}


def own_gain_if_agreed(pairs: Sequence[tuple[PartyId, Game]]) -> float:
    """Return the mean gain over the reservation value of one's own seat in agreements, points."""
    gains = [
        game.values[party] - game.reservations[party]
        for party, game in pairs
        if game.package is not None
    ]
    return fmean(gains) if gains else 0.0


def failures(report: Mapping[str, object], found: Mapping[str, object]) -> list[str]:
    """Return which of the claims do not hold."""
    claims = {
        "fewer than 70 % of the games end in agreement": _number(report, "agreement_share")
        < LEAST_AGREEMENT,
        "all agreements are the same": _number(report, "distinct_packages") < 2,
        "somebody agreed below its reservation value": bool(report["below_reservation"]),
    }
    return [text for text, holds in (claims | _styles(found)).items() if holds]


def _styles(found: Mapping[str, object]) -> dict[str, bool]:
    """Return how the two opposite styles may fail to differ as the model says (model.md 4, N1-N3).

    In a narrow zone pressing costs agreements, so the mean over all games is not compared.
    """
    if not found:
        return {}
    hard, soft = found["competing"], found["accommodating"]
    agreed, left, share = "own_gain_if_agreed", "other_gain", "agreement_share"
    return {
        "competing does not get more of an agreement": _number(hard, agreed)
        <= _number(soft, agreed),
        "competing leaves the other more": _number(hard, left) >= _number(soft, left),
        "competing agrees more often": _number(hard, share) > _number(soft, share),
    }


def _number(row: object, name: str) -> float:
    assert isinstance(row, Mapping), "a row of figures"
    value = row[name]
    assert isinstance(value, (int, float)), "a figure"
    return float(value)


def parsed() -> argparse.Namespace:
    """Return the arguments."""
    parser = argparse.ArgumentParser(description="Play many games of computers.")
    parser.add_argument("--games", type=int, default=200)
    parser.add_argument(
        "--pairs", type=int, default=20, help="seeds per persona and seat; 0: none"
    )
    parser.add_argument("--json", type=Path, help="write every game and all figures to this file")
    return parser.parse_args()


def main() -> int:
    """Play, print the figures, and return the exit code."""
    arguments = parsed()
    games = [play(seed) for seed in range(FIRST_SEED, FIRST_SEED + arguments.games)]
    report = summary(games)
    for name, figure in report.items():
        print(f"{name:28} {figure}")
    found = paired(range(FIRST_SEED, FIRST_SEED + arguments.pairs)) if arguments.pairs else {}
    rows = persona_rows(found)
    for name, row in rows.items():
        print(f"{name:28} {row}")
    gap = paired_difference(found, "competing", "accommodating") if found else {}
    print(f"{'competing - accommodating':28} {gap}")
    wrong = failures(report, rows)
    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        whole = {
            "summary": report,
            "personas": rows,
            "gap": gap,
            "games": [asdict(game) for game in games],
        }
        arguments.json.write_text(json.dumps(whole, indent=1, sort_keys=True) + "\n", "utf-8")
    print("; ".join(wrong) or "every claim holds")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
