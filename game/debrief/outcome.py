"""What came out: the text, what it promised, what it was worth in expectation, what came true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.factors import factors_at
from game.compliance.futures import RUNS, Futures, simulate
from game.compliance.parameters import DISCOUNT, PRESETS, annuity
from game.compliance.treaty import PartyFactors, Treaty
from game.compliance.waiting import Entry, entry, worth_now
from game.debrief.homefront import Ballot, ballots_of
from game.debrief.outsiders import everybody, outsider
from game.debrief.record import Record
from game.debrief.simulated import treaty_of
from game.debrief.truth import Account, Truth
from game.debrief.years import LivedYear
from game.engine.value import effective, status_quo
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.event import EnteredIntoForce, Reopened, Signed, Termination
from game.model.state import State

SETBACK: Final = 3.0  # points below no-deal when a signed text fails; model.md 5.5
Stage = Literal["none", "principle", "signed", "in-force"]
_BAD_ENDS: Final = frozenset({"collapse", "withdrawal"})
_ENDS: Final = _BAD_ENDS | {"replaced", "expired"}


@dataclass(frozen=True, slots=True)
class PartyOutcome:
    """What a party got; points.

    Attributes:
        promised: What the signed text is worth if everybody keeps it.
        expected: Mean over the futures of the text, the wait and failed ratification included;
            without a signed text, the worth of no deal.
        waiting: What of it the wait for the votes takes away; 0 or less if the text is a gain.
        spread: Standard deviation over the futures.
        realised: What the path that was played brought.
        luck: Share of futures in which the party did worse, 0-1; `None` without futures.
        surplus: `expected` less the no-deal at the end.
    """

    party: PartyId
    account: Account
    promised: float | None
    expected: float
    waiting: float
    spread: float
    realised: float
    luck: float | None

    @property
    def surplus(self) -> float:
        """Expected points above the reservation value at the end."""
        return round(self.expected - self.account.end, 9)


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """How a sitting came out.

    Attributes:
        text: The text that counted last; `None` if nothing was agreed in principle.
        stage: How far the text came.
        when: Position of the fact that agreed the text, if any.
        in_force_chance: Chance that the signed text enters into force before it lapses, 0-1.
        entry: When it does; `None` without a signed text.
        futures: Of the signed text once in force; `None` without a signed text.
    """

    termination: Termination
    stage: Stage
    text: Package | None
    when: int | None
    parties: tuple[PartyOutcome, ...]
    ballots: tuple[Ballot, ...]
    in_force_chance: float
    entry: Entry | None
    treaty: Treaty | None
    futures: Futures | None

    def of(self, party: PartyId) -> PartyOutcome:
        """Return what a party got."""
        return next(p for p in self.parties if p.party == party)

    @property
    def expected(self) -> Floats:
        """Expected points, shape (parties,)."""
        return np.array([p.expected for p in self.parties])


def outcome_of(
    record: Record, truth: Truth, years: Sequence[LivedYear], runs: int = RUNS
) -> Outcome:
    """Return how a sitting came out, or would, if its text is in force and the years lie ahead.

    Args:
        record: The sitting.
        truth: True values.
        years: The years that were lived.
        runs: Futures of the text.
    """
    text, stage, when = _text(record)
    ballots = ballots_of(record, text) if text is not None else ()
    treaty = futures = points = enters = None
    if text is not None and stage in {"signed", "in-force"}:
        factors = factors_of(record)
        treaty = treaty_of(record, text, factors)
        futures = simulate(treaty, record.futures_seed, runs)
        points = everybody(record, truth, text, factors, futures)
        enters = entry([ballot.ratified_by(np.array([ballot.chance])) for ballot in ballots])
    bound = treaty.parties if treaty is not None else ()
    lived = Lived(stage, text, enters, points, tuple(years), bound)
    table = record.state.table
    termination = table.termination or ("in-force" if table.in_force else None)
    assert termination is not None, "a debrief is written when the sitting is over"
    return Outcome(
        termination=termination,
        stage=stage,
        text=text,
        when=when,
        parties=tuple(_party(record, truth, place, lived) for place in range(len(record.parties))),
        ballots=ballots if stage in {"signed", "in-force"} else (),
        in_force_chance=float(enters.chance[0]) if enters else 0.0,
        entry=enters,
        treaty=treaty,
        futures=futures,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Lived:
    """What is needed to say what a party got; `bound` are those whose years were told."""

    stage: Stage
    text: Package | None
    entry: Entry | None
    runs: Floats | None
    years: tuple[LivedYear, ...]
    bound: tuple[PartyId, ...] = ()


def _text(record: Record) -> tuple[Package | None, Stage, int | None]:
    """Return the last text, how far it came, and the fact that made it so."""
    text = record.state.table.agreed
    signed = reopened = in_force = None
    for index, fact in enumerate(record.facts):
        if isinstance(fact, Signed):
            signed = index
        elif isinstance(fact, Reopened):
            reopened = index
        elif isinstance(fact, EnteredIntoForce):
            in_force = index
    if text is None or all(option == OPEN for option in text):
        return None, "none", None
    whole = effective(record.scenario, text)
    if in_force is not None:
        return whole, "in-force", in_force
    if signed is not None and (reopened is None or signed > reopened):
        return whole, "signed", signed
    return whole, "principle", None


def state_at_signature(record: Record) -> State:
    """Return the state in which the text's life began: entry into force, or the end."""
    for index, fact in enumerate(record.facts):
        if isinstance(fact, EnteredIntoForce):
            return record.walk.before(index)
    return record.state


def factors_of(record: Record) -> dict[PartyId, PartyFactors]:
    """Return what each party brings to the years of the agreement, those outside it included."""
    return factors_at(record.scenario, state_at_signature(record))


def _party(record: Record, truth: Truth, place: int, lived: Lived) -> PartyOutcome:
    account = truth.accounts[place]
    failed = account.end - SETBACK + account.transfers
    if lived.runs is None or lived.text is None or lived.entry is None:
        reopened = any(isinstance(fact, Reopened) for fact in record.facts)
        value = failed if reopened else account.end + account.transfers
        return PartyOutcome(
            party=record.parties[place],
            account=account,
            promised=None,
            expected=round(value, 9),
            waiting=0.0,
            spread=0.0,
            realised=round(value, 9),
            luck=None,
        )
    meanwhile = account.end + account.transfers
    gains = lived.runs[place] - account.end
    realised = failed
    if lived.stage == "in-force":
        gain = _realised(record, truth, place, lived) - account.end
        realised = meanwhile + float(worth_now()[_quarter(record) - 1]) * gain
    chances = np.append(lived.entry.when[0], 1.0 - lived.entry.when[0].sum())
    points = np.vstack([meanwhile + np.outer(worth_now(), gains), np.full(len(gains), failed)])
    mean = float(chances @ points.mean(axis=1))
    square = float(chances @ np.square(points - mean).mean(axis=1))
    worse = float(chances @ (points < realised - 1e-9).mean(axis=1))
    late = float(lived.entry.present[0] - lived.entry.chance[0])
    party = record.parties[place]
    return PartyOutcome(
        party=party,
        account=account,
        promised=round(truth.value(party, lived.text) + account.transfers, 9),
        expected=round(mean, 9),
        waiting=round(late * float(gains.mean()), 9),
        spread=round(square**0.5, 9),
        realised=round(realised, 9),
        luck=round(worse, 9),
    )


def _quarter(record: Record) -> int:
    """Return the quarter after signature in which the text entered into force, from 1."""
    entered = next(i for i, fact in enumerate(record.facts) if isinstance(fact, EnteredIntoForce))
    return record.walk.moments[entered].number


def _realised(record: Record, truth: Truth, place: int, lived: Lived) -> float:
    """Return what the years lived brought, and what the years after an early end cost.

    The flows of the log are in points of the package scale. After an early end a party is at its
    no-deal for the rest of the horizon, less the cost of transition if the end was a bad one.
    """
    party = record.parties[place]
    if party not in lived.bound and lived.text is not None:
        return outsider(record, truth, party, lived.text)
    today = truth.value(party, status_quo(record.scenario))
    total = today + sum(year.flows.get(party, 0.0) for year in lived.years)
    termination = record.state.table.termination
    if termination in _ENDS:
        bad = termination in _BAD_ENDS
        transition = PRESETS[record.scenario.preset].aftermath.transition if bad else 0.0
        rate = truth.accounts[place].end - today - transition
        horizon = record.scenario.years
        last = lived.years[-1].year if lived.years else 0
        left = sum(DISCOUNT ** (number - 1) for number in range(last + 1, horizon + 1))
        total += rate * left / annuity(horizon)
    return total
