"""The analysis of a scenario, made from its instructions alone; games are added by the caller."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.frontier import kalai_smorodinsky_point, nash_point, pareto
from game.analysis.tables import acceptable, as_array, utilities
from game.debrief.benchmarks import (
    QUICK_RUNS,
    Prospect,
    Survey,
    pareto_loss,
    prospect_of,
    survey_of,
)
from game.debrief.record import Record
from game.debrief.screen import EVEN, Screen, screen_of
from game.debrief.truth import Truth, truth_of
from game.engine.start import initial_state
from game.engine.value import own_value
from game.model.base import IssueId, PartyId
from game.model.draft import Package
from game.model.scenario import Scenario
from game.packs.load import LoadedPack
from game.packs.study.inventions import hidden_of
from game.packs.study.parts import lines_of, options_of
from game.packs.study.space import Space, carried, efficient, space_of
from game.packs.study.values import Deal, Future, SeatStudy, Study

LOOKED_AT: Final = 2_000  # packages whose ratification is tried (design choice)
CLOUD: Final = 600  # packages drawn in a picture (design choice)
MOST_GOOD: Final = 12  # good agreements that are listed (design choice)
APART: Final = 2  # clauses in which two agreements differ to count as two (design choice)
TEN_YEARS: Final = 10
_ROUNDING: Final = 1e-9  # points


def study(pack: LoadedPack) -> Study:
    """Return the analysis of a pack, without games and notes."""
    scenario = pack.scenario
    record = Record(scenario, (), initial_state(scenario), scenario.party_ids[0])
    truth = truth_of(record)
    screen = screen_of(record, truth)
    survey, space = survey_of(record, screen), space_of(scenario)
    packages, values = efficient(space, space.tables)
    inside = space.in_zone(values) if len(values) else np.zeros(0, dtype=np.bool_)
    zone = _spread(np.flatnonzero(space.zone), LOOKED_AT)
    nash = nash_point(values, space.floor)
    kalai = kalai_smorodinsky_point(values, space.floor)
    told = _history(scenario)
    typical = survey.best
    good = tuple(_deal(screen, survey, row) for row in _good(screen, survey))
    options = tuple(options_of(space, packages[inside]))
    return Study(
        id=pack.id,
        title=scenario.title,
        version=pack.version,
        content_hash=pack.content_hash,
        parties=space.parties,
        packages=space.tables[0].count,
        exact=space.exact,
        zone=round(float(space.zone.mean()), 9),
        ratifiable=_ratifiable(screen, space, zone),
        opposition=_opposition(space),
        frontier=_points(values[_spread(np.arange(len(values)), CLOUD)]),
        cloud=_points(space.values[_spread(np.arange(len(space.values)), CLOUD)]),
        seats=_seats(screen, space, zone, values, (nash, kalai)),
        nash=None if nash is None else _deal(screen, survey, packages[nash]),
        kalai=None if kalai is None else _deal(screen, survey, packages[kalai]),
        good=good,
        typical=None if typical is None else _deal(screen, survey, as_array([typical.package])[0]),
        future=None if typical is None else _future(typical),
        history=None if told is None else _deal(screen, survey, as_array([told])[0]),
        history_future=None
        if told is None
        else _future(prospect_of(record, screen, told, QUICK_RUNS)),
        lines=tuple(lines_of(space)),
        options=options,
        hidden=tuple(hidden_of(scenario, options, good)),
    )


def _spread(rows: Ints, most: int) -> Ints:
    """Return at most so many of some rows, evenly spread."""
    if len(rows) <= most:
        return rows
    chosen: Ints = rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)]
    return chosen


def _points(values: Floats) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(round(float(v), 3) for v in row) for row in values)


def _history(scenario: Scenario) -> Package | None:
    """Return what history agreed on, if the scenario says so."""
    told = scenario.history
    if told is None or any(issue.id not in told.agreed for issue in scenario.issues):
        return None
    return tuple(told.agreed[issue.id] for issue in scenario.issues)


def _passes(screen: Screen, packages: Ints) -> Floats:
    """Return each principal's chance to ratify packages, shape (n, principals)."""
    return screen.look(packages).passes[:, _columns(screen.truth)]


def _columns(truth: Truth) -> list[int]:
    """Return the places of the principals among all parties."""
    return [truth.column(party) for party in truth.scenario.principals]


def _ratifiable(screen: Screen, space: Space, zone: Ints) -> float | None:
    if not len(zone):
        return None
    passes = _passes(screen, space.packages[zone]) >= EVEN
    willing = passes & space.tempting[zone] & space.allowed[zone]
    return round(float(carried(space.scenario, willing).mean()), 9)


def _opposition(space: Space) -> float:
    """Return the mean correlation of the points of two parties over all packages."""
    spread = space.values.std(axis=0)
    if len(space.values) < 2 or (spread <= 0.0).any():  # noqa: PLR2004 - two points make a line
        return 0.0
    matrix = np.atleast_2d(np.corrcoef(space.values.T))
    pairs = matrix[np.triu_indices(len(matrix), k=1)]
    return round(float(pairs.mean()), 6)


def _seats(
    screen: Screen,
    space: Space,
    zone: Ints,
    frontier: Floats,
    points: tuple[int | None, int | None],
) -> tuple[SeatStudy, ...]:
    """Return what the negotiation offers each party."""
    sample = _spread(np.flatnonzero(space.allowed.all(axis=1)), LOOKED_AT)
    everywhere = _share(_passes(screen, space.packages[sample]) if len(sample) else None, space)
    in_zone = _share(_passes(screen, space.packages[zone]) if len(zone) else None, space)
    inside = frontier[space.in_zone(frontier)] if len(frontier) else frontier
    nash, kalai = points
    seats = []
    for place, party in enumerate(space.parties):
        reserve = float(space.floor[place])
        most = float(inside[:, place].max()) if len(inside) else reserve
        seats.append(
            SeatStudy(
                party=party,
                reserve=round(reserve, 9),
                most=round(most, 9),
                nash=None if nash is None else round(float(frontier[nash, place]), 9),
                kalai=None if kalai is None else round(float(frontier[kalai, place]), 9),
                win_set=everywhere[place] or 0.0,
                zone_win_set=in_zone[place],
            )
        )
    return tuple(seats)


def _share(passes: Floats | None, space: Space) -> list[float | None]:
    """Return the share of packages that pass in each party with even odds."""
    if passes is None:
        return [None] * len(space.tables)
    return [round(float(share), 9) for share in (passes >= EVEN).mean(axis=0)]


def _deal(screen: Screen, survey: Survey, row: Ints) -> Deal:
    """Return a package and what is expected of it."""
    truth, array = screen.truth, row.reshape(1, -1)
    package = tuple(int(option) for option in row)
    places = _columns(truth)
    parties = [truth.parties[place] for place in places]
    values = [round(float(utilities(truth.tables[k], array)[0]), 6) for k in places]
    loss, _ = pareto_loss(truth, survey.packages, survey.values, package)
    return Deal(
        package=package,
        options=named(screen.scenario, package),
        values=dict(zip(parties, values, strict=True)),
        passes=dict(zip(parties, _rounded(_passes(screen, array)[0]), strict=True)),
        crosses=tuple(
            truth.parties[k] for k in places if not acceptable(truth.tables[k], array)[0]
        ),
        below=tuple(
            truth.parties[k]
            for k, value in zip(places, values, strict=True)
            if value < truth.start[k] - _ROUNDING
        ),
        loss=round(loss, 6),
    )


def _rounded(numbers: Floats) -> list[float]:
    return [round(float(number), 6) for number in numbers]


def named(scenario: Scenario, package: Package) -> dict[IssueId, str]:
    """Return the option names of a package by issue."""
    return {
        issue.id: issue.options[option].id
        for issue, option in zip(scenario.issues, package, strict=True)
    }


def gain(scenario: Scenario, party: PartyId, package: Package | None) -> float:
    """Return the points over no deal that a package in force is worth; 0 without one."""
    mandate = scenario.party(party).mandate
    if mandate is None or package is None:
        return 0.0
    reserve = max(mandate.impasse, mandate.outside_option)
    return round(own_value(mandate, scenario, package) - reserve, 6)


def _good(screen: Screen, survey: Survey) -> list[Ints]:
    """Return efficient, ratifiable packages of the zone that differ in two clauses or more."""
    truth, looks = screen.truth, survey.looks
    places = _columns(truth)
    floor, promised = truth.start[places], looks.promised[:, places]
    allowed = np.column_stack([acceptable(truth.tables[k], looks.packages) for k in places])
    passes = looks.passes[:, places] >= EVEN
    fair = carried(screen.scenario, allowed & passes & (promised >= floor - _ROUNDING))
    packages, values = looks.packages[fair], promised[fair]
    if not len(packages):
        return []
    keep = np.flatnonzero(pareto(np.round(values, 9)))
    gains = np.maximum(values[keep] - floor, 1e-9)
    order = keep[np.argsort(-np.log(gains).sum(axis=1), kind="stable")]
    chosen: list[Ints] = []
    for row in packages[order]:
        if all(int((row != other).sum()) >= APART for other in chosen):
            chosen.append(row)
        if len(chosen) >= MOST_GOOD:
            break
    return chosen


def _future(seen: Prospect) -> Future:
    """Return what becomes of a text."""
    futures = seen.futures
    years = min(TEN_YEARS, futures.years)
    ends: Mapping[str, float] = {name: round(share, 4) for name, share in futures.ends.items()}
    return Future(
        score=round(float(futures.durability), 3),
        in_force_after_ten=round(float(futures.survival[years - 1]), 6),
        compliance=round(futures.compliance_alive.mean, 6),
        ends=ends,
    )
