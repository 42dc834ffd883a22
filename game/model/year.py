"""Facts of the years after entry into force."""

from __future__ import annotations

from typing import Annotated, Literal

from game.model.base import IssueId, PartyId, Rare, Share
from game.model.chance import Conduct, DutyRecord, EndCause, MatterSettled, Number, ShockRecord
from game.model.draft import Package
from game.model.fact import Fact


class YearReported(Fact):
    """What everybody can see of a year: shocks, and detected or alleged failures."""

    kind: Literal["year-reported"] = "year-reported"
    year: int
    shocks: tuple[ShockRecord, ...]
    duties: tuple[DutyRecord, ...]


class OwnYear(Fact):
    """What a party knows of its own year: its conduct and the points it received."""

    kind: Literal["own-year"] = "own-year"
    year: int
    party: PartyId
    duties: tuple[DutyRecord, ...]
    flow: Number


class MatterOpened(Fact):
    """A failure, or an alleged one, is on the table of the parties."""

    kind: Literal["matter-opened"] = "matter-opened"
    matter: str
    party: PartyId
    issue: IssueId
    conduct: Conduct


class IssueEased(Fact):
    """All parties have agreed to ease one issue; the rest of the text stands."""

    kind: Literal["issue-eased"] = "issue-eased"
    issue: IssueId


class YearClosed(Fact):
    """How the year's disputes, reviews and notices came out.

    Attributes:
        acceded: Who became a party under a docking clause.
        refused: Who asked to, and lost the vote at home.
    """

    kind: Literal["year-closed"] = "year-closed"
    year: int
    matters: tuple[MatterSettled, ...]
    reviewed: bool
    review_helped: bool
    withdrawn: tuple[PartyId, ...]
    acceded: Annotated[tuple[PartyId, ...], Rare] = ()
    refused: Annotated[tuple[PartyId, ...], Rare] = ()
    flows: dict[PartyId, Number]


class TrueCompliance(Fact):
    """Each party's true compliance in a year; nobody sees it before the debrief."""

    kind: Literal["true-compliance"] = "true-compliance"
    year: int
    compliance: dict[PartyId, Share]
    """Share of duties complied with, or lawfully escaped from."""
    duties: tuple[DutyRecord, ...]


class EnteredIntoForce(Fact):
    """The agreement is in force."""

    kind: Literal["entered-into-force"] = "entered-into-force"
    package: Package
    year: int


class AgreementEnded(Fact):
    """The agreement ended before the simulated years did."""

    kind: Literal["agreement-ended"] = "agreement-ended"
    cause: EndCause
    year: int
