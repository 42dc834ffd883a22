"""The debrief of a finished sitting on the screen, for its tests."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import Any

import pygame
from typing_extensions import override

from game.debrief.document import Debrief
from game.session.sitting import Sitting
from game.ui.kit import Look
from game.ui.screens.debrief import DebriefScreen
from tests.ui.screens.after import TOY_SEAT, Room, toy_debrief, toy_finished

SIZES = (((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100), ((1920, 1080), 150))


class Known(Sitting):
    """A sitting whose debrief was worked out before; everything else is as ever."""

    @override
    def debrief(self, seat: str) -> Debrief:
        """Return the debrief that the tests share."""
        assert seat == TOY_SEAT
        return toy_debrief()


class Broken(Sitting):
    """A sitting whose debrief cannot be worked out."""

    @override
    def debrief(self, seat: str) -> Debrief:
        """Fail."""
        raise ValueError(f"no debrief for {seat}")


class Held(Executor):
    """A worker that does nothing until it is let go."""

    def __init__(self) -> None:
        """Hold everything."""
        self.held: list[tuple[Future[Any], Any, Any]] = []

    @override
    def submit(self, fn: Any, /, *args: Any, **_kwargs: Any) -> Future[Any]:
        """Keep a piece of work."""
        future: Future[Any] = Future()
        self.held.append((future, fn, args))
        return future

    def let_go(self) -> None:
        """Do what was kept."""
        for future, fn, args in self.held:
            future.set_result(fn(*args))


def known(kind: type[Sitting] = Known) -> Sitting:
    """Return a finished sitting with a debrief at hand."""
    sitting = toy_finished()
    sitting.__class__ = kind
    return sitting


def room(size: tuple[int, int] = (1280, 720), scale: int = 100) -> Room:
    """Return the screen on a sitting of its own."""
    return Room(known(), size, Look(scale_pct=scale, reduced_motion=True))


def reading(size: tuple[int, int] = (1280, 720), scale: int = 100) -> Room:
    """Return the screen with the debrief open."""
    at = room(size, scale)
    skip(at)
    at.wait(0.1)
    return at


def skip(at: Room) -> None:
    """Skip the self-assessment with the keyboard."""
    at.app.ui.focus_on(at.find("Skip"))
    at.key(pygame.K_RETURN)
    at.app.ui.focus_on(at.find("Skip"))
    at.key(pygame.K_RETURN)


def screen_of(at: Room) -> DebriefScreen:
    """Return the screen on top."""
    assert isinstance(at.app.screen, DebriefScreen)
    return at.app.screen
