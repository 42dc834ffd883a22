"""The base of every move of a party."""

from __future__ import annotations

from typing import Literal, Self

from game.model.base import PartyId, Value

__all__ = ["Manner", "Move"]

Manner = Literal["plain", "warm", "firm", "formal"]
"""How something is said; it changes the words and nothing else."""


class Move(Value):
    """Base of every move.

    Attributes:
        by: Who moves.
        manner: In what tone it is said.
    """

    by: PartyId
    manner: Manner = "plain"

    def plainly(self) -> Self:
        """Return the same move without its tone, so that two can be compared."""
        return self if self.manner == "plain" else self.model_copy(update={"manner": "plain"})
