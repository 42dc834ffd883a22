"""The course of play: what is revealed, when the others move, what undo leaves."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import Any

from typing_extensions import override

from game.model.action import Ready
from game.ui.viewmodels.course import Course
from tests.toys import ALBA
from tests.ui.viewmodels.seats import book, course_of, sitting


class SlowWorker(Executor):
    """Does its work only when told to."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Future[Any], Any]] = []

    @override
    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Keep the work for later."""
        future: Future[Any] = Future()
        self.jobs.append((future, lambda: fn(*args, **kwargs)))
        return future

    def work(self) -> None:
        """Do everything that was asked for."""
        while self.jobs:
            future, job = self.jobs.pop(0)
            future.set_result(job())


def test_entries_are_told_once_and_in_order() -> None:
    """Something that was said would be missing from the transcript, or stand in it twice."""
    course = course_of(sitting())
    course.play(Ready(by=ALBA))
    while course.poll():
        pass
    while course.reveal():
        pass

    positions = [told.position for told in course.told]
    assert positions == sorted(set(positions))


def test_the_person_waits_while_the_computer_thinks() -> None:
    """A move could be made in the middle of the computer's, and the sitting be torn."""
    worker = SlowWorker()
    course = Course(sitting(), book(), worker)
    course.play(Ready(by=ALBA))
    seen = course.seen

    assert course.poll()
    assert course.is_thinking
    assert not course.your_turn
    assert course.seen is seen
    worker.work()
    assert course.poll()
    assert not course.is_thinking


def test_undo_takes_the_words_back_too() -> None:
    """The transcript would go on telling what was taken back."""
    course = course_of(sitting())
    before = [told.text for told in course.told]
    course.play(Ready(by=ALBA))
    while course.poll():
        pass

    assert course.undo()
    assert [told.text for told in course.told] == before
    assert not course.waiting
