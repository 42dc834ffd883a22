"""Whole sittings of counterparts against each other, for tests: the engine, chance, no session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.counterpart import Counterpart, Decision
from game.engine.run import initial_state, step
from game.engine.view import observe
from game.model import action as act
from game.model.base import PartyId
from game.model.event import Event
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from game.model.scenario import Scenario
from game.model.state import State
from game.session.chance import ChanceProvider

LONGEST = 3_000
Style = tuple[PersonaId, Level]
Instead = Callable[[Observation, act.PartyAction], act.PartyAction]


@dataclass(frozen=True, slots=True)
class Played:
    """A whole sitting: its facts, its end, and every decision with what it was made from."""

    scenario: Scenario
    state: State
    facts: tuple[Event, ...]
    decisions: tuple[tuple[Observation, Decision], ...]

    @property
    def agreed(self) -> bool:
        """Whether a text was signed by all."""
        return any(fact.kind == "signed" for fact in self.facts)


def as_decided(_seen: Observation, decided: act.PartyAction) -> act.PartyAction:
    """Leave a counterpart its own move."""
    return decided


def play(
    scenario: Scenario,
    styles: Mapping[PartyId, Style],
    seed: int,
    until: str = "debrief",
    instead: Instead = as_decided,
) -> Played:
    """Play a sitting to its end, or to the beginning of a phase.

    Args:
        scenario: What is played.
        styles: Style and level of each party.
        seed: Of everything.
        until: The phase to stop at.
        instead: What a party does in place of what it decided; for tests of what a move changes.
    """
    players = {p: Counterpart(*style, seed) for p, style in styles.items()}
    nature = ChanceProvider(scenario, seed)
    state = initial_state(scenario)
    facts: list[Event] = []
    decisions: list[tuple[Observation, Decision]] = []
    while not state.is_over and state.table.phase != until:
        assert len(decisions) < LONGEST, "a sitting must end"
        if state.table.question is not None:
            action: act.Action = act.Chance(outcome=nature.answer(state, facts))
        else:
            party = state.table.to_move
            assert party is not None, "somebody moves or nature is asked"
            seen = observe(scenario, state, facts, party)
            decision = players[party].decide(seen)
            decisions.append((seen, decision))
            action = instead(seen, decision.action)
        state, new = step(scenario, state, action)
        facts.extend(new)
    return Played(scenario, state, tuple(facts), tuple(decisions))
