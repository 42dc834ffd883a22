"""Chance for the kernel, drawn before the first year and keyed by seed, variable and block.

Two texts simulated with one seed meet the same shocks, the same hidden types and, party by
party and issue by issue, the same luck (common random numbers): a difference between them is the
text's doing. Runs come in blocks of `BLOCK`, so that run 7 is the same whether one asks for eight
runs or for ten thousand, and years are drawn in order, so that the first five years are the same
whether one asks for five or for fifteen.

With `game.session.chance`, this is the only place that makes generators.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from hashlib import blake2b
from math import prod
from typing import Any, Literal, cast

import numpy as np
import numpy.typing as npt

from game.analysis.arrays import Bools, Floats
from game.compliance.deck import SHOCK_KINDS, DeckCard
from game.compliance.treaty import Treaty

BLOCK = 512
KEPT = 160  # arrays kept for the next text: five blocks of a text, some 40 MB; design choice
KEPT_BLOCKS = 5  # passes kept for the next text, and blocks that wide ones join; design choice
KEPT_DECKS = 8  # decks kept for the next text: two texts of four blocks; design choice

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

ACCEDE, APPROVAL = "accede", "approval"
"""Uniform, for every year and party, where a docking clause lets parties come in."""

Law = Literal["uniform", "coarse", "normal"]

OUTSIDE = "outside"
"""Points by which the deck makes having no agreement better; shape (parties, runs)."""

YearDraws = Mapping[str, Floats]
"""The draws of one year by variable; the last axis is the run."""


@dataclass(frozen=True, eq=False)
class Draws:
    """All chance of a block of runs.

    Attributes:
        once: Hidden types: `type` (standard normal) and `ONCE`, each (parties, runs).
        yearly: By variable, year first and run last.
    """

    once: Mapping[str, Floats]
    yearly: Mapping[str, Floats]

    def year(self, number: int) -> YearDraws:
        """Return the draws of a year, counted from 1: the same object whenever it is asked for."""
        return self._years[number - 1]

    @cached_property
    def _years(self) -> tuple[YearDraws, ...]:
        years = min(len(array) for array in self.yearly.values())
        return tuple(
            {name: array[year] for name, array in self.yearly.items()} for year in range(years)
        )


_Contents = tuple[tuple[int, int, float, bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class _Needed:
    """What of a text says which chance it needs.

    Attributes:
        docking: Whether newcomers may come in.
        cards: How many cards there are, where they wait for what happens on the way; else 0.
        deck: What is on them, where they wait for nothing.
    """

    founders: int
    newcomers: int
    issues: int
    docking: bool
    cards: int
    deck: _Contents


def stream(seed: int, name: str, block: int) -> np.random.Generator:
    """Return the generator of one variable in one block of runs."""
    digest = blake2b(f"{seed}/{name}/{block}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.SFC64(int.from_bytes(digest, "little")))


def draw_block(treaty: Treaty, seed: int, years: int, block: int = 0, runs: int = BLOCK) -> Draws:
    """Draw the chance of a block of runs, and of those that follow it if one is not enough.

    Args:
        treaty: Says how many parties and issues there are, and holds the deck.
        seed: Same seed, same draws.
        years: Years to draw.
        block: Which block of runs.
        runs: How many runs to keep.
    """
    what = _Needed(
        founders=treaty.founders,
        newcomers=len(treaty.parties) - treaty.founders,
        issues=len(treaty.issues),
        docking=treaty.docking is not None,
        cards=len(treaty.deck) if treaty.is_eventful else 0,
        deck=() if treaty.is_eventful else _contents(treaty.deck),
    )
    return _draw(what, seed, years, block, runs)


@lru_cache(maxsize=KEPT_BLOCKS)
def _draw(what: _Needed, seed: int, years: int, block: int, runs: int) -> Draws:
    """Draw the chance of some runs from a block on; texts that are compared share it."""
    if runs > BLOCK:
        return _wide(what, seed, years, block, runs)
    parties, newcomers, issues = what.founders, what.newcomers, what.issues

    def drawn(law: Law, name: str, *shape: int) -> Floats:
        return _drawn(law, seed, name, block, shape)[..., :runs]

    def wide(law: Law, name: str, *shape: int, each: int = 1) -> Floats:
        own = drawn(law, name, *shape, parties * each)
        if newcomers == 0:
            return own
        others = drawn(law, f"{name}-newcomers", *shape, newcomers * each)
        return np.concatenate([own, others], axis=-2)

    uniform = partial(drawn, "uniform")
    by_party, by_party_normal = partial(wide, "uniform"), partial(wide, "normal")

    yearly = {name: by_party(name, years, each=issues) for name in CELL}
    yearly |= {name: wide("coarse", name, years, each=issues) for name in COARSE}
    yearly |= {name: by_party(name, years) for name in PARTY}
    yearly |= {name: by_party_normal(name, years) for name in PARTY_NORMAL}
    yearly |= {name: uniform(name, years) for name in COMMON}
    if what.docking:
        yearly |= {name: by_party(name, years) for name in (ACCEDE, APPROVAL)}
    if what.cards:
        yearly[TURNED] = uniform("deck", years, what.cards)
    else:
        shocks, pulls = _turned(seed, block, years, parties + newcomers, what.deck)
        yearly[EXTERNAL], yearly[OUTSIDE] = shocks[..., :runs], pulls[..., :runs]
    once = {name: by_party(name) for name in ONCE}
    return Draws(once | {"type": by_party_normal("type")}, yearly)


def _wide(what: _Needed, seed: int, years: int, block: int, runs: int) -> Draws:
    """Put the chance of several blocks side by side."""
    parts = [
        _draw(what, seed, years, block + number, min(BLOCK, runs - first))
        for number, first in enumerate(range(0, runs, BLOCK))
    ]

    def joined(each: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
        return {name: np.concatenate([one[name] for one in each], axis=-1) for name in each[0]}

    return Draws(joined([part.once for part in parts]), joined([p.yearly for p in parts]))


@lru_cache(maxsize=KEPT)
def _drawn(law: Law, seed: int, name: str, block: int, shape: tuple[int, ...]) -> Floats:
    """Draw the numbers of one variable, read-only: texts that are compared share them."""
    source = stream(seed, name, block)
    size = (*shape, BLOCK)
    numbers: Floats
    if law == "normal":
        numbers = source.standard_normal(size)
    elif law == "coarse":
        numbers = cast("Floats", single(source, size))
    else:
        numbers = source.random(size)
    numbers.flags.writeable = False
    return numbers


def single(source: np.random.Generator, size: tuple[int, ...]) -> npt.NDArray[np.float32]:
    """Return what `source.random(size, dtype=np.float32)` does, in half the time.

    A number in single precision is 24 of 32 random bits; the raw words of the generator hold two
    of them each, the lower half first.
    """
    count = prod(size)
    words = source.bit_generator.random_raw((count + 1) // 2).astype("<u8", copy=False)
    bits = words.view("<u4")[:count]
    bits >>= 8
    numbers = bits.astype(np.float32)
    numbers *= np.float32(2.0**-24)
    return numbers.reshape(size)


def comes(luck: npt.NDArray[np.floating[Any]], chance: Floats) -> Bools:
    """Tell where a coarse draw stays below a chance.

    A column of chances is first rounded up to single precision: the answers are the same, and the
    draws need not be widened.
    """
    if chance.shape[-1] > 1:
        return luck < chance
    bar = chance.astype(np.float32)
    return luck < np.where(bar < chance, np.nextafter(bar, np.float32(np.inf)), bar)


def _contents(deck: tuple[DeckCard, ...]) -> _Contents:
    """Return what is on the cards of a deck, to tell decks apart by it."""
    return tuple(
        (card.first, card.last, card.probability, card.sizes.tobytes(), card.pulls.tobytes())
        for card in deck
    )


@lru_cache(maxsize=KEPT_DECKS)
def _turned(
    seed: int, block: int, years: int, parties: int, deck: _Contents
) -> tuple[Floats, Floats]:
    """Return what a deck brings whose cards wait for nothing; compared texts share it.

    Each card turns up at most once.

    Returns:
        Sizes of shocks, shape (years, kinds, parties, runs); points by which having no agreement
        becomes better, shape (years, parties, runs). Read-only.
    """
    luck = _drawn("uniform", seed, "deck", block, (years, len(deck)))
    shocks = np.zeros((years, len(SHOCK_KINDS), parties, BLOCK))
    outside = np.zeros((years, parties, BLOCK))
    window = np.arange(1, years + 1)
    for number, (begins, ends, probability, sizes, pulls) in enumerate(deck):
        hit = (luck[:, number] < probability) & ((window >= begins) & (window <= ends))[:, None]
        first = hit & (np.cumsum(hit, axis=0) == 1)
        size = np.frombuffer(sizes).reshape(len(SHOCK_KINDS), parties)
        shocks += first[:, None, None, :] * size[None, :, :, None]
        outside += first[:, None, :] * np.frombuffer(pulls)[None, :, None]
    shocks.flags.writeable = outside.flags.writeable = False
    return shocks, outside


def with_external(draws: YearDraws, sizes: Floats, pulls: Floats) -> YearDraws:
    """Return a year's draws with the deck's effects replaced.

    Args:
        draws: The year's.
        sizes: Of shocks, shape (kinds, parties).
        pulls: Points by which having no agreement becomes better, shape (parties,).
    """
    return {**draws, EXTERNAL: sizes[:, :, None], OUTSIDE: pulls[:, None]}
