"""How payments at home and submitted texts change the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.engine.changed import changed
from game.model import action as act
from game.model.event import Moved
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


HOME: Final[Mapping[str, Callable[[Scenario, State, Moved], State]]] = {
    "compensate": _compensate,
    "submit": _submit,
    "withhold": _submit,
}
"""How moves at home with a memory of their own change the state."""
