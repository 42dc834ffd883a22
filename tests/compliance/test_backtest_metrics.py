"""Discrimination and calibration against cases that can be computed by hand."""

from __future__ import annotations

import numpy as np
import pytest

from game.compliance.backtest.metrics import (
    auc,
    auc_interval,
    brier,
    calibration,
    eras,
    within,
)
from game.compliance.draws import stream


def bools(*values: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return outcomes."""
    return np.array(values, dtype=np.bool_)


@pytest.mark.parametrize(
    ("chance", "good", "expected"),
    [
        ([0.1, 0.2, 0.8, 0.9], bools(0, 0, 1, 1), 1.0),
        ([0.9, 0.8, 0.2, 0.1], bools(0, 0, 1, 1), 0.0),
        ([0.5, 0.5, 0.5], bools(0, 1, 1), 0.5),
        ([0.1, 0.4, 0.4, 0.9], bools(0, 0, 1, 1), 0.875),
        ([0.3, 0.6], bools(1, 1), None),
    ],
)
def test_auc_counts_pairs(
    chance: list[float], good: np.ndarray[tuple[int], np.dtype[np.bool_]], expected: float | None
) -> None:
    """The headline figure of the back-test would be wrong, ties above all."""
    assert auc(np.array(chance), good) == expected


def test_a_weight_counts_a_case_several_times() -> None:
    """Resampled groups would not count as often as they were drawn."""
    chance, good = np.array([0.1, 0.4, 0.3, 0.9]), bools(0, 0, 1, 1)
    weight = np.array([1.0, 2.0, 3.0, 0.0])
    often = np.repeat(np.arange(4), weight.astype(int))

    assert auc(chance, good, weight) == auc(chance[often], good[often])


def test_within_an_era_only_its_own_pairs_count() -> None:
    """The calendar alone would look like foresight."""
    chance = np.array([0.1, 0.2, 0.8, 0.9])
    good = bools(0, 1, 0, 1)
    era = eras([1900, 1944, 1945, 1990])

    assert era.tolist() == [0, 0, 1, 2]
    assert within(chance, good, era) == 1.0
    assert auc(chance, good) == 0.75
    assert within(chance, bools(0, 0, 1, 1), era) is None


def test_brier_is_the_mean_squared_error() -> None:
    """A forecast could not be compared with the base rate."""
    assert brier(np.array([0.5, 0.5]), bools(0, 1)) == 0.25
    assert brier(np.array([0.0, 1.0]), bools(0, 1)) == 0.0
    assert brier(np.array([0.2, 0.6]), bools(0, 1)) == pytest.approx(0.1)


def test_fifths_are_even_and_in_order_of_the_forecast() -> None:
    """The calibration table would compare the wrong cases."""
    chance = np.linspace(0.95, 0.05, 10)
    fifths = calibration(chance, bools(1, 1, 1, 0, 1, 0, 0, 0, 0, 0))

    assert [f.n for f in fifths] == [2] * 5
    assert [f.predicted for f in fifths] == pytest.approx([0.1, 0.3, 0.5, 0.7, 0.9])
    assert [f.observed for f in fifths] == [0.0, 0.0, 0.5, 0.5, 1.0]


def test_few_cases_make_fewer_fifths() -> None:
    """A small file would end in a division by nothing."""
    assert len(calibration(np.array([0.2, 0.4, 0.6]), bools(0, 1, 1))) == 3


def test_the_interval_draws_whole_groups() -> None:
    """Rows that hang together would make the figures look surer than they are."""
    chance = np.tile([0.2, 0.8, 0.6, 0.4], 6)
    good = np.tile(bools(0, 1, 0, 1), 6)
    alone = auc_interval(chance, good, [str(k) for k in range(24)], stream(1, "resample", 0))
    same = auc_interval(chance, good, ["one"] * 24, stream(1, "resample", 0))

    assert alone is not None
    assert alone[0] < 0.75 < alone[1]
    assert same == (0.75, 0.75)
    assert auc_interval(chance, good | True, ["one"] * 24, stream(1, "resample", 0)) is None


def test_the_interval_is_the_same_twice() -> None:
    """Two runs on one file would report different intervals."""
    chance, good = np.linspace(0.0, 1.0, 20), bools(*[0, 1] * 10)
    group = [str(k // 2) for k in range(20)]

    twice = [auc_interval(chance, good, group, stream(4, "resample", 0)) for _ in range(2)]

    assert twice[0] == twice[1]
