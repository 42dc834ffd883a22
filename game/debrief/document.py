"""The debrief as one value: what front-ends receive from `Sitting.debrief`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.debrief.blocks import Message, Section
from game.model.base import Label, PartyId, Share, Slug, Value
from game.model.chance import Number
from game.model.event import Termination

Criterion = Literal[
    "national-value",
    "joint-value",
    "durability",
    "compliance",
    "credibility",
    "legitimacy",
    "relationship",
    "third-parties",
    "information",
    "agenda",
    "standing",
]
"""The last three stand in for the first three of a seat that was sent to lay the groundwork."""
Score = Annotated[float, Field(ge=0.0, le=100.0)]


class Evidence(Value):
    """What stands behind a score: a fact of the log or a figure.

    Attributes:
        label: What it is.
        amount: Its figure, in the unit that the label names.
        fact: Its position in the log, if it is one fact.
    """

    label: Message
    amount: Number
    fact: Annotated[int, Field(ge=0)] | None = None


class CriterionScore(Value):
    """One criterion: score 0-100, weight 0-1, and the evidence."""

    criterion: Criterion
    score: Score
    weight: Share
    evidence: tuple[Evidence, ...] = ()


class ScoreCard(Value):
    """How a seat did (model.md 7.2).

    Attributes:
        total: Weighted mean of the criteria, after the rules, 0-100.
        uncapped: The same before the rules.
        rule: Which rule applied: `capped` (worse than no deal), `left-good` (walked out although
            a durable agreement existed), `left-well` (walked out and none existed), `groundwork` (no
            text was asked of the seat, and there is none), if any.
        skill: Skill index, -50 to 120, if a reference was given.
    """

    seat: PartyId
    total: Score
    uncapped: Score
    rule: Slug | None = None
    criteria: tuple[CriterionScore, ...]
    skill: Number | None = None

    def score_of(self, criterion: Criterion) -> float:
        """Return the score of one criterion, 0-100."""
        return next(c.score for c in self.criteria if c.criterion == criterion)


class PartyKey(Value):
    """How to show a party: names and colour."""

    id: PartyId
    name: Label
    short: Label
    colour: str


class Debrief(Value):
    """Everything that is shown after a sitting, for one seat.

    Attributes:
        sections: In the order in which they are read; the first is the story in one page.
    """

    format: Literal[1] = 1
    scenario: Slug
    title: Label
    seat: PartyId
    parties: tuple[PartyKey, ...]
    termination: Termination
    scores: ScoreCard
    sections: tuple[Section, ...]

    def section(self, section_id: str) -> Section:
        """Return a section by its id; KeyError if this sitting has none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
