"""How to go on: sessions, formats, summits, quiet channels, and leaving the room (model.md 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

import numpy as np

from game.counterpart.answers import limit, priority
from game.counterpart.credibility import executed, threat_belief
from game.counterpart.groups import GroupLeverage
from game.counterpart.inquiry import informed
from game.counterpart.inventing import exploring_worth
from game.counterpart.mind import Mind
from game.counterpart.pressing import general_restraint
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.search import Choice
from game.counterpart.weighing import Weighed
from game.engine.checks_diplomacy import channel_with
from game.engine.legal import why_illegal
from game.engine.wishes import WISH_ROUNDS
from game.model import action as act
from game.model import diplomacy as dip
from game.model.base import PartyId
from game.model.draft import OPEN
from game.model.scenario import Channel

PROCESS_COST: Final = 0.5  # points of time that a proposal about procedure costs; model.md 4.5
SUMMIT_GAIN: Final = 0.15  # share of the gap that leaders are expected to close; model.md 4.5
SUMMIT_RISK: Final = 0.1  # share of the stake that a failed summit costs; design choice
CHANNEL_SHARE: Final = 0.25  # share of the gap that a back channel may close; model.md 4.5
CHANNEL_AUDIENCE: Final = 2.0  # points of audience cost that make it worth its while; 4.5
CANDOUR: Final = 0.15  # added to honesty in the back channel; model.md 4.5
POWER: Final = 0.1  # points per point of the dial that a link may bring; design choice
BLUFF_SHARE: Final = 0.25  # share of the gap that an empty chair may bring; design choice
BLUFF_COST: Final = 3.0  # points that coming back with nothing costs; model.md 4.5
UNDERSTOOD: Final = 3.0  # points that a round of questions is worth when nothing is known; 4.5
EARLY: Final = 0.3  # share of the talks in which exploring still pays; design choice


def process(mind: Mind, own: Choice | None, gap: float) -> Iterator[Weighed]:
    """Yield proposals about how to go on that are worth more than they cost."""
    for weighed in _every(mind, own, gap):
        match weighed.action:
            case dip.SetPurpose() | dip.Summit() | dip.CoolOff() | dip.ChangeFormat() as wish:
                spoken = _has_spoken(mind, wish)
            case _:
                spoken = False
        if weighed.score > 0.0 and not spoken:
            yield weighed


def _has_spoken(mind: Mind, action: dip.ProcessMove) -> bool:
    """Tell whether the seat has said in this round already how it would go on in this respect.

    Nobody agrees to one format and proposes another in the same breath.
    """
    wish = mind.seen.table.course.wishes.get((mind.seen.seat, dip.topic(action)))
    return wish is not None and wish.round == mind.seen.table.round


def _every(mind: Mind, own: Choice | None, gap: float) -> Iterator[Weighed]:
    yield from _sessions(mind, gap)
    yield from _records(mind)
    yield from _links(mind)
    yield from unlinks(mind)
    yield from _channels(mind, gap)
    yield from _leaving(mind, own, gap)


def _wish(action: dip.ProcessMove, benefit: float, bias: float = 0.0) -> Weighed:
    return Weighed(
        action=action,
        headline=f"propose-{action.kind}",
        benefit=benefit,
        cost=PROCESS_COST,
        bias=bias,
        arguments={},
    )


def _sessions(mind: Mind, gap: float) -> Iterator[Weighed]:
    by, style = mind.seen.seat, mind.config.style
    for purpose in get_args(dip.Purpose):
        if purpose != "bargain":
            action = dip.SetPurpose(by=by, purpose=purpose)
            yield _wish(action, worth_of(mind, action, gap))
    yield _wish(dip.Summit(by=by), worth_of(mind, dip.Summit(by=by), gap))
    yield _wish(dip.CoolOff(by=by), worth_of(mind, dip.CoolOff(by=by), gap), style.adjourn)
    for channel in get_args(Channel):
        move = dip.ChangeFormat(by=by, channel=channel)
        yield _wish(move, worth_of(mind, move, gap))


def worth_of(mind: Mind, action: dip.ProcessMove, gap: float) -> float:
    """Return what a common step is worth to the seat, points, before its time is counted.

    Args:
        mind: Who judges.
        action: The step, whoever proposes it.
        gap: G, what the best proposal on the table lacks, points.
    """
    seen, style = mind.seen, mind.config.style
    tension = seen.table.tension
    match action:
        case dip.SetPurpose(purpose=purpose):
            return _session(mind, purpose)
        case dip.Summit():
            return SUMMIT_GAIN * 2.0 * gap - SUMMIT_RISK * _stake(mind) * (1.0 - mind.share)
        case dip.CoolOff():
            grudge = max((r.resentment for r in seen.private.relations.values()), default=0.0)
            return 4.0 * max(0.0, tension - 0.5) + 0.5 * grudge - seen.mandate.round_cost
        case dip.ChangeFormat(channel=channel):
            return _format(mind, channel)
        case dip.Minute(issue=issue, option=option):
            place = seen.scenario.issue_index(issue)
            shared = seen.position(seen.seat, place) == option
            return (0.6 + 0.3 * style.openness) * shared


def _stake(mind: Mind) -> float:
    return max(0.0, mind.best - mind.reserve_eff)


def _session(mind: Mind, purpose: dip.Purpose) -> float:
    """Exploring pays early and while little is known; repairing while the room is hot."""
    seen = mind.seen
    if purpose == "repair":
        worst = min(r.relationship for r in seen.private.relations.values())
        return 3.0 * max(0.0, seen.table.tension - 0.25) + max(0.0, -worst) - 0.5 * mind.share
    if purpose == "bargain":
        return 0.2
    known = float(np.mean([informed(mind, party) for party in seen.others]))
    hurry = seen.mandate.urgency * seen.mandate.round_cost
    early = mind.share < EARLY and seen.table.course.purpose != "explore"
    worth = UNDERSTOOD * (1.0 - known) + exploring_worth(mind)
    return (worth + 0.4 * mind.config.style.openness - hurry) * early


def _format(mind: Mind, channel: Channel) -> float:
    """Small tables calm, specialists argue better, the plenary is a stage."""
    seen, style = mind.seen, mind.config.style
    left = [
        a.quality
        for a in seen.scenario.arguments
        if a.by == seen.seat and a.id not in seen.table.arguments_used
    ]

    def suits(where: Channel) -> float:
        match where:
            case "plenary":
                return 0.5 * style.publicity - seen.table.tension
            case "specialists":
                return 0.3 * sum(left) - 0.2 * style.publicity
            case "small-table" | "mediated":
                return 0.3

    return suits(channel) - suits(seen.table.channel)


def _records(mind: Mind) -> Iterator[Weighed]:
    """Minute a point that all stand by, before somebody forgets it."""
    seen = mind.seen
    trust = float(np.mean([r.promise.mean for r in seen.private.relations.values()]))
    for issue, clause in zip(seen.scenario.issues, seen.table.draft, strict=True):
        wanted = {clause.wording.get(party, OPEN) for party in seen.scenario.principals}
        if len(wanted) != 1 or OPEN in wanted or issue.id in seen.table.course.minutes:
            continue
        action = dip.Minute(by=seen.seat, issue=issue.id, option=wanted.pop())
        yield _wish(action, 0.4 + 1.5 * (0.8 - trust))
        return


def _links(mind: Mind) -> Iterator[Weighed]:
    """Link where one is weak to where one is strong (model.md 2.4): the strong link."""
    for party in mind.seen.others:
        standing = mind.leverage(party, groups=True)
        groups = standing.groups
        if len(groups) < 2:  # noqa: PLR2004 - nothing to link
            continue
        weak = min(groups, key=_by_dial)
        strong = max(groups, key=_by_dial)
        if weak.linked:
            continue
        yield Weighed(
            action=dip.Link(by=mind.seen.seat, first=strong.group, second=weak.group),
            headline="link",
            benefit=POWER * max(0.0, standing.dial - weak.dial) / 2.0,
            cost=PROCESS_COST + 1.0,
            bias=0.3 * mind.config.style.threat,
            arguments={"first": strong.group, "second": weak.group},
        )


def unlinks(mind: Mind) -> Iterator[Weighed]:
    """Undo an own link where each group alone now gives more strength than all together."""
    by = mind.seen.seat
    ties = [tie for tie in mind.seen.table.course.ties if tie.by == by]
    for tie in sorted(ties, key=lambda tie: (tie.first, tie.second)):
        excess = [
            group.dial - standing.dial
            for standing in (mind.leverage(party, groups=True) for party in mind.seen.others)
            for group in standing.groups
            if group.group in {tie.first, tie.second}
        ]
        yield Weighed(
            action=dip.Unlink(by=by, first=tie.first, second=tie.second),
            headline="unlink",
            benefit=POWER * sum(excess) / max(1, len(mind.seen.others)),
            cost=PROCESS_COST,
            arguments={"first": tie.first, "second": tie.second},
        )


def _by_dial(group: GroupLeverage) -> tuple[float, str]:
    return (round(group.dial, 9), group.group)


def _channels(mind: Mind, gap: float) -> Iterator[Weighed]:
    """Open a quiet line where public words tie, and confide through it, while there is time."""
    seen, style = mind.seen, mind.config.style
    if mind.rounds_left == 0:
        return
    for party in seen.others:
        channel = channel_with(seen.private, party)
        if channel is not None and channel.status == "open":
            yield from _confidences(mind, party)
        elif quiet_worth(mind, gap) > 0.0:
            yield Weighed(
                action=dip.BackChannel(by=seen.seat, to=party),
                headline="back-channel",
                benefit=quiet_worth(mind, gap),
                cost=PROCESS_COST + 0.5,
                bias=0.2 * style.openness,
                arguments={"to": party},
            )


def quiet_worth(mind: Mind, gap: float) -> float:
    """Return what a back channel is worth: a part of the gap, where an audience listens."""
    return CHANNEL_SHARE * gap * (mind.seen.me.audience_cost > CHANNEL_AUDIENCE)


def _confidences(mind: Mind, party: PartyId) -> Iterator[Weighed]:
    """Tell a limit or a priority that has not been told; truer than at the table."""
    seen, style = mind.seen, mind.config.style
    weights = seen.mandate.valuation.weights
    ranked = sorted(weights, key=lambda issue: (-weights[issue], issue))
    honest = mind.chance("confide", seen.table.round) < style.honesty + CANDOUR
    claims: list[act.Claim] = [limit(mind, ranked[0], honest=honest)]
    if len(ranked) > 1:
        claims.append(priority(mind, ranked[0], ranked[-1], honest=honest))
    channel = channel_with(seen.private, party)
    told = [c.claim for c in channel.confided if c.by == seen.seat] if channel else []
    for claim in claims:
        if claim not in told:
            yield Weighed(
                action=dip.Confide(by=seen.seat, claim=claim, to=party),
                headline="confide" if honest else "confide-false",
                benefit=1.2,
                cost=mind.mean_leverage / 100.0,
                bias=0.3 * style.openness,
                arguments={"to": party},
            )
            return


def _leaving(mind: Mind, own: Choice | None, gap: float) -> Iterator[Weighed]:
    """Leave the room for now: a threat with the talks themselves (model.md 4.5, walk out)."""
    seen, style = mind.seen, mind.config.style
    late = mind.rounds_left < 2 or mind.share < EARLY  # noqa: PLR2004 - a round to come back in
    if own is None or late or style.threat <= 0.0:
        return
    moved = _feared(mind)
    yield Weighed(
        action=act.WalkOut(by=seen.seat, for_now=True),
        headline="leave-for-now",
        benefit=BLUFF_SHARE * gap * 2.0 * moved,
        cost=(1.0 - moved) * (BLUFF_COST + 0.5 * seen.me.audience_cost) + general_restraint(mind),
        bias=0.5 * style.threat,
        arguments={"gap": points(gap)},
    )


def _feared(mind: Mind) -> float:
    """Return how far the others are believed to move when the seat leaves the room, 0-1.

    An empty chair is a threat with the talks themselves. Whoever would lose much by staying away
    is not believed to mean it, however good its record (model.md 3.2), so the needy stay.
    """
    seen = mind.seen
    resolve = float(np.mean([r.threat.mean for r in seen.private.reputation.values()]))
    lost = max((mind.leverage(party).own_stake for party in mind.asked), default=0.0)
    goes = executed(-lost, seen.me.audience_cost)
    return threat_belief(resolve, goes) * mind.mean_leverage / 100.0


def replies(mind: Mind, gap: float) -> Iterator[Decision]:
    """Yield agreement to what others propose about how to go on, if it is worth having."""
    seen = mind.seen
    yield from _taken_up(mind)
    for party in seen.others:
        channel = channel_with(seen.private, party)
        asked = channel is not None and channel.status == "asked" and party in channel.asked
        if asked and quiet_worth(mind, gap) + 0.3 * mind.config.style.openness > 0.0:
            action: act.PartyAction = dip.BackChannel(by=seen.seat, to=party)
            yield Decision(action, Rationale(headline="back-channel-yes", arguments={"to": party}))
    for (party, _), wish in seen.table.course.wishes.items():
        stale = wish.round + WISH_ROUNDS < seen.table.round
        if party == seen.seat or stale or _has_spoken(mind, wish.action):
            continue
        worth = worth_of(mind, wish.action, gap)
        if worth > 0.0:
            arguments: dict[str, str | int | float] = {"to": party, "worth": points(worth)}
            same = wish.action.plainly().model_copy(update={"by": seen.seat})
            yield Decision(same, Rationale(headline="process-yes", arguments=arguments))


def _taken_up(mind: Mind) -> Iterator[Decision]:
    """Take up what was put aside when its date has come."""
    seen = mind.seen
    for issue, until in sorted(seen.table.course.parked.items()):
        if until <= seen.table.round:
            action = dip.Unbracket(by=seen.seat, issue=issue)
            yield Decision(action, Rationale(headline="take-up", arguments={"issue": issue}))


def returned(mind: Mind, *, leaving: bool) -> Iterator[Decision]:
    """Yield the return to the table, unless nothing is to be had there any more."""
    seen = mind.seen
    back = dip.ComeBack(by=seen.seat)
    if not leaving and why_illegal(seen.scenario, seen.table, seen.private, back) is None:
        yield Decision(back, Rationale(headline="come-back"))
    yield Decision(act.EndTurn(by=seen.seat), Rationale(headline="end-turn"))
