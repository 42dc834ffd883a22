"""Why a move may be refused, and the questions that several rules ask."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from game.model import action as act
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.scenario import Instrument, Scenario
from game.model.state import Private, Proposal, Table


class Illegality(StrEnum):
    """Why a move cannot be played now."""

    SITTING_OVER = "sitting-over"
    NOT_YOUR_TURN = "not-your-turn"
    WRONG_PHASE = "wrong-phase"
    NO_TIME_LEFT = "no-time-left"
    NO_CAPITAL_LEFT = "no-capital-left"
    UNKNOWN_PARTY = "unknown-party"
    UNKNOWN_ISSUE = "unknown-issue"
    UNKNOWN_OPTION = "unknown-option"
    UNKNOWN_INSTRUMENT = "unknown-instrument"
    UNKNOWN_ARGUMENT = "unknown-argument"
    UNKNOWN_ACTOR = "unknown-actor"
    UNKNOWN_PROPOSAL = "unknown-proposal"
    UNKNOWN_QUESTION = "unknown-question"
    UNKNOWN_MATTER = "unknown-matter"
    NOT_YOURS = "not-yours"
    TO_ONESELF = "to-oneself"
    EMPTY_PACKAGE = "empty-package"
    WRONG_LENGTH = "wrong-length"
    ONE_OFFER_A_TURN = "one-offer-a-turn"
    OWN_PROPOSAL = "own-proposal"
    STALE_PROPOSAL = "stale-proposal"
    ALREADY_ANSWERED = "already-answered"
    ALREADY_DONE = "already-done"
    ALREADY_LIVE = "already-live"
    NOT_LIVE = "not-live"
    TOO_SOON = "too-soon"
    NOT_DUE = "not-due"
    SAME_ISSUE = "same-issue"
    NO_DEMAND = "no-demand"
    WRONG_ISSUE_FOR_INSTRUMENT = "wrong-issue-for-instrument"
    NOT_BRACKETED = "not-bracketed"
    ALREADY_BRACKETED = "already-bracketed"
    BRACKETS_LEFT = "brackets-left"
    TWO_PARTIES_ONLY = "two-parties-only"
    NOT_A_MEMBER = "not-a-member"
    ROUNDS_NOT_OFFERED = "rounds-not-offered"
    NOTHING_TO_LEARN = "nothing-to-learn"
    SIGN_FIRST = "sign-first"
    ALREADY_SIGNED = "already-signed"
    NO_WIN = "no-win"
    VOTED = "voted"
    NOT_AVAILABLE = "not-available"
    UNKNOWN_EVENT = "unknown-event"
    UNKNOWN_ANSWER = "unknown-answer"
    OWN_MATTER = "own-matter"
    NO_DUTY = "no-duty"
    NO_DOCKING = "no-docking"
    NO_APPLICATION = "no-application"
    REFUSED_LATELY = "refused-lately"
    ALREADY_WITHDRAWING = "already-withdrawing"
    ABSENT = "absent"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"
    TOO_MUCH_OPEN = "too-much-open"
    EXPLORING = "exploring"
    NOT_NEW = "not-new"
    NOTHING_SAID = "nothing-said"
    UNKNOWN_GROUP = "unknown-group"
    UNKNOWN_GESTURE = "unknown-gesture"
    NO_CHANNEL = "no-channel"
    NO_SUCH_DATE = "no-such-date"
    NOT_WITHDRAWING = "not-withdrawing"
    NO_INSPECTION = "no-inspection"
    NO_COMMITTEE = "no-committee"
    NO_OWN_MATTER = "no-own-matter"
    NOT_IN_TEXT = "not-in-text"
    NOT_REOPENED = "not-reopened"
    NO_SUNSET_NOW = "no-sunset-now"
    NOT_YOUR_ROLE = "not-your-role"
    NO_SAY = "no-say"
    HAS_LEFT = "has-left"
    NO_CONTACT = "no-contact"
    UNWILLING = "unwilling"
    IN_A_COALITION = "in-a-coalition"
    NO_COALITION = "no-coalition"
    NOT_INVITED = "not-invited"
    NOBODY_LEFT = "nobody-left"
    CANNOT_BLOCK = "cannot-block"
    TOO_MANY_EXCEPTIONS = "too-many-exceptions"
    NOT_APPROACHED = "not-approached"
    NO_CLAIM = "no-claim"
    NO_MEDIATOR = "no-mediator"
    NOT_CALLED = "not-called"
    ALL_OR_NOTHING = "all-or-nothing"
    NO_POSITION = "no-position"
    OUTSIDE = "outside"
    ALREADY_MEMBER = "already-member"


Check = Callable[[Scenario, Table, Private, PartyAction], Illegality | None]
"""A rule: the scenario, the table, the mover's private part and its move."""


def is_package(scenario: Scenario, package: Package) -> Illegality | None:
    """Return what is wrong with the shape of a package, or None."""
    if len(package) != len(scenario.issues):
        return Illegality.WRONG_LENGTH
    if any(o >= len(i.options) for o, i in zip(package, scenario.issues, strict=True)):
        return Illegality.UNKNOWN_OPTION
    return None


def current_proposal(table: Table, party: PartyId) -> Proposal | None:
    """Return the proposal that a party stands by: its last one."""
    return next((p for p in reversed(table.proposals) if p.by == party), None)


def instrument_of(scenario: Scenario, instrument_id: str) -> Instrument | None:
    """Return an instrument by its id, or None."""
    return next((q for q in scenario.instruments if q.id == instrument_id), None)


def task_key(action: act.Prepare) -> str:
    """Return the name under which a preparation task is remembered as done."""
    return f"{action.task}:{action.about}" if action.about else action.task


def findings_of(scenario: Scenario, action: act.Prepare) -> tuple[str, ...]:
    """Return the ids of the findings that a preparation task brings its party."""
    return tuple(
        finding.id
        for finding in scenario.findings
        if finding.by == action.by
        and finding.task == action.task
        and action.about in {None, finding.about}
    )


def is_due(table: Table, demand: Package) -> bool:
    """Tell whether the agreed text has what a promise was tied to."""
    return table.agreed is not None and meets(table.agreed, demand)


def meets(package: Package, demand: Package) -> bool:
    """Tell whether a package has every option that a demand names."""
    return all(want in {OPEN, have} for have, want in zip(package, demand, strict=True))


def known_issue(scenario: Scenario, issue_id: str, option: int | None = None) -> Illegality | None:
    """Return a reason if there is no such issue, or no such option of it."""
    issue = next((i for i in scenario.issues if i.id == issue_id), None)
    if issue is None:
        return Illegality.UNKNOWN_ISSUE
    if option is not None and not 0 <= option < len(issue.options):
        return Illegality.UNKNOWN_OPTION
    return None


def another_party(scenario: Scenario, by: PartyId, to: PartyId) -> Illegality | None:
    """Return a reason if `to` is not another party at the table."""
    if to not in scenario.party_ids:
        return Illegality.UNKNOWN_PARTY
    return Illegality.TO_ONESELF if to == by else None


def bound_party(scenario: Scenario, table: Table, to: PartyId) -> Illegality | None:
    """Return a reason if `to` has no duties under the agreement in force."""
    if to not in scenario.principals:
        return Illegality.NO_SAY
    return Illegality.NOT_A_MEMBER if to in table.unbound else None


def known_claim(scenario: Scenario, claim: act.Claim) -> Illegality | None:
    """Return what is wrong with a statement's issues and options."""
    match claim:
        case act.PriorityClaim(higher=higher, lower=lower):
            return _two_issues(scenario, higher, lower)
        case act.LimitClaim(issue=issue, option=option):
            return known_issue(scenario, issue, option)
        case act.ReserveClaim():
            return None


def known_question(
    scenario: Scenario, table: Table, by: PartyId, question: act.Question
) -> Illegality | None:
    """Return what is wrong with a question's issues, or with the proposal it is about."""
    match question:
        case act.PriorityQuestion(first=first, second=second):
            return _two_issues(scenario, first, second)
        case act.LimitQuestion(issue=issue):
            return known_issue(scenario, issue)
        case act.ReserveQuestion():
            return None
        case act.ReasonQuestion(proposal=number):
            mine = any(p.number == number and p.by == by for p in table.proposals)
            return None if mine else Illegality.UNKNOWN_PROPOSAL


def _two_issues(scenario: Scenario, one: str, other: str) -> Illegality | None:
    same = Illegality.SAME_ISSUE if one == other else None
    return first_of(known_issue(scenario, one), known_issue(scenario, other), same)


def answerable(table: Table, by: PartyId, number: int) -> Illegality | None:
    """Return a reason if a proposal is not one that another party stands by."""
    proposal = next((p for p in table.proposals if p.number == number), None)
    if proposal is None:
        return Illegality.UNKNOWN_PROPOSAL
    if proposal.by == by:
        return Illegality.OWN_PROPOSAL
    stale = proposal.by in table.left or current_proposal(table, proposal.by) != proposal
    return Illegality.STALE_PROPOSAL if stale else None


def first_of(*reasons: Illegality | None) -> Illegality | None:
    """Return the first reason that there is, or None."""
    return next((reason for reason in reasons if reason), None)
