"""One seat's observation with the words for it: what every view model is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.event import PHASES
from game.model.observation import Observation
from game.model.party import Party, RedLine
from game.model.state import Clause, Proposal
from game.session.advice import HomeView, home_view
from game.words import Names, Words

PARTY_COLOURS: Final = ("warn", "info", "good", "bad", "extra0", "extra1", "extra2")
"""Palette colours of the other parties, in speaking order; one's own is the accent."""
HARD: Final = 1.0  # rigidity of a line that is never crossed (model.md 1)


@dataclass(frozen=True, slots=True)
class PartyFace:
    """How a party is shown."""

    id: PartyId
    name: str
    short: str
    office: str
    flag: str
    colour: str
    is_you: bool


@dataclass(frozen=True)
class Lens:
    """An observation and the words for it.

    Attributes:
        homes: What was already asked about packages at home, which takes time to work out.
    """

    seen: Observation
    words: Words
    homes: dict[Package, HomeView] = field(default_factory=dict, compare=False, repr=False)

    def home(self, package: Package) -> HomeView:
        """Return how a package would fare at one's own home."""
        if package not in self.homes:
            self.homes[package] = home_view(self.seen, package)
        return self.homes[package]

    @cached_property
    def names(self) -> Names:
        """What things are called."""
        return Names(self.words, self.seen.scenario)

    def face(self, party_id: PartyId) -> PartyFace:
        """Return how a party is shown."""
        party = self.seen.scenario.party(party_id)
        return PartyFace(
            party.id,
            party.name,
            party.short,
            party.delegation,
            party.emblem or "",
            self.colour(party),
            party.id == self.seen.seat,
        )

    def colour(self, party: Party) -> str:
        """Return the palette colour of a party."""
        if party.id == self.seen.seat:
            return "accent"
        return PARTY_COLOURS[self.seen.others.index(party.id) % len(PARTY_COLOURS)]

    @property
    def phase_number(self) -> int:
        """Return the place of the phase, from 0."""
        return PHASES.index(self.seen.table.phase)

    @property
    def phases(self) -> tuple[str, ...]:
        """Return the names of all phases."""
        return tuple(self.words.say(f"phase-{phase}") for phase in PHASES)

    @property
    def where(self) -> str:
        """Return the round, quarter or year, or nothing where there is none."""
        table, say = self.seen.table, self.words.say
        if table.round == 0 or not self.words.has(f"round-{table.phase}"):
            return ""
        dates = self.seen.scenario.forum.dates
        if table.phase == "rounds" and table.round <= len(dates):
            name = dates[table.round - 1]
            return say("ui-where-named", name=name, number=table.round, count=table.rounds)
        year = str(table.calendar_year(self.seen.scenario, table.round))
        return say(f"round-{table.phase}", number=table.round, count=table.rounds, name=year)

    def clause(self, position: int) -> Clause:
        """Return an issue's clause in the draft; before there is a draft, an open one."""
        return self.seen.clause(position)

    def last_offer(self, party: PartyId) -> Proposal | None:
        """Return a party's last proposal."""
        return self.seen.last_offer(party)

    def position(self, party: PartyId, issue: int) -> int:
        """Return the option a party stands by on an issue, or `OPEN`."""
        return self.seen.position(party, issue)

    def option_points(self, issue: int, option: int) -> float | None:
        """Return an option's own points without linkages; None if the issue does not count."""
        return self.seen.option_points(issue, option)

    def red_lines(self, issue: int, option: int) -> tuple[RedLine, ...]:
        """Return one's own red lines that an option crosses."""
        issue_id = self.seen.scenario.issues[issue].id
        return tuple(
            line
            for line in self.seen.mandate.red_lines
            if line.issue == issue_id and option in line.forbidden
        )

    def settled(self, package: Package) -> Package:
        """Return a package with every open issue at its status quo."""
        return tuple(
            issue.status_quo if option == OPEN else option
            for issue, option in zip(self.seen.scenario.issues, package, strict=True)
        )
