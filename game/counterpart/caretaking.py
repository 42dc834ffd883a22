"""Caring for an agreement: inspecting, planning, funding, easing, renewing, staying.

The chances of renewing and leaving are those of the futures that nobody plays
(`game.compliance.ending`), with what the seat can tell of its own position.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.compliance.ending import logistic
from game.compliance.parameters import PRESETS, Aftermath
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.engine.checks_years import sunset_now
from game.engine.value import design_of
from game.model import action as act
from game.model import event as ev
from game.model.action import PartyAction
from game.model.base import IssueId
from game.model.draft import Design

WORTH_INSPECTING: Final = 1.5  # points a year at stake in a duty; design choice
ASKED_LONG_AGO: Final = 3  # years before an issue is asked to be eased again; design choice
HEAVY: Final = 2.0  # points that an issue costs from which easing it is worth asking for
PLANNING: Final = 0.5  # chance of a plan, for a seat that is always honest; design choice
EASED_SHARE: Final = 0.3  # of an issue that easing takes away; game.compliance.parameters


def rules_of(mind: Mind) -> Aftermath:
    """Return the numbers by which agreements of this family are kept, renewed and left."""
    return PRESETS[mind.seen.scenario.preset].aftermath


def design_in_force(mind: Mind) -> Design:
    """Return what the clauses of the text in force set up."""
    scenario, text = mind.seen.scenario, mind.seen.table.agreed
    assert text is not None, "years are lived under an agreed text"
    return mind.memory.latest.of("design", (scenario,), text, lambda: design_of(scenario, text))


def worth_of(mind: Mind, issue: IssueId) -> float:
    """Return what an issue of the text brings the seat, points; below zero what it costs."""
    package = mind.seen.table.agreed
    if package is None:
        return 0.0
    place = mind.seen.scenario.issue_index(issue)
    return float(mind.bench_of(package).outlook.changes[0, place])


def _decision(action: PartyAction, **arguments: str | float) -> Decision:
    return Decision(action, Rationale(headline=action.kind, arguments=arguments))


def amends(mind: Mind, own: tuple[ev.OwnYear, ...]) -> Iterator[Decision]:
    """Answer for one's own failures: a plan for what came to light, means for what lacked them."""
    seen = mind.seen
    for matter in seen.table.matters:
        mine = matter.party == seen.seat and matter.year == seen.table.round
        drawn = mind.chance(f"plan:{matter.issue}", seen.table.round)
        if mine and drawn < PLANNING * mind.config.style.honesty:
            yield _decision(act.Plan(by=seen.seat, issue=matter.issue), issue=matter.issue)
    lacking = own and any(duty.conduct == "incapacity" for duty in own[-1].duties)
    if lacking and mind.chance("fund", seen.table.round) < mind.config.style.honesty:
        yield _decision(act.Fund(by=seen.seat))


def inspections(mind: Mind) -> Iterator[Decision]:
    """Send inspectors where a duty that matters was failed this year."""
    seen = mind.seen
    for matter in seen.table.matters:
        mine = matter.party == seen.seat or matter.year != seen.table.round
        if not mine and worth_of(mind, matter.issue) >= WORTH_INSPECTING:
            action = act.Inspect(by=seen.seat, issue=matter.issue, to=matter.party)
            yield _decision(action, issue=matter.issue, to=matter.party)


def easing(mind: Mind, net: float) -> Iterator[Decision]:
    """Agree to ease what another party asks for, or ask to ease the heaviest issue oneself.

    Args:
        mind: The seat's mind.
        net: What staying is worth to it, points.
    """
    seen = mind.seen
    for request in seen.table.reopenings:
        loss = EASED_SHARE * max(0.0, worth_of(mind, request.issue))
        if loss <= 0.25 * max(0.0, net) or worth_of(mind, request.issue) < 0.0:
            yield _decision(
                act.Concur(by=seen.seat, issue=request.issue),
                issue=request.issue,
                loss=points(loss),
            )
    if net >= 0.0 or _asked_lately(mind):
        return
    traded = [issue.id for issue in seen.scenario.issues if issue.kind == "substance"]
    heaviest = min(traded, key=lambda issue: (round(worth_of(mind, issue), 9), issue))
    if worth_of(mind, heaviest) <= -HEAVY:
        action = act.Reopen(by=seen.seat, issue=heaviest)
        yield _decision(action, issue=heaviest, net=points(net))


def _asked_lately(mind: Mind) -> bool:
    """Tell whether the seat has asked to ease an issue in the last years."""
    years = 0
    for fact in reversed(mind.seen.log):
        if isinstance(fact, ev.RoundBegan):
            years += 1
        asked = fact.action if isinstance(fact, ev.Moved) else None
        if isinstance(asked, act.Reopen) and asked.by == mind.seen.seat:
            return years <= ASKED_LONG_AGO
    return False


def going_on(mind: Mind, net: float) -> Iterator[Decision]:
    """Renew at the sunset, and take a notice back, if staying is worth it again."""
    seen, rules = mind.seen, rules_of(mind)
    if sunset_now(seen.scenario, seen.table):
        chance = float(logistic(np.array(net / rules.renewal_scale - rules.renewal_effort)))
        if mind.chance("renew", seen.table.round) < chance:
            yield _decision(act.Renew(by=seen.seat), net=points(net), chance=points(chance))
    leaving = seen.seat in seen.table.withdrawing
    if leaving and net > 0.0 and mind.chance("stay", seen.table.round) < rules.exit_cancelled:
        yield _decision(act.Stay(by=seen.seat), net=points(net))
