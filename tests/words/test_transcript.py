"""What a sitting sounds like: right, varied, and without secrets."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model import action as act
from game.model import diplomacy as dip
from game.model import event as ev
from game.model.action import PartyAction
from game.model.draft import OPEN
from game.model.party import Party
from game.model.scenario import Scenario
from game.words import Transcript
from tests.model.moves import MOVES, SCENARIO
from tests.toys import ALBA, BOREA
from tests.words.telling import BOOK, BOTH, moved, tell
from tests.words.texts import book

JUDGED = book()
"""A book from which only the test of faults speaks."""


def offer(by: str, *package: int, number: int = 1) -> ev.Moved:
    """Return the fact of an offer."""
    return moved(act.Offer(by=by, package=package), number)


def public(scenario: Scenario) -> Scenario:
    """Return a scenario without what the parties keep to themselves."""
    parties = tuple(Party(**{**dict(p), "mandate": None}) for p in scenario.parties)
    return scenario.model_copy(update={"parties": parties})


def test_a_first_offer_names_what_it_holds() -> None:
    """A person would have to look the offer up before understanding it."""
    (entry,) = tell(offer(ALBA, 2, 1, OPEN, OPEN, OPEN))

    assert entry.kind == "speech"
    assert entry.by == ALBA
    assert entry.text.endswith("Farm quotas (Option 2) and Visas (Option 1).")
    assert "Subsidies" not in entry.text


def test_a_later_offer_names_what_changed_and_who_gains() -> None:
    """A concession would be told like a demand, or drown in what stayed the same."""
    *_, entry = tell(
        offer(ALBA, 3, 0, 0, OPEN, 0),
        offer(BOREA, 0, 2, 2, 0, 0, number=2),
        offer(ALBA, 2, 0, OPEN, 1, 1, number=3),
    )

    gives, _, rest = entry.text.partition("Option 2")
    assert "Farm quotas" in gives
    assert re.search(r"(need|ask|look|hope|want|help).* Disputes \(Option 1\)", rest)
    assert "Verification (Option 1)" in rest
    assert "Subsidies" in rest
    assert "Visas" not in entry.text
    assert "proposal 2" in entry.text or "you put forward" in entry.text


def test_a_change_that_may_cost_the_speaker_is_not_told_as_a_demand() -> None:
    """A delegation would ask the other side for its own concession."""
    facts = (
        offer(ALBA, 3, 0, 0, 1, 1),
        offer(BOREA, 0, 2, 2, 1, 1, number=2),
        offer(ALBA, 3, 0, 0, 0, 1, number=3),
    )

    for seed in range(6):
        *_, entry = tell(*facts, seed=seed)
        (told,) = re.findall(r"[^.]*Verification \(Option 0\)", entry.text)
        assert not re.search(r"need|ask|want|look for|hope", told), told


def test_a_first_offer_that_answers_another_says_where_it_differs() -> None:
    """Two proposals would sound alike, with the difference among what is not named."""
    facts = (offer(ALBA, 3, 0, 0, 1, 1), offer(BOREA, 3, 0, 2, 1, 1, number=2))

    for seed in range(6):
        *_, entry = tell(*facts, seed=seed)
        shared, differs = re.split(r"Visas \(Option 0\)", entry.text)
        assert "Farm quotas (Option 3)" in shared
        assert "Subsidies (Option 2)" in differs
        assert not re.search(r"begin|open the discussion|opening", entry.text)


def test_who_does_as_another_proposed_agrees_and_does_not_propose() -> None:
    """Six delegations would one after another propose the same."""
    forum = {"channel": "plenary", "track": "package", "rounds": 8}
    pairs: list[tuple[PartyAction, str]] = [
        (act.ProposeForum.model_validate({"by": ALBA, **forum}), "forum"),
        (act.ProposeClause(by=ALBA, issue="quotas", option=1), "clause"),
        (dip.SetPurpose(by=ALBA, purpose="explore"), "purpose-explore"),
        (dip.CoolOff(by=ALBA), "cool-off"),
        (dip.Minute(by=ALBA, issue="quotas", option=1), "minute"),
    ]

    for action, name in pairs:
        first, second = tell(moved(action), moved(action.model_copy(update={"by": BOREA})))
        agreeing = (f"speech-agree-{name}-", f"speech-take-up-{name}-")
        assert said_with(second.text, agreeing), name
        assert not said_with(first.text, agreeing), name


def said_with(text: str, stems: tuple[str, ...]) -> bool:
    """Tell whether a text begins as a variant of some sentences does."""
    for message in BOOK.ids:
        if message.startswith(stems):
            for part in ("", ".soft"):
                if BOOK.has(message + part):
                    said = BOOK.say(message + part, **dict.fromkeys(NAMED, "\0"))
                    if text.startswith(said.partition("\0")[0]) and not said.startswith("\0"):
                        return True
    return False


NAMED = ("issue", "option", "channel", "track", "rounds")


def test_a_matter_is_spoken_of_as_a_thing_not_as_a_sentence() -> None:
    """A delegation would say: a conversation about Borea seems to have failed would be welcome."""
    opened = ev.MatterOpened(
        seen_by=BOTH, matter="y3-borea-quotas", party=BOREA, issue="quotas", conduct="shirk"
    )
    moves: list[PartyAction] = [
        act.Consult(by=ALBA, matter="y3-borea-quotas"),
        act.Refer(by=ALBA, matter="y3-borea-quotas"),
        act.Waive(by=ALBA, matter="y3-borea-quotas"),
        act.Dispute(by=ALBA, matter="y3-borea-quotas"),
    ]

    for action in moves:
        *_, entry = tell(opened, moved(action))
        assert "our conduct on Farm quotas" in entry.text
        assert "seems" not in entry.text


def test_an_unchanged_offer_asks_the_other_side_to_move() -> None:
    """Holding out would sound like a new proposal."""
    *_, entry = tell(
        offer(BOREA, 0, 2, 2, 0, 1), offer(ALBA, 3, 0, 2, 0, 1), offer(ALBA, 3, 0, 2, 0, 1)
    )

    assert "Farm quotas and Visas" in entry.text
    assert "Option" not in entry.text


def test_a_conditional_offer_says_who_does_what() -> None:
    """An exchange would sound like a gift."""
    exchange = act.Offer(
        by=ALBA, package=(2, 1, OPEN, OPEN, OPEN), conditional=True, asks=("quotas",)
    )

    (entry,) = tell(moved(exchange, 1))

    assert entry.text.index("Farm quotas") < entry.text.index("Visas")


def test_an_offer_after_a_refusal_answers_the_reason() -> None:
    """The delegation would not seem to have listened."""
    *_, entry = tell(
        offer(ALBA, 3, 0, 0, 1, 1),
        moved(act.Reject(by=BOREA, proposal=1, reason="domestic", issue="quotas")),
        offer(ALBA, 2, 0, 0, 1, 1, number=2),
    )

    assert "home" in entry.text.split(".")[0]


def test_an_answer_says_that_it_is_one() -> None:
    """A statement in answer to a question would come out of the blue."""
    question = moved(act.Ask(by=ALBA, to=BOREA, question=act.LimitQuestion(issue="visas")), 1)
    claim = act.LimitClaim(issue="visas", option=1)

    *_, entry = tell(question, moved(act.Disclose(by=BOREA, claim=claim, answers=1)))

    assert re.match(r".*(question|ask)", entry.text)
    assert "Option 1" in entry.text


def test_an_indirect_delegation_speaks_more_softly() -> None:
    """All delegations would sound alike, whatever their manner."""
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=(OPEN, 0, OPEN, OPEN, OPEN))

    plain = tell(moved(threat))[0].text
    soft = tell(moved(threat.model_copy(update={"by": BOREA})))[0].text

    assert plain != soft
    assert "Steel" in plain + soft


@pytest.mark.parametrize("manner", ["warm", "firm", "formal"])
def test_a_manner_can_be_heard_and_says_the_same(manner: act.Manner) -> None:
    """A cold delegation would sound like a friend."""
    refusals = [
        moved(act.Reject(by=ALBA, proposal=1, reason="level", manner=tone), 0)
        for tone in ("plain", manner, manner)
    ]
    own = {m for m in BOOK.ids if m.startswith(f"speech-reject-{manner}-")}

    told = [entry.text for entry in tell(*refusals)]

    toned = [any(text.startswith(BOOK.say(m, number=1)) for m in own) for text in told]
    assert toned == [False, True, False]


def test_the_same_sentence_never_comes_twice_running() -> None:
    """A delegation would sound like a machine."""
    tones: tuple[act.Manner, ...] = ("firm", "firm", "plain", "warm", "formal", "formal")
    facts = [moved(act.Sign(by=by, manner=tone)) for tone in tones for by in (ALBA, BOREA)] * 3

    for seed in range(8):
        said = [entry.text for entry in tell(*facts, seed=seed)]
        assert all(one != other for one, other in pairwise(said))


@pytest.mark.no_cover  # the same lines, a hundred times for each kind
@pytest.mark.parametrize("kind", sorted(MOVES))
@given(data=st.data(), seed=st.integers(0, 5))
def test_every_move_has_words_and_no_secret_is_among_them(
    kind: str, data: st.DataObject, seed: int
) -> None:
    """A move would be told with a fault in it, or in words that depend on a secret."""
    first, second = data.draw(MOVES[kind]), data.draw(MOVES[kind])
    assert isinstance(first, get_args(get_args(PartyAction)[0]))
    assert isinstance(second, get_args(get_args(PartyAction)[0]))
    words = JUDGED
    words.faults.clear()
    words.missing.clear()
    facts = [offer(BOREA, 0, 2, 1, 1, 1), moved(first, 2), moved(second, 3)]

    told = Transcript(words, SCENARIO, seed).tell_all(facts)
    outside = Transcript(words, public(SCENARIO), seed).tell_all(facts)

    assert len(told) == 3
    assert not words.faults | words.missing
    assert [e.text for e in told if e.kind == "speech"] == [
        e.text for e in outside if e.kind == "speech"
    ]
    if told[1].kind == "speech":
        assert told[1].text != told[2].text


@pytest.mark.parametrize("points", range(0, 101, 7))
def test_a_stated_alternative_is_spoken_without_its_points(points: int) -> None:
    """A delegation would put a number on its alternative that no diplomat would say."""
    claim = act.ReserveClaim(points=points)

    for seed in range(3):
        (entry,) = tell(moved(act.Disclose(by=ALBA, claim=claim)), seed=seed)
        assert not re.search(r"\d", entry.text)


def test_no_number_is_spoken_but_those_of_proposals_questions_and_rounds() -> None:
    """A delegation would give away a figure that only its own side knows."""
    words = BOOK
    spoken = [m for m in words.ids if m.startswith(("speech-", "says-", "states-", "asks-"))]
    given = dict.fromkeys(
        ("issue", "option", "items", "text", "party", "parties", "to", "via", "higher", "lower",
         "first", "second", "instrument", "gesture", "ground", "item", "basis", "matter", "claim",
         "question", "asks", "gives", "issues", "channel", "track"),
        "x",
    ) | {"standing": "weak", "number": "N", "rounds": "N"}  # fmt: skip

    assert len(spoken) > 900
    for message in spoken:
        for part in ("", ".soft"):
            if words.has(message + part):
                assert not re.search(r"\d", words.say(message + part, **given)), message
    for points in range(0, 101, 10):
        claim = act.ReserveClaim(points=points)
        reply = act.Reply(by=ALBA, to=BOREA, agree=True, claim=claim)
        share = act.ShareInformation(by=ALBA, members=(BOREA,), claim=claim)
        for action in (act.Disclose(by=ALBA, claim=claim), reply, share):
            (entry,) = tell(moved(action))
            assert not re.search(r"\d", entry.text), entry.text


def test_no_sentence_comes_twice_running() -> None:
    """A delegation would sound like a machine."""
    refusal = moved(act.Reject(by=ALBA, proposal=1, reason="level"))

    told = [entry.text for entry in tell(*[refusal] * 12)]

    assert all(one != next_one for one, next_one in pairwise(told))
    assert len(set(told)) >= 6


def test_the_same_facts_and_seed_give_the_same_words() -> None:
    """A sitting would read differently each time it is resumed."""
    facts = [offer(ALBA, 3, 0, 0, 1, 1), offer(BOREA, 0, 2, 2, 0, 1, number=2)]

    assert tell(*facts, seed=3) == tell(*facts, seed=3)
    assert {tell(*facts, seed=seed)[0].text for seed in range(6)} != {tell(*facts)[0].text}


def test_facts_are_told_in_plain_words() -> None:
    """Votes, cards and years would reach the player as codes."""
    facts: list[ev.Event] = [
        ev.PhaseBegan(seen_by=BOTH, phase="rounds"),
        ev.ForumAgreed(
            seen_by=BOTH, channel="plenary", track="package", rounds=8, by_default=True
        ),
        ev.RoundBegan(seen_by=BOTH, number=1, name="Singapore"),
        ev.CardTurned(
            seen_by=BOTH, card="harvest", label="Bad harvest", text="Prices rise.", rounds=-1
        ),
        ev.RoundBegan(seen_by=BOTH, number=2, name=""),
        ev.CredibilityMoved(
            seen_by=BOTH, observer=ALBA, subject=BOREA, domain="statement", outcome=0.0,
            weight=0.3, cause="limit-crossed",
        ),
        ev.PhaseBegan(seen_by=BOTH, phase="implementation"),
        ev.RoundBegan(seen_by=BOTH, number=3, name="2004"),
        ev.MatterOpened(
            seen_by=BOTH, matter="y3-borea-quotas", party=BOREA, issue="quotas", conduct="shirk"
        ),
        moved(act.Dispute(by=ALBA, matter="y3-borea-quotas")),
    ]  # fmt: skip

    texts = [entry.text for entry in tell(*facts)]

    assert "Singapore (1 of 8)" in texts
    assert "Bad harvest. Prices rise. The calendar loses one round." in texts
    assert "Round 2 of 7" in texts
    assert "Alba relies less on the statements of Borea (a stated limit was crossed)." in texts
    assert "Year 3 of 15 (2004)" in texts
    assert "your conduct on Farm quotas" in texts[-1]
