"""Red lines and options: which of them matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.tables import Tables, valuation_tables
from game.model.party import Party, RedLine
from game.packs.study.space import Space, carried, is_reachable
from game.packs.study.values import LineStudy, LineVerdict, OptionStudy, OptionVerdict

_SAME: Final = 1e-9  # points; smaller differences are none


def lines_of(space: Space) -> Iterator[LineStudy]:
    """Yield what each red line shuts out of what would otherwise be in the zone."""
    for place, party in enumerate(_principals(space)):
        for number, line in enumerate(_lines(party)):
            share = _shuts_out(space, place, line)
            idle = share <= 0.0 and line.rigidity >= 1.0
            issue = space.scenario.issues[space.scenario.issue_index(line.issue)]
            yield LineStudy(
                party=party.id,
                number=number,
                issue=line.issue,
                options=tuple(issue.options[option].id for option in line.forbidden),
                rigidity=line.rigidity,
                shuts_out=round(share, 9),
                verdict="shared" if idle and _shared(space, line) else _verdict(share),
            )


def _shuts_out(space: Space, place: int, line: RedLine) -> float:
    """Return the share that a line shuts out of what would be in the zone without it, 0-1."""
    allowed = space.allowed.copy()
    allowed[:, place] = ~_shut(space, space.scenario.party(space.parties[place]), [line])
    open_without = carried(space.scenario, space.tempting & allowed)
    mine = _forbids(space, line)
    lost = open_without & mine if line.rigidity < 1.0 else open_without & ~space.zone
    return float(lost.sum() / open_without.sum()) if open_without.any() else 0.0


def _shared(space: Space, line: RedLine) -> bool:
    """Tell whether an idle line would matter if nobody else had one against the same options."""
    allowed = space.allowed.copy()
    for place, party in enumerate(_principals(space)):
        alike = [
            other
            for other in _lines(party)
            if other.issue == line.issue and set(other.forbidden) & set(line.forbidden)
        ]
        allowed[:, place] = ~_shut(space, party, alike)
    open_without = carried(space.scenario, space.tempting & allowed)
    return bool((open_without & _forbids(space, line)).any())


def _principals(space: Space) -> Iterator[Party]:
    return (space.scenario.party(party) for party in space.parties)


def _shut(space: Space, party: Party, without: Sequence[RedLine]) -> Bools:
    """Tell which packages a party's hard lines forbid, some left out; shape (P,)."""
    shut = np.zeros(len(space.packages), dtype=np.bool_)
    for line in _lines(party):
        if line.rigidity >= 1.0 and line not in without:
            shut |= _forbids(space, line)
    return shut


def _verdict(share: float) -> LineVerdict:
    if share <= 0.0:
        return "idle"
    return "closes" if share >= 1.0 else "binds"


def _lines(party: Party) -> tuple[RedLine, ...]:
    return party.mandate.red_lines if party.mandate else ()


def _forbids(space: Space, line: RedLine) -> Bools:
    """Tell which packages a red line forbids, shape (P,)."""
    chosen = space.packages[:, space.scenario.issue_index(line.issue)]
    return np.asarray(np.isin(chosen, line.forbidden))


def options_of(space: Space, frontier: Ints) -> Iterator[OptionStudy]:
    """Yield for each option whether it is of use; `frontier`: packages of the zone."""
    every = [*space.tables, *_actors(space)]
    linked = {k for tables in every for link in tables.links for k in link.issues}
    for place, issue in enumerate(space.scenario.issues):
        for number, option in enumerate(issue.options):
            share = float((frontier[:, place] == number).mean()) if len(frontier) else 0.0
            lines = [bool(tables.forbidden[place, number]) for tables in space.tables]
            shut = any(lines) if space.is_unanimous else all(lines)
            better = None
            if not shut and issue.kind == "substance" and place not in linked:
                better = _better(space, every, place, number)
            yield OptionStudy(
                issue=issue.id,
                option=option.id,
                verdict=_use(space, (place, number), shut=shut, dominated=better is not None),
                frontier=round(share, 9),
                better="" if better is None else issue.options[better].id,
                status_quo=number == issue.status_quo,
            )


def _use(space: Space, option: tuple[int, int], *, shut: bool, dominated: bool) -> OptionVerdict:
    if shut:
        return "shut"
    if dominated:
        return "dominated"
    return "used" if is_reachable(space, *option) else "out-of-zone"


def _actors(space: Space) -> Iterator[Tables]:
    """Yield the tables of everybody at home whose approval counts."""
    for party in space.scenario.parties:
        for actor in party.mandate.actors if party.mandate else ():
            yield valuation_tables(actor.valuation, space.scenario.issues)


def _better(space: Space, every: list[Tables], place: int, number: int) -> int | None:
    """Return an option that everybody likes at least as well and somebody likes better.

    One that has to be found first may well be better for all.
    """
    issue = space.scenario.issues[place]
    worth: Floats = np.array([tables.points[place, : len(issue.options)] for tables in every])
    for other in range(len(issue.options)):
        gains = worth[:, other] - worth[:, number]
        kinder = issue.options[other].external >= issue.options[number].external
        shut = any(bool(tables.forbidden[place, other]) for tables in every)
        if issue.options[other].hidden is not None:
            continue
        if kinder and not shut and (gains >= -_SAME).all() and (gains > _SAME).any():
            return other
    return None
