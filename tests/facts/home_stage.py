"""Not a test but a measurement: what becomes at home of doubtful texts that are signed already (R03).

    python -m tests.facts.home_stage COUNT [FIRST] [SOUR]

Printed is how many entered into force, were voted down, and were withdrawn, opened again or never
voted on. Seeds count from FIRST; all actors turn against the text by SOUR points after signature.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.ratification import text_terms, vote_chance
from game.analysis.standing import home_front
from game.analysis.tables import as_array, mandate_tables
from game.counterpart.campaign import SAFE
from game.counterpart.homework import EVEN
from game.engine.run import initial_state, step
from game.model import action as act
from game.model.base import PartyId
from game.model.event import Event
from game.model.scenario import Scenario
from game.model.state import State
from tests.facts.signatures import ERROR, HARDER, SPREAD, Room, doubtful
from tests.toys import ALBA, BALANCED, BOREA


@dataclass(frozen=True, slots=True)
class End:
    """What became of one signed text.

    Attributes:
        how: `in-force`, `rejected`, `opened` (by agreement, before a vote failed), `withheld` or
            `lapsed`.
        odds: Least chance at home on the day of signature, as its government saw it.
    """

    how: str
    odds: float


def ends(count: int, first: int = 0, sour: float = 0.0) -> Iterator[End]:
    """Yield what becomes of doubtful texts, each with homes of its own.

    Args:
        count: How many texts.
        first: Seed of the first.
        sour: Points by which all actors turn against the text after signature.
    """
    seed = first
    while count:
        rng = np.random.Generator(np.random.Philox(key=seed))
        thought = HARDER + SPREAD * rng.standard_normal(2)
        truly = thought + ERROR * rng.standard_normal(2)
        odds = min(chance(doubtful(thought), party) for party in (ALBA, BOREA))
        if EVEN <= odds < SAFE:
            count -= 1
            yield End(_fate(doubtful(truly + sour), doubtful(thought + sour), seed), odds)
        seed += 1


def chance(scenario: Scenario, seat: PartyId) -> float:
    """Return the chance that the text passes at one home as it stands."""
    party, packages = scenario.party(seat), as_array([BALANCED])
    assert party.mandate is not None
    home = home_front(party, initial_state(scenario).private[seat])
    terms = text_terms(scenario, packages, mandate_tables(party.mandate, scenario))
    return float(vote_chance(home, scenario.issues, packages, terms)[0])


def signed(scenario: Scenario) -> tuple[State, list[Event]]:
    """Return the first quarter after the signature of the text, without a word in between."""
    state, facts = initial_state(scenario), list[Event]()
    while state.table.phase != "ratification" or state.table.round == 0:
        state, new = step(scenario, state, _to_signature(state))
        facts.extend(new)
    return state, facts


def _to_signature(state: State) -> act.PartyAction:
    table, by = state.table, state.table.to_move
    assert by is not None
    match table.phase:
        case "rounds" if not table.proposals:
            return act.Offer(by=by, package=BALANCED)
        case "rounds" if table.proposals[0].by == by:
            return act.EndTurn(by=by)
        case "rounds":
            return act.Accept(by=by, proposal=1)
        case "ratification":
            return act.Sign(by=by)
        case _:
            return act.Ready(by=by)


def _fate(scenario: Scenario, believed: Scenario, seed: int) -> str:
    """Play the stage at home with two counterparts to its end; years are not lived."""
    room = Room(scenario, believed, seed)
    state, facts = signed(scenario)
    while not (state.is_over or state.table.in_force or state.table.phase == "text"):
        state, new = step(scenario, state, room.move(state, facts))
        facts.extend(new)
    if any(fact.kind == "vote-reported" and not fact.vote.passed for fact in facts):
        return "rejected"
    return "in-force" if state.table.in_force else state.table.termination or "opened"


def main(words: Sequence[str]) -> int:
    """Measure as many texts as are asked for."""
    first = int(words[1]) if len(words) > 1 else 0
    sour = float(words[2]) if len(words) > 2 else 0.0
    found = Counter(end.how for end in ends(int(words[0]), first, sour))
    sys.stdout.write(", ".join(f"{how} {count}" for how, count in found.most_common()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
