"""Results that are asked for again and again about the same few values, kept for speed only."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from operator import is_
from typing import Generic, TypeVar, cast

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


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
            known = (about, make())
            _keep(self._kept, self._most, key, known)
        return known[1]


class Remembered(Generic[T]):
    """Keeps results for the last few contents asked about, whichever object brings them.

    A content is told apart by a key of values, and by one large frozen value that is compared by
    identity and held as long as its result.
    """

    def __init__(self, most: int) -> None:
        """Keep so many results at most."""
        self._most = most
        self._kept: dict[tuple[int, Hashable], tuple[object, T]] = {}

    def all_of(
        self, about: object, keys: Sequence[Hashable], make: Callable[[list[int]], Sequence[T]]
    ) -> list[T]:
        """Return what was made for some contents; what was not yet is made together.

        Args:
            about: A large frozen value.
            keys: The contents.
            make: Makes results, given the places of their keys.

        >>> remembered, scenario = Remembered[int](2), ("a", "b")
        >>> remembered.all_of(scenario, ["x", "y", "x", "z"], lambda places: places)
        [0, 1, 0, 3]
        """
        kept = ((key, self._kept.get((id(about), key))) for key in keys)
        found = {key: known[1] for key, known in kept if known is not None}
        first = {key: keys.index(key) for key in keys if key not in found}
        if first:
            found |= zip(first, make(list(first.values())), strict=True)
            for key in first:
                _keep(self._kept, self._most, (id(about), key), (about, found[key]))
        return [found[key] for key in keys]


class Latest:
    """Keeps the last answer to each question, for as long as what it rests on is the same.

    An answer that is still good comes back as the same object, so that others can rest on it.
    """

    def __init__(self) -> None:
        """Begin without any answers."""
        self._kept: dict[Hashable, tuple[tuple[object, ...], object, object]] = {}

    def of(
        self, question: Hashable, grounds: tuple[object, ...], key: object, make: Callable[[], T]
    ) -> T:
        """Return the answer kept, or make it now.

        Args:
            question: What is asked; its answers are all of one type.
            grounds: Frozen values that the answer rests on, compared by identity.
            key: What else it rests on, compared by value.
            make: Works out the answer.

        >>> latest, issues = Latest(), ("a", "b")
        >>> [latest.of("sum", (issues,), key, lambda: key) for key in (1, 1, 2)]
        [1, 1, 2]
        """
        known = self._kept.get(question)
        if known is not None and known[1] == key and _same(known[0], grounds):
            return cast(T, known[2])
        answer = make()
        self._kept[question] = (grounds, key, answer)
        return answer


def _same(one: tuple[object, ...], two: tuple[object, ...]) -> bool:
    return len(one) == len(two) and all(map(is_, one, two))


def _keep(kept: dict[K, V], most: int, key: K, found: V) -> None:
    """Keep one more result, in place of the oldest where there are so many.

    The keys are listed in one step, for threads may share what is kept.
    """
    if len(kept) >= most:
        for oldest in list(kept)[:1]:
            kept.pop(oldest, None)
    kept[key] = found
