"""Texts simulated in one pass: each lives the futures it would live alone."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from game.compliance.factors import starting_factors
from game.compliance.futures import Futures, simulate, simulate_all
from game.compliance.places import merged, places_of
from game.compliance.texts import kin
from game.compliance.treaty import Treaty, treaty_from
from tests.compliance.test_deck import eventful
from tests.compliance.test_docking import text as conference
from tests.compliance.toys import changed, family_treaty, wide_treaty
from tests.toys import BALANCED, STATUS_QUO, toy_scenario

SEED = 11


def clauses_of(treaty: Treaty) -> list[Treaty]:
    """Return a text, and the same with other clauses."""
    terms = replace(treaty.terms, norm=0.5, grievance=0.8, renewal=0.4, incapacity=0.7)
    return [
        treaty,
        changed(treaty, verification=5, enforcement=4, clarity=0.3),
        changed(treaty, escape=True, review_years=3, sunset_years=6),
        replace(treaty, phase_in_years=4, capacity_building=0.5, guarantor=True),
        replace(treaty, notice_years=0, leaned=True, sunset_years=5, terms=terms),
        replace(treaty, notice_years=2, sharing=np.linspace(-0.5, 0.5, len(treaty.parties))),
    ]


def packages() -> list[Treaty]:
    """Return texts of one scenario that oblige to more and to less, and to nothing."""
    scenario = toy_scenario()
    texts = [tuple(min(option, most) for option in BALANCED) for most in range(max(BALANCED) + 1)]
    factors = starting_factors(scenario)
    whole = [treaty_from(scenario, text, factors) for text in (BALANCED, *texts, STATUS_QUO)]
    return [*whole, replace(whole[0], deck=()), replace(whole[0], deck=whole[0].deck[:1])]


TEXTS = {
    "other duties": packages(),
    "two parties": clauses_of(family_treaty("trade")),
    "ten parties": clauses_of(family_treaty("public-good")),
    "a deck that waits": clauses_of(eventful()[1]),
    "open to others": [conference(), conference(docking=False), conference(vote=0.4)],
    "several kinds": [family_treaty("arms"), wide_treaty(3, 4), *clauses_of(wide_treaty(3, 2))],
    "one text twice": [family_treaty("settlement")] * 2,
}


def different(one: Futures, other: Futures) -> list[str]:
    """Return the names of figures that are not the same to the bit."""
    names = [field.name for field in fields(Futures)]
    pairs = {name: (getattr(one, name), getattr(other, name)) for name in names}
    return [
        name
        for name, (mine, yours) in pairs.items()
        if (
            mine.tobytes() != yours.tobytes() or mine.dtype != yours.dtype
            if isinstance(mine, np.ndarray)
            else mine != yours
        )
    ]


def test_texts_that_oblige_to_nothing_can_be_put_together() -> None:
    """If this failed, two texts without a duty could end a debrief, once the first was forgotten."""
    scenario = toy_scenario()
    nothing = places_of(treaty_from(scenario, STATUS_QUO, starting_factors(scenario)))
    assert not nothing.party.size

    whole = merged([nothing, replace(nothing)])

    assert whole.sizes == (0, 0)
    assert whole.groups[1].shape == (2, 0)


@pytest.mark.parametrize("runs", [40, 600])
@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_beside_others_is_what_it_is_alone(texts: list[Treaty], runs: int) -> None:
    """If this failed, a score would depend on which texts were compared with it."""
    beside = simulate_all(texts, SEED, runs, 8)

    alone = [simulate(treaty, SEED, runs, 8) for treaty in texts]

    assert [different(*pair) for pair in zip(beside, alone, strict=True)] == [[]] * len(texts)


def test_texts_among_others_or_in_another_world_are_of_another_kind() -> None:
    """If this failed, one text would be lived by the parties, or the numbers, of another."""
    trade, (_, deck) = family_treaty("trade"), eventful()

    others = [
        family_treaty("trade", parties=3),
        replace(trade, parameters=family_treaty("settlement").parameters),
        replace(trade, horizon=9),
        replace(trade, deck=deck.deck),
    ]

    assert kin(trade) == kin(replace(trade))
    assert kin(trade) == kin(changed(trade, cost=9.0))
    assert all(kin(trade) != kin(other) for other in others)
