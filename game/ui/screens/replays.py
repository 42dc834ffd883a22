"""Playing single moves on while the debrief is read, on the worker, and waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Final

from game.debrief.document import Debrief
from game.model.base import PartyId
from game.session.rerun import Rerun
from game.session.sitting import Sitting
from game.ui.kit import (
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_XL,
    Column,
    Gap,
    Icon,
    Label,
    Padded,
    Panel,
    Widget,
)
from game.ui.screens.spans import Sweep

SECTION: Final = "moves"
OFTEN: Final = 5  # steps after which the page shows how far the work is; design choice


def waiting_page(say: Callable[[str], str], failed: str, sweep: Sweep) -> Widget:
    """Return the page while the debrief is worked out, or after that went wrong."""
    if failed:
        rows: tuple[Widget, ...] = (
            Icon("octagon-alert", 40, "bad"),
            Label(say("ui-debrief-failed"), HEADING, align="centre"),
            Label(failed, MUTED, align="centre"),
        )
    else:
        rows = (
            Icon("hourglass", 40, "accent"),
            Label(say("ui-debrief-working"), HEADING, align="centre"),
            Label(say("ui-debrief-working-note"), MUTED, align="centre"),
            sweep,
        )
    panel = Panel(Padded(Column(*rows, gap=SPACE_L), SPACE_XL, SPACE_XL))
    middle = panel.sized(max_w=560, align="centre")
    return Column(Gap(grow=2), middle, Gap(grow=3), gap=0)


class Replays:
    """Works out what single moves changed, a step at a time, once somebody wants to read it."""

    def __init__(self, sitting: Sitting, seat: PartyId, worker: Executor | None) -> None:
        """Do nothing until it is wanted; without a worker, not at all."""
        self._sitting = sitting
        self._seat = seat
        self._worker = worker
        self._rerun: Rerun | None = None
        self._pending: Future[None] | None = None

    def advance(self, debrief: Debrief, *, wanted: bool) -> Debrief | None:
        """Begin, go on, or return the debrief with what is known now if that is news.

        Args:
            debrief: As it is shown.
            wanted: Whether the section on single moves is open.
        """
        if self._worker is None or (self._rerun is None and not wanted):
            return None
        if self._rerun is None:
            self._rerun = Rerun(self._sitting, self._seat)
        if self._pending is not None:
            if not self._pending.done():
                return None
            self._pending.result()
            self._pending = None
            news = self._rerun.is_over or self._rerun.done % OFTEN == 0
            if news:
                return self._told(debrief, self._rerun)
        if not self._rerun.is_over:
            self._pending = self._worker.submit(self._rerun.step)
        return None

    @staticmethod
    def _told(debrief: Debrief, rerun: Rerun) -> Debrief | None:
        """Return the debrief with the section on single moves as it is now."""
        known = rerun.section()
        if known is None:
            return None
        sections = tuple(known if s.id == SECTION else s for s in debrief.sections)
        return debrief.model_copy(update={"sections": sections})
