"""The best the parties can do together: frontier, Nash and Kalai-Smorodinsky points, zone.

Two parties: the exact Pareto frontier, issue by issue. Partial packages that promise the same
for what is still to come (the same options on issues with an unfinished linkage) compete only
with each other, so linked issues are merged by enumeration and everything else by a merge of
Pareto sets. More parties: all packages up to a size, beyond it a seeded beam search.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.sequence import lattice
from game.analysis.tables import Tables, acceptable, all_packages, utilities
from game.model.draft import Package

ENUMERATION_LIMIT = 50_000  # packages; model.md 2.3
ZONE_LIMIT = 200_000  # packages counted exactly; above it a sample (design choice)
ZONE_SAMPLE = 65_536  # lattice points (design choice)
OUTSIDE = -1e6  # score of a package outside the zone; any zone score lies far above it
MOST_OPTIONS = 12  # of an issue (`game.model.issue`)
BEAM_WIDTH = 64  # packages kept per step (design choice)
BEAM_STEPS = 40  # steps at most (design choice)
BEAM_CANDIDATES = 2_000  # packages returned; model.md 2.3


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """Packages that nobody can improve on without hurting somebody.

    Attributes:
        packages: Shape (points, issues); best for the first party first.
        values: Points of each party, rounded to 9 decimals; shape (points, parties).
    """

    packages: Ints
    values: Floats

    def package(self, index: int) -> Package:
        """Return one package of the frontier as the model's value."""
        return tuple(int(option) for option in self.packages[index])


def bilateral(first: Tables, second: Tables) -> Frontier:
    """Return the exact Pareto frontier of two parties, hard red lines of both respected.

    Raises:
        ValueError: If the hard red lines leave no option on some issue.
    """
    order = _merge_order((first, second))
    last_use = _last_use((first, second), order)
    packages = np.empty((1, 0), dtype=np.int64)
    values = np.zeros((1, 2))
    done: list[int] = []
    for step, issue in enumerate(order):
        options = _open_options((first, second), issue)
        packages = np.column_stack(
            [np.repeat(packages, len(options), axis=0), np.tile(options, len(packages))]
        )
        done.append(issue)
        gains = np.column_stack(
            [tables.points[issue, packages[:, -1]] for tables in (first, second)]
        )
        values = np.repeat(values, len(options), axis=0) + gains
        for column, tables in enumerate((first, second)):
            values[:, column] += _finished_links(tables, packages, done)
        pending = [place for place, name in enumerate(done) if last_use[name] > step]
        keep = _efficient(values, packages[:, pending])
        packages, values = packages[keep], values[keep]
    values = np.round(values, 9)
    keep = _efficient(values, packages[:, :0])
    columns = np.argsort(np.array(order))
    return Frontier(packages[keep][:, columns], values[keep])


def _merge_order(parties: Sequence[Tables]) -> list[int]:
    """Return the issues so that linked ones stand together."""
    group = list(range(len(parties[0].sizes)))
    for tables in parties:
        for link in tables.links:
            joined = {group[k] for k in link.issues}
            group = [min(joined) if g in joined else g for g in group]
    return sorted(range(len(group)), key=lambda k: (group[k], k))


def _last_use(parties: Sequence[Tables], order: Sequence[int]) -> dict[int, int]:
    """Return for each issue the step at which its last linkage is complete."""
    step_of = {issue: step for step, issue in enumerate(order)}
    last = dict(step_of)
    for tables in parties:
        for link in tables.links:
            complete = max(step_of[k] for k in link.issues)
            for k in link.issues:
                last[k] = max(last[k], complete)
    return last


def _open_options(parties: Sequence[Tables], issue: int) -> Ints:
    """Return the options of an issue that no hard red line forbids."""
    size = int(parties[0].sizes[issue])
    closed = np.any([tables.forbidden[issue, :size] for tables in parties], axis=0)
    options = np.flatnonzero(~closed)
    if not len(options):
        raise ValueError(f"hard red lines leave no option on issue number {issue}")
    return options


def _finished_links(tables: Tables, packages: Ints, done: list[int]) -> Floats:
    """Return the points of linkages that the last merged issue completes."""
    total = np.zeros(len(packages))
    for link in tables.links:
        if done[-1] not in link.issues or not set(link.issues) <= set(done):
            continue
        product = np.full(len(packages), link.strength)
        for k in link.issues:
            product *= tables.worth[k, packages[:, done.index(k)]]
        total += product
    return total


def _efficient(values: Floats, state: Ints) -> Ints:
    """Return the indices of points not dominated by another with the same pending state.

    Sorted by the first value, best first; of equal points the earliest is kept.
    """
    if not state.shape[1]:
        order = np.lexsort((-values[:, 1], -values[:, 0]))
        second = values[order, 1]
        best_before = np.maximum.accumulate(np.concatenate(([-np.inf], second[:-1])))
        best: Ints = order[second > best_before]
        return best
    key = state @ (MOST_OPTIONS ** np.arange(state.shape[1]))
    _, segment = np.unique(key, return_inverse=True)
    _, rank = np.unique(values[:, 1], return_inverse=True)
    order = np.lexsort((-rank, -values[:, 0], segment))
    height = segment[order] * (len(values) + 1) + rank[order] + 1
    best_before = np.maximum.accumulate(np.concatenate(([0], height[:-1])))
    fresh = segment[order] * (len(values) + 1) >= best_before
    kept: Ints = order[fresh | (height > best_before)]
    return kept


def pareto(values: Floats) -> Bools:
    """Tell which rows of values, shape (packages, parties), no other row dominates."""
    efficient = np.zeros(len(values), dtype=np.bool_)
    left = np.lexsort((np.arange(len(values)), -values.sum(axis=1)))
    while len(left):
        best = left[0]
        efficient[best] = True
        better_somewhere = (values[left] > values[best]).any(axis=1)
        left = left[better_somewhere]
    return efficient


def candidates(
    parties: Sequence[Tables],
    score: Callable[[Floats], Floats],
    generator: np.random.Generator,
) -> tuple[Ints, Floats]:
    """Return packages worth looking at, and their values, hard red lines respected.

    All packages up to `ENUMERATION_LIMIT`; beyond it those that a beam search visits last.

    Args:
        parties: Tables of each party.
        score: Maps values (packages, parties) to what is to be made large (packages,).
        generator: Draws the first beam; unused when everything can be enumerated.

    Returns:
        Packages (packages, issues) and values (packages, parties).
    """
    if parties[0].count <= ENUMERATION_LIMIT:
        found = all_packages(parties[0].sizes)
    else:
        found = _beam(parties, score, generator)
    for tables in parties:
        found = found[acceptable(tables, found)]
    return found, values_of(parties, found)


def values_of(parties: Sequence[Tables], packages: Ints) -> Floats:
    """Return every party's points, shape (packages, parties)."""
    return np.column_stack([utilities(tables, packages) for tables in parties])


def _beam(
    parties: Sequence[Tables],
    score: Callable[[Floats], Floats],
    generator: np.random.Generator,
) -> Ints:
    """Return the packages seen by a beam search over single-issue changes."""
    sizes = parties[0].sizes
    beam = generator.integers(0, sizes, size=(BEAM_WIDTH, len(sizes)))
    best, seen = -np.inf, beam
    for _ in range(BEAM_STEPS):
        seen = np.unique(np.concatenate([beam, _neighbours(beam, sizes)]), axis=0)
        scores = _allowed_score(parties, seen, score)
        order = np.argsort(-scores, kind="stable")[:BEAM_CANDIDATES]
        seen, top = seen[order], float(scores[order[0]])
        if top <= best:
            break
        best, beam = top, seen[:BEAM_WIDTH]
    return seen


def _neighbours(beam: Ints, sizes: Ints) -> Ints:
    """Return every package one issue away from the beam."""
    changed = []
    for k, size in enumerate(sizes):
        for option in range(int(size)):
            other = beam.copy()
            other[:, k] = option
            changed.append(other)
    return np.concatenate(changed)


def _allowed_score(
    parties: Sequence[Tables], packages: Ints, score: Callable[[Floats], Floats]
) -> Floats:
    """Score packages; one that crosses a hard red line comes last."""
    scores = score(values_of(parties, packages))
    for tables in parties:
        scores = np.where(acceptable(tables, packages), scores, -1e9)
    return scores


def nash_score(values: Floats, disagreement: Floats, floor: Floats, powers: Floats) -> Floats:
    """Return the logarithm of the asymmetric Nash product; far below zero outside the zone.

    Args:
        values: Shape (packages, parties), points.
        disagreement: What each party has while talks drag on, points; shape (parties,).
        floor: The least each party accepts, points; shape (parties,). An outside option enters
            here, as a constraint, and not in `disagreement` (the outside-option principle).
        powers: Bargaining weights, mean 1; shape (parties,).

    Source:
        Nash (1950); Binmore, Shaked & Sutton (1989) for the outside option.
    """
    shortfall = np.maximum(0.0, np.maximum(floor, disagreement) - values).sum(axis=1)
    gains = np.maximum(values - disagreement, 1e-9)
    inside = (np.log(gains) * powers).sum(axis=1)
    score: Floats = np.where(shortfall > 0.0, OUTSIDE - shortfall, inside)
    return np.round(score, 9)


def nash_point(
    values: Floats, disagreement: Floats, floor: Floats | None = None, powers: Floats | None = None
) -> int | None:
    """Return the row with the largest Nash product, or `None` if no row is in the zone."""
    least = disagreement if floor is None else floor
    weights = np.ones(values.shape[1]) if powers is None else powers
    if not len(values):
        return None
    scores = nash_score(values, disagreement, least, weights)
    best = int(np.argmax(scores))
    return best if scores[best] > OUTSIDE else None


def kalai_smorodinsky_point(values: Floats, disagreement: Floats) -> int | None:
    """Return the row where the worst-served party gets the largest share of its ideal gain.

    Ideal gains are over the rows in the zone. `None` if no row is in the zone.

    Source:
        Kalai & Smorodinsky (1975), on a discrete set: maximin of the shares, then the sum.
    """
    inside = (values >= disagreement).all(axis=1)
    if not inside.any():
        return None
    ideal = np.maximum(values[inside].max(axis=0) - disagreement, 1e-9)
    shares = np.round((values - disagreement) / ideal, 9)
    worst = np.where(inside, shares.min(axis=1), -np.inf)
    order = np.lexsort((-shares.sum(axis=1), -worst))
    return int(order[0])


def zone_share(parties: Sequence[Tables], floor: Floats) -> float:
    """Return the share of packages that cross no hard line and give everybody `floor` or more.

    Exact up to `ZONE_LIMIT` packages; above it estimated on a fixed lattice of packages.
    """
    first = parties[0]
    if first.count <= ZONE_LIMIT:
        packages = all_packages(first.sizes)
    else:
        points = lattice(ZONE_SAMPLE, len(first.sizes))
        packages = np.minimum((points * first.sizes).astype(np.int64), first.sizes - 1)
    good = (np.round(values_of(parties, packages), 9) >= floor).all(axis=1)
    for tables in parties:
        good &= acceptable(tables, packages)
    return round(float(good.mean()), 9)
