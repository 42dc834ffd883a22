"""Warnings that an author allows, each with a reason: `# allow CODE: reason` beside the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from game.packs.codes import HELP
from game.packs.problem import Place, Problem, did_you_mean, error, shown

_COMMENT: Final = re.compile(r"(?:^|\s)#\s*allow\s+([A-Za-z-]+)\s*(?::\s*(.*))?$")
_SHORTEST: Final = 10  # characters of a reason; `ok` is none (design choice)
_LINES: Final = (0, 1)  # the comment stands on the line of the warning, or on the one above


@dataclass(frozen=True, slots=True)
class Allowance:
    """A comment that allows a warning."""

    place: Place
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Allowed:
    """A warning that the author knows of, and why it stays."""

    problem: Problem
    reason: str


def allowances_in(text: str, file: str) -> tuple[Allowance, ...]:
    """Return the comments of a YAML file that allow something.

    >>> allowances_in("a: 1  # allow no-interest: a decoy, see notes", "x.yaml")[0].reason
    'a decoy, see notes'
    """
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _COMMENT.search(line.rstrip("\r"))
        if match:
            place = Place(file, number, match.start(1) + 1)
            found.append(Allowance(place, match[1], (match[2] or "").strip()))
    return tuple(found)


def sift(
    problems: Sequence[Problem], allowances: Iterable[Allowance]
) -> tuple[list[Problem], list[Allowed]]:
    """Return the problems that stay, bad and unused comments among them, and those allowed."""
    kept, allowed = list(problems), list[Allowed]()
    for allowance in allowances:
        wrong = _bad(allowance)
        if wrong is not None:
            kept.append(wrong)
            continue
        matching = [problem for problem in kept if _fits(allowance, problem)]
        warnings = [problem for problem in matching if problem.severity == "warning"]
        if matching and not warnings:
            kept.append(_is_error(allowance))
        elif not warnings:
            kept.append(_unused(allowance))
        kept = [problem for problem in kept if problem not in warnings]
        allowed += [Allowed(problem, allowance.reason) for problem in warnings]
    return kept, allowed


def _fits(allowance: Allowance, problem: Problem) -> bool:
    return (
        problem.code == allowance.code
        and problem.file == allowance.place.file
        and problem.line - allowance.place.line in _LINES
    )


def _bad(allowance: Allowance) -> Problem | None:
    """Return what is wrong with a comment by itself."""
    if allowance.code not in HELP:
        hint = did_you_mean(allowance.code, HELP)
        found, expected = shown(allowance.code), "the code of a warning"
        return error("bad-allowance", allowance.place, "", found, expected, hint)
    if len(allowance.reason) < _SHORTEST:
        found = "no reason" if not allowance.reason else shown(allowance.reason)
        hint = f"Write `# allow {allowance.code}: why this is meant`."
        return error("bad-allowance", allowance.place, "", found, "a reason in words", hint)
    return None


def _is_error(allowance: Allowance) -> Problem:
    found = f"an error, {shown(allowance.code)}"
    return error("bad-allowance", allowance.place, "", found, "a warning; mend the error")


def _unused(allowance: Allowance) -> Problem:
    at = (allowance.place.file, allowance.place.line, allowance.place.column)
    found = f"an allowance of {shown(allowance.code)} that nothing needs"
    return Problem("warning", "unused-allowance", *at, "", found, "no comment")
