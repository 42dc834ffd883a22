"""Bargaining domains of other platforms as plain values: issues, and what each side makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import fsum, isfinite, prod
from typing import Final

from game.model.errors import DomainError

MOST_FILE_BYTES: Final = 8 << 20  # of one file (design choice: ten times the largest known domain)
MOST_DEPTH: Final = 24  # levels of nesting in a file (design choice)
MOST_NODES: Final = 200_000  # elements or values in a file (design choice)
MOST_ISSUES: Final = 64  # design choice
MOST_OPTIONS: Final = 10_000  # of one issue (design choice)
MOST_OUTCOMES: Final = 2_000_000  # of a domain, so that every agent can rank them (design choice)
CLOSE: Final = 1e-9  # utilities closer than this are the same
MOST_MAGNITUDE: Final = 1e9  # of a number in a file; beyond it sums lose the 9th decimal


@dataclass(frozen=True, slots=True)
class DomainIssue:
    """Something to settle, and its options as the file writes them."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What one side makes of a domain: `constant` plus the points of the chosen options.

    Attributes:
        name: The file's name without its ending.
        points: Weighted value of each option; one row per issue, one number per option.
        constant: Added to every outcome.
        reserve: Value of no agreement, same unit; `None` if the file gives none.
        discount: Factor on an agreement at the deadline, 0-1; 1 for no loss. Read, not applied.
    """

    name: str
    points: tuple[tuple[float, ...], ...]
    constant: float = 0.0
    reserve: float | None = None
    discount: float = 1.0

    def utility(self, outcome: Sequence[int]) -> float:
        """Return the value of an outcome, given as one option number per issue."""
        chosen = (row[option] for row, option in zip(self.points, outcome, strict=True))
        return fsum((self.constant, *chosen))

    @property
    def worst(self) -> float:
        """The lowest value of an outcome."""
        return fsum((self.constant, *(min(row) for row in self.points)))

    @property
    def best(self) -> float:
        """The highest value of an outcome."""
        return fsum((self.constant, *(max(row) for row in self.points)))

    @property
    def least(self) -> float:
        """The value of no agreement; the worst outcome where the file gives none."""
        return self.worst if self.reserve is None else self.reserve

    def on_unit_scale(self) -> Profile:
        """Return the same preferences with every outcome within 0-1.

        A profile that is already there is left alone, so Genius profiles keep their own scale;
        any other is stretched so that its worst outcome is 0 and its best 1. The value of no
        agreement moves with it; below the worst outcome it counts as 0.
        """
        worst, best = self.worst, self.best
        if worst >= -CLOSE and best <= 1.0 + CLOSE:
            return self
        span = best - worst
        scale = 1.0 / span if span > 0.0 else 0.0
        lows = [min(row) for row in self.points]
        rows = tuple(
            tuple((value - low) * scale for value in row)
            for row, low in zip(self.points, lows, strict=True)
        )
        above = self.least - worst
        reserve = max(0.0, above * scale) if scale else float(above > 0.0)
        return Profile(self.name, rows, 0.0, reserve, self.discount)


@dataclass(frozen=True, slots=True)
class Domain:
    """A bilateral bargaining domain.

    Attributes:
        name: The folder's name.
        issues: In file order.
        profiles: The two sides.
        form: `genius` or `negmas`.
        note: What a reader should know, e.g. that a third profile was left out.
    """

    name: str
    issues: tuple[DomainIssue, ...]
    profiles: tuple[Profile, Profile]
    form: str
    note: str = ""

    @property
    def outcomes(self) -> int:
        """How many outcomes there are."""
        return prod(len(issue.options) for issue in self.issues)

    def outcome(self, values: Sequence[str]) -> tuple[int, ...]:
        """Return the option numbers of an outcome given by its options' names."""
        return tuple(
            issue.options.index(value) for issue, value in zip(self.issues, values, strict=True)
        )

    def all_outcomes(self) -> product[tuple[int, ...]]:
        """Return every outcome, first issue slowest."""
        return product(*(range(len(issue.options)) for issue in self.issues))


def check_issues(issues: Sequence[DomainIssue], file: str) -> None:
    """Refuse what no agent here could bargain about.

    Raises:
        DomainError: If there are no issues, or too many issues, options or outcomes.
    """
    if not issues:
        raise DomainError(f"{file}: there is no issue to bargain about")
    if len(issues) > MOST_ISSUES:
        raise DomainError(f"{file}: {len(issues)} issues; at most {MOST_ISSUES} can be used")
    for issue in issues:
        if not 1 <= len(issue.options) <= MOST_OPTIONS:
            raise DomainError(
                f"{file}: issue {issue.name!r} has {len(issue.options)} options; "
                f"from 1 to {MOST_OPTIONS} can be used"
            )
        if len(set(issue.options)) < len(issue.options):
            raise DomainError(f"{file}: issue {issue.name!r} lists the same option twice")
    if len({issue.name for issue in issues}) < len(issues):
        raise DomainError(f"{file}: two issues have the same name")
    outcomes = prod(len(issue.options) for issue in issues)
    if outcomes > MOST_OUTCOMES:
        raise DomainError(f"{file}: {outcomes:,} outcomes; at most {MOST_OUTCOMES:,} can be used")


def number(text: object, where: str) -> float:
    """Return a finite number.

    Args:
        text: As it stands in the file.
        where: File and place, for the message.

    Raises:
        DomainError: If it is not a number that can be calculated with.

    >>> number("0.25", "x.xml:1")
    0.25
    """
    try:
        value = float(str(text).strip()) if not isinstance(text, bool) else float("nan")
    except ValueError:
        value = float("nan")
    if not isfinite(value) or abs(value) > MOST_MAGNITUDE:
        raise DomainError(f"{where}: found {str(text)[:40]!r} where a plain number should stand")
    return value
