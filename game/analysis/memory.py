"""Results that are asked for again and again about the same few values, kept for speed only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """Keeps the results for the last few arguments, which it tells apart by identity.

    The arguments are frozen values; they are held as long as their result, so that an identity
    is never used twice.
    """

    def __init__(self, most: int) -> None:
        """Keep so many results at most."""
        self._most = most
        self._kept: dict[tuple[int, ...], tuple[tuple[object, ...], T]] = {}

    def of(self, make: Callable[[], T], *about: object) -> T:
        """Return what was made for these arguments, or make it now.

        >>> recent, issues = Recent[int](2), ("a", "b")
        >>> recent.of(lambda: 1, issues), recent.of(lambda: 2, issues)
        (1, 1)
        """
        key = tuple(map(id, about))
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= self._most:
                self._kept.pop(next(iter(self._kept)), None)
            known = self._kept[key] = (about, make())
        return known[1]
