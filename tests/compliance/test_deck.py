"""Cards of the scenario's deck in futures that nobody plays, and in the one that is played."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.compliance.deck import deck_of
from game.compliance.draws import TURNED, Draws, draw_block
from game.compliance.factors import starting_factors
from game.compliance.futures import ENDS, lived_years, simulate
from game.compliance.played import PlayedFuture
from game.compliance.treaty import Treaty, treaty_from
from game.engine import chance
from game.engine.run import step
from game.model import action as act
from game.model.chance import (
    CardsDrawn,
    CardsQuestion,
    Outcome,
    SettlementQuestion,
    YearLived,
    YearQuestion,
)
from game.model.deck import EventAnswer, EventCard, EventChoice, ShiftReservation, Shock
from game.model.event import Event
from game.model.scenario import Scenario
from game.model.state import State
from game.model.trigger import CardSeen, MatterOpen, ShockStruck, Trigger
from game.session.chance import _effects
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

BOTH = frozenset({ALBA, BOREA})
HIT = Shock(shock="economic", party=ALBA, size=1.0)


def card(name: str, *when: Trigger, **changes: object) -> EventCard:
    """Return a card of the years in force."""
    settings: dict[str, object] = {
        "id": name,
        "label": name,
        "text": "Something happens.",
        "phase": "implementation",
        "probability": 0.5,
        "when": when,
        "effects": (HIT,),
    }
    return EventCard.model_validate(settings | changes)


def answer(name: str, *effects: Shock) -> EventAnswer:
    """Return an answer to a card."""
    return EventAnswer(id=name, label=name, text="Something is done.", effects=effects)


CRISIS = card("crisis")
ASKED = card(
    "asked",
    CardSeen(card="crisis"),
    effects=(),
    choices=(
        EventChoice(party=ALBA, text="What now?", answers=(answer("wait", HIT), answer("act"))),
    ),
)
RELIEF = card("relief", ShockStruck(shock="economic", party=ALBA), probability=0.7)
QUARREL = card(
    "quarrel", MatterOpen(party=BOREA), effects=(ShiftReservation(party=ALBA, points=6.0),)
)
OTHERWISE = card("otherwise", CardSeen(card="asked", answer="act"), probability=1.0)
CALM = card("calm", CardSeen(card="crisis", turned=False), probability=0.1)
DECK = (CRISIS, ASKED, RELIEF, QUARREL, OTHERWISE, CALM)


def eventful() -> tuple[Scenario, Treaty]:
    """Return the toy scenario with a deck that waits for what happens, and its treaty."""
    scenario = toy_scenario().model_copy(update={"deck": DECK})
    return scenario, treaty_from(scenario, BALANCED, starting_factors(scenario))


def test_cards_that_can_never_turn_up_are_left_out() -> None:
    """A card that waits for an answer nobody gives would strike all the same."""
    scenario, treaty = eventful()

    assert treaty.is_eventful
    assert len(treaty.deck) == len(DECK) - 1
    before = deck_of(scenario, BALANCED, treaty.parties, lambda _wanted: True)
    assert len(before) == len(DECK) - 1


def played_by_engine(
    scenario: Scenario, treaty: Treaty, draws: Draws, seed: int
) -> list[YearLived]:
    """Live the years through the engine, and return what each brought; the deck is the draws'."""
    script = Script(scenario).signed()
    script.play(act.Submit(by=ALBA))
    state, facts = step(scenario, script.state, act.Submit(by=BOREA))
    facts = (*script.facts, *facts)
    future, years = PlayedFuture(treaty, seed), list[YearLived]()
    places = {card.id: n for n, card in enumerate(c for c in DECK if c is not OTHERWISE)}

    def nature(state: State, facts: tuple[Event, ...]) -> Outcome:
        match state.table.question:
            case CardsQuestion():
                luck = draws.yearly[TURNED][state.table.round - 1, :, 0]
                odds = chance.card_odds(scenario, state)
                turned = tuple(c for c in odds if luck[places[c]] < odds[c])
                return CardsDrawn(cards=turned)
            case YearQuestion(year=year):
                return future.live(year, _effects(scenario, facts))
            case SettlementQuestion(year=year):
                table = state.table
                return future.settle(year, table.answers, table.matters, automatic=BOTH)
            case _:
                script.state = state
                return script._nature()

    while not state.is_over:
        party = state.table.to_move
        move: act.Action
        if party is None:
            outcome = nature(state, facts)
            if isinstance(outcome, YearLived):
                years.append(outcome)
            move = act.Chance(outcome=outcome)
        else:
            move = act.EndTurn(by=party)
        state, new = step(scenario, state, move)
        facts = (*facts, *new)
    return years


@pytest.mark.parametrize("seed", range(12))
def test_played_and_simulated_years_turn_the_same_cards(seed: int) -> None:
    """The futures that scores rest on would know another deck than the game that is played."""
    scenario, treaty = eventful()
    draws = draw_block(treaty, seed, treaty.horizon, runs=1)

    played = played_by_engine(scenario, treaty, draws, seed)

    simulated = []
    for course, year, _ in lived_years(treaty, draws, treaty.horizon):
        simulated.append(year)
        if not course.alive[0]:
            break
    assert len(played) == len(simulated)
    future = PlayedFuture(treaty, seed).path
    for number, (lived, year) in enumerate(zip(played, simulated, strict=True), start=1):
        struck = {
            (shock.shock, shock.party): shock.size
            for shock in lived.shocks
            if shock.shock != "technology"
        }
        kinds = ("economic", "leadership", "security", "technology", "natural")
        expected = {
            (kinds[kind], treaty.parties[n]): round(float(year.struck[kind, n, 0]), 9)
            for kind in (0, 1, 2, 4)
            for n in range(2)
            if year.struck[kind, n, 0] > 0.0
        }
        assert struck == expected
        assert len(lived.duties) == int(year.bound[:, 0].sum())
        assert future.scale(number) > 0.0


def test_cards_that_wait_strike_in_simulated_futures() -> None:
    """A card with a condition would happen in the game and in no forecast."""
    _, treaty = eventful()
    without = replace(treaty, deck=tuple(c for c in treaty.deck if not c.needs)[:1])

    many, few = (simulate(each, 3, 1_000) for each in (treaty, without))

    assert many.survival[9] < few.survival[9]
    assert set(many.ends) == {"in-force", *ENDS}
    assert np.all(np.isfinite(many.realised))
