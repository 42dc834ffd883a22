"""What a pass of the kernel adds up to: figures of a block of runs, text by text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats, Ints
from game.compliance.course import COMPLY, ESCAPE, INCAPACITY, VIOLATE, Course, Settlement, Year
from game.compliance.frame import frame_of
from game.compliance.parameters import DISCOUNT, annuity
from game.compliance.texts import Text, one_by_one

Figure = TypeVar("Figure", Floats, Bools, Ints)
Lived = tuple[Course, Year, Settlement]
"""How a year ended, what was done in it, and how it came out."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Figures of a block of runs; R runs, Y years, N parties, M obligations.

    Attributes:
        cause: How each run stood at the end of each year; shape (Y, R).
        bound: Duties owed; `kept`, `performed`: kept and performed of them; shape (Y, R).
        violation: Whether a major violation happened; `seen`: was seen; shape (Y, R).
        counts: Disputes, resolved failures, cures, failures, involuntary ones; shape (5,).
        by_issue: Duties kept and owed by obligation, over all runs; shape (2, M).
        realised: Points; shape (N, R).
        credibility: Shape (N, R).
        joined: Whether each party has come in; shape (N, R), or empty where nobody can.
    """

    cause: Codes
    bound: Floats
    kept: Floats
    performed: Floats
    violation: Bools
    seen: Bools
    counts: Floats
    by_issue: Floats
    realised: Floats
    credibility: Floats
    joined: Bools


@dataclass(frozen=True, slots=True, eq=False)
class _Figures:
    """Figures of one year, as in `Block` without the year; with a leading axis of texts."""

    cause: Codes
    bound: Floats
    kept: Floats
    performed: Floats
    violation: Bools
    seen: Bools
    counts: Floats
    by_issue: Floats


def tallied(text: Text, horizon: int, lived: Iterable[Lived]) -> list[Block]:
    """Put the years of a pass together, for each of its texts.

    Args:
        text: One, or several.
        horizon: Years over which full performance brings what was promised.
        lived: The years, at least one.
    """
    years: list[_Figures] = []
    realised, scale = frame_of(text).status_quo, annuity(horizon)
    came: list[Bools] = []
    for course, year, settlement in lived:
        realised = realised + (DISCOUNT ** (course.year - 1) / scale) * settlement.flow
        years.append(_figures(text, course, year, settlement))
        if settlement.came is not None:
            came.append(settlement.came)
    joined = np.array(came).any(axis=0) if came else np.zeros((0, 0))
    ends = (realised, course.credibility, np.asarray(joined, dtype=np.bool_))
    return list(_blocks(text, years, ends))


def _blocks(
    text: Text, years: list[_Figures], ends: tuple[Floats, Floats, Bools]
) -> Iterator[Block]:
    """Yield the figures of all years of each text."""
    realised, credibility, joined = ends
    texts = len(one_by_one(text))

    def by_year(name: str) -> list[Any]:
        together = np.array([getattr(year, name) for year in years])
        return list(np.moveaxis(together.reshape(len(years), texts, -1), 1, 0))

    names = ("cause", "bound", "kept", "performed", "violation", "seen")
    series = {name: by_year(name) for name in names}
    counts = np.sum([year.counts for year in years], axis=0)
    by_issue = np.sum([year.by_issue for year in years], axis=0)
    for place in range(texts):
        yield Block(
            **{name: series[name][place] for name in names},
            counts=counts[place],
            by_issue=by_issue[place],
            realised=_each(realised, texts)[place],
            credibility=_each(credibility, texts)[place],
            joined=_each(joined, texts)[place],
        )


def _each(figure: Figure, texts: int) -> Figure:
    """Return a figure with an axis of texts, which those of a single one do not have."""
    return figure.reshape(texts, *figure.shape[-2:])


def _figures(text: Text, course: Course, year: Year, settlement: Settlement) -> _Figures:
    """Count what a year brought."""
    code, texts = year.conduct, len(one_by_one(text))
    kept = year.bound & ((code == COMPLY) | (code == ESCAPE))
    failed = year.bound & ~kept
    violated = code == VIOLATE
    seen = violated & year.seen
    counted = (
        settlement.disputed,
        settlement.resolved & failed,
        settlement.cured,
        failed,
        failed & (code == INCAPACITY),
    )
    by_duty = np.stack([_counted(kept, -1), _counted(year.bound, -1)], axis=-2)
    return _Figures(
        cause=course.cause,
        bound=_counted(year.bound, -2).astype(np.float64),
        kept=_counted(kept, -2).astype(np.float64),
        performed=year.performance.sum(axis=-2),
        violation=np.asarray(violated.any(axis=-2)),
        seen=np.asarray(seen.any(axis=-2)),
        counts=np.array([_all(which, texts) for which in counted], dtype=np.float64).T,
        by_issue=_by_issue(text, by_duty),
    )


def _counted(which: Bools, axis: int) -> Ints:
    """Count along an axis; narrow numbers are counted much faster."""
    count: Ints = which.sum(axis=axis, dtype=np.int16)
    return count


def _all(which: Bools, texts: int) -> list[int]:
    """Count over all duties and runs of each text."""
    return [int(np.count_nonzero(one)) for one in _each(which, texts)]


def _by_issue(text: Text, by_duty: Ints) -> Floats:
    """Add counts by duty, shape (texts, 2, D), up to counts by obligation, (texts, 2, M)."""
    treaties = one_by_one(text)
    treaty = treaties[0]
    same = treaty.duty_obligation[:, None] == np.arange(len(treaty.obligations))
    sums: Floats = _each(by_duty, len(treaties)) @ same.astype(np.float64)
    return sums
