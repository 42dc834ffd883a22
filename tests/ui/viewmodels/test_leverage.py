"""Leverage on the desktop says what it is made of; with many at the table nothing is in the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.action import Ready, Worksheet
from game.model.state import Proposal
from game.session.setup import Wish
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.leverage import leverage_view
from game.ui.viewmodels.preparation import preparation_view
from game.ui.viewmodels.talks import offers_of
from tests.session.play import sit
from tests.toys import BALANCED
from tests.toys_many import MEDIA, four_parties
from tests.ui.viewmodels.seats import ALBA, book, lens_of, play_on, sitting


def test_every_figure_of_leverage_has_reasons_that_add_up_to_it() -> None:
    """A trainee would see a bare bar, or reasons that do not explain the number beside them."""
    played = sitting()
    play_on(played, lambda now: now.observe(ALBA).table.phase == "rounds")
    (standing,) = played.advise(ALBA).leverage

    view = leverage_view(lens_of(played), standing)

    figures = [view.overall, *(group.figure for group in view.groups)]
    assert [round(f.value, 6) for f in figures] == [
        round(dial, 6) for dial in (standing.dial, *(g.dial for g in standing.groups))
    ]
    assert len(view.groups) > 1
    for figure in figures:
        moved = sum(reason.points or 0.0 for reason in figure.reasons)
        assert figure.start + moved == pytest.approx(figure.value, abs=0.3)
    assert str(round(100.0 * standing.own_dependence)) in view.note
    for group, held in zip(view.groups, standing.groups, strict=True):
        assert str(round(held.bargaining)) in group.note


def test_a_worksheet_can_be_about_any_of_the_others() -> None:
    """Of five counterparts a trainee could write down what only the first one wants."""
    played = sitting(four_parties())
    played.play(Ready(by=ALBA))
    played.advance()
    order = ("visas", "quotas", "subsidies")

    first, *_, last = played.observe(ALBA).others

    played.play(Worksheet(by=ALBA, about=last, priorities=order))

    lens = lens_of(played)
    kept = preparation_view(lens, played.why_illegal, (), last)
    other = preparation_view(lens, played.why_illegal, ())
    assert tuple(issue for issue, _ in kept.order) == order
    assert kept.is_kept
    assert not other.is_kept
    assert [party for party, _ in kept.others] == list(lens.seen.others)
    assert (other.about, other.about_name) == (first, lens.names.party(first))


def test_tasks_that_would_find_nothing_stand_below_the_others() -> None:
    """Of many counterparts those about whom nothing is to be learned would hide the rest."""
    played = sitting(four_parties())
    played.play(Ready(by=ALBA))
    played.advance()
    lens = lens_of(played)

    tasks = preparation_view(lens, played.why_illegal, ()).tasks

    fruitless = [task.reason == lens.words.say("illegal-nothing-to-learn") for task in tasks]
    assert fruitless == sorted(fruitless)
    assert any(fruitless)


def test_a_mediator_is_not_asked_to_answer_proposals() -> None:
    """Whoever may neither accept nor refuse would be shown what waits for an answer."""
    scenario = four_parties()
    played = sit(Wish(seats=frozenset({MEDIA}), seed=5), scenario)
    seen = played.observe(MEDIA)
    tabled = Proposal(number=1, by=ALBA, round=1, package=BALANCED, accepted=frozenset({ALBA}))
    lens = Lens(replace(seen, table=replace(seen.table, proposals=(tabled,))), book())

    assert [offer.can_answer for offer in offers_of(lens)] == [False]
