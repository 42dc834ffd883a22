"""The base of every value that crosses a file, a socket or a screen."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", min_length=1, max_length=48)
]
"""A lower-case identifier such as `capital-transfers`."""

PartyId = Slug
IssueId = Slug
ActorId = Slug
InstrumentId = Slug
ArgumentId = Slug
CardId = Slug

Label = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]
Prose = Annotated[str, StringConstraints(max_length=20_000)]

Points = Annotated[float, Field(ge=-100.0, le=100.0)]
"""Utility points, the common scale of the game (0-100 for a whole package)."""
Share = Annotated[float, Field(ge=0.0, le=1.0)]
"""A probability or a share, 0-1."""
Rare: Final = Field(exclude_if=lambda value: not value)
"""Left out of what is written while it is empty, so that older logs and packs stay as they are."""
Weight = Annotated[float, Field(ge=0.0, le=100.0)]


class Value(BaseModel):
    """An immutable, validated value; unknown keys are refused, NaN and infinity too."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, validate_default=True
    )
