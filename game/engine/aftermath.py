"""What follows from moves and from nature in the years after entry into force."""

from __future__ import annotations

from typing import Final

from game.engine import flow, parties
from game.engine.catalogue import MOVES
from game.engine.chance import stake
from game.engine.checks_years import members, reopening_of
from game.engine.home import spend
from game.engine.illegality import instrument_of, is_due
from game.engine.repute import Lesson, learn, pledged
from game.engine.scribe import Scribe
from game.model import action as act
from game.model.base import PartyId
from game.model.chance import Conduct, DutyRecord, YearLived, YearSettled
from game.model.event import (
    AgreementEnded,
    IssueEased,
    MatterOpened,
    OwnYear,
    PromiseBroken,
    TrueCompliance,
    YearClosed,
    YearReported,
)

SUSPEND_DISLIKE: Final = -0.04  # as a threat, model.md 2.6
PUNISH_DISLIKE: Final = -0.12  # as an executed threat, model.md 2.6
PUNISH_RESENTMENT: Final = 3.0  # model.md 6.6, over-retaliation
PUNISH_LEGITIMACY: Final = -1.0  # model.md 6.6
ASSIST_LIKING: Final = 0.05  # as a promise kept, model.md 2.6
BROKEN_DISLIKE: Final = -0.10  # design choice
QUIET_YEAR_WEIGHT: Final = 0.1  # a year without a known failure confirms the word; design choice
UNRESOLVED_WEIGHT: Final = 0.5  # design choice
CURED_WEIGHT: Final = 0.3  # late performance counts s = 0.6 (model.md 3.1); weight design choice
NOTIFIED_SHARE: Final = 0.4  # model.md 3.1, involuntary failure


def follow(scribe: Scribe, action: act.Suspend | act.Assist | act.Fund | act.Concur) -> None:
    """Write what follows at once from suspending, helping, funding or agreeing to ease."""
    if isinstance(action, act.Concur):
        _eased(scribe, action)
        return
    if isinstance(action, act.Fund):
        spend(scribe, action.by, MOVES["fund"].capital, "funding")
        return
    if isinstance(action, act.Assist):
        spend(scribe, action.by, MOVES["assist"].capital, "assistance")
        scribe.relationship(action.to, action.by, ASSIST_LIKING, 0.0, "assisted")
        return
    matter = next(m for m in scribe.table.matters if m.id == action.matter)
    if action.severity == "punitive":
        scribe.relationship(
            matter.party, action.by, PUNISH_DISLIKE, PUNISH_RESENTMENT, "over-retaliation"
        )
        scribe.legitimacy(action.by, PUNISH_LEGITIMACY, "over-retaliation")
    else:
        scribe.relationship(matter.party, action.by, SUSPEND_DISLIKE, 0.0, "suspension")


def _eased(scribe: Scribe, action: act.Concur) -> None:
    """Settle a reopened issue once every member wants it eased."""
    asked = reopening_of(scribe.table, action.issue)
    if asked is not None and asked.agreed >= set(members(scribe.scenario, scribe.table)):
        scribe.write(IssueEased(seen_by=scribe.everyone, public=True, issue=action.issue))


def year_lived(scribe: Scribe, outcome: YearLived) -> None:
    """Report a year: to all what was seen, to each its own, the truth to nobody."""
    seen = tuple(_as_seen(duty) for duty in outcome.duties if duty.detected or duty.alleged)
    scribe.write(
        YearReported(
            seen_by=scribe.everyone,
            public=True,
            year=outcome.year,
            shocks=outcome.shocks,
            duties=seen,
        )
    )
    for party in _living(scribe, outcome):
        scribe.write(
            OwnYear(
                seen_by=(party,),
                year=outcome.year,
                party=party,
                duties=tuple(
                    d.model_copy(update={"alleged": False})
                    for d in outcome.duties
                    if d.party == party
                ),
                flow=outcome.flows.get(party, 0.0),
            )
        )
    scribe.write(
        TrueCompliance(
            seen_by=(),
            year=outcome.year,
            compliance={p: _kept(outcome, p) for p in scribe.members},
            duties=outcome.duties,
        )
    )
    for duty in seen:
        scribe.write(
            MatterOpened(
                seen_by=scribe.everyone,
                public=True,
                matter=f"y{outcome.year}-{duty.party}-{duty.issue}",
                party=duty.party,
                issue=duty.issue,
                conduct=duty.conduct,
            )
        )
    flow.give_first_floor(scribe)


def _living(scribe: Scribe, outcome: YearLived) -> tuple[PartyId, ...]:
    """Return whose year it was: the members, and those who may ask to come in."""
    table, inside = scribe.table, scribe.members
    return tuple(
        party
        for party in scribe.everyone
        if party in inside
        or (party in outcome.flows and parties.may_dock(scribe.scenario, table, party))
    )


def _as_seen(duty: DutyRecord) -> DutyRecord:
    """Return a failure as others see it: not whether it was meant, nor whether it was real."""
    conduct: Conduct = "violate" if duty.conduct == "violate" else "shirk"
    return DutyRecord(party=duty.party, issue=duty.issue, conduct=conduct, detected=True)


def _kept(outcome: YearLived, party: PartyId) -> float:
    own = [d for d in outcome.duties if d.party == party]
    kept = sum(d.conduct in {"comply", "escape"} for d in own)
    return kept / len(own) if own else 1.0


def year_settled(scribe: Scribe, outcome: YearSettled) -> None:
    """Close a year: credibility follows conduct; the agreement may end."""
    scribe.write(
        YearClosed(
            seen_by=scribe.everyone,
            public=True,
            year=outcome.year,
            matters=outcome.matters,
            reviewed=outcome.reviewed,
            review_helped=outcome.review_helped,
            withdrawn=outcome.withdrawn,
            acceded=outcome.acceded,
            refused=outcome.refused,
            flows=outcome.flows,
        )
    )
    _judge_conduct(scribe, outcome)
    _overdue_promises(scribe)
    if outcome.ended is not None:
        scribe.write(
            AgreementEnded(
                seen_by=scribe.everyone, public=True, cause=outcome.ended, year=outcome.year
            )
        )
        flow.end_sitting(scribe, outcome.ended)
    elif outcome.year >= scribe.scenario.years:
        flow.end_sitting(scribe, "in-force")
    else:
        flow.begin_round(scribe, outcome.year + 1)


def _judge_conduct(scribe: Scribe, outcome: YearSettled) -> None:
    results = {settled.matter: settled.result for settled in outcome.matters}
    notified = {
        (answer.by, answer.issue)
        for answer in scribe.table.answers
        if isinstance(answer, act.Notify)
    }
    accused = set()
    for matter in scribe.table.matters:
        result = results.get(matter.id, "unresolved")
        if result == "dismissed":
            continue
        accused.add(matter.party)
        share = NOTIFIED_SHARE if (matter.party, matter.issue) in notified else 1.0
        if result in {"cured", "remedied"}:
            scribe.credibility(matter.party, "promise", 0.6, share * CURED_WEIGHT, "breach-cured")
        else:
            scribe.credibility(
                matter.party, "promise", 0.0, share * UNRESOLVED_WEIGHT, "breach-unresolved"
            )
    for party in scribe.members:
        if party not in accused:
            scribe.credibility(party, "promise", 1.0, QUIET_YEAR_WEIGHT, "year-kept")


def _overdue_promises(scribe: Scribe) -> None:
    """A promise tied to the text is due by the end of the first year in force."""
    for pledge in scribe.table.pledges:
        due = is_due(scribe.table, pledge.demand)
        if pledge.kind == "promise" and pledge.status == "live" and due:
            scribe.write(
                PromiseBroken(seen_by=scribe.everyone, by=pledge.by, instrument=pledge.instrument)
            )
            tool = instrument_of(scribe.scenario, pledge.instrument)
            assert tool is not None, "legal moves name instruments that exist"
            lesson = Lesson(0.0, stake(scribe.scenario, tool.id), "promise-broken")
            learn(scribe, pledged(scribe.scenario, tool, pledge), lesson)
            scribe.relationship(pledge.to, pledge.by, BROKEN_DISLIKE, 0.0, "promise-broken")
