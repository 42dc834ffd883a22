"""Fits the few numbers of the implementation model that were moved to meet its bands.

Run it by hand from the checkout's root: `python -m tests.calibration.fit_bands alliance|settlement
[CANDIDATES]`. It draws sets of numbers from the ranges below with a fixed seed (a Latin hypercube),
measures the family's figures under each with two seeds, and prints the sets that lie closest to the
middle of the bands; then the best one again with other seeds and more runs. It changes nothing; the
winners are rounded and written into `game/compliance/parameters.py` by hand (docs/model.md, Bands).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Final

import numpy as np

from game.compliance.parameters import Aftermath, Parameters, Shocks
from game.compliance.treaty import Treaty
from tests.calibration.bands import BANDS, alliance_figures, settlement_figures
from tests.compliance.toys import family_treaty

SEED: Final = 20_261_122
FIT_SEEDS, CHECK_SEEDS = (101, 102), tuple(range(1, 7))
FIT_RUNS, CHECK_RUNS = 2_000, 6_000
RANGES: Final[Mapping[str, Mapping[str, tuple[float, float]]]] = {
    "alliance": {
        "security_rate": (0.025, 0.05),
        "security_size": (12.0, 17.0),
        "spoiler_chance": (0.05, 0.09),
        "collapse": (0.3, 0.45),
    },
    "settlement": {
        "security_rate": (0.01, 0.03),
        "spoiler_chance": (0.16, 0.21),
    },
}
FIGURES: Final[Mapping[str, Callable[[Treaty, int, int], dict[str, float]]]] = {
    "alliance": alliance_figures,
    "settlement": settlement_figures,
}


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def with_numbers(treaty: Treaty, numbers: Mapping[str, float]) -> Treaty:
    """Return a treaty in a world with other numbers, each in the group that has its name."""
    own = treaty.parameters
    shocks = {n: v for n, v in numbers.items() if n in {f.name for f in fields(Shocks)}}
    after = {n: v for n, v in numbers.items() if n in {f.name for f in fields(Aftermath)}}
    parameters = Parameters(
        shocks=replace(own.shocks, **shocks),
        choice=own.choice,
        aftermath=replace(own.aftermath, **after),  # type: ignore[arg-type]
    )
    return replace(treaty, parameters=parameters)


def distance(figures: Mapping[str, float]) -> float:
    """Return how far figures lie from the middle of their bands, in half widths, squared."""
    total = 0.0
    for name, figure in figures.items():
        low, high = BANDS[name]
        if np.isfinite(high):
            total += ((figure - 0.5 * (low + high)) / (0.5 * (high - low))) ** 2
    return total


def measured(family: str, numbers: Mapping[str, float], seed: int, runs: int) -> dict[str, float]:
    """Return a family's figures under some numbers."""
    return FIGURES[family](with_numbers(family_treaty(family), numbers), seed, runs)


def candidates(family: str, count: int) -> list[dict[str, float]]:
    """Return sets of numbers drawn from the ranges: a Latin hypercube."""
    chance = np.random.default_rng(SEED)
    ranges = RANGES[family]
    columns = [
        low + (high - low) * (chance.permutation(count) + chance.random(count)) / count
        for low, high in ranges.values()
    ]
    return [dict(zip(ranges, map(float, row), strict=True)) for row in zip(*columns, strict=True)]


def check(family: str, numbers: Mapping[str, float]) -> None:
    """Print the range of every figure over seeds that the fit has not seen."""
    runs = [measured(family, numbers, seed, CHECK_RUNS) for seed in CHECK_SEEDS]
    for name in runs[0]:
        values = [run[name] for run in runs]
        low, high = BANDS[name]
        inside = low <= min(values) and max(values) <= high
        say(f"  {name}: {min(values):.4f} to {max(values):.4f}, band {low} to {high}, {inside}")


def main(family: str, count: int) -> None:
    """Fit one family and print what was found."""
    tried = []
    for numbers in candidates(family, count):
        worth = [distance(measured(family, numbers, seed, FIT_RUNS)) for seed in FIT_SEEDS]
        tried.append((sum(worth) / len(worth), numbers))
    tried.sort(key=lambda pair: pair[0])
    for score, numbers in tried[:6]:
        say(f"{score:.3f} { ({n: round(v, 4) for n, v in numbers.items()}) }")
    centre = {n: float(np.mean([p[1][n] for p in tried[:6]])) for n in tried[0][1]}
    say(f"mean of the six: { ({n: round(v, 4) for n, v in centre.items()}) }")
    check(family, centre)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60)
