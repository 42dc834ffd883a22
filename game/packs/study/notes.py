"""What an author should know about a scenario, in sentences; the bounds are design choices.

A problem is what most scenarios should not have; a pack may still have it on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.packs.study.values import Note, Study

FEWEST: Final = 0.30  # share of games of computers that should end in agreement, at least
MOST: Final = 0.95  # and at most: a sure thing teaches nothing
HOPELESS: Final = 2.0  # points a party can gain at most, below which its seat is hopeless
NARROW: Final = 0.0005  # share of packages in the zone below which it is hard to find
WIDE: Final = 0.5  # and above which hardly anything has to be negotiated
LOPSIDED: Final = 3.0  # times one seat's room over another's
ENOUGH: Final = 20  # games before a rate is called a problem
PAIR: Final = 2
GOOD: Final = 2  # distinct good agreements


def notes_of(study: Study) -> tuple[Note, ...]:
    """Return the notes on a study, its games included; problems first."""
    found = [*_zone(study), *_seats(study), *_history(study), *_parts(study), *_hidden(study)]
    found += _games(study)
    return tuple(sorted(found, key=lambda note: note.level != "problem"))


def _zone(study: Study) -> Iterator[Note]:
    if study.zone > 0.0 and study.nash is None:
        yield Note(
            "remark",
            "no-common-zone",
            "Some packages are good for enough parties, none is for all: somebody stays outside.",
        )
    elif study.nash is None:
        yield Note(
            "problem",
            "no-zone",
            "No package is better than no deal for everybody and within all hard red lines. Lower "
            "a reserve, soften a line, or add an option. If it is meant, the pack says "
            "`impasse_intended: true`.",
        )
        return
    if study.zone < NARROW:
        yield Note(
            "remark", "narrow-zone", f"Only {_per(study.zone)} of the packages are in the zone."
        )
    if study.zone > WIDE:
        yield Note(
            "remark",
            "wide-zone",
            f"{_per(study.zone)} of the packages are in the zone; little is at stake.",
        )
    if len(study.good) < GOOD:
        yield Note(
            "problem",
            "one-answer",
            f"{len(study.good)} good agreement(s): efficient, ratifiable everywhere with even "
            "odds, and two clauses apart. With one answer a scenario is a puzzle, not a negotiation.",
        )


def _seats(study: Study) -> Iterator[Note]:
    if study.nash is None:
        return
    rooms = {seat.party: seat.room for seat in study.seats}
    for seat in study.seats:
        if seat.room < HOPELESS:
            yield Note(
                "problem",
                "hopeless-seat",
                f"{seat.party} can gain {seat.room:.1f} points at most over no deal.",
            )
        if seat.zone_win_set is not None and seat.zone_win_set <= 0.0:
            yield Note(
                "problem",
                "no-win-set",
                f"Nothing in the zone passes at home in {seat.party} with even odds.",
            )
    least, most = min(rooms, key=rooms.__getitem__), max(rooms, key=rooms.__getitem__)
    if rooms[most] > LOPSIDED * max(rooms[least], HOPELESS):
        yield Note(
            "remark",
            "lopsided",
            f"{most} can gain {rooms[most]:.1f} points, {least} only {rooms[least]:.1f}.",
        )


def _history(study: Study) -> Iterator[Note]:
    told = study.history
    if told is None:
        return
    for party in told.crosses:
        yield Note(
            "problem",
            "history-crosses-line",
            f"The agreement of history crosses a hard red line of {party}.",
        )
    for party in told.below:
        yield Note(
            "problem",
            "history-below-reserve",
            f"The agreement of history leaves {party} below its reservation value.",
        )
    for party, chance in told.passes.items():
        if chance < 0.5:  # noqa: PLR2004 - even odds
            yield Note(
                "remark",
                "history-fails-at-home",
                f"The agreement of history would pass in {party} with {_per(chance)} only.",
            )


def _parts(study: Study) -> Iterator[Note]:
    for line in study.lines:
        what = f"{line.party}'s red line on {line.issue} ({', '.join(line.options)})"
        if line.verdict == "closes":
            yield Note(
                "problem",
                "closing-line",
                f"{what} shuts out every package that all others would accept.",
            )
        if line.verdict == "idle" and line.rigidity >= 1.0:
            yield Note(
                "remark",
                "idle-line",
                f"{what} never matters: without it the zone would be the same.",
            )
    for option in study.options:
        what = f"{option.issue}: {option.option}"
        if option.verdict == "dominated" and not option.status_quo:
            yield Note(
                "remark",
                "dominated-option",
                f"{what} is worse than {option.better} for everybody, at home too.",
            )
        if option.verdict == "out-of-zone" and study.nash is not None and not option.status_quo:
            yield Note("remark", "out-of-zone", f"{what} {_none(study)}")


def _hidden(study: Study) -> Iterator[Note]:
    for found in study.hidden:
        if study.nash is not None and found.frontier <= 0.0:
            yield Note(
                "remark",
                "idle-invention",
                f"{found.issue}: {found.option} is hidden, and no efficient package of the zone has "
                "it: whoever finds it gains nothing.",
            )


def _none(study: Study) -> str:
    """Return how sure it is that no package serves all: a search among many may miss one."""
    sure = study.exact or len(study.parties) == PAIR
    end = "package that is better than no deal for all."
    return f"is in no {end}" if sure else f"was found in no {end}"


def _games(study: Study) -> Iterator[Note]:
    for row in study.games:
        if not FEWEST <= row.agreed <= MOST:
            yield Note(
                "problem" if row.games >= ENOUGH else "remark",
                "agreement-rate",
                f"{_per(row.agreed)} of {row.games} games at level {row.level} end in agreement; "
                f"{FEWEST:.0%} to {MOST:.0%} is aimed at.",
            )
        for party, gain in row.agreed_gains.items():
            if gain < 0.0:
                yield Note(
                    "problem",
                    "losing-seat",
                    f"At level {row.level} {party} loses {-gain:.1f} points by its agreements.",
                )


def _per(share: float) -> str:
    return f"{share:.2%}" if share < 0.01 else f"{share:.0%}"  # noqa: PLR2004 - one per cent
