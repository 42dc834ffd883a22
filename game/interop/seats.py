"""Seat bargainers at a domain: profiles become preferences, names become agents."""

from __future__ import annotations

from typing import Final

from game.counterpart.bargain import references
from game.counterpart.bargain.expert import Expert
from game.counterpart.bargain.preferences import Preferences, preferences
from game.counterpart.bargain.protocol import Bargainer
from game.interop.domain import Profile

EXPERT: Final = "expert"
OPPONENTS: Final = references.NAMES


def preferences_of(profile: Profile) -> Preferences:
    """Return a profile as a bargainer sees it: worst outcome 0, best 1."""
    return preferences(profile.points, profile.constant, profile.least)


def seated(
    name: str, wanted: Preferences, rounds: int, ranking: references.Ranking | None = None
) -> Bargainer:
    """Return a fresh bargainer: the expert or a reference opponent.

    Args:
        name: `EXPERT` or one of `OPPONENTS`.
        wanted: Its preferences.
        rounds: How many rounds the talks last.
        ranking: Its outcomes ranked, for a reference opponent, if they are at hand.
    """
    if name == EXPERT:
        return Expert(wanted, rounds)
    return references.reference(name, wanted, rounds, ranking)
