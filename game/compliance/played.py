"""The one future that is played: the kernel with a single run and real answers.

A `PlayedState` goes in and a new one comes out, so a sitting can be replayed from its log: live
and settle the same years with the same shocks, moves and matters, and the state is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.course import (
    ALIVE,
    COMPLY,
    CONSULT,
    DISPUTE,
    ESCAPE,
    NOBODY,
    NOTHING,
    PUNISH,
    SUSPEND,
    WAIVE,
    Answers,
    Course,
    Settlement,
    Year,
)
from game.compliance.draws import Draws, draw_block, with_external
from game.compliance.ending import exit_chance, net_value, pressure
from game.compliance.futures import ENDS
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.parameters import DISCOUNT, annuity
from game.compliance.treaty import Treaty, shock_sizes
from game.model.action import (
    Assist,
    Consult,
    Dispute,
    Notify,
    PartyAction,
    Review,
    Suspend,
    Waive,
    Withdraw,
)
from game.model.base import PartyId
from game.model.chance import (
    Conduct,
    DutyRecord,
    MatterSettled,
    ShockRecord,
    YearLived,
    YearSettled,
)
from game.model.scenario import Shock, ShockKind
from game.model.state import Matter

CONDUCTS: tuple[Conduct, ...] = ("comply", "incapacity", "escape", "shirk", "violate")
"""Names of the conducts, in the order of their codes."""
STRENGTH = {NOTHING: 0, WAIVE: 1, CONSULT: 2, DISPUTE: 3, SUSPEND: 4, PUNISH: 5}
"""Which answer prevails when victims answer differently."""
KINDS: tuple[ShockKind, ...] = ("economic", "leadership", "security", "technology", "natural")


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
class PlayedFuture:
    """One future of a treaty, lived year by year."""

    treaty: Treaty
    draws: Draws

    @classmethod
    def of(cls, treaty: Treaty, seed: int) -> PlayedFuture:
        """Return the future that a seed holds for a treaty."""
        return cls(treaty, draw_block(treaty, seed, treaty.horizon, runs=1))

    def begin(self) -> PlayedState:
        """Return the state on the day of entry into force."""
        return PlayedState(begin(self.treaty, self.draws))

    def live(
        self, state: PlayedState, number: int, shocks: Sequence[Shock] = ()
    ) -> tuple[PlayedState, YearLived]:
        """Live the first half of a year, with the shocks that the deck has brought.

        Raises:
            ValueError: If the year is not the next one.
        """
        if state.year is not None or number != state.course.year + 1:
            raise ValueError(f"year {number} cannot be lived after year {state.course.year}")
        sizes = shock_sizes(self.treaty.parties, [(s.shock, s.party, s.size) for s in shocks])
        draws = with_external(self.draws.year(number), sizes)
        course, year = conduct(self.treaty, state.course, draws)
        return PlayedState(course, year), YearLived(
            year=number,
            shocks=_shock_records(self.treaty, year),
            duties=_duty_records(self.treaty, year),
            flows=self._points(number, year.flow),
        )

    def settle(
        self,
        state: PlayedState,
        moves: Sequence[PartyAction],
        matters: Sequence[Matter],
        automatic: frozenset[PartyId] = frozenset(),
    ) -> tuple[PlayedState, YearSettled]:
        """Live the second half of a year.

        Args:
            state: As `live` left it.
            moves: What the parties did about the year.
            matters: The year's matters.
            automatic: Parties that nobody plays; they follow the model's odds.

        Raises:
            ValueError: If the first half of the year has not been lived.
        """
        if state.year is None:
            raise ValueError("a year is lived before it is settled")
        number = state.course.year
        draws = self.draws.year(number)
        own = default_answers(self.treaty, state.course, state.year, draws)
        answers = played_answers(self.treaty, own, moves, matters, automatic)
        course, settlement = settle(self.treaty, state.course, state.year, answers, draws)
        cause = int(settlement.cause[0])
        parties = self.treaty.parties
        return PlayedState(course), YearSettled(
            year=number,
            matters=_matters_settled(self, answers, settlement, matters),
            reviewed=bool(settlement.reviewed[0]),
            review_helped=bool(settlement.helped[0]),
            withdrawn=tuple(p for n, p in enumerate(parties) if settlement.left[n, 0]),
            ended=None if cause == ALIVE else ENDS[cause - 1],
            compliance=_compliance(self.treaty, state.year),
            flows=self._points(number, -settlement.paid),
        )

    def mood(self, state: PlayedState, party: PartyId) -> Mood:
        """Return how a government stands to the agreement; for its own seat only."""
        number = self.treaty.parties.index(party)
        unrelieved = np.zeros_like(state.course.taste)
        net = net_value(self.treaty, state.course, unrelieved)
        chance = exit_chance(self.treaty.parameters.aftermath, net, self.treaty.exit_cost[:, None])
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


def played_answers(
    treaty: Treaty,
    own: Answers,
    moves: Sequence[PartyAction],
    matters: Sequence[Matter],
    automatic: frozenset[PartyId],
) -> Answers:
    """Return the answers that moves give, on top of what parties nobody plays would do.

    Args:
        treaty: Says who the parties are.
        own: What all parties would do by themselves.
        moves: What the played parties did.
        matters: The year's matters.
        automatic: Parties that nobody plays.
    """
    alone = np.array([party in automatic for party in treaty.parties])
    response = own.response.copy()
    for duty, obligor in enumerate(treaty.duty_party):
        if not np.delete(alone, obligor).any():
            response[duty] = NOTHING
    answers = replace(own, response=response, automatic=alone)
    duties = {m.id: treaty.duty(m.party, m.issue) for m in matters}
    for move in moves:
        _apply(treaty, answers, move, duties)
    return answers


def _apply(
    treaty: Treaty, answers: Answers, move: PartyAction, duties: dict[str, int | None]
) -> None:
    """Write one move into answers that are still being filled in."""
    mover = treaty.parties.index(move.by)
    match move:
        case Notify(issue=issue):
            duty = treaty.duty(move.by, issue) if issue in treaty.issues else None
            if duty is not None:
                answers.notified[duty] = True
        case Consult(matter=matter):
            _respond(answers, duties.get(matter), CONSULT, mover)
        case Dispute(matter=matter):
            _respond(answers, duties.get(matter), DISPUTE, mover)
        case Suspend(matter=matter, severity=severity):
            code = PUNISH if severity == "punitive" else SUSPEND
            _respond(answers, duties.get(matter), code, mover)
        case Waive(matter=matter):
            _respond(answers, duties.get(matter), WAIVE, mover)
        case Assist(to=to):
            answers.helped[treaty.parties.index(to)] += 1.0
            answers.helping[mover] += 1.0
        case Review():
            answers.request[mover] = True
        case Withdraw():
            answers.leave[mover] = True
        case _:
            pass


def _respond(answers: Answers, duty: int | None, code: int, mover: int) -> None:
    """Let the strongest answer to a matter prevail."""
    if duty is None or STRENGTH[code] <= STRENGTH[int(answers.response[duty, 0])]:
        return
    answers.response[duty] = code
    answers.suspender[duty] = mover if code in {SUSPEND, PUNISH} else NOBODY


def _shock_records(treaty: Treaty, year: Year) -> tuple[ShockRecord, ...]:
    """Return the shocks of a year; a technological one strikes everybody."""
    records = []
    for kind, name in enumerate(KINDS):
        sizes = year.struck[kind, :, 0]
        if name == "technology":
            if sizes.max() > 0.0:
                records.append(_record(name, None, sizes.max()))
            continue
        records += [
            _record(name, party, sizes[n])
            for n, party in enumerate(treaty.parties)
            if sizes[n] > 0.0
        ]
    return tuple(records)


def _record(kind: ShockKind, party: PartyId | None, size: float) -> ShockRecord:
    return ShockRecord(shock=kind, party=party, size=round(float(size), 9))


def _duty_records(treaty: Treaty, year: Year) -> tuple[DutyRecord, ...]:
    """Return what each party did on each duty it still owes."""
    return tuple(
        DutyRecord(
            party=treaty.parties[treaty.duty_party[duty]],
            issue=treaty.issues[treaty.duty_issue[duty]],
            conduct=CONDUCTS[year.conduct[duty, 0]],
            detected=bool(year.seen[duty, 0]),
            alleged=bool(year.alleged[duty, 0]),
        )
        for duty in range(len(treaty.duty_party))
        if year.bound[duty, 0]
    )


Result = Literal["cured", "remedied", "unresolved", "waived", "dismissed"]


def _matters_settled(
    future: PlayedFuture, answers: Answers, settlement: Settlement, matters: Sequence[Matter]
) -> tuple[MatterSettled, ...]:
    """Return how each matter came out."""
    scale = future.scale(matters[0].year) if matters else 0.0
    settled = []
    for matter in matters:
        duty = future.treaty.duty(matter.party, matter.issue)
        if duty is None:
            continue
        settled.append(
            MatterSettled(
                matter=matter.id,
                result=_result(matter, answers, settlement, duty),
                remedy=round(float(settlement.remedy[duty, 0]) * scale, 9),
            )
        )
    return tuple(settled)


def _result(matter: Matter, answers: Answers, settlement: Settlement, duty: int) -> Result:
    """Name how a matter came out."""
    if answers.response[duty, 0] == WAIVE:
        return "waived"
    if settlement.cured[duty, 0]:
        return "cured"
    if matter.alleged and settlement.resolved[duty, 0]:
        return "dismissed"
    return "remedied" if settlement.remedy[duty, 0] > 0.0 else "unresolved"


def _compliance(treaty: Treaty, year: Year) -> dict[PartyId, float]:
    """Return each party's share of its duties kept this year; 1 if it has none."""
    kept = (year.conduct == COMPLY) | (year.conduct == ESCAPE)
    shares = {}
    for n, party in enumerate(treaty.parties):
        own = (treaty.duty_party == n) & year.bound[:, 0]
        shares[party] = round(float(kept[own, 0].mean()), 9) if own.any() else 1.0
    return shares
