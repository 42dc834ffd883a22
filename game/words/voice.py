"""How delegations speak: which variant of a sentence, and how direct its words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from game.model.action import Manner
from game.model.base import PartyId
from game.words.book import Argument
from game.words.names import Names

SOFT_BELOW = 0.6  # directness under which a delegation prefers indirect words; design choice


class Voice:
    """Chooses sentences. The same seed and history give the same words.

    Variants of a sentence go round, so that the same one never comes twice running. A party that
    speaks in another manner than the plain one takes every other sentence from those written for
    that manner, where there are any.

    Attributes:
        names: How things are called.
        words: The book.
        manner: In what tone the next sentences are said.
    """

    def __init__(self, names: Names, seed: int) -> None:
        self.names = names
        self.words = names.words
        self._seed = seed
        self.manner: Manner = "plain"
        self._said: Counter[str] = Counter()
        self._in_manner: set[tuple[PartyId, str]] = set()

    def line(self, by: PartyId, stem: str, **arguments: Argument) -> str:
        """Return the next variant of a sentence in a party's register."""
        if self.words.variants(stem) == 0:
            return self.words.say(stem, **arguments)
        chosen = self._next(self._pool(by, stem))
        if self._is_soft(by) and self.words.has(f"{chosen}.soft"):
            chosen += ".soft"
        return self.words.say(chosen, **arguments)

    def _pool(self, by: PartyId, stem: str) -> str:
        """Return the stem whose variants are next: the general ones or those of the manner."""
        toned = f"{stem}-{self.manner}"
        if (by, stem) in self._in_manner or self.words.variants(toned) == 0:
            self._in_manner.discard((by, stem))
            return stem
        self._in_manner.add((by, stem))
        return toned

    def _next(self, stem: str) -> str:
        start = crc32(f"{self._seed}/{stem}".encode())
        chosen = (start + self._said[stem]) % self.words.variants(stem) + 1
        self._said[stem] += 1
        return f"{stem}-{chosen}"

    def _is_soft(self, by: PartyId) -> bool:
        return any(p.id == by and p.directness < SOFT_BELOW for p in self.names.scenario.parties)


def paragraph(sentences: Sequence[str]) -> str:
    """Return sentences as one text, without gaps for empty ones."""
    return " ".join(sentence for sentence in sentences if sentence)
