"""One row of the move catalogue, whichever module the row stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.event import Phase

__all__ = ["MoveRule", "Visibility"]

Visibility = Literal["own", "table", "public", "two", "some"]
"""Who sees a move: its mover, all parties, the world as well, the two concerned, or some."""


@dataclass(frozen=True, slots=True)
class MoveRule:
    """One move.

    Attributes:
        kind: Its id, the `kind` of its type in `game.model.action`.
        who: `mover` if only the party with the floor may play it, `nature` for chance.
        phases: Phases in which it may be legal.
        time: Units of floor time, or of staff time in preparation.
        capital: Points of political capital.
        seen_by: Who sees it.
        facts: Kinds of fact that it can bring about, besides `moved`.
        group: Heading in menus.
    """

    kind: str
    phases: tuple[Phase, ...]
    group: Literal[
        "offer", "talk", "parties", "pressure", "text", "home", "respond", "process", "prepare"
    ]
    time: int = 1
    capital: float = 0.0
    seen_by: Visibility = "table"
    facts: tuple[str, ...] = ()
    who: Literal["mover", "nature"] = "mover"
