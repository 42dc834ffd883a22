"""The few moves of a player that may have mattered most, and what came of playing on without them.

Which moves they are is told cheaply from the log: by what followed at once in the score's own
units, and by what the package in them was worth. What they changed is then found out by playing
on from before the move, some times with it and some times with what a computer does in that
place, under the same chances (model.md 7.4); that takes long, so it is not part of the debrief
until somebody has it worked out (`game.session.rerun`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev
from typing import Final

from game.debrief.blocks import Block, Message, Quote, Section, Text, message
from game.debrief.phrases import percent, when
from game.debrief.record import Record, moves
from game.debrief.scores import CREDIBILITY_SCALE, RESENTMENT_SCALE
from game.debrief.standing import credibility_of
from game.debrief.truth import Truth, truth_of
from game.model import action as act
from game.model import event as ev
from game.model.base import PartyId
from game.model.draft import OPEN, Package

MOST: Final = 3  # moves that are looked into (design choice)
SEEDS: Final = 20  # continuations with and without each of them; model.md 7.4
PHASES: Final = frozenset({"rounds", "text", "ratification"})
NEVER: Final = frozenset({"end-turn", "ready", "sign", "submit"})
"""Moves that only let the talks take their course."""
LEAVING: Final = frozenset({"walk-out", "withhold"})
LAST: Final = 100.0  # weight of a move that ends the talks: nothing comes after it (design choice)


@dataclass(frozen=True, slots=True)
class Crossroad:
    """A move that may have mattered: its position in the log, and its weight in score points."""

    fact: int
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Fork:
    """One pair of continuations: with the move, and with what a computer does instead.

    Attributes:
        kept: Points that the seat can expect at the end, costs paid, with the move.
        left: The same without it.
        same: Whether the computer made the very same move.
        signed: Whether a text was signed, with the move and without it.
    """

    kept: float
    left: float
    same: bool
    signed: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class MoveEffect:
    """What a move changed over all its continuations.

    Attributes:
        value: Mean change of the seat's expected points by the move.
        error: Standard error of that mean.
        same: Share of continuations in which the computer made the same move, 0-1.
        signed: Shares that ended in a signed text, with the move and without it.
    """

    fact: int
    runs: int
    value: float
    error: float
    same: float
    signed: tuple[float, float]

    @property
    def matters(self) -> bool:
        """Whether the difference is beyond chance."""
        return abs(self.value) > 2.0 * self.error and self.value != 0.0


def effect_of(fact: int, forks: Sequence[Fork]) -> MoveEffect:
    """Return what a move changed, given its continuations."""
    gaps = [fork.kept - fork.left for fork in forks]
    return MoveEffect(
        fact=fact,
        runs=len(forks),
        value=round(fmean(gaps), 9),
        error=round(stdev(gaps) / sqrt(len(gaps)), 9) if len(gaps) > 1 else 0.0,
        same=round(fmean(fork.same for fork in forks), 9),
        signed=(
            round(fmean(fork.signed[0] for fork in forks), 9),
            round(fmean(fork.signed[1] for fork in forks), 9),
        ),
    )


def crossroads_of(record: Record, truth: Truth | None = None) -> tuple[Crossroad, ...]:
    """Return the seat's weightiest moves in order of time, one of a kind, three at most."""
    truth = truth or truth_of(record)
    best: dict[str, Crossroad] = {}
    for index, fact in moves(record):
        action = fact.action
        fits = action.by == record.seat and action.kind not in NEVER
        if not fits or record.walk.moments[index].phase not in PHASES:
            continue
        found = Crossroad(index, action.kind, _weight(record, truth, index, action))
        if action.kind not in best or found.weight > best[action.kind].weight:
            best[action.kind] = found
    heavy = sorted(best.values(), key=lambda c: (-c.weight, c.fact))[:MOST]
    return tuple(sorted((c for c in heavy if c.weight > 0.0), key=lambda c: c.fact))


def _weight(record: Record, truth: Truth, index: int, action: act.PartyAction) -> float:
    """Return how much a move may have mattered, in points of the score."""
    if action.kind in LEAVING:
        return LAST
    total = 0.0
    for place, fact in enumerate(record.facts[index + 1 :], index + 1):
        if isinstance(fact, ev.Moved | ev.FloorGiven | ev.RoundBegan | ev.PhaseBegan):
            break
        total += _moved(record, place, fact)
    return round(total + _conceded(record, truth, index, action), 9)


def _moved(record: Record, place: int, fact: ev.Event) -> float:
    """Return what a fact that followed at once is worth, in points of the score."""
    weights, seat = record.scenario.scoring, record.seat
    match fact:
        case ev.CredibilityMoved(subject=subject) if subject == seat:
            states = (record.walk.after(place), record.walk.before(place))
            after, before = (credibility_of(state, seat) for state in states)
            return CREDIBILITY_SCALE * weights.credibility * abs(after - before)
        case ev.RelationshipMoved(subject=subject) if subject == seat:
            anger = RESENTMENT_SCALE * abs(fact.resentment)
            return weights.relationship * (100.0 * abs(fact.change) + anger)
        case ev.LegitimacyMoved(party=party) if party == seat:
            return 100.0 * 0.3 / 10.0 * weights.legitimacy * abs(fact.change)
        case ev.PayoffMoved():
            return weights.national_value * (abs(fact.sunk) + abs(fact.reservation))
        case _:
            return 0.0


def _conceded(record: Record, truth: Truth, index: int, action: act.PartyAction) -> float:
    """Return what the package in a move gives or takes beside the own package before it."""
    package = _package(record, index, action)
    if package is None:
        return 0.0
    before = [
        fact.action.package
        for place, fact in moves(record, "offer")
        if place < index and isinstance(fact.action, act.Offer) and fact.action.by == record.seat
    ]
    worth = truth.value(record.seat, _whole(record, package))
    start = truth.account(record.seat).start
    base = truth.value(record.seat, _whole(record, before[-1])) if before else start
    return record.scenario.scoring.national_value * abs(worth - base)


def _package(record: Record, index: int, action: act.PartyAction) -> Package | None:
    if isinstance(action, act.Offer):
        return action.package
    if isinstance(action, act.Accept):
        proposals = record.walk.before(index).table.proposals
        return next((p.package for p in proposals if p.number == action.proposal), None)
    return None


def _whole(record: Record, package: Package) -> Package:
    """Return a package with its open issues as they are today."""
    issues = record.scenario.issues
    return tuple(
        issue.status_quo if option == OPEN else option
        for option, issue in zip(package, issues, strict=True)
    )


def section(
    record: Record,
    roads: Sequence[Crossroad],
    effects: Sequence[MoveEffect] = (),
    done: float = 0.0,
) -> Section | None:
    """Return the section on single moves; `None` if the seat made none that could matter.

    Args:
        record: The sitting.
        roads: The moves looked into.
        effects: What is known of them so far.
        done: Share of the work that is done, 0-1.
    """
    if not roads:
        return None
    known = {effect.fact: effect for effect in effects}
    blocks: list[Block] = [Text(message=message("debrief-moves-intro", seeds=SEEDS), tone="note")]
    if done < 1.0:
        waiting = message("debrief-moves-waiting", done=percent(done))
        blocks.append(Text(message=waiting, tone="lead"))
    for road in roads:
        moment = when(record, record.walk.moments[road.fact])
        blocks.append(Quote(fact=road.fact, event=record.facts[road.fact], when=moment))
        if road.fact in known:
            blocks.append(_told(record.seat, known[road.fact]))
    return Section(id="moves", title=message("debrief-moves-title"), blocks=tuple(blocks))


def _told(seat: PartyId, effect: MoveEffect) -> Text:
    del seat
    code = "chance" if not effect.matters else "helped" if effect.value > 0.0 else "hurt"
    return Text(
        message=message(
            f"debrief-moves-{code}",
            value=abs(effect.value),
            error=effect.error,
            runs=effect.runs,
            kept=round(effect.signed[0] * effect.runs),
            left=round(effect.signed[1] * effect.runs),
            same=_same(effect),
        ),
        tone="good" if code == "helped" else "bad" if code == "hurt" else "plain",
        evidence=(effect.fact,),
    )


def _same(effect: MoveEffect) -> Message | str:
    """Return how often the computer would have done the same, if it ever would."""
    count = round(effect.same * effect.runs)
    return message("debrief-moves-same", count=count, runs=effect.runs) if count else ""
