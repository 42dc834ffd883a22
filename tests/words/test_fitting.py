"""Words that a reader with the record before him would find wrong: persons, times, bare labels."""

from __future__ import annotations

import pytest

from game.counterpart import Rationale
from game.model import action as act
from game.model import diplomacy as dip
from game.model import event as ev
from game.words import Names, rationale
from tests.toys import ALBA, BOREA
from tests.toys_many import four_parties
from tests.words.telling import BOOK, SCENARIO, moved, tell

TONES: tuple[act.Manner, ...] = ("plain", "warm", "firm", "formal")
MANY = four_parties()
FIRST, SECOND = MANY.party_ids[:2]


def sayings(stem: str, **given: str | int) -> list[str]:
    """Return all the ways in which something can be said."""
    ids = [i for i in BOOK.ids if i.startswith(f"{stem}-")]
    parts = [i + part for i in ids for part in ("", ".soft") if BOOK.has(i + part)]
    return [BOOK.say(part, **given) for part in parts]


def test_a_group_of_issues_is_a_chapter_or_its_only_issue() -> None:
    """A delegation would say "You want Humanitarian"."""
    issues = SCENARIO.issues
    alone = issues[0].model_copy(update={"group": "humanitarian"})
    rest = tuple(issue.model_copy(update={"group": "goods"}) for issue in issues[1:])
    names = Names(BOOK, SCENARIO.model_copy(update={"issues": (alone, *rest)}))

    assert names.chapter("humanitarian") == names.spoken(alone.id)
    assert names.chapter("goods") == "the chapter on goods"


@pytest.mark.parametrize("manner", TONES)
@pytest.mark.parametrize(
    "action",
    [
        dip.MakeGesture(by=ALBA, to=BOREA, gesture="goodwill"),
        dip.Visit(by=ALBA, to=BOREA, who="leader"),
        dip.Visit(by=ALBA, to=BOREA, who="mission"),
        act.SideLetter(by=ALBA, to=BOREA, issue="quotas"),
    ],
    ids=["gesture", "leader", "mission", "letter"],
)
def test_what_is_done_for_the_other_of_two_is_done_for_you(
    action: act.PartyAction, manner: act.Manner
) -> None:
    """A delegation would speak of the only party that listens as of a third."""
    for entry in tell(*[moved(action.model_copy(update={"manner": manner}))] * 8):
        assert "Borea" not in entry.text


def test_what_was_announced_is_not_announced_again_when_it_is_done() -> None:
    """The record would say that a party threatens what it has just carried out."""
    tool = SCENARIO.instruments[0]

    (entry,) = tell(moved(act.CarryOut(by=tool.wielder, instrument=tool.id)))

    assert tool.text not in entry.text


def test_who_wants_another_forum_says_so() -> None:
    """A delegation would make a counter-proposal sound like the first word on the matter."""

    def forum(by: str, rounds: int) -> ev.Moved:
        wish = act.ProposeForum(by=by, channel="plenary", track="package", rounds=rounds)
        return moved(wish)

    (first, same) = tell(forum(ALBA, 4), forum(BOREA, 4))
    (_, other) = tell(forum(ALBA, 4), forum(BOREA, 6))

    given = {"channel": BOOK.say("channel-plenary"), "track": BOOK.say("track-package")}
    assert first.text in sayings("speech-propose-forum", **given, rounds=4)
    assert same.text in sayings("speech-agree-forum", **given, rounds=4)
    assert other.text in sayings("speech-counter-forum", **given, rounds=6)


def test_nobody_accedes_to_a_text_that_is_not_written_yet() -> None:
    """A delegation would deposit its instrument of accession to an unsigned draft."""
    joining = moved(act.Accede(by=SECOND), seen_by=MANY.party_ids)

    for phase, stem in (
        ("text", "speech-come-in"),
        ("ratification", "speech-accede"),
        ("implementation", "speech-ask-to-accede"),
    ):
        began = ev.PhaseBegan.model_validate({"seen_by": MANY.party_ids, "phase": phase})
        *_, entry = tell(began, joining, scenario=MANY)
        assert entry.text in sayings(stem)


def test_a_reason_for_a_notice_is_not_that_it_comes_in_time_when_it_does_not() -> None:
    """The debrief would praise as early what was said after others had found out."""
    names = Names(BOOK, SCENARIO)
    for conduct in ("incapacity", "shirk"):
        told = {
            known: rationale(
                names,
                Rationale(
                    headline="notify",
                    arguments={"issue": "quotas", "conduct": conduct, "known": known},
                ),
                BOREA,
            )
            for known in ("yes", "no")
        }
        assert "in time" in told["no"]
        assert "in time" not in told["yes"]


def test_an_answer_to_an_event_that_brings_nothing_is_not_praised() -> None:
    """The debrief would say that 0 points are worth most."""
    names = Names(BOOK, SCENARIO)
    about: dict[str, str | int | float] = {"card": "A rumour", "answer": "Keep silent"}
    good = Rationale(headline="answer-event", arguments={**about, "worth": 2.5, "gain": "yes"})
    bad = Rationale(headline="answer-event", arguments={**about, "worth": -1.0, "gain": "no"})

    assert "2.5 points" in rationale(names, good, ALBA)
    assert "points" not in rationale(names, bad, ALBA)


def test_who_argues_for_more_than_it_has_offered_does_not_overlook_its_offer() -> None:
    """A delegation would insist on what it gave up a minute ago as if it had not."""
    made = SCENARIO.arguments[0]
    place = SCENARIO.issue_index(made.issue)
    other = next(n for n in range(2) if n != made.option)
    whole = [0] * len(SCENARIO.issues)
    case = moved(act.Argue(by=made.by, argument=made.id))
    item = Names(BOOK, SCENARIO).item(place, made.option)

    for option, stem in ((made.option, "speech-argue"), (other, "speech-argue-beyond")):
        package = (*whole[:place], option, *whole[place + 1 :])
        *_, entry = tell(moved(act.Offer(by=made.by, package=package), 1), case)
        given = {"text": made.text, "item": item, "basis": made.basis}
        beyond = entry.text in sayings("speech-argue-beyond", **given)
        assert entry.text in sayings(stem, **given)
        assert beyond is (stem == "speech-argue-beyond")
