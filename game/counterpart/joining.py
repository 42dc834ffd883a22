"""Many at the table: how near a proposal is to carrying, and which one to join.

Between two parties an acceptance closes the talks. Among more it is a step: what counts is who is
still missing, so parties gather behind the text that can carry (model.md 4.5, the chair's text).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.pivotality import tail
from game.analysis.tables import matching
from game.counterpart.agreeable import is_whole
from game.counterpart.insight import NOBODY, Insight
from game.counterpart.lately import heard
from game.counterpart.leading import followers
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.state import Proposal

GIVEN_WORD: Final = 0.97  # chance that who accepted a package would do so again; design choice


def beliefs(
    mind: Mind,
    bench: Bench,
    rows: Ints | None = None,
    less: Mapping[PartyId, Floats] = NOBODY,
) -> dict[PartyId, Floats]:
    """Return for each other party the belief that it accepts packages now, shape (rows,).

    Whoever has accepted a package, or proposed it, is taken at its word. Among many nobody who has
    spoken in the last round can accept any more: an acceptance ends the turn.

    Args:
        mind: Whose view.
        bench: The packages.
        rows: Which of them; all if left out.
        less: By how much less some ask of them for following their sponsor, points, (rows,).
    """
    packages = bench.packages if rows is None else bench.packages[rows]
    found = dict(mind.beliefs_of(bench, rows, less))
    for party, agreed in mind.word_given.items():
        for package in agreed:
            same = matching(packages, package)
            if same.any():
                found[party] = np.where(same, np.maximum(found[party], GIVEN_WORD), found[party])
    if mind.many and mind.rounds_left == 0:
        for party in heard(mind.seen.log) & set(found):
            found[party] = _said(mind, party, packages)
    return found


def _said(mind: Mind, party: PartyId, packages: Ints) -> Floats:
    """Return the chance that a party that will not speak again stands behind packages, (rows,)."""
    stands = np.zeros(len(packages))
    for proposal in (*mind.standing, *mind.own_offers[-1:]):
        if party in proposal.accepted and is_whole(mind.seen, proposal.package):
            same = matching(packages, proposal.package)
            stands = np.where(same, GIVEN_WORD, stands)
    return stands


def carrying_chance(mind: Insight, others: dict[PartyId, Floats]) -> Floats:
    """Return p_all, the chance that enough accept if this seat does: the rule's tail, shape (n,).

    A coalition of others that holds answers as one, as willing as its most doubtful member.

    Args:
        mind: Whose view.
        others: Belief that each other party accepts, shape (n,) each.
    """
    own = np.ones_like(next(iter(others.values())))
    parties = (mind.seen.seat, *others)
    if not mind.ranks:
        return tail(np.column_stack([own, *others.values()]), parties, mind.carries)
    answers = dict(others)
    for coalition in mind.ranks:
        members = [party for party in coalition.members if party in answers]
        weakest = np.min([answers[party] for party in members], axis=0) if members else own
        for party in members:
            answers[party] = weakest if party == members[0] else own

    def together(yes: frozenset[PartyId]) -> bool:
        split = [set(c.members) for c in mind.ranks if not set(c.members) <= yes]
        return mind.carries(yes.difference(*split))

    return tail(np.column_stack([own, *answers.values()]), parties, together)


def gathered(mind: Mind) -> float:
    """Return the most that a whole text on the table is worth to the seat as it stands, points.

    Its gain at the chance that it carries with those who have accepted it already.
    """
    texts = [p for p in (*mind.standing, *mind.own_offers[-1:]) if OPEN not in p.package]
    worth = [
        completion(mind, p, p.package) * max(0.0, mind.offer_value(p.package) - mind.reserve_eff)
        for p in texts
    ]
    return round(max(worth, default=0.0), 9)


def completion(mind: Mind, proposal: Proposal, package: Package) -> float:
    """Return the chance that a standing proposal carries if this seat accepts it, 0-1."""
    chances = beliefs(mind, mind.bench_of(package), None, followers(mind, proposal.by))
    for party in proposal.accepted:
        if party in chances:
            chances[party] = np.ones(1)
    return float(carrying_chance(mind, chances)[0])
