"""The text of a treaty: whole, in words, the same in both languages."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from game.engine.value import design_of
from game.model.draft import EXTRAS, CostSharing, Design, Package
from game.model.scenario import Scenario
from game.packs.load import load_scenario
from game.words.phrasing import phrase
from game.words.treaty import Many, TreatyText, compose
from game.words.treaty_lines import treaty_file, treaty_lines
from tests.packs.builders import SHIPPED
from tests.toys import ALBA, BALANCED, BOREA, STATUS_QUO, toy_scenario
from tests.toys_many import four_parties
from tests.words.texts import book


def designed(**settings: object) -> Scenario:
    """Return the toy scenario with other defaults."""
    toy = toy_scenario()
    defaults = Design.model_validate({**toy.defaults.model_dump(), **settings})
    return toy.model_copy(update={"defaults": defaults})


def composed(scenario: Scenario, package: Package) -> TreatyText:
    """Return the text of a package."""
    return compose(scenario, package, design_of(scenario, package))


def test_every_design_has_words_in_both_languages() -> None:
    """A clause that was agreed would appear as a code, or not at all."""
    words = book()
    extras = dict.fromkeys(EXTRAS, True)
    levels = product((0, 3, 5), (0, 1, 2, 4), ("none", "safeguard", "self-judging"))

    for verification, enforcement, escape in levels:
        for years, more in ((0, {}), (5, extras)):
            scenario = designed(
                verification=verification,
                enforcement=enforcement,
                escape=escape,
                review_years=years,
                sunset_years=years,
                phase_in_years=years,
                capacity_building=0.5,
                committee=True,
                guarantor=True,
                exit_notice_months=years or None,
                clarity=0.5 + 0.08 * years,
                **more,
            )
            text = composed(scenario, (*BALANCED[:3], 0, 0))
            for plain in (False, True):
                assert treaty_file(words, text, plain=plain).strip()
    for formula in get_args(CostSharing):
        text = composed(designed(cost_sharing=formula), BALANCED)
        assert ("Sharing" in treaty_file(words, text, plain=False)) == (formula != "none")
        assert treaty_file(words, text, plain=True).strip()
    assert not words.missing
    assert not words.faults


def test_articles_are_numbered_and_say_the_authors_words() -> None:
    """The text would lose what was agreed, or count wrongly."""
    scenario = toy_scenario()

    text = composed(scenario, BALANCED)

    assert [article.number for article in text.articles] == list(range(1, len(text.articles) + 1))
    written = treaty_file(book(), text, plain=False)
    for issue, option in zip(scenario.issues, BALANCED, strict=True):
        assert issue.options[option].text in written


def test_a_matter_that_does_not_move_is_named_as_unchanged() -> None:
    """A reader would not know that a matter was talked about and left as it is."""
    text = composed(toy_scenario(), STATUS_QUO)

    assert all(article.issue is None or article.issue in {"verification", "disputes"}
               for article in text.articles)  # fmt: skip


def test_what_is_not_agreed_stands_in_brackets() -> None:
    """A draft would look like a clean text."""
    toy = toy_scenario()
    text = compose(toy, BALANCED, design_of(toy, BALANCED), brackets={"visas": (0, 2)})

    open_articles = [article for article in text.articles if article.bracketed]
    lines = dict(treaty_lines(book(), text, plain=False))

    assert [article.issue for article in open_articles] == ["visas"]
    assert any(line.endswith("[Text of option 0.]") for part in lines.values() for line in part)


def test_a_treaty_is_between_those_whom_it_binds() -> None:
    """A mediator would be named as a party to the agreement of others, and bound by it."""
    scenario = four_parties()
    names = [party.name for party in scenario.parties]

    text = compose(scenario, BALANCED, design_of(scenario, BALANCED))
    fewer = compose(scenario, BALANCED, design_of(scenario, BALANCED), members=(ALBA, BOREA))

    assert text.title.args["parties"] == Many(tuple(names[:3]))
    assert fewer.title.args["parties"] == Many(tuple(names[:2]))
    assert text.closing[-1].args["count"] == 3


@pytest.mark.parametrize("pack", ["npt", "six-party-talks", "unfccc-kyoto"])
def test_no_two_articles_have_one_title(pack: str) -> None:
    """A reader would look up an article and find another that is called the same."""
    scenario = load_scenario(pack, [SHIPPED]).scenario
    words = book()

    for place in (0, 1, -1):
        package = tuple(range(len(issue.options))[place] for issue in scenario.issues)
        text = composed(scenario, package)
        titles = [phrase(words, article.title) for article in text.articles]
        assert len(set(titles)) == len(titles), titles
