"""The state before anything happened."""

from __future__ import annotations

from typing import Final

from game.model.base import PartyId
from game.model.blocs import Coalition
from game.model.draft import OPEN
from game.model.scenario import Scenario
from game.model.state import Clause, Home, Private, Record, Relation, State, Table

PRIOR_WEIGHT: Final = 4.0  # model.md 1, weight of every credibility prior (design choice)


def initial_state(scenario: Scenario) -> State:
    """Return the state at the start of a sitting: the first party reads its brief."""
    first = scenario.party_ids[0]
    table = Table(
        phase="briefing",
        to_move=first,
        draft=open_draft(scenario),
        channel=scenario.forum.channel,
        track=scenario.forum.track,
        talk_rounds=scenario.forum.rounds,
        tension=0.0,
        barred=frozenset(q.id for q in scenario.instruments if not q.available),
        coalitions=tuple(
            Coalition(
                number=number,
                members=group.members,
                platform=tuple(OPEN for _ in scenario.issues),
                cohesion=group.cohesion,
                label=group.label,
            )
            for number, group in enumerate(scenario.forum.groups, start=1)
        ),
    )
    return State(table=table, private={p: _private(scenario, p) for p in scenario.party_ids})


def open_draft(scenario: Scenario) -> tuple[Clause, ...]:
    """Return a draft with nothing agreed."""
    return tuple(Clause() for _ in scenario.issues)


def _private(scenario: Scenario, party: PartyId) -> Private:
    mandate = scenario.party(party).mandate
    capital = mandate.capital if mandate else 0.0
    others = [p for p in scenario.party_ids if p != party]
    return Private(
        staff_time=scenario.preparation,
        home=Home(capital=capital),
        relations={other: _relation(scenario, party, other) for other in others},
        reputation={other: _relation(scenario, other, party) for other in others},
    )


def _relation(scenario: Scenario, observer: PartyId, subject: PartyId) -> Relation:
    start = scenario.relation(observer, subject)
    return Relation(
        relationship=start.relationship,
        structural=start.relationship if start.affinity is None else start.affinity,
        promise=_prior(start.promise),
        threat=_prior(start.threat),
        statement=_prior(start.statement),
    )


def _prior(mean: float) -> Record:
    """Return a Beta belief with this mean and the prior weight, kept off 0 and 1."""
    mean = min(0.99, max(0.01, mean))
    kept, broken = PRIOR_WEIGHT * mean, PRIOR_WEIGHT * (1.0 - mean)
    return Record(kept=kept, broken=broken, prior_kept=kept, prior_broken=broken)
