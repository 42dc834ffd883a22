"""T1 to T4 of docs/model.md: 60,000 random cases, decided by the formulas the game plays with."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tests.facts.threats import CASES, Cases, cases

pytestmark = pytest.mark.facts

SEEDS = (1, 2, 3)


@cache
def threats() -> Cases:
    """Return the threats that were made in all cases."""
    made = [cases(seed=seed) for seed in SEEDS]
    assert CASES * len(SEEDS) >= 50_000
    return Cases(
        impact=np.concatenate([c.impact for c in made]),
        price=np.concatenate([c.price for c in made]),
        yielded=np.concatenate([c.yielded for c in made]),
        imposed=np.concatenate([c.imposed for c in made]),
        worked=np.concatenate([c.worked for c in made]),
    )


def test_t1_a_third_of_what_is_imposed_works() -> None:
    """If this failed, sanctions would be useless, or sure (Hufbauer et al. 2007)."""
    made = threats()

    assert 0.25 <= made.worked[made.imposed].mean() <= 0.40


def test_t2_threats_work_better_before_they_are_carried_out() -> None:
    """If this failed, the selection of Drezner (2003) would be missing."""
    made = threats()
    early = made.yielded[~made.imposed].mean()

    assert 0.45 <= early <= 0.60
    assert early > made.worked[made.imposed].mean()


def test_t3_half_of_all_threats_are_never_carried_out() -> None:
    """If this failed, threats would be all bluff, or none (TIES)."""
    assert 0.45 <= 1.0 - threats().imposed.mean() <= 0.60


def test_t4_what_hurts_more_works_more_often() -> None:
    """If this failed, the size of a threat would not matter (Whang et al. 2013)."""
    made = threats()
    low, high = np.quantile(made.impact, (0.25, 0.75))
    strong, weak = made.worked[made.impact >= high], made.worked[made.impact <= low]

    assert strong.mean() >= 1.5 * weak.mean()
