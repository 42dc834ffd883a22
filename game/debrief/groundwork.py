"""Scores of a seat that was sent to lay the groundwork, not to bring home a text.

Three criteria stand in for value and durability: what was learned of the others, how much of an
agenda is agreed, and whether one stands better without a deal or with the others (model.md 7.2).
"""

from __future__ import annotations

from math import sqrt
from typing import Final

from game.counterpart import Adviser
from game.counterpart.beliefs import PartyBelief
from game.debrief.blocks import message
from game.debrief.document import Evidence
from game.debrief.phrases import mean, rounded
from game.debrief.record import Record
from game.debrief.truth import Truth
from game.engine.run import initial_state
from game.engine.view import observe
from game.model.event import ProcessAgreed

HALVED: Final = 0.5  # share of the error whose loss is a full score (design choice)
KNOWN: Final = 2  # others that one need come to know; who has more may choose (design choice)
ON_PAPER: Final = 0.7  # weight of issues against that of an agreed procedure (design choice)
BRACKETED: Final = 0.5  # an issue whose positions stand in the draft, against an agreed one
PER_POINT: Final = 8.0  # score points per point of a better no-deal (design choice)
NEUTRAL: Final = 50.0
Scored = tuple[float, tuple[Evidence, ...]]


def is_groundwork(record: Record) -> bool:
    """Tell whether the seat was sent to lay the groundwork."""
    return record.seat in record.scenario.groundwork


def information(record: Record) -> Scored:
    """Return how much less careful advisers of the seat err about the others, 0-100.

    Counted are the two others of whom most was learned, by what was seen and heard.
    """
    adviser = Adviser("standard", record.seed)
    first = observe(record.scenario, initial_state(record.scenario), (), record.seat)
    last = observe(record.scenario, record.state, record.facts, record.seat)
    before, after = adviser.believe(first), adviser.believe(last)
    found: list[tuple[float, float, float]] = []
    for belief in before.parties:
        old, new = belief_error(record, belief), belief_error(record, after.of(belief.about))
        found.append((1.0 - new / old if old > 0.0 else 0.0, old, new))
    known = sorted(found, reverse=True)[:KNOWN]
    lost, old, new = (mean([row[n] for row in known]) for n in range(3))
    return 100.0 * lost / HALVED, (_figure("error-before", old), _figure("error-after", new))


def belief_error(record: Record, belief: PartyBelief) -> float:
    """Return the root mean square error of a belief over weights and no-deal, points."""
    mandate = record.mandate(belief.about)
    weights = mandate.valuation.weights
    squares = [
        (each.weight.mean - weights.get(each.issue, 0.0)) ** 2 + each.weight.spread**2
        for each in belief.issues
    ]
    start = max(mandate.impasse, mandate.outside_option)
    squares.append((belief.reserve.mean - start) ** 2 + belief.reserve.spread**2)
    return round(sqrt(sum(squares) / len(squares)), 9)


def agenda(record: Record) -> Scored:
    """Return how much of an agenda is agreed: issues on paper, and how to deal with them, 0-100."""
    table = record.state.table
    worth = {"agreed": 1.0, "bracketed": BRACKETED}
    settled = [worth.get(clause.status, 0.0) for clause in table.draft]
    share = 1.0 if table.signed else sum(settled) / max(1, len(record.scenario.issues))
    procedure = [i for i, fact in enumerate(record.facts) if isinstance(fact, ProcessAgreed)]
    score = 100.0 * (ON_PAPER * share + (1.0 - ON_PAPER) * bool(procedure))
    steps = tuple(
        Evidence(label=message("debrief-evidence-procedure"), amount=1.0, fact=index)
        for index in procedure[:1]
    )
    return score, (_figure("on-paper", 100.0 * share), *steps)


def standing(record: Record, truth: Truth, relations: Scored) -> Scored:
    """Return whether the seat stands better without a deal, or with the others, 0-100."""
    account = truth.account(record.seat)
    gained = account.end - account.start
    alone = NEUTRAL + PER_POINT * gained
    score, figures = relations
    return max(alone, score), (_figure("no-deal", gained), *figures)


def _figure(label: str, amount: float) -> Evidence:
    return Evidence(label=message(f"debrief-evidence-{label}"), amount=rounded(amount))
