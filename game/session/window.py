"""A seat's window on the sitting: what `engine.view.observe` shows, kept while the log grows."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.discovery import is_inventive
from game.engine.view import seen_scenario, visible
from game.model.base import PartyId
from game.model.event import Event
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import Private, State


class Window:
    """What one seat has seen. It remembers for speed only: what it shows follows from the log."""

    def __init__(self, scenario: Scenario, seat: PartyId) -> None:
        self._whole = scenario
        self._seat = seat
        self._inventive = is_inventive(scenario)
        self._known: tuple[int, tuple[Event, ...]] = (0, ())  # facts read, and those to be seen
        self._seen: tuple[object, Scenario] | None = None

    def look(self, state: State, facts: Sequence[Event]) -> Observation:
        """Return the sitting as the seat may see it.

        Args:
            state: The state now.
            facts: All facts so far. They begin with those of the last look; after facts were
                taken back a new window is needed.
        """
        private = state.private[self._seat]
        read, log = self._known
        if fresh := facts[read:]:
            log += visible(fresh, self._seat)
            self._known = (read + len(fresh), log)
        return Observation(
            seat=self._seat,
            scenario=self._scenario(private),
            table=state.table,
            private=private,
            log=log,
            inventive=self._inventive,
        )

    def _scenario(self, private: Private) -> Scenario:
        """Return the scenario as the seat sees it, which what it finds changes."""
        key = (private.findings, frozenset(private.odds), private.found)
        if self._seen is None or self._seen[0] != key:
            self._seen = (key, seen_scenario(self._whole, private, self._seat))
        return self._seen[1]
