"""What all screens share: desk, words, settings, help, errors, and the way between screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from pydantic import JsonValue

from game.model.errors import ServandaError
from game.ui.kit import (
    App,
    Button,
    ButtonKind,
    Column,
    Dialog,
    Label,
    Look,
    Screen,
    ThemeName,
    Tone,
    Vision,
    Widget,
)
from game.words import Words
from game.words.book import Argument

if TYPE_CHECKING:
    from game.session import Sitting
    from game.session.desk import Desk

TextSpeed = Literal["instant", "quick", "calm"]
SPEEDS: Final[Mapping[TextSpeed, float]] = {"instant": 0.0, "quick": 0.35, "calm": 0.9}
"""Seconds between entries of the transcript; design choice."""
R = TypeVar("R")


MOST_LINES: Final = 8  # of an error that a dialog shows; design choice
Doors = Mapping[str, Callable[..., Screen]]
"""Makes screens by name. They take the shell, then what they are about."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person set, kept through the desk."""

    look: Look
    speed: TextSpeed = "quick"

    @staticmethod
    def read(kept: Mapping[str, JsonValue], default: Look) -> Settings:
        """Return the settings kept, with usual ones for what is missing or unknown."""
        scale = kept.get("scale")
        look = Look(
            scale if type(scale) is int and 75 <= scale <= 200 else default.scale_pct,  # noqa: PLR2004 - limits of the kit
            ThemeName(_one_of(kept.get("theme"), [t.value for t in ThemeName], default.theme)),
            Vision(_one_of(kept.get("vision"), [v.value for v in Vision], default.vision)),
            kept.get("reduced_motion") is True,
        )
        speed = kept.get("speed")
        known: TextSpeed = speed if speed in SPEEDS else "quick"  # type: ignore[assignment]
        return Settings(look, known)

    def as_kept(self) -> dict[str, JsonValue]:
        """Return the settings as the desk keeps them."""
        return {
            "scale": self.look.scale_pct,
            "theme": self.look.theme.value,
            "vision": self.look.vision.value,
            "reduced_motion": self.look.reduced_motion,
            "speed": self.speed,
        }

    @property
    def pace(self) -> float:
        """Return the seconds between entries of the transcript."""
        return 0.0 if self.look.reduced_motion else SPEEDS[self.speed]


def _one_of(value: JsonValue, known: list[str], default: str) -> str:
    return value if isinstance(value, str) and value in known else default


class Shell:
    """Services for screens."""

    def __init__(
        self,
        desk: Desk,
        words: Words,
        app: App,
        doors: Callable[[], Doors],
        worker: Executor | None = None,
    ) -> None:
        """Use a desk, words and a window.

        Args:
            desk: What may be asked for before and between sittings.
            words: The sentences of the language.
            app: The window and its stack of screens.
            doors: Gives the screens by name; asked when the first one is needed.
            worker: Thinks for the computer's seats; without one they think in the caller's thread.
        """
        self._doors = doors
        self.desk = desk
        self.words = words
        self.app = app
        self.worker = worker
        self.settings = Settings.read(self.guarded(desk.settings, {}), app.ctx.look)
        app.ctx.set_look(self.settings.look)
        app.on_look = self._keep_look

    def say(self, message: str, **arguments: Argument) -> str:
        """Return a sentence."""
        return self.words.say(message, **arguments)

    def guarded(self, work: Callable[[], R], default: R) -> R:
        """Return what some work gives; if it fails, show why and return the default."""
        try:
            return work()
        except (ServandaError, OSError) as error:
            self.fail(error)
            return default

    def fail(self, error: Exception) -> None:
        """Show an error as a dialog that says what went wrong."""
        lines = str(error).splitlines()
        text = "\n".join(lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            text += "\n" + self.say("ui-error-more", count=len(lines) - MOST_LINES)
        self.tell(self.say("ui-error-title"), text)

    def tell(self, title: str, text: str, content: Widget | None = None) -> None:
        """Show a dialog with a text and one button."""
        close = Button(self.say("ui-close"), self.app.ui.close_top, kind=ButtonKind.PRIMARY)
        body: Widget = Label(text)
        if content is not None:
            body = Column(body, content) if text else content
        self.app.open_dialog(
            Dialog(title, body, (close,), on_cancel=self.app.ui.close_top, width_dp=640)
        )

    def toast(self, message: str, tone: Tone = Tone.INFO, **arguments: Argument) -> None:
        """Show a passing message."""
        self.app.toast(self.say(message, **arguments), tone)

    def _keep_look(self, look: Look) -> None:
        self.settings = replace(self.settings, look=look)
        self.keep_settings()

    def change(self, settings: Settings) -> None:
        """Apply other settings at once and keep them."""
        before, self.settings = self.settings, settings
        if settings.look != before.look:
            self.app.set_look(settings.look)
        else:
            self.keep_settings()

    def keep_settings(self) -> None:
        """Keep the settings through the desk."""
        for name, value in self.settings.as_kept().items():
            self.guarded(lambda n=name, v=value: self.desk.set_setting(n, v), None)  # type: ignore[misc]

    def warm_up(self) -> None:
        """Load the screens on the worker, so that the first one opens at once."""
        if self.worker is not None:
            self.worker.submit(self._doors)

    def door(self, name: str, *about: object) -> Screen:
        """Return a screen by its name: those of `Doors`, made for what they are about."""
        return self._doors()[name](self, *about)

    def go(self, name: str, *about: object) -> None:
        """Show a screen over the present one."""
        self.app.push(self.door(name, *about))

    def open_sitting(self, sitting: Sitting) -> None:
        """Show a sitting, from where it stands."""
        self.go("sitting", sitting)
