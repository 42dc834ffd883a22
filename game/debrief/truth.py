"""What packages were truly worth to everybody: the scale of every figure of the debrief."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.tables import Tables, as_array, mandate_tables, utilities, valuation_tables
from game.debrief.record import Record
from game.engine.illegality import instrument_of
from game.engine.value import effective, status_quo
from game.model.action import CarryOut
from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Package
from game.model.event import Moved, PayoffMoved
from game.model.party import Valuation
from game.model.scenario import Scenario

_PROMISED = frozenset({"promise-kept", "instrument-used"})


@dataclass(frozen=True, slots=True)
class Account:
    """What a party had without an agreement, and what the talks cost it; points.

    Attributes:
        start: Reservation value before the talks.
        end: Reservation value at the end.
        process: Costs of talking and of pressure; gone with or without an agreement.
        transfers: What promises carried out brought (+) or cost (-); part of the deal.
    """

    start: float
    end: float
    process: float
    transfers: float


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """True values of all parties; rows and columns in speaking order.

    Attributes:
        parties: Party ids.
        tables: Valuations with soft red lines charged, what arguments shifted included.
        accounts: Per party.
    """

    scenario: Scenario
    parties: tuple[PartyId, ...]
    tables: tuple[Tables, ...]
    accounts: tuple[Account, ...]

    def column(self, party: PartyId) -> int:
        """Return the place of a party."""
        return self.parties.index(party)

    def account(self, party: PartyId) -> Account:
        """Return what a party had without an agreement."""
        return self.accounts[self.column(party)]

    def value(self, party: PartyId, package: Package) -> float:
        """Return a package's points to a party, promises not counted."""
        tables = self.tables[self.column(party)]
        return round(float(utilities(tables, as_array([package]))[0]), 9)

    @property
    def start(self) -> Floats:
        """Reservation values before the talks, shape (parties,)."""
        return np.array([account.start for account in self.accounts])

    @property
    def end(self) -> Floats:
        """Reservation values at the end, shape (parties,)."""
        return np.array([account.end for account in self.accounts])


def truth_of(record: Record) -> Truth:
    """Return the true values of a sitting."""
    return Truth(
        scenario=record.scenario,
        parties=record.parties,
        tables=tuple(_tables(record, party) for party in record.parties),
        accounts=tuple(_account(record, party) for party in record.parties),
    )


def gain_of(record: Record, party: PartyId, package: Package) -> float:
    """Return what a package brings any party over no agreement, mediators included; points."""
    value = float(utilities(_tables(record, party), as_array([package]))[0])
    return round(value, 9) - _account(record, party).end


def _tables(record: Record, party: PartyId) -> Tables:
    persuaded = record.state.private[party].persuaded
    return mandate_tables(record.mandate(party), record.scenario, persuaded)


def _account(record: Record, party: PartyId) -> Account:
    mandate = record.mandate(party)
    start = max(mandate.impasse, mandate.outside_option)
    transfers = -sum(sunk for who, sunk in _promised(record) if who == party)
    private = record.state.private[party]
    return Account(
        start=round(start, 9),
        end=round(start + private.reservation_shift, 9),
        process=round(private.sunk + transfers, 9),
        transfers=round(transfers, 9),
    )


def _promised(record: Record) -> list[tuple[PartyId, float]]:
    """Return (party, points paid) of every promise carried out."""
    paid = []
    keeping = False
    for fact in record.facts:
        if isinstance(fact, Moved):
            keeping = _keeps_promise(record.scenario, fact)
        elif keeping and isinstance(fact, PayoffMoved) and fact.cause in _PROMISED:
            paid.append((fact.party, fact.sunk))
    return paid


def _keeps_promise(scenario: Scenario, fact: Moved) -> bool:
    if not isinstance(fact.action, CarryOut):
        return False
    tool = instrument_of(scenario, fact.action.instrument)
    return tool is not None and tool.kind == "promise"


def estimated_tables(scenario: Scenario, party: PartyId) -> Tables:
    """Return what everybody believed of a party before the talks, as tables."""
    return valuation_tables(scenario.party(party).profile.estimate, scenario.issues)


def weights_by_rank(valuation: Valuation, scenario: Scenario) -> tuple[IssueId, ...]:
    """Return issues by how much is at stake on them for the holder, most first.

    The stake is the weight times the distance between the best and the worst option.
    """
    stakes = issue_stakes(valuation, scenario)
    return tuple(sorted(stakes, key=lambda issue: (-stakes[issue], issue)))


def issue_stakes(valuation: Valuation, scenario: Scenario) -> dict[IssueId, float]:
    """Return for each issue the points between its best and its worst option."""
    stakes = {}
    for issue in scenario.issues:
        values = valuation.values.get(issue.id, (0.0,))
        weight = valuation.weights.get(issue.id, 0.0)
        stakes[issue.id] = round(weight * (max(values) - min(values)), 9)
    return stakes


def completed(package: Package, agreed: Package) -> Package:
    """Return an offer with its open issues as they were agreed at the time.

    >>> completed((2, -1, -1), (0, 1, -1))
    (2, 1, -1)
    """
    return tuple(
        standing if option == OPEN else option
        for option, standing in zip(package, agreed, strict=True)
    )


def changed_issues(scenario: Scenario, package: Package) -> tuple[int, ...]:
    """Return the places of issues on which a package departs from the status quo."""
    today = status_quo(scenario)
    settled = effective(scenario, package)
    return tuple(k for k, option in enumerate(settled) if option != today[k])
