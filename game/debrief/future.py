"""What may become of the text: survival, causes of an end, luck, and the clauses behind them."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod, sqrt
from typing import Final

import numpy as np

from game.analysis.arrays import Floats
from game.debrief.benchmarks import Benchmarks
from game.debrief.blocks import (
    Bar,
    Bars,
    Block,
    Line,
    Lines,
    Mark,
    Row,
    Section,
    Table,
    Text,
    message,
)
from game.debrief.outcome import Outcome
from game.debrief.phrases import column, item, option_label, percent, rounded
from game.debrief.record import Record
from game.debrief.whatif import YEARS, ClauseEffect
from game.debrief.years import LivedYear
from game.model.draft import Package

ENDS: Final = ("in-force", "replaced", "expired", "withdrawal", "collapse")
TOLD: Final = 3  # clauses told in words; model.md 7.5
BAND: Final = 1.645  # standard errors of a 90 % band of a share


def section(
    record: Record,
    outcome: Outcome,
    benchmarks: Benchmarks,
    effects: Sequence[ClauseEffect],
    years: Sequence[LivedYear],
) -> Section | None:
    """Return the section on the futures of the text; `None` without a signed text."""
    futures = outcome.futures
    if futures is None:
        return None
    mine = outcome.of(record.seat)
    is_lived = outcome.stage == "in-force"
    blocks: list[Block] = [
        Text(
            message=message(
                "debrief-futures-summary",
                runs=f"{futures.runs:,}",
                years=futures.years,
                alive=percent(float(futures.survival[-1])),
                horizon=min(YEARS, futures.years),
                violated=percent(float(futures.violated[min(YEARS, futures.years) - 1])),
                kept=percent(futures.compliance_alive.mean),
                durability=round(futures.durability),
            ),
            tone="lead",
        ),
        *_joined(record, outcome),
        survival(record, outcome, years),
        ends(outcome),
    ]
    if not is_lived:
        blocks.insert(0, Text(message=message("debrief-futures-not-lived"), tone="note"))
    elif mine.luck is not None:
        blocks.append(_luck(record, outcome, benchmarks))
    blocks.append(_issues(record, outcome))
    if outcome.text is not None:
        blocks.extend(_clauses(record, effects, outcome.text))
    return Section(id="futures", title=message("debrief-futures-title"), blocks=tuple(blocks))


def _joined(record: Record, outcome: Outcome) -> list[Block]:
    """Return how often each party outside comes in later; nothing where all are members."""
    assert outcome.futures is not None, "only signed texts have futures"
    return [
        Text(
            message=message(
                "debrief-futures-joined", party=record.begun(party), share=percent(share)
            ),
            tone="note",
        )
        for party, share in outcome.futures.joined.items()
    ]


def survival(record: Record, outcome: Outcome, years: Sequence[LivedYear]) -> Lines:
    """Return the share of futures in which the agreement is in force, with its band."""
    futures = outcome.futures
    assert futures is not None, "only signed texts have futures"
    xs = tuple(float(year) for year in range(futures.years + 1))
    alive = np.concatenate(([1.0], futures.survival))
    error = BAND * np.sqrt(alive * (1.0 - alive) / futures.runs)
    lines = [
        Line(
            label=message("debrief-survival-line"),
            x=xs,
            y=_numbers(alive),
            low=_numbers(np.maximum(0.0, alive - error)),
            high=_numbers(np.minimum(1.0, alive + error)),
        ),
        Line(
            label=message("debrief-violated-line"),
            x=xs,
            y=_numbers(np.concatenate(([0.0], futures.violated))),
            dashed=True,
        ),
    ]
    marks: tuple[Mark, ...] = ()
    if years and outcome.termination != "in-force":
        last = years[-1]
        label = message(f"cause-of-end-{outcome.termination}")
        marks = (Mark(x=float(last.year), label=label, fact=last.facts[1]),)
    del record
    return Lines(
        title=message("debrief-survival-title"),
        x_title=message("debrief-axis-year"),
        y_title=message("debrief-axis-share"),
        unit="percent",
        lines=tuple(lines),
        marks=marks,
        note=message("debrief-survival-note"),
    )


def _numbers(values: Floats) -> tuple[float, ...]:
    return tuple(rounded(value) for value in values)


def ends(outcome: Outcome) -> Bars:
    """Return how the futures ended."""
    futures = outcome.futures
    assert futures is not None, "only signed texts have futures"
    bars = []
    for code in ENDS:
        share = futures.ends.get(code, 0.0)
        error = BAND * sqrt(share * (1.0 - share) / futures.runs)
        bars.append(
            Bar(
                label=message(f"debrief-end-{code}"),
                value=rounded(share),
                low=rounded(max(0.0, share - error)),
                high=rounded(min(1.0, share + error)),
            )
        )
    return Bars(title=message("debrief-ends-title"), unit="percent", bars=tuple(bars), top=1.0)


def _luck(record: Record, outcome: Outcome, benchmarks: Benchmarks) -> Text:
    """Compare what chance moved with what the choice of text could move (model.md 7.3)."""
    mine = outcome.of(record.seat)
    place = record.parties.index(record.seat)
    texts = [float(p.expected[place]) for p in benchmarks.references]
    design = float(np.std(texts)) if len(texts) > 1 else 0.0
    both = mine.spread**2 + design**2
    return Text(
        message=message(
            "debrief-luck",
            luck=percent(mine.luck or 0.0),
            realised=mine.realised,
            expected=mine.expected,
            spread=mine.spread,
            design=design,
            texts=len(texts),
            share=percent(mine.spread**2 / both if both > 0.0 else 0.0),
        )
    )


def _issues(record: Record, outcome: Outcome) -> Table:
    """Return how far each duty of the text is kept over the futures."""
    futures, text = outcome.futures, outcome.text
    assert futures is not None, "only signed texts have futures"
    assert text is not None, "only signed texts have futures"
    rows = []
    for issue_id, kept in sorted(futures.kept.items(), key=lambda pair: (pair[1], pair[0])):
        place = record.scenario.issue_index(issue_id)
        issue = record.scenario.issues[place]
        rows.append(
            Row(cells=(issue.label, option_label(record.scenario, place, text[place]), kept))
        )
    return Table(
        title=message("debrief-kept-table"),
        columns=(
            column("debrief-column-issue"),
            column("debrief-column-agreed"),
            column("debrief-column-kept-share", "percent"),
        ),
        rows=tuple(rows),
    )


def _clauses(record: Record, effects: Sequence[ClauseEffect], text: Package) -> list[Block]:
    """Return the clauses that mattered, in words and as a table of every change tried."""
    if not effects:
        return []
    telling = sorted(
        (effect for effect in effects if effect.matters),
        key=lambda e: -(abs(e.value) + 20.0 * abs(e.violated)),
    )
    blocks: list[Block] = [_told(record, effect, text) for effect in telling[:TOLD]]
    if not telling:
        blocks.append(Text(message=message("debrief-clauses-none"), tone="note"))
    rows = tuple(
        Row(
            cells=(
                item(record.scenario, effect.place, effect.option),
                rounded(effect.value),
                rounded(100.0 * effect.violated),
                rounded(effect.durability),
                rounded(100.0 * effect.in_force),
                rounded(100.0 * _readiness(effect)),
            ),
            strong=effect.matters,
        )
        for effect in effects
    )
    blocks.append(
        Table(
            title=message("debrief-clauses-table"),
            columns=(
                column("debrief-column-change-to"),
                column("debrief-column-value-change", "signed"),
                column("debrief-column-violation-change", "signed"),
                column("debrief-column-durability-change", "signed"),
                column("debrief-column-ratify-change", "signed"),
                column("debrief-column-signs-change", "signed"),
            ),
            rows=rows,
            note=message("debrief-clauses-note"),
        )
    )
    return blocks


def _readiness(effect: ClauseEffect) -> float:
    """Return by how much the chance changes that all the others sign."""
    before, after = (prod(pair[n] for pair in effect.signs.values()) for n in (0, 1))
    return after - before


def _told(record: Record, effect: ClauseEffect, text: Package) -> Text:
    """Return what a clause would have changed, and whether the others would have signed."""
    scenario, reluctant = record.scenario, effect.reluctant
    code = "unrepaired" if effect.repair is None else "repaired"
    code = "free" if reluctant is None else code
    before, after = (0.0, 0.0) if reluctant is None else effect.signs[reluctant]
    return Text(
        message=message(
            f"debrief-clause-{code}",
            item=item(scenario, effect.place, effect.option),
            now=option_label(scenario, effect.place, text[effect.place]),
            value=effect.value,
            horizon=YEARS,
            broken=percent(effect.before),
            violated=percent(effect.before + effect.violated),
            ratify=round(100.0 * effect.in_force),
            party="" if reluctant is None else record.the(reluctant),
            before=percent(before),
            after=percent(after),
            repair="" if effect.repair is None else item(scenario, *effect.repair),
        )
    )
