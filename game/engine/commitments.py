"""Whether deeds keep to words: stated limits, public commitments, the agreed record."""

from __future__ import annotations

from typing import Final

from game.engine.scribe import DIGITS, Scribe
from game.engine.value import worth_lost
from game.model.base import IssueId, PartyId
from game.model.diplomacy_facts import CommitmentBroken, RecordBroken
from game.model.diplomacy_state import Commitment
from game.model.draft import OPEN, Package
from game.model.event import CredibilityMoved
from game.model.speech import LimitClaim

RECORD_WEIGHT: Final = 0.5  # model.md 3.1, minuted commitment backtracked (M067)
QUIET_WEIGHT: Final = 0.6  # model.md 3.3, a statement in the back channel
CONFIRMED_WEIGHT: Final = 0.3  # a limit that the signed text bears out; design choice
STEP_COST: Final = 0.5  # model.md 3.3, share of the audience cost that each repetition adds
SUMMIT_COST: Final = 1.5  # model.md 4.5, audience costs while leaders meet
JUSTIFIED: Final = 0.5  # model.md 3.3 (Levendusky & Horowitz 2012)
PUBLIC_LINE_VIEW: Final = 0.01  # smallest loss of value that counts as crossing a stated line


def excused(scribe: Scribe, by: PartyId, issue: IssueId) -> float:
    """Return the share of a climb-down's price that is due: half with a new reason for it."""
    justified = scribe.table.course.justified.get(by, frozenset())
    return JUSTIFIED if issue in justified else 1.0


def excused_demand(scribe: Scribe, by: PartyId, demand: Package) -> float:
    """Return the same for a pledge: a new reason on any issue of its demand counts."""
    issues = [i.id for i, o in zip(scribe.scenario.issues, demand, strict=True) if o != OPEN]
    return min((excused(scribe, by, issue) for issue in issues), default=1.0)


def audience_cost(scribe: Scribe, by: PartyId) -> float:
    """Return AC, what breaking a public word costs a party now, points; more while leaders meet."""
    usual = scribe.scenario.party(by).audience_cost
    meeting = scribe.table.phase == "rounds" and scribe.table.course.summit == scribe.table.round
    return usual * (SUMMIT_COST if meeting else 1.0)


def check(scribe: Scribe, by: PartyId, package: Package) -> None:
    """Charge a party whose offer, acceptance or wording goes back on its word.

    In a round that was agreed to be exploratory nothing is binding, so nothing is charged.
    """
    table = scribe.table
    if table.phase == "rounds" and table.course.purpose_of(table.round) == "explore":
        return
    for commitment in table.course.commitments:
        if commitment.by == by and not commitment.broken:
            _check_commitment(scribe, commitment, package)
    for issue, option in table.course.minutes.items():
        named = package[scribe.scenario.issue_index(issue)]
        if named not in {OPEN, option} and (by, issue) not in table.course.disowned:
            scribe.write(RecordBroken(seen_by=scribe.everyone, by=by, issue=issue))
            weight = RECORD_WEIGHT * excused(scribe, by, issue)
            scribe.credibility(by, "promise", 0.0, weight, "record-broken")
    _check_confided(scribe, by, package)


def _check_commitment(scribe: Scribe, commitment: Commitment, package: Package) -> None:
    by, issue = commitment.by, commitment.issue
    claim = LimitClaim(issue=issue, option=commitment.option)
    gap = worth_lost(scribe.scenario, by, claim, package)
    if gap <= PUBLIC_LINE_VIEW:
        return
    share = excused(scribe, by, issue)
    raised = 1.0 + STEP_COST * commitment.step
    scribe.write(
        CommitmentBroken(
            seen_by=scribe.everyone, public=True, by=by, issue=issue, justified=share < 1.0
        )
    )
    scribe.payoff(by, "audience-cost", sunk=share * raised * audience_cost(scribe, by))
    scribe.legitimacy(by, -share * raised, "audience-cost")
    weight = share * min(2.0, max(0.25, gap / 10.0))
    scribe.credibility(by, "statement", 0.0, weight, "commitment-broken")


def _check_confided(scribe: Scribe, by: PartyId, package: Package) -> None:
    """Charge a limit confided in a back channel and then passed: only the partner knows of it."""
    made = [p.package for p in scribe.table.proposals if p.by == by]
    before = made[:-1] if made and made[-1] == package else made
    for channel in scribe.private(by).channels:
        for said in channel.confided:
            if said.by != by or not isinstance(said.claim, LimitClaim):
                continue
            gap = worth_lost(scribe.scenario, by, said.claim, package)
            known = any(
                worth_lost(scribe.scenario, by, said.claim, p) > PUBLIC_LINE_VIEW for p in before
            )
            if gap <= PUBLIC_LINE_VIEW or known:
                continue
            partner = next(p for p in channel.parties if p != by)
            scribe.write(
                CredibilityMoved(
                    seen_by=channel.parties,
                    observer=partner,
                    subject=by,
                    domain="statement",
                    outcome=0.0,
                    weight=round(QUIET_WEIGHT * min(2.0, max(0.25, gap / 10.0)), DIGITS),
                    cause="limit-crossed",
                )
            )


def confirm(scribe: Scribe, package: Package) -> None:
    """Credit parties whose stated limits the signed text bears out (model.md 3.1)."""
    for party in scribe.everyone:
        limits = [
            said.claim
            for said in scribe.table.claims
            if said.by == party and isinstance(said.claim, LimitClaim)
        ]
        if limits and all(
            worth_lost(scribe.scenario, party, claim, package) <= PUBLIC_LINE_VIEW
            for claim in limits
        ):
            scribe.credibility(party, "statement", 1.0, CONFIRMED_WEIGHT, "word-confirmed")
