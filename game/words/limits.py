"""Numbers of the rules that sentences name: a text never repeats a constant of the code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.model.calendar import (
    ACCESSION_YEARS,
    LAPSE_QUARTERS,
    QUARTERS,
    URGENT,
    URGENT_CAPITAL,
)
from game.model.limits import (
    ALLIES_TIMES,
    EXCEPT_SHARE,
    FEW_OPEN,
    GESTURE_ROUNDS,
    MAX_CLAIMS,
    QUIET_PRICE,
    SUMMIT_SHARE,
)
from game.words.book import Argument, percent

LIMITS: Final[Mapping[str, Argument]] = MappingProxyType(
    {
        "limit-accession-years": ACCESSION_YEARS,
        "limit-allies": ALLIES_TIMES,
        "limit-claims": MAX_CLAIMS,
        "limit-excepted": EXCEPT_SHARE,
        "limit-gesture-rounds": GESTURE_ROUNDS,
        "limit-lapse-years": LAPSE_QUARTERS // QUARTERS,
        "limit-leaders-from": percent(SUMMIT_SHARE),
        "limit-leaders-open": FEW_OPEN,
        "limit-quiet-more": percent(QUIET_PRICE - 1.0),
        "limit-urgent-capital": round(URGENT_CAPITAL),
        "limit-urgent-times": round(URGENT),
    }
)
"""Variables that every message may use, without being given them."""
