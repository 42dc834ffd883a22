"""Line charts of a debrief: one chart, or a small one for each party where lines are many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.debrief import blocks as blk
from game.model.base import PartyId
from game.ui.kit import (
    CAPTION,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Axis,
    Band,
    Column,
    Face,
    Grid,
    Label,
    LineChart,
    Row,
    Series,
    Style,
    TypeSize,
    Widget,
)
from game.ui.viewmodels.sections import MARKS, PERCENT, Teller

CHART_DP: Final = 330  # height of a line chart; design choice
SMALL_DP: Final = 230  # height of one of many; design choice
SMALL_WIDE_DP: Final = 270  # the least width of one of many
MOST_LINES: Final = 5  # of the same few parties that one chart can tell apart; design choice
MARKED: Final = 20  # points of a line that carry marks before they touch


def lines_figure(teller: Teller, block: blk.Lines, colours: Mapping[str, str]) -> Widget:
    """Return a line chart, one's own lines first, with what happened on the way under it."""
    own = teller.debrief.seat
    lines = sorted(block.lines, key=lambda line: line.party != own)
    parties = tuple(dict.fromkeys(line.party for line in lines if line.party is not None))
    several = any(
        sum(line.party == party for line in lines) > 1 for party in parties
    )  # lines for each party
    chart: Widget
    if several and len(lines) > MOST_LINES:
        chart = _small_ones(teller, block, colours, parties)
    else:
        chart = _chart(teller, block, lines, colours).sized(min_h=CHART_DP, max_h=CHART_DP)
    return Column(chart, *_marks(teller, block), gap=SPACE_M)


def _small_ones(
    teller: Teller, block: blk.Lines, colours: Mapping[str, str], parties: Sequence[PartyId]
) -> Widget:
    """Return a small chart for each party on the same axes; lines of nobody are on every one."""
    charts = []
    xs = [x for line in block.lines for x in line.x]
    across = (min(xs), max(xs)) if xs else (0.0, 0.0)
    for party in parties:
        lines = [line for line in block.lines if line.party in {party, None}]
        chart = _chart(teller, block, lines, colours, across)
        charts.append(chart.sized(min_h=SMALL_DP, max_h=SMALL_DP))
    return Grid(*charts, min_column=SMALL_WIDE_DP, columns=3, gap=SPACE_L)


def _chart(
    teller: Teller,
    block: blk.Lines,
    lines: Sequence[blk.Line],
    colours: Mapping[str, str],
    across: tuple[float, float] = (0.0, 0.0),
) -> LineChart:
    """Return lines on one pair of axes; `across` fixes the level one unless both ends are 0."""
    share = PERCENT if block.unit == "percent" else 1.0
    series, bands = [], []
    for line in lines:
        series.append(_series(teller, line, share, colours))
        if line.low and line.high:
            edges = tuple(
                (x, low * share, high * share)
                for x, low, high in zip(line.x, line.low, line.high, strict=True)
            )
            bands.append(
                Band(teller.words.say("ui-debrief-band"), edges, series[-1].colour or "accent")
            )
    upright = Axis(teller.text(block.y_title))
    if block.unit == "percent":
        upright = Axis(teller.text(block.y_title), 0.0, PERCENT, "%")
    shown = block.model_copy(update={"lines": tuple(lines)})
    level = Axis(teller.text(block.x_title), *across, whole=True)
    return LineChart(
        teller.text(block.title), teller.describe(shown), series, (level, upright), bands=bands
    )


def _series(teller: Teller, line: blk.Line, share: float, colours: Mapping[str, str]) -> Series:
    points = tuple((x, y * share) for x, y in zip(line.x, line.y, strict=True))
    colour = colours.get(line.party or "", "")
    is_level = len({y for _, y in points}) == 1
    if line.party is None and line.dashed:
        colour = "text_muted" if is_level else "bad"
    marked = len(points) <= MARKED and not (is_level and line.dashed and line.party is None)
    return Series(teller.text(line.label), points, colour, line.steps, line.dashed, marked)


def _marks(teller: Teller, block: blk.Lines) -> list[Widget]:
    """Return what happened on the way, written out under the chart."""
    marks = teller.marks(block)
    if not marks:
        return []
    rows: list[Widget] = [
        Row(
            Label(place, Style(TypeSize.SMALL, Face.STRONG, "accent"), align="right").sized(
                min_w=40
            ),
            Label(text, Style(TypeSize.SMALL)).sized(grow=1),
            gap=SPACE_S,
        )
        for place, text in marks[:MARKS]
    ]
    if len(marks) > MARKS:
        rows.append(
            Label(teller.words.say("ui-debrief-more-marks", count=len(marks) - MARKS), MUTED)
        )
    head = Label(teller.words.say("ui-debrief-marks"), CAPTION)
    return [Column(head, *rows, gap=SPACE_XS)]
