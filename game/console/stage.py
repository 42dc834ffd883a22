"""What commands, help and the closing need of the sitting that is being played."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.console.terminal import Terminal
from game.console.view import View
from game.model.base import PartyId
from game.session import MenuItem
from game.session.sitting import Sitting
from game.words import Entry, Words


class Stage(Protocol):
    """A sitting as one person plays it; see `game.console.play.Play`."""

    @property
    def terminal(self) -> Terminal:
        """Where lines come from and go to."""
        ...

    @property
    def words(self) -> Words:
        """The book of sentences."""
        ...

    @property
    def sitting(self) -> Sitting:
        """The sitting."""
        ...

    @property
    def seat(self) -> PartyId:
        """The person's seat."""
        ...

    @property
    def view(self) -> View:
        """What the seat sees now."""
        ...

    @property
    def entries(self) -> Sequence[Entry]:
        """The transcript so far."""
        ...

    def show_menu(self) -> None:
        """Show the moves that can be played now."""
        ...

    def print_entry(self, entry: Entry) -> None:
        """Print one entry of the transcript."""
        ...

    def start_again(self) -> None:
        """Read the log afresh."""
        ...

    def cost(self, item: MenuItem) -> str:
        """Return what a move costs, in words."""
        ...
