"""The first line of a journal: what was played, by whom, with which version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, ValidationError

from game.storage.errors import RecordError, UnreadableSaveError
from game.storage.lines import Body
from game.storage.names import is_safe_name

KIND: Final = "servanda-journal"


def _moment(text: str) -> str:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("a time needs its offset from UTC, such as 2026-11-22T09:30:00+00:00")
    return text


def _safe(text: str) -> str:
    if not is_safe_name(text):
        raise ValueError("a sitting id has small letters, digits and hyphens, at most 64 of them")
    return text


Text = Annotated[str, Field(min_length=1, max_length=200)]
Moment = Annotated[str, Field(max_length=40), AfterValidator(_moment)]
SittingId = Annotated[str, AfterValidator(_safe)]


class SaveHeader(BaseModel):
    """What a journal says of itself before the first move."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: Literal["servanda-journal"]
    format: int
    """The save format, from 1; `game.storage.migrate` knows the older ones."""
    app: Text
    """Version of Servanda that began the sitting."""
    sitting: SittingId
    pack: Text
    pack_version: Text
    pack_hash: Text
    """Hash of the pack's content, as the pack loader computes it."""
    scenario: Text
    seed: Annotated[int, Field(ge=0, lt=2**64)]
    seats: dict[Text, Text]
    """Who sits where: party id to "human" or the persona that plays it."""
    mode: Text
    """How it is played: practice, assessment and so on, as the session names it."""
    created: Moment
    """When it began, ISO 8601 with offset; given by the caller."""
    options: dict[str, JsonValue] = Field(default_factory=dict)
    """Whatever else the session needs to play the sitting again."""

    def body(self) -> Body:
        """Return the header as the body of a journal's first line."""
        return self.model_dump(mode="json")


def new_header(fields: Mapping[str, JsonValue], current: int) -> SaveHeader:
    """Return the header of a new journal in the current format.

    Raises:
        RecordError: If a field is missing, unknown or wrong; it names every one.
    """
    try:
        return SaveHeader.model_validate({"kind": KIND, "format": current, **fields})
    except ValidationError as error:
        raise RecordError(f"The header of a sitting is wrong: {_problems(error)}.") from error


def read_header(body: Body, path: Path) -> SaveHeader:
    """Return the header that a journal's first line holds, already in the current format.

    Raises:
        UnreadableSaveError: If it is not the header of a save.
    """
    try:
        return SaveHeader.model_validate(body)
    except ValidationError as error:
        raise UnreadableSaveError(path, f"its header is wrong ({_problems(error)})") from error


def _problems(error: ValidationError) -> str:
    """Return every problem on one line."""
    return "; ".join(
        f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
        for problem in error.errors(include_url=False, include_input=False)
    )[:600]
