"""Gathering behind one wording: how many settle a clause that only all together can settle.

Two who differ split the difference or echo each other. Among more a clause is settled only if all
members propose the same, so each asks which wording can still unite them: what others have said
counts as given, the rest is believed, and in the last round the likeliest wording is taken.
"""

from __future__ import annotations

import numpy as np

from game.analysis.arrays import Floats
from game.counterpart.agreeable import gathers_first
from game.counterpart.joining import GIVEN_WORD, carrying_chance
from game.counterpart.lately import heard
from game.counterpart.mind import Mind
from game.engine.parties import members
from game.model.base import PartyId
from game.model.draft import OPEN, Package


def others_in(mind: Mind) -> tuple[PartyId, ...]:
    """Return the other members of the agreement, whose wording counts."""
    inside = members(mind.seen.scenario, mind.seen.table)
    return tuple(p for p in inside if p != mind.seen.seat)


def uniting(mind: Mind, place: int, values: Floats, likely: Package) -> int:
    """Return the wording of a clause to propose among many, an option number.

    The largest product of the chance that all take it and the gain it leaves; in the last round
    the likeliest of those that leave one. Without any the best for the seat; where none can unite
    any more, what the seat has said.

    Args:
        mind: Whose view.
        place: The clause.
        values: EV of the text with each option, minus infinity beyond a hard line.
        likely: The text as it may end otherwise.
    """
    gains = values - mind.reserve_eff
    if not (gains >= 0.0).any():
        return int(np.argmax(values))
    chances = _chances(mind, place, likely, len(values))
    last = mind.seen.table.round >= mind.seen.table.rounds
    weight = np.clip(gains, 0.0, 1.0 if last else None)
    score = np.where(gains >= 0.0, chances * (weight + 1e-3), -1.0)
    said = mind.seen.table.draft[place].wording.get(mind.seen.seat, OPEN)
    if said != OPEN and score[said] >= 0.0 and not (score > 0.0).any():
        return said
    return int(np.argmax(score.round(9)))


def _chances(mind: Mind, place: int, likely: Package, count: int) -> Floats:
    """Return the chance that all other members take each wording, shape (options,)."""
    base = list(likely)
    packages = []
    for option in range(count):
        base[place] = option
        packages.append(tuple(base))
    believed = mind.in_time(mind.bench_of(*packages))
    wording = mind.seen.table.draft[place].wording
    taken: dict[PartyId, Floats] = {}
    for party in mind.asked:
        chances = believed[party].copy()
        if wording.get(party, -1) >= 0:
            said = wording[party]
            chances[said] = max(float(chances[said]), GIVEN_WORD)
        taken[party] = chances
    if gathers_first(mind.seen):
        return _all_take(mind, place, taken)
    return carrying_chance(mind, taken)


def _all_take(mind: Mind, place: int, taken: dict[PartyId, Floats]) -> Floats:
    """Return the chance that every other member ends with each wording, shape (options,).

    A clause is settled by all members, whatever the rule that carried the agreement. Who has had
    the floor in the last round speaks no more: only the wording it has now can still be shared.
    """
    table = mind.seen.table
    spoken = heard(mind.seen.log) if table.round >= table.rounds else frozenset[PartyId]()
    wording = table.draft[place].wording
    together = np.ones_like(next(iter(taken.values())))
    for party in others_in(mind):
        options = np.arange(len(together))
        left = options == wording.get(party, OPEN) if party in spoken else True
        together = together * np.where(left, taken[party], 0.0)
    return together.round(9)
