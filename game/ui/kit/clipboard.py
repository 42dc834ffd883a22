"""Copy and paste, with the system's clipboard where there is one."""

from __future__ import annotations

import pygame

from game.ui.kit.markup import clean


class Clipboard:
    """Keeps the last text copied and offers it to other programs."""

    def __init__(self) -> None:
        """Start empty."""
        self.text = ""

    def put(self, text: str) -> None:
        """Take a text, without what other programs could not show."""
        self.text = clean(text)
        try:
            pygame.scrap.put_text(self.text)
        except pygame.error:
            return

    def get(self) -> str:
        """Return the system's text, or the last one copied here."""
        try:
            return pygame.scrap.get_text() or self.text
        except pygame.error:
            return self.text
