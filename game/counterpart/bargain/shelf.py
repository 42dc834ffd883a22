"""Which outcome to offer at a level: the one the other side is believed to like most.

Two shelves with one face. `ListedShelf` holds every outcome, ranked by own value: exact, for small
domains. `MergedShelf` holds the exact frontier of (own, believed other) made by merging issue by
issue (`game.analysis.frontier`), and looks at what differs from it in one issue: for large ones.
"""

from __future__ import annotations

from math import prod
from typing import Final, Protocol

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.frontier import Frontier, bilateral
from game.analysis.tables import Tables, all_packages
from game.counterpart.bargain.preferences import Preferences, all_utilities
from game.model.draft import Package

MOST_LISTED: Final = 20_000  # outcomes kept in a list (design choice: below a millisecond each)
BAND: Final = 0.1  # own value above the level within which other outcomes are tried
TOLERANCE: Final = 0.3  # believed value that trying something new may cost the other side
NEAR: Final = 4  # points of the frontier whose neighbours are looked at
# The last three are design choices. Trying new outcomes matters: a side that answers new
# proposals with new ones (MiCRO) is otherwise never moved, and a belief is never corrected.


class Shelf(Protocol):
    """What can be offered, seen through a belief about the other side."""

    def believe(self, other: Tables) -> None:
        """Take a new belief about the other side."""
        ...

    def fair(self, least: float) -> float:
        """Return the own value at the believed Nash point; the other's reserve taken as 0."""
        ...

    def choose(self, level: float, *, varied: bool = False) -> Package:
        """Return the outcome to offer at a level of own value.

        Args:
            level: The least own value that will do, 0-1.
            varied: Whether something new is worth more than what the other side likes.
        """
        ...

    def offered(self, package: Package) -> None:
        """Note that an outcome was offered."""
        ...


def shelf(wanted: Preferences) -> Shelf:
    """Return the shelf that fits the size of a domain."""
    count = prod(wanted.tables.sizes.tolist())
    return ListedShelf(wanted) if count <= MOST_LISTED else MergedShelf(wanted)


def _reach(*, varied: bool) -> tuple[float, float]:
    """Return how far above the level, and below what is liked most, something new may lie."""
    return (1.0, 1.0) if varied else (BAND, TOLERANCE)


def as_package(row: Ints) -> Package:
    """Return a row of option numbers as a package."""
    return tuple(int(option) for option in row)


class ListedShelf:
    """Every outcome, best own value first."""

    def __init__(self, wanted: Preferences) -> None:
        values = all_utilities(wanted.tables)
        self._order = np.argsort(-values, kind="stable")
        self._values = values[self._order]
        self._falling = -self._values
        self._packages = all_packages(wanted.tables.sizes)[self._order]
        self._place = {as_package(row): place for place, row in enumerate(self._packages)}
        self._new = np.ones(len(values), dtype=np.bool_)
        self._other = np.zeros(len(values))

    def believe(self, other: Tables) -> None:
        """Value every outcome as the other side is believed to."""
        self._other = all_utilities(other)[self._order]

    def fair(self, least: float) -> float:
        """Return the own value at the largest believed Nash product."""
        gains = np.maximum(self._values - least, 0.0) * self._other
        return float(self._values[int(gains.argmax())])

    def choose(self, level: float, *, varied: bool = False) -> Package:
        """Return the outcome the other likes most; a new one if that is known already."""
        end = max(1, int(np.searchsorted(self._falling, -level, side="right")))
        best = int(self._other[:end].argmax())
        if not self._new[best]:
            band, tolerance = _reach(varied=varied)
            top = max(level, float(self._values[best])) + band
            start = int(np.searchsorted(self._falling, -top, side="left"))
            liked = np.where(self._new[start:end], self._other[start:end], -1.0)
            other = int(liked.argmax()) if len(liked) else 0
            if len(liked) and liked[other] >= self._other[best] - tolerance:
                best = start + other
        return as_package(self._packages[best])

    def offered(self, package: Package) -> None:
        """Note that an outcome is no longer new."""
        self._new[self._place[package]] = False


class MergedShelf:
    """The frontier of own value and belief, and its neighbours."""

    def __init__(self, wanted: Preferences) -> None:
        self._wanted = wanted
        self._other = wanted.tables
        self._rows = np.arange(len(wanted.tables.sizes))
        self._frontier: Frontier = bilateral(wanted.tables, wanted.tables)
        self._sent: set[Package] = set()

    def believe(self, other: Tables) -> None:
        """Merge the frontier anew."""
        self._other = other
        self._frontier = bilateral(self._wanted.tables, other)

    def fair(self, least: float) -> float:
        """Return the own value at the largest believed Nash product on the frontier."""
        own, other = self._frontier.values.T
        gains = np.maximum(own - least, 0.0) * other
        return float(own[int(gains.argmax())])

    def choose(self, level: float, *, varied: bool = False) -> Package:
        """Return the point of the frontier at the level; a new neighbour if it is known."""
        own, other = self._frontier.values.T
        place = max(0, int(np.searchsorted(-own, -level, side="right")) - 1)
        best = as_package(self._frontier.packages[place])
        if best not in self._sent:
            return best
        _, tolerance = _reach(varied=varied)
        near = self._neighbours(self._frontier.packages[max(0, place + 1 - NEAR) : place + 1])
        near = near[self._wanted.utilities(near) >= level]
        liked = self._liked(near)
        for row in np.argsort(-liked, kind="stable"):
            if liked[row] < other[place] - tolerance:
                break
            if (found := as_package(near[row])) not in self._sent:
                return found
        return best

    def offered(self, package: Package) -> None:
        """Note that an outcome is no longer new."""
        self._sent.add(package)

    def _neighbours(self, packages: Ints) -> Ints:
        """Return packages and what differs from them in one issue."""
        found = [packages]
        for issue, size in enumerate(self._wanted.tables.sizes.tolist()):
            changed = np.repeat(packages, size, axis=0)
            changed[:, issue] = np.tile(np.arange(size), len(packages))
            found.append(changed)
        return np.concatenate(found)

    def _liked(self, packages: Ints) -> Floats:
        liked: Floats = np.round(self._other.points[self._rows, packages].sum(axis=1), 9)
        return liked
