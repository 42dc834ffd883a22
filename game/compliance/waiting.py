"""When texts are ratified, and enter into force: the calendar of R6.12-R6.17 in closed form.

A text waits at home, so what it may bring is both less certain and later than a vote on the day
of signature would make it. Until it is in force everybody has its no-deal payoff; a text that
enters into force later is worth less today (model.md 5.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.parameters import DISCOUNT
from game.model.calendar import (
    HELD_THOUGH_SHORT,
    LAPSE_QUARTERS,
    QUARTER_MONTHS,
    QUARTERS,
    URGENT,
    calendar_chance,
)
from game.model.party import RouteKind


def ratified_by(
    route: RouteKind, chances: Floats, since: int = 1, urgent: int | None = None
) -> Floats:
    """Return the chance that a government has ratified by the end of each quarter.

    Args:
        route: How it ratifies.
        chances: P^rat of n texts, shape (n,).
        since: The quarter after signature in which the text is submitted, from 1.
        urgent: The quarter from which it is urgent, if it is.

    Returns:
        Shape (n, LAPSE_QUARTERS).
    """
    done, waiting = np.zeros((len(chances), LAPSE_QUARTERS)), np.ones(len(chances))
    passed = np.zeros(len(chances))
    for quarter in range(1, LAPSE_QUARTERS + 1):
        pressed = urgent is not None and quarter >= urgent
        odds = min(1.0, calendar_chance(route) * (URGENT if pressed else 1.0))
        held = 1.0 if odds == 1.0 else HELD_THOUGH_SHORT
        stays = 1.0 - odds * (chances + held * (1.0 - chances))
        for _ in range(QUARTER_MONTHS if quarter >= since else 0):
            passed = passed + waiting * odds * chances
            waiting = waiting * stays
        done[:, quarter - 1] = passed
    return done


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Whether and when n texts enter into force.

    Attributes:
        when: Chance of each quarter after signature, shape (n, LAPSE_QUARTERS).
    """

    when: Floats

    @property
    def chance(self) -> Floats:
        """Chance to enter into force before the text lapses, shape (n,)."""
        chance: Floats = np.round(self.when.sum(axis=1), 9)
        return chance

    @property
    def present(self) -> Floats:
        """The same, later quarters counted less, shape (n,)."""
        return np.round(self.when @ worth_now(), 9)

    def expected(self, value: Floats, meanwhile: Floats, failed: Floats) -> Floats:
        """Return what texts are worth on the day of signature, points.

        Args:
            value: Points once a text is in force; shape (n,), or (n, parties) as are the others.
            meanwhile: Points while it waits.
            failed: Points if it never enters into force.
        """
        chance, present = self.chance, self.present
        if value.ndim > 1:
            chance, present = chance[:, None], present[:, None]
        expected: Floats = (
            present * value + (chance - present) * meanwhile + (1.0 - chance) * failed
        )
        return expected


def worth_now() -> Floats:
    """Return what a point in force from each quarter on is worth, shape (LAPSE_QUARTERS,)."""
    worth: Floats = DISCOUNT ** (np.arange(LAPSE_QUARTERS) / QUARTERS)
    return worth


def entry(ratified: Sequence[Floats]) -> Entry:
    """Return when all have ratified, each by itself; `ratified` as `ratified_by` returns it."""
    together = np.prod(np.stack(ratified), axis=0)
    return Entry(np.diff(together, axis=1, prepend=0.0))
