"""Steps that a party can take on its own, as a scenario names them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from game.model.base import Label, Line, PartyId, Share, Slug, Value

COMMON_GESTURES: Final = ("goodwill",)
"""Gestures that every party can make, whatever the scenario names."""


class Gesture(Value):
    """A unilateral step or a visit, named by the scenario.

    Attributes:
        id: Identifier.
        label: Two or three words for a button.
        text: What is done, in plain words.
        by: Who can do it.
        target: For whom; left out, for any other party.
        kind: A `step` counts at once; a `visit` takes place before the next round and may go
            wrong.
        cost: Points that it costs for good.
        capital: Political capital that it costs, points.
        warmth: How much better the other side sees the party, 0-1 (model.md 4.5).
        calm: How much tension it takes out of the room, 0-1.
        gaffe: Chance that a visit goes wrong, 0-1.
    """

    id: Slug
    label: Label
    text: Line
    by: PartyId
    target: PartyId | None = None
    kind: Literal["step", "visit"] = "step"
    cost: Annotated[float, Field(ge=0.0, le=20.0)] = 1.0
    capital: Annotated[float, Field(ge=0.0, le=10.0)] = 0.0
    warmth: Share = 0.06
    calm: Share = 0.1
    gaffe: Share = 0.15


def gesture_ids(named: Sequence[Gesture], by: PartyId) -> tuple[Slug, ...]:
    """Return the ids of a party's gestures: those that the scenario names, then the common ones."""
    own = tuple(gesture.id for gesture in named if gesture.by == by)
    return (*own, *(common for common in COMMON_GESTURES if common not in own))
