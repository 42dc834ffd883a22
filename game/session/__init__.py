"""One sitting, and the only door through which front-ends reach the game."""

from game.engine.catalogue import FLOOR_TIME, MOVES, STAFF_COST, MoveRule, time_cost
from game.engine.illegality import Illegality
from game.engine.options import MenuItem
from game.session.entry import Entry
from game.session.sitting import Sitting

__all__ = [
    "FLOOR_TIME",
    "MOVES",
    "STAFF_COST",
    "Entry",
    "Illegality",
    "MenuItem",
    "MoveRule",
    "Sitting",
    "time_cost",
]
