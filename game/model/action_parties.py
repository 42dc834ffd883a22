"""Moves that need more than two at the table: coalitions, private approaches, mediation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import IssueId, PartyId
from game.model.draft import Package
from game.model.move import Move
from game.model.speech import Claim, ProposalNumber, Question

Some = Annotated[tuple[PartyId, ...], Field(min_length=1, max_length=11)]


class FormCoalition(Move):
    """Invite parties to bargain as one for a platform; it stands once one of them joins."""

    kind: Literal["form-coalition"] = "form-coalition"
    members: Some
    platform: Package


class Recruit(Move):
    """Invite a party into one's own coalition."""

    kind: Literal["recruit"] = "recruit"
    to: PartyId


class Join(Move):
    """Take up the invitation of a party into its coalition."""

    kind: Literal["join"] = "join"
    to: PartyId


class Leave(Move):
    """Leave one's coalition."""

    kind: Literal["leave"] = "leave"


class HoldTogether(Move):
    """Spend time and capital on keeping one's coalition together."""

    kind: Literal["hold-together"] = "hold-together"


class Block(Move):
    """Declare, alone or for one's coalition, that a proposal will not carry."""

    kind: Literal["block"] = "block"
    proposal: ProposalNumber


class SeparateOffer(Move):
    """Offer one party an understanding of its own, in private; `via` carries it."""

    kind: Literal["separate-offer"] = "separate-offer"
    to: PartyId
    package: Package
    via: PartyId | None = None


class Approach(Move):
    """Ask one party in private; `via` is a third that carries question and answer."""

    kind: Literal["approach"] = "approach"
    to: PartyId
    question: Question
    via: PartyId | None = None


class Reply(Move):
    """Answer a party's private question or offer: yes or no; a claim answers a question."""

    kind: Literal["reply"] = "reply"
    to: PartyId
    agree: bool
    claim: Claim | None = None


class ShareInformation(Move):
    """State something about oneself to partners of a caucus or coalition alone; true or not."""

    kind: Literal["share-information"] = "share-information"
    claim: Claim
    members: Some


class CallMediator(Move):
    """Ask a mediator to draft a single text, or consent to it; all parties must."""

    kind: Literal["call-mediator"] = "call-mediator"
    mediator: PartyId


class CallForJustification(Move):
    """Call upon a party, before all, to justify its position on an issue."""

    kind: Literal["call-for-justification"] = "call-for-justification"
    to: PartyId
    issue: IssueId


class Accede(Move):
    """Become a member of an agreement that others made."""

    kind: Literal["accede"] = "accede"


PartiesMove = (
    FormCoalition
    | Recruit
    | Join
    | Leave
    | HoldTogether
    | Block
    | SeparateOffer
    | Approach
    | Reply
    | ShareInformation
    | CallMediator
    | CallForJustification
    | Accede
)
