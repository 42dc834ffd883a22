"""Those whose consent is not asked: a mediator with a single text, an observer with a voice.

A mediator drafts the Nash solution on what it believes of the parties, blurred as reports are
(model.md 4.5). One with resources of its own promises them for what its text asks of a party.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.tables import all_packages
from game.counterpart.answers import answered
from game.counterpart.credibility import believed, logistic
from game.counterpart.forum import carried
from game.counterpart.inquiry import arguments, questions
from game.counterpart.inventing import probes
from game.counterpart.joining import beliefs, carrying_chance
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.counterpart.pool import ENUMERATED, widened
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.replying import replied
from game.counterpart.streams import stream
from game.counterpart.weighing import Weighed
from game.engine.catalogue import time_cost
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument

REPORTS: Final = 5.0  # points; standard deviation of the noise of reports, model.md 4.5
SHORTLIST: Final = 200  # packages looked at closely; design choice
OWN_TASTE: Final = 0.01  # of a mediator's own points in its choice of a text; design choice
STAKE_SHARE: Final = 0.5  # of a mediator's stake that one party's yes is worth; design choice
STEP: Final = 6.0  # points; scale of accepting, model.md 2.6


def mediated(mind: Mind) -> Iterator[Decision]:
    """Yield what a mediator does in the rounds: answer, promise, draft, ask, hand on."""
    yield from answered(mind, mind.seen.table.floor_time)
    yield from replied(mind, None)
    text = single_text(mind)
    if text is not None:
        yield from _resources(mind, text)
        yield from _drafted(mind, text)
    yield from _voice(mind)


def observed(mind: Mind) -> Iterator[Decision]:
    """Yield what an observer does in the rounds: answer, argue, ask."""
    yield from answered(mind, mind.seen.table.floor_time)
    yield from _voice(mind)


def _voice(mind: Mind) -> Iterator[Decision]:
    """Argue and ask where that is worth more than it costs, then hand on the floor."""
    options: list[Weighed] = [*arguments(mind), *questions(mind, None), *probes(mind)]
    for weighed in sorted(options, key=lambda w: -w.score):
        spoken = mind.seen.table.floor_time <= time_cost("ask")
        if weighed.score > 0.0 and not spoken:
            yield Decision(
                weighed.action, Rationale(headline=weighed.headline, arguments=weighed.arguments)
            )
    yield Decision(act.EndTurn(by=mind.seen.seat), Rationale(headline="end-turn"))


def single_text(mind: Mind) -> Package | None:
    """Return the text that serves the parties best, as reports have it, and may carry.

    The largest product of gains over the parties' believed alternatives, each of them blurred
    anew in every round, at the chance that the text carries.
    """
    bench = _shortlist(mind)
    gains = _reported(mind, bench)
    inside = carried(gains >= 0.0, mind.asked, mind.seen.scenario)
    worth = np.log(np.maximum(gains, 0.1)).sum(axis=1)
    chance = carrying_chance(mind, beliefs(mind, bench))
    taste = OWN_TASTE * bench.outlook.substance
    score = np.round(worth + np.log(np.maximum(chance, 1e-3)) + taste - 50.0 * ~inside, 9)
    if not len(score):
        return None
    return tuple(int(option) for option in bench.packages[int(score.argmax())])


def _reported(mind: Mind, bench: Bench) -> Floats:
    """Return each party's gain as it is reported this round, shape (n, parties)."""
    config, seen = mind.config, mind.seen
    rng = stream(config.seed, seen.seat, "reports", seen.table.round)
    noise = REPORTS * rng.standard_normal(len(mind.asked))
    columns = [
        mind.expected(bench, party) - mind.believed_reserve(party) - blur
        for party, blur in zip(mind.asked, noise.tolist(), strict=True)
    ]
    reported: Floats = np.column_stack(columns).round(9)
    return reported


def _shortlist(mind: Mind) -> Bench:
    """Return the packages with the largest products of believed gains, and the parties' own."""
    space = mind.study.space
    if space.size <= ENUMERATED:
        packages = all_packages(np.array(space.counts))
    else:
        packages = widened(mind.study.pool.packages, space)
    flats = {party: mind.mean_points(party) for party in mind.asked}
    score = np.zeros(len(packages))
    for party, flat in flats.items():
        gain = flat[packages + space.offsets].sum(axis=1) - mind.believed_reserve(party)
        score += np.log(np.maximum(gain, 0.1))
    best = packages[np.argsort(-score.round(9), kind="stable")[:SHORTLIST]]
    return mind.study.bench(np.concatenate([best, _tabled(mind)]))


def _tabled(mind: Mind) -> Ints:
    """Return what the parties have on the table, shape (n, issues)."""
    return mind.study.space.array([p.package for p in mind.standing])


def _drafted(mind: Mind, text: Package) -> Iterator[Decision]:
    mine = mind.own_offers
    if mind.seen.table.offered_this_turn or (mine and mine[-1].package == text):
        return
    yield Decision(
        act.Offer(by=mind.seen.seat, package=text),
        Rationale(
            headline="single-text",
            arguments={"rounds": len(mine) + 1},
            beliefs={p: points(b[0]) for p, b in beliefs(mind, mind.bench_of(text)).items()},
        ),
    )


def _resources(mind: Mind, text: Package) -> Iterator[Decision]:
    """Promise one's own means to a party for what the text asks most of it."""
    spent = {pledge.instrument for pledge in mind.seen.table.pledges}
    offers = [
        found
        for tool in mind.seen.scenario.instruments
        if tool.wielder == mind.seen.seat and tool.kind == "promise" and tool.id not in spent
        if (found := _promise(mind, tool, text)) is not None
    ]
    for weighed in sorted(offers, key=lambda w: -w.score):
        if weighed.score > 0.0:
            yield Decision(
                weighed.action, Rationale(headline=weighed.headline, arguments=weighed.arguments)
            )


def _promise(mind: Mind, tool: Instrument, text: Package) -> Weighed | None:
    price, place = _hardest(mind, tool, text)
    if place is None:
        return None
    demand = tuple(option if k == place else OPEN for k, option in enumerate(text))
    trust = believed(mind.seen, tool, 0.0, public=False)
    agrees = logistic((trust * tool.impact - price) / STEP)
    terms = mind.seen.mandate.instruments.get(tool.id)
    stake = max(0.0, mind.offer_value(text) - mind.reserve_eff)
    return Weighed(
        action=act.Promise(by=mind.seen.seat, instrument=tool.id, demand=demand),
        headline="mediator-promise",
        benefit=agrees * STAKE_SHARE * stake,
        cost=max(0.0, terms.cost - terms.benefit) if terms else 0.0,
        arguments={"instrument": tool.id, "to": tool.target, "chance": points(agrees)},
    )


def _hardest(mind: Mind, tool: Instrument, text: Package) -> tuple[float, int | None]:
    """Return what the text costs a party most, in points, and on which issue."""
    if tool.target not in mind.asked:
        return 0.0, None
    space, flat = mind.study.space, mind.mean_points(tool.target)
    costs = []
    for place, option in enumerate(text):
        if tool.about and space.issues[place] not in tool.about:
            continue
        columns = flat[space.columns(place)]
        costs.append((round(float(columns.max() - columns[option]), 9), place))
    return max(costs, default=(0.0, None))
