"""The base of every move of a party."""

from __future__ import annotations

from game.model.base import PartyId, Value

__all__ = ["Move"]


class Move(Value):
    """Base of every move."""

    by: PartyId
