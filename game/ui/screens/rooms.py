"""Every screen by name, and how a sitting is opened: the one place that knows them all."""

from __future__ import annotations

from typing import Final

from game.session import Sitting
from game.ui.kit import Screen
from game.ui.screens.briefing import BriefingReader, BriefingScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.forum import ForumScreen
from game.ui.screens.live import Live
from game.ui.screens.pause import LogScreen, PauseScreen
from game.ui.screens.picker import PickerScreen
from game.ui.screens.preparation import PreparationScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.saves import LoadScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.shell import Doors, Shell
from game.ui.screens.table import TableScreen
from game.ui.screens.text import TextScreen
from game.ui.screens.years import ImplementationScreen
from game.ui.viewmodels.course import Course


def sitting_room(shell: Shell, sitting: Sitting) -> Screen:
    """Return the screen of the phase that a sitting is in."""
    live = Live(shell, Course(sitting, shell.words, shell.worker))
    return shell.door(live.course.room, live)


DOORS: Final[Doors] = {
    "picker": PickerScreen,
    "load": LoadScreen,
    "settings": SettingsScreen,
    "sitting": sitting_room,
    "reader": BriefingReader,
    "log": LogScreen,
    "pause": PauseScreen,
    "briefing": BriefingScreen,
    "preparation": PreparationScreen,
    "forum": ForumScreen,
    "rounds": TableScreen,
    "text": TextScreen,
    "ratification": RatificationScreen,
    "implementation": ImplementationScreen,
    "debrief": DebriefScreen,
}
"""Screens by name; those of phases by the name of the phase."""
