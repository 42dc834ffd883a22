"""How a text may end of which only the clauses are still open.

Once the substance is settled there are few ways in which the clauses can be worded, and all of them
are compared: those who know each other's wishes would take the largest product of gains (Nash 1950).
The few packages that a seat considers otherwise were chosen before the substance was known, and
seldom hold the wordings that suit both best.
"""

from __future__ import annotations

from math import prod
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.analysis.tables import all_packages
from game.counterpart.agreeable import gathers_first
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.model.draft import OPEN, Package

MOST: Final = 4_000  # ways to word what is open, that are all compared; design choice
VOTED: Final = 48  # of these, how many are put to the vote at home; design choice
NO_GAIN: Final = 1e-3  # points, in place of a gain that is none


def ending(mind: Mind, fixed: Package) -> Package | None:
    """Return the whole text that a text with only clauses open will best become for all.

    Among many only on the framework track, where clauses are what the text is for. None where
    substance is open, nothing is, there are too many ways to end it, or every one of
    them crosses a hard line.
    """
    issues = mind.seen.scenario.issues
    places = [k for k, option in enumerate(fixed) if option == OPEN]
    unlikely = mind.many and not gathers_first(mind.seen)
    if unlikely or not places or any(issues[k].kind == "substance" for k in places):
        return None
    counts = [mind.study.space.counts[k] for k in places]
    if prod(counts) > MOST:
        return None
    appraiser = mind.study.appraiser

    def make() -> Bench:
        packages = np.tile(np.array(fixed, dtype=np.int64), (prod(counts), 1))
        packages[:, places] = all_packages(np.array(counts, dtype=np.int64))
        return Bench(packages=packages, outlook=appraiser.outlook(packages))

    return _best(mind, mind.memory.latest.of("endings", (appraiser,), fixed, make))


def _best(mind: Mind, bench: Bench) -> Package | None:
    """Return the package with the largest product of expected gains; the likeliest are voted on."""
    fine: Bools = ~bench.outlook.hard
    if not fine.any():
        return None
    hopes = joint_gain(mind, bench, mind.prospect(bench).utility)
    first = np.argsort(-np.where(fine, hopes, -1.0), kind="stable")[:VOTED]
    few = mind.study.bench(bench.packages[np.sort(first)])
    appraisal = mind.appraise(few)
    scores = np.where(appraisal.hard, -1.0, joint_gain(mind, few, appraisal.value))
    return tuple(int(option) for option in few.packages[int(scores.argmax())])


def joint_gain(mind: Mind, bench: Bench, own: Floats) -> Floats:
    """Return the product of one's own gain and of those believed of the others, shape (n,)."""
    score = np.maximum(own - mind.reserve_eff, NO_GAIN)
    for party in mind.asked:
        gain = mind.expected(bench, party) - mind.believed_reserve(party)
        score = score * np.maximum(gain, NO_GAIN)
    return score.round(9)
