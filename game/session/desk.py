"""The desk: what a front-end may ask for before and between sittings.

`game.cli` provides it; front-ends see these values and never a folder, a pack or a catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from pydantic import JsonValue

from game.model.base import PartyId
from game.model.party import Level, PersonaId

if TYPE_CHECKING:  # the list of scenarios is shown before there is a sitting
    from game.session.setup import Mode
    from game.session.sitting import Sitting


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A party that can be played."""

    id: PartyId
    name: str
    emblem: str | None


Shelf = Literal["academy", "historical", "installed"]
"""Where a scenario stands in the picker: lessons, history, and what was added to the game."""


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """A scenario in the picker; `problem` says why it cannot be played, if it cannot."""

    id: str
    title: str
    subtitle: str
    period: str
    summary: str
    minutes: int
    seats: tuple[SeatCard, ...]
    problem: str | None = None
    shelf: Shelf = "installed"
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SaveCard:
    """A saved sitting in a list.

    Attributes:
        turn: Where it stands, e.g. `3/12`.
        updated: ISO 8601, or empty.
        total: The score of a finished sitting, 0-100, once it was debriefed.
        picture: A PNG of its last screen, if there is one.
        problem: Why it cannot be resumed, if it cannot.
    """

    id: str
    scenario: str
    seat: str
    mode: str
    phase: str
    turn: str
    updated: str
    finished: bool
    summary: str
    total: float | None = None
    picture: bytes | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A new sitting, as a front-end orders it; `None` leaves a choice to the seed."""

    scenario: str
    seat: PartyId
    level: Level = "standard"
    persona: PersonaId | None = None
    mode: Mode = "practice"
    seed: int | None = None


class Desk(Protocol):
    """What a front-end may ask for. Errors are `ServandaError` with a sentence for people."""

    def scenarios(self) -> tuple[ScenarioCard, ...]:
        """Return the scenarios that are installed."""
        ...

    def begin(self, order: Order) -> Sitting:
        """Begin a sitting; it is saved from its first move on."""
        ...

    def saves(self) -> tuple[SaveCard, ...]:
        """Return the saved sittings, the one played last first."""
        ...

    def resume(self, save: str) -> Sitting:
        """Go on with a saved sitting."""
        ...

    def delete(self, save: str) -> None:
        """Move a saved sitting to the trash folder."""
        ...

    def keep_picture(self, sitting: Sitting, png: bytes) -> None:
        """Keep a small picture of a sitting's screen."""
        ...

    def settings(self) -> Mapping[str, JsonValue]:
        """Return the settings kept so far."""
        ...

    def set_setting(self, name: str, value: JsonValue) -> None:
        """Keep a setting."""
        ...
