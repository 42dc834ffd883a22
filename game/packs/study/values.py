"""What an analysis of a scenario says, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.model.base import IssueId, PartyId
from game.model.draft import Package

LineVerdict = Literal["binds", "shared", "idle", "closes"]
OptionVerdict = Literal["used", "shut", "out-of-zone", "dominated"]
NoteLevel = Literal["problem", "remark"]


@dataclass(frozen=True, slots=True)
class Deal:
    """A package, and what is expected of it.

    Attributes:
        options: Option name by issue.
        values: Points of each party, by its instructions.
        passes: Chance to be ratified in each party, 0-1.
        crosses: Parties whose hard red line it crosses.
        below: Parties that it leaves below their reservation value.
        loss: Points that could be added with nobody worse off.
    """

    package: Package
    options: Mapping[IssueId, str]
    values: Mapping[PartyId, float]
    passes: Mapping[PartyId, float]
    crosses: tuple[PartyId, ...] = ()
    below: tuple[PartyId, ...] = ()
    loss: float = 0.0

    @property
    def is_feasible(self) -> bool:
        """Whether every party could accept it and would rather have it than nothing."""
        return not self.crosses and not self.below


@dataclass(frozen=True, slots=True)
class Future:
    """What becomes of a text once it is in force, over many runs.

    Attributes:
        score: Durability, 0-100 (model.md 6.10).
        in_force_after_ten: Share of runs in force after ten years, or at the end if sooner.
        compliance: Share of duties kept while in force.
        ends: Share of runs by how they ended.
    """

    score: float
    in_force_after_ten: float
    compliance: float
    ends: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SeatStudy:
    """What the negotiation offers a party.

    Attributes:
        reserve: Reservation value, points.
        most: The most that the others would still accept, points; the reserve without a zone.
        nash: Its points at the Nash point, if there is a zone.
        kalai: Its points at the Kalai-Smorodinsky point, if there is a zone.
        win_set: Share of packages that cross no hard line and pass at home with even odds.
        zone_win_set: The same among packages of the zone; none without a zone.
    """

    party: PartyId
    reserve: float
    most: float
    nash: float | None
    kalai: float | None
    win_set: float
    zone_win_set: float | None

    @property
    def room(self) -> float:
        """The most it can gain over no deal, points."""
        return round(self.most - self.reserve, 9)


@dataclass(frozen=True, slots=True)
class LineStudy:
    """Whether a red line matters.

    Attributes:
        number: Its place among the party's red lines, from 0.
        options: Forbidden options by name.
        shuts_out: Share of the packages that would otherwise be in the zone that it shuts out.
        verdict: `binds` shuts out some, `idle` none, `closes` all of them; `shared` shuts out
            none either, since others have a hard line against the same options.
    """

    party: PartyId
    number: int
    issue: IssueId
    options: tuple[str, ...]
    rigidity: float
    shuts_out: float
    verdict: LineVerdict


@dataclass(frozen=True, slots=True)
class OptionStudy:
    """Whether an option is of use.

    Attributes:
        verdict: `shut` by a hard red line; `dominated` by `better` for everybody, at home too;
            or `out-of-zone`: no package with it is better than no deal for all.
        frontier: Share of frontier packages of the zone that have it.
        status_quo: Whether it is what holds without an agreement, which may well be worst.
    """

    issue: IssueId
    option: str
    verdict: OptionVerdict
    frontier: float
    better: str = ""
    status_quo: bool = False


@dataclass(frozen=True, slots=True)
class HiddenStudy:
    """What an option is good for that nobody knows at the start.

    Attributes:
        ways: What brings it to light.
        frontier: Share of frontier packages of the zone that have it.
        good: How many of the good agreements need it.
    """

    issue: IssueId
    option: str
    ways: tuple[str, ...]
    frontier: float
    good: int


@dataclass(frozen=True, slots=True)
class GamesRow:
    """What computers at one level make of the scenario.

    Attributes:
        games: How many games.
        agreed: Share that ended in a signed text.
        in_force: Share that entered into force.
        packages: How many different packages were signed.
        gains: Mean points over the reservation value, by party, over all games.
        agreed_gains: The same over the games with an agreement.
        rounds: Median number of rounds.
        ends: Games by how they ended.
    """

    level: str
    games: int
    agreed: float
    in_force: float
    packages: int
    gains: Mapping[PartyId, float]
    agreed_gains: Mapping[PartyId, float]
    rounds: float
    ends: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the scenario; a problem is what most scenarios should not have."""

    level: NoteLevel
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that an analysis says.

    Attributes:
        packages: How many packages there are.
        exact: Whether all of them were looked at; if not, shares are of a fixed sample.
        zone: Share of packages in the zone of possible agreement.
        ratifiable: Share of the zone that passes at home everywhere with even odds; none
            without a zone.
        opposition: Mean correlation between the points of two parties, -1 (what one gains the
            other loses) to 1 (they want the same).
        frontier: Values of the efficient packages, a tuple of points for each.
        cloud: Values of a few hundred packages of the sample, for pictures.
        good: Good agreements that differ in at least two clauses: efficient and ratifiable.
        typical: The agreement with the largest joint expected gain, `future` what becomes of it.
    """

    id: str
    title: str
    version: str
    content_hash: str
    parties: tuple[PartyId, ...]
    packages: int
    exact: bool
    zone: float
    ratifiable: float | None
    opposition: float
    frontier: tuple[tuple[float, ...], ...]
    cloud: tuple[tuple[float, ...], ...]
    seats: tuple[SeatStudy, ...]
    nash: Deal | None
    kalai: Deal | None
    good: tuple[Deal, ...]
    typical: Deal | None
    future: Future | None
    history: Deal | None
    history_future: Future | None
    lines: tuple[LineStudy, ...]
    options: tuple[OptionStudy, ...]
    hidden: tuple[HiddenStudy, ...] = ()
    games: tuple[GamesRow, ...] = ()
    notes: tuple[Note, ...] = ()
