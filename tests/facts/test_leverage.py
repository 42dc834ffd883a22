"""Stylised facts on leverage, each with its source's band, in runs small enough for every day."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.counterpart import Counterpart
from game.counterpart.credibility import threat_belief, yields
from tests.facts.pairs import LEAST, ONE, TWO, Result, pair, talk, with_mandate, with_reserve
from tests.facts.threats import Cases, Rules, cases

pytestmark = [pytest.mark.facts, pytest.mark.slow]

TALKS = 10  # scenarios for each setting; the facts name 150
BETTER = 8.0  # points; L01


def mean_points(results: list[Result]) -> Floats:
    """Return the mean points of the two parties."""
    mean: Floats = np.array([result.points for result in results]).mean(axis=0)
    return mean


def test_l01_a_better_alternative_raises_ones_own_payoff_and_lowers_the_others() -> None:
    """If this failed, working on one's alternative would not pay (Nash 1950; Emerson 1962)."""
    worse, plain, better = (
        mean_points([talk(with_reserve(pair(s), ONE, LEAST + change), s) for s in range(TALKS)])
        for change in (-BETTER, 0.0, BETTER)
    )

    assert worse[0] < plain[0] < better[0]
    assert worse[1] > plain[1] > better[1]
    assert 2.0 <= (better[0] - worse[0]) / 2.0 <= 5.0
    assert 2.0 <= (worse[1] - better[1]) / 2.0 <= 5.0


def test_l03_the_more_patient_party_gets_more() -> None:
    """If this failed, being able to wait would be worth nothing (Rubinstein 1982).

    The ends of the fact's range alone: with few talks the middle is noise.
    """
    shares = []
    for discount in (0.95, 0.99):
        gains = []
        for seed in range(2 * TALKS):
            plain = with_mandate(pair(seed), TWO, discount=0.97)
            result = talk(with_mandate(plain, ONE, discount=discount), seed, level="standard")
            gains.append(np.array(result.points) - LEAST)
        mine = [gain[0] / max(gain.sum(), 1e-9) for gain in gains]
        shares.append(float(np.mean(mine)))

    assert 0.03 <= shares[1] - shares[0] <= 0.15


def explained(outcome: Floats, by: Floats) -> float:
    """Return R2, the share of the variance of an outcome that one number explains."""
    return float(np.corrcoef(outcome, by)[0, 1] ** 2)


def test_l04_issue_power_says_more_about_an_issue_than_power_over_all() -> None:
    """If this failed, the strong would win every point alike (Keohane & Nye 1977; Habeeb 1988)."""
    outcome, alone, overall = [], [], []
    for seed in range(12):
        rng = np.random.Generator(np.random.Philox(key=seed))
        scenario = with_reserve(pair(seed), ONE, LEAST + float(rng.uniform(-10.0, 10.0)))
        result = talk(scenario, seed)
        if result.package is None:
            continue
        start = next(s for s, _ in result.played.decisions if s.seat == ONE)
        mind = Counterpart("compromising", "novice", seed).mind(start)
        standing = mind.leverage(TWO, groups=True)
        values = start.mandate.valuation.values
        for group in standing.groups:
            place = scenario.issue_index(group.group)
            outcome.append(values[group.group][result.package[place]])
            alone.append(group.bargaining)
            overall.append(standing.dial)

    by_issue = explained(np.array(outcome), np.array(alone))
    by_all = explained(np.array(outcome), np.array(overall))
    assert by_issue >= by_all + 0.05


@cache
def threats(rules: Rules = Rules()) -> Cases:  # noqa: B008 - a frozen value
    """Return threats made up at random, played once for all tests here."""
    return cases(rules)


def early(found: Cases) -> float:
    """Return how often threats that were never carried out worked."""
    return float(found.yielded.sum() / (~found.imposed).sum())


def late(found: Cases) -> float:
    """Return how often threats that were carried out worked."""
    return float((found.worked & found.imposed).sum() / found.imposed.sum())


def test_l07_a_third_of_imposed_sanctions_achieve_something() -> None:
    """If this failed, sanctions would be a wonder weapon, or never worth it (HSE 2007)."""
    assert 0.25 <= late(threats()) <= 0.40


def test_l08_cases_that_end_at_the_threat_yield_more() -> None:
    """If this failed, carrying a threat out would not be a failure of threats (Drezner 2003)."""
    assert 1.3 <= early(threats()) / late(threats()) <= 2.2


def test_l09_nearly_half_of_threats_are_never_carried_out() -> None:
    """If this failed, threats would be empty, or machines (TIES)."""
    plain, unseen = threats(), threats(Rules(audience=0.0))

    assert 0.45 <= 1.0 - float(plain.imposed.mean()) <= 0.60
    assert unseen.imposed.mean() < plain.imposed.mean()


def quartiles(values: Floats, success: Floats) -> tuple[float, float]:
    """Return the success in the bottom and the top quartile of some values."""
    low, high = np.quantile(values, [0.25, 0.75])
    return float(success[values <= low].mean()), float(success[values >= high].mean())


def test_l10_what_hurts_more_works_more_often() -> None:
    """If this failed, the size of a sanction would not matter (Whang et al. 2013)."""
    bottom, top = quartiles(threats().impact, threats().worked.astype(np.float64))
    chances = [yields(0.5 * impact, 8.0, 4.0) for impact in np.linspace(4.0, 24.0, 11)]

    assert top / bottom >= 1.5
    assert all(one < two for one, two in pairwise(chances))
    unsure = [threat_belief(record, 0.5) * 14.0 for record in (0.4, 0.6)]
    assert chances[-1] - chances[0] > yields(unsure[1], 8.0, 4.0) - yields(unsure[0], 8.0, 4.0)


def test_l12_modest_demands_succeed_more_often() -> None:
    """If this failed, one might as well ask for everything at once (HSE 2007)."""
    small, large = quartiles(threats().price, threats().worked.astype(np.float64))
    chances = [yields(12.0, price, 4.0) for price in np.linspace(4.0, 20.0, 9)]

    assert small / large >= 1.5
    assert all(one > two for one, two in pairwise(chances))
