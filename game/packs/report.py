"""A report of a check: for people with the offending line, for programs as JSON values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from game.packs.codes import HELP
from game.packs.folder import PackFolder, RefusedFileError
from game.packs.load import CheckedPack
from game.packs.problem import Problem

SourceLine = Callable[[str, int], str | None]
_WIDEST: Final = 96  # characters of a source line that a report repeats (design choice)
_BEFORE: Final = 40  # of them before the column, if the line is longer


def source_of(folder: Path) -> SourceLine:
    """Return a function that gives a line of a file of the pack, made safe to print."""
    files = PackFolder(folder)
    read: dict[str, list[str]] = {}

    def line_of(file: str, line: int) -> str | None:
        if file not in read:
            try:
                text = files.read(file).decode("utf-8-sig", errors="replace")
            except RefusedFileError:
                text = ""
            read[file] = text.split("\n")
        lines = read[file]
        return printable(lines[line - 1].rstrip("\r")) if 0 < line <= len(lines) else None

    return line_of


def printable(text: str) -> str:
    r"""Return text with everything that a terminal would act on made visible.

    >>> printable("a\u202eb\tc")
    'a�b c'
    """
    return "".join(
        c if c.isprintable() else " " if c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in text
    )


def text_of(checked: CheckedPack, name: str, line_of: SourceLine) -> str:
    """Return the whole report for a person."""
    told: set[str] = set()
    parts = [_block(problem, line_of, told) for problem in checked.problems]
    for allowed in checked.allowed:
        where = f"{allowed.problem.file}:{allowed.problem.line}"
        parts.append(f"{where}: allowed [{allowed.problem.code}]: {printable(allowed.reason)}\n")
    return "\n".join([*parts, closing(checked, name)])


def closing(checked: CheckedPack, name: str) -> str:
    """Return the last line of a report."""
    errors = sum(problem.severity == "error" for problem in checked.problems)
    warnings = len(checked.problems) - errors
    said = [_count(errors, "error"), _count(warnings, "warning")]
    if checked.allowed:
        said.append(f"{len(checked.allowed)} allowed")
    verdict = "cannot be used" if errors else "can be played"
    return f"{name}: {', '.join(said)}; the pack {verdict}."


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _block(problem: Problem, line_of: SourceLine, told: set[str]) -> str:
    """Return a problem with its source line; the reason stands with the first of each code."""
    lines = [str(problem)]
    source = line_of(problem.file, problem.line)
    if source is not None and source.strip():
        lines += list(_pointed(source, problem))
    if problem.code in HELP and problem.code not in told:
        told.add(problem.code)
        lines.append(f"    why: {HELP[problem.code].why} (pack explain {problem.code})")
    return "\n".join(lines) + "\n"


def _pointed(source: str, problem: Problem) -> Iterator[str]:
    """Yield the source line, cut around the column if it is long, and a mark under the place."""
    column = min(problem.column, len(source) + 1) - 1
    start = max(0, column - _BEFORE) if len(source) > _WIDEST else 0
    shown = source[start : start + _WIDEST]
    gutter = f"{problem.line:>6} | "
    yield f"{gutter}{shown}"
    yield f"{' ' * (len(gutter) - 2)}| {' ' * (column - start)}^"


def document(checked: CheckedPack, name: str, line_of: SourceLine) -> dict[str, object]:
    """Return the report as JSON values."""
    return {
        "pack": name,
        "id": checked.pack.id if checked.pack else None,
        "version": checked.pack.version if checked.pack else None,
        "content_hash": checked.pack.content_hash if checked.pack else None,
        "errors": sum(problem.severity == "error" for problem in checked.problems),
        "warnings": sum(problem.severity == "warning" for problem in checked.problems),
        "problems": [_row(problem, line_of) for problem in checked.problems],
        "allowed": [
            {**_row(allowed.problem, line_of), "reason": allowed.reason}
            for allowed in checked.allowed
        ],
    }


def _row(problem: Problem, line_of: SourceLine) -> dict[str, object]:
    help_text = HELP.get(problem.code)
    return {
        "severity": problem.severity,
        "code": problem.code,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "path": problem.path,
        "source": line_of(problem.file, problem.line),
        "found": problem.found,
        "expected": problem.expected,
        "hint": problem.hint,
        "why": help_text.why if help_text else "",
    }


def explain(code: str) -> str:
    """Return the help of a code as text."""
    told = HELP[code]
    return f"{code}\n\n  Why it matters: {told.why}\n  What to do:     {told.mend}"


def problems_page() -> str:
    """Return `docs/problems.md`, Markdown."""
    head = (
        "# Problems that a check finds\n\n"
        "Every problem has a code that stays the same. This page is written from "
        "`game.packs.codes` by `game.packs.report.problems_page`; `python main.py pack explain "
        "CODE` prints one entry.\n\n"
        "A warning that is meant can be allowed with a comment on its line, or on the line above:\n"
        "`# allow CODE: reason`. Errors cannot be allowed.\n"
    )
    parts = [
        f"## {code}\n\n{told.why}\n\n*What to do:* {told.mend}\n"
        for code, told in sorted(HELP.items())
    ]
    return "\n".join([head, *parts])


def severities(problems: Sequence[Problem]) -> tuple[int, int]:
    """Return how many errors and warnings there are."""
    errors = sum(problem.severity == "error" for problem in problems)
    return errors, len(problems) - errors
