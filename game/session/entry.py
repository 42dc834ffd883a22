"""One entry of a sitting's log, and how it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import JsonValue, ValidationError

from game.counterpart import Rationale
from game.model.action import ACTION, Action
from game.model.errors import ReplayError
from game.model.event import EVENT, Event


@dataclass(frozen=True, slots=True)
class Entry:
    """One move of the log: what was done, what it brought about, and (for AI) why."""

    action: Action
    facts: tuple[Event, ...]
    rationale: Rationale | None = None

    def body(self) -> dict[str, JsonValue]:
        """Return the entry as a journal record."""
        record: dict[str, JsonValue] = {
            "move": ACTION.dump_python(self.action, mode="json"),
            "facts": [EVENT.dump_python(fact, mode="json") for fact in self.facts],
        }
        if self.rationale is not None:
            record["why"] = self.rationale.model_dump(mode="json", exclude_defaults=True)
        return record

    @staticmethod
    def of(body: Mapping[str, JsonValue]) -> Entry:
        """Return the entry that a journal record describes.

        Raises:
            ReplayError: If it is not one.
        """
        try:
            facts = body["facts"]
            if not isinstance(facts, list):
                raise ReplayError("A record's facts are not a list.")
            why = body.get("why")
            return Entry(
                action=ACTION.validate_python(body["move"], strict=False),
                facts=tuple(EVENT.validate_python(fact, strict=False) for fact in facts),
                rationale=Rationale.model_validate(why, strict=False) if why else None,
            )
        except (KeyError, ValidationError) as error:
            raise ReplayError(f"A record of the save is not a move: {error}") from error
