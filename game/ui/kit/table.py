"""A table: columns with headings, rows that can be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame
from typing_extensions import override

from game.ui.kit.context import Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, share_out
from game.ui.kit.painter import Painter
from game.ui.kit.scroll import ScrollArea
from game.ui.kit.tokens import SPACE_M, SPACE_S, TypeSize
from game.ui.kit.widget import Extent, Role, Widget


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: heading, share of the width, least width in dp, and where its text stands."""

    heading: str
    grow: float = 1.0
    min_w: float = 60
    align: str = "left"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: one text or widget per column, and the key that opening it reports."""

    key: str
    cells: tuple[str | Widget, ...]
    is_selected: bool = False


class RowLine(Widget):
    """One row of cells; the heading is one too, without a key."""

    role = Role.ROW

    def __init__(
        self,
        columns: Sequence[TableColumn],
        row: TableRow,
        on_open: Callable[[str], None] | None,
        style: Style,
    ) -> None:
        """Show cells in the widths of their columns."""
        self.columns = columns
        self.row = row
        self.on_open = on_open
        cells = [
            Label(cell, style, align=column.align) if isinstance(cell, str) else cell
            for cell, column in zip(row.cells, columns, strict=True)
        ]
        super().__init__(tuple(cells), name=", ".join(c.name for c in cells if c.name))

    @property
    @override
    def focusable(self) -> bool:
        return self.on_open is not None

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return ("selected",) if self.row.is_selected else ()

    @override
    def press(self) -> None:
        if self.on_open is not None:
            self.on_open(self.row.key)

    def _cell_widths(self, ctx: UiContext, width: int) -> list[int]:
        gaps = ctx.px(SPACE_M) * (len(self.columns) - 1) + 2 * ctx.px(SPACE_M)
        extents = [Extent(ctx.px(c.min_w), ctx.px(c.min_w)) for c in self.columns]
        return share_out(width - gaps, extents, [c.grow for c in self.columns])

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        gaps = ctx.px(SPACE_M) * (len(self.columns) + 1)
        least = sum(ctx.px(c.min_w) for c in self.columns) + gaps
        return Extent(least, max(least, ctx.px(640)))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        pairs = zip(self.children, self._cell_widths(ctx, width), strict=True)
        height = max(cell.height_extent(ctx, w).natural for cell, w in pairs)
        height += 2 * ctx.px(SPACE_S)
        return Extent(height, height)

    @override
    def arrange(self, ctx: UiContext) -> None:
        x = self.rect.x + ctx.px(SPACE_M)
        for cell, width in zip(self.children, self._cell_widths(ctx, self.rect.w), strict=True):
            height = cell.height_extent(ctx, width).natural
            wanted = (
                width if isinstance(cell, Label) else min(width, cell.width_extent(ctx).natural)
            )
            y = self.rect.y + (self.rect.h - height) // 2
            cell.place(ctx, pygame.Rect(x, y, wanted, height))
            x += width + ctx.px(SPACE_M)

    @override
    def draw(self, painter: Painter) -> None:
        if self.row.is_selected:
            painter.box(self.rect, "chosen")
        elif self.hovered and self.focusable:
            painter.box(self.rect, "hover")
        line = painter.ctx.px(1)
        painter.fill(pygame.Rect(self.rect.x, self.rect.bottom - line, self.rect.w, line), "line")


class TableBody(Column):
    """The rows; arrows, Home, End and pages move among them."""

    roving = True


class Table(Column):
    """Headings over rows that scroll; Enter or a click opens a row."""

    role = Role.TABLE

    def __init__(
        self,
        name: str,
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow],
        on_open: Callable[[str], None] | None = None,
    ) -> None:
        """Show rows; `on_open` gets the key of the one pressed."""
        heading = Style(TypeSize.SMALL, Face.STRONG, "text_muted")
        head = RowLine(columns, TableRow("", tuple(c.heading for c in columns)), None, heading)
        cell = Style(TypeSize.CELL)
        lines = (RowLine(columns, row, on_open, cell).keyed(f"row:{row.key}") for row in rows)
        super().__init__(head, ScrollArea(TableBody(*lines, gap=0)), gap=0)
        self.name = name
        self.sized(grow=1)
