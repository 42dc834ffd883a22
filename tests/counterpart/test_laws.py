"""Behaviour laws in whole talks of computers: many seeds, the same in both arms of a comparison.

Each test names its effect's interval: 95 times of 100 the mean change lies in it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.model import action as act
from game.model import diplomacy as dip
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.rule import DecisionRule
from game.model.scenario import Scenario
from tests.counterpart.arena import Instead
from tests.counterpart.laws import (
    STRONG,
    WEAK,
    End,
    armed,
    club,
    feared,
    generous,
    known,
    paired,
    resolute,
    talks,
    threatening,
    toy,
    two,
    with_option,
    withdrawals,
)
from tests.counterpart.moments import in_rounds
from tests.facts.lives import Effect, effect
from tests.facts.pairs import ONE, with_mandate, with_reserve
from tests.toys import ALBA, BOREA

pytestmark = pytest.mark.slow

MEANS = range(100, 136)  # seeds for means of pressure; nothing was adjusted to them
BLUFFS = range(100, 124)  # seeds for bluffs; nothing was adjusted to them
MANY = 40  # seeds for comparisons of a few points
STICKS = 3  # threats that press terms out of a party


def first(scenario: Scenario, seed: int) -> float:
    """Return what the first party gets, points."""
    return talks(scenario, seed).points[0]


def test_more_leverage_never_lowers_what_a_party_gets() -> None:
    """Being needed more would cost points."""
    needier = with_reserve(toy(), BOREA, 31.0)

    needed = paired(MANY, lambda s: first(toy(), s), lambda s: first(needier, s))

    assert needed.is_positive


@cache
def pressed(means: str, seed: int) -> End:
    """Return talks of a hard bargainer with some means to press or to please, or with none."""
    scenario = in_rounds(two(seed, 46.0))
    match means:
        case "carrot":
            scenario = generous(scenario)
        case "feared stick":
            scenario = resolute(armed(scenario), 0.9)
        case "idle stick":
            scenario = resolute(armed(scenario), 0.1)
        case _:
            assert means == "none"
    return talks(scenario, seed, style="competing", level="standard")


def used(means: str) -> float:
    """Return in what share of the talks some means were used."""
    return sum(bool(pressed(means, seed).pledges) for seed in MEANS) / len(MEANS)


def changed(before: str, after: str) -> Effect:
    """Return by how much what the first party gets changes from some means to others."""
    rows = [[pressed(m, seed).points[0] for seed in MEANS] for m in (before, after)]
    return effect(np.array(rows[1]), np.array(rows[0]))


def test_means_to_press_or_to_please_are_used_and_pay() -> None:
    """A stick or a carrot would be of no use to those who have one, or would harm them.

    The stick is that of a party known to carry out its threats. What it pays for using its means,
    and for a bluff, is counted.
    """
    assert used("none") == 0.0
    for means in ("feared stick", "carrot"):
        assert used(means) >= 1 / 3
        assert changed("none", means).mean > 0.0
        assert not changed("none", means).is_negative


def test_a_name_for_carrying_out_threats_pays_who_threatens() -> None:
    """A stick would be as good in the hand of a party that never strikes."""
    assert used("idle stick") < used("feared stick")
    assert changed("idle stick", "feared stick").is_positive
    assert not changed("none", "idle stick").is_negative


def test_a_better_way_out_pays_only_where_it_binds() -> None:
    """An unattractive alternative would give leverage, or an attractive one none."""
    poor, better, good = (with_option(toy(), points) for points in (10.0, 25.0, 42.0))
    plain = [first(better, seed) for seed in range(MANY)]

    assert [first(poor, seed) for seed in range(10)] == plain[:10]
    assert paired(MANY, lambda s: plain[s], lambda s: first(good, s)).is_positive


def test_patience_pays() -> None:
    """Whoever can wait would get no more than who cannot (Rubinstein 1982)."""
    hurried, patient = (with_mandate(toy(), ALBA, discount=d) for d in (0.95, 0.99))

    assert paired(MANY, lambda s: first(hurried, s), lambda s: first(patient, s)).is_positive


def test_who_is_known_to_keep_promises_gets_better_terms() -> None:
    """A good name would be worth nothing at the table (M018).

    That its offers are worth more to others is tested where they are valued; in whole talks it asks
    for more in turn, so the share of them that is accepted does not tell.
    """
    better = paired(100, lambda s: first(known(0.35), s), lambda s: first(known(0.95), s))

    assert better.is_positive


def test_called_bluffs_make_the_next_threat_fail_more_often() -> None:
    """Who threatened in vain would be feared as before (Peterson 2013).

    What is compared is the chance that a threat of round five works upon a demand of six points,
    as its target sees it in whole talks, with and without a bluff called before.
    """
    rows = [
        [feared(talks(armed(two(seed, 50.0), 2), seed, threatening(r)), stick) for seed in BLUFFS]
        for r, stick in (((5,), "stick-0"), ((2, 5), "stick-1"))
    ]
    both = [(once, again) for once, again in zip(*rows, strict=True) if once and again]

    assert len(both) >= len(BLUFFS) / 2
    fresh, called = np.array(both).T
    assert effect(called, fresh).is_negative


def held(*, public: bool) -> Instead:
    """Return a first party that draws a line in round one, in public or only at the table."""

    def instead(seen: Observation, decided: act.PartyAction) -> act.PartyAction:
        if seen.seat != ONE or seen.table.phase != "rounds" or decided.kind == "accept":
            return decided
        issue, line = second_issue(seen), len(seen.scenario.issues[0].options) - 1
        drawn = seen.table.claims or seen.table.course.commitments
        if seen.table.round == 1 and not drawn:
            claim = act.LimitClaim(issue=issue, option=line)
            vow = dip.CommitPublic(by=ONE, issue=issue, option=line)
            return vow if public else act.Disclose(by=ONE, claim=claim)
        other_words = {"commit-public", "brief-public", "justify", "disclose"}
        return act.EndTurn(by=ONE) if decided.kind in other_words else decided

    return instead


def second_issue(seen: Observation) -> str:
    """Return the issue that matters second most to a seat."""
    weights = seen.mandate.valuation.weights
    return sorted(weights, key=lambda issue: -weights[issue])[1]


def test_private_concessions_are_easier_than_public_ones() -> None:
    """Tied hands would give way as lightly as free ones (Fearon 1997)."""

    def gave(seed: int, *, public: bool) -> float:
        end = talks(in_rounds(two(seed, 50.0)), seed, held(public=public))
        seen = next(s for s, _ in end.played.decisions if s.seat == ONE)
        place = seen.scenario.issue_index(second_issue(seen))
        line = len(seen.scenario.issues[place].options) - 1
        return float(end.text is not None and end.text[place] < line)

    assert paired(40, lambda s: gave(s, public=True), lambda s: gave(s, public=False)).is_positive


def coercing(seen: Observation, decided: act.PartyAction) -> act.PartyAction:
    """Threaten with everything at hand before anything is accepted."""
    if seen.seat != ALBA or seen.table.phase != "rounds":
        return decided
    made = {pledge.instrument for pledge in seen.table.pledges}
    for number in range(STICKS):
        move = act.Threaten(
            by=ALBA, instrument=f"stick-{number}", demand=(2, OPEN, OPEN, OPEN, OPEN)
        )
        if move.instrument not in made and seen.table.floor_time > 0:
            return move
    pressing = decided.kind in {"accept", "carry-out"} and len(made) < STICKS
    return act.EndTurn(by=ALBA) if pressing else decided


def quiet_hand(seen: Observation, decided: act.PartyAction) -> act.PartyAction:
    """Never threaten."""
    pressing = seen.seat == ALBA and decided.kind in {"threaten", "walk-out"}
    return act.EndTurn(by=ALBA) if pressing else decided


def test_coercion_raises_later_withdrawal() -> None:
    """Terms pressed out of somebody would last like any other (Werner 1999)."""
    scenario = armed(toy(), STICKS, 40.0, 0.0)
    pairs = [
        tuple(withdrawals(talks(scenario, seed, how)) for how in (quiet_hand, coercing))
        for seed in range(16)
    ]
    both = [(calm, hard) for calm, hard in pairs if calm is not None and hard is not None]

    assert len(both) >= 10
    change = paired(len(both), lambda n: both[n][0], lambda n: both[n][1])
    assert change.is_positive


def test_where_all_must_agree_a_small_state_can_hold_out() -> None:
    """A state with few votes would get no more from a veto than from a vote."""
    votes = {STRONG: 1.0} | dict.fromkeys(WEAK, 3.0)
    majority = DecisionRule(kind="weighted-majority", threshold=0.6, votes=votes)
    change = paired(
        6,
        lambda s: talks(club(s, majority), s).points[0],
        lambda s: talks(club(s, DecisionRule()), s).points[0],
    )

    assert change.is_positive


def test_the_weak_gain_by_bargaining_as_one() -> None:
    """Divide and rule would do as well against a coalition as against separate states."""
    votes = {STRONG: 3.0} | dict.fromkeys(WEAK, 1.0)
    rule = DecisionRule(kind="weighted-majority", threshold=0.6, votes=votes)

    def gained(seed: int, *, together: bool) -> float:
        end = talks(club(seed, rule, together=together), seed, level="standard")
        return sum(end.points[1:]) / len(WEAK)

    change = paired(14, lambda s: gained(s, together=False), lambda s: gained(s, together=True))

    assert change.is_positive
