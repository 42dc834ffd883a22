"""How payments at home and submitted texts change the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.engine.changed import changed
from game.model import action as act
from game.model.base import ActorId, IssueId, PartyId
from game.model.event import Moved
from game.model.event_deck import ScareAnswered, ScareRaised
from game.model.event_home import PaymentsExposed, PrioritiesGlimpsed, VotePutOff
from game.model.scenario import Scenario
from game.model.state import State


def _compensate(_s: Scenario, state: State, fact: Moved) -> State:
    action = fact.action
    assert isinstance(action, act.Compensate)
    own, actor, points = state.private[action.by], action.actor, action.points
    paid, unseen = own.home.compensation, own.home.quietly
    home = changed(
        own.home,
        compensation={**paid, actor: paid.get(actor, 0.0) + points},
        quietly={**unseen, actor: unseen.get(actor, 0.0) + points * action.quiet},
    )
    return changed(state, private={**state.private, action.by: changed(own, home=home)})


def _submit(_s: Scenario, state: State, fact: Moved) -> State:
    table, by, action = state.table, fact.action.by, fact.action
    pressing = {by} if isinstance(action, act.Submit) and action.urgent else frozenset()
    table = changed(
        table,
        submitted=table.submitted | {by},
        submitted_in={by: table.round, **table.submitted_in},
        urgent=table.urgent | pressing,
    )
    return changed(state, table=table)


def _vote_put_off(_s: Scenario, state: State, fact: VotePutOff) -> State:
    if fact.yes_share is None:
        return state
    put_off = {**state.table.put_off, fact.party: state.table.round}
    return changed(state, table=changed(state.table, put_off=put_off))


def _payments_exposed(_s: Scenario, state: State, fact: PaymentsExposed) -> State:
    own = state.private[fact.party]
    known = changed(own, home=changed(own.home, quietly={}))
    return changed(state, private={**state.private, fact.party: known})


def _scare_raised(_s: Scenario, state: State, fact: ScareRaised) -> State:
    scares = state.private[fact.party].home.scares
    before = scares.get(fact.issue, {})
    more = {actor: before.get(actor, 0.0) + fact.points for actor in fact.actors}
    afraid = {**before, **more}
    return _with_scares(state, fact.party, {**scares, fact.issue: afraid}) if more else state


def _scare_answered(_s: Scenario, state: State, fact: ScareAnswered) -> State:
    scares = state.private[fact.party].home.scares
    rest = {issue: afraid for issue, afraid in scares.items() if issue != fact.issue}
    return _with_scares(state, fact.party, rest)


def _with_scares(
    state: State, party: PartyId, scares: Mapping[IssueId, Mapping[ActorId, float]]
) -> State:
    own = state.private[party]
    moved = changed(own, home=changed(own.home, scares=scares))
    return changed(state, private={**state.private, party: moved})


def _nothing(_s: Scenario, state: State, _fact: PrioritiesGlimpsed) -> State:
    return state


HOME_FACTS: Final[Mapping[str, Callable[[Scenario, State, Any], State]]] = {
    "vote-put-off": _vote_put_off,
    "payments-exposed": _payments_exposed,
    "priorities-glimpsed": _nothing,
    "scare-raised": _scare_raised,
    "scare-answered": _scare_answered,
}
"""How facts of home politics change the state."""
HOME: Final[Mapping[str, Callable[[Scenario, State, Moved], State]]] = {
    "compensate": _compensate,
    "submit": _submit,
    "withhold": _submit,
}
"""How moves at home with a memory of their own change the state."""
