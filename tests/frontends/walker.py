"""A player who has only a keyboard: posts key events and steps the desktop frame by frame."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pygame

from game.cli.wiring import LocalDesk, data_root, read_locale
from game.ui.app import all_doors, open_first
from game.ui.kit import App, Display, Look, Role, Widget
from game.ui.kit.focus import group_of
from game.ui.screens.frame import SittingScreen
from game.ui.screens.shell import Shell
from game.words import Words

FRAME: Final = 0.05  # seconds per step of the made-up clock
PATIENCE: Final = 4_000  # steps after which a walk that does not go on has failed
OnPicture = Callable[[App, str], None]


class Walker:
    """A player who has only a keyboard."""

    def __init__(
        self, saves: Path, size: tuple[int, int] = (1280, 720), look: Look | None = None
    ) -> None:
        """Open the title screen in a window of a size in pixels."""
        self.desk = LocalDesk(saves)
        self.app = App(Display("Servanda", size), look or Look())
        self.words = Words(read_locale())
        self.shell = Shell(self.desk, self.words, self.app, all_doors)
        self.on_picture: OnPicture = lambda _app, _name: None
        self.pictures: list[str] = []
        assert data_root().is_dir()
        pygame.event.clear()
        open_first(self.shell, None, None)
        self.app.step(FRAME)

    def close(self) -> None:
        """Close the window and the saves."""
        self.app.display.close()
        self.desk.close()

    def key(self, key: int, *, mod: int = 0, text: str = "") -> None:
        """Press and release one key."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            fields = {"key": key, "mod": mod, "unicode": text}
            pygame.event.post(pygame.event.Event(kind, fields))
            self.app.step(FRAME)

    def letters(self, text: str) -> None:
        """Type a text."""
        for char in text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, {"text": char}))
            self.app.step(FRAME)

    @property
    def focused(self) -> Widget | None:
        """Return the widget that has the keyboard."""
        return self.app.ui.focused

    def go_to(self, name: str = "", *, key: str = "") -> Widget:
        """Move the focus by Tab and arrows to the control of a name or key."""
        for _ in range(PATIENCE // 10):
            here = self.focused
            if here is not None and self._is(here, name, key):
                return here
            if here is not None and self._steer(here, name, key):
                continue
            self.key(pygame.K_TAB)
        seen = [w.name for w in self.app.ui.top.walk() if w.focusable]
        raise AssertionError(f"{name or key!r} cannot be reached by keyboard; there is: {seen}")

    @staticmethod
    def _is(widget: Widget, name: str, key: str) -> bool:
        return widget.key == key if key else widget.name == name

    def _steer(self, here: Widget, name: str, key: str) -> bool:
        """Use arrows inside a group that holds the target; False if it does not."""
        group = group_of(here)
        if group is None:
            return False
        inside = [w for w in group.walk() if w.focusable]
        target = next((w for w in inside if self._is(w, name, key)), None)
        if target is None:
            return False
        down = target.rect.centery - here.rect.centery
        across = target.rect.centerx - here.rect.centerx
        half = max(here.rect.h, target.rect.h) // 2
        if abs(down) >= half:
            self.key(pygame.K_DOWN if down > 0 else pygame.K_UP)
        else:
            self.key(pygame.K_RIGHT if across > 0 else pygame.K_LEFT)
        if self.focused is here:  # the arrow found nothing: go round in reading order
            self.key(pygame.K_HOME, mod=pygame.KMOD_CTRL)
            if self.focused is here:
                return False
        return True

    def press(self, name: str = "", *, key: str = "") -> None:
        """Go to a control and press Enter."""
        self.go_to(name, key=key)
        self.key(pygame.K_RETURN)

    def tab(self, message: str) -> None:
        """Open the tab with a name, where the window is too small to show all at once."""
        name = self.words.say(message)
        tabs = [w for w in self.app.ui.top.walk() if w.role is Role.TAB and w.name == name]
        if tabs:
            self.go_to(name)
            self.picture(f"{self.pictures[-1]}-{message.removeprefix('ui-')}")

    def say(self, message: str) -> str:
        """Return a sentence of the game, to find a control by its name."""
        return self.words.say(message)

    def picture(self, name: str) -> None:
        """Show the screen as it is to whoever keeps pictures."""
        self.app.step(FRAME)
        self.pictures.append(name)
        self.on_picture(self.app, name)

    @property
    def room(self) -> SittingScreen:
        """Return the screen of the sitting on top."""
        screen = self.app.screen
        assert isinstance(screen, SittingScreen), f"{screen} is not a screen of a sitting"
        return screen

    @property
    def phase(self) -> str:
        """Return the phase on show."""
        return self.room.phase

    def settle(self) -> None:
        """Let the others move until the person can, or the phase or the sitting ends."""
        for _ in range(PATIENCE):
            course = self.room.live.course
            if course.waiting:
                self.key(pygame.K_n, text="n")
            if not course.waiting and (course.your_turn or course.is_over):
                self.app.step(FRAME)
                if not self.room.live.course.waiting and self.phase_is_shown():
                    return
            self.app.step(FRAME)
        raise AssertionError("the sitting does not go on")

    def phase_is_shown(self) -> bool:
        """Say whether the screen on top is that of the phase the sitting is in."""
        course = self.room.live.course
        wanted = "debrief" if course.is_over else course.seen.table.phase
        return self.room.phase == wanted
