"""Why the others did what they did: their own reasons, term by term, in their points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from game.counterpart.rationale import Gate, Rationale, TermCode
from game.debrief.blocks import Block, Column, Message, Row, Table, Text, message
from game.debrief.phrases import column, instrument_label, percent, rounded, when
from game.debrief.record import Record
from game.model import action as act
from game.model.event import Moved

DECISIONS: Final = frozenset(
    {"accept", "reject", "sign", "walk-out", "withhold", "threaten", "carry-out", "withdraw"}
)
"""Moves whose reasons are told one by one."""
TERMS: Final[tuple[TermCode, ...]] = get_args(TermCode)
LONGEST: Final = 16  # decisions told (design choice)


@dataclass(frozen=True, slots=True)
class Reason:
    """A decision of another party and why it was taken."""

    fact: int
    action: act.PartyAction
    rationale: Rationale

    @property
    def failed(self) -> Gate | None:
        """The test that the proposal did not pass, if any."""
        return next((gate for gate in self.rationale.gates if not gate.passed), None)


def reasons_of(record: Record) -> tuple[Reason, ...]:
    """Return the others' decisions that came with a rationale, in order."""
    found = []
    for index in sorted(record.rationales):
        fact = record.facts[index] if index < len(record.facts) else None
        if isinstance(fact, Moved) and fact.action.by != record.seat:
            found.append(Reason(index, fact.action, record.rationales[index]))
    return tuple(found)


def decision_blocks(record: Record) -> tuple[Block, ...]:
    """Return the others' decisions in words, and what they were made of in points."""
    reasons = [reason for reason in reasons_of(record) if reason.action.kind in DECISIONS]
    told = reasons[-LONGEST:]
    blocks: list[Block] = [
        Text(message=_sentence(record, reason), evidence=(reason.fact,)) for reason in told
    ]
    weighed = [reason for reason in told if reason.rationale.offer is not None]
    if weighed:
        blocks.append(_table(record, weighed))
    return tuple(blocks)


def _shown(record: Record) -> tuple[str, ...]:
    """Return the terms that can be of account in a scenario."""
    return tuple(code for code in TERMS if code != "patchwork" or record.scenario.regimes)


def _sentence(record: Record, reason: Reason) -> Message:
    gate = reason.failed
    code: str = reason.action.kind
    if isinstance(reason.action, act.Reject):
        code = f"reject-{gate.code if gate else reason.action.reason}"
    value = reason.rationale.offer.value if reason.rationale.offer else 0.0
    shares = gate is not None and gate.code in {"domestic", "trust"}
    return message(
        f"debrief-why-{code}",
        party=record.the(reason.action.by),
        when=when(record, record.walk.moments[reason.fact]),
        number=_number(reason.action),
        value=value,
        wanted=reason.rationale.aspiration,
        reserve=reason.rationale.reservation,
        have=percent(gate.have) if gate and shares else gate.have if gate else 0.0,
        need=percent(gate.need) if gate and shares else gate.need if gate else 0.0,
        issue=_issue(record, reason),
        instrument=_instrument(record, reason.action),
    )


def _instrument(record: Record, action: act.PartyAction) -> str:
    """Return what was announced and then done, or an empty text."""
    if not isinstance(action, act.CarryOut):
        return ""
    return instrument_label(record.scenario, action.instrument)


def _number(action: act.PartyAction) -> int:
    return action.proposal if isinstance(action, act.Accept | act.Reject) else 0


def _issue(record: Record, reason: Reason) -> str | Message:
    """Return the issue that stood in the way, by the rationale or by what was said."""
    issue = reason.rationale.arguments.get("issue")
    if isinstance(reason.action, act.Reject) and issue is None:
        issue = reason.action.issue
    label = next((i.label for i in record.scenario.issues if i.id == issue), None)
    return label or message("debrief-no-issue")


def _table(record: Record, reasons: list[Reason]) -> Table:
    rows = []
    for reason in reasons:
        offer = reason.rationale.offer
        assert offer is not None, "only weighed decisions"
        terms = {term.code: term.points for term in offer.terms}
        rows.append(
            Row(
                cells=(
                    _label(record, reason),
                    *(rounded(terms.get(code, 0.0)) for code in _shown(record)),
                    rounded(offer.value),
                    rounded(reason.rationale.aspiration),
                    rounded(reason.rationale.reservation),
                ),
                strong=isinstance(reason.action, act.Accept | act.Sign),
                evidence=(reason.fact,),
            )
        )
    return Table(
        title=message("debrief-why-table"),
        columns=(
            column("debrief-column-decision"),
            *(
                Column(title=message(f"debrief-term-{code}"), unit="signed")
                for code in _shown(record)
            ),
            column("debrief-column-sum", "points"),
            column("debrief-column-wanted", "points"),
            column("debrief-column-floor", "points"),
        ),
        rows=tuple(rows),
        note=message("debrief-why-note"),
    )


def _label(record: Record, reason: Reason) -> Message:
    return message(
        "debrief-why-label",
        party=record.short(reason.action.by),
        move=message(f"move-{reason.action.kind}"),
        number=_number(reason.action),
    )
