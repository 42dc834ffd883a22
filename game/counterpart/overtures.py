"""Words and deeds beside the package: listening, reasons, vows, gestures, visits (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.counterpart.credibility import record_of
from game.counterpart.inquiry import informed
from game.counterpart.mind import Mind
from game.counterpart.rationale import points
from game.counterpart.search import Choice
from game.counterpart.tying import tied
from game.counterpart.weighing import Weighed
from game.engine.checks_diplomacy import grounds
from game.engine.diplomacy import SUNK_COST, SUNK_SCALE, SUNK_WEIGHT
from game.engine.gestures import VISITS, gesture_terms
from game.engine.value import worth_lost
from game.model import action as act
from game.model import diplomacy as dip
from game.model.base import IssueId, PartyId
from game.model.gesture import gesture_ids

LIKED: Final = 1.0  # points that a better relationship is worth per unit of psi and stake; 4.5
HOSTILE_BONUS: Final = 1.0  # points that a gesture is worth among the hostile; model.md 4.5
TIED_RISK: Final = 0.3  # share of the audience cost that a vow is expected to cost; design choice
HEARD_WORTH: Final = 0.8  # points that a truer answer is worth when nothing is known; design
CAPITAL: Final = 1.0  # points that a point of political capital is worth; design choice


def overtures(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    """Yield words and deeds that are worth more than they cost."""
    for weighed in _every(mind, own):
        if weighed.score > 0.0:
            yield weighed


def _every(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    for party in mind.seen.others:
        yield from _listening(mind, party)
        yield from _gestures(mind, party)
    yield from _vows(mind, own)
    yield from _reasons(mind, own)
    yield from _means(mind)
    yield from _home(mind, own)


def _listening(mind: Mind, party: PartyId) -> Iterator[Weighed]:
    """Say back what weighs most with a party, as far as it has spoken of it."""
    about, space = mind.about(party), mind.study.space
    heavy = np.argsort(-np.round(about.odds @ about.weights, 9), kind="stable")
    unknown = 1.0 - informed(mind, party)
    said = {e.issue for e in mind.seen.table.course.echoes if e.by == mind.seen.seat}
    issue = next((space.issues[int(k)] for k in heavy[:3] if space.issues[int(k)] not in said), "")
    if issue and len(said) < 3:  # noqa: PLR2004 - more would be flattery
        yield Weighed(
            action=dip.ListenBack(by=mind.seen.seat, to=party, issue=issue),
            headline="listen-back",
            benefit=HEARD_WORTH * unknown,
            cost=0.2,
            bias=0.4 * mind.config.style.openness,
            arguments={"issue": issue, "to": party},
        )


def _stake(mind: Mind) -> float:
    return max(0.0, mind.best - mind.reserve_eff)


def _gestures(mind: Mind, party: PartyId) -> Iterator[Weighed]:
    """Weigh gestures and visits: the warmth they bring, the gaffe they risk, what they cost."""
    seen, style = mind.seen, mind.config.style
    if any(
        p.by == seen.seat and p.kind == "threat" and p.status == "live" for p in seen.table.pledges
    ):
        return
    for gesture in gesture_ids(seen.scenario.gestures, seen.seat):
        terms = gesture_terms(seen.scenario, seen.seat, gesture)
        if terms is not None and terms.to in {None, party}:
            yield Weighed(
                action=dip.MakeGesture(by=seen.seat, gesture=gesture, to=party),
                headline="gesture",
                benefit=_warmed(mind, party, terms.warmth, terms.gaffe),
                cost=terms.cost + CAPITAL * terms.capital,
                bias=0.2 * style.openness,
                arguments={"to": party},
            )
    for who, visit in VISITS.items():
        yield Weighed(
            action=dip.Visit.model_validate({"by": seen.seat, "who": who, "to": party}),
            headline="visit",
            benefit=_warmed(mind, party, visit.warmth, visit.gaffe),
            cost=0.5 + visit.cost + CAPITAL * visit.capital,
            bias=0.2 * style.openness,
            arguments={"to": party},
        )


def _warmed(mind: Mind, party: PartyId, warmth: float, gaffe: float) -> float:
    """Return what warmth is worth: 0.06 S for a step of 0.06, a point more among the hostile."""
    liking = mind.seen.private.relations[party].relationship
    hostile = HOSTILE_BONUS * (liking < 0.0)
    return (LIKED * warmth * _stake(mind) + hostile) * (1.0 - 2.0 * gaffe)


def _vows(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    """Weigh tying one's hands on the issue that matters most (model.md 4.5, go public)."""
    seen, style = mind.seen, mind.config.style
    mine = [c for c in seen.table.course.commitments if c.by == seen.seat]
    if own is None or mine or style.publicity <= 0.0 or seen.table.course.summit is not None:
        return
    weights = seen.mandate.valuation.weights
    issue = max(weights, key=lambda name: (weights[name], name))
    option = own.package[seen.scenario.issue_index(issue)]
    claim = max(0.0, mind.aspiration - mind.reserve_eff) / max(1.0, mind.best - mind.reserve_eff)
    audience = seen.me.audience_cost
    both = any(c.by != seen.seat for c in seen.table.course.commitments)
    yield Weighed(
        action=dip.CommitPublic(by=seen.seat, issue=issue, option=option),
        headline="commit-public",
        benefit=0.5 * audience * claim,
        cost=0.5 + TIED_RISK * audience * (1.0 + mind.share) + 0.05 * mind.aspiration * both,
        bias=0.5 * style.publicity,
        arguments={"issue": issue},
    )


def _reasons(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    """Give a new reason before a step that goes back on one's word."""
    if own is None:
        return
    seen = mind.seen
    justified = seen.table.course.justified.get(seen.seat, frozenset())
    for issue, price in _prices(mind, own).items():
        fresh = [
            ground
            for ground in grounds(seen.scenario, seen.table, seen.seat, issue)
            if (seen.seat, issue, ground) not in seen.table.course.grounds
        ]
        if fresh and issue not in justified:
            yield Weighed(
                action=dip.Justify(by=seen.seat, issue=issue, ground=fresh[-1]),
                headline="justify",
                benefit=0.5 * price,
                cost=0.2,
                arguments={"issue": issue},
            )


def _prices(mind: Mind, own: Choice) -> dict[IssueId, float]:
    """Return what the own next proposal costs by going back on one's word, issue by issue."""
    seen = mind.seen
    prices: dict[IssueId, float] = {}
    for demand, cost in tied(seen, seen.seat):
        place = next(k for k, option in enumerate(demand) if option >= 0)
        if own.package[place] == demand[place]:
            prices[seen.scenario.issues[place].id] = -cost
    for said in seen.table.claims:
        if said.by == seen.seat and isinstance(said.claim, act.LimitClaim):
            gap = worth_lost(seen.scenario, seen.seat, said.claim, own.package)
            if gap > 0.01:  # noqa: PLR2004 - as the rules count it
                known = prices.get(said.claim.issue, 0.0)
                prices[said.claim.issue] = known + min(2.0, gap / 5.0)
    return prices


def _means(mind: Mind) -> Iterator[Weighed]:
    """Weigh paying in advance for what is promised or threatened (model.md 3.3)."""
    seen = mind.seen
    tools = {tool.id: tool for tool in seen.scenario.instruments}
    for pledge in seen.table.pledges:
        if pledge.by != seen.seat or pledge.status != "live" or pledge.kind == "warning":
            continue
        tool = tools[pledge.instrument]
        relation = record_of(seen, seen.seat, tool.target)
        record = relation.threat if pledge.kind == "threat" else relation.promise
        weight = SUNK_WEIGHT * min(1.0, SUNK_COST / SUNK_SCALE)
        weight *= min(2.0, max(0.25, tool.impact / 10.0))
        raised = (record.kept + weight) / (record.kept + record.broken + weight) - record.mean
        yield Weighed(
            action=dip.SinkCost(by=seen.seat, instrument=tool.id),
            headline="sink-cost",
            benefit=raised * tool.impact,
            cost=SUNK_COST,
            bias=0.2 * mind.config.style.threat,
            arguments={"instrument": tool.id, "raised": points(raised)},
        )


def _home(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    """Brief allies, or tell the others in time that the vote at home is in doubt."""
    seen = mind.seen
    chance = own.breakdown.ratification if own is not None else 0.5
    weights = seen.mandate.valuation.weights
    issue = max(weights, key=lambda name: (weights[name], name))
    times = seen.table.course.allied.get(seen.seat, 0)
    yield Weighed(
        action=dip.BriefAllies(by=seen.seat, emphasis=issue),
        headline="brief-allies",
        benefit=2.0 * (1.0 - chance) / (1.0 + times),
        cost=0.5,
        arguments={"issue": issue},
    )
    yield Weighed(
        action=dip.ReservePosition(by=seen.seat),
        headline="reserve-position",
        benefit=3.0 * max(0.0, 0.6 - chance) * mind.config.style.honesty,
        cost=0.5,
        arguments={"chance": points(chance)},
    )
