"""How long ratification takes in the world, for R2: the monthly hazard of model.md 5.2.

The played game has no such delay: it counts quarters in which a party acts at home and then
submits, and the vote follows at once. A quarter there is a turn, not a season (docs/model.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.model.party import RouteKind

LAG_MONTHS: Final[Mapping[RouteKind, float]] = {
    "statement": 0.0,
    "executive-agreement": 3.0,
    "legislature": 12.0,
    "special-majority": 18.0,
    "referendum": 15.0,
}
"""Median months from signature to ratification of a text that is sure to pass (design choice)."""


def in_force_by(chances: Floats, months: float, lag: float) -> Floats:
    """Return the chance that all parties have ratified by some month.

    Args:
        chances: Of each party's vote, shape (n, parties).
        months: Since signature.
        lag: Median months of the route.
    """
    hazard = chances * log(2.0) / lag
    together: Floats = (1.0 - np.exp(-hazard * months)).prod(axis=1)
    return together
