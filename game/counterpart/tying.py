"""What the course of the talks does to values: tied hands, linked issues, leaders at the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.engine.commitments import JUSTIFIED, STEP_COST, SUMMIT_COST
from game.engine.options import single_demand
from game.model.base import PartyId
from game.model.draft import Package
from game.model.observation import Observation
from game.model.state import Table

SUMMIT_EASE: Final = 0.10  # model.md 4.5, added to F while leaders meet
TIED_TRUST: Final = 8.0  # points of audience cost that make a commitment fully believed; design


def eased(table: Table) -> float:
    """Return what leaders at the table add to F, the share of a claim that is given up."""
    return SUMMIT_EASE if table.phase == "rounds" and table.course.summit == table.round else 0.0


def audience_now(seen: Observation, by: PartyId) -> float:
    """Return AC of a party now, points, as far as the seat can tell; more while leaders meet."""
    cost = seen.scenario.party(by).audience_cost
    return cost * SUMMIT_COST if eased(seen.table) else cost


def tied(seen: Observation, party: PartyId) -> tuple[tuple[Package, float], ...]:
    """Return (demand, points): what each option that breaks a public commitment costs a party."""
    found: list[tuple[Package, float]] = []
    estimate = seen.scenario.party(party).profile.estimate
    justified = seen.table.course.justified.get(party, frozenset())
    for commitment in seen.table.course.commitments:
        values = estimate.values.get(commitment.issue)
        if commitment.by != party or commitment.broken or values is None:
            continue
        price = audience_now(seen, party) * (1.0 + STEP_COST * commitment.step)
        price *= JUSTIFIED if commitment.issue in justified else 1.0
        found += [
            (single_demand(seen.scenario, commitment.issue, option), -price)
            for option, value in enumerate(values)
            if value < values[commitment.option] - 1e-9
        ]
    return tuple(found)


def believed_line(trust: float, audience: float, step: int) -> float:
    """Return how far a public commitment is believed, 0-1: more than words, for backing down costs.

    >>> believed_line(0.6, 4.0, 0)
    0.8
    """
    stake = min(1.0, audience * (1.0 + STEP_COST * step) / TIED_TRUST)
    return round(trust + (1.0 - trust) * stake, 9)


def bargaining_dial(groups: Sequence[tuple[str, float]], seen: Observation) -> float | None:
    """Return the dial that counts in bargaining, 0-100 (model.md 2.4).

    The mean over issue groups, weighted by what each matters to the seat: issue-specific
    leverage weighs 0.65 and the overall one 0.35, the other way round once a group is linked.

    Args:
        groups: Issue groups, each with the dial as it counts in bargaining about it.
        seen: Whose priorities weigh.

    Returns:
        None if no group matters to the seat: then the overall dial counts.
    """
    weights = seen.mandate.valuation.weights
    heavy: dict[str, float] = {}
    for issue in seen.scenario.issues:
        heavy[issue.group] = heavy.get(issue.group, 0.0) + weights.get(issue.id, 0.0)
    total = sum(heavy.get(group, 0.0) for group, _ in groups)
    if total <= 0.0:
        return None
    mixed = sum(heavy.get(group, 0.0) * dial for group, dial in groups)
    return round(mixed / total, 9)
