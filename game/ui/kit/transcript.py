"""The transcript: a long log of who said what, drawn only where it shows.

Appending lays out one entry, whatever the length; `layout_count` lets a test see that.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pygame
from typing_extensions import override

from game.ui.kit.context import CAPTION, Style, UiContext
from game.ui.kit.events import KeyPress, Pointer, PointerKind, UiEvent
from game.ui.kit.fonts import Face
from game.ui.kit.markup import Span, parse, plain, text_of
from game.ui.kit.painter import Painter
from game.ui.kit.scroll import BAR_DP, Scrollbar, key_step, wheel_step
from game.ui.kit.text import TextLayout
from game.ui.kit.tokens import SPACE_L, SPACE_M, SPACE_S, TypeSize, mix
from game.ui.kit.widget import Extent, Role, Widget


class EntryKind(StrEnum):
    """How an entry is set."""

    SPEECH = "speech"
    NOTICE = "notice"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a transcript.

    Attributes:
        text: What was said; marked up if `rich`.
        speaker: Who said it; empty for notices and headings.
        time: When, as shown.
        colour: Palette colour of the speaker's name.
        kind: How it is set.
        rich: Whether the text has markup.
        icon: In front of a notice.
    """

    text: str
    speaker: str = ""
    time: str = ""
    colour: str = "text"
    kind: EntryKind = EntryKind.SPEECH
    rich: bool = False
    icon: str = "info"

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return the text as spans."""
        return parse(self.text) if self.rich else plain(self.text)

    @property
    def as_text(self) -> str:
        """Return the entry as one plain line, for copying and searching."""
        head = " ".join(part for part in (self.time, self.speaker) if part)
        return f"{head}: {text_of(self.spans)}" if head else text_of(self.spans)


_TEXT: Final = Style(TypeSize.BODY)
_NOTICE: Final = Style(TypeSize.SMALL, Face.ITALIC, "text_muted")
_HEADING: Final = Style(TypeSize.SMALL, Face.STRONG, "text_muted")
_NAME: Final = Style(TypeSize.CELL, Face.STRONG)
_GAP_DP: Final = 10  # between entries
_ICON_DP: Final = 16


class Transcript(Widget):
    """A log that follows its end unless the reader scrolled up."""

    role = Role.LOG

    def __init__(self, name: str, entries: tuple[Entry, ...] = ()) -> None:
        """Show entries, the newest at the bottom."""
        super().__init__(name=name)
        self.entries: list[Entry] = list(entries)
        self.bar = Scrollbar()
        self.layout_count = 0
        self.matches: list[int] = []
        self.match = -1
        self._layouts: list[TextLayout] = []
        self._tops: list[int] = [0]
        self._laid_for: tuple[int, int] = (-1, -1)
        self._follows = True
        self.sized(grow=1)

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def value_text(self) -> str:
        return self.entries[-1].as_text if self.entries else ""

    @override
    def content_width(self, ctx: UiContext) -> Extent:
        return Extent(ctx.px(180), ctx.px(360))

    @override
    def content_height(self, ctx: UiContext, width: int) -> Extent:
        return Extent(ctx.px(140), ctx.px(320))

    @override
    def arrange(self, ctx: UiContext) -> None:
        stamp = (ctx.version, self.rect.w)
        if stamp != self._laid_for:
            self._laid_for = stamp
            self._layouts.clear()
            self._tops = [0]
        self._lay_out_new(ctx)
        self._fit()

    def _lay_out_new(self, ctx: UiContext) -> None:
        """Lay out what was appended since the last time."""
        for entry in self.entries[len(self._layouts) :]:
            layout = ctx.layout(entry.spans, self._style(entry), self._text_width(ctx, entry))
            self.layout_count += 1
            self._layouts.append(layout)
            head = self._head_px(ctx, entry)
            self._tops.append(self._tops[-1] + head + layout.height + ctx.px(_GAP_DP))

    def _fit(self) -> None:
        self.bar.fit(self.rect, self._tops[-1])
        if self._follows:
            self.bar.offset = self.bar.furthest

    def _style(self, entry: Entry) -> Style:
        return {EntryKind.NOTICE: _NOTICE, EntryKind.HEADING: _HEADING}.get(entry.kind, _TEXT)

    def _text_width(self, ctx: UiContext, entry: Entry) -> int:
        room = self.rect.w - ctx.px(BAR_DP + SPACE_S)
        return room - ctx.px(_ICON_DP + SPACE_S) if entry.kind is EntryKind.NOTICE else room

    def _head_px(self, ctx: UiContext, entry: Entry) -> int:
        if entry.kind is EntryKind.SPEECH:
            name, time, beside = self._head(ctx, entry)
            return name.height if beside or time is None else name.height + time.height
        return ctx.px(SPACE_S) if entry.kind is EntryKind.HEADING else 0

    def _head(self, ctx: UiContext, entry: Entry) -> tuple[TextLayout, TextLayout | None, bool]:
        """Return the speaker's name, wrapped if need be, the time, and if that fits beside it."""
        room = self._text_width(ctx, entry)
        name = ctx.layout(plain(entry.speaker, _NAME.face), _NAME, room)
        if not entry.time:
            return name, None, True
        time = ctx.layout(plain(entry.time, CAPTION.face), CAPTION, room)
        is_short = name.height < 2 * name.line_px
        return name, time, is_short and name.width + ctx.px(SPACE_S) + time.width <= room

    def append(self, entry: Entry) -> None:
        """Add an entry at the end; costs one layout."""
        self.entries.append(entry)
        host = self.find_host()
        if host is not None and self._laid_for[1] == self.rect.w:
            self._lay_out_new(host.ctx)
            self._fit()
            self.repaint()

    def scroll_to(self, offset: int) -> None:
        """Show the log from an offset in pixels."""
        self.bar.offset = min(max(0, offset), self.bar.furthest)
        self._follows = self.bar.offset >= self.bar.furthest
        self.repaint()

    def find(self, query: str) -> int:
        """Mark the entries that contain a text (any case), go to the last; return how many."""
        wanted = query.casefold()
        self.matches = [
            index
            for index, entry in enumerate(self.entries)
            if wanted and wanted in entry.as_text.casefold()
        ]
        self.match = len(self.matches)
        self.go_to_match(-1)
        return len(self.matches)

    def go_to_match(self, by: int) -> None:
        """Go to the next (1) or previous (-1) entry found, around the ends."""
        if self.matches:
            self.match = (self.match + by) % len(self.matches)
            self.scroll_to(self._tops[self.matches[self.match]] - self.rect.h // 3)
        else:
            self.match = -1
            self.repaint()

    def as_text(self) -> str:
        """Return the whole log as plain lines."""
        return "\n".join(entry.as_text for entry in self.entries)

    @override
    def handle(self, event: UiEvent) -> bool:
        host = self.find_host()
        if host is None:
            return False
        if isinstance(event, KeyPress):
            return self._key(event)
        if isinstance(event, Pointer):
            if event.kind is PointerKind.WHEEL:
                self.scroll_to(self.bar.offset + wheel_step(host.ctx, event))
                return True
            offset = self.bar.drag(host.ctx, event)
            if offset is not None:
                self.scroll_to(offset)
                return True
        return False

    def _key(self, event: KeyPress) -> bool:
        host = self.find_host()
        assert host is not None
        if event.ctrl and event.key == pygame.K_c:
            found = [self.entries[self.matches[self.match]]] if self.match >= 0 else self.entries
            host.copy_text("\n".join(entry.as_text for entry in found))
            return True
        step = key_step(host.ctx, event.key, self.rect.h)
        if step is None or event.ctrl or event.alt:
            return False
        self.scroll_to(self.bar.offset + step)
        return True

    @override
    def ring_rect(self) -> pygame.Rect:
        return self.rect.inflate(8, 8)

    @override
    def draw(self, painter: Painter) -> None:
        with painter.clipped(self.rect, scrolls=True):
            first = max(0, bisect_right(self._tops, self.bar.offset) - 1)
            for index in range(first, len(self._layouts)):
                y = self.rect.y + self._tops[index] - self.bar.offset
                if y >= self.rect.bottom:
                    break
                self._draw_entry(painter, index, y)
        self.bar.draw(painter)

    def _draw_entry(self, painter: Painter, index: int, y: int) -> None:
        ctx, entry, layout = painter.ctx, self.entries[index], self._layouts[index]
        if index in self.matches[self.match : self.match + 1] and self.match >= 0:
            found = pygame.Rect(self.rect.x, y, self.rect.w - ctx.px(SPACE_M), 0)
            found.h = self._tops[index + 1] - self._tops[index] - ctx.px(_GAP_DP) // 2
            painter.box(found, mix(ctx.palette.panel, ctx.palette.warn, 0.18), "warn")
        x = self.rect.x
        if entry.kind is EntryKind.SPEECH:
            self._draw_head(painter, entry, y)
        elif entry.kind is EntryKind.NOTICE:
            side = ctx.px(_ICON_DP)
            place = pygame.Rect(x, y + (layout.line_px - side) // 2, side, side)
            painter.icon(entry.icon, place, "text_muted")
            x += side + ctx.px(SPACE_S)
        top = y + self._head_px(ctx, entry)
        painter.draw_text(layout, (x, top), self._style(entry).colour)
        if entry.kind is EntryKind.HEADING:
            middle = top + layout.line_px // 2
            start = x + layout.width + ctx.px(SPACE_M)
            painter.line((start, middle), (self.rect.right - ctx.px(SPACE_L), middle), "line")

    def _draw_head(self, painter: Painter, entry: Entry, y: int) -> None:
        """Draw the speaker's name and the time, on one line if there is room."""
        ctx = painter.ctx
        name, time, beside = self._head(ctx, entry)
        painter.draw_text(name, (self.rect.x, y), entry.colour)
        if time is None:
            return
        at = (self.rect.x, y + name.height)
        if beside:
            at = (self.rect.x + name.width + ctx.px(SPACE_S), y + name.line_px - time.line_px)
        painter.draw_text(time, at, CAPTION.colour)
