"""The expert for talks by offers only: asks for a fair share of as much as there is.

It reads the other side's wishes from its offers (`belief`), asks for less as time goes by
(`aspiration`), gives what the other side is believed to want most at that level (`shelf`), and
accepts what is at least as good as what it would offer itself (AC_next) or, at the very end,
anything better than no agreement (AC_combi).

Source:
    Faratin, Sierra & Jennings (1998) for the course of the level; Baarslag, Hindriks & Jonker
    (2014), Effective acceptance conditions in real-time automated negotiation, for acceptance.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from game.counterpart.bargain.aspiration import Standing, level
from game.counterpart.bargain.belief import OfferBelief
from game.counterpart.bargain.preferences import Preferences
from game.counterpart.bargain.protocol import ACCEPT, END, Reply
from game.counterpart.bargain.reciprocity import Reciprocity
from game.counterpart.bargain.shelf import shelf
from game.model.draft import Package

FEW = 6  # different offers up to which every new one changes the mind (design choice)
LATEST = 8  # offers that say whether an agreement is safe (design choice)
MORE = 1.12  # growth of their number at which the mind is made up anew after that


class Expert:
    """One side of a negotiation, without chance: the same offers get the same answers."""

    def __init__(self, wanted: Preferences, rounds: int) -> None:
        """Sit down to talks of so many rounds.

        Args:
            wanted: Own preferences.
            rounds: At least 1; each side has the floor once in a round.
        """
        assert rounds >= 1, "talks have at least one round"
        self._wanted = wanted
        self._rounds = rounds
        self._least = max(0.0, wanted.reserve)
        self._belief = OfferBelief(tuple(wanted.tables.sizes.tolist()))
        self._reciprocity = Reciprocity()
        self._shelf = shelf(wanted)
        self._read = 0
        self._fair = 1.0
        self._opens: bool | None = None
        self._received: Package | None = None
        self._best_received = -1.0
        self._latest: deque[float] = deque(maxlen=LATEST)

    def reply(self, standing: Package | None, turn: int) -> Reply:
        """Answer a standing offer, or open the talks with the best outcome there is.

        Where no outcome is worth as much as no agreement it leaves at once.
        """
        if self._wanted.reserve > 1.0:
            return END
        if self._opens is None:
            self._opens = standing is None
        if standing is None:
            return self._offer(self._best())
        value = self._wanted.utility(standing)
        self._hear(standing, value)
        wanted = self._level(turn)
        acceptable = value >= self._wanted.reserve
        if acceptable and (value >= wanted or turn >= self._rounds - 1):
            return ACCEPT
        package = self._choose(wanted)
        if acceptable and value >= self._wanted.utility(package):
            return ACCEPT
        return self._offer(package)

    def _hear(self, package: Package, value: float) -> None:
        """Take in an offer; make up the mind anew if it tells something."""
        self._belief.observe(package)
        self._reciprocity.hear(package)
        self._latest.append(value)
        if value > self._best_received:
            self._received, self._best_received = package, value
        seen = self._belief.different
        if seen > self._read and (seen <= FEW or seen >= MORE * self._read):
            self._read = seen
            self._shelf.believe(self._belief.tables())
            self._fair = self._shelf.fair(self._least)

    def _level(self, turn: int) -> float:
        """Return the value asked for; the last stretch ends with the last offer that is heard."""
        last = self._rounds - (1 if self._opens else 2)
        share = min(1.0, turn / last) if last > 0 else 1.0
        safe = min(self._latest) >= self._least
        usual = sum(self._latest) / len(self._latest)
        closing = turn >= self._rounds - 2
        return level(
            Standing(self._fair, self._least, self._best_received, share, safe, usual, closing)
        )

    def _choose(self, wanted: float) -> Package:
        """Return what to offer: what the other side offered itself, if that is good enough."""
        if self._received is not None and self._best_received >= wanted:
            return self._received
        return self._shelf.choose(wanted, varied=self._reciprocity.is_clear)

    def _best(self) -> Package:
        tables = self._wanted.tables
        present = np.arange(tables.points.shape[1]) < tables.sizes[:, None]
        best = np.where(present, tables.points, -1.0).argmax(axis=1)
        return tuple(int(option) for option in best)

    def _offer(self, package: Package) -> Reply:
        self._shelf.offered(package)
        self._reciprocity.ask(package)
        return Reply("offer", package)
