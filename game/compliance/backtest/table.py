"""A file of coded agreements as checked rows: every mistake is reported with line and column."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from game.model.errors import ServandaError

MOST_BYTES: Final = 20_000_000  # of a file; forty times the largest known one (design choice)
MOST_ROWS: Final = 20_000  # design choice
LONGEST_CELL: Final = 10_000  # characters (design choice)
_SHOWN: Final = 40  # characters of a cell that a message repeats
_GREATEST: Final = 1e9  # no column of the data comes near


class CodedFileError(ServandaError):
    """A file of coded agreements cannot be used; its text says where and why."""


@dataclass(frozen=True, slots=True)
class Row:
    """One coded agreement.

    Attributes:
        file: The name of the file, for messages.
        line: Where the row begins, counted from 1.
        cells: By column, without spaces at the ends; "" is a blank.
    """

    file: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """Return a cell; "" if it is blank."""
        return self.cells[column]

    def maybe(self, column: str) -> float | None:
        """Return a cell as a number; None if it is blank."""
        cell = self.cells[column]
        if not cell:
            return None
        try:
            value = float(cell)
        except ValueError:
            raise self.wrong(column, "is not a number") from None
        if not (isfinite(value) and abs(value) <= _GREATEST):
            raise self.wrong(column, "is out of range")
        return value

    def number(self, column: str, blank: float, low: float, high: float) -> float:
        """Return a cell as a number from `low` to `high`; `blank` if it is blank."""
        value = self.maybe(column)
        if value is None:
            return blank
        if not low <= value <= high:
            raise self.wrong(column, f"is not between {low:g} and {high:g}")
        return value

    def flag(self, column: str) -> bool:
        """Return whether a cell says 1; a blank counts as 0."""
        value = self.maybe(column)
        if value not in (None, 0.0, 1.0):
            raise self.wrong(column, "is neither 0 nor 1")
        return value == 1.0

    def choice(self, column: str, known: Sequence[str]) -> str:
        """Return a cell that must be blank or one of the known words."""
        cell = self.cells[column]
        if cell and cell not in known:
            raise self.wrong(column, f"is none of: {', '.join(known)}")
        return cell

    def wrong(self, column: str, what: str) -> CodedFileError:
        """Return an error that points at a cell."""
        found = self.cells[column][:_SHOWN]
        return CodedFileError(f"{self.file}, line {self.line}, column {column}: {found!r} {what}.")


def read_rows(text: str, file: str, needed: Iterable[str]) -> tuple[Row, ...]:
    """Read comma-separated text with a line of column names.

    Args:
        text: The content of the file.
        file: Its name, for messages.
        needed: Columns that must be there; others are kept but not read.
    """
    lines = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), strict=True)
    try:
        header = [name.strip() for name in next(lines, [])]
        _check_header(header, file, needed)
        rows: list[Row] = []
        start = lines.line_num + 1
        for cells in lines:
            if cells:
                rows.append(_row(file, start, header, cells))
            if len(rows) > MOST_ROWS:
                raise CodedFileError(f"{file}: more than {MOST_ROWS} rows.")
            start = lines.line_num + 1
    except csv.Error as error:
        raise CodedFileError(f"{file}, line {lines.line_num}: {error}.") from error
    if not rows:
        raise CodedFileError(f"{file}: there are no rows below the line of column names.")
    _check_ids(rows)
    return tuple(rows)


def _check_header(header: Sequence[str], file: str, needed: Iterable[str]) -> None:
    """Refuse a file without the columns that are read, or with one of them twice."""
    if not any(header):
        raise CodedFileError(f"{file}, line 1: there should be a line of column names.")
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise CodedFileError(f"{file}, line 1, column {twice[0]}: there are two of this name.")
    missing = [name for name in needed if name not in header]
    if missing:
        raise CodedFileError(
            f"{file}, line 1: column {missing[0]} is missing"
            + (
                f", and {len(missing) - 1} more: {', '.join(missing[1:9])}."
                if missing[1:]
                else "."
            )
        )


def _row(file: str, line: int, header: Sequence[str], cells: Sequence[str]) -> Row:
    """Return one row, if it has as many cells as there are columns."""
    if len(cells) != len(header):
        raise CodedFileError(
            f"{file}, line {line}: {len(cells)} cells under {len(header)} columns."
        )
    row = Row(file, line, {n: c.strip() for n, c in zip(header, cells, strict=True)})
    for name, cell in row.cells.items():
        if len(cell) > LONGEST_CELL:
            raise row.wrong(name, f"has more than {LONGEST_CELL} characters")
    return row


def _check_ids(rows: Iterable[Row]) -> None:
    """Refuse blank and repeated ids: predictions are told apart by them."""
    seen: dict[str, int] = {}
    for row in rows:
        name = row.text("id")
        if not name:
            raise row.wrong("id", "is blank")
        if name in seen:
            raise row.wrong("id", f"stands on line {seen[name]} too")
        seen[name] = row.line
