"""One script through the desktop, the console and the session gives equal logs."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.wiring import LocalDesk
from game.session.desk import Order
from tests.frontends.equal_logs import play_in_console, saved, typed_lines
from tests.frontends.gallery import Walker, walk

SCENARIO, SEAT, SEED = "us-singapore-fta", "singapore", 7


@pytest.mark.screen
def test_the_desktop_and_the_console_write_the_same_log(tmp_path: Path) -> None:
    """If front-ends had rules of their own, a class would play two different games."""
    desktop, console = tmp_path / "desktop", tmp_path / "console"
    walker = Walker(desktop)
    try:
        walk(walker, SEED)
    finally:
        walker.close()
    by_keyboard = saved(desktop)
    scenario = LocalDesk(desktop).packs.load(SCENARIO).scenario
    lines = typed_lines(by_keyboard, scenario, SEAT)

    typed, printed = play_in_console(console, Order(SCENARIO, SEAT, seed=SEED), lines)

    assert len(lines) > 20
    assert typed == by_keyboard, printed[-2000:]
