"""What a reader would find false: settled things spoken of as open, wrong referents, repeats."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.counterpart import Counterpart, Rationale
from game.counterpart.campaign import campaigned, why_waiting
from game.counterpart.upkeep import lived
from game.model import action as act
from game.model import event as ev
from game.model.action import PartyAction
from game.model.chance import MatterSettled
from game.words import Names, rationale
from tests.counterpart.test_choices_after import GOOD, signed, year
from tests.toys import ALBA, BALANCED, BOREA
from tests.words.telling import BOOK, BOTH, MATTER, OPENED, SCENARIO, moved, tell


def closed(result: str) -> tuple[ev.Event, ...]:
    """Return the end of year 3 with the result of the matter, and the beginning of year 4."""
    settled = MatterSettled.model_validate({"matter": MATTER, "result": result})
    end = ev.YearClosed(
        seen_by=BOTH,
        year=3,
        matters=(settled,),
        reviewed=False,
        review_helped=False,
        withdrawn=(),
        flows={},
    )
    return end, ev.RoundBegan(seen_by=BOTH, number=4, name="")


YEAR = ev.RoundBegan(seen_by=BOTH, number=3, name="")
REPROACH = moved(act.Refer(by=ALBA, matter=MATTER))
PASSED = moved(act.EndTurn(by=BOREA))


def sayings(stem: str) -> list[str]:
    """Return the plain variants of what is said about farm quotas."""
    return [BOOK.say(i, issue="Farm quotas") for i in BOOK.ids if i.startswith(f"{stem}-")]


@pytest.mark.parametrize("result", ["cured", "remedied", "waived", "dismissed"])
def test_what_a_year_has_settled_is_not_answered_in_the_next(result: str) -> None:
    """A delegation would answer a reproach as if it still stood."""
    before = (YEAR, OPENED, REPROACH, *closed(result))

    passing = tell(*before, PASSED)[-1]
    notice = tell(*before, moved(act.Notify(by=BOREA, issue="quotas")))[-1]

    assert passing.kind == "note"
    assert notice.text in sayings("speech-notify")


@pytest.mark.parametrize("manner", ["plain", "warm", "firm", "formal"])
def test_what_a_year_has_left_open_is_spoken_of_as_of_last_year(manner: act.Manner) -> None:
    """A delegation would take note of a case that was heard and closed a year ago."""
    last_words = moved(act.Signal(by=BOREA, issue="visas", flexible=False, manner=manner))

    told = tell(last_words, YEAR, OPENED, REPROACH, *closed("unresolved"), PASSED)[-1]

    assert told.kind == "speech"
    assert any(
        told.text == BOOK.say(i + soft, matter="our conduct on Farm quotas")
        for i in BOOK.ids
        if i.startswith("speech-on-unresolved-")
        for soft in ("", ".soft")[: 1 + BOOK.has(f"{i}.soft")]
    )


@pytest.mark.parametrize("seed", range(6))
def test_a_reproach_is_mentioned_once_by_who_answers_and_admits_it(seed: int) -> None:
    """A delegation would say "you have raised it" twice in one breath."""
    notice = moved(act.Notify(by=BOREA, issue="quotas"))

    told = tell(YEAR, OPENED, REPROACH, notice, seed=seed)[-1]

    assert any(told.text.endswith(said) for said in sayings("speech-admit-answering"))


def test_states_in_a_group_find_other_words_when_few_are_theirs() -> None:
    """Groups of states would repeat the one formal sentence that names no government."""
    groups = tuple(
        party.model_copy(update={"short": short, "state": False})
        for party, short in zip(SCENARIO.parties, ("AOSIS", "EU"), strict=True)
    )
    scenario = SCENARIO.model_copy(update={"parties": groups})
    agree = [moved(act.Concur(by=by, issue="quotas", manner="formal")) for by in (ALBA, BOREA) * 4]

    for seed in range(6):
        said = [entry.text for entry in tell(*agree, scenario=scenario, seed=seed)]
        assert all(one != other for one, other in pairwise(said))


def test_a_code_of_a_group_is_spoken_as_the_first_of_its_members() -> None:
    """A delegation would speak of the conduct of "IN"."""
    first, second = SCENARIO.parties
    named = first.model_copy(update={"short": "IN", "name": "India and like-minded states"})
    names = Names(BOOK, SCENARIO.model_copy(update={"parties": (named, second)}))

    assert names.the(ALBA) == "India"


def test_a_text_before_its_voters_is_not_said_to_lack_votes() -> None:
    """The debrief would say that votes are missing after the text went to the vote."""
    seen = signed(BALANCED)
    put = replace(seen, table=replace(seen.table, submitted=frozenset({BOREA})))

    last = [
        list(campaigned(Counterpart("compromising", "standard", 1).mind(moment)))[-1]
        for moment in (seen, put)
    ]

    assert [decision.rationale.headline for decision in last] == ["wait-for-votes", "await-vote"]


def test_a_mediator_is_not_said_to_lack_votes() -> None:
    """The debrief would say that votes are missing to a party that has none to win."""
    seen = signed(BALANCED)
    third = tuple(
        party.model_copy(update={"role": "mediator"}) if party.id == BOREA else party
        for party in seen.scenario.parties
    )
    outside = replace(seen, scenario=seen.scenario.model_copy(update={"parties": third}))

    assert why_waiting(seen, submitted=False) == "wait-for-votes"
    assert why_waiting(outside, submitted=False) == "end-turn"


def test_a_year_in_which_something_was_done_is_not_called_empty() -> None:
    """The debrief would say that there was nothing to do right after something was done."""
    seen = year(GOOD)
    began = ev.RoundBegan(seen_by=BOTH, number=2, name="")
    acted = moved(act.Fund(by=BOREA))
    logs = ((*seen.log, began), (*seen.log, began, acted), (*seen.log, acted, began))

    last = [
        list(lived(Counterpart("compromising", "standard", 1).mind(replace(seen, log=log))))[-1]
        for log in logs
    ]

    assert [d.rationale.headline for d in last] == ["year-quiet", "year-done", "year-quiet"]


def test_a_duty_that_is_shirked_is_not_called_a_difficulty() -> None:
    """The debrief would hide from its reader that a duty was left undone on purpose."""
    names = Names(BOOK, SCENARIO)
    told = {
        conduct: rationale(
            names,
            Rationale(
                headline="notify", arguments={"issue": "quotas", "conduct": conduct, "known": "no"}
            ),
            BOREA,
        )
        for conduct in ("incapacity", "shirk", "violate")
    }

    assert "difficulties" in told["incapacity"]
    assert "difficulties" not in told["shirk"] + told["violate"]


def test_between_two_nobody_speaks_of_others() -> None:
    """In talks of two a delegation would address a room full of parties."""
    many = BOOK.say("words-of-many").split("; ")
    tones: tuple[act.Manner, ...] = ("plain", "warm", "firm", "formal")
    offers = [
        moved(act.Offer(by=by, package=(n % 3, 0, 0, n % 2, 1), manner=manner))
        for n, manner in enumerate(tones * 4)
        for by in (ALBA, BOREA)
    ]
    signed_by_all = [moved(act.Sign(by=ALBA, manner=manner)) for manner in tones * 5]

    for seed in range(4):
        told = " ".join(entry.text for entry in tell(*offers, *signed_by_all, seed=seed)).lower()
        assert not [word for word in many if word in told]


@pytest.mark.parametrize(
    "action",
    [act.Inspect(by=ALBA, issue="quotas", to=BOREA), act.Assist(by=ALBA, to=BOREA)],
    ids=["inspect", "assist"],
)
def test_between_two_the_other_is_you(action: PartyAction) -> None:
    """A delegation would speak of the only party that listens as of a third."""
    for entry in tell(*[moved(action)] * 12):
        assert "Borea" not in entry.text


def test_a_name_with_a_comma_is_quoted_in_a_reason() -> None:
    """The debrief would read as if the sentence broke off inside a name."""
    why = Rationale(headline="compensate", arguments={"actor": "farm-wing"})
    first, second = SCENARIO.parties
    assert first.mandate is not None
    actors = tuple(
        actor.model_copy(update={"label": "Assembly, farm wing"}) for actor in first.mandate.actors
    )
    mandate = first.mandate.model_copy(update={"actors": actors})
    named = first.model_copy(update={"mandate": mandate})
    names = Names(BOOK, SCENARIO.model_copy(update={"parties": (named, second)}))

    assert "“Assembly, farm wing”" in rationale(names, why, ALBA)


def test_nobody_gives_early_notice_of_what_is_on_the_table() -> None:
    """A delegation would say that others hear first from it what all have just read."""
    notice = moved(act.Notify(by=BOREA, issue="quotas"))

    told = tell(YEAR, OPENED, notice)[-1]

    assert told.text in sayings("speech-admit-answering")


def test_a_presidency_is_not_called_by_the_name_of_its_conference() -> None:
    """A delegation would tell a secret to the conference of all parties."""
    first, second = SCENARIO.parties
    chair = first.model_copy(update={"short": "COP", "spoken": "the Presidency"})
    names = Names(BOOK, SCENARIO.model_copy(update={"parties": (chair, second)}))

    assert names.the(ALBA) == "the Presidency"
