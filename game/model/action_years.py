"""Moves of the years after entry into force."""

from __future__ import annotations

from typing import Literal

from game.model.base import IssueId, PartyId
from game.model.move import Move
from game.model.speech import MatterId, Severity


class Notify(Move):
    """Tell the others in good time that one of one's own duties is in difficulty."""

    kind: Literal["notify"] = "notify"
    issue: IssueId


class Consult(Move):
    """Ask for consultations on a matter."""

    kind: Literal["consult"] = "consult"
    matter: MatterId


class Dispute(Move):
    """Take a matter to dispute settlement."""

    kind: Literal["dispute"] = "dispute"
    matter: MatterId


class Suspend(Move):
    """Suspend concessions in answer to a matter."""

    kind: Literal["suspend"] = "suspend"
    matter: MatterId
    severity: Severity = "proportional"


class Waive(Move):
    """Let a matter rest."""

    kind: Literal["waive"] = "waive"
    matter: MatterId


class Assist(Move):
    """Help another party to carry out its duties."""

    kind: Literal["assist"] = "assist"
    to: PartyId


class Review(Move):
    """Ask for a review of the agreement."""

    kind: Literal["review"] = "review"


class Withdraw(Move):
    """Give notice of withdrawal from the agreement."""

    kind: Literal["withdraw"] = "withdraw"


YearMove = Notify | Consult | Dispute | Suspend | Waive | Assist | Review | Withdraw
