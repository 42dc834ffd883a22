"""Every move among many: a moment in which a computer finds it worth making, and one when not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pytest

from game.counterpart.coalescing import among_many
from game.counterpart.mind import Mind
from game.counterpart.search import propose
from game.model import action as act
from game.model.blocs import Coalition
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import PersonaId
from game.model.rule import DecisionRule
from tests.counterpart.moments import mind_of, quiet, seen_in, with_floor
from tests.counterpart.test_many import BIG, ONE, SMALL_TOGETHER, THREE, TWO, look, table
from tests.toys import ALBA
from tests.toys_many import four_parties

NOTHING: Package = (OPEN,) * 5


@dataclass(frozen=True, slots=True)
class Moment:
    """What a seat thinks, how many rounds nothing has moved, and what the best offer lacks."""

    mind: Mind
    stuck: int = 0
    gap: float = 5.0


def worth(moment: Moment, kind: str) -> float:
    """Return the net value of the best move of a kind, points; far below 0 if there is none."""
    found = among_many(moment.mind, propose(moment.mind), moment.stuck, moment.gap)
    return max((w.score for w in found if w.action.kind == kind), default=-99.0)


def at(seat: str, persona: PersonaId, rule: DecisionRule = SMALL_TOGETHER) -> Moment:
    """Return a seat's thoughts at the first turn of the talks of four."""
    return Moment(mind_of(look(table(rule), seat), persona))


def together(
    cohesion: float,
    members: tuple[str, ...] = (ONE, TWO),
    rule: DecisionRule = SMALL_TOGETHER,
    platform: Package = NOTHING,
    seen: Observation | None = None,
) -> Moment:
    """Return ONE's thoughts as a member of a coalition that holds more or less."""
    seen = seen or look(table(rule), ONE)
    held = Coalition(number=1, members=members, platform=platform, cohesion=cohesion)
    return Moment(mind_of(replace(seen, table=replace(seen.table, coalitions=(held,)))))


def extreme(seat: str, *, best: bool) -> Package:
    """Return the package that brings a seat most, or least."""
    mandate = look(table(SMALL_TOGETHER), seat).mandate
    values = mandate.valuation.values
    issues = table(SMALL_TOGETHER).issues
    pick = np.argmax if best else np.argmin
    return tuple(int(pick(values[issue.id])) for issue in issues)


def offered(package: Package, accepted: tuple[str, ...] = ()) -> Observation:
    """Return what ONE sees when BIG has tabled a package and some have accepted it."""
    seen = with_floor(seen_in(table(SMALL_TOGETHER), ONE, act.Offer(by=BIG, package=package)))
    tabled = replace(seen.table.proposals[0], accepted=frozenset({BIG, *accepted}))
    return replace(seen, table=replace(seen.table, proposals=(tabled,)))


def tempted(cohesion: float) -> Moment:
    """Return ONE's thoughts when its ranks stand for its worst and BIG offers its best."""
    seen = offered(extreme(ONE, best=True))
    return together(cohesion, platform=(*extreme(ONE, best=False)[:3], OPEN, OPEN), seen=seen)


def threatened(*, bad: bool) -> Moment:
    """Return ONE's thoughts when a bad or a good proposal is about to carry without it."""
    return Moment(mind_of(offered(extreme(ONE, best=not bad), (TWO, THREE)), "competing"))


def stuck(rounds: int) -> Moment:
    """Return Alba's thoughts at a table with a mediator whom nobody has called."""
    return Moment(mind_of(seen_in(quiet(four_parties()), ALBA)), rounds)


def pressed(seat: str) -> Moment:
    """Return a weak or a strong seat's thoughts when BIG has tabled what hurts it most."""
    worst = act.Offer(by=BIG, package=extreme(seat, best=False))
    return Moment(mind_of(with_floor(seen_in(table(DecisionRule()), seat, worst)), "competing"))


Pair = tuple[Callable[[], Moment], Callable[[], Moment]]
CASES: Final[Mapping[str, Pair]] = {
    "form-coalition": (
        lambda: at(TWO, "compromising"),
        lambda: at(TWO, "compromising", DecisionRule()),
    ),
    "recruit": (lambda: together(0.6), lambda: together(0.6, rule=DecisionRule())),
    "hold-together": (lambda: together(0.1, (ONE, TWO, THREE)), lambda: together(0.6)),
    "leave": (lambda: tempted(0.1), lambda: together(0.6)),
    "block": (lambda: threatened(bad=True), lambda: threatened(bad=False)),
    "separate-offer": (lambda: at(TWO, "collaborating"), lambda: at(BIG, "competing")),
    "share-information": (lambda: together(0.6), lambda: at(ONE, "collaborating")),
    "call-mediator": (lambda: stuck(4), lambda: stuck(0)),
    "call-for-justification": (lambda: pressed(THREE), lambda: pressed(TWO)),
}
"""For each move a moment in which it is worth making, and one in which it is not."""


@pytest.mark.parametrize("kind", CASES)
def test_a_move_among_many_is_made_where_it_pays_and_left_where_not(kind: str) -> None:
    """A move would be made whatever the moment, or never by a computer."""
    chosen, left = CASES[kind]

    assert worth(chosen(), kind) > 0.0
    assert worth(left(), kind) <= 0.0
