"""Random whole sittings: every move legal, nature answering at random. For law tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.engine import chance
from game.engine.options import legal_actions
from game.engine.run import initial_state, step
from game.model import action as act
from game.model.action import Action, PartyAction
from game.model.chance import (
    ActorVote,
    CardsDrawn,
    CardsQuestion,
    DutyRecord,
    MatterSettled,
    MessageCarried,
    MessageQuestion,
    Outcome,
    SettlementQuestion,
    VoteAwaited,
    VoteHeld,
    VoteQuestion,
    YearLived,
    YearQuestion,
    YearSettled,
)
from game.model.event import Event
from game.model.scenario import Scenario
from game.model.state import State

LONGEST = 3_000
_LEAVING = {"walk-out", "withhold", "withdraw"}


@dataclass(frozen=True, slots=True)
class Played:
    """A whole sitting: its moves, its facts, and the state after each move."""

    scenario: Scenario
    actions: tuple[Action, ...]
    facts: tuple[Event, ...]
    states: tuple[State, ...]


def play_at_random(scenario: Scenario, seed: int) -> Played:
    """Play a sitting to its end with moves drawn evenly by kind; leaving is rare."""
    rng = np.random.Generator(np.random.Philox(seed))
    state = initial_state(scenario)
    states = [state]
    actions: list[Action] = []
    facts: list[Event] = []
    while not state.is_over:
        assert len(actions) < LONGEST, "a sitting of random moves must end"
        action = next_action(scenario, state, rng)
        state, new = step(scenario, state, action)
        states.append(state)
        actions.append(action)
        facts.extend(new)
    return Played(scenario, tuple(actions), tuple(facts), tuple(states))


def next_action(scenario: Scenario, state: State, rng: np.random.Generator) -> Action:
    """Return nature's answer if it is asked, else a random legal move."""
    if state.table.question is not None:
        return act.Chance(outcome=nature(scenario, state, rng))
    party = state.table.to_move
    assert party is not None, "somebody moves or nature is asked"
    packages = random_packages(scenario, rng)
    legal = legal_actions(scenario, state.table, state.private[party], party, packages)
    return pick(legal, rng)


def random_packages(scenario: Scenario, rng: np.random.Generator) -> list[tuple[int, ...]]:
    """Return one whole and one partial package."""
    whole = tuple(int(rng.integers(len(i.options))) for i in scenario.issues)
    partial = tuple(o if rng.random() < 0.5 else -1 for o in whole)
    return [whole, partial]


def pick(legal: Iterable[PartyAction], rng: np.random.Generator) -> PartyAction:
    """Pick a kind evenly, then a move of that kind."""
    kinds: dict[str, list[PartyAction]] = {}
    for action in legal:
        kinds.setdefault(action.kind, []).append(action)
    names = sorted(kinds)
    if len(names) > 1 and rng.random() < 0.97:
        names = [n for n in names if n not in _LEAVING] or names
    choices = kinds[names[int(rng.integers(len(names)))]]
    return choices[int(rng.integers(len(choices)))]


WAITS = 0.3  # share of votes that are not held yet, and of those, put off


def nature(scenario: Scenario, state: State, rng: np.random.Generator) -> Outcome:
    """Answer the open chance question at random."""
    match state.table.question:
        case CardsQuestion():
            odds = chance.card_odds(scenario, state)
            letters = chance.exposure_odds(state)
            return CardsDrawn(
                cards=tuple(c for c, p in odds.items() if rng.random() < p),
                exposed=tuple(n for n, p in letters.items() if rng.random() < p),
            )
        case VoteQuestion(party=party):
            mandate = scenario.party(party).mandate
            assert mandate is not None
            if rng.random() < WAITS:
                return VoteAwaited(party=party, yes_share=0.4 if rng.random() < WAITS else None)
            passed = bool(rng.random() < 0.8)
            votes = tuple(
                ActorVote(actor=a.id, yes_share=float(passed), approves=passed)
                for a in mandate.actors
            )
            share = 1.0 if passed else 0.0
            return VoteHeld(party=party, passed=passed, yes_share=share, chance=0.8, votes=votes)
        case YearQuestion(year=year):
            return _year(scenario, rng, year)
        case SettlementQuestion(year=year):
            return _settlement(scenario, state, rng, year)
        case MessageQuestion():
            return MessageCarried(misheard=bool(rng.random() < 0.5), slip=float(rng.random()))
        case None:
            raise AssertionError("nature was not asked")


def _year(scenario: Scenario, rng: np.random.Generator, year: int) -> YearLived:
    duties = []
    for issue in scenario.issues:
        if issue.kind == "design":
            continue
        for party in scenario.party_ids:
            failed = bool(rng.random() < 0.15)
            duties.append(
                DutyRecord(
                    party=party,
                    issue=issue.id,
                    conduct="violate" if failed else "comply",
                    detected=failed and bool(rng.random() < 0.7),
                    alleged=not failed and bool(rng.random() < 0.02),
                )
            )
    flows = {p: round(float(rng.normal()), 9) for p in scenario.party_ids}
    return YearLived(year=year, shocks=(), duties=tuple(duties), flows=flows)


def _settlement(
    scenario: Scenario, state: State, rng: np.random.Generator, year: int
) -> YearSettled:
    results = ("cured", "remedied", "unresolved", "dismissed")
    matters = tuple(
        MatterSettled(matter=m.id, result=results[int(rng.integers(4))])  # type: ignore[arg-type]
        for m in state.table.matters
    )
    ended = "collapse" if rng.random() < 0.03 else None
    return YearSettled(
        year=year,
        matters=matters,
        ended=ended,  # type: ignore[arg-type]
        flows=dict.fromkeys(scenario.party_ids, 0.0),
    )
