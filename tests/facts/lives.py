"""Futures of a toy treaty run by run, so that two texts can be compared under the same luck."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.compliance.course import ALIVE, COMPLY, ESCAPE, GOOD_ENDS, VIOLATE, WITHDRAWAL
from game.compliance.draws import BLOCK
from game.compliance.treaty import Treaty
from tests.calibration.bands import lived

SEED, RUNS, YEARS = 1, 2_000, 15


@dataclass(frozen=True, slots=True, eq=False)
class Lives:
    """What became of a text; the last axis is the run.

    Attributes:
        bad: Whether the text has ended by breach or exit by each year; shape (Y, R).
        left: Whether it has ended by exit; shape (Y, R).
        alive: Whether it is in force at the end of each year; shape (Y, R).
        violated: Whether a major violation has happened by each year; shape (Y, R).
        kept: Duties kept, lawful escape included, per signed duty-year; shape (R,).
        performed: Share performed of what was owed in force; shape (R,).
    """

    bad: Bools
    left: Bools
    alive: Bools
    violated: Bools
    kept: Floats
    performed: Floats


@dataclass(frozen=True, slots=True)
class Effect:
    """A mean of paired differences, with what 95 times of 100 lies around it."""

    mean: float
    half: float

    @property
    def is_positive(self) -> bool:
        """Whether the whole interval lies above zero."""
        return self.mean - self.half > 0.0

    @property
    def is_negative(self) -> bool:
        """Whether the whole interval lies below zero."""
        return self.mean + self.half < 0.0


def live(treaty: Treaty, *, seed: int = SEED, runs: int = RUNS, years: int = YEARS) -> Lives:
    """Live a treaty many times."""
    blocks = -(-runs // BLOCK)
    rows: list[list[tuple[Floats, ...]]] = [[] for _ in range(blocks)]
    for number, one in enumerate(lived(treaty, seed, runs, years)):
        good = (one.year.conduct == COMPLY) | (one.year.conduct == ESCAPE)
        rows[number // years].append(
            (
                one.after.cause.astype(np.float64),
                ((one.year.conduct == VIOLATE) & one.year.bound).any(axis=0).astype(np.float64),
                (good & one.year.bound).sum(axis=0).astype(np.float64),
                one.year.performance.sum(axis=0),
                one.year.bound.sum(axis=0).astype(np.float64),
            )
        )
    cause, broke, kept, performed, owed = (
        np.concatenate([np.array([year[k] for year in block]) for block in rows], axis=1)
        for k in range(5)
    )
    return Lives(
        bad=(cause > ALIVE) & (cause < GOOD_ENDS),
        left=cause == WITHDRAWAL,
        alive=cause == ALIVE,
        violated=np.logical_or.accumulate(broke > 0.0, axis=0),
        kept=kept.sum(axis=0) / (max(1, len(treaty.duty_party)) * years),
        performed=performed.sum(axis=0) / np.maximum(1.0, owed.sum(axis=0)),
    )


def effect(after: Bools | Floats, before: Bools | Floats) -> Effect:
    """Return the mean change from one text to another, run by run."""
    change = after.astype(np.float64) - before.astype(np.float64)
    half = 1.96 * float(change.std(ddof=1)) / len(change) ** 0.5
    return Effect(float(change.mean()), half)
