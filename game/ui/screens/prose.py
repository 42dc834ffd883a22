"""Shows a Markdown text with widgets of the kit, in lines of a readable length."""

from __future__ import annotations

from game.ui.kit import (
    BODY,
    HEADING,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    Column,
    Face,
    Heading,
    Label,
    Row,
    Style,
    Table,
    TableColumn,
    TableRow,
    TypeSize,
    Widget,
)
from game.ui.screens.widgets import Stripe
from game.ui.viewmodels.prose import ProseBlock, prose_blocks

LINE_DP = 620  # 45-80 characters of body text (ui quality bar 5)
SERIF_HEADING = Style(TypeSize.LEAD, Face.SERIF_STRONG)


def prose(markdown: str, key: str = "prose") -> Column:
    """Return a text as a column; its headings are keyed `key:number`."""
    blocks = prose_blocks(markdown)
    shown = [_widget(block, f"{key}:{n}", first=n == 0) for n, block in enumerate(blocks)]
    return Column(*shown, gap=SPACE_M)


def _widget(block: ProseBlock, key: str, *, first: bool) -> Widget:
    match block.kind:
        case "heading":
            return _heading(block, first=first).keyed(key)
        case "bullet":
            return _item("•", block.text)
        case "number":
            return _item(f"{block.level}.", block.text)
        case "quote":
            return Stripe(Label(block.text, BODY, rich=True), "line_strong").sized(max_w=LINE_DP)
        case "table":
            return _table(block.rows)
        case _:
            return Label(block.text, BODY, rich=True).sized(max_w=LINE_DP)


def _heading(block: ProseBlock, *, first: bool) -> Widget:
    style = SERIF_HEADING if block.level <= 2 else HEADING  # noqa: PLR2004 - chapters are level 2
    heading = Heading(block.text, style)
    if first:
        return Column(heading, gap=0)
    return Column(Label("", Style(TypeSize.CAPTION)).sized(max_h=SPACE_S), heading, gap=0)


def _item(sign: str, text: str) -> Widget:
    return Row(
        Label(sign, Style(TypeSize.BODY, Face.STRONG, "accent"), align="right").sized(min_w=18),
        Label(text, BODY, rich=True).sized(grow=1, max_w=LINE_DP),
        gap=SPACE_S,
    ).sized(max_w=LINE_DP + SPACE_L)


def _table(rows: tuple[tuple[str, ...], ...]) -> Widget:
    width = max((len(row) for row in rows), default=0)
    if not width:
        return Column()
    head, *body = [row + ("",) * (width - len(row)) for row in rows]
    columns = [TableColumn(cell, 1.0, 80) for cell in head]
    lines = [
        TableRow(str(n), tuple(Label(cell, Style(TypeSize.CELL), rich=True) for cell in row))
        for n, row in enumerate(body)
    ]
    table = Table("", columns, lines)
    return table.sized(max_w=LINE_DP + SPACE_L)
