"""Holding together: what it takes to accept what one's own coalition has not (model.md 2.5)."""

from __future__ import annotations

import numpy as np

from game.counterpart.aspiration import ENDGAME
from game.counterpart.blocs import for_all, price_of_defection
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.engine.parties import coalition_of
from game.model.blocs import Coalition
from game.model.draft import Package
from game.model.state import Proposal


def ranks(mind: Mind, proposal: Proposal, package: Package) -> float:
    """Return what accepting a proposal has to bring more because of one's own coalition, points.

    Against the platform it is breaking ranks. Where the others could agree with the seat alone,
    its coalition is worth something only if it answers as one: whom the speaker has not led there
    follows an outsider's proposal only for the price of breaking ranks, and the speaker answers
    by what the proposal brings to all for whom it speaks. In the last rounds everybody looks for a
    text that carries.
    """
    own = coalition_of(mind.seen.table, mind.seen.seat)
    if own is None:
        return 0.0
    if not own.allows(proposal.package):
        return price_of_defection(own.cohesion)
    if not _divides(mind, own, proposal) or mind.rounds_left < ENDGAME:
        return 0.0
    if own.speaker != mind.seen.seat:
        return price_of_defection(own.cohesion)
    return _kept_from_members(mind, mind.bench_of(package))


def _divides(mind: Mind, own: Coalition, proposal: Proposal) -> bool:
    """Tell whether an outsider's proposal could carry with the seat and without its partners.

    Where it has the speaker's consent, nobody is divided.
    """
    if proposal.by in own.members:
        return False
    if own.speaker != mind.seen.seat and own.speaker in proposal.accepted:
        return False
    partners = set(own.members) - {mind.seen.seat}
    return mind.carries(frozenset(mind.seen.scenario.principals) - partners)


def _kept_from_members(mind: Mind, bench: Bench) -> float:
    """Return by how much a text brings the speaker more than all for whom it speaks, points."""
    value = mind.appraise(bench).value[:1]
    whole = for_all(mind, bench, np.zeros(1, dtype=np.int64), value)
    return round(max(0.0, float(value[0] - whole[0])), 9)
