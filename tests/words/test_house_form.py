"""English is written in one form, and numbers of the rules are never repeated in texts."""

from __future__ import annotations

import re
from pathlib import Path

from game.counterpart.groups import LINKED_SHARE, OWN_SHARE, GroupLeverage
from game.words import Names
from game.words.leverage import group_note
from game.words.limits import LIMITS
from tests.words.telling import BOOK, SCENARIO
from tests.words.texts import LOCALE, book

ROOT = Path(__file__).parents[2]
READ = ("README.md", "CHANGELOG.md", "docs/*.md", "scenarios/**/*.md", "scenarios/**/*.yaml")
APART = re.compile(r"[0-9}][ \u00a0\u202f]+%")


def test_a_percentage_is_written_in_one_form() -> None:
    """The same figure would be "65%" on one page and with a space on the next."""
    pages = [path for pattern in READ for path in sorted(ROOT.glob(pattern))]
    files = [*pages, *sorted((ROOT / LOCALE).glob("*.ftl"))]

    apart = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if APART.search(line)
    ]

    assert len(files) > len(READ)
    assert not apart


def test_the_limits_that_texts_name_are_those_of_the_rules() -> None:
    """A rule would change, and the texts would go on telling the old number."""
    whole = "".join(path.read_text(encoding="utf-8") for path in (ROOT / LOCALE).glob("*.ftl"))

    assert set(re.findall(r"\$(limit-[a-z-]+)", whole)) == set(LIMITS)
    words = book()
    assert "3 open issues" in words.say("move-summit.help")
    assert "when 40% of the rounds" in words.say("illegal-too-early")
    assert not words.faults


def test_the_shares_of_a_groups_leverage_are_those_that_are_used() -> None:
    """The evidence would explain a figure by other weights than those behind it."""
    names = Names(BOOK, SCENARIO)
    for linked, share in ((False, OWN_SHARE), (True, LINKED_SHARE)):
        held = GroupLeverage(group="goods", dial=40.0, bargaining=45.0, linked=linked)
        own, rest = f"{share:.0%}", f"{1 - share:.0%}"

        said = group_note(names, held)

        first, second = (rest, own) if linked else (own, rest)
        assert said.index(first) < said.index(second)
