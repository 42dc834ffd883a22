"""The burden chart: who bears what of a text among many, against means and stake (M111, M119)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.burden import BEARS, SHARED, Burdens, burdens, evenness
from game.analysis.tables import as_array
from game.debrief.blocks import Bar, Bars, Block, Row, Section, Table, Text, message
from game.debrief.outcome import Outcome
from game.debrief.phrases import column, names, percent, rounded
from game.debrief.record import Record
from game.debrief.truth import Truth
from game.engine.parties import members
from game.engine.value import design_of, outside_value
from game.model.base import PartyId
from game.model.draft import Package

LIGHT: Final = 0.5  # of what is due, below which a member that gains rides free; design choice


@dataclass(frozen=True, slots=True)
class Part:
    """What a member bears of a text and gains by it, true values.

    Attributes:
        cost: Points that its duties take from it.
        burden: Share of all costs, 0-1.
        means: Share of all means, 0-1.
        stake: Share of all gains, 0-1.
        due: By means and stake, half each, 0-1.
    """

    party: PartyId
    cost: float
    burden: float
    means: float
    stake: float
    due: float

    @property
    def contribution(self) -> float:
        """What it bears for each part that is due from it; 1 is just that."""
        return rounded(self.burden / self.due) if self.due > 0.0 else 0.0

    @property
    def rides_free(self) -> bool:
        """Whether it gains and leaves most of what is due from it to others."""
        return self.stake > 0.0 and self.contribution < LIGHT


def borne(record: Record, truth: Truth, text: Package) -> Burdens:
    """Return what a text asks of its members and brings them, by their true values."""
    bound = members(record.scenario, record.state.table)
    points = {p: truth.tables[truth.column(p)].points for p in bound}
    return burdens(record.scenario, points, as_array([text]))


def parts_of(found: Burdens) -> tuple[Part, ...]:
    """Return each member's part, who bears most first."""
    parts = [
        Part(
            party=party,
            cost=rounded(found.costs[n, 0]),
            burden=rounded(found.burden[n, 0]),
            means=rounded(found.means[n]),
            stake=rounded(found.stake[n, 0]),
            due=rounded(found.due[n, 0]),
        )
        for n, party in enumerate(found.parties)
    ]
    return tuple(sorted(parts, key=lambda part: -part.burden))


def section(record: Record, truth: Truth, outcome: Outcome) -> Section | None:
    """Return the section on burdens; None without a text, members enough, or any burden."""
    text = outcome.text
    if text is None or len(members(record.scenario, record.state.table)) < SHARED:
        return None
    found = borne(record, truth, text)
    if not (found.costs >= BEARS).any():
        return None
    parts = parts_of(found)
    blocks: list[Block] = [
        _evenness(found),
        _formula(record, text),
        *_alike(found),
        _chart(record, parts),
        _table(record, parts),
        *_free_riders(record, text, parts),
    ]
    return Section(id="burden", title=message("debrief-burden-title"), blocks=tuple(blocks))


def _evenness(found: Burdens) -> Text:
    """Return how near the division is to three keys."""
    burden = found.burden[:, 0]
    equal = np.full(len(burden), 1.0 / len(burden))
    return Text(
        message=message(
            "debrief-burden-evenness",
            equal=percent(evenness(burden, equal)),
            means=percent(evenness(burden, found.means)),
            stake=percent(evenness(burden, found.stake[:, 0])),
        ),
        tone="lead",
    )


def _formula(record: Record, text: Package) -> Text:
    """Return by what formula the text shares costs, if it says so."""
    formula = design_of(record.scenario, text).cost_sharing or "none"
    return Text(message=message(f"debrief-burden-formula-{formula}"))


def _alike(found: Burdens) -> list[Text]:
    """Return a word of caution where the scenario says nothing of anybody's means."""
    if float(np.ptp(found.means)) > 0.0:
        return []
    return [Text(message=message("debrief-burden-alike"), tone="note")]


def _chart(record: Record, parts: tuple[Part, ...]) -> Bars:
    return Bars(
        title=message("debrief-burden-chart"),
        unit="percent",
        bars=tuple(
            Bar(label=record.short(part.party), value=part.burden, party=part.party)
            for part in parts
        ),
    )


def _table(record: Record, parts: tuple[Part, ...]) -> Table:
    return Table(
        title=message("debrief-burden-table"),
        columns=(
            column("debrief-column-party"),
            column("debrief-burden-cost", "points"),
            column("debrief-burden-share", "percent"),
            column("debrief-burden-means", "percent"),
            column("debrief-burden-stake", "percent"),
            column("debrief-burden-due", "percent"),
            column("debrief-burden-contribution", "number"),
        ),
        rows=tuple(
            Row(
                cells=(
                    record.short(part.party),
                    part.cost,
                    part.burden,
                    part.means,
                    part.stake,
                    part.due,
                    part.contribution,
                ),
                strong=part.party == record.seat,
            )
            for part in parts
        ),
        note=message("debrief-burden-note"),
    )


def _free_riders(record: Record, text: Package, parts: tuple[Part, ...]) -> list[Text]:
    """Return who gains and bears little, inside the text and outside it."""
    light = tuple(part.party for part in parts if part.rides_free)
    inside = {part.party for part in parts}
    outside = tuple(
        party
        for party in record.scenario.principals
        if party not in inside and outside_value(record.scenario, text, party) > 0.0
    )
    told = (("inside", light), ("outside", outside))
    return [
        Text(message=message(f"debrief-burden-{where}", parties=names(record.scenario, parties)))
        for where, parties in told
        if parties
    ]
