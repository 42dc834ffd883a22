"""Counterparts answer events by what the answers are worth to them."""

from __future__ import annotations

from game.counterpart.counterpart import Counterpart
from game.engine.view import observe
from game.model import action as act
from game.model import deck
from game.model.deck import EventAnswer
from game.session.chance import _effects
from tests.engine.scripts import Script
from tests.engine.test_r8_events import STRIKE, turned
from tests.toys import ALBA, BOREA

ANSWERS: dict[str, tuple[deck.Effect, ...]] = {
    "better-outside": (deck.ShiftReservation(party=ALBA, points=6.0),),
    "worse-outside": (deck.ShiftReservation(party=ALBA, points=-6.0),),
    "tariff-gone": (deck.SetInstrument(instrument="tariff", available=False),),
    "friends": (deck.ShiftRelationship(parties=(ALBA, BOREA), change=0.3),),
    "shocked": (deck.Shock(shock="economic", party=ALBA, size=1.0),),
    "home-glad": (deck.ShiftMood(party=ALBA, points=4.0),),
    "home-angry": (deck.ShiftMood(party=ALBA, points=-4.0),),
    "scared": (deck.Scare(party=ALBA, issue="subsidies", points=3.0),),
    "nothing": (),
}


def preferred(first: str, second: str, capital: float = 0.0) -> str:
    """Return which of two answers a counterpart in Alba's seat gives."""
    answers = tuple(
        EventAnswer(
            id=name,
            label=name,
            text="Said.",
            capital=capital if name == second else 0.0,
            effects=ANSWERS[name],
        )
        for name in (first, second)
    )
    choice = STRIKE.choices[0].model_copy(update={"answers": answers})
    script = turned(STRIKE.model_copy(update={"choices": (choice,)}))
    decision = decided(script)
    assert isinstance(decision, act.AnswerEvent)
    return decision.answer


def decided(script: Script) -> act.PartyAction:
    """Return the next move of a counterpart in Alba's seat."""
    seen = observe(script.scenario, script.state, script.facts, ALBA)
    return Counterpart("compromising", "standard", 3).decide(seen).action


def test_the_better_answer_is_given_whatever_its_place() -> None:
    """A government would take what harms it, or always the first answer."""
    for better, worse in (
        ("better-outside", "worse-outside"),
        ("nothing", "tariff-gone"),
        ("friends", "nothing"),
        ("nothing", "shocked"),
        ("home-glad", "home-angry"),
        ("nothing", "scared"),
    ):
        assert preferred(better, worse) == better
        assert preferred(worse, better) == better


def test_capital_is_not_spent_for_nothing() -> None:
    """A government would pay for an answer that brings no more than a free one."""
    assert preferred("nothing", "friends", capital=6.0) == "nothing"


def test_a_shock_that_an_answer_brought_strikes_with_the_next_year() -> None:
    """An answer would promise a shock that never comes."""
    answers = tuple(
        EventAnswer(id=name, label=name, text="Said.", effects=ANSWERS[name])
        for name in ("shocked", "nothing")
    )
    choice = STRIKE.choices[0].model_copy(update={"answers": answers})
    script = turned(STRIKE.model_copy(update={"choices": (choice,)}))

    facts = script.turn()

    assert _effects(script.scenario, facts) == ANSWERS["shocked"]
