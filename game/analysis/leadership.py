"""Who leads at a table of many: who has moved first, and who has disturbed the talks (M046).

Read from what everybody at the table has seen, with the public estimates of interests, so all come
to the same figures and nothing private counts. Going ahead of the others with a concession or a
promise is leadership by example (Underdal 1994); what makes others follow is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import tanh
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.tables import Tables, tables_of
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.scenario import Scenario
from game.model.state import Pledge, Table

NOTICED: Final = 1.0  # points from which a step counts as a concession; design choice
SCALE: Final = 10.0  # points ahead of the others that count for most of a lead; design choice
UNRULY: Final = 4.0  # weight of disturbances that makes conduct wholly disorderly; design choice
HEEDED: Final = frozenset({"live", "carried-out"})
"""States of a promise in which it counts as given."""
DISTURBS: Final[Mapping[tuple[str, str], float]] = {
    ("threat", "live"): 1.0,
    ("threat", "carried-out"): 1.0,
    ("threat", "yielded"): 1.0,
    ("threat", "backed-down"): 2.0,
    ("promise", "broken"): 2.0,
}
"""What of pressure and broken words disturbs the talks, and how much; design choices."""
RECANTED: Final = 2.0  # weight of a public commitment that was broken; design choice


@dataclass(frozen=True, slots=True)
class Step:
    """A proposal as a step of its maker, in the public estimate of the maker's interests.

    Attributes:
        conceded: Points given up against its own last word on each issue; below 0 if it took back.
    """

    by: PartyId
    number: int
    round: int
    conceded: float

    @property
    def is_concession(self) -> bool:
        """Whether others notice that something was given."""
        return self.conceded >= NOTICED


@dataclass(frozen=True, slots=True)
class Conduct:
    """How a party has behaved so far.

    Attributes:
        conceded: What its proposals gave up so far, less what they took back, points.
        promised: Worth to others of its promises that stand or were kept, points.
        first: Round of its first concession; 0 for none.
        disorder: 0 for nothing said or done against order, to 1.
        ahead: How far it has gone ahead of the others' mean in giving, 0-1.
    """

    conceded: float = 0.0
    promised: float = 0.0
    first: int = 0
    disorder: float = 0.0
    ahead: float = 0.0

    @property
    def given(self) -> float:
        """What it gave in concessions and promises, points, 0 or more."""
        return max(0.0, self.conceded) + self.promised


def steps(scenario: Scenario, table: Table) -> tuple[Step, ...]:
    """Return every proposal of a party as a step against its own last word, in order."""
    worth = {party: _estimated(scenario, party) for party in scenario.principals}
    word: dict[PartyId, Package] = {}
    found = []
    for proposal in table.proposals:
        if proposal.by not in worth:
            continue
        before = word.get(proposal.by, (OPEN,) * len(scenario.issues))
        conceded = _given_up(worth[proposal.by], before, proposal.package)
        found.append(Step(proposal.by, proposal.number, proposal.round, conceded))
        word[proposal.by] = _said_last(before, proposal.package)
    return tuple(found)


def _estimated(scenario: Scenario, party: PartyId) -> Tables:
    """Return what the options are worth to a party in the public estimate of its interests."""
    estimate, issues = scenario.party(party).profile.estimate, scenario.issues
    return tables_of(estimate, issues)


def _given_up(worth: Tables, before: Package, after: Package) -> float:
    """Return the points lost on issues of which something was said before as well."""
    moved = (
        float(worth.points[place, old] - worth.points[place, new])
        for place, (old, new) in enumerate(zip(before, after, strict=True))
        if OPEN not in {old, new} and max(old, new) < worth.sizes[place]
    )
    return round(sum(moved), 9)


def conduct_of(scenario: Scenario, table: Table) -> Mapping[PartyId, Conduct]:
    """Return how every party has behaved so far."""
    taken = steps(scenario, table)
    plain = {party: _alone(scenario, table, party, taken) for party in scenario.principals}
    given = {party: conduct.given for party, conduct in plain.items()}
    return {
        party: Conduct(
            conceded=conduct.conceded,
            promised=conduct.promised,
            first=conduct.first,
            disorder=conduct.disorder,
            ahead=_ahead(given, party),
        )
        for party, conduct in plain.items()
    }


def _alone(scenario: Scenario, table: Table, party: PartyId, taken: Sequence[Step]) -> Conduct:
    """Return a party's conduct without the comparison with others."""
    own = [step for step in taken if step.by == party]
    pledges = [pledge for pledge in table.pledges if pledge.by == party]
    impact = {tool.id: tool.impact for tool in scenario.instruments}
    promised = sum(
        impact.get(p.instrument, 0.0)
        for p in pledges
        if p.kind == "promise" and p.status in HEEDED
    )
    return Conduct(
        conceded=round(sum(step.conceded for step in own), 9),
        promised=round(promised, 9),
        first=next((step.round for step in own if step.is_concession), 0),
        disorder=_disorder(table, party, pledges),
    )


def _disorder(table: Table, party: PartyId, pledges: Sequence[Pledge]) -> float:
    """Return how far a party has disturbed the talks by pressure and broken words, 0-1."""
    weight = sum(DISTURBS.get((pledge.kind, pledge.status), 0.0) for pledge in pledges)
    weight += sum(RECANTED for c in table.course.commitments if c.by == party and c.broken)
    return round(min(1.0, weight / UNRULY), 9)


def _ahead(given: Mapping[PartyId, float], party: PartyId) -> float:
    """Return how far a party has gone ahead of the others' mean in giving, 0-1."""
    return round(max(0.0, tanh((given[party] - _others_gave(given, party)) / SCALE)), 9)


def _others_gave(given: Mapping[PartyId, float], party: PartyId) -> float:
    """Return what the others have given, points, as a mean."""
    others = [points for other, points in given.items() if other != party]
    return sum(others) / max(1, len(others))


def ahead_with(
    scenario: Scenario, table: Table, conduct: Mapping[PartyId, Conduct], by: PartyId, texts: Ints
) -> Floats:
    """Return how far a party would be ahead of the others once it tabled texts, 0-1, shape (n,).

    Args:
        scenario: For the public estimate of its interests.
        table: What has been proposed so far.
        conduct: How everybody has behaved so far.
        by: Who would table them.
        texts: Whole packages, shape (n, issues).
    """
    worth, rows = _estimated(scenario, by), np.arange(len(scenario.issues))
    word = np.array(_last_word(scenario, table, by))
    said = (word != OPEN) & (word < worth.sizes)
    before = np.where(said, worth.points[rows, np.where(said, word, 0)], 0.0)
    step = np.where(said, before - worth.points[rows, texts], 0.0).sum(axis=1)
    given = {party: each.given for party, each in conduct.items()}
    gives = np.maximum(0.0, conduct[by].conceded + step) + conduct[by].promised
    ahead: Floats = np.tanh((gives - _others_gave(given, by)) / SCALE)
    return np.maximum(0.0, ahead).round(9)


def _last_word(scenario: Scenario, table: Table, by: PartyId) -> Package:
    """Return what a party has proposed last on each issue, open where it has said nothing."""
    word: Package = (OPEN,) * len(scenario.issues)
    for proposal in table.proposals:
        if proposal.by == by:
            word = _said_last(word, proposal.package)
    return word


def _said_last(before: Package, after: Package) -> Package:
    return tuple(old if new == OPEN else new for old, new in zip(before, after, strict=True))
