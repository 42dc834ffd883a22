"""What the briefing says beyond the author's texts."""

from __future__ import annotations

import re

import pytest

from game.engine.start import initial_state
from game.engine.view import observe
from game.model.observation import Observation
from game.model.scenario import RelationStart, Scenario
from game.words.briefing import general_text, party_text
from tests.toys import ALBA, BOREA, toy_scenario
from tests.words.texts import book


def seen(**changes: object) -> Observation:
    """Return what Alba sees of the toy scenario with some changes."""
    scenario: Scenario = toy_scenario().model_copy(update=changes)
    return observe(scenario, initial_state(scenario), (), ALBA)


def plain(text: str) -> str:
    """Return a text without the marks around what Fluent puts in."""
    return re.sub("[\u2066-\u2069]", "", text)


@pytest.mark.parametrize(
    ("regimes", "told"),
    [
        (1, "Another agreement of the parties covers"),
        (3, "3 other agreements of the parties cover"),
    ],
)
def test_other_agreements_are_told_before_the_talks(regimes: int, told: str) -> None:
    """A player would pay for an overlap of treaties that nothing on the screen speaks of."""
    text = plain(general_text(book(), seen(regimes=regimes)))

    assert told in text
    assert "how it stands to other treaties saves half" in text
    assert general_text(book(), seen()) == toy_scenario().general


@pytest.mark.parametrize(
    ("affinity", "told"), [(None, False), (-0.2, False), (0.4, True)], ids=["none", "same", "up"]
)
def test_a_briefing_says_where_a_partys_regard_tends(affinity: float | None, told: bool) -> None:  # noqa: FBT001 - a case
    """Relations would move from round to round, and nobody could have known where to."""
    start = RelationStart(observer=BOREA, subject=ALBA, relationship=-0.2, affinity=affinity)
    text = plain(party_text(book(), seen(relations=(start,)), BOREA))

    assert ("-0.20" in text and "0.40" in text) is told
    assert "regard" not in party_text(book(), seen(relations=(start,)), ALBA)
