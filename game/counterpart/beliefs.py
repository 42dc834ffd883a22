"""Beliefs as a player may read them: means and spreads, never a number nobody could know."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from pydantic import Field

from game.analysis.arrays import Floats
from game.counterpart.hypotheses import Hypotheses
from game.counterpart.rationale import points
from game.counterpart.space import Space
from game.model.base import IssueId, PartyId, Share, Value
from game.model.chance import Number


class Estimate(Value):
    """A mean and one standard deviation."""

    mean: Number
    spread: Annotated[float, Field(ge=0.0)]


class IssueBelief(Value):
    """What a party is believed to want on one issue.

    Attributes:
        weight: Points.
        favourite: Option number that is most likely its best.
        sure: Belief in that favourite, 0-1.
        line: Chance that it will not go beyond some option it has named, 0-1.
    """

    issue: IssueId
    weight: Estimate
    favourite: int
    sure: Share
    line: Share


class PartyBelief(Value):
    """What is believed of one party.

    Attributes:
        reserve: Its reservation value, points.
        exponent: Its concession exponent; below 1 holds out.
        certainty: Share of the particles that still count, 0-1.
    """

    about: PartyId
    issues: tuple[IssueBelief, ...]
    reserve: Estimate
    exponent: Estimate
    certainty: Share


class Beliefs(Value):
    """What a seat believes of the others."""

    seat: PartyId
    parties: tuple[PartyBelief, ...]

    def of(self, party: PartyId) -> PartyBelief:
        """Return the beliefs about one party; KeyError if there are none."""
        for belief in self.parties:
            if belief.about == party:
                return belief
        raise KeyError(party)


def summary(about: PartyId, held: Hypotheses, space: Space) -> PartyBelief:
    """Return particles as means and spreads."""
    odds = held.odds
    return PartyBelief(
        about=about,
        issues=tuple(_issue(held, odds, space, k) for k in range(len(space.issues))),
        reserve=_estimate(odds, held.reserve),
        exponent=_estimate(odds, held.exponent),
        certainty=_share(1.0 / (float(np.square(odds).sum()) * len(odds))),
    )


def _issue(held: Hypotheses, odds: Floats, space: Space, number: int) -> IssueBelief:
    columns = space.columns(number)
    best = held.values[:, columns].argmax(axis=1)
    backing = np.bincount(best, weights=odds, minlength=space.counts[number])
    favourite = int(np.round(backing, 9).argmax())
    lined = (held.line[:, columns] > 0.0).any(axis=1)
    return IssueBelief(
        issue=space.issues[number],
        weight=_estimate(odds, held.weights[:, number]),
        favourite=favourite,
        sure=_share(float(backing[favourite])),
        line=_share(float(odds @ lined)),
    )


def _estimate(odds: Floats, values: Floats) -> Estimate:
    mean = float(odds @ values)
    spread = float(odds @ np.square(values - mean)) ** 0.5
    return Estimate(mean=points(mean), spread=points(spread))


def _share(value: float) -> float:
    return points(min(1.0, max(0.0, float(value))))
