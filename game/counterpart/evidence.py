"""What a fact says about its author: likelihoods of hypotheses (model.md 1, beliefs).

Every function returns the log-likelihood of each particle, shape (P,). A kind of fact that says
nothing about anybody's wishes has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.counterpart.hypotheses import Hypotheses
from game.counterpart.space import Space
from game.model.action import LimitClaim, PriorityClaim, PriorityQuestion, ReserveQuestion
from game.model.draft import Package

OFFER_WIDTH: Final = 10.0  # points; model.md 1
ANSWER_WIDTH: Final = 4.0  # points; model.md 1
RESERVE_WIDTH: Final = 6.0  # points; model.md 1
BLUFF: Final = 6.0  # points at no credibility; model.md 1
SILENCE: Final = 0.9  # model.md 1
HINT_WIDTH: Final = 3.0  # points of weight; design choice
WORDING_WIDTH: Final = 2.0  # points; design choice
GLIMPSE: Final = 0.05  # model.md 5.1, what a briefing gives away of one's weights
MEAN_OF_HALF: Final = 0.8  # standard deviations; mean of half a normal distribution, sqrt(2 / pi)
FLOOR: Final = 1e-6  # no single fact rules a hypothesis out


@dataclass(frozen=True, slots=True)
class Stance:
    """What a set of particles wants at a moment.

    Attributes:
        aspiration: A_h, points, shape (P,).
        reference: Points of the fixed reference packages, shape (P, n).
    """

    aspiration: Floats
    reference: Floats


def sigma(z: Floats) -> Floats:
    """Return the logistic function, without overflow."""
    result: Floats = 0.5 * z
    np.tanh(result, out=result)
    result += 1.0
    result *= 0.5
    return result


def _log(likelihood: Floats) -> Floats:
    result: Floats = np.log(np.maximum(likelihood, FLOOR))
    return result


def of_offer(worth: Floats, stance: Stance) -> Floats:
    """Say how likely each particle was to table a package worth `worth` to it.

    The kernel is normalised over the reference packages, so a particle to which everything is
    worth its aspiration is not favoured.
    """
    near = np.exp(-0.5 * np.square((worth - stance.aspiration) / OFFER_WIDTH))
    gaps = (stance.reference - stance.aspiration[:, None]) / OFFER_WIDTH
    norm = np.exp(-0.5 * np.square(gaps)).sum(axis=1)
    return _log(near / np.maximum(norm, 1e-3))


def of_answer(worth: Floats, stance: Stance, *, accepted: bool) -> Floats:
    """Say how likely each particle was to accept (or refuse) a package worth `worth` to it."""
    yes = sigma((worth - stance.aspiration) / ANSWER_WIDTH)
    return _log(yes if accepted else 1.0 - yes)


def of_priority(about: Hypotheses, space: Space, claim: PriorityClaim, trust: float) -> Floats:
    """Say how likely each particle was to claim that one issue matters more than another."""
    higher = about.weights[:, space.index(claim.higher)]
    lower = about.weights[:, space.index(claim.lower)]
    return _log(np.where(higher > lower, trust, 0.0) + (1.0 - trust) * 0.5)


def of_reserve(about: Hypotheses, stated: float, public: float, trust: float) -> Floats:
    """Say how likely each particle was to claim this reservation value.

    Args:
        about: The particles.
        stated: Claimed points.
        public: r_public; where the claim would be worthless, beliefs stay around it.
        trust: c^s, credibility of the speaker's statements, 0-1.
    """
    honest = (about.reserve - (stated - BLUFF * (1.0 - trust))) / RESERVE_WIDTH
    other = (about.reserve - public) / 8.0
    believed: Floats = trust * np.exp(-0.5 * np.square(honest)) / RESERVE_WIDTH
    believed = believed + (1.0 - trust) * np.exp(-0.5 * np.square(other)) / 8.0
    return _log(believed)


def of_hint(about: Hypotheses, issue: int, *, firm: bool, trust: float) -> Floats:
    """Say how likely each particle was to stress an issue (`firm`) or to show flexibility on it.

    A particle stresses what weighs more than its average issue (design choice).
    """
    weight = about.weights[:, issue]
    weighted = about.weights[:, about.weights.sum(axis=0) > 0.0]
    excess = (weight - weighted.mean(axis=1)) / HINT_WIDTH
    return _log(trust * sigma(excess if firm else -excess) + (1.0 - trust) * 0.5)


def of_weight(about: Hypotheses, issue: int, weight: float, spread: float) -> Floats:
    """Say how likely each particle is, given what became known of the weight of an issue.

    Args:
        about: The particles.
        issue: Its place.
        weight: Points.
        spread: One standard deviation, points.
    """
    gap = (about.weights[:, issue] - weight) / max(spread, 1e-3)
    near: Floats = np.exp(-0.5 * np.square(gap))
    return _log(near)


def of_glimpse(about: Hypotheses, issue: int, *, more: bool) -> Floats:
    """Say how likely each particle is, given that an issue is worth more than thought, or less.

    The mean moves a twentieth of the way to where the weight lies on average, if it lies on that
    side of the mean.

    Args:
        about: The particles.
        issue: Its place.
        more: Which side.
    """
    mean = float(about.odds @ about.weights[:, issue])
    spread = float(about.odds @ np.square(about.weights[:, issue] - mean)) ** 0.5
    weight = mean + (spread if more else -spread) * MEAN_OF_HALF
    return of_weight(about, issue, weight, spread * ((1.0 - GLIMPSE) / GLIMPSE) ** 0.5)


def of_wording(about: Hypotheses, space: Space, issue: int, option: int) -> Floats:
    """Say how likely each particle was to propose this wording among an issue's options."""
    flat = about.flat(space)[:, space.columns(issue)] / WORDING_WIDTH
    raised = np.exp(flat - flat.max(axis=1, keepdims=True))
    return _log(raised[:, option] / raised.sum(axis=1))


def of_silence(about: Hypotheses, space: Space, question: object, public: float) -> Floats:
    """Say how likely each particle was not to answer a question.

    Silence is a little less likely where the answer would have been harmless: a good
    alternative is worth telling, and so are two issues that weigh the same.
    """
    match question:
        case ReserveQuestion():
            harmless: Bools = about.reserve >= public
        case PriorityQuestion(first=first, second=second):
            gap = about.weights[:, space.index(first)] - about.weights[:, space.index(second)]
            harmless = np.abs(gap) < HINT_WIDTH
        case _:
            harmless = np.zeros(len(about.reserve), dtype=np.bool_)
    return _log(np.where(harmless, SILENCE, 1.0))


def last_before(about: Hypotheses, space: Space, issue: int, refused: int) -> int:
    """Return the option next to a refused one, on the side that the party seems to like."""
    columns = about.values[:, space.columns(issue)]
    liked = int(np.round((about.odds[:, None] * columns).sum(axis=0), 9).argmax())
    step = (liked > refused) - (liked < refused)
    return refused + step


def as_limit(claim: LimitClaim, space: Space) -> tuple[int, int]:
    """Return the issue number and last option of a claimed limit."""
    return space.index(claim.issue), claim.option


def row(space: Space, package: Package) -> Ints:
    """Return one package as a matrix of one row, open issues at the status quo."""
    return space.array([package])
