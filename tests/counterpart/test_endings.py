"""How a text ends of which only the clauses are open: what two expect of the drafting."""

from __future__ import annotations

import numpy as np

from game.counterpart.accept import completed
from game.counterpart.endings import ending
from game.counterpart.mind import Mind
from game.counterpart.pool import widened
from game.model import action as act
from game.model.draft import OPEN, Package
from tests.counterpart.moments import mind_of, quiet, seen_in
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SUBSTANCE: Package = (*BALANCED[:3], OPEN, OPEN)


def thoughts() -> Mind:
    """Return what Borea makes of a proposal of Alba's that leaves the clauses open."""
    offer = act.Offer(by=ALBA, package=SUBSTANCE)
    return mind_of(seen_in(quiet(toy_scenario()), BOREA, offer))


def worth(mind: Mind, *packages: Package) -> np.ndarray:
    """Return the products of both sides' expected gains, as Borea sees them."""
    bench = mind.bench_of(*packages)
    own = mind.appraise(bench).value - mind.reserve_eff
    other = mind.expected(bench, ALBA) - mind.believed_reserve(ALBA)
    product: np.ndarray = np.maximum(own, 0.0) * np.maximum(other, 0.0)
    return product


def test_no_other_wording_of_a_clause_would_leave_more_to_both() -> None:
    """If this failed, a text would end with clauses that both would gladly exchange."""
    mind = thoughts()

    whole = completed(mind, SUBSTANCE)

    near = widened(np.array([whole]), mind.study.space)
    others = [tuple(row) for row in near.tolist() if tuple(row[:3]) == SUBSTANCE[:3]]
    assert whole[:3] == SUBSTANCE[:3]
    assert len(others) > 2
    assert worth(mind, whole)[0] >= worth(mind, *others).max() - 1e-6


def test_while_substance_is_open_nobody_looks_for_the_last_word_on_clauses() -> None:
    """If this failed, a part would be judged as a middle way that nobody has spoken of."""
    mind = thoughts()

    assert ending(mind, (OPEN, *BALANCED[1:])) is None
    assert ending(mind, BALANCED) is None
