"""When texts are ratified and enter into force: the calendar in closed form."""

from __future__ import annotations

import numpy as np
import pytest

from game.compliance.waiting import entry, ratified_by, worth_now
from game.model.calendar import HELD_THOUGH_SHORT, LAG_MONTHS, LAPSE_QUARTERS
from tests.calibration.delay import in_force_by
from tests.engine.test_r6_calendar import chances, played

EVEN = np.array([0.5])
SURE = np.array([1.0])


def test_a_statement_is_made_or_lost_at_once() -> None:
    """A government's own word would wait for a place in a calendar."""
    by = ratified_by("statement", np.array([0.0, 0.5, 1.0]))

    assert by[:, 0].tolist() == by[:, -1].tolist() == [0.0, 0.5, 1.0]


def test_half_of_the_sure_texts_have_their_vote_within_the_lag() -> None:
    """The scores would wait longer, or shorter, than the votes of the game do."""
    assert ratified_by("legislature", SURE)[0, 3] == pytest.approx(0.5)
    assert ratified_by("special-majority", SURE)[0, 5] == pytest.approx(0.5)


def test_a_short_count_mostly_leaves_another_chance() -> None:
    """A doubtful text would fail in the scores as if its first count were its last."""
    ever = ratified_by("cabinet", EVEN)[0, -1]

    assert ever == pytest.approx(0.5 / (0.5 + HELD_THOUGH_SHORT * 0.5), abs=1e-6)


def test_what_is_submitted_late_or_urgently_is_ratified_later_or_sooner() -> None:
    """It would make no difference to the scores when a text was put to the vote, or how."""
    plain = ratified_by("legislature", EVEN)[0]
    late = ratified_by("legislature", EVEN, since=3)[0]
    pressed = ratified_by("legislature", EVEN, urgent=3)[0]

    assert late[1] == 0.0
    assert late[2:].tolist() == pytest.approx(plain[:-2].tolist())
    assert pressed[:2].tolist() == plain[:2].tolist()
    assert (pressed[2:] > plain[2:]).all()


def test_the_closed_form_follows_the_worlds_hazard() -> None:
    """Scores would go by another delay than the one that the bands test."""
    both = chances(200)
    lag = LAG_MONTHS["legislature"]
    mine = entry([ratified_by("legislature", both[:, n]) for n in range(2)])

    for quarters in (4, 8, LAPSE_QUARTERS):
        world = in_force_by(both, 3.0 * quarters, lag)
        assert np.abs(mine.when[:, :quarters].sum(axis=1) - world).max() < 0.06


def test_the_closed_form_is_what_is_played() -> None:
    """Scores would expect another wait than the engine and chance make."""
    both = chances(300)
    mine = entry([ratified_by("legislature", both[:, n]) for n in range(2)])
    quarters = [quarter for quarter, _ in played()]

    for last in (4, 8, LAPSE_QUARTERS):
        share = np.mean([quarter is not None and quarter <= last for quarter in quarters])
        assert abs(share - mine.when[:, :last].sum(axis=1).mean()) < 0.06


def test_waiting_costs_what_the_years_are_worth() -> None:
    """A text that comes into force after four years would be worth as much as one today."""
    when = np.zeros((1, LAPSE_QUARTERS))
    when[0, 16] = 0.5
    late = entry([np.cumsum(when, axis=1)])
    points = late.expected(np.array([60.0]), np.array([40.0]), np.array([37.0]))

    assert late.chance.tolist() == [0.5]
    assert worth_now()[16] == pytest.approx(0.95**4)
    assert points[0] == pytest.approx(0.5 * (40.0 + 0.95**4 * 20.0) + 0.5 * 37.0)
