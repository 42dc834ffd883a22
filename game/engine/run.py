"""Running a game: a step, a replay of facts, an audit of moves."""

from __future__ import annotations

from collections.abc import Iterable

from game.engine.decide import play
from game.engine.evolve import evolve
from game.engine.start import initial_state
from game.model.action import Action
from game.model.event import Event
from game.model.scenario import Scenario
from game.model.state import State

__all__ = ["audit", "initial_state", "replay", "step"]


def step(scenario: Scenario, state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """Return the state after an action and the facts it brought about.

    Raises:
        IllegalActionError: If the rules do not allow it.
    """
    scribe = play(scenario, state, action)
    return scribe.state, tuple(scribe.facts)


def replay(scenario: Scenario, facts: Iterable[Event]) -> State:
    """Return the state that a log of facts leads to. Needs no rules: old logs load."""
    state = initial_state(scenario)
    for fact in facts:
        state = evolve(scenario, state, fact)
    return state


def audit(scenario: Scenario, actions: Iterable[Action]) -> tuple[Event, ...]:
    """Return the facts that today's rules make of a log of actions."""
    state = initial_state(scenario)
    facts: list[Event] = []
    for action in actions:
        state, new = step(scenario, state, action)
        facts.extend(new)
    return tuple(facts)
