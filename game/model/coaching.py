"""What a coach says to a learner in the course of a sitting."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import Line, PartyId, Slug, Value


class Coaching(Value):
    """A note for a person who practises; shown at its moment and put away with a key.

    Attributes:
        phase: The phase in which it is shown.
        round: First round, quarter or year in which it is shown (from 1); 0 for the signing.
        seat: Whose seat it is for; for every seat if it is left out.
        after: A kind of move that the seat has to have made before, e.g. `offer`.
        until: A kind of move with which the note has done its work.
        text: What the coach says.
    """

    phase: Literal[
        "briefing", "preparation", "forum", "rounds", "text", "ratification", "implementation"
    ]
    round: Annotated[int, Field(ge=0, le=99)] = 0
    seat: PartyId | None = None
    after: Slug | None = None
    until: Slug | None = None
    text: Line
