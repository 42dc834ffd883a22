"""Laws that hold in every sitting, checked on random whole sittings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.catalogue import MOVES
from game.engine.checks_parties import PARTIES
from game.engine.decide import decide
from game.engine.legal import why_illegal
from game.engine.options import legal_actions, menu
from game.engine.run import audit, initial_state, replay, step
from game.engine.value import own_value, utility
from game.engine.view import observe
from game.model.action import ACTION, Action, Chance
from game.model.errors import IllegalActionError
from game.model.event import EVENT, Event
from game.model.event_home import PrioritiesGlimpsed
from game.model.observation import Observation
from game.model.party import Mandate, RedLine, Valuation
from game.model.scenario import Scenario
from tests.engine.plays import Played, next_action, play_at_random, random_packages
from tests.toys import ALBA, BOREA, toy_scenario

SEEDS = range(24)


@cache
def played(seed: int) -> Played:
    """Return a random sitting, played once per test run."""
    plain = toy_scenario()
    richer = plain.defaults.model_copy(update={"committee": True, "sunset_years": 3})
    design = richer if seed % 2 == 0 else plain.defaults
    return play_at_random(plain.model_copy(update={"defaults": design}), seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_replaying_the_facts_gives_the_state(seed: int) -> None:
    """If replay differed from play, a resumed sitting would not be the one that was left."""
    sitting = played(seed)

    assert replay(sitting.scenario, sitting.facts) == sitting.states[-1]


@pytest.mark.parametrize("seed", SEEDS)
def test_playing_the_moves_again_writes_the_same_log(seed: int) -> None:
    """If the engine drew or kept state, the same moves would bring about other facts."""
    sitting = played(seed)

    assert audit(sitting.scenario, sitting.actions) == sitting.facts


@pytest.mark.parametrize("seed", SEEDS)
def test_every_value_survives_json(seed: int) -> None:
    """If a move or a fact changed on its way through a file, saves would lie."""
    sitting = played(seed)

    for action in sitting.actions:
        assert ACTION.validate_json(ACTION.dump_json(action)) == action
    for fact in sitting.facts:
        assert EVENT.validate_json(EVENT.dump_json(fact)) == fact


@pytest.mark.parametrize("seed", range(6))
def test_a_move_is_legal_exactly_if_nothing_speaks_against_it(seed: int) -> None:
    """If the list of legal moves and the reasons against them disagreed, menus would mislead."""
    sitting = played(seed)

    for state in sitting.states[:: max(1, len(sitting.states) // 12)]:
        party = state.table.to_move
        if party is None:
            continue
        rng = np.random.Generator(np.random.Philox(seed))
        packages = random_packages(sitting.scenario, rng)
        private = state.private[party]
        legal = list(legal_actions(sitting.scenario, state.table, private, party, packages))
        assert legal, "whoever has the floor can do something"
        for action in legal[:: max(1, len(legal) // 25)]:
            assert decide(sitting.scenario, state, action)
        shown = {
            item.kind
            for item in menu(sitting.scenario, state.table, private, party)
            if item.is_legal
        }
        assert {action.kind for action in legal} - {"offer"} <= shown | {"offer"}


@pytest.mark.parametrize("seed", range(6))
def test_what_is_illegal_is_refused(seed: int) -> None:
    """If an illegal move could be played, the reasons against it would be decoration."""
    sitting = played(seed)
    refused = 0

    for state in sitting.states[::7]:
        for action in sitting.actions[::9]:
            if isinstance(action, Chance):
                continue
            private = state.private[action.by]
            if why_illegal(sitting.scenario, state.table, private, action) is None:
                continue
            refused += 1
            with pytest.raises(IllegalActionError):
                step(sitting.scenario, state, action)

    assert refused


@pytest.mark.parametrize("seed", range(8))
def test_legality_is_the_same_from_the_seat_as_from_the_state(seed: int) -> None:
    """If a seat saw other legal moves than the engine does, a counterpart would be refused."""
    sitting = played(seed)
    facts = 0

    for state in sitting.states[:: max(1, len(sitting.states) // 8)]:
        party = state.table.to_move
        if party is None:
            continue
        facts = state.length
        seen = observe(sitting.scenario, state, sitting.facts[:facts], party)
        full = set(
            map(str, legal_actions(sitting.scenario, state.table, state.private[party], party))
        )
        from_seat = set(map(str, legal_actions(seen.scenario, seen.table, seen.private, party)))
        assert from_seat == full


def other_mandate(mandate: Mandate, scenario: Scenario) -> Mandate:
    """Return a mandate that differs in everything a counterpart must not know."""
    weights = dict(zip(mandate.valuation.weights, [10.0, 20.0, 30.0, 25.0, 15.0], strict=True))
    values = {
        issue.id: tuple(np.linspace(1.0, 0.0, len(issue.options)).round(3).tolist())
        for issue in scenario.issues
    }
    line = RedLine(issue=scenario.issues[0].id, forbidden=(0,), rigidity=1.0, reason="Changed.")
    actors = tuple(actor.model_copy(update={"reserve": 77.0}) for actor in mandate.actors)
    return mandate.model_copy(
        update={
            "instructions": "Entirely different instructions.",
            "valuation": Valuation(weights=weights, values=values),
            "red_lines": (line,),
            "impasse": 61.0,
            "outside_option": 66.0,
            "batna": "Another alternative.",
            "drift": 1.5,
            "urgency": 0.99,
            "round_cost": 1.1,
            "actors": actors,
            "audience_cost": 9.0,
        }
    )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("secret_of", [ALBA, BOREA])
def test_nobody_sees_what_only_the_other_knows(seed: int, secret_of: str) -> None:
    """If a private number of one side reached the other's observation, the game would leak.

    What a party gives away by a briefing of its own (R6.16) is left out.
    """
    sitting = played(seed)
    scenario = sitting.scenario
    viewer = BOREA if secret_of == ALBA else ALBA
    changed = scenario.model_copy(
        update={
            "parties": tuple(
                p.model_copy(update={"mandate": other_mandate(p.mandate, scenario)})
                if p.id == secret_of and p.mandate is not None
                else p
                for p in scenario.parties
            )
        }
    )

    facts, lengths = facts_of_moves(changed, sitting.actions)

    for length in range(0, len(sitting.actions), max(1, len(sitting.actions) // 6)):
        before, after = sitting.states[length], replay(changed, facts[: lengths[length]])
        seen = observe(scenario, before, sitting.facts[: before.length], viewer)
        again = observe(changed, after, facts[: after.length], viewer)
        assert unglimpsed(seen) == unglimpsed(again)


def unglimpsed(seen: Observation) -> Observation:
    """Return an observation without what briefings gave away."""
    log = tuple(fact for fact in seen.log if not isinstance(fact, PrioritiesGlimpsed))
    return replace(seen, log=log)


def facts_of_moves(
    scenario: Scenario, actions: Iterable[Action]
) -> tuple[tuple[Event, ...], list[int]]:
    """Return the facts of moves under a scenario, and how many there are after each of them."""
    facts: list[Event] = []
    lengths, state = [0], initial_state(scenario)
    for action in actions:
        state, new = step(scenario, state, action)
        facts.extend(new)
        lengths.append(len(facts))
    return tuple(facts), lengths


@given(st.tuples(*(st.integers(0, len(i.options) - 1) for i in toy_scenario().issues)))
@settings(max_examples=60)
def test_packages_are_worth_between_nothing_and_a_hundred(package: tuple[int, ...]) -> None:
    """If utilities left 0-100, reservation values and scores would not be comparable."""
    scenario = toy_scenario()
    for party in scenario.parties:
        assert party.mandate is not None

        points = utility(party.mandate.valuation, scenario.issues, package)

        assert -1e-9 <= points <= 100.0 + 1e-9
        assert own_value(party.mandate, scenario, package) <= points


def test_every_kind_of_move_is_played_somewhere() -> None:
    """If a move were never legal in whole sittings, it would be a name without a part."""
    kinds = {action.kind for seed in SEEDS for action in played(seed).actions}

    assert set(MOVES) - kinds <= {
        "admit",
        "answer-event",
        "caucus",
        "inspect",
        "withhold",
        *PARTIES,
    }


def test_random_sittings_end_in_many_ways() -> None:
    """If random play always ended alike, the laws would be tested on one corner of the game."""
    ends = {played(seed).states[-1].table.termination for seed in SEEDS}

    assert len(ends) >= 5


@pytest.mark.parametrize("seed", range(3))
def test_next_action_depends_on_state_and_generator_only(seed: int) -> None:
    """If play depended on anything hidden, no bug found at random could be found again."""
    first, again = play_at_random(toy_scenario(), seed), play_at_random(toy_scenario(), seed)

    assert first.actions == again.actions
    rng, twin = (np.random.Generator(np.random.Philox(9)) for _ in range(2))
    state = first.states[0]
    assert next_action(first.scenario, state, rng) == next_action(first.scenario, state, twin)
