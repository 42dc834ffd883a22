"""How long a start takes, each time in a new process (measured with --benchmark-enable)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.timing import timed

ROOT = Path(__file__).parents[2]
ONE_FRAME = """
import runpy, sys
from game.ui.kit import App

def one_frame(app):
    assert app.step(0.0), "the first frame is drawn"
    late = ("numpy", "game.engine", "game.model.action", "game.model.scenario")
    print(type(app.screen).__name__, *(name in sys.modules for name in late))

App.run = one_frame
sys.argv = ["main.py", "--saves", sys.argv[1]]
runpy.run_path("main.py", run_name="__main__")
"""


def started(*words: str) -> str:
    """Run Python with some words from the checkout's root; return what it printed."""
    environ = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.screen
@pytest.mark.slow
def test_from_the_command_to_the_title_screen(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """If this failed, the first thing a trainee does would be to wait (budget 1 s, warm)."""
    shown = timed(benchmark, lambda: started("-c", ONE_FRAME, str(tmp_path)), rounds=10)

    assert shown.strip() == "TitleScreen False False False False"


def test_from_the_command_to_its_version(benchmark: BenchmarkFixture) -> None:
    """If this failed, every command would begin with a wait: this is Python and the bootstrap."""
    shown = timed(benchmark, lambda: started("main.py", "--version"), rounds=10)

    assert shown.startswith("servanda ")
