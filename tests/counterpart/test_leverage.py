"""Leverage and credibility: computed, evidenced, and worth nothing without belief."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.counterpart import Adviser
from game.counterpart.credibility import (
    Pressure,
    believed,
    execution_chance,
    pressure,
    promise_credibility,
    threat_credibility,
)
from game.counterpart.groups import Stake, on_group
from game.counterpart.leverage import Balance, Ledger, leverage, patience, powers
from game.engine.view import observe
from game.model import action as act
from game.model.diplomacy import Link
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.state import Record, Relation
from tests.counterpart.moments import after, mind_of, offered, quiet, seen_in, with_relation
from tests.counterpart.tables import tight
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())
ADVISER = Adviser("standard", 1)
TARIFF = SCENARIO.instruments[0]
TRAINING = SCENARIO.instruments[1]
VISAS = (OPEN, 1, OPEN, OPEN, OPEN)
PLEDGES = {"threats", "promises"}


def seen_by(seat: str, *actions: act.PartyAction) -> Observation:
    """Return what a seat sees of talks with these moves."""
    return seen_in(SCENARIO, seat, *actions)


def recorded(mean: float) -> Relation:
    """Return a relation in which every record has this mean."""
    record = Record(kept=4 * mean, broken=4 * (1 - mean), prior_kept=3.0, prior_broken=1.0)
    return Relation(
        relationship=0.0, structural=0.0, promise=record, threat=record, statement=record
    )


def test_the_evidence_adds_up_to_the_dial() -> None:
    """A player would see reasons that do not explain the number."""
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=VISAS)
    for seat in (ALBA, BOREA):
        (standing,) = ADVISER.leverages(seen_by(seat, threat))

        total = sum(part.points for part in standing.evidence)
        assert total == pytest.approx(standing.dial - 50.0, abs=1e-6)
        assert {group.group for group in standing.groups} == {"goods", "services", "text"}


def test_a_better_alternative_raises_ones_leverage() -> None:
    """Building a fallback would not strengthen anybody's hand."""
    seen = seen_by(ALBA)
    better = replace(seen, private=replace(seen.private, reservation_shift=8.0))

    assert ADVISER.leverages(better)[0].dial > ADVISER.leverages(seen)[0].dial + 3.0


def test_balanced_stakes_and_patience_give_fifty() -> None:
    """Equal parties would be shown as unequal."""
    even = np.array([0.5, 0.5])
    idle = on_group(Stake("goods", np.zeros(2)), (0, 1), {}, 50.0, linked=False)
    assert idle.dial == idle.bargaining == 50.0
    assert powers(patience(np.array([0.98, 0.98])), even).tolist() == [1.0, 1.0]
    patient = powers(patience(np.array([0.99, 0.95])), even)
    assert patient[0] > 1.0 > patient[1]


def test_a_party_that_decides_more_often_weighs_more_but_less_than_in_proportion() -> None:
    """Pivotality would not count in the bargaining, or would drown everything else."""
    weights = powers(np.array([1.0, 1.0, 1.0]), np.array([4 / 6, 1 / 6, 1 / 6]))

    assert weights.mean() == pytest.approx(1.0)
    assert weights[0] / weights[1] == pytest.approx(2.0)
    assert weights[1] == weights[2]


def test_on_a_linked_group_aggregate_power_counts_for_more() -> None:
    """Linking issues would not help the strong, nor keeping them apart the weak."""
    ledger = Ledger(
        parties=(ALBA, BOREA),
        values=np.array([[60.0, 70.0]]),
        packages=np.array([[1, 1]]),
        reserve=np.array([30.0, 30.0]),
        impasse=np.array([30.0, 30.0]),
        patience=np.array([50.0, 50.0]),
        pivotal=np.array([0.5, 0.5]),
    )
    without = (("goods", np.array([40.0, 65.0])),)

    apart = leverage(Balance(ledger, Pressure()), (0, 1), without)
    linked = leverage(Balance(ledger, Pressure()), (0, 1), without, frozenset({"goods"}))

    assert apart.dial > 50.0 > apart.groups[0].dial
    assert apart.groups[0].bargaining < linked.groups[0].bargaining
    mixed = 0.35 * linked.groups[0].dial + 0.65 * linked.dial
    assert linked.groups[0].bargaining == pytest.approx(mixed)
    assert (apart.groups[0].own_stake, apart.groups[0].their_stake) == (20.0, 5.0)
    assert apart.share == pytest.approx(4 / 7)
    assert apart.mutual == pytest.approx((0.6 + 2 / 3) / 2)


def test_a_link_that_is_declared_moves_the_bargaining_on_its_groups() -> None:
    """Linking would be words without weight."""
    plain = seen_by(ALBA)
    tied = seen_by(ALBA, Link(by=ALBA, first="goods", second="services"))

    apart = {g.group: g for g in ADVISER.leverages(plain)[0].groups}
    (standing,) = ADVISER.leverages(tied)

    for group in standing.groups:
        assert group.linked == (group.group in {"goods", "services"})
        own = 0.35 if group.linked else 0.65
        mixed = own * group.dial + (1 - own) * standing.dial
        assert group.bargaining == pytest.approx(mixed)
    assert not any(group.linked for group in apart.values())


def test_a_pledge_counts_on_the_groups_it_is_about_and_on_no_other() -> None:
    """A threat over one dispute would make its maker strong on every other subject."""
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=VISAS)
    promise = act.Promise(by=BOREA, instrument="training", demand=(OPEN, 2, OPEN, OPEN, OPEN))

    for pledge in (threat, promise):
        (before,) = ADVISER.leverages(seen_by(pledge.by))
        (standing,) = ADVISER.leverages(seen_by(pledge.by, pledge))
        for old, new in zip(before.groups, standing.groups, strict=True):
            pledged = [part.points for part in new.evidence if part.code in PLEDGES]
            assert sum(part.points for part in new.evidence) == pytest.approx(new.dial - 50.0)
            assert any(pledged) is (new.group == "services")
            assert (new.dial > old.dial) is (new.group == "services")


def test_the_stake_that_a_reason_names_is_the_one_it_counts() -> None:
    """A player would read a loss that already holds a threat, and the threat once more below."""
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=VISAS)
    bare = ADVISER.leverages(seen_by(ALBA))[0]

    (pressed,) = ADVISER.leverages(seen_by(ALBA, threat))

    named = {part.code: part.stake for part in pressed.evidence}
    assert named["their-stake"] == bare.their_stake < pressed.their_stake


def test_a_warning_is_evidence_of_its_own() -> None:
    """A player would read a warning as a threat of the other side."""
    ledger = Ledger(
        parties=(ALBA, BOREA),
        values=np.array([[60.0, 60.0]]),
        packages=np.array([[1, 1]]),
        reserve=np.array([30.0, 30.0]),
        impasse=np.array([30.0, 30.0]),
        patience=np.array([50.0, 50.0]),
        pivotal=np.array([0.5, 0.5]),
    )
    pressed = Pressure(reserve={BOREA: -6.0}, warned={BOREA: -6.0})

    parts = {e.code: e.points for e in leverage(Balance(ledger, pressed), (0, 1)).evidence}

    assert parts["warnings"] > 5.0
    assert parts["threats"] == 0.0


def test_a_believed_threat_lowers_the_targets_alternative_and_a_doubted_one_does_not() -> None:
    """Empty threats would work."""
    seen = seen_by(BOREA, act.Threaten(by=ALBA, instrument="tariff", demand=VISAS))
    shifts = [
        mind_of(with_relation(seen, ALBA, recorded(mean))).pressure.reserve[BOREA]
        for mean in (0.01, 0.9)
    ]

    assert shifts[1] < shifts[0] < 0.0
    assert shifts[0] > -1.5


def test_a_promise_makes_the_linked_option_worth_more_only_where_it_is_demanded() -> None:
    """A side payment would count for texts it was never tied to."""
    seen = seen_by(ALBA, act.Promise(by=BOREA, instrument="training", demand=VISAS))
    mind = mind_of(seen)
    promised = mind.appraise(mind.bench_of(BALANCED)).breakdown(0)
    other = mind.appraise(mind.bench_of((2, 0, 1, 1, 1))).breakdown(0)

    points = {term.code: term.points for term in promised.terms}
    assert 0.0 < points["promises"] < TRAINING.impact
    assert {t.code: t.points for t in other.terms}["promises"] == 0.0


def test_wear_weakens_a_pledge_from_round_to_round() -> None:
    """A threat would keep its force for ever."""
    seen = seen_by(BOREA, act.Threaten(by=ALBA, instrument="tariff", demand=VISAS))
    later = replace(seen, table=replace(seen.table, round=seen.table.round + 2))

    now = pressure(seen, {}).reserve[BOREA]

    assert now < pressure(later, {}).reserve[BOREA] < 0.0


def test_a_threat_dearer_to_its_wielder_than_backing_down_is_discounted() -> None:
    """A self-destructive threat would be as credible as any other."""
    seen = offered()
    cheap, dear = TARIFF, TARIFF.model_copy(update={"impact": 40.0})

    assert threat_credibility(seen, dear, public=False) < threat_credibility(
        seen, cheap, public=False
    )
    assert threat_credibility(seen, cheap, public=True) > threat_credibility(
        seen, cheap, public=False
    )
    assert 0.0 < execution_chance(seen, TARIFF, public=False) < 1.0


def test_a_record_of_kept_promises_makes_promises_credible() -> None:
    """Keeping one's word would bring nothing."""
    seen = seen_by(ALBA)
    good = with_relation(seen, BOREA, recorded(0.9))
    bad = with_relation(seen, BOREA, recorded(0.2))

    kept = promise_credibility(good, TRAINING, 10.0)

    assert kept > promise_credibility(bad, TRAINING, 10.0)
    assert believed(good, TRAINING, 10.0, public=False) == kept
    warning = SCENARIO.instruments[2]
    assert believed(offered(), warning, 0.0, public=False) == pytest.approx(0.7)


def test_without_a_zone_nobody_depends_on_anybody() -> None:
    """Leverage would be claimed where no agreement is possible at all."""
    hopeless = quiet(tight(60.0))
    state, log = after(hopeless)

    (standing,) = ADVISER.leverages(observe(hopeless, state, log, ALBA))

    assert standing.own_stake == standing.their_stake == 0.0
    assert standing.groups == ()
