"""What hovering or F1 shows: a text, and the signed contributions behind a number."""

from __future__ import annotations

from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import CAPTION, STRONG, Style, UiContext
from game.ui.kit.fonts import Face
from game.ui.kit.label import Icon, Label, Rule
from game.ui.kit.layout import Column, Gap, Row
from game.ui.kit.painter import Painter
from game.ui.kit.tokens import RADIUS, SPACE_M, SPACE_S, SPACE_XS, Tone, TypeSize
from game.ui.kit.why import Breakdown, Contribution, Tip, number, signed
from game.ui.kit.widget import Extent, Role, Widget

_SMALL: Final = Style(TypeSize.SMALL)
_WIDTH_DP: Final = 340
_BAR_DP: Final = 64  # half the width of a contribution's bar


class ContributionBar(Widget):
    """A short bar left (negative) or right (positive) of a middle line."""

    def __init__(self, share: float, tone: Tone) -> None:
        """Show a share from -1 to 1 of the longest bar."""
        super().__init__()
        self.share = share
        self.tone = tone
        self.sized(align="centre")

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(_BAR_DP), ctx.px(_BAR_DP))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(10), ctx.px(10))

    @override
    def draw(self, painter: Painter) -> None:
        ctx, middle = painter.ctx, self.rect.centerx
        length = round(abs(self.share) * self.rect.w / 2)
        if length:
            x = middle if self.share > 0 else middle - length
            bar = pygame.Rect(x, self.rect.y + ctx.px(2), max(2, length), self.rect.h - ctx.px(4))
            painter.box(bar, ctx.palette.tone(self.tone), radius_dp=2)
        painter.line((middle, self.rect.y), (middle, self.rect.bottom), "line_strong")


def tone_of(part: Contribution) -> Tone:
    """Return the tone of a contribution: blocking and negative are bad, hidden is neutral."""
    if part.blocking:
        return Tone.BAD
    if part.value is None or part.value == 0:
        return Tone.NEUTRAL
    return Tone.GOOD if part.value > 0 else Tone.BAD


def breakdown_rows(why: Breakdown) -> list[Widget]:
    """Return one row per contribution, nested parts indented, then the total."""
    rows: list[Widget] = []
    if why.base_label:
        rows.append(_row(why.base_label, number(why.base), Tone.NEUTRAL, 0.0, 0))
    largest = max((abs(p.value) for p in why.contributions if p.value is not None), default=1.0)
    for part in why.contributions:
        rows.extend(_part_rows(why, part, largest or 1.0, 0))
    rows.append(Rule())
    rows.append(
        Row(
            Label(why.total_label, STRONG).sized(grow=1),
            Label(number(why.total), STRONG, align="right"),
        )
    )
    return rows


def _part_rows(why: Breakdown, part: Contribution, largest: float, depth: int) -> list[Widget]:
    shown = why.unknown_label if part.value is None else signed(part.value)
    share = 0.0 if part.value is None else part.value / largest
    rows = [_row(part.label, shown, tone_of(part), share, depth, blocking=part.blocking)]
    if part.note:
        rows.append(
            Row(Gap(SPACE_M * (depth + 1)), Label(part.note, CAPTION).sized(grow=1), gap=0)
        )
    for finer in part.parts:
        rows.extend(_part_rows(why, finer, largest, depth + 1))
    return rows


def _row(
    label: str, shown: str, tone: Tone, share: float, depth: int, *, blocking: bool = False
) -> Widget:
    colour = {Tone.GOOD: "good", Tone.BAD: "bad"}.get(tone, "text")
    cells: list[Widget] = [Gap(SPACE_M * depth)] if depth else []
    if blocking:
        cells.append(Icon("ban", 14, "bad"))
    cells += [
        Label(label, _SMALL).sized(grow=1),
        ContributionBar(share, tone),
        Label(shown, Style(TypeSize.SMALL, Face.STRONG, colour), align="right").sized(min_w=62),
    ]
    return Row(*cells, gap=SPACE_S)


class TipView(Widget):
    """The floating box of a tip."""

    role = Role.ALERT

    def __init__(self, tip: Tip) -> None:
        """Show a tip."""
        super().__init__(name=tip.as_text)
        rows: list[Widget] = []
        if tip.breakdown:
            rows.append(Label(tip.breakdown.title, STRONG))
        if tip.text:
            rows.append(Label(tip.text, _SMALL, rich=tip.rich))
        if tip.breakdown:
            rows.extend(breakdown_rows(tip.breakdown))
        self._column = Column(*rows, gap=SPACE_XS + 2)
        self.add(self._column)
        self.sized(max_w=_WIDTH_DP)

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        least, natural = self._column.width_extent(ctx)
        return Extent(least + 2 * ctx.px(SPACE_M), natural + 2 * ctx.px(SPACE_M))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        around = ctx.px(SPACE_M)
        least, natural = self._column.height_extent(ctx, width - 2 * around)
        return Extent(least + 2 * around, natural + 2 * around)

    @override
    def arrange(self, ctx: UiContext) -> None:
        around = ctx.px(SPACE_M)
        self._column.place(ctx, self.rect.inflate(-2 * around, -2 * around))

    @override
    def draw(self, painter: Painter) -> None:
        painter.shadow(self.rect)
        painter.box(self.rect, "control", "line_strong", radius_dp=RADIUS)


def beside(anchor: pygame.Rect, size: tuple[int, int], room: pygame.Rect, gap: int) -> pygame.Rect:
    """Return where a floating box lies: below its anchor, else above, always inside the room."""
    box = pygame.Rect((anchor.x, anchor.bottom + gap), size)
    if box.bottom > room.bottom and anchor.y - gap - box.h >= room.y:
        box.bottom = anchor.y - gap
    return box.clamp(room)
