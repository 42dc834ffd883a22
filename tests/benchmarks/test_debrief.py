"""How fast a whole debrief is (measured with --benchmark-enable); the target is 2 s."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from game.debrief.record import Record
from game.debrief.story import debrief
from game.engine.run import initial_state, step
from game.model import action as act
from game.model.chance import CardsDrawn
from game.model.event import Event
from game.model.scenario import Scenario
from tests.session.play import shipped


def signed_record(scenario: Scenario) -> Record:
    """Return talks on a scenario that sign what history agreed and let it lapse."""
    history = scenario.history
    assert history is not None
    package = tuple(history.agreed.get(i.id, i.status_quo) for i in scenario.issues)
    state, facts = initial_state(scenario), list[Event]()
    while not state.is_over:
        table, party = state.table, state.table.to_move
        move: act.Action
        if party is None:
            move = act.Chance(outcome=CardsDrawn())
        elif table.phase in {"briefing", "preparation", "forum", "text"}:
            move = act.Ready(by=party)
        elif table.phase == "rounds" and not table.proposals:
            move = act.Offer(by=party, package=package)
        elif table.phase == "rounds" and table.proposals[-1].by != party:
            move = act.Accept(by=party, proposal=1)
        elif table.phase == "ratification" and table.round == 0:
            move = act.Sign(by=party)
        else:
            move = act.EndTurn(by=party)
        state, new = step(scenario, state, move)
        facts.extend(new)
    return Record(scenario, tuple(facts), state, scenario.party_ids[0])


def test_a_whole_debrief_of_fourteen_issues(benchmark: BenchmarkFixture) -> None:
    """If this failed, a player would wait for the debrief, and a class for sixty of them."""
    record = signed_record(shipped().scenario)

    found = benchmark(debrief, record)

    assert found.termination == "lapsed"
    assert found.section("futures").blocks
