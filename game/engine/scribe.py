"""The scribe: writes facts one after another and keeps the state they lead to."""

from __future__ import annotations

from collections.abc import Collection

from game.engine.evolve import evolve
from game.engine.parties import members
from game.model.base import PartyId
from game.model.event import (
    CredibilityMoved,
    Domain,
    Event,
    LegitimacyMoved,
    PayoffMoved,
    RelationshipMoved,
    TensionMoved,
)
from game.model.party import Mandate
from game.model.scenario import Scenario
from game.model.state import Private, State, Table

DIGITS = 9  # logged numbers are rounded, so that no platform's last bit changes play


class Scribe:
    """Collects the facts of one move. `state` is always the fold of `facts` so far."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self.scenario = scenario
        self.state = state
        self.facts: list[Event] = []

    @property
    def table(self) -> Table:
        """The table as the facts so far leave it."""
        return self.state.table

    def private(self, party: PartyId) -> Private:
        """Return a party's private part as the facts so far leave it."""
        return self.state.private[party]

    def mandate(self, party: PartyId) -> Mandate:
        """Return a party's true mandate."""
        mandate = self.scenario.party(party).mandate
        assert mandate is not None, "the engine plays with whole scenarios"
        return mandate

    @property
    def everyone(self) -> tuple[PartyId, ...]:
        """All parties, in speaking order."""
        return self.scenario.party_ids

    @property
    def members(self) -> tuple[PartyId, ...]:
        """The parties that the agreement is for, in speaking order."""
        return members(self.scenario, self.table)

    def others(self, party: PartyId) -> tuple[PartyId, ...]:
        """Return the other parties, in speaking order."""
        return tuple(p for p in self.everyone if p != party)

    def write(self, fact: Event) -> None:
        """Add a fact."""
        self.facts.append(fact)
        self.state = evolve(self.scenario, self.state, fact)

    def credibility(
        self,
        subject: PartyId,
        domain: Domain,
        outcome: float,
        weight: float,
        cause: str,
        *,
        among: Collection[PartyId] | None = None,
    ) -> None:
        """Move the other parties' belief in a subject's word, or that of some (model.md 3.1)."""
        for observer in self.others(subject):
            if among is not None and observer not in among:
                continue
            self.write(
                CredibilityMoved(
                    seen_by=tuple(p for p in self.everyone if p in {observer, subject}),
                    observer=observer,
                    subject=subject,
                    domain=domain,
                    outcome=outcome,
                    weight=round(weight, DIGITS),
                    cause=cause,
                )
            )

    def relationship(
        self, observer: PartyId, subject: PartyId, change: float, resentment: float, cause: str
    ) -> None:
        """Move how an observer likes a subject."""
        self.write(
            RelationshipMoved(
                seen_by=tuple(p for p in self.everyone if p in {observer, subject}),
                observer=observer,
                subject=subject,
                change=round(change, DIGITS),
                resentment=round(resentment, DIGITS),
                cause=cause,
            )
        )

    def tension(self, change: float, cause: str) -> None:
        """Move the tension of the room, within 0-1."""
        now = self.table.tension
        moved = max(0.0, min(1.0, now + change)) - now
        if moved:
            fact = TensionMoved(seen_by=self.everyone, change=round(moved, DIGITS), cause=cause)
            self.write(fact)

    def legitimacy(self, party: PartyId, change: float, cause: str) -> None:
        """Move a government's legitimacy at home, within -5 to 5."""
        now = self.private(party).home.legitimacy
        moved = max(-5.0, min(5.0, now + change)) - now
        if moved:
            self.write(
                LegitimacyMoved(
                    seen_by=(party,), party=party, change=round(moved, DIGITS), cause=cause
                )
            )

    def payoff(
        self, party: PartyId, cause: str, *, reservation: float = 0.0, sunk: float = 0.0
    ) -> None:
        """Move a party's no-deal payoff, or charge it for good."""
        if reservation or sunk:
            self.write(
                PayoffMoved(
                    seen_by=(party,),
                    party=party,
                    reservation=round(reservation, DIGITS),
                    sunk=round(sunk, DIGITS),
                    cause=cause,
                )
            )
