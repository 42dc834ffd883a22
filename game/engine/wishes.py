"""Which proposals about how to go on still stand, and what is still open between the parties."""

from __future__ import annotations

from typing import Final

from game.model import diplomacy as dip
from game.model.base import PartyId
from game.model.draft import OPEN
from game.model.scenario import Scenario
from game.model.state import Table

WISH_ROUNDS: Final = 1  # rounds for which a proposal stands after its own; design choice


def live_wish(table: Table, party: PartyId, action: dip.ProcessMove) -> bool:
    """Tell whether a party's last proposal about this is the same and still stands."""
    wish = table.course.wishes.get((party, dip.topic(action)))
    if wish is None or wish.round + WISH_ROUNDS < table.round:
        return False
    wanted = action.plainly().model_copy(update={"by": party})
    return wish.action.plainly() == wanted


def open_between(scenario: Scenario, table: Table) -> int:
    """Return the number of issues on which the parties do not stand by one option yet."""
    parties = scenario.principals
    return sum(
        clause.status == "open"
        and (
            len(set(clause.wording.values())) != 1
            or OPEN in clause.wording.values()
            or any(party not in clause.wording for party in parties)
        )
        for clause in table.draft
    )
