"""The ledger of pressure: each promise, threat and warning, what it weighed, cost and did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.counterpart.credibility import believed
from game.debrief.blocks import Row, Section, Table, Text, message
from game.debrief.phrases import column, instrument_label, rounded
from game.debrief.record import Record
from game.debrief.truth import gain_of
from game.engine.illegality import instrument_of
from game.engine.view import observe
from game.model import action as act
from game.model import event as ev
from game.model.base import InstrumentId, PartyId
from game.model.event import Event
from game.model.state import Pledge, State
from game.model.state import Table as Talks

_USES = (act.Promise, act.Warn, act.Threaten, act.CarryOut, act.WithdrawThreat)
_OPENINGS = (act.Promise, act.Warn, act.Threaten)


@dataclass(slots=True)
class _Sums:
    """What the facts that followed from one pledge add up to."""

    facts: list[int] = field(default_factory=list)
    cost: float = 0.0
    effect: float = 0.0
    resentment: float = 0.0
    liking: float = 0.0


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A promise, threat or warning and what became of it.

    Attributes:
        round: When it was made.
        weight: Effective leverage when it was made: impact times belief, target's points.
        belief: How far the target believed it, 0-1.
        cost: Points it cost its wielder in all.
        effect: Change of the target's position: of its no-deal if a threat was carried out,
            of its points if a promise was kept.
        resentment: Points of resentment it caused in the target.
        liking: Change of how the target sees the wielder.
    """

    instrument: InstrumentId
    kind: str
    by: PartyId
    to: PartyId
    round: int
    public: bool
    status: str
    weight: float
    belief: float
    cost: float
    effect: float
    resentment: float
    liking: float
    facts: tuple[int, ...]


def ledger_of(record: Record) -> tuple[LedgerEntry, ...]:
    """Return every pledge that was made, in order."""
    spans, openings = _spans(record)
    entries = []
    for place, pledge in enumerate(record.state.table.pledges):
        sums = spans.get(place, _Sums())
        opened = openings.get(place)
        belief = _belief(record, pledge, opened) if opened is not None else 0.0
        tool = instrument_of(record.scenario, pledge.instrument)
        impact = tool.impact if tool else 0.0
        entries.append(
            LedgerEntry(
                instrument=pledge.instrument,
                kind=pledge.kind,
                by=pledge.by,
                to=pledge.to,
                round=pledge.round,
                public=pledge.public,
                status=pledge.status,
                weight=rounded(belief * impact),
                belief=rounded(belief),
                cost=rounded(sums.cost),
                effect=rounded(sums.effect),
                resentment=rounded(sums.resentment),
                liking=rounded(sums.liking),
                facts=tuple(sums.facts),
            )
        )
    return tuple(entries)


def _belief(record: Record, pledge: Pledge, opened: int) -> float:
    """Return how far the target believed a pledge when it was made, 0-1."""
    tool = instrument_of(record.scenario, pledge.instrument)
    if tool is None:
        return 0.0
    agreed = record.state.table.agreed
    gain = gain_of(record, pledge.by, agreed) if agreed else 0.0
    seen = observe(record.scenario, record.walk.before(opened), (), pledge.to)
    return believed(seen, tool, max(0.0, gain), public=pledge.public, demand=pledge.demand)


def _spans(record: Record) -> tuple[dict[int, _Sums], dict[int, int]]:
    """Return what followed from each pledge, and the fact that opened it, by its place."""
    sums: dict[int, _Sums] = defaultdict(_Sums)
    openings: dict[int, int] = {}
    current: int | None = None
    for index, fact in enumerate(record.facts):
        table = record.walk.after(index).table
        if isinstance(fact, ev.Moved):
            current = _pledge_of_move(table, fact)
            if current is not None and isinstance(fact.action, _OPENINGS):
                openings[current] = index
        elif isinstance(fact, ev.ThreatLapsed | ev.PromiseBroken):
            current = _latest(table, fact.instrument)
        elif isinstance(fact, ev.RoundBegan | ev.FloorGiven):
            current = None
        if isinstance(fact, ev.PayoffMoved) and fact.cause == "threat-kept-loaded":
            _share_upkeep(record.walk.before(index), fact, sums)
        elif current is not None:
            _add(sums[current], index, fact, record.state.table.pledges[current])
    return sums, openings


def _pledge_of_move(table: Talks, fact: ev.Moved) -> int | None:
    if isinstance(fact.action, _USES):
        return _latest(table, fact.action.instrument)
    return None


def _latest(table: Talks, instrument: InstrumentId) -> int | None:
    places = [n for n, pledge in enumerate(table.pledges) if pledge.instrument == instrument]
    return places[-1] if places else None


def _share_upkeep(state: State, fact: ev.PayoffMoved, sums: Mapping[int, _Sums]) -> None:
    """Spread the upkeep of loaded threats over a party's live ones."""
    live = [
        place
        for place, pledge in enumerate(state.table.pledges)
        if pledge.by == fact.party and pledge.kind == "threat" and pledge.status == "live"
    ]
    for place in live:
        sums[place].cost += fact.sunk / len(live)


def _add(sums: _Sums, index: int, fact: Event, pledge: Pledge) -> None:
    sums.facts.append(index)
    match fact:
        case ev.PayoffMoved(party=party) if party == pledge.by:
            sums.cost += fact.sunk - fact.reservation
        case ev.PayoffMoved(party=party) if party == pledge.to:
            sums.effect += fact.reservation - fact.sunk
        case ev.RelationshipMoved(observer=observer) if observer == pledge.to:
            sums.resentment += fact.resentment
            sums.liking += fact.change
        case _:
            pass


def section(record: Record, entries: Sequence[LedgerEntry]) -> Section | None:
    """Return the section on leverage; `None` if nobody promised, warned or threatened."""
    if not entries:
        return None
    return Section(
        id="leverage",
        title=message("debrief-leverage-title"),
        blocks=(
            Text(message=message("debrief-leverage-intro"), tone="note"),
            _table(record, entries),
            *(_verdict(record, entry) for entry in entries if entry.by == record.seat),
        ),
    )


def _table(record: Record, entries: Sequence[LedgerEntry]) -> Table:
    rows = tuple(
        Row(
            cells=(
                instrument_label(record.scenario, entry.instrument),
                message(f"pledge-{entry.kind}"),
                record.short(entry.by),
                entry.round,
                entry.belief,
                entry.weight,
                entry.cost,
                entry.effect,
                entry.resentment,
                message(f"pledge-{entry.status}"),
            ),
            strong=entry.by == record.seat,
            evidence=entry.facts,
        )
        for entry in entries
    )
    return Table(
        title=message("debrief-leverage-table"),
        columns=(
            column("debrief-column-instrument"),
            column("debrief-column-kind"),
            column("debrief-column-by"),
            column("debrief-column-round", "count"),
            column("debrief-column-believed", "percent"),
            column("debrief-column-weight", "points"),
            column("debrief-column-cost", "points"),
            column("debrief-column-effect", "signed"),
            column("debrief-column-resentment", "points"),
            column("debrief-column-became"),
        ),
        rows=rows,
        note=message("debrief-leverage-note"),
    )


def _verdict(record: Record, entry: LedgerEntry) -> Text:
    return Text(
        message=message(
            f"debrief-leverage-{_code(entry)}",
            instrument=instrument_label(record.scenario, entry.instrument),
            party=record.the(entry.to),
            weight=entry.weight,
            cost=entry.cost,
            resentment=entry.resentment,
        ),
        evidence=entry.facts,
    )


def _code(entry: LedgerEntry) -> str:
    """Return which lesson a pledge of one's own teaches."""
    match entry.kind, entry.status:
        case "threat", "yielded":
            return "threat-worked"
        case "threat", ("carried-out" | "lifted"):
            return "threat-executed"
        case "threat", ("backed-down" | "withdrawn"):
            return "threat-bluff"
        case "promise", "carried-out":
            return "promise-kept"
        case "promise", "broken":
            return "promise-broken"
        case "warning", _:
            return "warning"
        case _:
            return "stood"
