"""Facts of tables with more than two: coalitions, membership, mediation, silence when called."""

from __future__ import annotations

from typing import Literal

from game.model.base import InstrumentId, IssueId, PartyId, Share
from game.model.draft import Package
from game.model.fact import Fact
from game.model.speech import Claim

CoalitionChange = Literal["joined", "left", "held", "strained", "broke"]
MembershipHow = Literal[
    "stayed-out",
    "acceded",
    "left-the-text",
    "refused-to-sign",
    "withheld",
    "rejected-at-home",
    "not-ratified",
]


class CoalitionFormed(Fact):
    """Parties began to bargain as one; the first of the members speaks for all."""

    kind: Literal["coalition-formed"] = "coalition-formed"
    number: int
    members: tuple[PartyId, ...]
    platform: Package
    cohesion: Share


class CoalitionChanged(Fact):
    """A party joined, left, held together or strained a coalition, or broke it.

    Attributes:
        cohesion: How well it holds now, 0-1.
    """

    kind: Literal["coalition-changed"] = "coalition-changed"
    number: int
    party: PartyId
    change: CoalitionChange
    cohesion: Share


class MembershipChanged(Fact):
    """A party stays outside the agreement, drops out of it, or becomes a member of it."""

    kind: Literal["membership-changed"] = "membership-changed"
    party: PartyId
    member: bool
    how: MembershipHow


class PartyLeft(Fact):
    """A party left for good, and the others go on."""

    kind: Literal["party-left"] = "party-left"
    party: PartyId


class MediationBegan(Fact):
    """All parties asked a mediator to draft a single text."""

    kind: Literal["mediation-began"] = "mediation-began"
    mediator: PartyId


class CallUnanswered(Fact):
    """A party that was called upon to justify its position said nothing."""

    kind: Literal["call-unanswered"] = "call-unanswered"
    by: PartyId
    to: PartyId
    issue: IssueId


class DealBroken(Fact):
    """A party acted against a separate understanding; its partner alone learns it."""

    kind: Literal["deal-broken"] = "deal-broken"
    by: PartyId
    to: PartyId


class MessageHeard(Fact):
    """What a go-between brought arrived: an offer or an answer, as the addressee heard it.

    Attributes:
        package: What is offered, if it is an offer.
        claim: What is answered, if it is an answer.
    """

    kind: Literal["message-heard"] = "message-heard"
    by: PartyId
    to: PartyId
    via: PartyId
    package: Package | None = None
    claim: Claim | None = None


class InstrumentJoined(Fact):
    """A member's instrument was used behind the one of its coalition's speaker.

    Attributes:
        by: The member.
        instrument: Its instrument.
        behind: The speaker's instrument.
        demand: What that was tied to.
    """

    kind: Literal["instrument-joined"] = "instrument-joined"
    by: PartyId
    instrument: InstrumentId
    behind: InstrumentId
    demand: Package


PartiesFact = (
    CoalitionFormed
    | CoalitionChanged
    | MembershipChanged
    | PartyLeft
    | MediationBegan
    | CallUnanswered
    | DealBroken
    | MessageHeard
    | InstrumentJoined
)
