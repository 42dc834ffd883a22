"""Whether to accept a proposal: five gates, each with the reason code of a refusal (4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.tables import matching
from game.counterpart.endings import ending, joint_gain
from game.counterpart.holding import ranks
from game.counterpart.leading import following
from game.counterpart.membership import free_riding
from game.counterpart.memo import Bench
from game.counterpart.mind import EVENTUALLY, Mind
from game.counterpart.rationale import Breakdown, Gate, points
from game.counterpart.search import LEAST_KEPT, Choice, continuation
from game.counterpart.shares import overburdened
from game.counterpart.tabled import has_tabled, would_table
from game.model.action import ReasonCode
from game.model.base import IssueId
from game.model.draft import OPEN, Package
from game.model.state import Proposal

LAST_ROUNDS: Final = 2  # rounds before the deadline in which AC_combi applies; model.md 4.4
TINY: Final = 1e-12  # in place of a draw of 0
WINDOW: Final = 4  # rounds over which received offers are compared; model.md 4.4


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a proposal is accepted, and why not.

    Attributes:
        accepts: The answer.
        reason: Code of the first gate that it fails; `unspecified` if none.
        obstacle: The issue that stands in the way most.
        gates: All five, in order.
        breakdown: The proposal term by term.
        package: The package judged: a partial one completed as the seat would like it.
    """

    proposal: Proposal
    accepts: bool
    reason: ReasonCode
    obstacle: IssueId | None
    gates: tuple[Gate, ...]
    breakdown: Breakdown
    package: Package


def judge(mind: Mind, proposal: Proposal, own: Choice | None) -> Verdict:
    """Return whether the seat accepts a proposal, given its own best next proposal.

    What the seat would table itself is taken as it would mean it.
    """
    if own is not None and would_table(mind, proposal, own):
        package, waived = own.package, True
    else:
        package, waived = completed(mind, proposal.package), has_tabled(mind, proposal)
    appraisal = mind.appraise(mind.bench_of(package))
    breakdown = appraisal.breakdown(0)
    gates = _gates(mind, proposal, breakdown, own)
    if waived:
        gates = tuple(_waived(mind, gate) for gate in gates)
    failed = next((gate for gate in gates if not gate.passed), None)
    reason: ReasonCode = failed.code if failed else "unspecified"
    return Verdict(
        proposal=proposal,
        accepts=failed is None,
        reason=reason,
        obstacle=obstacle(mind, package, reason, own) if failed else None,
        gates=gates,
        breakdown=breakdown,
        package=package,
    )


def completed(mind: Mind, package: Package) -> Package:
    """Return a partial package as it may end, the draft kept.

    Filled from the package of the pool that keeps the proposal and that the others might
    accept: while substance is open between two, the one worth most to the seat; once only clauses
    are left, and among many, who all have to settle what is open, the one with the largest product
    of expected gains, for they will be bargained over yet (of all ways to word them
    between two, and among many who leave them to the text on the framework track).
    """
    if OPEN not in package:
        return package
    fixed = tuple(
        option if option != OPEN else clause.option if clause.status == "agreed" else OPEN
        for option, clause in zip(package, mind.seen.table.draft, strict=True)
    )
    found = ending(mind, fixed)
    if found is not None:
        return found
    fits = matching(mind.study.pool.packages, fixed)
    possible = fits & ~mind.pool.hard & (mind.eventual >= EVENTUALLY)
    if not possible.any():
        today = mind.study.space.status_quo.tolist()
        return tuple(today[k] if option == OPEN else option for k, option in enumerate(fixed))
    scores = np.where(possible, _prospects(mind, fixed), -np.inf)
    return tuple(int(o) for o in mind.study.pool.packages[int(scores.argmax())])


def _prospects(mind: Mind, fixed: Package) -> Floats:
    """Return how good each package of the pool is as the end of a partial one, shape (n,)."""
    issues = mind.seen.scenario.issues
    open_kinds = {i.kind for o, i in zip(fixed, issues, strict=True) if o == OPEN}
    if "substance" in open_kinds and not mind.many:
        return mind.pool.value
    return joint_gain(mind, mind.study.pool, mind.pool.value)


def threshold(mind: Mind, own: Choice | None) -> float:
    """Return the value that a proposal has to reach now, points (gate 4)."""
    wanted = mind.aspiration
    if own is not None:
        wanted = min(wanted, own.value)
    if mind.rounds_left < LAST_ROUNDS:
        wanted = min(wanted, _combined(mind))
    return max(mind.reserve_eff, wanted + mind.noise)


def asked_of(mind: Mind, proposal: Proposal, package: Package, own: Choice | None) -> float:
    """Return what a proposal has to bring to pass gate 4, points, before any hesitation.

    A mediator's text has to be better than what going on is worth: to take it is no step towards
    the other side, so nothing is lost by not holding out (Pruitt & Johnson 1970). Of a text that a
    credible leader sponsors less is asked, down to r + m.
    """
    level = threshold(mind, own)
    if is_mediated(mind, proposal):
        level = min(level, max(mind.reserve_eff, continuation(mind) + mind.noise))
    wanted = free_riding(mind, proposal, package, level)
    led = wanted - following(mind, proposal.by).points
    return max(min(wanted, mind.least), led) + ranks(mind, proposal, package)


def is_mediated(mind: Mind, proposal: Proposal) -> bool:
    """Tell whether a proposal is the single text of a mediator whom the parties have called."""
    return proposal.by == mind.seen.table.mediator


def _combined(mind: Mind) -> float:
    """Return AC_combi's level: r + m, or the best offer received lately if that is better.

    Among many nobody breaks a text over its margin in the last round: r is enough.
    """
    if mind.many and mind.rounds_left == 0:
        return mind.reserve_eff
    since = mind.seen.table.round - WINDOW
    received = [
        p.package
        for p in mind.seen.table.proposals
        if p.by != mind.seen.seat and p.round > since and OPEN not in p.package
    ]
    least = mind.least
    if not received:
        return least
    if mind.rounds_left == 0:
        return least
    appraisal = mind.appraise(mind.bench_of(*dict.fromkeys(received)))
    fine = appraisal.value[~appraisal.hard]
    return max(least, float(fine.max())) if len(fine) else least


def _gates(
    mind: Mind, proposal: Proposal, offer: Breakdown, own: Choice | None
) -> tuple[Gate, ...]:
    style, skill = mind.config.style, mind.config.skill
    wanted = asked_of(mind, proposal, offer.package, own)
    return (
        Gate(
            code="red-line",
            have=0.0 if offer.hard_line else 1.0,
            need=1.0,
            passed=not offer.hard_line,
        ),
        Gate(
            code="domestic",
            have=offer.ratification,
            need=style.ratification,
            passed=offer.ratification >= style.ratification,
        ),
        Gate(
            code="trust", have=offer.weakest, need=LEAST_KEPT, passed=offer.weakest >= LEAST_KEPT
        ),
        Gate(
            code="level",
            have=offer.value,
            need=points(wanted),
            passed=offer.value >= mind.reserve_eff
            and _reaches(mind, proposal, offer.value - wanted, skill.softness),
        ),
        _fairness(mind, offer),
    )


def _waived(mind: Mind, gate: Gate) -> Gate:
    """Return a gate for what the seat would propose, or did: all that it can still bear passes."""
    bearable = gate.code != "red-line" and (gate.code != "level" or gate.have >= mind.reserve_eff)
    return gate.model_copy(update={"passed": gate.passed or bearable})


def _reaches(mind: Mind, proposal: Proposal, excess: float, softness: float) -> bool:
    """Tell whether a value reaches the level; the level is blurred as the skill has it."""
    return excess >= least_excess(mind, proposal.number, softness)


def least_excess(mind: Mind, number: int, softness: float) -> float:
    """Return by how much a proposal has to exceed the level now, points; below 0 it may fall short.

    The draw belongs to the proposal's number and the round, so asking twice gives the same answer.
    With many at the table nobody hesitates over what is good enough when the last round is there.
    """
    if mind.many and mind.rounds_left == 0:
        return 0.0
    drawn = mind.chance(f"accept:{number}", mind.seen.table.round)
    return round(min(3.0, log(max(drawn, TINY) / (1.0 - drawn))) * softness, 9)


def fair_share(mind: Mind, bench: Bench) -> Floats:
    """Return what packages in force must bring for fairness, given the others' gains; (n,).

    More than that where the seat would bear more of common duties than is due from it.
    """
    gains = [
        np.maximum(0.0, mind.expected(bench, party) - mind.believed_reserve(party))
        for party in mind.asked
    ]
    share: Floats = mind.config.style.fairness * np.mean(gains, axis=0)
    return share * overburdened(mind, bench)


def _fairness(mind: Mind, offer: Breakdown) -> Gate:
    """Return gate 5 (Fehr & Schmidt 1999): own gain against the others'.

    Against the other's between two; among more, as in their model, against the others' on
    average. The others' gains are taken at the same chance of entering into force; waived in
    the last round.
    """
    share = float(fair_share(mind, mind.bench_of(offer.package))[0]) * offer.in_force
    have = offer.value - mind.reserve_eff
    return Gate(
        code="fairness",
        have=points(have),
        need=points(share),
        passed=have >= share or mind.rounds_left == 0,
    )


def obstacle(
    mind: Mind, package: Package, reason: ReasonCode, own: Choice | None = None
) -> IssueId | None:
    """Return the issue that stands in the way of a package most, for a reason.

    For a red line the issue that crosses it; otherwise the one on which the package is farthest
    below what the seat itself asks for, points: its standing proposal, else the one it would make
    next, else the best there is. Nobody names what its own proposal says as well.
    """
    tables = mind.study.appraiser.tables
    issues = mind.seen.scenario.issues
    rows = np.arange(len(issues))
    chosen = np.array(package)
    if reason == "red-line":
        crossed = np.flatnonzero(tables.forbidden[rows, chosen])
        return issues[int(crossed[0])].id if len(crossed) else None
    short = np.round(tables.points[rows, _asked_for(mind, own)] - tables.points[rows, chosen], 9)
    return issues[int(short.argmax())].id if short.max() > 0.0 else None


def _asked_for(mind: Mind, own: Choice | None) -> Ints:
    """Return the option that the seat asks for on each issue, shape (K,)."""
    tables = mind.study.appraiser.tables
    sizes = np.arange(tables.points.shape[1]) < tables.sizes[:, None]
    asked: Ints = np.where(sizes, tables.points, -np.inf).argmax(axis=1)
    for made in (
        own.package if own else None,
        mind.own_offers[-1].package if mind.own_offers else None,
    ):
        if made is not None:
            asked = np.where(np.array(made) == OPEN, asked, np.array(made))
    return asked
