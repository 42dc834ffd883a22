"""Many threats made up at random, decided by the formulas of the game (model.md 2.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal, cast

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.counterpart.credibility import (
    BELIEVED_COST,
    DEFIED,
    RESOLVE,
    STILL_FELT,
    executed,
    resistance,
    threat_belief,
    yields,
)
from game.counterpart.pressing import BLUFF_COST, RESENTED

CASES: Final = 200_000
KNOWN_WITHIN: Final = 4.0  # points; how well the sender knows what it asks, model.md 2.6
MIDDLE_IMPACT: Final = 14.0  # points; what a sender that does not know the impact goes by
MIDDLE_RECORD: Final = 0.5  # and the record, model.md 2.6

Sight = Literal["guess", "usual", "certain"]


@dataclass(frozen=True, slots=True)
class Rules:
    """What is held fixed.

    Attributes:
        audience: Points at stake in a public threat.
        sight: What the sender knows. `usual`: how much it is believed and how much the threat
            hurts, and within some points what yielding costs. `certain`: that too, exactly.
            `guess`: within some points what yielding costs, of the rest only the middle.
        seen_through: Whether the target knows what carrying out would cost the sender, and so
            whether it would.
    """

    audience: float = 4.0
    sight: Sight = "usual"
    seen_through: bool = False


@dataclass(frozen=True, slots=True)
class Draws:
    """Everything that chance decides, the same under all rules. Arrays of shape (n,)."""

    impact: Floats
    price: Floats
    cost: Floats
    public: Bools
    record: Floats
    liking: Floats
    gain: Floats
    error: Floats
    answers: Floats


@dataclass(frozen=True, slots=True)
class Cases:
    """Threats that were made, and how each ended. Arrays of shape (n,)."""

    impact: Floats
    price: Floats
    yielded: Bools
    imposed: Bools
    worked: Bools

    @property
    def bluffs(self) -> Bools:
        """Threats neither yielded to nor carried out."""
        return ~self.yielded & ~self.imposed

    @property
    def early(self) -> float:
        """How often threats that were never carried out worked."""
        return float(self.yielded.sum() / (~self.imposed).sum())

    @property
    def late(self) -> float:
        """How often threats that were carried out worked."""
        return float((self.worked & self.imposed).sum() / self.imposed.sum())


def each(formula: Callable[..., float], *columns: Floats | Bools) -> Floats:
    """Return a formula of the game worked out case by case."""
    return cast("Floats", np.frompyfunc(formula, len(columns), 1)(*columns).astype(np.float64))


def draws(seed: int, count: int) -> Draws:
    """Return threats as they may be made, drawn from a seed."""
    rng = np.random.Generator(np.random.Philox(key=seed))
    impact = rng.uniform(4.0, 24.0, count)
    return Draws(
        impact=impact,
        price=rng.uniform(4.0, 20.0, count),
        cost=impact * (rng.uniform(0.2, 0.6, count) - rng.uniform(0.0, 0.2, count)),
        public=rng.random(count) < 0.7,
        record=rng.beta(2.0, 2.0, count),
        liking=rng.uniform(-1.0, 1.0, count),
        gain=rng.uniform(6.0, 30.0, count),
        error=rng.normal(0.0, KNOWN_WITHIN, count),
        answers=rng.random((2, count)),
    )


def force(threats: Draws, rules: Rules) -> Floats:
    """Return how much the threats weigh with those whom they are made to, points."""
    audience = np.where(threats.public, rules.audience, 0.0)
    if rules.seen_through:
        return np.where(carried(threats, rules), threats.impact, 0.0)
    believed = each(executed, -BELIEVED_COST * threats.impact, audience)
    return each(threat_belief, threats.record, believed) * threats.impact


def carried(threats: Draws, rules: Rules) -> Bools:
    """Tell which threats their senders carry out once they are refused."""
    return np.asarray(threats.cost < np.where(threats.public, rules.audience, 0.0) + RESOLVE)


def made(threats: Draws, rules: Rules) -> Bools:
    """Tell which threats are worth making to their senders, by what they know."""
    known = threats
    if rules.sight == "guess":
        middle = np.full_like(threats.impact, MIDDLE_IMPACT)
        known = replace(threats, impact=middle, record=np.full_like(middle, MIDDLE_RECORD))
    guess = threats.price + (0.0 if rules.sight == "certain" else threats.error)
    hoped = each(yields, force(known, rules), guess, resists(threats))
    bluff = np.where(threats.public, rules.audience, 0.0) + BLUFF_COST
    refused = np.where(carried(threats, rules), np.maximum(0.0, threats.cost), bluff)
    risk = (1.0 - hoped) * refused + 1.5 * RESENTED * 0.5 * known.impact / 10.0
    return np.asarray(hoped * threats.gain > risk)


def resists(threats: Draws) -> Floats:
    """Return what resists the threats in their targets, points."""
    return each(
        lambda liking, public: resistance(liking, public=public), threats.liking, threats.public
    )


def cases(rules: Rules = Rules(), seed: int = 1, count: int = CASES) -> Cases:
    """Return the threats that senders choose to make, as they end."""
    drawn = draws(seed, count)
    against = resists(drawn)
    gave_in = drawn.answers[0] < each(yields, force(drawn, rules), drawn.price, against)
    imposed = ~gave_in & carried(drawn, rules)
    felt = each(yields, STILL_FELT * drawn.impact, drawn.price, against + DEFIED)
    late = imposed & (drawn.answers[1] < felt)
    chosen = made(drawn, rules)
    return Cases(
        impact=drawn.impact[chosen],
        price=drawn.price[chosen],
        yielded=gave_in[chosen],
        imposed=imposed[chosen],
        worked=(gave_in | late)[chosen],
    )
