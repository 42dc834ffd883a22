"""Whether a threat is carried out, taken back, or lifted again: what each costs (model.md 2.6).

Others can only guess it, with the odds of `credibility.execution_chance`; the maker knows what
carrying out would cost it, so for the maker it is a decision and not a matter of chance. It is
made once the threat is refused: whoever was threatened has had the floor, and stands as before.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.counterpart.credibility import price_of
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.engine.illegality import meets
from game.engine.threats import THREAT_ROUNDS
from game.model import action as act
from game.model import event as ev
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.state import Pledge


def settled_threats(mind: Mind) -> Iterator[Decision]:
    """Carry out a refused threat, or take it back; lift what has worked."""
    yield from _lifted(mind)
    seen = mind.seen
    tools = {tool.id: tool for tool in seen.scenario.instruments}
    for pledge in seen.table.pledges:
        mine = pledge.by == seen.seat and pledge.kind == "threat" and pledge.status == "live"
        if not mine or not is_refused(seen, pledge):
            continue
        tool = tools[pledge.instrument]
        price = price_of(seen, tool, public=pledge.public, demand=pledge.demand)
        action: act.PartyAction = (
            act.CarryOut(by=seen.seat, instrument=tool.id)
            if price.stands
            else act.WithdrawThreat(by=seen.seat, instrument=tool.id)
        )
        yield Decision(
            action,
            Rationale(
                headline="carry-out-threat" if price.stands else "withdraw-threat",
                arguments={
                    "instrument": tool.id,
                    "carrying": points(price.carrying),
                    "backing": points(price.backing),
                },
            ),
        )


def is_refused(seen: Observation, pledge: Pledge) -> bool:
    """Tell whether the target of a live threat has had its say and has not done what was asked.

    Who speaks last in one round may speak first in the next: then the target has had no time to
    give in. Where it does not speak, the threat is settled before it runs out by itself.
    """
    age = seen.table.round - pledge.round
    if age <= 0 or stands_where_told(seen, pledge):
        return False
    return age >= THREAT_ROUNDS or _has_spoken(seen, pledge)


def _has_spoken(seen: Observation, pledge: Pledge) -> bool:
    """Tell whether the target of a threat has had the floor since it was made."""
    for fact in reversed(seen.log):
        match fact:
            case ev.FloorGiven(to=party) if party == pledge.to:
                return True
            case ev.Moved(action=act.Threaten(instrument=used)) if used == pledge.instrument:
                return False
            case _:
                continue
    return False


def stands_where_told(seen: Observation, pledge: Pledge) -> bool:
    """Tell whether the target of a threat now asks for nothing against its demand."""
    wording = tuple(clause.wording.get(pledge.to, OPEN) for clause in seen.table.draft)
    return meets(wording, pledge.demand)


def _lifted(mind: Mind) -> Iterator[Decision]:
    """Lift a stick that was used once its target stands where it was told to.

    It has done what it was for; left in place it would only make the target resent the text.
    """
    seen = mind.seen
    tools = {tool.id: tool for tool in seen.scenario.instruments}
    for pledge in seen.table.pledges:
        used = (
            pledge.by == seen.seat and pledge.kind == "threat" and pledge.status == "carried-out"
        )
        if used and tools[pledge.instrument].reversible and stands_where_told(seen, pledge):
            yield Decision(
                act.WithdrawThreat(by=seen.seat, instrument=pledge.instrument),
                Rationale(headline="lift-threat", arguments={"instrument": pledge.instrument}),
            )
