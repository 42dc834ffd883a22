"""Alternating offers between two bargainers (Rubinstein 1982, with a deadline and no discount)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from game.model.draft import Package

Kind = Literal["offer", "accept", "end"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a bargainer does when it has the floor.

    Attributes:
        kind: `offer` a package, `accept` the standing offer, or `end` the talks.
        package: The package offered; `None` unless the kind is `offer`.
    """

    kind: Kind
    package: Package | None = None


ACCEPT = Reply("accept")
END = Reply("end")


class Bargainer(Protocol):
    """One side of a negotiation; it knows its own preferences and the number of rounds."""

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Answer the other side's standing offer, or open the talks.

        Args:
            standing: The other side's last offer; `None` if it has made none.
            turn: Number of the round, from 0; each side has the floor once in a round.
        """
        ...


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a negotiation ended.

    Attributes:
        package: What was agreed; `None` for no agreement.
        turn: The round in which it ended, from 0.
        ended_by: Which side broke the talks off, 0 or 1; `None` if neither.
    """

    package: Package | None
    turn: int
    ended_by: int | None = None


def negotiate(first: Bargainer, second: Bargainer, rounds: int) -> Settlement:
    """Let two sides bargain until they agree, one leaves, or the rounds are over.

    In each round the first side has the floor, then the second; the last word of the second side
    can accept but no longer propose to any effect.
    """
    standing: Package | None = None
    for turn in range(rounds):
        for seat, side in enumerate((first, second)):
            said = side.reply(standing, turn)
            if said.kind == "end":
                return Settlement(None, turn, seat)
            if said.kind == "accept":
                assert standing is not None, "nobody can accept before there is an offer"
                return Settlement(standing, turn)
            standing = said.package
    return Settlement(None, rounds - 1)
