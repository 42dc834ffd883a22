"""Figures about other parties that several screens show: the reasons behind one, and whose."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.base import PartyId
from game.ui.kit import Breakdown, Choice, Contribution, Select, Widget
from game.ui.screens.live import Live
from game.ui.viewmodels.standing import FigureView


def breakdown(
    live: Live,
    title: str,
    figure: FigureView,
    *,
    base: str = "ui-at-start",
    total: str = "ui-now",
) -> Breakdown:
    """Return the reasons behind a number, for a tooltip.

    Args:
        live: The sitting.
        title: What the number is.
        figure: The number.
        base: The message that stands beside what it begins with.
        total: The message that stands beside the number.
    """
    say = live.shell.say
    return Breakdown(
        title,
        round(figure.value, 1),
        tuple(Contribution(reason.label, reason.points) for reason in figure.reasons),
        base=round(figure.start, 1),
        base_label=say(base),
        unknown_label=say("ui-unknown"),
        total_label=say(total),
    )


def whom(live: Live, label: str, parties: Iterable[tuple[PartyId, str]]) -> Widget:
    """Return the box in which one chooses whom to look at more closely.

    Args:
        live: The sitting, which keeps the choice.
        label: What stands above the box.
        parties: Ids and names.
    """

    def chosen(party: PartyId) -> None:
        live.about = party
        live.shell.app.invalidate()

    choices = [Choice(party, name) for party, name in parties]
    select = Select(label, choices, live.about, chosen)
    select.box.keyed("about")
    return select
