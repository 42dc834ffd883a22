"""Draws the blocks of a debrief: texts, quotations, tables, charts, each with its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.debrief import blocks as blk
from game.ui.kit import (
    BODY,
    CAPTION,
    LEAD,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Button,
    ButtonKind,
    Column,
    Face,
    Heading,
    Icon,
    Label,
    Panel,
    Role,
    Row,
    Style,
    TypeSize,
    Widget,
)
from game.ui.screens.curves import lines_figure
from game.ui.screens.planes import plane_figure
from game.ui.screens.prose import LINE_DP, prose
from game.ui.screens.spans import Span, SpanBar
from game.ui.screens.tables import table_widget
from game.ui.screens.widgets import Stripe
from game.ui.viewmodels.sections import Moment, Teller

Show = Callable[[Sequence[int]], None]
TONES: Final[Mapping[str, Style]] = {
    "lead": LEAD,
    "plain": BODY,
    "note": MUTED,
    "good": Style(TypeSize.BODY, Face.REGULAR, "good"),
    "bad": Style(TypeSize.BODY, Face.REGULAR, "bad"),
}
FIGURE_DP: Final = 960  # widest figure
HEAVY: Final = Style(TypeSize.CELL, Face.STRONG)
CELL: Final = Style(TypeSize.CELL)


class Blocks:
    """Turns the blocks of one debrief into widgets."""

    def __init__(
        self, teller: Teller, colours: Mapping[str, str], show: Show, width_dp: float
    ) -> None:
        """Draw in some words and colours for a page width; `show` opens facts of the log."""
        self.teller = teller
        self.words = teller.words
        self.colours = colours
        self.show = show
        self.width_dp = width_dp

    def section(self, section: blk.Section, leave_out: frozenset[str] = frozenset()) -> Widget:
        """Return the blocks of a section, without those whose titles are left out."""
        shown = [
            self.block(block, f"{section.id}:{n}")
            for n, block in enumerate(section.blocks)
            if getattr(getattr(block, "title", None), "id", "") not in leave_out
        ]
        return Column(*(widget for widget in shown if widget is not None), gap=SPACE_L)

    def block(self, block: blk.Block, key: str) -> Widget | None:
        """Return one block as a widget; None for a quotation that has no words."""
        match block:
            case blk.Text():
                return self._text(block, key)
            case blk.Prose():
                return prose(block.text, key)
            case blk.Bullets():
                return self._bullets(block, key)
            case blk.Quote():
                moment = self.teller.quote(block)
                if moment is None:
                    return None
                return moment_widget(self.teller, self.colours, moment)
            case blk.Table():
                return self._table(block)
            case _:
                return self._framed(block, self._figure(block))

    def _table(self, block: blk.Table) -> Widget:
        table = table_widget(self.teller, block, self.show, self._room)
        if not any(row.evidence for row in block.rows):
            return self._framed(block, table)
        hint = Row(
            Icon("history", 14, "text_muted"),
            Label(self.words.say("ui-debrief-evidence-hint"), CAPTION).sized(grow=1),
            gap=SPACE_S,
        )
        return self._framed(block, Column(table, hint, gap=SPACE_S))

    @property
    def _room(self) -> float:
        """Return the width inside a framed figure, in dp."""
        return min(self.width_dp, FIGURE_DP) - 2 * SPACE_L

    def _figure(self, block: blk.Plane | blk.Lines | blk.Bars | blk.Bridge) -> Widget:
        match block:
            case blk.Plane():
                return plane_figure(self.teller, block, self.colours)
            case blk.Lines():
                return lines_figure(self.teller, block, self.colours)
            case blk.Bars():
                return self._bars(block)
            case blk.Bridge():
                return self._bridge(block)

    def _text(self, block: blk.Text, key: str) -> Widget:
        label = Label(self.teller.text(block.message), TONES[block.tone]).sized(max_w=LINE_DP + 60)
        if not block.evidence:
            return label
        opener = self.opener(block.evidence).keyed(f"show:{key}")
        return Row(label, opener.sized(align="start"), gap=SPACE_XS).sized(max_w=LINE_DP + 110)

    def opener(self, evidence: Sequence[int]) -> Button:
        """Return the small button that shows what a sentence rests on."""
        name = self.words.say("ui-debrief-evidence", count=len(evidence))
        button = Button("", lambda: self.show(evidence), icon="history", kind=ButtonKind.QUIET)
        return button.named(name).tipped(name)

    def _bullets(self, block: blk.Bullets, key: str) -> Widget:
        rows = []
        for n, item in enumerate(block.items, start=1):
            sign = f"{n}." if block.ordered else "•"
            mark = Label(sign, Style(TypeSize.BODY, Face.STRONG, "accent"), align="right")
            text = self._text(item, f"{key}:{n}")
            rows.append(Row(mark.sized(min_w=20, align="start"), text.sized(grow=1), gap=SPACE_S))
        return Column(*rows, gap=SPACE_S).sized(max_w=LINE_DP + 110)

    def _framed(
        self, block: blk.Table | blk.Plane | blk.Lines | blk.Bars | blk.Bridge, body: Widget
    ) -> Widget:
        rows = [body]
        if block.note is not None:
            note = self.teller.text(block.note)
            rows.append(Label(note, MUTED).sized(max_w=LINE_DP + 60))
        title = Heading(self.teller.text(block.title), Style(TypeSize.BODY, Face.STRONG))
        return Panel(Column(title, *rows, gap=SPACE_M)).sized(max_w=FIGURE_DP)

    def _bars(self, block: blk.Bars) -> Widget:
        values = [0.0, *(bar.value for bar in block.bars)]
        values += [edge for bar in block.bars for edge in (bar.low, bar.high) if edge is not None]
        low, high = min(values), max(block.top or 0.0, *values)
        rows = []
        for bar in block.bars:
            colour = self.colours.get(bar.party or "", "accent" if low >= 0 else "")
            colour = colour or ("good" if bar.value >= 0 else "bad")
            span = Span(0.0, bar.value, colour, bar.low, bar.high)
            shown = self.teller.number(bar.value, block.unit)
            opener = self.opener(bar.evidence) if bar.evidence else None
            rows.append(self._bar(self.teller.text(bar.label), span, (low, high), shown, opener))
        return self._figure_of(block, rows)

    def _bridge(self, block: blk.Bridge) -> Widget:
        steps = self.teller.steps(block)
        ends = [0.0, *(step.start for step in steps), *(step.end for step in steps)]
        scale = (min(ends), max(ends))
        rows = []
        for step in steps:
            colour = "info" if step.is_total else "good" if step.end >= step.start else "bad"
            span = Span(step.start, step.end, colour)
            rows.append(self._bar(step.label, span, scale, step.shown, None, heavy=step.is_total))
        return self._figure_of(block, rows)

    def _figure_of(self, block: blk.Bars | blk.Bridge, rows: Sequence[Widget]) -> Widget:
        figure = Column(*rows, gap=SPACE_XS)
        figure.role = Role.IMAGE
        return figure.named(self.teller.text(block.title), self.teller.describe(block))

    def _bar(
        self,
        label: str,
        span: Span,
        scale: tuple[float, float],
        shown: str,
        opener: Widget | None,
        *,
        heavy: bool = False,
    ) -> Widget:
        style = HEAVY if heavy else CELL
        parts: list[Widget] = [
            Label(label, style).sized(grow=5, align="centre"),
            SpanBar(span, *scale).sized(grow=6),
            Label(shown, HEAVY, align="right").sized(min_w=56, align="centre"),
        ]
        if opener is not None:
            parts.append(opener.sized(align="centre"))
        return Row(*parts, gap=SPACE_M)


def moment_widget(teller: Teller, colours: Mapping[str, str], moment: Moment) -> Widget:
    """Return a moment of the log: who, when, and what was said or happened."""
    colour = colours.get(moment.by or "", "line_strong")
    head: list[Widget] = []
    if moment.by is not None:
        name = teller.parties[moment.by].name
        head.append(Label(name, Style(TypeSize.SMALL, Face.STRONG, colour)))
    head.append(Label(moment.when, CAPTION).sized(align="centre"))
    face = Face.REGULAR if moment.by is not None else Face.ITALIC
    said = Label(moment.text, Style(TypeSize.BODY, face))
    return Stripe(Column(Row(*head, gap=SPACE_S), said, gap=2), colour).sized(max_w=LINE_DP + 60)
