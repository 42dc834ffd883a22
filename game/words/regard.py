"""How belief in a party's word moves, told: who relies on it more or less, and for which reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from game.model.event import CredibilityMoved, Event
from game.words.names import Names

KEPT: Final = 0.9  # outcome from which a word counts as kept; design choice
BROKEN: Final = 0.3  # outcome up to which it counts as broken; between them the belief that was
# there decides whether it rises or falls; design choice
QUIET_CAUSES: Final = frozenset({"time", "year-kept", "threat-kept-loaded"})
"""Causes that come round every turn; the standing shows their sum."""


def credibility(names: Names, fact: CredibilityMoved) -> str | None:
    """Return how one observer's belief moved."""
    return shared_credibility(names, (fact,))


def shared_credibility(names: Names, facts: Sequence[CredibilityMoved]) -> str | None:
    """Return how the belief of several observers moved alike, in one sentence.

    Args:
        names: Names of the scenario's things.
        facts: At least one; they differ in observer and weight alone (`alike`).
    """
    first = facts[0]
    if first.cause in QUIET_CAUSES:
        return None
    return names.words.say(
        f"event-credibility-{_way(first)}",
        observer=names.those(fact.observer for fact in facts),
        count=len(facts),
        subject=names.the(first.subject),
        domain=names.words.say(f"domain-{first.domain}"),
        cause=names.lesson(first),
    )


def alike(names: Names, facts: Iterable[CredibilityMoved]) -> list[list[int]]:
    """Return the places of facts that make one sentence together, in the order of their firsts.

    Args:
        names: Names of the scenario's things.
        facts: Facts that follow each other.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, fact in enumerate(facts):
        key = (_way(fact), fact.subject, fact.domain, fact.cause, names.lesson(fact))
        groups.setdefault(key, []).append(place)
    return list(groups.values())


def runs(facts: Iterable[Event]) -> Iterable[tuple[Event, ...]]:
    """Yield facts one by one, but those on belief that follow each other together."""
    for together, run in groupby(facts, lambda fact: isinstance(fact, CredibilityMoved)):
        if together:
            yield tuple(run)
        else:
            yield from ((fact,) for fact in run)


def _way(fact: CredibilityMoved) -> str:
    return "up" if fact.outcome >= KEPT else "down" if fact.outcome <= BROKEN else "mixed"
