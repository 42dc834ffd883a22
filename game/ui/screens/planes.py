"""The plane of two parties' points in a debrief: frontier, offers as paths, points of note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from string import ascii_uppercase
from typing import Final

from game.debrief import blocks as blk
from game.model.base import PartyId
from game.ui.kit import (
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    Axis,
    ChartPoint,
    Column,
    Face,
    Grid,
    Guide,
    Label,
    PathSeries,
    Row,
    ScatterChart,
    Shape,
    Style,
    TypeSize,
    Widget,
)
from game.ui.kit.charts import Swatch
from game.ui.viewmodels.sections import Teller

SPOTS: Final[Mapping[str, tuple[Shape, str]]] = {
    "agreed": (Shape.STAR, "good"),
    "expected": (Shape.CIRCLE, "good"),
    "best": (Shape.DIAMOND, "accent"),
    "nash": (Shape.DIAMOND, "text"),
    "kalai": (Shape.TRIANGLE, "text"),
    "history": (Shape.SQUARE, "warn"),
}
PLANE_DP: Final = 460
MOST_PATHS: Final = 4  # parties whose offers one plane can tell apart; design choice
LETTERS: Final = ascii_uppercase
NEAR: Final = 3.0  # points of the plane within which letters would touch; design choice
WIDTH: Final = 0.6  # points of the plane that a further letter takes; design choice
HEAVY: Final = Style(TypeSize.CELL, Face.STRONG)
CELL: Final = Style(TypeSize.CELL)


def plane_figure(teller: Teller, block: blk.Plane, colours: Mapping[str, str]) -> Widget:
    """Return the plane with its legend; says whose offers are not drawn, if there are many."""
    say = teller.words.say
    frontier = PathSeries(
        say("ui-debrief-frontier"), tuple(block.frontier), "text_muted", marked=False
    )
    drawn = _whose(teller, block)
    paths = [frontier]
    for party in drawn[:MOST_PATHS]:
        offers = tuple((step.x, step.y) for step in block.path if step.by == party)
        name = say("ui-debrief-path", party=teller.the(party))
        paths.append(PathSeries(name, offers, colours.get(party, "text")))
    guides = []
    for spot in block.spots:
        if spot.code == "no-deal":
            label = teller.text(spot.label)
            guides += [Guide(spot.x, label, upright=True), Guide(spot.y, label)]
    spots = [spot for spot in block.spots if spot.code != "no-deal"]
    chart = ScatterChart(
        teller.text(block.title),
        teller.describe(block),
        paths,
        (Axis(teller.text(block.x_title)), Axis(teller.text(block.y_title))),
        points=_points(spots),
        guides=tuple(guides),
    ).sized(min_h=PLANE_DP, max_h=PLANE_DP)
    rows: list[Widget] = [chart, _spot_legend(teller, spots)]
    if left := drawn[MOST_PATHS:]:
        names = teller.listed([teller.the(party) for party in left])
        rows.append(Label(say("ui-debrief-paths-left", parties=names), MUTED))
    return Column(*rows, gap=SPACE_M)


def _whose(teller: Teller, block: blk.Plane) -> list[PartyId]:
    """Return who made offers: oneself and whose points are shown first."""
    near = {block.x_party: 1, block.y_party: 1, teller.debrief.seat: 0}
    return sorted(dict.fromkeys(step.by for step in block.path), key=lambda p: near.get(p, 2))


def _points(spots: Sequence[blk.Spot]) -> list[ChartPoint]:
    """Return the points of note with a letter each; those that nearly coincide share one."""
    letters = list(LETTERS[: len(spots)])
    while (pair := _touching(spots, letters)) is not None:
        first, second = pair
        letters[first] = " ".join(sorted((letters[first] + " " + letters[second]).split()))
        letters[second] = ""
    return [
        ChartPoint((spot.x, spot.y), letter, *SPOTS.get(spot.code, (Shape.CIRCLE, "text")))
        for spot, letter in zip(spots, letters, strict=True)
    ]


def _spot_legend(teller: Teller, spots: Sequence[blk.Spot]) -> Widget:
    """Return what the letters stand for, with both parties' points."""
    items = []
    for letter, spot in zip(LETTERS, spots, strict=False):
        shape, colour = SPOTS.get(spot.code, (Shape.CIRCLE, "text"))
        values = f"{teller.number(spot.x, 'points')} / {teller.number(spot.y, 'points')}"
        items.append(
            Row(
                Label(letter, HEAVY).sized(min_w=14),
                Swatch(shape, colour),
                Label(teller.text(spot.label), CELL).sized(grow=1),
                Label(values, HEAVY, align="right"),
                gap=SPACE_S,
            )
        )
    return Grid(*items, min_column=340, columns=2, gap=SPACE_L)


def _touching(spots: Sequence[blk.Spot], letters: Sequence[str]) -> tuple[int, int] | None:
    """Return two points whose letters would be drawn over each other, or None."""
    for first, second in combinations([n for n, letter in enumerate(letters) if letter], 2):
        across = abs(spots[first].x - spots[second].x)
        up = abs(spots[first].y - spots[second].y)
        wide = NEAR + WIDTH * (len(letters[first]) + len(letters[second]) - 2)
        if across < wide and up < NEAR:
            return first, second
    return None
