"""The score: eight criteria, each with the evidence behind it (docs/scoring.md).

What is scored is the decision, not the dice: values are expectations over thousands of futures
with random numbers fixed by the scenario. Gains are measured from the no-deal before the talks,
so that neither stalling nor coercion pays by moving the zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.debrief.benchmarks import Benchmarks, joint_gain
from game.debrief.blocks import message
from game.debrief.document import Criterion, CriterionScore, Evidence, ScoreCard
from game.debrief.groundwork import agenda, information, is_groundwork, standing
from game.debrief.outcome import Outcome
from game.debrief.phrases import cause, rounded
from game.debrief.record import Record
from game.debrief.standing import (
    credibility_of,
    relationship_of,
    resentment_of,
)
from game.debrief.standing import (
    steps_of as standing_steps,
)
from game.debrief.truth import Truth
from game.engine.value import design_of, effective, status_quo
from game.model.draft import Package
from game.model.event import LegitimacyMoved
from game.model.scenario import Scenario

CAP: Final = 40.0  # total when the text is worse than no deal; model.md 7.2
LEFT_WELL: Final = 75.0  # national value of no deal when no durable deal existed; model.md 7.2
LEFT_GOOD: Final = 25.0  # the same when one existed; model.md 7.2
NEUTRAL: Final = 50.0
CREDIBILITY_SCALE: Final = 250.0  # score points per unit of belief; model.md 7.2
RESENTMENT_SCALE: Final = 5.0  # score points per point of resentment; model.md 7.2
SKILL_RANGE: Final = (-50.0, 120.0)
TIE: Final = 1.0  # score points below which two results are the same; model.md 7.3
MAX_EVIDENCE: Final = 6  # facts listed per criterion (design choice)


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """Everything that a score is computed from."""

    record: Record
    truth: Truth
    outcome: Outcome
    benchmarks: Benchmarks

    @property
    def signed(self) -> bool:
        """Whether there was a signed text."""
        return self.outcome.stage in {"signed", "in-force"}

    @property
    def seat(self) -> int:
        """Column of the seat."""
        return self.truth.column(self.record.seat)

    @property
    def gains(self) -> Floats:
        """Expected gains over the no-deal before the talks, costs of talking paid; (parties,)."""
        costs = np.array([account.process for account in self.truth.accounts])
        gains: Floats = self.outcome.expected - costs - self.truth.start
        return gains


Scored = tuple[float, tuple[Evidence, ...]]


def score_card(basis: Basis) -> ScoreCard:
    """Return the score of a seat with the evidence for each criterion."""
    weights = basis.record.scenario.scoring
    first, second, third = aims(basis)
    parts: dict[Criterion, tuple[float, Scored]] = {
        first[0]: (weights.national_value, first[1]),
        second[0]: (weights.joint_value, second[1]),
        third[0]: (weights.durability, third[1]),
        "compliance": (weights.compliance, compliance(basis)),
        "credibility": (weights.credibility, credibility(basis)),
        "legitimacy": (weights.legitimacy, legitimacy(basis)),
        "relationship": (weights.relationship, relationship(basis)),
        "third-parties": (weights.third_parties, third_parties(basis)),
    }
    criteria = tuple(
        CriterionScore(criterion=name, score=_clip(score), weight=weight, evidence=evidence)
        for name, (weight, (score, evidence)) in parts.items()
    )
    uncapped = weighted(criteria)
    rule = _rule(basis)
    total = min(CAP, uncapped) if rule == "capped" else uncapped
    return ScoreCard(
        seat=basis.record.seat,
        total=total,
        uncapped=uncapped,
        rule=rule,
        criteria=criteria,
        skill=skill(basis, total),
    )


Aim = tuple[Criterion, Scored]


def aims(basis: Basis) -> tuple[Aim, Aim, Aim]:
    """Return the criteria of what the seat was sent for: a text, or the groundwork for one."""
    record = basis.record
    if is_groundwork(record):
        return (
            ("information", information(record)),
            ("agenda", agenda(record)),
            ("standing", standing(record, basis.truth, relationship(basis))),
        )
    return (
        ("national-value", national_value(basis)),
        ("joint-value", joint_value(basis)),
        ("durability", durability(basis)),
    )


def weighted(criteria: Sequence[CriterionScore]) -> float:
    """Return the weighted mean of scores, 0-100."""
    weight = sum(c.weight for c in criteria)
    total = sum(c.weight * c.score for c in criteria)
    return _clip(total / weight if weight else 0.0)


def _clip(score: float) -> float:
    return round(min(100.0, max(0.0, score)), 4)


def _rule(basis: Basis) -> str | None:
    if not basis.signed:
        if is_groundwork(basis.record):
            return "groundwork"
        return "left-well" if basis.benchmarks.best is None else "left-good"
    mine = basis.outcome.of(basis.record.seat)
    return "capped" if mine.expected < mine.account.end - 1e-9 else None


def _figure(label: str, amount: float) -> Evidence:
    return Evidence(label=message(f"debrief-evidence-{label}"), amount=rounded(amount))


def national_value(basis: Basis) -> Scored:
    """Return the share of the reachable gain that the seat may expect, 0-100."""
    mine = basis.outcome.of(basis.record.seat)
    figures = (
        _figure("start", mine.account.start),
        _figure("expected", mine.expected),
        _figure("process", mine.account.process),
    )
    reach = basis.benchmarks.reachable
    if not basis.signed:
        score = LEFT_WELL if basis.benchmarks.best is None else LEFT_GOOD
        return score, figures
    if reach is None:
        return 0.0, figures
    room = reach - mine.account.start
    gain = float(basis.gains[basis.seat])
    return (100.0 * gain / room if room > 0.0 else 0.0), (*figures, _figure("reachable", reach))


def joint_value(basis: Basis) -> Scored:
    """Return the joint gain as a share of that of the best durable agreement, 0-100."""
    best = basis.benchmarks.best
    if best is None:
        gained = basis.signed and bool((basis.gains > 0.0).all())
        return (NEUTRAL if gained or not basis.signed else 0.0), ()
    floor = basis.truth.start
    top = joint_gain(best.expected, floor)
    have = joint_gain(floor + basis.gains, floor) if basis.signed else 0.0
    figures = (
        _figure("joint", have),
        _figure("joint-best", top),
        _figure("pareto-loss", basis.benchmarks.pareto_loss),
    )
    return (100.0 * have / top if top > 0.0 else 0.0), figures


def durability(basis: Basis) -> Scored:
    """Return the durability of the text, weighed with its chance to enter into force."""
    futures = basis.outcome.futures
    if futures is None:
        return _without_text(basis)
    chance = basis.outcome.in_force_chance
    figures = (
        _figure("durability", futures.durability),
        _figure("in-force", 100.0 * chance),
        _figure("survival", 100.0 * float(futures.durable[-1])),
    )
    return chance * futures.durability, figures


def compliance(basis: Basis) -> Scored:
    """Return expected performance, less for a text that asks little."""
    futures, text = basis.outcome.futures, basis.outcome.text
    if futures is None or text is None:
        return _without_text(basis)
    best = basis.benchmarks.best
    scenario = basis.record.scenario
    depth = depth_of(basis.truth, scenario, text)
    full = depth_of(basis.truth, scenario, best.package) if best else depth
    share = min(1.0, depth / full) if full > 0.0 else 1.0
    kept = futures.performance.mean
    figures = (_figure("performance", 100.0 * kept), _figure("depth", 100.0 * share))
    return 100.0 * kept * sqrt(share) * basis.outcome.in_force_chance, figures


def depth_of(truth: Truth, scenario: Scenario, text: Package) -> float:
    """Return how much a text asks: what it changes, and how far it binds.

    The sum over parties of the points that substance moves away from today, times one plus the
    share of binding content. A text that changes nothing has depth 0, however well it is kept.
    """
    today = status_quo(scenario)
    moved = 0.0
    for place, issue in enumerate(scenario.issues):
        if issue.kind != "substance" or text[place] == today[place]:
            continue
        for tables in truth.tables:
            moved += abs(
                float(tables.points[place, text[place]] - tables.points[place, today[place]])
            )
    return moved * (1.0 + (design_of(scenario, text).depth or 0.0))


def _without_text(basis: Basis) -> Scored:
    """Return the score of a criterion that needs a text: neutral if none was to be had."""
    excused = basis.benchmarks.best is None or is_groundwork(basis.record)
    return (NEUTRAL if excused else 0.0), ()


def credibility(basis: Basis) -> Scored:
    """Return how far the others' belief in the seat's word rose, 50 for no change."""
    record = basis.record
    before = credibility_of(record.walk.states[0], record.seat)
    after = credibility_of(record.state, record.seat)
    steps = [
        step
        for step in standing_steps(record, record.seat)
        if step.domain != "relationship" and abs(step.change) > 0.001  # noqa: PLR2004 - visible
    ]
    largest = sorted(steps, key=lambda s: -abs(s.change))[:MAX_EVIDENCE]
    facts = tuple(
        Evidence(
            label=message("debrief-evidence-cause", cause=cause(record.scenario, step.cause)),
            amount=rounded(100.0 * step.change),
            fact=step.facts[0],
        )
        for step in largest
    )
    score = NEUTRAL + CREDIBILITY_SCALE * (after - before)
    return score, (
        _figure("belief-before", 100.0 * before),
        _figure("belief-after", 100.0 * after),
        *facts,
    )


def legitimacy(basis: Basis) -> Scored:
    """Return the standing at home: the vote, legitimacy, and who approves."""
    record = basis.record
    standing = record.state.private[record.seat].home.legitimacy
    mine = next((b for b in basis.outcome.ballots if b.party == record.seat), None)
    moves = [
        (index, fact)
        for index, fact in enumerate(record.facts)
        if isinstance(fact, LegitimacyMoved) and fact.party == record.seat
    ]
    facts = tuple(
        Evidence(
            label=message("debrief-evidence-cause", cause=cause(record.scenario, fact.cause)),
            amount=rounded(fact.change),
            fact=index,
        )
        for index, fact in sorted(moves, key=lambda m: -abs(m[1].change))[:MAX_EVIDENCE]
    )
    at_home = (standing + 5.0) / 10.0
    if mine is None:
        return 100.0 * at_home, (_figure("legitimacy", standing), *facts)
    score = 100.0 * (0.5 * mine.chance + 0.3 * at_home + 0.2 * mine.approval)
    figures = (
        _figure("ratify", 100.0 * mine.chance),
        _figure("legitimacy", standing),
        _figure("approval", 100.0 * mine.approval),
    )
    return score, (*figures, *facts)


def relationship(basis: Basis) -> Scored:
    """Return how the others came to see the seat, 50 for no change."""
    record = basis.record
    change = relationship_of(record.state, record.seat) - relationship_of(
        record.walk.states[0], record.seat
    )
    resentment = resentment_of(record.state, record.seat)
    score = NEUTRAL + 100.0 * change - RESENTMENT_SCALE * resentment
    return score, (_figure("liking", 100.0 * change), _figure("resentment", resentment))


def third_parties(basis: Basis) -> Scored:
    """Return what the text does to others outside, 50 for nothing."""
    scenario = basis.record.scenario
    text = basis.outcome.text if basis.signed else None
    package = effective(scenario, text) if text is not None else status_quo(scenario)
    external = sum(
        issue.options[option].external
        for issue, option in zip(scenario.issues, package, strict=True)
    )
    return NEUTRAL + external, (_figure("external", external),)


def skill(basis: Basis, total: float) -> float | None:
    """Return the skill index: 0 as a compromising AI, 100 as the best durable agreement."""
    reference, best = basis.record.reference, basis.benchmarks.best
    if reference is None or best is None:
        return None
    top = best_total(basis)
    if top is None or top - reference.median < 1.0:
        return None
    low, high = SKILL_RANGE
    index = 100.0 * (total - reference.median) / (top - reference.median)
    return round(min(high, max(low, index)), 4)


def best_total(basis: Basis) -> float | None:
    """Return the total of the best durable agreement, conduct neither good nor bad."""
    best, reach = basis.benchmarks.best, basis.benchmarks.reachable
    if best is None or reach is None or is_groundwork(basis.record):
        return None
    weights = basis.record.scenario.scoring
    start = basis.truth.account(basis.record.seat).start
    scenario = basis.record.scenario
    external = sum(
        i.options[o].external for i, o in zip(scenario.issues, best.package, strict=True)
    )
    room = max(1e-9, reach - start)
    value = 100.0 * (float(best.expected[basis.seat]) - start) / room
    parts = (
        (weights.national_value, value),
        (weights.joint_value, 100.0),
        (weights.durability, best.in_force * best.futures.durability),
        (weights.compliance, 100.0 * best.in_force * best.futures.performance.mean),
        (weights.credibility, NEUTRAL),
        (weights.legitimacy, 100.0 * (0.5 * float(best.passes[basis.seat]) + 0.35)),
        (weights.relationship, NEUTRAL),
        (weights.third_parties, NEUTRAL + external),
    )
    return _clip(sum(weight * _clip(score) for weight, score in parts))
