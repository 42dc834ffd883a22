"""The stylised fact on mediation, in whole talks of computers and the years after them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.compliance.treaty import Treaty
from game.counterpart.personas import PERSONAS
from game.model.party import PersonaId
from game.model.scenario import Scenario
from tests.counterpart.arena import play
from tests.counterpart.laws import FUTURES, End, talks, treaty_of
from tests.counterpart.narrow import NARROW, WIDE, strangers, with_means
from tests.facts.lives import effect, live
from tests.facts.pairs import ONE, TWO

pytestmark = [pytest.mark.facts, pytest.mark.slow]

SEEDS = range(2_000, 2_040)  # the first of the 200 in docs/counterpart.md
OTHERS = range(9_000, 9_010)  # the first of the 40 for each other style there
MEANS = range(2_000, 2_030)  # for a mediator with means
EASY = range(2_000, 2_008)  # for talks with room
FADED, DECADE = 3, 10  # years: how long a mediator's leverage lasts, and how far one looks


def alone(seed: int) -> Scenario:
    """Return narrow talks of two."""
    return strangers(seed, NARROW)


def helped(seed: int) -> Scenario:
    """Return the same talks with a mediator who has no means."""
    return strangers(seed, NARROW, third=True)


def leant(seed: int) -> Scenario:
    """Return the same talks with a mediator who has means."""
    return with_means(helped(seed))


def ends(make: Callable[[int], Scenario], seeds: Sequence[int]) -> list[End]:
    """Return how talks end, seed by seed."""
    return [talks(make(seed), seed) for seed in seeds]


def agreed(some: Sequence[End]) -> Floats:
    """Return 1 for each end that is an agreement, and 0 for the others."""
    return np.array([float(end.text is not None) for end in some])


def signs(scenario: Scenario, seed: int, style: PersonaId) -> float:
    """Return 1 if two of a style agree, and 0 otherwise; a third who sits with them compromises."""
    seats = {p: style if p in {ONE, TWO} else "compromising" for p in scenario.party_ids}
    played = play(scenario, {p: (s, "novice") for p, s in seats.items()}, seed, "ratification")
    return float(not played.state.is_over and played.state.table.agreed is not None)


def hazard(texts: Sequence[Treaty], *, leaned: bool, guarantor: bool = False) -> float:
    """Return how many of the texts in force end badly in a year, in the years four to ten."""
    ended, lived = 0, 0
    for text in texts:
        lives = live(replace(text, leaned=leaned, guarantor=guarantor), runs=FUTURES, years=DECADE)
        ended += int((lives.bad[FADED:] & ~lives.bad[FADED - 1 : -1]).sum())
        lived += int(lives.alive[FADED - 1 : -1].sum())
    return ended / lived


def test_d07_mediation_helps_to_agree_and_leverage_that_fades_costs_later() -> None:
    """A mediator would be one chair more, or its money would buy lasting peace (Beardsley 2008)."""
    none, plain = (agreed(ends(make, SEEDS)) for make in (alone, helped))
    rich = ends(leant, MEANS)
    texts = [treaty_of(end) for end in rich if end.text is not None]
    borrowed = [text for text in texts if text.leaned]

    assert none.mean() <= 0.6
    assert effect(plain, none).is_positive
    assert effect(agreed(rich), none[: len(MEANS)]).is_positive

    assert len(borrowed) >= len(texts) / 2
    faded, kept = (hazard(borrowed, leaned=leaned) for leaned in (True, False))
    assert 0.10 <= faded / kept - 1.0 <= 0.50
    stayed, guarded = (hazard(borrowed, leaned=leaned, guarantor=True) for leaned in (True, False))
    assert stayed == guarded


def test_a_mediator_helps_two_of_any_other_style_too() -> None:
    """If this failed, mediation would be good for those only who meet half way anyway."""
    pairs = [(style, seed) for style in PERSONAS if style != "compromising" for seed in OTHERS]
    none, plain = (
        np.array([signs(make(seed), seed, style) for style, seed in pairs])
        for make in (alone, helped)
    )

    assert effect(plain, none).is_positive
    by_style = (plain - none).reshape(-1, len(OTHERS)).mean(axis=1)
    assert by_style.min() >= 0.0


def test_a_mediator_changes_little_where_there_is_room() -> None:
    """A mediator would spoil talks that need none."""
    before = agreed(ends(partial(strangers, room=WIDE), EASY))
    after = agreed(ends(partial(strangers, room=WIDE, third=True), EASY))

    assert before.mean() >= 0.9
    assert after.mean() >= before.mean()
