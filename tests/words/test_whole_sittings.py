"""Whole sittings in words: nothing unsaid, nothing broken, nothing secret."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from game.counterpart import Rationale
from game.engine.view import observe
from game.model import event as ev
from game.model.action import CarryOut, Reject, Threaten
from game.model.draft import OPEN
from game.words import Names, Transcript, phrase, quantity, rationale
from game.words.facts import TELLINGS, narrate
from tests.engine.plays import play_at_random
from tests.toys import ALBA, BOREA, toy_scenario
from tests.words.texts import book

SCENARIO = toy_scenario()
BOTH = (ALBA, BOREA)


@pytest.mark.no_cover  # whole sittings, through lines of other tests
@pytest.mark.parametrize("seed", range(8))
def test_any_sitting_can_be_told(seed: int) -> None:
    """Somewhere in a sitting a sentence would lack a word."""
    played = play_at_random(SCENARIO, seed)
    words = book()

    for seat in BOTH:
        seen = observe(SCENARIO, played.states[-1], played.facts, seat)
        told = Transcript(words, seen.scenario, seed).tell_all(seen.log)
        assert len(told) > 10
        assert all(entry.text.strip() for entry in told)
    assert not words.missing | words.faults


def told(*facts: ev.Event) -> list[str | None]:
    """Return what facts say."""
    names = Names(book(), SCENARIO)
    return [narrate(names, fact) for fact in facts]


def test_small_changes_and_the_turn_of_the_calendar_are_not_told() -> None:
    """The transcript would drown what matters in what does not."""
    quiet: Iterable[ev.Event] = (
        ev.RelationshipMoved(seen_by=BOTH, observer=ALBA, subject=BOREA, change=0.001, cause="x"),
        ev.TensionMoved(seen_by=BOTH, change=0.0, cause="threat"),
        ev.LegitimacyMoved(seen_by=BOTH, party=ALBA, change=0.0, cause="pork"),
        ev.PayoffMoved(seen_by=BOTH, party=ALBA, reservation=-1.0, cause="time"),
        ev.PayoffMoved(seen_by=BOTH, party=ALBA, sunk=-1.0, cause="promise-kept"),
        ev.CapacityMoved(seen_by=BOTH, party=ALBA, change=0.0, cause="readiness"),
        ev.ActorMoved(seen_by=BOTH, party=ALBA, actor="cabinet", points=0.0, cause="pork"),
        ev.NatureAnswered(seen_by=BOTH),
    )

    assert not any(told(*quiet))


def test_rare_facts_have_plain_words() -> None:
    """What happens once in a hundred sittings would be told in codes."""
    sentences = told(
        ev.PayoffMoved(seen_by=BOTH, party=ALBA, sunk=2.0, cause="audience-cost"),
        ev.RelationshipMoved(
            seen_by=BOTH, observer=BOREA, subject=ALBA, change=-0.1, resentment=0.5, cause="unheard-of"
        ),
        ev.ThreatLapsed(seen_by=BOTH, by=ALBA, instrument="tariff", yielded=True),
        ev.PromiseBroken(seen_by=BOTH, by=BOREA, instrument="training"),
        ev.IssueSettled(seen_by=BOTH, issue="visas", option=OPEN),
        ev.TextCleaned(seen_by=BOTH, package=(0, 0, 2, 0, 0), dropped=("visas", "disputes")),
        ev.Reopened(seen_by=BOTH, because_of=BOREA),
        ev.LetterExposed(seen_by=BOTH, number=1, by=ALBA, to=BOREA, issue="visas"),
        ev.AgreementEnded(seen_by=BOTH, cause="withdrawal", year=9),
        ev.Learned(seen_by=BOTH, by=ALBA, task="sound-out"),
        ev.TrueCompliance(seen_by=BOTH, year=3, compliance={ALBA: 0.75}, duties=()),
        ev.YearClosed(
            seen_by=BOTH, year=3, matters=(), reviewed=True, review_helped=True,
            withdrawn=(BOREA,), flows={},
        ),
    )  # fmt: skip

    assert sentences == [
        "Alba has paid a price that stays whatever happens (a public commitment was not kept).",
        "Borea resents what Alba did (a change of circumstances).",
        "The threat of Alba ends, because the other side moved: Steel tariff.",
        "Borea does not deliver what it promised: Training centre.",
        "Open again: Visas.",
        "The text is clean. Without agreed wording, so at the present state: Visas and Disputes.",
        "The signed text is open once more, for the sake of the vote in Borea.",
        "A confidential letter from Alba to Borea about Visas has become known.",
        "The agreement ends in year 9: a party withdrew.",
        "Your staff found nothing new.",
        "True compliance in year 3: Alba 75%.",
        "The matters of year 3: a review eased what was hard to carry out; Borea left the agreement.",
    ]
    assert set(TELLINGS) >= {"payoff-moved", "letter-exposed"}


def test_composed_sentences_get_their_words_from_the_inside_out() -> None:
    """A figure of the debrief would be printed as a Python value."""

    class Message:
        def __init__(self, message_id: str, **args: object) -> None:
            self.id = message_id
            self.args = args

    class Listed:
        def __init__(self, *items: object) -> None:
            self.items = items

    words = book()
    item = Message("item", issue="Visas", option=Message("status-open"))

    assert phrase(words, Listed(item, "Quotas", 2)) == "Visas (open), Quotas and 2"
    assert quantity(words, 0.256, "percent") == "26%"
    assert quantity(words, 3.14159, "signed") == "+3.1"
    assert quantity(words, -3.0, "signed") == "-3.0"
    assert quantity(words, 71.6, "score") == "72"


def test_an_unknown_thing_is_named_as_it_is() -> None:
    """A log from an older scenario would end the program instead of showing a name."""
    gone = CarryOut(by=ALBA, instrument="gone")
    threat = Threaten(by=ALBA, instrument="gone", demand=(OPEN,) * 5)
    entries = Transcript(book(), SCENARIO).tell_all(
        ev.Moved(seen_by=BOTH, action=a)
        for a in (gone, threat, Reject(by=BOREA, proposal=9, reason="trust"))
    )

    assert "gone" in entries[0].text
    assert "gone" in entries[1].text.lower()
    assert "proposal 9" in entries[2].text


def test_a_reason_names_what_it_is_about() -> None:
    """The debrief would show ids where names belong."""
    chance = Rationale(headline="win-votes", arguments={"chance": 0.25, "actor": "farm-wing"})
    price = Rationale(headline="compensate", arguments={"actor": "farm-wing", "price": 0.4})
    names = Names(book(), SCENARIO)

    assert "25%" in rationale(names, chance, ALBA)
    assert "Farm Wing" in rationale(names, price, ALBA)
