"""From the moves of a year to what the kernel reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from game.compliance.course import (
    CONSULT,
    DISPUTE,
    NOBODY,
    NOTHING,
    PUNISH,
    SUSPEND,
    WAIVE,
    Answers,
)
from game.compliance.treaty import Treaty
from game.model.action import (
    Assist,
    Consult,
    Dispute,
    Notify,
    PartyAction,
    Review,
    Suspend,
    Waive,
    Withdraw,
)
from game.model.base import IssueId, PartyId
from game.model.state import Matter

STRENGTH = {NOTHING: 0, WAIVE: 1, CONSULT: 2, DISPUTE: 3, SUSPEND: 4, PUNISH: 5}
"""Which answer prevails when victims answer differently."""


def played_answers(
    treaty: Treaty,
    own: Answers,
    moves: Sequence[PartyAction],
    matters: Sequence[Matter],
    automatic: frozenset[PartyId],
) -> Answers:
    """Return the answers that moves give, on top of what parties nobody plays would do.

    Args:
        treaty: Says who the parties are.
        own: What all parties would do by themselves.
        moves: What the played parties did.
        matters: The year's matters.
        automatic: Parties that nobody plays.
    """
    alone = np.array([party in automatic for party in treaty.parties])
    response = own.response.copy()
    for duty, obligor in enumerate(treaty.duty_party):
        if not np.delete(alone, obligor).any():
            response[duty] = NOTHING
    answers = replace(own, response=response, automatic=alone)
    duties = {m.id: treaty.duty(m.party, m.issue) for m in matters}
    for move in moves:
        _apply(treaty, answers, move, duties)
    return answers


def _apply(
    treaty: Treaty, answers: Answers, move: PartyAction, duties: Mapping[str, int | None]
) -> None:
    """Write one move into answers that are still being filled in."""
    mover = treaty.parties.index(move.by)
    match move:
        case Notify(issue=issue):
            _notify(treaty, answers, move.by, issue)
        case Consult() | Dispute() | Suspend() | Waive():
            _respond(answers, duties.get(move.matter), _code(move), mover)
        case Assist(to=to):
            answers.helped[treaty.parties.index(to)] += 1.0
            answers.helping[mover] += 1.0
        case Review():
            answers.request[mover] = True
        case Withdraw():
            answers.leave[mover] = True
        case _:
            pass


def _notify(treaty: Treaty, answers: Answers, party: PartyId, issue: IssueId) -> None:
    """Mark a party's own duty as notified, if it has one."""
    duty = treaty.duty(party, issue) if issue in treaty.issues else None
    if duty is not None:
        answers.notified[duty] = True


def _code(move: Consult | Dispute | Suspend | Waive) -> int:
    """Return the code of an answer to a matter."""
    match move:
        case Consult():
            return CONSULT
        case Dispute():
            return DISPUTE
        case Suspend(severity=severity):
            return PUNISH if severity == "punitive" else SUSPEND
        case Waive():
            return WAIVE


def _respond(answers: Answers, duty: int | None, code: int, mover: int) -> None:
    """Let the strongest answer to a matter prevail."""
    if duty is None or STRENGTH[code] <= STRENGTH[int(answers.response[duty, 0])]:
        return
    answers.response[duty] = code
    answers.suspender[duty] = mover if code in {SUSPEND, PUNISH} else NOBODY
