"""What a move costs its maker: time, and political capital."""

from __future__ import annotations

from typing import Final

from game.engine.catalogue import MOVES, time_cost
from game.model import action as act
from game.model.action import PartyAction
from game.model.limits import QUIET_PRICE
from game.model.party import DomesticActor

VIA_TIME: Final = 1  # a message through a third takes one unit more; design choice
VIA_CAPITAL: Final = 0.5  # and the favour has to be returned, points; design choice


def time_of(action: PartyAction) -> int:
    """Return the units of floor or staff time that a move takes."""
    task = action.task if isinstance(action, act.Prepare) else None
    return time_cost(action.kind, task) + VIA_TIME * is_carried(action)


def capital_of(action: PartyAction) -> float:
    """Return the political capital that a move takes, points, apart from what it buys."""
    return MOVES[action.kind].capital + VIA_CAPITAL * is_carried(action)


def is_carried(action: PartyAction) -> bool:
    """Tell whether a third party carries the move to its addressee."""
    return isinstance(action, act.Approach | act.SeparateOffer) and action.via is not None


def payment_cost(actor: DomesticActor, action: act.Compensate) -> float:
    """Return what a payment at home costs the government, points of political capital."""
    return action.points * actor.price * (QUIET_PRICE if action.quiet else 1.0)
