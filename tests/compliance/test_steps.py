"""Decisions that only played parties make, and what the kernel makes of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.compliance.course import (
    ALIVE,
    COMPLY,
    CONSULT,
    EXPIRED,
    NOTHING,
    REFER,
    VIOLATE,
    Course,
)
from game.compliance.draws import draw_block
from game.compliance.ending import net_value
from game.compliance.kernel import conduct, settle
from game.compliance.steps import no_steps
from game.compliance.treaty import Treaty
from tests.compliance.test_kernel import answered, caught
from tests.compliance.toys import changed, family_treaty, quiet


@pytest.mark.parametrize(("willing", "cause"), [((0, 1), ALIVE), ((0,), EXPIRED), ((), EXPIRED)])
def test_a_played_text_is_renewed_only_by_all(willing: tuple[int, ...], cause: int) -> None:
    """If this failed, the model would renew a text over a player's head, or against all."""
    treaty = replace(family_treaty("trade"), sunset_years=1, review_years=0)
    course, year, chance = caught(treaty, COMPLY)
    steps = no_steps(treaty, 1)
    steps.renew[list(willing)] = True
    answers = replace(answered(treaty, course, year, NOTHING), steps=steps)

    after, _ = settle(treaty, course, year, answers, chance)

    assert after.cause[0] == cause


def stepped(treaty: Treaty, name: str) -> tuple[Course, Course]:
    """Return the end of a year without and with one decision about duty 0 or party 0."""
    course, year, chance = caught(treaty, VIOLATE)
    plain = answered(treaty, course, year, NOTHING)
    steps = no_steps(treaty, 1)
    getattr(steps, name)[0] = True
    without, _ = settle(treaty, course, year, plain, chance)
    taken, _ = settle(treaty, course, year, replace(plain, steps=steps), chance)
    return without, taken


def odds_of_failing(treaty: Treaty, course: Course, seen: float = 0.0) -> tuple[float, float]:
    """Return how often duty 0 is violated next year, over a grid of luck, and seen."""
    chance = dict(quiet(draw_block(treaty, 1, 2, runs=1)).year(2))
    violated = detected = 0
    for luck in np.linspace(0.0005, 0.9995, 400):
        trial = {**chance, "conduct": chance["conduct"].copy(), "seen": chance["seen"].copy()}
        trial["conduct"][treaty.duty_cell[0]] = luck
        trial["seen"][treaty.duty_cell[0]] = seen
        _, year = conduct(treaty, course, trial)
        violated += year.conduct[0, 0] == VIOLATE
        detected += bool(year.seen[0, 0])
    return violated / 400.0, detected / 400.0


@pytest.mark.parametrize("name", ["watch", "plan", "ease"])
def test_decisions_about_a_duty_make_it_kept_more_often(name: str) -> None:
    """If this failed, inspecting, planning or reopening an issue would be an empty gesture."""
    treaty = changed(family_treaty("arms"), verification=1)

    without, taken = stepped(treaty, name)

    assert odds_of_failing(treaty, taken)[0] < odds_of_failing(treaty, without)[0]


def test_inspectors_see_what_would_have_been_hidden() -> None:
    """If this failed, an inspection would find nothing."""
    treaty = changed(family_treaty("arms"), verification=1)
    without, taken = stepped(treaty, "watch")

    assert odds_of_failing(treaty, without, seen=0.5)[1] == 0.0
    assert odds_of_failing(treaty, taken, seen=0.5)[1] > 0.0


def test_a_plan_soothes_now_and_counts_double_if_it_fails() -> None:
    """If this failed, one could announce plans without ever keeping one."""
    treaty = family_treaty("trade")
    without, taken = stepped(treaty, "plan")
    assert taken.grievance[1, 0] < without.grievance[1, 0]

    course, year, chance = caught(treaty, VIOLATE)
    bound = replace(course, special=taken.special)
    answers = answered(treaty, course, year, NOTHING)
    forgiven, _ = settle(treaty, course, year, answers, chance)
    blamed, _ = settle(treaty, bound, year, answers, chance)
    assert blamed.credibility[0, 0] < forgiven.credibility[0, 0]


def test_a_reopened_issue_costs_and_brings_less() -> None:
    """If this failed, easing one issue would leave the points of the text as they were."""
    treaty = family_treaty("trade")
    without, taken = stepped(treaty, "ease")
    chance = quiet(draw_block(treaty, 1, 2, runs=1)).year(2)

    _, full = conduct(treaty, replace(without, open=np.zeros_like(without.open)), chance)
    _, eased = conduct(treaty, replace(taken, open=np.zeros_like(taken.open)), chance)

    assert eased.flow[0, 0] > full.flow[0, 0]
    assert eased.flow[1, 0] < full.flow[1, 0]


def test_funding_builds_capacity_at_a_price() -> None:
    """If this failed, a government could not do anything about its own weakness."""
    treaty = changed(family_treaty("settlement"), capacity=0.6)
    course, year, chance = caught(treaty, COMPLY)
    steps = no_steps(treaty, 1)
    steps.fund[0] = True
    plain = answered(treaty, course, year, NOTHING)

    without, before = settle(treaty, course, year, plain, chance)
    funded, after = settle(treaty, course, year, replace(plain, steps=steps), chance)

    assert funded.capacity[0, 0] == pytest.approx(without.capacity[0, 0] + 0.10)
    assert funded.capacity[1, 0] == without.capacity[1, 0]
    assert after.paid[0, 0] == pytest.approx(before.paid[0, 0] + 0.5)


def test_a_notice_can_be_taken_back() -> None:
    """If this failed, a government that thinks again would have to leave."""
    treaty = family_treaty("trade")
    course, year, chance = caught(treaty, COMPLY)
    leaving = replace(course, notice=np.array([[1], [-1]], dtype=np.int8))
    steps = no_steps(treaty, 1)
    steps.stay[0] = True
    plain = answered(treaty, course, year, NOTHING)

    gone, _ = settle(treaty, leaving, year, plain, chance)
    stayed, _ = settle(treaty, leaving, year, replace(plain, steps=steps), chance)

    assert not gone.member[0, 0]
    assert stayed.member[0, 0]
    assert stayed.cause[0] == ALIVE


def test_a_joint_committee_settles_more_than_talks_and_leaves_a_reading() -> None:
    """If this failed, a committee would be one more meeting."""
    treaty = changed(family_treaty("trade"), enforcement=1, clarity=0.3, verification=5)
    course, year, chance = caught(treaty, VIOLATE)
    chance["outcome"] = np.full_like(chance["outcome"], 0.5)  # between talks and committee

    _, talked = settle(treaty, course, year, answered(treaty, course, year, CONSULT), chance)
    after, read = settle(treaty, course, year, answered(treaty, course, year, REFER), chance)

    assert not talked.resolved[0, 0]
    assert read.resolved[0, 0]
    assert read.remedy[0, 0] == 0.0
    assert after.special is not None
    assert after.special.clearer[:, 0].tolist()[0] == pytest.approx(0.1)
    calm = replace(after, open=np.zeros_like(after.open), taste=after.taste + 12.0)
    unread = replace(calm, special=None)
    assert odds_of_failing(treaty, calm)[0] < odds_of_failing(treaty, unread)[0]


def test_a_better_outside_option_pulls_a_government_out() -> None:
    """If this failed, new alternatives would not endanger an agreement (Leeds & Savun 2007)."""
    treaty = family_treaty("trade")
    course, _, _ = caught(treaty, COMPLY)
    pulled = replace(course, outside=course.outside + np.array([[8.0], [0.0]]))

    nothing = np.zeros_like(course.taste)
    change = net_value(treaty, pulled, nothing) - net_value(treaty, course, nothing)

    assert change[:, 0].tolist() == pytest.approx([-8.0, 0.0])
