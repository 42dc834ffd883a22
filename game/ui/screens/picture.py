"""The picture of a sitting that is kept with its save."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import pygame

PICTURE: Final = (320, 180)  # pixels of the picture kept with a save


def picture_of(surface: pygame.Surface) -> bytes:
    """Return a small PNG of what is on the screen."""
    width, height = surface.get_size()
    scale = min(PICTURE[0] / width, PICTURE[1] / height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    out = BytesIO()
    pygame.image.save(pygame.transform.smoothscale(surface, size), out, "picture.png")
    return out.getvalue()
