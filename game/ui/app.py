"""The desktop front-end: opens the window and runs the screens."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.ui.kit import App, Display, Look, prepare_environment, suggested_scale_pct
from game.ui.screens.shell import Doors, Shell
from game.ui.screens.title import TitleScreen
from game.words import Words

if TYPE_CHECKING:
    from game.session import Sitting
    from game.session.desk import Desk

WINDOW: Final = (1280, 720)
LARGE_SHARE: Final = 0.85  # of the desktop that a first window takes at most; design choice


def first_size() -> tuple[int, int]:
    """Return the size of the first window: the usual one, larger where the desktop is large."""
    pygame.display.init()
    try:
        width, height = pygame.display.get_desktop_sizes()[0]
    except (IndexError, pygame.error):
        return WINDOW
    if width < WINDOW[0] / LARGE_SHARE or height < WINDOW[1] / LARGE_SHARE:
        return WINDOW
    return max(WINDOW[0], int(width * LARGE_SHARE)), max(WINDOW[1], int(height * LARGE_SHARE))


def run_desktop(
    desk: Desk, words: Words, assets: Path, sitting: Sitting | None, scenario: str | None
) -> int:
    """Run the desktop until the window is closed.

    Args:
        desk: What may be asked for before and between sittings.
        words: The sentences of the language.
        assets: The folder of fonts, icons and flags.
        sitting: A sitting to begin with; None shows the title.
        scenario: A scenario to choose a seat in, if there is no sitting.

    Returns:
        The exit code, 0.
    """
    prepare_environment()
    size = first_size()
    look = Look(suggested_scale_pct(size[1]))
    app = App(Display(words.say("ui-title"), size), look)
    app.ctx.folder = assets
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="counterpart") as worker:
        shell = Shell(desk, words, app, all_doors, worker)
        open_first(shell, sitting, scenario)
        app.run()
    app.display.close()
    return 0


def open_first(shell: Shell, sitting: Sitting | None, scenario: str | None) -> None:
    """Show the title, and over it the sitting or the scenario asked for."""
    shell.app.push(TitleScreen(shell))
    if sitting is not None:
        shell.open_sitting(sitting)
    elif scenario is not None:
        shell.go("picker", scenario)


def all_doors() -> Doors:
    """Return every screen by name; loaded after the title is on show."""
    from game.ui.screens.rooms import DOORS  # noqa: PLC0415 - not needed for the title

    return DOORS
