"""Facts: what happened. The log is a sequence of facts; the state is their fold.

Each fact knows who may see it: `seen_by` lists parties, who receive nothing else
(`game.engine.view`); `public` says whether the world outside the room sees it too.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from game.model.action import (
    PartyAction,
    PrepTask,
    Question,
)
from game.model.base import (
    ActorId,
    CardId,
    InstrumentId,
    IssueId,
    Label,
    Line,
    PartyId,
    Share,
    Slug,
)
from game.model.chance import (
    ChanceQuestion,
    Number,
    VoteHeld,
)
from game.model.diplomacy_facts import (
    ChannelLeaked,
    ChannelOpened,
    CommitmentBroken,
    DiplomaticFact,
    GestureJudged,
    ParkingEnded,
    ProcessAgreed,
    RecordBroken,
    StayedAway,
    SummitClosed,
    VisitHeld,
)
from game.model.draft import Package
from game.model.event_deck import DeckFact
from game.model.event_home import HomeFact
from game.model.event_options import OptionFound
from game.model.event_parties import (
    CallUnanswered,
    CoalitionChanged,
    CoalitionFormed,
    DealBroken,
    InstrumentJoined,
    MediationBegan,
    MembershipChanged,
    MessageHeard,
    PartiesFact,
    PartyLeft,
)
from game.model.event_regard import CredibilityMoved, RelationshipMoved
from game.model.fact import PHASES, Domain, Fact, Phase, Termination
from game.model.scenario import Channel, Track
from game.model.year import (
    AgreementEnded,
    EnteredIntoForce,
    IssueEased,
    MatterOpened,
    OwnYear,
    TrueCompliance,
    YearClosed,
    YearReported,
)

__all__ = [
    "EVENT", "PHASES", "ActorMoved", "AgreedInPrinciple", "AgreementEnded", "CallUnanswered",
    "CapacityMoved", "CapitalSpent", "CardTurned", "ChannelLeaked", "ChannelOpened",
    "CoalitionChanged", "CoalitionFormed", "CommitmentBroken", "CredibilityMoved", "DealBroken",
    "Domain", "EnteredIntoForce", "Event", "Fact", "FloorGiven", "ForumAgreed", "GestureJudged",
    "InstrumentJoined", "IssueEased", "IssueSettled", "Learned", "LegitimacyMoved",
    "LetterExposed", "MatterOpened", "MediationBegan", "MembershipChanged", "MessageHeard",
    "Moved", "NatureAnswered", "NatureAsked", "OptionFound", "OwnYear", "ParkingEnded",
    "PartyLeft", "PayoffMoved", "Persuaded", "Phase", "PhaseBegan", "ProcessAgreed",
    "PromiseBroken", "QuestionUnanswered", "RecordBroken", "RelationshipMoved", "Reopened",
    "RoundBegan", "Signed", "SittingEnded", "StayedAway", "SummitClosed", "TensionMoved",
    "Termination", "TextCleaned", "ThreatLapsed", "TrueCompliance", "VisitHeld", "VoteReported",
    "YearClosed", "YearReported",
]  # fmt: skip


class Moved(Fact):
    """A party made a move. The move itself, as the others saw it."""

    kind: Literal["moved"] = "moved"
    action: PartyAction
    number: int = 0
    """Running number of a proposal, a question or a side letter; 0 otherwise."""
    time: int = 0
    """Units of floor or staff time used."""


class PhaseBegan(Fact):
    """A phase of the sitting began."""

    kind: Literal["phase-began"] = "phase-began"
    phase: Phase


class RoundBegan(Fact):
    """A round of talks or text, a ratification quarter or an implementation year began."""

    kind: Literal["round-began"] = "round-began"
    number: int
    name: str


class FloorGiven(Fact):
    """It is a party's turn."""

    kind: Literal["floor-given"] = "floor-given"
    to: PartyId


class NatureAsked(Fact):
    """Nature is asked a question; nobody may move before it answers."""

    kind: Literal["nature-asked"] = "nature-asked"
    question: ChanceQuestion = Field(discriminator="kind")


class NatureAnswered(Fact):
    """Nature answered; what it said is in the facts that follow."""

    kind: Literal["nature-answered"] = "nature-answered"


class Learned(Fact):
    """Preparation brought a finding (by id), or the true odds of the deck's cards."""

    kind: Literal["learned"] = "learned"
    by: PartyId
    task: PrepTask
    findings: tuple[Slug, ...] = ()
    odds: dict[CardId, Share] = Field(default_factory=dict)


class ForumAgreed(Fact):
    """The forum stands: how the parties will meet."""

    kind: Literal["forum-agreed"] = "forum-agreed"
    channel: Channel
    track: Track
    rounds: int
    by_default: bool


class QuestionUnanswered(Fact):
    """A question was met with silence."""

    kind: Literal["question-unanswered"] = "question-unanswered"
    number: int
    by: PartyId
    question: Question


class TensionMoved(Fact):
    """The tension of the room moved."""

    kind: Literal["tension-moved"] = "tension-moved"
    change: Number
    cause: Slug


class LegitimacyMoved(Fact):
    """A government's legitimacy at home moved."""

    kind: Literal["legitimacy-moved"] = "legitimacy-moved"
    party: PartyId
    change: Number
    cause: Slug


class CapitalSpent(Fact):
    """A government spent political capital, points."""

    kind: Literal["capital-spent"] = "capital-spent"
    party: PartyId
    points: Number
    cause: Slug


class PayoffMoved(Fact):
    """A party's no-deal payoff moved, or it paid a cost that stays whatever happens.

    Attributes:
        reservation: Change of both no-deal payoffs, points.
        sunk: Points paid for good.
    """

    kind: Literal["payoff-moved"] = "payoff-moved"
    party: PartyId
    reservation: Number = 0.0
    sunk: Number = 0.0
    cause: Slug


class CapacityMoved(Fact):
    """A party's demonstrated capacity moved, share."""

    kind: Literal["capacity-moved"] = "capacity-moved"
    party: PartyId
    change: Number
    cause: Slug


class Persuaded(Fact):
    """A party came to value an option more (model.md 1, argument with evidence)."""

    kind: Literal["persuaded"] = "persuaded"
    party: PartyId
    issue: IssueId
    option: int
    shift: Number


class ActorMoved(Fact):
    """A domestic actor moved towards (+) or against (-) approval, its points."""

    kind: Literal["actor-moved"] = "actor-moved"
    party: PartyId
    actor: ActorId
    points: Number
    cause: Slug


class ThreatLapsed(Fact):
    """A threat ran out: the target yielded, or the wielder backed down."""

    kind: Literal["threat-lapsed"] = "threat-lapsed"
    by: PartyId
    instrument: InstrumentId
    yielded: bool


class PromiseBroken(Fact):
    """A promise that had fallen due was not delivered."""

    kind: Literal["promise-broken"] = "promise-broken"
    by: PartyId
    instrument: InstrumentId


class IssueSettled(Fact):
    """An issue is agreed ad referendum (or, `option` OPEN, is open again)."""

    kind: Literal["issue-settled"] = "issue-settled"
    issue: IssueId
    option: int


class AgreedInPrinciple(Fact):
    """Enough parties accept a package: the talks go to the text."""

    kind: Literal["agreed-in-principle"] = "agreed-in-principle"
    package: Package


class TextCleaned(Fact):
    """The text has no brackets left; `dropped` clauses fell back to the status quo."""

    kind: Literal["text-cleaned"] = "text-cleaned"
    package: Package
    dropped: tuple[IssueId, ...]


class Signed(Fact):
    """All parties signed."""

    kind: Literal["signed"] = "signed"
    package: Package


class VoteReported(Fact):
    """A vote at home was held."""

    kind: Literal["vote-reported"] = "vote-reported"
    vote: VoteHeld


class Reopened(Fact):
    """A vote failed and the text is open once more."""

    kind: Literal["reopened"] = "reopened"
    because_of: PartyId


class CardTurned(Fact):
    """An event of the deck happened; `rounds` is how many rounds it adds to the calendar.

    What else it does is in the facts that follow, each seen by whom it concerns.
    """

    kind: Literal["card-turned"] = "card-turned"
    card: CardId
    label: Label
    text: Line
    rounds: int = 0


class LetterExposed(Fact):
    """A confidential side letter became known."""

    kind: Literal["letter-exposed"] = "letter-exposed"
    number: int
    by: PartyId
    to: PartyId
    issue: IssueId


class SittingEnded(Fact):
    """Nothing more happens; the debrief can begin."""

    kind: Literal["sitting-ended"] = "sitting-ended"
    termination: Termination


Event = Annotated[
    Moved
    | PhaseBegan
    | RoundBegan
    | FloorGiven
    | NatureAsked
    | NatureAnswered
    | Learned
    | ForumAgreed
    | QuestionUnanswered
    | CredibilityMoved
    | RelationshipMoved
    | TensionMoved
    | LegitimacyMoved
    | CapitalSpent
    | PayoffMoved
    | CapacityMoved
    | Persuaded
    | ActorMoved
    | ThreatLapsed
    | PromiseBroken
    | IssueSettled
    | AgreedInPrinciple
    | TextCleaned
    | Signed
    | VoteReported
    | HomeFact
    | Reopened
    | EnteredIntoForce
    | CardTurned
    | DeckFact
    | LetterExposed
    | YearReported
    | OwnYear
    | MatterOpened
    | YearClosed
    | IssueEased
    | TrueCompliance
    | AgreementEnded
    | SittingEnded
    | DiplomaticFact
    | PartiesFact
    | OptionFound,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes any fact as JSON."""
