"""A scenario: everything that shapes one negotiation, as data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import (
    ActorId,
    CardId,
    InstrumentId,
    IssueId,
    Label,
    Line,
    PartyId,
    Points,
    Prose,
    Share,
    Slug,
    Value,
)
from game.model.coaching import Coaching
from game.model.draft import Design
from game.model.gesture import Gesture
from game.model.history import Debate, History
from game.model.issue import Argument, Issue
from game.model.party import Finding, Party
from game.model.rule import Contact, DecisionRule, Entry, Group

InstrumentKind = Literal["promise", "threat", "warning"]
Channel = Literal["plenary", "small-table", "specialists"]
Track = Literal["package", "framework"]
ShockKind = Literal["economic", "leadership", "security", "technology", "natural"]
DeckPhase = Literal["rounds", "ratification", "implementation"]


class Instrument(Value):
    """A carrot or a stick; its existence is known, its cost is not (model.md 1).

    Attributes:
        id: Identifier.
        label: Two or three words for a button.
        text: What is offered, threatened or foretold, in plain words.
        kind: A warning foretells what its wielder does not control.
        wielder: Who may use it.
        target: Upon whom.
        impact: Worth to the target in the target's points if carried out.
        legitimacy: How rightful it looks, 0-1.
        decay: Share of force lost per round (model.md 2.7).
        reversible: Whether it can be taken back once carried out.
        about: Issues it can be tied to; empty for any.
    """

    id: InstrumentId
    label: Label
    text: Line
    kind: InstrumentKind
    wielder: PartyId
    target: PartyId
    impact: Annotated[float, Field(ge=0.0, le=50.0)]
    legitimacy: Share = 0.5
    decay: Share = 0.05
    reversible: bool = True
    about: tuple[IssueId, ...] = ()


class RelationStart(Value):
    """How one party sees another at the start (model.md 1); means are credibility priors.

    Attributes:
        observer: Who sees.
        subject: Who is seen.
        relationship: Liking, -1 hostile to 1 allied.
        promise: Belief that the subject keeps promises, 0-1.
        threat: Belief that it carries out threats, 0-1.
        statement: Belief that what it says of itself is true, 0-1.
        contact: How the two can talk alone: not at all, by an interests section, by embassies.
    """

    observer: PartyId
    subject: PartyId
    relationship: Annotated[float, Field(ge=-1.0, le=1.0)] = 0.0
    promise: Share = 0.75
    threat: Share = 0.45
    statement: Share = 0.70
    contact: Contact = "embassy"


class ShiftReservation(Value):
    """An event moves a party's no-deal payoff by `points`.

    Attributes:
        kind: Always `shift-reservation`.
        party: Whose no-deal payoff.
        points: Change, points.
    """

    kind: Literal["shift-reservation"] = "shift-reservation"
    party: PartyId
    points: Points


class ShiftActor(Value):
    """An event moves a domestic actor towards (+) or against (-) approval, in its points.

    Attributes:
        kind: Always `shift-actor`.
        party: At whose home.
        actor: Which domestic actor.
        points: Change, the actor's points.
    """

    kind: Literal["shift-actor"] = "shift-actor"
    party: PartyId
    actor: ActorId
    points: Points


class ShiftRelationship(Value):
    """An event moves the relationship between two parties, both ways.

    Attributes:
        kind: Always `shift-relationship`.
        parties: The two parties.
        change: Change, -1 to 1.
    """

    kind: Literal["shift-relationship"] = "shift-relationship"
    parties: Annotated[tuple[PartyId, ...], Field(min_length=2, max_length=2)]
    change: Annotated[float, Field(ge=-1.0, le=1.0)]


class ShiftTension(Value):
    """An event moves the tension of the room, 0-1.

    Attributes:
        kind: Always `shift-tension`.
        change: Change, -1 to 1.
    """

    kind: Literal["shift-tension"] = "shift-tension"
    change: Annotated[float, Field(ge=-1.0, le=1.0)]


class ShiftLegitimacy(Value):
    """An event moves a government's domestic legitimacy (-5 to 5).

    Attributes:
        kind: Always `shift-legitimacy`.
        party: Whose government.
        change: Change, -5 to 5.
    """

    kind: Literal["shift-legitimacy"] = "shift-legitimacy"
    party: PartyId
    change: Annotated[float, Field(ge=-5.0, le=5.0)]


class ShiftCalendar(Value):
    """An event adds or removes rounds of talks.

    Attributes:
        kind: Always `shift-calendar`.
        rounds: Rounds more (+) or fewer (-).
    """

    kind: Literal["shift-calendar"] = "shift-calendar"
    rounds: Annotated[int, Field(ge=-6, le=6)]


class Shock(Value):
    """An event starts a shock in implementation (model.md 6.2); `size` 1 is typical.

    Attributes:
        kind: Always `shock`.
        shock: Kind of shock.
        party: Whom it strikes.
        size: Size; 1 is typical.
    """

    kind: Literal["shock"] = "shock"
    shock: ShockKind
    party: PartyId
    size: Annotated[float, Field(ge=0.0, le=5.0)] = 1.0


Effect = Annotated[
    ShiftReservation
    | ShiftActor
    | ShiftRelationship
    | ShiftTension
    | ShiftLegitimacy
    | ShiftCalendar
    | Shock,
    Field(discriminator="kind"),
]


class Requirement(Value):
    """Holds if the text on the table, or in force, has one of `options` on `issue`.

    Attributes:
        issue: The issue.
        options: The options, one of which the text must have.
    """

    issue: IssueId
    options: Annotated[tuple[int, ...], Field(min_length=1)]


class EventCard(Value):
    """Something that may happen (game.md, events).

    Attributes:
        id: Identifier.
        label: A headline.
        text: What happened, for the player.
        phase: When in a sitting it may happen.
        first: First round, quarter or year in which it may happen (from 1).
        last: Last one.
        probability: Chance each round, quarter or year, 0-1; it happens at most once.
        requires: What the text must say for it to happen; all of them.
        effects: What it does.
    """

    id: CardId
    label: Label
    text: Line
    phase: DeckPhase
    first: Annotated[int, Field(ge=1, le=99)] = 1
    last: Annotated[int, Field(ge=1, le=99)] = 99
    probability: Share
    requires: tuple[Requirement, ...] = ()
    effects: Annotated[tuple[Effect, ...], Field(min_length=1, max_length=8)]


class Forum(Value):
    """Where and how the parties meet unless they agree otherwise.

    Attributes:
        channel: How the parties meet.
        track: `package` for everything at once, `framework` for principles first.
        rounds: Rounds of talks before the deadline.
        round_choices: Numbers of rounds that the parties may agree on instead.
        text_rounds: Rounds for cleaning the text.
        quarters: Quarters for ratification before the signed text lapses.
        dates: Optional names of the rounds, e.g. `Round 4, Singapore`.
        rule: Whose yes makes an agreement.
        entry: When the signed text enters into force; left out, when all who signed ratified.
        groups: Parties that come to the table as one.
    """

    channel: Channel = "small-table"
    track: Track = "package"
    rounds: Annotated[int, Field(ge=2, le=40)] = 12
    round_choices: tuple[int, ...] = (8, 12, 16)
    text_rounds: Annotated[int, Field(ge=1, le=10)] = 3
    quarters: Annotated[int, Field(ge=2, le=20)] = 6
    dates: tuple[Label, ...] = ()
    rule: DecisionRule = DecisionRule()
    entry: Entry | None = None
    groups: Annotated[tuple[Group, ...], Field(max_length=6)] = ()


class Scoring(Value):
    """Weights of the criteria of model.md 7.2; they sum to 1.

    Attributes:
        national_value: Value to one's own side.
        joint_value: Value to all sides together.
        durability: How long the agreement is likely to last.
        compliance: How far its duties are likely to be kept.
        credibility: Belief of others in one's word.
        legitimacy: Support at home.
        relationship: Relations with the others.
        third_parties: Effect on those who are not at the table.
    """

    national_value: Share = 0.25
    joint_value: Share = 0.15
    durability: Share = 0.20
    compliance: Share = 0.10
    credibility: Share = 0.08
    legitimacy: Share = 0.10
    relationship: Share = 0.06
    third_parties: Share = 0.06


class Scenario(Value):
    """One negotiation.

    Attributes:
        format: Version of this format.
        id: Identifier of the scenario.
        title: Its name.
        subtitle: One line under the title.
        period: When it plays, e.g. `2000-2004`.
        summary: A few sentences that anybody may read before choosing a seat.
        general: General information for all parties, Markdown.
        minutes: How long a sitting takes, minutes.
        start_year: The first year of implementation.
        years: Years of implementation that are simulated.
        preparation: Staff weeks each party has for preparation.
        preset: Family of agreements whose calibrated defaults apply (model.md 6.11).
        parties: The delegations, in speaking order.
        issues: The agenda; its order is the order of every package.
        forum: Where and how the parties meet.
        defaults: Design of the text where no clause says otherwise.
        relations: How parties see each other at the start; pairs left out have the usual priors.
        instruments: Promises, threats and warnings that parties may use.
        arguments: Cases that parties may make.
        gestures: Steps and visits that parties may make of their own accord.
        findings: Research that preparation may bring.
        deck: Events that may happen.
        scoring: Weights of the criteria in the debrief.
        objectives: For each party, what it is told to aim at.
        history: What happened in the world, if it did.
        debates: Questions with two sides, for the debrief.
        lessons: What history teaches here, a sentence each.
        coaching: What a coach says to those who practise.
    """

    format: Literal[1] = 1
    id: Slug
    title: Label
    subtitle: Line
    period: Label
    summary: Prose
    general: Prose
    minutes: Annotated[int, Field(ge=5, le=600)] = 60
    start_year: Annotated[int, Field(ge=1, le=2200)]
    years: Annotated[int, Field(ge=1, le=40)] = 15
    preparation: Annotated[int, Field(ge=0, le=30)] = 6
    preset: Literal["trade", "alliance", "arms", "public-good", "settlement"] = "trade"
    parties: Annotated[tuple[Party, ...], Field(min_length=2, max_length=12)]
    issues: Annotated[tuple[Issue, ...], Field(min_length=1, max_length=20)]
    forum: Forum = Forum()
    defaults: Design = Design()
    relations: tuple[RelationStart, ...] = ()
    instruments: Annotated[tuple[Instrument, ...], Field(max_length=40)] = ()
    arguments: Annotated[tuple[Argument, ...], Field(max_length=80)] = ()
    gestures: Annotated[tuple[Gesture, ...], Field(max_length=40)] = ()
    findings: Annotated[tuple[Finding, ...], Field(max_length=80)] = ()
    deck: Annotated[tuple[EventCard, ...], Field(max_length=60)] = ()
    scoring: Scoring = Scoring()
    objectives: dict[PartyId, tuple[Line, ...]] = Field(default_factory=dict)
    history: History | None = None
    debates: tuple[Debate, ...] = ()
    lessons: tuple[Line, ...] = ()
    coaching: Annotated[tuple[Coaching, ...], Field(max_length=80)] = ()

    def party(self, party_id: PartyId) -> Party:
        """Return the party with this id; KeyError if there is none."""
        for party in self.parties:
            if party.id == party_id:
                return party
        raise KeyError(party_id)

    def issue_index(self, issue_id: IssueId) -> int:
        """Return the position of an issue in every package; KeyError if there is none."""
        for position, issue in enumerate(self.issues):
            if issue.id == issue_id:
                return position
        raise KeyError(issue_id)

    @property
    def party_ids(self) -> tuple[PartyId, ...]:
        """The parties in speaking order."""
        return tuple(party.id for party in self.parties)

    @property
    def principals(self) -> tuple[PartyId, ...]:
        """The parties whose consent is asked, in speaking order: no mediators, no observers."""
        return tuple(party.id for party in self.parties if party.role == "party")
