"""What a party may see: the one place where hidden information is taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.engine.discovery import is_inventive
from game.engine.go_betweens import knows
from game.engine.unfound import without_unfound
from game.model.base import PartyId
from game.model.event import Event
from game.model.observation import Observation
from game.model.party import Finding, Party
from game.model.scenario import Scenario
from game.model.state import Private, State, Table

SEALED = "This has not been researched yet."


def observe(scenario: Scenario, state: State, log: Iterable[Event], seat: PartyId) -> Observation:
    """Return the sitting as one seat may see it."""
    private = state.private[seat]
    return Observation(
        seat=seat,
        scenario=seen_scenario(scenario, private, seat),
        table=_seen_table(state.table, seat),
        private=private,
        log=visible(log, seat),
        inventive=is_inventive(scenario),
    )


def _seen_table(table: Table, seat: PartyId) -> Table:
    """Return the table without a question to nature that is not for the seat."""
    if table.question is None or knows(table.question, seat):
        return table
    return replace(table, question=None)


def visible(log: Iterable[Event], seat: PartyId) -> tuple[Event, ...]:
    """Return the facts that a seat may see, in order."""
    return tuple(fact for fact in log if seat in fact.seen_by)


def seen_scenario(scenario: Scenario, private: Private, seat: PartyId) -> Scenario:
    """Return the scenario without what the seat may not know.

    Other parties' mandates, other parties' research, research not yet bought, event cards whose
    odds were not analysed, how parties are scored, what happened in history, and every option that
    the seat has not found.
    """
    scenario = without_unfound(scenario, private)
    return scenario.model_copy(
        update={
            "parties": tuple(_seen_party(party, seat) for party in scenario.parties),
            "findings": tuple(
                _seen_finding(finding, private)
                for finding in scenario.findings
                if finding.by == seat
            ),
            "deck": tuple(card for card in scenario.deck if card.id in private.odds),
            "groundwork": tuple(party for party in scenario.groundwork if party == seat),
            "objectives": {k: v for k, v in scenario.objectives.items() if k == seat},
            "history": None,
            "lessons": (),
            "debates": (),
        }
    )


def _seen_party(party: Party, seat: PartyId) -> Party:
    return party if party.id == seat else party.model_copy(update={"mandate": None})


def _seen_finding(finding: Finding, private: Private) -> Finding:
    if finding.id in private.findings:
        return finding
    return Finding(
        id=finding.id, by=finding.by, about=finding.about, task=finding.task, text=SEALED
    )
