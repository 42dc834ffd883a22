"""Living with an agreement: answers to failures, help, review, and leaving (model.md 6.5-6.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.compliance.ending import exit_chance
from game.compliance.parameters import DISCOUNT, REMEDY, RESOLVE, annuity
from game.compliance.treaty import EXIT_COST
from game.counterpart.acceding import docked, is_outside, welcoming
from game.counterpart.campaign import deliveries
from game.counterpart.caretaking import (
    amends,
    design_in_force,
    easing,
    going_on,
    inspections,
    rules_of,
    worth_of,
)
from game.counterpart.lately import moves_of
from game.counterpart.mind import Mind
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.model import action as act
from game.model import event as ev
from game.model.action import PartyAction
from game.model.base import IssueId
from game.model.state import Matter

SEVERITY: Final = {"violate": 1.0, "shirk": 0.5}  # share of a duty not performed; model.md 6.5
HOPELESS: Final = 3.0  # years of flows looked at; design choice
HOSTILE: Final = frozenset({"dispute", "suspend"})  # answers after which nobody offers help
REVIEW_GAP: Final = 3  # years between requests for review; model.md 6.7


def lived(mind: Mind) -> Iterator[Decision]:
    """Answer the year: own failures first, then others', then the agreement itself."""
    yield from deliveries(mind)
    if is_outside(mind):
        yield from docked(mind)
        return
    yield from _notices(mind)
    for matter in mind.seen.table.matters:
        if matter.party != mind.seen.seat and mind.seen.seat not in matter.answers:
            yield _answer(mind, matter)
    yield from amends(mind, own_years(mind))
    yield from _help(mind)
    yield from inspections(mind)
    yield from welcoming(mind)
    value = net_value(mind)
    yield from going_on(mind, value)
    yield from easing(mind, value)
    yield from _review(mind, value)
    yield from _exit(mind, value)
    rest = Rationale(headline="year-done" if _has_acted(mind) else "year-quiet")
    yield Decision(act.EndTurn(by=mind.seen.seat), rest)


def _has_acted(mind: Mind) -> bool:
    """Tell whether the seat has made a move in this year already."""
    return any(True for _ in moves_of(mind.seen.log, mind.seen.seat))


def _has_asked(mind: Mind) -> bool:
    """Tell whether the seat has asked in this year to ease the terms of an issue."""
    return any(isinstance(a, act.Reopen) for a in moves_of(mind.seen.log, mind.seen.seat))


def own_years(mind: Mind) -> tuple[ev.OwnYear, ...]:
    """Return what the seat knows of its own years, oldest first."""
    seat, log = mind.seen.seat, mind.seen.log
    return mind.memory.latest.of(
        "own-years",
        (log,),
        seat,
        lambda: tuple(fact for fact in log if fact.kind == "own-year" and fact.party == seat),
    )


def _notices(mind: Mind) -> Iterator[Decision]:
    """Tell the others of a duty in difficulty, as honestly as the persona is."""
    years = own_years(mind)
    if not years:
        return
    for duty in years[-1].duties:
        if duty.conduct in {"comply", "escape"}:
            continue
        drawn = mind.chance(f"notify:{duty.issue}", mind.seen.table.round)
        if drawn < mind.config.style.honesty:
            action = act.Notify(by=mind.seen.seat, issue=duty.issue)
            arguments: dict[str, str | int | float] = {
                "issue": duty.issue,
                "conduct": duty.conduct,
                "known": "yes" if _is_known(mind, duty.issue) else "no",
            }
            yield Decision(action, Rationale(headline="notify", arguments=arguments))


def _is_known(mind: Mind, issue: IssueId) -> bool:
    """Tell whether a failure of the seat on an issue is on the table of this year already."""
    return any(m.party == mind.seen.seat and m.issue == issue for m in mind.seen.table.matters)


def _answer(mind: Mind, matter: Matter) -> Decision:
    """Return the answer to a failure that is worth most, with some human variety."""
    scores = _answers(mind, matter)
    rng = mind.rng(f"answer:{matter.id}")
    noise = rng.gumbel(0.0, 0.3, size=len(scores))
    ranked = sorted(range(len(scores)), key=lambda n: -round(scores[n][1] + float(noise[n]), 9))
    action = scores[ranked[0]][0]
    rationale = Rationale(
        headline=f"answer-{action.kind}",
        arguments={
            "matter": matter.id,
            "party": matter.party,
            "stake": points(_stake(mind, matter)),
        },
        alternatives=tuple(
            Alternative(move=_name(scores[n][0]), score=points(scores[n][1])) for n in ranked
        ),
    )
    return Decision(action, rationale)


def _name(action: PartyAction) -> str:
    if isinstance(action, act.Suspend):
        return f"suspend-{action.severity}"
    return action.kind


def _stake(mind: Mind, matter: Matter) -> float:
    """Return the points that a failure costs the seat if it lasts."""
    return max(0.0, worth_of(mind, matter.issue)) * SEVERITY.get(matter.conduct, 0.5)


def _answers(mind: Mind, matter: Matter) -> list[tuple[PartyAction, float]]:
    """Return possible answers with their net value, points (design choices)."""
    seen, style = mind.seen, mind.config.style
    design = design_in_force(mind)
    level = design.enforcement or 0
    stake = _stake(mind, matter)
    relation = seen.private.relations[matter.party]
    grievance = relation.resentment + sum(
        m.kind == "matter-opened" and m.party == matter.party for m in seen.log
    )
    cured = float(RESOLVE[level])
    remedied = float(REMEDY[level])
    patience = 0.5 * (1.0 + relation.relationship) + 0.5 * style.openness
    power = mind.mean_leverage / 50.0 - 1.0
    answers: list[tuple[PartyAction, float]] = [
        (act.Waive(by=seen.seat, matter=matter.id), patience - 0.3 * stake - 0.3 * grievance),
        (act.Consult(by=seen.seat, matter=matter.id), 0.30 * stake + 0.3 * patience - 0.2),
        (
            act.Dispute(by=seen.seat, matter=matter.id),
            cured * (0.5 + 0.25 * remedied) * stake + 0.2 * grievance - 1.0,
        ),
        (
            act.Suspend(by=seen.seat, matter=matter.id),
            0.35 * stake + 0.3 * grievance + 0.5 * style.threat + 0.5 * power - 1.5,
        ),
        (
            act.Suspend(by=seen.seat, matter=matter.id, severity="punitive"),
            0.40 * stake + 0.5 * grievance + style.threat + power - 4.0,
        ),
    ]
    if design.committee:
        answers.append(
            (act.Refer(by=seen.seat, matter=matter.id), 0.36 * stake + 0.3 * patience - 0.25)
        )
    return answers


def _help(mind: Mind) -> Iterator[Decision]:
    """Help a friendly partner that seems unable rather than unwilling.

    Nobody accuses and helps in one breath.
    """
    seen = mind.seen
    for matter in seen.table.matters:
        if matter.party == seen.seat or matter.conduct != "shirk":
            continue
        if matter.answers.get(seen.seat) in HOSTILE:
            continue
        liking = seen.private.relations[matter.party].relationship
        score = 0.15 * _stake(mind, matter) + liking + 0.3 * mind.config.style.openness - 1.0
        if score > 0.0:
            action = act.Assist(by=seen.seat, to=matter.party)
            arguments: dict[str, str | int | float] = {
                "to": matter.party,
                "score": points(score),
            }
            yield Decision(action, Rationale(headline="assist", arguments=arguments))


def _flow(mind: Mind) -> float:
    """Return the recent mean of what the agreement brought, as points of a whole package.

    A year brings its share of the horizon only; 0 if no year has passed.
    """
    horizon = annuity(mind.seen.scenario.years)
    mean: float | None = None
    for year in own_years(mind):
        rate = year.flow * horizon / DISCOUNT ** (year.year - 1)
        mean = rate if mean is None else 0.5 * mean + 0.5 * rate
    return float(mean or 0.0)


def net_value(mind: Mind) -> float:
    """Return NV, what staying is worth now, points (model.md 6.8, as the seat can tell)."""
    relations = mind.seen.private.relations.values()
    resentment = max((relation.resentment for relation in relations), default=0.0)
    open_matters = [m for m in mind.seen.table.matters if m.party != mind.seen.seat]
    grievance = float(np.mean([_stake(mind, m) for m in open_matters])) if open_matters else 0.0
    return round(_flow(mind) - grievance - resentment - outside_pull(mind), 9)


def outside_pull(mind: Mind) -> float:
    """Return by how many points events have made leaving better since entry into force."""
    pull, in_force = 0.0, False
    for fact in mind.seen.log:
        in_force = in_force or fact.kind == "entered-into-force"
        if in_force and fact.kind == "payoff-moved" and fact.party == mind.seen.seat:
            pull += fact.reservation
    return pull


def _review(mind: Mind, value: float) -> Iterator[Decision]:
    """Ask for a review if the agreement disappoints, at most every third year."""
    seen = mind.seen
    if value >= 0.0:
        return
    asked = [
        n
        for n, fact in enumerate(seen.log)
        if fact.kind == "moved" and fact.action.kind == "review"
    ]
    recent = 0
    if asked:
        recent = sum(f.kind == "round-began" for f in seen.log[asked[-1] :])
    if not asked or recent >= REVIEW_GAP:
        arguments: dict[str, str | int | float] = {"net-value": points(value)}
        yield Decision(
            act.Review(by=seen.seat), Rationale(headline="ask-review", arguments=arguments)
        )


def _exit(mind: Mind, value: float) -> Iterator[Decision]:
    """Leave if staying costs more than it brings (model.md 6.8), not in the first years.

    Who has just asked for easier terms waits for the answer.
    """
    seen = mind.seen
    if value >= 0.0 or len(own_years(mind)) < HOPELESS or _has_asked(mind):
        return
    cost = np.array(EXIT_COST[seen.scenario.party(seen.seat).route.kind])
    chance = float(exit_chance(rules_of(mind), np.array(value), cost, seen.table.round))
    if mind.chance("withdraw", seen.table.round) < chance:
        arguments: dict[str, str | int | float] = {
            "net-value": points(value),
            "chance": points(chance),
        }
        yield Decision(
            act.Withdraw(by=seen.seat), Rationale(headline="withdraw", arguments=arguments)
        )
