"""What event cards may do, when they may turn up, and what they may ask of a party: closed lists."""

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
    Share,
    Slug,
    Value,
)
from game.model.trigger import ShockKind, Trigger

DeckPhase = Literal["rounds", "text", "ratification", "implementation"]


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


class ShiftMood(Value):
    """An event moves everybody at a party's home towards (+) or against (-) approval.

    Attributes:
        kind: Always `shift-mood`.
        party: At whose home.
        points: Change, each actor's own points.
    """

    kind: Literal["shift-mood"] = "shift-mood"
    party: PartyId
    points: Points


class Scare(Value):
    """An event raises a fear at a party's home about what the text says: a tax, a hole in a budget.

    It moves whoever does not gain by the text on the issue. The government can answer the fear;
    what the text bears out takes it back.

    Attributes:
        kind: Always `scare`.
        party: At whose home.
        issue: What the fear is about.
        points: How far each of them moves against approval, own points.
    """

    kind: Literal["scare"] = "scare"
    party: PartyId
    issue: IssueId
    points: Annotated[float, Field(gt=0.0, le=20.0)]


class ShiftCapital(Value):
    """An event gives a government political capital (+) or takes some (-).

    Attributes:
        kind: Always `shift-capital`.
        party: Whose government.
        points: Change, points; capital never falls below 0.
    """

    kind: Literal["shift-capital"] = "shift-capital"
    party: PartyId
    points: Annotated[float, Field(ge=-20.0, le=20.0)]


class ShiftCapacity(Value):
    """An event moves the share of its duties that an administration can carry out.

    Attributes:
        kind: Always `shift-capacity`.
        party: Whose administration.
        change: Change, -1 to 1.
    """

    kind: Literal["shift-capacity"] = "shift-capacity"
    party: PartyId
    change: Annotated[float, Field(ge=-1.0, le=1.0)]


class ShiftCredibility(Value):
    """An event shows the others that a party's word is good or not (model.md 3.1).

    Attributes:
        kind: Always `shift-credibility`.
        party: Whose word.
        domain: What it said: promises, threats or statements.
        outcome: 1 for a word kept, 0 for one broken.
        weight: How much it counts; 1 is a stake of ten points.
    """

    kind: Literal["shift-credibility"] = "shift-credibility"
    party: PartyId
    domain: Literal["promise", "threat", "statement"]
    outcome: Share
    weight: Annotated[float, Field(ge=0.0, le=4.0)] = 1.0


class SetInstrument(Value):
    """An event puts an instrument into its wielder's hands, or takes it away.

    Attributes:
        kind: Always `set-instrument`.
        instrument: Which one.
        available: Whether it can be used from now on.
    """

    kind: Literal["set-instrument"] = "set-instrument"
    instrument: InstrumentId
    available: bool


class Leak(Value):
    """An event shows everybody how much an issue is truly worth to a party.

    Attributes:
        kind: Always `leak`.
        party: Whose papers leaked.
        issue: What they were about.
    """

    kind: Literal["leak"] = "leak"
    party: PartyId
    issue: IssueId


class ChangeGovernment(Value):
    """An event brings another government: supporters at home become its opposition, and back.

    Attributes:
        kind: Always `change-government`.
        party: Where.
    """

    kind: Literal["change-government"] = "change-government"
    party: PartyId


Effect = Annotated[
    ShiftReservation
    | ShiftActor
    | ShiftMood
    | Scare
    | ShiftRelationship
    | ShiftTension
    | ShiftLegitimacy
    | ShiftCapital
    | ShiftCapacity
    | ShiftCredibility
    | ShiftCalendar
    | SetInstrument
    | Leak
    | ChangeGovernment
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


class EventAnswer(Value):
    """One way to answer an event.

    Attributes:
        id: Identifier, unique within the choice.
        label: Two or three words for a button.
        text: What it means, in plain words.
        capital: Political capital that it costs, points.
        effects: What it does.
    """

    id: Slug
    label: Label
    text: Line
    capital: Annotated[float, Field(ge=0.0, le=20.0)] = 0.0
    effects: Annotated[tuple[Effect, ...], Field(max_length=6)] = ()


class EventChoice(Value):
    """What an event asks of a party.

    Attributes:
        party: Who must choose, in its next turn.
        text: The question, for the player.
        answers: Two or three answers; the first is what happens if the party says nothing.
    """

    party: PartyId
    text: Line
    answers: Annotated[tuple[EventAnswer, ...], Field(min_length=2, max_length=3)]


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
        when: What else must be so for it to happen; all of them.
        effects: What it does.
        choices: What it asks of parties; a party is asked once.
    """

    id: CardId
    label: Label
    text: Line
    phase: DeckPhase
    first: Annotated[int, Field(ge=1, le=99)] = 1
    last: Annotated[int, Field(ge=1, le=99)] = 99
    probability: Share
    requires: tuple[Requirement, ...] = ()
    when: Annotated[tuple[Trigger, ...], Field(max_length=6)] = ()
    effects: Annotated[tuple[Effect, ...], Field(max_length=8)] = ()
    choices: Annotated[tuple[EventChoice, ...], Field(max_length=12)] = ()
