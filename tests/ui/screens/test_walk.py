"""A whole sitting by keyboard alone, every screen checked at four sizes and scales."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.ui.kit import App, Look, lint_tree, unnamed
from tests.frontends.gallery import FRAME, Walker, walk

pytestmark = [pytest.mark.screen, pytest.mark.slow]

SIZE = (1280, 720)
OTHERS = (((1280, 720), 150), ((1920, 1080), 100), ((1920, 1080), 150))


@dataclass
class Found:
    """What was wrong on the way."""

    pictures: list[str] = field(default_factory=list)
    layout: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)
    restless: list[str] = field(default_factory=list)
    total: int = 0
    saves: int = 0


def look_at(found: Found, app: App, name: str) -> None:
    """Check a screen as it is, large on a small window, and on a large window."""
    app.step(0.0)
    if app.step(0.0):
        found.restless.append(name)
    found.pictures.append(name)
    found.layout += [f"{name}: {problem}" for problem in lint_tree(app.ui)]
    found.nameless += [f"{name}: {widget!r} {widget.key}" for widget in unnamed(app.ui.top)]
    for size, scale in (OTHERS[0], OTHERS[1 + len(found.pictures) % 2]):
        app.resize(size)
        app.ui.set_look(Look(scale))
        app.step(0.0)
        found.layout += [f"{name} {size} {scale}%: {p}" for p in lint_tree(app.ui)]
    app.resize(SIZE)
    app.ui.set_look(Look())
    app.step(FRAME)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Play once for all tests here."""
    result = Found()
    walker = Walker(Path(tmp_path_factory.mktemp("saves")), SIZE, Look())
    walker.on_picture = lambda app, name: look_at(result, app, name)
    try:
        walk(walker)
        result.missing = walker.words.missing
        result.faults = walker.words.faults
        saves = walker.desk.saves()
        result.saves = len(saves)
        result.total = sum(1 for save in saves if save.finished and save.picture)
    finally:
        walker.close()
    return result


def test_a_whole_sitting_is_played_by_keyboard(found: Found) -> None:
    """Somebody without a mouse could not play, or a screen would be missing from the gallery."""
    expected = {"01-title", "06-setup", "14-table", "31-text", "34-signature", "36-campaign"}
    assert expected <= set(found.pictures)
    assert {"40-first-year", "50-assessment", "91-load"} <= set(found.pictures)


def test_no_text_is_clipped_hidden_or_faint_at_any_size(found: Found) -> None:
    """Somebody could not read something on a small window or at a large scale."""
    assert found.layout == []


def test_everything_that_takes_the_focus_has_a_name(found: Found) -> None:
    """A screen reader would say nothing where the focus is."""
    assert found.nameless == []


def test_no_sentence_is_missing(found: Found) -> None:
    """A player would read the name of a message instead of a sentence."""
    assert found.missing == set()
    assert found.faults == set()


def test_a_screen_at_rest_is_not_drawn_again(found: Found) -> None:
    """The game would use the processor while the player reads."""
    assert found.restless == []


def test_the_finished_sitting_is_among_the_saves_with_its_picture(found: Found) -> None:
    """A sitting that was played to its end could not be found again."""
    assert (found.saves, found.total) == (1, 1)
