"""Sittings of the toy scenario, seen by one seat, for the tests of view models."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from game.model.scenario import Scenario
from game.session.setup import Wish
from game.session.sitting import Sitting
from game.ui.viewmodels.course import Course
from game.ui.viewmodels.lens import Lens
from game.words import Words
from tests.session.play import sit
from tests.toys import ALBA, BOREA, toy_scenario

LOCALE = Path(__file__).parents[3] / "assets" / "locale" / "en"
LONGEST = 400


@cache
def texts() -> dict[str, str]:
    """Return the English texts by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(LOCALE.glob("*.ftl"))}


def book() -> Words:
    """Return a fresh book of English."""
    return Words(texts())


def sitting(scenario: Scenario | None = None, seed: int = 5) -> Sitting:
    """Return a sitting in which a person plays Alba."""
    return sit(Wish(seats=frozenset({ALBA}), seed=seed), scenario or toy_scenario())


def lens_of(played: Sitting) -> Lens:
    """Return a sitting as Alba sees it."""
    return Lens(played.observe(ALBA), book())


def course_of(played: Sitting) -> Course:
    """Return the course of a sitting, thinking in the caller's thread."""
    return Course(played, book())


def play_on(played: Sitting, until: Callable[[Sitting], bool]) -> None:
    """Let Alba do what its adviser says until something is so."""
    for _ in range(LONGEST):
        played.advance()
        if until(played) or played.is_over:
            return
        action, _ = played.suggest(ALBA)
        played.play(action)
    raise AssertionError("the sitting does not get there")


__all__ = ["ALBA", "BOREA", "book", "course_of", "lens_of", "play_on", "sitting"]
