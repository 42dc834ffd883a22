"""Leverage on one group of issues alone: what hangs on it, and the pledges that are about it.

Who would be strong if nothing but one group were at stake may be weak overall, and the other way
round (Keohane & Nye 1977; Habeeb 1988). Talks on a group weigh both (model.md 2.4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.counterpart.credibility import Force, logistic
from game.counterpart.rationale import points
from game.model.base import PartyId, Slug, Value
from game.model.chance import Number
from game.model.issue import Issue

DIAL_SCALE: Final = 15.0  # points; model.md 2.4
OWN_SHARE: Final = 0.65  # weight of issue-specific leverage; model.md 2.4
LINKED_SHARE: Final = 0.35  # the same once the group is linked to others; model.md 2.4
SAME: Final = 1e-9  # log-odds below which a contribution is none
FLAT: Final = 1e-6  # log-odds below which the dial is a straight line
STEEPEST: Final = 25.0  # points of the dial for a unit of log-odds at balance

EvidenceCode = Literal[
    "their-stake",
    "own-stake",
    "threats",
    "warnings",
    "promises",
    "patience",
    "pivotality",
    "blocking",
]
Parts = Mapping[EvidenceCode, float]


class Evidence(Value):
    """One signed contribution to the dial, in dial points.

    Attributes:
        stake: Points of a party that stand behind it; 0 where none do.
    """

    code: EvidenceCode
    points: Number
    stake: Number = 0.0


class GroupLeverage(Value):
    """Leverage on one issue group alone, and mixed with the overall one (model.md 2.4).

    Attributes:
        dial: The dial with this group alone at stake.
        bargaining: 65 % of that and 35 % of the overall dial; the other way round once the group
            is linked to others.
        linked: Whether it is.
        own_stake: Points the seat loses if this group alone stays as it is today, pledges about
            it counted.
        their_stake: Points the other is believed to lose then.
        evidence: Contributions; they add up to `dial - 50`.
    """

    group: Slug
    dial: Number
    bargaining: Number
    linked: bool = False
    own_stake: Number = 0.0
    their_stake: Number = 0.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def share(self) -> float:
        """How much of what counts in talks on the group its own dial makes up, 0-1."""
        return LINKED_SHARE if self.linked else OWN_SHARE


@dataclass(frozen=True, slots=True)
class Pledged:
    """What live pledges about one group add to what each party loses without it, points; (N,)."""

    threats: Floats
    warnings: Floats
    promises: Floats


@dataclass(frozen=True, slots=True)
class Stake:
    """What hangs on a group for each party, points, shape (N,).

    Attributes:
        lost: What the benchmark package brings over the same with the group as it is today.
        pledged: What pledges add; `None` without any.
    """

    group: str
    lost: Floats
    pledged: Pledged | None = None


def pledged_by_group(
    forces: Sequence[Force],
    areas: Callable[[Force], Sequence[str]],
    parties: Sequence[PartyId],
    kept: Callable[[Force], bool],
) -> dict[str, Pledged]:
    """Return what the live pledges add to what hangs on each group that they are about.

    A pledge about several groups counts in equal parts.

    Args:
        forces: The pledges as they weigh now.
        areas: The groups that a pledge is about.
        parties: In speaking order.
        kept: Whether the benchmark package has what a pledge asks for; else it promises nothing.
    """
    found: dict[str, Pledged] = {}
    for force in forces:
        groups = areas(force)
        if force.kind == "promise" and not kept(force):
            continue
        for group in groups:
            none = [np.zeros(len(parties)) for _ in range(3)]
            held = found.setdefault(group, Pledged(*none))
            column = {"threat": held.threats, "warning": held.warnings}.get(
                force.kind, held.promises
            )
            column[parties.index(force.to)] += force.points / len(groups)
            sign = -1.0 if force.kind == "promise" else 1.0
            column[parties.index(force.by)] += sign * force.cost / len(groups)
    return found


def stake_parts(steps: Sequence[Floats], pair: tuple[int, int]) -> dict[EvidenceCode, float]:
    """Return the parts of the dial that losses make up, before the logistic.

    Args:
        steps: What each party loses, points: without pledges, then with threats, with warnings
            too, with promises too; shape (N,) each.
        pair: Columns of the two parties.
    """
    one, two = pair
    moved = [(later - earlier) / DIAL_SCALE for earlier, later in pairwise(steps)]
    threats, warnings, promises = (float(step[two] - step[one]) for step in moved)
    parts: dict[EvidenceCode, float] = {
        "their-stake": float(steps[0][two]) / DIAL_SCALE,
        "own-stake": -float(steps[0][one]) / DIAL_SCALE,
        "threats": threats,
        "promises": promises,
    }
    if abs(warnings) > SAME:
        parts["warnings"] = warnings
    return parts


def evidence_of(parts: Parts, stakes: Parts) -> tuple[Evidence, ...]:
    """Return parts of log-odds as points of the dial, which add up to its distance from 50."""
    total = sum(parts.values())
    scale = (100.0 * logistic(total) - 50.0) / total if abs(total) > FLAT else STEEPEST
    return tuple(
        Evidence(code=code, points=points(scale * part), stake=points(stakes.get(code, 0.0)))
        for code, part in parts.items()
    )


def on_group(
    stake: Stake, pair: tuple[int, int], weights: Parts, overall: float, *, linked: bool
) -> GroupLeverage:
    """Return leverage with one group alone at stake, and mixed with the overall one.

    Args:
        stake: What hangs on the group.
        pair: Columns of the two parties.
        weights: What patience and pivotality make of it, as parts of log-odds.
        overall: The overall dial.
        linked: Whether the group is linked to others.
    """
    one, two = pair
    steps = _steps(stake)
    parts = {**stake_parts(steps, pair), **weights}
    alone = 100.0 * logistic(sum(parts.values()))
    bare: Parts = {"own-stake": float(steps[0][one]), "their-stake": float(steps[0][two])}
    return GroupLeverage(
        group=stake.group,
        dial=points(alone),
        bargaining=_mixed(alone, overall, linked=linked),
        linked=linked,
        own_stake=points(steps[-1][one]),
        their_stake=points(steps[-1][two]),
        evidence=evidence_of(parts, bare),
    )


def bargaining_on_group(
    stake: Stake, pair: tuple[int, int], weights: Parts, overall: float, *, linked: bool
) -> float:
    """Return what `on_group` calls bargaining, without the evidence behind it, 0-100."""
    parts = {**stake_parts(_steps(stake), pair), **weights}
    return _mixed(100.0 * logistic(sum(parts.values())), overall, linked=linked)


def _mixed(alone: float, overall: float, *, linked: bool) -> float:
    """Return the dial of a group mixed with the overall one, 0-100."""
    share = LINKED_SHARE if linked else OWN_SHARE
    return points(share * alone + (1.0 - share) * overall)


def _steps(stake: Stake) -> tuple[Floats, ...]:
    """Return what each party loses without pledges, and as one kind after another counts."""
    sums = [stake.lost]
    if stake.pledged is None:
        return (stake.lost,) * 4
    for kind in (stake.pledged.threats, stake.pledged.warnings, stake.pledged.promises):
        sums.append(sums[-1] + kind)
    return tuple(np.maximum(found, 0.0) for found in sums)


def left_as_today(package: Ints, issues: Sequence[Issue]) -> tuple[tuple[str, ...], Ints]:
    """Return the issue groups, and a package with each of them in turn left as it is today.

    Returns:
        G names, and packages of shape (G, issues).
    """
    names = tuple(dict.fromkeys(issue.group for issue in issues))
    bare = np.repeat(package[None, :], len(names), axis=0)
    for number, name in enumerate(names):
        for place, issue in enumerate(issues):
            if issue.group == name:
                bare[number, place] = issue.status_quo
    return names, bare
