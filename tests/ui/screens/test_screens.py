"""Screens one by one: the way back, reasons against moves, settings, empty and broken states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.model.errors import StorageError
from game.session.desk import Order, ScenarioCard
from game.ui.kit import Button, Dialog, ThemeName
from game.ui.screens.frame import SittingScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.picker import PickerScreen
from game.ui.screens.saves import LoadScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.title import TitleScreen
from tests.frontends.gallery import Walker

pytestmark = pytest.mark.screen


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Return a player at the title screen."""
    made = Walker(tmp_path)
    yield made
    made.close()


def begin(w: Walker, seat: str = "singapore") -> SittingScreen:
    """Begin a sitting and show it."""
    w.shell.open_sitting(w.desk.begin(Order("us-singapore-fta", seat, seed=7)))
    w.settle()
    return w.room


def to_the_table(w: Walker) -> SittingScreen:
    """Go through briefing, preparation and forum without doing anything."""
    begin(w)
    for _ in range(6):
        if w.phase != "rounds":
            w.key(pygame.K_F5)
            w.settle()
    assert w.phase == "rounds"
    return w.room


def test_escape_leads_back_from_every_screen_over_the_title(walker: Walker) -> None:
    """Somebody would be caught on a screen."""
    for name, kind in (
        ("picker", PickerScreen),
        ("load", LoadScreen),
        ("settings", SettingsScreen),
    ):
        walker.shell.go(name)
        walker.app.step(0.02)
        assert isinstance(walker.app.screen, kind)
        walker.key(pygame.K_ESCAPE)
        assert isinstance(walker.app.screen, TitleScreen)


def is_on_menu(w: Walker) -> bool:
    """Say whether the menu of a sitting is on show."""
    return isinstance(w.app.screen, PauseScreen)


def test_escape_opens_and_closes_the_menu_of_a_sitting(walker: Walker) -> None:
    """Somebody could not leave a sitting, or not come back to it."""
    room = begin(walker)
    walker.key(pygame.K_ESCAPE)
    assert is_on_menu(walker)
    for key in (pygame.K_b, pygame.K_l, pygame.K_s):
        walker.key(key)
        assert not is_on_menu(walker)
        walker.key(pygame.K_ESCAPE)
        assert is_on_menu(walker)
    walker.key(pygame.K_ESCAPE)

    assert walker.room is room


def test_leaving_asks_first(walker: Walker) -> None:
    """One key too many would end the game."""
    walker.key(pygame.K_ESCAPE)
    assert walker.app.is_running
    assert isinstance(walker.app.ui.top, Dialog)


def test_every_button_that_cannot_be_pressed_says_why(walker: Walker) -> None:
    """A player would see a closed door without a sign."""
    to_the_table(walker)
    for key in (pygame.K_t, pygame.K_p, pygame.K_h, pygame.K_o):
        walker.key(key)
        closed = [w for w in walker.app.ui.top.walk() if isinstance(w, Button) and w.is_disabled]
        assert all(button.reason and button.tip for button in closed)
        walker.key(pygame.K_ESCAPE)


def test_between_two_parties_a_caucus_is_closed_with_its_reason(walker: Walker) -> None:
    """A move that cannot be made would look like one that can."""
    to_the_table(walker)
    walker.key(pygame.K_t)
    name = walker.say("move-caucus")
    caucus = next(w for w in walker.app.ui.top.walk() if isinstance(w, Button) and w.name == name)

    assert caucus.is_disabled
    assert caucus.reason == walker.say("illegal-two-parties-only")


def test_an_empty_draft_cannot_be_tabled(walker: Walker) -> None:
    """An offer that says nothing would be sent, or the game would stop."""
    to_the_table(walker)
    walker.key(pygame.K_F5)
    table_it = walker.say("ui-table-it")
    button = next(
        w for w in walker.app.ui.top.walk() if isinstance(w, Button) and w.name == table_it
    )

    assert button.reason == walker.say("illegal-empty-package")


def test_undo_takes_a_move_back_in_practice(walker: Walker) -> None:
    """The one advantage of practice would not be there."""
    begin(walker)
    walker.key(pygame.K_F5)
    walker.settle()
    assert walker.phase == "preparation"
    walker.key(pygame.K_z, mod=pygame.KMOD_CTRL)
    walker.app.step(0.02)

    assert walker.phase == "briefing"


def test_the_other_seat_can_be_played(walker: Walker) -> None:
    """Half of every scenario would be closed."""
    room = begin(walker, "united-states")

    assert room.live.course.seat == "united-states"


def test_settings_apply_at_once_and_are_kept(walker: Walker) -> None:
    """Somebody would have to set large type again at every start."""
    walker.shell.go("settings")
    walker.app.step(0.02)
    walker.go_to(walker.say("ui-theme-light"))

    assert walker.app.ctx.look.theme is ThemeName.LIGHT
    assert walker.desk.settings()["theme"] == "light"


def test_a_question_mark_explains_every_screen_of_a_sitting(walker: Walker) -> None:
    """A player would find no help where it is needed."""
    begin(walker)
    walker.key(pygame.K_SLASH, text="?")
    dialog = walker.app.ui.top

    assert isinstance(dialog, Dialog)
    assert walker.say("ui-help-briefing") in [w.name for w in dialog.walk()]


def test_a_failure_is_shown_in_words(walker: Walker) -> None:
    """A full disk would close the window without a word."""

    def fail() -> None:
        raise StorageError("The disk is full. Make room and try again.")

    walker.shell.guarded(fail, None)
    dialog = walker.app.ui.top

    assert isinstance(dialog, Dialog)
    assert "The disk is full. Make room and try again." in [w.name for w in dialog.walk()]


def test_a_move_of_the_others_that_cannot_be_kept_stops_the_play(
    walker: Walker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk would open one dialog after the other, or the game would go on unsaved."""
    room = begin(walker)
    sitting = room.live.course.sitting
    walker.key(pygame.K_F5)
    walker.settle()
    assert walker.phase == "preparation"
    room = walker.room
    step = sitting.step

    def fail() -> None:
        raise StorageError("The disk is full. Make room and try again.")

    monkeypatch.setattr(sitting, "step", fail)
    walker.key(pygame.K_F5)
    for _ in range(5):
        walker.app.step(0.5)
    assert len(walker.app.ui.layers) == 2
    assert room.live.is_halted
    monkeypatch.setattr(sitting, "step", step)
    walker.key(pygame.K_RETURN)
    walker.settle()

    assert walker.phase == "forum"


def test_a_pack_with_a_problem_is_shown_with_it(walker: Walker) -> None:
    """An author would look for the scenario in vain."""
    picker = PickerScreen(walker.shell)
    walker.app.push(picker)
    picker.cards = (ScenarioCard("x", "Broken", "", "", "", 0, (), "line 3: no title"),)
    walker.app.invalidate()
    walker.app.step(0.02)

    names = " ".join(w.name for w in walker.app.ui.root.walk())
    assert "line 3: no title" in names


def test_a_seed_that_is_not_one_is_explained(walker: Walker) -> None:
    """A slip of the keyboard would stop the game."""
    walker.press(key="new")
    walker.press(key="choose:us-singapore-fta")
    walker.go_to(walker.say("ui-advanced"))
    walker.key(pygame.K_SPACE)
    walker.go_to(walker.say("ui-seed"))
    walker.letters("seven")
    walker.press(key="begin")

    dialog = walker.app.ui.top
    assert isinstance(dialog, Dialog)
    assert walker.say("ui-seed-wrong") in [w.name for w in dialog.walk()]


def test_a_sitting_goes_on_where_it_was_left(walker: Walker) -> None:
    """What was played would be lost when the window closes."""
    begin(walker)
    walker.key(pygame.K_F5)
    walker.settle()
    walker.key(pygame.K_ESCAPE)
    walker.key(pygame.K_t)
    assert isinstance(walker.app.screen, TitleScreen)
    walker.desk.close()
    walker.key(pygame.K_c)

    assert walker.phase == "preparation"


def test_a_deleted_sitting_leaves_the_list_after_a_question(walker: Walker) -> None:
    """A sitting would be gone by one press, or could not be removed at all."""
    begin(walker)
    walker.key(pygame.K_F5)
    walker.settle()
    walker.key(pygame.K_ESCAPE)
    walker.key(pygame.K_t)
    walker.desk.close()
    walker.shell.go("load")
    walker.app.step(0.02)
    trash = next(w for w in walker.app.ui.root.walk() if w.name.startswith("Move "))
    walker.press(trash.name)
    assert len(walker.desk.saves()) == 1
    walker.press(walker.say("ui-delete"))

    assert walker.desk.saves() == ()


def test_a_coach_s_note_is_shown_until_it_is_put_away(walker: Walker) -> None:
    """A learner would look for help that the terminal gives, or could not get rid of it."""
    walker.shell.open_sitting(walker.desk.begin(Order("first-steps", "arden", seed=7)))
    walker.settle()
    first = walker.room.live.coaching
    assert first is not None

    shown = [w for w in walker.app.ui.top.walk() if getattr(w, "text", "") == first.text]
    walker.press(key="coach:done")

    assert shown
    second = walker.room.live.coaching
    assert second is not None
    assert second != first


def test_the_list_of_scenarios_can_be_searched(walker: Walker) -> None:
    """Among two dozen scenarios one would have to scroll to find one's own."""
    walker.press(key="new")
    walker.go_to(walker.say("ui-picker-find"))

    walker.letters("singapore")
    found = [w.key for w in walker.app.ui.top.walk() if str(w.key).startswith("choose:")]
    walker.letters(" zzz")
    none = [w.key for w in walker.app.ui.top.walk() if str(w.key).startswith("choose:")]

    assert found == ["choose:us-singapore-fta"]
    assert none == []


def test_lessons_come_before_history_and_history_in_order_of_time(walker: Walker) -> None:
    """A beginner would have to look for the tutorial among treaties."""
    cards = walker.desk.scenarios()

    periods = [card.period for card in cards if card.shelf == "historical"]
    assert cards[0].id == "first-steps"
    assert periods == sorted(periods)
    assert [card.shelf for card in cards] == sorted(card.shelf for card in cards)
