"""Every move that a party can make: one small frozen type each.

`by` is always who moves. `game.engine.catalogue.MOVES` has costs, `game.engine.legal` the rules.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from game.model.action_home import (
    FINAL_SAY,
    AnswerEvent,
    AskReopening,
    BriefPublic,
    ClaimWin,
    Compensate,
    ConsultHome,
    Explain,
    Frame,
    HomeMove,
    Lobby,
    ShowReadiness,
    SideLetter,
    Sign,
    Submit,
    Withhold,
)
from game.model.action_parties import (
    Accede,
    Approach,
    Block,
    CallForJustification,
    CallMediator,
    FormCoalition,
    HoldTogether,
    Join,
    Leave,
    PartiesMove,
    Recruit,
    Reply,
    SeparateOffer,
    ShareInformation,
)
from game.model.action_years import (
    Admit,
    Assist,
    Concur,
    Consult,
    Dispute,
    Fund,
    Inspect,
    Notify,
    Plan,
    Refer,
    Renew,
    Reopen,
    Review,
    Stay,
    Suspend,
    Waive,
    Withdraw,
    YearMove,
)
from game.model.base import ArgumentId, InstrumentId, IssueId, PartyId, Value
from game.model.chance import Outcome
from game.model.diplomacy import DiplomaticMove
from game.model.draft import Package
from game.model.move import Manner, Move
from game.model.scenario import Channel, Track
from game.model.speech import (
    Claim,
    HomeGroup,
    LimitClaim,
    LimitQuestion,
    MatterId,
    OptionNumber,
    PrepTask,
    PriorityClaim,
    PriorityQuestion,
    ProposalNumber,
    Question,
    ReasonCode,
    ReasonQuestion,
    ReserveClaim,
    ReserveQuestion,
    Severity,
)

__all__ = [
    "ACTION", "FINAL_SAY", "Accede", "Accept", "Action", "Adjourn", "Admit", "AnswerEvent", "Approach",
    "Argue", "Ask", "AskReopening", "Assist", "Block", "Bracket", "BriefPublic",
    "CallForJustification", "CallMediator", "CarryOut", "Caucus", "Chance", "Claim", "ClaimWin",
    "Compensate", "Concur", "Consult", "ConsultHome", "Decline", "Disclose", "Dispute", "EndTurn",
    "Explain", "FormCoalition", "Frame", "Fund", "HoldTogether", "HomeGroup", "Inspect", "Join",
    "Leave", "LimitClaim", "LimitQuestion", "Lobby", "Manner", "MatterId", "Move", "Notify",
    "Offer", "OptionNumber", "PartyAction", "Plan", "PrepTask", "Prepare", "PriorityClaim",
    "PriorityQuestion", "Promise", "ProposalNumber", "ProposeClause", "ProposeForum", "Question",
    "Ready", "ReasonCode", "ReasonQuestion", "Recruit", "Refer", "Reject", "Renew", "Reopen",
    "Reply", "ReserveClaim", "ReserveQuestion", "Review", "SeparateOffer", "Severity",
    "ShareInformation", "ShowReadiness", "SideLetter", "Sign", "Signal", "Stay", "Submit",
    "Suspend", "Threaten", "Waive", "WalkOut", "Warn", "Withdraw", "WithdrawThreat", "Withhold",
    "Worksheet",
]  # fmt: skip


class Ready(Move):
    """Close one's own briefing, preparation or forum discussion."""

    kind: Literal["ready"] = "ready"


STATED_ODDS: Final = (30, 40, 50, 60, 70, 80, 90)
"""Chances that screens offer to state, percent; design choice."""


class Worksheet(Move):
    """Write down what one believes the other wants most, best first; kept for the debrief.

    Attributes:
        sure: The stated chance that each of the first three is among its true first three, percent.
    """

    kind: Literal["worksheet"] = "worksheet"
    about: PartyId
    priorities: Annotated[tuple[IssueId, ...], Field(min_length=1, max_length=20)]
    sure: Annotated[int, Field(ge=1, le=99)] | None = None


class Prepare(Move):
    """Spend staff time on a preparation task."""

    kind: Literal["prepare"] = "prepare"
    task: PrepTask
    about: PartyId | None = None


class ProposeForum(Move):
    """Propose how to meet; it applies if the others propose the same."""

    kind: Literal["propose-forum"] = "propose-forum"
    channel: Channel
    track: Track
    rounds: Annotated[int, Field(ge=2, le=40)]


class Offer(Move):
    """Table a package.

    Attributes:
        package: Whole, or partial with `OPEN` issues.
        conditional: "If you ..., then we ...": stands or falls as one, binds nobody issue by issue.
        asks: The issues that are the other side's part of a conditional offer.
    """

    kind: Literal["offer"] = "offer"
    package: Package
    conditional: bool = False
    asks: tuple[IssueId, ...] = ()


class Accept(Move):
    """Accept a standing proposal, or all of it but the issues in `excepting`."""

    kind: Literal["accept"] = "accept"
    proposal: ProposalNumber
    excepting: tuple[IssueId, ...] = ()


class Reject(Move):
    """Reject a standing proposal with a reason; `issue` names the obstacle."""

    kind: Literal["reject"] = "reject"
    proposal: ProposalNumber
    reason: ReasonCode
    issue: IssueId | None = None


class Ask(Move):
    """Put a question to another party."""

    kind: Literal["ask"] = "ask"
    to: PartyId
    question: Question


class Disclose(Move):
    """State something about oneself, true or not; `answers` a question by its number."""

    kind: Literal["disclose"] = "disclose"
    claim: Claim
    answers: Annotated[int, Field(ge=1)] | None = None


class Decline(Move):
    """Decline to answer a question."""

    kind: Literal["decline"] = "decline"
    question: Annotated[int, Field(ge=1)]


class Argue(Move):
    """Make one of the scenario's arguments."""

    kind: Literal["argue"] = "argue"
    argument: ArgumentId


class Signal(Move):
    """Hint that one is flexible, or firm, on an issue."""

    kind: Literal["signal"] = "signal"
    issue: IssueId
    flexible: bool


class Promise(Move):
    """Promise a benefit if the package has the options demanded."""

    kind: Literal["promise"] = "promise"
    instrument: InstrumentId
    demand: Package


class Warn(Move):
    """Forecast a consequence that one does not control."""

    kind: Literal["warn"] = "warn"
    instrument: InstrumentId


class Threaten(Move):
    """Announce a punishment unless the other side moves as demanded."""

    kind: Literal["threaten"] = "threaten"
    instrument: InstrumentId
    demand: Package
    public: bool = False


class CarryOut(Move):
    """Carry out a threat or deliver on a promise."""

    kind: Literal["carry-out"] = "carry-out"
    instrument: InstrumentId


class WithdrawThreat(Move):
    """Take a threat off the table."""

    kind: Literal["withdraw-threat"] = "withdraw-threat"
    instrument: InstrumentId


class ProposeClause(Move):
    """Propose wording for a bracketed clause; the same wording from all sides settles it."""

    kind: Literal["propose-clause"] = "propose-clause"
    issue: IssueId
    option: OptionNumber


class Bracket(Move):
    """Put a clause into square brackets: park it in the rounds, reopen it in the text."""

    kind: Literal["bracket"] = "bracket"
    issue: IssueId


class Caucus(Move):
    """Withdraw into a caucus with some of the parties."""

    kind: Literal["caucus"] = "caucus"
    members: Annotated[tuple[PartyId, ...], Field(min_length=1, max_length=11)]


class Adjourn(Move):
    """Adjourn the round to cool off."""

    kind: Literal["adjourn"] = "adjourn"


class WalkOut(Move):
    """Leave the talks, or refuse to sign, for good; `for_now` leaves the door open for a round."""

    kind: Literal["walk-out"] = "walk-out"
    for_now: bool = False


class EndTurn(Move):
    """Give the floor to the next party."""

    kind: Literal["end-turn"] = "end-turn"


class Chance(Value):
    """What nature did: the answer to the chance question that was open."""

    kind: Literal["chance"] = "chance"
    outcome: Outcome


PartyAction = Annotated[
    Ready
    | Worksheet
    | Prepare
    | ProposeForum
    | Offer
    | Accept
    | Reject
    | Ask
    | Disclose
    | Decline
    | Argue
    | Signal
    | Promise
    | Warn
    | Threaten
    | CarryOut
    | WithdrawThreat
    | ProposeClause
    | Bracket
    | Caucus
    | Adjourn
    | WalkOut
    | EndTurn
    | HomeMove
    | YearMove
    | DiplomaticMove
    | PartiesMove,
    Field(discriminator="kind"),
]
Action = Annotated[PartyAction | Chance, Field(discriminator="kind")]

ACTION: TypeAdapter[Action] = TypeAdapter(Action)  # reads and writes any action as JSON
