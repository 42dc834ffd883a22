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


class Inspect(Move):
    """Send inspectors to see next year how another party keeps one of its duties."""

    kind: Literal["inspect"] = "inspect"
    issue: IssueId
    to: PartyId


class Refer(Move):
    """Put a matter to the joint committee, which reads the text."""

    kind: Literal["refer"] = "refer"
    matter: MatterId


class Plan(Move):
    """Announce how one will return to a duty that one is said to have failed."""

    kind: Literal["action-plan"] = "action-plan"
    issue: IssueId


class Fund(Move):
    """Give one's own administration the means to carry out the agreement."""

    kind: Literal["fund"] = "fund"


class Reopen(Move):
    """Ask to ease the terms of one issue and leave the rest of the text alone."""

    kind: Literal["reopen"] = "reopen"
    issue: IssueId


class Concur(Move):
    """Agree to ease an issue that another party has asked to reopen."""

    kind: Literal["concur"] = "concur"
    issue: IssueId


class Admit(Move):
    """Agree that a party outside, which has asked for it, comes into the agreement."""

    kind: Literal["admit"] = "admit"
    to: PartyId


class Renew(Move):
    """Say in the year of its sunset that the agreement should go on."""

    kind: Literal["renew"] = "renew"


class Stay(Move):
    """Take back one's notice of withdrawal."""

    kind: Literal["stay"] = "stay"


YearMove = (
    Notify
    | Consult
    | Dispute
    | Suspend
    | Waive
    | Assist
    | Review
    | Withdraw
    | Inspect
    | Refer
    | Plan
    | Fund
    | Reopen
    | Concur
    | Admit
    | Renew
    | Stay
)
