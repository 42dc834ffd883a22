"""Every move of the catalogue can be reached on the desktop, with its reason where it is closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from game.session import MOVES
from game.session.sitting import Sitting
from game.ui.kit import Button
from game.ui.screens import table
from game.ui.screens.consent import PARTIES
from game.ui.screens.dialogs import MoveDialog
from game.ui.viewmodels.answers import answers_view
from tests.session.play import copy_of
from tests.toys import ALBA
from tests.ui.screens.after import Room
from tests.ui.viewmodels.seats import lens_of, play_on, sitting

pytestmark = pytest.mark.screen

AT_THE_TABLE = {"offer", "accept", "reject", "end-turn", "answer-event"}
"""Moves of the rounds with a button of their own."""
OTHERWISE = {
    "propose-clause": "propose:",
    "compensate": "pay:",
    "end-turn": "next-year",
    "answer-event": "answer:",
}
"""Moves whose buttons carry another key, which begins so."""


def stood(phase: str) -> Sitting:
    """Return a sitting that waits for Alba in a phase."""
    return copy_of(_stood(phase))


@cache
def _stood(phase: str) -> Sitting:
    played = sitting(seed=3)
    play_on(played, lambda s: s.observe(ALBA).table.phase == phase and s.waiting_for == ALBA)
    assert played.observe(ALBA).table.phase == phase
    return played


def kinds(phase: str) -> set[str]:
    """Return the moves that a party can make in a phase, by the catalogue."""
    return {k for k, rule in MOVES.items() if phase in rule.phases and rule.who == "mover"}


def test_every_move_of_the_rounds_has_its_place_at_the_table() -> None:
    """A move of the catalogue could be made in the terminal only."""
    groups = (table.TALK, table.PRESSURE, table.HOME, table.COURSE, PARTIES)
    shown = AT_THE_TABLE | {kind for group in groups for kind in group}

    assert kinds("rounds") <= shown


def test_every_decision_of_the_years_is_offered_or_known_to_be_absent() -> None:
    """A decision that the catalogue knows would be missing from the years without a word."""
    view = answers_view(lens_of(stood("implementation")), lambda _action: None)
    codes = {decision.kind for decision in view.others}
    codes |= {decision.kind for matter in view.matters for decision in matter.decisions}
    for_matters = {"consult", "refer", "dispute", "suspend", "waive", "action-plan"}
    asked_for = {"concur", "admit"}  # nobody asks for anything in this year
    elsewhere = asked_for | {"accede", "carry-out", "end-turn", "answer-event"}

    assert kinds("implementation") <= codes | for_matters | elsewhere


@pytest.mark.parametrize("phase", ["text", "ratification"])
def test_every_legal_move_has_a_button_on_its_screen(phase: str) -> None:
    """A legal move could not be found on the screen of its phase."""
    room = Room(stood(phase))
    legal = [item.kind for item in room.live.course.sitting.menu(ALBA) if item.is_legal]

    for kind in legal:
        assert any(found(room, kind)), kind


def found(room: Room, kind: str) -> list[Button]:
    """Return the buttons of a move on the screen or one dialog further."""
    keys = (f"move:{kind}", OTHERWISE.get(kind, f"move:{kind}"))
    here = buttons(room, lambda b: b.key.startswith(keys))
    if here:
        return here
    name = room.shell.say(f"move-{kind}")
    for group in buttons(room, lambda b: b.key.startswith("group:")):
        group.press()
        inside = buttons(room, lambda b: b.name == name)
        room.app.ui.close_top()
        if inside:
            return inside
    return []


def buttons(room: Room, wanted: Callable[[Button], bool]) -> list[Button]:
    """Return the buttons on top for which something is so."""
    return [w for w in room.app.ui.top.walk() if isinstance(w, Button) and wanted(w)]


@pytest.mark.parametrize("phase", ["rounds", "ratification"])
def test_a_dialog_opens_on_a_choice_that_can_be_made(phase: str) -> None:
    """A player would have to try one value after the other to find out which is allowed."""
    room = Room(stood(phase))
    own = {"offer", "accept", "end-turn"}
    legal = [item.kind for item in room.live.course.sitting.menu(ALBA) if item.is_legal]

    for kind in legal:
        if kind in room.live.moves and kind not in own:
            dialog = MoveDialog(room.live, room.live.moves[kind], lambda _action: None)
            dialog.open()
            assert not dialog.button.is_disabled, kind
            room.app.ui.close_top()
