"""R6.12-R6.14: how long a signed text waits at home."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.analysis.sequence import normal_quantile
from game.engine.legal import Illegality, why_illegal
from game.engine.run import step
from game.model import action as act
from game.model.calendar import LAG_MONTHS, LAPSE_QUARTERS, URGENT_CAPITAL
from game.model.party import DomesticActor, Party
from game.model.scenario import Scenario
from game.model.state import State
from game.session.chance import ChanceProvider
from tests.calibration.delay import in_force_by
from tests.engine.scripts import Script
from tests.toys import ALBA, BOREA, toy_scenario

SITTINGS = 300


def test_r6_12_a_submitted_text_waits_and_its_government_goes_on_campaigning() -> None:
    """A vote would follow the day a text is submitted, or the wait would be idle."""
    script = Script().signed()
    script.waits[ALBA] = [None]
    script.play(act.Submit(by=ALBA))
    assert script.table.to_move == BOREA
    assert not script.table.votes
    assert [f.kind for f in script.facts].count("vote-put-off") == 1

    script.pass_floor_to(BOREA)
    script.play(act.EndTurn(by=BOREA))

    assert script.table.round == 2
    assert script.table.votes[ALBA].passed


def test_r6_12_who_waits_keeps_the_floor_while_the_campaign_lasts() -> None:
    """A government could not win votes while its text waits."""
    script = Script().signed()
    script.waits[ALBA] = [None] * 3
    script.play(act.Submit(by=ALBA))
    script.pass_floor_to(BOREA)
    script.play(act.EndTurn(by=BOREA))

    assert script.table.to_move == ALBA
    script.play(act.Explain(by=ALBA))
    again = why_illegal(script.scenario, script.table, script.own(ALBA), act.Submit(by=ALBA))
    assert again is Illegality.ALREADY_DONE


def test_r6_13_a_vote_put_off_gives_the_floor_back() -> None:
    """A government would learn of a short count and could do nothing about it."""
    script = Script().signed()
    last = script.table.rounds
    counts: list[float | None] = [*[None] * last, 0.45, None]
    script.waits = {ALBA: counts, BOREA: [None] * (last + 4)}
    script.play(act.Submit(by=ALBA))
    script.pass_floor_to(BOREA)
    script.play(act.Submit(by=BOREA))
    while script.table.round < last:
        script.turn()
    script.pass_floor_to(BOREA)
    script.play(act.EndTurn(by=BOREA))

    assert script.table.round == last + 2
    assert script.table.put_off == {ALBA: last + 1}
    assert script.table.to_move == ALBA
    legal = why_illegal(script.scenario, script.table, script.own(ALBA), act.Withhold(by=ALBA))
    assert legal is None


def test_r6_14_a_text_that_waits_lapses_after_five_years() -> None:
    """A text could wait for its vote for ever."""
    script = Script().signed()
    script.waits = {ALBA: [None] * 99}
    script.play(act.Submit(by=ALBA), act.Submit(by=BOREA))
    while not script.state.is_over:
        script.turn()

    assert script.table.round == LAPSE_QUARTERS
    assert script.table.termination == "lapsed"


def chances(count: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return chances to pass between even and certain, for both parties."""
    return np.random.Generator(np.random.Philox(key=11)).uniform(0.5, 1.0, (count, 2))


def legislature(party: Party, chance: float) -> Party:
    """Return a party whose one chamber approves the agreed text with a chance."""
    mandate = party.mandate
    assert mandate is not None
    one = mandate.actors[0].model_copy(
        update={"group": "legislature", "weight": 1.0, "veto": False, "cohesion": 1.0}
    )
    route = party.route.model_copy(update={"kind": "legislature", "threshold": 0.5})
    home = mandate.model_copy(update={"actors": (set_to(one, chance),)})
    return party.model_copy(update={"mandate": home, "route": route})


def set_to(actor: DomesticActor, chance: float) -> DomesticActor:
    """Return an actor to whom every text is worth what gives it a chance to approve."""
    weights, values = {"quotas": 50.0}, {"quotas": (1.0,) * 4}
    valuation = actor.valuation.model_copy(
        update={"weights": weights, "values": values, "linkages": ()}
    )
    margin = 6.0 * normal_quantile(min(0.999, chance))
    changes: dict[str, object] = {
        "valuation": valuation,
        "reserve": 50.0 - margin,
        "alignment": "technical",
        "sovereignty": 0.0,
    }
    return actor.model_copy(update=changes)


@cache
def signed() -> State:
    """Return the toy sitting just after signature."""
    return Script().signed().state


def quarters_to_force(scenario: Scenario, seed: int) -> tuple[int | None, list[bool]]:
    """Submit both texts at once and wait; return the quarter of entry into force, and the votes."""
    nature, state, quarter = ChanceProvider(scenario, seed), signed(), 1
    votes: list[bool] = []
    while state.table.phase == "ratification" and not state.is_over:
        party, quarter = state.table.to_move, state.table.round
        move: act.Action
        if party is None:
            move = act.Chance(outcome=nature.answer(state, ()))
        elif party in state.table.submitted:
            move = act.EndTurn(by=party)
        else:
            move = act.Submit(by=party)
        state, facts = step(scenario, state, move)
        votes += [fact.vote.passed for fact in facts if fact.kind == "vote-reported"]
    return (quarter if state.table.in_force else None), votes


@cache
def played() -> list[tuple[int | None, list[bool]]]:
    """Return the quarter of entry into force, and the votes, of sittings with drawn chances."""
    toy = toy_scenario()
    found = []
    for seed, (alba, borea) in enumerate(chances(SITTINGS)):
        parties = (legislature(toy.parties[0], alba), legislature(toy.parties[1], borea))
        found.append(quarters_to_force(toy.model_copy(update={"parties": parties}), seed))
    return found


def test_r6_12_played_votes_take_as_long_as_votes_do() -> None:
    """Ratification in the game would be quicker, or slower, than in the world (band R2).

    Of 300 sittings two standard errors are .057; a text that is reopened counts as not in force.
    """
    found = played()
    soon = np.mean([quarter is not None and quarter <= 8 for quarter, _ in found])
    never = np.mean([quarter is None for quarter, _ in found])
    held = [passed for _, votes in found for passed in votes]

    expected = in_force_by(chances(SITTINGS), 24.0, LAG_MONTHS["legislature"]).mean()
    assert abs(soon - expected) < 0.06
    assert 0.37 <= soon <= 0.60
    assert 0.13 <= never <= 0.27
    assert len(held) > SITTINGS
    assert held.count(False) / len(held) <= 0.03, "band R1"


def test_r6_18_years_in_force_carry_the_dates_that_the_wait_leaves() -> None:
    """A text that waited for years would be kept in years that are long gone."""
    script = Script().signed()
    script.waits = {ALBA: [None] * 5}
    script.play(act.Submit(by=ALBA), act.Submit(by=BOREA))
    while script.table.phase == "ratification":
        script.turn()

    entered = next(f for f in script.facts if f.kind == "entered-into-force")
    *_, quarter, first = (f for f in script.facts if f.kind == "round-began")
    assert quarter.number == 6
    assert entered.year == script.scenario.start_year + 1
    assert first.name == str(entered.year)
    assert script.table.calendar_year(script.scenario, 3) == entered.year + 2


def test_r6_17_capital_makes_a_text_urgent() -> None:
    """A government could do nothing about the calendar, or everything for nothing."""
    script = Script().signed()
    script.waits[ALBA] = [None] * 3
    before = script.own(ALBA).home.capital
    script.play(act.Submit(by=ALBA), act.EndTurn(by=BOREA))
    script.play(act.Submit(by=ALBA, urgent=True))

    assert script.table.urgent == {ALBA}
    assert script.table.submitted_in == {ALBA: 1}
    assert script.own(ALBA).home.capital == before - URGENT_CAPITAL
    assert script.table.to_move == ALBA
    twice = act.Submit(by=ALBA, urgent=True)
    reason = why_illegal(script.scenario, script.table, script.own(ALBA), twice)
    assert reason is Illegality.ALREADY_DONE
