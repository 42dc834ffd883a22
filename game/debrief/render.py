"""A debrief as plain text: at most 80 columns, figures as short tables, nothing drawn.

`phrase` and `cell_text` put single messages and numbers into words; screens use them too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import wrap
from typing import Final, TypeVar

from game.debrief.blocks import (
    Arg,
    Bars,
    Block,
    Bridge,
    Bullets,
    Cell,
    Lines,
    Listed,
    Message,
    Plane,
    Prose,
    Quote,
    Section,
    Table,
    Text,
    Unit,
    message,
)
from game.debrief.document import Debrief

WIDTH: Final = 80
SAMPLED: Final = 24  # rows of a chart written as a table at most (design choice)
_POINTS: Final[Unit] = "points"
NAMED: Final = 26  # lines of a chart at most: they are named A to Z

T = TypeVar("T")
Say = Callable[[str, dict[str, str | int | float]], str]
"""Makes a sentence of a message id and its arguments."""
QuoteText = Callable[[Quote], str]
"""Puts a fact of the log in words; an empty string leaves it out."""


def phrase(what: Message | Listed | str, say: Say) -> str:
    """Return the words of a message, its nested messages included."""
    if isinstance(what, str):
        return what
    if isinstance(what, Listed):
        return _joined([phrase(part, say) for part in what.items], say)
    return say(what.id, {name: _argument(value, say) for name, value in what.args.items()})


def _argument(value: Arg, say: Say) -> str | int | float:
    if isinstance(value, Message | Listed):
        return phrase(value, say)
    return value


def _joined(parts: Sequence[str], say: Say) -> str:
    """Join as the language joins: with a word before the last."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to join
        return parts[0] if parts else ""
    text = parts[0]
    for part in parts[1:-1]:
        text = say("list-comma", {"first": text, "next": part})
    return say("list-and", {"first": text, "last": parts[-1]})


def cell_text(cell: Cell, unit: Unit, say: Say) -> str:
    """Return the words of a table cell, numbers as their unit wants them."""
    match cell:
        case None:
            return ""
        case str() | Message() | Listed():
            return phrase(cell, say)
        case _:
            return number_text(float(cell), unit, say)


def number_text(number: float, unit: Unit, say: Say) -> str:
    """Return a number as its unit wants it."""
    match unit:
        case "percent":
            return say("debrief-cell-percent", {"n": round(100.0 * number)})
        case "signed":
            sign = "+" if round(number, 1) > 0.0 else ""
            return say("debrief-cell-signed", {"sign": sign, "n": round(number, 1) + 0.0})
        case "score" | "count":
            return say("debrief-cell-whole", {"n": round(number)})
        case "number":
            return say("debrief-cell-text", {"n": f"{number:.2f}"})
        case "points" | "text":
            return say("debrief-cell-points", {"n": round(number, 1) + 0.0})


def render_text(debrief: Debrief, say: Say, quote: QuoteText | None = None) -> str:
    """Return a whole debrief as plain text, no line longer than 80 columns.

    Args:
        debrief: What to write.
        say: Makes sentences of message ids and arguments.
        quote: Puts facts of the log in words; without it quotes are left out.
    """
    parts = [_heading(debrief.title, "=")]
    parts.extend(section_text(section, say, quote) for section in debrief.sections)
    return "\n\n".join(parts) + "\n"


def section_text(section: Section, say: Say, quote: QuoteText | None = None) -> str:
    """Return one section as plain text."""
    parts = [_heading(phrase(section.title, say), "-")]
    parts += [block_text(block, say, quote) for block in section.blocks]
    return "\n\n".join(part for part in parts if part)


def _heading(title: str, line: str) -> str:
    lines = _wrapped(title)
    return f"{lines}\n{line * min(WIDTH, max(len(each) for each in lines.splitlines()))}"


def block_text(block: Block, say: Say, quote: QuoteText | None = None) -> str:
    """Return one block as plain text."""
    match block:
        case Text():
            return _wrapped(phrase(block.message, say))
        case Prose():
            return "\n\n".join(_wrapped(part) for part in block.text.split("\n\n"))
        case Bullets():
            return _bullets([phrase(item.message, say) for item in block.items], block.ordered)
        case Quote():
            told = quote(block) if quote else ""
            return _wrapped(f"{phrase(block.when, say)}: {told}", "  ") if told else ""
        case _:
            return figure_text(block, say)


def figure_text(figure: Table | Plane | Lines | Bars | Bridge, say: Say) -> str:
    """Return a table or a chart as plain text."""
    match figure:
        case Table():
            return table_text(figure, say)
        case Plane():
            return _plane(figure, say)
        case Lines():
            return _lines(figure, say)
        case Bars() | Bridge():
            return _series(figure, say)


def _wrapped(text: str, indent: str = "", later: str | None = None) -> str:
    lines = [
        wrap(
            line,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=indent if later is None else later,
            break_long_words=True,
            break_on_hyphens=False,
        )
        or [""]
        for line in text.splitlines() or [""]
    ]
    return "\n".join(each for group in lines for each in group)


def _bullets(items: Sequence[str], ordered: bool = False) -> str:  # noqa: FBT001, FBT002 - a style
    marks = [f"{n}. " if ordered else "- " for n in range(1, len(items) + 1)]
    return "\n".join(
        _wrapped(item, mark, " " * len(mark)) for item, mark in zip(items, marks, strict=True)
    )


def table_text(table: Table, say: Say) -> str:
    """Return a table: in columns if it fits the width, else row by row with its headings."""
    titles = [phrase(column.title, say) for column in table.columns]
    units = [column.unit for column in table.columns]
    rows = [
        [cell_text(cell, unit, say) for cell, unit in zip(row.cells, units, strict=True)]
        for row in table.rows
    ]
    body = _grid(titles, units, rows) or _records(titles, rows)
    return _framed(phrase(table.title, say), body, table.note, say)


def _framed(title: str, body: str, note: Message | None, say: Say) -> str:
    parts = [_wrapped(title), body]
    if note is not None:
        parts.append(_wrapped(phrase(note, say)))
    return "\n".join(part for part in parts if part)


def _grid(titles: Sequence[str], units: Sequence[Unit], rows: Sequence[Sequence[str]]) -> str:
    """Return columns side by side, or nothing if they are too wide."""
    lines = [list(titles), *map(list, rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(titles))]
    if sum(widths) + 2 * len(widths) > WIDTH:
        return ""
    return "\n".join(
        (
            "  " + "  ".join(_padded(line[n], widths[n], units[n]) for n in range(len(widths)))
        ).rstrip()
        for line in lines
    )


def _padded(text: str, width: int, unit: Unit) -> str:
    return text.ljust(width) if unit == "text" else text.rjust(width)


def _records(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return each row as a line of its first cell and a line of what the others say."""
    parts = []
    for row in rows:
        said = [
            f"{title}: {cell}" for title, cell in zip(titles[1:], row[1:], strict=True) if cell
        ]
        parts.append(_wrapped(row[0] or "...", "- ", "  "))
        if said:
            parts.append(_wrapped("; ".join(said), "    "))
    return "\n".join(parts)


def _plane(plane: Plane, say: Say) -> str:
    spots = [
        [phrase(s.label, say), *(number_text(n, "points", say) for n in (s.x, s.y))]
        for s in plane.spots
    ]
    titles = [
        phrase(part, say) for part in (message("debrief-plane-spot"), plane.x_title, plane.y_title)
    ]
    body = _grid(titles, ("text", "points", "points"), spots) or _records(titles, spots)
    best = [
        f"{number_text(x, 'points', say)} / {number_text(y, 'points', say)}"
        for x, y in _sampled(plane.frontier, SAMPLED // 2)
    ]
    edge = say("debrief-plane-frontier", {"points": "; ".join(best)})
    return _framed(phrase(plane.title, say), f"{body}\n{_wrapped(edge)}", plane.note, say)


def _sampled(items: Sequence[T], count: int) -> list[T]:
    """Return at most `count` items, evenly spread, first and last among them."""
    if len(items) <= count:
        return list(items)
    return [items[round(n * (len(items) - 1) / (count - 1))] for n in range(count)]


def _lines(chart: Lines, say: Say) -> str:
    named = list(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", chart.lines, strict=False))[:NAMED]
    legend = [f"{name}: {phrase(line.label, say)}" for name, line in named]
    places = _sampled(sorted({x for _, line in named for x in line.x}), SAMPLED)
    values = [dict(zip(line.x, line.y, strict=True)) for _, line in named]
    rows = [
        [
            f"{x:g}",
            *(number_text(v[x], chart.unit, say) if x in v else "" for v in values),
        ]
        for x in places
    ]
    titles = [phrase(chart.x_title, say), *(name for name, _ in named)]
    units: list[Unit] = ["count", *[_POINTS] * len(named)]
    body = [_bullets(legend), _grid(titles, units, rows) or _records(titles, rows)]
    marks = [f"{mark.x:g}: {phrase(mark.label, say)}" for mark in _sampled(chart.marks, SAMPLED)]
    if marks:
        body.append(_bullets(marks))
    return _framed(phrase(chart.title, say), "\n".join(body), chart.note, say)


def _series(chart: Bars | Bridge, say: Say) -> str:
    if isinstance(chart, Bars):
        rows = [
            [phrase(bar.label, say), number_text(bar.value, chart.unit, say)] for bar in chart.bars
        ]
    else:
        rows = [
            [
                phrase(step.label, say),
                number_text(step.value, chart.unit if step.total else "signed", say),
            ]
            for step in chart.steps
        ]
    body = _grid(["", ""], ("text", "points"), rows).lstrip("\n") or _bullets(
        [": ".join(row) for row in rows]
    )
    return _framed(phrase(chart.title, say), body, chart.note, say)
