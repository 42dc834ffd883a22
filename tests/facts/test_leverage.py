"""Stylised facts on leverage, each with its source's band, in runs small enough for every day."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from game.analysis.arrays import Floats
from game.counterpart.credibility import threat_belief, yields
from tests.facts.lives import effect
from tests.facts.pairs import PATIENCE, Terms, terms
from tests.facts.threats import Cases, Rules, cases

pytestmark = [pytest.mark.facts, pytest.mark.slow]

TALKS = 150  # scenarios for each setting, as the facts ask
LINKED = 40  # of them played again with every issue linked
BETTER = 8.0  # points; L01
BATCHES, BATCH = 10, 20_000  # of threats drawn at random; L08
FIRST_BATCH = 100  # seed; nothing was adjusted to these


def gains(patience: float = PATIENCE, better: float = 0.0) -> Floats:
    """Return both parties' points above the plain alternative, shape (talks, 2)."""
    return np.array([terms(seed, patience, better).gains for seed in range(TALKS)])


def test_l01_a_better_alternative_raises_ones_own_payoff_and_lowers_the_others() -> None:
    """If this failed, working on one's alternative would not pay (Nash 1950; Emerson 1962).

    150 scenarios for each of three alternatives, as the fact asks.
    """
    arms = [gains(better=change) for change in (-BETTER, 0.0, BETTER)]

    for poorer, richer in pairwise(arms):
        own, other = (effect(richer[:, k], poorer[:, k]) for k in (0, 1))
        assert own.is_positive
        assert other.is_negative
        assert 2.0 <= own.mean <= 5.0
        assert 2.0 <= -other.mean <= 5.0


def test_l03_the_more_patient_party_gets_more() -> None:
    """If this failed, being able to wait would be worth nothing (Rubinstein 1982).

    150 scenarios for each of three discount factors, against an opponent at .97.
    """
    shares = []
    for patience in (0.95, 0.97, 0.99):
        found = gains(patience)
        shares.append(found[:, 0] / np.maximum(found.sum(axis=1), 1e-9))

    assert all(effect(later, earlier).is_positive for earlier, later in pairwise(shares))
    assert 0.03 <= shares[2].mean() - shares[0].mean() <= 0.15


def explained(found: list[Terms]) -> tuple[float, float, float]:
    """Return the share of issue outcomes that leverage explains, R2, 0-1.

    By the dial of the issue alone, by the figure that counts on it in bargaining, and by the dial
    over all issues.
    """
    rows = [
        (one.position[group.group], group.dial, group.bargaining, one.standing.dial)
        for one in found
        if one.position
        for group in one.standing.groups
    ]
    related = np.corrcoef(np.array(rows).T)[0, 1:] ** 2
    return float(related[0]), float(related[1]), float(related[2])


def test_l04_issue_power_says_more_about_an_issue_than_power_over_all() -> None:
    """If this failed, the strong would win every point alike (Keohane & Nye 1977; Habeeb 1988).

    The 450 talks of L01, with weights and alternatives that vary apart from each other. Once
    every issue is linked, the figure that counts on an issue says less about it; 40 talks.
    """
    better = (-BETTER, 0.0, BETTER)
    alone, counts, overall = explained(
        [terms(seed, PATIENCE, change) for seed in range(TALKS) for change in better]
    )
    linked = explained([terms(seed, how="linked") for seed in range(LINKED)])

    assert alone >= overall + 0.05
    assert counts >= overall + 0.05
    assert linked[1] - linked[2] <= counts - overall - 0.05


@cache
def threats(rules: Rules = Rules()) -> Cases:  # noqa: B008 - a frozen value
    """Return threats made up at random, played once for all tests here."""
    return cases(rules)


def test_l07_a_third_of_imposed_sanctions_achieve_something() -> None:
    """If this failed, sanctions would be a wonder weapon, or never worth it (HSE 2007)."""
    assert 0.25 <= threats().late <= 0.40


def test_l08_cases_that_end_at_the_threat_yield_more() -> None:
    """If this failed, carrying a threat out would not be a failure of threats (Drezner 2003)."""
    assert 1.3 <= threats().early / threats().late <= 2.2


def ratios(rules: Rules) -> Floats:
    """Return how much more often threats work before than after, batch by batch of draws."""
    batches = [cases(rules, seed, BATCH) for seed in range(FIRST_BATCH, FIRST_BATCH + BATCHES)]
    return np.array([found.early / found.late for found in batches])


def test_l08_a_sender_that_knows_everything_narrows_the_gap() -> None:
    """If this failed, the gap would not come from what senders do not know (Lacy & Niou 2004).

    A sender that knows of belief and of harm only the middle, and of the price within four
    points, against one that knows all three; the same 200,000 cases for both.
    """
    guess, certain = ratios(Rules(sight="guess")), ratios(Rules(sight="certain"))

    assert effect(certain, guess).is_negative
    assert 1.3 <= certain.mean() <= 2.2


def test_l08_bluffs_die_out_where_the_target_knows_what_they_would_cost() -> None:
    """If this failed, everybody could see through a bluff, and it would work as before.

    What is left of the gap is then no longer the fact's: nearly all cases that end at the threat
    are such as were yielded to.
    """
    plain = threats(Rules(sight="certain"))
    bare = threats(Rules(sight="certain", seen_through=True))

    assert bare.bluffs.mean() <= 0.5 * plain.bluffs.mean()
    assert bare.early > plain.early


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
