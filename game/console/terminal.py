"""The terminal: wrapped lines out, one cleaned line in. Whatever is typed, nothing breaks."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from typing import Final, TextIO

from game.words.book import Argument, Words

WIDTH: Final = 78  # columns; terminals have 80, and some wrap when the last one is filled
MAX_TYPED: Final = 4_000  # characters read of one line; twice what a move can need (design choice)
LEAVING: Final = frozenset({"quit", "exit"})
BACK: Final = frozenset({"back", "cancel", "0"})


class Leave(Exception):  # noqa: N818 - not an error: the person leaves
    """The person left: end of input, or Ctrl-C."""


class Back(Exception):  # noqa: N818 - not an error: the person goes back
    """The person broke off what was being entered."""


class Terminal:
    """Says things and asks for lines.

    Attributes:
        words: The book of sentences.
    """

    def __init__(self, words: Words, stdin: TextIO, stdout: TextIO) -> None:
        self.words = words
        self._in = stdin
        self._out = stdout
        self._echo = not stdin.isatty()

    def say(self, message_id: str, **arguments: Argument) -> None:
        """Print a sentence."""
        self.text(self.words.say(message_id, **arguments))

    def text(self, text: str, indent: int = 0) -> None:
        """Print text, wrapped; its own line breaks are kept."""
        for line in clean(text).split("\n"):
            self._print(_wrapped(line, indent, indent + 2 * line.startswith("- ")))

    def command(self, message_id: str, **arguments: Argument) -> None:
        """Print a command on a line of its own, however long: broken, it could not be copied."""
        self._print(clean(self.words.say(message_id, **arguments)).replace("\n", " "))

    def item(self, label: str, text: str) -> None:
        """Print `label text` with the lines after the first one set in."""
        whole = clean(f"{label} {text}").replace("\n", " ")
        self._print(_wrapped(whole, 0, min(len(label) + 1, 8)))

    def heading(self, text: str) -> None:
        """Print a heading: a plain line after an empty one."""
        self._print("")
        self.text(text)

    def bullets(self, lines: Sequence[str]) -> None:
        """Print a list."""
        for line in lines:
            self.item("-", line)

    def numbered(self, lines: Sequence[str], first: int = 1) -> None:
        """Print a numbered list."""
        for number, line in enumerate(lines, first):
            self.item(f"{number}.", line)

    def ask(self, prompt_id: str, **arguments: Argument) -> str:
        """Ask for one line and return it, cleaned.

        Raises:
            Leave: At the end of input or on Ctrl-C.
        """
        prompt = clean(self.words.say(prompt_id, **arguments))
        lines = textwrap.wrap(prompt, WIDTH - 2) or [""]
        self._out.write("\n".join(lines) + " ")
        self._out.flush()
        typed = self._line()
        if self._echo:
            self._print(_after(lines[-1], typed))
        return typed

    def choose(self, title_id: str, choices: Sequence[str], **arguments: Argument) -> int:
        """Ask for one of some choices and return its place, from 0.

        Raises:
            Back: If the person goes back.
            Leave: At the end of input or on Ctrl-C.
        """
        self.say(title_id, **arguments)
        self.numbered(choices)
        while True:
            place = self._chosen(choices, BACK)
            if place is not None:
                return place

    def choose_or_skip(
        self, title_id: str, choices: Sequence[str], **arguments: Argument
    ) -> int | None:
        """Ask as `choose` does; an empty line, or going back, is None.

        Raises:
            Leave: At the end of input or on Ctrl-C.
        """
        self.say(title_id, **arguments)
        self.numbered(choices)
        while True:
            try:
                place = self._chosen(choices, BACK | {""})
            except Back:
                return None
            if place is not None:
                return place

    def _chosen(self, choices: Sequence[str], back: frozenset[str]) -> int | None:
        """Ask once; None if what was typed is no choice."""
        typed = self.ask("console-number-prompt").lower()
        if typed in LEAVING:
            raise Leave
        if typed in back:
            raise Back
        place = chosen(typed, choices)
        if place is None:
            self.say("console-number-wrong", count=len(choices))
        return place

    def confirm(self, question_id: str, **arguments: Argument) -> bool:
        """Ask for a plain yes; anything else is a no."""
        yes = self.words.say("console-yes")
        return self.ask(question_id, **arguments).lower() in {yes, yes[:1]}

    def _line(self) -> str:
        try:
            typed = self._in.readline(MAX_TYPED)
            rest = typed
            while rest and not rest.endswith("\n") and len(rest) == MAX_TYPED:
                rest = self._in.readline(MAX_TYPED)
        except KeyboardInterrupt:
            self._print("")
            raise Leave from None
        if not typed:
            self._print("")
            raise Leave
        return clean(typed).strip()

    def _print(self, text: str) -> None:
        self._out.write(text + "\n")


def _after(prompt: str, typed: str) -> str:
    """Return what was typed as it stands after its prompt, wrapped."""
    return _wrapped(f"{prompt} {typed}").removeprefix(prompt).removeprefix(" ")


def _wrapped(line: str, first: int = 0, rest: int = 0) -> str:
    """Return a line in pieces that fit; `first` and `rest` are how far they are set in."""
    pieces = textwrap.wrap(
        line,
        WIDTH,
        initial_indent=" " * first,
        subsequent_indent=" " * rest,
        break_on_hyphens=False,
    )
    return "\n".join(pieces)


def chosen(typed: str, choices: Sequence[str]) -> int | None:
    """Return the place of the choice that was typed: its number, or the beginning of its text."""
    if typed.isascii() and typed.isdigit():
        number = int(typed[:6])
        return number - 1 if 1 <= number <= len(choices) else None
    fitting = [k for k, choice in enumerate(choices) if typed and choice.lower().startswith(typed)]
    return fitting[0] if len(fitting) == 1 else None


def clean(text: str) -> str:
    r"""Return text without control, format and private characters; line breaks stay.

    >>> clean("a\x1b[31mb\tc\u202ed")
    'a[31mb cd'
    """
    spaced = text.replace("\r\n", "\n").replace("\t", " ")
    return "".join(c for c in spaced if c == "\n" or unicodedata.category(c)[0] != "C")
