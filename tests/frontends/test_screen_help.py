"""Help on every screen, by the question mark and by F1 where nothing else is explained."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.ui.kit import Screen
from game.ui.kit.widget import tip_owner
from game.ui.screens.briefing import BriefingReader
from game.ui.screens.live import Live
from game.ui.screens.pause import LogScreen, PauseScreen
from game.ui.screens.picker import PickerScreen
from game.ui.screens.saves import LoadScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.shell import Shell
from tests.ui.screens.after import Room, toy_finished

pytestmark = pytest.mark.screen
SCREENS: dict[str, Callable[[Shell, Live], Screen]] = {
    "picker": lambda shell, _live: PickerScreen(shell),
    "load": lambda shell, _live: LoadScreen(shell),
    "settings": lambda shell, _live: SettingsScreen(shell),
    "pause": PauseScreen,
    "log": LogScreen,
    "reader": BriefingReader,
}


def plainly(room: Room) -> None:
    """Give the keyboard to something that has no reasons to show."""
    top = room.app.ui.top
    room.app.ui.focus_on(next(w for w in top.walk() if w.focusable and tip_owner(w) is None))


def test_a_screen_beside_the_sitting_says_what_it_is_for() -> None:
    """A player would find help at the table, but not where saves or settings are."""
    room = Room(toy_finished())
    for name, made in SCREENS.items():
        room.app.push(made(room.shell, room.live))
        room.app.step(0.0)
        text = room.shell.say(f"ui-help-{name}")
        plainly(room)

        room.key(pygame.K_F1)

        assert any(text in widget.name for widget in room.app.ui.top.walk()), name
        room.key(pygame.K_ESCAPE)
        assert len(room.app.ui.layers) == 1, name
        room.app.pop()


def test_f1_explains_the_screen_where_nothing_has_a_reason_of_its_own() -> None:
    """F1 would do nothing at all where the focus is on something plain."""
    room = Room(toy_finished())
    plainly(room)

    room.key(pygame.K_F1)
    room.key(pygame.K_F1)

    assert len(room.app.ui.layers) == 2
    assert any(room.shell.say("ui-debrief-help") in w.name for w in room.app.ui.top.walk())
