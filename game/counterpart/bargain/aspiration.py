"""How much an expert asks for, round by round: from its best towards a fair share, then the rest.

As in `game.counterpart.aspiration` the level falls with time (Faratin, Sierra & Jennings 1998), but
it aims at a fair point instead of the reserve, and ends in a stretch in which an agreement comes
before its terms: there it falls to the best that the other side has offered. While the other side
keeps offering what is better than no agreement, an agreement is safe, and it falls less far,
until the last time to ask: then it may ask back the best that was offered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

OPENING: Final = 0.5  # share of the way from fair to best that it asks for after its first offer
FAIR_BY: Final = 0.85  # share of the talks after which no more than fair is asked
LAST_STRETCH: Final = 0.94  # share of the talks after which it gives way for an agreement
USUAL: Final = 0.8  # value of a fair agreement where nothing is known yet, 0-1
TRUST: Final = 0.7  # weight of the estimated Nash point against `USUAL`
FIRMNESS: Final = 0.03  # share of the way from fair to best that is asked as a margin
HELD: Final = 0.7  # share of the way from no agreement to fair that is held while one is safe
TAKEN: Final = 0.9  # chance that a side takes back what it once offered itself
YIELDING: Final = 0.25  # chance that a side that held out takes at the last what is held
# All nine are design choices, set once on generated domains (docs/interop.md).


@dataclass(frozen=True, slots=True)
class Standing:
    """What the level depends on; all values 0-1 on the side's own scale.

    Attributes:
        fair: Own value at the estimated Nash point.
        least: Value of no agreement, cut at 0.
        received: Best value offered by the other side so far; below `least` it does not count.
        share: Share of the talks that is over, 0-1.
        safe: Whether all the latest offers of the other side are at least worth `least`.
        usual: Mean value of its latest offers: what its last word may be worth.
        closing: Whether this is the last time to ask before the other side's last word.
    """

    fair: float
    least: float
    received: float
    share: float
    safe: bool = False
    usual: float = 0.0
    closing: bool = False


def aim(standing: Standing) -> float:
    """Return the value of what is taken as a fair agreement, never below no agreement."""
    blended = TRUST * standing.fair + (1.0 - TRUST) * USUAL
    return max(standing.least, blended + FIRMNESS * (1.0 - blended))


def level(standing: Standing) -> float:
    """Return the value asked for now, 0-1.

    >>> level(Standing(fair=0.8, least=0.2, received=0.5, share=1.0))
    0.5
    """
    fair = aim(standing)
    if standing.share < FAIR_BY:
        claimed = fair + OPENING * (1.0 - fair) * (1.0 - standing.share / FAIR_BY)
    elif standing.share < LAST_STRETCH:
        claimed = fair
    else:
        gone = (standing.share - LAST_STRETCH) / (1.0 - LAST_STRETCH)
        held = HELD if standing.safe else 0.0
        floor = standing.least + held * (fair - standing.least)
        end = min(fair, max(floor, standing.received))
        claimed = fair + gone * (end - fair)
    if standing.closing:
        claimed = closing(standing, claimed)
    return round(claimed, 9)


def closing(standing: Standing, claimed: float) -> float:
    """Return the last thing to ask for: what was claimed, or the best that was ever offered.

    A side seldom refuses what it proposed itself, but its last word may be worth less than its
    best one. So the best is asked back if that is expected to bring more than holding out.
    """
    back = TAKEN * (standing.received - standing.usual)
    held = YIELDING * (claimed - standing.usual)
    if standing.safe and back <= held:
        return claimed
    return max(standing.least, min(claimed, standing.received))
