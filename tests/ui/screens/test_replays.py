"""Moves are played on beside the window, and the page says how far that is."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import Any

from typing_extensions import override

from game.ui.screens.replays import OFTEN, SECTION, Replays
from tests.ui.screens.after import TOY_SEAT, toy_debrief, toy_finished
from tests.ui.screens.debriefs import Held, known, reading, screen_of


class Now(Executor):
    """A worker that does everything at once, and counts."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.count = 0

    @override
    def submit(self, fn: Any, /, *args: Any, **_kwargs: Any) -> Future[Any]:
        """Do a piece of work."""
        self.count += 1
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


def test_nothing_is_played_before_the_section_is_opened() -> None:
    """If this failed, every debrief would cost a minute of the processor."""
    worker = Now()
    replays = Replays(toy_finished(), TOY_SEAT, worker)

    assert replays.advance(toy_debrief(), wanted=False) is None
    assert worker.count == 0


def test_the_section_says_how_far_the_work_is() -> None:
    """If this failed, a reader would not know whether anything goes on."""
    worker = Now()
    replays = Replays(toy_finished(), TOY_SEAT, worker)

    found = None
    while found is None:
        found = replays.advance(toy_debrief(), wanted=True)

    assert worker.count == OFTEN
    told = [b.message for b in found.section(SECTION).blocks if b.kind == "text"]
    assert told[1].id == "debrief-moves-waiting"
    assert told[1].args["done"] != 0


def test_one_pair_is_under_way_at_a_time() -> None:
    """If this failed, leaving the page would leave a queue of work behind."""
    worker = Held()
    replays = Replays(toy_finished(), TOY_SEAT, worker)

    for _ in range(5):
        replays.advance(toy_debrief(), wanted=True)

    assert len(worker.held) == 1


def test_the_page_opens_without_a_worker() -> None:
    """If this failed, a test or a page without a thread could not show the section."""
    at = reading()
    place = [section.id for section in toy_debrief().sections].index(SECTION)

    screen_of(at).go(place)
    at.wait(0.1)

    assert screen_of(at).opened == place
    assert known() is not None
