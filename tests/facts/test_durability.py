"""Stylised facts on durability, each with its source's band."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.analysis.arrays import Bools, Floats
from game.compliance.backtest.metrics import auc
from game.compliance.deck import DeckCard
from game.compliance.futures import Futures, simulate
from game.compliance.treaty import EXIT_COST, PASS_THROUGH, Treaty
from game.model.party import RouteKind
from tests.calibration.bands import broken, first_to_later, with_commission
from tests.compliance.toys import changed, family_treaty, with_shocks
from tests.facts.lives import RUNS, SEED, effect, live

pytestmark = pytest.mark.facts

DECADE = 9  # place of year ten
MANY = 8_000  # runs of the facts about levels


def futures(name: str) -> Futures:
    """Return many futures of a family."""
    return simulate(family_treaty(name), SEED, MANY, 10)


def test_d01_one_alliance_in_eight_is_broken_within_ten_years() -> None:
    """If this failed, alliances would end otherwise than the 745 of ATOP did."""
    alliance = futures("alliance")
    replaced = float(alliance.durable[DECADE] - alliance.survival[DECADE])

    assert 0.01 <= broken(alliance, 1) <= 0.03
    assert 0.05 <= broken(alliance, 5) <= 0.10
    assert 0.09 <= broken(alliance, 10) <= 0.16
    assert 0.05 <= replaced <= 0.10


def test_d02_one_settlement_in_five_breaks_within_a_year() -> None:
    """If this failed, peace would break otherwise than in the 374 agreements of UCDP."""
    peace = futures("settlement")

    assert 0.17 <= broken(peace, 1) <= 0.25
    assert 0.27 <= broken(peace, 5) <= 0.36
    assert 0.30 <= broken(peace, 10) <= 0.40


def test_d03_the_first_year_is_dangerous_after_wars_and_ordinary_elsewhere() -> None:
    """If this failed, hazards over time would look the same in war and peace (UCDP).

    Ordinary treaties are left by notice; the year of the decision counts, not that of its effect.
    """
    assert first_to_later(futures("settlement")) >= 6.0
    for name in ("alliance", "trade"):
        decided = simulate(replace(family_treaty(name), notice_years=0), SEED, MANY, 10)
        assert 0.5 <= first_to_later(decided) <= 2.0


def test_d04_a_guarantor_lowers_the_risk_of_breakdown() -> None:
    """If this failed, peacekeeping would do nothing, or miracles (Fortna 2004)."""
    plain, guarded = (
        live(replace(family_treaty("settlement"), guarantor=guarded)).bad[DECADE]
        for guarded in (False, True)
    )

    assert effect(guarded, plain).is_negative
    assert -0.75 <= guarded.mean() / plain.mean() - 1.0 <= -0.40


def test_d06_a_joint_body_lowers_the_hazard() -> None:
    """If this failed, commissions would matter otherwise than in UCDP's data."""
    plain = live(family_treaty("settlement")).bad[DECADE]
    watched = live(with_commission(family_treaty("settlement"))).bad[DECADE]

    assert effect(watched, plain).is_negative
    assert 0.5 <= np.log(1.0 - watched.mean()) / np.log(1.0 - plain.mean()) <= 0.95


def test_d07_leverage_that_fades_leaves_less_durable_texts() -> None:
    """If this failed, a text signed under pressure would last like any other (Beardsley 2008)."""
    treaty = changed(family_treaty("settlement"), resentment=0.0)
    free, leaned, guarded, stayed_on = (
        live(t).bad
        for t in (
            treaty,
            replace(treaty, leaned=True),
            replace(treaty, guarantor=True),
            replace(treaty, leaned=True, guarantor=True),
        )
    )

    def late(bad: Bools) -> Floats:
        """Return where an agreement that stood after year three ended badly by year ten."""
        ended: Floats = (bad[DECADE] & ~bad[2]).astype(np.float64)
        return ended

    assert (free[:3] == leaned[:3]).all()
    assert effect(late(leaned), late(free)).is_positive
    assert 0.10 <= late(leaned).mean() / late(free).mean() - 1.0 <= 0.50
    assert (stayed_on == guarded).all()


def drifting(treaty: Treaty, points: float) -> Treaty:
    """Return a treaty outside which life becomes better by some points every third year."""
    nothing = np.zeros((5, len(treaty.parties)))
    cards = tuple(
        DeckCard(year, year, 1.0, nothing, np.full(len(treaty.parties), points))
        for year in (1, 4, 7)
    )
    return replace(treaty, deck=cards)


def test_d08_agreements_end_when_circumstances_change() -> None:
    """If this failed, shocks and new alternatives would leave treaties alone (Leeds & Savun)."""
    alliance = family_treaty("alliance")
    shaken = [
        live(with_shocks(alliance, security_rate=rate)).bad[DECADE]
        for rate in (0.0, 0.03, 0.06, 0.12)
    ]
    tempted = [live(drifting(alliance, points)).bad[DECADE] for points in (0.0, 5.0, 10.0)]

    for calm, rough in (*pairwise(shaken), *pairwise(tempted)):
        assert effect(rough, calm).is_positive


DESIGNS, LIVES = 250, 20


def random_design(chance: np.random.Generator) -> Treaty:
    """Return a treaty of some family with clauses and a situation drawn at random."""
    name = ("trade", "alliance", "arms", "settlement")[int(chance.integers(4))]
    plain = family_treaty(name)
    treaty = changed(
        plain,
        verification=int(chance.integers(6)),
        enforcement=int(chance.integers(5)),
        clarity=float(chance.uniform(0.3, 0.95)),
        escape=bool(chance.integers(2)),
        cost=plain.cost * chance.uniform(0.6, 1.6),
        benefit=plain.benefit * chance.uniform(0.7, 1.3),
        exit_cost=float(chance.uniform(0.5, 5.0)),
        pass_through=float(chance.uniform(0.4, 1.0)),
        resentment=float(chance.uniform(0.0, 6.0)),
        capacity=float(chance.uniform(0.6, 0.97)),
    )
    return replace(
        treaty, review_years=int(chance.choice([0, 5])), guarantor=chance.random() < 0.2
    )


def test_d10_text_and_parties_tell_part_of_how_long_a_text_lasts() -> None:
    """If this failed, the simulator would be over-determined, or design would not matter (C11)."""
    chance = np.random.Generator(np.random.Philox(key=20_261_122))
    expected, lived = [], []
    for number in range(DESIGNS):
        bad = live(random_design(chance), seed=number, runs=2 * LIVES, years=10).bad[DECADE]
        expected += [1.0 - bad[:LIVES].mean()] * LIVES
        lived += (~bad[LIVES:]).tolist()

    score = auc(np.array(expected), np.array(lived))
    assert score is not None
    assert 0.65 <= score <= 0.79


def test_d11_treaties_outlast_executive_agreements() -> None:
    """If this failed, the form of a text would not matter (Nyarko 2019)."""
    forms: tuple[RouteKind, ...] = (
        "statement",
        "executive-agreement",
        "legislature",
        "special-majority",
    )
    alive = [
        live(
            changed(
                family_treaty("trade"), exit_cost=EXIT_COST[form], pass_through=PASS_THROUGH[form]
            )
        ).alive[DECADE]
        for form in forms
    ]

    assert all(lower.mean() < higher.mean() for lower, higher in pairwise(alive))
    change = effect(alive[-1], alive[0])
    assert change.is_positive
    assert 0.03 <= change.mean <= 0.15


def test_d13_terms_extracted_by_coercion_are_less_stable() -> None:
    """If this failed, threats would be free once a text is signed (Werner 1999)."""
    lives = [live(changed(family_treaty("trade"), resentment=z)) for z in (0.0, 5.0, 10.0)]

    for freer, forced in pairwise(lives):
        assert effect(forced.bad[DECADE], freer.bad[DECADE]).is_positive
        assert forced.left[DECADE].mean() > freer.left[DECADE].mean()
    change = effect(lives[-1].bad[DECADE], lives[0].bad[DECADE])
    assert 0.03 <= change.mean <= 0.12


def test_runs_are_those_of_the_facts() -> None:
    """If this failed, effects would be judged on fewer runs than they were measured on."""
    assert RUNS == 2_000
