"""Some of the parties among themselves: coalitions, and what is said to a few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Package
from game.model.speech import Claim, Question

ApproachStatus = Literal["open", "accepted", "refused", "answered", "declined"]
CallStatus = Literal["open", "answered", "silence"]


@dataclass(frozen=True, slots=True)
class Coalition:
    """Parties that bargain as one; everybody at the table sees that they do.

    Attributes:
        number: From 1; a coalition that broke keeps its number.
        members: In the order in which they came; the first speaks for all. Empty: it broke.
        platform: What they stand for together; `OPEN` where they leave each other free.
        cohesion: How well it holds, 0-1; at 0 it breaks.
        label: Name, if the scenario gives one.
        history: What happened to it: the round, a party, and how (a code).
    """

    number: int
    members: tuple[PartyId, ...]
    platform: Package
    cohesion: float
    label: str = ""
    history: tuple[tuple[int, PartyId, str], ...] = ()

    @property
    def stands(self) -> bool:
        """Whether it has not broken."""
        return bool(self.members)

    @property
    def speaker(self) -> PartyId | None:
        """The member that speaks for all, or None if it broke."""
        return self.members[0] if self.members else None

    def allows(self, package: Package) -> bool:
        """Tell whether a package leaves the platform alone."""
        return all(
            OPEN in {want, have} or want == have
            for want, have in zip(self.platform, package, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Invitation:
    """Parties were asked into a coalition; known to those who are in and to those asked."""

    by: PartyId
    to: tuple[PartyId, ...]
    platform: Package


@dataclass(frozen=True, slots=True)
class PrivateApproach:
    """A question or an offer in private; known to the two, and to the one that carried it.

    Attributes:
        via: Who carries it, if the two do not speak.
        package: What is offered, if it is an offer.
        question: What is asked, if it is a question.
    """

    by: PartyId
    to: PartyId
    round: int
    via: PartyId | None = None
    package: Package | None = None
    question: Question | None = None
    status: ApproachStatus = "open"

    @property
    def knowing(self) -> tuple[PartyId, ...]:
        """Who knows of it."""
        return (self.by, self.to) if self.via is None else (self.by, self.to, self.via)


@dataclass(frozen=True, slots=True)
class Confidence:
    """Something a party said about itself to some of the others; true or not.

    Attributes:
        to: Who heard it.
        via: Who carried it; what comes at second hand is worth less.
    """

    by: PartyId
    to: tuple[PartyId, ...]
    round: int
    claim: Claim
    via: PartyId | None = None


@dataclass(frozen=True, slots=True)
class Deal:
    """A separate understanding: both will support the package; known to the two alone."""

    between: tuple[PartyId, PartyId]
    package: Package
    round: int
    broken_by: PartyId | None = None


@dataclass(frozen=True, slots=True)
class CaucusHeld:
    """Some parties withdrew together in a round; known to them."""

    round: int
    members: tuple[PartyId, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A party was called upon before all to justify its position on an issue."""

    by: PartyId
    to: PartyId
    issue: IssueId
    round: int
    status: CallStatus = "open"


@dataclass(frozen=True, slots=True)
class Application:
    """A request to come into a text without a docking clause; it stands until the end of next year.

    Attributes:
        by: A party outside.
        year: In which it was made.
        agreed: The members that have agreed to it.
    """

    by: PartyId
    year: int
    agreed: frozenset[PartyId] = frozenset()
