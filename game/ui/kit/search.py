"""A transcript with a field to search it."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.kit.button import Button, ButtonKind
from game.ui.kit.context import MUTED
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.textfield import TextBox
from game.ui.kit.tokens import SPACE_S, SPACE_XS
from game.ui.kit.transcript import Transcript


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words of the search line; `found` has places for {place} and {count}."""

    search: str
    following: str
    previous: str
    copy: str
    found: str


class SearchableTranscript(Column):
    """A transcript under a search line: type, Enter for the next one found, copy all."""

    def __init__(self, transcript: Transcript, words: SearchWords) -> None:
        """Put a search line over a transcript."""
        self.transcript = transcript
        self._words = words
        self.box = TextBox(words.search, "", self._find, placeholder=words.search)
        self.box.on_submit = lambda _text: self._go(1)
        self.box.sized(grow=1)
        self._count = Label("", MUTED).sized(align="centre")
        quiet = ButtonKind.QUIET
        line = Row(
            self.box,
            self._count,
            Button("", lambda: self._go(-1), icon="chevron-up", kind=quiet).named(words.previous),
            Button("", lambda: self._go(1), icon="chevron-down", kind=quiet).named(
                words.following
            ),
            Button("", self._copy, icon="copy", kind=quiet).named(words.copy),
            gap=SPACE_XS,
        )
        super().__init__(line, transcript, gap=SPACE_S)
        self.sized(grow=1)

    def _find(self, query: str) -> None:
        self.transcript.find(query)
        self._show_count()

    def _go(self, by: int) -> None:
        self.transcript.go_to_match(by)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.transcript.matches)
        shown = self._words.found.format(
            place=self.transcript.match + 1 if count else 0, count=count
        )
        self._count.set_text(shown if self.box.edit.text else "")

    def _copy(self) -> None:
        host = self.find_host()
        if host is not None:
            host.copy_text(self.transcript.as_text())
