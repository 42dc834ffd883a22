"""Fair shares of common burdens: what a party makes of bearing more than it should (M119).

Gains are compared in gate 5 (Fehr & Schmidt 1999). Where three or more bear duties, people also
ask who carries how much of what all want, by capacity and by stake (Ringius, Torvanger & Underdal
2002). So the share of the others' gains that a party asks for rises where its burden exceeds what
is due from it, and falls where it is spared. Its own costs are its own; of the others it has
beliefs, and their means are known to all.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.burden import burdens
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind

WEIGHT: Final = 0.5  # of a burden beyond what is due, on the gain asked for; design choice


def overburdened(mind: Mind, bench: Bench) -> Floats:
    """Return the factor on the gain that is asked for in fairness, 0.5-1.5, shape (n,).

    It is 1 between two, where fewer than three bear anything, and to a seat whose consent is not
    asked: it bears nothing.
    """
    if not mind.many or mind.seen.seat not in mind.seen.scenario.principals:
        return np.ones(len(bench.packages))
    found = burdens(mind.seen.scenario, mind.option_points, bench.packages)
    place = found.parties.index(mind.seen.seat)
    beyond = found.burden[place] - found.due[place]
    factor: Floats = np.where(found.shared, 1.0 + WEIGHT * beyond, 1.0).round(9)
    return factor
