"""Getting the signed text ratified at home, in time and at a bearable price (model.md 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.analysis.arrays import Ints
from game.counterpart.acceding import acceded
from game.counterpart.credibility import logistic, terms_of
from game.counterpart.homework import DOUBTFUL, EVEN, campaign_steps, lobbies, reopening
from game.counterpart.mind import Mind
from game.counterpart.paying import payments
from game.counterpart.preparing import GROUPS
from game.counterpart.rationale import Decision, Rationale, points
from game.engine.checks_home import MAX_BRIEFINGS
from game.model import action as act
from game.model.action import PartyAction
from game.model.calendar import calendar_chance
from game.model.observation import Observation

SAFE: Final = 0.97  # chance at which nothing more is gained by waiting; design choice
REGRET: Final = 3.0  # points below the reservation at which a text is not submitted; model.md 5.5


def campaigned(mind: Mind) -> Iterator[Decision]:
    """Deliver what was promised, win votes, submit; or withhold a text that has turned bad."""
    seen = mind.seen
    package = seen.table.agreed
    assert package is not None, "a signed text is there to be ratified"
    bench = mind.bench_of(package)
    appraisal = mind.appraise(bench)
    breakdown = appraisal.breakdown(0)
    chance = breakdown.ratification
    yield from deliveries(mind)
    yield from acceded(mind)
    if seen.seat in seen.table.outside:
        yield Decision(act.EndTurn(by=seen.seat), Rationale(headline="end-turn"))
        return
    worth = breakdown.value
    shown = Rationale(
        headline="submit",
        arguments={"chance": chance},
        reservation=points(mind.reserve_eff),
        offer=breakdown,
    )
    if worth < mind.reserve_eff - REGRET:
        yield Decision(
            act.Withhold(by=seen.seat), shown.model_copy(update={"headline": "withhold"})
        )
    if chance < SAFE and seen.table.floor_time > 0:  # every step takes some
        yield from _winning(mind, bench.packages, chance)
    over = seen.table.round >= seen.table.rounds
    last = over or not _more_next_quarter(mind)
    yield from reopening(mind, chance, last=last)
    submitted = seen.seat in seen.table.submitted
    if over and chance < EVEN and not submitted:
        yield Decision(
            act.Withhold(by=seen.seat), shown.model_copy(update={"headline": "withdraw-text"})
        )
    if chance >= _enough(mind, last=last) and not submitted:
        yield Decision(act.Submit(by=seen.seat), shown)
    if submitted and last and chance >= DOUBTFUL:
        yield Decision(act.Submit(by=seen.seat, urgent=True), shown)
    waiting = {"headline": why_waiting(seen, submitted=submitted)}
    yield Decision(act.EndTurn(by=seen.seat), shown.model_copy(update=waiting))


def why_waiting(seen: Observation, *, submitted: bool) -> str:
    """Return why nothing more is done this quarter; a mediator has no vote to wait for."""
    if submitted:
        return "await-vote"
    return "wait-for-votes" if seen.seat in seen.scenario.principals else "end-turn"


def _enough(mind: Mind, *, last: bool) -> float:
    """Return the chance from which a text is submitted.

    A text that waits in the calendar anyhow goes there early, and is campaigned for meanwhile.
    """
    if last:
        return EVEN
    waits = calendar_chance(mind.seen.me.route.kind) < 1.0
    return DOUBTFUL if waits else SAFE


def _more_next_quarter(mind: Mind) -> bool:
    """Tell whether there is still something to do at home, given more time."""
    home = mind.seen.private.home
    heard = len(home.consulted) == len(GROUPS) and home.briefings >= MAX_BRIEFINGS
    return not (home.claims and home.explained and heard)


def _winning(mind: Mind, package: Ints, chance: float) -> Iterator[Decision]:
    """Yield steps at home, best first: free legitimacy, then the price of a vote."""
    seen = mind.seen
    free: list[PartyAction] = [act.ConsultHome(by=seen.seat, group=group) for group in GROUPS]
    free.append(act.Explain(by=seen.seat))
    for action in free:
        yield Decision(action, Rationale(headline="win-votes", arguments={"chance": chance}))
    text = tuple(int(option) for option in package[0])
    yield from campaign_steps(mind, text, chance)
    yield from payments(mind, package, chance)
    yield from lobbies(mind, package, text)
    briefing = act.BriefPublic(by=seen.seat, emphasis=best_gain(mind, package))
    yield Decision(briefing, Rationale(headline="win-votes", arguments={"chance": chance}))


def best_gain(mind: Mind, package: Ints) -> str:
    """Return the issue on which a package brings the seat most over today."""
    outlook = mind.study.bench(package).outlook
    number = int(np.argmax(np.round(outlook.changes[0], 9)))
    return mind.seen.scenario.issues[number].id


def deliveries(mind: Mind) -> Iterator[Decision]:
    """Deliver on promises that are due, if keeping one's word is worth it (model.md 3.2)."""
    seen = mind.seen
    for pledge in seen.table.pledges:
        if pledge.by != seen.seat or pledge.kind != "promise" or pledge.status != "live":
            continue
        terms = terms_of(seen, pledge.instrument)
        cost = terms.cost - terms.benefit
        package = seen.table.agreed
        stake = max(0.0, mind.offer_value(package) - mind.reserve_eff) if package else 0.0
        chance = logistic((4.0 + 0.3 * stake - cost) / 4.0)
        if mind.chance(f"deliver:{pledge.instrument}", seen.table.round) < chance:
            arguments: dict[str, str | int | float] = {
                "instrument": pledge.instrument,
                "chance": points(chance),
            }
            action = act.CarryOut(by=seen.seat, instrument=pledge.instrument)
            yield Decision(action, Rationale(headline="keep-promise", arguments=arguments))
