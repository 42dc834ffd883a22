"""The laws of `test_laws`, at tables with more than two: random whole sittings under every rule."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.engine.catalogue import MOVES
from game.engine.checks_parties import PARTIES
from game.engine.decide import decide
from game.engine.options import legal_actions, menu
from game.engine.parties import members
from game.engine.roles import may
from game.engine.run import audit, replay
from game.engine.view import observe
from game.model.action import ACTION, Chance
from game.model.event import EVENT
from game.model.notation import parse, write
from game.model.reading import Context
from game.model.rule import Entry
from game.model.scenario import Scenario
from tests.engine.plays import Played, play_at_random, random_packages
from tests.engine.test_laws import facts_of_moves, other_mandate, unglimpsed
from tests.toys_many import CORDA, EIRA, MEDIA, RULES, four_parties, six_parties

SITTINGS = [
    (table, rule, seed) for table in ("four", "six") for rule in RULES for seed in (0, 1, 2)
]


def scenario_of(table: str, rule: str) -> Scenario:
    """Return a table under a rule; the rules with outsiders have a condition for entry."""
    entry = Entry(least=2, share=0.3) if rule in {"weighted-majority", "plurilateral"} else None
    made = four_parties if table == "four" else six_parties
    return made(RULES[rule], entry)


@cache
def played(table: str, rule: str, seed: int) -> Played:
    """Return a random sitting, played once per test run."""
    return play_at_random(scenario_of(table, rule), seed)


@pytest.mark.parametrize(("table", "rule", "seed"), SITTINGS)
def test_replay_and_audit_agree_with_play(table: str, rule: str, seed: int) -> None:
    """If replay or audit differed from play, a resumed sitting would not be the one left."""
    sitting = played(table, rule, seed)

    assert replay(sitting.scenario, sitting.facts) == sitting.states[-1]
    assert audit(sitting.scenario, sitting.actions) == sitting.facts


@pytest.mark.parametrize(("table", "rule", "seed"), SITTINGS)
def test_moves_and_facts_survive_json_and_notation(table: str, rule: str, seed: int) -> None:
    """If a move changed on its way through a file or a typed line, saves and consoles would lie."""
    sitting = played(table, rule, seed)
    length = 0

    for number, action in enumerate(sitting.actions):
        assert ACTION.validate_json(ACTION.dump_json(action)) == action
        state = sitting.states[number]
        if not isinstance(action, Chance) and number % 5 == 0:
            seen = observe(sitting.scenario, state, sitting.facts[: state.length], action.by)
            assert parse(write(action, sitting.scenario), Context.of(seen)) == action
        length = state.length
    assert length > 0
    for fact in sitting.facts:
        assert EVENT.validate_json(EVENT.dump_json(fact)) == fact


@pytest.mark.parametrize(("table", "rule", "seed"), [s for s in SITTINGS if s[2] == 0])
def test_a_move_is_legal_exactly_if_nothing_speaks_against_it(
    table: str, rule: str, seed: int
) -> None:
    """If legal moves, reasons and menus disagreed, or a role had another's moves, menus mislead."""
    sitting = played(table, rule, seed)

    for state in sitting.states[:: max(1, len(sitting.states) // 8)]:
        party = state.table.to_move
        if party is None:
            continue
        rng = np.random.Generator(np.random.Philox(seed))
        packages = random_packages(sitting.scenario, rng)
        private, role = state.private[party], sitting.scenario.party(party).role
        legal = list(legal_actions(sitting.scenario, state.table, private, party, packages))
        assert legal, "whoever has the floor can do something"
        assert all(may(role, action.kind) for action in legal)
        for action in legal[:: max(1, len(legal) // 20)]:
            assert decide(sitting.scenario, state, action)
        items = menu(sitting.scenario, state.table, private, party)
        shown = {item.kind for item in items if item.is_legal}
        assert {action.kind for action in legal} <= shown | {
            "offer",
            "separate-offer",
            "form-coalition",
        }


@pytest.mark.parametrize(("table", "rule", "seed"), SITTINGS)
def test_mediators_and_observers_never_agree_sign_or_vote(
    table: str, rule: str, seed: int
) -> None:
    """If those without a say were counted, an agreement could rest on nobody's consent."""
    sitting = played(table, rule, seed)
    principals = set(sitting.scenario.principals)

    for state in sitting.states:
        found = state.table
        said = {p for proposal in found.proposals for p in proposal.accepted}
        assert said | found.signed | set(found.votes) | found.outside <= principals


@pytest.mark.parametrize(("table", "rule", "seed"), SITTINGS)
def test_what_enters_into_force_was_carried(table: str, rule: str, seed: int) -> None:
    """If a text bound parties that are too few, or that did not ratify, the rule would be nothing."""
    sitting = played(table, rule, seed)
    forum = sitting.scenario.forum

    for state in sitting.states:
        if state.table.in_force:
            bound = members(sitting.scenario, state.table)
            assert all(state.table.votes[p].passed for p in bound)
            if forum.entry is None:
                assert forum.rule.carries(bound, sitting.scenario.principals)
            else:
                assert len(bound) >= forum.entry.least


@pytest.mark.parametrize(("table", "rule", "seed"), SITTINGS)
@pytest.mark.parametrize("secret_of", ["alba", CORDA, EIRA, MEDIA])
def test_nobody_sees_what_only_another_knows(
    table: str, rule: str, seed: int, secret_of: str
) -> None:
    """If a private number of one side reached another's observation, the game would leak."""
    sitting = played(table, rule, seed)
    scenario = sitting.scenario
    if secret_of not in scenario.party_ids:
        return
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

    for length in range(0, len(sitting.actions), max(1, len(sitting.actions) // 4)):
        before, after = sitting.states[length], replay(changed, facts[: lengths[length]])
        for viewer in scenario.party_ids:
            if viewer != secret_of:
                seen = observe(scenario, before, sitting.facts[: before.length], viewer)
                again = observe(changed, after, facts[: after.length], viewer)
                assert unglimpsed(seen) == unglimpsed(again)


@pytest.mark.parametrize(("table", "rule", "seed"), SITTINGS)
def test_what_was_said_to_a_few_is_seen_by_them_alone(table: str, rule: str, seed: int) -> None:
    """If another seat's private record held a message that it was not told, secrets would be open."""
    sitting = played(table, rule, seed)

    for state in sitting.states[::5]:
        for party, own in state.private.items():
            assert all(party in a.knowing for a in own.approaches)
            assert all(party in {c.by, c.via, *c.to} for c in own.confidences)
            assert all(party in d.between for d in own.deals)
            assert all(party in held.members for held in own.caucuses)
    for fact in sitting.facts:
        if fact.kind == "moved" and MOVES[fact.action.kind].seen_by in {"two", "some"}:
            assert set(fact.seen_by) < set(sitting.scenario.party_ids)


def test_every_kind_of_move_is_played_somewhere() -> None:
    """If a move were never legal in whole sittings, it would be a name without a part."""
    kinds = {action.kind for each in SITTINGS for action in played(*each).actions}

    assert set(PARTIES) - kinds <= {"recruit"}


def test_random_sittings_end_in_many_ways() -> None:
    """If random play always ended alike, the laws would be tested on one corner of the game."""
    ends = {played(*each).states[-1].table.termination for each in SITTINGS}

    assert len(ends) >= 4


def test_the_toys_are_valid_scenarios() -> None:
    """If the toys broke the format's own rules, the laws would hold of impossible tables."""
    for made in (four_parties(), six_parties()):
        assert Scenario.model_validate_json(made.model_dump_json()) == made
