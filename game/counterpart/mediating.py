"""Those whose consent is not asked: a mediator with a single text, an observer with a voice.

A mediator asks the parties one by one, in confidence, drafts the Nash solution on what they have
reported, and drafts again as they refuse and say why (the one-text procedure: Fisher 1978). What
it is told goes into its texts and nowhere else. One with resources of its own promises them for
what its text asks of a party.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.tables import all_packages
from game.counterpart.answers import answered
from game.counterpart.credibility import believed, logistic, terms_of
from game.counterpart.evidence import ANSWER_WIDTH, sigma
from game.counterpart.hypotheses import mean_over
from game.counterpart.inquiry import arguments, questions
from game.counterpart.inventing import probes
from game.counterpart.joining import GIVEN_WORD, beliefs, carrying_chance
from game.counterpart.lately import heard
from game.counterpart.memo import Bench
from game.counterpart.mind import Mind
from game.counterpart.plausible import wants_it_anyway
from game.counterpart.pool import ENUMERATED, widened
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.replying import replied
from game.counterpart.streams import stream
from game.counterpart.weighing import Weighed
from game.engine.catalogue import time_cost
from game.model import action as act
from game.model import event as ev
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument

REPORTS: Final = 5.0  # points; standard deviation of the noise of a report, model.md 4.5
LEAST_GAIN: Final = 0.1  # points; design choice
LEAST_CHANCE: Final = 1e-3  # design choice
SHORTLIST: Final = 200  # packages looked at closely; design choice
OWN_TASTE: Final = 0.01  # of a mediator's own points in its choice of a text; design choice
STAKE_SHARE: Final = 0.5  # of a mediator's stake that one party's yes is worth; design choice
STEP: Final = 6.0  # points; scale of accepting, model.md 2.6


def mediated(mind: Mind) -> Iterator[Decision]:
    """Yield what a mediator does in the rounds: answer, promise, draft, ask, hand on."""
    yield from answered(mind, mind.seen.table.floor_time)
    yield from replied(mind, None)
    text = single_text(mind)
    yield from _resources(mind, text)
    yield from _drafted(mind, text)
    yield from _sounded(mind)
    yield from _voice(mind)


def observed(mind: Mind) -> Iterator[Decision]:
    """Yield what an observer does in the rounds: answer, argue, ask."""
    yield from answered(mind, mind.seen.table.floor_time)
    yield from _voice(mind)


def _sounded(mind: Mind) -> Iterator[Decision]:
    """Ask the parties one by one, in private, where an answer is worth more than the question."""
    for weighed in sorted(questions(mind, None), key=lambda w: -w.score):
        asked = weighed.action
        if isinstance(asked, act.Ask) and weighed.score > 0.0:
            yield Decision(
                act.Approach(by=asked.by, to=asked.to, question=asked.question),
                Rationale(headline="sound-out", arguments=weighed.arguments),
            )


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


def single_text(mind: Mind) -> Package:
    """Return the text that serves the parties best, as far as their reports go, and may carry.

    The chance that it carries times the product of the gains that the parties are believed to
    have over their alternatives: the Nash solution on reports. What has been accepted of the text
    on the table counts, so a text is not taken back while somebody stands by it for no better.
    """
    bench = _shortlist(mind)
    standing = _on_the_table(mind, bench)
    score = OWN_TASTE * bench.outlook.substance
    chances = {}
    for party in mind.asked:
        excess, odds = _excess(mind, bench, party), mind.odds(party)
        gain = mean_over(odds, np.maximum(excess, 0.0)).round(9)
        score = score + np.log(np.maximum(gain, LEAST_GAIN))
        chances[party] = _accepting(
            mind, party, mean_over(odds, sigma(excess / ANSWER_WIDTH)), standing
        )
    score = score + np.log(np.maximum(carrying_chance(mind, chances), LEAST_CHANCE))
    return tuple(int(option) for option in bench.packages[int(score.round(9).argmax())])


def _excess(mind: Mind, bench: Bench, party: PartyId) -> Floats:
    """Return what packages bring a party over its alternative, as reported; shape (P, n)."""
    least = mind.about(party).reserve + _blur(mind, party)
    return mind.worth(bench, party) - least[:, None]


def _blur(mind: Mind, party: PartyId) -> float:
    """Return by how much a party's alternative is misjudged, points (model.md 4.5).

    The mean error of its reports: the first, its answers in private, and its refusals of drafts.
    """
    answers = sum(
        isinstance(fact, ev.Moved)
        and isinstance(fact.action, act.Reply)
        and fact.action.by == party
        and fact.action.claim is not None
        for fact in mind.seen.log
    )
    refusals = sum(party in draft.rejected for draft in mind.own_offers)
    rng = stream(mind.config.seed, mind.seen.seat, f"reports:{party}")
    return round(REPORTS * float(rng.standard_normal(1 + answers + refusals).mean()), 9)


def _accepting(mind: Mind, party: PartyId, gains: Floats, standing: Bools) -> Floats:
    """Return the chance that a party accepts packages as the mediator's text, shape (n,).

    Args:
        mind: The mediator's view.
        party: Who is asked.
        gains: Chance that each package brings it something.
        standing: Which of them is the text on the table.
    """
    silent = mind.rounds_left == 0 and party in heard(mind.seen.log)
    chance = np.zeros_like(gains) if silent else gains.round(9)
    stands_by = bool(mind.own_offers) and party in mind.own_offers[-1].accepted
    return np.where(standing & stands_by, GIVEN_WORD, chance)


def _on_the_table(mind: Mind, bench: Bench) -> Bools:
    """Tell which packages are the text that the mediator has on the table, shape (n,)."""
    if not mind.own_offers:
        return np.zeros(len(bench.packages), dtype=np.bool_)
    same: Bools = (bench.packages == np.array(mind.own_offers[-1].package)).all(axis=1)
    return same


def _shortlist(mind: Mind) -> Bench:
    """Return the packages with the largest products of believed gains, and the parties' own."""
    packages, columns = _drafts(mind)
    score = np.zeros(len(packages))
    for party in mind.asked:
        gain = _sums(mind, party, columns) - mind.believed_reserve(party)
        score += np.log(np.maximum(gain, LEAST_GAIN))
    best = packages[np.argsort(-score.round(9), kind="stable")[:SHORTLIST]]
    return mind.study.bench(np.concatenate([best, _tabled(mind)]))


def _drafts(mind: Mind) -> tuple[Ints, Ints]:
    """Return the packages that a text is looked for among, and the columns of their options."""
    space, pool = mind.study.space, mind.study.pool.packages

    def make() -> tuple[Ints, Ints]:
        small = space.size <= ENUMERATED
        packages = all_packages(np.array(space.counts)) if small else widened(pool, space)
        return packages, packages + space.offsets

    return mind.memory.latest.of("drafts", (space, pool), None, make)


def _sums(mind: Mind, party: PartyId, columns: Ints) -> Floats:
    """Return what packages are believed to be worth to a party, linkages left out, points."""
    flat = mind.mean_points(party)
    return mind.memory.latest.of(
        ("sums", party), (flat, columns), None, lambda: flat[columns].sum(axis=1)
    )


def _tabled(mind: Mind) -> Ints:
    """Return what is on the table, one's own text too, shape (n, issues)."""
    tabled = [*mind.standing, *mind.own_offers[-1:]]
    return mind.study.space.array([p.package for p in tabled])


def _drafted(mind: Mind, text: Package) -> Iterator[Decision]:
    mine = mind.own_offers
    same = mine and mine[-1].package == text
    late = mind.rounds_left == 0 and heard(mind.seen.log) >= set(mind.asked)
    if mind.seen.table.offered_this_turn or same or late:
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
    terms = terms_of(mind.seen, tool.id)
    stake = max(0.0, mind.offer_value(text) - mind.reserve_eff)
    return Weighed(
        action=act.Promise(by=mind.seen.seat, instrument=tool.id, demand=demand),
        headline="mediator-promise",
        benefit=agrees * STAKE_SHARE * stake,
        cost=max(0.0, terms.cost - terms.benefit),
        arguments={"instrument": tool.id, "to": tool.target, "chance": points(agrees)},
    )


def _hardest(mind: Mind, tool: Instrument, text: Package) -> tuple[float, int | None]:
    """Return what the text costs a party most, in points, and on which issue.

    What it proposes itself costs it nothing.
    """
    if tool.target not in mind.asked:
        return 0.0, None
    space, flat = mind.study.space, mind.mean_points(tool.target)
    costs = []
    for place, option in enumerate(text):
        if tool.about and space.issues[place] not in tool.about:
            continue
        if wants_it_anyway(mind, tool.target, place, option):
            continue
        columns = flat[space.columns(place)]
        costs.append((round(float(columns.max() - columns[option]), 9), place))
    return max(costs, default=(0.0, None))
