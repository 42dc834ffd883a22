"""Follows a live sitting for one person: whose move it is, what was said, the next step.

The computer's moves may be thought out on a worker thread. While one is under way the sitting is
not touched: what was seen before stays on show.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Executor, Future

from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.event import Event
from game.model.observation import Observation
from game.session import MenuItem, Sitting
from game.ui.viewmodels.lens import Lens
from game.words import Entry as Told
from game.words import Transcript, Words

Facts = tuple[Event, ...]


class Course:
    """A sitting as one seat lives through it."""

    def __init__(self, sitting: Sitting, words: Words, worker: Executor | None = None) -> None:
        """Follow a sitting; without a worker the computer thinks in the caller's thread."""
        self.sitting = sitting
        self.words = words
        self.seat: PartyId = (sitting.setup.humans or sitting.scenario.party_ids)[0]
        self.told: list[Told] = []
        self.waiting: deque[Told] = deque()
        self._worker = worker
        self._pending: Future[Facts | None] | None = None
        self._begin()
        self.told.extend(self.waiting)
        self.waiting.clear()

    def _begin(self) -> None:
        """Tell the whole log from its start."""
        self.told.clear()
        self.waiting.clear()
        self._teller = Transcript(self.words, self.sitting.scenario, self.sitting.setup.seed)
        self._heard = 0
        self._look()

    def _look(self) -> None:
        """Take in what is new."""
        self.seen: Observation = self.sitting.observe(self.seat)
        self.lens = Lens(self.seen, self.words)
        self.menu: tuple[MenuItem, ...] = self.sitting.menu(self.seat)
        self._teller.look(self.seen.scenario)
        self.waiting.extend(self._teller.tell_all(self.seen.log[self._heard :]))
        self._heard = len(self.seen.log)

    @property
    def is_over(self) -> bool:
        """Say whether the sitting is over."""
        return self.seen.table.termination is not None

    @property
    def room(self) -> str:
        """Return the phase whose screen shows the sitting now."""
        return "debrief" if self.is_over else self.seen.table.phase

    @property
    def is_thinking(self) -> bool:
        """Say whether a computer's move is being thought out."""
        return self._pending is not None

    @property
    def your_turn(self) -> bool:
        """Say whether the person can move now."""
        return not self.is_thinking and self.seen.table.to_move == self.seat

    @property
    def can_undo(self) -> bool:
        """Say whether a move can be taken back."""
        return not self.is_thinking and self.sitting.can_undo

    def reveal(self) -> Told | None:
        """Take the next entry off those that were not shown yet."""
        if not self.waiting:
            return None
        entry = self.waiting.popleft()
        self.told.append(entry)
        return entry

    def play(self, action: PartyAction) -> None:
        """Make a move of one's own.

        Raises:
            ServandaError: If it cannot be made or kept.
        """
        assert not self.is_thinking, "nobody moves while another one does"
        self.sitting.play(action)
        self._look()

    def undo(self) -> bool:
        """Take back one's last move and what followed."""
        if not self.can_undo or not self.sitting.undo():
            return False
        self._begin()
        self.told.extend(self.waiting)
        self.waiting.clear()
        return True

    def poll(self) -> bool:
        """Let the computer or nature make one move; True if something new was seen."""
        if self._pending is not None:
            return self._collect(self._pending)
        if self.is_over or self.seen.table.to_move == self.seat:
            return False
        if self._worker is not None:
            self._pending = self._worker.submit(self._step)
            return True
        stepped = self.sitting.step() is not None
        self._look()
        return stepped

    def _step(self) -> Facts | None:
        """Make one move of the others; work out the advice too if the person is next."""
        facts = self.sitting.step()
        if self.sitting.waiting_for == self.seat and not self.sitting.is_over:
            self.sitting.advise(self.seat)  # kept by the sitting until the next move
        return facts

    def _collect(self, pending: Future[Facts | None]) -> bool:
        if not pending.done():
            return False
        self._pending = None
        pending.result()
        self._look()
        return True
