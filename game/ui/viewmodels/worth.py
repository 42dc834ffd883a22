"""What a package is worth to the seat, and what home would make of it; own knowledge only."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.draft import OPEN, Package
from game.session.advice import worth_of
from game.session.burden import bearings
from game.ui.viewmodels.lens import HARD, Lens
from game.words.burden import burden


@dataclass(frozen=True, slots=True)
class CrossedLine:
    """A red line that a package crosses: the issue, the reason, and whether it is absolute."""

    issue: str
    reason: str
    is_hard: bool


@dataclass(frozen=True, slots=True)
class ActorCard:
    """A domestic actor before a vote on a text.

    Attributes:
        support: Chance that it approves, 0-1.
        weight: Share of the vote, 0-1.
        is_pivotal: Whether the vote most likely turns on it.
        price: Government points that one point of compensation costs.
        gain: Gain of the chance of ratification per point of compensation, 0-1.
        is_consulted: Whether its group was consulted.
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
    gain: float
    is_consulted: bool


@dataclass(frozen=True, slots=True)
class WorthView:
    """A package in one's own terms.

    Attributes:
        points: Own points, 0-100.
        reservation: Points without an agreement.
        count: How many issues it settles.
        chance: Chance of ratification at home, 0-1.
        pivotal: The actor on whom the vote most likely turns.
        burden: Who would bear what of it among three or more, in words; may be empty.
    """

    points: float
    reservation: float
    count: int
    lines: tuple[CrossedLine, ...]
    chance: float
    pivotal: str
    burden: str = ""

    @property
    def surplus(self) -> float:
        """Return the points above (or below) what one has without an agreement."""
        return self.points - self.reservation


def points_of(lens: Lens, package: Package) -> float:
    """Return a package's own points, soft red lines charged; open issues at the status quo."""
    return worth_of(lens.seen, package).points


def package_worth(lens: Lens, package: Package) -> WorthView:
    """Return what a package is worth and what stands in its way."""
    worth, home = worth_of(lens.seen, package), lens.home(package)
    pivotal = next((a.label for a in home.actors if a.actor == home.pivotal), "")
    return WorthView(
        worth.points,
        worth.reservation,
        sum(option != OPEN for option in package),
        crossed(lens, package),
        home.chance,
        pivotal,
        burden(lens.names, bearings(lens.seen, package)),
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


def named_lines(lens: Lens, package: Package) -> tuple[CrossedLine, ...]:
    """Return the red lines crossed by what a package names, open issues left out."""
    named = {
        issue.label
        for issue, option in zip(lens.seen.scenario.issues, package, strict=True)
        if option != OPEN
    }
    return tuple(line for line in crossed(lens, package) if line.issue in named)


def actors_of(lens: Lens, package: Package) -> tuple[ActorCard, ...]:
    """Return one's own domestic actors before a vote on a package: vetoes, then by weight."""
    home = lens.home(package)
    known = {actor.id: actor for actor in lens.seen.mandate.actors}
    consulted = lens.seen.private.home.consulted
    cards = [
        ActorCard(
            view.actor,
            view.label,
            lens.words.say(f"home-{known[view.actor].group}"),
            known[view.actor].note,
            view.chance,
            known[view.actor].weight,
            view.veto,
            view.actor == home.pivotal,
            known[view.actor].price,
            view.price,
            known[view.actor].group in consulted,
        )
        for view in home.actors
    ]
    return tuple(sorted(cards, key=lambda a: (not a.veto, -a.weight)))
