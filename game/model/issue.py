"""Issues and their ordered options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import (
    ArgumentId,
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
from game.model.draft import Design
from game.model.hidden import Hidden


class Option(Value):
    """One way to settle an issue.

    Attributes:
        id: Identifier, unique within the issue.
        label: Two or three words for a grid cell.
        text: The clause in plain words.
        external: Points of welfare that third parties gain (+) or lose (-), model.md 7.2.
        outsiders: Points that a party gains (+) or loses (-) by it while it stays outside an
            agreement of the others.
        design: What it sets for implementation, if it is a design clause.
        hidden: How it comes to light, if nobody has thought of it at the start. Only the last
            option of an issue can be hidden; it does not lie between the others.
    """

    id: Slug
    label: Label
    text: Line
    external: Points = 0.0
    outsiders: dict[PartyId, Points] = Field(default_factory=dict)
    design: Design | None = None
    hidden: Hidden | None = None


class Issue(Value):
    """A question on the agenda, with options ordered from one end to the other.

    Attributes:
        id: Identifier.
        label: Two or three words for a grid row.
        description: What the question is about and why it matters, Markdown.
        kind: `substance` for what the parties trade, `design` for how the text is kept.
        group: Issue group for linkage and issue-specific leverage, e.g. `services`.
        domain: Which shocks touch it (model.md 6.2).
        options: The ways to settle it, in order.
        status_quo: Number of the option in force while there is no agreement.
        obligors: Who must act; `None` means every party for whom the option costs points.
        clarity: How clear the duty is by nature, 0-1; the design clause moves it.
    """

    id: IssueId
    label: Label
    description: Prose
    kind: Literal["substance", "design"] = "substance"
    group: Slug
    domain: Literal["economic", "security", "environment", "other"] = "economic"
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=12)]
    status_quo: Annotated[int, Field(ge=0, le=11)]
    obligors: tuple[PartyId, ...] | None = None
    clarity: Share = 0.7

    @property
    def scale(self) -> int:
        """How many options lie on the scale from one end to the other: all but a hidden one."""
        return len(self.options) - (self.options[-1].hidden is not None)


class Argument(Value):
    """A case that a party can make once, from principle, precedent or objective criteria.

    Attributes:
        id: Identifier.
        by: Who may make it.
        issue: What it is about.
        option: The option number argued for.
        basis: What it rests on.
        quality: How good the case is, 0-1 (authoring estimate).
        text: The argument in plain words.
    """

    id: ArgumentId
    by: PartyId
    issue: IssueId
    option: Annotated[int, Field(ge=0, le=11)]
    basis: Literal["principle", "precedent", "criteria"]
    quality: Share
    text: Line
