"""Moves at home beyond consulting and voting."""

from __future__ import annotations

from typing import Final, Literal

from game.model.base import ActorId, CardId, IssueId, Slug
from game.model.move import Move

FINAL_SAY: Final = "final-say"
"""How a framing without an issue is remembered."""


class AnswerEvent(Move):
    """Answer an event that asks one's government to choose."""

    kind: Literal["answer-event"] = "answer-event"
    card: CardId
    answer: Slug


class ClaimWin(Move):
    """Claim a point of the signed text as a win for one's own side, in public."""

    kind: Literal["claim-win"] = "claim-win"
    issue: IssueId


class Frame(Move):
    """Answer a fear at home: about an issue, or without one about who has the final say."""

    kind: Literal["frame"] = "frame"
    issue: IssueId | None = None


class Lobby(Move):
    """Let a domestic actor who gains by the text press another one."""

    kind: Literal["lobby"] = "lobby"
    actor: ActorId
    target: ActorId


class AskReopening(Move):
    """Ask to open the signed text once more, before one has voted on it."""

    kind: Literal["ask-reopening"] = "ask-reopening"


HomeMove = AnswerEvent | ClaimWin | Frame | Lobby | AskReopening
