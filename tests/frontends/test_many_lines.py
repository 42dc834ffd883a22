"""Charts of a debrief among many: whose lines are drawn, in what colours, and what is left out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from game.debrief import blocks as blk
from game.debrief.blocks import message
from game.debrief.document import Debrief, PartyKey, ScoreCard
from game.ui.kit import Label, LineChart, Palette, ThemeName, Vision, Widget, palette_for
from game.ui.kit.tokens import contrast_ratio
from game.ui.screens.curves import lines_figure
from game.ui.screens.planes import MOST_PATHS, plane_figure
from game.ui.viewmodels.lens import PARTY_COLOURS
from game.ui.viewmodels.sections import Teller
from tests.toys import toy_scenario
from tests.ui.screens.after import words

MANY = ("corda", "media", "dorea", "elba", "fargo", "alba")
OWN = "alba"


def teller() -> Teller:
    """Return the words of a debrief for Alba."""
    scenario = toy_scenario()
    debrief = Debrief(
        scenario=scenario.id,
        title=scenario.title,
        seat=OWN,
        parties=tuple(
            PartyKey(id=party.id, name=party.name, short=party.short, colour=party.colour)
            for party in scenario.parties
        ),
        termination="in-force",
        scores=ScoreCard(seat=OWN, total=50.0, uncapped=50.0, criteria=()),
        sections=(),
    )
    return Teller(words(), debrief, scenario, (), 1)


def line(party: str | None, *, dashed: bool = False) -> blk.Line:
    """Return a line of a party over three years."""
    label = message("debrief-years-seen" if dashed else "debrief-years-true", party=party or "-")
    return blk.Line(label=label, party=party, x=(1.0, 2.0, 3.0), y=(1.0, 0.5, 1.0), dashed=dashed)


def chart_of(lines: tuple[blk.Line, ...]) -> list[LineChart]:
    """Return the charts that are drawn for lines, in reading order."""
    block = blk.Lines(
        title=message("debrief-years-chart"),
        x_title=message("debrief-axis-year"),
        y_title=message("debrief-axis-kept"),
        unit="percent",
        lines=lines,
    )
    figure = lines_figure(teller(), block, {})
    return [w for w in figure.walk() if isinstance(w, LineChart)]


def told(widget: Widget) -> str:
    """Return all texts of a widget."""
    return " ".join(w.name for w in widget.walk() if isinstance(w, Label))


def test_two_lines_for_each_of_six_parties_are_six_small_charts_ones_own_first() -> None:
    """One's own line, or somebody else's, would be left out of the years in force."""
    pairs = tuple(line(party, dashed=dashed) for party in MANY for dashed in (False, True))

    charts = chart_of(pairs)

    assert len(charts) == len(MANY)
    assert OWN in told(charts[0])
    assert all(party in " ".join(map(told, charts)) for party in MANY)


def test_one_line_each_stays_one_chart_with_ones_own_first() -> None:
    """Offers of six parties could not be compared, or one's own would be cut."""
    (chart,) = chart_of(tuple(line(party) for party in MANY))

    assert told(chart).index(OWN) < told(chart).index(MANY[0])
    assert all(party in told(chart) for party in MANY)


def test_the_plane_draws_ones_own_offers_and_says_whose_it_does_not() -> None:
    """A player would look for offers that were made and not know that they are left out."""
    path = tuple(
        blk.PathPoint(by=party, number=n, round=1, x=50.0 + n, y=60.0)
        for n, party in enumerate(MANY, start=1)
    )
    plane = blk.Plane(
        title=message("debrief-plane-title"),
        x_title=message("debrief-axis-points", party=OWN),
        y_title=message("debrief-axis-points", party="corda"),
        x_party=OWN,
        y_party="corda",
        frontier=((50.0, 90.0), (90.0, 50.0)),
        path=path,
        spots=(),
    )

    figure = plane_figure(teller(), plane, {})

    shown = told(figure)
    drawn, _, left = shown.partition(words().say("ui-debrief-paths-left", parties="\0")[:9])
    assert words().say("ui-debrief-path", party="Alba") in drawn
    assert sum(party in drawn.lower() for party in MANY) == MOST_PATHS
    assert sum(party in left.lower() for party in MANY) == len(MANY) - MOST_PATHS


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("vision", list(Vision))
def test_eight_parties_have_eight_colours_that_can_be_read(
    theme: ThemeName, vision: Vision
) -> None:
    """Two delegations of the same talks would look alike, or one could hardly be read."""
    palette = palette_for(theme, vision)

    colours = [palette.accent, *(colour_of(palette, name) for name in PARTY_COLOURS)]

    assert len(set(colours)) == 8
    for colour in colours:
        assert contrast_ratio(colour, palette.panel) >= 4.5
        assert contrast_ratio(colour, palette.control) >= 4.5


def colour_of(palette: Palette, name: str) -> str:
    """Return a colour of a palette by its name."""
    if name.startswith("extra"):
        return palette.extra[int(name.removeprefix("extra"))]
    return str(getattr(palette, name))


def test_places_that_follow_each_other_with_the_same_words_are_one() -> None:
    """Thirteen offers would be listed as thirteen lines that say `round 1` again and again."""
    marks = tuple(
        blk.Mark(x=float(n), label=message("debrief-mark-round", number=number), fact=0)
        for n, number in ((1, 1), (2, 1), (3, 2))
    )
    chart = cast("Any", SimpleNamespace(marks=marks))

    assert teller().marks(chart) == (("1–2", "Round 1"), ("3", "Round 2"))
