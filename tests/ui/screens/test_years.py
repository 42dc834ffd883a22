"""The screen of the years in force, driven by posted keys."""

from __future__ import annotations

import pygame
import pytest

from game.ui.kit import App, Button, Look, lint_tree, unnamed
from game.ui.kit.phases import YearMark
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.years import ImplementationScreen
from tests.ui.screens.after import (
    SEAT,
    TOY_SEAT,
    Room,
    go_on,
    toy_near_end,
    years_sitting,
)

pytestmark = pytest.mark.screen
SIZES = (((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100), ((1920, 1080), 150))


def room() -> Room:
    """Return the screen on a sitting of its own."""
    return Room(years_sitting())


def shown(app: App) -> ImplementationScreen:
    """Return the screen on top."""
    screen = app.screen
    assert isinstance(screen, ImplementationScreen)
    return screen


def press(at: Room, name: str) -> None:
    """Focus a button by its name and press Enter."""
    at.app.ui.focus_on(at.find(name))
    at.key(pygame.K_RETURN)


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_nothing_is_clipped_at_any_size(size: tuple[int, int], scale: int) -> None:
    """Else a player at that size could not read a part of the screen."""
    at = Room(years_sitting(), size, Look(scale_pct=scale, reduced_motion=True))
    assert lint_tree(at.app.ui) == []
    assert unnamed(at.app.ui.root) == []


def test_every_page_of_a_narrow_window_is_clean() -> None:
    """Else a tab of a small window would hide or clip what the wide one shows."""
    at = Room(years_sitting(), (1280, 720), Look(scale_pct=150, reduced_motion=True))
    for name in ("Matters", "Standing", "All years"):
        press(at, name)
        assert lint_tree(at.app.ui) == [], name
        assert unnamed(at.app.ui.root) == [], name


def test_next_year_goes_on_to_the_next_year() -> None:
    """Else a player could not leave the year."""
    at = room()
    before = at.live.course.seen.table.round
    at.key(pygame.K_F5)
    at.wait(1)
    assert at.live.course.seen.table.round == before + 1
    assert at.live.course.your_turn


def test_matter_is_answered_with_the_keyboard() -> None:
    """Else only the mouse could answer a failure."""
    at = room()
    press(at, "Consult")
    matter = next(m for m in at.live.course.seen.table.matters if m.party != SEAT)
    assert matter.answers[SEAT] == "consult"
    button = at.find("Consult")
    assert isinstance(button, Button)
    assert button.is_disabled
    assert button.reason


def test_suspension_asks_before_it_is_played() -> None:
    """Else a slip of the finger would suspend concessions."""
    at = room()
    press(at, "Suspend harder")
    assert not any(m.answers for m in at.live.course.seen.table.matters)
    at.key(pygame.K_ESCAPE)
    assert not any(m.answers for m in at.live.course.seen.table.matters)
    press(at, "Suspend harder")
    press(at, "Suspend harder")
    matter = next(m for m in at.live.course.seen.table.matters if m.party != SEAT)
    assert matter.answers[SEAT] == "suspend"


def test_notice_asks_which_duty_it_is_about() -> None:
    """Else a notice would be given about a duty that nobody chose."""
    at = room()
    before = len(at.live.course.sitting.entries)
    press(at, "Notify a difficulty")
    assert len(at.app.ui.layers) == 2
    at.key(pygame.K_ESCAPE)
    assert len(at.live.course.sitting.entries) == before


def test_earlier_year_can_be_read_and_left() -> None:
    """Else the story of a year would be lost when the next one begins."""
    at = room()
    now = at.live.course.seen.table.round
    at.key(0, text="[")
    screen = shown(at.app)
    assert screen.opened == now - 1
    press(at, "Back to")
    assert shown(at.app).opened is None


def test_arrows_move_along_the_strip_and_enter_opens_a_year() -> None:
    """Else the strip would be for the mouse only."""
    at = room()
    marks = [w for w in at.app.ui.top.walk() if isinstance(w, YearMark)]
    at.app.ui.focus_on(marks[1])
    at.key(pygame.K_LEFT, pygame.K_RETURN)
    assert shown(at.app).opened == 1


def test_escape_opens_the_menu_and_comes_back() -> None:
    """Else there would be no way out of the screen, or none back."""
    at = room()
    at.key(pygame.K_ESCAPE)
    assert isinstance(at.app.screen, PauseScreen)
    at.key(pygame.K_ESCAPE)
    assert isinstance(at.app.screen, ImplementationScreen)


def test_help_names_the_keys() -> None:
    """Else a player could not find out how to go on."""
    at = room()
    at.key(0, text="?")
    names = [w.name for w in at.app.ui.top.walk()]
    assert "Next year" in names
    assert lint_tree(at.app.ui) == []


def test_idle_screen_draws_nothing() -> None:
    """Else a waiting screen would use up a battery."""
    at = room()
    at.wait(0.5)
    assert at.wait(0.5) == 0


def test_last_year_leads_to_how_it_ended() -> None:
    """Else the end of the agreement would leave the player in an empty year."""
    at = Room(toy_near_end())
    at.key(pygame.K_F5)
    at.wait(2)
    assert at.live.course.is_over
    assert isinstance(at.app.screen, DebriefScreen)
    assert any(w.name == "How it ended" for w in at.app.ui.top.walk())


def test_undo_takes_the_last_decision_back() -> None:
    """Else practice mode would not let a player try another answer."""
    at = room()
    press(at, "Consult")
    at.key(pygame.K_z, mod=pygame.KMOD_CTRL)
    assert not any(m.answers for m in at.live.course.seen.table.matters)


def test_toy_seat_reaches_its_last_year() -> None:
    """Else the tests of the end would look at a year in the middle."""
    sitting = toy_near_end()
    assert sitting.state.table.round == sitting.scenario.years
    assert go_on(sitting, TOY_SEAT, lambda s: s.is_over).is_over
