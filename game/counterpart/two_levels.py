"""What others believe of a party's vote at home, and what that does to the talks (model.md 5.4).

Whether another party ratifies is only known in general, until it says that approval is not assured,
or until a vote fails. A vote that failed is a record: the same text would probably fail again, and
one that is worth more to that party would fare better. And whoever is believed to have little room
at home is believed to need more at the table (Schelling 1960; Putnam 1988).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.analysis.arrays import Floats
from game.counterpart.entry import VOTE_SCALE, vote_odds
from game.model import event as ev
from game.model.base import PartyId
from game.model.draft import Package
from game.model.observation import Observation

DOUBTED: Final = 0.8  # share of the estimate left when a party doubts its own vote; design choice
TIED: Final = 6.0  # points per unit of a win-set that is narrower than half; model.md 5.4
CLAIMED: Final = 0.2  # how far a mere claim counts as evidence; model.md 5.4
RECORDED: Final = 1.0  # and a vote record
NEAR_MISS: Final = 0.45  # odds of a text that has failed by nothing; design choice
PER_VOTE: Final = 2.0  # odds less for all votes missing; design choice
HOPELESS: Final = 0.1  # least odds of a text that has failed; design choice
STOPPED: Final = 0.3  # odds of a text with enough votes that a veto holder stopped; design choice


@dataclass(frozen=True, slots=True)
class FailedVote:
    """A vote that a party lost on a text that was opened again.

    Attributes:
        package: The text that failed.
        odds: Chance that it would pass another time, as others see it, 0-1.
    """

    package: Package
    odds: float


def failed_vote(seen: Observation, party: PartyId) -> FailedVote | None:
    """Return the vote that another party has lost on the text that was opened again, if it did."""
    if not seen.table.reopened:
        return None
    text: Package | None = None
    lost: FailedVote | None = None
    for fact in seen.log:
        match fact:
            case ev.Signed(package=package):
                text = package
            case ev.VoteReported(vote=vote) if vote.party == party and not vote.passed and text:
                short = seen.scenario.party(party).route.threshold - vote.yes_share
                odds = STOPPED if short <= 0.0 else max(HOPELESS, NEAR_MISS - PER_VOTE * short)
                lost = FailedVote(text, round(odds, 9))
            case _:
                continue
    return lost


def public_odds(seen: Observation, party: PartyId) -> float:
    """Return the common estimate of a party's chance to ratify a balanced text, 0-1."""
    odds = seen.scenario.party(party).profile.ratification
    return odds * DOUBTED if party in seen.table.course.reserved else odds


def tied_hands(seen: Observation, party: PartyId, room: Callable[[], Floats | float]) -> float:
    """Return how much more a party is believed to need because its home ties its hands, points.

    Its win-set, as believed, is the part of the room that it could ratify at even odds or better.

    Args:
        seen: What the believer sees.
        party: Another party.
        room: What lies between its believed reservation value and its hopes, points, above 0;
            asked for only if something is known.
    """
    lost = failed_vote(seen, party)
    if lost is None and party not in seen.table.course.reserved:
        return 0.0
    odds = vote_odds(lost.odds if lost else public_odds(seen, party))
    narrow = min(0.5, max(0.0, -VOTE_SCALE * odds / max(1.0, float(room()))))
    heard = RECORDED if lost else CLAIMED * seen.private.relations[party].statement.mean
    return round(TIED * narrow * heard, 9)
