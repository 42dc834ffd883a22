"""What is said is true of what was done: who speaks, what went before, what things are called."""

from __future__ import annotations

from game.model import action as act
from game.model import event as ev
from game.model.draft import OPEN
from game.model.party import Party
from game.model.rule import Role
from game.model.scenario import Scenario
from game.words import Names
from game.words.phrasing import begun
from tests.toys import ALBA, BOREA
from tests.toys_many import four_parties, seat
from tests.words.telling import BOOK, BOTH, MATTER, OPENED, SCENARIO, moved, tell
from tests.words.texts import book

THIRD = "third"


def with_third(role: Role) -> Scenario:
    """Return the table of four with one more who does not sign."""
    four = four_parties()
    return four.model_copy(update={"parties": (*four.parties, seat(THIRD, 9, role=role))})


def is_of(stem: str, text: str, **given: str | int) -> bool:
    """Tell whether a text begins with a variant of a stem, up to its first argument."""
    ids = [i for i in BOOK.ids if i.startswith(f"{stem}-")]
    parts = [i + part for i in ids for part in ("", ".soft") if BOOK.has(i + part)]
    return any(text.startswith(BOOK.say(i, **given)) for i in parts)


def named(
    short: str, name: str = "", spoken: str | None = None, *, state: bool = True
) -> Scenario:
    """Return the toy scenario with a second party that is called something else."""

    def renamed(party: Party) -> Party:
        names = {"short": short, "name": name or party.name, "spoken": spoken, "state": state}
        return party.model_copy(update=names) if party.id == BOREA else party

    return SCENARIO.model_copy(update={"parties": tuple(map(renamed, SCENARIO.parties))})


def test_who_accepts_what_it_had_refused_says_so() -> None:
    """A delegation would seem to have forgotten its own no."""
    refusal = moved(act.Reject(by=BOREA, proposal=1, reason="level"))
    yes = moved(act.Accept(by=BOREA, proposal=1))
    offer = moved(act.Offer(by=ALBA, package=(3, 0, 0, 1, 1)), 1)

    for seed in range(4):
        later, first = tell(offer, refusal, yes, seed=seed)[-1], tell(offer, yes, seed=seed)[-1]
        assert is_of("speech-accept-after-all", later.text, number=1)
        assert not is_of("speech-accept-after-all", first.text, number=1)


def test_who_has_just_tabled_a_text_accepts_another_beside_it() -> None:
    """A delegation would make a proposal and drop it in the same breath."""
    scenario = with_third("party")
    theirs = moved(act.Offer(by=ALBA, package=(3, 0, 0, 1, 1)), 1)
    own = moved(act.Offer(by=BOREA, package=(2, 0, 0, 1, 1)), 2)
    yes = moved(act.Accept(by=BOREA, proposal=1))
    rounds = [ev.RoundBegan(seen_by=BOTH, number=n, name="") for n in (1, 2)]

    for seed in range(4):
        beside = tell(rounds[0], theirs, own, yes, scenario=scenario, seed=seed)[-1]
        later = tell(rounds[0], theirs, own, rounds[1], yes, scenario=scenario, seed=seed)[-1]
        assert is_of("speech-accept-beside", beside.text, number=1)
        assert not is_of("speech-accept-beside", later.text, number=1)


def test_who_was_taken_to_task_does_not_say_that_it_speaks_first() -> None:
    """A delegation would claim openness after others had found it out."""
    notice = moved(act.Notify(by=BOREA, issue="quotas"))
    asked = moved(act.Consult(by=ALBA, matter=MATTER))

    *_, found_out = tell(OPENED, asked, notice)
    (open_word,) = tell(notice)

    for told, stem in ((found_out, "speech-admit"), (open_word, "speech-notify")):
        sentences = told.text.split(". ")
        assert any(is_of(stem, f"{s.rstrip('.')}.", issue="Farm quotas") for s in sentences) or (
            is_of(stem, told.text, issue="Farm quotas")
        )


def test_an_old_refusal_is_not_taken_up() -> None:
    """A delegation would answer words that nobody remembers."""
    offer = moved(act.Offer(by=ALBA, package=(3, 0, 0, 1, 1)), 1)
    refusal = moved(act.Reject(by=BOREA, proposal=1, reason="trust"))
    rounds = [ev.RoundBegan(seen_by=BOTH, number=n, name="") for n in range(1, 8)]
    again = moved(act.Offer(by=ALBA, package=(2, 0, 0, 1, 1)), 2)

    soon = tell(offer, rounds[0], refusal, rounds[1], again)[-1]
    late = tell(offer, rounds[0], refusal, *rounds[1:], again)[-1]

    assert is_of("speech-reply-trust", soon.text)
    assert not is_of("speech-reply", late.text)


def test_a_mediator_tables_a_text_and_not_a_demand() -> None:
    """A third party would ask for itself what it drafts for others."""
    scenario = with_third("mediator")
    width = len(scenario.issues)
    first = act.Offer(by=THIRD, package=(0,) * width)
    then = act.Offer(by=THIRD, package=(1, *(0,) * (width - 1)))

    opened, changed = tell(moved(first, 1), moved(then, 2), scenario=scenario)

    for told, stem in ((opened, "speech-draft-first"), (changed, "speech-draft-new")):
        ids = [i + part for i in BOOK.ids if i.startswith(stem) for part in ("", ".soft")]
        openings = [BOOK.say(i, items="|").partition("|")[0] for i in ids]
        assert any(told.text.startswith(opening) for opening in openings)


def test_a_name_with_an_article_has_it_in_sentences() -> None:
    """A delegation would speak of "the alternative of US"."""
    scenario = named("US", spoken="the US")
    names = Names(BOOK, scenario)
    told = tell(ev.FloorGiven(seen_by=BOTH, to=BOREA), scenario=scenario)

    assert (names.the(BOREA), names.the(ALBA)) == ("the US", "Alba")
    assert told[0].text.startswith("The US ")
    assert begun("it is so. the EU agrees") == "It is so. The EU agrees"


def test_an_event_is_not_told_twice() -> None:
    """A person would read "A new administration. A new administration takes office"."""
    once = ev.CardTurned(
        seen_by=BOTH, card="harvest", label="Bad harvest", text="Prices rise.", rounds=0
    )
    twice = once.model_copy(
        update={"label": "A new cabinet", "text": "A new cabinet takes office."}
    )

    assert [entry.text for entry in tell(twice, once)] == [
        "A new cabinet takes office.",
        "Bad harvest. Prices rise.",
    ]


def test_a_quarter_past_the_calendar_is_not_counted_within_it() -> None:
    """A person would read "Quarter 7 of 6"."""
    count = SCENARIO.forum.quarters
    rounds = [ev.RoundBegan(seen_by=BOTH, number=count + k, name="") for k in (0, 1)]

    *_, inside, past = tell(ev.PhaseBegan(seen_by=BOTH, phase="ratification"), *rounds)

    assert inside.text == f"Quarter {count} of {count}"
    assert past.text.startswith(f"Quarter {count + 1}, past the {count}")


def test_what_a_third_party_says_of_itself_has_no_digits_and_no_home_front() -> None:
    """A mediator would speak as if it had to sign."""
    scenario = with_third("observer")
    claim = act.Disclose(by=THIRD, claim=act.ReserveClaim(points=70))

    for seed in range(4):
        (entry,) = tell(moved(claim), scenario=scenario, seed=seed)
        assert is_of("speech-disclose-reserve-third", entry.text, standing="strong")


def test_the_package_of_open_issues_alone_has_words() -> None:
    """A draft that says nothing yet would break the transcript."""
    scenario = with_third("mediator")
    empty = act.Offer(by=THIRD, package=(OPEN,) * len(scenario.issues))

    assert tell(moved(empty, 1), moved(empty, 2), scenario=scenario)[-1].kind == "speech"


def test_who_has_accepted_is_not_asked_why_it_did_not() -> None:
    """A delegation would ask for reasons against what the other side has agreed to."""
    offer = moved(act.Offer(by=ALBA, package=(3, 0, 0, 1, 1)), 1)
    yes = moved(act.Accept(by=BOREA, proposal=1))
    question = moved(act.Ask(by=ALBA, to=BOREA, question=act.ReasonQuestion(proposal=1)), 2)

    for seed in range(4):
        assert is_of(
            "speech-ask-reason-agreed", tell(offer, yes, question, seed=seed)[-1].text, number=1
        )
        assert not is_of(
            "speech-ask-reason-agreed", tell(offer, question, seed=seed)[-1].text, number=1
        )


def test_a_code_gives_way_to_a_name() -> None:
    """A delegation would speak of "the conduct of BO"."""
    assert Names(BOOK, named("BO")).the(BOREA) == SCENARIO.party(BOREA).name
    developing = Names(BOOK, named("DEV", "Developing countries"))
    assert developing.the(BOREA) == "Developing countries"


def test_a_group_of_states_has_no_one_government() -> None:
    """A bloc would send "our ambassador" on instructions "from our capital"."""
    scenario = named("Riverlands", spoken="the Riverlands", state=False)
    manners: tuple[act.Manner, ...] = ("plain", "formal", "firm", "warm")
    facts = [
        moved(action.model_copy(update={"manner": manner}))
        for manner in manners
        for action in (
            act.Review(by=BOREA),
            act.Reject(by=BOREA, proposal=1, reason="level"),
            act.Offer(by=BOREA, package=(3, 0, 0, 1, 1)),
        )
        for _ in range(4)
    ]

    told = [entry.text.lower() for entry in tell(*facts, scenario=scenario)]

    assert len(set(told)) > 8
    assert not [text for text in told if "our government" in text or "our capital" in text]


def test_a_private_question_is_put_as_one() -> None:
    """A delegation would ask "how good the alternative to an agreement is?"."""
    scenario = four_parties()
    first, second, *_ = scenario.party_ids
    question = act.Approach(by=first, to=second, question=act.ReserveQuestion())

    for seed in range(6):
        (entry,) = tell(moved(question), scenario=scenario, seed=seed)
        assert "how good is your alternative" in entry.text.lower()
        assert "?" in entry.text


def test_a_long_text_is_told_whole() -> None:
    """A list of events that fills a page would be cut off, with a fault in its place."""
    text, words = "A sentence about an event. " * 200, book()

    said = words.say("event-learned", text=text)

    assert text in said
    assert not words.faults
