"""The packages that a counterpart considers: few enough to weigh all, good enough to lose little.

Best answers to a negotiation lie near the frontier between one's own points and what the others
are believed to want. The pool holds the packages on that frontier for many hypotheses, with
their neighbours; small spaces are enumerated and thinned to the layers near the frontier.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.frontier import bilateral
from game.analysis.tables import Tables, acceptable, all_packages, utilities
from game.counterpart.hypotheses import Hypotheses, mean_over
from game.counterpart.space import Space

ENUMERATED: Final = 20_000  # packages; model.md 4.3
TILTS: Final = 9  # weights between own points and the others', per hypothesis; design choice
LARGEST_CODE: Final = 2**62  # 64-bit words
BASE_HYPOTHESES: Final = 32  # hypotheses whose frontier is walked; design choice


def unique(packages: Ints, space: Space) -> Ints:
    """Return packages without repeats, in order of first appearance."""
    if not len(packages):
        return packages
    _, first = np.unique(codes(packages, space), return_index=True)
    return packages[np.sort(first)]


def codes(packages: Ints, space: Space) -> Ints:
    """Return one whole number per package, equal for equal packages."""
    step, steps = 1, [1] * len(space.counts)
    for issue in reversed(range(len(space.counts))):
        steps[issue] = step
        step *= space.counts[issue]
    if step < LARGEST_CODE:
        numbers: Ints = (packages * np.array(steps, dtype=np.int64)).sum(axis=1)
        return numbers
    return np.array([hash(tuple(row)) for row in packages.tolist()], dtype=np.int64)


def supported(own: Floats, about: Sequence[Hypotheses], space: Space) -> Ints:
    """Return packages that are best for some weighting of own points and one hypothesis each.

    Without linkages the best package of a weighted sum is the best option of each issue, so
    this costs one comparison per option. With several others each hypothesis takes one particle
    of every other party.
    """
    count = min(BASE_HYPOTHESES, *(len(held.reserve) for held in about))
    flats = [held.flat(space)[:count] for held in about]
    tilts = np.linspace(0.05, 0.95, TILTS)
    together = sum(flats[1:], flats[0]) / len(flats)
    mixed = tilts[:, None, None] * own + (1.0 - tilts[:, None, None]) * together
    rows = mixed.reshape(-1, space.width)
    return unique(best_of_each(rows, space), space)


def best_of_each(rows: Floats, space: Space) -> Ints:
    """Return, for each row of points per option, the best option of every issue."""
    rounded = np.round(rows, 9)
    chosen = [
        rounded[:, space.columns(issue)].argmax(axis=1) for issue in range(len(space.counts))
    ]
    return np.stack(chosen, axis=1).astype(np.int64)


def layers(mine: Floats, theirs: Floats, keep: int) -> Ints:
    """Return the rows nearest the frontier of two columns of points, about `keep` of them.

    A row's distance is how much the others could still gain with one's own points at least as
    high.
    """
    order = np.lexsort((-theirs, -mine))
    best = np.maximum.accumulate(theirs[order])
    slack = np.round(best - theirs[order], 9)
    nearest = np.argsort(slack, kind="stable")[:keep]
    return np.sort(order[nearest])


def gather(
    own: Tables,
    public: Sequence[Tables],
    about: Sequence[Hypotheses],
    space: Space,
    size: int,
) -> Ints:
    """Return the pool for a seat, shape (n, issues).

    Args:
        own: The seat's own points.
        public: What each other party is publicly believed to want.
        about: Hypotheses about each other party.
        space: The packages.
        size: About how many packages to keep near the mean frontier.
    """
    forbidden = space.flat(own.forbidden.astype(np.float64)) > 0.0
    shunned = np.where(forbidden, -1e6, space.flat(own.points))
    found = supported(shunned, about, space)
    if len(public) == 1:
        found = np.concatenate([found, bilateral(own, public[0]).packages])
    if own.count <= ENUMERATED:
        everything = all_packages(own.sizes)
    else:
        everything = widened(unique(found, space), space)
    everything = everything[acceptable(own, everything)]
    theirs = mean_flat(about, space)[everything + space.offsets].sum(axis=1)
    near = everything[layers(utilities(own, everything), theirs, size)]
    return unique(np.concatenate([found[acceptable(own, found)], near]), space)


def mean_flat(about: Sequence[Hypotheses], space: Space) -> Floats:
    """Return the mean believed points of each option to the others, shape (width,)."""
    rows = [mean_over(held.odds, held.flat(space)) for held in about]
    total: Floats = np.mean(rows, axis=0)
    return total


def widened(found: Ints, space: Space) -> Ints:
    """Return packages with all those that are one option away."""
    steps = [(k, option) for k, count in enumerate(space.counts) for option in range(count)]
    rows = np.repeat(found[None, :, :], len(steps), axis=0)
    issues, options = np.array(steps).T
    rows[np.arange(len(steps)), :, issues] = options[:, None]
    return unique(np.concatenate([found, rows.reshape(-1, found.shape[1])]), space)
