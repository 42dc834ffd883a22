"""What every fact has, and the words that facts share: phases, domains, endings."""

from __future__ import annotations

from typing import Literal

from game.model.base import PartyId, Value

Phase = Literal[
    "briefing",
    "preparation",
    "forum",
    "rounds",
    "text",
    "ratification",
    "implementation",
    "debrief",
]
PHASES: tuple[Phase, ...] = (
    "briefing",
    "preparation",
    "forum",
    "rounds",
    "text",
    "ratification",
    "implementation",
    "debrief",
)
Domain = Literal["promise", "threat", "statement"]
Termination = Literal[
    "walk-out",
    "deadline",
    "not-signed",
    "withheld",
    "rejected-at-home",
    "lapsed",
    "collapse",
    "withdrawal",
    "replaced",
    "expired",
    "in-force",
]
"""How a sitting ended; `in-force` means that the agreement outlived the simulated years."""


class Fact(Value):
    """Base of every fact."""

    seen_by: tuple[PartyId, ...]
    public: bool = False
