"""What each party brings to the implementation, read from a scenario or from a sitting."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from statistics import fmean

from game.analysis.ratification import vote_chance
from game.analysis.standing import home_front, terms_for
from game.analysis.tables import as_array, mandate_tables
from game.compliance.docking import Approval
from game.compliance.treaty import PartyFactors
from game.model.base import PartyId
from game.model.draft import Package
from game.model.party import Mandate
from game.model.scenario import Scenario
from game.model.state import Private, State, Table

PRIOR_WEIGHT = 4.0  # alpha + beta of a credibility prior; model.md 1 (design choice)


def starting_factors(scenario: Scenario) -> dict[PartyId, PartyFactors]:
    """Return the factors before any talks: mandates and starting relations.

    Needs every party's mandate, so it serves scoring and tests, never a counterpart. Those whose
    consent is not asked bring nothing.
    """
    factors = {}
    for party in scenario.principals:
        others = [p for p in scenario.principals if p != party]
        seen = [scenario.relation(other, party) for other in others]
        sees = [scenario.relation(party, other) for other in others]
        mandate = _mandate(scenario, party)
        factors[party] = PartyFactors(
            tables=mandate_tables(mandate, scenario),
            reserve=max(mandate.impasse, mandate.outside_option),
            capacity=mandate.capacity,
            credibility=fmean(r.promise for r in seen),
            credibility_weight=PRIOR_WEIGHT,
            relationship=fmean(r.relationship for r in sees),
        )
    return factors


def sitting_factors(
    scenario: Scenario,
    private: Mapping[PartyId, Private],
    outside: Collection[PartyId] = (),
    *,
    leaned: bool = False,
    table: Table | None = None,
) -> dict[PartyId, PartyFactors]:
    """Return the factors as the talks left them: persuasion, readiness, records, letters.

    Args:
        scenario: With every mandate.
        private: Every party's private part.
        outside: Parties that are not members of the agreement.
        leaned: Whether a mediator leant on the parties (`leaned_on`).
        table: As the agreement entered into force; given, those outside are told of as well, for
            they may come in later.
    """
    factors = {}
    members = [p for p in scenario.principals if p not in outside]
    for party in members if table is None else scenario.principals:
        own, mandate = private[party], _mandate(scenario, party)
        others = [other for other in members if other != party]
        records = [private[other].relations[party].promise for other in others]
        relations = [own.relations[other] for other in others]
        factors[party] = PartyFactors(
            tables=mandate_tables(mandate, scenario, own.persuaded),
            reserve=max(mandate.impasse, mandate.outside_option) + own.reservation_shift,
            capacity=min(1.0, max(0.0, mandate.capacity + own.capacity_shift)),
            credibility=fmean(r.mean for r in records),
            credibility_weight=fmean(r.kept + r.broken for r in records),
            resentment=fmean(r.resentment for r in relations),
            relationship=fmean(r.relationship for r in relations),
            clarified=frozenset(letter.issue for letter in own.letters),
            leaned=leaned,
            outsider=_vote_of(scenario, table, party, own)
            if table is not None and party not in members
            else None,
        )
    return factors


def _vote_of(scenario: Scenario, table: Table, party: PartyId, private: Private) -> Approval:
    """Return the chance that a text passes a party's vote at home, as a function of the text."""
    voting, home = scenario.party(party), home_front(scenario.party(party), private)

    def chance(package: Package) -> float:
        texts = as_array([package])
        terms = terms_for(scenario, table, voting, texts)
        return float(vote_chance(home, scenario.issues, texts, terms)[0])

    return chance


def factors_at(scenario: Scenario, state: State) -> dict[PartyId, PartyFactors]:
    """Return what each party brings to the years of an agreement, those outside it included.

    Args:
        scenario: With every mandate.
        state: As the agreement entered into force, or was signed.
    """
    table = state.table
    leaned = leaned_on(scenario, table)
    away = table.outside | table.left
    return sitting_factors(scenario, state.private, away, leaned=leaned, table=table)


def leaned_on(scenario: Scenario, table: Table) -> bool:
    """Tell whether a mediator promised or threatened anything to bring the parties to a text."""
    mediators = {party.id for party in scenario.parties if party.role == "mediator"}
    return any(p.by in mediators and p.kind in {"promise", "threat"} for p in table.pledges)


def _mandate(scenario: Scenario, party: PartyId) -> Mandate:
    mandate = scenario.party(party).mandate
    assert mandate is not None, "the implementation is computed from every party's true mandate"
    return mandate
