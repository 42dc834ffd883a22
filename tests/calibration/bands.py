"""The figures that the bands of docs/model.md are about, measured on symmetric toy treaties.

Used by the tests of the bands and by `fit_bands.py`; nothing here is tuned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from game.compliance.course import VIOLATE, Course, Settlement, Year
from game.compliance.draws import BLOCK, draw_block
from game.compliance.futures import Futures, simulate
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.treaty import Treaty
from tests.compliance.toys import changed, family_treaty

HOT = 4.0  # points of security strain from which an alliance counts as called on


@dataclass(frozen=True, slots=True)
class LivedYear:
    """One year of a block of runs: how it began, what was done, how it came out."""

    before: Course
    year: Year
    settlement: Settlement
    after: Course


def lived(treaty: Treaty, seed: int, runs: int, years: int = 15) -> Iterator[LivedYear]:
    """Yield the years of some runs, block by block."""
    for block, first in enumerate(range(0, runs, BLOCK)):
        draws = draw_block(treaty, seed, years, block, min(BLOCK, runs - first))
        course = begin(treaty, draws)
        for number in range(1, years + 1):
            chance = draws.year(number)
            before, year = conduct(treaty, course, chance)
            answers = default_answers(treaty, before, year, chance)
            course, settlement = settle(treaty, before, year, answers, chance)
            yield LivedYear(before, year, settlement, course)


def broken(futures: Futures, year: int) -> float:
    """Return the share of runs that ended badly by a year."""
    return 1.0 - float(futures.durable[year - 1])


def when_called(treaty: Treaty, seed: int, runs: int) -> tuple[float, float]:
    """Return what became of duties while their party's security was strained (C1).

    Returns:
        The share that was not violated outright, and the share performed.
    """
    honoured = performed = owed = 0.0
    for lived_year in lived(treaty, seed, runs):
        year = lived_year.year
        called = (lived_year.before.security[treaty.duty_party] > HOT) & year.bound
        honoured += float(((year.conduct != VIOLATE) & called).sum())
        performed += float((year.performance * called).sum())
        owed += float(called.sum())
    return honoured / owed, performed / owed


def exits_per_year(treaty: Treaty, seed: int, runs: int) -> float:
    """Return exits per party-year in force (C10)."""
    left = years = 0.0
    for lived_year in lived(treaty, seed, runs):
        years += float((lived_year.before.member & lived_year.before.alive).sum())
        left += float(lived_year.settlement.left.sum())
    return left / years


def with_commission(treaty: Treaty) -> Treaty:
    """Return a settlement with an implementation commission (C8)."""
    return changed(treaty, verification=4, clarity=0.8)


def first_to_later(futures: Futures) -> float:
    """Return the hazard of year 1 over the mean yearly one of years 6 to 10 (C6)."""
    early, middle, late = (broken(futures, year) for year in (1, 5, 10))
    return early / ((late - middle) / 5.0 / (1.0 - middle))


def alliance_figures(treaty: Treaty, seed: int, runs: int) -> dict[str, float]:
    """Return the figures of C1 to C3."""
    futures = simulate(treaty, seed, runs)
    honoured, performed = when_called(treaty, seed, runs)
    return {
        "C1 not violated": honoured,
        "C1 performed": performed,
        "C2 year 1": broken(futures, 1),
        "C2 year 5": broken(futures, 5),
        "C2 year 10": broken(futures, 10),
        "C3 replaced": float(futures.durable[9] - futures.survival[9]),
        "C3 alive": float(futures.survival[9]),
    }


def settlement_figures(treaty: Treaty, seed: int, runs: int) -> dict[str, float]:
    """Return the figures of C5 to C8."""
    futures = simulate(treaty, seed, runs)
    guarded = simulate(replace(treaty, guarantor=True), seed, runs)
    watched = simulate(with_commission(treaty), seed, runs)
    return {
        "C5 year 1": broken(futures, 1),
        "C5 year 5": broken(futures, 5),
        "C5 year 10": broken(futures, 10),
        "C6": first_to_later(futures),
        "C7": broken(guarded, 10) / broken(futures, 10) - 1.0,
        "C8": float(np.log(watched.durable[9]) / np.log(futures.durable[9])),
    }


def other_figures(seed: int, runs: int) -> dict[str, float]:
    """Return the figures of C4, C9 and C10."""
    trade = simulate(family_treaty("trade"), seed, runs)
    public = family_treaty("public-good")
    return {
        "C4": trade.cure,
        "C9 trade": trade.compliance_alive.mean,
        "C9 arms": simulate(family_treaty("arms"), seed, runs).compliance_alive.mean,
        "C9 public good": simulate(public, seed, runs // 4).compliance_alive.mean,
        "C10": exits_per_year(public, seed, runs // 4),
    }


BANDS: dict[str, tuple[float, float]] = {
    "C1 not violated": (0.70, 0.80),
    "C1 performed": (0.70, 0.80),
    "C2 year 1": (0.01, 0.03),
    "C2 year 5": (0.05, 0.10),
    "C2 year 10": (0.09, 0.16),
    "C3 replaced": (0.05, 0.10),
    "C3 alive": (0.69, 0.82),
    "C4": (0.80, 0.90),
    "C5 year 1": (0.17, 0.25),
    "C5 year 5": (0.27, 0.36),
    "C5 year 10": (0.30, 0.40),
    "C6": (6.0, float("inf")),
    "C7": (-0.75, -0.40),
    "C8": (0.47, 0.96),
    "C9 trade": (0.85, 1.0),
    "C9 arms": (0.85, 1.0),
    "C9 public good": (0.70, 0.90),
    "C10": (0.0005, 0.01),
}
"""Bands of docs/model.md, with their sources there."""
