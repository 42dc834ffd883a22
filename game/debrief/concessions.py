"""How offers moved: each as a point of both sides' values, and who answered whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from game.analysis.leadership import NOTICED
from game.analysis.tables import as_array, utilities
from game.debrief.blocks import (
    Bullets,
    Column,
    Line,
    Lines,
    Mark,
    PathPoint,
    Row,
    Section,
    Table,
    Text,
    message,
)
from game.debrief.record import Record, moves
from game.debrief.truth import Truth, completed, estimated_tables
from game.model.action import Offer
from game.model.base import PartyId
from game.model.draft import OPEN, Package

NOTHING = 0.05  # points; what would be written as 0.0


@dataclass(frozen=True, slots=True)
class OfferValue:
    """An offer and what it was worth.

    Attributes:
        package: With the issues agreed at the time filled in.
        own: True points to the party that made it.
        values: True points per party.
        seemed: Points to each party by the common estimate before the talks.
    """

    fact: int
    number: int
    round: int
    by: PartyId
    package: Package
    values: dict[PartyId, float]
    seemed: dict[PartyId, float]

    @property
    def own(self) -> float:
        """True points to the party that made it."""
        return self.values[self.by]


def offers_of(record: Record, truth: Truth) -> tuple[OfferValue, ...]:
    """Return the offers of the rounds in the order in which they were made."""
    estimates = {party: estimated_tables(record.scenario, party) for party in record.parties}
    found = []
    for index, fact in moves(record, "offer"):
        action = fact.action
        assert isinstance(action, Offer), "asked for offers"
        draft = record.walk.before(index).table.draft
        agreed = tuple(c.option if c.status == "agreed" else OPEN for c in draft)
        package = completed(action.package, agreed)
        array = as_array([package])
        found.append(
            OfferValue(
                fact=index,
                number=fact.number,
                round=record.walk.moments[index].number,
                by=action.by,
                package=package,
                values={p: truth.value(p, package) for p in record.parties},
                seemed={
                    p: round(float(utilities(estimates[p], array)[0]), 9) for p in record.parties
                },
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Step:
    """A later offer of a party against its offer before.

    Attributes:
        gave: Own points given up; below 0 if it asked for more.
        received: Points that the others' offers gave the party since its last offer.
        felt: Points that the others gained by this step, on average, by true values.
    """

    fact: int
    by: PartyId
    round: int
    gave: float
    received: float
    felt: float


def steps_of(offers: Sequence[OfferValue], parties: Sequence[PartyId]) -> tuple[Step, ...]:
    """Return every step from one offer of a party to its next; a mediator's drafts are no steps."""
    steps = []
    last: dict[PartyId, int] = {}
    for place, offer in enumerate(offers):
        if offer.by not in parties:
            continue
        if offer.by in last:
            before = offers[last[offer.by]]
            others = [p for p in parties if p != offer.by]
            felt = [offer.values[p] - before.values[p] for p in others]
            steps.append(
                Step(
                    fact=offer.fact,
                    by=offer.by,
                    round=offer.round,
                    gave=round(before.own - offer.own, 9),
                    received=_received(offers, last[offer.by], place),
                    felt=round(sum(felt) / len(felt), 9),
                )
            )
        last[offer.by] = place
    return tuple(steps)


def _received(offers: Sequence[OfferValue], start: int, end: int) -> float:
    """Return what the others' offers between two offers of a party moved towards it."""
    me = offers[start].by
    moved = 0.0
    for place in range(start + 1, end):
        offer = offers[place]
        earlier = [o for o in offers[:place] if o.by == offer.by]
        if earlier:
            moved += offer.values[me] - earlier[-1].values[me]
    return round(moved, 9)


def reciprocity(steps: Sequence[Step], party: PartyId) -> float | None:
    """Return how far a party's concessions followed what it received, -1 to 1.

    The correlation of points given with points received since the party's last offer; `None`
    with fewer than three steps, or if either never varied.
    """
    own = [step for step in steps if step.by == party]
    return correlation([s.received for s in own], [s.gave for s in own])


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return Pearson's correlation, or `None` where it means nothing.

    >>> correlation([1.0, 2.0, 3.0], [2.0, 4.0, 6.0])
    1.0
    """
    if len(xs) < 3:  # noqa: PLR2004 - two points always lie on a line
        return None
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    dx, dy = [x - mean_x for x in xs], [y - mean_y for y in ys]
    size = sqrt(sum(x * x for x in dx) * sum(y * y for y in dy))
    if size < 1e-9:  # noqa: PLR2004 - nothing varied
        return None
    return round(sum(x * y for x, y in zip(dx, dy, strict=True)) / size, 3)


def path_points(
    offers: Sequence[OfferValue], x_party: PartyId, y_party: PartyId
) -> tuple[PathPoint, ...]:
    """Return the offers as a path in the plane of two parties' values."""
    return tuple(
        PathPoint(
            by=offer.by,
            number=offer.number,
            round=offer.round,
            x=offer.values[x_party],
            y=offer.values[y_party],
        )
        for offer in offers
    )


def section(record: Record, truth: Truth, offers: Sequence[OfferValue]) -> Section | None:
    """Return the section on concessions; `None` if nobody made an offer."""
    if not offers:
        return None
    steps = steps_of(offers, record.parties)
    reading = tuple(_reading(record, steps))
    return Section(
        id="concessions",
        title=message("debrief-concessions-title"),
        blocks=(
            Text(message=message("debrief-concessions-intro", count=len(offers)), tone="note"),
            _chart(record, truth, offers),
            *((Bullets(items=reading),) if reading else ()),
            _table(record, offers),
        ),
    )


def _chart(record: Record, truth: Truth, offers: Sequence[OfferValue]) -> Lines:
    seat = record.seat
    lines = []
    for party in dict.fromkeys((*record.parties, *(offer.by for offer in offers))):
        own = [offer for offer in offers if offer.by == party]
        if not own:
            continue
        lines.append(
            Line(
                label=message("debrief-concessions-line", party=record.the(party)),
                party=party,
                x=tuple(float(offer.number) for offer in own),
                y=tuple(offer.values[seat] for offer in own),
            )
        )
    floor = truth.account(seat).end
    last = float(offers[-1].number)
    lines.append(
        Line(
            label=message("debrief-concessions-floor"),
            x=(float(offers[0].number), last),
            y=(floor, floor),
            dashed=True,
        )
    )
    return Lines(
        title=message("debrief-concessions-chart", party=record.the(seat)),
        x_title=message("debrief-axis-offer"),
        y_title=message("debrief-axis-points", party=record.the(seat)),
        unit="points",
        lines=tuple(lines),
        marks=tuple(
            Mark(
                x=float(offer.number),
                label=message("debrief-mark-round", number=offer.round),
                fact=offer.fact,
            )
            for offer in offers
        ),
    )


def _table(record: Record, offers: Sequence[OfferValue]) -> Table:
    seat, others = record.seat, record.others
    titles = [
        Column(title=message("debrief-axis-offer"), unit="count"),
        Column(title=message("debrief-column-round"), unit="count"),
        Column(title=message("debrief-column-by")),
        Column(title=message("debrief-column-to-you"), unit="points"),
    ]
    for other in others:
        name = record.short(other)
        titles.append(Column(title=message("debrief-column-to", party=name), unit="points"))
        titles.append(Column(title=message("debrief-column-seemed", party=name), unit="points"))
    rows = tuple(
        Row(
            cells=(
                offer.number,
                offer.round,
                record.short(offer.by),
                offer.values[seat],
                *(cell for p in others for cell in (offer.values[p], offer.seemed[p])),
            ),
            strong=offer.by == seat,
            evidence=(offer.fact,),
        )
        for offer in offers
    )
    return Table(
        title=message("debrief-concessions-table"),
        columns=tuple(titles),
        rows=rows,
        note=message("debrief-concessions-note"),
    )


def _reading(record: Record, steps: Sequence[Step]) -> list[Text]:
    """Say what the steps amount to."""
    read = []
    for party in record.parties:
        own = [step for step in steps if step.by == party]
        if not own:
            continue
        given = sum(step.gave for step in own)
        felt = sum(step.felt for step in own)
        code = "total" if given >= 0.0 else "more"
        if abs(given) < NOTHING and abs(felt) < NOTHING:
            code = "same"
        read.append(
            Text(
                message=message(
                    f"debrief-concessions-{code}",
                    party=record.begun(party),
                    points=abs(given),
                    felt=felt,
                    count=len(own),
                ),
                evidence=tuple(step.fact for step in own),
            )
        )
    mutual = reciprocity(steps, record.seat)
    if mutual is not None:
        code = "followed" if mutual > 0.3 else "against" if mutual < -0.3 else "apart"  # noqa: PLR2004
        read.append(Text(message=message(f"debrief-reciprocity-{code}", value=f"{mutual:.2f}")))
    wasted = [s for s in steps if s.by == record.seat and s.gave >= NOTICED and s.felt < NOTICED]
    read.extend(
        Text(
            message=message(
                "debrief-concessions-wasted", round=s.round, points=s.gave, felt=s.felt
            ),
            tone="bad",
            evidence=(s.fact,),
        )
        for s in wasted[:3]
    )
    return read
