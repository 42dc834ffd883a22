"""Short talks whose texts are doubtful at home: what becomes of what is signed (R03)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.analysis.ratification import text_terms, vote_chance
from game.analysis.standing import home_front
from game.analysis.tables import mandate_tables, utilities
from game.counterpart import Counterpart
from game.engine.run import initial_state, step
from game.engine.view import observe
from game.model import action as act
from game.model.deck import EventCard, ShiftMood
from game.model.event import Event
from game.model.party import Party
from game.model.scenario import Scenario
from game.model.state import State
from game.session.chance import ChanceProvider
from tests.counterpart.moments import in_rounds
from tests.toys import ALBA, BOREA, toy_scenario

HARDER: Final = 20.0  # points that actors want more than in the toy, on average
SPREAD: Final = 8.0  # and the standard deviation over governments
ERROR: Final = 1.5  # points by which a government misjudges its home: .05 of P where P is .85
TURN: Final = 6.0  # points by which moods turn: one standard deviation of approval
ODDS: Final = 0.1  # of a turn for the worse in a quarter, and of one for the better
ROUNDS: Final = 5


def doubtful(shifts: Floats) -> Scenario:
    """Return the toy with shorter talks, legislatures that want more, and moods that turn."""
    toy = in_rounds(toy_scenario(), ROUNDS)
    parties = [_harder(p, float(s)) for p, s in zip(toy.parties, shifts, strict=True)]
    cards = tuple(
        EventCard(
            id=f"{name}-{party}",
            label=name,
            text=f"A {name}.",
            phase="ratification",
            probability=ODDS,
            effects=(ShiftMood(party=party, points=points),),
        )
        for party in (ALBA, BOREA)
        for name, points in (("scandal", -TURN), ("boom", TURN))
    )
    return toy.model_copy(update={"parties": tuple(parties), "deck": cards, "preparation": 4})


def _harder(party: Party, shift: float) -> Party:
    mandate = party.mandate
    assert mandate is not None
    actors = tuple(
        a.model_copy(update={"reserve": min(100.0, max(0.0, a.reserve + shift))})
        for a in mandate.actors
    )
    home = mandate.model_copy(update={"actors": actors})
    route = party.route.model_copy(update={"kind": "legislature", "threshold": 0.5})
    return party.model_copy(update={"mandate": home, "route": route})


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of the texts of one sitting.

    Attributes:
        signed: Texts that all signed.
        votes: Votes that were held.
        rejected: Votes that failed.
        in_force: Texts that entered into force.
        odds: Mean chance to pass, over both homes and all packages that both governments want.
    """

    signed: int
    votes: int
    rejected: int
    in_force: int
    odds: float

    @property
    def called_off(self) -> int:
        """Signed texts that were withdrawn, opened again, or never came to their votes."""
        return self.signed - self.in_force - self.rejected


@dataclass(frozen=True, slots=True)
class Room:
    """Two novices and chance, under one seed.

    Attributes:
        believed: The scenario as the novices take it to be.
    """

    scenario: Scenario
    believed: Scenario
    seed: int

    def move(self, state: State, facts: Sequence[Event]) -> act.Action:
        """Return what is played next, by chance or by whoever has the floor."""
        if state.table.question is not None:
            nature = ChanceProvider(self.scenario, self.seed)
            return act.Chance(outcome=nature.answer(state, facts))
        party = state.table.to_move
        assert party is not None
        novice = Counterpart("compromising", "novice", self.seed)
        return novice.decide(observe(self.believed, state, facts, party)).action


def fate(seed: int) -> Fate:
    """Let two novices with short talks negotiate, sign and ratify."""
    rng = np.random.Generator(np.random.Philox(key=seed))
    truly = HARDER + SPREAD * rng.standard_normal(2)
    scenario, believed = doubtful(truly), doubtful(truly + ERROR * rng.standard_normal(2))
    room, state = Room(scenario, believed, seed), initial_state(scenario)
    facts: list[Event] = []
    while not state.is_over and not state.table.in_force:
        state, new = step(scenario, state, room.move(state, facts))
        facts.extend(new)
    passed = [fact.vote.passed for fact in facts if fact.kind == "vote-reported"]
    return Fate(
        signed=sum(fact.kind == "signed" for fact in facts),
        votes=len(passed),
        rejected=passed.count(False),
        in_force=int(state.table.in_force),
        odds=_odds(scenario),
    )


def _odds(scenario: Scenario) -> float:
    """Return the mean chance to pass of packages that both governments want."""
    sizes = [len(issue.options) for issue in scenario.issues]
    packages = np.array(list(np.ndindex(*sizes)))
    start, wanted, passes = initial_state(scenario), np.ones(len(packages), dtype=np.bool_), []
    for party in scenario.parties:
        mandate = party.mandate
        assert mandate is not None
        own = mandate_tables(mandate, scenario)
        wanted &= utilities(own, packages) >= max(mandate.impasse, mandate.outside_option)
        home = home_front(party, start.private[party.id])
        terms = text_terms(scenario, packages, own)
        passes.append(vote_chance(home, scenario.issues, packages, terms))
    return float(np.mean(passes, axis=0)[wanted].mean())
