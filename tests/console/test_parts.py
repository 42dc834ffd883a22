"""Guided entry, lists, the terminal itself, and the end of a sitting."""

from __future__ import annotations

import io
import json

import pytest
from typing_extensions import override

from game.console.guide_diplomacy import GUIDED
from game.console.terminal import Terminal, clean
from game.model import action as act
from game.model.draft import OPEN
from game.model.event import Moved
from game.model.notation import FORMS
from game.model.slots import ChoiceSlot, FlagSlot, NameSlot
from game.session.sitting import Sitting
from tests.console.desk import Typist, begin, play, resumed, wide
from tests.session.play import copy_of
from tests.toys import ALBA, BOREA
from tests.words.texts import book


def test_every_part_that_is_asked_for_has_its_question() -> None:
    """A trainee would be asked for the id of a message."""
    known = book()
    for kind, form in FORMS.items():
        for slot in form.slots:
            match slot:
                case FlagSlot(no=""):
                    asked = [f"console-ask-{slot.yes}"]
                case FlagSlot():
                    asked = [f"console-{slot.yes}", f"console-{slot.no}"]
                case ChoiceSlot():
                    asked = [f"console-which-{slot.field}"]
                case NameSlot(what=what) if what in GUIDED:
                    asked = [f"console-which-{what}"]
                case _:
                    asked = []
            assert all(known.has(message) for message in asked), (kind, asked)


def in_rounds(seed: int = 7) -> Sitting:
    """Return a sitting in which Alba has the floor in the first round."""
    sitting = begin(seed=seed)
    sitting.advance()
    while sitting.state.table.phase != "rounds":
        sitting.play(act.Ready(by=ALBA))
        sitting.advance()
    return sitting


def last_move(sitting: Sitting) -> act.PartyAction:
    """Return the last move of Alba."""
    moves = [f.action for f in sitting.facts if isinstance(f, Moved) and f.action.by == ALBA]
    return moves[-1]


def guided(sitting: Sitting, *lines: str) -> act.PartyAction:
    """Return the move that a guided entry makes."""
    play(lines, sitting)
    return last_move(sitting)


SITTING = in_rounds()


@pytest.mark.parametrize(
    ("lines", "move"),
    [
        (
            ("ask", "1", "1", "1"),
            act.Ask(
                by=ALBA, to=BOREA, question=act.PriorityQuestion(first="quotas", second="visas")
            ),
        ),
        (
            ("ask", "2", "visas"),
            act.Ask(by=ALBA, to=BOREA, question=act.LimitQuestion(issue="visas")),
        ),
        (("ask", "3"), act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion())),
        (
            ("disclose", "1", "1", "1"),
            act.Disclose(by=ALBA, claim=act.PriorityClaim(higher="quotas", lower="visas")),
        ),
        (
            ("disclose", "2", "2", "3"),
            act.Disclose(by=ALBA, claim=act.LimitClaim(issue="visas", option=2)),
        ),
        (
            ("disclose", "3", "much", "101", "40"),
            act.Disclose(by=ALBA, claim=act.ReserveClaim(points=40)),
        ),
        (("signal", "1", "3"), act.Signal(by=ALBA, issue="subsidies", flexible=True)),
        (("argue", "1"), act.Argue(by=ALBA, argument="precedent")),
        (
            ("threaten", "1", "2", "back", "2", "1", "6", "yes"),
            act.Threaten(
                by=ALBA, instrument="tariff", demand=(OPEN, 0, OPEN, OPEN, OPEN), public=True
            ),
        ),
        (("warn", "1"), act.Warn(by=ALBA, instrument="election")),
        (("consult-home", "2"), act.ConsultHome(by=ALBA, group="legislature")),
        (("brief-public", "1"), act.BriefPublic(by=ALBA, emphasis="quotas")),
        (
            ("offer", "5", "4", "4", "4", "4", "6", "1", "3", "2", "2", "6", "2", "1", "2"),
            act.Offer(
                by=ALBA,
                package=(2, 1, OPEN, OPEN, OPEN),
                conditional=True,
                asks=("quotas",),
            ),
        ),
    ],
)
def test_moves_are_built_by_number(lines: tuple[str, ...], move: act.PartyAction) -> None:
    """A choice by number would make another move than the one shown."""
    assert guided(copy_of(SITTING), *lines) == move


def test_the_lists_show_what_stands_on_the_table() -> None:
    """A person would have to remember offers, questions and threats."""
    sitting = copy_of(SITTING)
    lines = [
        "offers",
        "offer quotas=o2 visas=o1",
        "threaten tariff demand visas=o0 public",
        "ask limit visas",
        "end",
        "offers",
        "draft",
        "issues",
        "issue visas",
        "log 0",
        "moves",
        "suggest",
        "disclose limit visas=o1",
        "offers",
        "worth",
    ]

    text = play(lines, sitting)

    for part in ("Proposal 1 of Alba", "Steel tariff", "asks Borea", "Statements"):
        assert part in text
    assert "Your adviser would do this:" in text
    assert not wide(text)


def test_the_self_assessment_is_kept_and_locked() -> None:
    """The debrief could not compare what was believed with what was true."""
    sitting = begin(seed=1)
    answers = ["2", "1", "back", "forty", "45", "We listened.", "We would ask more."]

    play_until_end(sitting)
    text = play([*answers, "list", "3", "quit"], sitting)
    again = play(["quit"], sitting)

    kept = json.loads(str(sitting.notes[f"self-assessment:{ALBA}"]))
    assert kept["wanted"] == {BOREA: ["visas", "quotas"]}
    assert kept["reserve"] == {BOREA: 45}
    assert kept["went_well"] == "We listened."
    assert "Debrief" in text
    assert "Before the debrief" not in again


def play_until_end(sitting: Sitting) -> None:
    """Let the adviser play until the sitting is over."""
    sitting.advance()
    while not sitting.is_over:
        sitting.play(sitting.suggest(ALBA)[0])
        sitting.advance()


def test_an_ended_sitting_shows_its_debrief_when_it_is_resumed() -> None:
    """A person could never read the debrief again."""
    sitting = begin(seed=2)
    play_until_end(sitting)

    text = play([""] * 40, resumed(sitting))

    assert "Part 1 of" in text
    assert text.rstrip().endswith("quit':") or "Goodbye" in text


def test_long_and_dirty_lines_are_cut_and_cleaned() -> None:
    """A pasted page could reach the terminal as control codes, or the game as one move."""
    out = io.StringIO()
    terminal = Terminal(book(), Typist(["\x1b]0;x\x07 a\tb\u202e" + "c" * 100]), out)

    typed = terminal.ask("console-number-prompt")

    assert typed.startswith("]0;x a b" + "c")
    assert "\x1b" not in out.getvalue()
    assert clean("a\x00b\r\nc") == "ab\nc"


def test_a_person_at_a_terminal_is_not_echoed() -> None:
    """Everything typed would appear twice."""

    class Screen(Typist):
        @override
        def isatty(self) -> bool:
            return True

    out = io.StringIO()
    Terminal(book(), Screen(["hello"]), out).ask("console-number-prompt")

    assert "hello" not in out.getvalue()


def test_in_practice_one_may_ask_what_it_would_take() -> None:
    """The command would be listed and do nothing, or be open to graded trainees."""
    sitting = copy_of(SITTING)

    text = play(["takes", "takes 99", "takes quotas=o2 visas=o1", "takes nonsense"], sitting)

    assert "Name a package, for example" in text
    assert "Borea says that it would accept" in text
    assert "the debrief tells" in text
    assert not wide(text)


def test_the_treaty_can_be_read_and_checked_in_the_terminal() -> None:
    """Who plays in the terminal could not read what they sign, nor see what is missing in it."""
    sitting = copy_of(SITTING)

    text = play(["treaty", "treaty plain", "check"], sitting)

    assert "hereinafter" in text
    assert "Article 1. Object and purpose" in text
    assert "What the text leaves unsaid" in text
    assert not wide(text)
