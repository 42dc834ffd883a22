"""What would it take? The package a party says it would need, and the one it would really need.

A help for practice, outside the rules: nothing is said at the table, no time passes, and nobody
else hears it. What is told is candid with the persona's honesty; otherwise it is what a tactical
negotiator would say: it asks for more than it needs and blames its home. No number is ever told.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from game.analysis.arrays import Bools
from game.counterpart.accept import LEAST_KEPT, completed, fair_share, judge, obstacle, threshold
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.counterpart.pool import unique, widened
from game.counterpart.search import propose
from game.counterpart.value import Appraisal
from game.model.action import ReasonCode
from game.model.base import IssueId, PartyId, Value
from game.model.draft import Package
from game.model.state import Proposal

WIDE: Final = 60  # options of all issues together up to which two changes at once are tried
MORE: Final = 6.0  # points that a tactical answer asks for beyond the need; model.md 1, bluff


class Terms(Value):
    """What a party would need to accept a package.

    Attributes:
        willing: Whether it would accept the package as it stands.
        package: The nearest package that it would accept; `None` if there is none near.
        changes: The issues in which that differs from what was asked about.
        obstacle: The issue that stands in the way most.
        reason: Why it would not accept the package.
    """

    willing: bool
    package: Package | None = None
    changes: tuple[IssueId, ...] = ()
    obstacle: IssueId | None = None
    reason: ReasonCode = "unspecified"


class Sounding(Value):
    """A question what it would take, what was said, and what was true.

    Attributes:
        by: Who asked.
        to: Who was asked.
        asked: The package asked about, open issues as the party expects them to end.
        said: What it says.
        truth: What it really would need; for the debrief alone.
        candid: Whether it said what is true.
    """

    by: PartyId
    to: PartyId
    asked: Package
    said: Terms
    truth: Terms
    candid: bool


def sounded(mind: Mind, by: PartyId, package: Package) -> Sounding:
    """Return what a party says, and what is true, when asked what it would take.

    Args:
        mind: The party that is asked.
        by: Who asks.
        package: What is asked about; it may be partial.
    """
    own = propose(mind)
    asked = completed(mind, package)
    number = max((p.number for p in mind.seen.table.proposals), default=0) + 1
    proposal = Proposal(number=number, by=by, round=mind.seen.table.round, package=asked)
    verdict = judge(mind, proposal, own)
    need = threshold(mind, own)
    truth = Terms(willing=True)
    if not verdict.accepts:
        truth = _terms(mind, by, asked, need)
        truth = truth.model_copy(update={"obstacle": verdict.obstacle, "reason": verdict.reason})
    candid = mind.chance(f"terms:{by}", mind.seen.table.round) < mind.config.style.honesty
    said = truth if candid else _tactical(mind, by, asked, need)
    return Sounding(by=by, to=mind.seen.seat, asked=asked, said=said, truth=truth, candid=candid)


def _tactical(mind: Mind, by: PartyId, asked: Package, need: float) -> Terms:
    """Return what is said by somebody who wants more: a higher price, and tied hands."""
    wanted = _terms(mind, by, asked, need + MORE)
    if wanted.willing:
        return wanted
    return wanted.model_copy(
        update={"obstacle": obstacle(mind, asked, "level"), "reason": "domestic"}
    )


def _terms(mind: Mind, by: PartyId, asked: Package, need: float) -> Terms:
    """Return the nearest package that brings so many points, and passes the other gates.

    Of equally near ones the one that is believed to cost the asker least.
    """
    space = mind.study.space
    start = space.array([asked])
    near = widened(widened(start, space), space) if space.width <= WIDE else widened(start, space)
    bench = mind.study.bench(unique(np.concatenate([near, mind.study.pool.packages]), space))
    appraisal = mind.appraise(bench, max(need, mind.reserve_eff))
    fine = _passes(mind, bench, appraisal, need)
    if not fine.any():
        return Terms(willing=False)
    changed = (bench.packages != start).sum(axis=1)
    theirs = mind.expected(bench, by) if by in mind.reading.about else np.zeros(len(changed))
    order = np.lexsort((-theirs, np.where(fine, changed, np.iinfo(np.int64).max)))
    best = bench.packages[order[0]]
    places = np.flatnonzero(best != start[0]).tolist()
    return Terms(
        willing=not places,
        package=tuple(int(option) for option in best),
        changes=tuple(space.issues[place] for place in places),
    )


def _passes(mind: Mind, bench: Bench, appraisal: Appraisal, need: float) -> Bools:
    """Tell which packages pass the gates of acceptance at a level, shape (n,)."""
    gain = appraisal.value - mind.reserve_eff
    fair = gain >= fair_share(mind, bench) * appraisal.in_force
    passes: Bools = (
        ~appraisal.hard
        & (appraisal.value >= max(need, mind.reserve_eff))
        & (appraisal.ratification >= mind.config.style.ratification)
        & (appraisal.weakest >= LEAST_KEPT)
        & (fair | (mind.rounds_left == 0))
    )
    return passes
