"""Facts: what happened. The log is a sequence of facts; the state is their fold.

Each fact knows who may see it: `seen_by` lists parties; `public` says whether the world outside
the room (home audiences, third parties) sees it too. A party never receives a fact that does not
list it (`game.engine.view`).
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
    Value,
)
from game.model.chance import (
    ChanceQuestion,
    Conduct,
    DutyRecord,
    EndCause,
    MatterSettled,
    Number,
    ShockRecord,
    VoteHeld,
)
from game.model.draft import Package
from game.model.scenario import Channel, Track

Phase = Literal[
    "briefing",
    "preparation",
    "forum",
    "rounds",
    "text",
    "ratification",
    "implementation",
    "debrief",
]
PHASES: tuple[Phase, ...] = (
    "briefing",
    "preparation",
    "forum",
    "rounds",
    "text",
    "ratification",
    "implementation",
    "debrief",
)
Domain = Literal["promise", "threat", "statement"]
Termination = Literal[
    "walk-out",
    "deadline",
    "not-signed",
    "withheld",
    "rejected-at-home",
    "lapsed",
    "collapse",
    "withdrawal",
    "replaced",
    "expired",
    "in-force",
]
"""How a sitting ended; `in-force` means that the agreement outlived the simulated years."""


class Fact(Value):
    """Base of every fact."""

    seen_by: tuple[PartyId, ...]
    public: bool = False


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


class CredibilityMoved(Fact):
    """An observer's belief in a subject's word moved (model.md 3.1).

    Attributes:
        outcome: s of the update, 0 broken to 1 kept.
        weight: W of the update.
        cause: Code of the event behind it, e.g. `limit-crossed`.
    """

    kind: Literal["credibility-moved"] = "credibility-moved"
    observer: PartyId
    subject: PartyId
    domain: Domain
    outcome: Share
    weight: Number
    cause: Slug


class RelationshipMoved(Fact):
    """How an observer likes a subject moved; `resentment` is the change of z (model.md 1)."""

    kind: Literal["relationship-moved"] = "relationship-moved"
    observer: PartyId
    subject: PartyId
    change: Number
    resentment: Number = 0.0
    cause: Slug


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


class EnteredIntoForce(Fact):
    """The agreement is in force."""

    kind: Literal["entered-into-force"] = "entered-into-force"
    package: Package
    year: int


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


class YearReported(Fact):
    """What everybody can see of a year: shocks, and detected or alleged failures."""

    kind: Literal["year-reported"] = "year-reported"
    year: int
    shocks: tuple[ShockRecord, ...]
    duties: tuple[DutyRecord, ...]


class OwnYear(Fact):
    """What a party knows of its own year: its conduct and the points it received."""

    kind: Literal["own-year"] = "own-year"
    year: int
    party: PartyId
    duties: tuple[DutyRecord, ...]
    flow: Number


class MatterOpened(Fact):
    """A failure, or an alleged one, is on the table of the parties."""

    kind: Literal["matter-opened"] = "matter-opened"
    matter: str
    party: PartyId
    issue: IssueId
    conduct: Conduct


class YearClosed(Fact):
    """How the year's disputes, reviews and notices came out."""

    kind: Literal["year-closed"] = "year-closed"
    year: int
    matters: tuple[MatterSettled, ...]
    reviewed: bool
    review_helped: bool
    withdrawn: tuple[PartyId, ...]
    flows: dict[PartyId, Number]


class TrueCompliance(Fact):
    """Each party's true compliance in a year; nobody sees it before the debrief."""

    kind: Literal["true-compliance"] = "true-compliance"
    year: int
    compliance: dict[PartyId, Share]
    """Share of duties complied with, or lawfully escaped from."""
    duties: tuple[DutyRecord, ...]


class AgreementEnded(Fact):
    """The agreement ended before the simulated years did."""

    kind: Literal["agreement-ended"] = "agreement-ended"
    cause: EndCause
    year: int


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
    | Reopened
    | EnteredIntoForce
    | CardTurned
    | LetterExposed
    | YearReported
    | OwnYear
    | MatterOpened
    | YearClosed
    | TrueCompliance
    | AgreementEnded
    | SittingEnded,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes any fact as JSON."""
