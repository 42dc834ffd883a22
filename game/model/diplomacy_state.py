"""How the talks stand beside the package: ties, gestures, sessions, and quiet channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.model.action import Claim
from game.model.base import InstrumentId, IssueId, PartyId, Slug
from game.model.diplomacy import ProcessMove, Purpose


@dataclass(frozen=True, slots=True)
class Commitment:
    """A public declaration that a party goes no further than an option (model.md 3.3).

    Attributes:
        step: How often it was repeated, 0-2.
        broken: Whether the party has gone further since.
    """

    by: PartyId
    issue: IssueId
    option: int
    step: int = 0
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """A proposal about how to go on, and the round it was made in."""

    round: int
    action: ProcessMove


@dataclass(frozen=True, slots=True)
class Step:
    """A gesture that was made; after two rounds it counts as kept or broken."""

    by: PartyId
    to: PartyId
    gesture: Slug
    round: int
    status: Literal["live", "kept", "broken"] = "live"


@dataclass(frozen=True, slots=True)
class Trip:
    """A visit that is planned or was made; `gesture` is the scenario's one or who travels."""

    number: int
    by: PartyId
    to: PartyId
    gesture: Slug
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Echo:
    """A party said back what another had said on an issue."""

    by: PartyId
    to: PartyId
    issue: IssueId
    round: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two groups of issues that a party has linked; in alphabetical order."""

    by: PartyId
    first: Slug
    second: Slug


@dataclass(frozen=True, slots=True)
class Confided:
    """Something that was said in a back channel."""

    by: PartyId
    round: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class QuietChannel:
    """A back channel between two parties; known to them alone until it leaks.

    Attributes:
        parties: The two, in speaking order.
        asked: Who has asked for it.
    """

    number: int
    parties: tuple[PartyId, ...]
    asked: frozenset[PartyId]
    status: Literal["asked", "open", "left", "leaked"] = "asked"
    confided: tuple[Confided, ...] = ()


@dataclass(frozen=True, slots=True)
class Exit:
    """A delegation left the room for now.

    Attributes:
        proposals: How many proposals had been made by then.
        is_back: Whether it has come back.
    """

    round: int
    proposals: int
    is_back: bool = False


@dataclass(frozen=True)
class Course:
    """The course of the talks, known to every party at the table.

    Attributes:
        commitments: Public ones, one for each party and issue.
        justified: Issues on which a party has given a new reason for movement.
        grounds: New reasons that were given: party, issue, ground.
        echoes: Who has listened to whom.
        ties: Groups of issues that are linked.
        wishes: Each party's proposals about how to go on, by kind (and issue of the record).
        minutes: The agreed record: option for each issue.
        disowned: Who has gone back on which point of the record.
        parked: Round by which an issue put aside must be taken up again.
        purpose: What the round `purpose_round` is for.
        summit: The round in which leaders meet; None if none is called.
        steps: Gestures made.
        trips: Visits planned and made.
        exits: Each party's last exit from the room.
        reserved: Who has said that approval at home is not assured.
        sunk: Instruments whose means are paid for.
        allied: How often a party has briefed its allies.
    """

    commitments: tuple[Commitment, ...] = ()
    justified: Mapping[PartyId, frozenset[IssueId]] = field(default_factory=dict)
    grounds: frozenset[tuple[PartyId, IssueId, Slug]] = frozenset()
    echoes: tuple[Echo, ...] = ()
    ties: frozenset[Tie] = frozenset()
    wishes: Mapping[tuple[PartyId, str], Wish] = field(default_factory=dict)
    minutes: Mapping[IssueId, int] = field(default_factory=dict)
    disowned: frozenset[tuple[PartyId, IssueId]] = frozenset()
    parked: Mapping[IssueId, int] = field(default_factory=dict)
    purpose: Purpose = "bargain"
    purpose_round: int = 0
    summit: int | None = None
    steps: tuple[Step, ...] = ()
    trips: tuple[Trip, ...] = ()
    exits: Mapping[PartyId, Exit] = field(default_factory=dict)
    reserved: frozenset[PartyId] = frozenset()
    sunk: frozenset[InstrumentId] = frozenset()
    allied: Mapping[PartyId, int] = field(default_factory=dict)

    def commitment(self, by: PartyId, issue: IssueId) -> Commitment | None:
        """Return a party's public commitment on an issue, if it has not been broken."""
        return next(
            (c for c in self.commitments if (c.by, c.issue) == (by, issue) and not c.broken),
            None,
        )

    def purpose_of(self, round_number: int) -> Purpose:
        """Return what a round of talks is for."""
        return self.purpose if round_number == self.purpose_round else "bargain"

    def is_absent(self, party: PartyId) -> bool:
        """Tell whether a party has left the room and not come back."""
        left = self.exits.get(party)
        return left is not None and not left.is_back
