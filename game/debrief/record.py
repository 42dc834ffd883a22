"""What a debrief is written from: a finished sitting, whole, nothing hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

from pydantic import Field

from game.counterpart.rationale import Rationale
from game.counterpart.terms import Sounding
from game.engine.evolve import evolve
from game.engine.run import initial_state
from game.model.base import IssueId, PartyId, Prose, Value
from game.model.event import Event, Moved, PhaseBegan, RoundBegan
from game.model.event import Phase as PhaseName
from game.model.party import Mandate
from game.model.scenario import Scenario
from game.model.state import State
from game.words.names import said_name
from game.words.phrasing import capital


class SelfAssessment(Value):
    """What a player wrote before the reveal; locked once it is given.

    Attributes:
        wanted: For each other party what it wanted most, best guess first.
        reserve: For each other party the guessed worth of its no-deal, points 0-100.
        went_well: In the player's words.
        differently: What the player would do differently.
    """

    wanted: dict[PartyId, tuple[IssueId, ...]] = Field(default_factory=dict)
    reserve: dict[PartyId, int] = Field(default_factory=dict)
    went_well: Prose = ""
    differently: Prose = ""


@dataclass(frozen=True, slots=True)
class ReferenceScores:
    """How others did in the same seat (model.md 7.1).

    Attributes:
        median: Median total of games in which a compromising AI held the seat, 0-100.
        games: How many games.
    """

    median: float
    games: int


@dataclass(frozen=True, slots=True)
class Sounded:
    """A question what it would take, asked after so many moves."""

    place: int
    sounding: Sounding


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened: the phase, and the round, quarter or year in it."""

    phase: PhaseName
    number: int


@dataclass(frozen=True)
class Record:
    """A finished sitting, and whose debrief is wanted.

    Attributes:
        scenario: Whole, with every mandate.
        facts: The whole log.
        state: The final state.
        seat: For whom the debrief is written.
        rationales: Why AI seats moved, by the position in `facts` of the move's first fact.
        humans: Seats that people took.
        reference: How others did in the same seat, if known.
        soundings: What the seat asked in practice: what it would take.
    """

    scenario: Scenario
    facts: tuple[Event, ...]
    state: State
    seat: PartyId
    rationales: Mapping[int, Rationale] = field(default_factory=dict)
    humans: frozenset[PartyId] = frozenset()
    assessment: SelfAssessment | None = None
    reference: ReferenceScores | None = None
    soundings: tuple[Sounded, ...] = ()
    seed: int = 0
    version: str = ""

    @property
    def parties(self) -> tuple[PartyId, ...]:
        """Ids of the parties that decide, in speaking order, and of the seat if it does not."""
        decide = self.scenario.principals
        return decide if self.seat in decide else (*decide, self.seat)

    @property
    def others(self) -> tuple[PartyId, ...]:
        """The other parties, in speaking order."""
        return tuple(p for p in self.parties if p != self.seat)

    def short(self, party: PartyId) -> str:
        """Return a party's short name."""
        return self.scenario.party(party).short

    @property
    def many(self) -> str:
        """Whether there is more than one other side, as sentences ask: `yes` or `no`."""
        return "yes" if len(self.others) > 1 else "no"

    def the(self, party: PartyId) -> str:
        """Return a party's name as it stands in a sentence: `the US`, but `Egypt`."""
        return said_name(self.scenario.party(party))

    def begun(self, party: PartyId) -> str:
        """Return a party's name as it begins a sentence."""
        return capital(self.the(party))

    def mandate(self, party: PartyId) -> Mandate:
        """Return a party's true mandate."""
        mandate = self.scenario.party(party).mandate
        assert mandate is not None, "a debrief is written from the whole scenario"
        return mandate

    @cached_property
    def futures_seed(self) -> int:
        """Seed of all simulated futures: the scenario's, so equal texts score equally."""
        digest = blake2b(self.scenario.id.encode(), digest_size=6).digest()
        return int.from_bytes(digest, "big")

    @cached_property
    def walk(self) -> Walk:
        """The log with its moments and the states along it."""
        return walk(self.scenario, self.facts)


@dataclass(frozen=True, slots=True)
class Walk:
    """A log walked from end to end.

    Attributes:
        moments: When each fact happened.
        states: The state before each fact, and after the last one.
    """

    moments: tuple[Moment, ...]
    states: tuple[State, ...]

    def before(self, index: int) -> State:
        """Return the state before a fact."""
        return self.states[index]

    def after(self, index: int) -> State:
        """Return the state after a fact."""
        return self.states[index + 1]


def walk(scenario: Scenario, facts: tuple[Event, ...]) -> Walk:
    """Return the moments and states along a log."""
    state = initial_state(scenario)
    phase: PhaseName = "briefing"
    number = 0
    states, moments = [state], []
    for fact in facts:
        if isinstance(fact, PhaseBegan):
            phase, number = fact.phase, 0
        elif isinstance(fact, RoundBegan):
            number = fact.number
        state = evolve(scenario, state, fact)
        states.append(state)
        moments.append(Moment(phase, number))
    return Walk(tuple(moments), tuple(states))


def moves(record: Record, *kinds: str) -> tuple[tuple[int, Moved], ...]:
    """Return the moves of some kinds with their positions, in order; all if none is named."""
    return tuple(
        (index, fact)
        for index, fact in enumerate(record.facts)
        if isinstance(fact, Moved) and (not kinds or fact.action.kind in kinds)
    )
