"""Editing one text: caret, selection, words. Pure values, no drawing and no keyboard."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

_WORD: Final = re.compile(r"\w+|[^\w\s]+")


@dataclass(frozen=True, slots=True)
class Edit:
    """A text with a caret; `anchor` is the other end of the selection (equal: none).

    >>> Edit("agreed", 6, 6).insert("!").text
    'agreed!'
    """

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """Return the first and past-the-last position selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """Return the text selected."""
        start, end = self.selection
        return self.text[start:end]

    def insert(self, text: str, limit: int = 0) -> Edit:
        """Return the edit with the selection replaced, cut to a length if `limit` is given."""
        start, end = self.selection
        if limit:
            text = text[: max(0, limit - (len(self.text) - (end - start)))]
        place = start + len(text)
        return Edit(self.text[:start] + text + self.text[end:], place, place)

    def erase(self, by: int, *, word: bool = False) -> Edit:
        """Return the edit without the selection, or without what lies before (-1) or after (1)."""
        if self.selected:
            return self.insert("")
        return self.move(by, word=word, select=True).insert("")

    def move(self, by: int, *, word: bool = False, select: bool = False) -> Edit:
        """Return the edit with the caret a character or a word further."""
        if self.selected and not select and not word:
            place = self.selection[0 if by < 0 else 1]
        elif word:
            place = self._word_edge(by)
        else:
            place = min(max(self.caret + by, 0), len(self.text))
        return self.at(place, select=select)

    def at(self, place: int, *, select: bool = False) -> Edit:
        """Return the edit with the caret at a position."""
        place = min(max(place, 0), len(self.text))
        return replace(self, caret=place, anchor=self.anchor if select else place)

    def all(self) -> Edit:
        """Return the edit with everything selected."""
        return replace(self, caret=len(self.text), anchor=0)

    def word_at(self, place: int) -> Edit:
        """Return the edit with the word at a position selected."""
        for match in _WORD.finditer(self.text):
            if match.start() <= place <= match.end():
                return replace(self, anchor=match.start(), caret=match.end())
        return self.at(place)

    def _word_edge(self, by: int) -> int:
        spans = [match.span() for match in _WORD.finditer(self.text)]
        if by < 0:
            return max((start for start, _ in spans if start < self.caret), default=0)
        return min((end for _, end in spans if end > self.caret), default=len(self.text))
