"""What the others really wanted, and what the player had believed of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.blocks import Block, Column, Message, Row, Section, Table, Text, message
from game.debrief.carried import carried_texts
from game.debrief.claims import claims_of, claims_table, signal_texts, signals_of
from game.debrief.concessions import correlation
from game.debrief.inventions import invention_texts
from game.debrief.phrases import column, option_label, rounded
from game.debrief.reasons import decision_blocks
from game.debrief.record import Record
from game.debrief.truth import Truth, issue_stakes, weights_by_rank
from game.model.base import IssueId, PartyId

TOP = 3  # priorities that a worksheet should have found (design choice)


@dataclass(frozen=True, slots=True)
class BeliefCheck:
    """A list of believed priorities against the truth.

    Attributes:
        source: `worksheet` (before the talks) or `assessment` (after them).
        correlation: Spearman's rank correlation over the issues listed, -1 to 1, if defined.
        hits: Issues of the true top three that were among the first three believed.
    """

    source: str
    about: PartyId
    believed: tuple[IssueId, ...]
    correlation: float | None
    hits: tuple[IssueId, ...]


def beliefs_of(record: Record) -> tuple[BeliefCheck, ...]:
    """Return what the seat believed of the others, checked."""
    sheets = [("worksheet", dict(record.state.private[record.seat].worksheet))]
    if record.assessment is not None:
        sheets.append(("assessment", dict(record.assessment.wanted)))
    return tuple(
        check_beliefs(record, source, other, sheet[other])
        for source, sheet in sheets
        for other in record.others
        if sheet.get(other)
    )


def check_beliefs(
    record: Record, source: str, about: PartyId, believed: tuple[IssueId, ...]
) -> BeliefCheck:
    """Return a list of believed priorities against the truth."""
    ranked = weights_by_rank(record.mandate(about).valuation, record.scenario)
    known = tuple(issue for issue in dict.fromkeys(believed) if issue in ranked)
    order = sorted(known, key=ranked.index)
    places = [float(order.index(issue)) for issue in known]
    return BeliefCheck(
        source=source,
        about=about,
        believed=known,
        correlation=correlation([float(n) for n in range(len(known))], places),
        hits=tuple(issue for issue in ranked[:TOP] if issue in known[:TOP]),
    )


def section(record: Record, truth: Truth) -> Section:
    """Return the section that reveals the others."""
    checks = beliefs_of(record)
    blocks: list[Block] = [Text(message=message("debrief-others-intro"), tone="note")]
    for other in record.others:
        mine = [check for check in checks if check.about == other]
        blocks.extend(_verdicts(record, mine))
        blocks.append(_reserve(record, truth, other))
        blocks.append(_priorities(record, other, mine))
    blocks.extend(decision_blocks(record))
    claims = claims_of(record)
    if claims:
        false = sum(not claim.true for claim in claims)
        count = len(claims)
        blocks.append(Text(message=message("debrief-claims-summary", count=count, false=false)))
        blocks.append(claims_table(record, claims))
    blocks.extend(signal_texts(record, signals_of(record)))
    blocks.extend(carried_texts(record))
    blocks.extend(invention_texts(record))
    return Section(id="others", title=message("debrief-others-title"), blocks=tuple(blocks))


def _verdicts(record: Record, checks: Sequence[BeliefCheck]) -> list[Text]:
    if not checks:
        return [Text(message=message("debrief-beliefs-none"), tone="note")]
    return [
        Text(
            message=message(
                f"debrief-beliefs-{check.source}",
                party=record.the(check.about),
                hits=len(check.hits),
                top=min(TOP, len(record.scenario.issues)),
                fit=_fit(check),
            ),
            tone="lead",
        )
        for check in checks
    ]


def _fit(check: BeliefCheck) -> Message:
    if check.correlation is None:
        return message("debrief-fit-short")
    code = "good" if check.correlation >= 0.6 else "fair" if check.correlation >= 0.2 else "poor"  # noqa: PLR2004 - words for a correlation
    return message(f"debrief-fit-{code}", value=f"{check.correlation:.2f}")


def _reserve(record: Record, truth: Truth, other: PartyId) -> Text:
    guess = record.assessment.reserve.get(other) if record.assessment else None
    account = truth.account(other)
    return Text(
        message=message(
            "debrief-reserve" if guess is None else "debrief-reserve-guessed",
            party=record.the(other),
            start=account.start,
            end=account.end,
            public=record.scenario.party(other).profile.reserve,
            guess=guess or 0,
        )
    )


def _priorities(record: Record, other: PartyId, checks: Sequence[BeliefCheck]) -> Table:
    scenario, mandate = record.scenario, record.mandate(other)
    stakes = issue_stakes(mandate.valuation, scenario)
    public = issue_stakes(scenario.party(other).profile.estimate, scenario)
    own = issue_stakes(record.mandate(record.seat).valuation, scenario)
    rows = []
    for rank, issue_id in enumerate(weights_by_rank(mandate.valuation, scenario)):
        place = scenario.issue_index(issue_id)
        guessed = [_place(check.believed, issue_id) for check in checks]
        right = [n is not None and n <= TOP for n in guessed]
        rows.append(
            Row(
                cells=(
                    scenario.issues[place].label,
                    rounded(stakes[issue_id]),
                    rounded(public.get(issue_id, 0.0)),
                    rounded(own.get(issue_id, 0.0)),
                    _line(record, other, issue_id),
                    *guessed,
                ),
                strong=rank < TOP and any(right),
            )
        )
    return Table(
        title=message("debrief-priorities-table", party=record.the(other)),
        columns=(
            column("debrief-column-issue"),
            column("debrief-column-stake", "points"),
            column("debrief-column-public", "points"),
            column("debrief-column-own-stake", "points"),
            column("debrief-column-line"),
            *(
                Column(title=message(f"debrief-column-{check.source}"), unit="count")
                for check in checks
            ),
        ),
        rows=tuple(rows),
        note=message("debrief-priorities-note"),
    )


def _place(believed: Sequence[IssueId], issue: IssueId) -> int | None:
    return believed.index(issue) + 1 if issue in believed else None


def _line(record: Record, other: PartyId, issue: IssueId) -> Message | None:
    """Return the red line of a party on an issue in words."""
    place = record.scenario.issue_index(issue)
    for line in record.mandate(other).red_lines:
        if line.issue == issue:
            first = option_label(record.scenario, place, min(line.forbidden))
            last = option_label(record.scenario, place, max(line.forbidden))
            kind = "hard" if line.rigidity >= 1.0 else "soft"
            form = "one" if len(line.forbidden) == 1 else "range"
            return message(f"debrief-line-{kind}-{form}", option=first, last=last)
    return None
