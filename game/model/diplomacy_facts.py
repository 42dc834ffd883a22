"""Facts about the course of the talks: sessions, gestures, visits, ties and quiet channels."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.action import Claim
from game.model.base import IssueId, PartyId, Slug, Value
from game.model.diplomacy import ProcessMove
from game.model.fact import Fact


class ProcessAgreed(Fact):
    """All parties want the same: `action` is their common proposal about how to go on."""

    kind: Literal["process-agreed"] = "process-agreed"
    action: ProcessMove


class ChannelOpened(Fact):
    """Both parties want the back channel: it is open."""

    kind: Literal["channel-opened"] = "channel-opened"
    number: int
    parties: Annotated[tuple[PartyId, ...], Field(min_length=2, max_length=2)]


class Told(Value):
    """Who had said what in a back channel."""

    by: PartyId
    claim: Claim


class ChannelLeaked(Fact):
    """A back channel became known, with all that was said in it."""

    kind: Literal["channel-leaked"] = "channel-leaked"
    number: int
    parties: Annotated[tuple[PartyId, ...], Field(min_length=2, max_length=2)]
    told: tuple[Told, ...] = ()


class CommitmentBroken(Fact):
    """A party went further than it had declared in public."""

    kind: Literal["commitment-broken"] = "commitment-broken"
    by: PartyId
    issue: IssueId
    justified: bool


class RecordBroken(Fact):
    """A party went back on a point of the agreed record."""

    kind: Literal["record-broken"] = "record-broken"
    by: PartyId
    issue: IssueId


class GestureJudged(Fact):
    """Two rounds after a gesture: was it followed by deeds, or by pressure?"""

    kind: Literal["gesture-judged"] = "gesture-judged"
    by: PartyId
    to: PartyId
    gesture: Slug
    kept: bool


class VisitHeld(Fact):
    """A visit took place."""

    kind: Literal["visit-held"] = "visit-held"
    number: int
    by: PartyId
    to: PartyId
    gesture: Slug
    result: Literal["goodwill", "quiet", "gaffe"]


class SummitClosed(Fact):
    """The leaders' round is over without an agreement."""

    kind: Literal["summit-closed"] = "summit-closed"


class ParkingEnded(Fact):
    """The date came and nobody took the issue up again: it stays in brackets for the text."""

    kind: Literal["parking-ended"] = "parking-ended"
    issue: IssueId


class StayedAway(Fact):
    """A delegation that had left the room did not come back."""

    kind: Literal["stayed-away"] = "stayed-away"
    by: PartyId


DiplomaticFact = (
    ProcessAgreed
    | ChannelOpened
    | ChannelLeaked
    | CommitmentBroken
    | RecordBroken
    | GestureJudged
    | VisitHeld
    | SummitClosed
    | ParkingEnded
    | StayedAway
)
"""Every fact of this module."""
