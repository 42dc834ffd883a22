"""What would it take? The package a party says it would need, and the one it would really need.

A help for practice, outside the rules: nothing is said at the table, no time passes, and nobody
else hears it. The truth is the party's own test of acceptance, as it will stand at its next turn.
What is told is candid with the persona's honesty; otherwise it is what a tactical negotiator would
say: it asks for more than it needs and blames its home. But nobody refuses what it is about to
accept, nor says that nothing would do while something would. No number is ever told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from game.analysis.arrays import Bools
from game.counterpart.accept import (
    Verdict,
    asked_of,
    fair_share,
    judge,
    least_excess,
    obstacle,
)
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.counterpart.pool import unique, widened
from game.counterpart.search import LEAST_KEPT, Choice, propose
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

    def naming(self, issues: Sequence[IssueId], package: Package) -> Sounding:
        """Return the same with another package as what it would really take.

        Args:
            issues: All issues, in order.
            package: The package that is named; what was said follows if it was candid.
        """
        truth = instead(issues, self.asked, package).model_copy(
            update={"obstacle": self.truth.obstacle, "reason": self.truth.reason}
        )
        return self.model_copy(
            update={"truth": truth, "said": truth if self.said == self.truth else self.said}
        )


def sounded(mind: Mind, by: PartyId, package: Package) -> Sounding:
    """Return what a party says, and what is true, when asked what it would take.

    Args:
        mind: The party that is asked, when it will answer; see `game.session.sounding`.
        by: Who asks.
        package: What is asked about; it may be partial.
    """
    table = mind.seen.table
    own = propose(mind)
    proposal = next((p for p in mind.standing if p.package == package), None) or Proposal(
        number=len(table.proposals) + 1, by=by, round=table.round, package=package
    )
    verdict = judge(mind, proposal, own)
    asked = verdict.package
    need = _need(mind, proposal, asked, own)
    truth = Terms(willing=True)
    if not _accepts(mind, proposal, verdict):
        truth = _terms(mind, by, asked, need, own).model_copy(
            update={"obstacle": verdict.obstacle, "reason": verdict.reason}
        )
    candid = mind.chance(f"terms:{by}", table.round) < mind.config.style.honesty
    said = truth if candid or truth.willing else _tactical(mind, by, asked, need, own)
    return Sounding(by=by, to=mind.seen.seat, asked=asked, said=said, truth=truth, candid=candid)


def _accepts(mind: Mind, proposal: Proposal, verdict: Verdict) -> bool:
    """Tell whether the party agrees: by its gates; to its own text; in the text, if it would sign."""
    if any(own.package == proposal.package for own in mind.own_offers[-1:]):
        return True
    if mind.seen.table.phase == "rounds":
        return verdict.accepts
    return not verdict.breakdown.hard_line and verdict.breakdown.value >= mind.reserve_eff


def _need(mind: Mind, proposal: Proposal, asked: Package, own: Choice | None) -> float:
    """Return what a package put forward next has to bring, points; once there is a text, r."""
    if mind.seen.table.phase != "rounds":
        return mind.reserve_eff
    number = len(mind.seen.table.proposals) + (proposal not in mind.standing)
    slack = least_excess(mind, number, mind.config.skill.softness)
    return asked_of(mind, proposal, asked, own) + slack


def _tactical(mind: Mind, by: PartyId, asked: Package, need: float, own: Choice | None) -> Terms:
    """Return what is said by somebody who wants more: a higher price, and tied hands.

    If nothing brings so much more, it points to its own proposal.
    """
    dearer = _terms(mind, by, asked, need + MORE, own)
    return dearer.model_copy(
        update={"obstacle": obstacle(mind, asked, "level", own), "reason": "domestic"}
    )


def _terms(mind: Mind, by: PartyId, asked: Package, need: float, own: Choice | None) -> Terms:
    """Return the nearest package that brings so many points, and passes the other gates.

    Of equally near ones the one that is believed to cost the asker least; if there is none, the
    party's own proposal.
    """
    space = mind.study.space
    start = space.array([asked])
    near = widened(widened(start, space), space) if space.width <= WIDE else widened(start, space)
    bench = mind.study.bench(unique(np.concatenate([near, mind.study.pool.packages]), space))
    appraisal = mind.appraise(bench, max(need, mind.reserve_eff))
    changed = (bench.packages != start).sum(axis=1)
    fine = _passes(mind, bench, appraisal, need) & (changed > 0)
    if not fine.any():
        return _own_text(mind, own, asked)
    theirs = mind.expected(bench, by) if by in mind.reading.about else np.zeros(len(changed))
    order = np.lexsort((-theirs, np.where(fine, changed, np.iinfo(np.int64).max)))
    best = tuple(int(option) for option in bench.packages[order[0]])
    return instead(space.issues, asked, best)


def _own_text(mind: Mind, own: Choice | None, asked: Package) -> Terms:
    """Return the party's own proposal as what it would take, if it has one to make."""
    made = own.package if own is not None else asked
    return Terms(willing=False) if made == asked else instead(mind.study.space.issues, asked, made)


def instead(issues: Sequence[IssueId], asked: Package, package: Package) -> Terms:
    """Return a package that would do, and in which issues it differs from the one asked about."""
    changed = zip(issues, asked, package, strict=True)
    return Terms(
        willing=False,
        package=package,
        changes=tuple(issue for issue, before, after in changed if before != after),
    )


def _passes(mind: Mind, bench: Bench, appraisal: Appraisal, need: float) -> Bools:
    """Tell which packages pass the gates of acceptance at a level, shape (n,).

    Once there is a text, what could be signed.
    """
    if mind.seen.table.phase != "rounds":
        signable: Bools = ~appraisal.hard & (appraisal.value >= mind.reserve_eff)
        return signable & (appraisal.value >= need)
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
