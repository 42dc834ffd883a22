"""The one future that is played: the kernel with a single run and real answers.

`Path` is pure: a `PlayedState` goes in and a new one comes out. `PlayedFuture` keeps the state
for a sitting; made again from the same treaty and seed, and given the same shocks, moves and
matters year by year, it stands where it stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.compliance.answers import played_answers
from game.compliance.course import ALIVE, Course, Year
from game.compliance.deck import outside_pulls, shock_sizes
from game.compliance.draws import Draws, draw_block, with_external
from game.compliance.ending import exit_chance, net_value, pressure
from game.compliance.frame import frame_of
from game.compliance.futures import ENDS
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.parameters import DISCOUNT, annuity
from game.compliance.records import SettledYear, duty_records, settled_matters, shock_records
from game.compliance.treaty import Treaty
from game.model.action import PartyAction
from game.model.base import IssueId, PartyId
from game.model.chance import YearLived, YearSettled
from game.model.deck import Effect, Shock
from game.model.state import Matter


@dataclass(frozen=True, slots=True, eq=False)
class PlayedState:
    """Where the played future stands: between years, or between the halves of one."""

    course: Course
    year: Year | None = None


@dataclass(frozen=True, slots=True)
class Mood:
    """How a government stands to the agreement; for its own seat only.

    Attributes:
        net_value: What staying is worth to it now, points.
        pressure: How hard it is pressed to change the text, points.
        exit_chance: How likely such a government is to give notice this year, 0-1.
    """

    net_value: float
    pressure: float
    exit_chance: float


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """One future of a treaty, as functions from state to state."""

    treaty: Treaty
    draws: Draws

    @classmethod
    def of(cls, treaty: Treaty, seed: int) -> Path:
        """Return the future that a seed holds for a treaty."""
        return cls(treaty, draw_block(treaty, seed, treaty.horizon, runs=1))

    def begin(self) -> PlayedState:
        """Return the state on the day of entry into force."""
        return PlayedState(begin(self.treaty, self.draws))

    def live(
        self, state: PlayedState, number: int, effects: Sequence[Effect] = ()
    ) -> tuple[PlayedState, YearLived]:
        """Live the first half of a year, with what the deck has brought.

        Raises:
            ValueError: If the year is not the next one.
        """
        if state.year is not None or number != state.course.year + 1:
            raise ValueError(f"year {number} cannot be lived after year {state.course.year}")
        parties = self.treaty.parties
        shocks = [(e.shock, e.party, e.size) for e in effects if isinstance(e, Shock)]
        pulls = outside_pulls(parties, effects)
        draws = with_external(self.draws.year(number), shock_sizes(parties, shocks), pulls)
        course, year = conduct(self.treaty, state.course, draws)
        return PlayedState(course, year), YearLived(
            year=number,
            shocks=shock_records(self.treaty, year),
            duties=duty_records(self.treaty, year),
            flows=self._points(number, year.flow),
        )

    def settle(
        self,
        state: PlayedState,
        moves: Sequence[PartyAction],
        matters: Sequence[Matter],
        automatic: frozenset[PartyId] = frozenset(),
        eased: Sequence[IssueId] = (),
    ) -> tuple[PlayedState, YearSettled]:
        """Live the second half of a year.

        Args:
            state: As `live` left it.
            moves: What the parties did about the year.
            matters: The year's matters.
            automatic: Parties that nobody plays; they follow the model's odds.
            eased: Issues that all parties have agreed to ease.

        Raises:
            ValueError: If the first half of the year has not been lived.
        """
        if state.year is None:
            raise ValueError("a year is lived before it is settled")
        number = state.course.year
        draws = self.draws.year(number)
        own = default_answers(self.treaty, state.course, state.year, draws)
        answers = played_answers(self.treaty, own, moves, matters, automatic, eased)
        course, settlement = settle(self.treaty, state.course, state.year, answers, draws)
        record = SettledYear(state.year, answers, settlement)
        cause = int(settlement.cause[0])
        parties = self.treaty.parties
        return PlayedState(course), YearSettled(
            year=number,
            matters=settled_matters(self.treaty, record, matters, self.scale(number)),
            reviewed=bool(settlement.reviewed[0]),
            review_helped=bool(settlement.helped[0]),
            withdrawn=_who(parties, settlement.left),
            acceded=_who(parties, settlement.came),
            refused=_who(parties, settlement.refused),
            ended=None if cause == ALIVE else ENDS[cause - 1],
            flows=self._points(number, -settlement.paid),
        )

    def mood(self, state: PlayedState, party: PartyId) -> Mood:
        """Return how a government stands to the agreement; for its own seat only."""
        number = self.treaty.parties.index(party)
        nothing = np.zeros_like(state.course.taste)
        unrelieved = nothing if state.year is None else state.year.unrelieved
        net = net_value(self.treaty, state.course, unrelieved)
        aftermath, frame = self.treaty.parameters.aftermath, frame_of(self.treaty)
        year = state.course.year
        chance = exit_chance(aftermath, net, frame.exit_cost, year, bare=frame.bare)
        return Mood(
            net_value=round(float(net[number, 0]), 9),
            pressure=round(float(pressure(self.treaty, state.course)[number, 0]), 9),
            exit_chance=round(float(chance[number, 0]), 9),
        )

    def _points(self, number: int, flow: Floats) -> dict[PartyId, float]:
        """Turn a year's point-rates into points of the package scale."""
        scale = self.scale(number)
        return {
            party: round(float(flow[n, 0]) * scale, 9)
            for n, party in enumerate(self.treaty.parties)
        }

    def scale(self, number: int) -> float:
        """Return the points that a point-rate brings in a year; they add up to 1."""
        return float(DISCOUNT ** (number - 1) / annuity(self.treaty.horizon))


def _who(parties: Sequence[PartyId], marked: Bools | None) -> tuple[PartyId, ...]:
    """Return the parties that are marked, shape (N, 1)."""
    return tuple(p for n, p in enumerate(parties) if marked is not None and marked[n, 0])


class PlayedFuture:
    """The future that a sitting lives: a path, and where on it the sitting stands."""

    def __init__(self, treaty: Treaty, seed: int) -> None:
        self.path = Path.of(treaty, seed)
        self.state = self.path.begin()

    def live(self, year: int, effects: Sequence[Effect] = ()) -> YearLived:
        """Live the first half of a year, with what the deck has brought."""
        self.state, lived = self.path.live(self.state, year, effects)
        return lived

    def settle(
        self,
        year: int,
        moves: Sequence[PartyAction],
        matters: Sequence[Matter],
        automatic: frozenset[PartyId] = frozenset(),
        eased: Sequence[IssueId] = (),
    ) -> YearSettled:
        """Live the second half of a year.

        Args:
            year: The year that was lived.
            moves: What the parties did about it.
            matters: The year's matters.
            automatic: Parties that nobody plays; they follow the model's odds.
            eased: Issues that all parties have agreed to ease.

        Raises:
            ValueError: If the first half of that year has not been lived.
        """
        if year != self.state.course.year:
            raise ValueError(f"year {year} cannot be settled in year {self.state.course.year}")
        own = [matter for matter in matters if matter.year == year]
        self.state, settled = self.path.settle(self.state, moves, own, automatic, eased)
        return settled

    def mood(self, party: PartyId) -> Mood:
        """Return how a government stands to the agreement now; for its own seat only."""
        return self.path.mood(self.state, party)
