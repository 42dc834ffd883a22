"""Fair shares of common burdens: what a party makes of bearing more than it should (M119).

Gains are compared in gate 5 (Fehr & Schmidt 1999). Where three or more bear duties, people also
ask who carries how much of what all want, by capacity and by stake (Ringius, Torvanger & Underdal
2002). So the share of the others' gains that a party asks for rises where its burden exceeds what
is due from it, and falls where it is spared. Its own costs are its own; of the others it has
beliefs, and their means are known to all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.burden import burdens
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.model.base import PartyId

WEIGHT: Final = 0.5  # of a burden beyond what is due, on the gain asked for; design choice


def overburdened(mind: Mind, bench: Bench) -> Floats:
    """Return the factor on the gain that is asked for in fairness, 0.5-1.5, shape (n,).

    It is 1 between two, where fewer than three bear anything, and to a seat whose consent is not
    asked: it bears nothing.
    """
    if not mind.many or mind.seen.seat not in mind.seen.scenario.principals:
        return np.ones(len(bench.packages))
    found = burdens(mind.seen.scenario, option_points(mind), bench.packages)
    place = found.parties.index(mind.seen.seat)
    beyond = found.burden[place] - found.due[place]
    factor: Floats = np.where(found.shared, 1.0 + WEIGHT * beyond, 1.0).round(9)
    return factor


def option_points(mind: Mind) -> Mapping[PartyId, Floats]:
    """Return what options are worth to those who decide, as the seat sees it.

    Red lines short of absolute are costs on both sides: the seat's own, charged as in its mandate,
    and those it believes others to have. Shape (issues, options) each.
    """
    own, parties = mind.study.appraiser.tables.points, mind.seen.scenario.principals
    grounds = (own, *(mind.about(party) for party in mind.asked))
    return mind.memory.latest.of(
        "option-points",
        grounds,
        None,
        lambda: {p: own if p == mind.seen.seat else _believed(mind, p) for p in parties},
    )


def _believed(mind: Mind, party: PartyId) -> Floats:
    """Return what options are believed to be worth to a party, points, shape (issues, options)."""
    space = mind.study.space
    found = np.zeros_like(mind.study.appraiser.tables.points)
    options = np.arange(space.width) - space.offsets[space.issue_of]
    found[space.issue_of, options] = mind.mean_points(party)
    return found
