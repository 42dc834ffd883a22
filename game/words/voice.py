"""How delegations speak: which variant of a sentence, and how direct its words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from game.model.base import PartyId
from game.words.book import Argument
from game.words.names import Names

SOFT_BELOW = 0.6  # directness under which a delegation prefers indirect words; design choice


class Voice:
    """Chooses sentences. The same seed and history give the same words.

    Variants of a sentence go round, so that the same one never comes twice running.
    """

    def __init__(self, names: Names, seed: int) -> None:
        self.names = names
        self.words = names.words
        self._seed = seed
        self._said: Counter[str] = Counter()

    def line(self, by: PartyId, stem: str, **arguments: Argument) -> str:
        """Return the next variant of a sentence in a party's register."""
        count = self.words.variants(stem)
        if count == 0:
            return self.words.say(stem, **arguments)
        start = crc32(f"{self._seed}/{stem}".encode())
        chosen = f"{stem}-{(start + self._said[stem]) % count + 1}"
        self._said[stem] += 1
        if self._is_soft(by) and self.words.has(f"{chosen}.soft"):
            chosen += ".soft"
        return self.words.say(chosen, **arguments)

    def _is_soft(self, by: PartyId) -> bool:
        return any(p.id == by and p.directness < SOFT_BELOW for p in self.names.scenario.parties)


def paragraph(sentences: Sequence[str]) -> str:
    """Return sentences as one text, without gaps for empty ones."""
    return " ".join(sentence for sentence in sentences if sentence)
