"""Entry into force: how likely enough of the signatories ratify, under the forum's rules."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.pivotality import Carries, tail
from game.counterpart.evidence import sigma
from game.model.base import PartyId
from game.model.scenario import Scenario

VOTE_SCALE: Final = 12.0  # points of a party's value per unit of log-odds to ratify; design choice


def enters(scenario: Scenario) -> Carries:
    """Return the test of entry into force on groups of parties that have ratified.

    The decision rule must still carry, and the entry clause be met if there is one.
    """
    rule, entry, principals = scenario.forum.rule, scenario.forum.entry, scenario.principals

    def enough(members: frozenset[str]) -> bool:
        if not rule.carries(members, principals):
            return False
        if entry is None:
            return True
        yes = members & set(principals)
        return len(yes) >= entry.least and rule.share(yes, principals) >= entry.share - 1e-9

    return enough


def in_force_chance(
    scenario: Scenario,
    seat: PartyId,
    ratifies: Mapping[PartyId, Floats],
    joins: Mapping[PartyId, Floats],
) -> Floats:
    """Return the chance that the others ratify as far as is needed, shape (n,).

    Without an entry clause every member has to ratify; with one, enough of them.

    Args:
        scenario: Its rule and entry clause count.
        seat: Who is taken to ratify.
        ratifies: Chance that each other party ratifies if it is a member, shape (n,) each.
        joins: Belief that each is a member, shape (n,) each; all are that are left out.
    """
    count = len(next(iter(ratifies.values())))
    if scenario.forum.entry is None:
        chance = np.ones(count)
        for party, vote in ratifies.items():
            chance = chance * (1.0 - joins[party] * (1.0 - vote) if party in joins else vote)
        return chance
    columns = [np.ones(count)]
    columns += [vote * joins.get(party, np.ones(count)) for party, vote in ratifies.items()]
    return tail(np.column_stack(columns), (seat, *ratifies), enters(scenario))


def vote_odds(public: float) -> float:
    """Return the log-odds of a common estimate, which is never taken for certain."""
    base = min(0.98, max(0.02, public))
    return log(base / (1.0 - base))


def ratified_abroad(public: float, worth: Floats, middle: float) -> Floats:
    """Return the chance that another party ratifies packages, from what is public.

    `logit P = logit(profile.ratification) + (worth - middle) / 12`: the common estimate holds
    for a text halfway between what the party must have and what it can hope for, and moves by
    one unit of log-odds for every 12 points (design choice).

    Args:
        public: Common estimate for a balanced text, 0-1.
        worth: Believed points of the packages to the party, shape (n,).
        middle: Believed points of a balanced text.
    """
    odds = vote_odds(public) + (worth - middle) / VOTE_SCALE
    chance: Floats = sigma(odds)
    return chance.clip(0.02, 0.99).round(9)
