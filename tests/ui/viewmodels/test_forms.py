"""Dialogs of moves: every move can be completed from what they offer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model import action as act
from game.model.draft import OPEN
from game.model.notation_diplomacy import DIPLOMACY_FORMS
from game.session import MOVES
from game.ui.viewmodels.forms import form_for
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.talks import first_draft
from tests.toys import ALBA
from tests.ui.viewmodels.seats import lens_of, play_on, sitting

OWN_DIALOG = {"offer", "accept", "worksheet", "prepare", "propose-forum", "chance"}
"""Moves that have a screen or a dialog of their own."""


@pytest.mark.parametrize("phase", ["rounds", "text", "ratification", "implementation"])
def test_every_move_that_is_possible_can_be_made_from_its_dialog(phase: str) -> None:
    """A legal move could not be made on the desktop."""
    played = sitting(seed=3)
    play_on(played, lambda s: s.observe(ALBA).table.phase == phase)
    if played.observe(ALBA).table.phase != phase:
        pytest.skip(f"this game has no {phase}")
    lens = lens_of(played)

    for item in played.menu(ALBA):
        if not item.is_legal or item.kind in OWN_DIALOG:
            continue
        form = form_for(item.kind, lens, first_draft(lens))
        made = []
        for values in choices(form.filled({}), form.fields({})):
            filled = form.filled(values)
            made.append(played.why_illegal(form.make(filled)))
        assert None in made, f"{item.kind}: {made}"
    assert not lens.words.missing | lens.words.faults


def choices(start: dict[str, str], fields: tuple[object, ...]) -> list[dict[str, str]]:
    """Return the first choices, and each value of each field in its turn."""
    found = [start]
    for field in fields:
        found += [start | {field.name: pick.value} for pick in field.picks]  # type: ignore[attr-defined]
    return found


def test_a_question_never_names_the_same_issue_twice_at_first() -> None:
    """The dialog would open with a question that nobody may ask."""
    played = sitting()
    play_on(played, lambda s: s.observe(ALBA).table.phase == "rounds")
    lens = lens_of(played)
    form = form_for("ask", lens, (OPEN,) * 5)

    values = form.filled({"question": "priority"})

    assert values["first"] != values["second"]


def test_no_move_lacks_a_dialog() -> None:
    """A move of the catalogue would stop the game when it is chosen."""
    played = sitting()
    lens = lens_of(played)

    for kind in MOVES:
        if kind not in OWN_DIALOG:
            assert form_for(kind, lens, (OPEN,) * 5).kind == kind


def test_every_field_of_a_form_made_from_a_typed_move_has_a_label() -> None:
    """A dialog would show the name of a message instead of what is asked."""
    played = sitting(seed=3)
    play_on(played, lambda s: s.observe(ALBA).table.phase == "rounds")
    lens = lens_of(played)

    for kind in (*DIPLOMACY_FORMS, "walk-out"):
        form = form_for(kind, lens, first_draft(lens))
        for values in choices({}, form.fields({})):
            assert all(field.label for field in form.fields(values))

    assert not lens.words.missing | lens.words.faults


def test_a_text_can_be_made_urgent_when_it_is_submitted_and_while_it_waits() -> None:
    """The console would offer a player something that the desktop does not."""
    lens = lens_of(sitting())
    seen = lens.seen
    signed = replace(seen, table=replace(seen.table, round=1, submitted=frozenset()))
    waiting = replace(signed, table=replace(signed.table, submitted=frozenset({ALBA})))

    first = form_for("submit", Lens(signed, lens.words), (OPEN,) * 5)
    press = form_for("submit", Lens(waiting, lens.words), (OPEN,) * 5)

    (turn,) = first.fields({})
    moves = [first.make({"turn": pick.value}) for pick in turn.picks]
    assert moves == [act.Submit(by=ALBA), act.Submit(by=ALBA, urgent=True)]
    assert first.make(first.filled({})) == moves[0]
    assert press.fields({}) == ()
    assert press.make({}) == moves[1]
