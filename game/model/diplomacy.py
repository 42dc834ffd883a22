"""Moves that shape the talks rather than the package: ties, gestures, channels and sessions.

A `ProcessMove` is a proposal about how to go on; it applies once every party that it concerns has
made the same one.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import InstrumentId, IssueId, PartyId, Slug
from game.model.move import Move
from game.model.scenario import Channel
from game.model.speech import Claim, OptionNumber

Purpose = Literal["explore", "bargain", "repair"]
"""What a round of talks is for; `bargain` is the usual one."""
Visitor = Literal["leader", "mission"]
RoundNumber = Annotated[int, Field(ge=1, le=99)]


class ListenBack(Move):
    """Say in one's own words what another party has said on an issue; it reveals nothing."""

    kind: Literal["listen-back"] = "listen-back"
    to: PartyId
    issue: IssueId


class Justify(Move):
    """Point to something new that justifies movement on an issue.

    Attributes:
        ground: An event that turned up, or another party's argument, by id.
    """

    kind: Literal["justify"] = "justify"
    issue: IssueId
    ground: Slug


class CommitPublic(Move):
    """Tie one's hands: declare in public that one goes no further than an option.

    To declare the same again raises the stake, twice at most.
    """

    kind: Literal["commit-public"] = "commit-public"
    issue: IssueId
    option: OptionNumber


class SinkCost(Move):
    """Pay now for the means behind a promise or a threat; the price stays whatever happens."""

    kind: Literal["sink-cost"] = "sink-cost"
    instrument: InstrumentId


class OfferInstrument(Move):
    """Give what an instrument promises at once, and ask nothing for it."""

    kind: Literal["offer-instrument"] = "offer-instrument"
    instrument: InstrumentId


class WithholdInstrument(Move):
    """Take a promise off the table before it falls due."""

    kind: Literal["withhold-instrument"] = "withhold-instrument"
    instrument: InstrumentId


class Link(Move):
    """Declare that nothing is agreed in one group of issues without the other group."""

    kind: Literal["link"] = "link"
    first: Slug
    second: Slug


class Unlink(Move):
    """Give up a link that one has made oneself."""

    kind: Literal["unlink"] = "unlink"
    first: Slug
    second: Slug


class MakeGesture(Move):
    """Take a step of one's own, without a return, to build confidence."""

    kind: Literal["gesture"] = "gesture"
    gesture: Slug
    to: PartyId


class Visit(Move):
    """Arrange a visit to another party before the next round; it may go well or not."""

    kind: Literal["visit"] = "visit"
    who: Visitor
    to: PartyId


class BriefAllies(Move):
    """Tell friendly governments outside the talks what one stands for."""

    kind: Literal["brief-allies"] = "brief-allies"
    emphasis: IssueId


class ReservePosition(Move):
    """Say, before the signature, that approval at home is not assured."""

    kind: Literal["reserve-position"] = "reserve-position"


class BackChannel(Move):
    """Open a channel that both sides can deny, if the other party wants it too; or leave it."""

    kind: Literal["back-channel"] = "back-channel"
    leave: bool = False
    to: PartyId


class Confide(Move):
    """Say something about oneself in the back channel."""

    kind: Literal["confide"] = "confide"
    claim: Claim
    to: PartyId


class Summit(Move):
    """Propose that leaders meet in the next round to settle the last open issues."""

    kind: Literal["summit"] = "summit"


class SetPurpose(Move):
    """Propose what the next round is for."""

    kind: Literal["set-purpose"] = "set-purpose"
    purpose: Purpose


class Minute(Move):
    """Propose to put a point into the agreed record."""

    kind: Literal["minute"] = "minute"
    issue: IssueId
    option: OptionNumber


class ChangeFormat(Move):
    """Propose another way to meet, from now on."""

    kind: Literal["change-format"] = "change-format"
    channel: Channel


class CoolOff(Move):
    """Propose to break off the round, so that tempers can cool."""

    kind: Literal["cool-off"] = "cool-off"


class Park(Move):
    """Put an issue aside until a round by which it must be taken up again."""

    kind: Literal["park"] = "park"
    issue: IssueId
    until: RoundNumber


class Unbracket(Move):
    """Take up an issue again that was put aside."""

    kind: Literal["unbracket"] = "unbracket"
    issue: IssueId


class ComeBack(Move):
    """Come back to the table after one has left the room."""

    kind: Literal["come-back"] = "come-back"


ProcessMove = Annotated[
    Summit | SetPurpose | Minute | ChangeFormat | CoolOff, Field(discriminator="kind")
]
"""What applies once all parties propose the same."""

DiplomaticMove = (
    ListenBack
    | Justify
    | CommitPublic
    | SinkCost
    | OfferInstrument
    | WithholdInstrument
    | Link
    | Unlink
    | MakeGesture
    | Visit
    | BriefAllies
    | ReservePosition
    | BackChannel
    | Confide
    | Summit
    | SetPurpose
    | Minute
    | ChangeFormat
    | CoolOff
    | Park
    | Unbracket
    | ComeBack
)
"""Every move of this module."""


def topic(action: ProcessMove) -> str:
    """Return what a proposal about how to go on is about; a later one replaces it.

    >>> topic(Summit(by="alba"))
    'summit'
    """
    return f"minute:{action.issue}" if isinstance(action, Minute) else action.kind
