"""What is to be predicted, and which rows can tell (docs/backtest.md, Outcomes).

Nothing here is seen by the simulation: rules read inputs, outcomes read what came after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.compliance.backtest.table import Row

OutcomeName = Literal["V10", "V5", "D10", "P5", "R5", "H"]
Kind = Literal["alliances", "peace", "invocations"]
ERA_WIDTH: Final = 5  # years; alliances signed within them share a group


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome.

    Attributes:
        kind: Which family of rules makes the treaties.
        years: Years after signature that it looks at.
        columns: Columns it reads.
        came_true: True for the good outcome, False for the bad, None where the row cannot tell.
        group: Which rows are not independent of each other.
        era: The year by which eras are told apart.
    """

    kind: Kind
    years: int
    columns: tuple[str, ...]
    came_true: Callable[[Row], bool | None]
    group: Callable[[Row], str]
    era: str


def _unbroken(years: int) -> Callable[[Row], bool | None]:
    """Not violated or abrogated within some years."""

    def told(row: Row) -> bool | None:
        lived = row.maybe("years_in_force")
        if lived is None or (row.flag("censored") and lived < years):
            return None
        return not (row.flag("violated") and lived <= years)

    return told


def _in_force(row: Row) -> bool | None:
    """Still in force at ten years, whatever the ending."""
    lived = row.maybe("years_in_force")
    if lived is None or (row.flag("censored") and lived < DECADE):
        return None
    return lived >= DECADE


def _not_ended(row: Row) -> bool | None:
    """The peace agreement did not end within five years."""
    failed, observed = row.maybe("years_to_failure"), row.maybe("years_observed")
    if row.flag("ended"):
        return None if failed is None else failed > LUSTRUM
    return None if observed is None or observed < LUSTRUM else True


def _no_fighting(row: Row) -> bool | None:
    """The signatory dyad did not fight again within five years."""
    again, observed = row.maybe("years_to_dyad_recurrence"), row.maybe("years_observed_dyad")
    if row.flag("dyad_recurred"):
        return None if again is None else again > LUSTRUM
    return None if observed is None or observed < LUSTRUM else True


def _honoured(row: Row) -> bool | None:
    """Honoured when invoked; pure non-aggression pacts enter the data only when violated."""
    if row.text("type") == "nonaggression" or not row.text("honored_bf"):
        return None
    return row.flag("honored_bf")


def _years_of_signing(row: Row) -> str:
    return str(int(row.number("year", 0.0, 0.0, 3000.0)) // ERA_WIDTH)


def _conflict(row: Row) -> str:
    return (row.text("conflict_id").split() or [""])[0]


DECADE: Final = 10
LUSTRUM: Final = 5
_ALLIANCE: Final = ("year", "years_in_force", "censored", "violated")
_PEACE: Final = ("year", "conflict_id")
OUTCOMES: Final[Mapping[OutcomeName, Outcome]] = {
    "V10": Outcome("alliances", 10, _ALLIANCE, _unbroken(10), _years_of_signing, "year"),
    "V5": Outcome("alliances", 5, _ALLIANCE, _unbroken(5), _years_of_signing, "year"),
    "D10": Outcome("alliances", 10, _ALLIANCE, _in_force, _years_of_signing, "year"),
    "P5": Outcome(
        "peace", 5, (*_PEACE, "ended", "years_to_failure", "years_observed"),
        _not_ended, _conflict, "year",
    ),
    "R5": Outcome(
        "peace", 5,
        (*_PEACE, "dyad_recurred", "years_to_dyad_recurrence", "years_observed_dyad"),
        _no_fighting, _conflict, "year",
    ),
    "H": Outcome(
        "invocations", 10, ("warid", "war_year", "type", "honored_bf"),
        _honoured, lambda row: row.text("warid"), "war_year",
    ),
}  # fmt: skip
