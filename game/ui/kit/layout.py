"""Containers that place their children: Row, Column, Flow, Grid, Stack, Padded, Gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import pygame
from typing_extensions import override

from game.ui.kit.context import UiContext
from game.ui.kit.tokens import SPACE_M, SPACE_S
from game.ui.kit.widget import Extent, Widget


def share_out(room: int, extents: Sequence[Extent], grows: Sequence[float]) -> list[int]:
    """Return a length for each child of a row or column.

    Children that do not grow get their natural length, and shrink towards their least only when
    the growing ones are at their least already, the longest first. Growing children share what is
    left by weight.
    """
    least = [extent.least for extent in extents]
    spare = room - sum(least)
    if spare <= 0:
        return least
    lengths = list(least)
    wants = [0 if grow else e.natural - e.least for e, grow in zip(extents, grows, strict=True)]
    for index, want in enumerate(_rationed(wants, spare)):
        lengths[index] += want
    _grow(room, lengths, grows)
    return lengths


def _rationed(wants: Sequence[int], spare: int) -> list[int]:
    """Return what each gets when there may be too little: small wants first, in full."""
    given = list(wants)
    if sum(wants) <= spare:
        return given
    waiting = sorted(range(len(wants)), key=lambda index: wants[index])
    while waiting:
        index = waiting.pop(0)
        given[index] = min(wants[index], spare // (len(waiting) + 1))
        spare -= given[index]
    return given


def _grow(room: int, lengths: list[int], grows: Sequence[float]) -> None:
    """Split the room of growing children by weight, none below what it has now."""
    growing = [index for index, grow in enumerate(grows) if grow]
    while growing:
        fixed = sum(n for index, n in enumerate(lengths) if index not in growing)
        weight = sum(grows[index] for index in growing)
        fair = {index: (room - fixed) * grows[index] / weight for index in growing}
        too_small = [index for index in growing if fair[index] < lengths[index]]
        if not too_small:
            for index in growing:
                lengths[index] = int(fair[index])
            lengths[growing[-1]] += room - sum(lengths)
            return
        growing = [index for index in growing if index not in too_small]


def align_across(
    child: Widget, ctx: UiContext, slot: pygame.Rect, *, upright: bool
) -> pygame.Rect:
    """Return where a child lies in its slot; `upright` for a child of a row."""
    rect = slot.copy()
    align = child.align_in(row=upright)
    if upright:
        natural = child.height_extent(ctx, slot.w).natural
        if align != "stretch":
            rect.h = min(natural, slot.h)
            rect.y = slot.y + {"start": 0, "centre": (slot.h - rect.h) // 2}.get(
                align, slot.h - rect.h
            )
        return rect
    limit = ctx.px(child.sizing.max_w)
    if align != "stretch":
        rect.w = min(child.width_extent(ctx).natural, slot.w)
    if limit:
        rect.w = min(rect.w, limit)
    rect.x = slot.x + {"end": slot.w - rect.w, "centre": (slot.w - rect.w) // 2}.get(align, 0)
    return rect


class Box(Widget):
    """A container with a gap between children, in dp."""

    def __init__(self, *children: Widget, gap: float = SPACE_M) -> None:
        """Hold children in reading order."""
        super().__init__(children)
        self.gap = gap

    def shown(self) -> list[Widget]:
        """Return the visible children."""
        return [child for child in self.children if child.visible]

    def gaps(self, ctx: UiContext) -> int:
        """Return the pixels of all gaps together."""
        return ctx.px(self.gap) * max(0, len(self.shown()) - 1)


class Column(Box):
    """Children one below the other."""

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        extents = [child.width_extent(ctx) for child in self.shown()]
        return Extent(
            max((e.least for e in extents), default=0),
            max((e.natural for e in extents), default=0),
        )

    def _child_width(self, ctx: UiContext, child: Widget, width: int) -> int:
        limit = ctx.px(child.sizing.max_w)
        if child.align_in(row=False) != "stretch":
            width = min(width, child.width_extent(ctx).natural)
        return min(width, limit) if limit else width

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        extents = [
            child.height_extent(ctx, self._child_width(ctx, child, width))
            for child in self.shown()
        ]
        gaps = self.gaps(ctx)
        return Extent(sum(e.least for e in extents) + gaps, sum(e.natural for e in extents) + gaps)

    @override
    def arrange(self, ctx: UiContext) -> None:
        shown = self.shown()
        extents = [
            child.height_extent(ctx, self._child_width(ctx, child, self.rect.w)) for child in shown
        ]
        grows = [child.sizing.grow for child in shown]
        heights = share_out(self.rect.h - self.gaps(ctx), extents, grows)
        y = self.rect.y
        for child, height in zip(shown, heights, strict=True):
            slot = pygame.Rect(self.rect.x, y, self.rect.w, height)
            child.place(ctx, align_across(child, ctx, slot, upright=False))
            y += height + ctx.px(self.gap)


class Row(Box):
    """Children side by side; a column instead when narrower than `stack_below` dp."""

    def __init__(self, *children: Widget, gap: float = SPACE_M, stack_below: float = 0) -> None:
        """Hold children in reading order."""
        super().__init__(*children, gap=gap)
        self.stack_below = stack_below
        self._column = Column(gap=gap)

    def is_stacked(self, ctx: UiContext, width: int) -> bool:
        """Say whether the children lie one below the other at this width."""
        return bool(self.stack_below) and width < ctx.px(self.stack_below)

    def _as_column(self) -> Column:
        self._column.children = self.children
        self._column._measured_for = (-1, 0)  # noqa: SLF001
        return self._column

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        extents = [child.width_extent(ctx) for child in self.shown()]
        gaps = self.gaps(ctx)
        least = sum(e.least for e in extents) + gaps
        if self.stack_below:
            least = max((e.least for e in extents), default=0)
        return Extent(least, sum(e.natural for e in extents) + gaps)

    def _child_widths(self, ctx: UiContext, width: int) -> list[int]:
        shown = self.shown()
        extents = [child.width_extent(ctx) for child in shown]
        return share_out(width - self.gaps(ctx), extents, [c.sizing.grow for c in shown])

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        if self.is_stacked(ctx, width):
            return self._as_column().content_height(ctx, width)
        pairs = zip(self.shown(), self._child_widths(ctx, width), strict=True)
        extents = [child.height_extent(ctx, w) for child, w in pairs]
        return Extent(
            max((e.least for e in extents), default=0),
            max((e.natural for e in extents), default=0),
        )

    @override
    def arrange(self, ctx: UiContext) -> None:
        if self.is_stacked(ctx, self.rect.w):
            self._as_column().place(ctx, self.rect)
            return
        x = self.rect.x
        for child, width in zip(self.shown(), self._child_widths(ctx, self.rect.w), strict=True):
            slot = pygame.Rect(x, self.rect.y, width, self.rect.h)
            child.place(ctx, align_across(child, ctx, slot, upright=True))
            x += width + ctx.px(self.gap)


class Flow(Box):
    """Children side by side that wrap to further lines, like words."""

    def __init__(self, *children: Widget, gap: float = SPACE_S, end: bool = False) -> None:
        """Hold children; `end` pushes each line to the right."""
        super().__init__(*children, gap=gap)
        self.end = end

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        extents = [child.width_extent(ctx) for child in self.shown()]
        return Extent(
            max((e.least for e in extents), default=0),
            sum(e.natural for e in extents) + self.gaps(ctx),
        )

    def _lines(self, ctx: UiContext, width: int) -> list[list[tuple[Widget, int]]]:
        lines: list[list[tuple[Widget, int]]] = [[]]
        used, gap = 0, ctx.px(self.gap)
        for child in self.shown():
            wanted = min(child.width_extent(ctx).natural, width)
            if lines[-1] and used + gap + wanted > width:
                lines.append([])
                used = 0
            used += wanted + (gap if lines[-1] else 0)
            lines[-1].append((child, wanted))
        return [self._stretched(ctx, line, width) for line in lines]

    def _stretched(
        self, ctx: UiContext, line: list[tuple[Widget, int]], width: int
    ) -> list[tuple[Widget, int]]:
        """Give the spare room of a line to its growing children."""
        spare = width - sum(w for _, w in line) - ctx.px(self.gap) * max(0, len(line) - 1)
        weight = sum(child.sizing.grow for child, _ in line)
        if not weight:
            return line
        return [(child, w + int(spare * child.sizing.grow / weight)) for child, w in line]

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        lines = self._lines(ctx, width)
        heights = [
            max((child.height_extent(ctx, w).natural for child, w in line), default=0)
            for line in lines
        ]
        total = sum(heights) + ctx.px(min(self.gap, SPACE_S)) * (len(lines) - 1)
        return Extent(total, total)

    @override
    def arrange(self, ctx: UiContext) -> None:
        y, gap = self.rect.y, ctx.px(self.gap)
        for line in self._lines(ctx, self.rect.w):
            height = max((child.height_extent(ctx, w).natural for child, w in line), default=0)
            used = sum(w for _, w in line) + gap * max(0, len(line) - 1)
            x = self.rect.right - used if self.end else self.rect.x
            for child, width in line:
                slot = pygame.Rect(x, y, width, height)
                child.place(ctx, align_across(child, ctx, slot, upright=True))
                x += width + gap
            y += height + ctx.px(min(self.gap, SPACE_S))


class Grid(Box):
    """Equal columns: as many of at least `min_column` dp as fit, at most `columns` if given."""

    def __init__(
        self, *children: Widget, min_column: float = 0, columns: int = 0, gap: float = SPACE_M
    ) -> None:
        """Hold cells in reading order."""
        super().__init__(*children, gap=gap)
        self.min_column = min_column
        self.columns = columns

    def column_count(self, ctx: UiContext, width: int) -> int:
        """Return how many columns fit in a width in pixels."""
        most = self.columns or len(self.shown()) or 1
        if not self.min_column:
            return most
        gap = ctx.px(self.gap)
        return max(1, min(most, (width + gap) // (ctx.px(self.min_column) + gap)))

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        extents = [child.width_extent(ctx) for child in self.shown()]
        most = self.columns or len(extents) or 1
        widest = max((e.natural for e in extents), default=0)
        least = max((e.least for e in extents), default=0)
        narrowest = least if self.min_column else least * most + ctx.px(self.gap) * (most - 1)
        wide = max(widest, ctx.px(self.min_column)) * most + ctx.px(self.gap) * (most - 1)
        return Extent(narrowest, wide)

    def _rows(self, ctx: UiContext, width: int) -> tuple[int, list[list[Widget]]]:
        count = self.column_count(ctx, width)
        cell = (width - ctx.px(self.gap) * (count - 1)) // count
        shown = self.shown()
        return cell, [shown[start : start + count] for start in range(0, len(shown), count)]

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        cell, rows = self._rows(ctx, width)
        heights = [max(c.height_extent(ctx, cell).natural for c in row) for row in rows]
        total = sum(heights) + ctx.px(self.gap) * max(0, len(rows) - 1)
        return Extent(total, total)

    @override
    def arrange(self, ctx: UiContext) -> None:
        cell, rows = self._rows(ctx, self.rect.w)
        y, gap = self.rect.y, ctx.px(self.gap)
        for row in rows:
            height = max(child.height_extent(ctx, cell).natural for child in row)
            for index, child in enumerate(row):
                slot = pygame.Rect(self.rect.x + index * (cell + gap), y, cell, height)
                child.place(ctx, align_across(child, ctx, slot, upright=True))
            y += height + gap


class Stack(Box):
    """Children over each other, each filling the rectangle."""

    stacks = True

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        extents = [child.width_extent(ctx) for child in self.shown()]
        return Extent(
            max((e.least for e in extents), default=0),
            max((e.natural for e in extents), default=0),
        )

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        extents = [child.height_extent(ctx, width) for child in self.shown()]
        return Extent(
            max((e.least for e in extents), default=0),
            max((e.natural for e in extents), default=0),
        )

    @override
    def arrange(self, ctx: UiContext) -> None:
        for child in self.shown():
            child.place(ctx, self.rect)


class Padded(Widget):
    """One child with room around it, in dp."""

    def __init__(self, child: Widget, pad: float = SPACE_M, pad_y: float | None = None) -> None:
        """Hold a child; `pad` left and right, `pad_y` above and below (default: the same)."""
        super().__init__((child,))
        self.pad = pad
        self.pad_y = pad if pad_y is None else pad_y

    @property
    def child(self) -> Widget:
        """Return the child."""
        return self.children[0]

    def growing(self, grow: float = 1.0) -> Self:
        """Take a share of spare room and return the widget."""
        return self.sized(grow=grow)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self.child.width_extent(ctx)
        around = 2 * ctx.px(self.pad)
        return Extent(least + around, natural + around)

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        least, natural = self.child.height_extent(ctx, width - 2 * ctx.px(self.pad))
        around = 2 * ctx.px(self.pad_y)
        return Extent(least + around, natural + around)

    @override
    def arrange(self, ctx: UiContext) -> None:
        inner = self.rect.inflate(-2 * ctx.px(self.pad), -2 * ctx.px(self.pad_y))
        self.child.place(ctx, align_across(self.child, ctx, inner, upright=False))


class Gap(Widget):
    """Empty room of a length in dp, or all spare room if `grow` is given."""

    def __init__(self, length: float = SPACE_M, grow: float = 0.0) -> None:
        """Take a length along the row or column."""
        super().__init__()
        self.length = 0.0 if grow else length
        self.sized(grow=grow)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(self.length), ctx.px(self.length))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(self.length), ctx.px(self.length))
