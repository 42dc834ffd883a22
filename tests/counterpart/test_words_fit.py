"""What a counterpart names and asks for fits its own position and that of the other side."""

from __future__ import annotations

import pytest

from game.counterpart.accept import judge, obstacle
from game.counterpart.pressing import pressures
from game.counterpart.search import propose
from game.engine.view import observe
from game.model import action as act
from game.model import event as ev
from game.model.draft import OPEN
from game.model.scenario import Instrument
from tests.counterpart.arena import play
from tests.counterpart.moments import after, mind_of, quiet
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_refusal_never_names_what_the_refuser_itself_proposes(seed: int) -> None:
    """A delegation would call an obstacle what stands in its own proposal."""
    scenario = quiet(toy_scenario())
    played = play(scenario, {ALBA: ("competing", "standard"), BOREA: ("avoiding", "hard")}, seed)
    offers: dict[str, tuple[int, ...]] = {}
    made: dict[int, tuple[int, ...]] = {}
    for fact in played.facts:
        match fact:
            case ev.Moved(action=act.Offer(by=by, package=package), number=number):
                offers[by] = made[number] = package
            case ev.Moved(action=act.Reject(by=by, proposal=number, issue=issue)) if issue:
                place = scenario.issue_index(issue)
                assert offers.get(by, (OPEN,) * 5)[place] != made[number][place]


def test_an_obstacle_is_where_the_text_falls_short_of_ones_own_proposal() -> None:
    """The other side would mend an issue on which it already agrees."""
    scenario = quiet(toy_scenario())
    state, log = after(scenario, act.Offer(by=ALBA, package=BALANCED))
    mind = mind_of(observe(scenario, state, log, ALBA))

    assert obstacle(mind, BALANCED, "level") is None
    for place in range(len(BALANCED)):
        worse = tuple(0 if k == place else option for k, option in enumerate(BALANCED))
        named = obstacle(mind, worse, "level")
        assert named in {None, scenario.issues[place].id}


def tool_of(scenario_tools: tuple[Instrument, ...], wielder: str) -> Instrument:
    """Return a promise of a party that can be tied to anything."""
    found = next(t for t in scenario_tools if t.wielder == wielder and t.kind == "promise")
    return found.model_copy(update={"about": ()})


def test_what_is_tied_to_nothing_is_kept_for_what_is_lacking_most() -> None:
    """A state visit would be offered for a comma, or for what the other side proposes itself."""
    toy = quiet(toy_scenario())
    tool = tool_of(toy.instruments, BOREA)
    scenario = toy.model_copy(update={"instruments": (tool,)})
    theirs = (3, 0, 2, 0, 0)
    state, log = after(scenario, act.Offer(by=ALBA, package=theirs), act.EndTurn(by=ALBA))
    mind = mind_of(observe(scenario, state, log, BOREA))
    own = propose(mind)
    assert own is not None
    best = judge(mind, mind.standing[0], own)

    (promise,) = [w.action for w in pressures(mind, own, best, 5.0)]

    assert isinstance(promise, act.Promise)
    (place,) = [k for k, option in enumerate(promise.demand) if option != OPEN]
    points = mind.study.appraiser.tables.points
    lacking = [
        points[k, want] - points[k, have]
        for k, (have, want) in enumerate(zip(theirs, own.package, strict=True))
    ]
    assert promise.demand[place] == own.package[place] != theirs[place]
    assert lacking[place] == max(lacking)
