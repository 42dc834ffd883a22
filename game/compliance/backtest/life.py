"""Lives coded agreements with the kernel and counts how often the good outcome comes.

The same functions as the played years and the forecasts: `conduct`, `default_answers`, `settle`.
All agreements with as many parties and clauses meet the same draws (common random numbers).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats
from game.compliance.course import SHIRK, VIOLATE, Course, Year
from game.compliance.deck import SHOCK_KINDS
from game.compliance.draws import BLOCK, EXTERNAL, Draws, YearDraws, draw_block
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.treaty import Treaty

SEED = 4  # design choice; another seed moves a chance by its Monte Carlo error
RUNS = 1_024  # futures of each agreement: a standard error of at most .016


@dataclass(slots=True)
class Luck:
    """Draws by the shape of a treaty, made when first needed."""

    seed: int = SEED
    runs: int = RUNS
    _made: dict[tuple[int, int, int], Draws] = field(default_factory=dict)

    def of(self, treaty: Treaty, years: int) -> Draws:
        """Return the draws for a treaty."""
        shape = (len(treaty.parties), len(treaty.issues), years)
        if shape not in self._made:
            self._made[shape] = self._drawn(treaty, years)
        return self._made[shape]

    def _drawn(self, treaty: Treaty, years: int) -> Draws:
        """Draw as many blocks as the runs need, side by side."""
        blocks = [
            draw_block(treaty, self.seed, years, block, min(BLOCK, self.runs - first))
            for block, first in enumerate(range(0, self.runs, BLOCK))
        ]

        def joined(parts: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
            return {name: np.concatenate([p[name] for p in parts], axis=-1) for name in parts[0]}

        return Draws(joined([b.once for b in blocks]), joined([b.yearly for b in blocks]))


@dataclass(frozen=True, slots=True)
class Call:
    """A war in which the treaty is invoked.

    Attributes:
        year: Of the treaty's life, counted from 1.
        size: Of the security shock to each party, 1 typical.
    """

    year: int
    size: tuple[float, ...]


def live(
    treaty: Treaty, luck: Luck, years: int, call: Call | None = None
) -> Iterator[tuple[Course, Year, Course]]:
    """Yield year by year how things stood before, what was done, and how they stood after."""
    draws = luck.of(treaty, years)
    course = begin(treaty, draws)
    for number in range(1, years + 1):
        chance = draws.year(number)
        if call is not None and call.year == number:
            chance = _called(chance, call)
        before = course
        course, year = conduct(treaty, course, chance)
        answers = default_answers(treaty, course, year, chance)
        course, _ = settle(treaty, course, year, answers, chance)
        yield before, year, course


def _called(chance: YearDraws, call: Call) -> YearDraws:
    """Add the shock of a war to a year's draws."""
    external = chance[EXTERNAL].copy()
    external[SHOCK_KINDS.index("security")] += np.array(call.size)[:, None]
    return {**chance, EXTERNAL: external}


def share(good: Bools) -> float:
    """Return the share of runs, kept off 0 and 1 by half a run."""
    return round((float(good.sum()) + 0.5) / (len(good) + 1.0), 9)


def ends(treaty: Treaty, luck: Luck, years: int) -> Codes:
    """Return how each run stands at the end of each year; shape (years, runs)."""
    return np.array([course.cause for _, _, course in live(treaty, luck, years)])


def fighting(treaty: Treaty, luck: Luck, years: int, clause: int) -> tuple[Codes, Bools]:
    """Return how each run stands after some years, and where a breach of a clause stood in them.

    A violation that was put right within its year does not count.
    """
    duties = treaty.duty_obligation == clause
    cause = np.zeros(luck.runs, dtype=np.int8)
    ever = np.zeros(luck.runs, dtype=np.bool_)
    for _, _, course in live(treaty, luck, years):
        ever |= course.open[duties].any(axis=0)
        cause = course.cause
    return cause, ever


def honoured(treaty: Treaty, luck: Luck, call: Call, clause: int) -> Bools:
    """Return, for the runs in which a called clause was still owed, whether all honoured it."""
    duties = treaty.duty_obligation == clause
    kept = np.zeros(0, dtype=np.bool_)
    for before, year, _ in live(treaty, luck, call.year, call):
        broken = ((year.conduct == VIOLATE) | (year.conduct == SHIRK))[duties].any(axis=0)
        kept = np.asarray(~broken[before.alive & year.bound[duties].any(axis=0)])
    return kept
