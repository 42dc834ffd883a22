"""What was said against what was true: statements, signals, and how they were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.debrief.blocks import Message, Row, Table, Text, message
from game.debrief.phrases import column, option_label, percent, when
from game.debrief.record import Record, moves
from game.debrief.truth import issue_stakes
from game.model import action as act
from game.model.base import IssueId, PartyId
from game.model.draft import OPEN, Package

BEARABLE: Final = 0.5  # share of an issue's stake that a limit may cost its holder (design choice)
CLOSE: Final = 5.0  # points by which a stated no-deal may be off and still be true (design choice)
LONGEST: Final = 24  # rows at most (design choice)


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A statement and whether it was true.

    Attributes:
        truth: What was true, as a message.
        crossed: Position of the speaker's own later offer that contradicted it, if any.
    """

    fact: int
    by: PartyId
    claim: act.Claim
    true: bool
    truth: Message
    crossed: int | None = None


def claims_of(record: Record) -> tuple[ClaimCheck, ...]:
    """Return every statement of the sitting, checked against the speaker's mandate."""
    checks = []
    for index, fact in moves(record, "disclose"):
        assert isinstance(fact.action, act.Disclose), "asked for statements"
        checks.append(_check(record, index, fact.action))
    return tuple(checks)


def _check(record: Record, index: int, action: act.Disclose) -> ClaimCheck:
    by, claim = action.by, action.claim
    match claim:
        case act.PriorityClaim():
            weights = record.mandate(by).valuation.weights
            higher, lower = weights.get(claim.higher, 0.0), weights.get(claim.lower, 0.0)
            truth = message("debrief-truth-priority", first=higher, second=lower)
            return ClaimCheck(index, by, claim, higher >= lower, truth)
        case act.LimitClaim():
            place = record.scenario.issue_index(claim.issue)
            limit = true_limit(record, by, claim.issue)
            crossed = _crossed(record, index, by, claim)
            true = crossed is None and not _further(record, by, claim.issue, claim.option, limit)
            label = option_label(record.scenario, place, limit)
            truth = message("debrief-truth-limit", option=label)
            return ClaimCheck(index, by, claim, true, truth, crossed)
        case act.ReserveClaim():
            shift = record.walk.before(index).private[by].reservation_shift
            mandate = record.mandate(by)
            reserve = max(mandate.impasse, mandate.outside_option) + shift
            truth = message("debrief-truth-reserve", points=reserve)
            return ClaimCheck(index, by, claim, claim.points - reserve <= CLOSE, truth)


def true_limit(record: Record, party: PartyId, issue: IssueId) -> int:
    """Return the last option that a party could live with on an issue.

    The option farthest from its best one that crosses no hard line and costs no more than
    `BEARABLE` of what is at stake.
    """
    worth = _worth(record, party, issue)
    forbidden = {
        option
        for line in record.mandate(party).red_lines
        if line.issue == issue and line.rigidity >= 1.0
        for option in line.forbidden
    }
    scale = record.scenario.issues[record.scenario.issue_index(issue)].scale
    open_ = [option for option in range(scale) if option not in forbidden]
    best = max(open_, key=lambda option: (round(worth[option], 9), -option))
    span = max(worth[:scale]) - min(worth[:scale])
    fine = [option for option in open_ if worth[option] >= worth[best] - BEARABLE * span - 1e-9]
    return max(fine, key=lambda option: abs(option - best))


def _worth(record: Record, party: PartyId, issue: IssueId) -> tuple[float, ...]:
    options = record.scenario.issues[record.scenario.issue_index(issue)].options
    valuation = record.mandate(party).valuation
    values = valuation.values.get(issue, (0.0,) * len(options))
    return tuple(valuation.weights.get(issue, 0.0) * value for value in values)


def _further(record: Record, party: PartyId, issue: IssueId, option: int, other: int) -> bool:
    """Tell whether another option is worse for a party, that is, a larger concession."""
    worth = _worth(record, party, issue)
    return worth[other] < worth[option] - 1e-9


def _crossed(record: Record, index: int, by: PartyId, claim: act.LimitClaim) -> int | None:
    """Return the speaker's first later offer or acceptance beyond a stated limit."""
    place = record.scenario.issue_index(claim.issue)
    for later, fact in moves(record, "offer", "accept"):
        if later < index or fact.action.by != by:
            continue
        package = _package(record, later, fact.action)
        option = package[place] if package else OPEN
        if option != OPEN and _further(record, by, claim.issue, claim.option, option):
            return later
    return None


def _package(record: Record, index: int, action: act.PartyAction) -> Package | None:
    if isinstance(action, act.Offer):
        return action.package
    if isinstance(action, act.Accept):
        proposals = record.walk.before(index).table.proposals
        found = [p.package for p in proposals if p.number == action.proposal]
        return found[0] if found else None
    return None


@dataclass(frozen=True, slots=True)
class SignalCheck:
    """A hint of another party and what the player did next on that issue.

    Attributes:
        meant: Whether the issue had as much room as the hint said.
        read: `followed`, `missed` or `unclear` (no later offer spoke of the issue).
    """

    fact: int
    by: PartyId
    issue: IssueId
    flexible: bool
    meant: bool
    read: str


def signals_of(record: Record) -> tuple[SignalCheck, ...]:
    """Return the others' hints and how the seat read them."""
    checks = []
    for index, fact in moves(record, "signal"):
        action = fact.action
        assert isinstance(action, act.Signal), "asked for signals"
        if action.by == record.seat:
            continue
        stakes = issue_stakes(record.mandate(action.by).valuation, record.scenario)
        middle = sorted(stakes.values())[len(stakes) // 2]
        light = stakes.get(action.issue, 0.0) <= middle
        checks.append(
            SignalCheck(
                fact=index,
                by=action.by,
                issue=action.issue,
                flexible=action.flexible,
                meant=light == action.flexible,
                read=_read(record, index, action),
            )
        )
    return tuple(checks)


def _read(record: Record, index: int, signal: act.Signal) -> str:
    """Return whether the seat's next offer used a hint.

    A hint of flexibility is followed by asking at least as much as before, a firm one by asking
    no more than before, in the seat's own values.
    """
    place = record.scenario.issue_index(signal.issue)
    own = [
        (i, f.action.package[place])
        for i, f in moves(record, "offer")
        if isinstance(f.action, act.Offer)
        and f.action.by == record.seat
        and f.action.package[place] != OPEN
    ]
    before = [option for i, option in own if i < index]
    after = [option for i, option in own if i > index]
    if not before or not after:
        return "unclear"
    worth = _worth(record, record.seat, signal.issue)
    gained = worth[after[0]] - worth[before[-1]]
    good = gained >= -1e-9 if signal.flexible else gained <= 1e-9  # noqa: PLR2004 - rounding
    return "followed" if good else "missed"


def claims_table(record: Record, checks: Sequence[ClaimCheck]) -> Table:
    """Return the statements and their truth."""
    ordered = sorted(checks, key=lambda c: (c.true, c.fact))[:LONGEST]
    return Table(
        title=message("debrief-claims-table"),
        columns=(
            column("debrief-column-when"),
            column("debrief-column-by"),
            column("debrief-column-said"),
            column("debrief-column-truth"),
            column("debrief-column-verdict"),
        ),
        rows=tuple(
            Row(
                cells=(
                    when(record, record.walk.moments[check.fact]),
                    record.short(check.by),
                    said(record, check.claim),
                    check.truth,
                    message(f"debrief-verdict-{_verdict(check)}"),
                ),
                strong=not check.true,
                evidence=(check.fact,) if check.crossed is None else (check.fact, check.crossed),
            )
            for check in ordered
        ),
        note=message("debrief-claims-note", bearable=percent(BEARABLE), close=round(CLOSE)),
    )


def _verdict(check: ClaimCheck) -> str:
    if check.crossed is not None:
        return "crossed"
    return "true" if check.true else "false"


def said(record: Record, claim: act.Claim) -> Message:
    """Return a statement in short words."""
    scenario = record.scenario
    match claim:
        case act.PriorityClaim():
            return message(
                "debrief-said-priority",
                first=scenario.issues[scenario.issue_index(claim.higher)].label,
                second=scenario.issues[scenario.issue_index(claim.lower)].label,
            )
        case act.LimitClaim():
            place = scenario.issue_index(claim.issue)
            return message(
                "debrief-said-limit",
                issue=scenario.issues[place].label,
                option=option_label(scenario, place, claim.option),
            )
        case act.ReserveClaim():
            return message("debrief-said-reserve", points=claim.points)


def signal_texts(record: Record, checks: Sequence[SignalCheck]) -> tuple[Text, ...]:
    """Return the hints that were missed, and those that were not meant."""
    texts = []
    for check in checks[:LONGEST]:
        if check.read == "missed":
            code = "missed"
        elif not check.meant:
            code = "bluff"
        else:
            continue
        label = record.scenario.issues[record.scenario.issue_index(check.issue)].label
        kind = "flexible" if check.flexible else "firm"
        texts.append(
            Text(
                message=message(
                    f"debrief-signal-{code}-{kind}",
                    party=record.the(check.by),
                    issue=label,
                    when=when(record, record.walk.moments[check.fact]),
                ),
                evidence=(check.fact,),
            )
        )
    return tuple(texts)
