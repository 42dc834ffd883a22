"""Whether the other side answers something new with something new.

Some sides concede for nothing but concessions: they make a new proposal for each new one they get,
and repeat themselves otherwise (de Jonge 2022). Against them a repeated offer is a round lost.
"""

from __future__ import annotations

from typing import Final

from game.model.draft import Package

CLEAR: Final = 0.5  # difference of the two chances from which it is clear (design choice)


class Reciprocity:
    """Counts the other side's new offers after new ones of this side, and after repeated ones."""

    def __init__(self) -> None:
        self._asked: set[Package] = set()
        self._heard: set[Package] = set()
        self._was_new: bool | None = None
        self._answers = {True: 0, False: 0}
        self._new_answers = {True: 0, False: 0}

    @property
    def is_clear(self) -> bool:
        """Whether new offers bring new ones clearly more often than repeated ones do."""
        return self._chance(after_new=True) - self._chance(after_new=False) >= CLEAR

    def ask(self, package: Package) -> None:
        """Note an offer of this side."""
        self._was_new = package not in self._asked
        self._asked.add(package)

    def hear(self, package: Package) -> None:
        """Note an offer of the other side; its first one answers nothing if it opened."""
        if self._was_new is not None:
            self._answers[self._was_new] += 1
            self._new_answers[self._was_new] += package not in self._heard
        self._heard.add(package)

    def _chance(self, *, after_new: bool) -> float:
        """Return how often something new followed, by Laplace's rule of succession, 0-1."""
        return (self._new_answers[after_new] + 1) / (self._answers[after_new] + 2)
