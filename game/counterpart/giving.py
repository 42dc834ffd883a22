"""Giving without asking, and taking a promise back: when an instrument is better used otherwise.

A gift buys nothing at the table; it warms, and shows that promises are kept. A promise that no
longer pays, or that would buy more elsewhere, is taken off the table at the price of the word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.counterpart.accept import Verdict
from game.counterpart.credibility import believed, record_of, terms_of
from game.counterpart.mind import Mind
from game.counterpart.pressing import Demand, demands, position, promise
from game.counterpart.rationale import points
from game.counterpart.search import Choice
from game.counterpart.weighing import Weighed
from game.engine.chance import stake as weight_of
from game.engine.diplomacy import RELIED_SHARE, RETRACTED_LIKING, RETRACTED_SHARE
from game.engine.talks import PROMISE_KEPT_LIKING
from game.model import diplomacy as dip
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument
from game.model.state import Pledge, Record

LIKED: Final = 1.0  # points that liking is worth per unit and point of stake; as in overtures
HOSTILE_BONUS: Final = 1.0  # points that a gesture is worth among the hostile; model.md 4.5
LATER: Final = 0.3  # share of the stake that hangs on one's word later; as FUTURE_SHARE
BAD_NEWS: Final = 2.0  # L_p, how much more a broken promise weighs; model.md 3.1
LATER_USE: Final = 0.5  # share of its force that it may buy yet, half of that by the text; design
TIME: Final = 0.5  # points of time; model.md 4.5


def gifts(mind: Mind, own: Choice | None, best: Verdict | None) -> Iterator[Weighed]:
    """Yield gifts and withdrawals that are worth more than they cost."""
    if own is None or best is None:
        return
    for tool in mind.seen.scenario.instruments:
        if tool.wielder != mind.seen.seat or tool.kind != "promise":
            continue
        made = [p for p in mind.seen.table.pledges if p.instrument == tool.id]
        live = next((p for p in made if p.status == "live"), None)
        if live is not None:
            found = _withdrawal(mind, tool, live, best.package)
        elif not made:
            found = _gift(mind, tool, best.package, own.package)
        else:
            continue
        if found.score > 0.0:
            yield found


def _gift(mind: Mind, tool: Instrument, base: Package, wanted: Package) -> Weighed:
    """Weigh a gift: warmth and a better word, less its price and what it could have bought."""
    seen = mind.seen
    liking = seen.private.relations[tool.target].relationship if tool.target else 0.0
    warmth = LIKED * PROMISE_KEPT_LIKING * _stake(mind) + HOSTILE_BONUS * (liking < 0.0)
    record = record_of(seen, seen.seat, tool.target).promise
    after = _mean(record, kept=weight_of(seen.scenario, tool.id))
    word = (after - record.mean) * _word_worth(mind, tool)
    terms = terms_of(mind.seen, tool.id)
    tied = [
        promise(mind, tool, d)
        for d in demands(mind, tool, position(mind, tool.target, base), wanted)
    ]
    kept_back = LATER_USE * believed(seen, tool, _stake(mind), public=False) * tool.impact
    kept_back *= 0.5 + 0.5 * mind.rounds_left / max(1, seen.table.rounds)
    bought = max([kept_back, *(w.score for w in tied if w is not None)])
    return Weighed(
        action=dip.OfferInstrument(by=seen.seat, instrument=tool.id),
        headline="give",
        benefit=warmth + word,
        cost=max(0.0, terms.cost - terms.benefit) + bought + TIME,
        bias=0.2 * mind.config.style.openness,
        arguments={"instrument": tool.id, "to": tool.target, "bought": points(bought)},
    )


def _withdrawal(mind: Mind, tool: Instrument, pledge: Pledge, base: Package) -> Weighed:
    """Weigh taking a promise back: what it still costs more than it brings, less one's word."""
    seen = mind.seen
    standing = promise(mind, tool, _asked(mind, tool, pledge, base))
    worth = standing.benefit - standing.cost if standing is not None else -_price(mind, tool)
    record = record_of(seen, seen.seat, tool.target).promise
    relied = _met(mind, pledge)
    weight = (RELIED_SHARE if relied else RETRACTED_SHARE) * weight_of(seen.scenario, tool.id)
    lost = record.mean - _mean(record, broken=BAD_NEWS * weight)
    return Weighed(
        action=dip.WithholdInstrument(by=seen.seat, instrument=tool.id),
        headline="take-back",
        benefit=max(0.0, -worth),
        cost=lost * _word_worth(mind, tool) - LIKED * RETRACTED_LIKING * _stake(mind) + TIME,
        arguments={"instrument": tool.id, "to": tool.target, "worth": points(worth)},
    )


def _asked(mind: Mind, tool: Instrument, pledge: Pledge, base: Package) -> Demand:
    """Return what a promise is tied to, as it stands against today's option.

    What the table has already counts as won by it, for without the promise it may be lost again.
    """
    own = mind.study.appraiser.tables.points
    flat, space = mind.mean_points(tool.target), mind.study.space
    gain = price = 0.0
    for place, want in enumerate(pledge.demand):
        if want == OPEN:
            continue
        have = int(space.status_quo[place]) if base[place] in {OPEN, want} else base[place]
        columns = flat[space.columns(place)]
        gain += float(own[place, want] - own[place, have])
        price += float(columns[have] - columns[want])
    return Demand(package=pledge.demand, gain=gain, price=price)


def _met(mind: Mind, pledge: Pledge) -> bool:
    """Tell whether the other side's position has moved to what the promise asks."""
    return all(
        want in {OPEN, mind.seen.position(pledge.to, place)}
        for place, want in enumerate(pledge.demand)
    )


def _price(mind: Mind, tool: Instrument) -> float:
    terms = terms_of(mind.seen, tool.id)
    return max(0.0, terms.cost - terms.benefit)


def _stake(mind: Mind) -> float:
    return max(0.0, mind.best - mind.reserve_eff)


def _word_worth(mind: Mind, tool: Instrument) -> float:
    """Return what the target's full belief in one's promises is worth, points.

    It is what the other promises to it can move, and a share of what hangs on the agreement.
    """
    spent = {p.instrument for p in mind.seen.table.pledges if p.status != "live"}
    others = sum(
        q.impact
        for q in mind.seen.scenario.instruments
        if (q.wielder, q.target, q.kind) == (tool.wielder, tool.target, "promise")
        and q.id != tool.id
        and q.id not in spent
    )
    return others + LATER * _stake(mind)


def _mean(record: Record, *, kept: float = 0.0, broken: float = 0.0) -> float:
    """Return the mean of a record after more evidence."""
    total = record.kept + record.broken + kept + broken
    return (record.kept + kept) / total
