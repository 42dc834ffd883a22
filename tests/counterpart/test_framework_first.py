"""Four who settle the traded issues first and leave the clauses to the text."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from game.counterpart.accept import completed
from game.counterpart.agreeable import is_whole
from game.counterpart.gathering import uniting
from game.counterpart.joining import GIVEN_WORD, beliefs
from game.counterpart.search import propose
from game.counterpart.talks import keeps_to_what_stands
from game.model import action as act
from game.model import event as ev
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import PersonaId
from game.model.scenario import Scenario, Track
from game.model.state import Clause
from game.packs.load import load_scenario
from tests.counterpart.arena import Style, play
from tests.counterpart.moments import mind_of, quiet, seen_in
from tests.counterpart.tables import many

STYLES: tuple[PersonaId, ...] = ("accommodating", "compromising", "collaborating", "competing")
FIRST, SECOND, THIRD, LAST = (f"party-{n}" for n in range(4))
PART: Package = (1, 1, 1, 1, OPEN)


@cache
def lesson() -> Scenario:
    """Return the lesson of four states, of which three carry, on the framework track."""
    whole = load_scenario("lesson-6-coalitions", [Path(__file__).parents[2] / "scenarios"])
    return on(whole.scenario, "framework")


def on(scenario: Scenario, track: Track) -> Scenario:
    """Return a scenario on a track."""
    forum = scenario.forum.model_copy(update={"track": track})
    return scenario.model_copy(update={"forum": forum})


def offered(track: Track) -> Observation:
    """Return what the last of four sees when the first has proposed all but the clause."""
    scenario = on(quiet(many(4, 5, 3, seed=6)), track)
    return seen_in(scenario, LAST, act.Offer(by=FIRST, package=PART))


def in_last_round(spoken: dict[str, int], earlier: dict[str, int]) -> Observation:
    """Return what the last of four sees in the last round of the text, one clause open."""
    seen = offered("framework")
    agreed = tuple(Clause(status="agreed", option=1) for _ in range(4))
    clause = Clause(status="bracketed", wording={**earlier, **spoken})
    table = replace(
        seen.table, phase="text", draft=(*agreed, clause), round=2, rounds=2, to_move=LAST
    )
    began = ev.RoundBegan(seen_by=seen.scenario.party_ids, number=2, name="")
    floors = [ev.FloorGiven(seen_by=seen.scenario.party_ids, to=p) for p in (*spoken, LAST)]
    return replace(seen, table=table, log=(*seen.log, began, *floors))


def test_a_proposal_of_all_but_the_clauses_is_whole_where_they_wait_for_the_text() -> None:
    """Many on the framework track would never gather behind what lies on the table."""
    assert is_whole(offered("framework"), PART)
    assert not is_whole(offered("framework"), (OPEN, *PART[1:]))
    assert not is_whole(offered("package"), PART)
    assert is_whole(offered("package"), (1, 1, 1, 1, 1))


def test_who_proposed_a_framework_is_taken_at_its_word() -> None:
    """Everybody would doubt that the others stand behind their own frameworks."""
    mind = mind_of(offered("framework"))
    text = completed(mind, PART)

    assert text[:4] == PART[:4]
    assert float(beliefs(mind, mind.bench_of(text))[FIRST][0]) >= GIVEN_WORD


def test_nobody_tables_the_framework_that_lies_there() -> None:
    """Texts that differ only in clauses nobody has named would split those who agree."""
    mind = mind_of(offered("framework"))
    other = mind_of(offered("package"))
    own, text = propose(mind), completed(mind, PART)

    assert own is not None
    assert keeps_to_what_stands(mind, replace(own, package=text), [])
    assert not keeps_to_what_stands(other, replace(own, package=text), [])


def test_in_the_last_round_only_what_the_others_have_said_can_still_be_shared() -> None:
    """The last speaker would prefer a wording that those who are done can no longer take."""
    for said in range(3):
        everyone = {FIRST: said, SECOND: said, THIRD: said}
        mind = mind_of(in_last_round(everyone, {LAST: (said + 1) % 3}))
        values = mind.reserve_eff + 1.0 + 3.0 * (np.arange(3) != said)

        assert uniting(mind, 4, values, (1, 1, 1, 1, 1)) == said


@pytest.mark.slow
def test_four_who_settle_the_principles_first_come_to_sign_a_text() -> None:
    """A player who chooses this track would nearly always see the talks of four come to nothing."""
    scenario = lesson()
    seats: dict[str, Style] = {p: (STYLES[n], "novice") for n, p in enumerate(scenario.principals)}

    signed = [play(scenario, seats, seed, until="implementation").agreed for seed in range(3)]

    assert sum(signed) >= 2
