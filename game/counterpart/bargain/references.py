"""Bargaining tactics as their papers describe them, to measure an expert against.

None keeps beliefs about the other side. All refuse what is worth less than no agreement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.counterpart.bargain.preferences import Preferences, all_utilities, package_at
from game.counterpart.bargain.protocol import ACCEPT, END, Bargainer, Reply
from game.model.draft import Package

EXPONENTS: Final = {"boulware": 0.25, "linear": 1.0, "conceder": 4.0}  # e of Faratin et al.
NAMES: Final = (*EXPONENTS, "titfortat", "micro")


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Every outcome, best first.

    Attributes:
        order: Places in the order of `all_utilities`; equal values in file order.
        values: Their values, falling, 0-1.
        least: The lowest value worth agreeing to.
    """

    preferences: Preferences
    order: Ints
    values: Floats
    least: float

    @classmethod
    def of(cls, wanted: Preferences) -> Ranking:
        """Rank every outcome of a side's preferences."""
        values = all_utilities(wanted.tables)
        order = np.argsort(-values, kind="stable")
        return cls(wanted, order, values[order], wanted.reserve)

    @property
    def is_hopeless(self) -> bool:
        """Whether no outcome is worth as much as no agreement."""
        return float(self.values[0]) < self.least

    @property
    def worthwhile(self) -> int:
        """How many outcomes are worth at least as much as no agreement; the best one counts."""
        return max(1, self.reaching(self.least))

    def reaching(self, level: float) -> int:
        """Return how many outcomes are worth a level or more."""
        return int(np.searchsorted(-self.values, -level, side="right"))

    def cheapest(self, level: float) -> int:
        """Return the place of the lowest outcome worth a level or more; the best if none is."""
        return max(0, self.reaching(level) - 1)

    def package(self, place: int) -> Package:
        """Return the outcome at a place of the ranking."""
        return package_at(self.preferences.tables, int(self.order[place]))


@dataclass(slots=True)
class TimeDependent:
    """Concedes with time alone: what it asks falls from the best to the reserve by the deadline.

    Source:
        Faratin, Sierra & Jennings (1998), Negotiation decision functions for autonomous agents.
    """

    ranking: Ranking
    rounds: int
    exponent: float

    def level(self, turn: int) -> float:
        """Return the value asked for in a round, 0-1."""
        share = turn / (self.rounds - 1) if self.rounds > 1 else 1.0
        best, least = float(self.ranking.values[0]), self.ranking.least
        conceded: float = share ** (1.0 / self.exponent)
        return round(least + (best - least) * (1.0 - conceded), 9)

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Accept what reaches the level; otherwise offer the cheapest outcome that does."""
        return answered(self.ranking, standing, self.level(turn))


@dataclass(slots=True)
class TitForTat:
    """Gives as much as it was given, measured by its own preferences (absolute tit-for-tat).

    It starts at its best outcome and concedes by what the other side's best offer so far is
    better than its first one.

    Source:
        Faratin, Sierra & Jennings (1998), section 4.3, with the whole history as the window.
    """

    ranking: Ranking
    first: float | None = None
    most: float = 0.0

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Accept what reaches the level that the other side has earned; else offer at it."""
        del turn
        if standing is not None:
            value = self.ranking.preferences.utility(standing)
            self.first = value if self.first is None else self.first
            self.most = max(self.most, value - self.first)
        level = max(self.ranking.least, float(self.ranking.values[0]) - self.most)
        return answered(self.ranking, standing, level)


@dataclass(slots=True)
class Micro:
    """Makes one new concession for each new proposal of the other side, the smallest there is.

    It proposes its outcomes from the best down; when the other side has made fewer different
    proposals than itself, it repeats earlier ones (in turn: the paper draws them).

    Source:
        de Jonge (2022), An analysis of the linear bilateral ANAC domains using the MiCRO
        benchmark strategy, IJCAI.
    """

    ranking: Ranking
    made: int = 0
    repeats: int = 0
    received: set[Package] = field(default_factory=set)

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Accept what is at least as good as the lowest outcome it is ready to propose."""
        del turn
        if self.ranking.is_hopeless:
            return END
        if standing is not None:
            self.received.add(standing)
        ready = self.made <= len(self.received) and self.made < self.ranking.worthwhile
        lowest = self.made if ready else self.made - 1
        if standing is not None:
            value = self.ranking.preferences.utility(standing)
            if value >= max(self.ranking.least, float(self.ranking.values[max(0, lowest)])):
                return ACCEPT
        if ready:
            self.made += 1
            return Reply("offer", self.ranking.package(self.made - 1))
        self.repeats += 1
        return Reply("offer", self.ranking.package((self.repeats - 1) % self.made))


def answered(ranking: Ranking, standing: Package | None, level: float) -> Reply:
    """Accept a standing offer at the level or above; otherwise offer the cheapest that is.

    Where no outcome is worth as much as no agreement, leave.
    """
    if ranking.is_hopeless:
        return END
    if standing is not None:
        value = ranking.preferences.utility(standing)
        if value >= level and value >= ranking.least:
            return ACCEPT
    return Reply("offer", ranking.package(ranking.cheapest(level)))


def reference(
    name: str, wanted: Preferences, rounds: int, ranking: Ranking | None = None
) -> Bargainer:
    """Return a reference bargainer by its name.

    Args:
        name: One of `NAMES`.
        wanted: Its preferences.
        rounds: How many rounds the talks last.
        ranking: The outcomes of `wanted`, ranked, if they are at hand.
    """
    ranked = ranking or Ranking.of(wanted)
    if name == "titfortat":
        return TitForTat(ranked)
    if name == "micro":
        return Micro(ranked)
    return TimeDependent(ranked, rounds, EXPONENTS[name])
