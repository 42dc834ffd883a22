"""A class at the same scenario: every trainee a table of its own, none better placed than another."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest

from game.session.setup import Wish, drawn_persona
from game.session.sitting import Sitting
from tests.session.play import sit
from tests.toys import ALBA, BOREA
from tests.toys_many import six_parties

CLASS: Final = range(30)
STYLES: Final = 5


def table(seed: int) -> Sitting:
    """Return the table of the trainee with a seed, in Alba's seat."""
    return sit(Wish(seats=frozenset({ALBA}), seed=seed))


def test_the_tables_of_a_class_are_not_all_alike() -> None:
    """Trainees could copy from each other, and the debrief would compare a game with itself."""
    scenario = six_parties()
    others = [party for party in scenario.party_ids if party != ALBA]

    casts = [tuple(drawn_persona(seed, party) for party in others) for seed in CLASS]

    assert len(set(casts)) >= len(CLASS) - 1
    assert all(len(set(cast)) > 1 for cast in casts)


@pytest.mark.parametrize("party", [BOREA, "corda"])
def test_every_style_is_as_likely_at_any_table(party: str) -> None:
    """A class would mostly meet the hard, or mostly the soft."""
    tables = 2_000

    met = Counter(drawn_persona(seed, party) for seed in range(tables))

    usual = tables / STYLES
    spread = (usual * (1 - 1 / STYLES)) ** 0.5
    assert len(met) == STYLES
    assert all(abs(count - usual) < 4 * spread for count in met.values())


def test_the_style_of_one_seat_says_nothing_about_that_of_another() -> None:
    """Some trainees would sit among the hard alone and others among the soft alone."""
    tables = 2_000

    same = sum(
        drawn_persona(seed, BOREA) == drawn_persona(seed, "corda") for seed in range(tables)
    )

    assert abs(same / tables - 1 / STYLES) < 0.04


def test_trainees_of_a_class_begin_with_the_same_hand() -> None:
    """One trainee would know more, want other things or meet a cleverer opponent than the next."""
    first = table(0)

    for seed in CLASS[1:4]:
        other = table(seed)
        assert other.observe(ALBA) == first.observe(ALBA)
    assert {table(seed).setup.seats[BOREA].level for seed in CLASS} == {"standard"}


def test_the_same_seed_deals_the_same_table_twice() -> None:
    """An instructor could not give two trainees the same table on purpose."""
    tables = [table(7), table(7)]

    for made in tables:
        made.advance()

    assert tables[0].observe(ALBA) == tables[1].observe(ALBA)
