"""Answers to what some of the parties ask in private: invitations, offers, questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.counterpart.accept import threshold
from game.counterpart.alliances import alliance
from game.counterpart.answers import reply
from game.counterpart.blocs import (
    LEAST_ADHERENCE,
    expected_adherence,
    fits,
    own_coalition,
    price_of_defection,
)
from game.counterpart.course import CANDOUR
from game.counterpart.mind import EVENTUALLY, Mind
from game.counterpart.plausible import seen_through
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.search import Choice
from game.engine.parties import coalition_of
from game.model import action as act
from game.model.base import PartyId
from game.model.blocs import Invitation, PrivateApproach
from game.model.draft import OPEN
from game.model.state import OpenQuestion

SLIGHT: Final = 1e-3  # points; less is nothing
KEPT: Final = 0.7  # of the best package's gain that a platform must leave; design choice
FRIENDS: Final = 0.3  # liking from which one joins for its own sake; design choice


def replied(mind: Mind, own: Choice | None) -> Iterator[Decision]:
    """Yield answers to invitations and private approaches; they take no time."""
    yield from _joined(mind)
    for approach in mind.seen.private.approaches:
        if approach.to == mind.seen.seat and approach.status == "open":
            yield from _answered(mind, approach, own)


def _joined(mind: Mind) -> Iterator[Decision]:
    if own_coalition(mind) is not None:
        return
    for asked in mind.seen.private.invitations:
        if mind.seen.seat not in asked.to or _broke(mind, asked):
            continue
        theirs = coalition_of(mind.seen.table, asked.by)
        partners = theirs.members if theirs else (asked.by, *asked.to)
        members = frozenset({mind.seen.seat, *partners})
        gain = alliance(mind, members, asked.platform).gain
        liking = float(
            np.mean(
                [mind.seen.private.relations[p].relationship for p in members - {mind.seen.seat}]
            )
        )
        welcome = gain > SLIGHT or liking >= FRIENDS
        if welcome and _bearable(mind, asked) and _holds(mind, members):
            yield Decision(
                act.Join(by=mind.seen.seat, to=asked.by),
                Rationale(
                    headline="join",
                    arguments={"to": asked.by, "gain": points(gain)},
                    reservation=points(mind.reserve_eff),
                    aspiration=points(mind.aspiration),
                ),
            )


def _broke(mind: Mind, asked: Invitation) -> bool:
    """Tell whether a coalition on these terms was tried and broke up."""
    return any(
        not coalition.stands and coalition.platform == asked.platform
        for coalition in mind.seen.table.coalitions
    )


def _holds(mind: Mind, members: frozenset[str]) -> bool:
    return expected_adherence(mind, members) >= LEAST_ADHERENCE


def _bearable(mind: Mind, asked: Invitation) -> bool:
    """Tell whether enough is left of what one may hope for if a platform is kept."""
    pool = mind.study.pool.packages
    kept = np.ones(len(pool), dtype=np.bool_)
    for place, option in enumerate(asked.platform):
        if option != OPEN:
            kept &= pool[:, place] == option
    kept &= ~mind.pool.hard & (mind.eventual >= EVENTUALLY)
    if not kept.any():
        return False
    best = float(mind.pool.value[kept].max()) - mind.reserve_eff
    return best >= KEPT * max(0.0, mind.best - mind.reserve_eff)


def _answered(mind: Mind, asked: PrivateApproach, own: Choice | None) -> Iterator[Decision]:
    """Answer a private question or offer; yes to an offer that beats what one's ranks ask for."""
    arguments: dict[str, str | int | float] = {"to": asked.by}
    if asked.question is not None:
        frank = mind.config.style.honesty + _confided(mind, asked.by)
        honest = mind.chance(f"private:{asked.by}:{asked.round}", 0) < frank
        honest = honest or seen_through(mind, asked.question, asked.by)
        question = OpenQuestion(number=0, by=asked.by, to=asked.to, question=asked.question)
        claim = reply(mind, question, honest=honest)
        if claim is not None:
            yield Decision(
                act.Reply(by=mind.seen.seat, to=asked.by, agree=True, claim=claim),
                Rationale(headline="reply-true" if honest else "reply-false", arguments=arguments),
            )
    elif asked.package is not None and _welcome(mind, asked, own):
        yield Decision(
            act.Reply(by=mind.seen.seat, to=asked.by, agree=True),
            Rationale(headline="reply-yes", arguments=arguments),
        )
    yield Decision(
        act.Reply(by=mind.seen.seat, to=asked.by, agree=False),
        Rationale(headline="reply-no", arguments=arguments),
    )


def _confided(mind: Mind, to: PartyId) -> float:
    """Return what it adds to the chance of a true answer that a mediator asks, who keeps it."""
    return CANDOUR if mind.seen.scenario.party(to).role == "mediator" else 0.0


def _welcome(mind: Mind, asked: PrivateApproach, own: Choice | None) -> bool:
    """Tell whether a private offer is good enough, and worth leaving one's ranks if it must be."""
    if asked.package is None or mind.seen.seat not in mind.seen.scenario.principals:
        return False
    bench = mind.bench_of(asked.package)
    appraisal = mind.appraise(bench)
    value = float(appraisal.value[0])
    if bool(appraisal.hard[0]) or value < threshold(mind, own):
        return False
    coalition = own_coalition(mind)
    if coalition is None or coalition.allows(asked.package):
        return True
    kept = fits(coalition, mind.study.pool.packages) & ~mind.pool.hard
    kept &= mind.eventual >= EVENTUALLY
    best = float(mind.pool.value[kept].max()) if kept.any() else mind.reserve_eff
    return value - best > price_of_defection(coalition.cohesion)
