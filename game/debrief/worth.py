"""What the outcome was worth: the bridge of values, the frontier, the trades not made."""

from __future__ import annotations

from collections.abc import Sequence

from game.debrief.attribution import PARTS, Attribution
from game.debrief.benchmarks import BILATERAL, Benchmarks, Prospect
from game.debrief.blocks import (
    Block,
    Bridge,
    BridgeStep,
    Column,
    Message,
    Plane,
    Row,
    Section,
    Spot,
    Table,
    Text,
    message,
)
from game.debrief.brier import forecast_texts, forecasts_of
from game.debrief.concessions import OfferValue, path_points
from game.debrief.outcome import Outcome
from game.debrief.phrases import changes, column, item, percent, rounded
from game.debrief.record import Record
from game.debrief.truth import Truth, weights_by_rank
from game.debrief.whatif import Trade
from game.engine.value import status_quo
from game.model.base import IssueId
from game.model.draft import Package


def bridge(record: Record, outcome: Outcome) -> Bridge:
    """Return how no deal became what was signed, expected and lived."""
    mine = outcome.of(record.seat)
    steps = [_total("start", mine.account.start)]
    moved = mine.account.end - mine.account.start
    if abs(moved) > 1e-9:  # noqa: PLR2004 - rounding
        steps += [_change("reservation", moved), _total("end", mine.account.end)]
    if mine.promised is not None:
        steps += [
            _change("signed", mine.promised - mine.account.end),
            _total("promised", mine.promised),
            _change("risk", mine.expected - mine.waiting - mine.promised),
        ]
        if abs(mine.waiting) > 1e-9:  # noqa: PLR2004 - rounding
            steps.append(_change("waiting", mine.waiting))
    elif abs(mine.expected - mine.account.end) > 1e-9:  # noqa: PLR2004 - rounding
        steps.append(_change("setback", mine.expected - mine.account.end))
    steps.append(_total("expected", mine.expected))
    if outcome.stage in {"signed", "in-force"}:
        steps += [
            _change("fortune", mine.realised - mine.expected),
            _total("realised", mine.realised),
        ]
    return Bridge(
        title=message("debrief-bridge-title", party=record.the(record.seat)),
        steps=tuple(steps),
        note=message("debrief-bridge-note", cost=rounded(mine.account.process)),
    )


def _total(code: str, value: float) -> BridgeStep:
    label = message(f"debrief-bridge-{code}")
    return BridgeStep(label=label, value=rounded(value), total=True)


def _change(code: str, value: float) -> BridgeStep:
    return BridgeStep(label=message(f"debrief-bridge-{code}"), value=rounded(value))


def section(
    record: Record,
    truth: Truth,
    outcome: Outcome,
    benchmarks: Benchmarks,
    offers: Sequence[OfferValue],
    trades: Sequence[Trade],
) -> Section:
    """Return the section on value: what was reached and what was left on the table."""
    blocks: list[Block] = [_parties(record, outcome)]
    if len(record.parties) == BILATERAL and benchmarks.frontier:
        blocks.append(plane(record, truth, outcome, benchmarks, offers))
    blocks.append(_reached(record, outcome, benchmarks))
    if outcome.text is not None:
        blocks.append(_left(record, outcome.text, benchmarks))
    blocks.extend(_trade(record, trade) for trade in trades)
    blocks.extend(forecast_texts(record, forecasts_of(record)))
    if benchmarks.best is not None:
        blocks.append(_comparison(record, truth, outcome, benchmarks.best))
    return Section(id="value", title=message("debrief-value-title"), blocks=tuple(blocks))


def _parties(record: Record, outcome: Outcome) -> Table:
    rows = tuple(
        Row(
            cells=(
                record.short(p.party),
                rounded(p.account.start),
                rounded(p.account.end),
                None if p.promised is None else rounded(p.promised),
                rounded(p.expected),
                rounded(p.surplus),
                rounded(p.realised),
                p.luck,
            ),
            strong=p.party == record.seat,
        )
        for p in outcome.parties
    )
    return Table(
        title=message("debrief-value-table"),
        columns=(
            column("debrief-column-party"),
            column("debrief-column-start", "points"),
            column("debrief-column-end", "points"),
            column("debrief-column-promised", "points"),
            column("debrief-column-expected", "points"),
            column("debrief-column-surplus", "signed"),
            column("debrief-column-realised", "points"),
            column("debrief-column-luck", "percent"),
        ),
        rows=rows,
        note=message("debrief-value-note"),
    )


def plane(
    record: Record,
    truth: Truth,
    outcome: Outcome,
    benchmarks: Benchmarks,
    offers: Sequence[OfferValue],
) -> Plane:
    """Return both sides' promised points: frontier, offers, and points of note."""
    x_party, y_party = record.seat, record.others[0]
    x, y = truth.column(x_party), truth.column(y_party)
    values = benchmarks.values[:, [x, y]]
    ordered = sorted({(rounded(a), rounded(b)) for a, b in values.tolist()}, reverse=True)
    spots = [
        Spot(
            code="no-deal",
            label=message("debrief-spot-no-deal"),
            x=rounded(truth.account(x_party).start),
            y=rounded(truth.account(y_party).start),
        )
    ]
    for code, row in (("nash", benchmarks.nash), ("kalai", benchmarks.kalai)):
        if row is not None:
            spots.append(_spot(code, float(values[row, 0]), float(values[row, 1])))
    spots += _texts(record, truth, outcome, benchmarks)
    return Plane(
        title=message("debrief-plane-title"),
        x_party=x_party,
        y_party=y_party,
        x_title=message("debrief-axis-points", party=record.the(x_party)),
        y_title=message("debrief-axis-points", party=record.the(y_party)),
        frontier=tuple(ordered),
        path=path_points(offers, x_party, y_party),
        spots=tuple(spots),
        note=message("debrief-plane-note"),
    )


def _spot(code: str, x: float, y: float) -> Spot:
    return Spot(code=code, label=message(f"debrief-spot-{code}"), x=rounded(x), y=rounded(y))


def _texts(record: Record, truth: Truth, outcome: Outcome, benchmarks: Benchmarks) -> list[Spot]:
    """Return the points of whole texts: agreed, expected, best, history."""
    x_party, y_party = record.seat, record.others[0]

    def at(code: str, text: Package) -> Spot:
        return _spot(code, truth.value(x_party, text), truth.value(y_party, text))

    spots = []
    one, other = outcome.of(x_party), outcome.of(y_party)
    if one.promised is not None and other.promised is not None:
        spots.append(_spot("agreed", one.promised, other.promised))
    elif outcome.text is not None:
        spots.append(at("agreed", outcome.text))
    if outcome.futures is not None:
        spots.append(_spot("expected", one.expected, other.expected))
    if benchmarks.best is not None:
        spots.append(at("best", benchmarks.best.package))
    past = history_package(record)
    if past is not None:
        spots.append(at("history", past))
    return spots


def history_package(record: Record) -> Package | None:
    """Return the package that history settled on; issues it is silent on stay as they were."""
    history = record.scenario.history
    if history is None or not history.agreed:
        return None
    today = status_quo(record.scenario)
    return tuple(
        history.agreed.get(issue.id, today[k]) for k, issue in enumerate(record.scenario.issues)
    )


def _reached(record: Record, outcome: Outcome, benchmarks: Benchmarks) -> Text:
    best = benchmarks.best
    if best is None:
        return Text(message=message("debrief-value-no-best"), tone="lead")
    place = record.parties.index(record.seat)
    return Text(
        message=message(
            "debrief-value-best",
            expected=outcome.of(record.seat).expected,
            best=float(best.expected[place]),
            most=benchmarks.reachable or float(best.expected[place]),
            chance=percent(best.in_force),
        ),
        tone="lead",
    )


def _left(record: Record, text: Package, benchmarks: Benchmarks) -> Text:
    better = benchmarks.pareto_text
    if better is None or benchmarks.pareto_loss < 0.05:  # noqa: PLR2004 - shown with one decimal
        return Text(message=message("debrief-value-efficient"), tone="good")
    return Text(
        message=message(
            "debrief-value-left",
            points=benchmarks.pareto_loss,
            items=changes(record.scenario, text, better),
        )
    )


def _trade(record: Record, trade: Trade) -> Text:
    scenario = record.scenario
    gains = [trade.gains[party] for party in record.others]
    return Text(
        message=message(
            "debrief-trade",
            gives=item(scenario, *trade.gives),
            gets=item(scenario, *trade.gets),
            own=trade.gains[record.seat],
            other=sum(gains) / len(gains),
            many=record.many,
            belief=_belief(record, scenario.issues[trade.gives[0]].id),
        )
    )


def _belief(record: Record, issue: IssueId) -> Message:
    """Return what the worksheet said of the issue on which the seat would have given."""
    label = record.scenario.issues[record.scenario.issue_index(issue)].label
    for other in record.others:
        sheet = record.state.private[record.seat].worksheet.get(other, ())
        true = weights_by_rank(record.mandate(other).valuation, record.scenario)
        if issue in sheet:
            return message(
                "debrief-trade-belief",
                issue=label,
                party=record.the(other),
                believed=sheet.index(issue) + 1,
                true=true.index(issue) + 1,
            )
    return message("debrief-trade-no-belief", issue=label)


def gap(record: Record, found: Attribution) -> Bridge:
    """Return what the gap to the best durable agreement is made of."""
    return Bridge(
        title=message("debrief-gap-title", party=record.the(record.seat)),
        steps=(
            _total("gap-own", found.own),
            *(_change(f"gap-{part}", found.parts[part]) for part in PARTS),
            _total("gap-best", found.best),
        ),
        note=message("debrief-gap-note"),
    )


def _comparison(record: Record, truth: Truth, outcome: Outcome, best: Prospect) -> Table:
    """Return the text beside the best durable agreement and history, issue by issue."""
    scenario = record.scenario
    past = history_package(record)
    columns: list[Column] = [column("debrief-column-issue")]
    texts: list[Package] = []
    for title, text in (
        ("debrief-column-agreed", outcome.text),
        ("debrief-column-best", best.package),
        ("debrief-column-history", past),
    ):
        if text is not None:
            columns.append(column(title))
            texts.append(text)
    rows = [
        Row(
            cells=(issue.label, *(issue.options[text[k]].label for text in texts)),
            strong=len({text[k] for text in texts}) > 1,
        )
        for k, issue in enumerate(scenario.issues)
    ]
    rows.extend(
        Row(
            cells=(
                message("debrief-row-promised", party=record.the(party)),
                *(f"{truth.value(party, text):.1f}" for text in texts),
            )
        )
        for party in record.parties
    )
    return Table(
        title=message("debrief-comparison-table"), columns=tuple(columns), rows=tuple(rows)
    )
