"""Behaviour laws about single answers: the same offer, to the same party, from seed to seed.

In whole talks a party with a good name asks for more, and one with tied hands asks for longer, so
what becomes of its offers says little about how they are heard. Here the offer is held fixed.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from game.counterpart.accept import judge
from game.counterpart.search import propose
from game.engine.view import observe
from game.model import action as act
from game.model import diplomacy as dip
from game.model.draft import Package
from game.model.scenario import Scenario
from tests.counterpart.laws import known, paired, two
from tests.counterpart.moments import after, mind_of
from tests.facts.pairs import ONE, TWO
from tests.toys import ALBA, BOREA

pytestmark = pytest.mark.slow

SEEDS: Final = 150
FIRST: Final = 9_000  # of what is offered; nothing was adjusted to these
HALF: Final = 2  # lowest option offered on an issue of four, where the best of all is not


def drawn(scenario: Scenario, seed: int, lowest: int = 0) -> list[int]:
    """Return any package with options from the lowest on, each as likely as any other."""
    rng = np.random.Generator(np.random.Philox(key=FIRST + seed))
    return [int(rng.integers(lowest, len(issue.options))) for issue in scenario.issues]


def accepts(scenario: Scenario, by: str, to: str, offer: Package, *said: act.PartyAction) -> float:
    """Return 1 if a party accepts an offer that it hears after some moves of its own, else 0."""
    moves = (*said, act.Offer(by=by, package=offer), act.EndTurn(by=by))
    state, log = after(scenario, *moves)
    mind = mind_of(observe(scenario, state, log, to))
    return float(judge(mind, state.table.proposals[-1], propose(mind)).accepts)


def test_the_same_offer_is_accepted_more_from_who_is_known_to_keep_promises() -> None:
    """A good name would not help anybody's offers (M018)."""

    def heard(promise: float, seed: int) -> float:
        scenario = known(promise)
        return accepts(scenario, ALBA, BOREA, tuple(drawn(scenario, seed)))

    assert paired(SEEDS, lambda s: heard(0.35, s), lambda s: heard(0.95, s)).is_positive


def test_a_line_drawn_in_public_is_crossed_less_than_one_drawn_at_the_table() -> None:
    """Private concessions would be no easier than public ones (Fearon 1997).

    The offer is good otherwise: of what is far from good enough an audience makes no difference.
    """

    def crosses(seed: int, *, public: bool) -> float:
        scenario = two(seed)
        offer = drawn(scenario, seed, HALF)
        place = seed % len(scenario.issues)
        line = len(scenario.issues[place].options) - 1
        offer[place] = line - 1
        issue = scenario.issues[place].id
        vow = dip.CommitPublic(by=ONE, issue=issue, option=line)
        claim = act.LimitClaim(issue=issue, option=line)
        said = vow if public else act.Disclose(by=ONE, claim=claim)
        return accepts(scenario, TWO, ONE, tuple(offer), said)

    change = paired(SEEDS, lambda s: crosses(s, public=True), lambda s: crosses(s, public=False))

    assert change.is_positive
