"""Pages for print: whole, safe, and nobody's secrets on the wrong page."""

from __future__ import annotations

from functools import cache

from game.packs.handouts import handouts
from game.packs.load import load_scenario
from game.packs.page import page, prose
from game.packs.study.html import page_of
from game.packs.study.study import study
from tests.packs.builders import SHIPPED, TINY

HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) ![a](http://x/y.png) ![m](map.png) **b** `c`"


@cache
def pages() -> dict[str, str]:
    """Return the handouts of the small pack."""
    pack = load_scenario(TINY)
    return dict(handouts(pack.scenario, study(pack), "Leave time for the debrief."))


def test_there_is_a_page_for_everything_and_everybody() -> None:
    """An instructor would find in class that a page is missing."""
    assert set(pages()) == {
        "general.html",
        "outcome.html",
        "teaching-notes.html",
        "confidential-hill.html",
        "confidential-dale.html",
        "score-sheet-hill.html",
        "score-sheet-dale.html",
    }


def test_secrets_stay_on_their_own_pages() -> None:
    """The other side's instructions would be handed to the whole class."""
    shared = pages()["general.html"] + pages()["outcome.html"]

    for secret in ("Get water.", "Keep water.", "Dig a second well.", "The gardens must drink."):
        assert secret not in shared
    assert (
        "Keep water." not in pages()["confidential-hill.html"] + pages()["score-sheet-hill.html"]
    )
    assert "Keep water." in pages()["confidential-dale.html"]


def test_a_score_sheet_adds_up_to_the_instructions() -> None:
    """A class would be scored by other numbers than the game."""
    sheet = pages()["score-sheet-hill.html"]

    assert "<td class=n>33.0</td>" in sheet
    assert "No agreement: 40 points" in sheet
    assert "5 points more" in sheet


def test_teaching_notes_hold_the_authors_own() -> None:
    """What an author wrote for instructors would be read by nobody."""
    notes = pages()["teaching-notes.html"]

    assert "Leave time for the debrief." in notes
    assert "They shared." in notes


def test_nothing_of_a_pack_becomes_html_of_its_own() -> None:
    """A stranger's pack could run a program in the browser of whoever prints it."""
    made = prose(HOSTILE)

    assert "<script" not in made
    assert "href" not in made
    assert 'src="http' not in made
    assert '<img src="map.png" alt="m">' in made
    assert "<strong>b</strong>" in made


def test_pages_load_nothing() -> None:
    """A page that asks the network for a part of it fails in a class without one."""
    whole = page_of(study(load_scenario(TINY)))

    for text in (*pages().values(), whole, page("x", [prose(HOSTILE)])):
        assert "http://" not in text.replace(HOSTILE, "").replace("![a](http://x/y.png)", "")
        assert "<link" not in text
    assert whole.count("<svg") >= 2


def test_a_hidden_option_is_in_the_teaching_notes_alone() -> None:
    """A class would read the idea off the sheet that is to find it."""
    pack = load_scenario(SHIPPED / "academy" / "lesson-1-interests")
    made = dict(handouts(pack.scenario, study(pack)))

    holding = {name for name, text in made.items() if "From Monday to Thursday" in text}

    assert holding == {"teaching-notes.html"}
    assert not any("By the day" in text for name, text in made.items() if name not in holding)
