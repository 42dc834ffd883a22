"""Single moves played on, with them and without them."""

from __future__ import annotations

from functools import cache

import pytest

from game.debrief.crossroads import Crossroad, Fork, crossroads_of, effect_of, section
from game.model.action import PartyAction
from game.session.rerun import Rerun
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.session.play import sit
from tests.toys import ALBA, BOREA

SEED = 3


@cache
def finished() -> Sitting:
    """Return a finished sitting in which Alba's seat was a person's, played as the computer would."""
    sitting = sit(Wish(seats=frozenset({ALBA}), seed=SEED))
    sitting.advance()
    while not sitting.is_over:
        action: PartyAction = sitting.suggest(ALBA)[0]
        sitting.play(action)
        sitting.advance()
    return sitting


@cache
def played_on() -> Rerun:
    """Return its weightiest moves, played on twice each."""
    rerun = Rerun(finished(), ALBA, seeds=2)
    while not rerun.is_over:
        rerun.step()
    return rerun


def test_the_moves_are_the_seats_own_and_one_of_a_kind() -> None:
    """If this failed, a player would read about somebody else's moves, or one three times."""
    record = finished().record(ALBA)

    roads = crossroads_of(record)

    assert 1 <= len(roads) <= 3
    assert len({road.kind for road in roads}) == len(roads)
    for road in roads:
        fact = record.facts[road.fact]
        assert fact.kind == "moved"
        assert fact.action.by == ALBA
    assert [road.fact for road in roads] == sorted(road.fact for road in roads)


def test_every_step_plays_one_pair_and_it_ends() -> None:
    """If this failed, the progress shown would be wrong, or the work would never be done."""
    rerun = Rerun(finished(), ALBA, seeds=1)

    steps = []
    while not rerun.is_over:
        rerun.step()
        steps.append(rerun.done)

    assert steps == list(range(1, rerun.total + 1))
    rerun.step()
    assert rerun.done == rerun.total


def test_playing_on_leaves_the_sitting_as_it_was() -> None:
    """If this failed, reading a debrief would change the log of the game."""
    before = finished().facts

    played_on()

    assert finished().facts == before
    finished().verify()


def test_the_same_seed_gives_the_same_effects() -> None:
    """If this failed, two readers of one debrief would be told different things."""
    again = Rerun(finished(), ALBA, seeds=2)
    while not again.is_over:
        again.step()

    assert again.effects() == played_on().effects()


def test_a_move_that_the_computer_makes_too_changes_nothing() -> None:
    """If this failed, the two branches would not meet the same chances."""
    rerun = Rerun(finished(), ALBA, seeds=1)
    place = rerun._places[rerun._roads[0].fact]

    left, own = rerun._play_on(place, 5, None)
    kept, again = rerun._play_on(place, 5, own)

    assert again == own
    assert kept == left


def test_another_seat_has_its_own_moves() -> None:
    """If this failed, the other side of the table would read Alba's page."""
    rerun = Rerun(finished(), BOREA, seeds=1)

    record = finished().record(BOREA)

    assert {record.facts[r.fact].action.by for r in rerun._roads} == {BOREA}  # type: ignore[union-attr] # moves


@pytest.mark.parametrize(
    ("gaps", "matters"), [((2.0, 2.2, 1.9, 2.1), True), ((4.0, -4.0, 3.0, -3.5), False)]
)
def test_only_what_is_beyond_chance_matters(gaps: tuple[float, ...], matters: bool) -> None:  # noqa: FBT001 - a case
    """If this failed, noise would be told as a lesson."""
    forks = [Fork(50.0 + gap, 50.0, same=False, signed=(True, False)) for gap in gaps]

    effect = effect_of(7, forks)

    assert effect.matters is matters
    assert effect.value == pytest.approx(sum(gaps) / len(gaps))
    assert effect.signed == (1.0, 0.0)


def test_the_section_says_how_far_the_work_is() -> None:
    """If this failed, a reader would take moves that were not looked into for ones without effect."""
    record = finished().record(ALBA)
    roads = crossroads_of(record)

    waiting, ready = section(record, roads, (), 0.25), played_on().section()

    assert waiting is not None
    assert ready is not None
    ids = [[b.message.id for b in part.blocks if b.kind == "text"] for part in (waiting, ready)]
    assert ids[0] == ["debrief-moves-intro", "debrief-moves-waiting"]
    assert len(ids[1]) == 1 + len(roads)
    assert section(record, ()) is None
    assert isinstance(roads[0], Crossroad)
