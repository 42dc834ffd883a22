"""What bargaining as one is worth against bargaining alone, with what draws members apart.

Together a group may be needed more, or missed more (model.md 2.5). Against that stands what the
common platform takes from each, that words are broken, and that members are tempted: a member to
whom the best package off the platform brings much more than the best one on it will be bought.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.arrays import Bools
from game.analysis.tables import matching
from game.counterpart.blocs import expected_adherence, price_of_defection, worth_joining
from game.counterpart.credibility import STEP, logistic
from game.counterpart.mind import EVENTUALLY, Mind
from game.counterpart.rationale import points
from game.engine.many import START_COHESION
from game.model.base import PartyId
from game.model.draft import Package


@dataclass(frozen=True, slots=True)
class Alliance:
    """A coalition as a seat weighs it.

    Attributes:
        together: What acting as one adds for each member, points.
        bound: What the platform takes from the best the seat can have alone, points.
        adherence: How well the members keep their word, 0-1.
        tempted: Chance that somebody of them is drawn away, 0-1.
    """

    together: float
    bound: float
    adherence: float
    tempted: float

    @property
    def gain(self) -> float:
        """What it is expected to bring against bargaining alone, points."""
        return round(
            self.adherence * (1.0 - self.tempted) * self.together - self.adherence * self.bound, 9
        )

    @property
    def arguments(self) -> dict[str, str | int | float]:
        """The terms, for a rationale."""
        return {
            "gain": points(self.gain),
            "together": points(self.together),
            "bound": points(self.bound),
            "adherence": points(self.adherence),
            "tempted": points(self.tempted),
        }


def alliance(mind: Mind, members: frozenset[PartyId], platform: Package) -> Alliance:
    """Return what a coalition of the seat and others for a platform is worth.

    Args:
        mind: Whose view; the seat is one of the members.
        members: All of them.
        platform: What they would stand for; open issues leave each free.
    """
    kept = matching(mind.study.pool.packages, platform)
    possible = (mind.eventual >= EVENTUALLY) & ~mind.study.pool.outlook.hard
    holds = 1.0
    for party in sorted(members - {mind.seen.seat}):
        pull = temptation(mind, party, possible & kept, possible & ~kept)
        holds *= 1.0 - logistic((pull - price_of_defection(START_COHESION)) / STEP)
    return Alliance(
        together=worth_joining(mind, members),
        bound=_bound(mind, possible, possible & kept),
        adherence=expected_adherence(mind, members),
        tempted=round(1.0 - holds, 9),
    )


def temptation(mind: Mind, party: PartyId, on: Bools, off: Bools) -> float:
    """Return how much more the best package off a platform is believed to bring a party, points.

    Args:
        mind: Whose belief.
        party: The partner.
        on: Packages of the pool that keep the platform and may be agreed, shape (n,).
        off: Those that do not keep it, shape (n,).
    """
    worth = mind.expected(mind.study.pool, party)
    reserve = mind.believed_reserve(party)
    within = max(reserve, float(worth[on].max())) if on.any() else reserve
    without = max(reserve, float(worth[off].max())) if off.any() else reserve
    return round(without - within, 9)


def _bound(mind: Mind, possible: Bools, on: Bools) -> float:
    """Return what keeping a platform takes from the best that the seat can have, points."""
    worth = mind.prospect(mind.study.pool).utility
    free = max(mind.reserve_eff, float(worth[possible].max())) if possible.any() else 0.0
    left = max(mind.reserve_eff, float(worth[on].max())) if on.any() else mind.reserve_eff
    return round(max(0.0, free - left), 9)
