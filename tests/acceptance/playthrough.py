"""Recorded plays of whole sittings: the moves, and under each the facts that the rules make of it.

    python -m tests.acceptance.playthrough us-singapore-fta 7 > seed-7.log

A line `> seat move` is a move in typed notation (docs/notation.md), `> nature {...}` what chance
did; the indented lines below are its facts. Rules are tested against the moves, so a play stays
good when counterparts learn to play better.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from game.engine.run import initial_state, step
from game.engine.view import observe
from game.model.action import ACTION, Action, Chance
from game.model.event import EVENT, Event
from game.model.notation import parse, write
from game.model.reading import Context
from game.model.scenario import Scenario
from game.packs.load import load_scenario
from game.session.setup import Wish
from tests.session.play import sit

SCENARIOS = Path(__file__).parents[2] / "scenarios"
NATURE = "nature"


def told(scenario: Scenario, actions: Iterable[Action]) -> Iterator[str]:
    """Yield the lines of a play: each move, and the facts that today's rules make of it."""
    state = initial_state(scenario)
    for action in actions:
        state, facts = step(scenario, state, action)
        yield f"> {_move(action, scenario)}"
        yield from (f"    {_fact(fact)}" for fact in facts)
    yield f"= {state.table.termination}"


def _move(action: Action, scenario: Scenario) -> str:
    if isinstance(action, Chance):
        return f"{NATURE} {_compact(ACTION.dump_python(action, mode='json')['outcome'])}"
    return f"{action.by} {write(action, scenario)}"


def _fact(fact: Event) -> str:
    fields = EVENT.dump_python(fact, mode="json", exclude={"kind", "seen_by", "action"})
    seen = ",".join(fact.seen_by)
    return f"{fact.kind} to {seen} {_compact(fields)}"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def moves_in(text: str, scenario: Scenario) -> Iterator[Action]:
    """Yield the moves of a recorded play, each read as its seat would have typed it."""
    state, log = initial_state(scenario), list[Event]()
    for line in text.splitlines():
        if not line.startswith("> "):
            continue
        by, _, move = line.removeprefix("> ").partition(" ")
        if by == NATURE:
            read = {"kind": "chance", "outcome": json.loads(move)}
            action = ACTION.validate_json(json.dumps(read))
        else:
            action = parse(move, Context.of(observe(scenario, state, log, by)))
        state, facts = step(scenario, state, action)
        log.extend(facts)
        yield action


def main() -> None:
    """Print a play of computers on a scenario, given its id and a seed."""
    scenario = load_scenario(sys.argv[1], [SCENARIOS]).scenario
    sitting = sit(Wish(seed=int(sys.argv[2])), scenario)
    sitting.advance()
    for line in told(scenario, [entry.action for entry in sitting.entries]):
        print(line)


if __name__ == "__main__":
    main()
