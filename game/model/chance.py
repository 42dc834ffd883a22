"""What nature may be asked, and what it answers. The engine never draws: it asks.

A chance question is part of the state; its answer is a recorded `Outcome`, so a log replays
without any generator.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from game.model.base import ActorId, CardId, IssueId, PartyId, Rare, Share, Value

Conduct = Literal["comply", "escape", "shirk", "violate", "incapacity"]
EndCause = Literal["collapse", "withdrawal", "replaced", "expired"]
Number = Annotated[float, Field(allow_inf_nan=False)]


class CardsQuestion(Value):
    """Which open cards turn up now, is a secret found out, and how did a visit go?"""

    kind: Literal["cards"] = "cards"


class VoteQuestion(Value):
    """How does the vote at home go?"""

    kind: Literal["vote"] = "vote"
    party: PartyId


class YearQuestion(Value):
    """What do governments do this year, and what of it is seen?"""

    kind: Literal["year"] = "year"
    year: Annotated[int, Field(ge=1, le=40)]


class SettlementQuestion(Value):
    """How do this year's disputes, reviews and notices come out?"""

    kind: Literal["settlement"] = "settlement"
    year: Annotated[int, Field(ge=1, le=40)]


class MessageQuestion(Value):
    """Is what a go-between carries understood as it was meant? Known to sender and carrier."""

    kind: Literal["message"] = "message"
    by: PartyId
    to: PartyId
    via: PartyId
    about: Literal["offer", "answer"]


ChanceQuestion = CardsQuestion | VoteQuestion | YearQuestion | SettlementQuestion | MessageQuestion


class CardsDrawn(Value):
    """The deck's answer, and what became of secrets and visits, by their numbers.

    Attributes:
        cards: Cards that turned up.
        exposed: Side letters that were found out.
        leaked: Back channels that became known.
        gaffes: Visits that went wrong.
        quiet: Visits that changed nothing; the other ones went well.
        paid: Parties whose quiet payments at home became known.
    """

    kind: Literal["cards"] = "cards"
    cards: tuple[CardId, ...] = ()
    exposed: tuple[int, ...] = ()
    leaked: tuple[int, ...] = ()
    gaffes: tuple[int, ...] = ()
    quiet: tuple[int, ...] = ()
    paid: tuple[PartyId, ...] = ()


class ActorVote(Value):
    """How one domestic actor voted: `yes_share` of its weight, 0-1."""

    actor: ActorId
    yes_share: Share
    approves: bool


class VoteHeld(Value):
    """The vote at home; `chance` is the probability of passing before the vote."""

    kind: Literal["vote"] = "vote"
    party: PartyId
    passed: bool
    yes_share: Share
    chance: Share
    votes: tuple[ActorVote, ...]


class VoteAwaited(Value):
    """No vote yet: the text waits for a place in the calendar, or was put off.

    Attributes:
        party: Whose vote.
        yes_share: What a count showed, 0-1, if it was short and the vote was put off for it.
    """

    kind: Literal["vote-awaited"] = "vote-awaited"
    party: PartyId
    yes_share: Share | None = None


class DutyRecord(Value):
    """What one party truly did on one duty in one year.

    Attributes:
        detected: Whether the others saw it.
        alleged: Whether a false alarm or an ambiguity made a matter of it.
    """

    party: PartyId
    issue: IssueId
    conduct: Conduct
    detected: bool = False
    alleged: bool = False


class ShockRecord(Value):
    """A shock that struck a party (`size` 1 is typical) or, with no party, everybody."""

    shock: Literal["economic", "leadership", "security", "technology", "natural"]
    party: PartyId | None
    size: Number


class YearLived(Value):
    """A year of conduct (model.md 6.2-6.6, before the parties answer)."""

    kind: Literal["year"] = "year"
    year: Annotated[int, Field(ge=1, le=40)]
    shocks: tuple[ShockRecord, ...]
    duties: tuple[DutyRecord, ...]
    flows: dict[PartyId, Number]
    """Points that the year brought each party (model.md 6.8)."""


class MatterSettled(Value):
    """How a matter came out this year."""

    matter: Annotated[str, StringConstraints(max_length=120)]
    result: Literal["cured", "remedied", "unresolved", "waived", "dismissed"]
    remedy: Number = 0.0


class YearSettled(Value):
    """How the year's disputes, reviews and notices came out (model.md 6.6-6.8)."""

    kind: Literal["settlement"] = "settlement"
    year: Annotated[int, Field(ge=1, le=40)]
    matters: tuple[MatterSettled, ...]
    reviewed: bool = False
    review_helped: bool = False
    withdrawn: tuple[PartyId, ...] = ()
    acceded: Annotated[tuple[PartyId, ...], Rare] = ()
    refused: Annotated[tuple[PartyId, ...], Rare] = ()
    """Who asked to accede under a docking clause, and lost the vote at home."""
    ended: EndCause | None = None
    flows: dict[PartyId, Number]
    """Remedies and suspensions this year, points."""


class MessageCarried(Value):
    """How a message arrives.

    Attributes:
        misheard: Whether something was misunderstood.
        slip: Where on the way through it, 0-1; of no account if nothing was.
    """

    kind: Literal["message"] = "message"
    misheard: bool
    slip: Share = 0.0


Outcome = Annotated[
    CardsDrawn | VoteHeld | VoteAwaited | YearLived | YearSettled | MessageCarried,
    Field(discriminator="kind"),
]
