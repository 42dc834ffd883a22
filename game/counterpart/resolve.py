"""Whether a threat is carried out, taken back, or lifted again: what each costs (model.md 2.6).

Others can only guess it, with the odds of `credibility.execution_chance`; the maker knows what
carrying out would cost it, so for the maker it is a decision and not a matter of chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.counterpart.credibility import price_of
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.engine.illegality import meets
from game.model import action as act
from game.model.draft import OPEN


def settled_threats(mind: Mind) -> Iterator[Decision]:
    """Carry out a refused threat, or take it back, when its time has come; lift what has worked."""
    yield from _lifted(mind)
    seen = mind.seen
    tools = {tool.id: tool for tool in seen.scenario.instruments}
    for pledge in seen.table.pledges:
        mine = pledge.by == seen.seat and pledge.kind == "threat" and pledge.status == "live"
        if not mine or seen.table.round <= pledge.round:
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
        wording = tuple(clause.wording.get(pledge.to, OPEN) for clause in seen.table.draft)
        if used and tools[pledge.instrument].reversible and meets(wording, pledge.demand):
            yield Decision(
                act.WithdrawThreat(by=seen.seat, instrument=pledge.instrument),
                Rationale(headline="lift-threat", arguments={"instrument": pledge.instrument}),
            )
