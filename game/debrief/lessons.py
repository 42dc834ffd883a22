"""What to think about: history, two-sided questions with one's own figures, reflection."""

from __future__ import annotations

from collections.abc import Sequence

from game.debrief.benchmarks import Benchmarks
from game.debrief.blocks import Block, Bullets, Message, Prose, Section, Text, message
from game.debrief.concessions import OfferValue
from game.debrief.ledger import LedgerEntry
from game.debrief.outcome import Outcome
from game.debrief.phrases import changes, percent
from game.debrief.record import Record, moves
from game.debrief.reveal import BeliefCheck
from game.debrief.truth import changed_issues
from game.debrief.whatif import Better
from game.debrief.worth import history_package
from game.engine.value import effective, status_quo
from game.model.rule import PAIR

POOR_FIT = 0.2  # rank correlation below which beliefs are asked about (design choice)


def history_section(record: Record, outcome: Outcome) -> Section | None:
    """Return what happened in the world; `None` if the scenario does not tell."""
    history = record.scenario.history
    if history is None:
        return None
    blocks: list[Block] = []
    past = history_package(record)
    if past is not None and outcome.text is not None:
        differing = sum(a != b for a, b in zip(past, outcome.text, strict=True))
        blocks.append(
            Text(
                message=message("debrief-history-compared", count=differing, total=len(past)),
                tone="lead",
            )
        )
    blocks.append(Prose(text=history.text))
    if history.sources:
        blocks.append(Text(message=message("debrief-history-sources"), tone="note"))
        blocks.extend(Prose(text=source) for source in history.sources)
    return Section(id="history", title=message("debrief-history-title"), blocks=tuple(blocks))


def debate_section(record: Record, outcome: Outcome, benchmarks: Benchmarks) -> Section:
    """Return two-sided questions, each with the player's own figures and no verdict."""
    figures = _figures(record, outcome, benchmarks)
    blocks: list[Block] = [Text(message=message("debrief-debates-intro"), tone="note")]
    for code, figure in figures:
        blocks.append(Text(message=message(f"debrief-debate-{code}-question"), tone="lead"))
        blocks.append(
            Bullets(
                items=(
                    Text(message=message(f"debrief-debate-{code}-one")),
                    Text(message=message(f"debrief-debate-{code}-other")),
                )
            )
        )
        blocks.append(Text(message=figure))
    for debate in record.scenario.debates:
        blocks.append(
            Text(message=message("debrief-debate-own", question=debate.question), tone="lead")
        )
        blocks.append(
            Bullets(
                items=(
                    Text(message=message("debrief-debate-side", text=debate.one_side)),
                    Text(message=message("debrief-debate-side", text=debate.other_side)),
                )
            )
        )
    return Section(id="debates", title=message("debrief-debates-title"), blocks=tuple(blocks))


def _figures(
    record: Record, outcome: Outcome, benchmarks: Benchmarks
) -> list[tuple[str, Message]]:
    """Return the general debates that this sitting has figures for."""
    mine = outcome.of(record.seat)
    text = outcome.text if outcome.text is not None else status_quo(record.scenario)
    rounds = max((m.number for m in record.walk.moments if m.phase == "rounds"), default=0)
    found = [
        (
            "speed",
            message(
                "debrief-debate-speed-figure",
                rounds=rounds,
                calendar=record.state.table.talk_rounds,
                count=len(changed_issues(record.scenario, text)),
                total=len(record.scenario.issues),
            ),
        )
    ]
    if outcome.futures is None:
        return found
    external = sum(
        issue.options[option].external
        for issue, option in zip(
            record.scenario.issues, effective(record.scenario, text), strict=True
        )
    )
    gains = [outcome.of(other).surplus for other in record.others]
    found.append(
        (
            "justice",
            message(
                "debrief-debate-justice-figure",
                own=mine.surplus,
                other=sum(gains) / len(gains),
                external=external,
            ),
        )
    )
    bound = outcome.treaty.founders if outcome.treaty else 0
    away = len(record.scenario.principals) - bound
    if external or away:
        found[0] = (
            "order",
            message("debrief-debate-order-figure", external=external, outside=away),
        )
    if benchmarks.reachable is not None:
        found.append(
            (
                "durable",
                message(
                    "debrief-debate-durable-figure",
                    promised=mine.promised or 0.0,
                    expected=mine.expected,
                    alive=percent(float(outcome.futures.survival[-1])),
                    years=outcome.futures.years,
                ),
            )
        )
    return found


def next_section(record: Record, outcome: Outcome, better: Better | None) -> Section:
    """Return one thing to try next time, questions for reflection and the author's lessons."""
    blocks: list[Block] = [Text(message=_try(record, outcome, better), tone="lead")]
    return Section(id="next", title=message("debrief-next-title"), blocks=tuple(blocks))


def _try(record: Record, outcome: Outcome, better: Better | None) -> Message:
    if better is None or outcome.text is None:
        return message("debrief-next-none" if outcome.text is not None else "debrief-next-text")
    gains = [better.gains[party] for party in record.others]
    return message(
        "debrief-next-change",
        items=changes(record.scenario, outcome.text, better.text),
        count=len(better.changes),
        own=better.gains[record.seat],
        other=sum(gains) / len(gains),
        many=record.many,
        durability=better.durability,
    )


def reflection_section(
    record: Record,
    outcome: Outcome,
    benchmarks: Benchmarks,
    offers: Sequence[OfferValue],
    entries: Sequence[LedgerEntry],
    beliefs: Sequence[BeliefCheck],
) -> Section:
    """Return questions that the sitting raises, and the scenario's lessons."""
    codes = _questions(record, outcome, benchmarks, entries, beliefs)
    if not any(offer.by == record.seat for offer in offers):
        codes.insert(0, "no-offers")
    blocks: list[Block] = []
    if record.assessment is not None and record.assessment.went_well:
        blocks.append(Text(message=message("debrief-assessment-well"), tone="note"))
        blocks.append(Prose(text=record.assessment.went_well))
    if record.assessment is not None and record.assessment.differently:
        blocks.append(Text(message=message("debrief-assessment-differently"), tone="note"))
        blocks.append(Prose(text=record.assessment.differently))
    blocks.append(
        Bullets(
            items=tuple(Text(message=message(f"debrief-question-{code}")) for code in codes),
            ordered=True,
        )
    )
    if record.scenario.lessons:
        blocks.append(Text(message=message("debrief-lessons"), tone="lead"))
        blocks.append(
            Bullets(
                items=tuple(
                    Text(message=message("debrief-lesson", text=lesson))
                    for lesson in record.scenario.lessons
                )
            )
        )
    return Section(
        id="reflection", title=message("debrief-reflection-title"), blocks=tuple(blocks)
    )


def _questions(
    record: Record,
    outcome: Outcome,
    benchmarks: Benchmarks,
    entries: Sequence[LedgerEntry],
    beliefs: Sequence[BeliefCheck],
) -> list[str]:
    """Return the codes of the questions that fit this sitting; two always do."""
    asked = len([1 for _, fact in moves(record, "ask") if fact.action.by == record.seat])
    checks = {
        "beliefs": any(b.correlation is not None and b.correlation < POOR_FIT for b in beliefs),
        "no-worksheet": not beliefs,
        "asked-little": asked == 0,
        "left": benchmarks.pareto_loss >= 3.0,  # noqa: PLR2004 - a gap that people notice
        "leading": len(record.scenario.principals) > PAIR,
        "threats": any(e.kind == "threat" and e.by == record.seat for e in entries),
        "home": any(b.party == record.seat and b.chance < 0.7 for b in outcome.ballots),  # noqa: PLR2004 - far from safe
        "no-deal": outcome.stage in {"none", "principle"} and benchmarks.best is not None,
        "well-left": outcome.stage in {"none", "principle"} and benchmarks.best is None,
    }
    return [*[code for code, holds in checks.items() if holds][:4], "trust", "again"]
