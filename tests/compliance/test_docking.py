"""Docking: who comes into a text in force, when, and what it does to those who made it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.arrays import Bools
from game.compliance.accession import accession_chance, consent, consent_chance
from game.compliance.course import COMPLY
from game.compliance.deck import SHOCK_KINDS
from game.compliance.draws import draw_block
from game.compliance.duties import duties_of
from game.compliance.factors import starting_factors
from game.compliance.futures import lived_years, simulate
from game.compliance.kernel import begin, conduct, default_answers, settle
from game.compliance.parameters import PRESETS
from game.compliance.played import Path
from game.compliance.treaty import Treaty, treaty_from
from game.model import action as act
from game.model.calendar import ACCESSION_YEARS
from game.model.draft import Package
from tests.toys import ALBA, BALANCED, BOREA, DEFAULTS
from tests.toys_many import CORDA, DELTA, EIRA, FARO, RULES, six_parties

FOUNDERS, LATE = (ALBA, BOREA, CORDA), (DELTA, EIRA, FARO)
RUNS = 400


def text(
    *,
    docking: bool = True,
    vote: float = 1.0,
    reserve: float | None = None,
    outside: tuple[str, ...] = LATE,
) -> Treaty:
    """Return the balanced text of some of six parties.

    Args:
        docking: Whether others may join later.
        vote: Chance that an accession passes at home.
        reserve: What those outside have without it, points; their own if not said.
        outside: Who has not signed.
    """
    plain = six_parties(RULES["plurilateral"])
    design = DEFAULTS.model_copy(update={"docking": docking})
    scenario = plain.model_copy(update={"defaults": design, "years": 12})

    def passes(_text: Package) -> float:
        return vote

    factors = starting_factors(scenario)
    for party in outside:
        own = replace(factors[party], outsider=passes)
        factors[party] = own if reserve is None else replace(own, reserve=reserve)
    return treaty_from(scenario, BALANCED, factors)


def members(treaty: Treaty, seed: int = 1, runs: int = RUNS) -> list[Bools]:
    """Return who is a party at the end of each year, shape (N, runs) each."""
    draws = draw_block(treaty, seed, treaty.horizon, runs=runs)
    return [course.member for course, _, _ in lived_years(treaty, draws, treaty.horizon)]


def founding(*, docking: bool = False) -> Treaty:
    """Return the balanced text of three, as if there were nobody else."""
    scenario = six_parties(RULES["plurilateral"])
    design = DEFAULTS.model_copy(update={"docking": docking})
    scenario = scenario.model_copy(update={"defaults": design, "years": 12})
    factors = starting_factors(scenario)
    return treaty_from(scenario, BALANCED, {party: factors[party] for party in FOUNDERS})


def test_a_text_that_binds_everybody_has_nobody_to_let_in() -> None:
    """Texts that nobody could join would cost time, and let those back in who have left."""
    closed, alone = text(docking=False), text(docking=False, outside=())

    assert closed.parties == (*FOUNDERS, *LATE)
    assert closed.founders == 3
    assert closed.docking is not None
    assert not closed.docking.open
    assert alone.docking is None
    assert alone.founders == 6
    assert founding().docking is None


@pytest.mark.parametrize("docking", [True, False])
def test_founders_meet_the_same_luck_with_and_without_the_clause(*, docking: bool) -> None:
    """What a docking clause brings would be mixed with the luck of another draw."""
    plain, open_ = founding(docking=docking), text(docking=docking)
    years = []
    for treaty in (plain, open_):
        draws = draw_block(treaty, 3, 1, runs=RUNS)
        _, year = conduct(treaty, begin(treaty, draws), draws.year(1))
        years.append(year)
    duties = len(plain.duty_party)

    assert open_.parties[:3] == plain.parties
    assert np.array_equal(years[0].conduct, years[1].conduct[:duties])
    assert np.allclose(years[0].flow, years[1].flow[:3])
    assert (years[1].conduct[duties:] == COMPLY).all()
    assert not years[1].bound[duties:].any()


@pytest.mark.parametrize(
    ("settings", "least", "most"),
    [
        ({}, 0.5, 1.0),
        ({"reserve": 0.0}, 0.6, 1.0),
        ({"reserve": 95.0}, 0.0, 0.15),
        ({"vote": 0.0}, 0.0, 0.0),
        ({"vote": 0.1}, 0.05, 0.8),
    ],
)
def test_who_gains_inside_comes_in_and_who_does_not_stays_out(
    settings: dict[str, float], least: float, most: float
) -> None:
    """Everybody would join whatever it costs, or nobody however much it brings."""
    joined = simulate(text(**settings), 1, RUNS).joined  # type: ignore[arg-type]

    assert set(joined) == set(LATE)
    assert all(least <= share <= most for share in joined.values())


def test_a_line_that_may_never_be_crossed_keeps_a_party_outside() -> None:
    """A computer's party would join what its instructions forbid."""
    treaty = text()
    assert treaty.docking is not None
    barred = np.array([False, False, False, True, False, False])
    closed = replace(treaty, docking=replace(treaty.docking, barred=barred))

    joined = simulate(closed, 1, RUNS).joined

    assert joined[DELTA] == 0.0
    assert joined[FARO] > 0.0


def test_a_newcomer_owes_from_the_next_year_and_adds_to_what_others_have() -> None:
    """A newcomer would take and not give, or give before it is bound."""
    treaty = text()
    draws = draw_block(treaty, 1, 3, runs=1)
    course = begin(treaty, draws)
    course, year = conduct(treaty, course, draws.year(1))
    own = default_answers(treaty, course, year, draws.year(1))
    asks = np.array([[p == DELTA] for p in treaty.parties])
    answers = replace(own, automatic=np.zeros(6, dtype=np.bool_), join=asks)
    course, settlement = settle(treaty, course, year, answers, draws.year(1))
    _, later = conduct(treaty, course, draws.year(2))
    late = treaty.duty_party == 3

    assert settlement.came is not None
    assert settlement.came[:, 0].tolist() == [p == DELTA for p in treaty.parties]
    assert not year.bound[late].any()
    assert later.bound[late].all()
    matrix = duties_of(treaty, 3).gain_matrix
    three, four = matrix @ (treaty.duty_party < 3), matrix @ (treaty.duty_party <= 3)
    assert (four[:3] >= three[:3] - 1e-9).all()
    assert (four[:3] > three[:3] + 1e-9).any()


def test_a_newcomer_that_keeps_everything_realises_what_the_text_promises() -> None:
    """The points of a party that joined would not add up to the worth of the text."""
    treaty = text()
    duties = duties_of(treaty, 5)
    together = (treaty.duty_party <= 3).astype(np.float64)
    flow = duties.gain_matrix @ together + duties.offset[:, 0] + treaty.base

    assert flow[3] == pytest.approx(treaty.promised[3] - treaty.status_quo[3])


@pytest.mark.parametrize("docking", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_played_and_simulated_years_let_the_same_parties_in(seed: int, *, docking: bool) -> None:
    """The futures that scores rest on would know another clause than the game that is played."""
    treaty = text(vote=0.6, docking=docking)
    path = Path.of(treaty, seed)
    state = path.begin()
    simulated = members(treaty, seed, runs=1)
    inside = set(FOUNDERS)
    for number in range(1, treaty.horizon + 1):
        state, _ = path.live(state, number)
        state, settled = path.settle(state, (), (), frozenset(treaty.parties))
        inside = (inside - set(settled.withdrawn)) | set(settled.acceded)
        now = {p for n, p in enumerate(treaty.parties) if simulated[number - 1][n, 0]}
        assert inside == now
        if settled.ended is not None:
            break


def test_a_home_that_has_refused_is_asked_again_after_a_term_or_by_another_government() -> None:
    """In the futures a government would ask every year until its parliament happens to agree."""
    treaty = text(vote=0.0, reserve=0.0)
    draws = draw_block(treaty, 1, treaty.horizon, runs=RUNS)
    again: set[int] = set()
    since = np.full((len(treaty.parties), RUNS), -1)
    for _, year, settlement in lived_years(treaty, draws, treaty.horizon):
        assert settlement.refused is not None
        fresh = year.struck[SHOCK_KINDS.index("leadership")] > 0.0
        since = np.where(since >= 0, since + 1, since)
        since = np.where(fresh, -1, since)
        again |= set(since[settlement.refused].tolist())
        since = np.where(settlement.refused, 0, since)

    assert {-1, ACCESSION_YEARS} <= again
    assert min(again - {-1}) == ACCESSION_YEARS


def test_without_the_clause_fewer_come_in_and_nobody_comes_back() -> None:
    """A docking clause would be worth nothing, or a text without one shut for good."""
    closed, open_ = text(docking=False, reserve=0.0), text(reserve=0.0)

    joined, freely = simulate(closed, 1, RUNS).joined, simulate(open_, 1, RUNS).joined

    assert all(0.0 < joined[party] < freely[party] for party in LATE)
    once = np.zeros((len(closed.parties), RUNS), dtype=np.bool_)
    left = once.copy()
    for member in members(closed):
        assert not (member & left).any()
        left |= once & ~member
        once |= member
    assert left[:3].any()


def test_members_agree_the_sooner_the_more_a_newcomer_brings() -> None:
    """Any member would let anybody in, or nobody, whatever it is worth to it."""
    few, more = consent_chance(np.array([0.0, 3.0]))
    closed, free = consent(text(docking=False)), consent(text())

    assert 0.0 < few < 0.5 < more < 1.0
    assert (free == 1.0).all()
    assert (closed[:3] == 0.0).all()
    assert ((closed[3:] > 0.0) & (closed[3:] < 1.0)).all()


def test_a_move_brings_a_played_party_in_and_silence_does_not() -> None:
    """A player's accession would be decided by dice, or by nobody."""
    treaty = text()
    for moves, came in (((), ()), ((act.Accede(by=EIRA),), (EIRA,))):
        path = Path.of(treaty, 5)
        state, _ = path.live(path.begin(), 1)
        _, settled = path.settle(state, moves, ())
        assert settled.acceded == came
        assert settled.refused == ()


def test_more_gain_and_an_easier_way_out_make_accession_likelier() -> None:
    """A government would join the more readily the less it has of it."""
    rules = PRESETS["trade"].aftermath
    gains = np.array([-1.0, 0.0, 1.0, 10.0])

    easy = accession_chance(rules, gains, np.array(0.5))
    hard = accession_chance(rules, gains, np.array(5.0))

    assert easy[:2].tolist() == [0.0, 0.0]
    assert easy[3] > easy[2] > hard[2] > 0.0
