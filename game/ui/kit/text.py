"""The text engine: measure, wrap, cache and draw; nothing else in the kit renders type.

`TextEngine.layout` turns spans into lines for a width; `TextEngine.draw` puts a layout on a
surface. Both are cached by everything they depend on, and counted, so tests can show that a
frame or an appended line costs what it should.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

import pygame

from game.ui.kit.fonts import Face, FontRegistry, Script, script_of, split_scripts
from game.ui.kit.markup import Span
from game.ui.kit.tokens import LINE_HEIGHT

_LAYOUTS_KEPT: Final = 4096  # layouts; design choice: more than any screen shows
_SURFACE_BYTES_KEPT: Final = 24 * 1024 * 1024  # rendered pieces; design choice within 250 MB RSS
_WORDS_KEPT: Final = 20_000  # measured words
_PIECES: Final = re.compile(r"\n|[^\S\n\u00a0\u202f]+|[\S\u00a0\u202f]+")  # those two do not break
_SPACES: Final = re.compile(r"( +)")
_REFERENCE_PX: Final = 256  # em size at which rounded advances no longer matter
_SOFT_BREAKS: Final = re.compile(r"(?<=[/\-–—])")
ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a line that is rendered at once: left edge and width in pixels."""

    text: str
    x: int
    width: int
    face: Face
    colour: str
    script: Script = Script.LATIN


@dataclass(frozen=True, slots=True)
class TextLayout:
    """Wrapped lines. Lengths in pixels; `size_px` is the em size of the type."""

    lines: tuple[tuple[Fragment, ...], ...]
    width: int
    line_px: int
    size_px: int
    ellipsised: bool = False

    @property
    def height(self) -> int:
        """Return the height of all lines together."""
        return self.line_px * len(self.lines)

    def line_width(self, index: int) -> int:
        """Return the width of one line."""
        line = self.lines[index]
        return line[-1].x + line[-1].width if line else 0


@dataclass(slots=True)
class TextStats:
    """How often the costly steps ran since start; for tests and the frame report."""

    layouts: int = 0
    renders: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a space with its measured width."""

    span: Span
    width: int
    is_space: bool


class TextEngine:
    """Measures and draws text from one font registry, with least-recently-used caches."""

    def __init__(self, fonts: FontRegistry) -> None:
        """Start with empty caches."""
        self.fonts = fonts
        self.stats = TextStats()
        self._layouts: OrderedDict[tuple[object, ...], TextLayout] = OrderedDict()
        self._longest: dict[tuple[tuple[Span, ...], int], int] = {}
        self._surfaces: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()
        self._surface_bytes = 0
        self._words: dict[tuple[str, Face, int], int] = {}

    def clear(self) -> None:
        """Drop every cache, after a change of scale, theme or language."""
        self._layouts.clear()
        self._longest.clear()
        self._surfaces.clear()
        self._surface_bytes = 0
        self._words.clear()
        self.fonts.clear()

    def measure(self, text: str, face: Face, px: int) -> int:
        """Return the width in pixels of a text on one line."""
        key = (text, face, px)
        width = self._words.get(key)
        if width is None:
            if len(self._words) >= _WORDS_KEPT:
                self._words.clear()
            width = sum(
                self._piece_width(script, word, face, px)
                for script, part in split_scripts(text)
                for word in _SPACES.split(part)
            )
            self._words[key] = width
        return width

    def _piece_width(self, script: Script, text: str, face: Face, px: int) -> int:
        """Return the width of a word, or of the spaces between two.

        Hinting rounds the advance of every letter, so at some sizes words come out narrow and
        seem to run together. A word is given at least the width it has at a large size, and a
        space always has that, which keeps the gaps even at every size.
        """
        large = self.fonts.advance(script, face, _REFERENCE_PX, text)
        even = round(large * px / _REFERENCE_PX)
        if not text.strip(" "):
            return even
        return max(even, self.fonts.advance(script, face, px, text))

    def layout(
        self, spans: tuple[Span, ...], px: int, width: int, max_lines: int = 0
    ) -> TextLayout:
        """Wrap spans to a width.

        Args:
            spans: What to set; newlines break lines.
            px: Em size in pixels.
            width: Pixels available; 0 or less means never wrap.
            max_lines: 0 for as many as needed; else the last line ends in an ellipsis.
        """
        key = (spans, px, width, max_lines)
        found = self._layouts.get(key)
        if found is not None:
            self._layouts.move_to_end(key)
            return found
        self.stats.layouts += 1
        lines = self._wrap(spans, px, width)
        cut = bool(max_lines) and len(lines) > max_lines
        if cut:
            lines = [*lines[: max_lines - 1], self._shorten(lines[max_lines - 1], px, width)]
        set_lines = tuple(self._set_line(line, px) for line in lines)
        widest = max((sum(piece.width for piece in line) for line in lines), default=0)
        made = TextLayout(set_lines, widest, round(px * LINE_HEIGHT), px, cut)
        self._layouts[key] = made
        if len(self._layouts) > _LAYOUTS_KEPT:
            self._layouts.popitem(last=False)
        return made

    def longest_word(self, spans: tuple[Span, ...], px: int) -> int:
        """Return the width of the widest unbreakable piece: the least sensible column width."""
        found = self._longest.get((spans, px))
        if found is None:
            widths = (piece.width for piece in self._pieces(spans, px) if not piece.is_space)
            found = self._longest[spans, px] = max(widths, default=0)
            if len(self._longest) > _LAYOUTS_KEPT:
                self._longest.pop(next(iter(self._longest)))
        return found

    def render(self, text: str, face: Face, px: int, colour: str) -> pygame.Surface:
        """Return a cached surface of text in one script and face on one line."""
        key = (text, face, px, colour)
        found = self._surfaces.get(key)
        if found is not None:
            self._surfaces.move_to_end(key)
            return found
        self.stats.renders += 1
        script = script_of(text[0]) if text else Script.LATIN
        words = _SPACES.split(text)
        made = self._render_word(script, words[0], face, px, colour)
        if len(words) > 1:
            made = self._render_words(words, script, face, px, colour)
        self._surfaces[key] = made
        self._surface_bytes += made.get_width() * made.get_height() * 4
        while self._surface_bytes > _SURFACE_BYTES_KEPT and len(self._surfaces) > 1:
            _, old = self._surfaces.popitem(last=False)
            self._surface_bytes -= old.get_width() * old.get_height() * 4
        return made

    def _render_words(
        self, words: list[str], script: Script, face: Face, px: int, colour: str
    ) -> pygame.Surface:
        """Return a line with each word where `measure` says."""
        height = self.fonts.font(script, face, px).get_height()
        widths = [self._piece_width(script, word, face, px) for word in words]
        line = pygame.Surface((max(1, sum(widths)), height), pygame.SRCALPHA)
        line.fill((*pygame.Color(colour)[:3], 0))
        x = 0
        for word, width in zip(words, widths, strict=True):
            if word.strip(" "):
                line.blit(self._render_word(script, word, face, px, colour), (x, 0))
            x += width
        return line

    def _render_word(
        self, script: Script, text: str, face: Face, px: int, colour: str
    ) -> pygame.Surface:
        font = self.fonts.font(script, face, px)
        if self.fonts.advance(script, face, px, text):
            return font.render(text, True, pygame.Color(colour))
        # empty text, and soft hyphens and other signs without width, which SDL_ttf refuses
        return pygame.Surface((1, font.get_height()), pygame.SRCALPHA)

    def _pieces(self, spans: tuple[Span, ...], px: int) -> list[Piece]:
        """Cut spans into words, spaces and newlines, measured."""
        pieces: list[Piece] = []
        for span in spans:
            for word in _PIECES.findall(span.text):
                if word == "\n":
                    pieces.append(Piece(Span("\n", span.face, span.colour), 0, is_space=True))
                elif word.isspace():
                    pieces.append(self._piece(span, word, px, is_space=True))
                else:
                    pieces.extend(self._piece(span, part, px) for part in _breakable(word))
        return pieces

    def _piece(self, span: Span, text: str, px: int, *, is_space: bool = False) -> Piece:
        """Measure one word or space."""
        measured = Span(text, span.face, span.colour)
        return Piece(measured, self.measure(text, span.face, px), is_space)

    def _wrap(self, spans: tuple[Span, ...], px: int, width: int) -> list[list[Piece]]:
        """Fill lines greedily; a word wider than the column is cut between characters."""
        lines: list[list[Piece]] = [[]]
        used = 0
        for piece in self._pieces(spans, px):
            if piece.span.text == "\n":
                lines.append([])
                used = 0
                continue
            for part in self._fit(piece, px, width):
                if width > 0 and used and used + part.width > width:
                    lines.append([])
                    used = 0
                if part.is_space and not lines[-1] and len(lines) > 1:
                    continue
                lines[-1].append(part)
                used += part.width
        return [_without_trailing_space(line) for line in lines]

    def _fit(self, piece: Piece, px: int, width: int) -> list[Piece]:
        """Return the piece, or its slices when it is wider than the whole column."""
        if width <= 0 or piece.width <= width:
            return [piece]
        slices: list[Piece] = []
        rest = piece.span.text
        while rest:
            take = self._characters_that_fit(rest, piece.span.face, px, width)
            slices.append(self._piece(piece.span, rest[:take], px))
            rest = rest[take:]
        return slices

    def _characters_that_fit(self, text: str, face: Face, px: int, width: int) -> int:
        """Return how many leading characters fit in a width; at least one."""
        take = len(text)
        while take > 1 and self.measure(text[:take], face, px) > width:
            take -= 1
        return take

    def _shorten(self, line: list[Piece], px: int, width: int) -> list[Piece]:
        """Return the line cut so that an ellipsis fits at its end."""
        face = line[-1].span.face if line else Face.REGULAR
        mark = self.measure(ELLIPSIS, face, px)
        kept = list(line)
        while kept and sum(p.width for p in kept) + mark > width:
            last = kept.pop()
            text = last.span.text[:-1]
            if text:
                kept.append(self._piece(last.span, text, px, is_space=last.is_space))
        kept = _without_trailing_space(kept)
        span = kept[-1].span if kept else Span("", face)
        return [*kept, self._piece(span, ELLIPSIS, px)]

    def _set_line(self, line: list[Piece], px: int) -> tuple[Fragment, ...]:
        """Join pieces of one look and give them their places."""
        joined: list[Span] = []
        for piece in line:
            for _, text in split_scripts(piece.span.text):
                part = Span(text, piece.span.face, piece.span.colour)
                if joined and _joins(joined[-1], part):
                    joined[-1] = Span(joined[-1].text + text, part.face, part.colour)
                else:
                    joined.append(part)
        x = 0
        fragments: list[Fragment] = []
        for span in joined:
            width = self.measure(span.text, span.face, px)
            script = script_of(span.text[0])
            fragments.append(Fragment(span.text, x, width, span.face, span.colour, script))
            x += width
        return tuple(fragments)


def _breakable(word: str) -> list[str]:
    """Cut a word where a line may break inside it: after a slash or dash, around Han."""
    if (
        len(word) > 1
        and not word.isascii()
        and any(script_of(char) is Script.HAN for char in word)
    ):
        return list(word)
    parts = [part for part in _SOFT_BREAKS.split(word) if part]
    return parts if all(len(part) > 2 for part in parts) else [word]  # noqa: PLR2004


def _joins(first: Span, second: Span) -> bool:
    """Say whether two neighbours can be rendered at once."""
    same_look = first.face is second.face and first.colour == second.colour
    return same_look and (
        second.text.isspace() or script_of(first.text[0]) is script_of(second.text[0])
    )


def _without_trailing_space(line: list[Piece]) -> list[Piece]:
    """Return the line without spaces at its end."""
    kept = list(line)
    while kept and kept[-1].is_space:
        kept.pop()
    return kept
