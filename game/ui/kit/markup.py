"""Inline rich text: `**strong**`, `*italic*` and `[good]...[/]` colour spans, as plain values.

Square brackets are common in treaty drafts, so only the names in `SPAN_COLOURS` are spans; any
other bracket is text. Text from packs or players goes through `escape` before it meets markup.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from game.ui.kit.fonts import Face

SPAN_COLOURS: Final = frozenset(
    {"text", "muted", "accent", "good", "warn", "bad", "info"},
)
_TOKEN: Final = re.compile(
    r"(\\[*\[\\]|\*\*|\*|\[/\]|\[(?:" + "|".join(sorted(SPAN_COLOURS)) + r")\])"
)
_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face and one colour name (empty: the colour of its block)."""

    text: str
    face: Face = Face.REGULAR
    colour: str = ""


def clean(text: str) -> str:
    r"""Remove what a font cannot draw: NUL and other controls, bidi isolates. Newlines stay.

    >>> clean("a\x00b\tc")
    'ab c'
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\t", " ").translate(_ISOLATES)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})


def escape(text: str) -> str:
    r"""Make text safe to stand inside markup.

    >>> escape("*[good]*")
    '\\*\\[good]\\*'
    """
    return re.sub(r"([*\[\\])", r"\\\1", text)


def plain(text: str, face: Face = Face.REGULAR) -> tuple[Span, ...]:
    """Return text without markup as spans."""
    return (Span(clean(text), face),)


def parse(text: str, base: Face = Face.REGULAR) -> tuple[Span, ...]:
    """Return the spans of a marked-up text; unclosed marks simply run to the end.

    >>> [(span.text, span.face.value) for span in parse("a **b** c")]
    [('a ', 'regular'), ('b', 'strong'), (' c', 'regular')]
    """
    spans: list[Span] = []
    state = Span("", base)
    strong = Face.SERIF_STRONG if base in {Face.SERIF, Face.SERIF_STRONG} else Face.STRONG
    for part in _TOKEN.split(clean(text)):
        if not part:
            continue
        if part == "**":
            state = replace(state, face=base if state.face is strong else strong)
        elif part == "*":
            state = replace(state, face=base if state.face is Face.ITALIC else Face.ITALIC)
        elif _TOKEN.fullmatch(part) and part.startswith("["):
            state = replace(state, colour="" if part == "[/]" else part[1:-1])
        else:
            spans.append(replace(state, text=part[1:] if _TOKEN.fullmatch(part) else part))
    return tuple(spans)


def text_of(spans: tuple[Span, ...]) -> str:
    """Return the bare text of spans."""
    return "".join(span.text for span in spans)
