"""Help on every screen: `?`, and F1 where nothing that has the focus can be explained."""

from __future__ import annotations

from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit import KeyPress, Screen, UiEvent
from game.ui.screens.keys import key_help
from game.ui.screens.shell import Shell

MENU_KEYS: Final = (
    ("F1", "ui-key-f1"),
    ("Esc", "ui-key-back"),
    ("Tab", "ui-key-tab"),
    ("Enter", "ui-key-enter"),
    ("Ctrl + − 0", "ui-key-zoom"),
    ("F11", "ui-key-f11"),
    ("?", "ui-key-help"),
)


def asks_for_help(event: UiEvent, screen: Screen) -> bool:
    """Say whether a key that nothing else took asks what a screen is for."""
    if not isinstance(event, KeyPress):
        return False
    return event.text == "?" or (event.key == pygame.K_F1 and len(screen.app.ui.layers) == 1)


class HelpedScreen(Screen):
    """A screen beside a sitting, with a text of its own about what it is for."""

    help_message = ""
    shell: Shell

    def open_help(self) -> None:
        """Show what this screen is for and its keys."""
        say = self.shell.say
        self.shell.tell(say("ui-help"), say(self.help_message), key_help(say, MENU_KEYS))

    @override
    def on_event(self, event: UiEvent) -> bool:
        if asks_for_help(event, self):
            self.open_help()
            return True
        return False
