"""What every test shares: no screen, no sound, repeatable examples, golden files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.order import is_covered, place

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites golden files, for a person to review the difference."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files, and leave out of coverage what shows nothing there."""
    items.sort(key=lambda item: place(item.path.as_posix()))
    for item in items:
        if not is_covered(item.path.as_posix()):
            item.add_marker("no_cover")


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Callable[[Path, str], None]:
    """Return a function that compares text with a golden file, or rewrites the file if asked to."""

    def compare(file: Path, text: str) -> None:
        if pytestconfig.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        expected = file.read_text(encoding="utf-8") if file.is_file() else ""
        assert text == expected, f"{file} differs; review with --update-golden"

    return compare
