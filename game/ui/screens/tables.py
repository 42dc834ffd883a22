"""Tables of a debrief: as high as their rows; too wide for the page, they become records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from game.debrief import blocks as blk
from game.ui.kit import (
    CAPTION,
    SPACE_M,
    SPACE_S,
    Button,
    ButtonKind,
    Column,
    Face,
    Grid,
    Label,
    Role,
    Row,
    Rule,
    Style,
    TableColumn,
    TableRow,
    TypeSize,
    Widget,
)
from game.ui.kit.table import RowLine, TableBody
from game.ui.viewmodels.sections import Teller

Show = Callable[[Sequence[int]], None]
CELL: Final = Style(TypeSize.CELL)
HEAVY: Final = Style(TypeSize.CELL, Face.STRONG)
HEAD: Final = Style(TypeSize.SMALL, Face.STRONG, "text_muted")
LETTER_DP: Final = 8.6  # a letter of a heading or cell, on the wide side
SHORT_DP: Final = 70  # a column of words as short as this stands in the middle
BRIEF: Final = 12  # letters of a figure or name that stands in a column of a record
RECORD_DP: Final = 100  # the least width of such a column
LONGEST_DP: Final = 260  # what a column of text asks for at most


class DebriefTable(Column):
    """Headings over rows; rows that rest on facts can be opened."""

    role = Role.TABLE

    def __init__(
        self,
        name: str,
        columns: Sequence[TableColumn],
        rows: Sequence[tuple[TableRow, bool, Callable[[str], None] | None]],
    ) -> None:
        """Show all rows: each with whether it stands out, and what opens it."""
        head = RowLine(columns, TableRow("", tuple(c.heading for c in columns)), None, HEAD)
        lines = [
            RowLine(columns, row, opens, HEAVY if strong else CELL).keyed(f"{name}:{row.key}")
            for row, strong, opens in rows
        ]
        super().__init__(head, TableBody(*lines, gap=0), gap=0)
        self.name = name


def table_widget(teller: Teller, table: blk.Table, show: Show, room_dp: float) -> Widget:
    """Return a table that fits a width, in columns if they have room, else row by row."""
    titles = [teller.text(column.title) for column in table.columns]
    rows = [
        [
            teller.cell(cell, column.unit)
            for cell, column in zip(row.cells, table.columns, strict=True)
        ]
        for row in table.rows
    ]
    columns = [
        _column(title, [row[n] for row in rows], is_text=column.unit == "text", is_first=n == 0)
        for n, (title, column) in enumerate(zip(titles, table.columns, strict=True))
    ]
    needed = sum(column.min_w for column in columns) + SPACE_M * (len(columns) + 1)
    name = teller.text(table.title)
    if needed > room_dp:
        return _records(name, titles, table, rows, teller, show)
    lines = []
    for n, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        evidence = row.evidence
        opens = (lambda _key, e=evidence: show(e)) if evidence else None
        lines.append((TableRow(str(n), tuple(cells)), row.strong, opens))
    return DebriefTable(name, columns, lines)


def _column(title: str, cells: Sequence[str], *, is_text: bool, is_first: bool) -> TableColumn:
    """Return a column at least as wide as its longest word, and wider for more text."""
    words = [word for text in (title, *cells) for word in text.split()]
    least = max((len(word) for word in words), default=1) * LETTER_DP
    whole = max((len(text) for text in cells), default=1) * LETTER_DP
    if not is_text:
        return TableColumn(title, 1.0, max(least, 52), "left" if is_first else "right")
    wanted = min(max(whole, least), LONGEST_DP)
    align = "left" if is_first or whole > SHORT_DP else "centre"
    return TableColumn(title, max(1.0, wanted / 70), max(least, min(wanted, 110)), align)


def _records(
    name: str,
    titles: Sequence[str],
    table: blk.Table,
    rows: Sequence[Sequence[str]],
    teller: Teller,
    show: Show,
) -> Widget:
    """Return each row as a heading over its figures, in columns, and its longer texts below."""
    records: list[Widget] = []
    brief = {
        place
        for place in range(len(titles))
        if max((len(cells[place]) for cells in rows), default=0) <= BRIEF
    }
    for row, cells in zip(table.rows, rows, strict=True):
        head: list[Widget] = [Label(cells[0] or "·", HEAVY).sized(grow=1, align="centre")]
        if row.evidence:
            title = teller.words.say("ui-debrief-evidence", count=len(row.evidence))
            opens = partial(show, row.evidence)
            button = Button("", opens, icon="history", kind=ButtonKind.QUIET)
            head.append(button.named(f"{cells[0]}: {title}").tipped(title))
        short, long = [], []
        for place, (heading, text) in enumerate(zip(titles, cells, strict=True)):
            pair = Column(Label(text or "·", CELL), Label(heading, CAPTION), gap=0)
            if place and place in brief:
                short.append(pair)
            elif place and text:
                long.append(pair)
        figures = Grid(*short, min_column=RECORD_DP, gap=SPACE_M)
        records.append(Column(Row(*head), figures, *long, Rule(), gap=SPACE_S))
    listed = Column(*records, gap=SPACE_M)
    listed.role = Role.TABLE
    return listed.named(name)
