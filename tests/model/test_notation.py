"""Typed notation: what a person types is what is played."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model import action as act
from game.model.action import PartyAction
from game.model.draft import OPEN
from game.model.errors import NotationError
from game.model.notation import COMMANDS, CONDITIONAL_USAGES, FORMS, parse, usage, write
from game.model.reading import MAX_LINE, Context
from tests.model.moves import MOVES, SCENARIO
from tests.toys import ALBA, BOREA

WORDS = (" 1", " 1 =", " quotas", " o1", " quotas=o1", " to", " -3", " y1-x")
CONTEXT = Context(
    SCENARIO,
    ALBA,
    own=(1, OPEN, 2, OPEN, OPEN),
    own_number=2,
    packages={2: (1, OPEN, 2, OPEN, OPEN), 3: (0, 2, 0, 1, 1)},
    latest=3,
    question=4,
    matters=("y2-borea-quotas",),
    choices={"strike": ("yield", "hold")},
)


def test_every_move_can_be_typed() -> None:
    """A kind of move without a notation could not be played from the keyboard."""
    union = get_args(PartyAction)[0]
    kinds = {member.model_fields["kind"].default for member in get_args(union)}

    assert set(FORMS) == kinds == set(MOVES)


@pytest.mark.parametrize("kind", sorted(FORMS))
@given(data=st.data())
def test_what_is_written_reads_back(kind: str, data: st.DataObject) -> None:
    """A log shown as notation would, typed again, be another game."""
    action = data.draw(MOVES[kind])
    assert isinstance(action, get_args(get_args(PartyAction)[0]))
    manner = data.draw(st.sampled_from(get_args(act.Manner)))
    action = action.model_copy(update={"manner": manner})

    line = write(action, SCENARIO)

    assert parse(line, CONTEXT) == action
    assert parse(f"  {line.upper()}  ", CONTEXT) == action


@pytest.mark.parametrize(
    ("line", "move"),
    [
        ("offer quotas=o2 visas=2", act.Offer(by=ALBA, package=(2, 1, OPEN, OPEN, OPEN))),
        ("offer 1=3 verif = o1", act.Offer(by=ALBA, package=(2, OPEN, OPEN, 1, OPEN))),
        (
            "worksheet visas quotas sure 70",
            act.Worksheet(by=ALBA, about=BOREA, priorities=("visas", "quotas"), sure=70),
        ),
        ("accept 3 warmly", act.Accept(by=ALBA, proposal=3, manner="warm")),
        ("accept 3 plainly", act.Accept(by=ALBA, proposal=3)),
        ("accept firmly", act.Accept(by=ALBA, proposal=3, manner="firm")),
        ("offer same visas=o1", act.Offer(by=ALBA, package=(1, 1, 2, OPEN, OPEN))),
        ("offer #3 disputes=3", act.Offer(by=ALBA, package=(0, 2, 0, 1, 2))),
        (
            "offer! quotas=o2",
            act.Offer(by=ALBA, package=(2, OPEN, OPEN, OPEN, OPEN), conditional=True),
        ),
        (
            "if quotas=o2 then visas=o1",
            act.Offer(
                by=ALBA,
                package=(2, 1, OPEN, OPEN, OPEN),
                conditional=True,
                asks=("quotas",),
            ),
        ),
        ("accept", act.Accept(by=ALBA, proposal=3)),
        ("accept 2", act.Accept(by=ALBA, proposal=2)),
        ("reject trust quotas", act.Reject(by=ALBA, proposal=3, reason="trust", issue="quotas")),
        ("ask reserve", act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion())),
        ("ask reason", act.Ask(by=ALBA, to=BOREA, question=act.ReasonQuestion(proposal=2))),
        ("decline", act.Decline(by=ALBA, question=4)),
        (
            "threaten tariff demand visas=o0 public",
            act.Threaten(
                by=ALBA,
                instrument="tariff",
                demand=(OPEN, 0, OPEN, OPEN, OPEN),
                public=True,
            ),
        ),
        (
            "letter visas confidential",
            act.SideLetter(by=ALBA, to=BOREA, issue="visas", confidential=True),
        ),
        ("home legislature", act.ConsultHome(by=ALBA, group="legislature")),
        ("compensate farm-wing 1.5", act.Compensate(by=ALBA, actor="farm-wing", points=1.5)),
        ("dispute 1", act.Dispute(by=ALBA, matter="y2-borea-quotas")),
        ("prepare analyse", act.Prepare(by=ALBA, task="analyse", about=BOREA)),
        ("assist", act.Assist(by=ALBA, to=BOREA)),
        ("end", act.EndTurn(by=ALBA)),
    ],
)
def test_short_forms_mean_what_one_would_expect(line: str, move: PartyAction) -> None:
    """A person in a hurry would have to type whole sentences."""
    assert parse(line, CONTEXT) == move


@pytest.mark.parametrize(
    ("line", "code", "near"),
    [
        ("", "empty", None),
        ("   \t ", "empty", None),
        ("x" * (MAX_LINE + 1), "too-long", None),
        ("acept 3", "unknown", "accept"),
        ("offer", "missing", None),
        ("offer quotas", "extra", None),
        ("offer quotas=", "not-an-item", None),
        ("offer qotas=o1", "unknown", "quotas"),
        ("offer quotas=o9", "unknown-listed", "o0, o1, o2, o3"),
        ("offer quotas=9", "out-of-range", None),
        ("offer quotas=o1 quotas=o2", "twice", None),
        ("offer quotas=o", "ambiguous", "o0, o1, o2, o3"),
        ("offer 7 quotas=o1", "no-such-proposal", None),
        ("if then quotas=o1", "missing", None),
        ("if quotas=o1 then quotas=o2", "twice", None),
        ("accept three", "extra", None),
        (
            "reject 3 1",
            "unknown-listed",
            "red-line, domestic, trust, level, fairness, unspecified",
        ),
        ("reject 0 trust", "not-a-number", None),
        ("ask limit", "missing", None),
        ("disclose reserve much", "not-a-number", None),
        ("disclose reserve 101", "out-of-bounds", None),
        ("compensate cabinet lots", "not-a-number", None),
        ("compensate cabinet 99", "out-of-bounds", None),
        ("compensate cabinet nan", "out-of-bounds", None),
        ("sign here", "extra", None),
        ("dispute nonsense", "unknown-listed", "y2-borea-quotas"),
        ("forum plenary package 99", "out-of-bounds", None),
        ("accept ³", "not-a-number", None),
    ],
)
def test_a_slip_is_named_with_what_comes_near(line: str, code: str, near: str | None) -> None:
    """A person who mistypes would not learn what to type instead."""
    with pytest.raises(NotationError) as caught:
        parse(line, CONTEXT)

    assert caught.value.code == code
    if near is not None:
        assert caught.value.details["near"].startswith(near)
    if line.split() and line.split(maxsplit=1)[0] in COMMANDS:
        assert caught.value.details["usage"].startswith(COMMANDS[line.split(maxsplit=1)[0]])


def test_without_an_earlier_offer_same_means_nothing() -> None:
    """`offer same` would crash, or offer something nobody offered."""
    with pytest.raises(NotationError) as caught:
        parse("offer same quotas=o1", Context(SCENARIO, ALBA))

    assert caught.value.code == "no-earlier-offer"


def test_among_three_the_other_party_has_to_be_named() -> None:
    """A question would go to a party that the speaker did not choose."""
    third = SCENARIO.parties[1].model_copy(update={"id": "cretia"})
    crowd = SCENARIO.model_copy(update={"parties": (*SCENARIO.parties, third)})

    with pytest.raises(NotationError) as caught:
        parse("ask reserve", Context(crowd, ALBA))

    assert caught.value.code == "which-party"
    assert parse("ask reserve to cretia", Context(crowd, ALBA)) == act.Ask(
        by=ALBA, to="cretia", question=act.ReserveQuestion()
    )


def slip(line: str) -> NotationError | None:
    """Return what is wrong with a line, if anything."""
    try:
        parse(line, CONTEXT)
    except NotationError as problem:
        return problem
    return None


@given(line=st.text(max_size=120))
def test_no_text_breaks_the_reader(line: str) -> None:
    """A stray key or a pasted page could end the program."""
    problem = slip(line)

    assert problem is None or len(str(problem)) < 1000


@pytest.mark.parametrize("word", sorted(COMMANDS))
def test_no_words_after_a_command_break_the_reader(word: str) -> None:
    """A half-typed move could end the program."""
    for rest in few_words():
        problem = slip(f"{word}{rest}")
        assert problem is None or problem.details["usage"].startswith(COMMANDS[word])


@cache
def few_words() -> tuple[str, ...]:
    """Return up to three words after a command, in every order."""
    return tuple("".join(rest) for length in range(4) for rest in product(WORDS, repeat=length))


@settings(max_examples=2_000)
@given(word=st.sampled_from(sorted(COMMANDS)), rest=st.lists(st.sampled_from(WORDS), min_size=4))
def test_no_longer_line_breaks_the_reader(word: str, rest: list[str]) -> None:
    """A move typed with too much behind it could end the program."""
    problem = slip(word + "".join(rest))

    assert problem is None or problem.details["usage"].startswith(COMMANDS[word])


def test_the_page_has_every_form() -> None:
    """The documentation would leave a move out."""
    page = (Path(__file__).parents[2] / "docs" / "notation.md").read_text(encoding="utf-8")

    for kind, form in FORMS.items():
        assert f"`{usage(kind)}`" in page
        assert all(f"`{alias}`" in page for alias in form.aliases)
    assert all(f"`{form}`" in page for form in CONDITIONAL_USAGES)
