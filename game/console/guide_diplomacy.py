"""What there is to choose from for the parts of diplomatic moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.console.view import View
from game.model.gesture import gesture_ids
from game.model.reading import Context
from game.model.slots import NameSlot

Choices = tuple[Sequence[str], Sequence[str]]
TOOLS: Final[Mapping[str, set[str]]] = {
    "sink-cost": {"promise", "threat"},
    "offer-instrument": {"promise"},
    "withhold-instrument": {"promise"},
}
"""Kinds of instrument that a move can be made with."""


def _groups(view: View, slot: NameSlot) -> Choices:
    ids = slot.pool(Context.of(view.seen))
    names, say = view.names, view.words.say
    return ids, [
        say("console-group", group=names.group(g), issues=names.issues(names.in_group(g)))
        for g in ids
    ]


def _gestures(view: View, _slot: NameSlot) -> Choices:
    seen = view.seen
    ids = gesture_ids(seen.scenario.gestures, seen.seat)
    labels = [". ".join(filter(None, view.names.gesture(seen.seat, g))) for g in ids]
    return ids, labels


def _grounds(view: View, _slot: NameSlot) -> Choices:
    ids = Context.of(view.seen).grounds
    return ids, [view.names.ground(ground) for ground in ids]


def asked_rounds(view: View) -> list[str]:
    """Return the rounds by which an issue can be taken up again."""
    table = view.seen.table
    return [str(number) for number in range(table.round + 1, table.rounds)]


GUIDED: Final[Mapping[str, Callable[[View, NameSlot], Choices]]] = {
    "group-name": _groups,
    "gesture": _gestures,
    "ground": _grounds,
}
"""Ids and labels, by what the part names."""
