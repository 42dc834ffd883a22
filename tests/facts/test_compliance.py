"""Stylised facts on compliance, and on numbers in public goods, each with its source's band."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from game.analysis.arrays import Bools
from game.compliance.futures import Futures, simulate
from game.compliance.treaty import Treaty
from tests.calibration.bands import exits_per_year, when_called
from tests.compliance.toys import FAMILIES, changed, family_treaty, with_shocks
from tests.facts.lives import RUNS, SEED, effect, live

pytestmark = pytest.mark.facts

DECADE = 9  # place of year ten
NEVER = 5  # enforcement level beyond the strongest
ENOUGH = 0.95  # share of duties kept


@cache
def trade(enforcement: int, dearer: float = 1.0) -> Futures:
    """Return the futures of a trade agreement with a level of enforcement and a cost.

    Capacity is complete, so that only the wish to keep a duty counts.
    """
    treaty = family_treaty("trade")
    return simulate(
        changed(treaty, enforcement=enforcement, cost=treaty.cost * dearer, capacity=1.0),
        SEED,
        RUNS,
    )


def test_c01_three_in_four_alliances_are_honoured_when_called_on() -> None:
    """If this failed, alliances would be scraps of paper, or unbreakable (Leeds 2003)."""
    honoured, _ = when_called(family_treaty("alliance"), SEED, 6_000)

    assert 0.70 <= honoured <= 0.80


def test_c02_binding_rulings_are_followed_and_talks_less_so() -> None:
    """If this failed, a court would be worth no more than a meeting (Wilson 2007)."""
    treaty = family_treaty("trade")
    court = simulate(treaty, SEED, RUNS).cure
    talks = simulate(changed(treaty, enforcement=1), SEED, RUNS).cure

    assert 0.80 <= court <= 0.90
    assert talks <= court - 0.20


def test_c03_what_can_be_seen_is_kept() -> None:
    """If this failed, inspections would not matter, or matter to the saintly (Mitchell 1994)."""
    levels = [live(changed(family_treaty("arms"), verification=level)) for level in range(6)]
    rates = [float(level.violated[DECADE].mean()) for level in levels]

    for weaker, stronger in pairwise(levels):
        assert effect(stronger.violated[DECADE], weaker.violated[DECADE]).is_negative
    assert rates[4] <= 0.5 * rates[1]


def test_c03_nobody_needs_watching_who_is_not_tempted() -> None:
    """If this failed, verification would work by magic and not on temptation."""
    calm = dict.fromkeys(
        (
            "economic_rate",
            "security_rate",
            "natural_rate",
            "technology_rate",
            "leadership_rate",
            "spoiler_chance",
            "type_spread",
        ),
        0.0,
    )
    saints = with_shocks(changed(family_treaty("arms"), cost=0.0), **calm)
    blind = live(changed(saints, verification=0)).violated[DECADE].mean()
    watched = live(changed(saints, verification=5)).violated[DECADE].mean()

    assert abs(float(blind - watched)) < 0.03


def test_c04_deeper_duties_need_stronger_enforcement() -> None:
    """If this failed, depth would be free (Downs, Rocke & Barsoom 1996)."""
    needed = []
    for dearer in (1.0, 1.5, 2.0):
        kept = [trade(level, dearer).compliance_alive.mean for level in range(NEVER)]
        needed.append(next((level for level in range(NEVER) if kept[level] >= ENOUGH), NEVER))
    rates = [float(trade(3, dearer).violated[DECADE]) for dearer in (1.0, 1.5, 2.0)]
    error = (0.25 / RUNS) ** 0.5

    assert rates[0] + 4.0 * error < rates[1]
    assert rates[1] + 4.0 * error < rates[2]
    assert needed == sorted(needed)
    assert needed[0] < needed[-1] == NEVER


def bad_ends(pass_through: float, rate: float) -> Bools:
    """Return where an alliance ended badly within ten years."""
    alliance = changed(family_treaty("alliance"), pass_through=pass_through)
    ends: Bools = live(with_shocks(alliance, leadership_rate=rate)).bad[DECADE]
    return ends


def test_c07_new_leaders_break_pacts_where_nothing_binds_them() -> None:
    """If this failed, institutions would not outlast governments (Leeds et al. 2009)."""
    bound = effect(bad_ends(0.5, 0.5), bad_ends(0.5, 0.0))
    free = effect(bad_ends(1.0, 0.5), bad_ends(1.0, 0.0))

    assert bound.mean < 0.04
    assert free.mean > 0.06
    assert free.is_positive


@pytest.mark.parametrize("name", ["settlement", "trade"])
@pytest.mark.parametrize("capacity", [0.6, 0.95])
def test_c08_the_weak_need_help_and_the_able_need_penalties(name: str, capacity: float) -> None:
    """If this failed, it would not matter why a duty is failed (Chayes & Chayes 1993)."""
    plain = changed(family_treaty(name), capacity=capacity, enforcement=1)
    before = live(plain).kept
    helped = live(replace(plain, capacity_building=1.0)).kept
    pressed = live(changed(plain, enforcement=3)).kept

    assert effect(helped, before).is_positive
    difference = effect(helped, pressed)
    assert difference.is_positive if capacity < 0.8 else difference.is_negative


def test_c11_loose_escapes_hurt_settlements_and_clear_ones_do_not() -> None:
    """If this failed, it would not matter who judges an escape (Park 2023)."""
    firm = live(family_treaty("settlement"))
    clear = live(changed(family_treaty("settlement"), escape=True))
    loose = live(changed(family_treaty("settlement"), escape=True, clarity=0.5))

    assert effect(loose.violated[DECADE], firm.violated[DECADE]).is_positive
    lost = effect(firm.alive[DECADE], loose.alive[DECADE])
    assert lost.is_positive
    assert 0.01 <= lost.mean <= 0.08
    assert not effect(clear.violated[DECADE], firm.violated[DECADE]).is_positive
    assert not effect(clear.alive[DECADE], firm.alive[DECADE]).is_negative


def public_good(parties: int, enforcement: int) -> Treaty:
    """Return a public good among some parties."""
    return changed(family_treaty("public-good", parties=parties), enforcement=enforcement)


def test_m01_the_many_contribute_less_unless_a_centre_enforces() -> None:
    """If this failed, free riding would not grow with numbers (Olson 1965)."""
    loose = {n: live(public_good(n, 1)).kept for n in (2, 5, 10, 20)}
    firm = {n: live(public_good(n, 3)).kept for n in (2, 20)}

    for fewer, more in ((2, 5), (5, 10), (10, 20)):
        assert loose[more].mean() < loose[fewer].mean()
    lost, kept_up = effect(loose[20], loose[2]), effect(firm[20], firm[2])
    assert lost.is_negative
    assert -0.15 <= lost.mean <= -0.03
    assert kept_up.mean >= 0.5 * lost.mean


@pytest.mark.parametrize("parties", [5, 10, 20])
def test_m05_few_leave_large_agreements(parties: int) -> None:
    """If this failed, conventions would empty (von Borzyskowski & Vabulas 2019)."""
    treaty = family_treaty("public-good", parties=parties)

    assert 0.0005 <= exits_per_year(treaty, SEED, 3_000) <= 0.01


def test_the_families_are_those_of_the_bands() -> None:
    """If this failed, a fact would be tested on a family that no band holds to the data."""
    assert set(FAMILIES) == {"trade", "alliance", "arms", "public-good", "settlement"}
