"""A turn in the rounds of talks: answer, talk, propose, in that order (model.md 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from game.counterpart.accept import Verdict, completed, is_mediated, judge
from game.counterpart.agreeable import is_whole
from game.counterpart.answers import answered
from game.counterpart.aspiration import ENDGAME
from game.counterpart.blocs import own_coalition
from game.counterpart.caucusing import among_ourselves
from game.counterpart.coalescing import calls_joined
from game.counterpart.course import replies, returned
from game.counterpart.forum import LOOSE, weakest_link
from game.counterpart.joining import completion
from game.counterpart.lately import this_round
from game.counterpart.leading import following
from game.counterpart.mind import Mind
from game.counterpart.moves import (
    allowed_moves,
    best_move,
    gap_of,
    made_this_turn,
    stuck_rounds,
)
from game.counterpart.plausible import goes_against_deal
from game.counterpart.rationale import Decision, Rationale, points
from game.counterpart.replying import replied
from game.counterpart.resolve import settled_threats
from game.counterpart.search import Choice, propose
from game.counterpart.tabled import lies_there, meant, parked
from game.engine.catalogue import time_cost
from game.engine.illegality import meets
from game.model import action as act
from game.model import event as ev
from game.model.base import IssueId
from game.model.draft import OPEN, Package

COOLING: Final = 4.0  # points per unit of tension above a half; model.md 4.5
HALF: Final = 0.5  # belief from which a text survives that one issue stays as today; design choice
LEAVE_SHARE: Final = 0.4  # share of the talks before which nobody leaves; design choice
REACHABLE: Final = 0.05  # belief below which an agreement counts as out of reach; design choice


def talked(mind: Mind) -> Iterator[Decision]:
    """Yield what to do now in the rounds, best first; the last resort is to end the turn."""
    if mind.seen.table.offered_this_turn and made_this_turn(mind) >= allowed_moves(mind):
        yield from _closing(mind)
        return
    own = propose(mind)
    if mind.seen.table.course.is_absent(mind.seen.seat):
        yield from returned(mind, leaving=any(_departure(mind, own)))
        return
    verdicts = [
        judge(mind, proposal, own)
        for proposal in mind.standing
        if mind.seen.seat not in proposal.accepted
    ]
    yield from replied(mind, own)
    offer = _offer(mind, own)
    if mind.many and own is not None and offer is not None:
        if keeps_to_what_stands(mind, own, verdicts):
            offer = None
        elif not completes(mind, verdicts):
            yield offer
    yield from _acceptances(mind, verdicts)
    yield from _exceptions(mind, verdicts, own)
    yield from settled_threats(mind)
    yield from _departure(mind, own)
    yield from _talk(mind, own, verdicts, offer)
    if offer is not None:
        yield offer
    yield from _closing(mind)


def _talk(
    mind: Mind, own: Choice | None, verdicts: list[Verdict], offer: Decision | None
) -> Iterator[Decision]:
    """Refuse, answer and move beside the proposal, in what time the proposal leaves."""
    kept_back = time_cost("offer") if offer is not None else 0
    spare = mind.seen.table.floor_time - kept_back
    if spare >= time_cost("reject"):
        yield from _rejections(mind, verdicts)
    best = max(verdicts, key=lambda v: v.breakdown.value, default=None)
    if spare > 0:
        yield from calls_joined(mind, stuck_rounds(mind), gap_of(mind, best))
        yield from replies(mind, gap_of(mind, best))
    yield from answered(mind, spare)
    yield from among_ourselves(mind)
    if spare > 0:
        yield from best_move(mind, own, verdicts, spare)


def _closing(mind: Mind) -> Iterator[Decision]:
    """Answer what was asked if there is time left, then hand on the floor."""
    yield from answered(mind, mind.seen.table.floor_time)
    yield from _pause(mind)
    yield Decision(act.EndTurn(by=mind.seen.seat), Rationale(headline="end-turn"))


def _acceptances(mind: Mind, verdicts: list[Verdict]) -> Iterator[Decision]:
    """Accept what is good enough; of several the one that is most likely to carry well.

    Nothing that goes against an understanding reached in this very round.
    """
    good = [v for v in verdicts if v.accepts and not goes_against_deal(mind, v.package)]
    for verdict in sorted(good, key=lambda v: -_prospect(mind, v)):
        action = act.Accept(by=mind.seen.seat, proposal=verdict.proposal.number)
        yield Decision(action, explained(mind, verdict, "accept"))


def _exceptions(mind: Mind, verdicts: list[Verdict], own: Choice | None) -> Iterator[Decision]:
    """Accept all of a text but one issue, when that is all that stands between many and it.

    In the last round only: what is left to the text may fail there, and with it the whole.
    """
    if not mind.many or mind.rounds_left > 0:
        return
    for verdict in verdicts:
        proposal, issue = verdict.proposal, verdict.obstacle
        if verdict.accepts or issue is None or not is_whole(mind.seen, proposal.package):
            continue
        if proposal.by in mind.asked and not mind.carries(proposal.accepted | {mind.seen.seat}):
            continue
        place = mind.seen.scenario.issue_index(issue)
        if proposal.package[place] == OPEN:
            continue
        rest = tuple(OPEN if k == place else o for k, o in enumerate(proposal.package))
        again = judge(mind, replace(proposal, package=rest), own)
        if again.accepts and _survives(mind, proposal.package, place):
            action = act.Accept(by=mind.seen.seat, proposal=proposal.number, excepting=(issue,))
            yield Decision(action, explained(mind, again, "accept-except", issue))


def _survives(mind: Mind, package: Package, place: int) -> bool:
    """Tell whether a text would still do for those it needs if an excepted issue is not settled.

    What nobody settles in the text falls back to today's option, and then all must still sign.
    """
    today = mind.seen.scenario.issues[place].status_quo
    fallback = completed(mind, tuple(today if k == place else o for k, o in enumerate(package)))
    bench = mind.bench_of(fallback)
    if mind.offer_value(fallback) < mind.reserve_eff:
        return False
    return float(weakest_link(mind.in_time(bench), mind.needed, 1)[0]) >= HALF


def completes(mind: Mind, verdicts: list[Verdict]) -> bool:
    """Tell whether accepting one of the proposals makes an agreement at once."""
    return any(
        verdict.accepts and mind.carries(verdict.proposal.accepted | {mind.seen.seat})
        for verdict in verdicts
    )


def keeps_to_what_stands(mind: Mind, own: Choice, verdicts: list[Verdict]) -> bool:
    """Tell whether a new proposal would only split those who gather behind one that stands.

    It would if the same whole text is on the table already, if the own standing proposal is
    likelier to carry well, or if one that can be accepted is.
    """
    if lies_there(mind, meant(mind, own.package)):
        return True
    fresh = own.together * max(0.0, own.value - mind.reserve_eff)
    joined = max((_prospect(mind, v) for v in verdicts if v.accepts), default=0.0)
    return max(joined, _kept(mind)) >= fresh


def _kept(mind: Mind) -> float:
    """Return what leaving the own standing proposal on the table is worth, points."""
    if not mind.own_offers or not is_whole(mind.seen, mind.own_offers[-1].package):
        return 0.0
    mine = mind.own_offers[-1]
    package = completed(mind, mine.package)
    gain = max(0.0, mind.offer_value(package) - mind.reserve_eff)
    return round(completion(mind, mine, package) * gain, 9)


def _prospect(mind: Mind, verdict: Verdict) -> float:
    """Return what joining a proposal is worth: its gain, at the chance that it then carries."""
    chance = completion(mind, verdict.proposal, verdict.package)
    return round(chance * max(0.0, verdict.breakdown.value - mind.reserve_eff), 9)


def explained(
    mind: Mind, verdict: Verdict, headline: str, issue: IssueId | None = None
) -> Rationale:
    """Return the rationale of an answer: every gate and every term, in points."""
    arguments: dict[str, str | int | float] = {"proposal": verdict.proposal.number}
    named = issue or verdict.obstacle
    if named is not None:
        arguments["issue"] = named
    followed = following(mind, verdict.proposal.by).points
    if followed:
        arguments |= {"leader": verdict.proposal.by, "followed": points(followed)}
    return Rationale(
        headline=headline,
        arguments=arguments,
        reservation=points(mind.reserve_eff),
        aspiration=points(mind.aspiration),
        offer=verdict.breakdown,
        gates=verdict.gates,
    )


def _rejections(mind: Mind, verdicts: list[Verdict]) -> Iterator[Decision]:
    """Refuse aloud when the reason is news to the proposer; a mediator is always told."""
    for verdict in verdicts:
        proposal = verdict.proposal
        if verdict.accepts or mind.seen.seat in proposal.rejected:
            continue
        told = [
            earlier.rejected[mind.seen.seat][0]
            for earlier in mind.seen.table.proposals
            if earlier.by == proposal.by and mind.seen.seat in earlier.rejected
        ]
        known = told and told[-1] == verdict.reason
        if known and not is_mediated(mind, proposal):
            continue
        action = act.Reject(
            by=mind.seen.seat,
            proposal=proposal.number,
            reason=verdict.reason,
            issue=verdict.obstacle,
        )
        yield Decision(action, explained(mind, verdict, f"reject-{verdict.reason}"))


def _spoken_for(mind: Mind) -> bool:
    """Tell whether another member has spoken for the seat's coalition, and it holds.

    Towards the end everybody looks for a text that carries.
    """
    own = own_coalition(mind)
    if own is None or own.speaker == mind.seen.seat or mind.rounds_left < ENDGAME:
        return False
    return own.cohesion >= LOOSE and any(p.by == own.speaker for p in mind.standing)


def _offer(mind: Mind, own: Choice | None) -> Decision | None:
    """Return the proposal to make, unless it stands on the table already."""
    seen = mind.seen
    if own is None or seen.table.offered_this_turn or _spoken_for(mind):
        return None
    if seen.table.floor_time < time_cost("offer"):
        return None
    package = parked(mind, own.package)
    if all(option == OPEN for option in package) or lies_there(mind, package):
        return None
    if mind.own_offers and mind.own_offers[-1].package == package:
        return None
    if goes_against_deal(mind, package):
        return None
    first = not mind.own_offers
    before = () if first else (mind.own_offers[-1].package,)
    yields = any(
        meets(package, pledge.demand) and not any(meets(old, pledge.demand) for old in before)
        for pledge in mind.given_in
    )
    arguments: dict[str, str | int | float] = {
        "score": own.score,
        "continuation": own.continuation,
    }
    rationale = Rationale(
        headline="offer-yielding" if yields else "offer-first" if first else "offer-next",
        arguments=arguments,
        reservation=points(mind.reserve_eff),
        aspiration=points(mind.aspiration),
        offer=own.breakdown,
        beliefs=own.accepted,
        alternatives=own.runners_up,
    )
    return Decision(act.Offer(by=seen.seat, package=package), rationale)


def _departure(mind: Mind, own: Choice | None) -> Iterator[Decision]:
    """Leave for good when the outside option beats every deal that is still to be had."""
    mandate = mind.seen.mandate
    if own is not None or mind.share < LEAVE_SHARE:
        return
    within = (mind.eventual >= REACHABLE) & ~mind.pool.hard
    best = float(mind.pool.value[within].max()) if within.any() else -100.0
    leaving = mandate.outside_option + mind.seen.private.reservation_shift
    staying = mandate.discount * max(
        best, mandate.impasse + mind.seen.private.reservation_shift + mandate.drift
    )
    if leaving <= staying:
        return
    rationale = Rationale(
        headline="walk-out",
        arguments={"outside": points(leaving), "best": points(best)},
        reservation=points(mind.reserve_eff),
        aspiration=points(mind.aspiration),
    )
    yield Decision(act.WalkOut(by=mind.seen.seat), rationale)


def _pause(mind: Mind) -> Iterator[Decision]:
    """Adjourn a heated round instead of just handing on the floor."""
    heat = COOLING * max(0.0, mind.seen.table.tension - 0.5)
    score = heat + mind.config.style.adjourn - mind.seen.mandate.round_cost - 0.8
    since = this_round(mind.seen.log)
    spoken = any(isinstance(f, ev.Moved) and f.action.kind == "adjourn" for f in since)
    if heat > 0.0 and score > 0.0 and not spoken:
        arguments: dict[str, str | int | float] = {"tension": points(mind.seen.table.tension)}
        yield Decision(
            act.Adjourn(by=mind.seen.seat), Rationale(headline="adjourn", arguments=arguments)
        )
