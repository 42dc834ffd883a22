"""A screen around any widget, for tests of one widget."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from game.ui.kit import Column, Padded, Screen, Widget


class OneWidget(Screen):
    """Shows what a function makes; every build makes it anew."""

    def __init__(self, make: Callable[[], Widget]) -> None:
        """Hold the function."""
        self.make = make
        self.back = 0

    @override
    def build(self) -> Widget:
        """Return the widget with room around it."""
        return Padded(Column(self.make()), 40)

    @override
    def on_back(self) -> None:
        """Count the times that Escape came through."""
        self.back += 1
