"""The debrief teaches in a fixed order, and nothing of it is missing."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.debrief.blocks import Bars, Bridge, Section
from game.debrief.document import Debrief
from game.debrief.record import ReferenceScores
from game.debrief.story import debrief
from game.model import action as act
from tests.debrief.sittings import record_of
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED

ORDER = (
    "story", "value", "leverage", "credibility", "ratification", "futures", "moves", "others",
    "debates", "next",
)  # fmt: skip
"""Ids of the sections in which the ten parts of the debrief stand."""


@cache
def whole() -> Debrief:
    """Return the debrief of a sitting with a threat, a text that enters into force, and years."""
    script = Script().go_to("rounds")
    script.play(act.Threaten(by=ALBA, instrument="tariff", demand=BALANCED))
    script.go_to("implementation")
    while not script.state.is_over:
        script.play(act.EndTurn(by=str(script.table.to_move)))
    reference = ReferenceScores(median=60.0, games=100)
    record = record_of("in-force")
    return debrief(
        replace(record, facts=tuple(script.facts), state=script.state, reference=reference)
    )


def ids(section: Section) -> list[str]:
    """Return the messages of a section's paragraphs."""
    return [block.message.id for block in section.blocks if block.kind == "text"]


def test_the_parts_stand_in_the_order_in_which_they_teach() -> None:
    """If this failed, a part would be missing, or a player would read results before reasons."""
    found = [section.id for section in whole().sections]

    places = [found.index(section) for section in ORDER]

    assert places == sorted(places)


def test_the_first_line_is_the_verdict_with_its_measures() -> None:
    """If this failed, a score would stand alone, without what it is held against."""
    first = whole().section("story").blocks[0]

    assert first.kind == "text"
    assert first.message.id == "debrief-verdict"
    shown = str(first.message.args)
    for part in ("debrief-verdict-best", "debrief-verdict-luck"):
        assert part in shown
    assert "debrief-verdict-median" in shown or "debrief-verdict-tie" in shown


def test_each_part_holds_what_it_is_for() -> None:
    """If this failed, a heading would promise what the page does not hold."""
    found = whole()

    assert any(isinstance(block, Bridge) for block in found.section("story").blocks)
    assert any(name.startswith("debrief-brier") for name in ids(found.section("value")))
    assert any(isinstance(block, Bars) for block in found.section("futures").blocks)
    assert "debrief-luck" in ids(found.section("futures"))
    assert any(name.startswith("debrief-clause") for name in ids(found.section("futures")))
    assert any(name.endswith("-question") for name in ids(found.section("debates")))
    assert len(found.section("next").blocks) == 1
