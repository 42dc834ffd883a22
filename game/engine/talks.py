"""What follows from moves in the rounds of talks."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from game.engine import chance, flow, round_end, threats
from game.engine.backing import backing, joined_impact, joint_impact, spend_backing
from game.engine.commitments import PUBLIC_LINE_VIEW, check, excused
from game.engine.illegality import instrument_of
from game.engine.parties import carries
from game.engine.repute import Lesson, learn, pledged
from game.engine.scribe import DIGITS, Scribe
from game.engine.value import worth_lost
from game.model import action as act
from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Package
from game.model.event import AgreedInPrinciple, IssueSettled, MembershipChanged, Persuaded
from game.model.scenario import Instrument, Scenario
from game.model.state import Pledge

ARGUMENT_SHIFT: Final = 0.05  # model.md 1, largest shift of a value by an argument
SPECIALISTS: Final = 1.5  # specialists hear a case better; design choice
HOSTILE: Final = -0.3  # below this relationship a public argument backfires; design choice
BACKFIRE: Final = -0.02  # model.md 4.5, argue
BACKTRACK_WEIGHT: Final = 0.5  # model.md 3.1, minuted commitment backtracked
REJECTION_TENSION: Final = 0.05  # design choice, model.md 4.5 has 0.1 from the second on
ADJOURN_TENSION: Final = -0.25  # model.md 4.5
THREAT_TENSION: Final = 0.15  # model.md 4.5
THREAT_DISLIKE: Final = -0.04  # model.md 2.6
EXECUTED_DISLIKE: Final = -0.12  # model.md 2.6
EXECUTED_FORCE: Final = 0.85  # model.md 2.6, share of the impact that lands
PROMISE_KEPT_LIKING: Final = 0.05  # model.md 2.6
RESENTMENT: Final = 0.6  # model.md 2.6, per ten points of impact at no legitimacy
CAUCUS_LIKING: Final = 0.02  # to be asked aside is a tie; design choice
WITHDRAWN_SHARE: Final = 0.5  # a threat withdrawn in time costs half a bluff; design choice

Talk = act.Offer | act.Accept | act.Reject | act.Argue | act.Adjourn | act.Caucus
Pressure = act.Threaten | act.CarryOut | act.WithdrawThreat


def follow(scribe: Scribe, action: Talk) -> None:
    """Write what follows from an offer, an answer, an argument or a pause."""
    match action:
        case act.Offer(package=package):
            _reopen_contradicted(scribe, action.by, package)
            _check_word(scribe, action.by, package)
            check(scribe, action.by, package)
        case act.Accept():
            _after_accept(scribe, action)
        case act.Reject():
            mediated = scribe.table.channel == "mediated"
            scribe.tension(0.0 if mediated else REJECTION_TENSION, "rejection")
        case act.Argue():
            _persuade(scribe, action)
        case act.Adjourn():
            scribe.tension(ADJOURN_TENSION, "adjournment")
            flow.end_turn(scribe, action.by)
        case act.Caucus():
            for member in action.members:
                scribe.relationship(member, action.by, CAUCUS_LIKING, 0.0, "caucus")


def _reopen_contradicted(scribe: Scribe, by: PartyId, package: Package) -> None:
    """An offer that departs from what was agreed ad referendum opens it again."""
    for issue, clause, option in zip(
        scribe.scenario.issues, scribe.table.draft, package, strict=True
    ):
        if clause.status == "agreed" and option not in {OPEN, clause.option}:
            scribe.write(IssueSettled(seen_by=scribe.everyone, issue=issue.id, option=OPEN))
            scribe.credibility(by, "promise", 0.0, BACKTRACK_WEIGHT, "backtracked")


def _check_word(scribe: Scribe, by: PartyId, package: Package) -> None:
    """Charge a party that crosses a limit it had stated, once in a move."""
    if scribe.table.course.purpose_of(scribe.table.round) == "explore":
        return
    for said in scribe.table.claims:
        if said.by == by and isinstance(said.claim, act.LimitClaim):
            known = any(
                f.kind == "credibility-moved" and f.cause == "limit-crossed" for f in scribe.facts
            )
            weight = 0.0 if known else crossing(scribe, by, said.claim, package)
            if weight:
                scribe.credibility(by, "statement", 0.0, weight, "limit-crossed")


def crossing(scribe: Scribe, by: PartyId, claim: act.LimitClaim, package: Package) -> float:
    """Return what it weighs that a party passes a limit it had stated (model.md 3.1, W = gap / 10).

    Nothing if it does not, or if an earlier proposal of its own had done so.
    """
    gap = worth_lost(scribe.scenario, by, claim, package)
    if gap <= PUBLIC_LINE_VIEW or _crossed_before(scribe, by, claim):
        return 0.0
    return excused(scribe, by, claim.issue) * min(2.0, max(0.25, gap / 10.0))


def _crossed_before(scribe: Scribe, by: PartyId, claim: act.LimitClaim) -> bool:
    """Tell whether an earlier proposal of the party had crossed this limit already."""
    return any(
        worth_lost(scribe.scenario, by, claim, p.package) > PUBLIC_LINE_VIEW
        for p in scribe.table.proposals[:-1]
        if p.by == by
    )


def without(scenario: Scenario, package: Package, issues: Collection[IssueId]) -> Package:
    """Return a package with some issues left open."""
    return tuple(
        OPEN if issue.id in issues else option
        for issue, option in zip(scenario.issues, package, strict=True)
    )


def _after_accept(scribe: Scribe, action: act.Accept) -> None:
    proposal = next(p for p in scribe.table.proposals if p.number == action.proposal)
    waiting = frozenset().union(*proposal.excepted.values())
    taken = without(scribe.scenario, proposal.package, action.excepting)
    _check_word(scribe, action.by, taken)
    check(scribe, action.by, taken)
    if not carries(scribe.scenario, scribe.table, proposal.accepted):
        flow.end_turn(scribe, action.by)
        return
    kept = without(scribe.scenario, proposal.package, waiting)
    tied = tied_groups(scribe, kept)
    for issue, clause, option in zip(
        scribe.scenario.issues, scribe.table.draft, kept, strict=True
    ):
        waits = issue.group in tied
        if option != OPEN and not waits and (clause.status, clause.option) != ("agreed", option):
            scribe.write(IssueSettled(seen_by=scribe.everyone, issue=issue.id, option=option))
    package = tuple(c.option if c.status == "agreed" else OPEN for c in scribe.table.draft)
    package = without(scribe.scenario, package, waiting)
    if is_enough(scribe, package, waiting):
        scribe.write(AgreedInPrinciple(seen_by=scribe.everyone, public=True, package=package))
        _stay_out(scribe, proposal.accepted)
        flow.begin_phase(scribe, "text")
    else:
        flow.end_turn(scribe, action.by)


def tied_groups(scribe: Scribe, package: Package) -> set[str]:
    """Return the issue groups that a package cannot settle, being tied to one left open."""
    left = {
        issue.group
        for issue, clause, option in zip(
            scribe.scenario.issues, scribe.table.draft, package, strict=True
        )
        if option == OPEN and clause.status == "open"
    }
    tied: set[str] = set()
    for tie in scribe.table.course.ties:
        pair = {tie.first, tie.second}
        if pair & left:
            tied |= pair
    return tied


def _stay_out(scribe: Scribe, accepted: frozenset[PartyId]) -> None:
    """Note the parties that others have agreed without."""
    for party in scribe.members:
        if party not in accepted:
            scribe.write(
                MembershipChanged(
                    seen_by=scribe.everyone,
                    public=True,
                    party=party,
                    member=False,
                    how="stayed-out",
                )
            )


def is_enough(scribe: Scribe, package: Package, waiting: Collection[IssueId] = ()) -> bool:
    """Tell whether a package is an agreement in principle.

    On the `package` track every issue must be settled, parked or excepted; on the `framework`
    track the design clauses may also wait for the text. While an issue that the package does not
    settle waits for its date, nothing is enough.
    """
    framework = scribe.table.track == "framework"
    parked = scribe.table.course.parked
    named = zip(scribe.scenario.issues, package, strict=True)
    if parked and any(option == OPEN and issue.id in parked for issue, option in named):
        return False
    return all(
        option != OPEN
        or clause.status == "bracketed"
        or issue.id in waiting
        or (framework and issue.kind == "design")
        for issue, clause, option in zip(
            scribe.scenario.issues, scribe.table.draft, package, strict=True
        )
    ) and any(option != OPEN for option in package)


def _persuade(scribe: Scribe, action: act.Argue) -> None:
    argument = next(a for a in scribe.scenario.arguments if a.id == action.argument)
    craft = SPECIALISTS if scribe.table.channel == "specialists" else 1.0
    for listener in scribe.others(action.by):
        liking = scribe.private(listener).relations[action.by].relationship
        shift = ARGUMENT_SHIFT * min(1.0, craft * argument.quality) * (1.0 + liking) / 2.0
        if liking < HOSTILE and scribe.table.channel == "plenary":
            shift = BACKFIRE
        scribe.write(
            Persuaded(
                seen_by=(listener,),
                party=listener,
                issue=argument.issue,
                option=argument.option,
                shift=round(shift, DIGITS),
            )
        )


def follow_pressure(scribe: Scribe, action: Pressure) -> None:
    """Write what follows from making, carrying out or withdrawing a threat or promise."""
    tool = instrument_of(scribe.scenario, action.instrument)
    assert tool is not None, "legal moves name instruments that exist"
    match action:
        case act.Threaten():
            impact = joint_impact(scribe.scenario, scribe.table, tool, action.demand)
            resentment = RESENTMENT * (1.0 - tool.legitimacy) * impact / 10.0
            scribe.relationship(
                tool.target, tool.wielder, THREAT_DISLIKE, resentment, "threatened"
            )
            scribe.tension(THREAT_TENSION, "threat")
            round_end.spoil(scribe, tool.wielder, tool.target)
        case act.CarryOut():
            _carried_out(scribe, tool)
        case act.WithdrawThreat() if _pledge(scribe, tool).status == "lifted":
            threats.lift(scribe, tool)
        case act.WithdrawThreat():
            threats.back_down(scribe, _pledge(scribe, tool), WITHDRAWN_SHARE)
            scribe.tension(-THREAT_TENSION / 2, "threat-withdrawn")


def deliver(scribe: Scribe, tool: Instrument) -> None:
    """Give what an instrument promises: its wielder pays, its target gains (model.md 2.6)."""
    demand = _pledge(scribe, tool).demand
    behind = backing(scribe.scenario, scribe.table, tool, demand)
    impact = joined_impact(tool, behind)
    scribe.payoff(tool.wielder, "instrument-used", sunk=_net_cost(scribe, tool))
    scribe.payoff(tool.target, "promise-kept", sunk=-impact)
    spend_backing(scribe, tool, demand, behind)
    lesson = Lesson(1.0, chance.stake(scribe.scenario, tool.id), "promise-kept")
    learn(scribe, pledged(scribe.scenario, tool, _pledge(scribe, tool)), lesson)
    scribe.relationship(tool.target, tool.wielder, PROMISE_KEPT_LIKING, 0.0, "promise-kept")


def _pledge(scribe: Scribe, tool: Instrument) -> Pledge:
    """Return the last pledge of an instrument."""
    return next(p for p in reversed(scribe.table.pledges) if p.instrument == tool.id)


def _net_cost(scribe: Scribe, tool: Instrument) -> float:
    mandate = scribe.mandate(tool.wielder)
    terms = mandate.instruments.get(tool.id)
    return terms.cost - terms.benefit if terms else 0.0


def _carried_out(scribe: Scribe, tool: Instrument) -> None:
    if tool.kind == "promise":
        deliver(scribe, tool)
        return
    scribe.payoff(tool.wielder, "instrument-used", sunk=_net_cost(scribe, tool))
    pledge = _pledge(scribe, tool)
    age = scribe.table.round - pledge.round
    behind = backing(scribe.scenario, scribe.table, tool, pledge.demand)
    impact = joined_impact(tool, behind)
    landed = EXECUTED_FORCE * impact * (1.0 - tool.decay) ** age
    resentment = 2.0 * RESENTMENT * (1.0 - tool.legitimacy) * impact / 10.0
    spend_backing(scribe, tool, pledge.demand, behind)
    scribe.payoff(tool.target, "threat-carried-out", reservation=-landed)
    lesson = Lesson(1.0, chance.stake(scribe.scenario, tool.id), "threat-carried-out")
    learn(scribe, pledged(scribe.scenario, tool, pledge), lesson)
    scribe.relationship(
        tool.target, tool.wielder, EXECUTED_DISLIKE, resentment, "threat-carried-out"
    )
    scribe.tension(THREAT_TENSION, "threat-carried-out")
    round_end.spoil(scribe, tool.wielder, tool.target)
