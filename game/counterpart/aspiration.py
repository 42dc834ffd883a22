"""What a party wants now, and how that falls with time (model.md 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, tanh
from typing import Final

from game.counterpart.personas import Persona

PRESSURE: Final = 0.9  # weight of time pressure on ln e; model.md 4.2 (design choice)
POWER: Final = 1.2  # weight of leverage on ln e; model.md 4.2 (design choice)
LIKING: Final = 0.4  # weight of the relationship on ln e; model.md 4.2 (design choice)
USUAL_URGENCY: Final = 0.5  # the urgency at which time pressure changes nothing
EXPONENTS: Final = (0.15, 4.0)  # e stays within; model.md 4.2
IMPATIENCE: Final = 5.0  # share of the claim given up per unit of discount; design choice
USUAL_DISCOUNT: Final = 0.98  # the discount factor at which that is nothing; model.md 1
PACE: Final = 0.1  # per party beyond two, how much sooner concessions are due; design choice
ENDGAME: Final = 3  # rounds at the end in which many look for any text that carries; design
LARGEST_RISE: Final = 1.0  # points per round that an aspiration may rise; model.md 4.2


@dataclass(frozen=True, slots=True)
class Situation:
    """What an aspiration depends on.

    Attributes:
        persona: The style.
        margin: m, points wanted above the reservation value at this level of play.
        reserve: r_eff, points.
        best: M, the best value that the others might accept, points.
        share: t/T, share of the talks that is over, 0-1.
        urgency: How hard the calendar presses, 0-1.
        leverage: Mean dial against the others, 0-100.
        reciprocity: Rec, -1 to 1; above 0 the others gave more than one did.
        liking: Mean relationship, -1 to 1.
        resentment: Largest z against another, points.
        eased: What leaders at the table add to F.
        discount: What a point a round later is worth now, 0.5-1.
    """

    persona: Persona
    margin: float
    reserve: float
    best: float
    share: float
    urgency: float = 0.5
    leverage: float = 50.0
    reciprocity: float = 0.0
    liking: float = 0.0
    resentment: float = 0.0
    eased: float = 0.0
    discount: float = USUAL_DISCOUNT


def pace(parties: int) -> float:
    """Return how much sooner than the calendar concessions are due.

    Where many have to agree on one text, it has to be looked for while there is still time.

    >>> pace(2), pace(6)
    (1.0, 1.4)
    """
    return 1.0 + PACE * max(0, parties - 2)


def time_pressure(share: float, urgency: float) -> float:
    """Return TP (model.md 1): it grows with the square of time, up to 0.5-1.

    >>> time_pressure(1.0, 1.0)
    1.0
    """
    return share * share * (0.5 + 0.5 * urgency)


def exponent(situation: Situation) -> float:
    """Return e, the concession exponent now (Faratin, Sierra & Jennings 1998)."""
    pressed = time_pressure(situation.share, situation.urgency)
    usual = time_pressure(situation.share, USUAL_URGENCY)
    power = log(situation.persona.exponent) + PRESSURE * (pressed - usual)
    power -= POWER * (situation.leverage / 100.0 - 0.5)
    power += situation.persona.reciprocity * situation.reciprocity
    power += LIKING * situation.liking
    low, high = EXPONENTS
    return min(high, max(low, exp(power)))


def conceded(situation: Situation) -> float:
    """Return F, the share of the claim that is given up by now, 0-1.

    Whoever loses much by waiting asks for less from the start (Rubinstein 1982).
    """
    first, last = situation.persona.first, situation.persona.last
    hurry = IMPATIENCE * (USUAL_DISCOUNT - situation.discount)
    if situation.share <= 0.0:
        return min(1.0, max(0.0, first + situation.eased + hurry))
    given = first + (last - first) * exp(log(situation.share) / exponent(situation))
    return min(1.0, max(0.0, given + situation.eased + hurry))


def floor(situation: Situation) -> float:
    """Return r + m, below which no aspiration falls, points."""
    return situation.reserve + max(0.0, situation.margin)


def aspiration(situation: Situation, ceiling: float | None = None) -> float:
    """Return A, the value wanted now, points; never below r + m.

    Args:
        situation: What it depends on.
        ceiling: Where it may not rise above: own last claim and a point (model.md 4.2, no
            capricious backtracking); `None` if nothing was claimed or the alternatives moved.
    """
    least = floor(situation)
    span = max(0.0, situation.best - least)
    wanted = least + span * (1.0 - conceded(situation)) + max(0.0, situation.resentment)
    if ceiling is not None:
        wanted = min(wanted, ceiling)
    return round(max(least, wanted), 9)


def reciprocated(received: float, given: float) -> float:
    """Return Rec, how far the others' concessions exceed one's own, -1 to 1 (Axelrod 1984).

    >>> reciprocated(5.0, 5.0)
    0.0
    """
    return tanh((received - given) / 10.0)
