"""Payments at home: whom to pay, how much, and in the open or out of sight (model.md 5.1, R6.3, R6.15)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.analysis.arrays import Ints
from game.analysis.ratification import HomeFront, vote_chances
from game.counterpart.mind import Mind
from game.counterpart.rationale import Alternative, Decision, Rationale, points
from game.counterpart.value import SETBACK
from game.engine.chance import EXPOSURE
from game.engine.costs import payment_cost
from game.engine.home import EXPOSED_LEGITIMACY, PORK_LEGITIMACY, PORK_LIMIT, touches
from game.model import action as act
from game.model.calendar import QUARTER_MONTHS, URGENT, calendar_chance
from game.model.party import DomesticActor

LEAST_GAIN: Final = 0.01  # chance per point of capital that makes a payment worth it; design
LARGEST_PAYMENT: Final = 2.0  # points to one actor at a time; design choice
STANDING: Final = 0.3  # points that a point of legitimacy is worth for good; design choice
LEAST_STAKE: Final = 1.0  # points at stake in the vote, at least; design choice


@dataclass(frozen=True, slots=True)
class Purchase:
    """A payment and what it is expected to bring.

    Attributes:
        gain: Rise of the chance to pass at home, 0-1, what it costs in standing taken off.
        cost: Political capital, points.
    """

    action: act.Compensate
    gain: float
    cost: float

    @property
    def rate(self) -> float:
        """Chance per point of capital."""
        return points(self.gain / self.cost)


@dataclass(frozen=True, slots=True)
class Vote:
    """The vote at home as it stands before anything more is paid.

    Attributes:
        passes: Chances that the text passes for a government in some situations, 0-1.
        chance: The same as things are now.
        stake: Points that hang on it.
    """

    passes: Callable[[Sequence[HomeFront]], Sequence[float]]
    chance: float
    stake: float


def payments(mind: Mind, package: Ints, chance: float) -> Iterator[Decision]:
    """Yield the payments that buy most chance per point of capital, open or out of sight."""
    ranked = sorted(
        _purchases(mind, package), key=lambda p: (-p.rate, p.action.actor, p.action.quiet)
    )
    shown = tuple(
        Alternative(move=p.action.actor, score=p.rate, cost=points(p.cost)) for p in ranked
    )
    for bought in ranked:
        if bought.rate < LEAST_GAIN:
            continue
        arguments: dict[str, str | int | float] = {"actor": bought.action.actor, "chance": chance}
        headline = "compensate-quietly" if bought.action.quiet else "compensate"
        rationale = Rationale(headline=headline, arguments=arguments, alternatives=shown)
        yield Decision(bought.action, rationale)


def _purchases(mind: Mind, package: Ints) -> Iterator[Purchase]:
    """Yield what could be paid to whom; out of sight only by who would also say what is not so."""
    seen = mind.seen
    capital = seen.private.home.capital
    discreet = mind.chance("pay-quietly", 0) >= mind.config.style.honesty
    possible: list[tuple[DomesticActor, act.Compensate, float]] = []
    for actor in mind.climate.home.voters:
        for quiet in (False, True) if discreet else (False,):
            one = act.Compensate(by=seen.seat, actor=actor.id, points=1.0, quiet=quiet)
            amount = round(min(LARGEST_PAYMENT, capital / payment_cost(actor, one)), 6)
            if amount > 0.0:
                paid = one.model_copy(update={"points": amount})
                possible.append((actor, paid, _shame(mind, paid)))
    if not possible:
        return
    vote, now = vote_before(mind, package), mind.climate.home
    after = [home for _, paid, lost in possible for home in _homes_after(now, paid, lost)]
    chances = iter(vote.passes(after))
    for actor, paid, lost in possible:
        gain = _gain(mind, vote, lost, (next(chances), next(chances)), paid)
        yield Purchase(paid, gain, payment_cost(actor, paid))


def vote_before(mind: Mind, package: Ints) -> Vote:
    """Return the vote at home before anything more is paid, public words counted as it will be."""
    bench = mind.study.bench(package)
    terms, issues = mind.vote_terms(bench), mind.seen.scenario.issues

    def passes(homes: Sequence[HomeFront]) -> Sequence[float]:
        found: list[float] = vote_chances(homes, issues, package, terms).tolist()
        return found

    stake = float(mind.prospect(bench).utility[0]) - (mind.reserve_eff - SETBACK)
    return Vote(passes, passes([mind.climate.home])[0], max(LEAST_STAKE, stake))


def _homes_after(
    home: HomeFront, paid: act.Compensate, lost: float
) -> tuple[HomeFront, HomeFront]:
    """Return the home front after a payment, as long as nobody knows of it and once all do.

    Args:
        home: Before it.
        paid: The payment.
        lost: Legitimacy that it costs once it is known, 0 or less.
    """
    compensation = dict(home.compensation)
    compensation[paid.actor] = compensation.get(paid.actor, 0.0) + paid.points
    hidden = replace(home, compensation=compensation)
    return hidden, replace(hidden, legitimacy=max(-5.0, home.legitimacy + lost))


def _gain(
    mind: Mind, vote: Vote, lost: float, chances: tuple[float, float], paid: act.Compensate
) -> float:
    """Return what a payment does for the vote, less what it costs in standing, as a chance.

    What is paid out of sight helps as it is until it becomes known, which may be before the vote;
    then it costs what an open payment costs, and the price of the secret.

    Args:
        mind: Who pays.
        vote: As it stands before.
        lost: Legitimacy that it costs once it is known, 0 or less.
        chances: That the text passes while nobody knows, and once all do.
        paid: The payment.
    """
    hidden, known = chances
    if not paid.quiet:
        return known - vote.chance + lost * STANDING / vote.stake
    early, ever = _found_out(mind, vote.chance)
    after = (1.0 - early) * hidden + early * known
    return after - vote.chance + ever * lost * STANDING / vote.stake


def _shame(mind: Mind, paid: act.Compensate) -> float:
    """Return the legitimacy that a payment costs once it is known, 0 or less."""
    seen = mind.seen
    home, text = seen.private.home, seen.table.agreed
    strangers = {
        a.id for a in seen.mandate.actors if not touches(seen.scenario, text, a.valuation)
    }
    before = sum(p for a, p in home.compensation.items() if a in strangers)
    if not paid.quiet:
        before -= sum(p for a, p in home.quietly.items() if a in strangers)
    after = before + (paid.points if paid.actor in strangers else 0.0)
    pork = PORK_LEGITIMACY * (max(0.0, after - PORK_LIMIT) - max(0.0, before - PORK_LIMIT))
    new_secret = paid.quiet and not any(home.quietly.values())
    return pork + (EXPOSED_LEGITIMACY if new_secret else 0.0)


def _found_out(mind: Mind, chance: float) -> tuple[float, float]:
    """Return the chance that a payment becomes known before the vote passes, and at all."""
    seen = mind.seen
    factor = URGENT if seen.seat in seen.table.urgent else 1.0
    month = min(1.0, factor * calendar_chance(seen.me.route.kind)) * chance
    waits = (1.0 - month) ** QUARTER_MONTHS
    found, later = EXPOSURE["ratification"], EXPOSURE["implementation"]
    early = waits * found / (1.0 - waits * (1.0 - found))
    return early, early + (1.0 - early) * (1.0 - (1.0 - later) ** seen.scenario.years)
