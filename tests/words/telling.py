"""Facts of the toy scenario and what a transcript makes of them."""

from __future__ import annotations

from game.model import event as ev
from game.model.action import PartyAction
from game.model.scenario import Scenario
from game.words import Entry, Transcript
from tests.toys import ALBA, BOREA, toy_scenario
from tests.words.texts import book

SCENARIO = toy_scenario()
BOTH = (ALBA, BOREA)
BOOK = book()
"""A book for all; it gathers faults from who asks too little of it. Tests of faults have their own."""
MATTER = "y3-borea-quotas"
OPENED = ev.MatterOpened(seen_by=BOTH, matter=MATTER, party=BOREA, issue="quotas", conduct="shirk")


def moved(action: PartyAction, number: int = 0, seen_by: tuple[str, ...] = BOTH) -> ev.Moved:
    """Return the fact of a move; everybody sees it unless told otherwise."""
    return ev.Moved(seen_by=seen_by, action=action, number=number)


def tell(*facts: ev.Event, scenario: Scenario = SCENARIO, seed: int = 7) -> tuple[Entry, ...]:
    """Return the transcript of facts."""
    return Transcript(BOOK, scenario, seed).tell_all(facts)
