"""Moves at home beyond consulting and voting."""

from __future__ import annotations

from typing import Literal

from game.model.base import CardId, Slug
from game.model.move import Move


class AnswerEvent(Move):
    """Answer an event that asks one's government to choose."""

    kind: Literal["answer-event"] = "answer-event"
    card: CardId
    answer: Slug


HomeMove = AnswerEvent
