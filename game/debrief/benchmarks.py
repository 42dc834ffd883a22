"""What could have been: frontier, Nash and Kalai points, the best durable agreement, the most.

Two kinds of benchmark stand side by side. The frontier and its points are in promised points, as
the talks saw them. The best durable agreement and the reachable most are in expected points:
what is promised, ratified and kept over thousands of futures (model.md 7.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.frontier import (
    bilateral,
    candidates,
    kalai_smorodinsky_point,
    nash_point,
    nash_score,
    pareto,
)
from game.analysis.memory import Remembered
from game.analysis.tables import acceptable, as_array, utilities
from game.compliance.futures import RUNS, Futures
from game.counterpart.streams import stream
from game.debrief.outsiders import everybody
from game.debrief.record import Record
from game.debrief.screen import SETBACK, Looks, Screen, joined, sorted_looks
from game.debrief.simulated import futures_of
from game.debrief.truth import Truth
from game.model.draft import Package
from game.model.scenario import Scenario

BILATERAL: Final = 2
CLOSE_LOOKS: Final = 20  # texts that are simulated; model.md 7.1
OWN_LOOKS: Final = 5  # of them, texts chosen for the seat alone (design choice)
QUICK_RUNS: Final = 250  # runs of a first simulation (design choice; the best has all runs)
KEPT_POINTS: Final = 48  # substance packages that are crossed with designs (design choice)
KEPT_DESIGNS: Final = 48  # designs that are crossed with substance packages (design choice)
ALL_DESIGNS: Final = 4_096  # designs looked at one by one at most (design choice)
SPACE: Final = 2.0  # points above no-deal left to the others; model.md 7.2, Vmax
CLIMBS: Final = 3  # rounds of single-clause improvement (design choice)
CLIMBERS: Final = 12  # texts improved in each round (design choice)


@dataclass(frozen=True, slots=True, eq=False)
class Prospect:
    """A text and its futures, as careful governments would live them.

    Attributes:
        promised: u, points per party.
        expected: Mean over futures, the wait and failed ratification included, points per party.
        in_force: Chance that all ratify before the text lapses, 0-1.
        present: The same, later quarters counted less.
        passes: Chance to ratify of each party.
    """

    package: Package
    promised: Floats
    expected: Floats
    in_force: float
    present: float
    passes: Floats
    futures: Futures


@dataclass(frozen=True, slots=True, eq=False)
class Benchmarks:
    """What could have been.

    Attributes:
        seat: Column of the seat.
        frontier: Packages nobody can improve on, and their promised points (n, parties).
        nash: Row of the frontier with the largest product of gains, if any.
        kalai: Row with the largest smallest share of the ideal gains, if any.
        best: B*, the best durable agreement; `None` if there is none.
        most: The text that gives the seat most while others keep `SPACE` points.
        references: Every text that was simulated.
        pareto_loss: Points that could have been gained with nobody worse, and by which text.
    """

    seat: int
    frontier: tuple[Package, ...]
    values: Floats
    nash: int | None
    kalai: int | None
    best: Prospect | None
    most: Prospect | None
    references: tuple[Prospect, ...]
    pareto_loss: float
    pareto_text: Package | None

    @property
    def reachable(self) -> float | None:
        """Vmax, the most expected points the seat could reach; `None` if no text would do."""
        return None if self.most is None else float(self.most.expected[self.seat])


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What is the same for every seat: the frontier, the texts looked at, the best of them.

    Attributes:
        joint: Texts simulated for their joint gain, few runs each.
        best: B* with all runs; `None` if no text is fair, ratifiable and allowed.
    """

    packages: Ints
    values: Floats
    looks: Looks
    joint: tuple[Prospect, ...]
    best: Prospect | None


_FUTURES: Remembered[Futures] = Remembered(1_024)  # some 10 MB at two parties (design choice)


def survey_of(record: Record, screen: Screen) -> Survey:
    """Look over the texts of a scenario."""
    packages, values = frontier_of(record, screen.truth)
    looks = pool_of(record, screen, packages, values)
    joint = prospects(record, screen, looks, joint_looks(screen, looks), QUICK_RUNS)
    best = _best(screen.truth, joint)
    full = more_runs(record, screen, best) if best else None
    return Survey(packages, values, looks, joint, full)


def benchmarks_of(
    record: Record, screen: Screen, survey: Survey, agreed: Package | None
) -> Benchmarks:
    """Return the benchmarks of a seat; `agreed` is compared with the frontier."""
    truth, best = screen.truth, survey.best
    seat = truth.column(record.seat)
    rows = own_looks(screen, survey.looks, seat)
    own = prospects(record, screen, survey.looks, rows, QUICK_RUNS)
    most = _most(truth, (*survey.joint, *own), seat)
    if most is not None:
        again = best is not None and most.package == best.package
        most = best if again else more_runs(record, screen, most)
    if best and (most is None or most.expected[seat] < best.expected[seat]):
        most = best
    loss, better = pareto_loss(truth, survey.packages, survey.values, agreed)
    return Benchmarks(
        seat=seat,
        frontier=tuple(tuple(int(o) for o in row) for row in survey.packages),
        values=survey.values,
        nash=nash_point(survey.values, truth.start),
        kalai=kalai_smorodinsky_point(survey.values, truth.start),
        best=best,
        most=most,
        references=tuple({p.package: p for p in (*survey.joint, *own)}.values()),
        pareto_loss=loss,
        pareto_text=better,
    )


def frontier_of(record: Record, truth: Truth) -> tuple[Ints, Floats]:
    """Return the Pareto frontier in promised points: packages and values.

    Exact for two parties; for more, the efficient ones of the packages that a search finds.
    """
    if len(truth.parties) == BILATERAL:
        try:
            exact = bilateral(*truth.tables)
        except ValueError:
            return np.zeros((0, len(record.scenario.issues)), dtype=np.int64), np.zeros((0, 2))
        return exact.packages, exact.values
    floor, powers = truth.start, np.ones(len(truth.parties))
    generator = stream(record.futures_seed, record.parties[0], "frontier")
    found, values = candidates(
        truth.tables, lambda v: nash_score(v, floor, floor, powers), generator
    )
    values = np.round(values, 9)
    keep = pareto(values)
    return found[keep], values[keep]


def pool_of(record: Record, screen: Screen, packages: Ints, values: Floats) -> Looks:
    """Look at texts worth a look: good substance crossed with good designs, then improved."""
    if not len(packages):
        return screen.look(packages)
    scenario, floor = record.scenario, screen.truth.start
    zone = np.flatnonzero((values >= floor).all(axis=1))
    rows = zone if len(zone) else np.arange(len(packages))
    rows = rows[np.unique(np.linspace(0, len(rows) - 1, KEPT_POINTS).astype(np.int64))]
    middle = nash_point(values, floor)
    pivot = packages[rows[len(rows) // 2] if middle is None else middle]
    pool = np.concatenate([packages, _crossed(scenario, screen, packages[rows], pivot)])
    looks = screen.look(np.unique(pool, axis=0))
    sizes = np.array([len(issue.options) for issue in scenario.issues])
    for _ in range(CLIMBS):
        top = looks.packages[_ranked(looks, floor)[:CLIMBERS]]
        new = _unseen(looks.packages, neighbours(top, sizes))
        if not len(new):
            break
        looks = sorted_looks(joined(looks, screen.look(new)))
    return looks


def _unseen(seen: Ints, texts: Ints) -> Ints:
    """Return the texts that have not been looked at, each once, sorted."""
    known = {row.tobytes() for row in np.ascontiguousarray(seen)}
    rows = np.ascontiguousarray(np.unique(texts, axis=0))
    fresh: Ints = rows[[row.tobytes() not in known for row in rows]]
    return fresh


def _crossed(scenario: Scenario, screen: Screen, substance: Ints, pivot: Ints) -> Ints:
    """Return substance packages with each of the designs that suit the pivot best."""
    places = [k for k, issue in enumerate(scenario.issues) if issue.kind == "design"]
    if not places:
        return substance
    sizes = [len(scenario.issues[k].options) for k in places]
    count = int(np.prod(sizes))
    numbers = np.unique(np.linspace(0, count - 1, min(count, ALL_DESIGNS)).astype(np.int64))
    designs = np.column_stack(np.unravel_index(numbers, sizes))
    texts = np.repeat(pivot[None, :], len(designs), axis=0)
    texts[:, places] = designs
    order = _ranked(screen.look(texts), screen.truth.start)[:KEPT_DESIGNS]
    crossed = np.repeat(substance, len(order), axis=0)
    crossed[:, places] = np.tile(designs[order], (len(substance), 1))
    return crossed


def neighbours(texts: Ints, sizes: Ints) -> Ints:
    """Return every text one clause away."""
    changed = [texts]
    for place, size in enumerate(sizes):
        for option in range(int(size)):
            other = texts.copy()
            other[:, place] = option
            changed.append(other)
    return np.concatenate(changed)


def _ranked(looks: Looks, floor: Floats) -> Ints:
    """Return rows by the product of expected gains, feasible texts first."""
    gains = np.maximum(looks.expected - floor, 0.0)
    score = np.round(gains.prod(axis=1), 9)
    shortfall = np.maximum(floor - looks.expected, 0.0).sum(axis=1)
    order: Ints = np.lexsort(
        (np.arange(len(score)), np.round(shortfall, 9), -score, ~looks.feasible)
    )
    return order


def joint_looks(screen: Screen, looks: Looks) -> list[int]:
    """Return rows of the texts to simulate for their joint gain; the same for every seat."""
    inside = _inside(screen, looks)
    rows = [row for row in _ranked(looks, screen.truth.start) if inside[row]]
    count = CLOSE_LOOKS - OWN_LOOKS
    return _varied(looks.packages, rows, screen.scenario, count)


def own_looks(screen: Screen, looks: Looks, seat: int) -> list[int]:
    """Return rows of the texts to simulate for what they give one seat, others left something."""
    floor = screen.truth.start + SPACE
    floor[seat] = screen.truth.start[seat]
    rows = np.flatnonzero(looks.feasible & (looks.expected >= floor).all(axis=1))
    rows = rows[np.argsort(-looks.expected[rows, seat], kind="stable")]
    return [int(row) for row in rows[:OWN_LOOKS]]


def _inside(screen: Screen, looks: Looks) -> Bools:
    """Tell which texts are feasible and leave nobody below its no-deal, shape (n,)."""
    fair: Bools = looks.feasible & (looks.expected >= screen.truth.start).all(axis=1)
    return fair


def _varied(packages: Ints, rows: Sequence[int], scenario: Scenario, count: int) -> list[int]:
    """Return the best rows, no design more than three times while others are left."""
    places = [k for k, issue in enumerate(scenario.issues) if issue.kind == "design"]
    seen: dict[tuple[int, ...], int] = {}
    first: list[int] = []
    rest: list[int] = []
    for row in rows:
        design = tuple(int(o) for o in packages[row, places])
        seen[design] = seen.get(design, 0) + 1
        (first if seen[design] <= 3 else rest).append(int(row))  # noqa: PLR2004 - see above
        if len(first) >= count:
            break
    return [*first, *rest][:count]


def prospects(
    record: Record, screen: Screen, looks: Looks, rows: Sequence[int], runs: int
) -> tuple[Prospect, ...]:
    """Return texts and their futures, as careful governments would live them."""
    found = _futures(record, screen, [text_at(looks, row) for row in rows], runs)
    return tuple(
        _prospect(
            record,
            screen,
            Prospect(
                package=text_at(looks, row),
                promised=looks.promised[row],
                expected=looks.expected[row],
                in_force=float(looks.in_force[row]),
                present=float(looks.present[row]),
                passes=looks.passes[row],
                futures=futures,
            ),
        )
        for row, futures in zip(rows, found, strict=True)
    )


def prospect_of(record: Record, screen: Screen, text: Package, runs: int) -> Prospect:
    """Return a single text and its futures, as careful governments would live them."""
    return prospects(record, screen, screen.look(as_array([text])), [0], runs)[0]


def more_runs(record: Record, screen: Screen, found: Prospect) -> Prospect:
    """Return a text with all its futures."""
    (futures,) = _futures(record, screen, [found.package], RUNS)
    return _prospect(record, screen, replace(found, futures=futures))


def _prospect(record: Record, screen: Screen, found: Prospect) -> Prospect:
    """Return a text with what its futures and the vote let everybody expect."""
    rows = everybody(record, screen.truth, found.package, screen.factors, found.futures)
    floor, gains = screen.truth.start, rows.mean(axis=1) - screen.truth.start
    expected = floor + found.present * gains - (1.0 - found.in_force) * SETBACK
    return replace(found, expected=np.round(expected, 9))


def _futures(record: Record, screen: Screen, texts: Sequence[Package], runs: int) -> list[Futures]:
    """Return the futures of texts; sittings whose arguments moved the same values share them."""

    def make(places: list[int]) -> Sequence[Futures]:
        return futures_of(record, [(texts[place], screen.factors) for place in places], runs)

    keys = [(screen.key, text, runs) for text in texts]
    return _FUTURES.all_of(record.scenario, keys, make)


def text_at(looks: Looks, row: int) -> Package:
    """Return the text of a row."""
    return tuple(int(option) for option in looks.packages[row])


def joint_gain(expected: Floats, floor: Floats) -> float:
    """Return the geometric mean of the expected gains, points; 0 if anybody gains nothing."""
    gains = np.maximum(expected - floor, 0.0)
    return float(np.round(gains.prod() ** (1.0 / len(gains)), 9))


def _best(truth: Truth, tried: Sequence[Prospect]) -> Prospect | None:
    fair = [p for p in tried if (p.expected >= truth.start).all()]
    return max(fair, key=lambda p: joint_gain(p.expected, truth.start), default=None)


def _most(truth: Truth, tried: Sequence[Prospect], seat: int) -> Prospect | None:
    floor = truth.start + SPACE
    floor[seat] = truth.start[seat]
    fair = [p for p in tried if (p.expected >= floor).all()]
    return max(fair, key=lambda p: float(p.expected[seat]), default=None)


def pareto_loss(
    truth: Truth, packages: Ints, values: Floats, agreed: Package | None
) -> tuple[float, Package | None]:
    """Return the most points that a text could have added with nobody worse, and that text."""
    if agreed is None or not len(packages):
        return 0.0, None
    array = as_array([agreed])
    have = np.round([float(utilities(t, array)[0]) for t in truth.tables], 9)
    allowed: Bools = np.all([acceptable(t, packages) for t in truth.tables], axis=0)
    better = allowed & (values >= have - 1e-9).all(axis=1)
    if not better.any():
        return 0.0, None
    gains = np.where(better, (values - have).sum(axis=1), -np.inf)
    row = int(np.argmax(np.round(gains, 9)))
    loss = max(0.0, float(gains[row]))
    return round(loss, 9), tuple(int(o) for o in packages[row]) if loss > 0.0 else None
