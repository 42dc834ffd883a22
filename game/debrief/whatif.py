"""What if: the same futures with one clause changed, and the trades that were not made.

Every comparison uses the same random numbers for both texts, so that a difference is the
clause's doing and not luck (model.md 7.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import prod, sqrt
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.ratification import vote_chance
from game.analysis.standing import terms_for
from game.analysis.tables import acceptable, as_array, utilities
from game.compliance.futures import Futures, simulate
from game.compliance.treaty import treaty_from
from game.debrief.benchmarks import QUICK_RUNS, Prospect, neighbours, prospect
from game.debrief.outcome import Outcome, factors_of
from game.debrief.outsiders import everybody
from game.debrief.record import Record
from game.debrief.screen import Screen
from game.debrief.truth import Truth, truth_of
from game.model.base import PartyId
from game.model.draft import Package

RUNS: Final = 500  # paired futures of a changed clause (design choice)
LARGE: Final = 1.0  # points that are worth a sentence; model.md 7.4
LARGE_SHARE: Final = 0.03  # the same in violations, 0-1; model.md 7.4
YEARS: Final = 10  # horizon of "a major violation within ten years"
NO_WORSE: Final = -0.1  # points that another may lose and still be no worse off (rounding)
TRADES: Final = 3  # unmade trades told; model.md 7.5


@dataclass(frozen=True, slots=True)
class ClauseEffect:
    """One design clause changed by one step.

    Attributes:
        place: The issue.
        option: The option it is changed to.
        value: Change of the seat's expected points, once in force.
        error: Standard error of that change.
        violated: Change of the share of futures with a major violation within ten years.
        durability: Change of the durability score.
        in_force: Change of the chance that all ratify.
        others: Change of each other party's expected points.
    """

    place: int
    option: int
    value: float
    error: float
    violated: float
    durability: float
    in_force: float
    others: dict[PartyId, float]

    @property
    def matters(self) -> bool:
        """Whether it is worth telling: beyond chance, and large."""
        by_value = abs(self.value) > max(2.0 * self.error, LARGE)
        return by_value or abs(self.violated) > LARGE_SHARE


def clause_effects(record: Record, outcome: Outcome) -> tuple[ClauseEffect, ...]:
    """Return the effects of each design clause changed one step; empty without a signed text."""
    if outcome.text is None or outcome.futures is None:
        return ()
    base = _futures(record, outcome.text)
    return tuple(
        _effect(record, outcome, base, place, option)
        for place, option in _steps(record, outcome.text)
    )


def _steps(record: Record, text: Package) -> Iterator[tuple[int, int]]:
    for place, issue in enumerate(record.scenario.issues):
        if issue.kind == "design":
            for option in (text[place] - 1, text[place] + 1):
                if 0 <= option < len(issue.options):
                    yield place, option


def _futures(record: Record, text: Package) -> Futures:
    treaty = treaty_from(record.scenario, text, factors_of(record))
    return simulate(treaty, record.futures_seed, RUNS)


def _effect(
    record: Record, outcome: Outcome, base: Futures, place: int, option: int
) -> ClauseEffect:
    assert outcome.text is not None, "only signed texts are changed"
    text = changed(outcome.text, {place: option})
    other = _futures(record, text)
    seat = record.parties.index(record.seat)
    truth, bound = truth_of(record), tuple(factors_of(record))
    before = everybody(record, truth, outcome.text, bound, base.realised)
    gap = everybody(record, truth, text, bound, other.realised) - before
    year = min(YEARS, base.years) - 1
    return ClauseEffect(
        place=place,
        option=option,
        value=round(float(gap[seat].mean()), 9),
        error=round(float(gap[seat].std()) / sqrt(RUNS), 9),
        violated=round(float(other.violated[year] - base.violated[year]), 9),
        durability=round(other.durability - base.durability, 9),
        in_force=round(_in_force(record, outcome, text) - _in_force(record, outcome), 9),
        others={
            party: round(float(gap[n].mean()), 9)
            for n, party in enumerate(record.parties)
            if party != record.seat
        },
    )


def _in_force(record: Record, outcome: Outcome, text: Package | None = None) -> float:
    """Return the chance that all would ratify, everything at home as it was."""
    chances = []
    for ballot in outcome.ballots:
        if text is None:
            chances.append(ballot.chance)
            continue
        array = as_array([text])
        party = record.scenario.party(ballot.party)
        terms = terms_for(record.scenario, ballot.at.table, party, array)
        chances.append(float(vote_chance(ballot.home, record.scenario.issues, array, terms)[0]))
    return prod(chances)


def changed(text: Package, changes: dict[int, int]) -> Package:
    """Return a text with some options changed.

    >>> changed((0, 1, 2), {1: 0})
    (0, 0, 2)
    """
    return tuple(changes.get(place, option) for place, option in enumerate(text))


@dataclass(frozen=True, slots=True, eq=False)
class Better:
    """The nearest text that would have been better for the seat and no worse for the others.

    Attributes:
        gains: Change of each party's expected points.
        durability: Change of the durability score.
    """

    text: Package
    changes: tuple[int, ...]
    gains: dict[PartyId, float]
    durability: float


def nearest_better(record: Record, screen: Screen, text: Package) -> Better | None:
    """Return the fewest changes that make a text better, the most for the seat among those."""
    sizes = np.array([len(issue.options) for issue in record.scenario.issues])
    seat = record.parties.index(record.seat)
    base = prospect(record, screen, text, QUICK_RUNS)
    near = np.unique(neighbours(as_array([text]), sizes), axis=0)
    for distance in (1, 2):
        if distance > 1:
            near = np.unique(neighbours(near, sizes), axis=0)
        looks = screen.look(near)
        now = screen.look(as_array([text])).expected[0]
        gains = looks.expected - now
        others = np.delete(gains, seat, axis=1)
        good = looks.feasible & (gains[:, seat] > LARGE / 2) & (others >= NO_WORSE).all(axis=1)
        rows = np.flatnonzero(good)
        rows = rows[np.argsort(-gains[rows, seat], kind="stable")][:4]
        tried = [
            prospect(record, screen, tuple(int(o) for o in near[row]), QUICK_RUNS) for row in rows
        ]
        found = _confirmed(record, base, tried, seat)
        if found is not None:
            return found
    return None


def _confirmed(
    record: Record, base: Prospect, tried: Sequence[Prospect], seat: int
) -> Better | None:
    """Return the text whose gain the simulation confirms, the largest for the seat."""
    best: Better | None = None
    for candidate in tried:
        gains = np.round(candidate.expected - base.expected, 9)
        durability = round(candidate.futures.durability - base.futures.durability, 9)
        fine = (np.delete(gains, seat) >= NO_WORSE).all() and durability > -1.0
        if not fine or gains[seat] < LARGE / 2:
            continue
        if best is None or gains[seat] > best.gains[record.seat]:
            best = Better(
                text=candidate.package,
                changes=tuple(
                    k for k, option in enumerate(candidate.package) if option != base.package[k]
                ),
                gains=dict(zip(record.parties, map(float, gains), strict=True)),
                durability=durability,
            )
    return best


@dataclass(frozen=True, slots=True)
class Trade:
    """Two changes that together would have left everybody better off.

    Attributes:
        gives: The issue on which the seat gives, and the option.
        gets: The issue on which it gets.
        gains: Change of each party's promised points by both together.
    """

    gives: tuple[int, int]
    gets: tuple[int, int]
    gains: dict[PartyId, float]


def unmade_trades(record: Record, truth: Truth, text: Package) -> tuple[Trade, ...]:
    """Return the best trades of two issues that a text left unmade, no issue twice."""
    pairs = list(_pairs(record, text))
    if not pairs:
        return ()
    texts = as_array([changed(text, dict(pair)) for pair in pairs])
    singles = {
        change: _gains(truth, text, changed(text, dict([change])))
        for change in {change for pair in pairs for change in pair}
    }
    gains = np.column_stack([truth_gain(truth, party, texts, text) for party in record.parties])
    allowed = np.all([acceptable(t, texts) for t in truth.tables], axis=0)
    seat = record.parties.index(record.seat)
    good = np.flatnonzero(allowed & (gains > LARGE).all(axis=1))
    ranked = good[np.argsort(-np.round(gains[good].prod(axis=1), 9), kind="stable")]
    trades: list[Trade] = []
    used: set[int] = set()
    for row in ranked:
        gives, gets = sorted(pairs[row], key=lambda change: float(singles[change][seat]))
        if singles[gives][seat] >= 0.0 or used & {gives[0], gets[0]}:
            continue
        used |= {gives[0], gets[0]}
        pairs_gains = dict(zip(record.parties, map(float, gains[row]), strict=True))
        trades.append(Trade(gives, gets, pairs_gains))
        if len(trades) == TRADES:
            break
    return tuple(trades)


def _pairs(record: Record, text: Package) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    sizes = [len(issue.options) for issue in record.scenario.issues]
    for one, other in combinations(range(len(sizes)), 2):
        for pair in product(range(sizes[one]), range(sizes[other])):
            if pair[0] != text[one] and pair[1] != text[other]:
                yield (one, pair[0]), (other, pair[1])


def truth_gain(truth: Truth, party: PartyId, texts: Ints, text: Package) -> Floats:
    """Return the promised points that texts add to a text for a party, shape (n,)."""
    tables = truth.tables[truth.column(party)]
    gains: Floats = np.round(utilities(tables, texts) - truth.value(party, text), 9)
    return gains


def _gains(truth: Truth, text: Package, other: Package) -> Floats:
    return np.array([truth.value(p, other) - truth.value(p, text) for p in truth.parties])
