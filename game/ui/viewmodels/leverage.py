"""Leverage as the desktop shows it: every figure with the signed reasons that make it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.model.base import PartyId
from game.session.advice import Leverage
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.standing import FigureView, Reason
from game.words.leverage import Part, dependence, group_note, parts

EVEN: Final = 50.0  # the dial's balance


@dataclass(frozen=True, slots=True)
class GroupView:
    """Leverage on one group of issues.

    Attributes:
        figure: The dial with this group alone at stake.
        note: How far it counts in talks on the group.
    """

    figure: FigureView
    note: str


@dataclass(frozen=True, slots=True)
class LeverageView:
    """Leverage towards another party, overall and by issue group.

    Attributes:
        note: How far each side depends on an agreement.
    """

    party: PartyId
    name: str
    overall: FigureView
    note: str
    groups: tuple[GroupView, ...]


def leverage_view(lens: Lens, standing: Leverage) -> LeverageView:
    """Return leverage towards another party with the evidence."""
    names, seen = lens.names, lens.seen
    groups = tuple(
        GroupView(
            _figure(names.group(held.group), held.dial, parts(names, seen, standing, held)),
            group_note(names, held),
        )
        for held in standing.groups
    )
    return LeverageView(
        standing.about,
        names.party(standing.about),
        _figure(lens.words.say("ui-leverage"), standing.dial, parts(names, seen, standing)),
        dependence(names, standing),
        groups,
    )


def _figure(name: str, dial: float, found: tuple[Part, ...]) -> FigureView:
    reasons = tuple(Reason(part.reason, round(part.points, 1)) for part in found)
    return FigureView(name, dial, EVEN, reasons)
