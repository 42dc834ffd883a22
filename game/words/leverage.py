"""What a figure of leverage rests on, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from game.model.base import PartyId
from game.model.observation import Observation
from game.words.book import percent
from game.words.names import Names

BELIEVED_LOSS: Final = 0.02  # of an agreement's worth a round, believed of others; model.md 1
PLEDGES: Final = {"threats": "threat", "warnings": "warning", "promises": "promise"}


class GroupStanding(Protocol):
    """Leverage on one group of issues; see `game.counterpart.leverage.GroupLeverage`."""

    @property
    def group(self) -> str:
        """The group."""
        ...

    @property
    def dial(self) -> float:
        """The dial if this group alone were at stake, 0-100."""
        ...

    @property
    def linked(self) -> bool:
        """Whether somebody has linked it to another."""
        ...

    @property
    def own_stake(self) -> float:
        """Points one's own side loses if it stays as today."""
        ...

    @property
    def their_stake(self) -> float:
        """Points the other is believed to lose then."""
        ...


class Standing(Protocol):
    """Leverage over another party; see `game.counterpart.leverage.Leverage`."""

    @property
    def about(self) -> PartyId:
        """The other party."""
        ...

    @property
    def own_stake(self) -> float:
        """Points one's own side loses if the talks fail."""
        ...

    @property
    def their_stake(self) -> float:
        """Points the other is believed to lose."""
        ...

    @property
    def groups(self) -> Sequence[GroupStanding]:
        """By issue group."""
        ...


def behind(names: Names, seen: Observation, standing: Standing, code: str) -> str:
    """Return what a part of the dial rests on: whose loss, how many points, which pledges.

    Args:
        names: What things are called.
        seen: What the seat sees.
        standing: The leverage.
        code: Code of the part.
    """
    party = names.party(standing.about)
    say, reason = names.words.say, f"leverage-{code}"
    match code:
        case "their-stake":
            return say(reason, party=party, points=_whole(standing.their_stake))
        case "own-stake":
            return say(reason, points=_whole(standing.own_stake))
        case "patience":
            own = percent(1.0 - seen.mandate.discount)
            return say(reason, party=party, own=own, theirs=percent(BELIEVED_LOSS))
        case "threats" | "warnings" | "promises":
            return say(reason, items=_pledges(names, seen, standing.about, PLEDGES[code]))
        case "blocking":
            blocs = (c.members for c in seen.table.coalitions if seen.seat in c.members)
            return say(reason, parties=names.parties(next(blocs, (seen.seat,))))
        case _:
            return say(reason)


def by_group(names: Names, standing: Standing) -> list[str]:
    """Return how the dial would stand with one group of issues alone at stake, a line each."""
    return [
        names.words.say(
            "leverage-group",
            group=names.group(held.group),
            dial=round(held.dial),
            own=_whole(held.own_stake),
            theirs=_whole(held.their_stake),
            party=names.party(standing.about),
            linked="yes" if held.linked else "no",
        )
        for held in standing.groups
    ]


def _whole(points: float) -> str:
    return f"{points:.0f}"


def _pledges(names: Names, seen: Observation, other: PartyId, kind: str) -> str:
    pair = {seen.seat, other}
    live = [
        names.instrument_label(pledge.instrument)
        for pledge in seen.table.pledges
        if pledge.kind == kind and pledge.status == "live" and {pledge.by, pledge.to} & pair
    ]
    return names.join(live) or names.words.say("leverage-none")
