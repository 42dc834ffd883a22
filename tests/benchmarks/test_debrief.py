"""How fast a whole debrief is (measured with --benchmark-enable): sixty of a class in 10 s."""

from __future__ import annotations

from dataclasses import replace

from pytest_benchmark.fixture import BenchmarkFixture

from game.debrief.record import Record
from game.debrief.story import debrief
from game.engine.run import initial_state, step
from game.model import action as act
from game.model.chance import CardsDrawn
from game.model.event import Event
from game.model.scenario import Scenario
from game.session.setup import Wish
from tests.session.play import shipped, sit

SITTINGS = 6


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


def test_the_first_debrief_of_fourteen_issues(benchmark: BenchmarkFixture) -> None:
    """If this failed, a player would wait for the debrief."""
    record = signed_record(shipped().scenario)

    def fresh() -> tuple[tuple[Record], dict[str, object]]:
        """Return the sitting of a scenario that nobody has debriefed yet."""
        return (replace(record, scenario=record.scenario.model_copy()),), {}

    found = benchmark.pedantic(debrief, setup=fresh, rounds=5)  # type: ignore[no-untyped-call] # the plugin's own

    assert found.termination == "lapsed"
    assert found.section("futures").blocks


def test_the_debriefs_of_a_class(benchmark: BenchmarkFixture) -> None:
    """If this failed, a class of sixty would wait for its debriefs.

    Every sitting is another game of computers; what they have in common is found once.
    """
    scenario = shipped().scenario
    left = (played(scenario, seed) for seed in range(1, SITTINGS + 1))

    def following() -> tuple[tuple[Record], dict[str, object]]:
        """Play the next sitting of the class; the benchmark does not count that."""
        return (next(left),), {}

    found = benchmark.pedantic(debrief, setup=following, rounds=SITTINGS)  # type: ignore[no-untyped-call] # the plugin's own

    assert found.section("value").blocks


def played(scenario: Scenario, seed: int) -> Record:
    """Return a game of computers."""
    sitting = sit(Wish(seed=seed), scenario)
    sitting.advance()
    return sitting.record(scenario.party_ids[0])
