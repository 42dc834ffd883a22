"""What a pass of the kernel adds up to: figures of a block of runs, text by text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats, Ints
from game.compliance.course import COMPLY, ESCAPE, INCAPACITY, VIOLATE, Course, Settlement, Year
from game.compliance.frame import frame_of
from game.compliance.parameters import DISCOUNT, annuity
from game.compliance.texts import Text, one_by_one
from game.compliance.treaty import Treaty

BY_DUTY: Final = 6  # figures of `_Years` that are told by duty and run; the others by run
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
class _Years:
    """What years brought; Y years, V texts, D duties, R runs.

    Attributes:
        bound: Whether each duty was owed; shape (Y, V, D, R), as all that follow to `cured`.
        conduct: From `COMPLY` to `VIOLATE`.
        seen: Whether a failure was detected.
        disputed: Matters taken up.
        resolved: Those that were decided or settled.
        cured: Failures put right.
        performed: Duties performed; shape (Y, V, R).
        cause: How each run stood at the end of each year; shape (Y, V, R).
    """

    bound: Bools
    conduct: Codes
    seen: Bools
    disputed: Bools
    resolved: Bools
    cured: Bools
    performed: Floats
    cause: Codes


def tallied(text: Text, lived: Iterable[Lived]) -> list[Block]:
    """Put the years of a pass together, for each of its texts.

    Args:
        text: One, or several.
        lived: The years, at least one.
    """
    realised, scale = frame_of(text).status_quo, annuity(text.horizon)
    kept, came = [], list[Bools]()
    for course, year, out in lived:
        realised = realised + (DISCOUNT ** (course.year - 1) / scale) * out.flow
        done = (year.bound, year.conduct, year.seen, out.disputed, out.resolved, out.cured)
        kept.append((*done, year.performance.sum(axis=-2), course.cause))
        if out.came is not None:
            came.append(out.came)
    joined = np.array(came).any(axis=0) if came else np.zeros((0, 0), dtype=np.bool_)
    texts = len(one_by_one(text))
    series = [
        np.array(arrays).reshape(len(kept), texts, *arrays[0].shape[-(2 if n < BY_DUTY else 1) :])
        for n, arrays in enumerate(zip(*kept, strict=True))
    ]
    rows = (texts, len(text.parties), -1)
    return _blocks(
        text,
        _Years(*series),
        realised.reshape(rows),
        course.credibility.reshape(rows),
        joined.reshape(texts, *joined.shape[-2:]),
    )


def _blocks(
    text: Text, years: _Years, realised: Floats, credibility: Floats, joined: Bools
) -> list[Block]:
    """Return the figures of each text."""
    code = years.conduct
    kept = np.asarray(code == COMPLY)
    kept |= code == ESCAPE
    kept &= years.bound
    failed = years.bound ^ kept
    violation, involuntary = code == VIOLATE, np.asarray(code == INCAPACITY)
    involuntary &= failed
    resolved = years.resolved & failed
    counted = (years.disputed, resolved, years.cured, failed, involuntary)
    counts = np.array([_by_duty(which).sum(axis=1) for which in counted], dtype=np.float64)
    by_duty = np.array([_by_duty(kept), _by_duty(years.bound)])
    bound, held = _by_run(years.bound), _by_run(kept)
    violated, seen = violation.any(axis=2), (violation & years.seen).any(axis=2)
    return [
        Block(
            cause=years.cause[:, place],
            bound=bound[:, place],
            kept=held[:, place],
            performed=years.performed[:, place],
            violation=violated[:, place],
            seen=seen[:, place],
            counts=counts[:, place],
            by_issue=_by_issue(treaty, by_duty[:, place]),
            realised=realised[place],
            credibility=credibility[place],
            joined=joined[place],
        )
        for place, treaty in enumerate(one_by_one(text))
    ]


def _by_issue(treaty: Treaty, by_duty: Ints) -> Floats:
    """Add counts by duty, shape (2, D), up to counts by obligation, (2, M)."""
    same = treaty.duty_obligation[:, None] == np.arange(len(treaty.obligations))
    sums: Floats = by_duty[:, : treaty.duties] @ same.astype(np.float64)
    return sums


def _by_duty(which: Bools) -> Ints:
    """Count over all years and runs, shape (V, D); narrow numbers are counted much faster."""
    count: Ints = which.sum(axis=-1, dtype=np.int16).sum(axis=0, dtype=np.int64)
    return count


def _by_run(which: Bools) -> Floats:
    """Count over duties, shape (Y, V, R)."""
    count: Ints = which.sum(axis=-2, dtype=np.int16)
    return count.astype(np.float64)
