"""What an event card may wait for beside the text: a closed list."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import CardId, PartyId, Share, Slug, Value

ShockKind = Literal["economic", "leadership", "security", "technology", "natural"]
PledgeKind = Literal["promise", "threat", "warning"]


class TensionAbove(Value):
    """Holds while the tension of the room is above a level.

    Attributes:
        kind: Always `tension-above`.
        level: 0-1.
    """

    kind: Literal["tension-above"] = "tension-above"
    level: Share


class PledgeLive(Value):
    """Holds while a promise, threat or warning stands.

    Attributes:
        kind: Always `pledge-live`.
        pledge: Of which kind; any if left out.
        party: By whom; anybody if left out.
    """

    kind: Literal["pledge-live"] = "pledge-live"
    pledge: PledgeKind | None = None
    party: PartyId | None = None


class VotePending(Value):
    """Holds while a party has signed and its vote at home is still to come.

    Attributes:
        kind: Always `vote-pending`.
        party: Whose vote.
    """

    kind: Literal["vote-pending"] = "vote-pending"
    party: PartyId


class CardSeen(Value):
    """Holds if another card has turned up, and if it was answered as given.

    Attributes:
        kind: Always `card-turned`.
        card: The other card.
        answer: The answer that was given to it; any if left out.
        turned: Whether it must have turned up, or must not.
    """

    kind: Literal["card-turned"] = "card-turned"
    card: CardId
    answer: Slug | None = None
    turned: bool = True


class ShockStruck(Value):
    """Holds in the year after a shock.

    Attributes:
        kind: Always `shock-struck`.
        shock: Of which kind.
        party: Whom it struck; anybody if left out.
    """

    kind: Literal["shock-struck"] = "shock-struck"
    shock: ShockKind
    party: PartyId | None = None


class MatterOpen(Value):
    """Holds if a failure, or an alleged one, was on the table in the last year.

    Attributes:
        kind: Always `matter-open`.
        party: Who is said to have failed; anybody if left out.
    """

    kind: Literal["matter-open"] = "matter-open"
    party: PartyId | None = None


class LegitimacyBelow(Value):
    """Holds while a government's legitimacy at home is below a level.

    Attributes:
        kind: Always `legitimacy-below`.
        party: Whose government.
        level: -5 to 5.
    """

    kind: Literal["legitimacy-below"] = "legitimacy-below"
    party: PartyId
    level: Annotated[float, Field(ge=-5.0, le=5.0)]


class RelationshipBelow(Value):
    """Holds while one party likes another less than a level.

    Attributes:
        kind: Always `relationship-below`.
        parties: Who likes, and who is liked.
        level: -1 to 1.
    """

    kind: Literal["relationship-below"] = "relationship-below"
    parties: Annotated[tuple[PartyId, ...], Field(min_length=2, max_length=2)]
    level: Annotated[float, Field(ge=-1.0, le=1.0)]


Trigger = Annotated[
    TensionAbove
    | PledgeLive
    | VotePending
    | CardSeen
    | ShockStruck
    | MatterOpen
    | LegitimacyBelow
    | RelationshipBelow,
    Field(discriminator="kind"),
]
