"""Input as small typed values, made from the fields of pygame events and from nothing else.

The state of the keyboard or mouse is never asked for, so posted events act like real ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pygame


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key went down. `key` is a pygame key code; `text` the character it makes, if any."""

    key: int
    text: str = ""
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class TextInput:
    """Characters were typed, after dead keys and input methods."""

    text: str


@dataclass(frozen=True, slots=True)
class Preedit:
    """An input method shows text that is not typed yet; `cursor` counts characters."""

    text: str
    cursor: int = 0


class PointerKind(StrEnum):
    """What a mouse did."""

    MOVE = "move"
    PRESS = "press"
    RELEASE = "release"
    WHEEL = "wheel"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mouse event. Position in window pixels; `wheel` in notches, up positive."""

    kind: PointerKind
    at: tuple[int, int]
    button: int = 0
    wheel: float = 0.0
    shift: bool = False


UiEvent = KeyPress | TextInput | Preedit | Pointer

LEFT_BUTTON: Final = 1
_WHEEL_BUTTONS: Final = (4, 5)  # old-style wheel events doubled by MOUSEWHEEL


class EventReader:
    """Turns pygame events into `UiEvent`s; remembers where the pointer was last seen."""

    def __init__(self) -> None:
        """Start with the pointer in the corner and no key held."""
        self._at = (0, 0)
        self._shift = False

    def read(self, event: pygame.Event) -> UiEvent | None:
        """Return the event as a value, or None if widgets have no use for it."""
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.KEYUP:
                if event.key in {pygame.K_LSHIFT, pygame.K_RSHIFT}:
                    self._shift = False
                return None
            case pygame.TEXTINPUT:
                return TextInput(event.text)
            case pygame.TEXTEDITING:
                return Preedit(event.text, event.start)
            case _:
                return self._pointer(event)

    def _key(self, event: pygame.Event) -> KeyPress:
        if event.key in {pygame.K_LSHIFT, pygame.K_RSHIFT}:
            self._shift = True
        mods = getattr(event, "mod", 0)
        return KeyPress(
            event.key,
            getattr(event, "unicode", ""),
            shift=bool(mods & pygame.KMOD_SHIFT),
            ctrl=bool(mods & (pygame.KMOD_CTRL | pygame.KMOD_META)),
            alt=bool(mods & pygame.KMOD_ALT),
        )

    def _pointer(self, event: pygame.Event) -> Pointer | None:
        match event.type:
            case pygame.MOUSEMOTION:
                self._at = event.pos
                return Pointer(PointerKind.MOVE, self._at)
            case pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP:
                if event.button in _WHEEL_BUTTONS:
                    return None
                self._at = event.pos
                down = event.type == pygame.MOUSEBUTTONDOWN
                kind = PointerKind.PRESS if down else PointerKind.RELEASE
                return Pointer(kind, self._at, event.button, shift=self._shift)
            case pygame.MOUSEWHEEL:
                notches = float(getattr(event, "precise_y", event.y))
                return Pointer(PointerKind.WHEEL, self._at, wheel=notches)
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key that presses a button from anywhere, e.g. "P", "F5" or "Ctrl+S"."""

    key: int
    shift: bool = False
    ctrl: bool = False
    alt: bool = False

    @classmethod
    def parse(cls, text: str) -> Shortcut:
        """Return the shortcut written as on the button, such as `Ctrl+S`; needs a display."""
        *mods, name = text.split("+") if len(text) > 1 else [text]
        held = {mod.strip().lower() for mod in mods}
        key = pygame.key.key_code(name.strip().lower())
        return cls(key, "shift" in held, "ctrl" in held, "alt" in held)

    def matches(self, event: KeyPress) -> bool:
        """Say whether a key press is this shortcut."""
        return (event.key, event.shift, event.ctrl, event.alt) == (
            self.key,
            self.shift,
            self.ctrl,
            self.alt,
        )
