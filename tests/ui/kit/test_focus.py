import pygame
import pytest

from game.ui.kit import (
    Button,
    Choice,
    Column,
    Look,
    RadioGroup,
    Row,
    Screen,
    ThemeName,
    Toggle,
    Toolbar,
    stops,
    unnamed,
)
from game.ui.kit.focus import group_of, members
from game.ui.kit.tokens import rgb
from tests.ui.kit.demo_pages import ChartScreen, FormScreen
from tests.ui.kit.demo_screen import OneWidget
from tests.ui.kit.demo_table import TableScreen
from tests.ui.kit.driver import Driver

pytestmark = pytest.mark.screen

PAGES = [TableScreen, FormScreen, ChartScreen]


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_reaches_everything(page: type[Screen]) -> None:
    """A player without a mouse could not use some part of a screen."""
    driver = Driver(page())
    wanted = {id(w) for w in driver.app.ui.root.walk() if w.focusable}
    reached: set[int] = set()

    for _ in range(len(stops(driver.app.ui.top)) + 1):
        group = group_of(driver.focused)
        reached.add(id(driver.focused))
        if group is not None:
            reached |= arrows_reach(driver)
        driver.key(pygame.K_TAB)

    assert wanted <= reached


def arrows_reach(driver: Driver) -> set[int]:
    """Return what arrows reach from the focused widget, which has the focus again after."""
    start = driver.focused
    found, frontier = {id(start)}, [start]
    while frontier:
        origin = frontier.pop()
        for key in (pygame.K_RIGHT, pygame.K_DOWN, pygame.K_LEFT, pygame.K_UP):
            if origin.find_host() is None:
                continue
            driver.app.ui.focus_on(origin)
            driver.key(key)
            if id(driver.focused) not in found:
                found.add(id(driver.focused))
                frontier.append(driver.focused)
    driver.app.ui.focus_on(start)
    return found


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("page", PAGES)
def test_the_focus_shows_wherever_it_is(page: type[Screen], theme: ThemeName) -> None:
    """A player would lose sight of where the keyboard is."""
    driver = Driver(page(), look=Look(theme=theme))
    ring = rgb(driver.app.ctx.palette.focus)
    for _ in range(len(stops(driver.app.ui.top))):
        picture = driver.app.display.surface
        around = driver.focused.ring_rect().inflate(12, 12).clip(picture.get_rect())
        mask = pygame.mask.from_threshold(picture.subsurface(around), ring, (12, 12, 12, 255))

        assert mask.count() >= 2 * min(around.size), driver.focused.name
        driver.key(pygame.K_TAB)


def test_shift_tab_goes_back() -> None:
    """A player could only go forward through a screen."""
    driver = Driver(TableScreen())
    first = driver.focused

    driver.key(pygame.K_TAB)
    driver.key(pygame.K_TAB, mod=pygame.KMOD_LSHIFT)

    assert driver.focused is first


def test_a_group_is_one_stop_and_arrows_move_in_it() -> None:
    """A player would press Tab thirty times to get past the issue grid."""
    driver = Driver(TableScreen())
    grid = driver.find("Bank licences: Quotas")
    group = group_of(grid)
    assert group is not None

    inside = [stop for stop in stops(driver.app.ui.top) if group_of(stop) is group]

    assert len(inside) == 1
    assert len(members(group)) == 27


def test_arrows_home_and_end_move_in_the_grid() -> None:
    """The issue grid could not be read row by row with the keyboard."""
    driver = Driver(TableScreen())
    driver.app.ui.focus_on(driver.find("Bank licences: Quotas"))

    seen = []
    for key in (pygame.K_HOME, pygame.K_END, pygame.K_UP, pygame.K_LEFT, pygame.K_DOWN):
        driver.key(key)
        seen.append(driver.focused.name.split(": ")[1])

    assert seen == [
        "National treatment now",
        "None",
        "IMF and WTO safeguards only",
        "Short-term flows exempt",
        "Case by case",
    ]


def test_enter_picks_and_the_focus_survives_the_rebuild() -> None:
    """Picking an option would throw the player back to the top of the screen."""
    screen = TableScreen()
    driver = Driver(screen)
    driver.app.ui.focus_on(driver.find("Bank licences: Case by case"))

    driver.key(pygame.K_RETURN)

    assert screen.picked["banks"] == "banks2"
    assert driver.focused.name == "Bank licences: Case by case"
    assert driver.focused.states == ("checked",)


def test_scrolling_follows_the_focus() -> None:
    """The keyboard would go to options that are scrolled out of sight."""
    driver = Driver(TableScreen(), (1280, 720))
    driver.app.ui.focus_on(driver.find("Capital transfers in a crisis: Always"))

    for _ in range(12):
        driver.key(pygame.K_DOWN)

    assert driver.focused.name == "Chewing gum: Free sale"
    assert driver.app.ui.room.contains(driver.focused.rect)
    panel = next(w for w in driver.app.ui.root.walk() if w.key == "issues")
    assert panel.rect.inflate(14, 14).contains(driver.focused.rect)


def test_a_dialog_keeps_the_focus_and_escape_leaves_it() -> None:
    """Tab would wander behind a question, or Escape would not mean no."""
    screen = TableScreen()
    driver = Driver(screen)
    driver.app.ui.focus_on(driver.find("Walk out"))
    driver.key(pygame.K_RETURN)
    inside = set()
    for _ in range(5):
        inside.add(driver.focused.name)
        driver.key(pygame.K_TAB)
    assert inside == {"Stay", "Walk out"}

    driver.key(pygame.K_ESCAPE)

    assert not screen.left
    assert driver.focused.name == "Walk out"
    assert len(driver.app.ui.layers) == 1


def test_a_dialog_starts_on_the_harmless_answer() -> None:
    """A player who presses Enter twice would walk out by accident."""
    screen = TableScreen()
    driver = Driver(screen)
    driver.app.ui.focus_on(driver.find("Walk out"))

    driver.key(pygame.K_RETURN, pygame.K_RETURN)

    assert not screen.left


def test_shortcuts_press_buttons_but_not_while_a_dialog_is_open() -> None:
    """F5 would not table the package, or would do so behind a question."""
    screen = TableScreen()
    driver = Driver(screen)
    driver.key(pygame.K_F5)
    screen.walk_out()

    driver.key(pygame.K_F5)

    assert screen.sent == 1


def test_a_disabled_button_says_why() -> None:
    """A player would not learn why caucusing is impossible."""
    screen = TableScreen()
    driver = Driver(screen)

    driver.key(pygame.K_c, text="c")

    assert screen.sent == 0
    assert driver.app.ui.tip_view is not None
    assert driver.app.ui.tip_view.name == "Needs three parties or more."
    assert "disabled: Needs three parties or more." in driver.focused.states


def test_f1_shows_why_and_escape_hides_it() -> None:
    """The reasons behind a number could only be had with a mouse."""
    driver = Driver(TableScreen())
    driver.app.ui.focus_on(driver.find("Credibility"))

    driver.key(pygame.K_F1)

    assert driver.app.ui.tip_view is not None
    assert "Withdrew the licence threat: −9" in driver.app.ui.tip_view.name
    assert "Their private estimate: unknown" in driver.app.ui.tip_view.name
    driver.key(pygame.K_ESCAPE)
    assert driver.app.ui.tip_view is None


def test_hovering_shows_a_tip_after_a_rest_and_leaving_hides_it() -> None:
    """Tips would flicker under a moving pointer, or stay for ever."""
    driver = Driver(TableScreen())
    meter = driver.find("Leverage")

    driver.move(meter.rect.center)
    at_once = driver.app.ui.tip_view
    driver.wait(0.5)
    after_a_rest = driver.app.ui.tip_view
    driver.move((5, 5))

    assert at_once is None
    assert after_a_rest is not None
    assert driver.app.ui.tip_view is None


def test_escape_reaches_the_screen_when_nothing_is_open() -> None:
    """Escape would not go back."""
    screen = OneWidget(lambda: Button("Sign", lambda: None))
    driver = Driver(screen)

    driver.key(pygame.K_ESCAPE)

    assert screen.back == 1


def test_arrows_choose_in_a_radio_group() -> None:
    """A radio group would need a mouse or a second key."""
    chosen: list[str] = []
    choices = [Choice("a", "Plenary"), Choice("b", "Small table"), Choice("c", "Back channel")]
    driver = Driver(OneWidget(lambda: RadioGroup("Channel", choices, "b", chosen.append)))

    driver.key(pygame.K_DOWN, pygame.K_DOWN)

    assert driver.focused.states == ("checked",)
    assert chosen == ["c", "a"]


def test_clicks_press_only_where_they_began() -> None:
    """Dragging off a button would still press it."""
    pressed: list[str] = []
    driver = Driver(
        OneWidget(
            lambda: Row(
                Button("Accept", lambda: pressed.append("accept")),
                Button("Reject", lambda: pressed.append("reject")),
            )
        )
    )
    accept, reject = driver.find("Accept"), driver.find("Reject")

    driver.press(accept.rect.center)
    driver.release(reject.rect.center)
    driver.click(reject)

    assert pressed == ["reject"]


def test_everything_focusable_has_a_role_and_a_name() -> None:
    """A screen reader would meet nameless things."""
    for page in PAGES:
        assert unnamed(Driver(page()).app.ui.root) == []


def test_space_flips_a_toggle() -> None:
    """A switch could not be used with the keyboard."""
    states: list[bool] = []
    driver = Driver(OneWidget(lambda: Column(Toggle("Brief the press", states.append))))

    driver.key(pygame.K_SPACE, pygame.K_SPACE)

    assert states == [True, False]


def test_a_toolbar_is_left_with_one_tab() -> None:
    """Tab would stop at each of seven actions."""
    driver = Driver(
        OneWidget(
            lambda: Column(
                Toolbar("Actions", *(Button(name, lambda: None) for name in "ABC")),
                Button("After", lambda: None),
            )
        )
    )

    driver.key(pygame.K_RIGHT, pygame.K_TAB)

    assert driver.focused.name == "After"
