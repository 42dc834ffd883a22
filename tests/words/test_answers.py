"""What was just done to a party is answered by its next words: fittingly, once, and without leaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.model import action as act
from game.model import diplomacy as dip
from game.model import event as ev
from game.model.action import Manner, PartyAction
from game.model.diplomacy_facts import VisitHeld
from game.model.draft import OPEN
from game.model.scenario import Scenario
from game.words import Entry, Names
from tests.toys import ALBA, BOREA
from tests.toys_many import four_parties
from tests.words.telling import BOOK, BOTH, MATTER, OPENED, SCENARIO, moved, tell

DEMAND = (OPEN, 0, OPEN, OPEN, OPEN)
ANSWERS = [(i, BOOK.has(f"{i}.soft")) for i in sorted(BOOK.ids) if i.startswith("speech-on-")]
GIVEN = {
    "instrument": "Steel tariff",
    "matter": "our conduct on Farm quotas",
    "issue": "Visas",
    "first": "Trade",
    "second": "People",
}


def last(*facts: ev.Event, scenario: Scenario = SCENARIO, seed: int = 7) -> Entry:
    """Return the last entry of a transcript."""
    return tell(*facts, scenario=scenario, seed=seed)[-1]


def answered(text: str, **given: str) -> str:
    """Return which kind of answer a text begins with, as `threat-no`; empty if none."""
    for message, soft in ANSWERS:
        for part in ("", ".soft")[: 1 + soft]:
            if text.startswith(BOOK.say(message + part, **(GIVEN | given))):
                return "-".join(message.split("-")[2:4])
    return ""


THREAT = moved(act.Threaten(by=ALBA, instrument="tariff", demand=DEMAND))
WARNING = moved(act.Warn(by=ALBA, instrument="election"))
PROMISE = moved(act.Promise(by=BOREA, instrument="training", demand=DEMAND))


def offered(by: str, package: tuple[int, ...], number: int, manner: Manner = "plain") -> ev.Moved:
    """Return the fact of an offer."""
    return moved(act.Offer(by=by, package=package, manner=manner), number)


HERS = offered(ALBA, (3, 0, 0, 1, 1), 1)
CASES: dict[str, tuple[ev.Event, ...]] = {
    "threat-no": (HERS, THREAT, moved(act.Reject(by=BOREA, proposal=1, reason="level"))),
    "threat-yes": (HERS, THREAT, offered(BOREA, (0, 0, 2, 1, 1), 2)),
    "threat-even": (HERS, THREAT, offered(BOREA, (0, 2, 2, 1, 1), 2, "formal")),
    "threat-hurt": (HERS, THREAT, moved(act.Adjourn(by=BOREA, manner="warm"))),
    "warning-even": (WARNING, moved(dip.Park(by=BOREA, issue="visas", until=4))),
    "promise-even": (PROMISE, moved(act.EndTurn(by=ALBA))),
    "promise-yes": (PROMISE, offered(ALBA, (3, 0, 0, 1, 1), 2)),
    "gesture-yes": (
        moved(dip.MakeGesture(by=ALBA, gesture="goodwill", to=BOREA)),
        moved(dip.MakeGesture(by=BOREA, gesture="goodwill", to=ALBA)),
    ),
    "visit-even": (
        moved(dip.Visit(by=ALBA, who="leader", to=BOREA)),
        moved(act.Signal(by=BOREA, issue="visas", flexible=False)),
    ),
    "visited-gaffe": (
        VisitHeld(seen_by=BOTH, number=1, by=ALBA, to=BOREA, gesture="leader", result="gaffe"),
        moved(act.EndTurn(by=BOREA)),
    ),
    "accusation-yes": (
        OPENED,
        moved(act.Consult(by=ALBA, matter=MATTER)),
        moved(act.Plan(by=BOREA, issue="quotas")),
    ),
    "accusation-no": (
        OPENED,
        moved(act.Dispute(by=ALBA, matter=MATTER)),
        moved(act.Withdraw(by=BOREA)),
    ),
    "call-even": (
        moved(act.CallForJustification(by=ALBA, to=BOREA, issue="visas")),
        moved(act.EndTurn(by=BOREA)),
    ),
}


@pytest.mark.parametrize("expected", sorted(CASES))
def test_the_next_words_answer_what_was_done_and_fit_the_move(expected: str) -> None:
    """A delegation would not seem to have heard a threat, or would say no and then give way."""
    given = {"instrument": "Training centre"} if expected.startswith("promise") else {}

    for seed in range(4):
        entry = last(*CASES[expected], seed=seed)
        assert entry.kind == "speech"
        assert answered(entry.text, **given) == expected


def test_a_link_is_answered_by_those_who_are_held_to_it() -> None:
    """A delegation would pass over that its wishes are now tied to something else."""
    groups = [SCENARIO.issues[0].group, SCENARIO.issues[-1].group]
    names = Names(BOOK, SCENARIO)
    first, second = (names.chapter(group) for group in groups)
    tie = moved(dip.Link(by=ALBA, first=groups[0], second=groups[1]))

    told = last(HERS, tie, moved(act.Reject(by=BOREA, proposal=1, reason="level")))

    assert answered(told.text, first=first, second=second) == "link-no"


def test_a_thing_is_answered_once_and_its_kind_not_twice_running() -> None:
    """A delegation would complain again and again of the same threat."""
    asked = moved(act.Signal(by=BOREA, issue="visas", flexible=False))

    told = tell(THREAT, asked, asked, THREAT, asked, THREAT, asked, asked)

    kinds = [answered(entry.text) for entry in told if entry.by == BOREA]
    assert kinds == ["threat-even", "", "threat-even", "", ""]


def silent_cases() -> dict[str, tuple[ev.Event, ...]]:
    """Return what goes unanswered: nothing done to the speaker, or nothing that still stands."""
    gone = moved(act.WithdrawThreat(by=ALBA, instrument="tariff"))
    firm = moved(act.Signal(by=BOREA, issue="visas", flexible=False))
    rounds = [ev.RoundBegan(seen_by=BOTH, number=number, name="") for number in (1, 2, 3)]
    return {
        "its own threat": (THREAT, moved(act.Signal(by=ALBA, issue="visas", flexible=False))),
        "taken back": (THREAT, gone, firm),
        "long ago": (rounds[0], THREAT, *rounds[1:], firm),
        "another phase": (THREAT, ev.PhaseBegan(seen_by=BOTH, phase="ratification"), firm),
    }


@pytest.mark.parametrize("case", sorted(silent_cases()))
def test_what_is_over_or_is_no_affair_of_the_speaker_is_not_answered(case: str) -> None:
    """A delegation would protest against a threat that nobody makes any more."""
    assert not answered(last(*silent_cases()[case]).text)


def test_a_silent_pass_stays_silent() -> None:
    """Giving the floor on would be told as speech although there was nothing to answer."""
    entry = last(moved(act.EndTurn(by=BOREA)))

    assert (entry.kind, entry.by) == ("note", None)


def private(seen_by: Callable[[Scenario], tuple[str, ...]]) -> Entry:
    """Return what a party says at a table of four after a link that some have seen."""
    scenario = four_parties()
    first, second, *_ = scenario.party_ids
    groups = tuple(dict.fromkeys(issue.group for issue in scenario.issues))[:2]
    tie = dip.Link(by=first, first=groups[0], second=groups[-1])
    words = act.Signal(by=second, issue=scenario.issues[0].id, flexible=False)
    return last(
        moved(tie, seen_by=seen_by(scenario)),
        moved(words, seen_by=scenario.party_ids),
        scenario=scenario,
    )


def test_what_some_have_not_seen_is_not_answered_before_them() -> None:
    """A delegation would give away to all what was said to it alone."""
    known, unknown = (
        private(lambda scenario: scenario.party_ids),
        private(lambda scenario: scenario.party_ids[:2]),
    )

    assert known.text.startswith("To ")
    assert not unknown.text.startswith("To ")


def test_a_question_hurts_nobody_and_a_reproach_may() -> None:
    """A friendly delegation would be offended by being asked, or would shrug at being accused."""
    passed = moved(act.EndTurn(by=BOREA))
    warm = moved(act.Signal(by=BOREA, issue="visas", flexible=False, manner="warm"))

    asked = last(OPENED, warm, moved(act.Consult(by=ALBA, matter=MATTER)), passed)
    accused = last(OPENED, warm, moved(act.Dispute(by=ALBA, matter=MATTER)), passed)

    assert answered(asked.text) == "accusation-even"
    assert answered(accused.text) == "accusation-hurt"


def test_what_is_said_after_an_answer_to_one_goes_to_all() -> None:
    """A proposal for the whole table would seem to be meant for one party alone."""
    scenario = four_parties()
    first, second, *_ = scenario.party_ids
    groups = tuple(dict.fromkeys(issue.group for issue in scenario.issues))[:2]
    tie = dip.Link(by=first, first=groups[0], second=groups[-1])
    everyone = scenario.party_ids

    told = last(
        moved(tie, seen_by=everyone),
        moved(act.Adjourn(by=second), seen_by=everyone),
        scenario=scenario,
    )

    assert told.text.startswith("To ")
    assert " To all: " in told.text


def test_a_threat_that_was_carried_out_is_answered() -> None:
    """A delegation would not notice that a threat against it was carried out."""
    done = moved(act.CarryOut(by=ALBA, instrument="tariff"))
    answer = moved(act.Reject(by=BOREA, proposal=1, reason="level"))

    assert answered(last(HERS, THREAT, done, answer).text) == "measure-no"


@pytest.mark.parametrize("kind", ["visit", "gesture"])
def test_kindness_answers_a_step_and_does_not_meet_a_promise(kind: str) -> None:
    """A delegation would claim to do what was asked of it when it only sends a visitor."""
    step: dict[str, PartyAction] = {
        "visit": dip.Visit(by=ALBA, who="mission", to=BOREA),
        "gesture": dip.MakeGesture(by=ALBA, gesture="goodwill", to=BOREA),
    }

    told = last(PROMISE, moved(step[kind]))

    assert answered(told.text, instrument="Training centre") == "promise-even"


def test_an_acceptance_meets_a_demand_only_if_it_holds_what_was_asked() -> None:
    """A delegation would thank for a promise whose condition it does not fulfil."""
    without, holds = (3, 1, 0, 1, 1), (3, 0, 0, 1, 1)
    yes = moved(act.Accept(by=ALBA, proposal=5))

    for package, expected in ((without, "promise-even"), (holds, "promise-yes")):
        told = last(offered(BOREA, package, 5), PROMISE, yes)
        assert answered(told.text, instrument="Training centre") == expected


def test_who_may_still_give_way_in_its_turn_does_not_say_that_it_never_will() -> None:
    """A delegation would refuse to answer threats with concessions, and then make one."""
    ask = act.Ask(by=BOREA, to=ALBA, question=act.ReserveQuestion(), manner="firm")

    for seed in range(4):
        first = last(HERS, THREAT, moved(ask), seed=seed)
        staying = last(HERS, THREAT, moved(act.EndTurn(by=BOREA)), seed=seed)
        assert answered(first.text) == "threat-even"
        assert answered(staying.text) == "threat-even"
