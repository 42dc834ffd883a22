"""Gathering behind one wording: how many settle a clause that only all together can settle.

Two who differ split the difference or echo each other. Among more a clause is settled only if all
members propose the same, so each asks which wording can still unite them: what others have said
counts as given, the rest is believed, and in the last round the likeliest wording is taken.
"""

from __future__ import annotations

import numpy as np

from game.analysis.arrays import Floats
from game.counterpart.joining import GIVEN_WORD, carrying_chance
from game.counterpart.mind import Mind
from game.engine.parties import members
from game.model.base import PartyId
from game.model.draft import Package


def others_in(mind: Mind) -> tuple[PartyId, ...]:
    """Return the other members of the agreement, whose wording counts."""
    inside = members(mind.seen.scenario, mind.seen.table)
    return tuple(p for p in inside if p != mind.seen.seat)


def uniting(mind: Mind, place: int, values: Floats, likely: Package) -> int:
    """Return the wording of a clause to propose among many, an option number.

    The largest product of the chance that all take it and the gain it leaves; in the last round
    the likeliest of those that leave one. Without any the best for the seat.

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
    weight = np.minimum(gains, 1.0) if last else gains
    score = np.where(gains >= 0.0, chances * (weight + 1e-3), -1.0)
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
    return carrying_chance(mind, taken)
