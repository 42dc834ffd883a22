"""Options that are not on the table at the start: whether they can be, and can be found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.packs.formats import later_key
from game.packs.lint import ids, known
from game.packs.problem import Problem
from game.packs.view import View

_FEWEST: Final = 2  # options of an issue that everybody knows at the start


def hidden(root: View) -> Iterator[Problem]:
    """Check the hidden options of every issue."""
    for issue in root["issues"]:
        yield from _placed(issue)
        for option in issue["options"]:
            yield from later_key(root, option["hidden"], since=2)
            yield from _found(root, option["hidden"])


def _placed(issue: View) -> Iterator[Problem]:
    """Check that a hidden option is the last one, not today's, and not half of the choice."""
    options = list(issue["options"])
    for number, option in enumerate(options):
        if not option["hidden"]:
            continue
        if number < len(options) - 1:
            hint = "Move it to the end, and its worth to the end of every list of worths."
            yield option["hidden"].problem(
                "hidden-not-last", "`hidden` on the last option alone", hint=hint
            )
        if issue["status_quo"].integer == number:
            yield issue["status_quo"].problem("hidden-today", "an option that all know")
        if len(options) - 1 < _FEWEST:
            expected = "two options at least that all know at the start"
            yield option["hidden"].problem("hidden-half", expected, found="one")


def _found(root: View, place: View) -> Iterator[Problem]:
    """Check that each way to find an option leads to something that exists."""
    roles = {party["role"].text for party in root["parties"]}
    for clue in place["found_by"]:
        yield from known(clue["party"], ids(root["parties"]), "a party")
        yield from known(clue["finding"], ids(root["findings"]), "a finding")
        if clue["kind"].text == "mediation" and "mediator" not in roles:
            expected = "a party with `role: mediator`"
            yield clue["kind"].problem("no-mediator", expected, found="none")
