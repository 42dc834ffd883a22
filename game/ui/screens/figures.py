"""Draws the blocks of a debrief with the kit: texts, tables, charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.debrief import blocks as blk
from game.debrief.document import Debrief
from game.debrief.render import cell_text, phrase
from game.ui.kit import (
    BODY,
    CAPTION,
    LEAD,
    MUTED,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Axis,
    Band,
    BarChart,
    BarItem,
    ChartPoint,
    Column,
    Face,
    Guide,
    Label,
    LineChart,
    Panel,
    PathSeries,
    Row,
    ScatterChart,
    Series,
    Shape,
    Style,
    Table,
    TableColumn,
    TableRow,
    TypeSize,
    Widget,
)
from game.ui.screens.prose import LINE_DP, prose
from game.ui.screens.widgets import ShareBar, Stripe
from game.words import Words

TONES = {
    "lead": LEAD,
    "plain": BODY,
    "note": MUTED,
    "good": Style(TypeSize.BODY, Face.REGULAR, "good"),
    "bad": Style(TypeSize.BODY, Face.REGULAR, "bad"),
}
SPOT_SHAPES = {"agreed": Shape.STAR, "no-deal": Shape.SQUARE, "nash": Shape.DIAMOND, "history": Shape.TRIANGLE}
SPOT_COLOURS = {"agreed": "good", "expected": "info", "no-deal": "text_muted", "best": "accent"}
WIDE_DP = 860
PERCENT = 100.0
MOST_LINES = 5  # that a chart of the kit can tell apart

QuoteText = Callable[[blk.Quote], str]


class Figures:
    """Turns the blocks of one debrief into widgets."""

    def __init__(self, words: Words, debrief: Debrief, quote: QuoteText) -> None:
        """Draw in the words of a language; `quote` puts a fact in words."""
        self.words = words
        self.quote_text = quote
        self.parties = {party.id: party for party in debrief.parties}
        self.colours: Mapping[str, str] = {
            party.id: "accent" if party.id == debrief.seat else f"series{n + 1}"
            for n, party in enumerate(sorted(debrief.parties, key=lambda p: p.id != debrief.seat))
        }

    def say(self, message: str, arguments: dict[str, str | int | float]) -> str:
        """Return a sentence."""
        return self.words.say(message, **arguments)

    def text_of(self, what: blk.Message | blk.Listed | str) -> str:
        """Return the words of a message."""
        return phrase(what, self.say)

    def section(self, section: blk.Section) -> Widget:
        """Return all blocks of a section."""
        return Column(*(self.block(block) for block in section.blocks), gap=SPACE_M)

    def block(self, block: blk.Block) -> Widget:
        """Return one block as a widget."""
        match block:
            case blk.Text():
                return Label(self.text_of(block.message), TONES[block.tone]).sized(max_w=LINE_DP + 60)
            case blk.Prose():
                return prose(block.text)
            case blk.Bullets():
                return self._bullets(block)
            case blk.Quote():
                return self._quote(block)
            case blk.Table():
                return self._table(block)
            case blk.Plane():
                return self._plane(block)
            case blk.Lines():
                return self._lines(block)
            case blk.Bars():
                return self._bars(block)
            case blk.Bridge():
                return self._bridge(block)

    def _bullets(self, block: blk.Bullets) -> Widget:
        rows = [
            Row(
                Label(f"{n}." if block.ordered else "•", Style(TypeSize.BODY, Face.STRONG, "accent"), align="right").sized(min_w=20),
                Label(self.text_of(item.message), TONES[item.tone]).sized(grow=1, max_w=LINE_DP + 40),
                gap=SPACE_S,
            )
            for n, item in enumerate(block.items, start=1)
        ]
        return Column(*rows, gap=SPACE_XS)

    def _quote(self, block: blk.Quote) -> Widget:
        said = self.quote_text(block)
        when = Label(self.text_of(block.when), CAPTION)
        return Stripe(Column(when, Label(said or "…", BODY), gap=2), "line_strong").sized(max_w=LINE_DP + 60)

    def _note(self, note: blk.Message | None) -> list[Widget]:
        return [Label(self.text_of(note), MUTED).sized(max_w=LINE_DP + 60)] if note else []

    def _framed(self, title: blk.Message, body: Widget, note: blk.Message | None) -> Widget:
        return Panel(Column(body, *self._note(note), gap=SPACE_S), self.text_of(title)).sized(max_w=WIDE_DP)

    def _table(self, block: blk.Table) -> Widget:
        columns = [
            TableColumn(
                self.text_of(column.title),
                2.0 if column.unit == "text" else 1.0,
                110 if column.unit == "text" else 70,
                "left" if column.unit == "text" else "right",
            )
            for column in block.columns
        ]
        strong = Style(TypeSize.CELL, Face.STRONG)
        plain = Style(TypeSize.CELL)
        rows = []
        for n, row in enumerate(block.rows):
            cells = tuple(
                Label(
                    cell_text(cell, column.unit, self.say),
                    strong if row.strong else plain,
                    align="left" if column.unit == "text" else "right",
                )
                for cell, column in zip(row.cells, block.columns, strict=True)
            )
            rows.append(TableRow(str(n), cells))
        return self._framed(block.title, FlatTable(self.text_of(block.title), columns, rows), block.note)

    def _plane(self, block: blk.Plane) -> Widget:
        paths = [PathSeries(self.words.say("ui-frontier"), tuple(block.frontier), "text_muted", marked=False)]
        for party in dict.fromkeys(step.by for step in block.path):
            offers = tuple((step.x, step.y) for step in block.path if step.by == party)
            label = self.words.say("ui-offers-of", party=self.parties[party].short)
            paths.append(PathSeries(label, offers, self.colours[party], numbered=True))
        points = tuple(
            ChartPoint((spot.x, spot.y), self.text_of(spot.label), SPOT_SHAPES.get(spot.code, Shape.CIRCLE), SPOT_COLOURS.get(spot.code, "text"))
            for spot in block.spots
            if spot.code != "no-deal"
        )
        guides: list[Guide] = []
        for spot in block.spots:
            if spot.code == "no-deal":
                guides += [Guide(spot.x, self.text_of(spot.label), upright=True), Guide(spot.y, self.text_of(spot.label))]
        axes = (self._value_axis(block.x_party), self._value_axis(block.y_party))
        title = self.text_of(block.title)
        said = "; ".join(f"{self.text_of(s.label)}: {s.x:.0f}, {s.y:.0f}" for s in block.spots)
        chart = ScatterChart(title, said, paths[:MOST_LINES], axes, points=points, guides=tuple(guides))
        return self._framed(block.title, chart.sized(min_h=430), block.note)

    def _value_axis(self, party: str) -> Axis:
        return Axis(self.words.say("ui-value-to", party=self.parties[party].name))

    def _lines(self, block: blk.Lines) -> Widget:
        share = PERCENT if block.unit == "percent" else 1.0
        series, bands = [], []
        for line in block.lines[:MOST_LINES]:
            points = tuple((x, y * share) for x, y in zip(line.x, line.y, strict=True))
            colour = self.colours.get(line.party or "", "")
            label = self.text_of(line.label)
            series.append(Series(label, points, colour, stepped=line.steps, dashed=line.dashed, marked=len(points) <= 20))  # noqa: PLR2004 - marks of more would touch
            if line.low and line.high:
                edges = tuple((x, low * share, high * share) for x, low, high in zip(line.x, line.low, line.high, strict=True))
                bands.append(Band(self.words.say("ui-band"), edges, colour or "accent"))
        percent = block.unit == "percent"
        upright = Axis(self.text_of(block.y_title), 0, 100, "%") if percent else Axis(self.text_of(block.y_title))
        level = Axis(self.text_of(block.x_title), whole=True)
        title = self.text_of(block.title)
        said = "; ".join(f"{s.label}: {s.points[0][1]:.0f} → {s.points[-1][1]:.0f}" for s in series if s.points)
        chart = LineChart(title, said, series, (level, upright), bands=bands)
        marks = [Label(f"{mark.x:.0f}: {self.text_of(mark.label)}", CAPTION) for mark in block.marks]
        return self._framed(block.title, Column(chart.sized(min_h=320), *marks, gap=2), block.note)

    def _bars(self, block: blk.Bars) -> Widget:
        share = PERCENT if block.unit == "percent" else 1.0
        if block.unit in {"percent", "score", "count"} and all(bar.value >= 0 for bar in block.bars):
            top = block.top or max((bar.value for bar in block.bars), default=1.0) or 1.0
            if block.unit == "score":
                top = block.top or PERCENT
            rows = [
                Row(
                    Label(self.text_of(bar.label), Style(TypeSize.CELL)).sized(grow=2, align="centre"),
                    ShareBar(bar.value / top, colour=self.colours.get(bar.party or "", "accent")).sized(grow=3),
                    Label(cell_text(bar.value, block.unit, self.say), Style(TypeSize.CELL, Face.STRONG), align="right").sized(min_w=52, align="centre"),
                    gap=SPACE_S,
                )
                for bar in block.bars
            ]
            return self._framed(block.title, Column(*rows, gap=SPACE_XS), block.note)
        items = [BarItem(self.text_of(bar.label), round(bar.value * share, 1)) for bar in block.bars]
        title = self.text_of(block.title)
        said = "; ".join(f"{item.label}: {item.value:.1f}" for item in items)
        return self._framed(block.title, BarChart(title, said, items), block.note)

    def _bridge(self, block: blk.Bridge) -> Widget:
        items = [
            BarItem(self.text_of(step.label), round(step.value, 1), colour="info" if step.total else "")
            for step in block.steps
        ]
        title = self.text_of(block.title)
        said = "; ".join(f"{item.label}: {item.value:.1f}" for item in items)
        return self._framed(block.title, BarChart(title, said, items), block.note)


class FlatTable(Column):
    """A table that is as high as its rows: the page scrolls, not the table."""

    def __init__(self, name: str, columns: list[TableColumn], rows: list[TableRow]) -> None:
        """Show all rows."""
        table = Table(name, columns, rows)
        head, area = table.children
        super().__init__(head, area.children[0], gap=0)
        self.role = table.role
        self.name = name

