"""Laws of concession (model.md 4.2 and 4.6), for any style and situation."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.counterpart.aspiration import (
    Situation,
    aspiration,
    conceded,
    exponent,
    reciprocated,
    time_pressure,
)
from game.counterpart.personas import PERSONAS


def number(low: float, high: float) -> st.SearchStrategy[float]:
    """Return numbers within bounds."""
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Draw a situation that can occur."""
    return Situation(
        persona=draw(st.sampled_from(list(PERSONAS.values()))),
        margin=draw(number(-1.0, 5.0)),
        reserve=draw(number(0.0, 80.0)),
        best=draw(number(0.0, 100.0)),
        share=draw(number(0.0, 1.0)),
        urgency=draw(number(0.0, 1.0)),
        leverage=draw(number(0.0, 100.0)),
        reciprocity=draw(number(-1.0, 1.0)),
        liking=draw(number(-1.0, 1.0)),
        resentment=draw(number(0.0, 10.0)),
    )


@given(situation=situations(), ceiling=st.none() | number(0.0, 100.0))
def test_nobody_aspires_to_less_than_the_alternative_and_its_margin(
    situation: Situation, ceiling: float | None
) -> None:
    """A party would ask for less than it has without a deal."""
    wanted = aspiration(situation, ceiling)

    assert wanted >= situation.reserve + max(0.0, situation.margin) - 1e-9


@given(situation=situations(), later=number(0.0, 1.0))
def test_time_alone_never_makes_a_party_ask_for_more(situation: Situation, later: float) -> None:
    """Claims would rise as the deadline nears, with nothing else changed."""
    first, second = sorted((situation.share, later))
    usual = replace(situation, urgency=0.5)

    before = aspiration(replace(usual, share=first))

    assert aspiration(replace(usual, share=second)) <= before + 1e-9


@given(situation=situations(), more=number(0.0, 50.0))
def test_leverage_never_speeds_concession(situation: Situation, more: float) -> None:
    """The stronger side would give in sooner, which no theory of bargaining says."""
    stronger = replace(situation, leverage=min(100.0, situation.leverage + more))

    assert conceded(stronger) <= conceded(situation) + 1e-12
    assert aspiration(stronger) >= aspiration(situation) - 1e-9


@given(situation=situations(), more=number(0.0, 20.0))
def test_a_better_alternative_never_lowers_the_claim(situation: Situation, more: float) -> None:
    """Building a fallback would make a party ask for less."""
    better = replace(situation, reserve=situation.reserve + more)

    assert aspiration(better) >= aspiration(situation) - 1e-9


@given(situation=situations())
def test_competing_parties_hold_out_longer_than_accommodating_ones(situation: Situation) -> None:
    """Styles would be labels without conduct."""
    hard = replace(situation, persona=PERSONAS["competing"], reciprocity=0.0)
    soft = replace(situation, persona=PERSONAS["accommodating"], reciprocity=0.0)

    assert conceded(hard) <= conceded(soft)
    assert exponent(hard) <= exponent(soft)


def test_pressure_and_reciprocity_keep_their_scales() -> None:
    """Time pressure or answered concessions out of scale would swamp every other term."""
    assert time_pressure(1.0, 0.0) == 0.5
    assert time_pressure(0.5, 1.0) == 0.25
    assert reciprocated(3.0, 0.0) > 0.0 > reciprocated(0.0, 3.0)
