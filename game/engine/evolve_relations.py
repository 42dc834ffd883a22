"""How relations fade, drift and move: credibility, liking, resentment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.engine.changed import changed
from game.engine.evolve_moves import with_private
from game.model import event as ev
from game.model.base import PartyId
from game.model.scenario import Scenario
from game.model.state import Private, Record, Relation, State

PROMISE_BAD_NEWS: Final = 2.0  # model.md 3.1, L_p (design choice: bad news weighs more)
OTHER_BAD_NEWS: Final = 1.5  # model.md 3.1, L_h and L_s
ROUND_MEMORY: Final = 0.98  # model.md 3.1, gamma per round of talks
YEAR_MEMORY: Final = 0.90  # model.md 3.1, gamma per year
RELATION_DRIFT: Final = 0.05  # model.md 1, per round
RESENTMENT_MEMORY: Final = 0.9  # model.md 1, per round


def year_passed(state: State) -> State:
    """Return the state with last year's matters closed and memories faded by a year."""
    private = {
        p: changed(
            own,
            relations={k: _faded(r, YEAR_MEMORY) for k, r in own.relations.items()},
            reputation={k: _faded(r, YEAR_MEMORY) for k, r in own.reputation.items()},
        )
        for p, own in state.private.items()
    }
    return changed(state, table=changed(state.table, matters=()), private=private)


def cooled(own: Private) -> Private:
    """Return a party's private part one round of talks later."""
    return changed(
        own,
        relations={k: _drifted(r) for k, r in own.relations.items()},
        reputation={k: _drifted(r) for k, r in own.reputation.items()},
    )


def _drifted(relation: Relation) -> Relation:
    gap = relation.structural - relation.relationship
    step = max(-RELATION_DRIFT, min(RELATION_DRIFT, gap))
    return changed(
        _faded(relation, ROUND_MEMORY),
        relationship=relation.relationship + step,
        resentment=relation.resentment * RESENTMENT_MEMORY,
    )


def _faded(relation: Relation, memory: float) -> Relation:
    return changed(
        relation,
        promise=_fade(relation.promise, memory),
        threat=_fade(relation.threat, memory),
        statement=_fade(relation.statement, memory),
    )


def _fade(record: Record, memory: float) -> Record:
    faded = changed(
        record,
        kept=record.prior_kept + memory * (record.kept - record.prior_kept),
        broken=record.prior_broken + memory * (record.broken - record.prior_broken),
    )
    if not record.apart:
        return faded
    apart = {about: (memory * good, memory * bad) for about, (good, bad) in record.apart.items()}
    return changed(faded, apart=apart)


def _both_ways(
    state: State, observer: PartyId, subject: PartyId, change: Callable[[Relation], Relation]
) -> State:
    """Change an observer's relation to a subject, and the subject's picture of it."""
    seeing, seen = state.private[observer], state.private[subject]
    state = with_private(
        state,
        observer,
        changed(
            seeing, relations={**seeing.relations, subject: change(seeing.relations[subject])}
        ),
    )
    return with_private(
        state,
        subject,
        changed(seen, reputation={**seen.reputation, observer: change(seen.reputation[observer])}),
    )


def credibility_moved(_s: Scenario, state: State, fact: ev.CredibilityMoved) -> State:
    """Return the state after an observer's belief in a word moved (model.md 3.1)."""
    bad = PROMISE_BAD_NEWS if fact.domain == "promise" else OTHER_BAD_NEWS

    def change(relation: Relation) -> Relation:
        record: Record = getattr(relation, fact.domain)
        good = fact.weight * fact.outcome
        lost = fact.weight * bad * (1.0 - fact.outcome)
        moved = changed(record, kept=record.kept + good, broken=record.broken + lost)
        if fact.areas and fact.elsewhere < 1.0:
            share = 1.0 - fact.elsewhere
            before = record.apart.get(fact.areas, (0.0, 0.0))
            there = (before[0] + share * good, before[1] + share * lost)
            moved = changed(moved, apart={**record.apart, fact.areas: there})
        fields: dict[str, Any] = {fact.domain: moved}
        return changed(relation, **fields)

    return _both_ways(state, fact.observer, fact.subject, change)


def relationship_moved(_s: Scenario, state: State, fact: ev.RelationshipMoved) -> State:
    """Return the state after liking or resentment moved."""

    def change(relation: Relation) -> Relation:
        return changed(
            relation,
            relationship=max(-1.0, min(1.0, relation.relationship + fact.change)),
            resentment=max(0.0, relation.resentment + fact.resentment),
        )

    return _both_ways(state, fact.observer, fact.subject, change)
