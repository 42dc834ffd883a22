"""The application: a window, a stack of screens and a loop that `step` advances.

`App.run` feeds `step` from a real clock; tests call `step(dt)` themselves. A screen is rebuilt
when it calls `invalidate`; drawing happens only after damage.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pygame

from game.ui.kit.context import Look, UiContext
from game.ui.kit.display import Display
from game.ui.kit.events import EventReader, KeyPress, UiEvent
from game.ui.kit.overlay import Dialog, Question, confirm_dialog
from game.ui.kit.tokens import Tone
from game.ui.kit.ui import Ui
from game.ui.kit.widget import Action, Widget

_ACTIVE_SECONDS: Final = 0.5  # after the last input the loop slows down
_ACTIVE_HZ: Final = 60
_IDLE_HZ: Final = 20


class Screen:
    """One screen: it builds widgets from what it holds; callbacks carry the player's intents.

    Subclass it, override `build`, and call `self.app.invalidate()` after changing what is held.
    Widgets that keep much (a transcript) are made once and put into every build.
    """

    app: App
    first_focus = ""  # key of the widget that has the keyboard at first; empty: the first stop

    def build(self) -> Widget:
        """Return the tree for the present state."""
        raise NotImplementedError

    def on_show(self) -> None:
        """Take note that the screen became the top one."""

    def on_event(self, event: UiEvent) -> bool:
        """Answer an event that no widget used; True if it was used."""
        del event
        return False

    def on_back(self) -> None:
        """Answer Escape; by default the screen below comes back."""
        self.app.pop()

    def on_close(self) -> bool:
        """Answer the window's close button; False keeps it open (to ask first)."""
        return True

    def tick(self, seconds: float) -> None:
        """Let time pass."""


class App:
    """Runs screens in a window."""

    def __init__(self, display: Display, look: Look | None = None) -> None:
        """Use a window; `look` is the player's choice of scale and colours."""
        self.display = display
        self.ctx = UiContext(look)
        self.ui = Ui(self.ctx, display.size)
        self.screens: list[Screen] = []
        self.is_running = True
        self.on_look: Callable[[Look], None] = lambda _look: None
        self.on_screenshot: Action = lambda: None
        self._reader = EventReader()
        self._stale = False
        self._quiet_seconds = 0.0

    @property
    def screen(self) -> Screen | None:
        """Return the screen on top."""
        return self.screens[-1] if self.screens else None

    def push(self, screen: Screen) -> None:
        """Show a screen over the present one."""
        self.screens.append(screen)
        self._enter()

    def replace(self, screen: Screen) -> None:
        """Show a screen instead of the present one."""
        if self.screens:
            self.screens.pop()
        self.push(screen)

    def pop(self) -> None:
        """Go back to the screen below; the last one stays."""
        if len(self.screens) > 1:
            self.screens.pop()
            self._enter()

    def _enter(self) -> None:
        screen = self.screens[-1]
        screen.app = self
        self.close_dialogs()
        self._stale = False
        screen.on_show()
        self.ui.set_root(screen.build(), keep=False)
        if screen.first_focus:
            self.ui.focus_key(screen.first_focus)

    def invalidate(self) -> None:
        """Have the present screen built again before the next frame."""
        self._stale = True

    def open_dialog(self, dialog: Dialog) -> None:
        """Show a dialog."""
        self.ui.open_dialog(dialog)

    def close_dialogs(self) -> None:
        """Close every dialog and pop-up."""
        while len(self.ui.layers) > 1:
            self.ui.close_top()

    def confirm(self, question: Question, on_yes: Action) -> None:
        """Ask before doing something."""

        def yes() -> None:
            self.ui.close_top()
            on_yes()

        self.ui.open_dialog(confirm_dialog(question, yes, self.ui.close_top))

    def toast(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Show a passing message."""
        self.ui.toast(text, tone)

    def set_look(self, look: Look) -> None:
        """Change scale or colours and tell whoever keeps settings."""
        self.ui.set_look(look)
        self.on_look(look)
        self.invalidate()

    @property
    def size_dp(self) -> tuple[float, float]:
        """Return the size of the window in dp: what `build` decides its arrangement by."""
        width, height = self.ui.size
        return self.ctx.dp(width), self.ctx.dp(height)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window another size in pixels."""
        self.display.resize(size)
        self._fit()

    def _fit(self) -> None:
        """Take the window's size; the screen may arrange itself anew."""
        self.ui.resize(self.display.size)
        self.invalidate()

    def quit(self) -> None:
        """End the loop after this step."""
        self.is_running = False

    def step(self, seconds: float) -> bool:
        """Read events, let time pass, draw if anything changed; True if the screen was drawn."""
        events = pygame.event.get()
        self._quiet_seconds = 0.0 if events else self._quiet_seconds + seconds
        for event in events:
            self._take(event)
        screen = self.screen
        if screen is not None:
            screen.tick(seconds)
        self.ui.tick(seconds)
        self._refresh()
        drawn = self.ui.draw(self.display.surface)
        if drawn:
            self.display.show()
        return drawn

    def _refresh(self) -> None:
        if self._stale and self.screen is not None:
            self._stale = False
            self.ui.set_root(self.screen.build())

    def run(self) -> None:
        """Run until `quit`, fast after input and slowly when nothing happens."""
        clock = pygame.time.Clock()
        while self.is_running:
            busy = self._quiet_seconds < _ACTIVE_SECONDS
            self.step(clock.tick(_ACTIVE_HZ) / 1000)
            if not busy and not pygame.event.peek():
                waited = pygame.event.wait(1000 // _IDLE_HZ)
                if waited.type != pygame.NOEVENT:
                    pygame.event.post(waited)

    def _take(self, event: pygame.Event) -> None:
        match event.type:
            case pygame.QUIT:
                if self.screen is None or self.screen.on_close():
                    self.quit()
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                self.display.refresh()
                if self.display.size != self.ui.size:
                    self._fit()
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
                self.ui.damage_layout()
            case _:
                self._input(event)

    def _input(self, event: pygame.Event) -> None:
        self._refresh()
        read = self._reader.read(event)
        if read is None or (isinstance(read, KeyPress) and self._global_key(read)):
            return
        if self.ui.dispatch(read) or self.screen is None:
            return
        if isinstance(read, KeyPress) and read.key == pygame.K_ESCAPE:
            self.screen.on_back()
        else:
            self.screen.on_event(read)

    def _global_key(self, event: KeyPress) -> bool:
        zoom = {
            pygame.K_PLUS: 1, pygame.K_EQUALS: 1, pygame.K_KP_PLUS: 1,
            pygame.K_MINUS: -1, pygame.K_KP_MINUS: -1, pygame.K_0: 0, pygame.K_KP0: 0,
        }  # fmt: skip
        if event.ctrl and event.key in zoom:
            self.set_look(self.ctx.look.zoomed(zoom[event.key]))
            return True
        if event.key == pygame.K_F11 or (event.alt and event.key == pygame.K_RETURN):
            self.display.toggle_full_screen()
            self._fit()
            return True
        if event.key in {pygame.K_F12, pygame.K_PRINTSCREEN}:
            self.on_screenshot()
            return True
        return False

    def save_picture(self, path: Path) -> None:
        """Write what is on the screen as PNG."""
        self._refresh()
        self.ui.draw(self.display.surface)
        self.display.save_picture(path)
