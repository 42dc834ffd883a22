"""What one seat may know. Counterparts, screens and network clients see this and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.base import PartyId
from game.model.event import Event
from game.model.party import Mandate, Party
from game.model.scenario import Scenario
from game.model.state import Private, Table


@dataclass(frozen=True, slots=True)
class Observation:
    """The sitting as one party sees it.

    Attributes:
        scenario: The scenario with every other party's mandate, unbought findings, the deck's
            odds and the history taken out.
        log: The facts this seat may see, in order.
    """

    seat: PartyId
    scenario: Scenario
    table: Table
    private: Private
    log: tuple[Event, ...]

    @property
    def me(self) -> Party:
        """The observing party."""
        return self.scenario.party(self.seat)

    @property
    def mandate(self) -> Mandate:
        """The observing party's own instructions."""
        mandate = self.me.mandate
        assert mandate is not None, "an observation always has the observer's own mandate"
        return mandate

    @property
    def others(self) -> tuple[PartyId, ...]:
        """The other parties, in speaking order."""
        return tuple(p for p in self.scenario.party_ids if p != self.seat)
