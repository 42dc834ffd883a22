"""The counterpart: an observation in, a move and its reason out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from game.counterpart.campaign import campaigned
from game.counterpart.drafting import drafted, signed
from game.counterpart.events import answered_events
from game.counterpart.insight import Config
from game.counterpart.manner import manner_of
from game.counterpart.mediating import mediated, observed
from game.counterpart.memo import Memory
from game.counterpart.mind import Mind
from game.counterpart.preparing import briefed, met, prepared
from game.counterpart.rationale import Decision, Rationale
from game.counterpart.talks import talked
from game.counterpart.terms import Sounding, sounded
from game.counterpart.upkeep import lived
from game.engine.legal import why_illegal
from game.engine.options import legal_actions
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import Phase
from game.model.observation import Observation
from game.model.party import Level, PersonaId
from game.model.rule import Role

Policy = Callable[[Mind], Iterator[Decision]]


@dataclass(frozen=True)
class Counterpart:
    """A party played by the machine.

    A decision is a function of the observation, the persona, the level and the seed: two
    counterparts with equal fields decide alike, whatever either was asked before.

    Attributes:
        persona: The bargaining style.
        level: How hard it thinks; never what it knows.
        seed: Seed of the sitting.
    """

    persona: PersonaId
    level: Level
    seed: int
    _memory: Memory = field(default_factory=Memory, compare=False, repr=False, init=False)

    def mind(self, seen: Observation) -> Mind:
        """Return what the counterpart makes of an observation."""
        config = Config(persona=self.persona, level=self.level, seed=self.seed)
        return Mind(seen=seen, config=config, memory=self._memory)

    def decide(self, seen: Observation) -> Decision:
        """Return the move to make now, and why; always a legal one.

        Raises:
            ValueError: If it is not this seat's turn.
        """
        if seen.table.to_move != seen.seat:
            raise ValueError(f"it is not {seen.seat}'s turn in {seen.table.phase}")
        mind = self.mind(seen)
        for decision in chain(answered_events(mind), _policy(seen)(mind)):
            if _legal(seen, decision.action):
                return self._said(seen, decision)
        return _last_resort(seen)

    def _said(self, seen: Observation, decision: Decision) -> Decision:
        manner = manner_of(self.persona, seen, decision.action)
        if manner == decision.action.manner:
            return decision
        return replace(decision, action=decision.action.model_copy(update={"manner": manner}))

    def sounded(self, seen: Observation, by: PartyId, package: Package) -> Sounding:
        """Return what this party says it would take to accept a package, and what it would.

        Args:
            seen: The observation of this party's seat, at the turn in which it would answer.
            by: Who asks.
            package: What is asked about.
        """
        return sounded(self.mind(seen), by, package)


def _policy(seen: Observation) -> Policy:
    if seen.table.phase == "ratification" and seen.table.round == 0:
        return signed
    if seen.table.phase == "rounds":
        return _ROUNDS[seen.scenario.party(seen.seat).role]
    return _POLICIES[seen.table.phase]


def _nothing(_mind: Mind) -> Iterator[Decision]:
    yield from ()


_ROUNDS: Final[Mapping[Role, Policy]] = {
    "party": talked,
    "mediator": mediated,
    "observer": observed,
}
_POLICIES: Final[Mapping[Phase, Policy]] = {
    "briefing": briefed,
    "preparation": prepared,
    "forum": met,
    "rounds": talked,
    "text": drafted,
    "ratification": campaigned,
    "implementation": lived,
    "debrief": _nothing,
}


def _legal(seen: Observation, action: PartyAction) -> bool:
    return why_illegal(seen.scenario, seen.table, seen.private, action) is None


def _last_resort(seen: Observation) -> Decision:
    """Return a legal move when the policy has none: pass, or the first there is."""
    passing: tuple[PartyAction, ...] = (act.EndTurn(by=seen.seat), act.Ready(by=seen.seat))
    for action in passing:
        if _legal(seen, action):
            return Decision(action, Rationale(headline="end-turn"))
    some = next(legal_actions(seen.scenario, seen.table, seen.private, seen.seat))
    return Decision(some, Rationale(headline="end-turn"))
