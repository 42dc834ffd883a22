"""Which package to propose: the best mix of what it brings and whether it is accepted (4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.counterpart.aspiration import ENDGAME
from game.counterpart.blocs import for_all
from game.counterpart.joining import beliefs, carrying_chance
from game.counterpart.leading import followers_of_own
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.counterpart.pool import widened
from game.counterpart.rationale import Alternative, Breakdown, points
from game.counterpart.value import Appraisal
from game.model.base import PartyId
from game.model.draft import Package

SLACK: Final = 0.5  # points below the aspiration that a proposal may fall; model.md 4.3
LIKENESS: Final = 0.02  # points per issue shared with the others' last offers; breaks ties
LEAST_KEPT: Final = 0.35  # lowest forecast of performance on a heavy gain; model.md 4.4
NEAR: Final = 0.05  # chance to ratify that counts as near the best; design choice
SHOWN: Final = 3  # proposals shown in a rationale
WEIGHED: Final = 160  # candidates whose acceptance is worked out under every hypothesis


@dataclass(frozen=True, slots=True)
class Choice:
    """A proposal worth making.

    Attributes:
        score: p * EV + (1 - p) * V_cont, points.
        together: p, the believed chance that enough accept it now.
        value: EV, points.
        accepted: Believed chance that each other party accepts it now.
        continuation: V_cont, what is left if they do not, points.
        runners_up: The next best, for the rationale.
    """

    package: Package
    score: float
    together: float
    value: float
    accepted: dict[PartyId, float]
    continuation: float
    breakdown: Breakdown
    runners_up: tuple[Alternative, ...]


def continuation(mind: Mind) -> float:
    """Return V_cont: what going on is worth if a proposal fails, points (model.md 4.3)."""
    mandate = mind.seen.mandate
    if mind.rounds_left == 0:
        return mind.reserve_eff
    ahead = 0.5 * mind.next_aspiration + 0.5 * mind.reserve_eff
    return round(mandate.discount * ahead - mandate.round_cost, 9)


def asked(mind: Mind) -> float:
    """Return what a proposal has to bring: the aspiration, or among many at the end r + m.

    Between two the last word can wait for the answer; among many a text takes rounds to gather
    the parties behind it, so the room that is left is used to propose it.
    """
    if mind.many and mind.rounds_left < ENDGAME:
        return mind.least
    return mind.aspiration


def propose(mind: Mind) -> Choice | None:
    """Return the best proposal now, or `None` if nothing is worth proposing."""
    level = min(asked(mind), mind.best) - SLACK
    pool = mind.study.pool
    choices = [_above(mind, pool, mind.bound, level)]
    if choices == [None]:
        choices = [_best(mind, pool, mind.pool, mind.bound)]
    near = _near_offers(mind)
    if near is not None:
        bound = mind.yielded(near, mind.keeps_settled(near.packages))
        choices.append(_above(mind, near, bound, level))
    found = [choice for choice in choices if choice is not None]
    return max(found, key=lambda choice: choice.score, default=None)


def _near_offers(mind: Mind) -> Bench | None:
    """Return what differs in one issue from the others' current proposals."""
    if not mind.standing:
        return None
    space, packages = mind.study.space, tuple(p.package for p in mind.standing)
    near = mind.memory.latest.of(
        "near", (space,), packages, lambda: widened(space.array(packages), space)
    )
    return mind.study.bench(near)


def allowed(mind: Mind, appraisal: Appraisal, bound: Bools) -> Bools:
    """Tell which packages may be proposed: no hard line, at the aspiration, ratifiable.

    Nor above the own last proposal, unless the world has changed: a concession is not taken
    back.

    Where no package reaches the aspiration, those near the best reachable value may; where none
    is ratifiable enough, chances near the best may, and home has to be won later. Where some leave
    enough of what is gained to be expected, the others are left: nobody proposes what it would
    refuse for want of trust while safeguards are to be had.
    """
    fine = ~appraisal.hard & bound & (appraisal.value >= mind.least)
    if mind.ceiling is not None:
        fine &= appraisal.value <= mind.ceiling
    if not fine.any():
        return fine
    passes = fine & (appraisal.ratification >= mind.config.style.ratification)
    if not passes.any():
        likeliest = float(appraisal.ratification[fine].max())
        passes = fine & (appraisal.ratification >= likeliest - NEAR)
    kept = passes & (appraisal.weakest >= LEAST_KEPT)
    if kept.any():
        passes = kept
    level = min(asked(mind) - SLACK, float(appraisal.value[passes].max()) - SLACK)
    return passes & (appraisal.value >= level)


def _above(mind: Mind, bench: Bench, bound: Bools, level: float) -> Choice | None:
    """Return the best proposal among packages worth so many points before the vote at home.

    Votes are held on those that may reach the level: the others count only where none of these
    is at the aspiration, ratifiable and safe.
    """
    few = mind.appraise_few(bench, bound, level, max(level, mind.least))
    fine = ~few.hard & bound & (few.value >= max(level + SLACK, mind.least))
    if mind.ceiling is not None:
        fine &= few.value <= mind.ceiling
    safe = (few.weakest >= LEAST_KEPT) & (few.ratification >= mind.config.style.ratification)
    if not (fine & safe).any():
        few = mind.appraise_few(bench, bound, level, mind.least)
    return _best(mind, bench, few, bound)


def _best(mind: Mind, bench: Bench, appraisal: Appraisal, bound: Bools) -> Choice | None:
    rows = np.flatnonzero(allowed(mind, appraisal, bound))
    if not len(rows):
        return None
    rows = _promising(mind, bench, rows)
    values = appraisal.value[rows]
    others = beliefs(mind, bench, rows, followers_of_own(mind, bench.packages[rows]))
    together = carrying_chance(mind, others)
    going_on = continuation(mind)
    likeness = _likeness(mind, bench.packages[rows])
    brings = for_all(mind, bench, rows, values)
    scores = np.round(together * brings + (1.0 - together) * going_on + LIKENESS * likeness, 9)
    order = np.argsort(-scores, kind="stable")
    top = int(order[0])
    return Choice(
        package=tuple(int(option) for option in bench.packages[rows[top]]),
        score=points(scores[top]),
        together=points(together[top]),
        value=points(values[top]),
        accepted={p: points(belief[top]) for p, belief in others.items()},
        continuation=points(going_on),
        breakdown=appraisal.breakdown(int(rows[top])),
        runners_up=tuple(
            Alternative(
                move="offer",
                score=points(scores[n]),
                benefit=points(values[n]),
                cost=points(1.0 - together[n]),
            )
            for n in order[1 : SHOWN + 1].tolist()
        ),
    )


def _promising(mind: Mind, bench: Bench, rows: Ints) -> Ints:
    """Return the rows worth working out in full: those the others gain most from."""
    if len(rows) <= WEIGHED:
        return rows
    least = np.full(len(rows), np.inf)
    for party in mind.asked:
        gain = mind.expected(bench, party)[rows] - mind.believed_reserve(party)
        least = np.minimum(least, gain)
    best = np.argsort(-np.round(least, 9), kind="stable")[:WEIGHED]
    return rows[np.sort(best)]


def _likeness(mind: Mind, packages: Ints) -> Floats:
    """Return how many options each package shares with the others' last offers, mean."""
    if not mind.standing:
        return np.zeros(len(packages))
    offers = mind.study.space.array([p.package for p in mind.standing])
    shared: Floats = (packages[:, None, :] == offers[None, :, :]).sum(axis=2).mean(axis=1)
    return shared
