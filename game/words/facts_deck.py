"""What events of the deck ask, bring and change, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.model.event_deck import (
    ChoiceMade,
    ChoiceOpened,
    GovernmentChanged,
    InstrumentSet,
    Revealed,
    ScareAnswered,
    ScareRaised,
)
from game.words.names import Names


def _choice_opened(names: Names, fact: ChoiceOpened) -> str:
    return names.words.say(
        "event-choice-opened",
        card=fact.label,
        text=fact.text,
        answers=names.join([answer.label for answer in fact.answers]),
        default=fact.answers[0].label,
    )


def _choice_made(names: Names, fact: ChoiceMade) -> str:
    return names.words.say(
        "event-choice-default" if fact.by_default else "event-choice-made",
        card=fact.label,
        party=names.the(fact.party),
        answer=fact.answer_label,
    )


def _instrument_set(names: Names, fact: InstrumentSet) -> str:
    way = "up" if fact.available else "down"
    tool = names.instrument_label(fact.instrument)
    return names.words.say(f"event-instrument-{way}", tool=tool)


def _revealed(names: Names, fact: Revealed) -> str:
    issue, party = names.issue(fact.issue), names.the(fact.party)
    return names.words.say("event-revealed", issue=issue, party=party, points=fact.weight)


def _government(names: Names, fact: GovernmentChanged) -> str:
    return names.words.say("event-government-changed", party=names.the(fact.party))


def _scare(names: Names, fact: ScareRaised) -> str:
    return names.words.say(
        "event-scare-raised",
        party=names.the(fact.party),
        issue=names.spoken(fact.issue),
        how="feared" if fact.actors else "calmed",
    )


def _answered(names: Names, fact: ScareAnswered) -> str:
    issue = names.spoken(fact.issue)
    return names.words.say("event-scare-answered", party=names.the(fact.party), issue=issue)


DECK_TELLINGS: Final[Mapping[str, Callable[[Names, Any], str | None]]] = {
    "choice-opened": _choice_opened,
    "choice-made": _choice_made,
    "instrument-set": _instrument_set,
    "revealed": _revealed,
    "government-changed": _government,
    "scare-raised": _scare,
    "scare-answered": _answered,
}
"""What each kind of fact about the deck says."""
