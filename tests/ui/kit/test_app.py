from pathlib import Path

import pygame
import pytest
from typing_extensions import override

from game.ui.kit import (
    Button,
    Column,
    Label,
    Look,
    ScrollArea,
    ThemeName,
    Tone,
    accessible_tree,
)
from game.ui.kit.overlay import TOAST_SECONDS
from tests.ui.kit.demo_pages import ChartScreen, FormScreen
from tests.ui.kit.demo_screen import OneWidget
from tests.ui.kit.demo_table import TableScreen
from tests.ui.kit.driver import Driver

pytestmark = pytest.mark.screen


def test_nothing_is_drawn_while_nothing_happens() -> None:
    """The game would use the processor while the player thinks."""
    for page in (TableScreen, FormScreen, ChartScreen):
        driver = Driver(page())

        assert driver.wait(10) == 0


def test_one_key_is_one_redraw() -> None:
    """Moving the focus would draw the screen again and again."""
    driver = Driver(TableScreen())
    before = driver.app.ui.redraws

    driver.key(pygame.K_TAB)
    driver.wait(1)

    assert driver.app.ui.redraws == before + 1


def test_a_small_change_draws_a_small_part() -> None:
    """A large screen would be drawn whole for a caret."""
    driver = Driver(FormScreen())
    surface = driver.app.display.surface
    surface.fill("#ff00ff")

    driver.key(pygame.K_TAB)

    assert surface.get_at((surface.get_width() - 30, 600))[:3] == (255, 0, 255)


def test_a_toast_goes_by_itself_and_is_kept_for_screen_readers() -> None:
    """A message would stay over the screen, or be missed by who cannot see it."""
    driver = Driver(TableScreen())
    driver.app.toast("Package tabled.", Tone.GOOD)
    driver.wait(0.1)
    shown = len(driver.app.ui.floats.toasts)

    driver.wait(TOAST_SECONDS)

    assert shown == 1
    assert driver.app.ui.floats.toasts == []
    assert driver.app.ui.announcements == ["Package tabled."]


def test_zooming_is_kept_in_its_limits_and_reported() -> None:
    """Text size would not change, run away, or be forgotten at the next start."""
    driver = Driver(TableScreen())
    looks: list[Look] = []
    driver.app.on_look = looks.append

    for _ in range(9):
        driver.key(pygame.K_PLUS, mod=pygame.KMOD_LCTRL)
    largest = driver.app.ctx.look.scale_pct
    driver.key(pygame.K_0, mod=pygame.KMOD_LCTRL)

    assert largest == 200
    assert driver.app.ctx.look.scale_pct == 100
    assert looks[-1].scale_pct == 100


def test_a_resized_window_is_laid_out_again() -> None:
    """A larger window would show the old layout in its corner."""
    driver = Driver(TableScreen())

    driver.app.resize((1600, 900))
    driver.wait(0.1)

    assert driver.app.ui.root.rect.size == (1600, 900)
    assert driver.app.display.surface.get_size() == (1600, 900)


def test_a_theme_changes_at_once() -> None:
    """The player would have to start the game again to see the light theme."""
    driver = Driver(TableScreen())

    driver.app.set_look(Look(theme=ThemeName.LIGHT))
    driver.wait(0.1)

    assert driver.app.display.surface.get_at((2, 2))[:3] == (0xEE, 0xF0, 0xF2)


def test_a_picture_is_written(tmp_path: Path) -> None:
    """A screenshot or a save's thumbnail would be missing or empty."""
    driver = Driver(TableScreen())
    taken: list[Path] = []
    target = tmp_path / "deep" / "shot.png"
    driver.app.on_screenshot = lambda: taken.append(target)

    driver.key(pygame.K_F12)
    driver.app.save_picture(target)

    assert taken == [target]
    assert pygame.image.load(target).get_size() == (1280, 720)


def test_screens_stack() -> None:
    """Going back from settings would not return to the table."""
    table = TableScreen()
    driver = Driver(table)
    driver.app.push(FormScreen())
    driver.wait(0.1)

    driver.key(pygame.K_ESCAPE)
    driver.key(pygame.K_ESCAPE)

    assert driver.app.screen is table


def test_closing_the_window_ends_the_loop() -> None:
    """The game could not be left."""
    driver = Driver(TableScreen())

    driver.post(pygame.QUIT)

    assert not driver.app.is_running


def test_a_screen_may_ask_for_its_first_focus() -> None:
    """The keyboard would start on the settings button of every screen."""
    screen = OneWidget(
        lambda: Column(
            Button("Settings", lambda: None), Button("Begin", lambda: None).keyed("begin")
        )
    )
    screen.first_focus = "begin"

    assert Driver(screen).focused.name == "Begin"


def test_scroll_places_survive_a_rebuild() -> None:
    """Each move would throw the reader back to the top of the text."""
    text = "\n".join(f"Article {n}" for n in range(200))
    screen = OneWidget(lambda: ScrollArea(Label(text), "Treaty").keyed("text"))
    driver = Driver(screen)
    driver.key(pygame.K_PAGEDOWN, pygame.K_PAGEDOWN)
    area = driver.focused
    assert isinstance(area, ScrollArea)

    driver.app.invalidate()
    driver.wait(0.1)

    fresh = driver.focused
    assert isinstance(fresh, ScrollArea)
    assert fresh is not area
    assert fresh.bar.offset == area.bar.offset > 0


def test_a_scrollbar_can_be_dragged_and_wheeled() -> None:
    """A reader with a mouse could not move through a long text."""
    text = "\n".join(f"Article {n}" for n in range(200))
    driver = Driver(OneWidget(lambda: ScrollArea(Label(text), "Treaty")))
    area = driver.focused
    assert isinstance(area, ScrollArea)

    driver.move(area.rect.center)
    driver.post(pygame.MOUSEWHEEL, x=0, y=-2, precise_y=-2.0)
    wheeled = area.bar.offset
    thumb = area.bar.thumb(driver.app.ctx).center
    driver.press(thumb)
    driver.move((thumb[0], area.rect.bottom))
    driver.release((thumb[0], area.rect.bottom))

    assert wheeled > 0
    assert area.bar.offset == area.bar.furthest


def test_the_tree_reads_like_the_screen() -> None:
    """A screen reader would not say what is picked, where the others stand, and why."""
    lines = accessible_tree(Driver(TableScreen()).app.ui.root).lines()
    text = "\n".join(line.strip() for line in lines)

    assert "radio: Bank licences: Quotas lifted in three years" in text
    assert "(checked) - your package, their last position" in text
    assert "meter: Credibility 48 (−5) - Credibility: 48; " in text
    assert "button: Caucus (disabled: Needs three parties or more.)" in text
    assert "group: United States - Trade Representative, wary" in text


def test_a_rebuild_behind_a_dialog_gives_the_focus_back() -> None:
    """A move of the other side during a question would throw the player to the top of the screen."""
    screen = TableScreen()
    driver = Driver(screen)
    driver.app.ui.focus_on(driver.find("Bank licences: None"))
    screen.walk_out()
    driver.app.invalidate()
    driver.wait(0.1)

    driver.key(pygame.K_ESCAPE)

    assert driver.focused.name == "Bank licences: None"


def test_the_focus_stays_near_when_its_widget_goes() -> None:
    """Pressing a button that then vanishes would leave the keyboard nowhere."""
    names = ["One", "Two", "Three"]
    driver = Driver(OneWidget(lambda: Column(*(Button(n, lambda: None) for n in names))))
    driver.key(pygame.K_TAB, pygame.K_TAB)

    names.pop()
    driver.app.invalidate()
    driver.wait(0.1)

    assert driver.focused.name == "Two"


def test_the_loop_runs_until_the_window_is_closed() -> None:
    """The game would not start, or not end."""
    driver = Driver(TableScreen())
    pygame.event.post(pygame.event.Event(pygame.QUIT))

    driver.app.run()

    assert not driver.app.is_running


def test_a_screen_may_refuse_to_close() -> None:
    """Closing the window would lose a move that is being made."""

    class Careful(TableScreen):
        @override
        def on_close(self) -> bool:
            return False

    driver = Driver(Careful())

    driver.post(pygame.QUIT)

    assert driver.app.is_running


def test_full_screen_goes_and_comes_back() -> None:
    """F11 would leave the screen laid out for the window."""
    driver = Driver(TableScreen())

    driver.key(pygame.K_F11)
    desktop = pygame.display.get_desktop_sizes()[0]
    full = driver.app.ui.root.rect.size
    driver.key(pygame.K_F11)

    assert full == desktop
    assert driver.app.ui.root.rect.size == (1280, 720)
