"""What has been settled ad referendum binds those who go on, as long as something can come of it.

Among many a part that everybody liked may leave no whole that everybody can live with. Whoever sees
that goes back on it: a lost word costs less than the agreement (R3.6). Between two the part stands.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.model.observation import Observation

OUT_OF_REACH: Final = 0.5  # of the best belief, below which a part leads nowhere; design choice
STILL_HOPED: Final = 0.2  # belief from which what keeps the part is hoped for; model.md 4.2


def keeps(seen: Observation, packages: Ints) -> Bools:
    """Tell which packages keep what is settled ad referendum, shape (n,)."""
    kept = np.ones(len(packages), dtype=np.bool_)
    for place, clause in enumerate(seen.table.draft):
        if clause.status == "agreed":
            kept &= packages[:, place] == clause.option
    return kept


def leads_nowhere(kept: Bools, eventual: Floats) -> bool:
    """Tell whether what is settled bars the way to any agreement, by the seat's beliefs.

    Args:
        kept: Which of the packages that are bearable keep it, shape (n,).
        eventual: Belief that the most doubtful of those who are needed would take each, (n,).
    """
    if kept.all() or not len(kept):
        return False
    within = float(eventual[kept].max()) if kept.any() else 0.0
    return within < min(STILL_HOPED, OUT_OF_REACH * float(eventual.max()))
