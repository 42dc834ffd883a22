"""The years in force as they were lived: shocks, conduct true and seen, matters and answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.blocks import (
    Block,
    Line,
    Lines,
    Listed,
    Mark,
    Message,
    Row,
    Section,
    Table,
    Text,
    message,
)
from game.debrief.phrases import column, mean, rounded
from game.debrief.record import Record, moves
from game.model import event as ev
from game.model.base import IssueId, PartyId
from game.model.chance import DutyRecord, MatterSettled, ShockRecord

FAILURES = frozenset({"shirk", "violate", "incapacity"})
ANSWERS = frozenset(
    {
        "notify",
        "consult",
        "dispute",
        "suspend",
        "waive",
        "assist",
        "review",
        "withdraw",
        "inspect",
        "refer",
        "action-plan",
        "fund",
        "reopen",
        "concur",
        "admit",
        "renew",
        "stay",
        "accede",
    }
)


@dataclass(frozen=True, slots=True)
class LivedYear:
    """One year in force.

    Attributes:
        compliance: True share of duties kept, per party, 0-1.
        seen: The same as the others could see it.
        duties: Everybody's true conduct.
        matters: Matters by id, with their party and issue.
        results: How the matters came out.
        answers: Positions of the parties' moves in the log.
        flows: Points-rate that the year brought each party, remedies included.
    """

    year: int
    shocks: tuple[ShockRecord, ...]
    compliance: dict[PartyId, float]
    seen: dict[PartyId, float]
    duties: tuple[DutyRecord, ...]
    matters: dict[str, tuple[PartyId, IssueId]]
    results: tuple[MatterSettled, ...]
    answers: tuple[int, ...]
    withdrawn: tuple[PartyId, ...]
    acceded: tuple[PartyId, ...]
    refused: tuple[PartyId, ...]
    flows: dict[PartyId, float]
    facts: tuple[int, ...]


def years_of(record: Record) -> tuple[LivedYear, ...]:
    """Return the years in force, in order; a year that did not close is left out."""
    years = []
    start: int | None = None
    for index, fact in enumerate(record.facts):
        moment = record.walk.moments[index]
        if isinstance(fact, ev.RoundBegan) and moment.phase == "implementation":
            start = index
        if isinstance(fact, ev.YearClosed) and start is not None:
            years.append(_year(record, start, index, fact))
            start = None
    return tuple(years)


def _year(record: Record, start: int, end: int, closed: ev.YearClosed) -> LivedYear:
    span = record.facts[start : end + 1]
    truth = next((f for f in span if isinstance(f, ev.TrueCompliance)), None)
    report = next((f for f in span if isinstance(f, ev.YearReported)), None)
    own = {f.party: f.flow for f in span if isinstance(f, ev.OwnYear)}
    duties = truth.duties if truth else ()
    return LivedYear(
        year=closed.year,
        shocks=report.shocks if report else (),
        compliance=dict(truth.compliance) if truth else {},
        seen=_as_seen(record.parties, duties, report.duties if report else ()),
        duties=duties,
        matters={f.matter: (f.party, f.issue) for f in span if isinstance(f, ev.MatterOpened)},
        results=closed.matters,
        answers=tuple(
            i for i, f in moves(record) if start <= i <= end and f.action.kind in ANSWERS
        ),
        withdrawn=closed.withdrawn,
        acceded=closed.acceded,
        refused=closed.refused,
        flows={p: own.get(p, 0.0) + closed.flows.get(p, 0.0) for p in record.parties},
        facts=(start, end),
    )


def _as_seen(
    parties: Sequence[PartyId], duties: Sequence[DutyRecord], seen: Sequence[DutyRecord]
) -> dict[PartyId, float]:
    """Return the share of duties that looked kept."""
    shares = {}
    for party in parties:
        owed = sum(duty.party == party for duty in duties)
        failed = sum(duty.party == party for duty in seen)
        shares[party] = max(0.0, 1.0 - failed / owed) if owed else 1.0
    return shares


def compliance_of(years: Sequence[LivedYear], party: PartyId) -> float:
    """Return the mean true compliance of a party over the years lived, 0-1; 1 for no years."""
    return mean([y.compliance.get(party, 1.0) for y in years]) if years else 1.0


def section(record: Record, years: Sequence[LivedYear]) -> Section | None:
    """Return the section on the years in force; `None` if there were none."""
    if not years:
        return None
    failures = sum(d.conduct in FAILURES for y in years for d in y.duties)
    found = sum(d.detected for y in years for d in y.duties if d.conduct in FAILURES)
    false = sum(d.alleged for y in years for d in y.duties if d.conduct not in FAILURES)
    blocks: list[Block] = [
        Text(
            message=message(
                "debrief-years-summary",
                years=len(years),
                failures=failures,
                seen=found,
                alleged=false,
            ),
            tone="lead",
        ),
        _chart(record, years),
        _table(record, years),
    ]
    hidden = [(y.year, d) for y in years for d in y.duties if _hidden(record, d)]
    if hidden:
        blocks.append(_hidden_table(record, hidden))
    return Section(id="implementation", title=message("debrief-years-title"), blocks=tuple(blocks))


def _hidden(record: Record, duty: DutyRecord) -> bool:
    return duty.conduct in FAILURES and not duty.detected and duty.party != record.seat


def _chart(record: Record, years: Sequence[LivedYear]) -> Lines:
    xs = tuple(float(y.year) for y in years)
    lines = []
    for party in record.parties:
        name = record.short(party)
        lines.append(
            Line(
                label=message("debrief-years-true", party=name),
                party=party,
                x=xs,
                y=tuple(rounded(y.compliance.get(party, 1.0)) for y in years),
            )
        )
        lines.append(
            Line(
                label=message("debrief-years-seen", party=name),
                party=party,
                x=xs,
                y=tuple(rounded(y.seen.get(party, 1.0)) for y in years),
                dashed=True,
            )
        )
    marks = tuple(
        Mark(x=float(y.year), label=_shock(record, shock), fact=y.facts[0])
        for y in years
        for shock in y.shocks
    )
    return Lines(
        title=message("debrief-years-chart"),
        x_title=message("debrief-axis-year"),
        y_title=message("debrief-axis-kept"),
        unit="percent",
        lines=tuple(lines),
        marks=marks,
        note=message("debrief-years-chart-note"),
    )


def _shock(record: Record, shock: ShockRecord) -> Message:
    name = message(f"shock-{shock.shock}")
    if shock.party is None:
        return message("year-shock-common", shock=name)
    return message("year-shock", shock=name, party=record.the(shock.party))


def _table(record: Record, years: Sequence[LivedYear]) -> Table:
    rows = tuple(
        Row(
            cells=(
                record.state.table.calendar_year(record.scenario, year.year),
                _listed([_shock(record, shock) for shock in year.shocks]),
                *(rounded(year.compliance.get(p, 1.0)) for p in record.parties),
                _listed(
                    [*(_matter(record, year, m) for m in year.results), *_moved(record, year)]
                ),
                _listed([_answer(record, index) for index in year.answers]),
                rounded(year.flows.get(record.seat, 0.0)),
            ),
            strong=bool(year.results),
            evidence=(*year.facts, *year.answers),
        )
        for year in years
    )
    kept = tuple(
        column("debrief-column-kept", "percent").model_copy(
            update={"title": message("debrief-column-kept", party=record.short(party))}
        )
        for party in record.parties
    )
    return Table(
        title=message("debrief-years-table"),
        columns=(
            column("debrief-column-year", "count"),
            column("debrief-column-shocks"),
            *kept,
            column("debrief-column-matters"),
            column("debrief-column-answers"),
            column("debrief-column-flow", "signed"),
        ),
        rows=rows,
        note=message("debrief-years-note"),
    )


def _listed(items: Sequence[Message]) -> Listed | None:
    """Return things as one list, each once; nothing for none."""
    once = [item for n, item in enumerate(items) if item not in items[:n]]
    return Listed(items=tuple(once)) if once else None


def _matter(record: Record, year: LivedYear, settled: MatterSettled) -> Message:
    party, issue = year.matters.get(settled.matter, (record.parties[0], settled.matter))
    label = next((i.label for i in record.scenario.issues if i.id == issue), issue)
    return message(
        "debrief-years-matter",
        party=record.short(party),
        issue=label,
        result=message(f"result-{settled.result}"),
    )


def _moved(record: Record, year: LivedYear) -> list[Message]:
    """Return who came in or left in a year, and who tried to come in."""
    told = (("acceded", year.acceded), ("refused", year.refused), ("left", year.withdrawn))
    return [
        message(f"debrief-years-{how}", party=record.begun(party))
        for how, parties in told
        for party in parties
    ]


def _answer(record: Record, index: int) -> Message:
    fact = record.facts[index]
    assert isinstance(fact, ev.Moved), "answers are moves"
    return message(
        "debrief-years-answer",
        party=record.short(fact.action.by),
        move=message(f"move-{fact.action.kind}"),
    )


def _hidden_table(record: Record, hidden: Sequence[tuple[int, DutyRecord]]) -> Table:
    labels = {issue.id: issue.label for issue in record.scenario.issues}
    return Table(
        title=message("debrief-years-hidden"),
        columns=(
            column("debrief-column-year", "count"),
            column("debrief-column-party"),
            column("debrief-column-issue"),
            column("debrief-column-conduct"),
        ),
        rows=tuple(
            Row(
                cells=(
                    record.state.table.calendar_year(record.scenario, year),
                    record.short(duty.party),
                    labels.get(duty.issue, duty.issue),
                    message(f"conduct-{duty.conduct}"),
                )
            )
            for year, duty in hidden
        ),
    )
