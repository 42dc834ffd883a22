"""What happened in the world, and what can be said for and against it: for the debrief."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.model.base import IssueId, Line, Prose, Value

__all__ = ["Debate", "History"]


class History(Value):
    """What happened in the world, told after the sitting.

    Attributes:
        agreed: Option per issue that history settled on.
        text: What happened and what followed, Markdown.
        sources: Where it is written, one line each.
    """

    agreed: dict[IssueId, Annotated[int, Field(ge=0, le=11)]]
    text: Prose
    sources: tuple[Line, ...]


class Debate(Value):
    """A question with two sides and no right answer.

    Attributes:
        question: The question.
        one_side: The case for.
        other_side: The case against.
    """

    question: Line
    one_side: Line
    other_side: Line
