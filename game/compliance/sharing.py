"""A formula for sharing costs: what a duty weighs depends on whether it is one's agreed part.

Where a text says by what formula burdens are shared, a party whose part is what the formula makes
it, or less, is held to it at home and by the others; one that bears far more than the formula says
feels excused (Ringius, Torvanger & Underdal 2002: principles of fairness in burden-sharing). The
shift is added to what a violation costs at home. All figures are design choices.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.burden import shares
from game.analysis.designs import FORMULAS, Designs
from game.model.base import PartyId
from game.model.scenario import Scenario

AGREED: Final = 0.5  # points where one bears just what the formula says
STEEP: Final = 2.0  # points for a whole share more or less
LIMIT: Final = 1.0  # points at most, either way


def shift(formula: Ints, costs: Floats, gains: Floats, means: Floats) -> Floats:
    """Return what is added to each party's norm, points, shape (N, n).

    Args:
        formula: Places in `FORMULAS`, shape (n,).
        costs: What duties cost each party, points; shape (N, n).
        gains: What the terms bring each party, points; shape (N, n).
        means: Of each party, in any unit; shape (N,).
    """
    parts = len(costs)
    keys = {
        "equal": np.full(costs.shape, 1.0 / parts),
        "means": np.broadcast_to((means / means.sum())[:, None], costs.shape),
        "stake": shares(gains),
    }
    owed = np.zeros(costs.shape)
    for name, key in keys.items():
        owed = np.where(formula == FORMULAS.index(name), key, owed)
    felt = np.clip(AGREED + STEEP * (owed - shares(costs)), -LIMIT, LIMIT)
    found: Floats = np.where((formula > 0) & (costs.sum(axis=0) > 0.0), felt, 0.0)
    return found.round(9)


def agreed_parts(
    scenario: Scenario,
    designs: Designs,
    gains: Mapping[PartyId, Floats],
    duties: Mapping[PartyId, Bools],
) -> Mapping[PartyId, Floats]:
    """Return what a formula adds to each party's norm in n texts, points, shape (n, 1) each.

    Those whose consent is not asked, mediators and observers, have no part in it.

    Args:
        scenario: For the means of the parties.
        designs: Of n texts.
        gains: What each issue brings a party, points; shape (n, issues).
        duties: On which issues a party must act; shape (n, issues).
    """
    parts = {party: np.zeros((len(designs.cost_sharing), 1)) for party in duties}
    if not designs.cost_sharing.any():
        return parts
    sharing = [party for party in duties if party in scenario.principals]
    traded = np.array([issue.kind == "substance" for issue in scenario.issues])
    bears = [np.where(duties[p], np.maximum(0.0, -gains[p]), 0.0).sum(axis=1) for p in sharing]
    brings = [np.where(traded, np.maximum(0.0, gains[p]), 0.0).sum(axis=1) for p in sharing]
    means = np.array([scenario.party(party).means for party in sharing])
    shifts = shift(designs.cost_sharing, np.array(bears), np.array(brings), means)
    return parts | {party: shifts[place][:, None] for place, party in enumerate(sharing)}
