"""One sitting, and the only door through which front-ends reach the game.

What is named here is imported when it is first asked for: the title screen needs no rules and no
arrays, and half of the time to it would be theirs (docs/budgets.md).
"""

from typing import TYPE_CHECKING, Final

from game.model.late import late

if TYPE_CHECKING:
    from game.engine.catalogue import FLOOR_TIME, MOVES, STAFF_COST, MoveRule, time_cost
    from game.engine.illegality import Illegality
    from game.engine.options import MenuItem
    from game.engine.parties import accepted_weight, chairs_text, members, speaking_order
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
    "accepted_weight",
    "chairs_text",
    "members",
    "speaking_order",
    "time_cost",
]

_HOMES: Final = {
    "FLOOR_TIME": "game.engine.catalogue",
    "MOVES": "game.engine.catalogue",
    "STAFF_COST": "game.engine.catalogue",
    "Entry": "game.session.entry",
    "Illegality": "game.engine.illegality",
    "MenuItem": "game.engine.options",
    "MoveRule": "game.engine.catalogue",
    "Sitting": "game.session.sitting",
    "accepted_weight": "game.engine.parties",
    "chairs_text": "game.engine.parties",
    "members": "game.engine.parties",
    "speaking_order": "game.engine.parties",
    "time_cost": "game.engine.catalogue",
}

__getattr__ = late(__name__, _HOMES)
