"""What a scenario analysis says of each event."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from game.model import trigger
from game.model.deck import EventCard, Requirement
from game.words.names import Names
from game.words.outlooks import analysed, trigger_words
from tests.model.test_outlooks import card, scenario
from tests.toys import ALBA, BOREA
from tests.words.texts import book

TRIGGERS: dict[str, tuple[trigger.Trigger, str]] = {
    "tension": (trigger.TensionAbove(level=0.5), "tension at the table is above 50%"),
    "pledge": (trigger.PledgeLive(), "a promise, threat or warning stands"),
    "threat": (
        trigger.PledgeLive(pledge="threat", party=ALBA),
        "a threat of Alba stands",
    ),
    "vote": (trigger.VotePending(party=BOREA), "the vote of Borea is still to come"),
    "card": (trigger.CardSeen(card="first"), "“first” has happened"),
    "no-card": (trigger.CardSeen(card="first", turned=False), "“first” has not happened"),
    "answer": (
        trigger.CardSeen(card="first", answer="pay"),
        "“first” was answered with “pay”",
    ),
    "shock": (
        trigger.ShockStruck(shock="economic", party=ALBA),
        "Alba met an economic shock the year before",
    ),
    "matter": (trigger.MatterOpen(), "somebody was said to have failed the year before"),
    "standing": (
        trigger.LegitimacyBelow(party=ALBA, level=-1.0),
        "the standing of the government of Alba at home is below -1.00",
    ),
    "regard": (
        trigger.RelationshipBelow(parties=(ALBA, BOREA), level=0.2),
        "the regard of Alba for Borea is below 0.20 (from -1 to 1)",
    ),
}


def lines(*cards: EventCard) -> list[str]:
    """Return what is said of some cards."""
    names = Names(book(), scenario(*cards))
    return [_plain(one.text) for one in analysed(names, [c.id for c in cards], 5)]


def _plain(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "", text)


@pytest.mark.parametrize("case", TRIGGERS)
def test_every_condition_has_words(case: str) -> None:
    """A player would know the odds of an event and not what it hangs on."""
    wanted, text = TRIGGERS[case]

    assert _plain(trigger_words(Names(book(), scenario(card("first"))), wanted)) == text


def test_no_kind_of_condition_is_left_out() -> None:
    """A kind of trigger that is added would be told with no words, and no test would say so."""
    union = get_args(trigger.Trigger)[0]
    kinds = {one.model_fields["kind"].default for one in get_args(union)}

    assert {wanted.kind for wanted, _ in TRIGGERS.values()} == kinds


def test_an_event_is_told_with_its_span_its_odds_and_its_conditions() -> None:
    """Scenario analysis would show a chance for each round and leave the rest to guesses."""
    need = Requirement(issue="quotas", options=(1, 2))
    plain, bound, late = lines(
        card("harvest", first=2),
        card("hearing", phase="ratification", requires=(need,)),
        card("never", first=9),
    )

    assert plain == (
        "harvest: 20% in each of the rounds 2 to 5 of the talks, 59% over the whole sitting."
    )
    assert "in each of the quarters 1 to 4 after signature" in bound
    assert "Only as long as the text says" in bound
    assert late == "never: not in a sitting as long as this one."


def test_cards_that_were_not_analysed_are_not_told() -> None:
    """One analysis would tell of events that a seat knows nothing of."""
    names = Names(book(), scenario(card("a"), card("b")))

    assert [one.label for one in analysed(names, ["b"], 5)] == ["b"]
