"""The design of many texts at once: what `engine.value.design_of` says of one, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.memory import Recent
from game.model.draft import EXTRAS, OPEN, Design
from game.model.issue import Issue
from game.model.scenario import Scenario

ESCAPES = ("none", "safeguard", "self-judging")
FORMULAS = ("none", "equal", "means", "stake")
CLEAR_EXIT_MONTHS = 6  # a notice this short or shorter is a clear way out (design choice)


@dataclass(frozen=True, slots=True, eq=False)
class Designs:
    """Design settings of n texts; every array has shape (n,).

    Attributes:
        escape: Place in `ESCAPES`.
        cost_sharing: Place in `FORMULAS`.
        exit_notice_months: -1 where no clause says.
        extras: Whether each clause of `EXTRAS` is in the text; shape (n, extras).
    """

    verification: Ints
    enforcement: Ints
    clarity: Floats
    escape: Ints
    review_years: Ints
    sunset_years: Ints
    exit_notice_months: Ints
    phase_in_years: Ints
    capacity_building: Floats
    committee: Bools
    guarantor: Bools
    cost_sharing: Ints
    depth: Floats
    extras: Bools

    @property
    def flexible(self) -> Bools:
        """Whether the text has a clear exit, a sunset or an escape clause (model.md 5.1)."""
        notice = self.exit_notice_months
        clear_exit = (notice >= 0) & (notice <= CLEAR_EXIT_MONTHS)
        return clear_exit | (self.sunset_years > 0) | (self.escape > 0)


_DEFAULTS: dict[str, float] = {
    "verification": 0,
    "enforcement": 0,
    "clarity": 0.7,  # what an ordinary clause reaches (design choice)
    "escape": 0,
    "review_years": 0,
    "sunset_years": 0,
    "exit_notice_months": -1,
    "phase_in_years": 0,
    "capacity_building": 0.0,
    "committee": 0,
    "guarantor": 0,
    "cost_sharing": 0,
    **dict.fromkeys(EXTRAS, 0),
}
_NAMED = {"escape": ESCAPES, "cost_sharing": FORMULAS}


@dataclass(frozen=True, slots=True, eq=False)
class _Clause:
    """What the options of one issue set.

    Attributes:
        place: The issue's place in packages.
        status_quo: Its option in force today.
        depth: Depth that each option adds; shape (options,).
        rows: Settings that any option sets, places in `_DEFAULTS`; shape (rows,).
        settings: Those settings of each option, NaN where it sets none; shape (rows, options).
    """

    place: int
    status_quo: int
    depth: Floats
    rows: Ints
    settings: Floats


_CLAUSES: Recent[tuple[_Clause, ...]] = Recent(8)  # agendas in play at once; design choice
_STARTS: Recent[Floats] = Recent(8)  # designs of the texts before any clause; design choice


def _clauses(issues: Sequence[Issue]) -> tuple[_Clause, ...]:
    """Return the issues that set anything."""
    found = []
    for place, issue in enumerate(issues):
        if all(option.design is None for option in issue.options):
            continue
        designs = [option.design or Design() for option in issue.options]
        settings = np.array(
            [[_number(design, name, np.nan) for design in designs] for name in _DEFAULTS]
        )
        rows = np.flatnonzero(~np.isnan(settings).all(axis=1))
        depth = np.array([design.depth or 0.0 for design in designs])
        found.append(_Clause(place, issue.status_quo, depth, rows, settings[rows]))
    return tuple(found)


def designs_of(scenario: Scenario, packages: Ints) -> Designs:
    """Return the designs of packages, shape (n, issues): defaults, overlaid in issue order."""
    count, defaults = len(packages), scenario.defaults
    columns = np.repeat(_STARTS.of(lambda: _numbers(defaults), defaults)[:, None], count, axis=1)
    depth = np.full(count, defaults.depth or 0.0)
    for clause in _CLAUSES.of(lambda: _clauses(scenario.issues), scenario.issues):
        options = packages[:, clause.place]
        chosen = np.where(options == OPEN, clause.status_quo, options)
        depth += clause.depth[chosen]
        settings = clause.settings[:, chosen]
        columns[clause.rows] = np.where(np.isnan(settings), columns[clause.rows], settings)
    return _designs(columns, np.minimum(1.0, depth))


def design_numbers(design: Design) -> Designs:
    """Return one design as arrays of length 1, unset fields at their defaults."""
    return _designs(_numbers(design)[:, None], np.array([design.depth or 0.0]))


def _numbers(design: Design) -> Floats:
    """Return the settings of a design in the order of `_DEFAULTS`, which holds for those unset."""
    return np.array([_number(design, name, unset) for name, unset in _DEFAULTS.items()])


def _number(design: Design, name: str, unset: float) -> float:
    """Return a setting as a number, or `unset`."""
    setting = getattr(design, name)
    if setting is None:
        return float(unset)
    named = _NAMED.get(name)
    return float(setting) if named is None else float(named.index(setting))


def _designs(columns: Floats, depth: Floats) -> Designs:
    """Give every column its type; columns are rows here, in the order of `_DEFAULTS`."""
    whole = dict(zip(_DEFAULTS, columns.astype(np.int64), strict=True))
    exact = dict(zip(_DEFAULTS, columns, strict=True))
    return Designs(
        verification=whole["verification"],
        enforcement=whole["enforcement"],
        clarity=exact["clarity"],
        escape=whole["escape"],
        review_years=whole["review_years"],
        sunset_years=whole["sunset_years"],
        exit_notice_months=whole["exit_notice_months"],
        phase_in_years=whole["phase_in_years"],
        capacity_building=exact["capacity_building"],
        committee=exact["committee"] > 0.0,
        guarantor=exact["guarantor"] > 0.0,
        cost_sharing=whole["cost_sharing"],
        depth=depth,
        extras=np.ascontiguousarray(columns[-len(EXTRAS) :].T) > 0.0,
    )
