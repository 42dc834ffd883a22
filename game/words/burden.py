"""Who would bear what of a text, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from game.model.base import PartyId
from game.words.book import percent
from game.words.names import Names


class Part(Protocol):
    """A party's part in a burden; see `game.session.burden.Bearing`."""

    @property
    def party(self) -> PartyId:
        """Whose."""
        ...

    @property
    def share(self) -> float:
        """Of all costs, 0-1."""
        ...

    @property
    def due(self) -> float:
        """What is due from it, 0-1."""
        ...


def burden(names: Names, parts: Iterable[Part]) -> str:
    """Return who would bear what, and what would be due; empty where nobody bears anything."""
    told = [
        names.words.say(
            "burden-part",
            party=names.party(part.party),
            share=percent(part.share),
            due=percent(part.due),
        )
        for part in parts
    ]
    return names.words.say("burden-estimate", parts="; ".join(told)) if told else ""
