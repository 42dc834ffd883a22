"""Chance for the kernel, drawn before the first year and keyed by seed, variable and block.

Two texts simulated with one seed meet the same shocks, the same hidden types and, party by
party and issue by issue, the same luck (common random numbers): a difference between them is the
text's doing. Runs come in blocks of `BLOCK`, so that run 7 is the same whether one asks for eight
runs or for ten thousand, and years are drawn in order, so that the first five years are the same
whether one asks for five or for fifteen.

With `game.session.chance`, this is the only place that makes generators.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import blake2b
from typing import Literal, cast

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.deck import SHOCK_KINDS
from game.compliance.treaty import Treaty

BLOCK = 512
KEPT = 160  # arrays kept for the next text: five blocks of a text, some 40 MB; design choice

CELL = ("conduct",)
"""Uniform, for every year, party and issue."""
COARSE = ("seen", "act", "outcome")
"""The same in single precision, which is enough to be compared with a chance."""
PARTY = ("economic", "leadership", "security", "natural", "exit", "cancel", "request")
"""Uniform, for every year and party."""
PARTY_NORMAL = ("economic-size", "leadership-taste", "security-size", "natural-size")
"""Standard normal, for every year and party."""
COMMON = (
    "economic-common",
    "security-common",
    "natural-common",
    "technology",
    "collapse",
    "review",
    "replaced",
    "renewal",
)
"""Uniform, for every year."""
ONCE = ("spoiler", "spoiler-size")
"""Uniform, once for every party."""
EXTERNAL = "external"
"""Sizes of shocks from the scenario's deck; shape (kinds, parties, runs)."""

TURNED = "turned"
"""Uniform, for every year and card, where cards wait for what happens on the way."""

Law = Literal["uniform", "coarse", "normal"]

OUTSIDE = "outside"
"""Points by which the deck makes having no agreement better; shape (parties, runs)."""

YearDraws = Mapping[str, Floats]
"""The draws of one year by variable; the last axis is the run."""


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """All chance of a block of runs.

    Attributes:
        once: Hidden types: `type` (standard normal) and `ONCE`, each (parties, runs).
        yearly: By variable, year first and run last.
    """

    once: Mapping[str, Floats]
    yearly: Mapping[str, Floats]

    def year(self, number: int) -> YearDraws:
        """Return the draws of a year, counted from 1."""
        return {name: array[number - 1] for name, array in self.yearly.items()}


def stream(seed: int, name: str, block: int) -> np.random.Generator:
    """Return the generator of one variable in one block of runs."""
    digest = blake2b(f"{seed}/{name}/{block}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.SFC64(int.from_bytes(digest, "little")))


def draw_block(treaty: Treaty, seed: int, years: int, block: int = 0, runs: int = BLOCK) -> Draws:
    """Draw the chance of one block of runs.

    Args:
        treaty: Says how many parties and issues there are, and holds the deck.
        seed: Same seed, same draws.
        years: Years to draw.
        block: Which block of runs.
        runs: How many runs of the block to keep.
    """
    parties, cells = len(treaty.parties), len(treaty.parties) * len(treaty.issues)

    def drawn(law: Law, name: str, *shape: int) -> Floats:
        return _drawn(law, seed, name, block, shape)[..., :runs]

    uniform, normal = partial(drawn, "uniform"), partial(drawn, "normal")

    yearly = {name: uniform(name, years, cells) for name in CELL}
    yearly |= {name: drawn("coarse", name, years, cells) for name in COARSE}
    yearly |= {name: uniform(name, years, parties) for name in PARTY}
    yearly |= {name: normal(name, years, parties) for name in PARTY_NORMAL}
    yearly |= {name: uniform(name, years) for name in COMMON}
    turned = uniform("deck", years, len(treaty.deck))
    if treaty.is_eventful:
        yearly[TURNED] = turned
    else:
        yearly[EXTERNAL], yearly[OUTSIDE] = deck_shocks(treaty, turned)
    once = {name: uniform(name, parties) for name in ONCE}
    return Draws(once | {"type": normal("type", parties)}, yearly)


@lru_cache(maxsize=KEPT)
def _drawn(law: Law, seed: int, name: str, block: int, shape: tuple[int, ...]) -> Floats:
    """Draw the numbers of one variable, read-only: texts that are compared share them."""
    source = stream(seed, name, block)
    size = (*shape, BLOCK)
    numbers: Floats
    if law == "normal":
        numbers = source.standard_normal(size)
    elif law == "coarse":
        numbers = cast("Floats", source.random(size, dtype=np.float32))
    else:
        numbers = source.random(size)
    numbers.flags.writeable = False
    return numbers


def deck_shocks(treaty: Treaty, turned: Floats) -> tuple[Floats, Floats]:
    """Return what a deck brings whose cards wait for nothing; each turns up at most once.

    Args:
        treaty: Holds the deck.
        turned: Uniform; shape (years, cards, runs).

    Returns:
        Sizes of shocks, shape (years, kinds, parties, runs); points by which having no agreement
        becomes better, shape (years, parties, runs).
    """
    years, _, runs = turned.shape
    shocks = np.zeros((years, len(SHOCK_KINDS), len(treaty.parties), runs))
    pulls = np.zeros((years, len(treaty.parties), runs))
    for number, card in enumerate(treaty.deck):
        window = np.arange(1, years + 1)
        hit = (turned[:, number] < card.probability) & (
            (window >= card.first) & (window <= card.last)
        )[:, None]
        first = hit & (np.cumsum(hit, axis=0) == 1)
        shocks += first[:, None, None, :] * card.sizes[None, :, :, None]
        pulls += first[:, None, :] * card.pulls[None, :, None]
    return shocks, pulls


def with_external(draws: YearDraws, sizes: Floats, pulls: Floats) -> YearDraws:
    """Return a year's draws with the deck's effects replaced.

    Args:
        draws: The year's.
        sizes: Of shocks, shape (kinds, parties).
        pulls: Points by which having no agreement becomes better, shape (parties,).
    """
    return {**draws, EXTERNAL: sizes[:, :, None], OUTSIDE: pulls[:, None]}
