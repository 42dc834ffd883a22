"""What a docking clause opens: who may come into an agreement that is in force, and on what.

A party outside takes on the text as it stands. Founders come first among a treaty's parties, so
that a text with the clause and one without it meet the same luck.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.analysis.tables import Tables, acceptable, as_array
from game.engine.value import has_docking, outside_value
from game.model.base import PartyId
from game.model.draft import Package
from game.model.scenario import Scenario

Approval = Callable[[Package], float]
"""The chance that a text passes a party's vote at home, 0-1."""
NEWCOMER: Final = 0.2
"""What a newcomer's performance brings the others, as a share of a founder's (design choice): the
text was made for those whom it concerns most."""
FEW: Final = 3  # founders from which one that has left finds an agreement to come back to


@dataclass(frozen=True, slots=True, eq=False)
class Docking:
    """The parties of a text that has a docking clause; arrays (N,).

    Attributes:
        open: Whether there is a docking clause; without one every member has to agree.
        founder: Whether a party has been bound from the first day.
        apart: Points that the text brings a party while it is outside.
        approval: Chance that an accession passes the vote at home, 0-1.
        barred: Whether the text crosses a line that the party may never cross.
    """

    open: bool
    founder: Bools
    apart: Floats
    approval: Floats
    barred: Bools

    @property
    def founders(self) -> int:
        """How many parties made the agreement."""
        return int(self.founder.sum())


def docking_of(
    scenario: Scenario,
    signed: Package,
    tables: Mapping[PartyId, Tables],
    outsiders: Mapping[PartyId, Approval],
) -> Docking | None:
    """Return who may come in, and on what; `None` if nobody ever could.

    Without a docking clause only a party that was never bound may, and every member has to agree.

    Args:
        scenario: What the text does to outsiders is public.
        signed: The text in force, nothing open.
        tables: Every party's valuation, founders first.
        outsiders: Who is outside on the first day, with its vote at home.
    """
    free = has_docking(scenario, signed)
    if not outsiders and (not free or len(tables) < FEW):
        return None
    text = as_array([signed])
    return Docking(
        open=free,
        founder=np.array([party not in outsiders for party in tables]),
        apart=np.array(
            [outside_value(scenario, signed, p) if p in outsiders else 0.0 for p in tables]
        ),
        approval=np.array([outsiders[p](signed) if p in outsiders else 1.0 for p in tables]),
        barred=np.array([not acceptable(own, text)[0] for own in tables.values()]),
    )
