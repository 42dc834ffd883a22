"""The table of issues by options: what is picked, where the others stand, what is agreed.

Every mark has a shape of its own; colour only repeats it. Wide grids have one row of cells per
issue; narrow ones put the issue's name above cells that wrap. Option text wraps, never clips.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import CAPTION, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Column, Flow, Row
from game.ui.kit.markup import plain
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import SPACE_L, SPACE_S, SPACE_XS, TypeSize, mix
from game.ui.kit.why import Tip
from game.ui.kit.widget import Extent, Role, Widget

_MARK_DP: Final = 14  # side of a mark's icon
_PAD_DP: Final = 7  # inside a cell
_CELL_DP: Final = 92  # least width of a cell before the grid stacks
_NAME_SHARE: Final = 0.24  # of the width, for issue names


@dataclass(frozen=True, slots=True)
class Marks:
    """What is true of one option.

    Attributes:
        yours: It is in the package you are preparing or have tabled.
        theirs: Short names of the parties whose last position it is.
        status_quo: It is what holds without an agreement.
        red_line: It lies beyond your red line.
        agreed: It is settled.
        bracketed: It stands in square brackets in the draft text.
    """

    yours: bool = False
    theirs: tuple[str, ...] = ()
    status_quo: bool = False
    red_line: bool = False
    agreed: bool = False
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class GridOption:
    """One option: its key, short text, marks, an optional value to you, and an explanation."""

    key: str
    label: str
    marks: Marks = Marks()
    points: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class GridIssue:
    """One issue and its options in order; `note` is small print under the name."""

    key: str
    name: str
    options: tuple[GridOption, ...]
    note: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class GridWords:
    """The marks in words, for the legend and for screen readers."""

    yours: str
    theirs: str
    status_quo: str
    red_line: str
    agreed: str
    bracketed: str


MARK_ICONS: Final = {
    "yours": ("check", "accent"),
    "theirs": ("flag-triangle-right", "warn"),
    "status_quo": ("anchor", "text_muted"),
    "red_line": ("ban", "bad"),
    "agreed": ("handshake", "good"),
    "bracketed": ("brackets", "info"),
}


class GridCell(Widget):
    """One option of one issue; press it to pick it."""

    role = Role.RADIO

    def __init__(self, issue: GridIssue, option: GridOption, grid: IssueGrid) -> None:
        """Show an option."""
        super().__init__(name=f"{issue.name}: {option.label}")
        self.option = option
        self._pick: Callable[[], None] = lambda: grid.on_pick(issue.key, option.key)
        self.key = f"cell:{issue.key}:{option.key}"
        self.description = ", ".join(grid.words_for(option.marks))
        if option.tip:
            self.tip = Tip(option.tip)
        face = Face.STRONG if option.marks.yours or option.marks.agreed else Face.REGULAR
        self._style = Style(TypeSize.CELL, face)

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def value_text(self) -> str:
        return self.option.points

    @property
    @override
    def states(self) -> tuple[str, ...]:
        return ("checked",) if self.option.marks.yours else ()

    @override
    def press(self) -> None:
        self._pick()

    def _side_pad(self, ctx: UiContext) -> int:
        return ctx.px(_PAD_DP + (SPACE_XS if self.option.marks.bracketed else 0))

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        px = ctx.size_px(self._style.size)
        spans = plain(self.option.label, self._style.face)
        pad = 2 * self._side_pad(ctx)
        least = max(ctx.text.longest_word(spans, px) + pad, ctx.px(_CELL_DP))
        return Extent(least, max(least, ctx.text.layout(spans, px, 0).width + pad))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        spans = plain(self.option.label, self._style.face)
        inner = width - 2 * self._side_pad(ctx)
        text = ctx.layout(spans, self._style, inner).height
        height = text + ctx.px(2 * _PAD_DP + _MARK_DP)
        return Extent(height, height)

    def _colours(self, ctx: UiContext) -> tuple[str, str, str, float]:
        """Return fill, border, text colour and border width in dp."""
        p, marks = ctx.palette, self.option.marks
        if marks.agreed:
            return (mix(p.panel, p.good, 0.16), p.good, p.text, 2)
        if marks.yours:
            return (p.chosen, p.accent, p.on_chosen, 2)
        fill = p.hover if self.hovered else p.control
        if marks.red_line:
            return (
                mix(p.panel, p.control, 0.5 if not self.hovered else 1),
                p.line,
                p.text_muted,
                1,
            )
        return (fill, p.line, p.text, 1)

    @override
    def draw(self, painter: Painter) -> None:
        ctx, marks = painter.ctx, self.option.marks
        fill, border, colour, border_dp = self._colours(ctx)
        painter.box(self.rect, fill, border, border_dp=border_dp)
        if marks.bracketed:
            self._draw_brackets(painter)
        self._draw_marks(painter)
        text = self.rect.inflate(-2 * self._side_pad(ctx), 0)
        text.y += ctx.px(_PAD_DP + _MARK_DP) - ctx.px(2)
        text.h -= ctx.px(2 * _PAD_DP + _MARK_DP) - ctx.px(4)
        style = Style(self._style.size, self._style.face, colour)
        painter.text(self.option.label, style, text, align="centre", middle=True)

    def _draw_marks(self, painter: Painter) -> None:
        ctx, marks = painter.ctx, self.option.marks
        side = ctx.px(_MARK_DP)
        strip = pygame.Rect(self.rect.x + ctx.px(_PAD_DP), self.rect.y + ctx.px(5), side, side)
        for name in ("agreed", "yours", "status_quo", "red_line"):
            if getattr(marks, name) and not (name == "yours" and marks.agreed):
                icon, colour = MARK_ICONS[name]
                painter.icon(icon, strip, colour)
                strip.x += side + ctx.px(3)
        right = self.rect.right - ctx.px(_PAD_DP)
        if marks.theirs:
            px = ctx.size_px(CAPTION.size)
            points = ctx.text.measure(self.option.points, CAPTION.face, px)
            room = right - strip.x - (points + ctx.px(4) if points else 0)
            right = self._draw_theirs(painter, right, strip.y, room)
        if self.option.points:
            self._draw_points(painter, right, strip.y)

    def _draw_theirs(self, painter: Painter, right: int, y: int, room: int) -> int:
        """Draw the pennant and short names at the right; return what is left of the strip.

        Where there is no room for the names, their number stands for them; F1 names them.
        """
        ctx, theirs = painter.ctx, self.option.marks.theirs
        style = Style(TypeSize.CAPTION, Face.STRONG, "warn")
        side = ctx.px(_MARK_DP)
        names, width = "", 0
        for names in (" ".join(theirs), str(len(theirs)) if len(theirs) > 1 else "", ""):
            width = ctx.text.measure(names, style.face, ctx.size_px(style.size)) if names else 0
            if width + side + ctx.px(2) <= room:
                break
        rect = pygame.Rect(right - width, y - ctx.px(2), width, side)
        if names:
            painter.text(names, style, rect)
        flag = pygame.Rect(rect.x - side - ctx.px(2), y, side, side)
        painter.icon(MARK_ICONS["theirs"][0], flag, "warn")
        return flag.x - ctx.px(4)

    def _draw_points(self, painter: Painter, right: int, y: int) -> None:
        ctx = painter.ctx
        width = ctx.text.measure(self.option.points, CAPTION.face, ctx.size_px(CAPTION.size))
        colour = "on_chosen" if self.option.marks.yours else "text_muted"
        style = Style(CAPTION.size, CAPTION.face, colour)
        painter.text(
            self.option.points, style, pygame.Rect(right - width, y - ctx.px(2), width, 1)
        )

    def _draw_brackets(self, painter: Painter) -> None:
        """Draw square brackets at both sides, as in a draft treaty."""
        ctx = painter.ctx
        box = self.rect.inflate(-2 * ctx.px(5), 0)
        box.y += ctx.px(_PAD_DP + _MARK_DP)
        box.h -= ctx.px(2 * _PAD_DP + _MARK_DP)
        foot = ctx.px(5)
        for x, inward in ((box.x, foot), (box.right, -foot)):
            painter.line((x, box.y), (x, box.bottom), "info", 2)
            for y in (box.y, box.bottom - ctx.px(2)):
                painter.fill(
                    pygame.Rect(min(x, x + inward), y, foot + ctx.px(2), ctx.px(2)), "info"
                )


class CellRow(Flow):
    """The cells of one issue: equal columns, fewer when they would be too narrow."""

    def __init__(self, *cells: Widget) -> None:
        """Hold cells."""
        super().__init__(*cells, gap=SPACE_XS)

    def _count(self, ctx: UiContext, width: int) -> int:
        gap, count = ctx.px(self.gap), len(self.children)
        least = max((cell.width_extent(ctx).least for cell in self.children), default=1)
        while count > 1 and (width - gap * (count - 1)) // count < least:
            count -= 1
        return max(1, count)

    @override
    def _lines(self, ctx: UiContext, width: int) -> list[list[tuple[Widget, int]]]:
        count = self._count(ctx, width)
        cell = (width - ctx.px(self.gap) * (count - 1)) // count
        shown = [(child, cell) for child in self.shown()]
        return [shown[start : start + count] for start in range(0, len(shown), count)]


class IssueGrid(Column):
    """All issues and options. Arrows move, Enter or Space picks, F1 explains."""

    role = Role.RADIO_GROUP
    roving = True

    def __init__(
        self,
        name: str,
        issues: Sequence[GridIssue],
        words: GridWords,
        on_pick: Callable[[str, str], None],
    ) -> None:
        """Show issues.

        Args:
            name: For screen readers.
            issues: In the order of the agenda.
            words: The marks in words.
            on_pick: Called with the issue's and the option's key.
        """
        self.words = words
        self.on_pick = on_pick
        columns = max((len(issue.options) for issue in issues), default=1)
        rows = (self._row(issue, columns) for issue in issues)
        super().__init__(*rows, gap=SPACE_S)
        self.name = name

    def _row(self, issue: GridIssue, columns: int) -> Widget:
        cells = (GridCell(issue, option, self) for option in issue.options)
        title: list[Widget] = [Label(issue.name, Style(TypeSize.CELL, Face.STRONG))]
        if issue.note:
            title.append(Label(issue.note, CAPTION))
        named = Column(*title, gap=0).sized(grow=1, align="centre")
        if issue.tip:
            named.tipped(issue.tip)
        head = Row(named).sized(grow=_NAME_SHARE, min_w=120)  # at the left also when stacked
        row = CellRow(*cells).sized(grow=1 - _NAME_SHARE)
        least = 130 + columns * (_CELL_DP + SPACE_XS)
        return Row(head, row, gap=SPACE_S, stack_below=least)

    def words_for(self, marks: Marks) -> list[str]:
        """Return the marks of an option in words."""
        words = [getattr(self.words, name) for name in MARK_ICONS if getattr(marks, name)]
        return [str(word) for word in words]


def legend(words: GridWords, *names: str) -> Widget:
    """Return the key to the marks, all of them or those named (fields of `Marks`)."""
    items = [
        Row(Icon(icon, 14, colour), Label(str(getattr(words, name)), CAPTION), gap=SPACE_XS)
        for name, (icon, colour) in MARK_ICONS.items()
        if not names or name in names
    ]
    return Flow(*items, gap=SPACE_L, end=True)
