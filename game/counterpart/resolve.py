"""Whether a refused threat is carried out or taken back: what each costs its maker (model.md 2.6).

Others can only guess it, with the odds of `credibility.execution_chance`; the maker knows what
carrying out would cost it, so for the maker it is a decision and not a matter of chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.counterpart.credibility import price_of
from game.counterpart.mind import Mind
from game.counterpart.rationale import Decision, Rationale, points
from game.model import action as act


def settled_threats(mind: Mind) -> Iterator[Decision]:
    """Carry out a refused threat, or take it back, when its time has come."""
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
