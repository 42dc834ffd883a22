"""Withdrawing with some of the others: what a word among the like-minded is worth (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.counterpart.answers import priority
from game.counterpart.inquiry import informed
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.weighing import Weighed
from game.engine.parties import bloc
from game.engine.talks import CAUCUS_LIKING
from game.model import action as act
from game.model.base import PartyId
from game.model.contacts import contact

UNDERSTOOD: Final = 1.5  # points that being understood is worth when nothing is known; 4.5
WARMTH: Final = 1.0  # points that liking is worth per unit and point of stake; as in overtures
CLOSE: Final = 0.4  # share of own weight on opposed issues from which there is no caucus; design
PARTNERS: Final = 2  # at most, in a caucus that a computer calls; design choice
COST: Final = 0.8  # points: half a point of time, and what is told; model.md 4.5


def caucuses(mind: Mind) -> Iterator[Weighed]:
    """Yield a caucus with those who want much the same, if it is worth its time.

    They understand better what the seat needs, and tell it what they need; those who want the
    opposite would only learn where to press.
    """
    seen = mind.seen
    if any(seen.seat in held.members for held in seen.private.caucuses):
        return
    apart = {p: opposed(mind, p) for p in _free(mind)}
    near = sorted((p for p in apart if apart[p] <= CLOSE), key=lambda p: (apart[p], p))[:PARTNERS]
    if not near or len(near) >= len(mind.asked):
        return
    stake = max(0.0, mind.best - mind.reserve_eff)
    benefit = sum(
        UNDERSTOOD * (1.0 - informed(mind, p)) * (1.0 - apart[p]) + WARMTH * CAUCUS_LIKING * stake
        for p in near
    )
    if benefit <= COST:
        return
    yield Weighed(
        action=act.Caucus(by=seen.seat, members=tuple(near)),
        headline="caucus",
        benefit=benefit,
        cost=COST,
        bias=0.3 * mind.config.style.openness,
        arguments={"to": near[0], "opposed": points(apart[near[0]])},
    )


def _free(mind: Mind) -> tuple[PartyId, ...]:
    """Return those who can be met, and with whom the seat does not speak in confidence anyway."""
    seen, own = mind.seen, bloc(mind.seen.table, mind.seen.seat)
    return tuple(
        p
        for p in mind.asked
        if p not in own
        and p not in seen.table.left
        and contact(seen.scenario, seen.seat, p) == "embassy"
        and seen.private.relations[p].relationship >= 0.0
    )


def opposed(mind: Mind, party: PartyId) -> float:
    """Return the share of own weight on issues where a party wants something else, 0-1."""
    space, tables = mind.study.space, mind.study.appraiser.plain
    weights, flat = mind.seen.mandate.valuation.weights, mind.mean_points(party)
    share = 0.0
    for k, issue in enumerate(space.issues):
        mine = int(np.argmax(np.round(tables.points[k, : int(tables.sizes[k])], 9)))
        theirs = int(np.argmax(flat[space.columns(k)]))
        share += weights.get(issue, 0.0) * (mine != theirs) / 100.0
    return round(min(1.0, share), 9)


def among_ourselves(mind: Mind) -> Iterator[Decision]:
    """Yield what a caucus is called for: a true word about what matters most."""
    seen = mind.seen
    met = [
        c
        for c in seen.private.caucuses
        if c.round == seen.table.round and c.members[0] == seen.seat
    ]
    weights = seen.mandate.valuation.weights
    ranked = sorted(weights, key=lambda issue: (-weights[issue], issue))
    told = any(c.by == seen.seat for c in seen.private.confidences)
    if not met or told or len(ranked) < 2:  # noqa: PLR2004 - nothing to compare
        return
    claim = priority(mind, ranked[0], ranked[-1], honest=True)
    members = tuple(p for p in met[-1].members if p != seen.seat)
    yield Decision(
        act.ShareInformation(by=seen.seat, claim=claim, members=members),
        Rationale(headline="share-information", arguments={"higher": claim.higher}),
    )
