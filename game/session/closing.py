"""The end of a sitting: the self-assessment, the debrief and the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import JsonValue, ValidationError

from game.debrief.record import Record, SelfAssessment
from game.model.base import PartyId
from game.model.event import Event
from game.model.state import State
from game.session.entry import Entry
from game.session.setup import Setup
from game.session.sounding import soundings_in

ASSESSMENT: Final = "self-assessment"


def assessment_note(seat: PartyId) -> str:
    """Return the name of the note that holds a seat's self-assessment."""
    return f"{ASSESSMENT}:{seat}"


def assessment_in(notes: Mapping[str, JsonValue], seat: PartyId) -> SelfAssessment | None:
    """Return what a person wrote before the reveal, if anything that can be read."""
    text = notes.get(assessment_note(seat))
    if not isinstance(text, str):
        return None
    try:
        return SelfAssessment.model_validate_json(text)
    except ValidationError:
        return None


def record_for(
    setup: Setup,
    entries: Sequence[Entry],
    state: State,
    notes: Mapping[str, JsonValue],
    seat: PartyId,
) -> Record:
    """Return what the debrief of a seat is written from."""
    facts: list[Event] = []
    rationales = {}
    for entry in entries:
        if entry.rationale is not None:
            rationales[len(facts)] = entry.rationale
        facts.extend(entry.facts)
    return Record(
        scenario=setup.scenario,
        facts=tuple(facts),
        state=state,
        seat=seat,
        rationales=rationales,
        humans=frozenset(setup.humans),
        assessment=assessment_in(notes, seat),
        soundings=soundings_in(notes, seat),
        reference=setup.references.get(seat),
        seed=setup.seed,
        version=setup.app,
    )
