"""Moments of sittings that several tests look at."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.counterpart import Decision
from game.counterpart.insight import Config
from game.counterpart.mind import Mind
from game.engine.run import initial_state, step
from game.engine.view import observe
from game.model import action as act
from game.model.event import Event
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from game.model.scenario import Scenario
from game.model.state import Relation, State
from tests.counterpart.arena import Played, play
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario


@lru_cache
def sitting(seed: int = 1, alba: PersonaId = "competing", level: Level = "standard") -> Played:
    """Return a whole sitting on the toy scenario."""
    return play(toy_scenario(), {ALBA: (alba, level), BOREA: ("collaborating", level)}, seed)


def decided(played: Played, kind: str) -> tuple[Observation, Decision]:
    """Return the first decision of a kind, with what it was made from."""
    return next(pair for pair in played.decisions if pair[1].action.kind == kind)


def to_rounds(scenario: Scenario) -> tuple[State, tuple[Event, ...]]:
    """Return a sitting at the first turn of its talks: nobody prepared anything."""
    state = initial_state(scenario)
    facts: list[Event] = []
    while state.table.phase != "rounds":
        assert state.table.to_move is not None
        state, new = step(scenario, state, act.Ready(by=state.table.to_move))
        facts.extend(new)
    return state, tuple(facts)


def after(scenario: Scenario, *actions: act.PartyAction) -> tuple[State, tuple[Event, ...]]:
    """Return a sitting's talks after some moves; turns are ended where others must move."""
    state, log = to_rounds(scenario)
    for action in actions:
        state, log = passed_to(action.by, scenario, state, log)
        state, new = step(scenario, state, action)
        log += new
    return state, log


def passed_to(
    seat: str, scenario: Scenario, state: State, log: tuple[Event, ...]
) -> tuple[State, tuple[Event, ...]]:
    """Return a sitting when a seat has the floor again: the others have ended their turns."""
    while state.table.to_move != seat:
        assert state.table.to_move is not None
        state, new = step(scenario, state, act.EndTurn(by=state.table.to_move))
        log += new
    return state, log


def seen_in(scenario: Scenario, seat: str, *actions: act.PartyAction) -> Observation:
    """Return what a seat sees of talks with these moves, whoever has the floor."""
    state, log = after(scenario, *actions)
    return observe(scenario, state, log, seat)


def with_floor(seen: Observation) -> Observation:
    """Return what a seat sees as if it had the floor."""
    return replace(seen, table=replace(seen.table, to_move=seen.seat))


def quiet(scenario: Scenario) -> Scenario:
    """Return the scenario without event cards, so that nature is not asked in the talks."""
    return scenario.model_copy(update={"deck": ()})


def in_rounds(scenario: Scenario, rounds: int = 8) -> Scenario:
    """Return the scenario with another number of rounds."""
    forum = scenario.forum.model_copy(update={"rounds": rounds, "round_choices": (rounds,)})
    return scenario.model_copy(update={"forum": forum})


def mind_of(
    seen: Observation, persona: PersonaId = "compromising", level: Level = "standard"
) -> Mind:
    """Return what a seat makes of an observation."""
    return Mind(seen=seen, config=Config(persona=persona, level=level, seed=1))


def offered(package: tuple[int, ...] = BALANCED) -> Observation:
    """Return what Borea sees when Alba has offered a package and ended its turn."""
    scenario = quiet(toy_scenario())
    return seen_in(scenario, BOREA, act.Offer(by=ALBA, package=package), act.EndTurn(by=ALBA))


def with_relation(seen: Observation, about: str, relation: Relation) -> Observation:
    """Return an observation in which the seat sees another party differently."""
    relations = {**seen.private.relations, about: relation}
    return replace(seen, private=replace(seen.private, relations=relations))
