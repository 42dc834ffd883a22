"""What a package is worth to the seat, and what home would make of it; own knowledge only."""

from __future__ import annotations

from dataclasses import dataclass
from math import erf, sqrt

import numpy as np

from game.analysis.arrays import Ints
from game.analysis.ratification import approval, pivotal_actor, vote_chance
from game.analysis.standing import home_front, terms_for
from game.analysis.tables import mandate_tables, utilities
from game.model.draft import OPEN, Package
from game.ui.viewmodels.lens import HARD, Lens


@dataclass(frozen=True, slots=True)
class CrossedLine:
    """A red line that a package crosses: the issue, the reason, and whether it is absolute."""

    issue: str
    reason: str
    is_hard: bool


@dataclass(frozen=True, slots=True)
class ActorView:
    """A domestic actor before a vote on a text.

    Attributes:
        support: Chance that it approves, 0-1.
        weight: Share of the vote, 0-1.
        is_pivotal: Whether the vote most likely turns on it.
    """

    id: str
    label: str
    group: str
    note: str
    support: float
    weight: float
    veto: bool
    is_pivotal: bool
    price: float
    known: bool


@dataclass(frozen=True, slots=True)
class WorthView:
    """A package in one's own terms.

    Attributes:
        points: Own points, 0-100.
        reservation: Points without an agreement.
        count: How many issues it settles.
        chance: Chance of ratification at home, 0-1.
        pivotal: The actor on whom the vote most likely turns.
    """

    points: float
    reservation: float
    count: int
    lines: tuple[CrossedLine, ...]
    chance: float
    pivotal: str

    @property
    def surplus(self) -> float:
        """Return the points above (or below) what one has without an agreement."""
        return self.points - self.reservation


def reservation(lens: Lens) -> float:
    """Return one's own points without an agreement, as they stand now."""
    mandate, private = lens.seen.mandate, lens.seen.private
    return max(mandate.impasse, mandate.outside_option) + private.reservation_shift


def points_of(lens: Lens, package: Package) -> float:
    """Return a package's own points, soft red lines charged; open issues at the status quo."""
    tables = mandate_tables(lens.seen.mandate, lens.seen.scenario, lens.seen.private.persuaded)
    return round(float(utilities(tables, _array(package))[0]), 9)


def worth_of(lens: Lens, package: Package) -> WorthView:
    """Return what a package is worth and what stands in its way."""
    seen = lens.seen
    home = home_front(seen.me, seen.private)
    settled = _array(lens.settled(package))
    terms = terms_for(seen.scenario, seen.table, seen.me, settled)
    pivotal = pivotal_actor(home, seen.scenario.issues, settled, terms)
    return WorthView(
        points_of(lens, package),
        reservation(lens),
        sum(option != OPEN for option in package),
        crossed(lens, package),
        float(vote_chance(home, seen.scenario.issues, settled, terms)[0]),
        next((a.label for a in seen.mandate.actors if a.id == pivotal), pivotal),
    )


def crossed(lens: Lens, package: Package) -> tuple[CrossedLine, ...]:
    """Return one's own red lines that a package crosses."""
    found = []
    for position, option in enumerate(lens.settled(package)):
        label = lens.seen.scenario.issues[position].label
        found += [
            CrossedLine(label, line.reason, line.rigidity >= HARD)
            for line in lens.red_lines(position, option)
        ]
    return tuple(found)


def actors_of(lens: Lens, package: Package) -> tuple[ActorView, ...]:
    """Return one's own domestic actors before a vote on a package, heaviest first."""
    seen = lens.seen
    home = home_front(seen.me, seen.private)
    settled = _array(lens.settled(package))
    terms = terms_for(seen.scenario, seen.table, seen.me, settled)
    pivotal = pivotal_actor(home, seen.scenario.issues, settled, terms)
    index = approval(home, seen.scenario.issues, settled, terms)[:, 0]
    views = [
        ActorView(
            actor.id,
            actor.label,
            lens.words.say(f"home-{actor.group}"),
            actor.note,
            _chance(float(zeta)),
            actor.weight,
            actor.veto,
            actor.id == pivotal,
            actor.price,
            actor.group in seen.private.home.consulted,
        )
        for actor, zeta in zip(home.voters, index, strict=True)
    ]
    return tuple(sorted(views, key=lambda a: (not a.veto, -a.weight)))


def _array(package: Package) -> Ints:
    return np.array([package])


def _chance(index: float) -> float:
    """Return the chance that an actor with an approval index approves, 0-1."""
    return round(0.5 * (1.0 + erf(index / sqrt(2.0))), 9)
