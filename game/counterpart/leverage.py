"""Leverage: who needs the agreement more, who can wait, and the evidence for it (model.md 2).

Computed, never authored. The dial comes with signed contributions that add up to its distance
from balance, so a screen never shows a bare bar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.frontier import nash_point
from game.analysis.tables import matching
from game.counterpart.credibility import Pressure, logistic
from game.counterpart.groups import (
    SAME,
    Evidence,
    EvidenceCode,
    GroupLeverage,
    Parts,
    Pledged,
    Stake,
    bargaining_on_group,
    evidence_of,
    on_group,
    pledged_by_group,
    stake_parts,
)
from game.counterpart.rationale import points
from game.model.base import PartyId, Value
from game.model.chance import Number
from game.model.party import Mandate
from game.model.scenario import Scenario

TYPICAL_DISCOUNT: Final = 0.98  # model.md 1, believed of others
DEPENDENCE_SCALE: Final = 20.0  # points; model.md 2.1
PIVOTAL_POWER: Final = 0.5  # exponent of pivotality in theta; model.md 2.3 (design choice)
LEFT_OUT: Final = 1.0  # points that a party counts which is not content; design choice
BLOCKING: Final = 60.0  # least dial of a coalition that blocks; model.md 2.5
LEAST_PIVOT: Final = 0.01  # pivotality of a party that never decides; keeps theta above 0


class Leverage(Value):
    """How a seat stands against another party.

    Attributes:
        dial: 0-100; 50 is balanced, above 50 the other depends more.
        evidence: Contributions; they add up to `dial - 50`.
        own_stake: S_i, points the seat loses if talks fail.
        their_stake: S_j, points the other is believed to lose.
        own_dependence: Dep_i, 0-1.
        their_dependence: Dep_j, 0-1.
        share: pi_ij, the seat's share of the power between the two, 0-1 (model.md 2.1).
        mutual: Tot_ij, how much the two depend on each other together, 0-1.
        groups: The dial restricted to each issue group.
    """

    seat: PartyId
    about: PartyId
    dial: Number
    evidence: tuple[Evidence, ...]
    own_stake: Number
    their_stake: Number
    own_dependence: Number
    their_dependence: Number
    share: Number
    mutual: Number
    groups: tuple[GroupLeverage, ...]


@dataclass(frozen=True)
class Ledger:
    """Every party's points, as a seat sees them. Rows: parties in speaking order.

    Attributes:
        parties: Party ids.
        values: Points of candidate packages without pledges, shape (n, N).
        packages: The candidates, shape (n, issues).
        reserve: Reservation values without pledges, shape (N,).
        impasse: What each has while talks drag on, without pledges, shape (N,).
        patience: What patience alone makes of the bargaining weights, shape (N,).
        pivotal: Shapley-Shubik index under the decision rule, shape (N,).
        zone: Tells from who is content with packages, shape (n, N), which of them can be agreed;
            by default those with which all are.
    """

    parties: tuple[PartyId, ...]
    values: Floats
    packages: Ints
    reserve: Floats
    impasse: Floats
    patience: Floats
    pivotal: Floats
    zone: Callable[[Bools], Bools] | None = None

    @cached_property
    def theta(self) -> Floats:
        """Bargaining weights, mean 1, shape (N,)."""
        return powers(self.patience, self.pivotal)


def patience(discounts: Floats) -> Floats:
    """Return what each party's patience weighs: -1 / ln(discount), shape (N,).

    Source:
        Rubinstein (1982); Binmore, Rubinstein & Wolinsky (1986).
    """
    weight: Floats = -1.0 / np.log(discounts)
    return weight


def powers(patient: Floats, pivotal: Floats) -> Floats:
    """Return theta, bargaining weights with mean 1 (model.md 2.3).

    Patience times the square root of pivotality under the decision rule. Under unanimity all
    are equally pivotal, whatever their votes, and patience alone makes the difference.
    """
    raw = patient * _pivot_weight(pivotal)
    theta: Floats = raw / raw.mean()
    return theta


def _pivot_weight(pivotal: Floats) -> Floats:
    weight: Floats = np.maximum(pivotal, LEAST_PIVOT) ** PIVOTAL_POWER
    return weight


def own_discount(mandate: Mandate) -> float:
    """Return a discount factor kept off 1, where patience would be infinite."""
    return min(0.995, mandate.discount)


@dataclass(frozen=True, eq=False)
class Balance:
    """Everybody's points with live pledges at their weight; each figure is worked out once.

    Attributes:
        ledger: Everybody's points without pledges.
        pressure: Live pledges.
    """

    ledger: Ledger
    pressure: Pressure

    @cached_property
    def pledged(self) -> tuple[Floats, Floats]:
        """Values, shape (n, N), and reservation shifts, shape (N,), by promises and threats."""
        ledger, pressure = self.ledger, self.pressure
        values = ledger.values.copy()
        shifts = np.zeros(len(ledger.parties))
        for column, party in enumerate(ledger.parties):
            for demand, worth in pressure.bonuses(party):
                values[:, column] += worth * matching(ledger.packages, demand)
            shifts[column] = pressure.reserve.get(party, 0.0)
        return values, shifts

    @cached_property
    def row(self) -> int | None:
        """The row of the asymmetric Nash package under current beliefs (model.md 2.3).

        Where fewer than all can agree, or somebody's consent is not asked, the largest product
        is looked for among packages that those who are content with them carry; who is not
        content counts as gaining one point, so that leaving somebody out is worth it only if it
        pays.
        """
        ledger = self.ledger
        values, shifts = self.pledged
        floor = np.maximum(ledger.reserve, ledger.impasse) + shifts
        if ledger.zone is None:
            return nash_point(values, ledger.impasse + shifts, floor, ledger.theta)
        content = values >= floor
        inside = ledger.zone(content)
        if not inside.any():
            return None
        gains = np.where(content, np.maximum(values - ledger.impasse - shifts, LEFT_OUT), LEFT_OUT)
        score = (np.log(gains) * ledger.theta).sum(axis=1).round(9)
        return int(np.argmax(np.where(inside, score, -np.inf)))

    @cached_property
    def stakes(self) -> Floats:
        """S, what each party loses if the talks fail, points; shape (N,)."""
        lost: Floats = np.round(self.steps[-1], 9)
        return lost

    @cached_property
    def steps(self) -> tuple[Floats, ...]:
        """What each party loses without pledges, then as threats, warnings, promises count too."""
        ledger, pressure = self.ledger, self.pressure
        if self.row is None:
            return (np.zeros(len(ledger.parties)),) * 4
        values, shifts = self.pledged
        warned = np.array([pressure.warned.get(party, 0.0) for party in ledger.parties])
        bare, full = ledger.values[self.row] - ledger.reserve, values[self.row] - ledger.reserve
        found = (bare, bare - (shifts - warned), bare - shifts, full - shifts)
        return tuple(np.maximum(step, 0.0) for step in found)

    def stake_of(self, party: PartyId) -> float:
        """Return what one party loses if the talks fail, points."""
        return float(self.stakes[self.ledger.parties.index(party)])


def dependence(stake: float) -> float:
    """Return Dep, 0-1 (Emerson 1962, in points).

    >>> dependence(20.0)
    0.5
    """
    return stake / (stake + DEPENDENCE_SCALE)


def leverage(
    balance: Balance,
    pair: tuple[int, int],
    without: tuple[tuple[str, Floats], ...] = (),
    linked: frozenset[str] = frozenset(),
    pledged: Mapping[str, Pledged] | None = None,
) -> Leverage:
    """Return how party `pair[0]` stands against `pair[1]`, with the evidence.

    Args:
        balance: Everybody's points, live pledges counted.
        pair: Columns of the two parties.
        without: For each issue group every party's points, shape (N,), of the benchmark
            package with that group left as it is today.
        linked: Issue groups that have been linked to others.
        pledged: What live pledges add to what hangs on an issue group.
    """
    one, two = pair
    ledger = balance.ledger
    weights = _weights(ledger, pair)
    steps = balance.steps
    parts = {**stake_parts(steps, pair), **weights}
    overall = 100.0 * logistic(sum(parts.values()))
    bare: Parts = {"own-stake": float(steps[0][one]), "their-stake": float(steps[0][two])}
    lost = balance.stakes
    return Leverage(
        seat=ledger.parties[one],
        about=ledger.parties[two],
        dial=points(overall),
        evidence=evidence_of(parts, bare),
        own_stake=points(lost[one]),
        their_stake=points(lost[two]),
        own_dependence=points(dependence(lost[one])),
        their_dependence=points(dependence(lost[two])),
        share=points(power_share(lost[one], lost[two])),
        mutual=points((dependence(lost[one]) + dependence(lost[two])) / 2.0),
        groups=tuple(
            on_group(stake, pair, weights, overall, linked=stake.group in linked)
            for stake in _hanging(balance, without, pledged or {})
        ),
    )


def pledged_groups(balance: Balance, scenario: Scenario) -> Mapping[str, Pledged]:
    """Return what live pledges add to what hangs on the issue groups that they are about."""
    row, forces = balance.row, balance.pressure.forces
    if row is None or not forces:
        return {}
    benchmark = balance.ledger.packages[row : row + 1]
    tools = {tool.id: tool for tool in scenario.instruments}
    return pledged_by_group(
        forces,
        lambda force: scenario.groups_of(tools[force.instrument], force.demand),
        balance.ledger.parties,
        lambda force: bool(matching(benchmark, force.demand)[0]),
    )


def bargaining_by_group(
    balance: Balance,
    pair: tuple[int, int],
    without: tuple[tuple[str, Floats], ...],
    linked: frozenset[str],
    pledged: Mapping[str, Pledged],
) -> tuple[tuple[str, float], ...]:
    """Return (group, dial as it counts in bargaining): of `leverage` that figure alone.

    Args:
        balance: Everybody's points, live pledges counted.
        pair: Columns of the two parties.
        without: As in `leverage`.
        linked: Issue groups that have been linked to others.
        pledged: What live pledges add to what hangs on an issue group.
    """
    weights = _weights(balance.ledger, pair)
    overall = 100.0 * logistic(sum({**stake_parts(balance.steps, pair), **weights}.values()))
    return tuple(
        (
            stake.group,
            bargaining_on_group(stake, pair, weights, overall, linked=stake.group in linked),
        )
        for stake in _hanging(balance, without, pledged)
    )


def as_blockers(standing: Leverage, coalition_stake: float) -> Leverage:
    """Return the leverage of a coalition without which nothing carries (model.md 2.5).

    At least 60 over a party that would lose more than the members do on average.

    Args:
        standing: How a member stands alone.
        coalition_stake: Mean points that the members lose if the talks fail.
    """
    if standing.dial >= BLOCKING or standing.their_stake <= coalition_stake:
        return standing
    gained = Evidence(code="blocking", points=points(BLOCKING - standing.dial))
    return standing.model_copy(
        update={"dial": points(BLOCKING), "evidence": (*standing.evidence, gained)}
    )


def power_share(own_stake: float, their_stake: float) -> float:
    """Return pi_ij, the share of power of the party whose own stake is given, 0-1.

    >>> power_share(10.0, 30.0)
    0.75
    """
    total = own_stake + their_stake
    return their_stake / total if total > 0.0 else 0.5


def _hanging(
    balance: Balance, without: tuple[tuple[str, Floats], ...], pledged: Mapping[str, Pledged]
) -> Iterator[Stake]:
    """Yield for each group what every party loses if it alone stays as today, points."""
    ledger, row = balance.ledger, balance.row
    for name, bare in without:
        if row is None:
            yield Stake(name, np.zeros(len(ledger.parties)))
        else:
            lost = np.maximum(ledger.values[row] - bare, 0.0)
            yield Stake(name, lost, pledged.get(name))


def _weights(ledger: Ledger, pair: tuple[int, int]) -> dict[EvidenceCode, float]:
    """Return what patience and pivotality make of the dial, before the logistic."""
    one, two = pair
    pivots = np.log(_pivot_weight(ledger.pivotal))
    parts: dict[EvidenceCode, float] = {
        "patience": 0.5 * log(ledger.patience[one] / ledger.patience[two])
    }
    if abs(pivots[one] - pivots[two]) > SAME:
        parts["pivotality"] = 0.5 * float(pivots[one] - pivots[two])
    return parts
