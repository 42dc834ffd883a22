"""How fast frames are at 1280x720 in software (measured with --benchmark-enable).

The budget is 16 ms in the 99th of a hundred while scrolling; each benchmark's `p99_ms` is in its
extra information. An idle frame draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pygame
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.cli.wiring import LocalDesk, data_root, read_locale
from game.session.setup import Wish
from game.session.sitting import Sitting
from game.ui.app import all_doors
from game.ui.kit import App, Display, Look
from game.ui.kit.transcript import Transcript
from game.ui.screens.shell import Shell
from game.ui.screens.title import TitleScreen
from game.words import Words
from tests.benchmarks.timing import timed
from tests.session.play import shipped, sit

SIZE = (1280, 720)
FRAME = 1 / 60  # seconds
FRAMES = 300
SETTLED = 200  # frames after which nothing moves any more

pytestmark = [pytest.mark.screen, pytest.mark.slow]


def in_talks() -> Sitting:
    """Return a sitting in its fourth round, a person's move."""
    sitting = sit(Wish(seats=frozenset({"singapore"}), seed=7), shipped().scenario)
    while sitting.state.table.phase != "rounds" or sitting.state.table.round < 4:
        sitting.advance()
        seat = sitting.waiting_for
        if seat is None:
            break
        sitting.play(sitting.suggest(seat)[0])
    sitting.advance()
    return sitting


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """Return a window with the title screen."""
    app = App(Display("Test", SIZE), Look())
    app.ctx.folder = data_root() / "assets"
    pygame.event.clear()
    app.push(TitleScreen(Shell(LocalDesk(tmp_path), Words(read_locale()), app, all_doors)))
    yield app
    app.display.close()


@pytest.fixture
def table(app: App) -> App:
    """Return a window with talks in their fourth round, everything told."""
    screen = app.screen
    assert isinstance(screen, TitleScreen)
    screen.shell.open_sitting(in_talks())
    settle(app)
    return app


def settle(app: App) -> None:
    """Let time pass until nothing moves."""
    for _ in range(SETTLED):
        app.step(FRAME)


def test_an_idle_frame(benchmark: BenchmarkFixture, table: App) -> None:
    """If idle frames were drawn, a laptop would run hot while its owner thinks."""
    assert not timed(benchmark, lambda: table.step(FRAME), rounds=FRAMES)


def test_a_frame_while_scrolling_the_transcript(benchmark: BenchmarkFixture, table: App) -> None:
    """If this failed, reading back would stutter (budget 16 ms, 99 of 100)."""
    transcript = next(w for w in table.ui.top.walk() if isinstance(w, Transcript))
    pointer = {"pos": transcript.rect.center, "rel": (0, 0), "buttons": (0, 0, 0)}
    pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pointer))
    table.step(FRAME)
    turns, drawn = cycle([1] * 20 + [-1] * 20), []

    def frame() -> None:
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, y=next(turns), x=0))
        drawn.append(table.step(FRAME))

    timed(benchmark, frame, rounds=FRAMES)

    assert any(drawn)


def test_a_frame_drawn_whole(benchmark: BenchmarkFixture, table: App) -> None:
    """If this failed, a resized window would lag: everything is laid out and drawn again."""

    def frame() -> bool:
        table.invalidate()
        table.ui.damage_layout()
        return table.step(FRAME)

    assert timed(benchmark, frame, rounds=FRAMES)


def test_moving_through_the_table_by_keyboard(benchmark: BenchmarkFixture, table: App) -> None:
    """If this failed, Tab would lag behind the finger."""

    def frame() -> bool:
        pygame.event.post(
            pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="\t")
        )
        return table.step(FRAME)

    assert timed(benchmark, frame, rounds=FRAMES)


def test_the_title_at_rest(benchmark: BenchmarkFixture, app: App) -> None:
    """If the title moved by itself, an open window would never let the machine sleep."""
    settle(app)

    assert not timed(benchmark, lambda: app.step(FRAME), rounds=FRAMES)
