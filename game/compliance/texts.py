"""What the kernel simulates in one pass: one text, or several that meet the same chance.

Several texts among the same parties go through the same arithmetic side by side. What differs
between them gets a leading axis of texts, so that an array of duties and runs, (D, R) for one text,
is (V, D, R) for V of them; what they share, chance above all, is held once. Every number comes out
as it would for the text alone: the arithmetic is elementwise, and sums over duties are made text by
text (`Places.summed`).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.deck import DeckCard
from game.compliance.draws import EXTERNAL, OUTSIDE, Draws, draw_block
from game.compliance.parameters import Parameters
from game.compliance.places import Places, merged, padded
from game.compliance.treaty import Treaty
from game.model.base import PartyId

T = TypeVar("T")


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
    def horizon(self) -> int:
        """Years over which full performance realises what was promised."""
        return self.each[0].horizon

    @property
    def parameters(self) -> Parameters:
        """All numbers of the family."""
        return self.each[0].parameters

    @property
    def duties(self) -> int:
        """How many duties the text with the most has."""
        return max(treaty.duties for treaty in self.each)

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
        tuple(_content(card) for card in treaty.deck) if treaty.is_eventful else (),
    )


def _content(card: DeckCard) -> Hashable:
    """Return what is on a card."""
    arrays = (card.sizes, card.pulls, card.later_sizes, card.later_pulls)
    marks = tuple(None if array is None else array.tobytes() for array in arrays)
    return (card.first, card.last, card.probability, card.needs, marks)


def stacked(values: Sequence[T]) -> T:
    """Return constants of several texts as one: arrays get a leading axis of texts."""
    first: Any = values[0]
    if isinstance(first, np.ndarray):
        return cast("T", padded(cast("Sequence[Floats]", values)))
    if isinstance(first, Places):
        return cast("T", merged(cast("Sequence[Places]", values)))
    if is_dataclass(first) and not isinstance(first, type):
        names = [f.name for f in fields(first)]
        parts = {name: stacked([getattr(value, name) for value in values]) for name in names}
        return cast("T", replace(first, **parts))
    return values[0]


def draws_of(text: Text, seed: int, years: int, block: int, runs: int) -> Draws:
    """Return the chance of a pass: the same for all texts, but for what cards they let turn up."""
    first, *others = [draw_block(treaty, seed, years, block, runs) for treaty in one_by_one(text)]
    if all(other is first for other in others):
        return first
    cards = {
        name: np.stack([draws.yearly[name] for draws in (first, *others)], axis=1)
        for name in (EXTERNAL, OUTSIDE)
    }
    return Draws(first.once, {**first.yearly, **cards})
