"""Whether the others would have signed another text, and what would have made them.

The chance of model.md 4.3 at true values: a delegation signs a text that it expects to bring it
as much as no deal with even odds, and the more readily the more it brings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.analysis.tables import acceptable, as_array
from game.counterpart.credibility import logistic
from game.debrief.record import Record
from game.debrief.truth import Truth
from game.engine.parties import members
from game.model.base import PartyId
from game.model.draft import Package

CLOSE: Final = (
    4.0  # points over which readiness rises from even odds to three in four; model.md 4.3
)
FELT: Final = 0.05  # loss of readiness that asks for something in return, 0-1 (design choice)


def signs(truth: Truth, expected: Mapping[PartyId, float]) -> dict[PartyId, float]:
    """Return the chance that each party signs a text, 0-1.

    Args:
        truth: True values; the no-deal is that at the end of the talks.
        expected: What each party can expect of the text, points.
    """
    return {
        party: round(logistic((points - truth.account(party).end) / CLOSE), 9)
        for party, points in expected.items()
    }


def repair(
    record: Record, truth: Truth, text: Package, losses: Mapping[PartyId, float]
) -> tuple[int, int] | None:
    """Return the step on one issue to trade that makes good what others lose; `None` if none does.

    Of the steps to a neighbouring option that cross no member's hard line and give everybody in
    `losses` as many promised points as it loses, the one that costs the seat least.
    """
    bound = [truth.column(party) for party in members(record.scenario, record.state.table)]
    found: list[tuple[float, int, int]] = []
    for place, option in _steps(record, text):
        other = (*text[:place], option, *text[place + 1 :])
        array = as_array([other])
        if not all(acceptable(truth.tables[column], array)[0] for column in bound):
            continue
        if all(truth.value(p, other) - truth.value(p, text) >= lost for p, lost in losses.items()):
            cost = truth.value(record.seat, text) - truth.value(record.seat, other)
            found.append((cost, place, option))
    return min(found)[1:] if found else None


def _steps(record: Record, text: Package) -> Iterator[tuple[int, int]]:
    """Yield every step to a neighbouring option on an issue to trade."""
    for place, issue in enumerate(record.scenario.issues):
        if issue.kind == "substance":
            for option in (text[place] - 1, text[place] + 1):
                if 0 <= option < len(issue.options):
                    yield place, option
