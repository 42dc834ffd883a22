"""Facts about events of the deck: what a party is asked, what it answers, what changes hands."""

from __future__ import annotations

from typing import Literal

from game.model.base import (
    ActorId,
    CardId,
    InstrumentId,
    IssueId,
    Label,
    Line,
    PartyId,
    Slug,
    Weight,
)
from game.model.deck import EventAnswer
from game.model.fact import Fact


class ChoiceOpened(Fact):
    """An event asks a party to choose; the others see only what it chooses."""

    kind: Literal["choice-opened"] = "choice-opened"
    card: CardId
    label: Label
    party: PartyId
    text: Line
    answers: tuple[EventAnswer, ...]


class ChoiceMade(Fact):
    """A party answered an event, or said nothing and the first answer came about."""

    kind: Literal["choice-made"] = "choice-made"
    card: CardId
    label: Label
    party: PartyId
    answer: Slug
    answer_label: Label
    by_default: bool = False


class InstrumentSet(Fact):
    """An instrument came into its wielder's hands, or was taken away."""

    kind: Literal["instrument-set"] = "instrument-set"
    instrument: InstrumentId
    available: bool


class Revealed(Fact):
    """Others learned about how much an issue is worth to a party, points; `spread` is one sd."""

    kind: Literal["revealed"] = "revealed"
    party: PartyId
    issue: IssueId
    weight: Weight
    spread: float
    cause: Slug


class GovernmentChanged(Fact):
    """Another government: those who supported the old one are its opposition, and back."""

    kind: Literal["government-changed"] = "government-changed"
    party: PartyId
    cause: Slug


class ScareRaised(Fact):
    """Domestic actors fear what the text says on an issue.

    Attributes:
        actors: Who; nobody if the fear was answered before.
        points: How far each of them moves against approval.
    """

    kind: Literal["scare-raised"] = "scare-raised"
    party: PartyId
    issue: IssueId
    actors: tuple[ActorId, ...]
    points: float
    cause: Slug


class ScareAnswered(Fact):
    """A government has answered a fear with what the text bears out."""

    kind: Literal["scare-answered"] = "scare-answered"
    party: PartyId
    issue: IssueId


DeckFact = (
    ChoiceOpened
    | ChoiceMade
    | InstrumentSet
    | Revealed
    | GovernmentChanged
    | ScareRaised
    | ScareAnswered
)
