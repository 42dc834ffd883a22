"""What a figure of leverage rests on, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from game.model.base import PartyId
from game.model.observation import Observation
from game.words.book import percent
from game.words.names import Names

BELIEVED_LOSS: Final = 0.02  # of an agreement's worth a round, believed of others; model.md 1
SLIGHT: Final = 0.05  # points of the dial; smaller parts are not told (design choice)
PLEDGES: Final = {"threats": "threat", "warnings": "warning", "promises": "promise"}


class Contribution(Protocol):
    """One part of a dial; see `game.counterpart.groups.Evidence`."""

    @property
    def code(self) -> str:
        """What it is."""
        ...

    @property
    def points(self) -> float:
        """Signed points of the dial."""
        ...

    @property
    def stake(self) -> float:
        """Points of a party that stand behind it."""
        ...


class GroupStanding(Protocol):
    """Leverage on one group of issues; see `game.counterpart.groups.GroupLeverage`."""

    @property
    def group(self) -> str:
        """The group."""
        ...

    @property
    def dial(self) -> float:
        """The dial if this group alone were at stake, 0-100."""
        ...

    @property
    def bargaining(self) -> float:
        """What counts in talks on it: that and the overall dial, mixed."""
        ...

    @property
    def linked(self) -> bool:
        """Whether somebody has linked it to another."""
        ...

    @property
    def share(self) -> float:
        """How much of that its own dial makes up, 0-1."""
        ...

    @property
    def own_stake(self) -> float:
        """Points one's own side loses if it stays as today."""
        ...

    @property
    def their_stake(self) -> float:
        """Points the other is believed to lose then."""
        ...

    @property
    def evidence(self) -> Sequence[Contribution]:
        """Parts that add up to the distance of its dial from 50."""
        ...


class Standing(Protocol):
    """Leverage over another party; see `game.counterpart.leverage.Leverage`."""

    @property
    def about(self) -> PartyId:
        """The other party."""
        ...

    @property
    def dial(self) -> float:
        """The dial, 0-100."""
        ...

    @property
    def evidence(self) -> Sequence[Contribution]:
        """Parts that add up to the distance of the dial from 50."""
        ...

    @property
    def own_dependence(self) -> float:
        """How much one's own side depends on an agreement, 0-1."""
        ...

    @property
    def their_dependence(self) -> float:
        """How much the other is believed to, 0-1."""
        ...

    @property
    def share(self) -> float:
        """One's share of the power between the two, 0-1."""
        ...

    @property
    def groups(self) -> Sequence[GroupStanding]:
        """By issue group."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """A reason behind a dial, and how far it moves it, points."""

    reason: str
    points: float


def parts(
    names: Names, seen: Observation, standing: Standing, held: GroupStanding | None = None
) -> tuple[Part, ...]:
    """Return what moves the dial from 50: whose loss, how many points, which pledges.

    Args:
        names: What things are called.
        seen: What the seat sees.
        standing: The leverage.
        held: The group of issues whose own dial it is; the overall one by default.
    """
    group, evidence = ("", standing.evidence) if held is None else (held.group, held.evidence)
    return tuple(
        Part(_behind(names, seen, standing.about, part, group), part.points)
        for part in evidence
        if abs(part.points) >= SLIGHT
    )


def _behind(
    names: Names, seen: Observation, about: PartyId, part: Contribution, group: str
) -> str:
    """Return what a part rests on: overall, or on a group of issues if one is named."""
    party, say = names.the(about), names.words.say
    reason = f"leverage-{part.code}"
    match part.code:
        case "their-stake" | "own-stake":
            reason = f"leverage-group-{part.code}" if group else reason
            return say(reason, party=party, points=_whole(part.stake))
        case "patience":
            own = percent(1.0 - seen.mandate.discount)
            return say(reason, party=party, own=own, theirs=percent(BELIEVED_LOSS))
        case "threats" | "warnings" | "promises":
            return say(reason, items=_pledges(names, seen, about, PLEDGES[part.code], group))
        case "blocking":
            blocs = (c.members for c in seen.table.coalitions if seen.seat in c.members)
            return say(reason, parties=names.those(next(blocs, (seen.seat,))))
        case _:
            return say(reason)


def dependence(names: Names, standing: Standing) -> str:
    """Return how much each side depends on an agreement, and whose power that makes."""
    return names.words.say(
        "leverage-dependence",
        party=names.the(standing.about),
        own=round(100.0 * standing.own_dependence),
        theirs=round(100.0 * standing.their_dependence),
        share=percent(standing.share),
    )


def group_note(names: Names, held: GroupStanding) -> str:
    """Return how far a group's own dial counts in talks on it."""
    return names.words.say(
        "leverage-group-counts",
        bargaining=round(held.bargaining),
        share=percent(held.share),
        rest=percent(1.0 - held.share),
        linked="yes" if held.linked else "no",
    )


def by_group(names: Names, standing: Standing) -> list[str]:
    """Return how the dial would stand with one group of issues alone at stake, a line each."""
    return [
        names.words.say(
            "leverage-group",
            group=names.group(held.group),
            issues=names.issues(names.in_group(held.group)),
            dial=round(held.dial),
            own=_whole(held.own_stake),
            theirs=_whole(held.their_stake),
            party=names.the(standing.about),
            note=group_note(names, held),
        )
        for held in standing.groups
    ]


def _whole(points: float) -> str:
    return f"{points:.0f}"


def _pledges(names: Names, seen: Observation, other: PartyId, kind: str, group: str) -> str:
    pair = {seen.seat, other}
    tools = {tool.id: tool for tool in seen.scenario.instruments}
    live = [
        names.instrument_label(pledge.instrument)
        for pledge in seen.table.pledges
        if pledge.kind == kind
        and pledge.status == "live"
        and {pledge.by, pledge.to} & pair
        and (
            not group or group in seen.scenario.groups_of(tools[pledge.instrument], pledge.demand)
        )
    ]
    return names.join(live) or names.words.say("leverage-none")
