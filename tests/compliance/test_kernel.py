from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.arrays import Codes
from game.compliance.course import (
    ALIVE,
    COMPLY,
    CONSULT,
    DISPUTE,
    ESCAPE,
    EXPIRED,
    INCAPACITY,
    NOTHING,
    PUNISH,
    SHIRK,
    SUSPEND,
    VIOLATE,
    WAIVE,
    Answers,
    Course,
    Year,
)
from game.compliance.draws import draw_block
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.treaty import Treaty
from tests.compliance.toys import FAMILIES, changed, family_treaty, quiet


def caught(treaty: Treaty, code: int) -> tuple[Course, Year, dict[str, np.ndarray]]:
    """Return a first year in which duty 0 was failed and seen, and everything else was kept."""
    draws = quiet(draw_block(treaty, 1, 2, runs=1))
    chance = dict(draws.year(1))
    course, year = conduct(treaty, begin(treaty, draws), chance)
    conducts: Codes = year.conduct.copy()
    conducts[0] = code
    seen = np.zeros_like(year.seen)
    seen[0] = code in {INCAPACITY, SHIRK, VIOLATE}
    performance = year.performance.copy()
    performance[0] = {COMPLY: 1.0, VIOLATE: 0.0}.get(code, 0.5)
    return course, replace(year, conduct=conducts, seen=seen, performance=performance), chance


def answered(treaty: Treaty, course: Course, year: Year, response: int) -> Answers:
    """Return answers in which everybody is played and duty 0's matter gets one response."""
    answers = default_answers(treaty, course, year, draw_block(treaty, 1, 1, runs=1).year(1))
    responses = np.full_like(answers.response, NOTHING)
    responses[0] = response
    nobody = np.zeros(len(treaty.parties), dtype=np.bool_)
    suspender = answers.suspender.copy()
    suspender[0] = 1 if response in {SUSPEND, PUNISH} else -1
    return replace(answers, response=responses, suspender=suspender, automatic=nobody)


@pytest.mark.parametrize("name", list(FAMILIES))
def test_everything_stays_in_its_bounds(name: str) -> None:
    """If this failed, a government could perform more than its duty or be trusted beyond 1."""
    treaty = family_treaty(name)
    draws = draw_block(treaty, 5, 15, runs=200)
    course = begin(treaty, draws)

    for number in range(1, 16):
        chance = draws.year(number)
        course, year = conduct(treaty, course, chance)
        assert ((year.performance >= 0.0) & (year.performance <= 1.0)).all()
        assert not (year.seen & np.isin(year.conduct, (COMPLY, ESCAPE))).any()
        assert not (year.seen & year.alleged).any()
        answers = default_answers(treaty, course, year, chance)
        was_member, was_dead = course.member, ~course.alive
        course, settlement = settle(treaty, course, year, answers, chance)
        assert np.isfinite(settlement.flow).all()
        assert ((course.capacity >= 0.0) & (course.capacity <= 1.0)).all()
        assert ((course.credibility > 0.0) & (course.credibility < 1.0)).all()
        assert ((course.performance >= 0.0) & (course.performance <= 1.0)).all()
        assert (course.grievance >= 0.0).all()
        assert not (course.member & ~was_member).any()
        assert not (course.alive & was_dead).any()
        assert not (settlement.cured & ~settlement.resolved).any()
        assert (settlement.remedy >= 0.0).all()


def test_one_run_is_the_same_alone_and_among_many() -> None:
    """If this failed, the played future would not be one of the simulated ones."""
    treaty = family_treaty("public-good")
    many, one = draw_block(treaty, 3, 15, runs=64), draw_block(treaty, 3, 15, runs=1)
    crowd, alone = begin(treaty, many), begin(treaty, one)

    for number in range(1, 16):
        crowd, crowd_year = conduct(treaty, crowd, many.year(number))
        alone, alone_year = conduct(treaty, alone, one.year(number))
        assert (crowd_year.conduct[:, :1] == alone_year.conduct).all()
        assert (crowd_year.seen[:, :1] == alone_year.seen).all()
        assert np.allclose(crowd_year.flow[:, :1], alone_year.flow, atol=1e-9)
        crowd_answers = default_answers(treaty, crowd, crowd_year, many.year(number))
        alone_answers = default_answers(treaty, alone, alone_year, one.year(number))
        crowd, _ = settle(treaty, crowd, crowd_year, crowd_answers, many.year(number))
        alone, _ = settle(treaty, alone, alone_year, alone_answers, one.year(number))
        assert crowd.cause[0] == alone.cause[0]


@settings(deadline=None, max_examples=25)
@given(
    lower=st.integers(0, 4),
    kind=st.sampled_from(["verification", "enforcement"]),
    seed=st.integers(0, 999),
)
def test_a_stronger_clause_never_adds_a_first_violation(lower: int, kind: str, seed: int) -> None:
    """If this failed, the same luck would punish better drafting in the first year."""
    treaty = family_treaty("arms")
    upper = min(lower + 1, 5 if kind == "verification" else 4)
    draws = draw_block(treaty, seed, 1, runs=64)
    weak, strong = changed(treaty, **{kind: lower}), changed(treaty, **{kind: upper})

    _, before = conduct(weak, begin(weak, draws), draws.year(1))
    _, after = conduct(strong, begin(strong, draws), draws.year(1))

    assert ((after.conduct == VIOLATE) <= (before.conduct == VIOLATE)).all()


def test_a_failure_hurts_its_victims_and_its_author_gains() -> None:
    """If this failed, there would be nothing to be tempted by."""
    treaty = family_treaty("trade")
    draws = quiet(draw_block(treaty, 1, 1, runs=1))
    _, honest = conduct(treaty, begin(treaty, draws), draws.year(1))
    cheat = {**draws.year(1), "conduct": draws.year(1)["conduct"].copy()}
    cheat["conduct"][treaty.duty_cell[0]] = 0.0

    _, broken = conduct(treaty, begin(treaty, draws), cheat)

    assert broken.conduct[0, 0] == VIOLATE
    assert broken.flow[0, 0] == pytest.approx(honest.flow[0, 0] + treaty.cost[0])
    assert broken.flow[1, 0] == pytest.approx(honest.flow[1, 0] - treaty.benefit[1, 0])


def test_answers_differ_in_what_they_bring() -> None:
    """If this failed, it would not matter how one answers a breach."""
    treaty = changed(family_treaty("trade"), enforcement=2)
    course, year, chance = caught(treaty, VIOLATE)
    chance["outcome"] = np.full_like(chance["outcome"], 0.45)  # a panel resolves, talks do not

    outcomes = {
        response: settle(treaty, course, year, answered(treaty, course, year, response), chance)
        for response in (NOTHING, CONSULT, DISPUTE, SUSPEND, PUNISH, WAIVE)
    }

    paid = {response: result.paid for response, (_, result) in outcomes.items()}
    grievance = {response: after.grievance[1, 0] for response, (after, _) in outcomes.items()}
    anger = {response: after.resentment[0, 0] for response, (after, _) in outcomes.items()}
    assert not outcomes[CONSULT][1].resolved[0, 0]
    assert outcomes[DISPUTE][1].resolved[0, 0]
    assert paid[NOTHING][0, 0] == 0.0
    assert 0.0 < paid[DISPUTE][0, 0] < paid[SUSPEND][0, 0] < paid[PUNISH][0, 0]
    assert paid[DISPUTE][1, 0] == 0.0
    assert paid[PUNISH][1, 0] > 0.0
    assert grievance[WAIVE] == pytest.approx(0.5 * grievance[NOTHING])
    assert anger[PUNISH] == pytest.approx(3.0)
    assert anger[SUSPEND] == 0.0
    assert outcomes[WAIVE][0].norm[0, 0] < treaty.parameters.choice.norm


def test_a_cure_leaves_no_grievance_and_no_blame() -> None:
    """If this failed, putting things right would not be worth while."""
    treaty = family_treaty("trade")
    course, year, chance = caught(treaty, VIOLATE)
    cured = {**chance, "outcome": np.zeros_like(chance["outcome"])}

    after, result = settle(treaty, course, year, answered(treaty, course, year, DISPUTE), cured)
    left, _ = settle(treaty, course, year, answered(treaty, course, year, DISPUTE), chance)

    assert result.cured[0, 0]
    assert after.grievance[1, 0] == 0.0
    assert after.credibility[0, 0] > left.credibility[0, 0]
    assert not after.open[0, 0]
    assert left.open[0, 0]


def test_telling_in_time_protects_the_record() -> None:
    """If this failed, hiding a failure would cost no more than owning up to it."""
    treaty = family_treaty("trade")
    course, year, chance = caught(treaty, INCAPACITY)
    silent = answered(treaty, course, year, NOTHING)
    told = replace(silent, notified=np.arange(len(silent.notified))[:, None] == 0)
    wilful = replace(year, conduct=np.where(year.conduct == INCAPACITY, SHIRK, year.conduct))

    after_silence, _ = settle(treaty, course, year, silent, chance)
    after_notice, _ = settle(treaty, course, year, told, chance)
    after_shirking, _ = settle(treaty, course, wilful, silent, chance)

    assert after_notice.credibility[0, 0] > after_silence.credibility[0, 0]
    assert after_silence.credibility[0, 0] > after_shirking.credibility[0, 0]
    assert after_notice.grievance[1, 0] < after_silence.grievance[1, 0]


def test_help_raises_capacity_and_costs_the_helper() -> None:
    """If this failed, assistance would be free or useless."""
    treaty = changed(family_treaty("trade"), capacity=0.6)
    course, year, chance = caught(treaty, COMPLY)
    plain = answered(treaty, course, year, NOTHING)
    helped = replace(plain, helped=np.array([[1.0], [0.0]]), helping=np.array([[0.0], [1.0]]))

    without, _ = settle(treaty, course, year, plain, chance)
    after, result = settle(treaty, course, year, helped, chance)

    assert after.capacity[0, 0] == pytest.approx(without.capacity[0, 0] + 0.15)
    assert result.paid[1, 0] == pytest.approx(0.5)
    assert result.paid[0, 0] == 0.0


def test_a_notice_takes_its_time_and_ends_a_bilateral_text() -> None:
    """If this failed, a party could walk out overnight, or never."""
    treaty = family_treaty("trade")
    draws = quiet(draw_block(treaty, 1, 3, runs=1))
    course = begin(treaty, draws)
    members = []
    for number in (1, 2):
        course, year = conduct(treaty, course, draws.year(number))
        answers = answered(treaty, course, year, NOTHING)
        leave = np.array([[number == 1], [False]])
        course, _ = settle(treaty, course, year, replace(answers, leave=leave), draws.year(number))
        members.append(course.member[0, 0])

    assert members == [True, False]
    assert course.cause[0] == 2


def test_a_large_agreement_survives_one_exit() -> None:
    """If this failed, one withdrawal would end a convention of ten."""
    treaty = replace(family_treaty("public-good"), notice_years=0)
    draws = quiet(draw_block(treaty, 1, 3, runs=1))
    course = begin(treaty, draws)
    alive = []
    for number in (1, 2, 3):
        course, year = conduct(treaty, course, draws.year(number))
        leave = (np.arange(10) < (1, 3, 4)[number - 1])[:, None]
        answers = replace(answered(treaty, course, year, NOTHING), leave=leave)
        course, _ = settle(treaty, course, year, answers, draws.year(number))
        alive.append(bool(course.alive[0]))

    assert alive == [True, True, False]
    assert course.member.sum() == 6


def test_a_review_relieves_whoever_is_pressed() -> None:
    """If this failed, a review clause would change nothing."""
    treaty = replace(family_treaty("trade"), review_years=1)
    draws = quiet(draw_block(treaty, 1, 1, runs=1))
    course, year = conduct(treaty, begin(treaty, draws), draws.year(1))
    pressed = replace(course, taste=course.taste + np.array([[5.0], [0.0]]))
    chance = {**draws.year(1), "review": np.zeros(1)}

    after, result = settle(treaty, pressed, year, answered(treaty, course, year, NOTHING), chance)

    assert result.reviewed[0]
    assert result.helped[0]
    assert after.adjusted[:, 0].tolist() == [3.0, 0.0]


def test_a_sunset_ends_what_is_not_worth_renewing() -> None:
    """If this failed, an agreement with an end date would never reach it."""
    treaty = replace(family_treaty("trade"), sunset_years=1, review_years=0)
    course, year, chance = caught(treaty, COMPLY)
    even = {**chance, "renewal": np.full(1, 0.5)}
    played = answered(treaty, course, year, NOTHING)
    automatic = replace(played, automatic=np.ones(2, dtype=np.bool_))
    hated = replace(course, taste=course.taste + 200.0)

    renewed, _ = settle(treaty, course, year, automatic, even)
    expired, _ = settle(treaty, hated, year, automatic, even)

    assert renewed.cause[0] == ALIVE
    assert expired.cause[0] == EXPIRED
