"""How long ratification takes in the world, for R2: the monthly hazard of model.md 5.2."""

from __future__ import annotations

from math import log

import numpy as np

from game.analysis.arrays import Floats


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
