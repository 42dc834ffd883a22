"""What a delegation's own advisers can tell it: from its own observation, with the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from game.analysis.memory import Recent
from game.analysis.ratification import approval, pivotal_actor, price_of_a_vote, vote_chance
from game.analysis.sequence import normal_cdf
from game.analysis.standing import home_front, terms_for
from game.analysis.tables import mandate_tables, valuation_tables
from game.analysis.winsets import win_set_share
from game.compliance.closed_form import Obligor
from game.compliance.gaps import Completeness, GapCost, completeness
from game.counterpart import Adviser, Beliefs, Leverage, Rationale
from game.counterpart.value import BELIEVED_CAPACITY
from game.engine.illegality import current_proposal
from game.engine.value import effective, gain_on, lines_crossed, own_value, surplus
from game.model.base import ActorId, PartyId
from game.model.draft import Package
from game.model.observation import Observation
from game.model.party import Level, RedLine

__all__ = [
    "ActorView", "Advice", "Completeness", "GapCost", "HomeView", "Leverage", "Worth", "advise", "check_text",
    "gain_on", "home_view", "reservation_of", "surplus", "text_in_hand", "worth_of",
]  # fmt: skip

ADVISER: Final[Level] = "standard"  # advisers think like a standard counterpart; design choice


@dataclass(frozen=True, slots=True)
class ActorView:
    """How a domestic actor stands to a text.

    Attributes:
        approval: Standard deviations above (+) or below (-) indifference (model.md 5.1).
        chance: Chance that it approves, 0-1.
        price: Gain of the chance of ratification per point of compensation, 0-1 per point.
    """

    actor: ActorId
    label: str
    veto: bool
    approval: float
    chance: float
    price: float


@dataclass(frozen=True, slots=True)
class HomeView:
    """How a text would fare at home.

    Attributes:
        chance: Chance of ratification, 0-1.
        pivotal: The actor on which it most often turns, if any.
    """

    package: Package
    chance: float
    pivotal: ActorId | None
    actors: tuple[ActorView, ...]


@dataclass(frozen=True, slots=True)
class Worth:
    """What a package is worth to a seat by its own score sheet.

    Attributes:
        points: 0-100, soft red lines charged.
        reservation: What the seat has without a deal now, points.
        ratification: Chance of ratification at home, 0-1.
        hard: What in it crosses lines that may never be crossed: positions of issues, and options.
        soft: What crosses lines that cost points.
    """

    points: float
    reservation: float
    ratification: float
    hard: tuple[tuple[int, int], ...]
    soft: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice to a seat at one moment.

    Attributes:
        leverage: Against each other party, with signed evidence.
        beliefs: What may be believed of the others.
        proposals: What each other party's standing proposal is worth, term by term.
        home: How the text in hand (agreed, or the best standing proposal) would fare at home.
        win_set: Share of all packages that would pass at home at even odds or better, 0-1.
    """

    seat: PartyId
    reservation: float
    leverage: tuple[Leverage, ...]
    beliefs: Beliefs
    proposals: Mapping[int, Rationale]
    home: HomeView
    win_set: float


def reservation_of(seen: Observation) -> float:
    """Return what a seat has without a deal now, points."""
    mandate = seen.mandate
    return max(mandate.impasse, mandate.outside_option) + seen.private.reservation_shift


def worth_of(seen: Observation, package: Package) -> Worth:
    """Return what a package is worth to a seat by its own score sheet."""
    points = own_value(seen.mandate, seen.scenario, package, seen.private.persuaded)
    text = effective(seen.scenario, package)
    lines = lines_crossed(seen.mandate, seen.scenario, package)

    def where(some: Iterable[RedLine]) -> tuple[tuple[int, int], ...]:
        places = [seen.scenario.issue_index(line.issue) for line in some]
        return tuple(dict.fromkeys((place, text[place]) for place in places))

    return Worth(
        points=round(points, 6),
        reservation=round(reservation_of(seen), 6),
        ratification=_chance(seen, package),
        hard=where(line for line in lines if line.rigidity >= 1.0),
        soft=where(line for line in lines if line.rigidity < 1.0),
    )


def _chance(seen: Observation, package: Package) -> float:
    texts = np.array([effective(seen.scenario, package)])
    terms = terms_for(seen.scenario, seen.table, seen.me, texts)
    home = home_front(seen.me, seen.private)
    return float(vote_chance(home, seen.scenario.issues, texts, terms)[0])


def home_view(seen: Observation, package: Package) -> HomeView:
    """Return how a text would fare at a seat's home."""
    text = effective(seen.scenario, package)
    texts = np.array([text])
    home, issues = home_front(seen.me, seen.private), seen.scenario.issues
    terms = terms_for(seen.scenario, seen.table, seen.me, texts)
    index = approval(home, issues, texts, terms)[:, 0]
    prices = price_of_a_vote(home, issues, texts, terms)
    return HomeView(
        package=text,
        chance=float(vote_chance(home, issues, texts, terms)[0]),
        pivotal=pivotal_actor(home, issues, texts, terms),
        actors=tuple(
            ActorView(
                actor=actor.id,
                label=actor.label,
                veto=actor.veto,
                approval=float(index[row]),
                chance=round(normal_cdf(float(index[row])), 6),
                price=float(prices.get(actor.id, 0.0)),
            )
            for row, actor in enumerate(home.voters)
        ),
    )


def check_text(seen: Observation, package: Package) -> Completeness:
    """Return what a text leaves unsaid and what that is likely to cost, as the seat sees it.

    The seat's own score sheet and administration count; of the others, the public estimates and
    the seat's own belief in their word.
    """
    return _CHECKED.of(partial(_checked, seen, package), seen.table, seen.private, package)


_CHECKED: Final[Recent[Completeness]] = Recent(4)  # texts looked at, one after another


def _checked(seen: Observation, package: Package) -> Completeness:
    issues = seen.scenario.issues
    obligors = {
        party: Obligor(
            tables=valuation_tables(seen.scenario.party(party).profile.estimate, issues),
            capacity=BELIEVED_CAPACITY,
            credibility=seen.private.relations[party].promise.mean,
        )
        for party in seen.others
    }
    mandate = seen.mandate
    own = mandate_tables(mandate, seen.scenario, seen.private.persuaded)
    obligors[seen.seat] = Obligor(tables=own, capacity=mandate.capacity)
    return completeness(seen.scenario, effective(seen.scenario, package), obligors)


def text_in_hand(seen: Observation) -> Package:
    """Return the text that home would be asked about: agreed, or the best offer of the others."""
    if seen.table.agreed is not None:
        return seen.table.agreed
    offers = [current_proposal(seen.table, party) for party in (*seen.others, seen.seat)]
    standing = [offer.package for offer in offers if offer is not None]
    if not standing:
        return tuple(issue.status_quo for issue in seen.scenario.issues)
    return max(standing, key=lambda package: worth_of(seen, package).points)


def advise(seen: Observation, adviser: Adviser) -> Advice:
    """Return advice to a seat, from its own observation alone."""
    standing = [current_proposal(seen.table, party) for party in seen.others]
    return Advice(
        seat=seen.seat,
        reservation=round(reservation_of(seen), 6),
        leverage=adviser.leverages(seen),
        beliefs=adviser.believe(seen),
        proposals={
            offer.number: adviser.explain_offer(seen, offer.package)
            for offer in standing
            if offer is not None
        },
        home=home_view(seen, text_in_hand(seen)),
        win_set=win_set_share(
            home_front(seen.me, seen.private),
            seen.scenario,
            mandate_tables(seen.mandate, seen.scenario, seen.private.persuaded),
        ),
    )
