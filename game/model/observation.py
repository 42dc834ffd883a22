"""What one seat may know. Counterparts, screens and network clients see this and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.base import PartyId
from game.model.draft import OPEN
from game.model.event import Event
from game.model.party import Mandate, Party
from game.model.scenario import Scenario
from game.model.state import Clause, Private, Proposal, Table


@dataclass(frozen=True, slots=True)
class Observation:
    """The sitting as one party sees it.

    Attributes:
        scenario: The scenario with every other party's mandate, unbought findings, the deck's
            odds, the history and the options it has not found taken out.
        log: The facts this seat may see, in order.
        inventive: Whether the scenario has options that nobody knows of at the start.
    """

    seat: PartyId
    scenario: Scenario
    table: Table
    private: Private
    log: tuple[Event, ...]
    inventive: bool = False

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

    def clause(self, position: int) -> Clause:
        """Return an issue's clause in the draft; before there is a draft, an open one."""
        draft = self.table.draft
        return draft[position] if position < len(draft) else Clause()

    def last_offer(self, party: PartyId) -> Proposal | None:
        """Return a party's last proposal."""
        made = [p for p in self.table.proposals if p.by == party]
        return made[-1] if made else None

    def position(self, party: PartyId, issue: int) -> int:
        """Return the option a party stands by on an issue, or `OPEN`."""
        return self.clause(issue).wording.get(party, OPEN)

    def option_points(self, issue: int, option: int) -> float | None:
        """Return an option's own points without linkages; None if the issue does not count."""
        valuation = self.mandate.valuation
        issue_id = self.scenario.issues[issue].id
        values = valuation.values.get(issue_id)
        if values is None:
            return None
        return valuation.weights.get(issue_id, 0.0) * values[option]
