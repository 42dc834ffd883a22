"""How delegations speak: which variant of a sentence, and how direct its words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

from game.model.action import Manner
from game.model.base import PartyId
from game.model.event import Phase
from game.words.book import Argument
from game.words.names import Names

PAIR = 2  # parties
SOFT_BELOW = 0.6  # directness under which a delegation prefers indirect words; design choice


class Voice:
    """Chooses sentences. The same seed and history give the same words.

    Variants of a sentence go round, so that the same one never comes twice running. Where there
    are sentences written for an occasion, such as the last rounds, or for a manner other than the
    plain one, a party says those first, then one in its manner, then one of those for everybody.

    Attributes:
        names: How things are called.
        words: The book.
        manner: In what tone the next sentences are said.
        answers: Whether the next sentences follow an answer to something that was done.
        to: To whom alone the next sentences are said, if to anybody.
        late: Whether the talks are near their deadline.
        phase: The phase of the sitting.
    """

    def __init__(self, names: Names, seed: int) -> None:
        self.names = names
        self.words = names.words
        self._seed = seed
        self.manner: Manner = "plain"
        self.answers = False
        self.to: PartyId | None = None
        self.late = False
        self.phase: Phase = "briefing"
        self._said: Counter[str] = Counter()
        self._turns: Counter[tuple[PartyId, str]] = Counter()
        self._last: dict[str, str] = {}

    @property
    def among_two(self) -> bool:
        """Whether everybody knows who is spoken to."""
        return len(self.names.scenario.parties) == PAIR

    def towards(self, party: PartyId) -> str:
        """Return the name of a party that something is done for; the other of two is "you"."""
        return self.words.say("the-other") if self.among_two else self.names.the(party)

    def decides(self, party: PartyId) -> bool:
        """Tell whether a party has a say; mediators and observers speak plainly, for nobody."""
        return party in self.names.scenario.principals

    def line(self, by: PartyId, stem: str, **arguments: Argument) -> str:
        """Return the next variant of a sentence in a party's register."""
        if self.words.variants(stem) == 0:
            return self.words.say(stem, **arguments)
        pool = self._pool(by, stem)
        chosen = self._next(by, pool)
        if chosen == self._last.get(stem) and pool != stem:
            chosen = self._next(by, stem)
        self._last[stem] = chosen
        if self._is_soft(by) and self.words.has(f"{chosen}.soft"):
            chosen += ".soft"
        return self.words.say(chosen, **arguments)

    def on_record(self, text: str) -> str:
        """Return what is meant by what was said, as the record of the meeting has it, if anything.

        Scenarios describe promises and threats as a third person would; nobody says that of
        itself.
        """
        return self.words.say("note-on-record", text=text) if text else ""

    def _pool(self, by: PartyId, stem: str) -> str:
        """Return the stem whose variants are next: of the occasion, the manner, or for all.

        What a third party says is never what a party to the agreement would say, where it differs.
        """
        if not self.decides(by) and self.words.variants(f"{stem}-third"):
            return f"{stem}-third"
        special = [f"{stem}-late"] if self.late else []
        special.append(f"{stem}-{self.manner}")
        pools = [*(pool for pool in special if self._fitting(by, pool)), stem]
        if len(pools) == 1:
            return stem
        turn = self._turns[by, stem]
        self._turns[by, stem] += 1
        return pools[turn % len(pools)]

    def _next(self, by: PartyId, stem: str) -> str:
        """Return the variant whose turn it is among those that a party can say."""
        count = self.words.variants(stem)
        fitting = self._fitting(by, stem) or range(1, count + 1)
        start = crc32(f"{self._seed}/{stem}".encode()) + self._said[stem]
        turn = next(k for k in range(count) if (start + k) % count + 1 in fitting)
        self._said[stem] += turn + 1
        return f"{stem}-{(start + turn) % count + 1}"

    def _fitting(self, by: PartyId, stem: str) -> Sequence[int]:
        """Return the variants that a party can say: a group of states has no one government.

        Between two nobody speaks of others.
        """
        numbers = range(1, self.words.variants(stem) + 1)
        unfit = self.words.say("words-of-many").split("; ") if self.among_two else []
        if not self.names.is_state(by):
            unfit += self.words.say("words-of-a-state").split("; ")
        if not unfit:
            return numbers
        return [n for n in numbers if not self.words.mentions(f"{stem}-{n}", unfit)]

    def _is_soft(self, by: PartyId) -> bool:
        return any(p.id == by and p.directness < SOFT_BELOW for p in self.names.scenario.parties)


def paragraph(sentences: Sequence[str]) -> str:
    """Return sentences as one text, without gaps for empty ones."""
    return " ".join(sentence for sentence in sentences if sentence)
