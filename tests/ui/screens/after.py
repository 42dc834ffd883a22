"""Sittings near their end, and an app that shows them: for the screens after signature."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from game.debrief.document import Debrief
from game.model import action as act
from game.session.setup import Wish
from game.session.sitting import Sitting
from game.ui.kit import App, Display, Look, prepare_environment
from game.ui.screens.live import Live
from game.ui.screens.rooms import DOORS
from game.ui.screens.shell import Shell
from game.ui.viewmodels.course import Course
from game.words import Words
from tests.session.play import copy_of, shipped, sit
from tests.ui.kit.driver import FRAME, Driver

LOCALE = Path(__file__).parents[3] / "assets" / "locale" / "en"
SEAT = "singapore"
TOY_SEAT = "alba"
MOVES = 3000  # more than any sitting has


@cache
def words() -> Words:
    """Return the sentences of the game."""
    return Words({path.name: path.read_text("utf-8") for path in sorted(LOCALE.glob("*.ftl"))})


def go_on(sitting: Sitting, seat: str, until: Any) -> Sitting:
    """Let the computer suggest the person's moves until a condition holds or it is over."""
    for _ in range(MOVES):
        if sitting.is_over or until(sitting):
            break
        if sitting.step() is None:
            sitting.play(sitting.suggest(seat)[0])
    return sitting


def in_year_with_matter(sitting: Sitting) -> bool:
    """Say whether the person must move in a year with an open matter of another party."""
    table = sitting.state.table
    return (
        table.phase == "implementation"
        and sitting.waiting_for == SEAT
        and any(m.party != SEAT for m in table.matters)
    )


def years_sitting() -> Sitting:
    """Return a sitting in which the person must answer a matter of another party."""
    return copy_of(_in_year_with_matter())


def finished_sitting() -> Sitting:
    """Return a finished sitting of a person."""
    return copy_of(_finished())


def toy_near_end() -> Sitting:
    """Return a sitting on the toy scenario in its last year, with the person to move."""
    return copy_of(_toy_near_end())


def toy_finished() -> Sitting:
    """Return a finished sitting of a person on the toy scenario."""
    return copy_of(_toy_finished())


# What is played once: tests are given copies, since a sitting can be played on.


@cache
def _in_year_with_matter() -> Sitting:
    sitting = sit(Wish(seats=frozenset({SEAT}), seed=5), shipped().scenario)
    return go_on(sitting, SEAT, in_year_with_matter)


@cache
def _finished() -> Sitting:
    return go_on(years_sitting(), SEAT, lambda _s: False)


@cache
def _toy_finished() -> Sitting:
    return go_on(toy_near_end(), TOY_SEAT, lambda _s: False)


@cache
def _toy_near_end() -> Sitting:
    sitting = sit(Wish(seats=frozenset({TOY_SEAT}), seed=4))
    years = sitting.scenario.years
    return go_on(
        sitting,
        TOY_SEAT,
        lambda s: (
            s.state.table.phase == "implementation"
            and s.state.table.round == years
            and s.waiting_for == TOY_SEAT
        ),
    )


@cache
def toy_debrief() -> Debrief:
    """Return the debrief of it."""
    return toy_finished().debrief(TOY_SEAT)


def walked_out() -> Sitting:
    """Return a sitting on the toy scenario that the person left."""
    sitting = sit(Wish(seats=frozenset({"alba"}), seed=1))
    go_on(sitting, "alba", lambda s: s.state.table.phase == "rounds" and s.waiting_for == "alba")
    sitting.play(act.WalkOut(by="alba"))
    return sitting


class Room(Driver):
    """A sitting on the screen of its phase."""

    def __init__(
        self, sitting: Sitting, size: tuple[int, int] = (1280, 720), look: Look | None = None
    ) -> None:
        """Open the sitting without a worker: the computer thinks in steps."""
        prepare_environment()
        self.app = App(Display("Test", size), look or Look(reduced_motion=True))
        self.shell = Shell(Desk(), words(), self.app, lambda: DOORS)
        self.live = Live(self.shell, Course(sitting, words()))
        self.app.push(self.shell.door(self.live.course.room, self.live))
        self.app.step(FRAME)


class Desk:
    """A desk that has nothing and keeps nothing but settings."""

    def __init__(self) -> None:
        """Begin without settings."""
        self.kept: dict[str, Any] = {}
        self.pictures = 0

    def scenarios(self) -> tuple[Any, ...]:
        """Return no scenarios."""
        return ()

    def saves(self) -> tuple[Any, ...]:
        """Return no saves."""
        return ()

    def begin(self, order: Any) -> Sitting:
        """Begin nothing."""
        raise NotImplementedError(order)

    def resume(self, save: str) -> Sitting:
        """Resume nothing."""
        raise NotImplementedError(save)

    def delete(self, save: str) -> None:
        """Delete nothing."""

    def keep_picture(self, _sitting: Sitting, _png: bytes) -> None:
        """Count a picture."""
        self.pictures += 1

    def settings(self) -> dict[str, Any]:
        """Return what was kept, without motion."""
        return {"reduced_motion": True, **self.kept}

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a setting."""
        self.kept[name] = value
