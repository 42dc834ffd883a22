"""Leverage towards one party: the overall dial, and a line for every group of issues."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import override

from game.session.advice import Leverage
from game.ui.kit import (
    CAPTION,
    SPACE_S,
    SPACE_XS,
    Breakdown,
    Column,
    Face,
    Label,
    Meter,
    Role,
    Row,
    Style,
    Tip,
    TypeSize,
    Widget,
)
from game.ui.screens.figures import breakdown
from game.ui.screens.live import Live
from game.ui.screens.widgets import ShareBar
from game.ui.viewmodels.leverage import EVEN, GroupView, LeverageView, leverage_view
from game.ui.viewmodels.standing import FigureView

CELL = Style(TypeSize.CELL)
SCALE = 100.0  # end of the dial


class DialLine(Row):
    """A figure of 0 to 100 on one line; F1 or hovering says what makes it up."""

    role = Role.METER

    def __init__(self, name: str, value: int, tip: Tip) -> None:
        """Show a name, a bar with its middle marked, and the figure."""
        super().__init__(
            Label(name, CELL).sized(grow=1, align="centre"),
            ShareBar(value / SCALE, mark=EVEN / SCALE).sized(min_w=56, max_w=56),
            Label(str(value), Style(TypeSize.CELL, Face.STRONG), align="right").sized(
                min_w=26, align="centre"
            ),
            gap=SPACE_S,
        )
        self.name = name
        self.tip = tip
        self._value = value

    @property
    @override
    def focusable(self) -> bool:
        return True

    @property
    @override
    def value_text(self) -> str:
        return str(self._value)


def leverage_rows(live: Live, standing: Leverage) -> Widget:
    """Return the overall dial and one for every group of issues, each with its reasons."""
    view = leverage_view(live.lens, standing)
    say = live.shell.say
    tip = _overall(live, view)
    overall = Meter(view.overall.name, round(view.overall.value), mark=EVEN).tipped(tip)
    overall.keyed("leverage")
    if len(view.groups) <= 1:  # one group alone at stake is all there is
        return overall
    lines = [_group(live, view, group) for group in view.groups]
    heading = Label(say("ui-leverage-groups"), CAPTION)
    return Column(overall, heading, *lines, gap=SPACE_XS)


def leverage_lines(live: Live, standings: Iterable[Leverage]) -> Widget:
    """Return the overall dial towards each of many parties, with its reasons, a line each."""
    rows: list[Widget] = [Label(live.shell.say("ui-leverage-each"), CAPTION)]
    for standing in standings:
        view = leverage_view(live.lens, standing)
        line = DialLine(view.name, round(view.overall.value), _overall(live, view))
        rows.append(line.keyed(f"leverage:{view.party}"))
    return Column(*rows, gap=SPACE_XS)


def _overall(live: Live, view: LeverageView) -> Tip:
    title = live.shell.say("ui-leverage-over", party=live.lens.names.the(view.party))
    return Tip(view.note, _why(live, title, view.overall))


def _group(live: Live, view: LeverageView, group: GroupView) -> Widget:
    figure = group.figure
    title = live.shell.say(
        "ui-leverage-on", party=live.lens.names.the(view.party), group=figure.name
    )
    tip = Tip(group.note, _why(live, title, figure))
    line = DialLine(figure.name, round(figure.value), tip)
    return line.keyed(f"leverage:{view.party}:{figure.name}")


def _why(live: Live, title: str, figure: FigureView) -> Breakdown:
    return breakdown(live, title, figure, base="ui-leverage-base", total="ui-total")
