"""Asking a computer's party what it would take: when that is possible, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue, ValidationError

from game.counterpart import Sounding
from game.debrief.record import Sounded
from game.model.base import PartyId
from game.model.state import State
from game.session.setup import Setup

SOUNDING: Final = "sounding"
PHASES: Final = frozenset({"rounds", "text"})


def can_sound(setup: Setup, state: State, seat: PartyId, to: PartyId) -> bool:
    """Tell whether a seat may ask a party what it would take.

    In practice mode, while a package is talked about, and only those whose consent is asked and
    who are played by the computer.
    """
    return (
        setup.mode == "practice"
        and not state.is_over
        and state.table.phase in PHASES
        and to in setup.scenario.principals
        and to != seat
        and not setup.seats[to].human
    )


def sounding_note(found: Sounding, place: int) -> str:
    """Return the name of the note that keeps a question: who asked whom, after how many moves."""
    return f"{SOUNDING}:{found.by}:{place}:{found.to}"


def soundings_in(notes: Mapping[str, JsonValue], seat: PartyId) -> tuple[Sounded, ...]:
    """Return what a seat asked, oldest first; what cannot be read is left out."""
    found = []
    for name, text in notes.items():
        parts = name.split(":")
        if parts[:2] != [SOUNDING, seat] or len(parts) != 4 or not isinstance(text, str):  # noqa: PLR2004 - parts of a name
            continue
        try:
            sounding = Sounding.model_validate_json(text)
        except ValidationError:
            continue
        if parts[2].isdigit():
            found.append(Sounded(int(parts[2]), sounding))
    return tuple(sorted(found, key=lambda asked: asked.place))
