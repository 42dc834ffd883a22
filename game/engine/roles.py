"""Which moves belong to those at the table whose consent is not asked."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.model.rule import Role

_VOICE: Final = frozenset(
    {
        "ready",
        "worksheet",
        "prepare",
        "ask",
        "disclose",
        "decline",
        "argue",
        "end-turn",
        "answer-event",
    }
)
_MEDIATION: Final = frozenset(
    {
        "offer", "signal", "promise", "warn", "threaten", "carry-out", "withdraw-threat", "caucus",
        "adjourn", "approach", "reply", "share-information", "call-for-justification",
        "propose-clause", "show-readiness", "walk-out", "come-back", "listen-back", "back-channel",
        "confide", "offer-instrument", "withhold-instrument", "gesture", "visit",
    }
)  # fmt: skip

_MOVES_OF: Final[Mapping[Role, frozenset[str]]] = MappingProxyType(
    {"mediator": _VOICE | _MEDIATION, "observer": _VOICE}
)


def may(role: Role, kind: str) -> bool:
    """Tell whether a kind of move belongs to a role; parties that decide may make every one.

    >>> may("party", "accept"), may("mediator", "offer"), may("observer", "offer")
    (True, True, False)
    """
    return role == "party" or kind in _MOVES_OF[role]


OUTSIDE: Final = frozenset({"accede", "end-turn", "carry-out"})
"""What a party outside the agreement may do after the rounds."""
