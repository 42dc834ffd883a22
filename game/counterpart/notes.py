"""What a seat keeps of a log: beliefs about the others, their record, and what was tabled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.analysis.arrays import Floats
from game.counterpart.hypotheses import Hypotheses
from game.model import action as act
from game.model.base import PartyId
from game.model.draft import Package
from game.model.scenario import Channel
from game.model.state import Record

__all__ = ["Reading", "Tabled", "Worth", "standing"]


@dataclass(frozen=True, slots=True)
class Tabled:
    """A proposal as it was tabled."""

    by: PartyId
    package: Package
    round: int


def standing(proposals: Mapping[int, Tabled]) -> list[tuple[int, Tabled]]:
    """Return the last proposal of each party with its number, oldest first."""
    last = {tabled.by: number for number, tabled in proposals.items()}
    return [(number, proposals[number]) for number in sorted(last.values())]


@dataclass(frozen=True)
class Reading:
    """What a seat makes of a log so far.

    Attributes:
        about: Hypotheses about each other party.
        trust: Each other party's record as a speaker.
        rounds: Rounds of talks there are.
        accepted: Who accepted which proposal, by its number.
        pace: How much sooner than the calendar concessions are due.
        read: Facts read.
    """

    about: Mapping[PartyId, Hypotheses]
    trust: Mapping[PartyId, Record]
    proposals: Mapping[int, Tabled] = field(default_factory=dict)
    questions: Mapping[int, act.Question] = field(default_factory=dict)
    accepted: frozenset[tuple[PartyId, int]] = frozenset()
    phase: str = "briefing"
    channel: Channel = "small-table"
    round: int = 0
    rounds: int = 12
    pace: float = 1.0
    read: int = 0

    @property
    def share(self) -> float:
        """Share of the time for concessions that is over, 0-1."""
        return min(1.0, self.pace * max(0.0, (self.round - 1) / max(1, self.rounds - 1)))


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What packages are worth to the particles about one party, points.

    Attributes:
        reference: The fixed reference packages of the offer kernel, shape (P, m).
        pool: The packages that the reader considers, shape (P, n).
        best: M_h, the most each particle can hope for, shape (P,).
    """

    reference: Floats
    pool: Floats
    best: Floats
