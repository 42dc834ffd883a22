"""Which of a scenario's coaching notes are due to a seat."""

from __future__ import annotations

from collections.abc import Collection

from game.model.coaching import Coaching
from game.model.event import Moved
from game.model.observation import Observation


def due(seen: Observation) -> tuple[Coaching, ...]:
    """Return the notes whose moment has come, in the order of the scenario."""
    made = {
        fact.action.kind
        for fact in seen.log
        if isinstance(fact, Moved) and fact.action.by == seen.seat
    }
    return tuple(note for note in seen.scenario.coaching if _is_due(note, seen, made))


def _is_due(note: Coaching, seen: Observation, made: Collection[str]) -> bool:
    return (
        note.phase == seen.table.phase
        and note.round <= seen.table.round
        and note.seat in {None, seen.seat}
        and (note.after is None or note.after in made)
        and note.until not in made
    )
