"""Which duty is whose, and where its chance stands: the way between parties and duties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.compliance.draws import BLOCK
from game.compliance.treaty import Treaty

Figure = TypeVar("Figure", Floats, Bools)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The duties of a text, or of several; N parties, D duties.

    Where texts differ in their duties, arrays have a leading axis of texts, and the duties of a
    text with fewer are filled up at the end with some that nobody owes.

    Attributes:
        cell: Row of each duty in the draws; shape (D,). All rows in order are a slice, which saves
            a copy.
        party: Whose duty; shape (D,).
        groups: A party and a domain for each group of duties that feel shocks alike: a party's
            place, shape (G,), and shares of economic and of security shocks, shape (2, G).
        group: The group of each duty; shape (D,).
        own: 1 where a duty is a party's own; shape (N, D).
        count: How many duties each party has; shape (N, 1).
        sizes: How many duties each text has, where they differ.
        real: Which of the duties somebody owes, shape (D, 1), where they differ.
    """

    cell: Ints | slice
    party: Ints
    groups: tuple[Ints, Floats]
    group: Ints
    own: Floats
    count: Floats
    sizes: tuple[int, ...] | None = None
    real: Bools | None = None

    def of_party(self, figure: Figure) -> Figure:
        """Return for each duty the figure of the party whose it is: (N, R) to (D, R)."""
        return _picked(figure, self.party)

    def of_group(self, figure: Floats) -> Floats:
        """Return for each duty the figure of its group: (G, R) to (D, R)."""
        return _picked(figure, self.group)

    def owed(self, by_duty: Bools) -> Bools:
        """Return marks of duties, those that nobody owes left out."""
        return by_duty if self.real is None else by_duty & self.real

    def mean(self, by_duty: Floats) -> Floats:
        """Average a figure (D, R) over each party's own duties, 0 if it has none; (N, R)."""
        average = self.summed(self.own, by_duty)
        average /= np.maximum(1.0, self.count)
        return average

    def summed(self, weights: Floats, by_duty: Floats) -> Floats:
        """Return weighted sums over duties, (N, D) times (D, R).

        Linear algebra may add up in another order where there are more runs or duties, so each
        block of runs and each text that differs in its duties is summed by itself.
        """
        runs = by_duty.shape[-1]
        if self.sizes is None and runs <= BLOCK:
            return weights @ by_duty
        stack = max(weights.shape[:-2], by_duty.shape[:-2], key=len)
        sums = np.empty((*stack, weights.shape[-2], runs))
        for first in range(0, runs, BLOCK):
            block = slice(first, first + BLOCK)
            if self.sizes is None:
                np.matmul(weights, by_duty[..., block], out=sums[..., block])
            for text, size in enumerate(self.sizes or ()):
                own, rows = weights[text, :, :size], by_duty[text, :size, block]
                np.matmul(own, rows, out=sums[text, :, block])
        return sums


def _picked(figure: Figure, index: Ints) -> Figure:
    """Return rows of a figure (K, R); an index of several texts picks for each from its own."""
    if index.ndim == 1:
        return figure.take(index, axis=-2)
    if figure.ndim > index.ndim:
        texts, rows, runs = figure.shape
        index = index + rows * np.arange(texts)[:, None]
        figure = figure.reshape(texts * rows, runs)
    return figure.take(index, axis=0)


def places_of(treaty: Treaty) -> Places:
    """Return which duty is whose; texts with the same duties share it."""
    parties = len(treaty.parties)
    party, cell = treaty.duty_party.tobytes(), treaty.duty_cell.tobytes()
    return _places(parties, parties * len(treaty.issues), party, cell, treaty.domain.tobytes())


@lru_cache(maxsize=256)
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


def merged(each: Sequence[Places]) -> Places:
    """Return the places of several texts as one."""
    if all(places is each[0] for places in each):
        return each[0]
    kinds: dict[tuple[int, float, float], int] = {}
    group = []
    for places in each:
        party, domain = places.groups
        columns = zip(party.tolist(), *domain.tolist(), strict=True)
        local = np.array([kinds.setdefault(column, len(kinds)) for column in columns], dtype=int)
        group.append(local[places.group])
    felt = np.array(list(kinds), dtype=np.float64).reshape(-1, 3).T.copy()
    sizes = tuple(len(places.party) for places in each)
    rows = [np.arange(p.party.size) if isinstance(p.cell, slice) else p.cell for p in each]
    return Places(
        cell=padded(rows),
        party=padded([places.party for places in each]),
        groups=(felt[0].astype(np.int64), felt[1:]),
        group=padded(group),
        own=padded([places.own for places in each]),
        count=padded([places.count for places in each]),
        sizes=sizes,
        real=(np.arange(max(sizes)) < np.array(sizes)[:, None])[..., None],
    )


Array = TypeVar("Array", Floats, Bools, Ints)


def padded(arrays: Sequence[Array]) -> Array:
    """Stack arrays, smaller ones filled up with zeros at the end of each axis."""
    shapes: list[tuple[int, ...]] = [array.shape for array in arrays]
    if len(set(shapes)) == 1:
        return np.stack(arrays)
    most: list[int] = np.max(shapes, axis=0).tolist()
    whole = np.zeros((len(arrays), *most), dtype=arrays[0].dtype)
    for place, shape in enumerate(shapes):
        whole[place][tuple(slice(length) for length in shape)] = arrays[place]
    return whole
