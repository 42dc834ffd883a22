"""The outcome of a sitting as one JSON document: what `play --json` prints.

Byte for byte the same for the same sitting: keys are sorted, numbers are rounded, and nothing
depends on the machine or the time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from game.debrief.document import ScoreCard
from game.debrief.homefront import ballots_of
from game.debrief.outcome import Outcome
from game.debrief.record import Record
from game.debrief.scores import score_card
from game.debrief.story import Scene, basis_of, scene_of
from game.debrief.years import LivedYear, compliance_of
from game.model.event import PHASES, PhaseBegan, RoundBegan

DIGITS: Final = 6
Json = dict[str, Any]


def result_of(record: Record) -> Json:
    """Return the result of a finished sitting, for every seat."""
    scene = scene_of(record)
    cards = {
        party: score_card(basis_of(replace(record, seat=party), scene)) for party in record.parties
    }
    return result_from(record, scene, cards)


def result_from(record: Record, scene: Scene, cards: Mapping[str, ScoreCard]) -> Json:
    """Return the result, given the score of each seat."""
    outcome = scene.outcome
    document: Json = {
        "scenario": record.scenario.id,
        "termination": outcome.termination,
        "phases": _phases(record),
        "agreement": _agreement(record, outcome),
        "ratification": _ratification(record, outcome),
        "parties": _parties(record, outcome),
        "durability": _durability(outcome),
        "compliance": _compliance(record, outcome, scene.years),
        "scores": {
            party: {
                "total": card.total,
                "rule": card.rule,
                "skill": card.skill,
                "criteria": {c.criterion: c.score for c in card.criteria},
            }
            for party, card in cards.items()
        },
        "moves": _moves(record),
        "seed": record.seed,
        "version": record.version,
    }
    rounded: Json = _rounded(document)
    return rounded


def result_text(document: Json) -> str:
    """Return the document as text: sorted keys, two spaces, one line feed at the end."""
    text = json.dumps(document, sort_keys=True, indent=2, ensure_ascii=False, allow_nan=False)
    return text + "\n"


def _phases(record: Record) -> Json:
    """Return the phases that were played, with the number of rounds, quarters or years in each."""
    begun = {fact.phase for fact in record.facts if isinstance(fact, PhaseBegan)} | {"briefing"}
    rounds: Json = dict.fromkeys((p for p in PHASES if p in begun), 0)
    for fact, moment in zip(record.facts, record.walk.moments, strict=True):
        if isinstance(fact, RoundBegan):
            rounds[moment.phase] = max(rounds[moment.phase], fact.number)
    return rounds


def _agreement(record: Record, outcome: Outcome) -> Json | None:
    """Return the option id of each issue of the signed text, or nothing."""
    if outcome.text is None or outcome.stage not in {"signed", "in-force"}:
        return None
    issues = record.scenario.issues
    return {
        issue.id: issue.options[option].id
        for issue, option in zip(issues, outcome.text, strict=True)
    }


def _ratification(record: Record, outcome: Outcome) -> Json:
    if outcome.text is None or outcome.stage not in {"signed", "in-force"}:
        return {}
    ballots = outcome.ballots or ballots_of(record, outcome.text)
    return {
        ballot.party: {
            "chance": ballot.chance,
            "submitted": ballot.submitted,
            "passed": None if ballot.vote is None else ballot.vote.passed,
            "yes_share": None if ballot.vote is None else ballot.vote.yes_share,
        }
        for ballot in ballots
    }


def _parties(record: Record, outcome: Outcome) -> Json:
    del record
    return {
        p.party: {
            "value": p.promised,
            "reservation": p.account.end,
            "reservation_start": p.account.start,
            "expected": p.expected,
            "surplus": p.surplus,
            "realised": p.realised,
            "luck": p.luck,
            "costs": p.account.process,
        }
        for p in outcome.parties
    }


def _durability(outcome: Outcome) -> Json | None:
    futures = outcome.futures
    if futures is None:
        return None
    return {
        "score": futures.durability,
        "in_force_chance": outcome.in_force_chance,
        "survival": [float(share) for share in futures.survival],
        "ends": dict(futures.ends),
    }


def _compliance(record: Record, outcome: Outcome, years: Sequence[LivedYear]) -> Json | None:
    futures = outcome.futures
    if futures is None:
        return None
    return {
        "expected": futures.performance.mean,
        "expected_alive": futures.compliance_alive.mean,
        "years_lived": len(years),
        "lived": {p: compliance_of(years, p) if years else None for p in record.parties},
    }


def _moves(record: Record) -> int:
    return sum(fact.kind == "moved" for fact in record.facts)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS) + 0.0
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value
