"""The words that moves use: reasons, tasks, and what is asked and said at the table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from game.model.base import IssueId, Value

ReasonCode = Literal["red-line", "domestic", "trust", "level", "fairness", "unspecified"]
HomeGroup = Literal["ministries", "legislature", "civil-society"]
PrepTask = Literal["analyse", "sound-out", "legal-review", "scenario-analysis", "build-fallback"]
Severity = Literal["proportional", "punitive"]
OptionNumber = Annotated[int, Field(ge=0, le=63)]
ProposalNumber = Annotated[int, Field(ge=1)]

MatterId = Annotated[str, StringConstraints(pattern=r"^y\d{1,2}-[a-z0-9-]{1,100}$")]
"""A dispute in implementation, e.g. `y3-singapore-bank-licences`."""


class PriorityClaim(Value):
    """Of two issues, `higher` matters more to the speaker than `lower`."""

    kind: Literal["priority"] = "priority"
    higher: IssueId
    lower: IssueId


class LimitClaim(Value):
    """On `issue` the speaker cannot go beyond option `option`."""

    kind: Literal["limit"] = "limit"
    issue: IssueId
    option: OptionNumber


class ReserveClaim(Value):
    """Without a deal the speaker is at `points` (0-100 on its own scale)."""

    kind: Literal["reserve"] = "reserve"
    points: Annotated[int, Field(ge=0, le=100)]


Claim = Annotated[PriorityClaim | LimitClaim | ReserveClaim, Field(discriminator="kind")]


class PriorityQuestion(Value):
    """Which of two issues matters more to you?"""

    kind: Literal["priority"] = "priority"
    first: IssueId
    second: IssueId


class LimitQuestion(Value):
    """How far can you go on this issue?"""

    kind: Literal["limit"] = "limit"
    issue: IssueId


class ReserveQuestion(Value):
    """How good is your alternative to a deal?"""

    kind: Literal["reserve"] = "reserve"


class ReasonQuestion(Value):
    """Why did you not accept our proposal?"""

    kind: Literal["reason"] = "reason"
    proposal: ProposalNumber


Question = Annotated[
    PriorityQuestion | LimitQuestion | ReserveQuestion | ReasonQuestion,
    Field(discriminator="kind"),
]
