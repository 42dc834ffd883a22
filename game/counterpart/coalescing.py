"""Moves among some of the parties: coalitions, private offers, blocking, calls (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import numpy as np

from game.counterpart.alliances import Alliance, alliance
from game.counterpart.answers import priority
from game.counterpart.blocs import (
    LEAST_ADHERENCE,
    expected_adherence,
    fits,
    own_coalition,
    platform,
    price_of_defection,
    worth_joining,
)
from game.counterpart.carrying import FAVOUR, carrier, lost
from game.counterpart.caucusing import caucuses
from game.counterpart.forum import LOOSE
from game.counterpart.joining import completion
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.search import Choice
from game.counterpart.weighing import Weighed
from game.engine.costs import VIA_CAPITAL
from game.engine.parties import confidants, open_calls
from game.model import action as act
from game.model.base import PartyId
from game.model.blocs import Coalition
from game.model.contacts import contact
from game.model.draft import OPEN

MEMBERS: Final = 3  # at most, of a coalition that is offered at once; design choice
NEAR: Final = 0.5  # chance to carry from which a bad proposal is worth blocking; design choice
WEAK: Final = 48.0  # mean dial below which a party calls on the strong to justify; design choice
MEDIATION_SHARE: Final = 0.25  # of the gap, as for a back channel (model.md 4.5); design choice
CALLED: Final = 0.5  # points more for a mediator whom somebody has called; design choice
SECRET: Final = 0.5  # points that a private offer costs; model.md 4.5


def among_many(mind: Mind, own: Choice | None, stuck: int, gap: float) -> Iterator[Weighed]:
    """Yield every such move that may be worth making.

    Args:
        mind: Whose move.
        own: The seat's best proposal now.
        stuck: Rounds without progress.
        gap: G, what the best proposal on the table lacks, points.
    """
    if len(mind.seen.scenario.parties) <= 2:  # noqa: PLR2004 - two have nobody else
        return
    yield from mediators(mind, stuck, gap)
    if mind.seen.seat not in mind.seen.scenario.principals:
        return
    yield from _coalitions(mind)
    yield from caucuses(mind)
    yield from _held(mind)
    yield from _private_offers(mind, own)
    yield from _blocked(mind)
    yield from _shared(mind)
    yield from _called(mind)


def mediators(mind: Mind, stuck: int, gap: float) -> Iterator[Weighed]:
    """Call a mediator: 2 min(n, 4) (1 - c_s), the more the less the others are believed.

    And a part of the gap, as of a back channel, by the share of the talks that is over: who is far
    apart when time runs out needs help, and not before (Zartman 1985).
    """
    table, seen = mind.seen.table, mind.seen
    if table.mediator is not None or not mind.asked:
        return
    believed = float(np.mean([seen.private.relations[p].statement.mean for p in mind.asked]))
    for party in seen.scenario.parties:
        if party.role != "mediator" or party.id == seen.seat:
            continue
        others = any(m == party.id for p, m in table.mediation_calls.items() if p != seen.seat)
        yield Weighed(
            action=act.CallMediator(by=seen.seat, mediator=party.id),
            headline="call-mediator",
            benefit=2.0 * min(stuck, 4) * (1.0 - believed)
            + MEDIATION_SHARE * gap * mind.share
            + (CALLED if others else 0.0),
            cost=0.5,
            arguments={"to": party.id, "rounds": stuck},
        )


def calls_joined(mind: Mind, stuck: int, gap: float) -> Iterator[Decision]:
    """Yield the call of a mediator whom another party has called, if it is worth its cost."""
    called = set(mind.seen.table.mediation_calls.values())
    for weighed in mediators(mind, stuck, gap):
        action = weighed.action
        assert isinstance(action, act.CallMediator)
        if action.mediator in called and weighed.score > 0.0:
            yield Decision(
                action, Rationale(headline="call-mediator", arguments=weighed.arguments)
            )


def _coalitions(mind: Mind) -> Iterator[Weighed]:
    """Offer to bargain as one to those with whom that gains most, or take in one more."""
    own = own_coalition(mind)
    held = {p for c in mind.seen.table.coalitions for p in c.members}
    free = [p for p in mind.asked if p not in held and p not in mind.seen.table.left]
    if own is None:
        yield from _formed(mind, free)
        return
    for party in free:
        before, after = frozenset(own.members), frozenset({*own.members, party})
        now, then = (alliance(mind, some, own.platform) for some in (before, after))
        gain = round(then.gain - now.gain, 9)
        if then.adherence >= LEAST_ADHERENCE:
            yield Weighed(
                action=act.Recruit(by=mind.seen.seat, to=party),
                headline="recruit",
                benefit=gain,
                cost=0.5,
                arguments={"to": party, "gain": points(gain)},
            )


def _formed(mind: Mind, free: list[PartyId]) -> Iterator[Weighed]:
    if any(invitation.by == mind.seen.seat for invitation in mind.seen.private.invitations):
        return
    best: tuple[float, act.FormCoalition, Alliance] | None = None
    for size in range(1, MEMBERS):
        for partners in combinations(free, size):
            found = _offered(mind, partners, best[0] if best else 0.0)
            if found is not None:
                best = (found[1].gain, *found)
    if best is None:
        return
    gain, action, found_alliance = best
    yield Weighed(
        action=action,
        headline="form-coalition",
        benefit=gain,
        cost=0.5,
        bias=0.3 * mind.config.style.openness,
        arguments=found_alliance.arguments | {"to": action.members[0]},
    )


def _offered(
    mind: Mind, partners: tuple[PartyId, ...], least: float
) -> tuple[act.FormCoalition, Alliance] | None:
    """Return the coalition to offer some parties, if it is worth more than `least` points."""
    members = frozenset({mind.seen.seat, *partners})
    if expected_adherence(mind, members) < LEAST_ADHERENCE:
        return None
    if worth_joining(mind, members) <= least:
        return None
    wanted = platform(mind, partners, mind.study.appraiser.tables.points)
    if all(option == OPEN for option in wanted):
        return None
    found = alliance(mind, members, wanted)
    if found.gain <= least:
        return None
    return act.FormCoalition(by=mind.seen.seat, members=partners, platform=wanted), found


def _held(mind: Mind) -> Iterator[Weighed]:
    """Hold one's coalition together when it is loose and worth it, or leave it."""
    own = own_coalition(mind)
    if own is None:
        return
    gain = worth_joining(mind, frozenset(own.members))
    if own.cohesion < LOOSE:
        yield Weighed(
            action=act.HoldTogether(by=mind.seen.seat),
            headline="hold-together",
            benefit=gain + (LOOSE - own.cohesion) * 2.0,
            cost=1.0,
            arguments={"cohesion": points(own.cohesion)},
        )
    lost = tempted_by(mind, own)
    if lost > price_of_defection(own.cohesion):
        yield Weighed(
            action=act.Leave(by=mind.seen.seat),
            headline="leave-coalition",
            benefit=lost - price_of_defection(own.cohesion),
            cost=max(0.0, gain),
            arguments={"gain": points(lost)},
        )


def tempted_by(mind: Mind, own: Coalition) -> float:
    """Return how much better the best standing offer against the platform is, points.

    Against the best package that keeps the platform and may be accepted.
    """
    offers = [p.package for p in mind.standing if OPEN not in p.package]
    outside = [p for p in offers if not own.allows(p)]
    if not outside:
        return 0.0
    bench = mind.bench_of(*outside)
    value = mind.appraise(bench).value[~bench.outlook.hard]
    kept = fits(own, mind.study.pool.packages) & (mind.eventual >= 0.2) & ~mind.pool.hard  # noqa: PLR2004 - model.md 4.2
    best = float(mind.pool.value[kept].max()) if kept.any() else mind.reserve_eff
    return round(float(value.max()) - best, 9) if len(value) else 0.0


def _private_offers(mind: Mind, own: Choice | None) -> Iterator[Weighed]:
    """Offer an understanding to a party that would bring others' consent, or leave its ranks."""
    if own is None or OPEN in own.package:
        return
    seen = mind.seen
    bench = mind.bench_of(own.package)
    for party in mind.asked:
        offered = any(
            a.by == seen.seat and a.to == party and (a.package is not None or a.status == "open")
            for a in seen.private.approaches
        )
        public = any(p.package == own.package for p in mind.own_offers)
        if offered or public:
            continue
        theirs = next((c for c in seen.table.coalitions if party in c.members), None)
        chance = own.accepted.get(party, 0.0)
        if theirs is not None and seen.seat not in theirs.members:
            gain = float(mind.expected(bench, party)[0]) - mind.believed_reserve(party)
            chance *= 1.0 if gain > price_of_defection(theirs.cohesion) else 0.2
        via, price = None, SECRET
        if contact(seen.scenario, seen.seat, party) != "embassy":
            via = carrier(mind, party, closely=True)
            if via is None:
                continue
            chance *= 1.0 - lost(mind, party, via)
            price += FAVOUR * VIA_CAPITAL
        won = max(0.0, own.value - own.continuation) * mind.pivots[party]
        yield Weighed(
            action=act.SeparateOffer(by=seen.seat, to=party, package=own.package, via=via),
            headline="separate-offer",
            benefit=chance * won,
            cost=price,
            bias=0.2 * mind.config.style.openness,
            arguments={"to": party, "chance": points(chance)},
        )


def _blocked(mind: Mind) -> Iterator[Weighed]:
    """Declare that a proposal which is bad for oneself, and near carrying, will not carry."""
    for proposal in mind.standing:
        if mind.seen.seat in proposal.accepted | proposal.blocked_by or OPEN in proposal.package:
            continue
        chance = completion(mind, proposal, proposal.package)
        loss = mind.reserve_eff - mind.offer_value(proposal.package)
        if chance < NEAR or loss <= 0.0:
            continue
        yield Weighed(
            action=act.Block(by=mind.seen.seat, proposal=proposal.number),
            headline="block",
            benefit=0.3 * min(loss, 10.0) * chance,
            cost=1.0,
            bias=mind.config.style.threat,
            arguments={"proposal": proposal.number, "loss": points(loss)},
        )


def _shared(mind: Mind) -> Iterator[Weighed]:
    """Tell partners what matters to oneself."""
    seen = mind.seen
    partners = tuple(
        p for p in seen.others if p in confidants(seen.table, seen.private, seen.seat)
    )
    weights = seen.mandate.valuation.weights
    ranked = sorted(weights, key=lambda issue: (-weights[issue], issue))
    told = any(c.by == seen.seat for c in seen.private.confidences)
    if not partners or told or len(ranked) < 2:  # noqa: PLR2004 - nothing to compare
        return
    claim = priority(mind, ranked[0], ranked[-1], honest=True)
    yield Weighed(
        action=act.ShareInformation(by=seen.seat, claim=claim, members=partners),
        headline="share-information",
        benefit=0.8,
        cost=0.3,
        bias=0.3 * mind.config.style.openness,
        arguments={"higher": claim.higher, "lower": claim.lower},
    )


def _called(mind: Mind) -> Iterator[Weighed]:
    """Call upon the strongest to justify the position that hurts most (M045)."""
    seen = mind.seen
    if mind.mean_leverage >= WEAK or not mind.asked:
        return
    strong = min(mind.asked, key=lambda p: (mind.leverage(p).dial, p))
    if open_calls(seen.table, strong):
        return
    tables = mind.study.appraiser.tables
    hurts = [
        (round(float(tables.points[k, :size].max() - tables.points[k, said]), 9), k)
        for k, (size, clause) in enumerate(zip(tables.sizes, seen.table.draft, strict=True))
        if (said := clause.wording.get(strong, OPEN)) != OPEN
    ]
    if not hurts:
        return
    loss, place = max(hurts)
    issue = seen.scenario.issues[place].id
    yield Weighed(
        action=act.CallForJustification(by=seen.seat, to=strong, issue=issue),
        headline="call-for-justification",
        benefit=0.06 * loss,
        cost=0.5,
        bias=0.2 * mind.config.style.threat,
        arguments={"to": strong, "issue": issue},
    )
