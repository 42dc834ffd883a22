"""Walking back through a log: what has happened in this round, or since a proposal."""

from __future__ import annotations

from collections.abc import Iterator

from game.model import event as ev
from game.model.action import PartyAction
from game.model.base import PartyId


def this_round(log: tuple[ev.Event, ...]) -> Iterator[ev.Event]:
    """Yield the facts of this round, quarter or year, newest first."""
    for fact in reversed(log):
        if isinstance(fact, ev.RoundBegan):
            return
        yield fact


def heard(log: tuple[ev.Event, ...]) -> frozenset[PartyId]:
    """Return who has had the floor in this round, whoever has it now included."""
    return frozenset(fact.to for fact in this_round(log) if isinstance(fact, ev.FloorGiven))


def moves_of(log: tuple[ev.Event, ...], party: PartyId) -> Iterator[PartyAction]:
    """Yield the moves that a party has made in this round, quarter or year, newest first."""
    for fact in this_round(log):
        if isinstance(fact, ev.Moved) and fact.action.by == party:
            yield fact.action


def since_offer(log: tuple[ev.Event, ...], number: int) -> Iterator[ev.Event]:
    """Yield the facts since the proposal with a number was made, newest first."""
    for fact in reversed(log):
        if isinstance(fact, ev.Moved) and fact.action.kind == "offer" and fact.number == number:
            return
        yield fact
