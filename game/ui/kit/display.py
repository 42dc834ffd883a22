"""The window: the only class that knows how pixels reach the screen.

Uses `pygame.display.set_mode`, which is the same everywhere and needs no GPU. A high-DPI macOS
path (an off-screen surface at the renderer's ratio) would replace this class and nothing else.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pygame

LEAST_SIZE: Final = (960, 600)  # smallest useful window in pixels; design choice


def prepare_environment() -> None:
    """Set what SDL reads before it starts; call before the first pygame call."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")


def suggested_scale_pct(height: int) -> int:
    """Return a first scale for a window height in pixels; a design choice the player can change.

    >>> [suggested_scale_pct(h) for h in (720, 1080, 1440, 2160)]
    [100, 125, 150, 200]
    """
    for limit, pct in ((900, 100), (1300, 125), (1900, 150)):
        if height < limit:
            return pct
    return 200


class Display:
    """A resizable window with a surface as large as itself."""

    def __init__(self, title: str, size: tuple[int, int]) -> None:
        """Open the window; with SDL_VIDEODRIVER=dummy it exists only in memory."""
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption(title)
        self._windowed = size
        self.is_full_screen = False
        self.surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.key.set_repeat(350, 40)
        pygame.key.stop_text_input()

    @property
    def size(self) -> tuple[int, int]:
        """Return the size of the surface in pixels."""
        return self.surface.get_size()

    def refresh(self) -> None:
        """Take the surface that belongs to the window after it changed size."""
        surface = pygame.display.get_surface()
        assert surface is not None, "the window is gone"
        self.surface = surface

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window another size."""
        self._windowed = size
        self.surface = pygame.display.set_mode(size, pygame.RESIZABLE)

    def toggle_full_screen(self) -> None:
        """Change between a window and a borderless one over the whole desktop."""
        self.is_full_screen = not self.is_full_screen
        if self.is_full_screen:
            desktop = pygame.display.get_desktop_sizes()[0]
            self.surface = pygame.display.set_mode(desktop, pygame.NOFRAME)
        else:
            self.surface = pygame.display.set_mode(self._windowed, pygame.RESIZABLE)

    def show(self) -> None:
        """Bring what was drawn to the screen."""
        pygame.display.flip()

    def save_picture(self, path: Path) -> None:
        """Write what is on the screen as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, str(path))

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()
