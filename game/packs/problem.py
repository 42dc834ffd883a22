"""What is wrong with a pack: every problem with its place and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Final, Literal

from typing_extensions import override

from game.model.errors import PackError

Severity = Literal["error", "warning"]

MOST_PROBLEMS: Final = 200  # a longer report helps nobody (design choice)
_COMPARED: Final = 200  # names that a hint is chosen from; keeps hostile packs cheap
_SHOWN: Final = 60  # characters of a found value that a report repeats


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the pack: lines and columns count from 1, as editors do."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    Attributes:
        severity: Errors stop the pack, warnings do not.
        code: Stable name of the kind of problem, e.g. `unknown-id`.
        path: Where in the data, e.g. `issues[visas].status_quo`.
        found: What stands there.
        expected: What should stand there.
        hint: What to do, if there is more to say.
    """

    severity: Severity
    code: str
    file: str
    line: int
    column: int
    path: str
    found: str
    expected: str
    hint: str = ""

    @override
    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}: {self.severity}"
        at = f" at {self.path}" if self.path else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{where} [{self.code}]{at}: found {self.found}; expected {self.expected}.{hint}"


class InvalidPackError(PackError):
    """A pack has errors; `problems` lists all of them, in file order."""

    def __init__(self, pack: str, problems: Sequence[Problem]) -> None:
        lines = "\n".join(f"  {problem}" for problem in problems)
        count = sum(problem.severity == "error" for problem in problems)
        noun = "error" if count == 1 else "errors"
        super().__init__(f"The pack {pack} cannot be used: {count} {noun}.\n{lines}")
        self.pack = pack
        self.problems = tuple(problems)


def error(
    code: str, place: Place, path: str, found: str, expected: str, hint: str = ""
) -> Problem:
    """Return an error at a place."""
    at = (place.file, place.line, place.column)
    return Problem("error", code, *at, path, found, expected, hint)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by file and line, each once, at most `MOST_PROBLEMS`."""
    unique = dict.fromkeys(problems)
    ordered = sorted(unique, key=lambda p: (p.file, p.line, p.column, p.path, p.code))
    return tuple(ordered[:MOST_PROBLEMS])


def shown(value: object) -> str:
    """Return a value as a report shows it: short, on one line, without control characters.

    >>> shown("a" * 100) == "`" + "a" * 59 + "…`"
    True
    >>> shown(None), shown(True), shown(3)
    ('nothing', '`true`', '`3`')
    """
    if value is None:
        return "nothing"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = " ".join("".join(c if c.isprintable() else " " for c in text[:400]).split())
    return f"`{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}`"


def choices(names: Iterable[str], limit: int = 12) -> str:
    """Return names as a list for a sentence.

    >>> choices(["b", "a"])
    '`a`, `b`'
    """
    ordered = sorted(names)
    more = f" and {len(ordered) - limit} more" if len(ordered) > limit else ""
    return ", ".join(f"`{name}`" for name in ordered[:limit]) + more


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known word, or nothing.

    >>> did_you_mean("singapor", ["singapore", "united-states"])
    'Did you mean `singapore`?'
    """
    near = get_close_matches(name[:100], list(islice(known, _COMPARED)), n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else ""
