"""What a scenario analysis brings: true odds over a whole sitting, other cards counted."""

from __future__ import annotations

from itertools import product

import pytest

from game.model.deck import EventCard
from game.model.outlooks import CardOutlook, outlooks
from game.model.scenario import Scenario
from game.model.trigger import CardSeen
from tests.toys import toy_scenario

ROUNDS = 5


def card(name: str, **changes: object) -> EventCard:
    """Return a card without effects."""
    settings = {"id": name, "label": name, "text": "x.", "phase": "rounds", "probability": 0.2}
    return EventCard.model_validate(settings | changes)


def after(name: str, *, turned: bool = True) -> dict[str, object]:
    """Return what makes a card wait for another one."""
    return {"when": (CardSeen(card=name, turned=turned),)}


def scenario(*cards: EventCard) -> Scenario:
    """Return the toy scenario with a deck of one's own."""
    return toy_scenario().model_copy(update={"deck": cards})


def outlook(name: str, *cards: EventCard) -> CardOutlook:
    """Return the outlook of one card of a deck."""
    return next(o for o in outlooks(scenario(*cards), ROUNDS) if o.card.id == name)


def test_odds_add_up_over_the_rounds_in_which_a_card_may_come() -> None:
    """A rare event would look rare however long the talks last."""
    found = outlook("a", card("a", first=2, last=9))

    assert (found.first, found.last, found.each) == (2, ROUNDS, 0.2)
    assert found.ever == pytest.approx(1.0 - 0.8**4)


def test_a_card_after_the_end_of_the_talks_never_comes() -> None:
    """An event would be promised that no sitting of this length can see."""
    found = outlook("a", card("a", first=ROUNDS + 1))

    assert found.ever == 0.0
    assert found.last < found.first


def simulated(cards: dict[str, EventCard], name: str) -> float:
    """Return the odds of a card by going through every course that two cards can take."""
    total = 0.0
    for draws in product((True, False), repeat=2 * ROUNDS):
        turned: set[str] = set()
        odds = 1.0
        for number in range(ROUNDS):
            new = set()
            for place, (key, one) in enumerate(cards.items()):
                drawn = draws[2 * number + place]
                odds *= one.probability if drawn else 1.0 - one.probability
                waits = [w for w in one.when if isinstance(w, CardSeen)]
                if drawn and all((w.card in turned) is w.turned for w in waits):
                    new.add(key)
            turned |= new
        total += odds * (name in turned)
    return total


@pytest.mark.parametrize("turned", [True, False])
def test_what_a_card_waits_for_is_counted(*, turned: bool) -> None:
    """A second act would look as likely as if the first were sure to come."""
    cards = {"a": card("a", probability=0.3), "b": card("b", **after("a", turned=turned))}
    found = outlook("b", *cards.values())

    assert found.ever == pytest.approx(simulated(cards, "b"))


def test_a_card_of_a_later_phase_waits_for_an_earlier_one() -> None:
    """What happened in the talks would be forgotten after signature."""
    late = card("b", phase="implementation", probability=1.0, **after("a"))
    found = outlook("b", card("a"), late)

    assert found.ever == pytest.approx(outlook("a", card("a")).ever)


def test_cards_that_wait_for_each_other_never_come() -> None:
    """A circle of cards would be followed for ever, or start by itself."""
    assert outlook("a", card("a", **after("b")), card("b", **after("a"))).ever == 0.0
