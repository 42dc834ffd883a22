"""What the transcript makes of belief in a party's word, and of what a gap costs."""

from __future__ import annotations

import pytest

from game.analysis.completeness import GAPS, Gap
from game.compliance.gaps import GapCost
from game.model import event as ev
from game.session.texts import gap_effect
from game.words import Names, Transcript
from tests.toys import ALBA, BOREA
from tests.toys_many import four_parties
from tests.words.texts import book

SCENARIO = four_parties()
OTHERS = tuple(party for party in SCENARIO.party_ids if party != ALBA)


def believed(observer: str, outcome: float = 1.0, cause: str = "word-confirmed") -> ev.Event:
    """Return the fact that an observer's belief in the word of Alba moved."""
    return ev.CredibilityMoved(
        seen_by=(ALBA, observer), observer=observer, subject=ALBA, domain="statement",
        outcome=outcome, weight=0.3, cause=cause,
    )  # fmt: skip


def test_one_cause_is_told_once_for_all_who_saw_it() -> None:
    """Among six, five lines that differ in one name would bury what happened."""
    facts = [*map(believed, OTHERS), believed(BOREA, 0.0, "limit-crossed")]

    gained, lost = Transcript(book(), SCENARIO).tell_all(facts)

    names = Names(book(), SCENARIO)
    assert all(names.the(party)[1:] in gained.text for party in OTHERS)
    assert "rely more" in gained.text
    assert "relies less" in lost.text
    assert (gained.position, lost.position) == (0, len(OTHERS))


def test_entries_after_a_shared_line_keep_their_places() -> None:
    """A click on an entry would lead to another fact of the log."""
    ended = ev.RoundBegan(seen_by=SCENARIO.party_ids, number=2, name="")
    facts = [*map(believed, OTHERS), ev.PhaseBegan(seen_by=(), phase="rounds"), ended]

    entries = Transcript(book(), SCENARIO).tell_all(facts)

    assert [entry.position for entry in entries] == [0, len(OTHERS), len(OTHERS) + 1]


@pytest.mark.parametrize(
    ("compliance", "disputes", "said"),
    [
        (0.004, 0.001, "hardly change how duties are kept or"),
        (0.004, 0.3, "hardly change how duties are kept, with 0.30 fewer"),
        (-0.02, -0.3, "hardly change how duties are kept; 0.30 more"),
        (0.03, 0.002, "better by 3%; there would be about as many"),
        (0.03, 0.3, "better by 3%, with 0.30 fewer"),
        (0.03, -0.3, "better by 3%; 0.30 more"),
    ],
)
def test_what_rounds_to_nothing_is_no_gain(compliance: float, disputes: float, said: str) -> None:
    """A reader would be told that a clause makes things better by 0%."""
    cost = GapCost(Gap(GAPS[0]), compliance, disputes, later=False)

    assert said in gap_effect(book(), cost)
