"""What a package is as it lies on the table, and whether a seat would table it itself.

What waits for the text is left open in a proposal: parked issues and, on the framework track, the
design clauses. So two parties who mean different whole packages may table the same part of them.
"""

from __future__ import annotations

from typing import Final

from game.counterpart.lately import since_offer
from game.counterpart.mind import Mind
from game.counterpart.search import Choice
from game.model import action as act
from game.model import event as ev
from game.model.base import IssueId
from game.model.diplomacy import Park
from game.model.diplomacy_facts import ParkingEnded
from game.model.draft import OPEN, Package
from game.model.state import Proposal

NEWS: Final = frozenset(
    {
        "actor-moved", "capacity-moved", "card-turned", "coalition-changed", "coalition-formed",
        "commitment-broken", "credibility-moved", "deal-broken", "government-changed",
        "instrument-set", "issue-settled", "legitimacy-moved", "option-found", "party-left",
        "payments-exposed", "persuaded", "promise-broken", "record-broken",
    }
)  # fmt: skip
"""Facts after which a package may be worth something else to a seat; design choice."""
PRESSURES: Final = frozenset(
    {
        "carry-out", "commit-public", "link", "offer-instrument", "promise", "threaten", "unlink",
        "warn", "withdraw-threat", "withhold-instrument",
    }
)  # fmt: skip
"""Moves after which it may; design choice."""


def parked(mind: Mind, package: Package) -> Package:
    """Return a package that leaves open what waits for the text.

    Those are parked issues, until the date that was set for them has passed, and, on the framework
    track, the design clauses.
    """
    table, issues = mind.seen.table, mind.seen.scenario.issues
    framework, due = table.track == "framework", overdue(mind)
    return tuple(
        OPEN
        if (clause.status == "bracketed" and issue.id not in due)
        or (framework and issue.kind == "design")
        else option
        for option, clause, issue in zip(package, table.draft, issues, strict=True)
    )


def overdue(mind: Mind) -> frozenset[IssueId]:
    """Return the issues that were put aside until a date and not taken up when it had come."""
    seen = mind.seen
    waiting = {
        issue.id
        for issue, clause in zip(seen.scenario.issues, seen.table.draft, strict=True)
        if clause.status == "bracketed"
    }
    due: set[IssueId] = set()
    for fact in reversed(seen.log) if waiting else ():
        if isinstance(fact, ParkingEnded) and fact.issue in waiting:
            due.add(fact.issue)
            waiting.remove(fact.issue)
        elif isinstance(fact, ev.Moved) and isinstance(fact.action, act.Bracket | Park):
            waiting.discard(fact.action.issue)
    return frozenset(due)


def meant(mind: Mind, package: Package) -> Package:
    """Return what a seat that means a whole package says of it, the clauses left to the text."""
    return parked(mind, package) if mind.seen.table.track == "framework" else package


def lies_there(mind: Mind, package: Package) -> bool:
    """Tell whether another party's current proposal says just this, open issues included."""
    return any(proposal.package == package for proposal in mind.standing)


def would_table(mind: Mind, proposal: Proposal, own: Choice) -> bool:
    """Tell whether a proposal is the very one that the seat would make now.

    On the framework track it would leave the clauses open too. A text that leaves parked issues
    open on the other track is not yet what the seat means: it is weighed as any other.
    """
    return proposal.package in {own.package, meant(mind, own.package)}


def has_tabled(mind: Mind, proposal: Proposal) -> bool:
    """Tell whether the seat proposed the same itself, and nothing has changed for it since."""
    mine = [made for made in mind.own_offers if made.package == proposal.package]
    if not mine:
        return False
    return not any(map(_is_news, since_offer(mind.seen.log, mine[-1].number)))


def _is_news(fact: ev.Event) -> bool:
    """Tell whether a package may be worth something else to a seat after a fact."""
    match fact:
        case ev.Moved(action=action):
            return action.kind in PRESSURES
        case ev.PayoffMoved(reservation=shift):
            return shift > 0.0
        case _:
            return fact.kind in NEWS
