"""A scenario: everything that shapes one negotiation, as data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import (
    InstrumentId,
    IssueId,
    Label,
    Line,
    PartyId,
    Prose,
    Share,
    Slug,
    Value,
)
from game.model.coaching import Coaching
from game.model.deck import EventCard
from game.model.draft import OPEN, Design, Package
from game.model.gesture import Gesture
from game.model.history import Debate, History
from game.model.issue import Argument, Issue
from game.model.party import Finding, Party
from game.model.rule import Contact, DecisionRule, Entry, Group

InstrumentKind = Literal["promise", "threat", "warning"]
Channel = Literal["plenary", "small-table", "specialists", "mediated"]
Track = Literal["package", "framework"]


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
        reversible: Whether a threat can be lifted once carried out; its target then gets most back.
        about: Issues it can be tied to; empty for any.
        available: Whether it can be used from the start; an event can change that.
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
    available: bool = True


class RelationStart(Value):
    """How one party sees another at the start (model.md 1); means are credibility priors.

    Attributes:
        observer: Who sees.
        subject: Who is seen.
        relationship: Liking, -1 hostile to 1 allied.
        affinity: Liking to which it slowly drifts in the talks, from neighbourhood, culture, economy
            and politics; that of the start unless said.
        promise: Belief that the subject keeps promises, 0-1.
        threat: Belief that it carries out threats, 0-1.
        statement: Belief that what it says of itself is true, 0-1.
        contact: How the two can talk alone: not at all, by an interests section, by embassies.
    """

    observer: PartyId
    subject: PartyId
    relationship: Annotated[float, Field(ge=-1.0, le=1.0)] = 0.0
    affinity: Annotated[float, Field(ge=-1.0, le=1.0)] | None = None
    promise: Share = 0.75
    threat: Share = 0.45
    statement: Share = 0.70
    contact: Contact = "embassy"


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
        format: Version of the pack format; 2 if an option is hidden at the start, or an event raises a scare.
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
        regimes: How many other agreements of the parties cover the same ground; each makes every duty
            dearer to apply, half as much where the text says how it stands to other treaties.
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
        groundwork: Parties that are told to prepare the ground for later talks, not to bring home a
            text; they are scored by what they learn, agree to talk about and improve.
        history: What happened in the world, if it did.
        debates: Questions with two sides, for the debrief.
        lessons: What history teaches here, a sentence each.
        coaching: What a coach says to those who practise.
    """

    format: Literal[1, 2] = 1
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
    regimes: Annotated[int, Field(ge=0, le=20)] = 0
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
    groundwork: Annotated[tuple[PartyId, ...], Field(max_length=12)] = ()
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

    def relation(self, observer: PartyId, subject: PartyId) -> RelationStart:
        """Return how one party sees another at the start; the usual priors where nothing is said."""
        given = (r for r in self.relations if (r.observer, r.subject) == (observer, subject))
        return next(given, RelationStart(observer=observer, subject=subject))

    def issue_index(self, issue_id: IssueId) -> int:
        """Return the position of an issue in every package; KeyError if there is none."""
        for position, issue in enumerate(self.issues):
            if issue.id == issue_id:
                return position
        raise KeyError(issue_id)

    @property
    def party_ids(self) -> tuple[PartyId, ...]:
        """The parties in speaking order."""
        return tuple([party.id for party in self.parties])

    @property
    def principals(self) -> tuple[PartyId, ...]:
        """The parties whose consent is asked, in speaking order: no mediators, no observers."""
        return tuple([party.id for party in self.parties if party.role == "party"])

    def groups_of(self, tool: Instrument, demand: Package = ()) -> tuple[Slug, ...]:
        """Return the issue groups that a pledge is about: those of its demand, else of its means.

        Args:
            tool: The instrument.
            demand: What it is tied to, if anything.
        """
        named = [i for i, option in zip(self.issues, demand, strict=False) if option != OPEN]
        about = named or [issue for issue in self.issues if issue.id in tool.about]
        return tuple(sorted({issue.group for issue in about}))
