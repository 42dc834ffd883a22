"""The blocks of a debrief as plain lines: tables and charts become lists of what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.console.terminal import Terminal
from game.console.views import plain
from game.debrief import blocks as part
from game.words import Entry, Names, phrase, quantity

SHOWN_POINTS: Final = (
    8  # values of a line that are read out; the rest lies between (design choice)
)


class Reader:
    """Prints blocks.

    Attributes:
        entries: What was said, by the position of the fact in the whole log.
    """

    def __init__(self, terminal: Terminal, names: Names, entries: Mapping[int, Entry]) -> None:
        self.terminal = terminal
        self.words = terminal.words
        self.names = names
        self.entries = entries

    def show_section(self, section: part.Section) -> None:
        """Print a section with its heading."""
        self.terminal.heading(phrase(self.words, section.title))
        for block in section.blocks:
            _SHOW[block.kind](self, block)

    def title(self, block: part.Table | part.Plane | part.Lines | part.Bars | part.Bridge) -> None:
        """Print the heading of a table or a figure."""
        self.terminal.heading(phrase(self.words, block.title))

    def note(self, note: part.Message | None) -> None:
        """Print the note under a table or a figure."""
        if note is not None:
            self.terminal.text(phrase(self.words, note))

    def cell(self, cell: part.Cell, unit: part.Unit) -> str:
        """Return the words of a cell; an empty one is an empty text."""
        if cell is None:
            return ""
        if isinstance(cell, int | float) and unit != "text":
            return quantity(self.words, cell, unit)
        return phrase(self.words, cell)


def _text(reader: Reader, block: part.Text) -> None:
    reader.terminal.text(phrase(reader.words, block.message))


def _prose(reader: Reader, block: part.Prose) -> None:
    reader.terminal.text(plain(block.text))


def _bullets(reader: Reader, block: part.Bullets) -> None:
    lines = [phrase(reader.words, item.message) for item in block.items]
    if block.ordered:
        reader.terminal.numbered(lines)
    else:
        reader.terminal.bullets(lines)


def _quote(reader: Reader, block: part.Quote) -> None:
    entry = reader.entries.get(block.fact)
    if entry is None:
        return
    when = phrase(reader.words, block.when)
    who = reader.names.party(entry.by) if entry.by else ""
    said = reader.words.say("console-quote", when=when, party=who, text=entry.text)
    told = reader.words.say("console-happened", when=when, text=entry.text)
    reader.terminal.item("-", said if who else told)


def _table(reader: Reader, block: part.Table) -> None:
    """Print a table row by row: the row's name, then `column: value` for each cell."""
    reader.title(block)
    heads = [phrase(reader.words, column.title) for column in block.columns]
    for row in block.rows:
        cells = [
            reader.cell(cell, column.unit)
            for cell, column in zip(row.cells, block.columns, strict=True)
        ]
        rest = [
            reader.words.say("console-item", issue=head, option=text)
            for head, text in zip(heads[1:], cells[1:], strict=True)
            if text
        ]
        lead = [f"{cells[0]}."] if cells[0] and rest else cells[:1]
        reader.terminal.item("-", " ".join(part for part in (*lead, "; ".join(rest)) if part))
    reader.note(block.note)


def _plane(reader: Reader, block: part.Plane) -> None:
    reader.title(block)
    one, other = reader.names.party(block.x_party), reader.names.party(block.y_party)
    for spot in block.spots:
        label = phrase(reader.words, spot.label)
        reader.terminal.item("-", _pair(reader, label, one, other, (spot.x, spot.y)))
    for step in block.path:
        label = reader.words.say(
            "console-path-offer",
            number=step.number,
            party=reader.names.the(step.by),
            round=step.round,
        )
        reader.terminal.item("-", _pair(reader, label, one, other, (step.x, step.y)))
    reader.note(block.note)


def _pair(reader: Reader, label: str, one: str, other: str, point: tuple[float, float]) -> str:
    first, second = (quantity(reader.words, value, "points") for value in point)
    return reader.words.say(
        "console-pair", label=label, one=one, first=first, other=other, second=second
    )


def _lines(reader: Reader, block: part.Lines) -> None:
    reader.title(block)
    axis = phrase(reader.words, block.x_title)
    reader.terminal.say("console-axis", axis=axis)
    for line in block.lines:
        step = max(1, -(-len(line.x) // SHOWN_POINTS))
        chosen = sorted({*range(0, len(line.x), step), len(line.x) - 1}) if line.x else []
        values = [
            f"{line.x[k]:g}: {quantity(reader.words, line.y[k], block.unit)}" for k in chosen
        ]
        label = phrase(reader.words, line.label)
        text = reader.words.say("console-line", label=label, values="; ".join(values))
        reader.terminal.item("-", text)
    for mark in block.marks:
        label = phrase(reader.words, mark.label)
        reader.terminal.item("-", f"{mark.x:g}: {label}")
    reader.note(block.note)


def _bars(reader: Reader, block: part.Bars) -> None:
    reader.title(block)
    for bar in block.bars:
        value = quantity(reader.words, bar.value, block.unit)
        label = phrase(reader.words, bar.label)
        reader.terminal.item("-", reader.words.say("console-item", issue=label, option=value))
    reader.note(block.note)


def _bridge(reader: Reader, block: part.Bridge) -> None:
    reader.title(block)
    for step in block.steps:
        value = quantity(reader.words, step.value, block.unit if step.total else "signed")
        label = phrase(reader.words, step.label)
        reader.terminal.item("-", reader.words.say("console-item", issue=label, option=value))
    reader.note(block.note)


_SHOW: Final[Mapping[str, Callable[[Reader, Any], None]]] = {
    "text": _text,
    "prose": _prose,
    "bullets": _bullets,
    "quote": _quote,
    "table": _table,
    "plane": _plane,
    "lines": _lines,
    "bars": _bars,
    "bridge": _bridge,
}
"""How each kind of block is printed."""
