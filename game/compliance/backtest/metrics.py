"""Discrimination and calibration of predicted chances, with intervals by whole groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints

RESAMPLES: Final = 2_000
FIFTHS: Final = 5
ERAS: Final = (1945, 1990)  # years in which a new era begins: the Charter, the end of the Cold War


@dataclass(frozen=True, slots=True)
class Fifth:
    """One fifth of the cases, by predicted chance.

    Attributes:
        n: Cases.
        predicted: Mean predicted chance.
        observed: Share that came true.
    """

    n: int
    predicted: float
    observed: float


def auc(chance: Floats, good: Bools, weight: Floats | None = None) -> float | None:
    """Return the chance that a good case is ranked above a bad one; None without both.

    Args:
        chance: Predicted, shape (n,).
        good: What happened, shape (n,).
        weight: How often each case counts, shape (n,); once unless given.
    """
    order = np.argsort(chance, kind="stable")
    _, tie = np.unique(chance[order], return_inverse=True)
    counts = np.ones(len(chance)) if weight is None else weight
    yes = np.bincount(tie, weights=(counts * good)[order])
    no = np.bincount(tie, weights=(counts * ~good)[order])
    pairs = float(yes.sum() * no.sum())
    if pairs == 0.0:
        return None
    below = np.cumsum(no) - no
    return float((yes * (below + 0.5 * no)).sum()) / pairs


def within(chance: Floats, good: Bools, era: Ints) -> float | None:
    """Return the AUC over pairs of cases of one era; None if no era has both outcomes."""
    won = pairs = 0.0
    for value in np.unique(era):
        inside = era == value
        score = auc(chance[inside], good[inside])
        count = float(good[inside].sum() * (~good[inside]).sum())
        won += 0.0 if score is None else score * count
        pairs += count
    return won / pairs if pairs else None


def eras(years: Sequence[float]) -> Ints:
    """Return which era each year falls in, counted from 0."""
    return np.searchsorted(np.array(ERAS), np.array(years), side="right").astype(np.int64)


def brier(chance: Floats, good: Bools) -> float:
    """Return the mean squared error of the chances."""
    return float(np.mean((chance - good) ** 2))


def calibration(chance: Floats, good: Bools) -> tuple[Fifth, ...]:
    """Return predicted against observed by fifths of the predicted chance."""
    order = np.argsort(chance, kind="stable")
    return tuple(
        Fifth(
            n=len(part),
            predicted=round(float(chance[part].mean()), 9),
            observed=round(float(good[part].mean()), 9),
        )
        for part in np.array_split(order, FIFTHS)
        if len(part)
    )


def auc_interval(
    chance: Floats, good: Bools, group: Sequence[str], chances: np.random.Generator
) -> tuple[float, float] | None:
    """Return the middle 95 % of the AUC when whole groups are drawn anew.

    Args:
        chance: Predicted, shape (n,).
        good: What happened, shape (n,).
        group: Rows of one group are not independent.
        chances: The generator that draws groups.
    """
    names, place = np.unique(np.array(group), return_inverse=True)
    scores = []
    for _ in range(RESAMPLES):
        drawn = chances.integers(0, len(names), len(names))
        weight = np.bincount(drawn, minlength=len(names)).astype(np.float64)[place]
        score = auc(chance, good, weight)
        if score is not None:
            scores.append(score)
    if not scores:
        return None
    low, high = np.quantile(np.array(scores), (0.025, 0.975))
    return round(float(low), 9), round(float(high), 9)
