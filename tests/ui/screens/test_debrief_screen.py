"""How it ended, the self-assessment and the debrief, driven by posted keys."""

from __future__ import annotations

import pygame
import pytest

from game.session.closing import assessment_in
from game.ui.kit import Look, lint_tree, unnamed
from game.ui.kit.textfield import TextBox
from game.ui.screens.pause import PauseScreen
from game.ui.screens.picker import PickerScreen
from game.ui.screens.reader import CriterionLine, SectionLink
from tests.ui.screens.after import TOY_SEAT, Room, walked_out
from tests.ui.screens.debriefs import (
    SIZES,
    Broken,
    Held,
    Known,
    known,
    reading,
    room,
    screen_of,
    skip,
)

pytestmark = pytest.mark.screen


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_assessment_is_clean_at_any_size(size: tuple[int, int], scale: int) -> None:
    """Else a question would be cut off at that size."""
    at = room(size, scale)
    assert lint_tree(at.app.ui) == []
    assert unnamed(at.app.ui.root) == []


def test_debrief_is_not_shown_before_the_assessment() -> None:
    """Else the answers would be known before the player wrote its own."""
    at = room()
    at.wait(0.5)
    assert screen_of(at).debrief is None
    assert any(w.name == "Before the reveal" for w in at.app.ui.top.walk())


def test_assessment_is_kept_once_and_locked() -> None:
    """Else a player could write down its guess after the reveal."""
    at = room()
    at.key(pygame.K_RETURN, pygame.K_DOWN, pygame.K_RETURN)
    box = next(w for w in at.app.ui.top.walk() if isinstance(w, TextBox))
    at.app.ui.focus_on(box)
    at.type("We listened.")
    at.key(pygame.K_F5)
    at.wait(0.1)
    sitting = at.live.course.sitting
    kept = assessment_in(sitting.notes, TOY_SEAT)
    assert kept is not None
    assert kept.went_well == "We listened."
    assert len(kept.wanted["borea"]) == 1
    assert screen_of(at).debrief is not None


def test_letters_typed_into_an_answer_are_no_shortcuts() -> None:
    """Else typing an answer would leave the screen."""
    at = room()
    box = next(w for w in at.app.ui.top.walk() if isinstance(w, TextBox))
    at.app.ui.focus_on(box)
    at.type("tgnp1?")
    assert screen_of(at).form.went_well == "tgnp1?"


def test_empty_assessment_asks_before_it_is_skipped() -> None:
    """Else one key would throw the self-assessment away."""
    at = room()
    at.key(pygame.K_F5)
    assert not screen_of(at).is_assessed
    at.key(pygame.K_ESCAPE)
    assert not screen_of(at).is_assessed


def test_a_guess_of_the_walk_away_can_be_made() -> None:
    """Else the player could not say what no deal was worth to the other side."""
    at = room()
    at.app.ui.focus_on(at.find("I want to guess"))
    at.key(pygame.K_RETURN)
    at.app.ui.focus_on(at.find("Points, 0 to 100"))
    at.key(pygame.K_RIGHT)
    assert screen_of(at).form.reserve["borea"] == 51


def test_working_out_happens_on_the_worker_and_never_freezes() -> None:
    """Else the window would hang for seconds while the debrief is worked out."""
    at = room()
    worker = Held()
    at.shell.worker = worker
    skip(at)
    at.wait(0.2)
    assert any(w.name == "Working out the debrief" for w in at.app.ui.top.walk())
    assert len(worker.held) == 1
    worker.let_go()
    at.wait(0.1)
    assert screen_of(at).debrief is not None


def test_failure_is_said_and_can_be_tried_again() -> None:
    """Else a fault in the debrief would end the game or leave it waiting for ever."""
    at = Room(known(Broken), look=Look(reduced_motion=True))
    skip(at)
    at.wait(0.2)
    assert screen_of(at).failed
    assert lint_tree(at.app.ui) == []
    at.live.course.sitting.__class__ = Known
    at.app.ui.focus_on(at.find("Try again"))
    at.key(pygame.K_RETURN)
    at.wait(0.2)
    assert screen_of(at).debrief is not None


def test_arrows_numbers_and_letters_open_sections() -> None:
    """Else the sections could be opened with the mouse only."""
    at = reading()
    assert isinstance(at.focused, SectionLink)
    at.key(pygame.K_DOWN)
    assert screen_of(at).opened == 1
    at.key(pygame.K_4, text="4")
    assert screen_of(at).opened == 3
    assert isinstance(at.focused, SectionLink)
    assert at.focused.is_open
    at.key(pygame.K_n, text="n")
    assert screen_of(at).opened == 4
    at.key(pygame.K_p, text="p")
    assert screen_of(at).opened == 3


def test_page_keys_scroll_the_section_from_the_list() -> None:
    """Else a long section could not be read without the mouse."""
    at = reading()
    at.key(pygame.K_PAGEDOWN)
    reader = screen_of(at)._reader
    assert reader is not None
    assert reader.bar.offset > 0


def test_score_opens_what_stands_behind_it() -> None:
    """Else a number of the score card would have to be taken on trust."""
    at = reading()
    line = next(w for w in at.app.ui.top.walk() if isinstance(w, CriterionLine))
    at.app.ui.focus_on(line)
    at.key(pygame.K_RETURN)
    assert len(at.app.ui.layers) == 2
    assert lint_tree(at.app.ui) == []
    at.key(pygame.K_ESCAPE)
    assert len(at.app.ui.layers) == 1


def test_section_is_copied_as_text() -> None:
    """Else a player could not take a section of the debrief along."""
    at = reading()
    at.key(pygame.K_c, text="c")
    assert "100" in at.app.ui.paste_text()


def test_escape_opens_the_menu_and_comes_back_to_the_debrief() -> None:
    """Else the debrief would have to be worked out again after a look at the menu."""
    at = reading()
    at.key(pygame.K_3, text="3")
    at.key(pygame.K_ESCAPE)
    assert isinstance(at.app.screen, PauseScreen)
    at.key(pygame.K_ESCAPE)
    assert screen_of(at).opened == 2
    assert screen_of(at).debrief is not None


def test_walking_out_is_shown_for_what_it_is() -> None:
    """Else a player who left the talks would not see how the sitting ended."""
    at = Room(walked_out())
    assert any("No agreement" in w.name for w in at.app.ui.top.walk())
    assert lint_tree(at.app.ui) == []


def test_locked_assessment_goes_straight_to_the_debrief() -> None:
    """Else a resumed sitting would ask again what was locked before."""
    at = reading()
    again = Room(at.live.course.sitting)
    again.wait(0.1)
    assert screen_of(again).debrief is not None


def test_narrow_window_opens_sections_from_a_box() -> None:
    """Else a small window would have no way to choose a section."""
    at = reading((1280, 720), 150)
    at.key(pygame.K_RETURN, pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN)
    assert screen_of(at).opened == 2
    assert len(at.app.ui.layers) == 1
    at.key(pygame.K_n, text="n")
    assert screen_of(at).opened == 3
    assert lint_tree(at.app.ui) == []


def test_play_again_begins_at_the_choice_of_scenarios() -> None:
    """Else a player who wants to try again would have to find the way from the title."""
    at = reading()
    at.key(pygame.K_g, text="g")
    assert isinstance(at.app.screen, PickerScreen)
