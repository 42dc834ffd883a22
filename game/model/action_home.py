"""Moves at home: consulting, campaigning, voting, answering events."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from game.model.base import ActorId, CardId, IssueId, PartyId, Slug
from game.model.move import Move
from game.model.speech import HomeGroup

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


class ConsultHome(Move):
    """Consult a group at home."""

    kind: Literal["consult-home"] = "consult-home"
    group: HomeGroup


class BriefPublic(Move):
    """Brief the public and say which issue one stands for."""

    kind: Literal["brief-public"] = "brief-public"
    emphasis: IssueId


class ShowReadiness(Move):
    """Show budgets, staff and draft laws that will carry the duties out."""

    kind: Literal["show-readiness"] = "show-readiness"


class Compensate(Move):
    """Spend political capital on a domestic actor's concern; `points` on the actor's scale.

    A quiet payment is seen by nobody else, costs more, and may become known.
    """

    kind: Literal["compensate"] = "compensate"
    actor: ActorId
    points: Annotated[float, Field(gt=0.0, le=10.0)]
    quiet: bool = False


class Explain(Move):
    """Publish the text with a plain-language explanation."""

    kind: Literal["explain"] = "explain"


class Submit(Move):
    """Submit the signed text at home, or press for its turn while it waits.

    As urgent it costs political capital, and its turn comes twice as likely.
    """

    kind: Literal["submit"] = "submit"
    urgent: bool = False


class Withhold(Move):
    """Announce that one will not submit the signed text."""

    kind: Literal["withhold"] = "withhold"


class Sign(Move):
    """Sign the clean text."""

    kind: Literal["sign"] = "sign"


class SideLetter(Move):
    """Give another party a letter that clarifies an issue in its favour."""

    kind: Literal["side-letter"] = "side-letter"
    to: PartyId
    issue: IssueId
    confidential: bool = False


HomeMove = (
    SideLetter
    | Sign
    | ConsultHome
    | BriefPublic
    | ShowReadiness
    | Compensate
    | Explain
    | Submit
    | Withhold
    | AnswerEvent
    | ClaimWin
    | Frame
    | Lobby
    | AskReopening
)
