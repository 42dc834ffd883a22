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
    REFER,
    SUSPEND,
    WAIVE,
    Answers,
    Steps,
)
from game.compliance.steps import no_steps
from game.compliance.treaty import Treaty
from game.model.action import (
    Accede,
    Assist,
    Consult,
    Dispute,
    Fund,
    Inspect,
    Notify,
    PartyAction,
    Plan,
    Refer,
    Renew,
    Review,
    Stay,
    Suspend,
    Waive,
    Withdraw,
)
from game.model.base import IssueId, PartyId
from game.model.state import Matter

STRENGTH = {NOTHING: 0, WAIVE: 1, CONSULT: 2, REFER: 3, DISPUTE: 4, SUSPEND: 5, PUNISH: 6}
"""Which answer prevails when victims answer differently."""


def played_answers(
    treaty: Treaty,
    own: Answers,
    moves: Sequence[PartyAction],
    matters: Sequence[Matter],
    automatic: frozenset[PartyId],
    eased: Sequence[IssueId] = (),
) -> Answers:
    """Return the answers that moves give, on top of what parties nobody plays would do.

    Args:
        treaty: Says who the parties are.
        own: What all parties would do by themselves.
        moves: What the played parties did.
        matters: The year's matters.
        automatic: Parties that nobody plays.
        eased: Issues that all parties have agreed to ease.
    """
    alone = np.array([party in automatic for party in treaty.parties])
    response = own.response.copy()
    for duty, obligor in enumerate(treaty.duty_party):
        if not np.delete(alone, obligor).any():
            response[duty] = NOTHING
    steps = no_steps(treaty, response.shape[1])
    answers = replace(own, response=response, automatic=alone, steps=steps)
    if treaty.docking is not None:
        answers = replace(answers, join=np.zeros_like(own.leave))
    for issue in eased:
        steps.ease[_duties_on(treaty, issue)] = True
    duties = {m.id: treaty.duty(m.party, m.issue) for m in matters}
    for move in moves:
        if move.by in treaty.parties:
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
        case Consult() | Refer() | Dispute() | Suspend() | Waive():
            _respond(answers, duties.get(move.matter), _code(move), mover)
        case Assist(to=to):
            answers.helped[treaty.parties.index(to)] += 1.0
            answers.helping[mover] += 1.0
        case Review():
            answers.request[mover] = True
        case Withdraw():
            answers.leave[mover] = True
        case Accede() if answers.join is not None:
            answers.join[mover] = True
        case _:
            _step(treaty, answers.steps, move, mover)


def _step(treaty: Treaty, steps: Steps | None, move: PartyAction, mover: int) -> None:
    """Write in a decision that answers no matter of the others."""
    assert steps is not None, "played answers come with steps"
    match move:
        case Inspect(issue=issue, to=to):
            steps.watch[_own_duty(treaty, to, issue)] = True
        case Plan(by=by, issue=issue):
            steps.plan[_own_duty(treaty, by, issue)] = True
        case Fund():
            steps.fund[mover] = True
        case Renew():
            steps.renew[mover] = True
        case Stay():
            steps.stay[mover] = True
        case _:
            pass


def _own_duty(treaty: Treaty, party: PartyId, issue: IssueId) -> list[int]:
    """Return the number of a party's duty on an issue, or nothing if it has none."""
    known = party in treaty.parties and issue in treaty.issues
    duty = treaty.duty(party, issue) if known else None
    return [] if duty is None else [duty]


def _duties_on(treaty: Treaty, issue: IssueId) -> list[int]:
    """Return the numbers of all duties on an issue."""
    return [n for n, place in enumerate(treaty.duty_issue) if treaty.issues[place] == issue]


def _notify(treaty: Treaty, answers: Answers, party: PartyId, issue: IssueId) -> None:
    """Mark a party's own duty as notified, if it has one."""
    answers.notified[_own_duty(treaty, party, issue)] = True


def _code(move: Consult | Refer | Dispute | Suspend | Waive) -> int:
    """Return the code of an answer to a matter."""
    match move:
        case Consult():
            return CONSULT
        case Refer():
            return REFER
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
