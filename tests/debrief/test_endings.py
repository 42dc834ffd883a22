"""Every ending gets a whole debrief, as a value, as text and as a result."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from game.debrief.blocks import Quote
from game.debrief.document import Debrief
from game.debrief.render import render_text
from game.debrief.result import result_of, result_text
from game.debrief.story import debrief
from game.model.event import Termination
from game.words.book import Words
from tests.debrief.sittings import (
    CRETIA,
    debrief_for,
    random_record,
    record_of,
    scene_for,
    script_of,
    study_for,
    three_parties,
)
from tests.toys import ALBA, BOREA

LOCALE = Path(__file__).parents[2] / "assets" / "locale" / "en"
ENDINGS: tuple[Termination, ...] = get_args(Termination)
ALWAYS = {"story", "value", "credibility", "others", "scores", "debates", "reflection", "next"}


def book() -> Words:
    """Return all English texts."""
    return Words({file.name: file.read_text(encoding="utf-8") for file in LOCALE.glob("*.ftl")})


def text_of(found: Debrief, words: Words) -> str:
    """Return a debrief as text, facts told by their kind."""

    def tell(quote: Quote) -> str:
        return quote.event.kind

    return render_text(found, lambda name, given: words.say(name, **given), tell)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("seat", [ALBA, BOREA])
def test_every_ending_has_a_debrief_that_survives_json(ending: Termination, seat: str) -> None:
    """If this failed, a player would end a sitting and be shown nothing, or lose it on saving."""
    found = debrief_for(ending, seat)

    again = Debrief.model_validate_json(found.model_dump_json())

    assert again == found
    assert found.termination == ending
    assert {section.id for section in found.sections} >= ALWAYS


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_can_be_told_in_words(ending: Termination) -> None:
    """If this failed, the debrief would show message names or run off a narrow terminal."""
    words = book()

    text = text_of(debrief_for(ending), words)

    assert (words.missing, words.faults) == (set(), set())
    assert max(len(line) for line in text.splitlines()) <= 80
    assert "[" not in text


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_number_of_a_debrief_is_undefined(ending: Termination) -> None:
    """If this failed, a figure would show NaN."""
    document = debrief_for(ending).model_dump_json()

    json.loads(document, parse_constant=pytest.fail)


@pytest.mark.parametrize(("seed", "seat"), [(0, ALBA), (2, BOREA), (5, ALBA), (83, BOREA)])
def test_random_sittings_are_told(seed: int, seat: str) -> None:
    """If this failed, some odd course of play would break the debrief."""
    words = book()

    text = text_of(debrief(random_record(seed, seat)), words)

    assert text
    assert (words.missing, words.faults) == (set(), set())


@pytest.mark.parametrize("seed", [0, 2])
def test_three_parties_are_told_without_the_bilateral_figures(seed: int) -> None:
    """If this failed, a conference would have no debrief."""
    found = debrief(random_record(seed, CRETIA, three_parties()))

    kinds = {block.kind for section in found.sections for block in section.blocks}

    assert "plane" not in kinds
    assert len(found.parties) == 3


def test_the_result_has_the_promised_keys() -> None:
    """If this failed, programs that read `play --json` would break."""
    document = result_of(record_of("in-force"))

    promised = {
        "phases", "agreement", "ratification", "parties", "durability", "compliance", "scores",
        "moves", "seed", "version",
    }  # fmt: skip
    assert promised <= set(document)
    assert document["agreement"]["quotas"] == "o2"
    assert document["parties"][ALBA]["reservation"] == pytest.approx(30.0)
    assert result_of(record_of("walk-out"))["agreement"] is None


@pytest.mark.parametrize("ending", ["in-force", "walk-out"])
def test_the_result_is_the_same_byte_for_byte(ending: Termination) -> None:
    """If this failed, two runs of one seed could not be compared."""
    once = result_text(result_of(record_of(ending)))

    script = script_of(ending)
    again = record_of.__wrapped__(ending)

    assert tuple(script.facts) == again.facts
    assert result_text(result_of(again)) == once
    assert json.loads(once)["termination"] == ending


def test_the_scene_is_shared_by_the_seats() -> None:
    """If this failed, two players of one table would be told of different best agreements."""
    scene = scene_for("in-force")

    first, second = study_for("in-force", ALBA), study_for("in-force", BOREA)

    assert first.benchmarks.best is second.benchmarks.best is scene.survey.best
