"""Asking, telling, arguing, hinting: what information is worth (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.counterpart.answers import priority
from game.counterpart.carrying import through_third
from game.counterpart.hypotheses import Hypotheses, mean_over
from game.counterpart.mind import Mind
from game.counterpart.plausible import alike, answers, seen_through
from game.counterpart.rationale import points
from game.counterpart.search import Choice
from game.counterpart.weighing import Weighed
from game.model import action as act
from game.model.action import Question
from game.model.base import PartyId
from game.model.contacts import contact
from game.model.draft import OPEN

CURIOSITY: Final = 3.0  # points of benefit per 8 points of uncertainty; model.md 4.5
EFFORT: Final = 0.3  # points a question costs; model.md 4.5
WHY: Final = 1.2  # points that the reason of a refusal is worth; design choice
ARGUMENT: Final = 0.05  # largest shift of a value; model.md 1
LASTING: Final = 3.0  # an argument works in every later round; design choice


def spread(mind: Mind, party: PartyId) -> tuple[Floats, float]:
    """Return the standard deviations of believed weights, shape (K,), and reserve, points."""
    about = mind.about(party)
    return mind.memory.latest.of(("spread", party), (about,), None, lambda: _spread(about))


def _spread(about: Hypotheses) -> tuple[Floats, float]:
    odds = about.odds
    mean = mean_over(odds, about.weights)
    weights = np.sqrt(np.maximum(mean_over(odds, np.square(about.weights)) - np.square(mean), 0.0))
    level = float(odds @ about.reserve)
    reserve = float(odds @ np.square(about.reserve)) - level**2
    return weights.round(9), round(sqrt(max(reserve, 0.0)), 9)


def informed(mind: Mind, party: PartyId) -> float:
    """Return info, the share of the prior uncertainty about weights that is gone, 0-1."""
    (now, _), drawn = spread(mind, party), mind.study.drawn[party].weights
    prior = mind.memory.latest.of(("prior", party), (drawn,), None, lambda: drawn.std(axis=0))
    known = prior > 0.0
    if not known.any():
        return 1.0
    return float(np.clip(1.0 - (now[known] / prior[known]).mean(), 0.0, 1.0))


def _asked(mind: Mind, party: PartyId, question: Question) -> bool:
    """Tell whether a question was put before, or answered before it was put."""
    if any(c.by == party and answers(c.claim, question) for c in mind.seen.table.claims) or any(
        a.by == mind.seen.seat and a.to == party and alike(a.question, question)
        for a in mind.seen.private.approaches
    ):
        return True
    return any(
        q.by == mind.seen.seat and q.to == party and alike(q.question, question)
        for q in mind.seen.table.questions
    )


def questions(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    """Yield questions: the two most uncertain issues, the reserve, a refusal, a limit.

    They go to those who have to agree: a mediator or an observer has no limit to tell.
    """
    for party in mind.asked:
        weights, reserve = spread(mind, party)
        order = np.argsort(-weights, kind="stable")
        pairs = [(int(order[0]), int(order[1]))] if len(order) > 1 else []
        pairs += [(int(order[0]), int(order[2]))] if len(order) > 2 else []  # noqa: PLR2004
        issues = mind.study.space.issues
        for first, second in pairs:
            benefit = CURIOSITY * float(weights[first]) / 8.0
            asked: Question = act.PriorityQuestion(first=issues[first], second=issues[second])
            yield from _question(mind, party, asked, benefit)
        yield from _question(mind, party, act.ReserveQuestion(), CURIOSITY * reserve / 8.0)
        yield from _why(mind, party)
        if own is not None:
            number = _most_disputed(mind, party, own)
            asked = act.LimitQuestion(issue=issues[number])
            benefit = CURIOSITY * float(weights[number]) / 8.0
            yield from _question(mind, party, asked, benefit)


def _question(mind: Mind, party: PartyId, question: Question, benefit: float) -> Iterator[Weighed]:
    if _asked(mind, party, question):
        return
    believed = mind.seen.private.relations[party].statement.mean
    if contact(mind.seen.scenario, mind.seen.seat, party) == "none":
        yield from through_third(mind, party, question, benefit * believed)
        return
    yield Weighed(
        action=act.Ask(by=mind.seen.seat, to=party, question=question),
        headline=f"ask-{question.kind}",
        benefit=benefit * believed,
        cost=EFFORT,
        bias=mind.config.style.openness,
        arguments={"to": party},
    )


def _why(mind: Mind, party: PartyId) -> Iterator[Weighed]:
    """Ask who has not accepted the standing proposal why, once a round has passed."""
    mine = mind.own_offers
    if not mine or mine[-1].round >= mind.seen.table.round:
        return
    if party in mine[-1].accepted - set(mine[-1].excepted):
        return
    told = mine[-1].rejected.get(party)
    if told is None or told[0] == "unspecified":
        yield from _question(mind, party, act.ReasonQuestion(proposal=mine[-1].number), WHY)


def _most_disputed(mind: Mind, party: PartyId, own: Choice) -> int:
    """Return the issue on which the own proposal asks most of a party, as believed."""
    flat, space = mind.option_means(party), mind.study.space
    lost = [
        float(flat[space.columns(k)].max() - flat[space.columns(k)][option])
        for k, option in enumerate(own.package)
    ]
    return int(np.argmax(np.round(lost, 9)))


def disclosures(mind: Mind) -> Iterator[Weighed]:
    """Yield the telling of what matters most, true or not, and of a line never crossed."""
    seen = mind.seen
    weights = seen.mandate.valuation.weights
    ranked = sorted(weights, key=lambda issue: (-weights[issue], issue))
    if len(ranked) < 2:  # noqa: PLR2004 - nothing to compare
        return
    dial = mind.mean_leverage / 100.0
    info = float(np.mean([informed(mind, party) for party in seen.others]))
    benefit = 1.5 * (1.0 - info) * (1.0 - _conflict(mind))
    honest = mind.chance("tell-true", len(seen.table.claims)) < mind.config.style.honesty
    first, second = ranked[0], ranked[len(ranked) // 2]
    pair = act.PriorityQuestion(first=first, second=second)
    honest = honest or any(seen_through(mind, pair, party) for party in seen.others)
    claim = priority(mind, first, second, honest=honest)
    if not _said(mind, claim):
        yield Weighed(
            action=act.Disclose(by=seen.seat, claim=claim),
            headline="tell-priority" if honest else "tell-false-priority",
            benefit=benefit,
            cost=dial,
            bias=mind.config.style.openness,
            arguments={"higher": claim.higher, "lower": claim.lower},
        )
    yield from _line(mind, benefit)


def _said(mind: Mind, claim: act.Claim) -> bool:
    return any(c.by == mind.seen.seat and c.claim == claim for c in mind.seen.table.claims)


def _line(mind: Mind, benefit: float) -> Iterator[Weighed]:
    """Tell of a hard red line that the others' proposals cross."""
    tables = mind.study.appraiser.tables
    for proposal in mind.standing:
        for place, option in enumerate(proposal.package):
            if option == OPEN or not tables.forbidden[place, option]:
                continue
            size = mind.study.space.scales[place]
            fine = np.flatnonzero(~tables.forbidden[place, :size])
            if option >= size:
                continue
            last = min(fine.tolist(), key=lambda n: abs(n - option))
            issue = mind.seen.scenario.issues[place].id
            claim = act.LimitClaim(issue=issue, option=int(last))
            if not _said(mind, claim):
                yield Weighed(
                    action=act.Disclose(by=mind.seen.seat, claim=claim),
                    headline="tell-red-line",
                    benefit=1.0 + benefit,
                    cost=0.3,
                    bias=mind.config.style.openness,
                    arguments={"issue": issue, "option": int(last)},
                )


def _conflict(mind: Mind) -> float:
    """Return conf, the share of own weight on issues where the others want the opposite, 0-1."""
    space, tables = mind.study.space, mind.study.appraiser.plain
    weights = mind.seen.mandate.valuation.weights
    opposed = 0.0
    for party in mind.seen.others:
        flat = mind.mean_points(party)
        for k, issue in enumerate(space.issues):
            size = int(tables.sizes[k])
            mine = int(np.argmax(np.round(tables.points[k, :size], 9)))
            theirs = int(np.argmax(flat[space.columns(k)]))
            opposed += weights.get(issue, 0.0) * (mine != theirs)
    return min(1.0, opposed / (100.0 * max(1, len(mind.seen.others))))


def arguments(mind: Mind) -> Iterator[Weighed]:
    """Yield the scenario's arguments that are still to be made."""
    seen, space = mind.seen, mind.study.space
    for argument in seen.scenario.arguments:
        if argument.by != seen.seat or argument.id in seen.table.arguments_used:
            continue
        number = space.index(argument.issue)
        worth = 0.0
        for party in seen.others:
            liking = seen.private.relations[party].relationship
            weight = float(mind.odds(party) @ mind.about(party).weights[:, number])
            worth += ARGUMENT * argument.quality * (1.0 + liking) / 2.0 * weight
        yield Weighed(
            action=act.Argue(by=seen.seat, argument=argument.id),
            headline="argue",
            benefit=LASTING * worth,
            cost=0.2,
            arguments={"argument": argument.id, "worth": points(worth)},
        )


def signals(mind: Mind) -> Iterator[Weighed]:
    """Yield a hint of flexibility on a light issue, or of firmness on the heaviest."""
    seen = mind.seen
    weights = seen.mandate.valuation.weights
    ranked = sorted(weights, key=lambda issue: (-weights[issue], issue))
    style = mind.config.style
    light = ranked[-1]
    told = {
        fact.action.issue
        for fact in seen.log
        if fact.kind == "moved"
        and isinstance(fact.action, act.Signal)
        and fact.action.by == seen.seat
    }
    if light not in told and mind.own_offers:
        yield Weighed(
            action=act.Signal(by=seen.seat, issue=light, flexible=True),
            headline="signal-flexible",
            benefit=0.6,
            cost=0.3 * mind.mean_leverage / 100.0,
            bias=0.3 * style.openness,
            arguments={"issue": light},
        )
    if ranked[0] not in told:
        yield Weighed(
            action=act.Signal(by=seen.seat, issue=ranked[0], flexible=False),
            headline="signal-firm",
            benefit=0.3,
            cost=0.2,
            bias=0.3 * style.threat,
            arguments={"issue": ranked[0]},
        )
