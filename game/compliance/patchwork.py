"""What it costs that other agreements of the parties cover the same ground.

Firms and administrations apply several sets of rules side by side; each one more makes every duty
dearer to apply. A text that says how it stands to the others spares half of that.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.model.draft import EXTRAS
from game.model.scenario import Scenario

COST: Final = 0.15  # points a duty for each other agreement; design choice
SPARED: Final = 0.5  # share of it that a compatibility clause leaves; design choice
_CLAUSE: Final = EXTRAS.index("compatibility")


def patchwork(scenario: Scenario, extras: Bools) -> Floats:
    """Return what each duty costs its obligor more in n texts, point-rate, shape (n,).

    Args:
        scenario: Says how many other agreements there are.
        extras: Which clauses each text has, shape (n, extras).
    """
    each = COST * scenario.regimes
    cost: Floats = np.where(extras[:, _CLAUSE], SPARED * each, each)
    return cost
