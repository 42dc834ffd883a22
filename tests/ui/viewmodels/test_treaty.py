"""The treaty, its gaps and the events that ask, as the screens show them."""

from __future__ import annotations

from dataclasses import replace

from game.engine.view import observe
from game.model.base import PartyId
from game.ui.viewmodels.choices import choice_views
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.treaty import gaps_view, treaty_view
from game.words import Words
from tests.engine.scripts import Script
from tests.engine.test_r8_events import STRIKE, turned
from tests.toys import ALBA
from tests.words.texts import book


def lens_of(script: Script, seat: PartyId = ALBA) -> tuple[Lens, Words]:
    """Return what a seat sees of a scripted sitting, with the words."""
    words = book()
    return Lens(observe(script.scenario, script.state, script.facts, seat), words), words


def test_the_text_is_shown_in_both_languages_and_can_be_copied() -> None:
    """A player could sign without having read what the text says."""
    lens, words = lens_of(Script().go_to("ratification"))

    formal, plain = treaty_view(lens, plain=False), treaty_view(lens, plain=True)

    assert len(formal.articles) == len(plain.articles) > 5
    assert formal.preamble
    assert not plain.preamble
    assert all(article.title in formal.text for article in formal.articles)
    assert not words.missing


def test_each_gap_says_what_closing_it_would_bring() -> None:
    """A player would read that something is missing and not why that matters."""
    script = Script().go_to("ratification")
    bare = replace(script.table, agreed=(2, 1, 1, 0, 0))
    script.state = replace(script.state, table=bare)
    lens, words = lens_of(script)

    found = gaps_view(lens)

    assert {gap.code for gap in found.gaps} >= {"what", "failing", "disputes"}
    assert all(gap.question and gap.effect for gap in found.gaps)
    assert any(gap.remedies for gap in found.gaps)
    assert not words.missing


def test_a_choice_names_each_answer_with_its_cost_and_effects() -> None:
    """A player would choose blindly."""
    lens, words = lens_of(turned(STRIKE))

    (choice,) = choice_views(lens)

    assert [answer.id for answer in choice.answers] == ["hold", "yield", "lavish"]
    assert [len(answer.effects) for answer in choice.answers] == [1, 2, 1]
    assert not words.missing
