"""Why a move was made, in words: the codes of a rationale as sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from game.words.book import Argument, percent
from game.words.names import Names
from game.words.phrasing import begun


class Reasoned(Protocol):
    """The reason of a move: a code, and what it is about."""

    @property
    def headline(self) -> str:
        """The code."""
        ...

    @property
    def arguments(self) -> Mapping[str, str | int | float]:
        """Ids and numbers by name."""
        ...


def rationale(names: Names, why: Reasoned, party: str) -> str:
    """Return the sentence of a rationale.

    Args:
        names: What things are called.
        why: The rationale.
        party: Whose move it was, for names of its domestic actors.
    """
    given = {name: _named(names, name, value, party) for name, value in why.arguments.items()}
    said = begun(names.words.say(f"rationale-{why.headline}", **given))
    led = float(why.arguments.get("followed", 0.0))
    if abs(led) < TOLD:
        return said
    given["followed"] = abs(led)
    sponsor = names.words.say("rationale-led" if led > 0.0 else "rationale-unled", **given)
    return f"{said} {begun(sponsor)}"


def _named(names: Names, name: str, value: str | float, party: str) -> Argument:
    if isinstance(value, str):
        if name == "actor":
            return names.spoken_actor(party, value)
        return _LABELS[name](names, value) if name in _LABELS else value
    return percent(value) if name in SHARES else value


TOLD: Final = 0.5  # points of readiness to follow a sponsor that are worth words; design choice
SHARES: Final = frozenset({"chance", "trusted", "credibility"})
"""Arguments that are shares, 0-1."""

_LABELS: Final[Mapping[str, Callable[[Names, str], str]]] = {
    "issue": Names.spoken,
    "higher": Names.spoken,
    "lower": Names.spoken,
    "first": Names.chapter,
    "second": Names.chapter,
    "party": Names.the,
    "about": Names.the,
    "to": Names.the,
    "leader": Names.the,
    "instrument": Names.instrument_label,
}
"""How ids among the arguments are named."""
