"""Facts about home politics: votes that wait, payments that come out, what briefings give away."""

from __future__ import annotations

from typing import Literal

from game.model.base import IssueId, PartyId, Share
from game.model.fact import Fact


class VotePutOff(Fact):
    """A submitted text is not voted on yet.

    Attributes:
        party: Whose vote.
        yes_share: What a count showed, 0-1, if the vote was put off because the count was short;
            nothing if the text only waits for a place in the calendar.
    """

    kind: Literal["vote-put-off"] = "vote-put-off"
    party: PartyId
    yes_share: Share | None = None


class PaymentsExposed(Fact):
    """Payments that a government made at home out of sight have become known.

    Attributes:
        party: Whose government.
    """

    kind: Literal["payments-exposed"] = "payments-exposed"
    party: PartyId


class PrioritiesGlimpsed(Fact):
    """A briefing let the others guess a little more of what an issue is worth to a party.

    It tells a direction and no figure: everybody sees it.

    Attributes:
        party: Who briefed.
        issue: What it stood for.
        more: Whether that is worth more to it than is commonly thought, or less.
    """

    kind: Literal["priorities-glimpsed"] = "priorities-glimpsed"
    party: PartyId
    issue: IssueId
    more: bool


HomeFact = VotePutOff | PaymentsExposed | PrioritiesGlimpsed
