"""What the kernel simulates in one pass: one text, or several that meet the same chance.

Several texts with the same parties and duties go through the same arithmetic side by side. What
differs between them gets a leading axis of texts, so that an array of duties and runs, (D, R) for
one text, is (V, D, R) for V of them; what they share, chance above all, is held once. Every
number comes out as it would for the text alone: the arithmetic is elementwise, and sums over
duties are made text by text.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar, cast

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.compliance.deck import DeckCard
from game.compliance.draws import BLOCK
from game.compliance.parameters import Parameters
from game.compliance.treaty import Treaty
from game.model.base import PartyId

T = TypeVar("T")
Figure = TypeVar("Figure", Floats, Bools)


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Several texts that `kin` says can be simulated together; what they share is the first's."""

    each: tuple[Treaty, ...]

    @property
    def parties(self) -> tuple[PartyId, ...]:
        """Founders first."""
        return self.each[0].parties

    @property
    def founders(self) -> int:
        """How many parties made the agreement."""
        return self.each[0].founders

    @property
    def parameters(self) -> Parameters:
        """All numbers of the family."""
        return self.each[0].parameters

    @property
    def duties(self) -> int:
        """How many duties there are."""
        return self.each[0].duties

    @property
    def deck(self) -> tuple[DeckCard, ...]:
        """The cards that can turn up."""
        return self.each[0].deck

    @property
    def is_eventful(self) -> bool:
        """Tell whether cards wait for what happens on the way, or ask something."""
        return self.each[0].is_eventful


Text = Treaty | Texts


def one_by_one(text: Text) -> tuple[Treaty, ...]:
    """Return the texts."""
    return text.each if isinstance(text, Texts) else (text,)


def together(treaties: Sequence[Treaty]) -> Text:
    """Return texts of one kin as what the kernel simulates."""
    return treaties[0] if len(treaties) == 1 else Texts(tuple(treaties))


def kin(treaty: Treaty) -> Hashable:
    """Return what texts must have in common to be simulated together."""
    return (
        treaty.parties,
        treaty.founders,
        treaty.docking is None,
        treaty.issues,
        treaty.horizon,
        treaty.parameters,
        treaty.obligations.tobytes(),
        treaty.duty_party.tobytes(),
        treaty.duty_obligation.tobytes(),
        treaty.domain.tobytes(),
        tuple(_content(card) for card in treaty.deck),
    )


def _content(card: DeckCard) -> Hashable:
    """Return what is on a card."""
    arrays = (card.sizes, card.pulls, card.later_sizes, card.later_pulls)
    marks = tuple(None if array is None else array.tobytes() for array in arrays)
    return (card.first, card.last, card.probability, card.needs, marks)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Which duty is whose, and where its chance stands; the same in all texts of a pass.

    Attributes:
        cell: Row of each duty in the draws; shape (D,). All rows in order are a slice, which saves
            a copy.
        party: Whose duty; shape (D,).
        groups: A party and a domain for each group of duties that feel shocks alike: a party's
            place, shape (G,), and shares of economic and of security shocks, shape (2, G).
        group: The group of each duty; shape (D,).
        own: 1 where a duty is a party's own; shape (N, D).
        count: How many duties each party has; shape (N, 1).
    """

    cell: Ints | slice
    party: Ints
    groups: tuple[Ints, Floats]
    group: Ints
    own: Floats
    count: Floats

    def of_party(self, figure: Figure) -> Figure:
        """Return for each duty the figure of the party whose it is: (N, R) to (D, R)."""
        return figure.take(self.party, axis=-2)

    def mean(self, by_duty: Floats) -> Floats:
        """Average a figure (D, R) over each party's own duties, 0 if it has none; (N, R)."""
        average = summed(self.own, by_duty)
        average /= np.maximum(1.0, self.count)
        return average


def places_of(treaty: Treaty) -> Places:
    """Return which duty is whose."""
    cells = len(treaty.parties) * len(treaty.issues)
    felt = treaty.domain.tobytes()
    return _places(
        len(treaty.parties), cells, treaty.duty_party.tobytes(), treaty.duty_cell.tobytes(), felt
    )


@lru_cache(maxsize=64)
def _places(parties: int, cells: int, owners: bytes, rows: bytes, felt: bytes) -> Places:
    party, cell = np.frombuffer(owners, dtype=np.int64), np.frombuffer(rows, dtype=np.int64)
    domain = np.frombuffer(felt).reshape(2, len(party))
    kinds, group = np.unique(np.vstack([party, domain]), axis=1, return_inverse=True)
    own = (np.arange(parties)[:, None] == party[None, :]).astype(np.float64)
    return Places(
        cell=slice(None) if np.array_equal(cell, np.arange(cells)) else cell,
        party=party,
        groups=(kinds[0].astype(np.int64), kinds[1:]),
        group=group.reshape(-1),
        own=own,
        count=own.sum(axis=1, keepdims=True),
    )


def summed(weights: Floats, by_duty: Floats) -> Floats:
    """Return weighted sums over duties, (N, D) times (D, R), of each text and block by itself."""
    runs = by_duty.shape[-1]
    if runs <= BLOCK:
        return weights @ by_duty
    stack = max(weights.shape[:-2], by_duty.shape[:-2], key=len)
    sums = np.empty((*stack, weights.shape[-2], runs))
    for first in range(0, runs, BLOCK):
        block = (..., slice(first, first + BLOCK))
        np.matmul(weights, by_duty[block], out=sums[block])
    return sums


def stacked(values: Sequence[T]) -> T:
    """Return constants of several texts as one: arrays get a leading axis, places are shared."""
    first: Any = values[0]
    if isinstance(first, np.ndarray):
        return cast("T", np.stack(cast("Sequence[Floats]", values)))
    if is_dataclass(first) and not isinstance(first, (Places, type)):
        names = [f.name for f in fields(first)]
        parts = {name: stacked([getattr(value, name) for value in values]) for name in names}
        return cast("T", replace(first, **parts))
    return values[0]
