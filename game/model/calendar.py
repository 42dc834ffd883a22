"""How long a signed text waits at home: the calendar of ratification (model.md 5.2).

A text that has been submitted gets a place in the calendar of its route with a steady chance each
month, and mostly no vote is held while a count is short. The chance that it is ratified in a month is
then `P ln 2 / lag`, with `P` the chance to pass a vote that is held.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.model.party import RouteKind

LAG_MONTHS: Final[Mapping[RouteKind, float]] = MappingProxyType(
    {
        "statement": 0.0,
        "cabinet": 1.0,
        "executive-agreement": 3.0,
        "legislature": 12.0,
        "special-majority": 18.0,
        "referendum": 15.0,
    }
)
"""Median months from submission to the vote on a text; model.md 5.2 (design choices)."""
QUARTER_MONTHS: Final = 3
QUARTERS: Final = 4  # of a year
URGENT: Final = 2.0  # factor on the chance of a turn for a text that goes first; design choice
URGENT_CAPITAL: Final = (
    2.0  # points of political capital, for a text that goes before others; design choice
)
LAPSE_QUARTERS: Final = 20  # 60 months after signature a text lapses; model.md 5.2
ACCESSION_YEARS: Final = 4
"""Years until who was refused, at home or by a member, asks again: a term of office (design)."""
HELD_THOUGH_SHORT: Final = 0.05
"""Share of votes held although the count is short; the others are put off (design choice).

In its first 200 years the US Senate rejected 21 treaties, and 85 at least were withdrawn.
"""


def years_waited(quarter: int) -> int:
    """Return how many whole years have gone by in a quarter after signature, counted from 1.

    >>> years_waited(4), years_waited(5)
    (0, 1)
    """
    return (quarter - 1) // QUARTERS


def calendar_chance(route: RouteKind) -> float:
    """Return the chance that a submitted text comes to the vote within a month, 0-1.

    >>> calendar_chance("statement"), calendar_chance("cabinet")
    (1.0, 0.5)
    """
    lag = LAG_MONTHS[route]
    return 1.0 if lag == 0.0 else round(1.0 - 2.0 ** (-1.0 / lag), 9)
