import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.kit import Choice, Column, Scale, Select, Slider, Stepper, TextField
from game.ui.kit.editing import Edit
from game.ui.kit.events import Preedit
from game.ui.kit.textfield import TextBox
from tests.ui.kit.demo_screen import OneWidget
from tests.ui.kit.driver import Driver

pytestmark = pytest.mark.screen

CTRL, SHIFT = pygame.KMOD_LCTRL, pygame.KMOD_LSHIFT


class Typing:
    """A driver with one text field."""

    def __init__(self, text: str = "", lines: int = 1, limit: int = 0) -> None:
        """Open the field with a text."""
        self.heard: list[str] = []
        self.submitted: list[str] = []
        field = TextField("Worksheet", text, self.heard.append, lines=lines)
        field.limited(limit).submitting(self.submitted.append)
        self.driver = Driver(OneWidget(lambda: field))
        self.box = field.box

    @property
    def text(self) -> str:
        """Return what stands in the field."""
        return self.box.edit.text


def test_typed_text_arrives_once() -> None:
    """Letters would be doubled, lost, or taken for shortcuts."""
    typing = Typing()

    typing.driver.type("Quotas, été")

    assert typing.text == "Quotas, été"
    assert typing.heard[-1] == "Quotas, été"


def test_words_can_be_selected_and_replaced() -> None:
    """Correcting a sentence would mean typing it again."""
    typing = Typing("wide list of goods")

    typing.driver.key(pygame.K_LEFT, mod=CTRL | SHIFT)
    typing.driver.type("services")
    typing.driver.key(pygame.K_HOME)
    typing.driver.key(pygame.K_RIGHT, mod=CTRL | SHIFT)
    typing.driver.key(pygame.K_DELETE)

    assert typing.text == " list of services"


def test_cut_copy_and_paste() -> None:
    """Text could not be moved between the worksheet and a clause."""
    typing = Typing("capped fines")

    typing.driver.key(pygame.K_a, mod=CTRL)
    typing.driver.key(pygame.K_x, mod=CTRL)
    emptied = typing.text
    typing.driver.key(pygame.K_v, mod=CTRL)
    typing.driver.key(pygame.K_v, mod=CTRL)

    assert emptied == ""
    assert typing.text == "capped finescapped fines"


def test_pasted_controls_are_removed() -> None:
    """A NUL from the clipboard would stop the game."""
    typing = Typing()
    typing.driver.app.ui.copy_text("a\x00b\nc")

    typing.driver.key(pygame.K_v, mod=CTRL)

    assert "\x00" not in typing.text
    assert "\n" not in typing.text


def test_composed_text_shows_but_is_not_typed() -> None:
    """Someone writing with an input method would see nothing until the end, or get it twice."""
    typing = Typing("x")

    typing.driver.post(pygame.TEXTEDITING, text="ting", start=4, length=0)
    composing = (typing.box.preedit, typing.text)
    typing.driver.post(pygame.TEXTINPUT, text="停")

    assert composing == (Preedit("ting", 4), "x")
    assert typing.text == "x停"
    assert typing.box.preedit == Preedit("")


def test_a_limit_holds_and_enter_submits() -> None:
    """A name would outgrow its place in a save, or Enter would do nothing."""
    typing = Typing(limit=5)

    typing.driver.type("Singapore")
    typing.driver.key(pygame.K_RETURN)

    assert typing.text == "Singa"
    assert typing.submitted == ["Singa"]


def test_several_lines_wrap_and_the_caret_moves_up_and_down() -> None:
    """Notes on a worksheet could not be edited with the keyboard."""
    typing = Typing("first line", lines=4)

    typing.driver.key(pygame.K_RETURN)
    typing.driver.type("second")
    typing.driver.key(pygame.K_UP)
    typing.driver.type("!")

    assert typing.text == "first !line\nsecond"


def test_a_click_and_a_drag_set_caret_and_selection() -> None:
    """The mouse could not choose where to type."""
    typing = Typing("mandate")
    box = typing.box.rect

    typing.driver.press((box.x + 11, box.centery))
    typing.driver.move((box.right - 2, box.centery))
    typing.driver.release((box.right - 2, box.centery))

    assert typing.box.edit.selected == "mandate"


def test_letters_are_no_shortcuts_while_typing_but_tab_still_leaves() -> None:
    """Typing "P" in the worksheet would probe interests, or the keyboard be caught in it."""
    texts = (TextField("One", "", lambda _t: None), TextField("Two", "", lambda _t: None))
    driver = Driver(OneWidget(lambda: Column(*texts)))

    driver.type("p")
    driver.key(pygame.K_TAB)

    assert texts[0].box.edit.text == "p"
    assert driver.focused is texts[1].box


def test_a_long_text_scrolls_with_the_caret() -> None:
    """The caret would leave the box while typing."""
    typing = Typing()
    typing.driver.type("a long sentence " * 20)

    assert isinstance(typing.driver.focused, TextBox)
    assert typing.box._scroll_x > 0
    typing.driver.key(pygame.K_HOME)
    assert typing.box._scroll_x == 0


def test_a_select_opens_moves_and_takes() -> None:
    """A ministry could not be chosen with the keyboard."""
    taken: list[str] = []
    choices = [
        Choice("mti", "Trade"),
        Choice("law", "Law", reason="No staff days left"),
        Choice("mas", "Monetary Authority"),
    ]
    driver = Driver(OneWidget(lambda: Select("Ministry", choices, "mti", taken.append)))

    driver.key(pygame.K_DOWN)
    driver.key(pygame.K_DOWN, pygame.K_RETURN)
    refused = list(taken)
    driver.key(pygame.K_END, pygame.K_RETURN)

    assert refused == []
    assert taken == ["mas"]
    assert driver.focused.value_text == "Monetary Authority"
    assert len(driver.app.ui.layers) == 1


def test_escape_and_a_click_outside_close_a_list() -> None:
    """An opened list would hold the screen."""
    choices = [Choice(1, "One"), Choice(2, "Two")]
    driver = Driver(OneWidget(lambda: Select("Number", choices, 1, lambda _n: None)))
    box = driver.focused

    driver.key(pygame.K_SPACE, pygame.K_ESCAPE)
    after_escape = len(driver.app.ui.layers)
    driver.click(box)
    opened = len(driver.app.ui.layers)
    driver.press((5, 5))

    assert (after_escape, opened, len(driver.app.ui.layers)) == (1, 2, 1)
    assert driver.focused is box


def test_a_slider_moves_by_keys_and_by_dragging() -> None:
    """An aspiration could be set with one kind of hand only."""
    values: list[float] = []
    driver = Driver(OneWidget(lambda: Slider("Aspiration", 50, Scale(0, 100, 5), values.append)))
    track = driver.focused.rect

    driver.key(pygame.K_RIGHT, pygame.K_END, pygame.K_RIGHT, pygame.K_HOME)
    driver.press(track.center)
    driver.move(track.midright)
    driver.release(track.midright)

    assert values == [55, 100, 0, 50, 100]


def test_a_stepper_stops_at_its_ends() -> None:
    """A budget of staff days could be overdrawn."""
    values: list[float] = []
    driver = Driver(OneWidget(lambda: Stepper("Days", 1, Scale(0, 2), values.append)))

    driver.key(pygame.K_RETURN, pygame.K_RETURN)
    driver.key(pygame.K_RIGHT, pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN)

    assert values == [0, 1, 2]


edits = st.builds(
    lambda text, a, b: Edit(text, min(a, len(text)), min(b, len(text))),
    st.text(max_size=20),
    st.integers(0, 20),
    st.integers(0, 20),
)


@given(edit=edits, by=st.sampled_from([-1, 1]), word=st.booleans(), select=st.booleans())
def test_the_caret_never_leaves_the_text(edit: Edit, by: int, word: bool, select: bool) -> None:  # noqa: FBT001
    """A key would move the caret beyond the text and the next letter would crash."""
    for after in (edit.move(by, word=word, select=select), edit.erase(by, word=word)):
        assert 0 <= after.caret <= len(after.text)
        assert 0 <= after.anchor <= len(after.text)


@given(edit=edits, text=st.text(max_size=10))
def test_inserting_replaces_the_selection_and_no_more(edit: Edit, text: str) -> None:
    """Typing over a selection would lose what stands beside it."""
    start, end = edit.selection

    after = edit.insert(text)

    assert after.text == edit.text[:start] + text + edit.text[end:]
    assert after.selected == ""
