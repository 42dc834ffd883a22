"""What if: the same futures with one clause changed, and the trades that were not made.

Every comparison uses the same random numbers for both texts, so that a difference is the
clause's doing and not luck (model.md 7.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from math import sqrt
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.tables import acceptable, as_array, utilities
from game.compliance.futures import Futures
from game.compliance.treaty import PartyFactors
from game.compliance.waiting import Entry
from game.debrief.benchmarks import QUICK_RUNS, Prospect, neighbours, prospects
from game.debrief.homefront import Ballot, entry_of
from game.debrief.outcome import SETBACK, Outcome, factors_of
from game.debrief.outsiders import everybody
from game.debrief.record import Record
from game.debrief.screen import Screen
from game.debrief.simulated import futures_of
from game.debrief.truth import Truth
from game.debrief.willing import FELT, repair, signs
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
        before: Share of the same futures with a major violation within ten years, unchanged.
        violated: Change of that share.
        spread: Standard error of that change.
        durability: Change of the durability score.
        in_force: Change of the chance to enter into force.
        others: Change of each other party's expected points.
        signs: For each other member the chance that it signs, unchanged and changed, 0-1.
        repair: Issue and option that would make good what others lose, if something is lost.
    """

    place: int
    option: int
    value: float
    error: float
    before: float
    violated: float
    spread: float
    durability: float
    in_force: float
    others: dict[PartyId, float]
    signs: dict[PartyId, tuple[float, float]]
    repair: tuple[int, int] | None

    @property
    def matters(self) -> bool:
        """Whether it is worth telling: beyond chance, and large (model.md 7.4)."""
        by_value = abs(self.value) > max(2.0 * self.error, LARGE)
        return by_value or abs(self.violated) > max(2.0 * self.spread, LARGE_SHARE)

    @property
    def reluctant(self) -> PartyId | None:
        """The party whose readiness to sign falls most, if any falls enough to be told."""
        drops = {party: before - after for party, (before, after) in self.signs.items()}
        worst = max(drops, key=lambda party: drops[party], default=None)
        return worst if worst is not None and drops[worst] >= FELT else None


@dataclass(frozen=True, slots=True, eq=False)
class _Signed:
    """A signed text whose clauses are changed one at a time.

    Attributes:
        ballots: How the votes stand if every party puts the text to its vote.
        factors: What each party brings to the years.
        base: Futures of the text as it is.
        points: What they bring each party in each run, shape (parties, runs).
        enters: When the text as it is enters into force.
    """

    record: Record
    truth: Truth
    ballots: tuple[Ballot, ...]
    text: Package
    factors: dict[PartyId, PartyFactors]
    base: Futures
    points: Floats
    enters: Entry

    @property
    def members(self) -> frozenset[PartyId]:
        """Whom the text binds; factors are told of those outside as well."""
        return frozenset(p for p, factor in self.factors.items() if factor.outsider is None)

    def worth(self, text: Package, futures: Futures) -> Floats:
        """Return what a text brings each party in each run, shape (parties, runs)."""
        return everybody(self.record, self.truth, text, self.factors, futures)


def clause_effects(record: Record, truth: Truth, outcome: Outcome) -> tuple[ClauseEffect, ...]:
    """Return the effects of each design clause changed one step; empty without a signed text."""
    if outcome.text is None or outcome.futures is None:
        return ()
    factors = factors_of(record)
    steps = list(_steps(record, outcome.text))
    texts = [changed(outcome.text, dict([step])) for step in steps]
    pairs = [(text, factors) for text in (outcome.text, *texts)]
    base, *others = futures_of(record, pairs, RUNS)
    points = everybody(record, truth, outcome.text, factors, base)
    ballots = tuple(replace(ballot, counts=True) for ballot in outcome.ballots)
    enters = entry_of(record.scenario, ballots, outcome.text)
    signed = _Signed(record, truth, ballots, outcome.text, factors, base, points, enters)
    return tuple(_effect(signed, *each) for each in zip(steps, texts, others, strict=True))


def _steps(record: Record, text: Package) -> Iterator[tuple[int, int]]:
    for place, issue in enumerate(record.scenario.issues):
        if issue.kind == "design":
            for option in (text[place] - 1, text[place] + 1):
                if 0 <= option < len(issue.options):
                    yield place, option


def _effect(signed: _Signed, step: tuple[int, int], text: Package, other: Futures) -> ClauseEffect:
    """Return what a step changes: the issue and its option, the text with it, and its futures."""
    record, base = signed.record, signed.base
    points = signed.worth(text, other)
    gap = points - signed.points
    seat = record.parties.index(record.seat)
    year = min(YEARS, base.years) - 1
    enters = entry_of(record.scenario, signed.ballots, text)
    before = signs(signed.truth, _prospects(signed, signed.points, signed.enters))
    after = signs(signed.truth, _prospects(signed, points, enters))
    moved = float(other.violated[year] - base.violated[year])
    losses = {p: -float(gap[record.parties.index(p)].mean()) for p in before}
    harmed = {p: loss for p, loss in losses.items() if before[p] - after[p] >= FELT and loss > 0.0}
    return ClauseEffect(
        place=step[0],
        option=step[1],
        value=round(float(gap[seat].mean()), 9),
        error=round(float(gap[seat].std()) / sqrt(RUNS), 9),
        before=round(float(base.violated[year]), 9),
        violated=round(moved, 9),
        spread=round(_spread(base.early, other.early), 9),
        durability=round(other.durability - base.durability, 9),
        in_force=round(float(enters.chance[0] - signed.enters.chance[0]), 9),
        others={
            party: round(float(gap[n].mean()), 9)
            for n, party in enumerate(record.parties)
            if party != record.seat
        },
        signs={party: (before[party], after[party]) for party in before},
        repair=repair(record, signed.truth, text, harmed) if harmed else None,
    )


def _spread(one: Bools, other: Bools) -> float:
    """Return the standard error of the difference of two shares over the same runs."""
    gap = other.astype(np.float64) - one
    return float(gap.std()) / sqrt(len(gap))


def _prospects(signed: _Signed, points: Floats, enters: Entry) -> dict[PartyId, float]:
    """Return what each other member can expect of a text that it signs, points."""
    truth, record = signed.truth, signed.record
    floor = np.array([truth.account(party).end for party in record.parties])
    means = enters.expected(points.mean(axis=1)[None, :], floor, floor - SETBACK)[0]
    return {
        party: float(means[n])
        for n, party in enumerate(record.parties)
        if party != record.seat and party in signed.members
    }


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
    mine = screen.look(as_array([text]))
    (base,) = prospects(record, screen, mine, [0], QUICK_RUNS)
    near = np.unique(neighbours(as_array([text]), sizes), axis=0)
    for distance in (1, 2):
        if distance > 1:
            near = np.unique(neighbours(near, sizes), axis=0)
        looks = screen.look(near)
        gains = looks.expected - mine.expected[0]
        others = np.delete(gains, seat, axis=1)
        good = looks.feasible & (gains[:, seat] > LARGE / 2) & (others >= NO_WORSE).all(axis=1)
        rows = np.flatnonzero(good)
        rows = rows[np.argsort(-gains[rows, seat], kind="stable")][:4]
        tried = prospects(record, screen, looks, rows.tolist(), QUICK_RUNS)
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
    texts = np.repeat(as_array([text]), len(pairs), axis=0)
    for row, pair in zip(texts, pairs, strict=True):
        for place, option in pair:
            row[place] = option
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
