"""Closing among many: what time is left, what waits for a date, what leads nowhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.counterpart.accept import completed
from game.counterpart.joining import completion, gathered
from game.counterpart.mind import Mind
from game.counterpart.moves import Scene, put_aside
from game.counterpart.search import propose
from game.counterpart.settled import leads_nowhere
from game.counterpart.tabled import overdue, parked
from game.engine.view import observe
from game.model import action as act
from game.model import diplomacy as dip
from game.model.draft import OPEN, Package
from game.model.event import Event, RoundBegan
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import State
from tests.counterpart.moments import after, mind_of, passed_to
from tests.counterpart.scorable import Player, game

ONE, TWO, THREE = "one", "two", "three"
GOOD, LAST = (1, 2, 1), 16


def table(least: float = 30.0) -> Scenario:
    """Return three who want much the same of two issues, and of the third not."""
    sheets = (
        {"land": (0, 30, 20), "water": (0, 15, 30), "trade": (40, 25, 0)},
        {"land": (0, 30, 20), "water": (0, 15, 30), "trade": (0, 25, 40)},
        {"land": (0, 30, 25), "water": (0, 20, 30), "trade": (10, 40, 10)},
    )
    players = {n: Player(s, least) for n, s in zip((ONE, TWO, THREE), sheets, strict=True)}
    return game("closing", players, {})


def seen_by(seat: str, *moves: act.PartyAction) -> Observation:
    """Return what a seat sees in its turn after some moves."""
    scenario = table()
    return look(scenario, seat, *after(scenario, *moves))


def look(scenario: Scenario, seat: str, state: State, log: tuple[Event, ...]) -> Observation:
    """Return what a seat sees when it has the floor."""
    return observe(scenario, *passed_to(seat, scenario, state, log), seat)


def late(seen: Observation, *, spoken: bool) -> Mind:
    """Return what a seat thinks in the last round, others having had the floor in it or not."""
    began = RoundBegan(number=LAST, name="Last", seen_by=seen.scenario.party_ids)
    log = seen.log if spoken else (*seen.log, began)
    return mind_of(replace(seen, table=replace(seen.table, round=LAST), log=log))


def test_in_the_last_round_nobody_counts_on_who_has_spoken() -> None:
    """A party would join a text that cannot carry any more, and leave the one that could."""
    seen = seen_by(TWO, act.Offer(by=ONE, package=GOOD))
    text = seen.table.proposals[0]

    waits, spent = (late(seen, spoken=spoken) for spoken in (False, True))
    done = replace(text, accepted=frozenset({ONE, THREE}))

    assert completion(waits, text, GOOD) > 0.0
    assert completion(mind_of(seen), text, GOOD) > 0.0
    heard = replace(spent.seen, log=(*spent.seen.log, *floor(spent, THREE)))
    assert completion(mind_of(heard), text, GOOD) == 0.0
    assert completion(mind_of(heard), done, GOOD) == 1.0


def floor(mind: Mind, to: str) -> tuple[Event, ...]:
    """Return the fact that a party has had the floor in this round."""
    given = next(fact for fact in mind.seen.log if fact.kind == "floor-given")
    return (given.model_copy(update={"to": to}),)


def test_what_was_put_aside_is_named_again_once_its_date_has_passed() -> None:
    """All would agree on a part, and the issue would wait for a text of two rounds."""
    scenario = table()
    state, log = after(scenario, dip.Park(by=ONE, issue="trade", until=2))
    before = mind_of(look(scenario, TWO, state, log))
    while state.table.course.parked:
        state, log = passed_to(ONE, scenario, state, log)
        state, log = passed_to(THREE, scenario, state, log)
        state, log = passed_to(TWO, scenario, state, log)
    since = mind_of(look(scenario, TWO, state, log))

    assert parked(before, GOOD) == (1, 2, OPEN)
    assert overdue(since) == {"trade"}
    assert parked(since, GOOD) == GOOD


def test_many_judge_a_part_by_what_all_may_settle_on() -> None:
    """Each would accept a part in the hope of the rest for itself, and no text would come of it."""
    mind = mind_of(seen_by(TWO, act.Offer(by=ONE, package=(1, 2, OPEN))))

    assert completed(mind, (1, 2, OPEN)) == GOOD


def test_nobody_puts_off_a_text_that_others_gather_behind() -> None:
    """A party would put an issue aside while the text that settles it needs one more yes."""
    worths = []
    for package in (GOOD, (0, 0, 0)):
        accepted = act.Accept(by=TWO, proposal=1)
        seen = seen_by(THREE, act.Offer(by=ONE, package=package), accepted)
        mind = mind_of(replace(seen, table=replace(seen.table, round=6)))
        own = propose(mind)
        assert own is not None
        scene = Scene(own=replace(own, together=0.0), gap=15.0, best=None)
        near = gathered(mind)
        worths.append((near, [w.cost for w in put_aside(mind, scene, "trade", 12.0)]))

    (near, dear), (nothing, cheap) = worths
    assert near > nothing == 0.0
    assert dear > cheap


def test_a_part_that_leads_nowhere_is_gone_back_on_and_only_that() -> None:
    """Talks would end on four settled issues and a fifth without any option for all."""
    beliefs = np.array([0.05, 0.4, 0.6])

    assert leads_nowhere(np.array([True, False, False]), beliefs)
    assert leads_nowhere(np.zeros(3, dtype=np.bool_), beliefs)
    assert not leads_nowhere(np.array([True, True, False]), beliefs)
    assert not leads_nowhere(np.array([True, False, False]), beliefs / 10.0 + 0.05)
    assert not leads_nowhere(np.ones(3, dtype=np.bool_), beliefs)


def settled(seat: str, package: Package) -> Mind:
    """Return what a seat thinks when a part is settled ad referendum."""
    seen = seen_by(seat, act.Offer(by=ONE, package=GOOD))
    draft = tuple(
        clause if option == OPEN else replace(clause, option=option, status="agreed")
        for clause, option in zip(seen.table.draft, package, strict=True)
    )
    return mind_of(replace(seen, table=replace(seen.table, draft=draft)))


def test_proposals_keep_what_is_settled_as_long_as_something_can_come_of_it() -> None:
    """A part would bind those whom it ruins, or nothing settled would bind anybody."""
    fruitful, barren = settled(TWO, (1, OPEN, OPEN)), settled(TWO, (0, 0, OPEN))

    kept, freed = propose(fruitful), propose(barren)

    assert not fruitful.goes_back
    assert kept is not None
    assert kept.package[0] == 1
    assert barren.goes_back
    assert freed is not None
    assert freed.package[:2] != (0, 0)
