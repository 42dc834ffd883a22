"""Who bears what of the duties of a text, against what it can bear and what it gains (M119).

A duty costs a party what the option takes from it against today, on issues on which it must act.
Shares of that burden are held against three keys: equal parts, means (`Party.means`) and stake, the
share of what the text brings to all. How even a division is: one less half the sum of the
differences between two sets of shares, the index of Hoover (1936) turned round. Which values go in
is the caller's question: a seat has its own and the estimates of others, the debrief the true ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.model.base import PartyId
from game.model.draft import OPEN
from game.model.issue import Issue
from game.model.scenario import Scenario

BEARS: Final = 0.5  # points from which a party counts as one that bears something; design choice
SHARED: Final = 3  # parties that bear something from which a burden is said to be shared


@dataclass(frozen=True, slots=True, eq=False)
class Burdens:
    """What packages ask of parties and bring them; N parties, n packages.

    Attributes:
        parties: Whose, in order.
        costs: Points that each party's duties take from it; shape (N, n).
        gains: Points that the terms bring it, duties apart; shape (N, n).
        means: Share of all means, sums to 1; shape (N,).
    """

    parties: tuple[PartyId, ...]
    costs: Floats
    gains: Floats
    means: Floats

    @property
    def shared(self) -> Bools:
        """Whether so many bear something that it can be shared well or badly; shape (n,)."""
        bearers: Bools = (self.costs >= BEARS).sum(axis=0) >= SHARED
        return bearers

    @property
    def burden(self) -> Floats:
        """Each party's share of all costs, 0-1; equal parts where nobody bears any; (N, n)."""
        return shares(self.costs)

    @property
    def stake(self) -> Floats:
        """Each party's share of all gains, 0-1; shape (N, n)."""
        return shares(self.gains)

    @property
    def due(self) -> Floats:
        """The share by means and by stake, half each, 0-1; shape (N, n)."""
        owed: Floats = 0.5 * self.means[:, None] + 0.5 * self.stake
        return owed


def shares(amounts: Floats) -> Floats:
    """Return amounts as shares of their sum by column; equal parts where there is nothing.

    >>> shares(np.array([[3.0, 0.0], [1.0, 0.0]])).tolist()
    [[0.75, 0.5], [0.25, 0.5]]
    """
    total = amounts.sum(axis=0, keepdims=True)
    some = total > 0.0
    found: Floats = np.where(some, amounts / np.where(some, total, 1.0), 1.0 / len(amounts))
    return found


def evenness(first: Floats, second: Floats) -> float:
    """Return how alike two sets of shares are, 0 wholly apart to 1 the same (Hoover 1936).

    >>> evenness(np.array([1.0, 0.0]), np.array([0.5, 0.5]))
    0.5
    """
    return round(1.0 - 0.5 * float(np.abs(first - second).sum()), 9)


def burdens(scenario: Scenario, points: Mapping[PartyId, Floats], packages: Ints) -> Burdens:
    """Return what packages ask of some parties and bring them, ties between issues left out.

    Args:
        scenario: For issues and public means.
        points: Points of each option to each party, shape (issues, options).
        packages: Shape (n, issues); open issues are left as today.
    """
    parties = tuple(points)
    costs, gains = [], []
    for party in parties:
        moved = _moved(scenario.issues, points[party], packages)
        obliged = np.array([i.obligors is None or party in i.obligors for i in scenario.issues])
        costs.append(np.where(obliged, np.maximum(0.0, -moved), 0.0).sum(axis=1))
        gains.append(np.maximum(0.0, moved).sum(axis=1))
    means = np.array([scenario.party(party).means for party in parties])
    return Burdens(
        parties, np.array(costs).round(9), np.array(gains).round(9), means / means.sum()
    )


def _moved(issues: Sequence[Issue], points: Floats, packages: Ints) -> Floats:
    """Return what each issue of substance brings over today, shape (n, issues)."""
    places = np.arange(len(issues))
    today = np.array([issue.status_quo for issue in issues])
    chosen = np.where(packages == OPEN, today, packages)
    traded = np.array([issue.kind == "substance" for issue in issues])
    moved: Floats = np.where(traded, points[places, chosen] - points[places, today], 0.0)
    return moved
