"""Which screen shows which phase, and how a sitting is opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.session import Sitting
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.forum import ForumScreen
from game.ui.screens.frame import SittingScreen
from game.ui.screens.live import Live
from game.ui.screens.preparation import PreparationScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.shell import Shell
from game.ui.screens.table import TableScreen
from game.ui.screens.text import TextScreen
from game.ui.screens.years import ImplementationScreen
from game.ui.viewmodels.course import Course

ROOMS: Final[Mapping[str, type[SittingScreen]]] = {
    "briefing": BriefingScreen,
    "preparation": PreparationScreen,
    "forum": ForumScreen,
    "rounds": TableScreen,
    "text": TextScreen,
    "ratification": RatificationScreen,
    "implementation": ImplementationScreen,
    "debrief": DebriefScreen,
}


def room_for(course: Course) -> type[SittingScreen]:
    """Return the screen of the phase that a sitting is in."""
    return DebriefScreen if course.is_over else ROOMS[course.seen.table.phase]


def open_sitting(shell: Shell, sitting: Sitting) -> None:
    """Show a sitting over the present screen."""
    live = Live(shell, Course(sitting, shell.words, shell.worker))
    shell.app.push(room_for(live.course)(shell, live))
