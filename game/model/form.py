"""How one kind of move is typed."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.slots import Slot

__all__ = ["Form"]


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of move is typed.

    Attributes:
        slots: The parts after the command word, in order.
        aliases: Shorter command words.
    """

    slots: tuple[Slot, ...] = ()
    aliases: tuple[str, ...] = ()
