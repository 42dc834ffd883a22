"""What changes when a text changes, everything else and all luck being equal.

The directions of model.md section 8. Each compares two texts over the same draws; where a change
could be noise, it is compared with its own standard error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.compliance.futures import Futures, simulate
from game.compliance.treaty import Treaty
from tests.compliance.toys import changed, family_treaty, with_shocks

RUNS = 3_000
SEED = 3
YEARS = 10
ARMS = family_treaty("arms")
TRADE = family_treaty("trade")
PEACE = family_treaty("settlement")


@cache
def futures(treaty: Treaty) -> Futures:
    """Return the futures of a treaty, all tests sharing their luck."""
    return simulate(treaty, SEED, RUNS)


def violated(treaty: Treaty) -> float:
    """Return the share of runs with a major violation within ten years."""
    return float(futures(treaty).violated[YEARS - 1])


def broken(treaty: Treaty, year: int = YEARS) -> float:
    """Return the share of runs that ended badly by a year."""
    return 1.0 - float(futures(treaty).durable[year - 1])


def surviving(treaty: Treaty) -> float:
    """Return the share of runs in force after ten years."""
    return float(futures(treaty).survival[YEARS - 1])


def test_verification_deters() -> None:
    """If this failed, inspectors would be decoration."""
    levels = [violated(changed(ARMS, verification=level)) for level in range(6)]

    assert levels == sorted(levels, reverse=True)
    assert levels[1] - levels[4] > 0.3


def test_enforcement_deters() -> None:
    """If this failed, dispute settlement would be decoration."""
    levels = [violated(changed(TRADE, enforcement=level)) for level in range(5)]

    assert levels == sorted(levels, reverse=True)
    assert levels[0] - levels[4] > 0.15


def test_enforcement_needs_verification() -> None:
    """If this failed, one could punish what nobody sees."""
    blind = changed(ARMS, verification=1)
    watched = changed(ARMS, verification=4)

    def factor(treaty: Treaty) -> float:
        weak, strong = changed(treaty, enforcement=0), changed(treaty, enforcement=3)
        return violated(strong) / violated(weak)

    assert factor(watched) < 0.6 * factor(blind)


def test_a_treaty_outlasts_a_statement() -> None:
    """If this failed, the form of an agreement would not matter (Nyarko 2019)."""
    statement = changed(TRADE, exit_cost=0.5, pass_through=1.0)
    treaty = changed(TRADE, exit_cost=4.5, pass_through=0.5)

    assert broken(treaty) < 0.6 * broken(statement)


def test_an_escape_clause_bends_so_as_not_to_break() -> None:
    """If this failed, flexibility would not help in a world of shocks (Rosendorff & Milner)."""
    stormy = with_shocks(TRADE, economic_rate=0.4)
    rigid = changed(stormy, escape=False)

    assert surviving(stormy) > surviving(rigid)
    assert violated(stormy) < violated(rigid)
    assert futures(stormy).value[0] < futures(rigid).value[0]


def test_clear_duties_are_kept() -> None:
    """If this failed, vague words would be as good as clear ones (Chayes & Chayes 1993)."""
    vague, clear = changed(TRADE, clarity=0.3), changed(TRADE, clarity=0.95)

    assert violated(clear) < 0.6 * violated(vague)
    assert futures(clear).disputes < futures(vague).disputes


def test_a_guarantor_keeps_the_peace() -> None:
    """If this failed, outside guarantees would not matter after wars (Walter 1997)."""
    guaranteed = replace(PEACE, guarantor=True)

    assert broken(guaranteed) < 0.6 * broken(PEACE)


def test_milestones_move_failure_to_later_years() -> None:
    """If this failed, phasing in would change nothing but the dates."""
    phased = replace(PEACE, phase_in_years=5)

    assert broken(phased, 1) < 0.5 * broken(PEACE, 1)
    early = broken(phased, 1) / broken(phased)
    assert early < broken(PEACE, 1) / broken(PEACE)


def test_a_joint_committee_helps() -> None:
    """If this failed, implementation bodies would be talking shops (C8)."""
    committee = changed(PEACE, verification=4, clarity=0.8)

    assert broken(committee) < broken(PEACE)


def test_coercion_leaves_a_mark() -> None:
    """If this failed, a deal wrung out by threats would last like any other (M023)."""
    assert broken(changed(TRADE, resentment=10.0)) > 2.0 * broken(TRADE)


def test_numbers_weaken_and_a_centre_repairs() -> None:
    """If this failed, collective action would be as easy among twenty as between two."""
    two, twenty = (family_treaty("public-good", parties=n) for n in (2, 20))
    central = changed(twenty, enforcement=3)

    assert futures(twenty).compliance_alive.mean < futures(two).compliance_alive.mean
    assert futures(central).compliance_alive.mean > futures(twenty).compliance_alive.mean


def test_dear_duties_are_shed() -> None:
    """If this failed, an agreement could cost twice as much and last as long."""
    dear = changed(TRADE, cost=12.0, promised=TRADE.promised - 18.0)

    assert surviving(dear) < surviving(TRADE) - 0.1


def test_leaders_matter_where_they_can_decide_alone() -> None:
    """If this failed, a change of leader would weigh the same under any constitution."""

    def effect(pass_through: float) -> float:
        free = changed(TRADE, pass_through=pass_through)
        steady = with_shocks(free, leadership_rate=0.0)
        turning = with_shocks(free, leadership_rate=0.5)
        return violated(turning) - violated(steady)

    assert effect(1.0) > 3.0 * effect(0.5) > 0.0


def test_capacity_is_half_the_battle() -> None:
    """If this failed, helping a poor administration would not help compliance."""
    poor = changed(TRADE, capacity=0.7)
    helped = replace(poor, capacity_building=0.5)

    assert futures(poor).compliance_alive.mean < futures(TRADE).compliance_alive.mean
    assert futures(helped).compliance_alive.mean > futures(poor).compliance_alive.mean
    assert futures(poor).involuntary > futures(TRADE).involuntary


def test_hostility_shows() -> None:
    """If this failed, allies and rivals would keep the same text equally well."""
    assert violated(changed(TRADE, relationship=0.8)) < violated(changed(TRADE, relationship=-0.8))


def test_a_good_record_is_worth_keeping() -> None:
    """If this failed, a party without a name to lose would behave like one with."""
    assert violated(changed(TRADE, credibility=0.9)) < violated(changed(TRADE, credibility=0.3))


@pytest.mark.parametrize(
    "better",
    [
        lambda t: changed(t, verification=5),
        lambda t: changed(t, enforcement=4),
        lambda t: changed(t, clarity=1.0),
    ],
    ids=["verification", "enforcement", "clarity"],
)
def test_a_better_clause_is_worth_points_beyond_doubt(
    better: Callable[[Treaty], Treaty],
) -> None:
    """If this failed, the debrief would praise clauses that do nothing."""
    weak = changed(ARMS, verification=1, clarity=0.5)

    gain = futures(better(weak)).realised.sum(axis=0) - futures(weak).realised.sum(axis=0)

    assert gain.mean() > 2.0 * gain.std() / np.sqrt(len(gain))
