"""Drives an app by posted events and a clock of its own, as a player would."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.kit import App, Display, Look, Screen, Widget

FRAME = 0.02  # seconds per step of the made-up clock


class Driver:
    """An app with one screen under the dummy video driver."""

    def __init__(
        self, screen: Screen, size: tuple[int, int] = (1280, 720), look: Look | None = None
    ) -> None:
        """Open the screen and draw the first frame."""
        self.app = App(Display("Test", size), look or Look())
        pygame.event.clear()
        self.app.push(screen)
        self.app.step(FRAME)

    @property
    def focused(self) -> Widget:
        """Return the widget that has the keyboard."""
        assert self.app.ui.focused is not None
        return self.app.ui.focused

    def wait(self, seconds: float) -> int:
        """Let time pass in frames; return how many of them were drawn."""
        return sum(self.app.step(FRAME) for _ in range(round(seconds / FRAME)))

    def post(self, kind: int, **fields: Any) -> None:
        """Post one event and step one frame."""
        pygame.event.post(pygame.event.Event(kind, **fields))
        self.app.step(FRAME)

    def key(self, *keys: int, mod: int = 0, text: str = "") -> None:
        """Press and release keys one after the other."""
        for key in keys:
            self.post(pygame.KEYDOWN, key=key, mod=mod, unicode=text)
            self.post(pygame.KEYUP, key=key, mod=mod)

    def type(self, text: str) -> None:
        """Type characters: a key press and a text event each."""
        for char in text:
            code = ord(char.lower()) if char.isascii() else 0
            self.post(pygame.KEYDOWN, key=code, mod=0, unicode=char)
            self.post(pygame.TEXTINPUT, text=char)

    def move(self, at: tuple[int, int]) -> None:
        """Move the pointer."""
        self.post(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))

    def press(self, at: tuple[int, int]) -> None:
        """Press the left button."""
        self.move(at)
        self.post(pygame.MOUSEBUTTONDOWN, pos=at, button=1)

    def release(self, at: tuple[int, int]) -> None:
        """Release the left button."""
        self.post(pygame.MOUSEBUTTONUP, pos=at, button=1)

    def click(self, widget: Widget) -> None:
        """Click the middle of a widget."""
        self.press(widget.rect.center)
        self.release(widget.rect.center)

    def find(self, name: str) -> Widget:
        """Return the focusable widget on top whose name contains a text."""
        for widget in self.app.ui.top.walk():
            if widget.focusable and name in widget.name:
                return widget
        raise AssertionError(f"nothing focusable is called {name!r}")
