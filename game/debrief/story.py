"""The debrief: the story in one page, then the sections in the order in which they teach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.compliance.futures import RUNS
from game.debrief import (
    burdens,
    concessions,
    crossroads,
    future,
    homefront,
    leading,
    ledger,
    lessons,
    reveal,
    soundings,
    standing,
    treaty_text,
    worth,
    years,
)
from game.debrief.attribution import Attribution, attribution
from game.debrief.benchmarks import Benchmarks, Survey, benchmarks_of, survey_of
from game.debrief.blocks import (
    Bar,
    Bars,
    Block,
    Cell,
    Message,
    Quote,
    Row,
    Section,
    Table,
    Text,
    message,
)
from game.debrief.concessions import OfferValue, offers_of
from game.debrief.document import Debrief, PartyKey, ScoreCard
from game.debrief.ledger import LedgerEntry, ledger_of
from game.debrief.outcome import Outcome, outcome_of
from game.debrief.phrases import column, percent, rounded, when
from game.debrief.record import Record
from game.debrief.reveal import BeliefCheck, beliefs_of
from game.debrief.scores import TIE, Basis, best_total, score_card
from game.debrief.screen import Screen, screen_of
from game.debrief.truth import Truth, truth_of
from game.debrief.whatif import (
    Better,
    ClauseEffect,
    Trade,
    clause_effects,
    nearest_better,
    unmade_trades,
)
from game.debrief.years import LivedYear, years_of
from game.model.draft import Package
from game.model.event import AgreedInPrinciple, SittingEnded, VoteReported


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """Everything that was found out about a sitting, before it is put in words."""

    record: Record
    truth: Truth
    years: tuple[LivedYear, ...]
    outcome: Outcome
    benchmarks: Benchmarks
    scores: ScoreCard
    offers: tuple[OfferValue, ...]
    entries: tuple[LedgerEntry, ...]
    beliefs: tuple[BeliefCheck, ...]
    effects: tuple[ClauseEffect, ...]
    trades: tuple[Trade, ...]
    better: Better | None
    gap: Attribution | None
    best_total: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What is the same for every seat of a sitting."""

    truth: Truth
    years: tuple[LivedYear, ...]
    outcome: Outcome
    screen: Screen
    survey: Survey


def scene_of(record: Record) -> Scene:
    """Return what is the same for every seat of a sitting."""
    truth = truth_of(record)
    lived = years_of(record)
    screen = screen_of(record, truth)
    outcome = outcome_of(record, truth, lived)
    return Scene(truth, lived, outcome, screen, survey_of(record, screen))


def basis_of(record: Record, scene: Scene) -> Basis:
    """Return what the score of a seat is computed from."""
    text = scene.outcome.text
    benchmarks = benchmarks_of(record, scene.screen, scene.survey, text)
    return Basis(record, scene.truth, scene.outcome, benchmarks)


def study(record: Record, scene: Scene | None = None) -> Study:
    """Return everything that can be found out about a finished sitting, for one seat."""
    scene = scene or scene_of(record)
    truth, outcome = scene.truth, scene.outcome
    basis = basis_of(record, scene)
    offers = offers_of(record, truth)
    compared = _compared(record, outcome, offers)
    return Study(
        record=record,
        truth=truth,
        years=scene.years,
        outcome=outcome,
        benchmarks=basis.benchmarks,
        scores=score_card(basis),
        offers=offers,
        entries=ledger_of(record),
        beliefs=beliefs_of(record),
        effects=clause_effects(record, truth, outcome),
        trades=unmade_trades(record, truth, compared) if compared else (),
        better=nearest_better(record, scene.screen, outcome.text) if outcome.text else None,
        gap=attribution(record, scene.screen, outcome, basis.benchmarks.best),
        best_total=best_total(basis),
    )


def _compared(record: Record, outcome: Outcome, offers: Sequence[OfferValue]) -> Package | None:
    """Return the text that trades are measured from: the agreed one, or one's last offer."""
    if outcome.text is not None:
        return outcome.text
    own = [offer for offer in offers if offer.by == record.seat]
    if not own:
        return None
    issues = record.scenario.issues
    return tuple(
        option if option >= 0 else issue.status_quo
        for option, issue in zip(own[-1].package, issues, strict=True)
    )


def debrief(record: Record) -> Debrief:
    """Return the debrief of a finished sitting for the record's seat."""
    return told(study(record))


def told(found: Study) -> Debrief:
    """Put what was found out into sections."""
    record, outcome, benchmarks = found.record, found.outcome, found.benchmarks
    sections = (
        _story(found),
        treaty_text.section(record, outcome),
        _value(found),
        burdens.section(record, found.truth, outcome),
        concessions.section(record, found.truth, found.offers),
        ledger.section(record, found.entries),
        soundings.section(record),
        standing.section(record),
        leading.section(record, found.offers),
        homefront.section(record, outcome.ballots),
        years.section(record, found.years),
        future.section(record, outcome, benchmarks, found.effects, found.years),
        crossroads.section(record, crossroads.crossroads_of(record, found.truth)),
        reveal.section(record, found.truth),
        _scores(found),
        lessons.history_section(record, outcome),
        lessons.debate_section(record, outcome, benchmarks),
        lessons.reflection_section(
            record, outcome, benchmarks, found.offers, found.entries, found.beliefs
        ),
        lessons.next_section(record, outcome, found.better),
    )
    return Debrief(
        scenario=record.scenario.id,
        title=record.scenario.title,
        seat=record.seat,
        parties=tuple(
            PartyKey(id=p.id, name=p.name, short=p.short, colour=p.colour)
            for p in record.scenario.parties
        ),
        termination=outcome.termination,
        scores=found.scores,
        sections=tuple(section for section in sections if section is not None),
    )


def _value(found: Study) -> Section:
    """Return the section on value, with what the gap to the best agreement is made of."""
    section = worth.section(
        found.record, found.truth, found.outcome, found.benchmarks, found.offers, found.trades
    )
    if found.gap is None:
        return section
    gap = worth.gap(found.record, found.gap)
    return section.model_copy(update={"blocks": (*section.blocks, gap)})


def _story(found: Study) -> Section:
    """Return the story in one page: verdict, what happened, the bridge, what to try."""
    record, outcome = found.record, found.outcome
    blocks: list[Block] = [_verdict(found), *_course(found)]
    blocks.append(worth.bridge(record, outcome))
    blocks.append(_bars(found))
    blocks.extend(_moments(record))
    blocks.extend(lessons.next_section(record, outcome, found.better).blocks)
    return Section(id="story", title=message("debrief-story-title"), blocks=tuple(blocks))


def _verdict(found: Study) -> Text:
    """Return one line: how it ended, the score, the best, what others reached, and luck."""
    record, outcome, scores = found.record, found.outcome, found.scores
    luck = outcome.of(record.seat).luck if outcome.stage == "in-force" else None
    return Text(
        message=message(
            "debrief-verdict",
            ending=message(f"ended-{outcome.termination}"),
            score=round(scores.total),
            others=_measures(found),
            rule=message(f"debrief-rule-{scores.rule or 'none'}"),
            luck="" if luck is None else message("debrief-verdict-luck", luck=percent(luck)),
        ),
        tone="lead",
        evidence=tuple(i for i, f in enumerate(record.facts) if isinstance(f, SittingEnded)),
    )


def _measures(found: Study) -> Message | str:
    """Return what the score is held against: the best durable agreement, a computer player."""
    reference, best, total = found.record.reference, found.best_total, found.scores.total
    parts = []
    if best is not None:
        parts.append(message("debrief-verdict-best", best=round(best)))
    if reference is not None:
        code = "tie" if abs(total - reference.median) < TIE else "median"
        median = message(f"debrief-verdict-{code}", median=round(reference.median))
        parts.append(median)
    if len(parts) > 1:
        return message("debrief-verdict-both", first=parts[0], second=parts[1])
    return parts[0] if parts else ""


def _course(found: Study) -> list[Text]:
    """Return the course of the sitting in a few sentences."""
    record, outcome = found.record, found.outcome
    rounds = max((m.number for m in record.walk.moments if m.phase == "rounds"), default=0)
    course = [
        Text(
            message=message(
                "debrief-course-talks",
                rounds=rounds,
                own=sum(offer.by == record.seat for offer in found.offers),
                others=sum(offer.by != record.seat for offer in found.offers),
                many=record.many,
            )
        )
    ]
    if outcome.ballots:
        passed = sum(b.vote is not None and b.vote.passed for b in outcome.ballots)
        course.append(
            Text(
                message=message(
                    "debrief-course-votes",
                    passed=passed,
                    count=len(outcome.ballots),
                    chance=percent(outcome.in_force_chance),
                )
            )
        )
    if found.years:
        course.append(
            Text(
                message=message(
                    "debrief-course-years",
                    years=len(found.years),
                    kept=percent(years.compliance_of(found.years, record.seat)),
                    others=percent(
                        sum(years.compliance_of(found.years, p) for p in record.others)
                        / len(record.others)
                    ),
                    many=record.many,
                )
            )
        )
    return course


def _moments(record: Record) -> list[Quote]:
    """Return the turning points: agreement, votes, the end."""
    kinds = (AgreedInPrinciple, VoteReported, SittingEnded)
    return [
        Quote(fact=index, event=fact, when=when(record, record.walk.moments[index]))
        for index, fact in enumerate(record.facts)
        if isinstance(fact, kinds)
    ]


def _bars(found: Study) -> Bars:
    return Bars(
        title=message("debrief-scores-chart"),
        unit="score",
        bars=tuple(
            Bar(label=message(f"debrief-criterion-{c.criterion}"), value=c.score)
            for c in found.scores.criteria
        ),
        top=100.0,
    )


def _scores(found: Study) -> Section:
    """Return the section on the score: criteria, weights, rules, evidence."""
    scores = found.scores
    code = "moved" if round(scores.total) != round(scores.uncapped) else "total"
    blocks: list[Block] = [
        Text(
            message=message(
                f"debrief-scores-{code}",
                total=round(scores.total),
                uncapped=round(scores.uncapped),
                rule=message(f"debrief-rule-{scores.rule or 'none'}"),
            ),
            tone="lead",
        ),
        Table(
            title=message("debrief-scores-table"),
            columns=(
                column("debrief-column-criterion"),
                column("debrief-column-score", "score"),
                column("debrief-column-weight-share", "percent"),
                column("debrief-column-contribution", "points"),
            ),
            rows=tuple(
                Row(
                    cells=(
                        message(f"debrief-criterion-{c.criterion}"),
                        c.score,
                        c.weight,
                        rounded(c.score * c.weight),
                    )
                )
                for c in scores.criteria
            ),
        ),
        _evidence(scores),
        Text(message=message("debrief-scores-note", runs=RUNS), tone="note"),
    ]
    if scores.skill is not None:
        skill = Text(message=message("debrief-scores-skill", skill=round(scores.skill)))
        blocks.insert(1, skill)
    return Section(id="scores", title=message("debrief-scores-title"), blocks=tuple(blocks))


def _evidence(scores: ScoreCard) -> Table:
    rows: list[Row] = []
    for criterion in scores.criteria:
        for place, evidence in enumerate(criterion.evidence):
            name: Cell = message(f"debrief-criterion-{criterion.criterion}") if not place else None
            rows.append(
                Row(
                    cells=(name, evidence.label, evidence.amount),
                    evidence=() if evidence.fact is None else (evidence.fact,),
                )
            )
    return Table(
        title=message("debrief-evidence-table"),
        columns=(
            column("debrief-column-criterion"),
            column("debrief-column-what"),
            column("debrief-column-amount", "points"),
        ),
        rows=tuple(rows),
    )
