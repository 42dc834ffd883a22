import pygame
import pytest

from game.ui.kit import Entry, EntryKind, SearchableTranscript, SearchWords, Transcript, lint_tree
from tests.ui.kit.demo_screen import OneWidget
from tests.ui.kit.driver import Driver

pytestmark = pytest.mark.screen

WORDS = SearchWords("Find", "Next", "Previous", "Copy", "{place} of {count}")


def entries(count: int) -> tuple[Entry, ...]:
    """Return speeches with a number each."""
    return tuple(
        Entry(f"Statement {n} on **quotas**.", "Singapore", f"{n}", "accent", rich=True)
        for n in range(count)
    )


@pytest.mark.parametrize("length", [10, 1000])
def test_appending_costs_the_same_at_any_length(length: int) -> None:
    """Each sentence of a long negotiation would take longer than the one before."""
    log = Transcript("Transcript", entries(length))
    driver = Driver(OneWidget(lambda: log))
    before = (log.layout_count, driver.app.ctx.text.stats.layouts)

    log.append(Entry("A new sentence of some length, never said before.", "United States"))
    driver.wait(0.1)

    assert log.layout_count == before[0] + 1
    assert driver.app.ctx.text.stats.layouts - before[1] <= 3


def test_a_long_log_draws_only_what_shows() -> None:
    """Scrolling through a long negotiation would stutter."""
    log = Transcript("Transcript", entries(2000))
    driver = Driver(OneWidget(lambda: log))
    renders = driver.app.ctx.text.stats.renders

    assert renders < 400
    driver.key(pygame.K_HOME)
    assert driver.app.ctx.text.stats.renders - renders < 200


def test_the_log_follows_its_end_unless_the_reader_scrolled_up() -> None:
    """New sentences would pull the reader away from what they are reading."""
    log = Transcript("Transcript", entries(100))
    driver = Driver(OneWidget(lambda: log))
    log.append(Entry("one", "Singapore"))
    at_end = log.bar.offset == log.bar.furthest
    driver.key(pygame.K_PAGEUP)
    reading = log.bar.offset

    log.append(Entry("two", "Singapore"))

    assert at_end
    assert log.bar.offset == reading < log.bar.furthest


def test_words_are_found_and_stepped_through() -> None:
    """What was promised in round one could not be found again."""
    log = Transcript("Transcript", entries(30))
    driver = Driver(OneWidget(lambda: SearchableTranscript(log, WORDS)))
    driver.app.ui.focus_on(driver.find("Find"))

    driver.type("STATEMENT 1")
    found = len(log.matches)
    last = log.matches[log.match]
    driver.key(pygame.K_RETURN)

    assert found == 11
    assert last == 19
    assert log.matches[log.match] == 1
    driver.type("x")
    assert log.matches == []


def test_the_log_can_be_copied() -> None:
    """A trainee could not quote the record in a report."""
    log = Transcript("Transcript", (*entries(2), Entry("Adjourned.", kind=EntryKind.NOTICE)))
    driver = Driver(OneWidget(lambda: log))

    driver.key(pygame.K_c, mod=pygame.KMOD_LCTRL)

    assert driver.app.ui.clipboard.text.splitlines() == [
        "0 Singapore: Statement 0 on quotas.",
        "1 Singapore: Statement 1 on quotas.",
        "Adjourned.",
    ]


def test_one_log_serves_every_build() -> None:
    """Rebuilding the screen would lay out the whole negotiation again."""
    log = Transcript("Transcript", entries(300))
    driver = Driver(OneWidget(lambda: log))
    before = log.layout_count

    driver.app.invalidate()
    driver.wait(0.1)

    assert log.layout_count == before


def test_the_log_scrolls_by_wheel_and_thumb() -> None:
    """A reader with a mouse could not go back to the first round."""
    log = Transcript("Transcript", entries(100))
    driver = Driver(OneWidget(lambda: log))
    end = log.bar.offset

    driver.move(log.rect.center)
    driver.post(pygame.MOUSEWHEEL, x=0, y=3, precise_y=3.0)
    wheeled = log.bar.offset
    thumb = log.bar.thumb(driver.app.ctx).center
    driver.press(thumb)
    driver.move((thumb[0], log.rect.y))
    driver.release((thumb[0], log.rect.y))

    assert wheeled < end
    assert log.bar.offset == 0


def test_a_long_name_is_wrapped_and_what_was_said_begins_below_it() -> None:
    """The name of a delegation would run out of a narrow column, or over its own words."""
    said = Entry("We agree.", "Democratic People's Republic of Korea (you)", "question 4")
    log = Transcript("Transcript", (said, Entry("So do we.", "Japan", "question 5")))
    driver = Driver(OneWidget(lambda: log), (300, 400))

    assert lint_tree(driver.app.ui) == []
