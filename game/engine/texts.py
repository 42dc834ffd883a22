"""What follows from moves in the drafting of the text."""

from __future__ import annotations

from typing import Final

from game.engine.commitments import check
from game.engine.scribe import Scribe
from game.engine.talks import BACKTRACK_WEIGHT
from game.model import action as act
from game.model.draft import OPEN
from game.model.event import ActorMoved, IssueSettled

LETTER_GAIN: Final = 2.0  # points to the recipient's actors who care; design choice
LETTER_COST: Final = -1.0  # points to the giver's actors who care, if public; design choice
LETTER_LIKING: Final = 0.03  # design choice


def follow(scribe: Scribe, action: act.ProposeClause | act.Bracket | act.SideLetter) -> None:
    """Write what follows from a clause, a bracket or a side letter."""
    match action:
        case act.ProposeClause():
            wanted = tuple(
                action.option if issue.id == action.issue else OPEN
                for issue in scribe.scenario.issues
            )
            check(scribe, action.by, wanted)
            _settle_if_shared(scribe, action)
        case act.Bracket():
            _reopened(scribe, action)
        case act.SideLetter():
            _letter(scribe, action)


def _settle_if_shared(scribe: Scribe, action: act.ProposeClause) -> None:
    wording = scribe.table.draft[scribe.scenario.issue_index(action.issue)].wording
    if all(wording.get(party, OPEN) == action.option for party in scribe.members):
        scribe.write(
            IssueSettled(seen_by=scribe.everyone, issue=action.issue, option=action.option)
        )


def _reopened(scribe: Scribe, action: act.Bracket) -> None:
    if scribe.table.phase == "text" and not scribe.table.reopened:
        scribe.credibility(action.by, "promise", 0.0, BACKTRACK_WEIGHT, "backtracked")


def _letter(scribe: Scribe, action: act.SideLetter) -> None:
    sides = [(action.to, LETTER_GAIN)]
    if not action.confidential:
        sides.append((action.by, LETTER_COST))
    for party, points in sides:
        mandate = scribe.mandate(party)
        for actor in mandate.actors:
            if actor.valuation.weights.get(action.issue, 0.0) > 0.0:
                scribe.write(
                    ActorMoved(
                        seen_by=(party,),
                        party=party,
                        actor=actor.id,
                        points=points,
                        cause="side-letter",
                    )
                )
    scribe.relationship(action.to, action.by, LETTER_LIKING, 0.0, "side-letter")
